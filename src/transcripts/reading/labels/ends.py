"""What may end a speaker label: the one place that knows.

Printed form: "Anna Ivanova: Good evening." Whoever looks for a label first asks here whether there
is anything that one might end with.
"""

from __future__ import annotations

__all__ = [
    "END",
    "LONGEST_LABEL",
    "find_end",
    "find_last_inner",
    "holds_end",
    "is_ended",
    "may_hold_inner_label",
    "without_end",
]

# The signs, as the inside of a set in a pattern.
END = ":"
# Where a label may end at most: the longest of 1,791 distinct ones has 197 characters.
LONGEST_LABEL = 400
# What stands after a sign that ends a label within a paragraph.
_INNER = f"{END} "


def find_end(text: str, start: int = 0, stop: int = LONGEST_LABEL) -> int:
    """Return the offset of the first sign that may end a label, -1 where there is none.

    Args:
        text: The text.
        start: Where to begin.
        stop: Where to stop.
    """
    return text.find(END, start, stop)


def holds_end(text: str) -> bool:
    """Tell whether anything in a text may end a label."""
    return END in text


def is_ended(text: str) -> bool:
    """Tell whether a text ends as a label does."""
    return text.endswith(END)


def without_end(text: str) -> str:
    """Return a label without the sign that ends it."""
    return text.rstrip(f"{END} ")


def find_last_inner(text: str) -> int:
    """Return the offset of the last sign that may end a label with speech after it, or -1."""
    return text.rfind(_INNER)


def may_hold_inner_label(text: str, start: int) -> bool:
    """Tell whether a label may end in a text after an offset, and speech follow it."""
    # Fast path: one letter is looked for much faster than two.
    return text.find(END, start) >= 0 and text.find(_INNER, start) >= 0
