"""What is said in one piece, where events and gaps stood in it."""

from __future__ import annotations

from itertools import pairwise

__all__ = ["rejoined"]

# What has no space of its own before it, and what has none after it.
_CLOSING = frozenset(",.;:!?…”»)]—–-")
_OPENING = frozenset("“«„‘([¿¡—–-")


def _closes(text: str) -> bool:
    """Tell whether a text begins with a sign that stands right after what is said before it."""
    sign, after = text[0], text[1:2]
    return sign in _CLOSING or (sign in "\"'’" and not (after.isalnum() or after == "_"))


def _opens(text: str) -> bool:
    """Tell whether a text ends with a sign that stands right before what is said after it."""
    sign, before = text[-1], text[-2:-1]
    return sign in _OPENING or (sign in "\"'" and (not before or before.isspace()))


def rejoined(parts: list[str]) -> str:
    """Return stretches of speech in one piece, given as they stand between what nobody said.

    A space on one side of a stage direction is there for the direction: "Well (laughs), yes."
    """
    made: list[str] = []
    for before, after in pairwise(parts):
        made += [before.strip(), "" if _closes(after) or _opens(before) else " "]
    return "".join([*made, *(part.strip() for part in parts[-1:])])
