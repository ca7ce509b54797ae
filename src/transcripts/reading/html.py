"""From HTML to text, lines and what the mark-up says of them.

The text holds all letters of the page's text nodes outside script, style and template;
spans count in it. A line of the text is a block of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import regex
from attrs import define, field, frozen

from transcripts.errors import MissingExtraError

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["Line", "Page", "is_html", "read_html"]

_TAG = regex.compile(
    r"[\s\ufeff]*<(?:!--|!doctype\b|\?xml\b"
    r"|(?:html|head|body|meta|title|header|main|article|aside|section|nav|figure|blockquote|div|p"
    r"|h[1-6]|table|ul|ol|a|b|i|em|strong|span|br)\b)",
    regex.IGNORECASE,
)
_SPACE = regex.compile(r"[ \t\n\r\f]+")
_SKIPPED = frozenset(["script", "style", "template"])
_BOLD = frozenset(["b", "strong"])
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label
    link map mark meta picture q s samp select small source span strike strong sub sup svg time
    track tt u var wbr
    """.split()
)


@frozen
class Line:
    """A block of the page.

    Attributes:
        start: Offset in the text.
        end: Offset after it.
        hint: What the structure of the page says that it is, if anything.
        bold: Stretches of the text that are printed bold.
        asides: Stretches that stand in the line without being part of it.
    """

    start: int
    end: int
    hint: str | None
    bold: tuple[tuple[int, int], ...]
    asides: tuple[tuple[int, int], ...]


@frozen
class Page:
    """A page as text.

    Attributes:
        text: The text.
        lines: Its lines.
        tree: The parsed page, for what is no text.
    """

    text: str
    lines: tuple[Line, ...]
    tree: LexborHTMLParser


def is_html(text: str) -> bool:
    """Tell whether a text is HTML: whether it begins with a tag of a page or a block."""
    return _TAG.match(text) is not None


def read_html(html: str, structure: Mapping[str, str], aside: str | None) -> Page:
    """Read a page.

    Args:
        html: The page, or a part of one.
        structure: What the page's own elements are, by CSS selector; the innermost counts.
        aside: CSS selector of what stands in a line without being part of it.

    Raises:
        MissingExtraError: If selectolax is not installed.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError("html", "selectolax") from None
    tree = LexborHTMLParser(html)
    hints = {
        node.mem_id: hint for selector, hint in structure.items() for node in tree.css(selector)
    }
    asides = {node.mem_id for node in tree.css(aside)} if aside else set()
    writer = _Writer()
    for node, context in _walk(tree, hints, asides):
        writer.add(node, context)
    writer.end_line()
    return Page("".join(writer.parts), tuple(writer.lines), tree)


@frozen
class _Context:
    """Where a node stands."""

    hint: str | None = None
    bold: bool = False
    aside: bool = False


def _walk(
    tree: LexborHTMLParser, hints: Mapping[int, str], asides: set[int]
) -> Iterator[tuple[LexborNode | None, _Context]]:
    """Yield text nodes and line breaks, and None where a block begins or ends."""
    # A stack and no recursion: pages may be nested as deep as they like.
    stack: list[tuple[LexborNode | None, _Context]] = [(tree.root, _Context())]
    while stack:
        node, context = stack.pop()
        if node is None or node.is_text_node or node.tag == "br":
            yield node, context
        elif node.tag not in _SKIPPED:
            inner = _enter(node, context, hints, asides)
            is_block = node.tag not in _INLINE
            edge = [(None, context)] if is_block else []
            children = [(child, inner) for child in node.iter(include_text=True)]
            stack.extend([*edge, *reversed(children), *edge])


def _enter(
    node: LexborNode, context: _Context, hints: Mapping[int, str], asides: set[int]
) -> _Context:
    hint = hints.get(node.mem_id, context.hint)
    bold = context.bold or node.tag in _BOLD
    aside = context.aside or node.mem_id in asides
    if (hint, bold, aside) == (context.hint, context.bold, context.aside):
        return context
    return _Context(hint, bold, aside)


@define
class _Writer:
    """The text and the lines in the making."""

    parts: list[str] = field(factory=list)
    lines: list[Line] = field(factory=list)
    length: int = 0
    start: int = 0
    hint: str | None = None
    bold: list[tuple[int, int]] = field(factory=list)
    asides: list[tuple[int, int]] = field(factory=list)

    def add(self, node: LexborNode | None, context: _Context) -> None:
        """Add a text node or the space of a line break, or end the line."""
        if node is None:
            self.end_line()
            return
        text = _SPACE.sub(" ", node.text_content or "") if node.is_text_node else " "
        if self.hint is None and not text.isspace():
            self.hint = context.hint
        end = self.length + len(text)
        if context.aside:
            _extend(self.asides, self.length, end)
        elif context.bold:
            _extend(self.bold, self.length, end)
        self.parts.append(text)
        self.length = end

    def end_line(self) -> None:
        """End the line, if there is one."""
        if self.length == self.start:
            return
        made = Line(self.start, self.length, self.hint, tuple(self.bold), tuple(self.asides))
        self.lines.append(made)
        self.parts.append("\n")
        self.length += 1
        self.start = self.length
        self.hint = None
        self.bold.clear()
        self.asides.clear()


def _extend(runs: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a run, joined to the last one where they touch."""
    if runs and runs[-1][1] == start:
        runs[-1] = (runs[-1][0], end)
    else:
        runs.append((start, end))
