"""The one engine: a document and a house style give a meeting."""

from __future__ import annotations

import hashlib
import string
from collections.abc import Iterable, Sequence
from itertools import chain

import regex

from transcripts.model import Meeting, Source
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.speakers import Cast
from transcripts.reading.labels.document_labels import Labels, find_labels, split_misplaced
from transcripts.reading.labels.evidence import Knowledge
from transcripts.reading.layout.body import BodyReader
from transcripts.reading.layout.decisions import Decision, Explanation
from transcripts.reading.layout.frame import Frame, read_bounded_frame, read_marked_frame
from transcripts.reading.layout.header import read_frame
from transcripts.reading.paragraphs.document import Document
from transcripts.reading.source.front_matter import Front
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["explain_document", "language_of", "read"]

_LETTERS = regex.compile(r"\p{Cyrillic}|\p{Latin}")
_ASCII_LETTERS = string.ascii_letters.encode()
_SAMPLE = 4_000


def read(
    document: Document,
    style: HouseStyle,
    known: Knowledge,
    *,
    encoding: str | None = None,
) -> Meeting:
    """Read a document in a house style.

    Args:
        document: The document.
        style: The house style.
        known: What the caller knows; who speaks is added to it.
        encoding: What the text was decoded from, for ``Source.encoding``.
    """
    # Before anything is made of the text: it holds as much memory.
    digest = hashlib.sha256(document.text.encode()).hexdigest()
    frame, decisions = _decide(document, style, known)
    blocks, problems = assemble(decisions, document.text, style, known.author)
    found = sorted((*frame.problems, *problems), key=lambda problem: problem.span.start)
    front = document.front or Front(end=0)
    facts = style.facts([passage.text for passage in document.stream[frame.end :]])
    return Meeting(
        title=frame.title,
        date=frame.date,
        time=frame.time or document.time,
        place=frame.place,
        language=language_of(document.text, style.languages) or front.language,
        published=facts.published or front.published,
        tags=facts.tags or front.tags,
        blocks=blocks,
        source=Source(
            format=style.name,
            media_type=document.media_type,
            encoding=encoding,
            length=len(document.text),
            sha256=digest,
            url=document.url or facts.url,
        ),
        problems=tuple(found),
    )


def explain_document(
    document: Document, style: HouseStyle, known: Knowledge
) -> tuple[Explanation, ...]:
    """Say what each passage is taken for, and why. The arguments are those of ``read``."""
    decisions = list(_decide(document, style, known)[1])
    cast = Cast()
    numbers = [
        None if (said := made.opening) is None else cast.enter(said.label, said.card(document.text))
        for made in decisions
    ]
    ids = [speaker.id for speaker in cast.speakers()]
    return tuple(
        Explanation(
            span=decision.passage.span,
            text=decision.passage.text,
            taken_for=decision.taken.value,
            evidence=decision.evidence,
            speaker=None if number is None else ids[number],
            identity=None if number is None else cast.reason(number),
        )
        for decision, number in zip(decisions, numbers, strict=True)
    )


def language_of(text: str, languages: Sequence[str]) -> str | None:
    """Return which of the languages of a publisher a text is in, by the script of its letters.

    "ru" is taken where most letters are Cyrillic, the first of the others where they are Latin.
    """
    cyrillic = _is_cyrillic(text[:_SAMPLE])
    fitting = (tag for tag in languages if cyrillic is not None and (tag == "ru") == cyrillic)
    return next(fitting, None)


def _is_cyrillic(sample: str) -> bool | None:
    """Tell whether most letters of a text are Cyrillic, None where it has no letters."""
    signs = sample.encode()
    latin = len(signs) - len(signs.translate(None, _ASCII_LETTERS))
    # Each of the other signs takes one byte more at least.
    if latin > (len(signs) - len(sample)) * 2:
        # Whatever the other signs are, they are not the most.
        return False
    letters = _LETTERS.findall(sample)
    return sum(letter >= "\u0400" for letter in letters) * 2 > len(letters) if letters else None


def _decide(
    document: Document, style: HouseStyle, known: Knowledge
) -> tuple[Frame, Iterable[Decision]]:
    labels = Labels(document.stream, known, style)
    first, last = find_labels(labels, style, known)
    # More labels are seen by the names that the first look has found.
    is_settled = labels.is_settled
    stream, torn = split_misplaced(labels, known)
    labels = Labels(stream, known, style) if torn else labels
    if torn or not is_settled:
        first, last = find_labels(labels, style, known)
    if first == len(stream):
        known.author = style.author_of(known.head)
    frame = (
        read_marked_frame(stream)
        or read_bounded_frame(stream, style)
        or read_frame(stream, style, first, last, document.front)
    )
    body = BodyReader(labels, frame, style, known, torn).read()
    around = sorted(frame.decisions.items(), key=lambda item: item[0])
    before = (made for at, made in around if at < frame.start)
    behind = (made for at, made in around if at >= frame.end)
    return frame, chain(before, body, behind)
