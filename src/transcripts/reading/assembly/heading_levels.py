"""The levels of headings, where the page marks them: "## Ports", "### Ferries" below that."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from transcripts.model import Block, Heading
from transcripts.reading.later import later

__all__ = ["leveled"]

# As Markdown has them.
_SIGNS = later(r"#{1,6}(?=\s)")


def leveled(blocks: Sequence[Block], source: str) -> tuple[Block, ...]:
    """Return blocks whose headings have the levels that the signs before them say.

    Where no heading has one sign, that is the title of the document: two are the first level.

    Args:
        blocks: The blocks of a meeting.
        source: The text that their spans count in.
    """
    signs = {one.span: _signs(one, source) for one in blocks if isinstance(one, Heading)}
    base = 0 if 1 in signs.values() else 1
    if max(signs.values(), default=0) < base + 2:
        return tuple(blocks)
    return tuple(
        evolve(one, level=max(one.level, signs[one.span] - base))
        if isinstance(one, Heading)
        else one
        for one in blocks
    )


def _signs(heading: Heading, source: str) -> int:
    found = _SIGNS.match(source, heading.span.start)
    return len(found[0]) if found else 0
