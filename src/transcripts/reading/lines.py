"""The lines of a plain text."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve, field

from transcripts.reading.dates import read_dateline, read_time
from transcripts.reading.markup import may_hold_marks, print_of
from transcripts.reading.text import NO_BREAK_SPACE, Passage, even_passage, fold, ink, passage

__all__ = ["LONGEST_ROLE", "Line", "marked_lines", "plain_lines"]

LONGEST_ROLE = 200
_BLOCK = 50_000
# What ends a line for Python, and for nobody else.
_NO_ENDS = ("\x1c", "\x1d", "\x1e")
_HARD_ENDS = ("  ", "  \n", "  \r", "  \r\n")
_ENDS = frozenset('.!?…:;»”")>*]')


@define
class Line:
    """A line that prints something, or several that were joined.

    Attributes:
        passage: The line.
        indent: How far it is indented.
        apart: Whether an empty line stands before it.
        begins: Whether a paragraph of Markdown begins with it.
        text: That of the passage.
    """

    passage: Passage
    indent: int
    apart: bool
    begins: bool = False
    text: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Take over the text, which is asked for many times."""
        self.text = self.passage.text

    @property
    def is_ended(self) -> bool:
        """Whether it ends as sentences and labels do."""
        return self.text[-1:] in _ENDS

    @property
    def is_short(self) -> bool:
        """Whether it may be a name, a role or a date."""
        return len(self.text) <= LONGEST_ROLE

    @property
    def is_date(self) -> bool:
        """Whether it is a date or a time of day."""
        if not self.is_short or not any(map(str.isdigit, self.text)):
            return False
        return (read_time(self.text) or read_dateline(self.text)) is not None


def _indent(raw: str) -> int:
    """Return how much white space begins a line, a byte-order mark and its kin not counted."""
    if raw[0].isprintable() and raw[0] != " ":
        return 0
    return sum(map(str.isspace, raw[: ink(raw)]))


def plain_lines(text: str, start: int) -> Iterator[Line]:
    """Yield the lines of a text without mark-up."""
    for raw, first in _raw_lines(text, start):
        made = passage(text, first, first + len(raw))
        if made is not None:
            yield Line(made, 0, apart=False)


def _raw_lines(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield the lines of a text with their ends, each with where it begins."""
    first = end = start
    # Block by block, so that no second text is held line by line.
    while end < len(text):
        block = text[end : _line_end(text, end + _BLOCK)]
        may_be_torn = any(sign in block for sign in _NO_ENDS)
        for raw in block.splitlines(keepends=True):
            end += len(raw)
            if not may_be_torn or not raw.endswith(_NO_ENDS):
                yield text[first:end] if end - first > len(raw) else raw, first
                first = end
    if first < end:
        yield text[first:], first


def _line_end(text: str, start: int) -> int:
    """Return where a line ends at or behind an offset."""
    return text.find("\n", start) + 1 or len(text)


def marked_lines(text: str, start: int) -> Iterator[Line]:
    """Yield the lines of a text that may have marks of print."""
    apart, empty = True, True
    ends_hard = False
    for raw, first in _raw_lines(text, start):
        if raw == "\n":
            apart = empty = True
            continue
        # Most lines are folded as they stand, and hold no marks.
        made = None if may_hold_marks(raw) else even_passage(raw, first)
        if made is None and not raw.isspace():
            made = passage(text, first, first + len(raw), None, *print_of(raw, first))
        if made is None:
            # A line that holds a no-break space was no empty line of the page.
            apart = apart or NO_BREAK_SPACE not in raw
            empty = True
            continue
        if not made.text:
            # Marks of print and nothing else.
            made = evolve(made, text=fold(raw), shifts=(), asides=())
        yield Line(made, _indent(raw), apart, empty or ends_hard)
        apart = empty = False
        ends_hard = raw.endswith(_HARD_ENDS)
