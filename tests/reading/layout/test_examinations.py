"""Who asks and who answers in court."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.testing import assert_covers, assert_round_trips

SWORN = "BERTA LIND, having been first duly sworn, testified as follows:"
FIRST = (
    f"{SWORN}\n\nDIRECT EXAMINATION\n\nBY MR. MOE:\n\nQ. Where do you live?\n\nA. At Old Quay.\n\n"
    "Q. Since when?\n\nA. I was born there.\n\nMS. LO: Objection. Form.\n\nMR. MOE: I am done.\n\n"
    "CROSS-EXAMINATION BY MS. LO\n\nQ. Do you own a boat?\n\nA. I have two.\n\n"
    "THE WITNESS: May I go?\n\nTHE COURT: You may.\n\nMS. LO: Thank you.\n\n"
)
AGAIN = "DIRECT EXAMINATION\n\nBY MR. MOE:\n\nQ. And who are you?\n\nA. I am the pilot.\n"


def named(text: str) -> list[tuple[str | None, str | None]]:
    meeting = transcripts.parse(text, format="labelled")
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return [(turn.label, turn.speaker.name) for turn in meeting.turns]


def test_counsel_asks_and_the_witness_answers() -> None:
    assert named(FIRST) == [
        *(("Q", "MR. MOE"), ("A", "BERTA LIND")) * 2,
        *(("MS. LO", "MS. LO"), ("MR. MOE", "MR. MOE")),
        *(("Q", "MS. LO"), ("A", "BERTA LIND"), ("THE WITNESS", "BERTA LIND")),
        *(("THE COURT", "THE COURT"), ("MS. LO", "MS. LO")),
    ]


@pytest.mark.parametrize(
    ("sworn", "name"),
    [
        ("OLAF MOE, PLAINTIFF'S WITNESS, SWORN", "OLAF MOE"),
        ("OLAF MOE,\n\ncalled as a witness, being duly affirmed, testified:", "OLAF MOE"),
        ("Olaf Moe, a witness herein, was sworn.", "Olaf Moe"),
        ("Jo Lo, a witness herein, was sworn.", "Jo Lo"),
        ("JO LO was sworn", "JO LO"),
        ("Olaf J. Moe, sworn", "Olaf J. Moe"),
        ("OLAF J. MOE was sworn", "OLAF J. MOE"),
        ("OLAF ARNE JON PER MOE was sworn", "OLAF ARNE JON PER MOE"),
        (f"O{'L' * 30} M{'O' * 30} was sworn", f"O{'L' * 30} M{'O' * 30}"),
        (f"O{'l' * 30} M{'o' * 30}, sworn", f"O{'l' * 30} M{'o' * 30}"),
        ("Olaf Arne Jon Per Moe, sworn", "Olaf Arne Jon Per Moe"),
        (f"OLAF MOE, {'who was '.ljust(160, 'x')} sworn", "OLAF MOE"),
        # five words of a longer name
        ("ODD OLAF ARNE JON PER MOE was sworn", "ODD OLAF ARNE JON PER"),
        ("Odd Olaf Arne Jon Per Moe, sworn", "Olaf Arne Jon Per Moe"),
        # another witness was called, and nobody says whom
        (f"OLAF MOE, {'who was '.ljust(161, 'x')} sworn", None),
        (f"O{'L' * 31} MOE was sworn", None),
        (f"OLAF M{'O' * 31} was sworn", None),
        (f"O{'l' * 31} Moe, sworn", None),
        (f"Olaf M{'o' * 31}, sworn", None),
        ("OLAF MOE: I was sworn in as mayor", None),
        ("Olaf Moe was sworn.", None),
        ("MOE, sworn", None),
        ("(The witness takes the stand.)", None),
    ],
)
def test_another_witness(sworn: str, name: str | None) -> None:
    last = named(f"{FIRST}{sworn}\n\n{AGAIN}")[-2:]
    assert last == [("Q", "MR. MOE"), ("A", name)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("BY MS. LO:", "MS. LO"),
        ("By Ms. Lo:", "MS. LO"),
        ("BY-MRS LO", "MRS LO"),
        ("BY THE COURT:", "THE COURT"),
        ("BY DR. LO (Continued):", "DR. LO"),
        ("BY MISS LO(Continued) :", "MISS LO"),
        ("RECROSS-EXAMINATION (Continued) BY MS. LO:", "MS. LO"),
        (f"{'VIDEO ' * 10}EXAMINATION BY MS. LO:", "MS. LO"),
        (f"EXAMINATION{' AGAIN' * 5} BY MS. LO:", "MS. LO"),
        (f"BY MS. {'LO-' * 16}LO:", f"MS. {'LO-' * 16}LO"),
        (f"BY MS. LO ({'y' * 30}):", "MS. LO"),
        # who asked before asks on
        (f"x{'VIDEO ' * 10}EXAMINATION BY MS. LO:", "MR. MOE"),
        (f"EXAMINATION{' AGAIN' * 5}x BY MS. LO:", "MR. MOE"),
        (f"BY MS. {'LO-' * 16}LO!:", "MR. MOE"),
        (f"BY MS. LO ({'y' * 31}):", "MR. MOE"),
        ("BY MS. LO ():", "MR. MOE"),
        ("BY MS. :", "MR. MOE"),
        ("BY MS. LO, FOR THE HARBOR BOARD:", "MR. MOE"),
        ("BY THE PILOT:", "MR. MOE"),
        ("STAND BY MS. LO:", "MR. MOE"),
    ],
)
def test_who_asks_from_here_on(line: str, name: str) -> None:
    asked = named(FIRST.replace("CROSS-EXAMINATION BY MS. LO", line))
    assert [speaker for label, speaker in asked if label == "Q"][-1] == name


@pytest.mark.parametrize(
    ("line", "is_other"),
    [
        ("DIRECT EXAMINATION", True),
        ("PLAINTIFF'S DIRECT-EXAMINATION", True),
        (f"{'x' * 20} DIRECT EXAMINATION OF THE PILOT", True),
        (f"DIRECT EXAMINATION{'x' * 60}", False),
        (f"DIRECT EXAMINATION {'x' * 59}", True),
        (f"DIRECT EXAMINATION {'x' * 60}", False),
        (f"{'x' * 21} DIRECT EXAMINATION", False),
        ("REDIRECT EXAMINATION", False),
        ("CROSS EXAMINATION", False),
    ],
)
def test_who_is_examined_directly_is_another_witness(line: str, is_other: bool) -> None:  # noqa: FBT001
    (*_, (_, name)) = named(f"{FIRST}{line}\n\nQ. And you?\n\nA. I am the pilot.\n")
    assert name == (None if is_other else "BERTA LIND")


def test_nobody_is_named_where_nobody_stands_above() -> None:
    text = FIRST.replace(SWORN, "March 3").replace("BY MR. MOE:", "").replace(" BY MS. LO", "")
    assert {name for label, name in named(text) if label in {"Q", "A"}} == {None}


def test_the_caller_knows_better() -> None:
    meeting = transcripts.parse(FIRST, format="labelled", labels={"Q": "Ida Lo"})
    assert {turn.speaker.name for turn in meeting.turns if turn.label == "Q"} == {"Ida Lo"}


def test_without_questions_nothing_is_looked_for() -> None:
    text = "THE CLERK: Rise.\n\nTHE WITNESS: I do.\n\nTHE CLERK: Thank you.\n\nTHE WITNESS: Yes.\n"
    assert ("THE WITNESS", "THE WITNESS") in named(f"{SWORN}\n\n{text}")
