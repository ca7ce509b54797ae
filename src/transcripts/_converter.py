"""How each class of the model is read: the only module that knows cattrs.

cattrs compiles a function for each class; the hooks here say what differs from its ways,
above all that nothing is converted: ``None`` is no string, ``"7"`` is no number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping
from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from reprlib import Repr
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationNote,
    override,
)
from cattrs.cols import list_structure_factory
from cattrs.gen import make_dict_structure_fn

from transcripts._dumping import TAGS, is_tuple
from transcripts.kinds import TimingKind
from transcripts.model import Span, Speaker, Timing, Turn
from transcripts.model.checks import MOST

__all__ = [
    "Fault",
    "Repeated",
    "as_object",
    "quoted",
    "read",
    "read_duration",
    "read_moment",
    "read_timing",
]

# The keys and indexes that lead to a place, and what is wrong there.
Fault = tuple[tuple[object, ...], str]

_T = TypeVar("_T")
_Hook = Callable[[Any, Any], Any]

_NAMES: dict[type, str] = {
    NoneType: "null",
    bool: "true or false",
    int: "a whole number",
    float: "a number with a point",
    str: "a string",
    list: "a list",
    dict: "an object",
}
_MOMENTS: dict[type[dt.date | dt.time], str] = {
    dt.date: "a date as 2001-12-31",
    dt.time: "a time as 18:30:00",
    dt.datetime: "a date and time as 2001-12-31T18:30:00",
}
_MICROSECOND = dt.timedelta(microseconds=1)

# The speakers of the document that is being read: a hook sees one value and no context.
_speakers: ContextVar[Mapping[str, Speaker]] = ContextVar("_speakers")
_repr = Repr()
_repr.maxstring = 60


@attrs.frozen
class Repeated:
    """A key that its object had already: like any unknown key, it is refused."""

    key: str


_KEYS = frozenset({str, Repeated})


def as_object(value: object) -> dict[Any, Any]:
    """Let pass a JSON object. Keys that are no strings are asked nothing: they may do anything."""
    found: dict[Any, Any] = _exactly(value, dict)  # type: ignore[arg-type]
    if not _KEYS.issuperset(map(type, found)):
        fault = "expected strings as keys"
        raise ValueError(fault)
    return found


def read(
    value: object,
    cl: type[_T],
    faults: list[Fault],
    *steps: object,
    speakers: Mapping[str, Speaker] | None = None,
    ignore: bool = False,
) -> _T | None:
    """Make a value of the model.

    Args:
        value: Plain values.
        cl: What to make of them.
        faults: What is wrong is added here.
        steps: The keys and indexes that led to ``value``.
        speakers: Whom a turn can name.
        ignore: Whether unknown keys are no fault.

    Returns:
        The value; ``None`` if there were faults.
    """
    token = _speakers.set(speakers or {})
    try:
        return _converter(ignore=ignore).structure(value, cl)
    except (BaseValidationError, ValueError) as error:
        faults += _faults(error, steps)
        return None
    finally:
        _speakers.reset(token)


def _expected(kind: type, value: object) -> str:
    """Return what is wrong with a value of another type than wanted."""
    return f"expected {_NAMES[kind]}, got {_NAMES.get(type(value), type(value).__name__)}"


def quoted(value: str | int) -> str:
    """Return a value for a message, shortened where it is long."""
    try:
        return _repr.repr(value)
    except ValueError:
        # Python writes no number of more than some thousand digits.
        return "of too many digits"


def _faults(error: Exception, steps: tuple[object, ...]) -> Iterator[Fault]:
    """Yield every fault in an error of cattrs."""
    steps += tuple(_noted(error))
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from _faults(inner, steps)
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from (_extra(key, steps) for key in sorted(error.extra_fields, key=str))
    elif isinstance(error, KeyError | ValueError):
        yield steps, "missing key" if isinstance(error, KeyError) else str(error)
    else:
        # The fault is not in the document but in this library.
        raise error


def _noted(error: Exception) -> Iterator[object]:
    """Yield the keys and indexes that an error has passed; cattrs notes the inmost first."""
    for note in reversed(getattr(error, "__notes__", ())):
        if isinstance(note, AttributeValidationNote):
            yield note.name
        elif isinstance(note, IterableValidationNote):
            yield note.index


def _extra(key: object, steps: tuple[object, ...]) -> Fault:
    """Return the fault of a key that an object must not have."""
    if isinstance(key, Repeated):
        return (*steps, key.key), "repeated key"
    return (*steps, key), "unknown key"


@cache
def _converter(*, ignore: bool = False) -> Converter:
    """Build the converter, once: it compiles two functions for each class.

    Args:
        ignore: Whether unknown keys are no fault.
    """
    converter = Converter()
    converter.register_structure_hook(bool, _exactly)
    converter.register_structure_hook(int, _number)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(StrEnum, lambda value, cl: cl(_one_of(value, tuple(cl))))
    for cl in _MOMENTS:
        converter.register_structure_hook(cl, read_moment)
    converter.register_structure_hook(dt.timedelta, read_duration)
    converter.register_structure_hook_factory(is_tuple)(_list_hook)
    converter.register_structure_hook_func(lambda cl: cl == tuple[int, int], _pair)
    converter.register_structure_hook_factory(_is_tagged)(_tagged_hook)
    object_hook = _lenient_hook if ignore else _object_hook
    converter.register_structure_hook_factory(attrs.has)(object_hook)
    converter.register_structure_hook(Span, lambda value, cl: cl(*_pair(value, cl)))
    converter.register_structure_hook(Timing, read_timing)
    return converter


def _is_tagged(cl: object) -> bool:
    """Tell whether a type is a union of classes, which their tags tell apart."""
    return isinstance(cl, UnionType) and NoneType not in get_args(cl)


def _exactly(value: _T, cl: type) -> _T:
    """Let pass what is of a type itself: ``True`` is no whole number."""
    if type(value) is not cl:
        raise ValueError(_expected(cl, value))
    return value


def _whole(value: object) -> int:
    """Let pass a whole number: for JSON, 1.0 is one."""
    if type(value) is float and value.is_integer():
        return int(value)
    return _exactly(value, int)  # type: ignore[return-value]


def _number(value: object, _: type) -> int:
    """Let pass a whole number that the model holds."""
    number = _whole(value)
    if not 0 <= number <= MOST:
        fault = f"expected a whole number from 0 to {MOST}"
        raise ValueError(fault)
    return number


def _text(value: str, _: type) -> str:
    """Let pass a string that can be written in UTF-8."""
    try:
        _exactly(value, str).encode()
    except UnicodeEncodeError as error:
        fault = f"lone surrogate at offset {error.start}"
        raise ValueError(fault) from None
    return value


def _one_of(value: str, options: Collection[str]) -> str:
    """Let pass one of a few strings."""
    if _text(value, str) not in options:
        fault = f"expected one of {', '.join(options)}, got {quoted(value)}"
        raise ValueError(fault)
    return value


def read_moment(value: str, cl: type[dt.date | dt.time]) -> dt.date | dt.time:
    """Return a date, a time or both; of the forms of ISO 8601, only the one that is written."""
    _text(value, str)
    try:
        moment = cl.fromisoformat(value)
    except ValueError:
        moment = None
    # A time of day is as printed, and no zone is printed with it.
    is_aware = isinstance(moment, dt.time) and moment.tzinfo is not None
    if moment is None or is_aware or moment.isoformat() != value:
        fault = f"expected {_MOMENTS[cl]}, got {quoted(value)}"
        raise ValueError(fault)
    return moment


def read_duration(value: int, _: type) -> dt.timedelta:
    """Return a time in a recording."""
    microseconds = _whole(value)
    if not -MOST <= microseconds <= MOST:
        fault = "more microseconds than 64 bits hold"
        raise ValueError(fault)
    return microseconds * _MICROSECOND


def _pair(value: list[int], _: type) -> tuple[int, int]:
    """Return two whole numbers."""
    numbers = _converter().structure(value, tuple[int, ...])
    if len(numbers) != 2:  # noqa: PLR2004 - a pair
        fault = f"expected two numbers, got {len(numbers)}"
        raise ValueError(fault)
    return numbers[0], numbers[1]


def read_timing(value: list[Any], _: type) -> Timing:
    """Return a time: offsets, times, and where they say more than is usual, kind and confidence."""
    items = _exactly(value, list)
    if not 4 <= len(items) <= 6:  # noqa: PLR2004 - see above
        fault = f"expected four to six values, got {len(items)}"
        raise ValueError(fault)
    start, end, begins_at, ends_at, *more = items
    return Timing(
        start=_number(start, int),
        end=_number(end, int),
        begins_at=None if begins_at is None else read_duration(begins_at, dt.timedelta),
        ends_at=None if ends_at is None else read_duration(ends_at, dt.timedelta),
        kind=TimingKind(_one_of(more[0], tuple(TimingKind))) if more else TimingKind.CUE,
        confidence=None if more[1:] in ([], [None]) else _share(more[1]),
    )


def _share(value: object) -> float:
    """Let pass a number from 0 to 1: for JSON, 1 is 1.0."""
    share = float(value) if type(value) is int else value
    if type(share) is not float or not 0 <= share <= 1:
        fault = "expected a number from 0 to 1"
        raise ValueError(fault)
    return share


def _list_hook(cl: type[Any], converter: Converter) -> _Hook:
    """Make the hook for a tuple: cattrs alone would take a string for a list."""
    items = list_structure_factory(cl, converter)
    return lambda value, _: tuple(items(_exactly(value, list), cl))


def _object_hook(cl: type[Any], converter: Converter) -> _Hook:
    """Make the hook for a class: cattrs alone would look for keys in a list."""
    attrs.resolve_types(cl)
    speaker: dict[str, Any] = {"speaker": override(struct_hook=_speaker)} if cl is Turn else {}
    build = make_dict_structure_fn(cl, converter, _cattrs_forbid_extra_keys=True, **speaker)
    return lambda value, _: build(as_object(value), cl)


def _lenient_hook(cl: type[Any], converter: Converter) -> _Hook:
    """Make the hook for a class that leaves out keys that it does not know."""
    hook = _object_hook(cl, converter)
    known = frozenset(attribute.name for attribute in attrs.fields(cl))

    def lenient(value: dict[object, Any], _: type) -> object:
        kept = {
            key: inner
            for key, inner in as_object(value).items()
            if key in known or isinstance(key, Repeated)
        }
        return hook(kept, cl)

    return lenient


def _speaker(value: str, _: type) -> Speaker:
    """Return the speaker that a turn names."""
    speaker = _speakers.get().get(_text(value, str))
    if speaker is None:
        fault = f"no speaker has the id {quoted(value)}"
        raise ValueError(fault)
    return speaker


def _tagged_hook(union: type[Any], converter: Converter) -> _Hook:
    """Make the hook for a union: cattrs alone would say that a key is missing."""
    classes = {TAGS[cl]: cl for cl in get_args(union)}

    def hook(value: dict[str, Any], _: type) -> object:
        rest = dict(as_object(value))
        try:
            cl = classes[_one_of(rest.pop("type"), classes)]
        except (KeyError, ValueError) as error:
            error.add_note(AttributeValidationNote("the tag", "type", str))
            raise
        return converter.structure(rest, cl)

    return hook
