"""What has the form of a label, with a time beside it or in the form of a house style."""

from __future__ import annotations

import datetime as dt

import pytest
import regex

import transcripts
from tests.pages import codes, parse
from transcripts.kinds import ProblemCode, SpeakerKind
from transcripts.model import Label
from transcripts.reading.labels.candidates import Candidate, Mend, candidate, printed, timed

TWELVE = dt.timedelta(minutes=12, seconds=31)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("[00:12:31] Anna Berg: Yes.", 11),
        ("(12:31) Anna Berg: Yes.", 8),
        ("12:31 Anna Berg: Yes.", 6),
        ("12:31 - Anna Berg: Yes.", 8),
        ("[12:31] — Anna Berg : Yes.", 10),
    ],
)
def test_a_time_before_a_label(text: str, start: int) -> None:
    end = text.index(":", start) + 1
    assert timed(text) == Candidate("Anna Berg", None, -1, end, start=start, begins_at=TWELVE)


def test_a_time_before_a_label_with_a_note() -> None:
    found = timed("12:31 Anna Berg (aside): Yes.")
    assert found == Candidate("Anna Berg", "aside", 17, 24, start=6, begins_at=TWELVE)


def test_a_label_with_a_note_that_has_lost_its_last_space() -> None:
    found = candidate("Head AnnaBerg (aside): Yes.")
    assert found == Candidate("Head AnnaBerg", "aside", 15, 22, Mend.GLUED)


def test_a_time_before_a_label_that_has_lost_its_space() -> None:
    found = timed("12:31 AnnaBerg: Yes.")
    assert found == Candidate("AnnaBerg", None, -1, 15, Mend.GLUED, 6, TWELVE)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Anna Berg (12:31): Yes.", "Yes."),
        ("Anna Berg [00:12:31]: Yes.", "Yes."),
        ("Anna Berg(12:31) : Yes.", "Yes."),
        ("Anna Berg(12:31): Yes.", "Yes."),
        ("Anna Berg (12:31)", ""),
        ("Anna Berg [12:31]", ""),
        ("Anna Berg (12:31):", ""),
        ("Anna Berg 12:31", ""),
        ("Anna Berg 00:12:31:", ""),
        ("Anna Berg 12:31: Yes.", "Yes."),
        ("Anna Berg: (12:31) Yes.", "Yes."),
        ("Anna Berg: [00:12:31] Yes.", "Yes."),
        ("Anna Berg:[12:31] Yes.", "Yes."),
        ("Anna Berg: 12:31 Yes.", "Yes."),
        ("Anna Berg: [12:31]", ""),
    ],
)
def test_a_time_after_a_label(text: str, rest: str) -> None:
    found = timed(text)
    assert found is not None
    assert (found.label, found.note, found.start, found.begins_at) == ("Anna Berg", None, 0, TWELVE)
    assert found.rest(text) == rest


def test_a_time_after_a_label_with_a_note() -> None:
    text = "Anna Berg (aside): [12:31] Yes."
    found = timed(text)
    assert found is not None
    assert (found.label, found.note, found.note_start) == ("Anna Berg", "aside", 11)
    assert (found.begins_at, found.rest(text)) == (TWELVE, "Yes.")


def test_a_label_with_a_role_and_a_time() -> None:
    found = timed("Anna Berg, Head of the Port (12:31): Yes.")
    assert found is not None
    assert (found.label, found.begins_at) == ("Anna Berg, Head of the Port", TWELVE)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg: Yes.",
        "Anna Berg (aside): Yes.",
        "AnnaBerg: Yes.",
        "Anna Berg: At 12:31 it was.",
        "Anna Berg: [12:31], yes.",
        "Anna Berg: 12:315 yes.",
        "Anna Berg (ENI): It was 12:31.",
        "Anna Berg:",
    ],
)
def test_a_label_without_a_time(text: str) -> None:
    assert timed(text) == candidate(text)
    assert candidate(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12:31",
        "[12:31]",
        "12:31 it was.",
        "It was 9:30 then.",
        "[12:31]Anna Berg: Yes.",
        "Anna Berg (12:31) Yes.",
        "(12:31) (13:00)",
        "Anna Berg 12:31: PM it was.",
        "Anna Berg [12:31]:Yes.",
        "Anna Berg(12:31):Yes.",
        "Anna Berg 12:31:Yes.",
        f"Anna {'Maria ' * 80}Berg 12:31",
    ],
)
def test_no_label_beside_a_time(text: str) -> None:
    assert timed(text) is None


PATTERN = regex.compile(
    r"(?P<label>(?:(?P<role>CHAIR) )?(?P<name>[A-Z]{2,}(?: \((?P<affiliation>ABC|DEF)\))?)|Q)"
    r"(?: \[(?P<note>[a-z]*)\])?(?: (?P<time>\d\d:\d\d))?(?::|(?<=Q) )"
)


def label(text: str, **parts: str) -> Label:
    return Label(text=text, kind=SpeakerKind.PERSON, **parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BERG: Yes.",
            Candidate("BERG", None, -1, 5, is_printed=True, printed=label("BERG", name="BERG")),
        ),
        (
            "BERG [aside]: Yes.",
            Candidate("BERG", "aside", 6, 13, is_printed=True, printed=label("BERG", name="BERG")),
        ),
        (
            "BERG []: Yes.",
            Candidate("BERG", None, -1, 8, is_printed=True, printed=label("BERG", name="BERG")),
        ),
        (
            "BERG 12:31: Yes.",
            Candidate(
                "BERG",
                None,
                -1,
                11,
                begins_at=TWELVE,
                is_printed=True,
                printed=label("BERG", name="BERG"),
            ),
        ),
        (
            "CHAIR BERG (ABC): Yes.",
            Candidate(
                "CHAIR BERG (ABC)",
                None,
                -1,
                17,
                is_printed=True,
                printed=label(
                    "CHAIR BERG (ABC)", name="BERG (ABC)", role="CHAIR", affiliation="ABC"
                ),
            ),
        ),
        # no part of it says what it is
        ("Q Why?", Candidate("Q", None, -1, 2, is_printed=True)),
        ("Q: Why?", Candidate("Q", None, -1, 2, is_printed=True)),
    ],
)
def test_the_form_of_a_house_style(text: str, expected: Candidate) -> None:
    assert printed(text, PATTERN) == expected


@pytest.mark.parametrize(
    "text", ["", "Anna Berg: Yes.", " BERG: Yes.", "So says BERG: yes.", "Qu."]
)
def test_what_is_not_in_the_form_of_a_house_style(text: str) -> None:
    assert printed(text, PATTERN) is None


def test_a_form_needs_no_group_but_that_of_the_label() -> None:
    pattern = regex.compile(r"- (?P<label>\w+):")
    assert printed("- Anna: Yes.", pattern) == Candidate(
        "Anna", None, -1, 7, start=2, is_printed=True
    )


@pytest.mark.parametrize("text", ["Anna Berg (12:31): Yes.", "Anna Berg: (12:31) Yes."])
def test_a_head_ends_with_ink(text: str) -> None:
    (turn,) = transcripts.parse(text, format="labelled").turns
    assert turn.head is not None
    head = turn.head.of(text)
    assert head == head.strip()


# How long, how many: each form on both sides of its bound


def labels(text: str, format: str = "kremlin") -> list[str | None]:
    return [turn.label for turn in parse(text, format=format).turns]


def of_length(length: int) -> str:
    """Return a label that is so long."""
    return "Boris Petrov, Head of the Port of N".ljust(length, "o")


@pytest.mark.parametrize("end", [":", " (aside):", " (aside:"])
def test_a_label_has_up_to_221_characters(end: str) -> None:
    assert labels(f"{of_length(221)}{end} Yes.") == [of_length(221)]
    assert labels(f"{of_length(222)}{end} Yes.") == [None]


@pytest.mark.parametrize(("inner", "is_part"), [("", 0), ("X", 1), ("X" * 120, 1), ("X" * 121, 0)])
def test_a_bracket_within_a_label_has_up_to_120_characters(inner: str, is_part: int) -> None:
    label = f"Boris Petrov ({inner}), Head of the Port"
    assert labels(f"{label}: Yes.") == ([label] if is_part else [None])


@pytest.mark.parametrize(("length", "is_part"), [(150, 1), (151, 0)])
def test_what_follows_a_bracket_in_a_label_has_up_to_150_characters(
    length: int, is_part: int
) -> None:
    label = f"Boris Petrov (X){', Head of the Port of N'.ljust(length, 'o')}"
    assert labels(f"{label}: Yes.") == ([label] if is_part else [None])


@pytest.mark.parametrize("length", [111, 112])
def test_all_that_stands_before_the_speech_has_up_to_400_characters(length: int) -> None:
    label = f"Boris Petrov ({'X' * 120}){', Head of the Port of N'.ljust(150, 'o')}"
    head = f"{label} ({'a' * length}):"
    assert labels(f"{head} Yes.") == ([label] if len(head) <= 400 else [None])


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Boris Petrov (): Yes.", [None]),
        ("Boris Petrov (a): Yes.", ["a"]),
        (f"Boris Petrov ({'a' * 160}): Yes.", ["a" * 160]),
        (f"Boris Petrov ({'a' * 161}): Yes.", [None]),
        # where the colon stands before it too
        ("Boris Petrov: (a): Yes.", [None]),
        ("Boris Petrov: (aa): Yes.", ["aa"]),
        (f"Boris Petrov: ({'a' * 81}): Yes.", ["a" * 81]),
        (f"Boris Petrov: ({'a' * 82}): Yes.", [None]),
        # where it is not closed
        ("Boris Petrov (aa: Yes.", [None]),
        ("Boris Petrov (aaa: Yes.", ["aaa"]),
        (f"Boris Petrov ({'a' * 41}: Yes.", ["a" * 41]),
        (f"Boris Petrov ({'a' * 42}: Yes.", [None]),
    ],
)
def test_the_note_of_a_label(text: str, notes: list[str | None]) -> None:
    assert [turn.note for turn in parse(text).turns] == notes


@pytest.mark.parametrize("end", [" (12:31): Yes.", " 12:31\nYes."])
def test_a_label_with_a_time_has_up_to_81_characters(end: str) -> None:
    assert labels(f"{of_length(81)}{end}", "labelled") == [of_length(81)]
    assert of_length(82) not in labels(f"{of_length(82)}{end}", "labelled")


@pytest.mark.parametrize(
    ("label", "mended"),
    [
        ("Boris Petrov", 0),
        ("BorisPetrov", 1),
        ("PresidentBorisPetrov", 1),
        ("Boris Petrov, Vice-President", 0),
        ("Boris Petrov, Vice-PresidentAdmiral", 1),
    ],
)
def test_words_that_are_glued_are_mended(label: str, mended: int) -> None:
    meeting = parse(f"{label}: Yes.")
    assert [turn.label for turn in meeting.turns] == [label]
    assert codes(meeting) == [ProblemCode.LABEL_MENDED] * mended


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Berg://x", []),
        ("Anna Berg:: x", []),
        ("Anna Berg 1:12 x", []),
        ("Anna Berg 31:12 x", []),
        ("Anna Berg:/x", ["Anna Berg"]),
        ("Anna Berg:12 x", ["Anna Berg"]),
    ],
)
def test_a_colon_may_stand_within_something(text: str, found: list[str]) -> None:
    assert labels(text) == found


@pytest.mark.parametrize("end", [" (aside):", ": (aside):", " (aside:", " (12:31):", ":"])
def test_a_label_may_be_one_letter(end: str) -> None:
    text = f"Anna Berg: It was so.\n\nQ{end} Why was it?"
    assert labels(text, "labelled") == ["Anna Berg", "Q"]


def test_a_note_may_follow_a_bracket_with_no_space_between() -> None:
    (turn,) = parse("Boris Petrov (ABC)(aside): Yes.").turns
    assert (turn.label, turn.note) == ("Boris Petrov (ABC)", "aside")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Anna Berg (X):12 boats", 14),
        ("Anna Berg (X):Yes.", 14),
        ("Anna Berg (X) 1:12 boats", None),
        ("Anna Berg (X)::12 boats", None),
        ("Anna Berg (X)://boats", None),
    ],
)
def test_a_colon_after_a_bracket_may_stand_within_something(text: str, end: int | None) -> None:
    found = candidate(text)
    assert (found and found.end) == end


@pytest.mark.parametrize("text", ["Anna Berg:(aside): Yes.", "Anna Berg: (aside) : Yes."])
def test_a_note_that_stands_after_the_colon_needs_no_spaces(text: str) -> None:
    found = candidate(text)
    assert found is not None
    assert (found.label, found.note, found.rest(text)) == ("Anna Berg", "aside", "Yes.")


@pytest.mark.parametrize("format", ["kremlin", "labelled"])
@pytest.mark.parametrize("end", ["：", "： ", ":", ": "])
def test_a_colon_may_be_full_width(format: str, end: str) -> None:
    text = f"Anna Berg{end}你好。\n\nBoris Lee{end}是的：好。\n\nAnna Berg{end}So: yes."
    meeting = transcripts.parse(text, format=format)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Anna Berg", "你好。"),
        ("Boris Lee", "是的：好。"),
        ("Anna Berg", "So: yes."),
    ]
