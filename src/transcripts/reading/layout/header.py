"""Header and tail of a document that does not mark them: found by what the lines say."""

from __future__ import annotations

from collections.abc import Sequence

from transcripts.kinds import ProblemCode
from transcripts.reading.language.dates import Dateline, read_date, read_dateline, read_time
from transcripts.reading.language.lexicon import CONNECTORS
from transcripts.reading.layout.decisions import problem
from transcripts.reading.layout.frame import Frame, is_title, take_below
from transcripts.reading.memo import remembered
from transcripts.reading.source.front_matter import Front
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.bounds import first_match
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["may_be_tail", "read_frame"]

_LONGEST_PLACE = 60
_LONGEST_TAIL_LINE = 300
_LINES_BELOW_DATE = 2


def read_frame(
    stream: Sequence[Passage],
    style: HouseStyle,
    first_label: int,
    last_label: int,
    front: Front | None = None,
) -> Frame:
    """Find the frame of a document.

    Args:
        stream: The passages of the document.
        style: The house style.
        first_label: Index of the first passage that is surely a label; nothing from there
            on is header. ``len(stream)`` where there is none.
        last_label: Index of the last such passage; -1 where there is none. Up to there
            nothing is tail.
        front: The front matter, which is the first passage then.
    """
    closing = style.closing and first_match(style.closing, stream, max(last_label, 0))
    if closing is not None:
        frame = Frame(0, closing)
        take_below(frame, stream, style)
    else:
        frame = Frame(0, _tail_start(stream, style, last_label))
        for at in range(frame.end, len(stream)):
            why = "below the line where the page's tail begins"
            frame.take(at, stream[at], PassageKind.FURNITURE, why)
    stop = min(first_label, frame.end)
    if front is not None:
        frame.take(0, stream[0], PassageKind.METADATA, "between two lines of dashes")
        frame.start = 1
        frame.title, frame.date, frame.place = front.title, front.date, front.place
    if frame.title is None:
        _read_header(frame, stream, style, stop)
    else:
        _read_below_front(frame, stream, stop)
    _read_repeated(frame, stream, style, stop)
    _read_closing(frame, stream, first_label)
    return frame


def _tail_start(stream: Sequence[Passage], style: HouseStyle, last_label: int) -> int:
    """Return where the tail begins: "See also", "Topics", "Publication status" and what follows."""
    end = len(stream)
    if style.tail_lines is None:
        return end
    floor = last_label + 1
    sure = next((at for at in range(floor, end) if style.tail_lines.match(stream[at].text)), None)
    if sure is None:
        return end
    start = at = sure
    while at > floor and may_be_tail(stream[at - 1]):
        at -= 1
        if _opens_tail(stream[at].text.casefold(), style):
            start = at
    return start


def _opens_tail(text: str, style: HouseStyle) -> bool:
    # On a flattened page the values stand behind the heading: "Темы Религия".
    return text in style.tail or text.split(" ", 1)[0] in style.tail


def may_be_tail(passage: Passage) -> bool:
    """Tell whether a line may stand in the tail: a short one that is no sentence."""
    return len(passage.text) < _LONGEST_TAIL_LINE and not passage.text.endswith(
        (".", "!", "?", ">")
    )


def _read_header(frame: Frame, stream: Sequence[Passage], style: HouseStyle, stop: int) -> None:
    datelines = ((at, _header_date(stream[at].text)) for at in range(frame.start, stop))
    dated = next(((at, line) for at, line in datelines if line is not None), None)
    top = stop if dated is None else dated[0]
    above = [at for at in range(frame.start, top) if style.is_furniture(stream[at].text)]
    first = above[-1] + 1 if above else frame.start
    for at in range(frame.start, first):
        frame.take(at, stream[at], PassageKind.FURNITURE, "a line of the page above the title")
    frame.start = first
    if dated is not None:
        _read_dated(frame, stream, first, dated, stop)
    elif first < stop and is_title(stream[first]):
        _take_title(frame, first, stream[first], "the first line, and no sentence")


@remembered
def _header_date(text: str) -> Dateline | None:
    """Read the date above a text, where more shapes are safe than within it: "28 Jan 2024"."""
    line = read_dateline(text)
    if line is not None:
        return line
    date = read_date(text)
    return None if date is None else Dateline(date)


def _read_dated(
    frame: Frame, stream: Sequence[Passage], first: int, dated: tuple[int, Dateline], stop: int
) -> None:
    """Read a header with a date: title, date; or title, lead, date, time, place; or date, title."""
    at, line = dated
    _take_dateline(frame, at, stream[at], line)
    frame.start = at + 1
    below = stream[frame.start] if frame.start < stop else None
    if first == at - 1 and below and is_title(below) and _is_place_above(stream[first]):
        frame.place = stream[first].text
        frame.take(first, stream[first], PassageKind.DATELINE, "a place above the date")
        _take_title(frame, frame.start, below, "the line below the date")
    elif first < at:
        _take_title(frame, first, stream[first], "the first line above the date")
        for between in range(first + 1, at):
            frame.take(between, stream[between], PassageKind.LEAD, "between the title and the date")
    elif below and is_title(below):
        _take_title(frame, frame.start, below, "the line below the date")
    _read_time_and_place(frame, stream, stop)


def _is_place_above(passage: Passage) -> bool:
    """Tell "Moscow, the Kremlin", above the date and the title, from a title above the date."""
    return "," in passage.text and _is_place(passage)


def _take_title(frame: Frame, at: int, passage: Passage, why: str) -> None:
    frame.title = passage.text
    frame.take(at, passage, PassageKind.TITLE, why)
    frame.start = max(frame.start, at + 1)


def _take_dateline(frame: Frame, at: int, passage: Passage, line: Dateline) -> None:
    frame.date, frame.time, frame.place = line.date, line.time, line.place
    frame.take(at, passage, PassageKind.DATELINE, "a date, perhaps with a place, and nothing else")
    if line.date is None:
        message = "the calendar has no such day"
        frame.problems.append(problem(ProblemCode.DATE_UNREAD, message, passage.span))


def _read_time_and_place(frame: Frame, stream: Sequence[Passage], stop: int) -> None:
    """Read the time and the place where they stand on lines of their own below the date."""
    for at in range(frame.start, min(frame.start + _LINES_BELOW_DATE, stop)):
        passage, time = stream[at], read_time(stream[at].text)
        if time is not None and frame.time is None:
            frame.time = time
            frame.take(at, passage, PassageKind.DATELINE, "a time of day below the date")
        elif time is None and frame.place is None and _is_place(passage):
            frame.place = passage.text
            frame.take(at, passage, PassageKind.DATELINE, "a place on the line below the date")
        else:
            return
        frame.start = at + 1


def _read_below_front(frame: Frame, stream: Sequence[Passage], stop: int) -> None:
    """Read the lines between front matter and text: places, a date, a time.

    Printed form: "Aboard Air Force One / En Route Milwaukee, Wisconsin / 3:02 P.M. EDT"
    """
    places: list[str] = []
    for at in range(frame.start, stop):
        passage = stream[at]
        line, time = read_dateline(passage.text.strip("()")), read_time(passage.text)
        if line is not None:
            frame.date, frame.time = frame.date or line.date, frame.time or line.time
            places += filter(None, [line.place])
        elif time is not None:
            frame.time = frame.time or time
        elif not _is_place(passage):
            break
        else:
            places.append(passage.text)
        frame.take(
            at, passage, PassageKind.DATELINE, "a date, time or place below the front matter"
        )
        frame.start = at + 1
    frame.place = frame.place or ", ".join(places) or None


def _read_repeated(frame: Frame, stream: Sequence[Passage], style: HouseStyle, stop: int) -> None:
    """Take what a flattened page says again of itself: "События", title, lead, date and time."""
    seen = {stream[at].text for at in frame.decisions if at < frame.start}
    for at in range(frame.start, stop):
        passage = stream[at]
        line, time = read_dateline(passage.text), read_time(passage.text)
        if passage.text in seen or passage.text == frame.place or style.is_furniture(passage.text):
            frame.take(at, passage, PassageKind.FURNITURE, "it repeats a line of the header")
        elif line is not None and line.date == frame.date:
            frame.time = frame.time or line.time
            frame.place = frame.place or line.place
            frame.take(at, passage, PassageKind.DATELINE, "the date of the header again")
        elif time is not None:
            frame.time = time
            frame.take(at, passage, PassageKind.DATELINE, "a time of day below the date")
        seen.add(passage.text)


def _is_place(passage: Passage) -> bool:
    """Tell whether a line is a place: capitals, and no more than a place has."""
    text = passage.text
    words = text.replace(",", " ").replace("–", " ").split()
    return (
        len(text) <= _LONGEST_PLACE
        and not any(letter.isdigit() for letter in text)
        and is_title(passage)
        and all(word[0].isupper() or word in CONNECTORS for word in words)
    )


def _read_closing(frame: Frame, stream: Sequence[Passage], first_label: int) -> None:
    """Take the dateline that the text version repeats below the text."""
    at = frame.end - 1
    if at < frame.start or at <= first_label < frame.end:
        return
    line = read_dateline(stream[at].text)
    if line is None:
        return
    frame.end = at
    if frame.has_header:
        frame.take(at, stream[at], PassageKind.DATELINE, "a date, and the last line of the text")
        if frame.date not in (None, line.date):
            message = f"the date above the text is {frame.date}, the one below it is {line.date}"
            frame.problems.append(problem(ProblemCode.DATES_DIFFER, message, stream[at].span))
    else:
        _take_dateline(frame, at, stream[at], line)
