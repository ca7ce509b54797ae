"""A document as the engine takes it: a text and a stream of passages, from text or HTML."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from transcripts.reading.decisions import Taken
from transcripts.reading.evidence import Knowledge
from transcripts.reading.flow import flow
from transcripts.reading.html import Page, is_html, read_html
from transcripts.reading.style import HouseStyle
from transcripts.reading.text import Passage, fold, passage

__all__ = ["Document", "document_of"]


@frozen
class Document:
    """A document.

    Attributes:
        text: What spans count in.
        stream: Its passages.
        media_type: What it was read from.
        url: Its address, where the page states it.
    """

    text: str
    stream: tuple[Passage, ...]
    media_type: str
    url: str | None = None


def document_of(text: str, style: HouseStyle, known: Knowledge) -> Document:
    """Return the document that a text or a page holds.

    Args:
        text: The text or the page.
        style: The house style.
        known: What is known of labels.

    Raises:
        MissingExtraError: If it is HTML and selectolax is not installed.
    """
    if not is_html(text):
        return Document(text, tuple(flow(text, style, known)), "text/plain")
    page = read_html(text, style.structure, style.aside)
    return Document(page.text, tuple(_passages(page)), "text/html", _address(page, style))


def _passages(page: Page) -> Iterator[Passage]:
    for line in page.lines:
        made = passage(page.text, line.start, line.end, line.hint, line.bold, line.asides)
        if made is None:
            continue
        # A line that holds an aside and nothing else is a block of its own.
        alone = fold(page.text[made.start : made.end])
        yield made if made.text else evolve(made, text=alone, asides=(), hint=Taken.CARD.value)


def _address(page: Page, style: HouseStyle) -> str | None:
    for selector, attribute, part in style.addresses:
        node = page.tree.css_first(selector)
        if node is not None and (value := node.attributes.get(attribute)):
            return value.replace(part, "")
    return None
