"""Times in a recording: each printed form, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages import parse
from transcripts.reading.language.timestamps import leading_time, read_timestamp

TWELVE = dt.timedelta(minutes=12, seconds=31)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("12:31", TWELVE),
        ("00:12:31", TWELVE),
        ("0:12:31", TWELVE),
        ("[12:31]", TWELVE),
        ("[00:12:31]", TWELVE),
        ("(12:31)", TWELVE),
        ("(00:12:31)", TWELVE),
        ("0:00", dt.timedelta()),
        ("5:07", dt.timedelta(minutes=5, seconds=7)),
        ("99:59", dt.timedelta(minutes=99, seconds=59)),
        ("25:00:00", dt.timedelta(hours=25)),
        ("01:00:11.15", dt.timedelta(hours=1, seconds=11, milliseconds=150)),
        ("[12:31.5]", TWELVE + dt.timedelta(milliseconds=500)),
        ("(12:31,005)", TWELVE + dt.timedelta(milliseconds=5)),
    ],
)
def test_a_timestamp(text: str, time: dt.timedelta) -> None:
    assert read_timestamp(text) == time


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "12.31",
        "12:3",
        "12:60",
        "12:311",
        "12:31.",
        "12:31.1234",
        "1:12:31:05",
        "[12:31",
        "[12:31)",
        "(12:31]",
        "[[12:31]]",
        "[ 12:31 ]",
        " 12:31",
        "12:31 ",
        "at 12:31",
        "-12:31",
    ],
)
def test_no_timestamp(text: str) -> None:
    assert read_timestamp(text) is None


@given(st.timedeltas(dt.timedelta(), dt.timedelta(hours=99)), st.sampled_from(["", "[]", "()"]))
def test_a_time_is_read_back(time: dt.timedelta, brackets: str) -> None:
    time -= dt.timedelta(microseconds=time.microseconds % 1000)
    rest, seconds = divmod(time // dt.timedelta(seconds=1), 60)
    hours, minutes = divmod(rest, 60)
    printed = f"{hours:02}:{minutes:02}:{seconds:02}.{time.microseconds // 1000:03}"
    assert read_timestamp(printed.join(brackets) if brackets else printed) == time


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("[00:12:31] Anna Berg: Yes.", 11),
        ("(12:31) Anna Berg: Yes.", 8),
        ("12:31 Anna Berg: Yes.", 6),
        ("12:31 - Anna Berg: Yes.", 8),
        ("12:31 – Anna Berg: Yes.", 8),
        ("[12:31] — Anna Berg: Yes.", 10),
        ("12:31- Anna Berg: Yes.", 7),
    ],
)
def test_a_timestamp_at_the_start(text: str, end: int) -> None:
    assert leading_time(text) == (end, TWELVE)
    assert text[end:].startswith("Anna Berg")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12:31",
        "12:31 ",
        "12:31-Anna Berg: Yes.",
        "[12:31]Anna Berg: Yes.",
        "12:31: Yes.",
        "Anna Berg 12:31",
        "Anna Berg: 12:31 it was.",
    ],
)
def test_no_timestamp_at_the_start(text: str) -> None:
    assert leading_time(text) is None


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [
        ("5:31", 331),
        ("125:31", 7_531),
        ("1250:31", None),
        (":31", None),
        ("1:5:11", 3_911),
        ("01:00:11", 3_611),
        ("100:00:11", 360_011),
        ("1000:00:11", None),
        ("01:00:11:24", 3_611),
        ("01h:00m:11s", 3_611),
        ("11.5s", 11.5),
        (":05:11", None),
    ],
)
def test_how_many_digits_a_time_has(printed: str, seconds: float | None) -> None:
    turn = parse(f"Anna Berg: [{printed}] Yes.\n\nKarl Lang: No.", format="labelled").turns[0]
    time = None if seconds is None else dt.timedelta(seconds=seconds)
    assert (turn.begins_at, turn.text) == (time, "Yes." if time else f"[{printed}] Yes.")
