"""Labels that the source has damaged, and text that only begins with a known name."""

from __future__ import annotations

import pytest
import regex

import transcripts
from tests.pages import parse, said
from transcripts.kinds import SpeakerKind
from transcripts.reading.labels.candidates import Candidate, Mend
from transcripts.reading.labels.damaged import mended, misplaced
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.knowledge import Knowledge
from transcripts.reading.style.groups import LabelStyle
from transcripts.reading.style.house_style import HouseStyle

VOICES = {"reply": SpeakerKind.ANONYMOUS, "question": SpeakerKind.ANONYMOUS}


def knowledge() -> Knowledge:
    style = HouseStyle(name="voiced", labels=LabelStyle(voices=VOICES))
    known = Knowledge.of(style, Hints())
    known.voices_heard.add("Question")
    for name in ("Anna", "Anna Ivanova", "Anna Ivanova-Leven", "Boris Petrov"):
        known.learn(name)
    return known


@pytest.mark.parametrize(
    ("text", "name", "end", "mend"),
    [
        ("Anna Ivanova. Thank you.", "Anna Ivanova", 13, Mend.FULL_STOP),
        ("Anna Ivanova With this?", "Anna Ivanova", 12, Mend.NO_COLON),
        ("Anna Ivanova Thank you.", "Anna Ivanova", 12, Mend.NO_COLON),
        ("Anna IvanovaThank you.", "Anna Ivanova", 12, Mend.NOTHING),
        ("Anna Ivanova-Leven. Yes.", "Anna Ivanova-Leven", 19, Mend.FULL_STOP),
        ("Anna Thank you.", "Anna", 4, Mend.NO_COLON),
    ],
)
def test_a_label_without_its_colon(text: str, name: str, end: int, mend: Mend) -> None:
    assert mended(text, knowledge(), None) == Candidate(name, None, -1, end, mend)


@pytest.mark.parametrize(
    ("text", "label", "note", "end"),
    [
        ("Anna Ivanova (retranslated) Thank you.", "Anna Ivanova", "retranslated", 27),
        ("Anna Ivanova (retranslated). Thank you.", "Anna Ivanova", "retranslated", 28),
        ("Anna Ivanova (retranslated)", "Anna Ivanova", "retranslated", 27),
        ("REPLY (without a microphone).", "REPLY", "without a microphone", 29),
        ("Question (in English) Is it?", "Question", "in English", 21),
    ],
)
def test_a_note_without_its_colon(text: str, label: str, note: str, end: int) -> None:
    mend = Mend.NO_COLON_AFTER_NOTE
    expected = Candidate(label, note, len(label) + 2, end, mend)
    assert mended(text, knowledge(), None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ivanova",
        "Anna Ivanova spoke first.",
        "Anna Ivanova, thank you.",
        "Anna Ivanova. thank you",
        "Anna Ivanova Perm Region is far.",
        "Anna Ivanova’s boat",
        "Anna Ivanova (Perm) Thank you.",
        "Anna Ivanova (retranslated) thank you.",
        "ANNA IVANOVA. Thank you.",
        "Zelda Lee. Thank you.",
        "Reply. Thank you.",
        "Reply (ABC) Thank you.",
        "Zelda (aside) Thank you.",
        "Thank you, Anna Ivanova. Yes.",
    ],
)
def test_what_is_no_damaged_label(text: str) -> None:
    assert mended(text, knowledge(), None) is None


def test_nobody_interrupts_himself() -> None:
    assert mended("Boris Petrov. Thank you.", knowledge(), "borispetrov") is None


def test_somebody_else_interrupts() -> None:
    assert mended("Boris Petrov. Thank you.", knowledge(), "annaivanova") is not None


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("It is so. Anna Ivanova: Wait.", ["Anna Ivanova: Wait."]),
        ("Is it so? Anna Ivanova (aside): Wait.", ["Anna Ivanova (aside): Wait."]),
        ("“It is so.” Question: Is it?", ["Question: Is it?"]),
        ("(Laughter.) Anna Ivanova: Wait.", ["Anna Ivanova: Wait."]),
        ("It is so.Anna Ivanova: Wait.", ["Anna Ivanova: Wait."]),
        ("(Laughter.)Anna Ivanova: Wait.", ["Anna Ivanova: Wait."]),
        ("There are 5. Anna Ivanova: Wait.", ["Anna Ivanova: Wait."]),
        # a quotation that was opened before
        ("It is so.” Question: Is it?", ["Question: Is it?"]),
        ('It is so." Question: Is it "so"?', ['Question: Is it "so"?']),
        ('"It is so." Anna Ivanova: "Wait."', ['Anna Ivanova: "Wait."']),
        # A quotation that nobody closes is a slip.
        ('He said, "it is so. Anna Ivanova: Wait.', ["Anna Ivanova: Wait."]),
        ("Yes. ANNA IVANOVA: Wait.", ["ANNA IVANOVA: Wait."]),
        (
            "Yes. Anna Ivanova: No. Boris Petrov: Yes.",
            ["Anna Ivanova: No. Boris Petrov: Yes.", "Boris Petrov: Yes."],
        ),
    ],
)
def test_a_label_in_the_middle_of_a_paragraph(text: str, pieces: list[str]) -> None:
    assert [text[at:] for at in misplaced(text, knowledge())] == pieces


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ivanova: Wait.",
        "It is so, Anna Ivanova: wait.",
        "It is so. Zelda Lee: Wait.",
        "It is so. Anna Ivanova. Wait.",
        "It is so. Anna Ivanova:Wait.",
        "It is so. Lee Anna Ivanova: Wait.",
        "MR. Anna Ivanova: Wait. You ask: why?",
        "MR.Anna Ivanova: Wait. You ask: why?",
        "J. Anna Ivanova: Wait. You ask: why?",
        "“It is so. Anna Ivanova: Wait.",
        'He said, "Anna Ivanova: Wait." And so I did.',
        '"Anna Ivanova: Wait."',
        'He said ("So it is. Anna Ivanova: Wait. Boris Petrov: No.").',
        "It is so.",
    ],
)
def test_no_label_in_the_middle_of_a_paragraph(text: str) -> None:
    assert list(misplaced(text, knowledge())) == []


@pytest.mark.parametrize(
    ("text", "cuts"), [("So it is. Anna Ivanova: — No.", 1), ("So it is. Anna Ivanova: No!", 0)]
)
def test_a_label_in_the_middle_has_the_form_of_its_style(text: str, cuts: int) -> None:
    form = LabelStyle(pattern=regex.compile(r"(?P<label>(?P<name>Anna Ivanova)):\s—"))
    known = Knowledge.of(HouseStyle(name="formed", labels=form), Hints())
    known.learn("Anna Ivanova")
    assert len(list(misplaced(text, known))) == cuts


@pytest.mark.parametrize(("text", "end"), [("Anna Ivanova: No.", 13), ("Anna Ivanova!", None)])
def test_a_full_name_needs_its_colon_where_labels_have_a_form(text: str, end: int | None) -> None:
    form = LabelStyle(pattern=regex.compile(r"(?P<label>Ms (?P<name>Anna Ivanova)):\s"))
    known = Knowledge.of(HouseStyle(name="formed", labels=form), Hints())
    known.learn("Anna Ivanova")
    found = mended(text, known, None)
    assert (found.end if found else None) == end


def test_no_label_is_cut_within_another() -> None:
    text = "Beginn der Sitzung: 9 Uhr\nPräsidentin Mag. Anna Berg: Guten Tag! (Ruf: Nein!)\n"
    (turn,) = transcripts.parse(text, format="austria").turns
    assert turn.label == "Präsidentin Mag. Anna Berg"


# How long, how many: each form on both sides of its bound

START = "Boris Petrov: Good day.\n\nAnna Ivanova: Yes."


@pytest.mark.parametrize("voice", ["Boris Petrov", "Question"])
@pytest.mark.parametrize(("note", "count"), [("aa", 0), ("aaa", 1), ("a" * 81, 1), ("a" * 82, 0)])
def test_the_note_of_a_label_without_its_colon(voice: str, note: str, count: int) -> None:
    meeting = parse(f"{START}\n\n{voice} ({note}) No.")
    assert [turn.note for turn in meeting.turns] == [None, None, *[note] * count]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Boris Omar Said Ali Sisi", 1),
        (f"Boris P{'o' * 113}", 1),
        # of more than 120 characters
        (f"Boris P{'o' * 114}", 0),
    ],
)
def test_a_name_without_its_colon(name: str, count: int) -> None:
    meeting = parse(f"{name}: Good day.\n\nAnna Ivanova: Yes.\n\n{name}. Why?")
    assert [turn.label for turn in meeting.turns] == [name, "Anna Ivanova", *[name] * count]


@pytest.mark.parametrize(
    ("name", "count"), [("Boris Omar Said Ali Sisi", 2), ("Boris bin Omar Said Ali Sisi", 1)]
)
def test_a_name_of_more_than_five_words_needs_its_colon(name: str, count: int) -> None:
    text = f"The Sheikh: Good day.\n\nAnna Ivanova: Yes.\n\n{name}. Why?"
    meeting = parse(text, labels={"The Sheikh": name})
    assert len(meeting.turns_of(meeting.speakers[0])) == count


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Boris Omar Said Sisi", 1),
        ("Boris Omar Said Ali Sisi", 0),
        ("Boris P", 1),
        ("B Petrov", 1),
        (f"Boris P{'o' * 60}", 1),
        (f"Boris P{'o' * 61}", 0),
        (f"B{'o' * 60} Petrov", 1),
        (f"B{'o' * 61} Petrov", 0),
    ],
)
def test_a_name_whose_line_break_is_lost(name: str, count: int) -> None:
    meeting = parse(f"{name}: Good day.\n\nAnna Ivanova: Yes. {name}: Why?")
    assert [turn.label for turn in meeting.turns] == [name, "Anna Ivanova", *[name] * count]


@pytest.mark.parametrize(("note", "count"), [("", 0), ("a", 1), ("a" * 80, 1), ("a" * 81, 0)])
def test_the_note_of_a_name_whose_line_break_is_lost(note: str, count: int) -> None:
    end = f"Boris Petrov ({note}): Why?"
    assert said(parse(f"{START} So it is. {end}"))[1:] == (
        [("Anna Ivanova", "Yes. So it is."), ("Boris Petrov", "Why?")]
        if count
        else [("Anna Ivanova", f"Yes. So it is. {end}")]
    )
