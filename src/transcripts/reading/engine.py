"""The one engine: a document and a house style give a meeting."""

from __future__ import annotations

import hashlib

import regex

from transcripts.model import Meeting, Source
from transcripts.reading.assembling import assemble
from transcripts.reading.bodies import BodyReader, find_labels, split_misplaced
from transcripts.reading.decisions import Decision, Explanation
from transcripts.reading.documents import Document
from transcripts.reading.evidence import Knowledge
from transcripts.reading.frame import Frame, read_frame, read_marked_frame
from transcripts.reading.speakers import Cast
from transcripts.reading.style import HouseStyle

__all__ = ["explain_document", "language_of", "read"]

_LETTERS = regex.compile(r"\p{Cyrillic}|\p{Latin}")
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
    frame, decisions = _decide(document, style, known)
    blocks, problems = assemble(decisions, document.text, known.author)
    found = sorted((*frame.problems, *problems), key=lambda problem: problem.span.start)
    facts = style.facts([passage.text for passage in document.stream[frame.end :]])
    return Meeting(
        title=frame.title,
        date=frame.date,
        time=frame.time,
        place=frame.place,
        language=language_of(document.text),
        published=facts.published,
        tags=facts.tags,
        blocks=blocks,
        source=Source(
            format=style.name,
            media_type=document.media_type,
            encoding=encoding,
            length=len(document.text),
            sha256=hashlib.sha256(document.text.encode()).hexdigest(),
            url=document.url or facts.url,
        ),
        problems=tuple(found),
    )


def explain_document(
    document: Document, style: HouseStyle, known: Knowledge
) -> tuple[Explanation, ...]:
    """Say what each passage is taken for, and why. The arguments are those of ``read``."""
    _, decisions = _decide(document, style, known)
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


def language_of(text: str) -> str | None:
    """Return "ru" where most letters are Cyrillic, "en" where they are Latin, else None."""
    letters = _LETTERS.findall(text[:_SAMPLE])
    if not letters:
        return None
    cyrillic = sum(letter >= "\u0400" for letter in letters)
    return "ru" if cyrillic * 2 > len(letters) else "en"


def _decide(
    document: Document, style: HouseStyle, known: Knowledge
) -> tuple[Frame, list[Decision]]:
    find_labels(document.stream, style, known)
    stream, torn = split_misplaced(document.stream, known)
    first, last = find_labels(stream, style, known)
    if first == len(stream):
        known.author = style.author_of(known.head)
    frame = read_marked_frame(stream) or read_frame(stream, style, first, last)
    body = BodyReader(stream, frame, style, known, torn).read()
    around = (made for at, made in frame.decisions.items() if not frame.start <= at < frame.end)
    return frame, sorted((*around, *body), key=lambda decision: decision.passage.start)
