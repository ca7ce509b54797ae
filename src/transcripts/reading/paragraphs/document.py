"""A document as the engine takes it: a text and a stream of passages, from text or HTML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import evolve, frozen

from transcripts.reading.labels.evidence import Knowledge
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.paragraphs.joining import flow
from transcripts.reading.source.front_matter import Front, read_front
from transcripts.reading.source.html import is_html, read_html
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.page import Page
from transcripts.reading.source.passages import Passage, fold, passage
from transcripts.reading.source.xml import is_xml, read_xml
from transcripts.reading.style.house_style import HouseStyle, Layout

__all__ = ["Document", "document_of"]


@frozen
class Document:
    """A document.

    Attributes:
        text: What spans count in.
        stream: Its passages.
        media_type: What it was read from.
        url: Its address, where the page states it.
        time: The time of day, where the page states it.
        front: Its front matter.
    """

    text: str
    stream: tuple[Passage, ...]
    media_type: str
    url: str | None = None
    time: dt.time | None = None
    front: Front | None = None


def document_of(text: str, style: HouseStyle, known: Knowledge) -> Document:
    """Return the document that a text or a page holds.

    Args:
        text: The text or the page.
        style: The house style.
        known: What is known of labels.

    Raises:
        MissingExtraError: If it is HTML and selectolax is not installed.
    """
    if is_xml(text):
        return _document_of_xml(text, style)
    if not is_html(text):
        return _document_of_text(text, style, known)
    page = read_html(text, style.structure, style.aside, style.addresses)
    return Document(page.text, tuple(_passages(page)), "text/html", page.url)


def _document_of_text(text: str, style: HouseStyle, known: Knowledge) -> Document:
    front = None if style.layout is Layout.LINES else read_front(text)
    if front is None:
        return Document(text, tuple(flow(text, style, known)), "text/plain")
    known.people.update(map(name_key, front.people))
    head = passage(text, 0, front.end, PassageKind.METADATA.value)
    body = flow(text, style, known, front.end)
    stream = (*([head] if head else ()), *body)
    return Document(text, stream, "text/markdown", front.url, front=front)


def _document_of_xml(text: str, style: HouseStyle) -> Document:
    page = read_xml(text, style.structure, style.aside, style.times)
    return Document(page.text, tuple(_passages(page)), "application/xml", time=page.time)


def _passages(page: Page) -> Iterator[Passage]:
    for line in page.lines:
        made = passage(page.text, line.start, line.end, line.hint, line.bold, line.asides)
        if made is None:
            continue
        if line.hint == PassageKind.LABEL and made.text:
            # What an element says of the speaker beside the label belongs to its head.
            yield evolve(made, asides=())
            continue
        yield made if made.text else _alone(made, page.text)


def _alone(made: Passage, text: str) -> Passage:
    """Return a line that holds an aside and nothing else as a block of its own."""
    hint = (
        PassageKind.CARD.value
        if made.hint in (None, PassageKind.BODY, PassageKind.LABEL)
        else made.hint
    )
    return evolve(made, text=fold(text[made.start : made.end]), asides=(), hint=hint)
