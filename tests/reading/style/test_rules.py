"""What paragraphs are that are no speech, by their form and their look."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import regex

import transcripts
from transcripts import (
    BodyStyle,
    Count,
    Event,
    Heading,
    HouseStyle,
    LabelStyle,
    Layout,
    Look,
    Meeting,
    Note,
    NoteKind,
    PassageKind,
    Rule,
    TextStyle,
    Turn,
)

LABEL = regex.compile(r"(?P<label>(?:Mr|Ms)\. (?P<name>\p{Lu}\w+)|The (?P<role>Chair)):(?: |$)")


def style(*rules: Rule, languages: dict[str, str] | None = None) -> HouseStyle:
    return HouseStyle(
        name="harbor",
        languages=("en",),
        labels=LabelStyle(pattern=LABEL, are_shortened=True),
        text=TextStyle(layout=Layout.BLOCKS, has_headings=False),
        body=BodyStyle(rules=rules, languages=languages or {}),
    )


def read(text: str, *rules: Rule, languages: dict[str, str] | None = None) -> Meeting:
    return transcripts.parse(text, format=style(*rules, languages=languages), strict=True)


def rule(kind: str, pattern: str | None = None, *looks: Look, **values: object) -> Rule:
    compiled = pattern and regex.compile(pattern)
    return Rule(kind=PassageKind(kind), pattern=compiled, looks=frozenset(looks), **values)  # type: ignore[arg-type]


SPEECH = "Ms. Berg: The ferry is late.\n\nTHE NIGHT FERRY\n\nIt always is.\n"


def test_what_has_a_form_is_no_speech() -> None:
    turn, heading, more = read(SPEECH, rule("heading", r"THE .+", level=2)).blocks
    assert heading == Heading(text="THE NIGHT FERRY", level=2, span=transcripts.Span(30, 45))
    assert isinstance(turn, Turn)
    assert isinstance(more, Turn)
    assert (more.text, more.continues, more.speaker) == ("It always is.", True, turn.speaker)


def test_a_form_is_that_of_the_whole_paragraph() -> None:
    (turn,) = read(SPEECH, rule("heading", r"THE NIGHT")).blocks
    assert isinstance(turn, Turn)
    assert turn.text == "The ferry is late.\n\nTHE NIGHT FERRY\n\nIt always is."


def test_the_first_rule_that_fits_counts() -> None:
    rules = rule("narration", r"THE .+"), rule("heading", r"THE .+")
    assert isinstance(read(SPEECH, *rules).blocks[1], Note)
    assert isinstance(read(SPEECH, *rules[::-1]).blocks[1], Heading)


def test_below_what_ends_speech_a_label_is_due() -> None:
    text = "Ms. Berg: The ferry is late.\n\nDECISION\n\nThe harbor was closed in the end.\n"
    assert [type(one) for one in read(text, rule("heading", "DECISION")).blocks] == [
        Turn,
        Heading,
        Turn,
    ]
    meeting = read(text, rule("heading", "DECISION", ends_speech=True))
    assert isinstance(meeting.blocks[2], Note)
    assert meeting.blocks[2].kind is NoteKind.NARRATION


def test_labels_and_brackets_go_before_rules_but_the_first() -> None:
    text = "Ms. Berg: Late.\n\n(1005)\n\nMr. Lo: No.\n"
    later = read(text, rule("time", r"\(\d{4}\)"), rule("narration", r"Mr\. .+"))
    assert [type(one) for one in later.turns[0].blocks] == [transcripts.Paragraph, Event]
    assert [turn.label for turn in later.turns] == ["Ms. Berg", "Mr. Lo"]
    first = read(
        text,
        rule("time", r"\(\d{4}\)", is_first=True),
        rule("narration", r"Mr\. .+", is_first=True),
    )
    assert [getattr(one, "kind", None) for one in first.blocks] == [
        None,
        NoteKind.TIME,
        NoteKind.NARRATION,
    ]


@pytest.mark.parametrize(
    ("text", "fits"), [("THE NIGHT FERRY", True), ("THE NIGHT of", False), ("12", False)]
)
def test_capitals_are_told_by_the_letters(text: str, fits: bool) -> None:  # noqa: FBT001
    assert rule("heading", None, Look.CAPITALS).fits(text, frozenset()) is fits


def test_a_look_and_a_form_must_both_be_there() -> None:
    one = rule("heading", r"THE .+", Look.CAPITALS, Look.APART)
    assert one.fits("THE FERRY", {Look.APART, Look.DEEP})
    assert not one.fits("THE FERRY", frozenset())
    assert not one.fits("A FERRY", {Look.APART})


def test_explain_says_which_form_it_was() -> None:
    form = transcripts.explain(SPEECH, format=style(rule("heading", r"THE .+")))
    assert str(form[1].evidence[0]) == "the form in which this publisher prints it"
    look = transcripts.explain(SPEECH, format=style(rule("heading", None, Look.CAPITALS)))
    assert str(look[1].evidence[0]).endswith("and how it is set on the page")


def test_a_heading_says_when_and_where() -> None:
    text = "Ms. Berg: Late.\n\nPart 1, Port Sand, May 14, 2031\n\nMs. Berg: Yes.\n"
    pattern = r"(?P<title>Part \d), (?P<place>[\w ]+), (?P<date>.+)"
    meeting = read(text, rule("heading", pattern))
    heading = meeting.blocks[1]
    assert isinstance(heading, Heading)
    assert (heading.place, heading.date) == ("Port Sand", dt.date(2031, 5, 14))
    assert meeting.title == "Part 1"


def test_a_vote_has_counts() -> None:
    text = "Ms. Berg: We vote.\n\nAyes 1,262, noes 3; absent: none.\n\nIt is carried.\n"
    pattern = r"Ayes (?P<yes>[\d,]+), noes (?P<no>\d+); absent: (?P<absent>\w+)\."
    (turn,) = read(text, rule("vote", pattern)).turns
    vote = turn.blocks[1]
    assert isinstance(vote, Note)
    assert vote.counts == (Count(option="yes", value=1262), Count(option="no", value=3))
    assert [one.text for one in turn.paragraphs] == ["We vote.", "It is carried."]


def test_a_line_of_a_page_has_its_numbers() -> None:
    text = "Ms. Berg: Late.\n\nColumn 12, page 3\n\nAs ever.\n"
    pattern = r"Column (?P<column>\d+), page (?P<page>\d+)"
    (turn,) = read(text, rule("page", pattern)).turns
    note = turn.blocks[1]
    assert isinstance(note, Note)
    assert (note.kind, note.page, note.column) == (NoteKind.PAGE, "3", "12")


MARK = rule("language", r"\[(?P<language>\w+)\]", is_first=True)


def test_a_mark_says_what_is_spoken_from_there_on() -> None:
    text = (
        "Ms. Berg: Good morning.\n\n[French]\n\nMr. Lo: Bonjour.\n\n[Translation]\n\n"
        "Ms. Berg: Yes.\n\nMr. Lo: \n\n[French]\n\nOui.\n"
    )
    meeting = read(text, MARK, languages={"french": "fr"})
    assert [turn.language for turn in meeting.turns] == [None, "fr", None, "fr"]
    kinds = [one.kind for turn in meeting.turns for one in turn.blocks if isinstance(one, Note)]
    kinds += [one.kind for one in meeting.blocks if isinstance(one, Note)]
    assert kinds == [NoteKind.LANGUAGE] * 3


def test_who_goes_on_after_a_heading_goes_on_in_the_language() -> None:
    text = "[French]\n\nMr. Lo: Bonjour.\n\nLE PORT\n\nNous attendons.\n"
    meeting = read(text, MARK, rule("heading", "LE PORT"), languages={"french": "fr"})
    assert [(turn.language, turn.continues) for turn in meeting.turns] == [
        ("fr", False),
        ("fr", True),
    ]


CHAIR = rule(
    "narration", r"\[The (?P<role>Chair) \((?:Mr|Ms)\. (?P<name>\w+)\) presides\]", is_first=True
)


def test_who_takes_the_chair_speaks_by_the_office() -> None:
    text = (
        "[The Chair (Ms. Berg) presides]\n\nThe Chair: Order.\n\nMr. Lo: Yes.\n\n"
        "[The Chair (Mr. Lo) presides]\n\nThe Chair: Order again.\n\nMs. Berg: Yes.\n"
    )
    meeting = read(text, CHAIR)
    assert [turn.speaker.name for turn in meeting.turns] == ["Berg", "Lo", "Lo", "Berg"]
    shown = transcripts.explain(text, format=style(CHAIR))
    assert [one.speaker for one in shown if one.speaker] == ["berg", "lo", "lo", "berg"]


def test_a_rule_without_form_and_look_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a pattern, or a look"):
        Rule(kind=PassageKind.HEADING)


@pytest.mark.parametrize("kind", ["label", "speech", "body", "unread"])
def test_a_rule_tells_what_is_no_speech(kind: str) -> None:
    with pytest.raises(
        ValueError, match=f"^kind must be a kind of what is no speech, and not '{kind}'$"
    ):
        rule(kind, "A")


def test_a_group_that_nobody_reads_is_refused() -> None:
    with pytest.raises(ValueError, match="has a group named 'nmae'"):
        rule("narration", "(?P<nmae>A)")


def test_a_pattern_must_be_compiled() -> None:
    with pytest.raises(TypeError, match="must be a compiled pattern"):
        Rule(kind=PassageKind.HEADING, pattern="A")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        BodyStyle(rules=(re.compile("A"),))  # type: ignore[arg-type]


def test_the_patterns_of_rules_end_with_the_time() -> None:
    slow = rule("heading", r"(?:\w+ ?){1,40}(?:\w+ ?){1,40}(?:\w+ ?){1,40}: b")
    text = f"Ms. Berg: Yes.\n\n{'harbour ' * 90}! a: b\n"
    with pytest.raises(transcripts.ParseError, match=r"took more than 0\.1 s"):
        transcripts.parse(text, format=style(slow), timeout=0.1)


STATED = "Ms. Berg: Yes.\n\nStatement of Mr. Lo\n\nThe ferry is late.\n\n"
WRITTEN = rule("heading", r"Statement of .+", until_label="quote")


def test_what_stands_below_a_line_is_what_the_rule_says() -> None:
    text = f"{STATED}Ms. Berg: So it is.\n\nIt is.\n"
    meeting = read(text, WRITTEN)
    assert [type(block).__name__ for block in meeting.blocks] == ["Turn", "Heading", "Note", "Turn"]
    note = meeting.blocks[2]
    assert isinstance(note, Note)
    assert (note.kind, note.text) == (NoteKind.QUOTE, "The ferry is late.")
    assert meeting.turns[1].text == "So it is.\n\nIt is."


def test_a_heading_ends_what_stands_below_a_line() -> None:
    text = (
        "Ms. Berg: Yes.\n\nStatement of Mr. Lo\n\nThe ferry is late.\n\nTHE SHIP\n\nIt is gray.\n"
    )
    meeting = read(text, WRITTEN, rule("heading", r"THE \w+"))
    assert [turn.text for turn in meeting.turns] == ["Yes.", "It is gray."]


def test_what_has_another_form_ends_what_stands_below_a_line() -> None:
    votes = rule("vote", r"AYES", until_label="vote", until_other=regex.compile(r"\p{Lu}\w+"))
    meeting = read("Ms. Berg: Yes.\n\nAYES\n\nBerg\n\nLo\n\nSo be it.\n\nRau\n", votes)
    (turn,) = meeting.turns
    assert turn.text == "Yes.\n\nSo be it.\n\nRau"
    assert [block.text for block in turn.blocks if isinstance(block, Note)] == [
        "AYES",
        "Berg",
        "Lo",
    ]


def test_only_what_is_no_speech_stands_below_a_line() -> None:
    with pytest.raises(
        ValueError, match=r"^until_label must be a kind of what is no speech, and not 'speech'$"
    ):
        rule("heading", r"Statement", until_label="speech")


def test_a_line_may_state_when_the_meeting_began() -> None:
    began = rule("time", r"The council met at (?P<time>\d\d:\d\d)\.")
    text = "The council met at 10:03.\n\nMs. Berg: Yes.\n\nThe council met at 11:00.\n"
    assert read(text, began).time == dt.time(10, 3)


def test_a_time_that_cannot_be_read_is_told_until_one_can() -> None:
    began = style(rule("time", r"The council (?:met|rose) at (?P<time>.+)\."))
    text = "The council met at dawn.\n\nMs. Berg: Yes.\n\nThe council met at noon.\n\n"
    meeting = transcripts.parse(text + "The council rose at dusk.\n", format=began)
    assert meeting.time == dt.time(12)
    assert [(one.code, one.severity, one.message, one.span.start) for one in meeting.problems] == [
        ("time-unread", "warning", "no time of day can be read in 'dawn'", 0)
    ]


def test_the_date_of_a_heading_that_cannot_be_read_is_told() -> None:
    parts = style(rule("heading", r"Part \d, (?P<date>.+)"))
    text = "Part 1, March 1, 2031\n\nMs. Berg: Yes.\n\nPart 2, the next day\n\nMs. Berg: No.\n"
    meeting = transcripts.parse(f"Ms. Berg: So.\n\n{text}", format=parts)
    one, two = (block for block in meeting.blocks if isinstance(block, Heading))
    assert (one.date, two.date) == (dt.date(2031, 3, 1), None)
    assert [(one.code, one.message, one.span) for one in meeting.problems] == [
        ("date-unread", "no date can be read in 'the next day'", two.span)
    ]


def test_a_heading_may_name_who_speaks_below() -> None:
    member = rule("heading", r"Hon\. (?P<name>\p{Lu}\w+ \p{Lu}\w+)")
    (turn,) = read("Night\n\nHon. Anna Berg\n\nMs. Berg: Yes.\n", member).turns
    assert turn.speaker.name == "Anna Berg"


TITLE = r"\p{Lu}[^.:]{2,80}"


def test_a_title_stands_above_a_label_and_an_item_of_a_list_does_not() -> None:
    title = rule("heading", TITLE, Look.APART, is_above_label=True, level=2)
    narration = rule("narration", r"The bell rang\.")
    text = (
        "Mr. Berg: I read:\n\nA lamp\n\nA bell\n\nThat is all.\n\nThe night ferry\n\nIts lamps\n\n"
        "(Applause.)\n\nMs. Lo: No.\n\nThe bells\n\nThe bell rang.\n\nMs. Lo: Yes.\n\nThe end\n"
    )
    meeting = read(text, title, narration)
    headings = [block.text for block in meeting.blocks if isinstance(block, Heading)]
    assert headings == ["The night ferry", "Its lamps", "The bells"]
    said = [paragraph.text for paragraph in meeting.turns[0].paragraphs]
    assert said == ["I read:", "A lamp", "A bell", "That is all."]


def test_what_goes_on_below_a_title_though_it_stands_apart() -> None:
    capitals = rule("heading", r".{3,80}", Look.CAPITALS, below=regex.compile(r"\(.* reading\)"))
    text = "Ms. Lo: No.\n\nTHE NIGHT FERRY\n\n(Second reading)\n\nMs. Lo: No.\n\n(Second reading)\n"
    headings = [one.text for one in read(text, capitals).blocks if isinstance(one, Heading)]
    assert headings == ["THE NIGHT FERRY (Second reading)"]


def test_what_is_printed_below_a_sitting_is_an_appendix() -> None:
    harbor = HouseStyle(
        name="harbor",
        labels=LabelStyle(pattern=LABEL),
        text=TextStyle(layout=Layout.BLOCKS),
        body=BodyStyle(appendix=regex.compile("PAPERS")),
    )
    text = "Ms. Lo: No.\n\nPAPERS\n\nMr. Berg: A report.\n"
    meeting = transcripts.parse(text, format=harbor, strict=True)
    (turn,) = meeting.turns
    notes = [(block.kind, block.text) for block in meeting.blocks if isinstance(block, Note)]
    assert turn.text == "No."
    assert notes == [(NoteKind.APPENDIX, "PAPERS"), (NoteKind.APPENDIX, "Mr. Berg: A report.")]


def test_between_opening_and_appendix_is_the_body() -> None:
    harbor = HouseStyle(
        name="harbor",
        labels=LabelStyle(pattern=LABEL),
        text=TextStyle(layout=Layout.BLOCKS),
        body=BodyStyle(opening=regex.compile("BEGIN"), appendix=regex.compile("PAPERS")),
    )
    text = "Harbor\n\nBEGIN\n\nMs. Lo: No.\n\nPAPERS\n\nMr. Berg: A report.\n"
    (turn,) = transcripts.parse(text, format=harbor).turns
    assert turn.text == "No."
    (turn,) = transcripts.parse("Ms. Lo: No.\n\nPAPERS\n\nA report.", format=harbor).turns
    assert turn.text == "No."


def wrapped(*rules: Rule) -> HouseStyle:
    return HouseStyle(
        name="harbor",
        labels=LabelStyle(pattern=LABEL),
        text=TextStyle(has_headings=False),
        body=BodyStyle(rules=rules),
    )


LONG = "the harbor of Port Sand is older than its ferry, and nobody knows why it still"


def test_a_line_within_a_sentence_is_no_narration() -> None:
    told = rule("narration", r"Question (?:.* )?put\b.*")
    text = (
        f"Ms. Lo: I say that {LONG}\nrows at night. I ask the House why the\n"
        f"Question was put at night, when {LONG}\nsails.\nQuestion put.\n"
        f"Mr. Berg: No, {LONG}\nsails.\n"
    )
    meeting = transcripts.parse(text, format=wrapped(told), strict=True)
    (paragraph,) = meeting.turns[0].paragraphs
    assert paragraph.text.endswith("it still sails.")
    assert [block.text for block in meeting.blocks if isinstance(block, Note)] == ["Question put."]
