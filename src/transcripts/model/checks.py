"""What a value of the model may hold: all that can be made can be written, and read back.

The annotation of an attribute is its rule, and nothing is converted that could lose something.
Who makes values in the quick ways knows already that they fit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from types import UnionType
from typing import Any, TypeAlias, get_args, get_origin

import attrs

__all__ = ["MOST", "check_moment", "checked"]

# What 64 bits hold: so Arrow has the same whole numbers as JSON, in whatever language it is read.
MOST = (1 << 63) - 1
_MICROSECOND = dt.timedelta(microseconds=1)

# What refuses one of several values.
_Check = Callable[[Sequence[Any]], None]
_Field: TypeAlias = "attrs.Attribute[Any]"


def checked(cl: type, fields: list[_Field]) -> list[_Field]:
    """Return the fields of a class, each with the rule that its annotation says.

    It is what attrs takes as ``field_transformer``.
    """
    attrs.resolve_types(cl, attribs=fields)
    return [_checked(one, one.type) for one in fields]


def _checked(one: _Field, kind: Any) -> _Field:  # noqa: ANN401 - classes, unions, tuples
    check = _check_of(kind)

    def validate(made: object, field: _Field, value: object) -> None:
        try:
            check((value,))
        except (TypeError, ValueError) as error:
            message = f"{type(made).__name__}.{field.name}: {error}"
            raise type(error)(message) from None

    if get_origin(kind) is tuple:
        # The converter that stands in the class tells type checkers that lists are taken.
        return one.evolve(validator=validate, converter=attrs.Converter(_listed, takes_field=True))
    moments = [part for part in get_args(kind) if part in _PLAIN]
    converter = partial(_plain, moments[0]) if moments else None
    return one.evolve(validator=validate, converter=converter)


def _check_of(kind: Any) -> _Check:  # noqa: ANN401 - as above
    """Return the function that refuses what is not of a kind."""
    if get_origin(kind) is tuple:
        first, *others = get_args(kind)
        length = None if others == [...] else 1 + len(others)
        return partial(_check_tuple, _check_of(first), length)
    types = dict.fromkeys(get_args(kind) if isinstance(kind, UnionType) else [kind])
    return partial(_check_each, types)


def _check_tuple(check: _Check, length: int | None, values: Sequence[object]) -> None:
    for value in values:
        if type(value) is not tuple:
            raise TypeError(_expected([tuple], value))
        if length not in (None, len(value)):
            message = f"expected {length} values, got {len(value)}"
            raise ValueError(message)
        check(value)


def _check_each(types: Collection[type], values: Sequence[object]) -> None:
    for value in values:
        # Itself, and not of a class of the caller's own: that could be written as something else.
        if type(value) not in types:
            raise TypeError(_expected(types, value))
        if type(value) in _LIMITS:
            _LIMITS[type(value)](value)


def _expected(types: Iterable[type], value: object) -> str:
    names = ["None" if kind is type(None) else kind.__name__ for kind in types]
    return f"expected {' or '.join(names)}, got {type(value).__name__}"


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"lone surrogate at offset {error.start}"
        raise ValueError(message) from None


def _check_number(value: int) -> None:
    if not 0 <= value <= MOST:
        message = f"expected a whole number from 0 to {MOST}"
        raise ValueError(message)


def _check_share(value: float) -> None:
    if not 0 <= value <= 1:
        message = "expected a number from 0 to 1"
        raise ValueError(message)


def _check_duration(value: dt.timedelta) -> None:
    if not -MOST <= value // _MICROSECOND <= MOST:
        message = "more microseconds than 64 bits hold"
        raise ValueError(message)


def check_moment(time: object) -> None:
    """Refuse what is no time in a recording, such as a number of seconds."""
    if not isinstance(time, dt.timedelta):
        message = f"a time in a recording is a timedelta from its start, not {type(time).__name__}"
        raise TypeError(message)


def _check_time(value: dt.time) -> None:
    if value.tzinfo is not None:
        message = "a time of day is as printed, without a zone"
        raise ValueError(message)


_LIMITS: dict[type, Callable[[Any], None]] = {
    str: _check_text,
    int: _check_number,
    float: _check_share,
    dt.timedelta: _check_duration,
    dt.time: _check_time,
}


def _listed(values: Iterable[object], field: _Field) -> tuple[object, ...]:
    """Return several values as a tuple; the letters of a text are not meant."""
    if isinstance(values, str | bytes) or not hasattr(values, "__iter__"):
        message = f"{field.name}: expected several values, got {type(values).__name__}"
        raise TypeError(message)
    return tuple(values)


def _plain(kind: type, value: object) -> object:
    """Return a moment without what is not written: a class of its own, a fold, a zone by name.

    Classes of their own are what the time stands still with in tests of other people.
    """
    # A datetime is a date for Python, but has more to say.
    is_more = hasattr(value, "hour") and not hasattr(kind, "hour")
    return _PLAIN[kind](kind, value) if isinstance(value, kind) and not is_more else value


def _plain_date(kind: type[dt.date], value: dt.date) -> dt.date:
    return kind(value.year, value.month, value.day)


def _plain_time(kind: type[dt.time], value: dt.time) -> dt.time:
    return kind(value.hour, value.minute, value.second, value.microsecond, value.tzinfo)


def _plain_datetime(kind: type[dt.datetime], value: dt.datetime) -> dt.datetime:
    offset = value.utcoffset()
    zone = None if offset is None else dt.timezone(offset)
    clock = value.hour, value.minute, value.second, value.microsecond
    return kind(value.year, value.month, value.day, *clock, zone)


# By the classes as they are when this is loaded: while the time stands still, there are others
# under their names.
_PLAIN: dict[type, Callable[[Any, Any], object]] = {
    dt.date: _plain_date,
    dt.time: _plain_time,
    dt.datetime: _plain_datetime,
}
