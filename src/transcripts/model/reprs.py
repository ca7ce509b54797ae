"""How values print: in two lines of a terminal at most, however much they hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import singledispatch
from typing import Any

import attrs

__all__ = ["brief", "described", "short"]

_LONGEST_TEXT = 40
_LONGEST_VALUE = 70
_LONGEST = 140
# It is a class, but annotated as a function.
_FACTORY: Any = attrs.Factory


@singledispatch
def short(value: object) -> str:
    """Return how a value prints within another."""
    return _cut(repr(value), _LONGEST_VALUE)


@short.register
def _(value: str) -> str:
    found = repr(_cut(value, _LONGEST_TEXT))
    # What cannot be printed is written as an escape of up to ten signs.
    return found if len(found) <= _LONGEST_VALUE else f"{_cut(found, _LONGEST_VALUE)}{found[0]}"


@short.register
def _(value: float) -> str:
    return f"{value:.3g}"


@short.register
def _(value: StrEnum) -> str:
    return f"{type(value).__name__}.{value.name}"


@short.register(dt.date)
@short.register(dt.time)
@short.register(dt.timedelta)
def _(value: dt.date | dt.time | dt.timedelta) -> str:
    return str(value)


def brief(value: attrs.AttrsInstance) -> str:
    """Return a value with what it holds beside the defaults: its ``__repr__``."""
    fields = [one for one in attrs.fields(type(value)) if one.repr]
    held = ((one.name, getattr(value, one.name), one.default) for one in fields)
    return described(value, [(name, one) for name, one, usual in held if not _is_usual(one, usual)])


def _is_usual(value: object, usual: Any) -> bool:  # noqa: ANN401 - the default of any field
    """Tell whether a value is what its field holds where nothing is said."""
    if isinstance(usual, _FACTORY):
        return not usual.takes_self and bool(value == usual.factory())
    return bool(value == usual)


def described(value: object, held: Iterable[tuple[str, Any]]) -> str:
    """Return a value with what it holds, as far as that goes into two lines."""
    parts: list[str] = []
    room = _LONGEST
    for name, one in held:
        part = _counted(name, one) if isinstance(one, Sequence) else f"{name}={short(one)}"
        room -= len(part) + 2
        parts.append(part if room > 0 else "…")
        if room <= 0:
            break
    return f"<{' '.join(filter(None, (type(value).__name__, ', '.join(parts))))}>"


def _counted(name: str, values: Sequence[object]) -> str:
    """Return how many values there are; a text is one."""
    if isinstance(values, str):
        return f"{name}={short(values)}"
    return f"{len(values)} {name if len(values) != 1 else name.removesuffix('s')}"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
