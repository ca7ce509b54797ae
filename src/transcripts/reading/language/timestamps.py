"""Times in a recording, as transcripts print them beside a label: "[00:12:31]", "(12:31)"."""

from __future__ import annotations

import datetime as dt

import regex

from transcripts.reading.later import later

__all__ = ["TIMESTAMP", "leading_time", "read_line_time", "read_timestamp"]

_CLOCK = (
    r"(?:(?P<hours>\d{1,2}):(?P<minutes>[0-5]?\d):(?P<seconds>[0-5]?\d)"
    r"|(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d))(?:[.,](?P<rest>\d{1,3}))?"
)
# Such as "[00:12:31]", "(12:31)" and "01:00:11.15".
TIMESTAMP = rf"(?:\[{_CLOCK}\]|\({_CLOCK}\)|{_CLOCK})"
_TIMESTAMP = later(TIMESTAMP)
# "100:00:11" of a long flight, "01:00:10:24" with the number of a frame, "00h:12m:31s", "3.1s",
# "1 hour 2 minutes 3 seconds".
_RARE = later(
    r"(?P<open>[\[(])?(?:(?P<hours>\d{3}):(?P<minutes>[0-5]?\d):(?P<seconds>[0-5]?\d)"
    r"|(?P<hours>\d\d):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)[:;]\d\d"
    r"|(?P<hours>\d{1,2})h:?(?P<minutes>[0-5]?\d)m:?(?P<seconds>[0-5]?\d)s"
    r"|(?P<seconds>\d{1,5})(?:\.(?P<rest>\d{1,3}))?s"
    r"|(?:(?P<hours>\d{1,2})\s\p{L}{3,7}\s)?(?P<minutes>\d{1,2})\s(?:[Mm]inut|мин)\p{L}{0,5}"
    r"\s(?P<seconds>\d{1,2})\s(?:[Ss]e[ckg]|сек)\p{L}{2,6})(?(open)[\])])"
)
# "0:0:0.0 --> 0:0:5.100", alone on a line.
_RANGE = later(r"[\[(]?(?P<first>[\d:.,]{3,12})\s-->\s(?P<last>[\d:.,]{3,12})[\])]?")
# As in "[00:12:31] Anna Ivanova: Yes." and "12:31 - Anna Ivanova: Yes.".
_LEADING = later(rf"{TIMESTAMP}(?:\s?[-–—])?\s(?=\S)")


def read_timestamp(text: str) -> dt.timedelta | None:
    """Read a timestamp, in brackets or not; None for anything else.

    >>> read_timestamp("[01:00:11.15]"), read_timestamp("00h:12m:31s")
    (datetime.timedelta(seconds=3611, microseconds=150000), datetime.timedelta(seconds=751))
    """
    found = _TIMESTAMP.fullmatch(text) or _RARE.fullmatch(text)
    return found and _time_of(found)


def read_line_time(text: str) -> dt.timedelta | None:
    """Read a line that is a timestamp, or from when to when: the first time; None for any other."""
    found = _RANGE.fullmatch(text)
    if found is None:
        return read_timestamp(text)
    return None if read_timestamp(found["last"]) is None else read_timestamp(found["first"])


def leading_time(text: str) -> tuple[int, dt.timedelta] | None:
    """Return where a timestamp at the start of a paragraph ends, and its value."""
    found = _LEADING.match(text)
    return found and (found.end(), _time_of(found))


def _time_of(found: regex.Match[str]) -> dt.timedelta:
    fraction = (found["rest"] or "0").ljust(3, "0")
    return dt.timedelta(
        hours=int(found["hours"] or 0),
        minutes=int(found["minutes"] or 0),
        seconds=int(found["seconds"]),
        milliseconds=int(fraction),
    )
