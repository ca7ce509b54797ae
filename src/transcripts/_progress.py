"""Says how far the work is, to whoever waits at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator, Iterable
from typing import TypeVar

from transcripts._streams import say

__all__ = ["followed"]

# Seconds between two lines.
_EVERY = 5

_Result = TypeVar("_Result")


def followed(results: Iterable[_Result], total: int) -> Generator[_Result]:
    """Yield the results, and show how far they are: by a bar, or else by a line now and then.

    The bar, with the rate and the time that is left, takes tqdm, of the extra ``cli``.

    Args:
        results: Of the documents, one each.
        total: How many there are.
    """
    try:
        from tqdm import tqdm  # noqa: PLC0415 - it need not be there
    except ImportError:
        yield from _told(results, total)
        return
    with tqdm(results, total=total, unit=" files", file=sys.stderr, dynamic_ncols=True) as bar:
        yield from bar


def _told(results: Iterable[_Result], total: int) -> Generator[_Result]:
    due = time.monotonic() + _EVERY
    for done, result in enumerate(results, 1):
        yield result
        if time.monotonic() >= due:
            say(f"transcripts: {done} of {total}")
            due = time.monotonic() + _EVERY
