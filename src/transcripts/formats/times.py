"""Times that are printed as a number of seconds."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from transcripts.reading.later import later

__all__ = ["exact", "seconds_of"]

# More digits than these are no time of a recording, whatever else they are.
_NUMBER = later(r"-?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][+-]?\d{1,2})?")
# More hours are none: a thousand years.
_MOST = 9_000_000 * 3600


def seconds_of(printed: str) -> dt.timedelta | None:
    """Return a number of seconds, to the microsecond, None where it is none.

    Printed forms: "12", "12.5", "1e-05".

    >>> seconds_of("4.1999999")
    datetime.timedelta(seconds=4, microseconds=200000)
    """
    if not printed.isascii() or _NUMBER.fullmatch(printed) is None:
        return None
    seconds = Decimal(printed)
    if abs(seconds) > _MOST:
        return None
    return dt.timedelta(microseconds=int(seconds.scaleb(6).to_integral_value(ROUND_HALF_UP)))


def exact(seconds: Fraction) -> dt.timedelta | None:
    """Return a number of seconds, to the microsecond, None where it is too many."""
    if abs(seconds) > _MOST:
        return None
    return dt.timedelta(microseconds=int(seconds * 1_000_000 + Fraction(1, 2)))
