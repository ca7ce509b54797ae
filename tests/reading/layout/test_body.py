"""What the passages of a body are taken for, in printed form: each bound on both of its sides."""

from __future__ import annotations

import pytest
import regex

import transcripts
from tests.pages import ANNA, START, codes, outline, parse, said
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Event, Note
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.rules import Rule

BOSS = "Boris Petrov"
SHORT, SENTENCE = "The crew went home.", "The crew went home again."


@pytest.mark.parametrize(("line", "kind"), [(SHORT, "unread"), (SENTENCE, "narration")])
def test_a_sentence_of_five_words_after_a_separator_is_narration(line: str, kind: str) -> None:
    meeting = parse(f"{START}* * *\n\n{line}\n\n{ANNA}")
    assert outline(meeting)[2:] == ["turn", "separator", kind, "turn"]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [(SHORT, ["turn"]), (SENTENCE, ["turn", "title", "dateline", "narration"])],
)
def test_a_sentence_of_five_words_below_a_date_is_the_lead_of_another_page(
    line: str, kinds: list[str]
) -> None:
    meeting = parse(f"{START}The second bridge\n\nMarch 5, 2020\n\n{line}\n\n{ANNA}")
    assert outline(meeting)[2:-1] == kinds
    assert codes(meeting) == [ProblemCode.SECOND_DOCUMENT] * (len(kinds) > 1)


def test_two_dates_may_end_a_text() -> None:
    meeting = parse(f"{START}March 5, 2020\n\nMarch 6, 2020\n")
    assert outline(meeting)[2:] == ["turn", "dateline", "dateline"]


@pytest.mark.parametrize("line", [SHORT, "I thank you for the boats."])
def test_what_stands_below_the_date_of_another_page_is_told(line: str) -> None:
    meeting = parse(f"{START}The second bridge\n\nMarch 5, 2020, Perm\n\n{line}\n\n{ANNA}")
    assert outline(meeting)[2:] == ["turn", "title", "dateline", "narration", "turn"]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["Settings", "Images"], 0),
        (["Settings", "Images", "Print"], 3),
        (["Settings", "Images", "Print", "View settings"], 4),
        # what may be a line of a page counts for nothing, but stands among the others
        (["Settings", "Boats", "Images"], 0),
        (["Settings", "Boats", "Images", "Ships", "Print"], 5),
        (["Settings", "Boats", "Images", "Print", "Ships"], 4),
        (["Boats", "Settings", "Images", "Print"], 3),
    ],
)
def test_three_lines_of_the_page_begin_another_page(lines: list[str], count: int) -> None:
    joined = "\n\n".join(lines)
    meeting = parse(f"{START}{joined}\n\n{ANNA}")
    assert outline(meeting).count("furniture") == count


@pytest.mark.parametrize("titles", [1, 2, 3])
def test_a_box_holds_titles_each_with_its_date(titles: int) -> None:
    box = "".join(f"Boats of the port\n\nMarch {day}, 2020\n\n" for day in range(1, titles + 1))
    (turn, _) = parse(f"{START}See also\n\n{box}And so we sail.\n\n{ANNA}").turns
    kinds = [block.kind for block in turn.blocks if isinstance(block, Note)]
    assert kinds == [NoteKind.SEE_ALSO] * (1 + 2 * titles)
    assert turn.text == "Good afternoon.\n\nAnd so we sail."


READ = "He read: “Question: Who are you?\n\nReply: A passer-by."


@pytest.mark.parametrize(
    ("rest", "labels"),
    [
        # it goes on
        ("\n\nQuestion: And you?\n\nReply: No.”\n\nQuestion: Is it?", ["Question"]),
        # it is closed, and what is closed later is another
        ("”\n\nQuestion: And you?\n\nZelda Lee: He said “no”.", ["Question", "Zelda Lee"]),
        # nobody ever closes it
        ("\n\nQuestion: And you?", ["Reply", "Question"]),
        # something else is told meanwhile
        ("\n\nAnd so he went.\n\nQuestion: And you?\n\nReply: No.”", ["Question", "Reply"]),
    ],
)
def test_how_long_a_dialogue_is_read_aloud(rest: str, labels: list[str]) -> None:
    meeting = parse(f"{START}{READ}{rest}\n\n")
    assert [label for label, _ in said(meeting)][1:] == labels


@pytest.mark.parametrize(
    "before",
    ["He read “no”, and then “Question: Who?", "He said “no”.\n\nHe read: “Question: Who?"],
)
def test_a_quotation_that_nobody_closes_costs_no_label(before: str) -> None:
    meeting = parse(f"{START}{before}\n\nReply: A passer-by.\n\n")
    assert [label for label, _ in said(meeting)] == ["Boris Petrov", "Reply"]


def test_a_box_may_end_the_text() -> None:
    (turn,) = parse(f"{START}See also\n\nBoats of the port\n").turns
    assert [block.kind for block in turn.blocks if isinstance(block, Note)] == [NoteKind.SEE_ALSO]
    assert turn.text == "Good afternoon.\n\nBoats of the port"


def test_a_box_ends_before_the_date_below_the_text() -> None:
    box = "See also\n\nBoats of the port\n\nMarch 3, 2020\n\n"
    meeting = parse(f"{START}{box}March 1, 2020, Perm\n")
    assert outline(meeting)[2:] == ["turn", *["see-also"] * 3, "dateline"]


def test_a_title_that_is_printed_again_is_no_lead() -> None:
    meeting = parse(
        "Meeting with sailors\n\nMarch 1, 2020\n\nMeeting with sailors\n\nAnna Ivanova: Yes."
    )
    assert outline(meeting) == ["title", "dateline", "furniture", "turn"]


READ_ALOUD = (
    "Anna Berg: I read this:\n\n“Question: Who are you?\n\nReply: A passer-by.”\n\nAnna Berg: So."
)


def test_within_a_quotation_a_voice_speaks_where_the_caller_says_so() -> None:
    read_aloud = transcripts.parse(READ_ALOUD, format="kremlin")
    assert [turn.label for turn in read_aloud.turns] == ["Anna Berg", "Anna Berg"]
    vouched = transcripts.parse(READ_ALOUD, format="kremlin", labels={"Reply": None})
    assert [turn.label for turn in vouched.turns] == ["Anna Berg", "Reply", "Anna Berg"]


def test_lines_of_a_page_may_be_long_sentences() -> None:
    lines = [f"Printer-friendly version {at} of this page, to be read on a boat." for at in "123"]
    text = "\n\n".join(["Anna Berg: Yes.", *lines, "Anna Berg: No."])
    meeting = transcripts.parse(text, format="kremlin")
    assert [turn.text for turn in meeting.turns] == ["Yes.", "No."]
    found = [block.kind for block in meeting.blocks if isinstance(block, Note)]
    assert found == [NoteKind.FURNITURE] * 3


def test_a_style_may_know_how_items_are_called_and_no_titles_by_their_form() -> None:
    body = BodyStyle(agenda=regex.compile(r"I call item \d\."))
    style = HouseStyle(name="mine", body=body)
    text = "Chair: Welcome.\n\nI call item 2.\n\nThe northern bridge\n\nZelda Lee: Yes."
    meeting = transcripts.parse(text, format=style, labels={"Chair": "Chair"})
    assert outline(meeting) == ["turn", "agenda", "turn"]


def test_a_long_paragraph_in_bold_is_a_heading_where_labels_are_bold() -> None:
    long = "The crews of the northern port have met to speak about the boats of the year."
    page = f"<p><b>Anna Ivanova:</b> Yes.</p><p><b>Boris Petrov:</b> No.</p><p><b>{long}</b></p>"
    meeting = parse(f"{page}<p><b>Anna Ivanova:</b> We go.</p>")
    assert outline(meeting) == ["turn", "turn", "heading", "turn"]


def test_what_is_bold_but_for_its_first_letter_is_no_heading() -> None:
    page = "<p><b>Anna Ivanova:</b> Yes.</p><p><b>Boris Petrov:</b> No.</p>"
    meeting = parse(f"{page}<p>T<b>he port</b></p><p><b>Anna Ivanova:</b> We go.</p>")
    assert outline(meeting) == ["turn", "turn", "turn"]


LONG = "The crews of the northern port have met to speak about the boats of the year"


@pytest.mark.parametrize(("line", "events"), [(f"({LONG}).", 1), (f"{LONG} (at last).", 0)])
def test_a_long_paragraph_in_brackets_is_an_event(line: str, events: int) -> None:
    (turn, _) = parse(f"{START}{line}\n\n{ANNA}").turns
    assert sum(isinstance(block, Event) for block in turn.blocks) == events


def test_a_long_sentence_in_a_box_is_a_title() -> None:
    meeting = parse(f"{START}See also\n\n{LONG}.\n\nMarch 3, 2020\n\n{ANNA}")
    assert outline(meeting)[2:] == ["turn", *["see-also"] * 3, "turn"]


def test_what_is_marked_as_a_heading_is_one_whatever_a_rule_says() -> None:
    hours = Rule(kind=PassageKind.TIME, pattern=regex.compile(r"\d{4} hours"), is_first=True)
    style = HouseStyle(name="hours", body=BodyStyle(rules=(hours,)))
    text = "Anna Berg: Yes.\n\n## 1045 hours\n\nKarl Lang: No."
    assert outline(transcripts.parse(text, format=style)) == ["turn", "heading", "turn"]


def test_a_long_sentence_that_is_marked_as_a_heading_is_one() -> None:
    text = f"Anna Berg: Yes.\n\n## {LONG}.\n\nKarl Lang: No."
    assert outline(parse(text, format="labelled")) == ["turn", "heading", "turn"]


@pytest.mark.parametrize("line", ['"We sail."', "!!!", "$5 a day", "## "])
def test_a_line_that_begins_with_another_sign_is_no_heading(line: str) -> None:
    text = f"Anna Berg: Yes.\n\n{line}\n\nKarl Lang: No."
    assert outline(parse(text, format="labelled")) == ["turn", "turn"]


I_SAY, IT_GOES = "I thank you for the boats.", "The crews of the port built them by hand."


def test_speech_without_a_label_goes_on_until_something_ends_it() -> None:
    (turn,) = parse(f"{I_SAY}\n\n{IT_GOES}\n\nThey sail.").turns
    assert turn.text == f"{I_SAY}\n\n{IT_GOES}\n\nThey sail."


def test_the_text_of_an_author_goes_on_until_something_ends_it() -> None:
    head = "Article by President of Russia Zorn Berg\n\nMarch 1, 2020"
    (turn,) = parse(f"{head}\n\n{I_SAY}\n\n{IT_GOES}\n\nThey sail.").turns
    assert turn.speaker.name == "Zorn Berg"
    assert turn.text == f"{I_SAY}\n\n{IT_GOES}\n\nThey sail."


@pytest.mark.parametrize(
    ("before", "labels"),
    [
        ("He writes to me:", [BOSS]),
        (f"{BOSS}: He writes to me:", [BOSS, BOSS]),
        (f"So it is.\n\n{BOSS}: He writes to me:", [BOSS, BOSS]),
        ("He writes to me.", [BOSS, "Question"]),
        # a label that stands alone announces nothing
        (f"{BOSS}:", [BOSS, BOSS, "Question"]),
    ],
)
def test_a_voice_may_be_read_out_after_a_colon(before: str, labels: list[str]) -> None:
    meeting = parse(f"{BOSS}: Good afternoon.\n\n{before}\n\nQuestion: Who are you?\n\nSo.")
    assert [turn.label for turn in meeting.turns] == labels
    assert (ProblemCode.LABEL_UNSURE in codes(meeting)) is ("Question" not in labels)
    assert meeting.turns[-1].text.endswith("Who are you?\n\nSo.")


def test_a_voice_at_the_start_of_a_text_is_announced_by_nothing() -> None:
    assert said(parse("Question: Who are you?\n\nBoris Petrov: I.")) == [
        ("Question", "Who are you?"),
        ("Boris Petrov", "I."),
    ]


@pytest.mark.parametrize("format", ["kremlin", "white-house", "bundestag", "labelled"])
@pytest.mark.parametrize(
    ("label", "count"),
    [
        ("Kelly", 2),
        ("Mr. van Quill", 2),
        ("KELLY", 2),
        ("QUESTION", 2),
        ("Hon. Zelda Kelly", 2),
        ("Hon. Zelda van der Kelly", 2),
        ("Hon. Zelda Maria van der Kelly", 0),
        ("No. Then NATO", 0),
        ("Die Winter? Kelly", 0),
        ("We met in Perm. Kelly", 0),
        ("Winter. Kelly", 0),
        ("March. Kelly", 0),
        ("Perm. Kelly", 2),
        ("Anna-so. Kelly", 0),
        ("Zed J. Kelly", 2),
        ("It is so", 0),
        ("and Kelly", 0),
        ("Third", 0),
        ("Answer", 0),
        ("Note", 0),
    ],
)
def test_what_returns_before_a_colon_is_at_least_a_problem(
    format: str, label: str, count: int
) -> None:
    first = {"white-house": "MS. BERG", "bundestag": "Anna Berg (ABC)"}.get(format, "Anna Berg")
    turn = f"{first}:\nGood afternoon.\n\n{label}: when will it be so?\n\n"
    meeting = parse(f"{turn}{turn}", format=format)
    heard = sum(one.label == label for one in meeting.turns)
    unsure = [one for one in meeting.problems if one.code is ProblemCode.LABEL_UNSURE]
    assert heard + len(unsure) == count
    assert all(one.message.startswith(repr(label)) for one in unsure)


def test_what_stands_once_before_a_colon_is_no_problem_in_a_style_with_a_form() -> None:
    assert (
        codes(parse("MS. BERG: Yes.\n\nKelly: when?\n\nMS. BERG: No.", format="white-house")) == []
    )
