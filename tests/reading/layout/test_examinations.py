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
        # another witness was called, and nobody says whom
        ("(The witness takes the stand.)", None),
    ],
)
def test_another_witness(sworn: str, name: str | None) -> None:
    last = named(f"{FIRST}{sworn}\n\n{AGAIN}")[-2:]
    assert last == [("Q", "MR. MOE"), ("A", name)]


def test_nobody_is_named_where_nobody_stands_above() -> None:
    text = FIRST.replace(SWORN, "March 3").replace("BY MR. MOE:", "").replace(" BY MS. LO", "")
    assert {name for label, name in named(text) if label in {"Q", "A"}} == {None}


def test_the_caller_knows_better() -> None:
    meeting = transcripts.parse(FIRST, format="labelled", labels={"Q": "Ida Lo"})
    assert {turn.speaker.name for turn in meeting.turns if turn.label == "Q"} == {"Ida Lo"}


def test_without_questions_nothing_is_looked_for() -> None:
    text = "THE CLERK: Rise.\n\nTHE WITNESS: I do.\n\nTHE CLERK: Thank you.\n\nTHE WITNESS: Yes.\n"
    assert ("THE WITNESS", "THE WITNESS") in named(f"{SWORN}\n\n{text}")
