"""A document as the engine takes it: a text and a stream of passages, from text or HTML."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.paragraphs.joining import join_lines
from transcripts.reading.paragraphs.page_numbers import with_page_lines
from transcripts.reading.source.front_matter import read_front
from transcripts.reading.source.html import is_html, read_html
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.page import Page
from transcripts.reading.source.passages import Passage, fold, passage
from transcripts.reading.source.xml import is_xml, read_xml
from transcripts.reading.style.groups import Layout
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["Document", "document_of"]

# What of a page that is set as text is not a part of it that the house style knows.
_AROUND = (None, PassageKind.FURNITURE)


@frozen(kw_only=True)
class Document:
    """A document.

    Attributes:
        text: What spans count in.
        passages: Its passages.
        media_type: What it was read from.
        metadata: What it states of itself, in its mark-up or its front matter.
        hints: What is known of its labels, by the caller and by the front matter.
        style: The house style, which knows the lines between its pages.
    """

    text: str
    passages: tuple[Passage, ...]
    media_type: str
    metadata: Metadata = field(factory=Metadata)
    hints: Hints = field(factory=Hints)
    style: HouseStyle


def document_of(text: str, style: HouseStyle, hints: Hints) -> Document:
    """Return the document that a text or a page holds.

    Args:
        text: The text or the page.
        style: The house style.
        hints: What the caller knows.

    Raises:
        MissingExtraError: If it is HTML and selectolax is not installed.
        ParseError: If it is XML that is not well-formed.
    """
    markup = style.markup
    if style.text.marks is not None and style.text.marks.match(text.lstrip()) is not None:
        # What the style sets aside at the start of a text is no mark-up of a page.
        return _document_of_text(text, style, hints)
    if is_xml(text):
        page = read_xml(text, markup.structure, markup.aside, markup.times)
        return _document_of_page(page, "application/xml", style, hints)
    if is_html(text):
        page = read_html(text, markup.structure, markup.aside, markup.addresses)
        if page.is_set and all(line.hint in _AROUND for line in page.lines):
            set_as = _document_of_lines(page.text, style, hints)
            return evolve(set_as, media_type="text/html", metadata=_stated(page))
        return _document_of_page(page, "text/html", style, hints)
    return _document_of_text(text, style, hints)


def _document_of_page(page: Page, media_type: str, style: HouseStyle, hints: Hints) -> Document:
    return Document(
        text=page.text,
        passages=tuple(_passages(page)),
        media_type=media_type,
        metadata=_stated(page),
        hints=hints,
        style=style,
    )


def _stated(page: Page) -> Metadata:
    return Metadata(url=page.url, time=page.time)


def _document_of_text(text: str, style: HouseStyle, hints: Hints) -> Document:
    front = None if style.text.layout is Layout.LINES else read_front(text)
    if front is None:
        return _document_of_lines(text, style, hints)
    below = _document_of_lines(text, style, evolve(hints, people=front.people), front.end)
    head = passage(text, 0, front.end, PassageKind.METADATA)
    return evolve(
        below,
        passages=(*([head] if head else ()), *below.passages),
        media_type="text/markdown",
        metadata=front.metadata,
    )


def _document_of_lines(text: str, style: HouseStyle, hints: Hints, start: int = 0) -> Document:
    style = with_page_lines(text, style, start)
    lines = join_lines(text, style, LabelReader.of(style, hints), start)
    return Document(
        text=text, passages=tuple(lines), media_type="text/plain", hints=hints, style=style
    )


def _passages(page: Page) -> Iterator[Passage]:
    for line in page.lines:
        made = passage(page.text, line.start, line.end, line.hint, line.bold, line.asides)
        if made is None:
            continue
        if line.hint is PassageKind.LABEL and made.text:
            # What an element says of the speaker beside the label belongs to its head.
            yield evolve(made, asides=())
            continue
        yield made if made.text else _alone(made, page.text)


def _alone(made: Passage, text: str) -> Passage:
    """Return a line that holds an aside and nothing else as a block of its own."""
    hint = (
        PassageKind.CARD if made.hint in (None, PassageKind.BODY, PassageKind.LABEL) else made.hint
    )
    return made.with_text(fold(text[made.start : made.end]), hint)
