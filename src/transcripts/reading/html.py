"""From HTML to text, lines and what the mark-up says of them.

The text holds all letters of the page's text nodes outside script, style and template;
spans count in it. A line of the text is a block of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import regex

from transcripts.errors import MissingExtraError
from transcripts.reading.pages import Context, Page, Writer
from transcripts.reading.text import NO_BREAK_SPACE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["begins_with_tag", "is_html", "read_html"]

_OPENING = re.compile(r"[\s\ufeff]*<")
_TAG = regex.compile(
    r"[\s\ufeff]*<(?:!--|!doctype\b|\?xml\b"
    r"|(?:html|head|body|meta|title|header|main|article|aside|section|nav|figure|blockquote|div|p"
    r"|h[1-6]|table|ul|ol|a|b|i|em|strong|span|br)\b)",
    regex.IGNORECASE,
)
# White space in a page; a no-break space is none.
_SPACE = " \t\n\r\f"
_UNEVEN = regex.compile(rf"[{_SPACE}]{{2,}}|[\t\n\r\f]")
# What lexbor calls a text node.
_TEXT = "-text"
_SKIPPED = frozenset(["script", "style", "template"])
_BOLD = frozenset(["b", "strong"])
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label
    link map mark meta picture q s samp select small source span strike strong sub sup svg time
    track tt u var wbr
    """.split()
)


def is_html(text: str) -> bool:
    """Tell whether a text is HTML: whether it begins with a tag of a page or a block."""
    return begins_with_tag(text) and _TAG.match(text) is not None


def begins_with_tag(text: str) -> bool:
    """Tell whether a text may begin with a tag, as those of a page and of XML do."""
    return _OPENING.match(text) is not None


def read_html(
    html: str,
    structure: Mapping[str, str],
    aside: str | None,
    addresses: Sequence[tuple[str, str, str]] = (),
) -> Page:
    """Read a page.

    Args:
        html: The page, or a part of one.
        structure: What the page's own elements are, by CSS selector; the innermost counts.
        aside: CSS selector of what stands in a line without being part of it.
        addresses: Where the page states its address, as in ``HouseStyle``.

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
    writer = Writer()
    for text, context in _walk(tree, hints, asides):
        if text is None:
            writer.end_line()
        else:
            writer.add(text, context)
    return writer.page(url=_address(tree, addresses))


def _spaced(text: str) -> str:
    """Return a text with each run of white space as one space, as a browser shows it."""
    # What is neither printable nor a no-break space may be white space.
    if "  " not in text and text.replace(NO_BREAK_SPACE, " ").isprintable():
        return text
    if not text.strip(_SPACE):
        # Most of it stands between two blocks.
        return " "
    return _UNEVEN.sub(" ", text)


def _address(tree: LexborHTMLParser, addresses: Sequence[tuple[str, str, str]]) -> str | None:
    for selector, attribute, part in addresses:
        node = tree.css_first(selector)
        if node is not None and (value := node.attributes.get(attribute)):
            return value.replace(part, "")
    return None


def _walk(
    tree: LexborHTMLParser, hints: Mapping[int, str], asides: set[int]
) -> Iterator[tuple[str | None, Context]]:
    """Yield the texts of a page, line breaks as spaces, and None where a block begins or ends."""
    # A stack and no recursion: pages may be nested as deep as they like.
    stack: list[tuple[Iterator[LexborNode], Context, bool]] = [
        (iter(filter(None, [tree.root])), Context(), False)
    ]
    while stack:
        children, context, is_block = stack[-1]
        node = next(children, None)
        if node is None:
            stack.pop()
            if is_block:
                yield None, context
            continue
        tag = node.tag
        if tag == _TEXT:
            yield _spaced(node.text_content or ""), context
        elif tag == "br":
            yield " ", context
        elif tag not in _SKIPPED:
            if tag not in _INLINE:
                yield None, context
            inner = _enter(node, tag, context, hints, asides)
            stack.append((node.iter(include_text=True), inner, tag not in _INLINE))


def _enter(
    node: LexborNode,
    tag: str | None,
    context: Context,
    hints: Mapping[int, str],
    asides: set[int],
) -> Context:
    at = node.mem_id
    if at not in hints and at not in asides and tag not in _BOLD:
        return context
    hint = hints.get(at, context.hint)
    bold = context.bold or tag in _BOLD
    aside = context.aside or at in asides
    return Context(hint, bold, aside)
