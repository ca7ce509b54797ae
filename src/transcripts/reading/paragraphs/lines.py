"""The lines of a plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import regex
from attrs import define, evolve, field

from transcripts.reading.language.dates import read_dateline, read_time
from transcripts.reading.memo import remembered
from transcripts.reading.paragraphs.markdown import may_hold_marks, print_of
from transcripts.reading.source.passages import NO_BREAK_SPACE, Passage, fold, ink, is_even, passage

__all__ = ["LONGEST_ROLE", "Line", "marked_lines", "plain_lines", "whole"]

LONGEST_ROLE = 200
# How much of a text is looked at together, and which lines are remembered: bounds memory.
_BLOCK = 50_000
# What ends a line for Python, and for nobody else.
_NO_ENDS = ("\x1c", "\x1d", "\x1e")
# A line end of Markdown, in spaces; a no-break space is none.
_HARD_ENDS = ("  ", "  \n", "  \r", "  \r\n")
_LONGEST_SIGN = 20
_SENTENCE_ENDED = regex.compile(r"[.!?…;>*][»”\")]*$")
_ENDS = frozenset('.!?…:;»”")>*]')


@define(init=False)
class Line:
    """A line that prints something, or several that were joined.

    Attributes:
        passage: The line.
        indent: How far it is indented.
        apart: Whether an empty line stands before it.
        begins: Whether a paragraph of Markdown begins with it.
        linked: Whether it ends with a link that an extractor set on lines of its own: the
            breaks around it are no breaks of the text.
        text: That of the passage.
        width: How many characters its last line has, where several were joined.
        is_ended: Whether it ends as sentences and labels do.
    """

    passage: Passage
    indent: int
    apart: bool
    begins: bool
    linked: bool
    text: str = field(init=False)
    width: int
    is_ended: bool = field(init=False)

    # By hand: attrs would call a second function for the two that are taken over.
    def __init__(
        self,
        passage: Passage,
        indent: int,
        *,
        apart: bool,
        begins: bool,
        linked: bool = False,
        width: int | None = None,
    ) -> None:
        """Take over what is asked for many times."""
        self.passage = passage
        self.indent = indent
        self.apart = apart
        self.begins = begins
        self.linked = linked
        self.text = passage.text
        self.width = len(passage.text) if width is None else width
        self.is_ended = passage.text[-1:] in _ENDS

    @property
    def is_short(self) -> bool:
        """Whether it may be a name, a role or a date."""
        return len(self.text) <= LONGEST_ROLE

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence ends with it, or what stands alone."""
        return _SENTENCE_ENDED.search(self.text) is not None

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
    parts = [line.passage for line in group]
    bold = tuple(run for part in parts for run in part.bold)
    asides = tuple(run for part in parts for run in part.asides)
    made = passage(text, parts[0].start, parts[-1].end, None, bold, asides)
    last = more[-1]
    return evolve(first, passage=made or parts[0], linked=last.linked, width=last.width)


def plain_lines(text: str, start: int) -> Iterator[Line]:
    """Yield the lines of a text without mark-up."""
    end = start
    for raw in _raw_lines(text, start):
        begin, end = end, end + len(raw)
        made = passage(text, begin, end)
        if made is not None:
            yield Line(made, 0, apart=False, begins=False)


def marked_lines(text: str, start: int) -> Iterator[Line]:
    """Yield the lines of a text that may have marks of print."""
    apart, begins = True, True
    end = start
    for raw in _raw_lines(text, start):
        begin, end = end, end + len(raw)
        inner = raw.strip()
        if not inner:
            made = None
        elif is_even(inner) and not may_hold_marks(inner):
            # Fast path: most lines stand as they are printed, and hold no marks.
            indent = 0 if raw[0] == inner[0] else len(raw) - len(raw.lstrip())
            first = begin + indent
            made = Passage(inner, first, first + len(inner))
        else:
            found, indent = (_marked_sign if len(raw) <= _LONGEST_SIGN else _marked)(raw)
            made = found and found.moved(begin)
        if made is None:
            # A line that holds a no-break space was no empty line of the page.
            apart = apart or NO_BREAK_SPACE not in text[begin:end]
            begins = True
            continue
        yield Line(made, indent, apart=apart, begins=begins)
        apart = False
        begins = text.endswith(_HARD_ENDS, begin, end)


def _marked(raw: str) -> tuple[Passage | None, int]:
    """Return a line that must be folded or may hold marks, and how far it is indented.

    Offsets count in the line.
    """
    made = passage(raw, 0, len(raw), None, *print_of(raw))
    if made is None:
        return None, 0
    if not made.text:
        # Marks of print and nothing else.
        made = made.with_text(fold(raw), None)
    # A byte-order mark and its kin do not count.
    return made, sum(map(str.isspace, raw[: ink(raw)]))


# "<…>", "* * *" and the like.
_marked_sign = remembered(_marked)


def _raw_lines(text: str, start: int) -> Iterator[str]:
    """Return the lines of a text with their ends; no-break spaces are spaces, which are as long."""
    return chain.from_iterable(map(_whole_lines, _blocks(text, start)))


def _blocks(text: str, start: int) -> Iterator[str]:
    """Yield a text block by block, so that no second text is held line by line."""
    while start < len(text):
        end = _line_end(text, start + _BLOCK)
        yield text[start:end].replace(NO_BREAK_SPACE, " ")
        start = end


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
