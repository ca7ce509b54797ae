"""Lines above a text that say something of the meeting: "Date: June 4, 2031", "Ort: Altkai"."""

from __future__ import annotations

import datetime as dt

import regex
from attrs import frozen

from transcripts.reading.language.dates import read_date, read_dateline, read_time
from transcripts.reading.later import later
from transcripts.reading.memo import remembered

__all__ = ["HeaderLine", "date_in_title", "is_header_key", "read_header_line"]

_DATE = """date datum fecha data дата|meeting date|date of meeting|date of interview|interview date
|publish date|publication date|published|date published|recorded|recorded on|date recorded
|recording date|held on"""
_TIME = "time uhrzeit zeit hora heure время|start time|meeting time"
_PLACE = "location place venue ort lugar lieu local место|meeting place|meeting location"
_LENGTH = "duration length dauer duración duracion durée duree длительность|run time"
_TITLE = "title meeting titel título titre название"
# Who is there, what it is about, and who has made the document: all of it is told in other words.
_OTHERS = """attendees participants present absent apologies regrets speakers panelists chair
host hosts guest guests scribe secretary moderator facilitator interviewer interviewee presenter
transcriber subject topic tags url link source language recording project file filename version
anwesend teilnehmer thema sprecher presentes asistentes participantes tema présents participants
objet присутствовали участники тема|in attendance|also present|transcribed by|recorded by
|prepared by|file name|meeting id|meeting type|case number|case no"""


def _keys(words: str) -> list[str]:
    """Return the keys of a list: words, and after the first bar phrases."""
    single, *phrases = words.replace("\n", " ").split("|")
    return [*single.split(), *(phrase.strip() for phrase in phrases)]


_FIELDS = {
    key: field
    for field, words in (
        ("date", _DATE),
        ("time", _TIME),
        ("place", _PLACE),
        ("duration", _LENGTH),
        ("title", _TITLE),
        ("", _OTHERS),
    )
    for key in _keys(words)
}
_LINE = later(r"(?:[*•-]\s)?(?P<key>[\p{L}][\p{L} _]{2,30}?)\s?[:：]\s*+(?P<value>\S.*+)?")
# What a date may look like within other words: "June 4th 2031", "4 June 2031", "2031-06-04".
_DATES = later(
    r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:del?\s)?\d{4})\b"
)
_ORDINAL = later(r"(?<=\d)(?:st|nd|rd|th)\b")
# A bracket with a date and a time.
_TIMED = later(r"\([\p{L}\d,./ -]{6,30}?,?\s(?:at\s)?\d{1,2}:[0-5]\d\b")
_CLOCK = later(
    r"(?<![\d:])\d{1,2}(?::[0-5]\d)?\s?[ap]\.?m\b\.?|(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![:\d])"
    r"|(?<!\d)(?:[01]?\d|2[0-3])[.:][0-5]\d\sUhr\b",
    regex.IGNORECASE,
)
# "1 hour 20 minutes", "45 min", "1h20"; "01:20:00", "45:10".
_LENGTHS = later(
    r"(?:(?P<hours>\d{1,3})\s?(?:h|hrs?|hours?|std|stunden?|horas?|heures?)\b\.?,?\s?(?:and\s)?)?+"
    r"(?:(?P<minutes>\d{1,4})\s?(?:m|min|mins|minutes?|minuten?|minutos?)?\b\.?,?\s?(?:and\s)?)?+"
    r"(?:(?P<seconds>\d{1,5})\s?(?:s|secs?|seconds?|sekunden?|segundos?|secondes?)\b\.?)?+",
    regex.IGNORECASE,
)
_COUNTED = later(r"(?:(?P<hours>\d{1,3}):)?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)")
# "45m 12s", "1h 5m 12s": how long a recording of Teams is, alone on a line.
_RECORDED = later(r"(?:\d{1,2}h\s)?\d{1,2}m\s\d{1,2}s")
# What stands before the date at the end of a title, if it is the date of the meeting.
_BEFORE_DATE = later(
    r"(?:[,;:|(\[–—-]|\b(?:notes|minutes|transcript|meeting|call|session|summary|interview))\s?\Z",
    regex.IGNORECASE,
)


@frozen
class HeaderLine:
    """What a line says of the meeting.

    Attributes:
        title: As printed.
        date: The day.
        time: The time of day.
        place: As printed.
        duration: How long it is.
        is_unread: Whether it has a date that no calendar has.
    """

    title: str | None = None
    date: dt.date | None = None
    time: dt.time | None = None
    place: str | None = None
    duration: dt.timedelta | None = None
    is_unread: bool = False


def is_header_key(name: str) -> bool:
    """Tell whether a text says what stands after it, and is nobody: "Location", and not "Host"."""
    return bool(_FIELDS.get(name.casefold().replace("_", " ")))


@remembered
def read_header_line(text: str) -> HeaderLine | None:
    """Read "Date: June 4, 2031, 10:30 AM", or return None for what is no such line.

    Args:
        text: A line above the first label, folded.
    """
    if _RECORDED.fullmatch(text):
        return HeaderLine(duration=_duration(text))
    found = _LINE.fullmatch(text.replace("**", ""))
    field = found and _FIELDS.get(found["key"].casefold().replace("_", " ").strip())
    if found is None or field is None:
        return None
    value = (found["value"] or "").strip("*_ ")
    if field == "date":
        return _dated(value)
    if field == "time":
        return HeaderLine(time=_time_in(value))
    if field == "duration":
        return HeaderLine(duration=_duration(value))
    told = value or None
    return HeaderLine(
        title=told if field == "title" else None, place=told if field == "place" else None
    )


def date_in_title(title: str) -> dt.date | None:
    """Return the date of a meeting that its title begins or ends with.

    Printed forms: "June 4 2031 Meeting Notes", "Harbour board, 2031-06-04", and with a time, as
    tools name recordings, "Harbour board (2031-06-04 10:00 GMT+2) - Transcript". The date of what a
    meeting is about stands elsewhere: "Statement on the events of June 4, 2031".
    """
    for found in _DATES.finditer(title):
        begins = found.start() == 0 or _TIMED.match(title, found.start() - 1, found.end() + 20)
        ends = not title[found.end() :].strip(" )].") and _BEFORE_DATE.search(
            title, 0, found.start()
        )
        if begins or ends:
            return read_date(_ORDINAL.sub("", found.group()))
    return None


def _dated(value: str) -> HeaderLine:
    found = _DATES.search(value)
    if found is None:
        return HeaderLine(time=_time_in(value))
    printed = _ORDINAL.sub("", found.group())
    date = read_date(printed)
    # "03/04/2031" may be one of two days, which is another thing.
    is_unread = date is None and read_dateline(printed) is not None
    return HeaderLine(date=date, time=_time_in(value[found.end() :]), is_unread=is_unread)


def _time_in(value: str) -> dt.time | None:
    found = _CLOCK.search(value)
    return found and read_time(found.group())


def _duration(value: str) -> dt.timedelta | None:
    found = _COUNTED.fullmatch(value) or _LENGTHS.fullmatch(value)
    if found is None or value.isdecimal():
        # Nobody knows of what it is a number.
        return None
    parts = {key: int(number) for key, number in found.groupdict().items() if number}
    return dt.timedelta(**parts) or None
