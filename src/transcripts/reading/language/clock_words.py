"""Times of day in words, as the parliaments of the Iberian peninsula print them.

Printed forms: "a dos quarts de set del vespre i tres minuts", "a las once y cinco minutos de la
mañana", "ás dez e vinte e dous minutos da mañá". In Catalan the quarters are those of the hour that
is being filled: two quarters of seven are half past six.
"""

from __future__ import annotations

import datetime as dt

import regex

from transcripts.reading.later import later

__all__ = ["read_clock_words"]

# In Catalan, Spanish, Galician and Portuguese.
_COUNTED = {
    1: "un una uno unha uma",
    2: "dos dues dous dúas dois duas",
    3: "tres três",
    4: "quatre cuatro catro quatro",
    5: "cinc cinco",
    6: "sis seis",
    7: "set siete sete",
    8: "vuit ocho oito",
    9: "nou nueve nove",
    10: "deu diez dez",
    11: "onze once",
    12: "dotze doce doze",
    13: "tretze trece treze",
    14: "catorze catorce quatorze",
    15: "quinze quince cuarto",
    16: "setze dieciséis dezaseis dezasseis",
    17: "disset diecisiete dezasete dezassete",
    18: "divuit dieciocho dezaoito dezoito",
    19: "dinou diecinueve dezanove",
    20: "vint veinte vinte",
    21: "veintiuno veintiún",
    22: "veintidós",
    23: "veintitrés",
    24: "veinticuatro",
    25: "veinticinco",
    26: "veintiséis",
    27: "veintisiete",
    28: "veintiocho",
    29: "veintinueve",
    30: "trenta treinta trinta media meia",
    40: "quaranta cuarenta corenta quarenta",
    50: "cinquanta cincuenta cinquenta",
}
_NUMBERS = {word: number for number, words in _COUNTED.items() for word in words.split()}
_AND = frozenset({"i", "y", "e"})
_MORNING = frozenset({"matí", "matinada", "mañana", "madrugada", "mañá", "manhã"})
_NIGHT = frozenset({"nit", "noche", "noite"})
_LATER = frozenset({"tarda", "vespre", "tarde", *_NIGHT})
_NOON = frozenset({"migdia", "mediodía", "mediodia"})
_AROUND_NOON = {10: 10, 11: 11, 12: 12, 1: 13, 2: 14, 3: 15, 4: 16}
_HALF_A_DAY, _HOURS, _MINUTES, _QUARTER = 12, 24, 60, 15
_MINUTE = r"(?P<minutes>\p{L}+(?:[\s-]\p{L}+){0,2}?)"
_BETWEEN = later(r"[\s-]")
_CLOCK = later(
    r"(?:(?P<quarters>un|dos|tres)\squarts?\sd(?:e\s|['’]))?(?P<hour>\p{L}+)(?:\shoras)?"
    rf"(?:\s[ye]\s{_MINUTE}(?:\sminutos?)?)?"
    r"\s(?:de\sla|del|da|do)\s(?P<part>\p{L}+)"
    rf"(?:\si\s{_MINUTE}\sminuts?)?",
    regex.IGNORECASE,
)


def read_clock_words(text: str) -> dt.time | None:
    """Read a time of day in words, with the part of the day; None for anything else.

    >>> read_clock_words("dos quarts de set del vespre i tres minuts")
    datetime.time(18, 33)
    >>> read_clock_words("once y cinco minutos de la mañana")
    datetime.time(11, 5)
    """
    found = _CLOCK.fullmatch(text)
    hour = _number(found["hour"]) if found else None
    minutes = _number(found["minutes"] or "") if found else None
    if found is None or hour is None or minutes is None or not 1 <= hour <= _HALF_A_DAY:
        return None
    started = _of_day(hour, found["part"].casefold())
    if started is None:
        return None
    if found["quarters"]:
        minutes += (_NUMBERS[found["quarters"].casefold()] * _QUARTER) - _MINUTES
    whole = (started * _MINUTES + minutes) % (_HOURS * _MINUTES)
    return dt.time(whole // _MINUTES, whole % _MINUTES)


def _number(words: str) -> int | None:
    """Return a number in words, 0 where there are none; None where one is no number."""
    parts = [part for part in _BETWEEN.split(words.casefold()) if part not in _AND]
    counted = [_NUMBERS.get(part) for part in parts if part]
    known = [number for number in counted if number is not None]
    return sum(known) if len(known) == len(counted) and sum(known) < _MINUTES else None


def _of_day(hour: int, part: str) -> int | None:
    """Return an hour of the day, by the part of the day it is of; None where that is unknown."""
    if part in _MORNING:
        return hour % _HALF_A_DAY
    if part in _NIGHT and hour == _HALF_A_DAY:
        return 0
    if part in _LATER:
        return hour % _HALF_A_DAY + _HALF_A_DAY
    # Noon is from ten to four.
    return _AROUND_NOON.get(hour) if part in _NOON else None
