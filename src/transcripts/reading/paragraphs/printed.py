"""What a plain text prints: without the marks of print, and without what nobody sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex
from attrs import evolve

from transcripts.reading.later import later
from transcripts.reading.paragraphs.lines import Line, marked_lines
from transcripts.reading.paragraphs.markdown import label_marks
from transcripts.reading.source.passages import NOTHING, Runs, ink, passage

__all__ = ["printed_text", "sign_before", "with_plain_labels", "with_signs_aside"]

# What quotes a text line by line; and makes a list of it.
_QUOTES = (">",)
_BULLETS = ("* ", "- ", "+ ", "• ")
_SIGN = later(r"\n[>*+•-]")
# How wide such a sign is, with the space after it.
_WIDTH = 2
# Before so many lines, and so large a share of them, a sign tells nothing of any.
_LINES = 10
_SHARE_OF_LINES = 0.95
_PRINTED_LINE = later(r"^.*\S", regex.MULTILINE)

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
    sign = sign_before(text, 0)
    lines = with_plain_labels(marked_lines(text, 0, in_markdown=False, sign=sign), text)
    lines = with_signs_aside(lines, text, 0) if sign else lines
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


def sign_before(text: str, start: int, *, are_names: bool = False) -> str:
    """Return the sign that stands before nearly all lines of a text, "" where none does.

    Printed forms: a text that is quoted whole in a letter, "> Anna Berg: Yes.", and one whose
    paragraphs somebody has made a list of, "* Anna Berg: Yes.".

    Args:
        text: The text.
        start: Where it begins, after its front matter.
        are_names: Whether labels are any names: bullets are part of their form then.
    """
    signs = _QUOTES if are_names else (*_QUOTES, *_BULLETS)
    # Fast path: in most texts no line begins so.
    if _SIGN.search(text, start) is None:
        return ""
    return next((sign for sign in signs if _is_before_all(sign, text, start)), "")


def _is_before_all(sign: str, text: str, start: int) -> bool:
    if text.count(f"\n{sign}", start) + text.startswith(sign, start) < _LINES:
        return False
    lines = [found[0] for found in _PRINTED_LINE.finditer(text, start)]
    # ">>" tells that somebody else speaks.
    has_sign = sum(line.startswith(sign) and not line.startswith(2 * sign) for line in lines)
    return has_sign >= _SHARE_OF_LINES * len(lines)


def with_signs_aside(lines: Iterable[Line], text: str, start: int) -> Iterator[Line]:
    """Yield lines, with what stands before, between and after them set aside.

    Args:
        lines: The lines, which were read without the sign before each.
        text: The text that they stand in, with those signs.
        start: Where it begins, after its front matter.
    """
    last: Line | None = None
    at = start
    for line in lines:
        if last is not None:
            yield last
        first, at = ink(text, at, line.start), line.end
        last = evolve(line, indent=max(0, line.indent - _WIDTH))
        if first is not None:
            last = _with_aside(last, text, first, line.start)
    if last is None:
        # There is nothing but signs.
        yield from marked_lines(text, start, in_markdown=False)
    else:
        is_last = ink(text, at) is None
        yield last if is_last else _with_aside(last, text, last.end, len(text))


def _with_aside(line: Line, text: str, start: int, end: int) -> Line:
    """Return a line with a stretch right before or after it set aside in it."""
    asides = tuple(sorted((*line.asides, (start, end))))
    start, end = min(start, line.start), max(end, line.end)
    made = passage(text, start, end, line.hint, line.bold, asides) or line
    return Line.of(made, indent=line.indent, apart=line.apart, width=line.width)


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
