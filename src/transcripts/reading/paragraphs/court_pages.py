r"""Pages as court reporters set them: numbered lines, page numbers, double spacing.

Printed form, as it comes out of a page:

                                                               2
     1                    P R O C E E D I N G S

     2              THE COURT:  We will go on with

     3    the bridge.

The numbers, the lines of the page and the empty lines between all others are undone before anything
else is asked. Spans count in the source all the same: what is no text is set aside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import define, evolve

from transcripts.reading.later import later
from transcripts.reading.paragraphs.lines import Line
from transcripts.reading.source.passages import line_end, passage

__all__ = ["CourtLines", "court_lines", "has_columns"]

# "  12   THE COURT:", and a number with nothing after it.
_NUMBER = later(r"[ \t]{0,12}(?P<number>\d{1,2})(?=[ \t]|$)[ \t]*")
# How many lines are numbered at least, and after which of them the numbers begin again.
_FEWEST = 4
_LAST_NUMBERS = range(20, 33)
# Share of the numbers that count on from the one before, and of the lines that have one.
_COUNTING = 0.9
_NUMBERED = 0.4
# The same where they never begin again, as on a single page.
_NEARLY_ALL = 0.8
# Share of the lines with one empty line before them from which on the text is double spaced.
_DOUBLE = 0.75
_SPACED = 20
# How many lines show how a text is set.
_LOOKED_AT = 400
# How often a line stands on the pages that belongs to them.
_OFTEN = 3
_DIGITS = later(r"\d++")
# A gap between two columns, with text on both sides.
_SPACES = " " * 3
_GAP = later(rf"\S{_SPACES} *+(?=\S)")
_COLUMNS = 0.6
_FEWEST_COLUMNS = 8
_LEAST_SIDE = 12
# Of a page: bounds time.
_WIDEST = 250


@define
class _Raw:
    """A line as it stands in the source.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        after: Where the next one begins.
        text: It.
        inner: Where its text begins, after its number.
        number: That, where it has one.
        above: How many empty lines stand before it.
    """

    start: int
    end: int
    after: int
    text: str
    inner: int
    number: int | None
    above: int

    @property
    def is_empty(self) -> bool:
        """Whether it has no text beside its number."""
        return not self.text[self.inner - self.start :].strip()


class CourtLines(list[Line]):
    """Lines that were broken by the width of the page, whatever that is."""


def court_lines(text: str, start: int) -> CourtLines | None:
    """Return the lines of a text that a court reporter has set, None for any other text.

    Args:
        text: The text.
        start: Where it begins, after its front matter.
    """
    # Fast path: most texts are none, and their first lines say so.
    first = _raw_lines(text, start, _LOOKED_AT)
    if not _are_numbered(first) and not _is_double_spaced(first):
        return None
    raw = first if len(first) < _LOOKED_AT else _raw_lines(text, start, len(text))
    is_numbered = _are_numbered(raw)
    if not is_numbered:
        raw = [evolve(one, inner=one.start, number=None) for one in raw]
        if not _is_double_spaced(raw):
            return None
    furniture = _furniture(raw, is_numbered=is_numbered)
    # Where every line is one of the page, as in a text of numbers, there is none.
    return _lines(raw, text, furniture, is_numbered=is_numbered) or None


def has_columns(text: str) -> bool:
    """Tell whether a text stands in two columns: most lines have a gap in one place."""
    if _SPACES not in text:
        return False
    # A short line in the middle of the page is a heading above both.
    lines = [line for line in text.splitlines() if len(line.strip()) > 2 * _LEAST_SIDE]
    gaps = [gap for line in lines for gap in _gaps(line)]
    counts = Counter(at for start, end in gaps for at in range(start, end))
    middle = max(counts, key=lambda at: (counts[at], -at), default=0)
    crossing = sum(
        len(line) > middle + _LEAST_SIDE and not line[:middle].isspace() for line in lines
    )
    return counts[middle] >= max(_FEWEST_COLUMNS, _COLUMNS * crossing)


def _gaps(line: str) -> Iterator[tuple[int, int]]:
    """Yield the wide gaps in a line that have words on both sides."""
    for found in _GAP.finditer(line, 0, _WIDEST):
        left, right = line[: found.start() + 1], line[found.end() :]
        is_wide = len(left.strip()) >= _LEAST_SIDE and len(right.strip()) >= _LEAST_SIDE
        # "THE PRESIDENT:    The Senate" has a wide space after its label.
        if is_wide and left[-1] not in ":." and " " in left.strip() and " " in right.strip():
            yield found.start() + 1, found.end()


def _raw_lines(text: str, start: int, most: int) -> list[_Raw]:
    """Return the lines that print something, so many at most."""
    raw: list[_Raw] = []
    above = 0
    at = start
    while at < len(text) and len(raw) < most:
        end = line_end(text, at)
        after = min(len(text), end + (2 if text.startswith("\r\n", end) else 1))
        line = text[at:end]
        if line.strip():
            number = _NUMBER.match(line)
            inner = at + number.end() if number else at
            count = int(number["number"]) if number else None
            raw.append(_Raw(at, end, after, line, inner, count, above))
            above = 0
        else:
            above += 1
        at = after
    return raw


def _are_numbered(raw: Sequence[_Raw]) -> bool:
    """Tell whether lines are numbered, from one to the last of the page and again."""
    numbers = [one.number for one in raw if one.number is not None]
    if len(numbers) < _FEWEST or len(numbers) < _NUMBERED * len(raw):
        return False
    restarts = sum(two == 1 and one in _LAST_NUMBERS for one, two in pairwise(numbers))
    if not restarts and len(numbers) < _NEARLY_ALL * len(raw):
        # "1 Marta Quill: We walked.", with lines below that have no number: turns are numbered.
        return False
    steps = restarts + sum(two == one + 1 for one, two in pairwise(numbers))
    return steps >= _COUNTING * (len(numbers) - 1)


def _is_double_spaced(raw: Sequence[_Raw]) -> bool:
    """Tell whether an empty line stands between nearly all lines, also within sentences."""
    if len(raw) < _SPACED:
        return False
    apart = sum(one.above == 1 for one in raw)
    broken = sum(
        two.text.lstrip()[0].islower() and one.text.rstrip()[-1] not in ".!?:"
        for one, two in pairwise(raw)
    )
    return apart >= _DOUBLE * len(raw) and broken >= len(raw) / 5


def _furniture(raw: Sequence[_Raw], *, is_numbered: bool) -> set[int]:
    """Return which lines belong to the page: its number, what stands on many pages."""
    bare = {at: int(one.text) for at, one in enumerate(raw) if one.text.strip().isdecimal()}
    if not is_numbered:
        # Pages count on, also where a number stands between them that belongs to a sentence.
        numbers = {*bare.values()}
        ends = (0, len(raw) - 1)
        return {at for at, n in bare.items() if at in ends or {n - 1, n + 1} & numbers}
    between = _between_pages(raw)
    shapes = Counter(_shape(raw[at]) for at in between)
    empty = {at for at, one in enumerate(raw) if one.is_empty}
    often = {at for at in between if at in bare or shapes[_shape(raw[at])] >= _OFTEN}
    return empty | often | _running(raw)


def _running(raw: Sequence[_Raw]) -> set[int]:
    """Return the lines of a title that is the first of most pages, and of no other line."""
    first = [at for at, one in enumerate(raw) if one.number == 1]
    if len(first) < _OFTEN:
        return set()
    titles = Counter(_shape(raw[at]) for at in first)
    title, count = titles.most_common(1)[0]
    is_title = max(_OFTEN, len(first) // 2) <= count == sum(_shape(one) == title for one in raw)
    return {at for at in first if _shape(raw[at]) == title} if is_title else set()


def _between_pages(raw: Sequence[_Raw]) -> list[int]:
    """Return the lines without a number before the first of a page, and after the last of all."""
    between: list[int] = []
    waiting: list[int] = []
    is_first = True
    for at, one in enumerate(raw):
        if one.number is None:
            waiting.append(at)
            continue
        if is_first or one.number == 1:
            between += waiting
        is_first, waiting = False, []
    return between + waiting


def _shape(one: _Raw) -> str:
    """Return a line without its numbers, where it has no text that others may have as well."""
    return _DIGITS.sub("#", " ".join(one.text.split()))


def _lines(raw: Sequence[_Raw], text: str, furniture: set[int], *, is_numbered: bool) -> CourtLines:
    """Return the lines that hold text, with what is none set aside."""
    lines = CourtLines()
    aside: list[tuple[int, int]] = []
    for at, one in enumerate(raw):
        if at in furniture:
            # With its line end, by which the number of a page is told from that of a line.
            aside.append((one.start, one.end if one.number is not None else one.after))
            continue
        runs = [*aside, (one.start, one.inner)] if one.inner > one.start else aside
        begin = runs[0][0] if runs else one.start
        made = passage(text, begin, one.end, None, (), tuple(runs))
        if made is None or not made.text:
            aside.append((one.start, one.end))
            continue
        inner = text[one.inner : one.end]
        indent = one.inner - one.start + len(inner) - len(inner.lstrip())
        apart = not is_numbered and one.above > 1
        lines.append(Line.of(made, indent=indent, apart=apart, width=len(made.text)))
        aside = []
    if aside and lines:
        last = lines[-1]
        whole = passage(text, last.start, aside[-1][1], None, (), (*last.asides, *aside))
        lines[-1] = Line.of(whole or last, indent=last.indent, apart=last.apart, width=last.width)
    return lines
