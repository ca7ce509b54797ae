"""Labelled text: what it reads, and what it must not take for a transcript."""

from __future__ import annotations

import datetime as dt
import sysconfig
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

import pytest

import transcripts
from tests.pages import outline
from transcripts import Confidence
from transcripts.formats import BUILT_IN
from transcripts.kinds import EventKind, GapReason, NoteKind, ProblemCode, SpeakerKind
from transcripts.model import Event, Gap, Heading, Meeting, Note, Turn

TALK = "Anna Berg: Good evening. How are you?\n\nBen Okoro: We are well, thank you."


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="labelled")


def said(text: str) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in parse(text).turns]


@pytest.mark.parametrize(
    "printed",
    [
        "{}: Yes.\n\n{}: No.",
        "{}: Yes.\n{}: No.",
        "**{}:** Yes.\n\n**{}:** No.",
        "**{}**: Yes.\n\n**{}**: No.",
        "**{}:**\n\nYes.\n\n**{}:**\n\nNo.",
        "{}:\nYes.\n\n{}:\nNo.",
        "[00:00:01] {}: Yes.\n\n[00:00:09] {}: No.",
        "(0:01) {}: Yes.\n(0:09) {}: No.",
        "{}: [00:01] Yes.\n\n{}: [00:09] No.",
        "{} [00:01]: Yes.\n\n{} [00:09]: No.",
        "{} (00:01): Yes.\n\n{} (00:09): No.",
        "**{}:** \\[00:01\\] Yes.\n\n**{}:** \\[00:09\\] No.",
        "{} 0:01\nYes.\n\n{} 0:09\nNo.",
        "{}: 00:00:01\n\nYes.\n\n{}: 00:00:09\n\nNo.",
    ],
)
def test_printed_forms(printed: str) -> None:
    text = printed.format("Anna Berg", "Ben Okoro")
    meeting = parse(text)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Anna Berg", "Yes."),
        ("Ben Okoro", "No."),
    ]
    times = [turn.begins_at for turn in meeting.turns]
    has_times = "01" in printed
    assert times == (
        [dt.timedelta(seconds=1), dt.timedelta(seconds=9)] if has_times else [None] * 2
    )
    for turn in meeting.turns:
        assert turn.label_span is not None
        assert turn.head is not None
        assert turn.label_span.of(text) == turn.label
        assert turn.head.start <= turn.label_span.start < turn.label_span.end <= turn.head.end
    assert meeting.problems == ()


@pytest.mark.parametrize(
    ("label", "kind", "name", "role"),
    [
        ("Anna Berg", SpeakerKind.PERSON, "Anna Berg", None),
        ("JOHN Q BERG", SpeakerKind.PERSON, "JOHN Q BERG", None),
        ("George HW Berg", SpeakerKind.PERSON, "George HW Berg", None),
        ("Erik St. Berg", SpeakerKind.PERSON, "Erik St. Berg", None),
        ("MR. BERG", SpeakerKind.PERSON, "MR. BERG", None),
        ("Ms. Berg", SpeakerKind.PERSON, "Ms. Berg", None),
        ("Unidentified person #2", SpeakerKind.PERSON, None, "Unidentified person #2"),
        ("Moderator", SpeakerKind.PERSON, None, "Moderator"),
        ("Q", SpeakerKind.ANONYMOUS, None, None),
        ("Audience Member", SpeakerKind.ANONYMOUS, None, None),
        ("Audience 2", SpeakerKind.PERSON, None, "Audience 2"),
        ("Audience offscreen", SpeakerKind.GROUP, None, None),
        ("SPEAKER_00", SpeakerKind.MACHINE, None, None),
        ("Speaker 1", SpeakerKind.MACHINE, None, None),
    ],
)
def test_labels(label: str, kind: SpeakerKind, name: str | None, role: str | None) -> None:
    turn = parse(f"{label}: Yes.\n\nBen Okoro: No.\n\n{label}: Yes.").turns[0]
    assert (turn.label, turn.speaker.kind) == (label, kind)
    assert (turn.speaker.name, turn.speaker.role) == (name, role)


def test_who_is_not_named_may_be_the_same_each_time() -> None:
    text = (
        "Moderator: Yes?\n\nSPEAKER_00: No.\n\nModerator: Oh?\n\nSPEAKER_00: No.\n\nQ: A?\n\nQ: B?"
    )
    ids = [turn.speaker.id for turn in parse(text).turns]
    assert ids == ["moderator", "speaker-00", "moderator", "speaker-00", "q-1", "q-2"]


@pytest.mark.parametrize("name", ["Rijn", "NVK", "Wiz"])
def test_a_word_that_returns_is_a_label(name: str) -> None:
    assert said(f"{name}: Yes.\n\nBen Okoro: No.\n\n{name}: Yes.") == [
        (name, "Yes."),
        ("Ben Okoro", "No."),
        (name, "Yes."),
    ]


@pytest.mark.parametrize("word", ["Note", "Remember", "First", "the point", "What is said"])
def test_a_word_that_returns_and_is_no_label(word: str) -> None:
    turns = said(f"Ben Okoro: Yes.\n\n{word}: it is late.\n\n{word}: it is too late.")
    assert turns == [("Ben Okoro", f"Yes.\n\n{word}: it is late.\n\n{word}: it is too late.")]


@pytest.mark.parametrize("colon", ["Std::move", "https://example.org", "Berg 5:3", "Berg 10:15 AM"])
def test_a_colon_that_is_none(colon: str) -> None:
    assert said(f"Ben Okoro: Yes.\n\n{colon} is it.") == [("Ben Okoro", f"Yes.\n\n{colon} is it.")]


def test_bold_labels_decide_where_labels_are_bold() -> None:
    text = (
        "**Anna Berg:** Well?\n\n**sam berg:** Yes.\n\nBen Okoro: he said.\n\n"
        "**Ida Au, MD:** No.\n\n**sam berg:** Yes."
    )
    assert said(text)[1:] == [
        ("sam berg", "Yes.\n\nBen Okoro: he said."),
        ("Ida Au, MD", "No."),
        ("sam berg", "Yes."),
    ]


def test_front_matter() -> None:
    text = (
        "---\ntitle: 'Ships'\ndate: 2031-05-14\nspeakers: ['iris', 'Ben Okoro']\n"
        "language: en\nlocation: Port Sand\n---\n\niris: Yes.\n\nBen Okoro: No."
    )
    meeting = parse(text)
    assert (meeting.title, meeting.date) == ("Ships", dt.date(2031, 5, 14))
    assert (meeting.place, meeting.language) == ("Port Sand", "en")
    assert [turn.speaker.name for turn in meeting.turns] == ["iris", "Ben Okoro"]
    note = meeting.blocks[0]
    assert isinstance(note, Note)
    assert note.kind is NoteKind.METADATA
    assert note.span.of(text).startswith("---\ntitle")


def test_the_language_of_labelled_text_is_not_known() -> None:
    assert parse(TALK).language is None


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Anna Bérg: Où êtes-vous ?\n\nBen Okoro: Là, déjà.", "cp1252"),
        ("Анна Берг: Где вы?\n\nБорис Петров: Мы здесь.", "cp1251"),
    ],
)
def test_text_in_no_utf(text: str, encoding: str) -> None:
    for name in (None, "labelled"):
        meeting = transcripts.parse(text.encode(encoding), format=name)
        assert meeting.source.encoding == encoding
        assert meeting.turns == parse(text).turns


def test_a_header_above_the_first_label() -> None:
    meeting = parse(f"# Talk of the harbor\n\nMay 14, 2031\n\n{TALK}")
    assert (meeting.title, meeting.date) == ("Talk of the harbor", dt.date(2031, 5, 14))


@pytest.mark.parametrize(
    "line", ["**Break:** \\[11:37\\]", "**Break**: \\[1:01:37\\]", "---", "* * *"]
)
def test_a_break_ends_a_turn(line: str) -> None:
    meeting = parse(f"**Ben Okoro:** We stop.\n\n{line}\n\nWe go on.\n\n**Anna Berg:** Yes.")
    one, separator, two, _ = meeting.blocks
    assert isinstance(separator, Note)
    assert separator.kind is NoteKind.SEPARATOR
    assert isinstance(one, Turn)
    assert isinstance(two, Turn)
    assert (two.continues, two.label, two.text) == (True, None, "We go on.")
    assert two.speaker is one.speaker


def test_a_label_under_which_nobody_ever_speaks_is_a_heading() -> None:
    text = (
        "**Ben:** Well?\n\n**Old intro:** \\[08:14\\]\n\n**Anna Berg:** Yes.\n\n"
        "**Old intro:**\n\n**Ben:** No."
    )
    meeting = parse(text)
    assert [block.text for block in meeting.blocks if isinstance(block, Heading)] == [
        "Old intro: [08:14]",
        "Old intro:",
    ]
    assert meeting.problems == ()


def test_directions_in_square_brackets_and_times_within_a_paragraph() -> None:
    text = (
        "**Anna Berg:** \\[laughs\\] Yes.\n\n\\[04:01\\] We sail.\n\n**Ben Okoro:** \\[applause\\]"
    )
    one, two = parse(text).turns
    (mark,) = one.paragraphs[0].marks
    assert isinstance(mark.value, Event)
    assert mark.value.kind is EventKind.LAUGHTER
    (mark,) = one.paragraphs[1].marks
    assert isinstance(mark.value, Note)
    assert mark.value.kind is NoteKind.TIME
    assert one.spoken == "Yes.\n\nWe sail."
    (event,) = two.blocks
    assert isinstance(event, Event)
    assert event.kind is EventKind.APPLAUSE


def test_a_lost_line_break_is_mended_and_said() -> None:
    meeting = parse(f"{TALK} Anna Berg: That is good to hear.\n\nBen Okoro: It is.")
    assert [turn.label for turn in meeting.turns] == ["Anna Berg", "Ben Okoro"] * 2
    assert [found.code for found in meeting.problems] == [ProblemCode.LABEL_MENDED]


@pytest.mark.parametrize("mark", ["\ufeff", "\u200b", "\xad", "\u2060"])
def test_what_prints_nothing_hides_no_indent(mark: str) -> None:
    text = f"{mark}    Helen Berg: We ship.\n\n    Ben Okoro: No.\n"
    assert said(text) == [("Helen Berg", "We ship."), ("Ben Okoro", "No.")]


def test_hard_wrapped_talk() -> None:
    text = (
        "Anna Berg: We were late, as the old ferry was late that evening, and the\n"
        "harbor was dark, as it often is when the wind turns to the north, and\n"
        "nobody was there.\n\n"
        "Ben Okoro: And yet you did not turn back, as we had thought that you\n"
        "would, and came to us.\n"
    )
    assert [text for _, text in said(text)] == [
        (
            "We were late, as the old ferry was late that evening, and the harbor was dark, as it"
            " often is when the wind turns to the north, and nobody was there."
        ),
        "And yet you did not turn back, as we had thought that you would, and came to us.",
    ]


# What follows: which texts parse() takes for labelled ones without being told.

ACCEPTED = {
    "a talk": TALK,
    "capitals": "ANNA: We ship.\nBEN: Friday?\n(Applause.)",
    "one voice between breaks": (
        "**Anna Berg:**\n\nWelcome to the news. We begin.\n\n**Break:**\n\n"
        "**Anna Berg:**\n\nAnd that is all we have. Thank you."
    ),
    "names that are called": (
        "Mogash: Hey, Rijn, are you there?\n\nRijn: I am.\n\n"
        "Mogash: Good. Thank you, Rijn.\n\nRijn: Well, Mogash, you are welcome."
    ),
    "machine labels": "SPEAKER_00: Are you there?\n\nSPEAKER_01: Yes, I am.",
    "German": "Anna Berg: Wie geht es Ihnen?\n\nBen Okoro: Ich bin zufrieden, danke.",
    "French": "Anna Berg: Comment allez-vous ?\n\nBen Okoro: Je vais bien, merci.",
    "an interview": "Interviewer: Who are you?\n\nIda Au: I am a sailor.\n\nInterviewer: Oh?",
}

README = """
# Harbor

Harbor is a tool that keeps your ships. You can install it with pip.

## Usage

Note: you need Python.

Warning: we do not support Windows. Note: this may change.

Example: `harbor sail`
Author: Anna Berg
License: MIT
"""
DECLINED = {
    "a readme": README,
    "a novel": (
        "It was late. Anna looked at him and said: “We must go.”\n\n“Why?” asked Ben.\n\n"
        "She thought of what her mother had told her: never trust the sea. He answered: “I will.”"
    ),
    "a log": "\n".join(
        f"{level}: we could not reach you, will try again"
        for level in ("INFO", "WARNING", "ERROR", "INFO", "DEBUG", "INFO")
    ),
    "a log with times": "\n".join(
        f"12:0{n}:01 harbor[12]: we could not reach you" for n in range(9)
    ),
    "a letter": (
        "From: Anna Berg <anna@example.org>\nTo: Ben Okoro\nCc: Ida Au\nSubject: Ships\n"
        "Date: May 14, 2031\n\nDear Ben,\n\nwe will sail on Friday. Will you come?\n\nYours, Anna"
    ),
    "program text": "class Ship:\n    def sail(self):\n        return None\n\nelse: pass\n",
    "a table": "Name: Age\nAnna: 40\nBen: 41\nIda: 42\n",
    "a table of Markdown": "| Who | What |\n|---|---|\n| Anna: | I sail. |\n| Ben: | You sail? |",
    "subtitles": (
        "Boats\n\n00:01.000 --> 00:02.000\nAnna Berg: Are you there?\n\n"
        "00:03.000 --> 00:04.000\nBen Okoro: Yes, I am."
    ),
    "settings": "host: example.org\nport: 80\nuser: anna\nname: harbor\n",
    "JSON": '{"Anna": "Are you there?", "Ben": "Yes, I am."}',
    "a recipe": "Time: 40 minutes\nServes: 4\n\nStep 1: Boil the water.\nStep 2: Add salt.\n",
    "questions and answers without a name": "Q: Who are you?\n\nA: I am a sailor.\n\nQ: Are you?",
    "a list of words": "Ship: what sails.\nHarbor: where ships lie.\nFerry: a ship that returns.",
    "a cast": "Anna Berg: the captain.\n\nBen Okoro: the cook.\n\nIda Au: the pilot.",
    "one label": "Anna Berg: We are here.",
    "minutes with few words said": (
        "The council met. It spoke of ships, of harbors and of the weather, and adjourned.\n\n" * 9
        + TALK
    ),
    "a few colons": "A word returns: here.\n\nAnother: there.\n\nA word returns: so.",
    "nothing": "",
}


@pytest.mark.parametrize("text", ACCEPTED.values(), ids=ACCEPTED)
def test_a_transcript_without_a_house_style(text: str) -> None:
    meeting = transcripts.parse(text)
    assert meeting.source.format == "labelled"
    assert meeting.problems[0].code is ProblemCode.FELL_BACK
    assert meeting.turns == parse(text).turns


@pytest.mark.parametrize("text", DECLINED.values(), ids=DECLINED)
def test_what_is_no_transcript(text: str) -> None:
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse(text)


def its_own(library: Path, pattern: str) -> Iterator[Path]:
    """Yield files of the library, without what was installed beside it: that may be anything."""
    parts = {"site-packages", "dist-packages"}
    return (path for path in library.glob(pattern) if parts.isdisjoint(path.parts))


def test_the_texts_of_the_python_installation_are_no_transcripts() -> None:
    library = Path(sysconfig.get_paths()["stdlib"])
    paths = chain.from_iterable(
        islice(sorted(its_own(library, pattern)), most)
        for pattern, most in [("*.py", 120), ("*/*.py", 40), ("**/*.txt", 40)]
    )
    small = [path for path in paths if path.stat().st_size < 60_000]
    assert len(small) > 100
    taken = []
    for path in small:
        try:
            taken.append((path.name, transcripts.parse(path.read_bytes()).source.format))
        except (transcripts.UnknownFormatError, transcripts.ParseError):
            continue
    assert taken == []


@pytest.mark.parametrize(
    ("line", "count"),
    [("--", 0), ("---", 1), ("__", 0), ("___", 1), ("* *", 0), ("* * *", 1), ("**", 0), ("***", 1)],
)
def test_three_dashes_or_asterisks_separate(line: str, count: int) -> None:
    assert (
        outline(parse(f"Anna Berg: We sail.\n\n{line}\n\nBen: We do.")).count("separator") == count
    )


def test_what_carries_our_mark_is_labelled_text_for_sure() -> None:
    written = transcripts.to_text(transcripts.parse("Anna Berg: Yes.", format="labelled"))
    assert BUILT_IN["labelled"].sniff(written) is Confidence.SURE


@pytest.mark.parametrize(
    "line",
    [
        "END",
        "– ENDS –",
        f"{'-' * 20}END{'.' * 20}",
        "[End]",
        "[END]",
        "[End of transcript]",
        "(END OF THE INTERVIEW)",
        "*End of recording 2.*",
        "The end of the session.",
        "Transcript by Old Quay Media",
        "Transcription by https://sea.example",
        "Transcript provided by Old Quay Media.",
    ],
)
def test_what_closes_a_transcript_is_nobodys(line: str) -> None:
    meeting = parse(f"{TALK}\n\nAnna Berg: We sail.\n\nIt is late.\n\n{line}\n")
    assert meeting.turns[-1].text == "We sail.\n\nIt is late."
    last = meeting.blocks[-1]
    assert isinstance(last, Note)
    assert (last.kind, last.text) == (NoteKind.FURNITURE, line)


@pytest.mark.parametrize(
    "line",
    [
        "End",
        "The end.",
        "End of it.",
        "END IT",
        f"{'-' * 21}END",
        f"END{'.' * 21}",
        "The end of the session is near.",
        "Transcript by hand is what I do.",
    ],
)
def test_what_is_said_last_closes_nothing(line: str) -> None:
    meeting = parse(f"{TALK}\n\nAnna Berg: We sail.\n\n{line}\n")
    assert meeting.turns[-1].text == f"We sail.\n\n{line}"


def test_an_end_above_the_last_label_closes_nothing() -> None:
    assert len(parse(f"{TALK}\n\nEND\n\n{TALK}").turns) == 4


@pytest.mark.parametrize(
    "talk",
    [
        "anna: hello, how are you?\nben: I am well.\nanna: good. we sail.\nben: so we do.\n",
        "interviewer: hello, how are you?\n\nben: I am well.",
        "- q: hello, how are you?\n- a: I am well.\n- q: good. we sail.\n- a: so we do.\n",
    ],
)
def test_labels_in_small_letters_are_read_where_the_format_is_named(talk: str) -> None:
    first, second, *_ = parse(talk).turns
    assert (first.spoken, second.spoken) == ("hello, how are you?", "I am well.")
    # Settings and logs look so too.
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse(talk)
    assert transcripts.explain(talk, format="labelled")[0].taken_for == "label"


@pytest.mark.parametrize(("heard", "turns"), [(1, 0), (2, 10)])
def test_in_small_letters_one_in_five_is_heard(heard: int, turns: int) -> None:
    said = ["I sail."] * heard + ["late."] * (10 - heard)
    text = "\n".join(f"{'zq'[at % 2]}orb: {words}" for at, words in enumerate(said))
    assert sum(turn.label is not None for turn in parse(text).turns) == turns


def test_small_letters_are_no_label_among_others() -> None:
    text = f"{TALK}\n\nnote: It is late.\n\n{TALK}\n\nferry: It is late.\n\nferry: So it is."
    assert [turn.label for turn in parse(text).turns] == ["Anna Berg", "Ben Okoro"] * 2


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("# Ports\n\nZorb: Hello.\nQuill: Who are you?", ["Zorb", "Quill"]),
        ("Zorb: Hello.\n\nIt is late.\n\nQuill: I sail.\n\nIt is late.", ["Zorb", "Quill"]),
        # One alone; others in most lines; no voice that is heard; a list; the rest of a sentence.
        ("Zorb: I sail at nine.", []),
        ("Zorb: Hello.\n\nIt is late.\n\nQuill: I sail.\n\nLate.\n\nLate.", []),
        ("Boats: The ferry.\nWater: The sea.\nWind: It blows.", []),
        ("Owner: Zorb Quill\nBoat: Old Ferry", []),
        ("port: 80\nhost: ferry\nport: 90\nhost: boat\n", []),
        ("The boat: we sail in it.\nThe sea: we sail on it.", []),
    ],
)
def test_where_the_format_is_named_most_lines_show_what_is_a_label(
    text: str, labels: list[str]
) -> None:
    assert [turn.label for turn in parse(text).turns if turn.label] == labels


def test_where_nobody_speaks_a_problem_says_so() -> None:
    meeting = parse("# The port\n\nZorb: Seven.\n")
    assert meeting.turns == ()
    (problem,) = meeting.problems
    assert problem.code is ProblemCode.UNATTRIBUTED
    assert "labels={...}" in problem.message
    named = transcripts.parse("Zorb: Seven.", format="labelled", labels={"Zorb": "Zorb"})
    assert named.problems == ()
    assert parse("").problems == ()


def test_a_label_below_a_heading_opens_a_turn_however_little_is_said() -> None:
    meeting = parse("# Ports\n\nAnna: One.")
    assert [(turn.label, turn.text) for turn in meeting.turns] == [("Anna", "One.")]
    assert meeting.title == "Ports"


@pytest.mark.parametrize(
    "label",
    [
        "**Anna Berg** *(laughing)*:",
        "**Anna Berg** _(laughing)_:",
        "**Anna Berg** (laughing):",
    ],
)
def test_a_note_in_italics_belongs_to_a_bold_label(label: str) -> None:
    meeting = parse(f"{label} Good evening.\n\n**Ben Okoro**: Yes.\n\n**Anna Berg**: So.")
    first = meeting.turns[0]
    assert (first.label, first.note, first.text) == ("Anna Berg", "laughing", "Good evening.")


@pytest.mark.parametrize(
    "quoted",
    [
        'He said, "Ben Okoro: come here." And so I did.',
        "He said, “Ben Okoro: Come here.” And so I did.",
        '"Ben Okoro: Come here."',
        "It says:\n\n> Ben Okoro: come here",
    ],
)
def test_a_label_that_is_quoted_is_none(quoted: str) -> None:
    text = f"{TALK}\n\nAnna Berg: {quoted}\n\nBen Okoro: So it was."
    assert [turn.label for turn in parse(text).turns] == ["Anna Berg", "Ben Okoro"] * 2


MESSAGES = """\
14/05/2031, 10:00 - Anna: Hi
14/05/2031, 10:01 - {name}: {text}
14/05/2031, 10:02 - Anna: Who is it?
14/05/2031, 10:03 - Ben: I am here.
"""


@pytest.mark.parametrize(
    "name",
    [
        "+49 170 1234567",
        "+1 (555) 010-0199",
        "~+1 (555) 010-0199",
        "0170 1234567",
        "\N{WATER WAVE}",
        "\N{WATER WAVE} Ida",
    ],
)
def test_a_chat_calls_people_by_numbers_and_signs(name: str) -> None:
    text = MESSAGES.format(name=name, text="hi")
    assert [turn.label for turn in transcripts.parse(text).turns] == ["Anna", name, "Anna", "Ben"]
    marked = text.replace(name, f"\u202a{name}\u202c")
    assert [turn.label for turn in parse(marked).turns] == ["Anna", name, "Anna", "Ben"]
    bracketed = text.replace("14/05/2031, ", "[14/05/2031, ").replace(" - ", ":00] ")
    assert [turn.label for turn in parse(bracketed).turns] == ["Anna", name, "Anna", "Ben"]


def test_a_number_or_a_sign_without_a_time_is_no_label() -> None:
    lines = "+49 170 1234567: hi\n\n\N{WATER WAVE} Ida: hi\n\n0170 1234567: hi"
    (_, last) = parse(f"{TALK}\n\n{lines}").turns
    assert last.text == f"We are well, thank you.\n\n{lines}"
    items = "\n".join(f"- \N{WATER WAVE} {name}: I sail." for name in ("Zorb", "Quill") * 3)
    assert [turn.label for turn in parse(items).turns] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "<Media omitted>",
        "<Medien ausgeschlossen>",
        "<Archivo multimedia omitido>",
        "<Без медиафайлов>",
        "image omitted",
        "GIF omitted",
        "Contact card omitted",
        "\u200evideo omitted",
    ],
)
def test_what_a_chat_leaves_out_is_not_said(text: str) -> None:
    turn = parse(MESSAGES.format(name="Ben", text=text)).turns[1]
    (gap,) = turn.blocks
    assert isinstance(gap, Gap)
    assert (gap.reason, gap.text, turn.spoken) == (GapReason.OMITTED, text, "")


@pytest.mark.parametrize("text", ["The image omitted", "image omitted it", "<Media>", "video"])
def test_what_is_said_of_pictures_is_said(text: str) -> None:
    assert parse(MESSAGES.format(name="Ben", text=text)).turns[1].spoken == text


def test_a_heading_below_front_matter_is_no_place() -> None:
    turns = "\n\n".join(["Anna Berg: 00:00:01\n\nYes.", "Karl Lang: 00:00:09\n\nNo."] * 3)
    meeting = transcripts.parse(
        f"---\ntitle: Boats\ndate: 2031-02-02\n---\n\n## Introduction\n\n{turns}\n"
    )
    assert meeting.place is None
    assert [block.text for block in meeting.blocks if isinstance(block, Heading)] == [
        "Introduction"
    ]


@pytest.mark.parametrize(
    "line", ["Approved Minutes", "Attendees", "UNREVISED HANSARD", "Town Hall"]
)
def test_a_line_below_the_date_may_be_anything_and_is_no_place(line: str) -> None:
    talk = "\n\n".join(["Anna Berg: We begin.", "Karl Lang: Good."] * 3)
    meeting = transcripts.parse(f"Harbour Board\n\n5 May 2031\n\n{line}\n\n{talk}\n")
    assert (meeting.title, meeting.date, meeting.place) == (
        "Harbour Board",
        dt.date(2031, 5, 5),
        None,
    )


@pytest.mark.parametrize(
    ("bracket", "kind"),
    [
        ("(Norland)", "lead"),
        ("(Matter of Public Importance)", "lead"),
        ("(The hearing commenced at 10:00 a.m.)", "lead"),
        ("(Applause.)", "event"),
    ],
)
def test_before_anybody_speaks_a_bracket_happens_only_if_its_words_say_so(
    bracket: str, kind: str
) -> None:
    talk = "\n\n".join(["Anna Berg: We begin.", "Karl Lang: Good."] * 3)
    above = transcripts.explain(f"Harbour Board\n\n{bracket}\n\n{talk}\n")
    assert [str(one.taken_for) for one in above if one.text == bracket] == [kind]
    below = transcripts.explain(f"Harbour Board\n\n{talk}\n\n{bracket}\n\n{talk}\n")
    assert [str(one.taken_for) for one in below if one.text == bracket] == ["event"]
