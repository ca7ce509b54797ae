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
# What ends a label within a paragraph, with speech after it.
_INNER = (f"{END} ", ENDS[1])


def find_end(text: str, start: int = 0, stop: int = LONGEST_LABEL) -> int:
    """Return the offset of the first sign that may end a label, -1 where there is none.

    Args:
        text: The text.
        start: Where to begin.
        stop: Where to stop.
    """
    first, second = (text.find(end, start, stop) for end in ENDS)
    return second if first < 0 or 0 <= second < first else first


def holds_end(text: str) -> bool:
    """Tell whether anything in a text may end a label."""
    return END in text or ENDS[1] in text


def is_ended(text: str) -> bool:
    """Tell whether a text ends as a label does."""
    return text.endswith(tuple(ENDS))


def without_end(text: str) -> str:
    """Return a label without the sign that ends it."""
    return text.rstrip(f"{ENDS} ")


def find_last_inner(text: str) -> int:
    """Return the offset of the last sign that may end a label with speech after it, or -1."""
    return max(map(text.rfind, _INNER))


def may_hold_inner_label(text: str, start: int) -> bool:
    """Tell whether a label may end in a text after an offset, and speech follow it."""
    # Fast path: one letter is looked for much faster than two.
    return find_end(text, start, len(text)) >= 0 and any(
        text.find(end, start) >= 0 for end in _INNER
    )
