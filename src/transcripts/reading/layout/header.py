"""Where header and tail of a document are, by its marks or by what its lines say."""

from __future__ import annotations

from collections.abc import Sequence

from transcripts.kinds import ProblemCode
from transcripts.reading.labels.document_labels import DocumentLabels
from transcripts.reading.language.dates import Dateline, read_date, read_dateline, read_time
from transcripts.reading.language.header_lines import date_in_title, read_header_line
from transcripts.reading.language.lexicon import CONNECTORS
from transcripts.reading.language.place_dates import read_place_first
from transcripts.reading.layout.decisions import problem
from transcripts.reading.layout.frame import (
    Frame,
    is_title,
    kind_of,
    read_bounded_frame,
    read_marked_frame,
    take_below,
)
from transcripts.reading.memo import remembered
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.bounds import edges, first_match
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["find_frame", "may_be_tail", "read_frame"]

# What the mark-up says of lines that belong to the page, or stand between two.
_OF_PAGE = (PassageKind.PAGE, PassageKind.FURNITURE)
_LONGEST_PLACE = 60
_LONGEST_TAIL_LINE = 300


def find_frame(labels: DocumentLabels, style: HouseStyle, metadata: Metadata) -> Frame:
    """Find what stands around the body of a document.

    A page that marks its parts is believed, then the lines between which a house style puts the
    body; else the lines say what they are.

    Args:
        labels: The labels of the document. Nothing from the first on is header, nothing up to
            the last is tail.
        style: The house style.
        metadata: What the document states of itself outside its lines.
    """
    passages = labels.passages
    frame = (
        read_marked_frame(passages, style)
        or read_bounded_frame(passages, style)
        or read_frame(passages, style, labels.edge, metadata)
    )
    if labels.edge[0] == len(passages):
        frame.author = style.body.author_of(labels.above)
    return frame


def read_frame(
    stream: Sequence[Passage], style: HouseStyle, edge: tuple[int, int], metadata: Metadata
) -> Frame:
    """Find the frame of a document that does not mark it.

    Args:
        stream: The passages of the document.
        style: The house style.
        edge: As in ``DocumentLabels``.
        metadata: What the document states of itself: in its front matter, which is the first
            passage then.
    """
    first_label, last_label = edge
    closing = style.body.closing and first_match(style.body.closing, stream, max(last_label, 0))
    _, end = edges(stream, style)
    if end < len(stream):
        frame = Frame(0, end)
        for at in range(end, len(stream)):
            frame.take(at, stream[at], PassageKind.APPENDIX, Evidence.BELOW_CLOSING)
    elif closing is not None:
        frame = Frame(0, closing)
        take_below(frame, stream, style)
    else:
        frame = Frame(0, _tail_start(stream, style, last_label))
        for at in range(frame.end, len(stream)):
            frame.take(at, stream[at], PassageKind.FURNITURE, Evidence.TAIL)
    stop = min(first_label, frame.end)
    if stream and stream[0].hint is PassageKind.METADATA:
        frame.take(0, stream[0], PassageKind.METADATA, Evidence.BETWEEN_DASHES)
        frame.start = 1
        frame.metadata = metadata
    _take_pages(frame, stream, stop)
    if style.page.header:
        _read_lines(frame, stream, style, stop)
    elif frame.metadata.title is None:
        _read_fields(frame, stream, style, stop)
        _read_header(frame, stream, style, stop)
    else:
        _read_below_front(frame, stream, style, stop)
    if not style.page.header:
        _read_repeated(frame, stream, style, stop)
        _read_closing(frame, stream, first_label)
    return frame


def _take_pages(frame: Frame, stream: Sequence[Passage], stop: int) -> None:
    """Take the lines of the page above the first label, where the text begins with them."""
    while frame.start < stop and (hint := stream[frame.start].hint) in _OF_PAGE:
        frame.take(frame.start, stream[frame.start], PassageKind(hint), Evidence.MARKED)
        frame.start += 1


def _read_lines(frame: Frame, stream: Sequence[Passage], style: HouseStyle, stop: int) -> None:
    """Read the lines above the first label that say of the meeting what the house style tells."""
    for at in range(stop):
        said = style.page.said(stream[at].text)
        if not said:
            if style.page.is_furniture(stream[at].text):
                frame.take(at, stream[at], PassageKind.FURNITURE, Evidence.PAGE_ABOVE)
            continue
        frame.hear(said, stream[at])
        frame.take(at, stream[at], kind_of(said), Evidence.HEADER_LINE)


def _tail_start(stream: Sequence[Passage], style: HouseStyle, last_label: int) -> int:
    """Return where the tail begins: "See also", "Topics", "Publication status" and what follows."""
    end = len(stream)
    if style.page.tail_lines is None:
        return end
    floor = last_label + 1
    sure = next(
        (at for at in range(floor, end) if style.page.tail_lines.match(stream[at].text)), None
    )
    if sure is None:
        return end
    start = at = sure
    while at > floor and may_be_tail(stream[at - 1]):
        at -= 1
        if _opens_tail(stream[at].text.casefold(), style):
            start = at
    return start


def _opens_tail(text: str, style: HouseStyle) -> bool:
    # On a flattened page the values stand after the heading: "Темы Религия".
    return text in style.page.tail or text.partition(" ")[0] in style.page.tail


def may_be_tail(passage: Passage) -> bool:
    """Tell whether a line may stand in the tail: a short one that is no sentence."""
    return len(passage.text) < _LONGEST_TAIL_LINE and not passage.text.endswith(
        (".", "!", "?", ">")
    )


def _read_fields(frame: Frame, stream: Sequence[Passage], style: HouseStyle, stop: int) -> None:
    """Read the lines above the text that say what they are of: "Date: June 4, 2031"."""
    for at in range(frame.start, stop):
        if style.body.is_system(stream[at].text):
            frame.take(at, stream[at], PassageKind.COMMENT, Evidence.SYSTEM)
            continue
        line = read_header_line(stream[at].text)
        if line is None:
            continue
        frame.fill(
            title=line.title,
            date=line.date,
            time=line.time,
            place=line.place,
            duration=line.duration,
        )
        frame.take(at, stream[at], PassageKind.METADATA, Evidence.FIELD)
        if line.is_unread:
            message = "the calendar has no such day"
            frame.problems.append(problem(ProblemCode.DATE_UNREAD, message, stream[at].span))


def _read_header(frame: Frame, stream: Sequence[Passage], style: HouseStyle, stop: int) -> None:
    datelines = ((at, _header_date(stream[at].text)) for at in range(frame.start, stop))
    dated = next(((at, line) for at, line in datelines if line is not None), None)
    top = stop if dated is None else dated[0]
    above = [at for at in range(frame.start, top) if style.page.is_furniture(stream[at].text)]
    first = above[-1] + 1 if above else frame.start
    for at in range(frame.start, first):
        frame.take(at, stream[at], PassageKind.FURNITURE, Evidence.PAGE_ABOVE)
    frame.start = first
    first = next((at for at in range(first, stop) if at not in frame.decisions), stop)
    if dated is not None:
        _read_dated(frame, stream, style, first, dated, stop)
    elif first < stop and frame.metadata.title is None and is_title(stream[first]):
        _take_title(frame, first, stream[first], Evidence.FIRST_LINE)
    if frame.metadata.date is None and frame.metadata.title is not None:
        frame.fill(date=date_in_title(frame.metadata.title))


@remembered
def _header_date(text: str) -> Dateline | None:
    """Read the date above a text, where more shapes are safe than within it: "28 Jan 2024"."""
    line = read_dateline(text)
    if line is not None:
        return line
    date = read_date(text)
    return read_place_first(text) if date is None else Dateline(date)


def _read_dated(
    frame: Frame,
    stream: Sequence[Passage],
    style: HouseStyle,
    first: int,
    dated: tuple[int, Dateline],
    stop: int,
) -> None:
    """Read a header with a date: title, date; or title, lead, date, time, place; or date, title."""
    at, line = dated
    _take_dateline(frame, at, stream[at], line)
    frame.start = at + 1
    below = stream[frame.start] if frame.start < stop else None
    if first == at - 1 and below and is_title(below) and _is_place_above(stream[first], style):
        frame.state(place=stream[first].text)
        frame.take(first, stream[first], PassageKind.DATELINE, Evidence.PLACE_ABOVE)
        _take_title(frame, frame.start, below, Evidence.BELOW_DATE)
    elif first < at:
        _take_title(frame, first, stream[first], Evidence.ABOVE_DATE)
        for between in (other for other in range(first + 1, at) if other not in frame.decisions):
            frame.take(between, stream[between], PassageKind.LEAD, Evidence.BETWEEN)
    elif below and is_title(below):
        _take_title(frame, frame.start, below, Evidence.BELOW_DATE)
    _read_time_and_place(frame, stream, style, stop)


def _is_place_above(passage: Passage, style: HouseStyle) -> bool:
    """Tell "Moscow, the Kremlin", above the date and the title, from a title above the date."""
    return "," in passage.text and _is_place(passage, style)


def _take_title(frame: Frame, at: int, passage: Passage, why: Evidence) -> None:
    frame.fill(title=passage.text)
    frame.take(at, passage, PassageKind.TITLE, why)
    frame.start = max(frame.start, at + 1)


def _take_dateline(frame: Frame, at: int, passage: Passage, line: Dateline) -> None:
    frame.state(date=line.date, time=line.time, place=line.place)
    frame.take(at, passage, PassageKind.DATELINE, Evidence.DATE)
    if line.date is None:
        message = "the calendar has no such day"
        frame.problems.append(problem(ProblemCode.DATE_UNREAD, message, passage.span))


def _read_time_and_place(
    frame: Frame, stream: Sequence[Passage], style: HouseStyle, stop: int
) -> None:
    """Read the time and the place where they stand on lines of their own below the date."""
    for at in range(frame.start, stop):
        passage, time = stream[at], read_time(stream[at].text)
        if time is not None and frame.metadata.time is None:
            frame.state(time=time)
            frame.take(at, passage, PassageKind.DATELINE, Evidence.TIME_BELOW)
        elif time is None and frame.metadata.place is None and _is_place(passage, style):
            frame.state(place=passage.text)
            frame.take(at, passage, PassageKind.DATELINE, Evidence.PLACE_BELOW)
        else:
            return
        frame.start = at + 1


def _read_below_front(
    frame: Frame, stream: Sequence[Passage], style: HouseStyle, stop: int
) -> None:
    """Read the lines between front matter and text: places, a date, a time.

    Printed form: "Aboard Air Force One / En Route Milwaukee, Wisconsin / 3:02 P.M. EDT"
    """
    places: list[str] = []
    for at in range(frame.start, stop):
        passage = stream[at]
        line, time = read_dateline(passage.text.strip("()")), read_time(passage.text)
        if line is not None:
            frame.fill(date=line.date, time=line.time)
            places += filter(None, [line.place])
        elif time is not None:
            frame.fill(time=time)
        elif not _is_place(passage, style):
            break
        else:
            places.append(passage.text)
        frame.take(at, passage, PassageKind.DATELINE, Evidence.BELOW_FRONT_MATTER)
        frame.start = at + 1
    frame.fill(place=", ".join(places) or None)


def _read_repeated(frame: Frame, stream: Sequence[Passage], style: HouseStyle, stop: int) -> None:
    """Take what a flattened page says again of itself: "События", title, lead, date and time."""
    seen = {stream[at].text for at in frame.decisions if at < frame.start}
    for at in range(frame.start, stop):
        passage = stream[at]
        line, time = read_dateline(passage.text), read_time(passage.text)
        is_again = passage.text in seen or passage.text == frame.metadata.place
        if is_again or style.page.is_furniture(passage.text):
            frame.take(at, passage, PassageKind.FURNITURE, Evidence.REPEATED)
        elif line is not None and line.date == frame.metadata.date:
            frame.fill(time=line.time, place=line.place)
            frame.take(at, passage, PassageKind.DATELINE, Evidence.DATE_AGAIN)
        elif time is not None:
            frame.state(time=time)
            frame.take(at, passage, PassageKind.DATELINE, Evidence.TIME_BELOW)
        seen.add(passage.text)


def _is_place(passage: Passage, style: HouseStyle) -> bool:
    """Tell whether a line is a place: capitals, and no more than a place has."""
    text = passage.text
    words = text.replace(",", " ").replace("–", " ").split()
    return (
        style.page.has_place_lines
        and passage.hint is not PassageKind.HEADING
        and not style.page.is_furniture(text)
        and len(text) <= _LONGEST_PLACE
        and not any(letter.isdigit() for letter in text)
        and is_title(passage)
        and all(word[0].isupper() or word in CONNECTORS for word in words)
    )


def _read_closing(frame: Frame, stream: Sequence[Passage], first_label: int) -> None:
    """Take the dateline that the text version repeats below the text."""
    at = frame.end - 1
    if at < frame.start or at == first_label:
        return
    line = read_dateline(stream[at].text)
    if line is None:
        return
    frame.end = at
    if frame.has_header:
        frame.take(at, stream[at], PassageKind.DATELINE, Evidence.LAST_DATE)
        above = frame.metadata.date
        if above not in (None, line.date):
            message = f"the date above the text is {above}, the one below it is {line.date}"
            frame.problems.append(problem(ProblemCode.DATES_DIFFER, message, stream[at].span))
    else:
        _take_dateline(frame, at, stream[at], line)
