"""From XML to text, lines and what the elements say of them.

The text holds all letters of the document's text nodes; spans count in it. An element is a
line of it, unless text stands beside the element in its parent: then it is part of a line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NoReturn
from xml.etree import ElementTree as ET
from xml.parsers import expat

import regex
from attrs import frozen

from transcripts.errors import ParseError
from transcripts.reading.language.dates import read_time
from transcripts.reading.later import later
from transcripts.reading.source.html import SKIPPED, is_html
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.page import Context, Page, Writer

__all__ = ["is_xml", "read_xml", "root_of"]

# An XML declaration but no XHTML after it, the type of another document, or a root of its own.
_XML = later(
    r"[ \t\r\n\ufeff]*+<(?:\?xml\b(?!.{0,1000}<html\b)|!DOCTYPE\s+(?!html\b)[\w-]"
    r"|(?P<root>[A-Za-z][\w-]*)[\s>])",
    regex.DOTALL | regex.IGNORECASE,
)
_SPACE = later(r"[ \t\n\r]+")
_LINE_END = later(r"\r\n|\r|\n")
_STEP = later(r"(?P<tag>[\w-]+)(?:\[(?P<key>[\w-]+)(?P<how>\^?)=(?P<value>[\w-]+)\])?")
_Element = ET.Element
# How many of the outer steps of each selector stand around an element.
_Seen = tuple[int, ...]


@frozen
class _Step:
    """One step of a selector: the name of an element, perhaps with an attribute of it."""

    tag: str
    key: str | None
    value: str
    is_start: bool

    def fits(self, element: _Element) -> bool:
        if element.tag != self.tag:
            return False
        if self.key is None:
            return True
        value = element.get(self.key, "")
        return value.startswith(self.value) if self.is_start else value == self.value


@frozen
class _Rule:
    """What the elements are that a selector names; ``None`` is an aside."""

    steps: tuple[_Step, ...]
    hint: PassageKind | None

    def outer(self, seen: int, element: _Element) -> int:
        """Return how many of the outer steps an element and those around it fit."""
        is_next = seen < len(self.steps) - 1 and self.steps[seen].fits(element)
        return seen + is_next

    def names(self, seen: int, element: _Element) -> bool:
        """Tell whether the selector names an element, given the outer steps seen around it."""
        return seen == len(self.steps) - 1 and self.steps[-1].fits(element)


def is_xml(text: str) -> bool:
    """Tell whether a text is XML, and no page of the web."""
    found = _XML.match(text)
    if found is None or found["root"] is None:
        return found is not None
    root = found["root"]
    if not text.rstrip().endswith(f"</{root}>"):
        return False
    return not is_html(text) or (root in SKIPPED and _holds_elements(text))


def _holds_elements(text: str) -> bool:
    """Tell the script of a play in XML from that of a page, which prints nothing."""
    try:
        return len(root_of(text)) > 0
    except ParseError:
        return False


def read_xml(
    xml: str,
    structure: Mapping[str, PassageKind],
    aside: str | None,
    times: Sequence[tuple[str, str]] = (),
) -> Page:
    """Read a document.

    Args:
        xml: The document.
        structure: What its elements are, by selector: names of elements, the inner after
            the outer, each perhaps with ``[attribute=value]`` or ``[attribute^=start]``. The
            innermost element that is named counts, and the last selector for it.
        aside: Selectors, with commas between, of what stands in a line without being part of it.
        times: Names of elements and of their attributes that give the time of day.

    Raises:
        ParseError: If it is not well-formed, or declares entities or values of attributes.
    """
    root = root_of(xml)
    rules = [_Rule(_steps(selector), hint) for selector, hint in structure.items()]
    apart = [_Rule(_steps(selector), None) for selector in (aside or "").split(",")]
    writer = Writer()
    for text, context in _walk(root, [*rules, *apart]):
        if text is None:
            writer.end_line()
        else:
            writer.add(_SPACE.sub(" ", text), context)
    return writer.page(time=_time(root, times))


def root_of(xml: str) -> ET.Element:
    """Return the root of a document, its names as they are printed: with their prefixes.

    Raises:
        ParseError: As for ``read_xml``.
    """
    document = xml.lstrip("\ufeff \t\r\n")
    parser, builder = _parser()
    try:
        parser.Parse(document, True)  # noqa: FBT003 - it takes no keyword
    except expat.ExpatError as error:
        what = f"this XML is not well-formed: {str(error).split(':', 1)[0]}"
        line, column = error.lineno, error.offset
    except _RefusedError as error:
        what = str(error)
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber
    else:
        return builder.close()
    ends = [found.end() for found in islice(_LINE_END.finditer(document), line - 1)]
    offset = len(xml) - len(document) + (ends[-1] if ends else 0) + column
    raise ParseError.at(what, xml, min(offset, len(xml)))


def _parser() -> tuple[expat.XMLParserType, ET.TreeBuilder]:
    """Return a parser that reads nothing but the document, and what it builds."""
    # It is not asked to tell namespaces apart: it would write the long name of one again for
    # each element in it.
    parser, builder = expat.ParserCreate(), ET.TreeBuilder()
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse_entity
    parser.AttlistDeclHandler = _refuse_default
    parser.SkippedEntityHandler = _refuse_unknown
    return parser, builder


class _RefusedError(Exception):
    """What a document says makes it longer than it is, or leaves a gap in its text."""


def _refuse_entity(*_: object) -> NoReturn:
    raise _RefusedError("this XML declares an entity; only those that XML itself has are read")


def _refuse_default(_element: str, _name: str, _kind: str, default: str | None, _: int) -> None:
    if default is not None:
        raise _RefusedError("this XML declares what an attribute is where it is not written")


def _refuse_unknown(name: str, _is_parameter: bool) -> NoReturn:  # noqa: FBT001 - as it is called
    raise _RefusedError(f"this XML is not well-formed: undefined entity &{name};")


def _steps(selector: str) -> tuple[_Step, ...]:
    """Read a selector; one that is meant for HTML fits no element."""
    steps = [_STEP.fullmatch(step) for step in selector.split() or [""]]
    return tuple(
        _Step(found["tag"], found["key"], found["value"] or "", bool(found["how"]))
        if found
        else _Step("", None, "", is_start=False)
        for found in steps
    )


def _time(root: _Element, times: Sequence[tuple[str, str]]) -> dt.time | None:
    for tag, key in times:
        for element in root.iter(tag):
            if (time := read_time(element.get(key, ""))) is not None:
                return time
    return None


def _walk(root: _Element, rules: Sequence[_Rule]) -> Iterator[tuple[str | None, Context]]:
    """Yield pieces of text, and None where a line begins or ends."""
    # A stack and no recursion: documents may be nested as deep as they like.
    seen = (0,) * len(rules)
    stack: list[tuple[_Element | str | None, Context, _Seen, bool]] = [
        (root, Context(), seen, True)
    ]
    while stack:
        item, context, seen, is_block = stack.pop()
        if not isinstance(item, _Element):
            yield item, context
            continue
        named = [rule for rule, at in zip(rules, seen, strict=True) if rule.names(at, item)]
        hint = next((rule.hint for rule in reversed(named) if rule.hint), context.hint)
        is_aside = context.aside or any(rule.hint is None for rule in named)
        inner = Context(hint, aside=is_aside)
        within = tuple(rule.outer(at, item) for rule, at in zip(rules, seen, strict=True))
        edge = [(None, context, seen, False)] if is_block else []
        parts = ((part, inner, within, block) for part, block in _parts(item, is_block=is_block))
        stack.extend([*edge, *reversed(list(parts)), *edge])


def _parts(element: _Element, *, is_block: bool) -> Iterator[tuple[_Element | str, bool]]:
    """Yield texts and elements in an element, each with whether it is a line of its own."""
    texts = [element.text, *(child.tail for child in element)]
    is_mixed = not is_block or any(text and not text.isspace() for text in texts)
    # White space between elements is not printed, but parts the words of a line.
    between = " " if is_mixed and not any(texts) else ""
    if is_mixed:
        yield element.text or "", False
    for child in element:
        yield child, not is_mixed
        yield (child.tail if is_mixed else "") or between, False
