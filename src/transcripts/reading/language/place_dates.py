"""Lines above a text with the place before the date, as central banks and courts print them.

Printed forms: "Frankfurt am Main, 6 September 2031", "Port Vane, D.C., May 4, 2031". A title and
the name of a person stand before a date in the same way: "Press Conference, May 4, 2031".
"""

from __future__ import annotations

from transcripts.reading.language.dates import Dateline, read_date
from transcripts.reading.language.lexicon import CONNECTORS, GIVEN_NAMES, ORGANS, PARTICLES
from transcripts.reading.later import later

__all__ = ["read_place_first"]

_COMMA = later(r",\s")
# Fast path: nothing longer is such a line.
_LONGEST = 80
_LEAST_LETTERS, _MOST_LETTERS, _MOST_WORDS = 2, 40, 5
_WITHIN = PARTICLES | CONNECTORS | {"am", "an", "upon", "sur", "les"}
# What takes place on a day, and is no place.
_HAPPENED = frozenset(
    """
    announcement briefing call chapter debate episode event hearing interview lecture letter meeting
    minutes notes part podcast presentation press proceedings question questions remarks report
    review session sitting speech statement talk transcript volume webinar workshop
    """.split()
)
# Days of languages that no other date here begins with.
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    dilluns dimarts dimecres dijous divendres dissabte diumenge
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandag saterdag sondag
    måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
    poniedziałek wtorek środa czwartek piątek sobota niedziela
    pondělí úterý středa čtvrtek pátek neděle luni marți miercuri joi vineri sâmbătă duminică
    pazartesi salı çarşamba perşembe cuma cumartesi pazar
    """.split()
)


def read_place_first(text: str) -> Dateline | None:
    """Read a line with a place before its date, or return None for anything else.

    >>> read_place_first("Frankfurt am Main, 6 September 2031").place
    'Frankfurt am Main'
    >>> read_place_first("Press Conference, 6 September 2031")
    """
    if len(text) > _LONGEST or not text[-1:].isdecimal():
        return None
    for comma in _COMMA.finditer(text):
        place, date = text[: comma.start()], read_date(text[comma.end() :])
        if date is not None:
            return Dateline(date, None, place) if _names_place(place) else None
    return None


def _names_place(text: str) -> bool:
    """Tell whether words before a date are a place, and neither a person nor what took place."""
    words = text.replace(",", " ").split()
    if not _LEAST_LETTERS <= len(text) <= _MOST_LETTERS or len(words) > _MOST_WORDS:
        return False
    known = {word.casefold() for word in words}
    is_set = all(word[0].isupper() or word in _WITHIN for word in words)
    is_other = known & (ORGANS | _HAPPENED | _DAYS) or words[0].casefold() in GIVEN_NAMES
    return is_set and not is_other
