"""The lines of a document, as forms are looked for in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

import regex
from attrs import define, frozen

from transcripts.reading.induction.names import Shape, may_be_name, shape_of
from transcripts.reading.later import later
from transcripts.reading.paragraphs.court_pages import CourtLines, has_columns
from transcripts.reading.paragraphs.joining import text_lines
from transcripts.reading.source.front_matter import read_front
from transcripts.reading.source.html import is_html, read_html
from transcripts.reading.source.page import Page
from transcripts.reading.source.passages import Passage, passage
from transcripts.reading.source.xml import is_xml
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["Document", "Row", "document_of"]

# A tab or a wide space, but for one between two sentences.
_GAP = later(r"(?<=[^\s.!?:;,…。！？])(?:\t[ \t]*+|[ \u00a0]{2,}+|\u3000++)(?=\S)")
_GAP_SIGNS = ("\t", "  ", "\u00a0", "\u3000")
# So many of them say what a line with columns is.
_MOST_GAPS = 4
# Lines above the text among which a list of who speaks may stand.
_HEADER = 12
_LIST = later(
    r"(?:Speakers|Participants|Present|Attendees|Panell?ists|In attendance|Call participants)"
    r"(?:\s?:\s?|$)",
    regex.IGNORECASE,
)
_AND = later(r";\s|,\s(?:and\s)?|\sand\s")
# "00:01.000 --> 00:02.000" on a line of its own: captions without the head of their format.
_CUE = later(r"^[ \t]*[\d:.,]{5,15}[ \t]*-->[ \t]*[\d:.,]{5,15}[ \t]*$", regex.MULTILINE)


@define
class Row:
    """A line that prints something.

    Attributes:
        text: It, folded.
        start: Where it stands in the source.
        end: Where it ends there.
        is_heading: Whether it has the sign of a heading, which is no part of the text.
        gaps: How many characters of the text stand before each tab or wide space of the source, but
            for those between sentences: the first of them.
        bold: From where to where the first bold print in it goes.
        is_bold: Whether anything in it is printed bold.
        is_italic: Whether all of it is printed in italics, by Markdown.
        apart: Whether an empty line stands before it.
    """

    text: str
    start: int
    end: int
    is_heading: bool = False
    gaps: tuple[int, ...] = ()
    bold: tuple[int, int] = (0, 0)
    is_bold: bool = False
    is_italic: bool = False
    apart: bool = True

    def bold_from(self, start: int) -> int:
        """Return where the first bold print ends, 0 where it begins elsewhere."""
        return self.bold[1] if self.bold[0] == start else 0


@frozen
class Document:
    """A document as lines.

    Attributes:
        rows: The lines, without its front matter.
        people: Who speaks, as that says.
        has_columns: Whether it stands in two columns.
        has_cues: Whether it has the lines with times of captions.
    """

    rows: Sequence[Row]
    people: tuple[str, ...] = ()
    has_columns: bool = False
    has_cues: bool = False


def document_of(text: str, style: HouseStyle) -> Document:
    """Return a document as lines.

    Args:
        text: Plain text or HTML; XML says itself who speaks.
        style: What copying does to plain text.
    """
    if is_xml(text):
        return Document([])
    if is_html(text):
        page = read_html(text, {}, None)
        return Document(_rows(_lines_of_page(page), page.text))
    front = read_front(text)
    start = 0 if front is None else front.end
    lines = text_lines(text, style, start)
    rows = _rows(((line, line.apart) for line in lines), text)
    people = (*(() if front is None else front.people), *_listed(rows))
    has_cues = "-->" in text and _CUE.search(text) is not None and not _name_cues(rows)
    in_columns = not isinstance(lines, CourtLines) and has_columns(text)
    return Document(rows, people, in_columns, has_cues)


def _name_cues(rows: Sequence[Row]) -> bool:
    """Tell whether a name stands right below each line with the times of a cue.

    Printed form, of the transcripts of Teams in Word: "0:0:0.0 --> 0:0:5.100", a name, and what is
    said. A name returns, and no cue goes on without one.
    """
    below = [two.text for one, two in pairwise(rows) if _CUE.fullmatch(one.text)]
    counts = Counter(
        text for text in below if may_be_name(text) and shape_of(text) is not Shape.SMALL
    )
    returning = sum(count for count in counts.values() if count > 1)
    return counts.total() == len(below) and 2 * returning >= len(below)


def _listed(rows: Sequence[Row]) -> Iterator[str]:
    """Yield who speaks as a list above the text says, on its line or on those below.

    Printed forms: "Speakers: Anna Berg; Ben Okoro", "Attendees / Anna Berg, Ben Okoro".
    """
    for at, row in enumerate(rows[:_HEADER]):
        found = _LIST.match(row.text)
        if found is not None:
            below = rows[at + 1].text if at + 1 < len(rows) else ""
            names = _AND.split(row.text[found.end() :] or below)
            yield from (name.strip(" .") for name in names)


def _lines_of_page(page: Page) -> Iterator[tuple[Passage, bool]]:
    for line in page.lines:
        made = passage(page.text, line.start, line.end, None, line.bold, line.asides)
        if made is not None and made.text:
            yield made, True


def _rows(passages: Iterable[tuple[Passage, bool]], text: str) -> list[Row]:
    """Return lines, each given with whether an empty line stands before it."""
    rows: list[Row] = []
    for one, apart in passages:
        first = text[one.start]
        # What is set aside before the text is a mark of print.
        mark = "" if one.text.startswith(first) else first
        row = Row(one.text, one.start, one.end, mark == "#", _gaps(one, text), _first_bold(one))
        row.is_bold = bool(one.bold)
        row.is_italic = mark in ("*", "_") and not row.is_bold
        row.apart = apart
        rows.append(row)
    return rows


def _gaps(line: Passage, text: str) -> tuple[int, ...]:
    """Return how many characters of a line stand before each tab or wide space of the source."""
    raw = text[line.start : line.end]
    # Fast path: few lines hold anything of the kind.
    if not any(sign in raw for sign in _GAP_SIGNS):
        return ()
    found = islice(_GAP.finditer(text, line.start, line.end), _MOST_GAPS)
    # Fast path: without shifts text and source run in step.
    if not line.shifts:
        return tuple(one.start() - line.start for one in found)
    return tuple(line.text_offset(one.start()) for one in found)


def _first_bold(line: Passage) -> tuple[int, int]:
    """Return from where to where the first bold print in the text of a line goes."""
    first = next((run for run in line.bold if run[1] > line.start), None) if line.bold else None
    if first is None:
        return 0, 0
    return line.text_offset(first[0]), line.text_offset(first[1])
