"""What has the form of a label, with a time beside it or in the form of a house style."""

from __future__ import annotations

import datetime as dt

import pytest
import regex

import transcripts
from transcripts.kinds import SpeakerKind
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


def test_a_time_before_a_label_that_has_lost_its_space() -> None:
    found = timed("12:31 AnnaBerg: Yes.")
    assert found == Candidate("AnnaBerg", None, -1, 15, Mend.GLUED, 6, TWELVE)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Anna Berg (12:31): Yes.", "Yes."),
        ("Anna Berg [00:12:31]: Yes.", "Yes."),
        ("Anna Berg(12:31) : Yes.", "Yes."),
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
        "[12:31]Anna Berg: Yes.",
        "Anna Berg (12:31) Yes.",
        "(12:31) (13:00)",
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
