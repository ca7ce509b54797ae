"""From HTML to text, lines and what the mark-up says of them.

The text holds all letters of the page's text nodes outside script, style and template;
spans count in it. A line of the text is a block of the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import regex

from transcripts.errors import MissingExtraError
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.page import Context, Page, Writer
from transcripts.reading.source.passages import NO_BREAK_SPACE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["SKIPPED", "is_html", "read_html"]


def _with_ends(names: str) -> frozenset[str]:
    """Return the names of tags, each also with the sign of those that close."""
    return frozenset(f"{sign}{name}" for name in names.split() for sign in ("", "/"))


_TAG = regex.compile(
    r"[\s\ufeff]*<(?:!--|!doctype\b|\?xml\b"
    r"|(?:html|head|body|base|meta|link|title|style|script|noscript|template"
    r"|header|footer|main|article|aside|section|nav|figure|blockquote|center|div|p|h[1-6]|hr|pre|xmp"
    r"|table|thead|tbody|tfoot|t[dhr]|ul|ol|li|d[dlt]|form|iframe|noembed|noframes|plaintext"
    r"|a|b|i|em|strong|small|font|span|br|img|svg)(?=[\s/>]))",
    regex.IGNORECASE,
)
_OUTSIDE = Context()
# White space in a page, but one space; a no-break space is none.
_UNEVEN = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
# What stands between the brackets of a comment or a tag; one that does not end goes on to the end.
_PIECE = re.compile(r"<(!--.*?(?:--(?=>)|\Z)|[^>]*)>?", re.DOTALL)
# What stands in these is not printed.
SKIPPED = ("script", "style", "template")
# What stands in these is text, and no mark-up, whatever signs it holds.
_UNESCAPED = "xmp, iframe, noembed, noframes, plaintext"
# These hold nothing; in a drawing, lexbor writes end tags of them all the same.
_VOID = _with_ends(
    """
    area base basefont bgsound br col embed frame hr img input keygen link meta param source track
    wbr
    """
)
# Names that ``_unused`` must not give.
_MARKS = re.compile("_(0+)")
_ASIDE = "-aside"
# As a comment, it changes nothing.
_NO_TAG = "!"
_BOLD = frozenset(["b", "strong"])
_INLINE = _with_ends(
    """
    a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label
    link map mark meta picture q s samp select small source span strike strong sub sup svg time
    track tt u var wbr
    """
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
    """
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError("html", "selectolax") from None
    # A comment that begins at the very end, lexbor gives the words before it, and these may end it.
    tree = LexborHTMLParser(f"{html}\n" if html.endswith("<!") and "-->" in html else html)
    mark = _unused(html)
    for selector, hint in structure.items():
        for node in tree.css(selector):
            node.attrs[mark] = hint
    for node in tree.css(aside) if aside else ():
        node.attrs[mark + _ASIDE] = ""
    return _written(_serialized(tree, mark), mark).page(url=_address(tree, addresses))


def _unused(html: str) -> str:
    """Return the name of an attribute that no element of a page has."""
    # Without letters, for upper and lower case are one in names.
    return f"_0{max(_MARKS.findall(html), key=len, default='')}"


def _serialized(tree: LexborHTMLParser, mark: str) -> str:
    """Return a page in which nothing but tags and comments holds angle brackets."""
    tree.strip_tags(list(SKIPPED))
    # The inner ones first, where they stand in each other.
    for node in reversed(tree.css(_UNESCAPED)):
        block = tree.create_node("div")
        for name in {mark, mark + _ASIDE} & node.attributes.keys():
            block.attrs[name] = node.attributes[name]
        block.insert_child(node.text())
        node.replace_with(block)
    return (tree.html or "").replace("&nbsp;", NO_BREAK_SPACE)


def _written(html: str, mark: str) -> Writer:
    """Write the text and the lines of a page.

    Args:
        html: The page as lexbor gives it: whatever is opened is closed.
        mark: The attribute that says what an element is; with ``_ASIDE``, that it is set aside.
    """
    writer, context = Writer(), _OUTSIDE
    # A stack and no recursion: pages may be nested as deep as they like.
    outer: list[Context] = []
    pieces = _PIECE.split(html)
    # Behind the last text stands no tag.
    for text, tag in zip(pieces[::2], [*pieces[1::2], _NO_TAG], strict=True):
        # Most white space stands between two lines, and is passed over sooner than by a call.
        if text and not (writer.length == writer.start and text.isspace()):
            writer.add(_shown(text), context)
        name = tag.split(" ", 1)[0]
        if name[0] == "!":
            continue
        if name[0] == "/" and name not in _VOID:
            context = outer.pop()
        elif name not in _VOID:
            outer.append(context)
            if name in _BOLD or mark in tag:
                context = _inner(context, name, tag, mark)
        if name == "br":
            writer.add(" ", context)
        elif name not in _INLINE:
            writer.end_line()
    return writer


def _inner(context: Context, name: str, tag: str, mark: str) -> Context:
    """Return where the text in an element stands, given its tag."""
    hint = tag.partition(f' {mark}="')[2].partition('"')[0]
    return Context(
        hint=PassageKind(hint) if hint else context.hint,
        bold=context.bold or name in _BOLD,
        aside=context.aside or f' {mark}{_ASIDE}="' in tag,
    )


def _shown(text: str) -> str:
    """Return a text as a browser shows it: with each run of white space as one space."""
    if "&" in text:
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    # Most white space is a line end among words.
    text = text.replace("\n", " ")
    is_even = "  " not in text and "\t" not in text and "\r" not in text and "\f" not in text
    return text if is_even else _UNEVEN.sub(" ", text)


def _address(tree: LexborHTMLParser, addresses: Sequence[tuple[str, str, str]]) -> str | None:
    for selector, attribute, part in addresses:
        node = tree.css_first(selector)
        if node is not None and (value := node.attributes.get(attribute)):
            return value.replace(part, "")
    return None
