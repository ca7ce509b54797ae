"""What the page of a plain text tells: where it breaks, and how a paragraph is set on it.

Printed form, in which the sentence goes on after the line of the page:

      Mr. BERG. Mr. President, the harbor is
    [[Page S8573]]
    forty years old.

                          THE NIGHT FERRY
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from transcripts.reading.later import later
from transcripts.reading.paragraphs.lines import Line, whole
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import LINE_ENDS, Passage, ends_line, passage
from transcripts.reading.style.groups import PageStyle
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.rules import Look

__all__ = ["Indents", "part_breaks", "set_breaks_aside", "set_looks"]

_REST = later(rf"[^{LINE_ENDS}]*+(?:\r\n|[{LINE_ENDS}])?")
# What is centred is so far from the left edge, and no further from the middle.
_LEAST_MARGIN = 4
_OFF_CENTRE = 3
# The sign of an item, as in "(a) whether he is aware" and "2. The Ministry should".
_ITEM = later(r"\(?\p{Ll}\)|\((?:\p{Ll}{1,4}|\d{1,2})\)|\d{1,2}\.\s")
# With what ends what items stand below, as "asked the Minister:-".
_ANNOUNCES = (":-", ": -", ":–", ":—")
_FULL = 0.75
# Which share of the commonest is an accident, of indents that begin paragraphs.
_SELDOM = 0.1
_MOST_LINES_OF_NOTICE = 16
# On how many pages a title stands that runs.
_PAGES = 3
# What a line ends with though its sentence goes on: "By Mr. BERG (for himself and Mr."
_ABBREVIATED = later(r"\b(?:Mr|Mrs|Ms|Dr|Messrs|Jr|Hon)\.$")
# How much deeper than the text a paragraph begins at most.
_LARGEST_STEP = 4


def set_breaks_aside(lines: Iterable[Line], text: str, style: HouseStyle) -> Iterator[Line]:
    """Yield lines, with those between two pages set aside in the line below them.

    The sentence above tells whether a paragraph begins below, or that a heading stands there:
    empty lines are those of the page.

    Args:
        lines: The lines.
        text: The text that they stand in.
        style: The house style.
    """
    above: Line | None = None
    breaks: list[Line] = []
    for line in _with_notices(lines, text, style.page):
        if style.page.is_break(line.text):
            breaks.append(line)
            continue
        above = _below(breaks, line, text, above, style) if breaks else line
        breaks = []
        yield above
    yield from (evolve(one, hint=PassageKind.PAGE, apart=True) for one in breaks)


def _with_notices(lines: Iterable[Line], text: str, page: PageStyle) -> Iterable[Line]:
    """Return lines, those of a notice between two pages, or of the head of one, as one."""
    if page.notice is not None:
        lines = _joined(list(lines), text, page, _notice)
    if page.has_running_titles:
        lines = list(lines)
        titles = _running_titles(lines, page)
        lines = _joined(lines, text, page, lambda found, one: _head(found, one, titles))
    return lines


def _joined(
    lines: Sequence[Line],
    text: str,
    page: PageStyle,
    count: Callable[[Sequence[Line], PageStyle], int],
) -> Iterator[Line]:
    """Yield lines, as one those that belong together, of which a function says how many."""
    at = 0
    while at < len(lines):
        end = at + count(lines[at : at + _MOST_LINES_OF_NOTICE], page)
        yield whole(lines[at:end], text)
        at = end


def _notice(lines: Sequence[Line], page: PageStyle) -> int:
    """Return of how many lines the notice is that the first begins; 1 where it begins none."""
    if not page.begins_notice(lines[0].text):
        return 1
    ends = range(len(lines), 0, -1)
    said = [line.text for line in lines]
    return next((end for end in ends if page.is_break(" ".join(said[:end]))), 1)


def _head(lines: Sequence[Line], page: PageStyle, titles: Container[str]) -> int:
    """Return of how many lines the head of a page is that the first begins."""
    if len(lines) == 1 or lines[1].text not in titles or not page.is_break(lines[0].text):
        return 1
    # What the pattern does not take for one line with it stands below by chance: a label, perhaps.
    return 1 + page.is_break(f"{lines[0].text} {lines[1].text}")


def _running_titles(lines: Sequence[Line], page: PageStyle) -> Container[str]:
    """Return what stands below the lines between two pages again and again."""
    below = Counter(two.text for one, two in pairwise(lines) if page.is_break(one.text))
    return {text for text, count in below.items() if count >= _PAGES and not page.is_break(text)}


def _below(
    breaks: Sequence[Line], line: Line, text: str, above: Line | None, style: HouseStyle
) -> Line:
    """Return a line with what is set aside above it."""
    # With their line ends, as those of a page that a court reporter has set.
    runs = tuple((one.start, _REST.match(text, one.end).end()) for one in breaks)  # type: ignore[union-attr]
    asides = (*runs, *line.asides)
    made = passage(text, runs[0][0], line.end, line.hint, line.bold, asides) or line
    rule = style.body.title_rule(line.text, frozenset(Look))
    # How it is set is not known yet: letters must tell.
    is_title = rule is not None and (rule.pattern is not None or Look.CAPITALS in rule.looks)
    is_ended = above is None or above.ends_sentence or _closes_bracket(above.text)
    ends = is_title or (is_ended and not line.text[0].islower())
    return Line.of(made, indent=line.indent, apart=ends, linked=line.linked, width=line.width)


def _closes_bracket(text: str) -> bool:
    """Tell whether a line ends a bracket that is a paragraph, perhaps over several lines."""
    depth = text.count("(") + text.count("[") - text.count(")") - text.count("]")
    is_closed = text.endswith((")", "]"))
    return is_closed and (depth < 0 or (depth == 0 and text.startswith(("(", "["))))


def part_breaks(made: Sequence[Passage], text: str, page: PageStyle) -> list[Passage]:
    """Return paragraphs, what is set aside above one as a passage of its own.

    Args:
        made: The paragraphs.
        text: The text that they stand in.
        page: What stands between two pages.
    """
    return [part for one in made for part in _parts(one, text, page)]


def _parts(made: Passage, text: str, page: PageStyle) -> Iterator[Passage]:
    first = made.source_offset(0) if made.text else made.end
    above = [run for run in made.asides if run[1] <= first]
    # What a court reporter sets beside a line is no page.
    lines = [run for run in above if ends_line(run, text)]
    pages = [passage(text, *run, PassageKind.PAGE) for run in lines]
    broken = [one for one in pages if one is not None and page.is_break(one.text)]
    if not broken or len(broken) < len(above):
        yield made
        return
    yield from broken
    rest = made.asides[len(above) :]
    below = passage(text, first, made.end, made.hint, made.bold, rest)
    if below is None:  # pragma: no cover - the text of the paragraph is there
        return
    yield _as_set(below, made) if isinstance(made, Line) else below


def _as_set(below: Passage, made: Line) -> Line:
    return Line.of(
        below,
        indent=made.indent,
        apart=made.apart,
        linked=made.linked,
        width=made.width,
        place=made.place,
    )


def set_looks(lines: Iterable[Line], style: HouseStyle) -> Iterable[Line]:
    """Return lines that know how they are set on the page, where the style asks for it.

    Args:
        lines: The lines.
        style: The house style.
    """
    asked = {look for rule in style.body.rules for look in rule.looks}
    if not asked & {Look.CENTRED, Look.DEEP, Look.FLUSH}:
        return lines
    found = list(lines)
    page = style.page
    inner = [one for one in found if not page.is_header(one.text) and not page.is_line(one.text)]
    width, first = _page_width(inner), _first_indents(found)
    usual = _usual_indent(found, style)
    for line in found:
        is_inner = line.indent >= _LEAST_MARGIN and line.indent not in first
        is_so = {
            Look.CENTRED: is_inner and _is_balanced(line, width),
            Look.DEEP: line.indent > usual + 1,
            # Below the line between two pages a paragraph may go on at the left edge.
            Look.FLUSH: line.apart and line.indent < usual and not line.asides,
        }
        line.place = frozenset(look for look, is_set in is_so.items() if is_set)
    for block in _blocks(found):
        if len(block) > 1 and _is_long_title(block, width):
            for line in block:
                line.place = line.place - {Look.FLUSH} | {Look.CENTRED}
    return found


def _is_balanced(line: Line, width: int) -> bool:
    """Tell whether a line is as far from the left edge as from the right one."""
    return abs(width - line.width - 2 * line.indent) <= _OFF_CENTRE


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield what stands between two empty lines."""
    block: list[Line] = []
    for line in lines:
        if line.apart and block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_long_title(block: Sequence[Line], width: int) -> bool:
    """Tell whether lines are a title in the middle of the page that fills nearly all of it.

    Printed form, of which a paragraph has the margins, but never these indents:

           Statement of the Harbor Master of Port Vane before the Committee
        on Harbors on the Night Ferry, March 3, 2031, and on the Fares of All
                             Ferries of the Sound
    """
    below = [line.indent for line in block[1:]]
    is_uneven = below[0] > block[0].indent or len(set(below)) > 1
    return is_uneven and all(_is_balanced(line, width) for line in block)


def _page_width(lines: Sequence[Line]) -> int:
    """Return where nearly all lines end at most."""
    ends = sorted(line.indent + line.width for line in lines)
    return ends[len(ends) * 19 // 20] if ends else 0


@frozen
class Indents:
    """Which indents begin paragraphs in a text."""

    _first: frozenset[int]
    # What a line that ends sooner is not full.
    _full: float

    @classmethod
    def of(cls, lines: Sequence[Line], style: HouseStyle) -> Indents:
        """Look at the lines of a text: paragraphs begin where labels do, and where some begin."""
        first = {*_first_indents(lines), _usual_indent(lines, style)} - {0}
        return cls(frozenset(first), _page_width(lines) * _FULL)

    def begin(self, line: Line, group: Sequence[Line]) -> bool:
        """Tell whether a line begins another paragraph than the lines above.

        Args:
            line: The line.
            group: The lines of the paragraph above, in order.
        """
        last = group[-1]
        is_first = line.indent in self._first
        if line.indent > last.indent:
            # Of a heading in the middle of the page each line has another indent; and of a title
            # that hangs, the second is deeper than paragraphs begin.
            is_far = Look.DEEP in line.place or line.indent > last.indent + _LARGEST_STEP
            is_open = not last.is_ended or _ABBREVIATED.search(last.text) is not None
            hangs = is_far and is_open and not is_first
            return not hangs and Look.CENTRED not in line.place & last.place
        if not is_first:
            return False
        if line.indent < last.indent:
            # "By Mr. QUILL:", and below it, less indented, the bill that is his.
            return last.ends_sentence or (len(group) > 1 and line.indent < group[0].indent)
        # A quotation is indented as a whole: that its lines stand below each other tells nothing.
        is_short = last.indent + last.width < self._full
        is_ended = last.is_ended or last.text.endswith(_ANNOUNCES)
        return is_short or (is_ended and (len(group) == 1 or _ITEM.match(line.text) is not None))

    def may_begin(self, line: Line) -> bool:
        """Tell whether a line is indented as deep as paragraphs are, but for a slip."""
        return not self._first or line.indent >= max(min(self._first) - 1, 1)


def _first_indents(lines: Sequence[Line]) -> list[int]:
    """Return how far the first lines of paragraphs are indented, the least first.

    A first line is full, and indented deeper than the one below it, and than the one above, if
    there is one of the same block. What is as seldom as an accident does not count.
    """
    counts: Counter[int] = Counter()
    full = _page_width(lines) * _FULL
    above: Line | None = None
    for line, below in pairwise(lines):
        is_first = above is None or line.apart or above.indent < line.indent
        is_full = line.indent + line.width >= full
        if is_first and is_full and not below.apart and line.indent > below.indent:
            counts[line.indent] += 1
        above = line
    least = _SELDOM * max(counts.values(), default=0)
    return sorted(indent for indent, count in counts.items() if count >= least)


def _usual_indent(lines: Sequence[Line], style: HouseStyle) -> int:
    """Return how far speech is indented: as most labels are; in what is quoted they are deeper.

    Where there is no label, what begins paragraphs furthest to the left counts.
    """
    pattern = style.labels.pattern
    printed = Counter(line.indent for line in lines if pattern and pattern.match(line.text))
    if printed:
        return max(printed, key=lambda indent: (printed[indent], -indent))
    begun = _first_indents(lines)
    return begun[0] if begun else min((line.indent for line in lines), default=0)
