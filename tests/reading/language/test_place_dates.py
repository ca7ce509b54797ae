"""Lines with the place before the date."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts.reading.language.dates import Dateline
from transcripts.reading.language.place_dates import read_place_first

DAY = dt.date(2031, 5, 4)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Port Vane, May 4, 2031", "Port Vane"),
        ("Port Vane, 4 May 2031", "Port Vane"),
        ("Vane am See, 4 May 2031", "Vane am See"),
        ("Port Vane, D.C., May 4, 2031", "Port Vane, D.C."),
        ("Ys, 4 May 2031", "Ys"),
        ("Old Port of New Vane, 4 May 2031", "Old Port of New Vane"),
        (f"{'V' * 40}, 4 May 2031", "V" * 40),
    ],
)
def test_a_place_before_a_date(text: str, place: str) -> None:
    assert read_place_first(text) == Dateline(DAY, None, place)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Port Vane",
        "Port Vane, the 4th",
        "Port Vane, the ferry of 2031",
        "Press Conference, 4 May 2031",
        "Harbour Committee, 4 May 2031",
        "Anna Berg, 4 May 2031",
        "Quarta-feira, 4 de maio de 2031",
        "Wednesday, 4th May, 2031",
        "The ferry of Vane sails, 4 May 2031",
        "V, 4 May 2031",
        f"{'V' * 41}, 4 May 2031",
        f"{'V' * 70}, 4 May 2031",
        "Old Port of All New Vane, 4 May 2031",
        "Port Vane, 4 May 2031.",
    ],
)
def test_what_is_no_place_before_a_date(text: str) -> None:
    assert read_place_first(text) is None


def test_a_press_conference_says_where_it_was() -> None:
    text = (
        "Press conference on the ferry\n\nOtto Rau, President of the Harbour Bank\n\n"
        "Port Vane, 4 May 2031\n\nOtto Rau: Good morning.\n\nAnna Berg: Will it sail?\n\n"
        "Otto Rau: It will.\n"
    )
    meeting = transcripts.parse(text, format="labelled")
    assert (meeting.title, meeting.date, meeting.place) == (
        "Press conference on the ferry",
        DAY,
        "Port Vane",
    )
