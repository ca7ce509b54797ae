"""From the lines of a plain text to its paragraphs, whatever the lines went through.

Most texts have a paragraph a line. Text that was copied from a page or wrapped for a
terminal has not: an extractor breaks lines inside labels and sets hover cards between a
label and its colon. Lines are joined here, so that no later stage needs to know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest

import regex
from attrs import evolve

from transcripts.reading.labels.ends import holds_end
from transcripts.reading.labels.grammar import reads_as_role
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.language.lexicon import CONNECTORS
from transcripts.reading.language.timestamps import read_line_time
from transcripts.reading.paragraphs.broken_labels import begins_with_colon, join_labels
from transcripts.reading.paragraphs.cards import set_cards_aside
from transcripts.reading.paragraphs.court_pages import CourtLines, court_lines
from transcripts.reading.paragraphs.flattened import FLAT, begins_page, holds_tail, unflatten
from transcripts.reading.paragraphs.hover_cards import find_card, find_things
from transcripts.reading.paragraphs.lines import Line, marked_lines, plain_lines, whole
from transcripts.reading.paragraphs.marks import set_marks_aside
from transcripts.reading.paragraphs.page_looks import (
    Indents,
    part_breaks,
    set_breaks_aside,
    set_looks,
)
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, passage
from transcripts.reading.style.groups import Layout, Repair
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.rules import Look
from transcripts.reading.style.stage_directions import gap

__all__ = ["join_lines", "text_lines"]

# "M." alone: the surname stands on the next line.
_INITIAL = regex.compile(r"\p{Lu}\.")
# What a narrow text, wrapped for a terminal or a letter, is at most wide.
_NARROW = 120
# Share of breaks within sentences from which on a text counts as wrapped.
_WRAPPED = 0.12
# How full a line must be for its break to be one of wrapping.
_FULL = 0.75
# Shorter lines are those of menus.
_LONG = 40
# Fast path: with what a time on a line of its own ends.
_DASHES = (" -- ", " - ", " – ", " — ")
_TIME_ENDS = tuple("0123456789])")
# Share of the labels above a line without one that are indented deeper, where indents are signs.
_INDENTED_LABELS = 0.5
_MOST_LINES_OF_BRACKET = 6
_MOST_LINES_OF_LABEL = 4
_INDENTED = 4
# Share of the labels that may be indented although the rest is not.
_SLIPS = 0.05
_LONGEST_PLACE = 60
# Within how many lines a flattened page ends.
_LINES_OF_TAIL = 20
# Lines of title, date and lead that a flattened page may repeat.
_HEADER = 6


def join_lines(
    text: str, style: HouseStyle, labels: LabelReader, start: int = 0
) -> Sequence[Passage]:
    """Return the paragraphs of a plain text.

    Args:
        text: The text.
        style: The house style.
        labels: How labels are read.
        start: Where the text begins, after its front matter.
    """
    made = _paragraphs(text, style, labels, start)
    return made if style.page.breaks is None else part_breaks(made, text, style.page)


def _paragraphs(text: str, style: HouseStyle, labels: LabelReader, start: int) -> Sequence[Passage]:
    """Return the paragraphs of a plain text, with what stands between pages set aside in them."""
    lines: Iterable[Line]
    match style.text.layout:
        case Layout.LINES:
            lines = _of_page(plain_lines(text, start), text, style)
            return [whole(group, text) for group in _brackets(lines)]
        case Layout.BLOCKS | Layout.INDENTS as layout:
            in_markdown = layout is Layout.BLOCKS
            lines = _of_page(marked_lines(text, start, in_markdown=in_markdown), text, style)
            begins = None
            if not in_markdown:
                lines = list(lines)
                begins = Indents.of(lines, style)
            made = [whole(group, text) for group in _blocks(lines, style, labels, begins)]
            return _mark_headings(made, text, labels) if style.text.has_headings else made
        case _:
            return _detected(text_lines(text, style, start), text, style, labels)


def _of_page(lines: Iterable[Line], text: str, style: HouseStyle) -> Iterable[Line]:
    """Return lines without those between two pages, that know how they are set."""
    if style.page.breaks is not None:
        lines = set_breaks_aside(lines, text, style)
    if style.text.marks is not None:
        lines = set_marks_aside(lines, text, style.text.marks)
    return set_looks(lines, style)


def text_lines(text: str, style: HouseStyle, start: int) -> list[Line]:
    """Return the lines of a text that may have been copied or wrapped, or set by a court reporter.

    Args:
        text: The text.
        style: The house style.
        start: Where the text begins, after its front matter.
    """
    pages = court_lines(text, start) if Repair.COURT_PAGES in style.text.repairs else None
    if pages is not None:
        return pages
    return list(_of_page(marked_lines(text, start, in_markdown=False), text, style))


def _detected(
    broken: Sequence[Line], text: str, style: HouseStyle, labels: LabelReader
) -> list[Passage]:
    """Return the paragraphs of a text that may have been copied or wrapped."""
    repairs = style.text.repairs
    if Repair.FLATTENED in repairs:
        broken = _flattened(broken, text, style)
    width = _width(broken) if _is_wrapped(broken) or isinstance(broken, CourtLines) else None
    if width is not None and _are_indented(broken, labels):
        return [
            whole(group, text)
            for group in _blocks(broken, style, labels, Indents.of(broken, style))
        ]
    # Fast path: most texts hold none of them, and need not be looked at again. The first letter
    # may be a capital.
    headings = frozenset(one for one in style.text.card_headings if one[1:] in text)
    if Repair.CARDS in repairs:
        broken = set_cards_aside(broken, text, headings, labels)
    broken = join_labels(broken, text, style, labels, is_wrapped=width is not None)
    lines: Sequence[Line] = _Broken(broken, style, labels, width).joined(text)
    if Repair.CAPTIONS in repairs:
        lines = _mark_captions(lines, labels)
    elif labels.are_names:
        lines = _mark_indented(lines, labels)
    made: list[Passage] = list(lines)
    if style.text.has_headings:
        made = _mark_headings(made, text, labels)
    if Repair.FLATTENED in repairs:
        made = list(_unflattened(made, style, labels))
    if Repair.CARDS in repairs:
        made = [_set_card_aside(part, text) if holds_end(part.text) else part for part in made]
        made = [_set_things_aside(part, text, headings) for part in made] if headings else made
        made = [_as_quote(part, text) if part.text.startswith("> ") else part for part in made]
    return made


def _flattened(lines: Sequence[Line], text: str, style: HouseStyle) -> Sequence[Line]:
    """Return lines, as one those of a flattened page in which line ends of its source are left."""
    ends = range(max(0, len(lines) - _LINES_OF_TAIL), len(lines))
    end = next((at for at in ends if holds_tail(lines[at].text, style)), None)
    if end is None or begins_page(lines[end].text, style):
        return lines
    return [whole(lines[: end + 1], text), *lines[end + 1 :]]


def _unflattened(
    lines: Sequence[Passage], style: HouseStyle, labels: LabelReader
) -> Iterator[Passage]:
    """Yield lines, those that hold a whole page in parts."""
    for at, line in enumerate(lines):
        if len(line.text) < FLAT:
            yield line
        else:
            yield from unflatten(line, lines[max(0, at - _HEADER) : at], style, labels)


def _mark_indented(lines: Sequence[Line], labels: LabelReader) -> Sequence[Line]:
    """Mark as speech what is indented where labels are not.

    Printed form: a turn whose later paragraphs are indented; none of them begins another.
    """
    printed: list[list[str]] = [[], []]
    for line in lines:
        found = labels.candidate(line.text)
        if found is not None and (labels.is_proven(found) or not labels.has_proof):
            printed[line.indent >= _INDENTED].append(found.label)
    # Where one label stands both ways, the indent says nothing; nor where proven ones are indented.
    plain, indented = printed
    is_sign = bool(plain) and set(plain).isdisjoint(indented)
    if labels.has_proof:
        is_sign = is_sign and len(indented) <= _SLIPS * len(plain)
    return [
        evolve(line, hint=PassageKind.SPEECH) if is_sign and line.indent >= _INDENTED else line
        for line in lines
    ]


def _mark_headings(lines: Sequence[Passage], text: str, labels: LabelReader) -> list[Passage]:
    """Mark "## The vote" as a heading; its signs are not part of it. "## Anna" may be a label."""
    return [
        evolve(line, hint=PassageKind.HEADING)
        if line.hint is None
        and text[line.start] == "#"
        and not line.text.startswith("#")
        and labels.printed(line.text) is None
        else line
        for line in lines
    ]


def _brackets(lines: Iterable[Line]) -> Iterator[Sequence[Line]]:
    """Yield the lines, those of one bracket in one group.

    Printed form, where a heckle was broken: "(Karl Lang [ABC]: So wie Sie, / Herr Berg!)"
    """
    left = list(lines)
    at = 0
    while at < len(left):
        end = at + _lines_of_bracket(left[at : at + _MOST_LINES_OF_BRACKET])
        yield left[at:end]
        at = end


def _lines_of_bracket(lines: Sequence[Line]) -> int:
    """Return over how many lines a bracket goes that begins the first; 1 if it never closes."""
    depth = 0
    for count, line in enumerate(lines, 1):
        if count == 1 and not line.text.startswith("("):
            # "Anna Berg (BUND 90/" / "DIE BLAUEN):" is a label that was broken.
            is_broken = _depth_of(line) == 1 and len(line.text) < _NARROW
            after = lines[1].text if is_broken and len(lines) > 1 else ""
            return 2 if after.endswith("):") and "(" not in after else 1
        depth += _depth_of(line)
        if depth <= 0:
            return count
    return 1


def _depth_of(line: Line) -> int:
    """Return how many more brackets a line opens than it closes."""
    text = line.text
    return text.count("(") + text.count("[") - text.count(")") - text.count("]")


def _blocks(
    lines: Iterable[Line], style: HouseStyle, labels: LabelReader, indents: Indents | None
) -> Iterator[list[Line]]:
    """Yield paragraphs: an empty line begins one, a label, what ends the body, and an indent."""
    group: list[Line] = []
    for line in lines:
        if group and _is_of_title(group[0], line, style, labels):
            group.append(line)
            continue
        if group and (
            line.apart
            or ((indents is None or indents.may_begin(line)) and _begins_turn(line, group, labels))
            or _ends_body(line.text, style)
            or _is_of_header(group[-1].text, style)
            or _is_of_header(line.text, style)
            or _stands_apart(group[-1].text, style)
            or _stands_apart(line.text, style)
            or style.body.begins(line.text)
            or (indents is not None and not _is_open(group) and indents.begin(line, group))
        ):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_of_title(first: Line, line: Line, style: HouseStyle, labels: LabelReader) -> bool:
    """Tell whether a line goes on with the heading that another begins."""
    rule = style.body.title_rule(first.text, first.looks)
    if rule is None or labels.is_label(line.text):
        return False
    if _is_of_header(first.text, style) or _is_of_header(line.text, style):
        return False
    if rule.goes_on(line.text):
        return True
    # Only the first line of a heading has an empty one above it.
    return not line.apart and rule.fits(line.text, line.looks | {Look.APART})


def _is_open(group: Sequence[Line]) -> bool:
    """Tell whether lines are a bracket that is not closed yet."""
    opens = group[0].text[0] in "([" and len(group) < _MOST_LINES_OF_BRACKET
    return opens and sum(map(_depth_of, group)) > 0


def _begins_turn(line: Line, group: Sequence[Line], labels: LabelReader) -> bool:
    """Tell whether a line begins with a label, though no empty line stands above it.

    Where the sentence above goes on, a word for a voice may be part of it, unless it has the form
    of the style: "what I will say to your / Question: we are clear". A label may be broken itself:
    "The Deputy Premier and / Minister for Harbours (Mr. Quill): I beg to reply".
    """
    found, last = labels.candidate(line.text), group[-1]
    if found is None or not labels.accepts(found, line.text):
        return False
    if found.is_printed and not last.is_ended and len(group) < _MOST_LINES_OF_LABEL:
        above = " ".join(one.text for one in group)
        whole_label = labels.printed(f"{above} {line.text}")
        return whole_label is None or whole_label.end <= len(above)
    return last.is_ended or found.is_printed or not labels.is_voice(found.label)


def _ends_body(text: str, style: HouseStyle) -> bool:
    """Tell whether a line stands below what is said, even with no empty line before it."""
    is_last = style.body.closing is not None and style.body.closing.fullmatch(text) is not None
    return is_last or style.page.is_tail(text) or style.page.is_furniture(text)


def _stands_apart(text: str, style: HouseStyle) -> bool:
    """Tell whether a line is a paragraph of its own by its form."""
    return style.body.separates(text) or style.body.is_line(text)


def _is_of_header(text: str, style: HouseStyle) -> bool:
    """Tell whether a line of the header or of the page stands for itself."""
    return style.page.is_header(text) or style.page.is_furniture(text)


class _Broken:
    """Finds the lines that were broken within a sentence."""

    def __init__(
        self, lines: Sequence[Line], style: HouseStyle, labels: LabelReader, width: int | None
    ) -> None:
        self._lines = lines
        self._style = style
        self._labels = labels
        # How wide the lines are; None where the text is not wrapped.
        self._width = width
        self._is_copied = Repair.CARDS in style.text.repairs
        # Where the lines of the header are that nothing goes on with.
        self._header = (
            frozenset(_header(lines, style)) if self._is_copied and width else frozenset()
        )

    def joined(self, text: str) -> list[Line]:
        """Return the lines, those that go on with each other as one.

        Args:
            text: The text that they stand in.
        """
        joined: list[Line] = []
        group: list[Line] = []
        for line, after in zip_longest(self._lines, self._lines[1:]):
            is_title = bool(group) and _is_of_title(group[0], line, self._style, self._labels)
            goes_on = bool(group) and (is_title or self._goes_on_with(group, line, after, text))
            if group and not goes_on:
                joined.append(whole(group, text))
                group = []
            group.append(line)
        return [*joined, whole(group, text)] if group else []

    def _goes_on_with(
        self, group: Sequence[Line], line: Line, after: Line | None, text: str
    ) -> bool:
        """Tell whether a line goes on with the lines of a paragraph."""
        if self._is_below_break(line, text):
            return self._goes_on_below_break(group[-1], line)
        return self._goes_on(group[-1], line, after, begins=len(group) == 1)

    def _is_near(self, last: Line, line: Line) -> bool:
        """Tell whether no break of the text stands between two lines."""
        if not line.apart or last.linked or line.linked:
            return True
        if self._style.page.breaks is not None and not last.is_ended and line.text[0].islower():
            # The column ended.
            return True
        # Only its note or its colon may stand apart from a label.
        return self._is_copied and begins_with_colon(line.text)

    def _goes_on(self, last: Line, line: Line, after: Line | None, *, begins: bool) -> bool:
        """Tell whether a line goes on with the one before it.

        Args:
            last: The line before.
            line: The line.
            after: The line after.
            begins: Whether a paragraph begins with the line before.
        """
        if last.text[1:] == "." and _INITIAL.match(last.text):
            return True
        if not self._is_near(last, line) or self._begins(line.text):
            return False
        if self._is_time_of(last, line) or self._is_role_of(last, line):
            return True
        if self._labels.is_whole(last.text):
            # The rule below a label that stands on a line of its own belongs to it.
            return self._style.body.separates(line.text)
        # What is told stands in sentences as speech does: within one, it is none.
        is_told = begins and (last.is_ended or not line.text[0].islower())
        may_be_told = line.apart or last.is_ended
        if self._stands_alone(last, is_told) or self._stands_alone(line, may_be_told):
            return False
        if begins_with_colon(line.text):
            return not last.ends_sentence
        if last.linked or line.linked:
            return self._goes_on_at_link(last, line)
        if self._width is None or self._labels.is_label(line.text):
            return False
        if not last.is_ended or line.text[0].islower():
            return True
        # In a narrow text a sentence may end by chance where the line is full.
        is_full = self._width <= _NARROW and self._is_full(last)
        return is_full and not self._is_broken_label(line, after)

    def _begins(self, text: str) -> bool:
        """Tell whether a line begins a paragraph by its form, or stands below what is said."""
        return _ends_body(text, self._style) or self._style.body.begins(text)

    def _is_broken_label(self, line: Line, after: Line | None) -> bool:
        """Tell whether a line and the one after it begin with a label of the style."""
        if after is None or self._style.labels.pattern is None:
            return False
        found = self._labels.printed(f"{line.text} {after.text}")
        return found is not None and found.is_printed and found.end > len(line.text)

    def _is_time_of(self, last: Line, line: Line) -> bool:
        """Tell whether a line is the time of the label below it: "[00:12:31]", "Anna: Yes."."""
        if not self._labels.has_proof or not last.text.endswith(_TIME_ENDS):
            return False
        if read_line_time(last.text) is None:
            return False
        found = self._labels.candidate(line.text)
        return found is not None and found.begins_at is None and self._labels.is_proven(found)

    def _is_role_of(self, last: Line, line: Line) -> bool:
        """Tell whether a line is company and role of the name above: "Old Bank -- Analyst"."""
        if not self._labels.has_proof or not any(dash in line.text for dash in _DASHES):
            return False
        return self._labels.is_whole(f"{last.text} {line.text}")

    def _goes_on_at_link(self, last: Line, line: Line) -> bool:
        """Tell whether a line goes on with a link before it, or with a sentence before its link."""
        if last.is_ended or self._labels.is_label(line.text):
            return False
        if last.linked or not line.apart:
            return True
        word = last.text.rsplit(maxsplit=1)[-1]
        return len(last.text) >= _LONG or word in CONNECTORS or word.endswith(",")

    def _stands_alone(self, line: Line, may_be_told: bool) -> bool:  # noqa: FBT001
        return (
            line.is_date
            or line.start in self._header
            or self._style.page.is_header(line.text)
            or self._is_ruled(line, may_be_told=may_be_told)
            or self._style.page.is_furniture(line.text)
            or self._style.body.separates(line.text)
            or self._style.body.is_system(line.text)
            or gap(line) is not None
            or (self._labels.has_proof and self._style.body.opens_part(line.text))
        )

    def _is_below_break(self, line: Line, text: str) -> bool:
        """Tell whether the line of a page stands between a line and the one above it."""
        if self._style.page.breaks is None or not line.asides:
            return False
        first, end = line.asides[0]
        # What is set aside within a line ends with none.
        return first <= line.start and text[end - 1] in "\r\n"

    def _goes_on_below_break(self, last: Line, line: Line) -> bool:
        """Tell whether the sentence above the line of a page goes on below it."""
        if any(_is_of_header(one.text, self._style) for one in (last, line)):
            return False
        may_go_on = line.text[0].islower() or not self._is_ruled(last, may_be_told=True)
        return not line.apart and may_go_on and not self._labels.is_label(line.text)

    def _is_full(self, line: Line) -> bool:
        """Tell whether a line of a wrapped text is so long that its break may be one of that."""
        return self._width is not None and line.width >= self._width * _FULL

    def _is_ruled(self, line: Line, *, may_be_told: bool) -> bool:
        """Tell whether a line is by itself what a rule of the style says.

        A title has no full stop, and neither has a line that was broken within a sentence.
        """
        is_ruled = self._style.body.tells(line.text, line.looks, may_be_told=may_be_told)
        return is_ruled and not (self._is_full(line) and not line.is_ended)


def _header(lines: Sequence[Line], style: HouseStyle) -> Iterator[int]:
    """Yield where title and place stand on a page that was copied without its empty lines.

    The title stands below the lines of the page, which repeats it above or below; the place
    stands below the date.
    """
    date = next((at for at, line in enumerate(lines) if line.is_date), 0)
    above = (at for at in range(date, 0, -1) if style.page.is_furniture(lines[at - 1].text))
    title = next(above, 0)
    if date and any(line.text == lines[title].text for line in lines if line is not lines[title]):
        yield lines[title].start
    below = next((line for line in lines[date:] if not line.is_date), None)
    if date and below is not None and _is_place(below.text):
        yield below.start


def _is_place(text: str) -> bool:
    return len(text) <= _LONGEST_PLACE and reads_as_role(text) and not holds_end(text)


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether many lines end within a sentence."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart and len(a.text) >= _LONG]
    broken = sum(_goes_on_small(b) and not a.is_ended for a, b in pairs)
    return broken > len(pairs) * _WRAPPED


def _are_indented(lines: Sequence[Line], labels: LabelReader) -> bool:
    """Tell whether paragraphs begin at an indent, as most do that begin with a label."""
    if not labels.has_form:
        return False
    below = [
        (line, after)
        for line, after in pairwise(lines)
        if not after.apart and labels.is_label(line.text) and not labels.is_label(after.text)
    ]
    indented = sum(line.indent > after.indent for line, after in below)
    return indented > len(below) * _INDENTED_LABELS


def _goes_on_small(line: Line) -> bool:
    """Tell whether a line begins with a small letter that is not the sign of an item: "c) ..."."""
    return line.text[0].islower() and line.text[1:2] not in (")", ".")


def _width(lines: Sequence[Line]) -> int:
    """Return how wide nearly all lines are at most."""
    widths = sorted(len(line.text) for line in lines)
    return widths[len(widths) * 19 // 20]


def _set_card_aside(made: Passage, text: str) -> Passage:
    """Set aside a card that stands between a label and its colon."""
    found = find_card(made.text)
    if found is None:
        return made
    span = made.locate(*found)
    asides = tuple(sorted((*made.asides, (span.start, span.end))))
    return passage(text, made.start, made.end, made.hint, made.bold, asides) or made


def _set_things_aside(made: Passage, text: str, headings: frozenset[str]) -> Passage:
    """Set aside the cards of things that stand in a sentence."""
    spans = [made.locate(*found) for found in find_things(made.text, headings)]
    if not spans:
        return made
    asides = tuple(sorted((*made.asides, *((span.start, span.end) for span in spans))))
    return passage(text, made.start, made.end, made.hint, made.bold, asides) or made


def _as_quote(made: Passage, text: str) -> Passage:
    """Mark as a pull quote what html2text sets as a quotation; its sign is not part of it."""
    if made.hint is not None:
        return made
    asides = ((made.start, made.start + 1), *made.asides)
    return passage(text, made.start, made.end, PassageKind.QUOTE, made.bold, asides) or made


def _mark_captions(lines: Sequence[Line], labels: LabelReader) -> Sequence[Line]:
    """Take for captions what is indented deeper than the labels, as inscriptis does."""
    labelled = [line.indent for line in lines if line.indent and labels.is_label(line.text)]
    if not labelled:
        return lines
    usual = Counter(labelled).most_common(1)[0][0]
    marked: list[Line] = []
    is_body = False
    for line in lines:
        is_body = is_body or line.indent == usual
        # One space more is a slip.
        is_deep = is_body and line.indent > usual + 1
        is_caption = is_deep and not labels.is_label(line.text)
        hint = PassageKind.CAPTION
        marked.append(evolve(line, hint=hint) if is_caption else line)
    return marked
