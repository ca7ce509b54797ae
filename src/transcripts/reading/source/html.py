"""From HTML to text, lines and what the mark-up says of them.

The text holds all letters of the page's text nodes outside script, style and template;
spans count in it. A line of the text is a block of the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from transcripts.errors import MissingExtraError
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.nesting import check_nesting
from transcripts.reading.source.page import Context, Page, Writer

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["SKIPPED", "is_html", "read_html"]

_TAG = later(
    r"[\s\ufeff]*<(?:!--|!doctype\b|\?xml\b"
    r"|(?:html|head|body|base|meta|link|title|style|script|noscript|template"
    r"|header|footer|main|article|aside|section|nav|figure|blockquote|center|div|p|h[1-6]|hr|pre|xmp"
    r"|table|thead|tbody|tfoot|t[dhr]|ul|ol|li|d[dlt]|form|iframe|noembed|noframes|plaintext"
    r"|a|b|i|em|strong|small|font|span|br|img|svg)(?=[\s/>]))",
    regex.IGNORECASE,
)
# Few places differ: each is made once.
_place = cache(Context)
_OUTSIDE = _place()
# White space in a page, but one space; a no-break space is none.
_UNEVEN = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
# What stands in these is not printed.
SKIPPED = frozenset(["script", "style", "template"])
_BOLD = frozenset(["b", "strong"])
# Spaces and line ends in these are printed.
_SET = frozenset(["pre", "xmp", "listing", "plaintext"])
# What a page has around its text: ways to other pages, and at its foot the publisher.
_AROUND = frozenset(["nav", "footer"])
# What has a foot of its own.
_PARTS = frozenset(["article", "aside", "blockquote", "main", "section"])
# What stands elsewhere than the element around it.
_MOVING = _BOLD | _SET | _AROUND | _PARTS
# What begins and ends no line. The first two stand for ``<!-- -->`` and ``<? ?>``.
_INLINE = frozenset(
    [
        "-comment",
        None,
        *"""
        a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd
        label link map mark meta picture q s samp select small source span strike strong sub sup
        svg time track tt u var wbr
        """.split(),
    ]
)


def is_html(text: str) -> bool:
    """Tell whether a text is HTML: whether it begins with a tag of a page or a block."""
    return _TAG.match(text) is not None


def read_html(
    html: str,
    structure: Mapping[str, PassageKind],
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
        ParseError: If it goes beyond a limit of nesting.
    """
    try:
        from selectolax.lexbor import (  # noqa: PLC0415 - an extra
            LexborDocumentOptions,
            LexborHTMLParser,
        )
    except ImportError:
        raise MissingExtraError("html", "selectolax") from None
    check_nesting(html)
    # Or else each option of a list is looked for among all, and may be copied.
    tree = LexborHTMLParser(html, options=LexborDocumentOptions.WO_EVENTS.value)
    marks = _marks(tree, structure, aside)
    writer = _written(tree.root, marks, Writer())
    if writer.is_set_by_breaks:
        writer = _written(tree.root, marks, Writer(keeps_breaks=True))
    return writer.page(url=_address(tree, addresses))


def _marks(
    tree: LexborHTMLParser, structure: Mapping[str, PassageKind], aside: str | None
) -> dict[int, Context]:
    """Return what the style says of elements, by ``mem_id``; the last selector counts."""
    hints: dict[int, PassageKind] = {}
    # Those of one kind that stand together are looked for together: each search is of all the page.
    for hint, group in groupby(structure, key=structure.__getitem__):
        hints.update((node.mem_id, hint) for node in tree.css(", ".join(group)))
    asides = {node.mem_id for node in tree.css(aside)} if aside else set()
    return {key: Context(hints.get(key), aside=key in asides) for key in hints.keys() | asides}


def _written(root: LexborNode | None, marks: Mapping[int, Context], writer: Writer) -> Writer:
    """Write the text and the lines of a page.

    Args:
        root: The element that holds all others.
        marks: What the style says of elements, by ``mem_id``.
        writer: What writes them.
    """
    context, node = _OUTSIDE, root
    # A stack and no recursion: pages may be nested as deep as they like. It holds, for each
    # element around the node, where to go on after it, and how.
    outer: list[tuple[LexborNode | None, Context, bool]] = []
    while node is not None or outer:
        if node is None:
            node, context, is_block = outer.pop()
            if is_block:
                writer.end_block()
        elif (text := node.text_content) is not None:
            # Fast path: most white space stands between two lines.
            if context.is_set or writer.length > writer.start or not text.isspace():
                writer.add(text if context.is_set else _shown(text), context)
            node = node.next
        elif (name := node.tag) in SKIPPED:
            node = node.next
        else:
            is_block = name not in _INLINE
            outer.append((node.next, context, is_block))
            if is_block:
                writer.end_block()
            elif name == "br":
                writer.add_break(context)
            if name in _MOVING or node.mem_id in marks:
                context = _inner(context, marks.get(node.mem_id, _OUTSIDE), name)
            node = node.first_child
    return writer


def _inner(context: Context, mark: Context, name: str | None) -> Context:
    """Return where the text in an element stands."""
    hint, aside = mark.hint or context.hint, mark.aside or context.aside
    if hint is None and name in _AROUND and (name == "nav" or not context.is_inner):
        hint = PassageKind.FURNITURE
    bold, is_set = context.bold or name in _BOLD, context.is_set or name in _SET
    return _place(hint, bold, aside, is_set, context.is_inner or name in _PARTS)


def _shown(text: str) -> str:
    """Return a text as a browser shows it: with each run of white space as one space."""
    # Fast path: most white space is a line end among words.
    text = text.replace("\n", " ")
    is_even = "  " not in text and "\t" not in text and "\r" not in text and "\f" not in text
    return text if is_even else _UNEVEN.sub(" ", text)


def _address(tree: LexborHTMLParser, addresses: Sequence[tuple[str, str, str]]) -> str | None:
    for selector, attribute, part in addresses:
        node = tree.css_first(selector)
        if node is not None and (value := node.attributes.get(attribute)):
            return value.replace(part, "")
    return None
