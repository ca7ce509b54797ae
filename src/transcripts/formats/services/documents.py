"""JSON documents of recordings: what is common to those of all services.

Numbers are text here, as they are printed: times become whole microseconds without the rounding of
floats. What is missing or ``null`` is unknown. A time that is none, such as ``NaN``, is recorded;
what should be text and is something else is an error that names its place.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any, TypeGuard

import regex
from attrs import evolve, frozen

from transcripts.errors import ParseError
from transcripts.formats.segments import Fault, Recording, Segment, outcome_of
from transcripts.kinds import ProblemCode
from transcripts.model.checks import MOST
from transcripts.model.reprs import brief
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.later import later
from transcripts.reading.style.house_style import Confidence

__all__ = [
    "MILLISECONDS",
    "SECONDS",
    "TICKS",
    "JsonFormat",
    "Loaded",
    "Row",
    "are_rows",
    "check_whole",
    "differ",
    "first_of",
    "is_certain",
    "is_json",
    "is_object",
    "language_of",
    "load",
    "row_of",
    "rows",
    "share_of",
    "sum_of",
    "text_of",
    "texts",
    "time_of",
    "voice_of",
]

# Whatever JSON may hold.
Row = Mapping[str, Any]

# How many decimal places a unit is before a microsecond.
SECONDS, MILLISECONDS, TICKS = 6, 3, -1
# Longer times are none, thousands of years; the sum of some must still fit the model.
_LONGEST = MOST // 100
# More digits are read by way of Decimal.
_SHORT = 12
_JSON = later(r"\ufeff?\s*+[{\[]")
# "[00:05] Anna Berg: ..." is no JSON, though it begins as a list does.
_CERTAIN = later(r"\ufeff?\s*+(?:\{\s*+\"|\[\s*+\{)")
_NUMBER = later(r"[+-]?(?:[0-9]++\.?+[0-9]*+|\.[0-9]++)(?:[eE][+-]?[0-9]++)?s?")
# One half of a pair of escapes, which is no character: whoever cuts a text after so many units of
# UTF-16 leaves one.
_ESCAPE = later(
    r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}"
    r"|(?P<half>\\u[dD][89a-fA-F][\da-fA-F]{2})|\\[^u]|\\u[\da-fA-F]{4}"
)
_LANGUAGE = later(r"[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,8}){0,3}")
# White space as JSON has it.
_HELD = later(r"[^ \t\n\r]")
_DECODER = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)
_NOT_LETTERS = later(r"[^\p{L}\p{N}]++")


class _WrongError(Exception):
    """Something is of another type than its place in the document asks for."""

    def __init__(self, message: str, row: object) -> None:
        super().__init__(message)
        self.row = row


@frozen
class Loaded:
    """A JSON document.

    Attributes:
        text: It, as it was given.
        document: What it holds.
        faults: What had to be mended.
    """

    text: str
    document: Any
    faults: tuple[Fault, ...] = ()


@frozen
class JsonFormat:
    """The JSON of a service, or of a family of recognisers.

    Attributes:
        name: What ``format=`` calls it.
        fits: Tells by its shape whether a document is one of its own.
        recording: Returns what a document says.
        loaded: A document that somebody has loaded to tell what it is: that takes a good part of
            the time of reading it.
    """

    name: str
    fits: Callable[[Any], bool]
    recording: Callable[[Any], Recording]
    encodings: tuple[str, ...] = ()
    loaded: Loaded | None = None

    __repr__ = brief

    def sniff(self, text: str) -> Confidence:
        """Tell by its shape whether a text is a document of this kind."""
        if not is_json(text):
            return Confidence.NO
        try:
            return Confidence.SURE if self.fits(load(text).document) else Confidence.NO
        except ParseError:
            return Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a document; see ``Format.read``."""
        loaded = self.loaded if self.loaded and self.loaded.text is text else load(text)
        document = loaded.document
        if not self.fits(document):
            message = f"this JSON is not what {self.name!r} gives"
            raise ParseError.at(message, text, 0)
        try:
            recording = self.recording(document)
            recording = evolve(recording, faults=[*loaded.faults, *recording.faults])
            return outcome_of(recording, "application/json", hints.labels)
        except _WrongError as error:
            message = f"{_path(document, error.row)}: {error}"
            raise ParseError.at(message, text, 0) from None


def is_json(text: str) -> bool:
    """Tell whether a text begins as a JSON document with anything in it does."""
    return _JSON.match(text) is not None


def is_certain(text: str) -> bool:
    """Tell whether a text begins as nothing does but a JSON object, or a list of them."""
    return _CERTAIN.match(text) is not None


def load(text: str) -> Loaded:
    """Load JSON, with numbers as they are printed, and mend what is no character.

    Raises:
        ParseError: If it is none, or nested deeper than can be read.
    """
    faults: tuple[Fault, ...] = ()
    document = text.lstrip("\ufeff")
    if "\\ud" in document or "\\uD" in document:
        document = _ESCAPE.sub(_whole, document)
    if "\ufffd" in document or r"\ufffd" in document:
        # Whoever has decoded it may have mended it; half a pair of escapes is mended above.
        message = "U+FFFD stands for what is no character, be it bytes or half a pair of escapes"
        faults = ((ProblemCode.ENCODING_MENDED, message),)
    try:
        return Loaded(text, _loads(document), faults)
    except json.JSONDecodeError as error:
        offset = len(text) - len(document) + error.pos
        message = f"this JSON is not well-formed: {error.msg}"
        raise ParseError.at(message, text, offset) from None
    except RecursionError:
        message = "this JSON is nested too deep"
        raise ParseError.at(message, text, 0) from None


def _loads(document: str) -> Any:  # noqa: ANN401 - whatever JSON may hold
    """Return what JSON holds; of JSON Lines a list, object by object."""
    held: list[Any] = []
    at = 0
    while (found := _HELD.search(document, at)) is not None or not held:
        start = len(document) if found is None else found.start()
        if held and not (isinstance(held[0], dict) and "\n" in document[at:start]):
            message = "Extra data"
            raise json.JSONDecodeError(message, document, start)
        value, at = _DECODER.raw_decode(document, start)
        held.append(value)
    return held if held[1:] else held[0]


def _whole(escape: regex.Match[str]) -> str:
    # As long as what it replaces: an error later on keeps its place.
    return r"\ufffd" if escape["half"] else escape.group()


def are_rows(value: object, *keys: str) -> TypeGuard[list[Row]]:
    """Tell whether a value is a list of objects, of which the first has these keys."""
    if not isinstance(value, list) or not value or not isinstance(value[0], dict):
        return False
    return all(key in value[0] for key in keys)


def is_object(value: object, *keys: str) -> TypeGuard[Row]:
    """Tell whether a value is an object with these keys."""
    return isinstance(value, dict) and all(key in value for key in keys)


def row_of(parent: Row, key: str) -> Row:
    """Return the object under a key, an empty one where it is missing."""
    value = parent.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        message = f"{key} must be an object"
        raise _WrongError(message, parent)
    return value


def first_of(parent: Row, key: str) -> Row:
    """Return the first object of a list, such as the best guess; an empty one if none is there."""
    return next(rows(parent, key), {})


def _listed(parent: Row | Sequence[Any], key: str | None) -> Sequence[Any]:
    """Return a list, an empty one where it is missing; the arguments are those of ``rows``."""
    listed = parent if key is None else parent.get(key)  # type: ignore[union-attr]
    if listed is None:
        return ()
    if not isinstance(listed, list):
        message = f"{key} must be a list"
        raise _WrongError(message, parent)
    return listed


def texts(parent: Row, key: str) -> Iterator[list[str | None]]:
    """Yield the lists of texts in a list, such as ``["hello", "0.5", "0.9"]``."""
    for one in _listed(parent, key):
        if not isinstance(one, list) or not all(isinstance(part, str | None) for part in one):
            message = f"{key} must hold lists of words and numbers"
            raise _WrongError(message, parent)
        yield one


def rows(parent: Row | Sequence[Any], key: str | None = None) -> Iterator[Row]:
    """Yield the objects of a list, none where it is missing.

    Args:
        parent: What the list stands in, or the list.
        key: Under which it stands.
    """
    for row in _listed(parent, key):
        if not isinstance(row, dict):
            message = f"{key or 'it'} must hold objects alone"
            raise _WrongError(message, parent)
        yield row


def text_of(row: Row, key: str) -> str:
    """Return a text, empty where it is missing; a number is what is printed of it."""
    value = row.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        message = f"{key} must be text"
        raise _WrongError(message, row)
    return value


def voice_of(row: Row, key: str) -> str | None:
    """Return what a voice is called, None where nobody is named."""
    return text_of(row, key).strip() or None


def time_of(row: Row, key: str, faults: list[Fault], places: int = SECONDS) -> dt.timedelta | None:
    """Return a time, None where it is missing or none, which is recorded.

    Args:
        row: What it stands in.
        key: Under which it stands.
        faults: Where to record it.
        places: The unit.
    """
    value = row.get(key)
    if value is None:
        return None
    time = _time(value, places) if isinstance(value, str) else None
    if time is None:
        fault = (ProblemCode.TIME_UNREAD, f"{key} is no time")
        if fault not in faults:
            faults.append(fault)
    return time


def sum_of(begins_at: dt.timedelta | None, length: dt.timedelta | None) -> dt.timedelta | None:
    """Return when what begins at a time ends that lasts so long, None where one is not known."""
    return None if begins_at is None or length is None else begins_at + length


# Fast path: where a word ends, the next one often begins.
@lru_cache(maxsize=1_000)
def _time(number: str, places: int) -> dt.timedelta | None:
    """Return a number of some unit as a time."""
    whole, _, rest = number.partition(".")
    is_plain = number.isascii() and whole.isdecimal() and len(whole) <= _SHORT
    if is_plain and len(rest) <= places and (rest.isdecimal() or not rest):
        return _whole_time(int(whole + rest.ljust(places, "0")))
    if _NUMBER.fullmatch(number) is None:
        return None
    try:
        exact = Decimal(number.removesuffix("s")).scaleb(places)
        # Asked before a number of a million digits is made.
        is_time = 0 <= exact <= _LONGEST
        return _whole_time(int(exact.to_integral_value(ROUND_HALF_UP))) if is_time else None
    except ArithmeticError:
        return None


def _whole_time(microseconds: int) -> dt.timedelta | None:
    return dt.timedelta(0, 0, microseconds) if microseconds <= _LONGEST else None


def share_of(row: Row, key: str) -> float | None:
    """Return a probability; what is none is None, as services also give other measures."""
    value = row.get(key)
    try:
        share = float(value) if isinstance(value, str) else -1.0
    except ValueError:
        return None
    return share if 0 <= share <= 1 else None


def language_of(value: object) -> str | None:
    """Return a BCP 47 tag, None for anything else, such as "english"."""
    is_tag = isinstance(value, str) and _LANGUAGE.fullmatch(value) is not None
    return str(value).replace("_", "-") if is_tag else None


def differ(whole: str, parts: Iterable[str]) -> bool:
    """Tell whether a whole transcript says anything else than its parts: letters count."""
    if not whole.strip():
        return False
    joined = " ".join(parts)
    if whole.split() == joined.split():
        return False
    return _NOT_LETTERS.sub("", whole) != _NOT_LETTERS.sub("", joined)


def check_whole(whole: str, segments: Iterable[Segment], faults: list[Fault]) -> None:
    """Record where a whole transcript says anything else than the segments that are read.

    Args:
        whole: It; empty where there is none.
        segments: What is read. Those of several channels may stand in another order.
        faults: Where to record it.
    """
    told = list(segments)
    parts = [one.text for one in told]
    if len({one.channel for one in told}) > 1:
        whole, parts = " ".join(sorted(whole.split())), sorted(" ".join(parts).split())
    if differ(whole, parts):
        message = "the segments together are not the whole text"
        faults.append((ProblemCode.WORDS_DIFFER, message))


def _path(document: object, row: object) -> str:
    """Return where a value stands in a document."""
    waiting: list[tuple[str, object]] = [("$", document)]
    while waiting:
        path, value = waiting.pop()
        if value is row:
            return path
        if isinstance(value, dict):
            waiting += [(f"{path}.{key}", inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{path}[{at}]", inner) for at, inner in enumerate(value)]
    return "$"
