"""Patterns that are compiled when they are first asked.

There are some five hundred of them: to compile them all takes longer than to load all else, and a
document asks some sixty.
"""

from __future__ import annotations

import re
from typing import Any, cast

import regex

__all__ = ["group_names", "later"]

# The beginning of a group with a name; after a backslash it is none.
_NAMED = re.compile(r"\\.|\(\?P<(?P<name>\w{1,60})>", re.DOTALL)


class _Later:
    """A pattern of ``regex``, as far as anybody can tell."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._given = flags

    @property  # type: ignore[misc]  # for mypy, a class is no property
    def __class__(self) -> type:
        """The class that ``isinstance`` is told of."""
        return regex.Pattern

    def __reduce__(self) -> Any:  # noqa: ANN401 - as pickle wants it
        """Return how to make the same pattern."""
        return later, (self.pattern, self._given)

    def __repr__(self) -> str:
        """Return what a pattern of ``regex`` says of itself."""
        return repr(regex.compile(self.pattern, self._given))

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as the pattern has it
        """Return what the pattern has; from then on that is found here, without a detour."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = regex.compile(self.pattern, self._given)
        known = (one for one in dir(compiled) if not one.startswith("_"))
        vars(self).update({one: getattr(compiled, one) for one in known})
        return getattr(compiled, name)


def later(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """Return a pattern, which is compiled when it is first asked.

    Args:
        pattern: As for ``regex.compile``, which would raise its errors at once.
        flags: The same.
    """
    return cast("regex.Pattern[str]", _Later(pattern, flags))


def group_names(pattern: Any) -> set[str]:  # noqa: ANN401 - of re, of regex, or ours
    """Return the names of the groups of a pattern, without compiling it."""
    if type(pattern) is _Later:
        return {name for name in _NAMED.findall(pattern.pattern) if name}
    return set(pattern.groupindex)
