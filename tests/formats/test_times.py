"""Numbers of seconds, exactly."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from transcripts.formats.times import exact, seconds_of


@pytest.mark.parametrize(
    ("printed", "microseconds"),
    [
        ("0", 0),
        ("1.5", 1_500_000),
        (".5", 500_000),
        ("2.", 2_000_000),
        ("-0.1", -100_000),
        ("1e-05", 10),
        ("1.2E+2", 120_000_000),
        # halves go up, and nothing is a float on the way
        ("0.0000005", 1),
        ("0.00000049", 0),
        ("123456789.123456", 123_456_789_123_456),
    ],
)
def test_a_number_of_seconds(printed: str, microseconds: int) -> None:
    assert seconds_of(printed) == dt.timedelta(microseconds=microseconds)


@pytest.mark.parametrize(
    "printed", ["", ".", "x", "1:00", "٣", "nan", "inf", "1e9999", "1e99", "9" * 12, "9" * 999]
)
def test_what_is_no_number_of_seconds(printed: str) -> None:
    assert seconds_of(printed) is None


def test_a_fraction_is_rounded_once() -> None:
    assert exact(Fraction(1001, 30_000)) == dt.timedelta(microseconds=33_367)
    assert exact(Fraction(1, 2_000_000)) == dt.timedelta(microseconds=1)
    assert exact(Fraction(10**18)) is None
