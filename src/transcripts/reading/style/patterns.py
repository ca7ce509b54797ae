"""The patterns of a house style: what they must be, and a limit to the time that they take."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Collection
from typing import Any, TypeAlias

import regex
from attrs import Attribute, frozen

from transcripts.reading.later import group_names

__all__ = ["Deadline", "Pattern", "has_groups", "is_compiled"]

# Fast path: those of the standard library take a fifth of the time of those of regex.
Pattern: TypeAlias = re.Pattern[str] | regex.Pattern[str]
"""What a setting that is a pattern may be."""


def is_compiled(value: object) -> bool:
    """Tell whether a value is a pattern that texts can be matched with."""
    if isinstance(value, re.Pattern | regex.Pattern):
        return isinstance(value.pattern, str)
    return isinstance(value, _Limited)


def has_groups(
    known: Collection[str], needed: str | None = None
) -> Callable[[object, Attribute[Any], Any], None]:
    """Return a check that a pattern has no group that nobody reads, and one that is needed.

    Args:
        known: The names that its groups may have.
        needed: The group that it must have.
    """

    def check(_: object, attribute: Attribute[Any], value: Any) -> None:  # noqa: ANN401 - a setting
        groups = set() if value is None else group_names(value)
        for name in sorted(groups - set(known)):
            message = (
                f"{attribute.name} has a group named {name!r}, which says nothing here;"
                f" it may have {', '.join(known)}"
            )
            raise ValueError(message)
        if value is not None and needed is not None and needed not in groups:
            named = ", ".join(map(repr, sorted(groups))) or "no group with a name"
            message = f"{attribute.name} needs a group named {needed!r}; it has {named}"
            raise ValueError(message)

    return check


@frozen(eq=False)
class _Limited:
    """A pattern that gives up when the time is over.

    Only what the reader asks of a pattern: a place in a text, and the match there.
    """

    pattern: Any
    deadline: Deadline

    @property
    def groupindex(self) -> Any:  # noqa: ANN401 - as the pattern has it
        return self.pattern.groupindex

    def match(self, text: str, *ends: int) -> Any:  # noqa: ANN401 - as the pattern has it
        return self.pattern.match(text, *ends, timeout=self.deadline.left())

    def fullmatch(self, text: str, *ends: int) -> Any:  # noqa: ANN401 - as the pattern has it
        return self.pattern.fullmatch(text, *ends, timeout=self.deadline.left())

    def search(self, text: str, *ends: int) -> Any:  # noqa: ANN401 - as the pattern has it
        return self.pattern.search(text, *ends, timeout=self.deadline.left())

    def finditer(self, text: str, *ends: int) -> Any:  # noqa: ANN401 - as the pattern has it
        return self.pattern.finditer(text, *ends, timeout=self.deadline.left())


class Deadline:
    """Until when the patterns of a style may take time, all together."""

    def __init__(self, seconds: float) -> None:
        """Begin to count.

        Args:
            seconds: How long they may take.
        """
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left.

        Raises:
            TimeoutError: If none are.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def limit(self, pattern: Any) -> Any:  # noqa: ANN401 - it stands in for the pattern
        """Return a pattern of ``regex`` so that it raises a TimeoutError when the time is over.

        Patterns of the standard library cannot be stopped, and are returned as they are.
        """
        return _Limited(pattern, self) if isinstance(pattern, regex.Pattern) else pattern
