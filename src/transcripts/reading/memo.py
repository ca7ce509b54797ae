"""Answers that are kept, because page after page asks for them again.

The same labels, and the same lines of the page, are printed in document after document, and what
one says by itself is the same each time. Kept is what depends on a short text, and on nothing that
a document says beside it; and no more than some thousand answers: those that were asked for longest
ago go first.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

__all__ = ["forget", "remembered"]

_P = ParamSpec("_P")
_T = TypeVar("_T")

# Of each question. A page of kremlin.ru has two labels that none of the pages before had, so
# these are those of a thousand pages.
_MOST = 2_000
# Characters: no label is longer.
_LONGEST = 400
_kept: list[Any] = []


def remembered(function: Callable[Concatenate[str, _P], _T]) -> Callable[Concatenate[str, _P], _T]:
    """Return a function that answers from memory what it was asked before.

    Args:
        function: One of a module. It depends on its arguments alone, which can be hashed, and
            returns what nobody changes.
    """
    kept: Any = lru_cache(maxsize=_MOST)(function)
    _kept.append(kept)

    @wraps(function)
    def ask(text: str, /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        answer: _T = (kept if len(text) <= _LONGEST else function)(text, *args, **kwargs)
        return answer

    return ask


def forget() -> None:
    """Forget all answers, so that a test or a measurement begins with none."""
    for function in _kept:
        function.cache_clear()
