"""What stands around the body of a document: page furniture, title, dateline, tail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from transcripts.model import Problem
from transcripts.reading.language.dates import read_dateline, read_time
from transcripts.reading.layout.decisions import Decision, date_of, time_of
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.bounds import edges
from transcripts.reading.style.house_style import HouseStyle

__all__ = [
    "Frame",
    "is_title",
    "kind_of",
    "read_bounded_frame",
    "read_marked_frame",
]

# The longest title of 1,438 pages has 202 characters; a place of 123 has 60.
_LONGEST_TITLE = 250
# What marks the text itself.
_TEXT = (PassageKind.BODY, PassageKind.LABEL)


@define
class Frame:
    """The frame of one document.

    Attributes:
        decisions: What the passages outside the body were taken for, by index.
        start: Index of the first passage of the body.
        end: Index after its last.
        metadata: What it says of the meeting.
        problems: What is wrong with the frame.
        author: Whose text it is, where nobody is labelled and the page says so.
    """

    start: int
    end: int
    decisions: dict[int, Decision] = field(factory=dict)
    metadata: Metadata = field(factory=Metadata)
    problems: list[Problem] = field(factory=list)
    author: str | None = None

    @property
    def has_header(self) -> bool:
        """Whether the document has a title or a date above its text."""
        return self.metadata.title is not None or self.metadata.date is not None

    def take(self, at: int, passage: Passage, taken: PassageKind, why: Evidence) -> None:
        """Decide on a passage outside the body."""
        self.decisions[at] = Decision(passage, taken, (why,))

    def state(self, **values: Any) -> None:  # noqa: ANN401 - of Metadata
        """Note what the frame says of the meeting."""
        self.metadata = Metadata(**values).completed(self.metadata)

    def fill(self, **values: Any) -> None:  # noqa: ANN401 - of Metadata
        """Note what the frame says of the meeting where it has not said it yet."""
        self.metadata = self.metadata.completed(Metadata(**values))

    def hear(self, said: Mapping[str, str], passage: Passage) -> None:
        """Note what a line of the header says of the meeting, where nothing has said it yet.

        Args:
            said: What it says, by the groups of ``PageStyle.header``.
            passage: The line.
        """
        date, undated = date_of(said, passage.span)
        time, untimed = time_of(said, passage.span)
        self.problems += (*undated, *untimed)
        texts = {key: said[key] for key in ("title", "place", "number", "session") if key in said}
        self.fill(date=date, time=time, **texts)

    def open(self, said: Mapping[str, str], passage: Passage) -> None:
        """Note when the body begins.

        Args:
            said: What the line before the body says, by the groups of ``BodyStyle.opening``.
            passage: That line.
        """
        time, problems = time_of(said, passage.span)
        self.problems += problems
        self.state(time=time)


def read_bounded_frame(stream: Sequence[Passage], style: HouseStyle) -> Frame | None:
    """Read the frame of a document that says where its body begins, None where it does not.

    Printed form: title, dateline, contents, "Beginn: 9.00 Uhr", the body,
    "(Schluss: 16.55 Uhr)", annexes.
    """
    start, end = edges(stream, style)
    if not start:
        return None
    frame = Frame(start, end)
    opening = start - 1
    (_read_said if style.page.header else _read_repeated_head)(frame, stream, style)
    found = style.body.opening and style.body.opening.fullmatch(stream[opening].text)
    groups = found.groupdict().items() if found else ()
    frame.open({key: one for key, one in groups if one}, stream[opening])
    frame.take(opening, stream[opening], PassageKind.TIME, Evidence.OPENING)
    take_below(frame, stream, style)
    return frame


def _read_said(frame: Frame, stream: Sequence[Passage], style: HouseStyle) -> None:
    """Read what stands above the body, by the lines that the style has for a header."""
    for at in range(frame.start - 1):
        said = style.page.said(stream[at].text)
        if said:
            frame.hear(said, stream[at])
            frame.take(at, stream[at], kind_of(said), Evidence.HEADER_LINE)
        else:
            frame.take(at, stream[at], PassageKind.CONTENTS, Evidence.CONTENTS)


def _read_repeated_head(frame: Frame, stream: Sequence[Passage], _: HouseStyle) -> None:
    """Read what stands above the body, where title and dateline stand above contents again."""
    opening = frame.start - 1
    lines = (read_dateline(stream[at].text) for at in range(opening))
    top = next((at for at, line in enumerate(lines) if line is not None), opening)
    seen = {stream[at].text for at in range(min(top + 1, opening))}
    for at in range(opening):
        passage = stream[at]
        line = read_dateline(passage.text) if passage.text in seen else None
        if line is not None:
            frame.state(date=line.date, place=line.place)
            frame.take(at, passage, PassageKind.DATELINE, Evidence.DATE_ABOVE_CONTENTS)
        elif passage.text in seen:
            frame.fill(title=passage.text)
            frame.take(at, passage, PassageKind.TITLE, Evidence.LINE_ABOVE_DATE)
        else:
            frame.take(at, passage, PassageKind.CONTENTS, Evidence.CONTENTS)


def kind_of(said: Mapping[str, str]) -> PassageKind:
    """Return what a line is that says so much of the meeting."""
    if "title" in said:
        return PassageKind.TITLE
    if said.keys() & {"date", "place"}:
        return PassageKind.DATELINE
    return PassageKind.TIME if "time" in said else PassageKind.METADATA


def take_below(frame: Frame, stream: Sequence[Passage], style: HouseStyle) -> None:
    """Take the line with which the body ends, and what stands below it."""
    for at in range(frame.end, len(stream)):
        if at == frame.end:
            frame.take(at, stream[at], PassageKind.TIME, Evidence.CLOSING)
        elif style.page.is_furniture(stream[at].text):
            frame.take(at, stream[at], PassageKind.FURNITURE, Evidence.PAGE_LINE)
        else:
            frame.take(at, stream[at], PassageKind.APPENDIX, Evidence.BELOW_CLOSING)


def read_marked_frame(stream: Sequence[Passage], style: HouseStyle) -> Frame | None:
    """Read the frame of a page that marks its parts, None where it does not.

    Args:
        stream: The passages; those of the text itself have the hint "body" or "label".
        style: The house style.
    """
    hints = [passage.hint for passage in stream]
    body = [at for at, hint in enumerate(hints) if hint is not None and hint in _TEXT]
    if not body:
        return None
    frame = Frame(body[0], body[-1] + 1)
    for at in (*range(frame.start), *range(frame.end, len(stream))):
        _take_marked(frame, at, stream[at], style)
    return frame


def _take_marked(frame: Frame, at: int, passage: Passage, style: HouseStyle) -> None:
    why = Evidence.MARKED
    if passage.hint is not None and (said := style.page.said(passage.text)):
        frame.hear(said, passage)
    elif passage.hint is PassageKind.TITLE:
        frame.fill(title=passage.text)
    elif passage.hint is PassageKind.DATELINE:
        _fill(frame, passage)
    taken = passage.hint or PassageKind.FURNITURE
    frame.take(at, passage, taken, why if passage.hint else Evidence.UNMARKED)


def _fill(frame: Frame, passage: Passage) -> None:
    """Take date, time or place from a line that the page marks as one of them."""
    line, time = read_dateline(passage.text), read_time(passage.text)
    if line is None and time is None:
        frame.fill(place=passage.text)
    elif line is not None:
        frame.fill(date=line.date, place=line.place, time=line.time)
    else:
        frame.fill(time=time)


def is_title(passage: Passage) -> bool:
    """Tell whether a passage may be a title: one line that is no sentence."""
    text = passage.text
    return len(text) <= _LONGEST_TITLE and text[-1].isalnum()
