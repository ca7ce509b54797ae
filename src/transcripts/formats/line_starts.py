"""Where in a text a line begins as a pattern says: how formats recognise their own texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

__all__ = ["REACH", "at_line_starts"]

# How far a form of a line goes at most. Without a bound, regex looks for the fixed signs of a
# pattern through the rest of the text first, from each line again.
REACH = 1_000


def at_line_starts(
    match: Callable[[str, int, int], regex.Match[str] | None], text: str, end: int
) -> Iterator[regex.Match[str]]:
    """Yield where a line begins as a pattern says.

    A pattern that begins with ``^`` is tried at every letter by ``search``, which takes the time of
    reading a whole document; here it is tried once a line.

    Args:
        match: The method of the pattern; it is shown no more than ``REACH`` characters.
        text: The text; a line ends with a line feed.
        end: Where no line is looked at any more.
    """
    start, stop = 0, min(end, len(text))
    while start < stop:
        # An empty line begins nothing.
        if text[start] != "\n" and (found := match(text, start, start + REACH)) is not None:
            yield found
        start = text.find("\n", start) + 1 or stop
