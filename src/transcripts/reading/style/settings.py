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
# Gets what a value is called in an error, and the value; returns it as its annotation has it.
_Rule = Callable[[str, Any], Any]


def checked(cls: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Have each setting of a class checked when a value is made: its ``field_transformer``."""
    hints = get_type_hints(cls)
    return [_checked(one, _rule_of(hints[one.name])) if one.init else one for one in fields]


def _checked(setting: Attribute[Any], rule: _Rule) -> Attribute[Any]:
    name = setting.name
    own: Any = setting.converter

    def settle(value: Any) -> Any:  # noqa: ANN401 - whatever is given
        return rule(name, value) if own is None else own(rule(name, value))

    # The signature of the class shows what a setting may be.
    taken = setting.type if own is None else next(iter(own.__annotations__.values()))
    settle.__annotations__ = {"value": taken}
    return setting.evolve(converter=settle, eq_key=_by_text)


def _by_text(value: Any) -> Any:  # noqa: ANN401 - a setting
    """Return what two settings are compared by: two patterns of one text may differ for Python."""
    if isinstance(value, tuple):
        return tuple(map(_by_text, value))
    return (value.pattern, value.flags) if isinstance(value, _PATTERNS) else value


# The rules are made once, with the classes: styles are made anew for each document.


def _rule_of(hint: Any) -> _Rule:  # noqa: ANN401 - an annotation
    """Return the rule of an annotation.

    It raises a TypeError for a value of another type, and a ValueError for a word that is no member
    of its enumeration.
    """
    kind, inner = get_origin(hint) or hint, get_args(hint)
    if kind in (Union, UnionType):
        rule = _rule_of(_without_none(hint))
        return _or_none(rule) if NoneType in inner else rule
    if kind is frozenset or inner[1:] == (Ellipsis,):
        return _collection(kind, inner[0])
    if kind is tuple:
        return _row(hint)
    if kind is Mapping:
        return _mapping(hint)
    return _member(kind) if issubclass(kind, Enum) else _single(hint)


def _or_none(rule: _Rule) -> _Rule:
    return lambda name, value: None if value is None else rule(name, value)


def _collection(kind: Any, of_items: Any) -> _Rule:  # noqa: ANN401 - annotations
    """Return the rule for any number of items of one type."""
    rule, words = _rule_of(of_items), _words(of_items)

    def settle(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever is given
        if not _is_collection(value):
            _refuse(name, f"a collection of {words}", value, "one ")
        called = f"each of {name}"
        return kind([rule(called, one) for one in value])

    return settle


def _row(hint: Any) -> _Rule:  # noqa: ANN401 - an annotation
    """Return the rule for a tuple with a type for each place."""
    rules, words = list(map(_rule_of, get_args(hint))), _words(hint)

    def settle(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever is given
        if not _is_collection(value) or len(value) != len(rules):
            _refuse(name, words, value)
        pairs = enumerate(zip(rules, value, strict=True))
        return tuple(rule(f"{name}[{at}]", one) for at, (rule, one) in pairs)

    return settle


def _is_collection(value: object) -> bool:
    """Tell whether a value is several, and not a text or a mapping, which only look so."""
    return isinstance(value, Collection) and not isinstance(value, str | bytes | Mapping)


def _mapping(hint: Any) -> _Rule:  # noqa: ANN401 - an annotation
    of_key, of_value = map(_rule_of, get_args(hint))
    words = _words(hint)

    def settle(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever is given
        if not isinstance(value, Mapping):
            _refuse(name, words, value)
        key_called, value_called = f"each key of {name}", f"each value of {name}"
        return {of_key(key_called, key): of_value(value_called, one) for key, one in value.items()}

    return settle


def _member(kind: type[Enum]) -> _Rule:
    """Return the rule for a member of an enumeration, or the word that it is the value of."""
    members = {member.value: member for member in kind}

    def settle(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever is given
        if isinstance(value, kind):
            return value
        if not isinstance(value, str):
            _refuse(name, kind.__name__, value)
        if value not in members:
            message = f"{name} must be one of {', '.join(members)}, not {value!r}"
            raise ValueError(message)
        return members[value]

    return settle


def _single(hint: Any) -> _Rule:  # noqa: ANN401 - an annotation
    """Return the rule for a value that holds no others: a pattern, a function, a group, a text."""
    kind, words = get_origin(hint) or hint, _words(hint)
    fits = is_compiled if kind in _PATTERNS else callable if kind is Callable else None

    def settle(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever is given
        if not (isinstance(value, kind) if fits is None else fits(value)):
            _refuse(name, words, value)
        return value

    return settle


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
