"""What is given for the settings of a style, checked by their annotations: one rule for all.

A collection of any kind is taken for a tuple or a frozenset, but never a single str, whose letters
would be its items; a word is taken for the member of an enumeration that it is the value of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any, NoReturn, Union, get_args, get_origin, get_type_hints

import attrs
import regex
from attrs import Attribute

from transcripts.reading.style.patterns import is_compiled

__all__ = ["checked"]

_PATTERNS = (re.Pattern, regex.Pattern)


def checked(cls: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Have each setting of a class checked when a value is made: its ``field_transformer``."""
    hints = get_type_hints(cls)
    return [_checked(one, hints[one.name]) if one.init else one for one in fields]


def _checked(setting: Attribute[Any], hint: Any) -> Attribute[Any]:  # noqa: ANN401 - an annotation
    own: Any = setting.converter

    def settle(value: Any) -> Any:  # noqa: ANN401 - whatever is given
        settled = _settled(setting.name, value, hint)
        return settled if own is None else own(settled)

    # The signature of the class shows what a setting may be.
    taken = setting.type if own is None else next(iter(own.__annotations__.values()))
    settle.__annotations__ = {"value": taken}
    return setting.evolve(converter=settle, eq_key=_by_text)


def _by_text(value: Any) -> Any:  # noqa: ANN401 - a setting
    """Return what two settings are compared by: two patterns of one text may differ for Python."""
    if isinstance(value, tuple):
        return tuple(map(_by_text, value))
    return (value.pattern, value.flags) if isinstance(value, _PATTERNS) else value


def _settled(name: str, value: Any, hint: Any) -> Any:  # noqa: ANN401 - whatever is given
    """Return a value as its annotation has it.

    Args:
        name: What it is called in an error.
        value: What is given.
        hint: The annotation.

    Raises:
        TypeError: If it is of another type.
        ValueError: If it is a word that is no member of its enumeration.
    """
    if value is None and NoneType in get_args(hint):
        return None
    hint = _without_none(hint)
    kind = get_origin(hint) or hint
    if kind in (tuple, frozenset):
        return _collected(name, value, hint)
    if kind is Mapping and isinstance(value, Mapping):
        of_key, of_value = get_args(hint)
        return {
            _settled(f"each key of {name}", key, of_key): _settled(
                f"{name}[{key!r}]", one, of_value
            )
            for key, one in value.items()
        }
    if issubclass(kind, Enum) and isinstance(value, str):
        return _member(name, value, kind)
    fits = is_compiled if kind in _PATTERNS else callable if kind is Callable else None
    if not (isinstance(value, kind) if fits is None else fits(value)):
        _refuse(name, _words(hint), value)
    return value


def _collected(name: str, value: Any, hint: Any) -> Any:  # noqa: ANN401 - whatever is given
    """Return a collection as its annotation has it: items of one type, or one for each place."""
    kind, of_items = get_origin(hint), get_args(hint)
    is_fixed = kind is tuple and of_items[-1] is not Ellipsis
    is_one = not isinstance(value, Collection) or isinstance(value, str | bytes | Mapping)
    if is_fixed and (is_one or len(value) != len(of_items)):
        _refuse(name, _words(hint), value)
    if is_one:
        _refuse(name, f"a collection of {_words(of_items[0])}", value, "one ")
    if kind is frozenset:
        return frozenset(_settled(f"each of {name}", one, of_items[0]) for one in value)
    of_each = of_items if is_fixed else of_items[:1] * len(value)
    return tuple(
        _settled(f"{name}[{at}]", one, of_one)
        for at, (one, of_one) in enumerate(zip(value, of_each, strict=True))
    )


def _member(name: str, value: str, kind: type[Enum]) -> Enum:
    """Return the member of an enumeration that a word is the value of."""
    members = {member.value: member for member in kind}
    if value not in members:
        message = f"{name} must be one of {', '.join(members)}, not {value!r}"
        raise ValueError(message)
    return members[value]


def _without_none(hint: Any) -> Any:  # noqa: ANN401 - an annotation
    """Return the one type that a setting has beside ``None``; a pattern may be of two packages."""
    return get_args(hint)[0] if get_origin(hint) in (Union, UnionType) else hint


def _words(hint: Any) -> str:  # noqa: ANN401 - an annotation
    """Return what a setting with an annotation must be, in words."""
    hint = _without_none(hint)
    kind = get_origin(hint) or hint
    if kind is tuple:
        return f"({', '.join(map(_words, get_args(hint)))})"
    if kind is Mapping:
        of_key, of_value = map(_words, get_args(hint))
        return f"a mapping of {of_key} to {of_value}"
    if kind in _PATTERNS:
        return "a compiled pattern of str, as regex.compile(...) gives"
    if kind is Callable:
        return "a function"
    return f"{kind.__name__}(...)" if attrs.has(kind) else str(kind.__name__)


def _refuse(name: str, wanted: str, value: object, article: str = "") -> NoReturn:
    message = f"{name} must be {wanted}, not {article}{type(value).__name__}"
    raise TypeError(message)
