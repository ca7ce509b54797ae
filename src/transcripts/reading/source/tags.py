"""The tags of a page, as a parser of HTML finds them: without any tree, and in linear time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

__all__ = ["Tag", "tags"]

_SPACE = r"[ \t\n\f\r]"
_VALUE = r"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)"""
_KEY = r"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+"
_ATTRIBUTE = re.compile(rf"({_KEY})(?:{_SPACE}*+={_SPACE}*+{_VALUE}?+)?+")
# A tag, a comment, a section of plain text, or what is a comment all the same.
_MARKUP = re.compile(
    r"<(?:(/?)([a-z][^ \t\n\f\r/>]*+)"
    rf"(?:[ \t\n\f\r/]++|{_KEY}(?:{_SPACE}*+={_SPACE}*+{_VALUE}?+)?+)*+(?:>|\Z)"
    r"|(!--)(?:-?>()|)|(!\[CDATA\[)|[!?/][^>]*+)",
    re.IGNORECASE,
)
_START = re.compile(r"<([a-z][^ \t\n\f\r/>]*+)[^<>]*+", re.IGNORECASE)
_COMMENT_END = re.compile(r"--!?>")
# What holds text and no elements, wherever it is no part of a drawing or a formula.
_TEXT_ENDS = {
    name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE)
    for name in "iframe noembed noframes script style textarea title xmp".split()
}
# From it on all is text.
_TEXT_ENDS["plaintext"] = re.compile(r"(?!)")
_SECTION = re.compile(r"<!\[CDATA\[[^<]*?\]\]>")
# A script in a comment in a script: there an end tag may end nothing.
_NESTED_SCRIPT = re.compile(r"<!--|<script(?=[ \t\n\f\r/>])", re.IGNORECASE)


class Tag(NamedTuple):
    """A tag.

    Attributes:
        name: In small letters.
        is_end: Whether it is an end tag.
        text: All of it, as it is written.
        start: Its offset in the page.
        is_sure: Whether a parser takes it for a tag as well. Where that depends on the tree,
            whatever looks like a start tag is one from there on, and is not sure.
    """

    name: str
    is_end: bool
    text: str
    start: int
    is_sure: bool = True

    def attributes(self) -> set[str]:
        """Return the names of its attributes."""
        return {found[1].lower() for found in self._attributes()}

    def is_closed(self) -> bool:
        """Tell whether it ends in a slash, which in a drawing closes the element."""
        ends = [found.end() for found in self._attributes()]
        return self.text.endswith("/>") and ends[-1:] != [len(self.text) - 1]

    def _attributes(self) -> Iterator[re.Match[str]]:
        return _ATTRIBUTE.finditer(self.text, 1 + self.is_end + len(self.name))


def tags(html: str, is_drawing: Callable[[], bool]) -> Iterator[Tag]:
    """Yield the tags of a page.

    Args:
        html: The page.
        is_drawing: Tells whether what comes next may be part of a drawing, or of another element
            that has rules of its own.
    """
    at = 0
    while (found := _MARKUP.search(html, at)) is not None:
        end, name, comment, is_short, section = found.groups()
        start, at = found.span()
        after: int | None = at
        if name is not None:
            name = name.lower()
            yield Tag(name, end == "/", found[0], start)
            if not end and name in _TEXT_ENDS:
                after = _after_text(html, at, name, is_drawing=is_drawing())
        elif comment is not None and is_short is None:
            comment_end = _COMMENT_END.search(html, at)
            after = len(html) if comment_end is None else comment_end.end()
        elif section is not None:
            after = _after_section(html, at, is_drawing=is_drawing())
        if after is None:
            yield from _unsure(html, at)
            return
        at = after


def _after_text(html: str, at: int, name: str, *, is_drawing: bool) -> int | None:
    """Return where the text of an element ends; None if that depends on the tree."""
    end = _TEXT_ENDS[name].search(html, at)
    after = len(html) if end is None else end.start()
    if is_drawing:
        # The same in both ways: closed by its end tag, with nothing in it that looks like a tag.
        is_sure = end is not None and html[at - 2] != "/"
        is_sure = is_sure and "<" not in _SECTION.sub("", html[at:after])
    else:
        is_sure = name != "script" or not _is_nested(html, at, after)
    return after if is_sure else None


def _is_nested(html: str, start: int, end: int) -> bool:
    """Tell whether a script begins a comment, and another script in it."""
    found = [one[0] == "<!--" for one in _NESTED_SCRIPT.finditer(html, start, end)]
    return True in found and False in found[found.index(True) :]


def _after_section(html: str, at: int, *, is_drawing: bool) -> int | None:
    """Return where a section of plain text ends, or the comment that it is outside drawings."""
    end = html.find(">", at)
    if end < 0:
        return len(html)
    return end if not is_drawing or html[at:end].endswith("]]") else None


def _unsure(html: str, at: int) -> Iterator[Tag]:
    for found in _START.finditer(html, at):
        yield Tag(found[1].lower(), is_end=False, text=found[0], start=found.start(), is_sure=False)
