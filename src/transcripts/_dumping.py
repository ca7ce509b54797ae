"""The way from a meeting to JSON values: for each class of the model a function is compiled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import attrs

from transcripts import model
from transcripts.kinds import TimingKind
from transcripts.model import Span, Timing

__all__ = ["TAGS", "dump", "is_tuple"]

# Not made from the names of the classes: to rename a class must not change the form.
TAGS: dict[type, str] = {
    model.Turn: "turn",
    model.Paragraph: "paragraph",
    model.Event: "event",
    model.Gap: "gap",
    model.Note: "note",
    model.Heading: "heading",
    model.Unread: "unread",
    model.Insertion: "insertion",
}
_Dumper = Callable[[Any], dict[str, Any]]
_MICROSECOND = dt.timedelta(microseconds=1)


def dump(value: object) -> dict[str, Any]:
    """Return a value of the model as plain values: its tag, if any, and what is no default."""
    cl: Any = type(value)
    return _dumper(cl)(value)


def is_tuple(cl: object) -> bool:
    """Tell whether a type is a tuple, which is written as a list."""
    return get_origin(cl) is tuple


@cache
def _dumper(cl: type) -> _Dumper:
    """Compile the function for a class."""
    attrs.resolve_types(cl)
    names: dict[str, Any] = {"microsecond": _MICROSECOND}
    found = {"type": TAGS[cl]} if cl in TAGS else {}
    lines = ["def dump(o):", f"    found = {found!r}"]
    for attribute in attrs.fields(cl):
        lines += [f"    {line}" for line in _attribute(attribute, names)]
    exec("\n".join([*lines, "    return found"]), names)  # noqa: S102 - as attrs does, of the model alone
    dumper: _Dumper = names["dump"]
    return dumper


def _attribute(attribute: attrs.Attribute[Any], names: dict[str, Any]) -> list[str]:
    """Return the lines that write one attribute."""
    key, default = attribute.name, attribute.default
    # Turns name their speakers: those stand in a list of their own.
    written = "x.id" if key == "speaker" else _value(attribute.type, "x", names)
    keep = f"found[{key!r}] = {written}"
    if default is attrs.NOTHING:
        return [f"x = o.{key}", keep]
    known = f"default{len(names)}"
    names[known] = default
    differs = f"x is not {known}" if default is None else f"x != {known}"
    return [f"x = o.{key}", f"if {differs}: {keep}"]


def _value(cl: Any, x: str, names: dict[str, Any]) -> str:  # noqa: ANN401 - classes, unions, tuples
    """Return the expression for a value of a kind that is not None."""
    if isinstance(cl, UnionType) and NoneType in get_args(cl):
        (cl,) = (part for part in get_args(cl) if part is not NoneType)
    if cl is Span:
        return f"[{x}.start, {x}.end]"
    if cl == tuple[int, int]:
        return f"list({x})"
    if cl is Timing:
        names["timing"] = _timing
        return f"timing({x})"
    if is_tuple(cl):
        item = f"{x}_"
        return f"[{_value(get_args(cl)[0], item, names)} for {item} in {x}]"
    name = f"f{len(names)}"
    if isinstance(cl, UnionType):
        names[name] = {part: _dumper(part) for part in get_args(cl)}
        return f"{name}[type({x})]({x})"
    if attrs.has(cl):
        names[name] = _dumper(cl)
        return f"{name}({x})"
    if issubclass(cl, StrEnum):
        return f"{x}._value_"
    if cl is dt.timedelta:
        return f"{x} // microsecond"
    return f"{x}.isoformat()" if issubclass(cl, dt.date | dt.time) else x


def _timing(time: Timing) -> list[Any]:
    """Return a time as a list, which is much shorter: there may be one for each word."""
    found: list[Any] = [time.start, time.end]
    found += [None if at is None else at // _MICROSECOND for at in (time.begins_at, time.ends_at)]
    if time.kind is not TimingKind.CUE or time.confidence is not None:
        found.append(time.kind.value)
    if time.confidence is not None:
        found.append(time.confidence)
    return found
