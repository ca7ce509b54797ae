"""The quick way from JSON values to a meeting, for documents in which nothing is wrong.

For each class of the model a function is compiled that checks and builds it without a call
for each value. It accepts exactly what ``_converter`` accepts, and says nothing of what is
wrong: whoever wants to know asks ``_converter``, which takes several times as long.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, get_args

import attrs

from transcripts._converter import read_duration, read_moment, read_timing
from transcripts._dumping import TAGS, is_tuple
from transcripts.model import Meeting, Span, Speaker, Timing
from transcripts.model.checks import MOST
from transcripts.model.making import mould

__all__ = ["load"]

_Loader = Callable[[dict[str, Any], list[int], Mapping[str, Speaker]], Any]
# A class, a union or a generic tuple: they have no common type.
_Type = Any
_PLAIN = (str, int, bool)
_MOMENTS = (dt.date, dt.time, dt.datetime)
# A key of another class may do anything when it is compared.
_KEYS = frozenset({str})


class _WrongError(Exception):
    """Something is wrong; the converter can say what."""


# Any: mypy does not follow a value from one class into another.
_SpanMould: Any = mould(Span)


def load(
    document: object, header: Mapping[str, object], *, parsed: bool = False
) -> tuple[Meeting, int] | None:
    """Return the meeting of a document and how many colons it is written with; None for a fault.

    One stands after each key, and others stand in strings. A parser keeps the last of two equal
    keys: a text in which one stands twice has more colons.

    Args:
        document: Plain values, as a JSON parser returns them, or such as no parser would.
        header: The keys and values that the document has beside those of a meeting.
        parsed: Whether a parser has returned it: all keys are strings then.
    """
    # A value of any shape may stand where another was expected: all that can go wrong is one.
    try:
        if type(document) is not dict or not _KEYS.issuperset(map(type, document)):
            return None
        body = dict(document)
        for key, value in header.items():
            found = body.pop(key)
            if type(found) is not type(value) or found != value:
                return None
        count = [len(header) + ("speakers" in body)]
        listed = body.pop("speakers", ())
        speakers = {speaker.id: speaker for speaker in _speakers(listed, count, parsed=parsed)}
        meeting: Meeting = _loader(Meeting, parsed=parsed)(body, count, speakers)
    except Exception:  # noqa: BLE001 - see above
        return None
    # Each speaker is listed once, in the order of the first turns.
    in_order = len(speakers) == len(listed) and meeting.speakers == tuple(speakers.values())
    return (meeting, count[0]) if in_order else None


def _speakers(listed: object, count: list[int], *, parsed: bool) -> list[Speaker]:
    if type(listed) is not list:
        if listed == ():
            return []
        raise _WrongError
    build = _loader(Speaker, parsed=parsed)
    return [build(item, count, {}) for item in listed]


def _span(pair: Any) -> Any:  # noqa: ANN401 - of whatever shape the document has it
    if type(pair) is not list:
        raise _WrongError
    start, end = pair
    if type(start) is not int or type(end) is not int:
        raise _WrongError
    if not 0 <= start <= end <= MOST:
        raise _WrongError
    span = _SpanMould()
    span.start, span.end = start, end
    span.__class__ = Span
    return span


@cache
def _loader(cl: type, *, parsed: bool) -> _Loader:
    """Compile the function for a class."""
    attrs.resolve_types(cl)
    names: dict[str, Any] = {"cl": cl, "Mould": mould(cl), "Wrong": _WrongError, "span": _span}
    names |= {"loader": partial(_loader, parsed=parsed), "are_keys": _KEYS.issuperset}
    lines = ["def load(o, count, speakers):", "    if type(o) is not dict: raise Wrong"]
    lines += [] if parsed else ["    if not are_keys(map(type, o)): raise Wrong"]
    lines += ["    colons = len(o)", "    made = Mould()"]
    fields = attrs.fields(cl)
    needed = sum(attribute.default is attrs.NOTHING for attribute in fields)
    lines += [f"    n = {needed + (cl in TAGS)}"]
    for number, attribute in enumerate(fields):
        lines += [f"    {line}" for line in _attribute(attribute, number, names)]
    lines += ["    if n != len(o): raise Wrong", "    count[0] += colons"]
    lines += ["    made.__class__ = cl"]
    lines += ["    made.__attrs_post_init__()"] if hasattr(cl, "__attrs_post_init__") else []
    exec("\n".join([*lines, "    return made"]), names)  # noqa: S102 - as attrs does, of the model alone
    loader: _Loader = names["load"]
    return loader


def _attribute(attribute: attrs.Attribute[Any], number: int, names: dict[str, Any]) -> list[str]:
    """Return the lines that read one attribute."""
    key, cl = attribute.name, attribute.type
    reading = [f"x = o[{key!r}]", *_value(cl, "x", names, speaker=key == "speaker")]
    reading += [f"made.{key} = x"]
    if attribute.default is attrs.NOTHING:
        return reading
    names[f"default{number}"] = attribute.default
    return [
        f"if {key!r} in o:",
        *(f"    {line}" for line in [*reading, "n += 1"]),
        f"else: made.{key} = default{number}",
    ]


def _value(cl: _Type, x: str, names: dict[str, Any], *, speaker: bool = False) -> list[str]:
    """Return the lines that check and convert one value."""
    if speaker:
        return [*_value(str, x, names), f"{x} = speakers[{x}]"]
    if isinstance(cl, UnionType) and NoneType in get_args(cl):
        (inner,) = (part for part in get_args(cl) if part is not NoneType)
        lines = _value(inner, x, names)
        return [f"if {x} is not None:", *(f"    {line}" for line in lines)]
    if cl is str:
        half = f"if not {x}.isascii(): {x}.encode()"  # it fails for half of a character
        return [f"if type({x}) is not str: raise Wrong", half, *_colons(x)]
    if cl in _PLAIN:
        limit = f" or not 0 <= {x} <= {MOST}" if cl is int else ""
        return [f"if type({x}) is not {cl.__name__}{limit}: raise Wrong"]
    if cl is Span:
        return [f"{x} = span({x})"]
    if cl == tuple[int, int]:
        return [
            f"if type({x}) is not list: raise Wrong",
            f"a, b = {x}",
            "if type(a) is not int or type(b) is not int: raise Wrong",
            f"{x} = a, b",
        ]
    if is_tuple(cl):
        return _items(get_args(cl)[0], x, names)
    return [*(_colons(x) if cl in _MOMENTS else []), f"{x} = {_call(cl, x, names)}"]


def _colons(x: str) -> list[str]:
    """Return the lines that count the colons of a string: most have none, which is seen sooner."""
    return [f"if ':' in {x}: colons += {x}.count(':')"]


def _items(cl: _Type, x: str, names: dict[str, Any]) -> list[str]:
    """Return the lines for a list of values of a kind."""
    item = f"{x}_"
    lines = [f"if type({x}) is not list: raise Wrong"]
    if cl in _PLAIN or cl == tuple[int, int]:
        inner = [f"    {line}" for line in _value(cl, item, names)]
        return [
            *lines,
            "all_ = []",
            f"for {item} in {x}:",
            *inner,
            f"    all_.append({item})",
            f"{x} = tuple(all_)",
        ]
    return [*lines, f"{x} = tuple([{_call(cl, item, names)} for {item} in {x}])"]


def _call(cl: _Type, x: str, names: dict[str, Any]) -> str:
    """Return the expression that makes a value of a class, or of one that a tag names."""
    name = f"f{len(names)}"
    if isinstance(cl, UnionType):
        names[name] = {TAGS[part]: names["loader"](part) for part in get_args(cl)}
        tag = _string(f"{x}['type']")
        return f"{name}[{tag}]({x}, count, speakers)"
    if cl is Timing:
        names["timing"] = read_timing
        return f"timing({x}, None)"
    if attrs.has(cl):
        names[name] = names["loader"](cl)
        return f"{name}({x}, count, speakers)"
    if issubclass(cl, StrEnum):
        names[name] = {member.value: member for member in cl}
        return f"{name}[{_string(x)}]"
    names[name] = read_duration if cl is dt.timedelta else read_moment
    names[f"{name}_cl"] = cl
    return f"{name}({x}, {name}_cl)"


def _string(x: str) -> str:
    """Return the expression for a string to look up, and for what else it may be ``None``."""
    return f"t if type(t := {x}) is str else None"
