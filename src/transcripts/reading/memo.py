"""Answers that are kept, because page after page asks for them again.

The same labels, and the same lines of the page, are printed in document after document, and what
one says by itself is the same each time. Kept is what depends on a short text, and on nothing that
a document says beside it; and no more than some thousand answers: those that were asked for longest
ago go first.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, TypeVarTuple

__all__ = ["forget", "remembered"]

_Ts = TypeVarTuple("_Ts")
_T = TypeVar("_T")

# Of each question. A page of kremlin.ru has two labels that none of the pages before had, so
# these are those of a thousand pages.
_MOST = 2_000
# Characters: no label is longer.
_LONGEST = 400
_kept: list[Any] = []


def remembered(function: Callable[[str, *_Ts], _T]) -> Callable[[str, *_Ts], _T]:
    """Return a function that answers from memory what it was asked before.

    Args:
        function: One of a module. It depends on its arguments alone, which can be hashed, and
            returns what nobody changes.
    """
    kept: Any = lru_cache(maxsize=_MOST)(function)
    _kept.append(kept)

    @wraps(function)
    def ask(text: str, /, *args: *_Ts) -> _T:
        answer: _T = (kept if len(text) <= _LONGEST else function)(text, *args)
        return answer

    return ask


def forget() -> None:
    """Forget all answers, so that a test or a measurement begins with none."""
    for function in _kept:
        function.cache_clear()
