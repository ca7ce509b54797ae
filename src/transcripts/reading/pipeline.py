"""The stages of reading, in order: a text and a house style give an outcome."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from transcripts.model import Problem
from transcripts.reading.assembly.asides import BlockStyle
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome, digest_of
from transcripts.reading.induction.learning import prove_labels
from transcripts.reading.labels.document_labels import find_labels
from transcripts.reading.labels.hints import Hints
from transcripts.reading.language.scripts import language_of
from transcripts.reading.layout.body import decide
from transcripts.reading.layout.decisions import Decision, time_of
from transcripts.reading.layout.examinations import name_examined
from transcripts.reading.layout.header import find_frame
from transcripts.reading.paragraphs.document import document_of
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.style.groups import Repair
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["read"]


def read(text: str, style: HouseStyle, hints: Hints) -> Outcome:
    """Read a document in a house style.

    What stands above the text of a document says when and where the meeting was; then what the
    document states of itself, in its mark-up or front matter; then the lines of the page below.

    Args:
        text: The document: plain text, HTML or XML.
        style: The house style.
        hints: What the caller knows.

    Raises:
        MissingExtraError: If it is HTML and selectolax is not installed.
        ParseError: If it is XML that is not well-formed.
    """
    if style.labels.pattern is not None and not style.labels.form_proves and not hints.proven:
        hints = prove_labels(text, style, hints)
    document = document_of(text, style, hints)
    style = document.style
    # Before more is made of the text: in bytes, it takes as much memory.
    digest = digest_of(document.text)
    labels = find_labels(document.passages, style, document.hints)
    frame = find_frame(labels, style, document.metadata)
    decisions: Sequence[Decision] = decide(labels, frame, style)
    if Repair.COURT_PAGES in style.text.repairs:
        decisions = name_examined(decisions)
    below = style.page.facts([passage.text for passage in labels.passages[frame.end :]])
    # Before blocks are made: what is known of labels takes memory, and is needed no more.
    del labels
    is_short = style.labels.are_shortened
    blocks, problems = assemble(
        decisions, document.text, _blocks(style), author=frame.author, are_shortened=is_short
    )
    letters = Metadata(language=language_of(document.text, style.languages))
    ruled, unread = _ruled(decisions)
    metadata = frame.metadata
    for other in (ruled, letters, document.metadata, below):
        metadata = metadata.completed(other)
    return Outcome(
        text=document.text,
        media_type=document.media_type,
        decisions=decisions,
        blocks=blocks,
        problems=(*frame.problems, *unread, *problems),
        metadata=metadata,
        sha256=digest,
        are_shortened=is_short,
    )


def _blocks(style: HouseStyle) -> BlockStyle:
    """Return what of a house style blocks are made by."""
    return BlockStyle(
        directions=style.directions,
        aside_kind=style.markup.aside_kind,
        breaks=style.page.breaks,
        break_lines=style.page.break_lines,
        marks=style.text.marks,
        languages=style.body.languages,
    )


def _ruled(decisions: Iterable[Decision]) -> tuple[Metadata, tuple[Problem, ...]]:
    """Return the title and the time that lines of the document state by rules of the style.

    Returns:
        What they state, the first of each, and a problem for a time before it that is unread.
    """
    made, problems = Metadata(), tuple[Problem, ...]()
    for one in decisions:
        if one.rule is None:
            continue
        said = one.rule.groups(one.passage.text)
        time, unread = time_of(said, one.passage.span) if made.time is None else (None, ())
        made = made.completed(Metadata(title=said.get("title"), time=time))
        problems += unread
    return made, problems
