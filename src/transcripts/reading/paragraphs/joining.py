"""From the lines of a plain text to its paragraphs, whatever the lines went through.

Most texts have a paragraph a line. Text that was copied from a page or wrapped for a
terminal has not: an extractor breaks lines inside labels and sets hover cards between a
label and its colon. Lines are joined here, so that no later stage needs to know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from transcripts.reading.labels.ends import holds_end
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.paragraphs.broken_labels import join_labels
from transcripts.reading.paragraphs.broken_lines import LONG, BrokenLines
from transcripts.reading.paragraphs.cards import set_cards_aside
from transcripts.reading.paragraphs.court_pages import CourtLines, court_lines
from transcripts.reading.paragraphs.flattened import FLAT, begins_page, holds_tail, unflatten
from transcripts.reading.paragraphs.hover_cards import find_card, find_things
from transcripts.reading.paragraphs.line_groups import blocks_of, brackets_of
from transcripts.reading.paragraphs.lines import Line, marked_lines, whole, without_sign
from transcripts.reading.paragraphs.marks import set_marks_aside
from transcripts.reading.paragraphs.page_looks import (
    Indents,
    part_breaks,
    set_breaks_aside,
    set_looks,
)
from transcripts.reading.paragraphs.page_numbers import with_page_lines
from transcripts.reading.paragraphs.printed import (
    sign_before,
    with_plain_labels,
    with_signs_aside,
)
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, passage
from transcripts.reading.style.groups import Layout, Repair
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["join_lines", "text_lines"]

# Share of breaks within sentences from which on a text counts as wrapped.
_WRAPPED = 0.12
# Share of the labels above a line without one that are indented deeper, where indents are signs.
_INDENTED_LABELS = 0.5
_INDENTED = 4
# Share of the labels that may be indented although the rest is not.
_SLIPS = 0.05
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
    return part_breaks(made, text, style.page) if style.page.has_breaks else made


def _paragraphs(text: str, style: HouseStyle, labels: LabelReader, start: int) -> Sequence[Passage]:
    """Return the paragraphs of a plain text, with what stands between pages set aside in them."""
    lines: Iterable[Line]
    match style.text.layout:
        case Layout.LINES:
            lines = _printed_lines(text, style, start, in_markdown=False)
            return [whole(group, text) for group in brackets_of(lines, labels)]
        case Layout.BLOCKS | Layout.INDENTS as layout:
            in_markdown = layout is Layout.BLOCKS
            lines = _printed_lines(text, style, start, in_markdown=in_markdown)
            begins = None
            if not in_markdown:
                lines = list(lines)
                begins = Indents.of(lines, style)
            made = [whole(group, text) for group in blocks_of(lines, style, labels, begins)]
            return _mark_headings(made, text, labels) if style.text.has_headings else made
        case _:
            return _detected(_text_lines(text, style, start), text, style, labels)


def _printed_lines(
    text: str, style: HouseStyle, start: int, *, in_markdown: bool
) -> Iterable[Line]:
    """Return lines without those between two pages, that know how they are set."""
    sign = sign_before(text, start, are_names=style.labels.are_names)
    lines: Iterable[Line] = marked_lines(text, start, in_markdown=in_markdown, sign=sign)
    if not style.labels.are_names:
        lines = with_plain_labels(lines, text)
    if sign:
        lines = with_signs_aside(lines, text, start)
    if style.page.has_breaks:
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
    return _text_lines(text, with_page_lines(text, style, start), start)


def _text_lines(text: str, style: HouseStyle, start: int) -> list[Line]:
    """Return the same in a style that knows the lines between the pages of the text."""
    if Repair.COURT_PAGES in style.text.repairs:
        sign = sign_before(text, start, are_names=style.labels.are_names)
        pages = court_lines(without_sign(text, sign) if sign else text, start)
        if pages is not None:
            return CourtLines(with_signs_aside(pages, text, start)) if sign else pages
    return list(_printed_lines(text, style, start, in_markdown=False))


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
            for group in blocks_of(broken, style, labels, Indents.of(broken, style))
        ]
    # Fast path: most texts hold none of them, and need not be looked at again. The first letter
    # may be a capital.
    headings = frozenset(one for one in style.text.card_headings if one[1:] in text)
    if Repair.CARDS in repairs:
        broken = set_cards_aside(broken, text, headings, labels)
    broken = join_labels(broken, text, style, labels, is_wrapped=width is not None)
    lines: Sequence[Line] = BrokenLines(broken, style, labels, width).joined(text)
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


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether many lines end within a sentence."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart and len(a.text) >= LONG]
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
