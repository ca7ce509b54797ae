"""What is printed in a plain text and is no part of it: references of speeches, tags of a corpus.

Printed forms:

    27/06/2031A00200Deputy Anna Berg: Last Thursday, the ferry sailed.
    <newspeech>Mr. Quill: On a point of order!</newspeech>
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcripts.reading.paragraphs.lines import Line
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Runs, fold, ink, passage
from transcripts.reading.style.patterns import Pattern

__all__ = ["set_marks_aside"]


def set_marks_aside(lines: Iterable[Line], text: str, marks: Pattern) -> Iterator[Line]:
    """Yield lines, with the marks in them set aside.

    A paragraph begins at a mark with the group ``begins``, even an empty one. A line that is
    nothing but marks goes with the one below.

    Args:
        lines: The lines.
        text: The text that they stand in.
        marks: What is no part of it.
    """
    waiting: list[Line] = []
    for line in lines:
        for piece in _pieces(line, text, marks):
            if piece.text:
                yield _joined(waiting, piece, text) if waiting else piece
                waiting = []
            else:
                waiting.append(piece)
    yield from (_alone(one, text) for one in waiting)


def _pieces(line: Line, text: str, marks: Pattern) -> Iterator[Line]:
    """Yield a line, cut where a mark in the middle of it begins a paragraph."""
    start = end = line.start
    runs: list[tuple[int, int]] = []
    begins = has_text = False
    for found in marks.finditer(text, line.start, line.end):
        if any(first <= found.start() < last for first, last in line.asides):
            continue
        has_text = has_text or ink(text, end, found.start()) is not None
        end = found.end()
        if found.groupdict().get("begins") is not None:
            if has_text:
                yield _made(
                    line, text, (start, found.start()), tuple(runs), apart=begins or line.apart
                )
                start, runs, has_text = found.start(), [], False
            begins = True
        if found.end() > found.start():
            runs.append(found.span())
    if not runs and not begins:
        yield line
        return
    yield _made(line, text, (start, line.end), tuple(runs), apart=begins or line.apart)


def _made(line: Line, text: str, ends: tuple[int, int], runs: Runs, *, apart: bool) -> Line:
    """Return a piece of a line with its marks set aside; without text where it is only marks."""
    asides = (*runs, *(run for run in line.asides if ends[0] <= run[0] < ends[1]))
    made = passage(text, *ends, line.hint, line.bold, tuple(sorted(asides))) or line
    return Line.of(made, indent=line.indent, apart=apart, linked=line.linked, width=len(made.text))


def _joined(above: Sequence[Line], line: Line, text: str) -> Line:
    """Return a line with the lines above it that are nothing but marks."""
    runs = tuple(run for one in above for run in one.asides)
    made = passage(text, above[0].start, line.end, line.hint, line.bold, (*runs, *line.asides))
    apart = line.apart or any(one.apart for one in above)
    return Line.of(
        made or line, indent=line.indent, apart=apart, linked=line.linked, width=line.width
    )


def _alone(line: Line, text: str) -> Line:
    """Return a line that is nothing but marks, with nothing below it, as a line of the page."""
    made = line.with_text(fold(text[line.start : line.end]), PassageKind.FURNITURE)
    return Line.of(made, indent=line.indent, apart=True, width=len(made.text))
