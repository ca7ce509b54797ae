"""Dates, times and datelines as documents print them."""

from __future__ import annotations

import datetime as dt
import re

import regex
from attrs import frozen

from transcripts.reading.language.clock_words import read_clock_words
from transcripts.reading.later import later
from transcripts.reading.memo import remembered

__all__ = ["Dateline", "find_dates", "read_date", "read_dateline", "read_stated_time", "read_time"]

# Those that a date may begin with, as in "March 1, 2018", and those that stand after the day.
_FIRST_MONTHS = (
    "january february march april may june july august september october november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
)
# Not in Croatian, whose "listopada" is October, and in Polish November.
_LATER_MONTHS = (
    "jänner feber märz april mai juni juli august september oktober november dezember",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    (
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie"
        " decembrie"
    ),
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada"
        " grudnia"
    ),
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "januar februar marec april maj junij julij avgust september oktober november december",
    "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    (
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta"
        " syyskuuta lokakuuta marraskuuta joulukuuta"
    ),
    "януари февруари март април май юни юли август септември октомври ноември декември",
    (
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου"
        " οκτωβρίου νοεμβρίου δεκεμβρίου"
    ),
)


def _numbered(*languages: str) -> dict[str, int]:
    """Return the numbers of months, by their names."""
    return {name: number for names in languages for number, name in enumerate(names.split(), 1)}


_FIRST = _numbered(*_FIRST_MONTHS)
_LATER = _numbered(*_FIRST_MONTHS, *_LATER_MONTHS)
_MONTHS = {name.casefold(): number for name, number in _LATER.items()}
_WEEKDAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    понедельник вторник среда четверг пятница суббота воскресенье
    """.split()
)
# What a date begins with, when it begins with a word: "le" with French, "den" with German days.
_BEGINNINGS = _WEEKDAYS | _FIRST.keys() | {"le", "den"}
_INITIALS = frozenset(name[0] for name in _BEGINNINGS)
# Fast path: nothing longer is a date.
_LONGEST_BEGINNING, _LONGEST_DATE, _LONGEST_LINE = 12, 40, 200
# Printed forms: "Monday, ", "le mercredi ", "miércoles, ", "Mittwoch, den ".
_WEEKDAY = rf"(?:(?:le\s)?(?:{'|'.join(sorted(_WEEKDAYS))}),?\s(?:den\s)?|le\s|den\s)?"
_MONTH, _LATER_MONTH = (
    "|".join(sorted(names, key=len, reverse=True)) for names in (_FIRST, _LATER)
)

# "January 28, 2024" and "28 января 2024 года": the only shapes on kremlin.ru
# (1,438 of 1,438 English pages, 191 of 200 Russian ones; the other nine have no date).
_ENGLISH = rf"(?P<month>{_MONTH})\s(?P<day>\d{{1,2}}),\s(?P<year>\d{{4}})"
_RUSSIAN = rf"(?P<day>\d{{1,2}})\s(?P<month>{_LATER_MONTH})\s(?P<year>\d{{4}})(?:\sгода|\sг\.)?"
# "12. Februar 2014", in the reports of the Bundestag.
_GERMAN = rf"(?P<day>\d{{1,2}})\.\s(?P<month>{_LATER_MONTH})\s(?P<year>\d{{4}})"
# "1er mars 2018", and "28 de enero de 2024", "3 d’abril de 2024" with their small words.
_FRENCH = rf"(?P<day>1)er\s(?P<month>{_MONTH})\s(?P<year>\d{{4}})"
_SPANISH = rf"(?P<day>\d{{1,2}})\s(?:de\s|d['’])(?P<month>{_LATER_MONTH})\sdel?\s(?P<year>\d{{4}})"
_DATE = later(
    rf"\b{_WEEKDAY}(?|{_ENGLISH}|{_RUSSIAN}|{_GERMAN}|{_FRENCH}|{_SPANISH})(?!\w)",
    regex.IGNORECASE,
)
# Fast path: what no date is without, and sooner looked for.
_YEAR = re.compile(r"\d{4}")
# "2:25 P.M. EDT" and "3 p.m." on briefings, "3.10 p.m." in records of the United Nations, and
# "9.00 Uhr" in the reports of the Bundestag; "12 noon", where a.m. and p.m. say nothing
_LONG_TIME = later(
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[AP])\.?M\.?(?:\s\p{Lu}{2,4})?"
    r"|(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)\s?Uhr"
    r"|12(?:[.:]00)?\s(?P<named>noon|midday|midnight)",
    regex.IGNORECASE,
)
# Such as "0900", "9 h 05", "10 Uhr", "11.10 horas" and "15 horas e 5 minutos", which are numbers
# elsewhere.
_STATED = later(
    r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
    r"|(?P<hour>[01]?\d|2[0-3])\s?(?:h(?:\s?(?P<minute>[0-5]\d))?|Uhr)"
    r"|(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s(?:h\.|horas?)"
    r"(?:\s[ey]\s(?P<minute>[0-5]?\d)\sminutos?)?",
    regex.IGNORECASE,
)
_NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 0}
_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)")
# What is left to dateutil must at least hold a year and one more number or a word.
_OTHER = later(r"(?=.{0,26}\b(?:19|20)\d\d\b)[\w.,/ -]{8,30}")
# The place after a date: "The Kremlin, Moscow", "Taman – Kerch"; no sentence.
_PLACE = later(r"[\p{Lu}«\"](?:[^.!?:;]|(?<=\bSt)\.){1,118}")

_PLACE_FIRST = later(
    r"(?P<place>\p{Lu}[^.!?:;()]{1,118})\s\((?P<date>[^()]{8,40})\)"
    # "Berlin, Mittwoch, den 12. Februar 2014"
    r"|(?P<place>\p{Lu}[\p{L} -]{1,40}),\s\p{Lu}\p{Ll}+,\sden\s(?P<date>[^()]{8,40})"
)

# No place and no date ends like a sentence, but with one of these words.
_STOPS = frozenset(".!?")
_SHORT_WORDS = ("St.", "г.", "Г.")
_NOON = 12


@frozen
class Dateline:
    """A line that holds a date and perhaps a time and a place, and nothing else.

    Attributes:
        date: The date; ``None`` where the calendar has no such day.
        time: The time of day, where the line has one.
        place: As printed.
    """

    date: dt.date | None
    time: dt.time | None = None
    place: str | None = None


def read_dateline(text: str) -> Dateline | None:
    """Read "January 28, 2024, St Petersburg", or return None for anything else.

    The place may be missing, may hold commas or a dash; a time may stand between.

    Args:
        text: One paragraph, folded.
    """
    if len(text) > _LONGEST_LINE or (text[-1:] in _STOPS and not text.endswith(_SHORT_WORDS)):
        return None
    first = text[:1]
    may_begin = first.isdecimal() or (first.casefold() in _INITIALS and _may_begin(text))
    return _read_line(text) if may_begin or text.endswith(")") or ", den " in text else None


@remembered
def _read_line(text: str) -> Dateline | None:
    """Read what begins or ends like a line with a date."""
    found = _DATE.match(text)
    if found is None:
        return _read_place_first(text)
    rest = text[found.end() :].lstrip(" ,")
    time = _LONG_TIME.match(rest) or _TIME.match(rest)
    if time is not None:
        rest = rest[time.end() :].lstrip(" ,")
    if rest and not _PLACE.fullmatch(rest):
        return None
    return Dateline(_date_of(found), time and read_time(time.group()), rest or None)


def _may_begin(text: str) -> bool:
    """Tell whether the first word of a text is one that a date may begin with."""
    return text[:_LONGEST_BEGINNING].split(" ", 1)[0].rstrip(",").casefold() in _BEGINNINGS


def _read_place_first(text: str) -> Dateline | None:
    """Read "Москва, Кремль (6 июля 2006 года)", "Berlin, Mittwoch, den 12. Februar 2014"."""
    found = _PLACE_FIRST.fullmatch(text)
    date = found and _DATE.fullmatch(found["date"])
    return Dateline(_date_of(date), None, found["place"]) if found and date else None


def read_time(text: str) -> dt.time | None:
    """Read "13:30", "2:25 P.M. EDT", "9.00 Uhr" or "12 noon"; None for anything else.

    A zone is not kept: the time is the one that is printed.
    """
    if not text[:1].isdecimal():
        return None
    if (plain := _TIME.fullmatch(text)) is not None:
        return _time_of(plain)
    found = _LONG_TIME.fullmatch(text)
    if found is None:
        return None
    if found["named"]:
        return dt.time(_NAMED_HOURS[found["named"].casefold()])
    half, hour = (found["half"] or "").casefold(), int(found["hour"])
    if half and not 1 <= hour <= _NOON:
        return None
    return dt.time(
        hour % _NOON + (_NOON if half == "p" else 0) if half else hour, int(found["minute"] or 0)
    )


def read_stated_time(text: str) -> dt.time | None:
    """Read what can only be a time of day: "noon" and "0900" too, which are others elsewhere.

    >>> read_stated_time("Noon"), read_stated_time("0905"), read_stated_time("late")
    (datetime.time(12, 0), datetime.time(9, 5), None)
    """
    if (hour := _NAMED_HOURS.get(text.casefold())) is not None:
        return dt.time(hour)
    found = _STATED.fullmatch(text)
    if found is not None:
        return dt.time(int(found["hour"]), int(found["minute"] or 0))
    return read_time(text) or read_clock_words(text)


def read_date(text: str) -> dt.date | None:
    """Read a date that is all there is in the text, or return None.

    Shapes that are not known here are left to dateutil, read twice: with different
    defaults, so that what today's date would fill in is not taken, and with day and
    month in either order, so that 03/04/2018 is not.

    Args:
        text: The date, folded.
    """
    if len(text) > _LONGEST_DATE or _YEAR.search(text) is None:
        return None
    if found := _DATE.fullmatch(text):
        return _date_of(found)
    return _read_other(text) if _OTHER.fullmatch(text) else None


def find_dates(text: str) -> list[tuple[int, int, dt.date]]:
    """Return start, end and value of each date in a text."""
    if _YEAR.search(text) is None:
        return []
    found = ((match.start(), match.end(), _date_of(match)) for match in _DATE.finditer(text))
    return [(start, end, date) for start, end, date in found if date is not None]


def _read_other(text: str) -> dt.date | None:
    from dateutil import parser  # noqa: PLC0415 - slow to import and seldom needed

    try:
        one, two = (
            parser.parse(text, default=default, dayfirst=day_first, ignoretz=True)
            for default, day_first in (
                (dt.datetime(1904, 1, 1), False),  # noqa: DTZ001
                # Where the year comes first, the month is next: 2018-03-01.
                (dt.datetime(1908, 2, 2), not text[:4].isdigit()),  # noqa: DTZ001
            )
        )
    except (ValueError, OverflowError):
        return None
    return one.date() if one.date() == two.date() else None


def _date_of(found: regex.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found["year"]), _MONTHS[found["month"].casefold()], int(found["day"]))
    except ValueError:
        return None


def _time_of(found: re.Match[str] | None) -> dt.time | None:
    return found and dt.time(int(found["hour"]), int(found["minute"]))
