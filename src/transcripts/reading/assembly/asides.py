"""What is set aside within a paragraph, or struck out in it, as marks of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from transcripts.kinds import NoteKind
from transcripts.model import Mark, Note, Span
from transcripts.model.making import make_mark, make_note, make_span
from transcripts.model.reprs import brief
from transcripts.reading.later import later
from transcripts.reading.source.passages import Passage, ends_line, fold
from transcripts.reading.style.patterns import Pattern
from transcripts.reading.style.settings import checked
from transcripts.reading.style.stage_directions import Directions

__all__ = ["BlockStyle", "with_asides"]

_WORD = later(r"\p{L}")
_TAG = later(r"</?(?:s|del)>")


@frozen(kw_only=True, field_transformer=checked)
class BlockStyle:
    """What of a house style blocks are made by.

    Attributes:
        directions: How stage directions are printed.
        aside_kind: What is set aside within a paragraph.
        breaks: As in ``PageStyle``.
        break_lines: As in ``PageStyle``.
        marks: As in ``TextStyle``.
        languages: As in ``BodyStyle``.
    """

    directions: Directions
    aside_kind: NoteKind = NoteKind.CARD
    breaks: Pattern | None = None
    break_lines: Mapping[str, str | None] = field(factory=dict)
    marks: Pattern | None = None
    languages: Mapping[str, str] = field(factory=dict)

    __repr__ = brief

    def aside(self, text: str, span: Span) -> Note | None:
        """Return what is set aside within a line as a note, None where it tells nobody anything.

        Args:
            text: What is set aside, folded.
            span: Where it stands.
        """
        if self._is_mark(text):
            # A reference may stand on a line of its own as well, between two pages.
            return self.page(text, span)
        # Marks of print are set aside as well, and the numbers of lines.
        return make_note(kind=self.aside_kind, text=text, span=span) if _WORD.search(text) else None

    def page(self, text: str, span: Span) -> Note | None:
        """Return what stands between two pages as a note, None for anything else."""
        found = self.breaks and self.breaks.fullmatch(text)
        if not found and text not in self.break_lines:
            return None
        said = found.groupdict() if found else {"page": self.break_lines[text]}
        page, column = said.get("page"), said.get("column")
        return make_note(kind=NoteKind.PAGE, text=text, page=page, column=column, span=span)

    def is_between(self, run: tuple[int, int], source: str) -> bool:
        """Tell whether what is set aside in a note stands between two pages, or is a reference.

        The numbers that a court reporter sets beside the lines are neither.
        """
        text = fold(source[slice(*run)])
        is_line = self._is_mark(text) or ends_line(run, source)
        return is_line and self.page(text, make_span(*run)) is not None

    def _is_mark(self, text: str) -> bool:
        return self.marks is not None and self.marks.fullmatch(text) is not None


def with_asides(
    inside: tuple[Mark, ...], passage: Passage, source: str, form: BlockStyle
) -> tuple[Mark, ...]:
    """Return what stands inside a paragraph, with what is set aside in it."""
    tags = {run: None for run in passage.asides if _TAG.fullmatch(source, *run)}
    struck = (_struck(passage, *pair) for pair in _pairs(tags, source))
    asides = (_aside(passage, source, run, form) for run in passage.asides if run not in tags)
    found = (mark for mark in (*struck, *asides, *inside) if mark is not None)
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end)))


def _aside(passage: Passage, source: str, run: tuple[int, int], form: BlockStyle) -> Mark | None:
    """Return the mark for an aside, which the text of the paragraph leaves out."""
    raw = source[slice(*run)]
    start = run[0] + len(raw) - len(raw.lstrip())
    span = make_span(start, run[0] + len(raw.rstrip()))
    # What stands between two pages is set aside with the end of its line.
    page = form.page(fold(raw), span) if ends_line(run, source) else None
    note = page or form.aside(fold(raw), span)
    if note is None:
        return None
    at = passage.text_offset(run[0])
    return make_mark(start=at, end=at, value=note)


def _pairs(
    tags: Iterable[tuple[int, int]], source: str
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the tags that open and close the same words; what is left alone says nothing."""
    opening: tuple[int, int] | None = None
    for tag in tags:
        if source[tag[0] + 1] != "/":
            opening = tag
        elif opening is not None:
            yield opening, tag
            opening = None


def _struck(passage: Passage, opening: tuple[int, int], closing: tuple[int, int]) -> Mark | None:
    """Return the mark for words that the publisher has struck out, given their two tags."""
    start, end = passage.text_offset(opening[1]), passage.text_offset(closing[0])
    text = passage.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        return None
    span = passage.locate(start, start + len(text))
    note = make_note(kind=NoteKind.STRUCK, text=text, span=span)
    return make_mark(start=start, end=start + len(text), value=note)
