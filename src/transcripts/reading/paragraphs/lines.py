"""The lines of a plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from attrs import define, field

from transcripts.model.reprs import brief
from transcripts.reading.language.dates import read_dateline, read_time
from transcripts.reading.memo import remembered
from transcripts.reading.paragraphs.markdown import may_hold_marks, print_of
from transcripts.reading.source.passages import NO_BREAK_SPACE, Passage, fold, ink, is_even, passage
from transcripts.reading.style.rules import Look

__all__ = ["LONGEST_ROLE", "Line", "marked_lines", "whole", "without_sign"]

LONGEST_ROLE = 200
# How much of a text is looked at together, and which lines are remembered: bounds memory.
_BLOCK = 50_000
# What ends a line for Python, and for nobody else.
_NO_ENDS = ("\x1c", "\x1d", "\x1e")
# A line end of Markdown, in spaces; a no-break space is none.
_HARD_ENDS = ("  ", "  \n", "  \r", "  \r\n")
_LONGEST_SIGN = 20
_ENDS = frozenset('.!?…:;»”")>*]')
# What a sentence ends with, and what may stand after that.
_SENTENCE_ENDS = frozenset(".!?…;>*")
_CLOSINGS = '»”")'
_APART = frozenset({Look.APART})
_FLUSH = frozenset({Look.FLUSH})


@define(weakref_slot=False)
class Line(Passage):
    """A line that prints something, or several that were joined.

    Attributes:
        indent: How far it is indented.
        apart: Whether an empty line stands before it, or in Markdown what ends a paragraph.
        linked: Whether it ends with a link that an extractor set on lines of its own: the
            breaks around it are no breaks of the text.
        width: How many characters its last line has.
        place: How it is set on the page, as far as a rule of the style asks for that: in the
            middle, deeper than paragraphs begin, or, where others are indented, at the left edge.
    """

    # One by one: for older attrs, a class whose attributes are named has no others.
    indent: int = field(default=0, kw_only=True)
    apart: bool = field(default=False, kw_only=True)
    linked: bool = field(default=False, kw_only=True)
    width: int = field(kw_only=True)
    place: frozenset[Look] = field(default=frozenset[Look](), kw_only=True)

    __repr__ = brief

    @classmethod
    def of(cls, made: Passage, **values: Any) -> Line:  # noqa: ANN401 - of a line
        """Return a passage as a line.

        Args:
            made: The passage.
            values: What the line has beside it.
        """
        return cls(
            made.text,
            made.start,
            made.end,
            made.shifts,
            made.hint,
            made.bold,
            made.asides,
            made.is_printable,
            made.times,
            **values,
        )

    @property
    def looks(self) -> frozenset[Look]:
        """How it is set on the page; its letters tell the rest."""
        return self.place | _APART if self.apart else self.place

    @property
    def is_ended(self) -> bool:
        """Whether it ends as sentences and labels do."""
        return self.text[-1] in _ENDS

    @property
    def is_short(self) -> bool:
        """Whether it may be a name, a role or a date."""
        return len(self.text) <= LONGEST_ROLE

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence ends with it, or what stands alone."""
        return self.text.rstrip(_CLOSINGS)[-1:] in _SENTENCE_ENDS

    @property
    def is_date(self) -> bool:
        """Whether it is a date or a time of day."""
        if not self.is_short or not any(map(str.isdigit, self.text)):
            return False
        return (read_time(self.text) or read_dateline(self.text)) is not None


def whole(group: Sequence[Line], text: str) -> Line:
    """Make one line of several.

    Args:
        group: The lines.
        text: The text that they stand in.
    """
    first, *more = group
    if not more:
        return first
    last = more[-1]
    bold = tuple(run for line in group for run in line.bold)
    asides = tuple(run for line in group for run in line.asides)
    made = passage(text, first.start, last.end, None, bold, asides) or first
    return Line.of(
        made,
        indent=first.indent,
        apart=first.apart,
        linked=last.linked,
        width=last.width,
        place=_place(group),
    )


def _place(group: Sequence[Line]) -> frozenset[Look]:
    """Return how lines are set that are one: all of them, but that the first begins at the edge."""
    common = frozenset.intersection(*(line.place for line in group))
    return common - _FLUSH | group[0].place & _FLUSH


def marked_lines(text: str, start: int, *, in_markdown: bool, sign: str = "") -> Iterator[Line]:
    """Yield the lines of a text that may have marks of print.

    Args:
        text: The text.
        start: Where they begin in it.
        in_markdown: Whether its paragraphs end as those of Markdown do.
        sign: What stands before nearly all of them, and is no part of what they print.
    """
    apart = True
    end = start
    for raw in _raw_lines(text, start, sign):
        begin, end = end, end + len(raw)
        inner = raw.strip()
        if not inner:
            line = None
        elif is_even(inner) and not may_hold_marks(inner):
            # Fast path: most lines stand as they are printed, and hold no marks.
            indent = 0 if raw[0] == inner[0] else len(raw) - len(raw.lstrip())
            first = begin + indent
            line = Line(inner, first, first + len(inner), indent=indent, width=len(inner))
        else:
            line = _marked(raw, begin)
        if line is None:
            # A line that holds a no-break space was no empty line of the page.
            apart = apart or in_markdown or NO_BREAK_SPACE not in text[begin:end]
            continue
        line.apart = apart
        yield line
        apart = in_markdown and text.endswith(_HARD_ENDS, begin, end)


def _marked(raw: str, begin: int) -> Line | None:
    """Return a line that must be folded or may hold marks, None where it prints nothing.

    Args:
        raw: The line.
        begin: Where it begins in the text.
    """
    found, indent = (_print_of_sign if len(raw) <= _LONGEST_SIGN else _print_of)(raw)
    if found is None:
        return None
    return Line.of(found.moved(begin), indent=indent, width=len(found.text))


def _print_of(raw: str) -> tuple[Passage | None, int]:
    """Return what a line prints, and how far it is indented; offsets count in the line."""
    made = passage(raw, 0, len(raw), None, *print_of(raw))
    if made is None:
        return None, 0
    if not made.text:
        # Marks of print and nothing else.
        made = made.with_text(fold(raw), None)
    # A byte-order mark and its kin do not count.
    return made, sum(map(str.isspace, raw[: ink(raw)]))


# "<…>", "* * *" and the like.
_print_of_sign = remembered(_print_of)


def _raw_lines(text: str, start: int, sign: str) -> Iterator[str]:
    """Return the lines of a text with their ends.

    No-break spaces are spaces, which are as long, and so is the sign before a line.
    """
    return chain.from_iterable(map(_whole_lines, _blocks(text, start, sign)))


def _blocks(text: str, start: int, sign: str) -> Iterator[str]:
    """Yield a text block by block, so that no second text is held line by line."""
    while start < len(text):
        end = _line_end(text, start + _BLOCK)
        block = text[start:end].replace(NO_BREAK_SPACE, " ")
        yield without_sign(block, sign) if sign else block
        start = end


def without_sign(block: str, sign: str) -> str:
    """Return lines with spaces in place of the sign before each, so that all is where it was."""
    return f"\n{block}".replace(f"\n{sign}", f"\n{' ' * len(sign)}")[1:]


def _whole_lines(block: str) -> Iterable[str]:
    """Return lines with their ends, those whole that Python cuts where nobody else does."""
    lines = block.splitlines(keepends=True)
    is_torn = any(map(block.__contains__, _NO_ENDS))
    return _joined(lines, block) if is_torn else lines


def _joined(lines: Iterable[str], block: str) -> Iterator[str]:
    """Yield the lines of a block, joined where nobody but Python ends one."""
    first = end = 0
    for line in lines:
        end += len(line)
        if end == len(block) or not line.endswith(_NO_ENDS):
            yield block[first:end]
            first = end


def _line_end(text: str, start: int) -> int:
    """Return where a line ends at or after an offset."""
    return text.find("\n", start) + 1 or len(text)
