"""The check for the first promise: all ink of the source lies in exactly one leaf."""

from __future__ import annotations

from collections.abc import Iterable

from transcripts.model import Span
from transcripts.reading.source.passages import ink

__all__ = ["first_fault"]


def first_fault(text: str, leaves: Iterable[Span]) -> int | None:
    """Return the offset of the first ink in no leaf or in two, None where there is none.

    Only what stands between the leaves is looked at, so this costs little.

    Args:
        text: The source.
        leaves: The spans of the leaves in document order.
    """
    end, length = 0, len(text)
    for leaf in leaves:
        if leaf.start < end or leaf.end > length:
            return leaf.start
        between = text[end : leaf.start]
        # All that stands between two paragraphs of most texts is two line ends.
        if (
            between != "\n\n"
            and between.strip()
            and (lost := ink(text, end, leaf.start)) is not None
        ):
            return lost
        end = leaf.end
    return ink(text, end)
