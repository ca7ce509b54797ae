"""Where the body of a document begins and ends, by the lines that a house style has for that."""

from __future__ import annotations

from collections.abc import Sequence

from transcripts.reading.source.passages import Passage
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.patterns import Pattern

__all__ = ["edges", "first_match"]


def edges(stream: Sequence[Passage], style: HouseStyle) -> tuple[int, int]:
    """Return where the body begins and ends, as far as the style has lines that say so."""
    appendix = style.body.appendix and first_match(style.body.appendix, stream, 0)
    last = len(stream) if appendix is None else appendix
    if style.body.opening is None:
        return 0, last
    start = first_match(style.body.opening, stream, 0)
    if start is None:
        return 0, last
    end = style.body.closing and first_match(style.body.closing, stream, start + 1)
    return start + 1, last if end is None else end


def first_match(pattern: Pattern, stream: Sequence[Passage], start: int) -> int | None:
    """Return the index of the first passage from one on that a pattern matches as a whole."""
    return next(
        (at for at in range(start, len(stream)) if pattern.fullmatch(stream[at].text)), None
    )
