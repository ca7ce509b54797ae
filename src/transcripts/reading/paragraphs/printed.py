"""What a plain text prints: without the marks of print, and without what nobody sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcripts.reading.paragraphs.lines import Line, marked_lines
from transcripts.reading.paragraphs.markdown import label_marks
from transcripts.reading.source.passages import NOTHING, Runs, passage

__all__ = ["printed_text", "with_plain_labels"]

# How a label begins that is in italics, or a link.
_BEGINNINGS = ("*", "_", "[")

# No-break spaces are spaces, and the other signs are none.
_SEEN = str.maketrans("\xa0", " ", NOTHING)


def printed_text(text: str) -> str:
    r"""Return what a text prints, line by line, with its indents and the spaces in its lines.

    An empty line stands where a paragraph begins.

    Args:
        text: The text.

    >>> printed_text("**Mr.\xa0Quill:**  Yes.\r  **The Ch\xadair:** No.\r\rSo.")
    'Mr. Quill:  Yes.\n  The Chair: No.\n\nSo.'
    """
    lines = with_plain_labels(marked_lines(text, 0, in_markdown=False), text)
    made = (
        "\n" * (1 + line.apart) + " " * line.indent + "".join(_pieces(line, text)) for line in lines
    )
    return "".join(made).translate(_SEEN).lstrip("\n")


def _pieces(line: Line, text: str) -> Iterator[str]:
    """Yield what stands in a line between the marks of print."""
    at = line.start
    for start, end in line.asides:
        yield text[at:start]
        at = end
    yield text[at : line.end]


def with_plain_labels(lines: Iterable[Line], text: str) -> Iterator[Line]:
    """Yield lines, with what Markdown sets around a label set aside, be it italics or a link.

    Args:
        lines: The lines.
        text: The text that they stand in.
    """
    for line in lines:
        is_marked = text.startswith(_BEGINNINGS, line.start)
        marks = label_marks(text[line.start : line.end]) if is_marked else ()
        yield _without(line, marks, text) if marks else line


def _without(line: Line, marks: Runs, text: str) -> Line:
    """Return a line with marks set aside, whose offsets count from its start."""
    runs = ((line.start + first, line.start + last) for first, last in marks)
    asides = tuple(sorted({*line.asides, *runs}))
    made = passage(text, line.start, line.end, line.hint, line.bold, asides) or line
    return Line.of(made, indent=line.indent, apart=line.apart, width=len(made.text))
