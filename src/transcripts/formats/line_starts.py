"""Where in a text a line begins as a pattern says: how formats recognise their own texts."""

from __future__ import annotations

from collections.abc import Iterator

import regex

__all__ = ["lines_of"]


def lines_of(form: regex.Pattern[str], text: str, end: int) -> Iterator[regex.Match[str]]:
    r"""Yield where a line begins as a pattern says.

    A pattern that begins with ``^`` is tried at every letter by ``search``, which takes the time of
    reading a whole document; one that begins with a line feed is tried where there is one.

    Args:
        form: The pattern; it begins with ``\n`` and holds no other at its end, which the next line
            begins with.
        text: The text; a line ends with a line feed.
        end: Where no line is looked at any more.

    Returns:
        The matches. Where one starts is where its line begins in the text.
    """
    return form.finditer(f"\n{text[:end]}")
