"""What may end a speaker label: the one place that knows.

Printed form: "Anna Ivanova: Good evening." Whoever looks for a label first asks here whether there
is anything that one might end with.
"""

from __future__ import annotations

__all__ = [
    "END",
    "ENDS",
    "LONGEST_LABEL",
    "find_end",
    "find_last_inner",
    "holds_end",
    "is_ended",
    "may_hold_inner_label",
    "without_end",
]

END = ":"
# Chinese and Japanese print the second, with no space after it.
ENDS = ":："
# Where a label may end at most: the longest of 1,791 distinct ones has 197 characters.
LONGEST_LABEL = 400
_WIDE = ENDS[1]
# What ends a label within a paragraph, with speech after it; a wide colon needs no space.
_INNER = f"{END} "


def find_end(text: str, start: int = 0, stop: int = LONGEST_LABEL) -> int:
    """Return the offset of the first sign that may end a label, -1 where there is none.

    Args:
        text: The text.
        start: Where to begin.
        stop: Where to stop.
    """
    # Fast path: whether a text holds a sign is seen much sooner than where.
    first = text.find(END, start, stop) if END in text else -1
    wide = text.find(_WIDE, start, stop if first < 0 else first) if _WIDE in text else -1
    return first if wide < 0 else wide


def holds_end(text: str) -> bool:
    """Tell whether anything in a text may end a label."""
    return END in text or _WIDE in text


def is_ended(text: str) -> bool:
    """Tell whether a text ends as a label does."""
    return text.endswith(tuple(ENDS))


def without_end(text: str) -> str:
    """Return a label without the sign that ends it."""
    return text.rstrip(f"{ENDS} ")


def find_last_inner(text: str) -> int:
    """Return the offset of the last sign that may end a label with speech after it, or -1."""
    return max(text.rfind(_INNER), text.rfind(_WIDE))


def may_hold_inner_label(text: str, start: int) -> bool:
    """Tell whether a label may end in a text after an offset, and speech follow it."""
    # Fast path: one letter is looked for much faster than two, and without a place.
    may_end = END in text and text.find(END, start) >= 0
    is_wide = _WIDE in text and text.find(_WIDE, start) >= 0
    return is_wide or (may_end and text.find(_INNER, start) >= 0)
