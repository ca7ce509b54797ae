"""Answers that are kept, because page after page asks for them again.

The same labels are printed in document after document, and what a label says by itself is the
same each time. Only what depends on nothing but a short text is kept, and no more than a few
thousand answers: those that were asked for longest ago go first.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakSet

__all__ = ["forget", "remembered"]

_P = ParamSpec("_P")
_T = TypeVar("_T")

# Of each question. A page of kremlin.ru has two labels that none of the pages before had.
_MOST = 2_000
# Characters: no label is longer.
_LONGEST = 400
# None is kept alive by this: a house style that nobody uses any more takes its answers along.
_kept: WeakSet[Any] = WeakSet()


def remembered(function: Callable[Concatenate[str, _P], _T]) -> Callable[Concatenate[str, _P], _T]:
    """Return a function that answers from memory what it was asked before.

    Args:
        function: Depends on the text that it is given and on what can be hashed, and returns
            what nobody changes.
    """
    kept: Any = lru_cache(maxsize=_MOST)(function)
    _kept.add(kept)

    @wraps(function, ("__module__", "__name__", "__qualname__", "__doc__"))
    def ask(text: str, /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        answer: _T = (kept if len(text) <= _LONGEST else function)(text, *args, **kwargs)
        return answer

    return ask


def forget() -> None:
    """Forget all answers, so that the next document is read as if it were the first."""
    for function in _kept:
        function.cache_clear()
