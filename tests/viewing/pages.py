"""Meetings to show, and what a page says once its tags are gone."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser

import attrs

from transcripts import (
    Heading,
    Meeting,
    Note,
    NoteKind,
    Problem,
    ProblemCode,
    Severity,
    Span,
    Tag,
    TagKind,
    Unread,
)
from transcripts.testing import make_meeting

__all__ = ["SITTING", "Page"]

_SCRIPT = """
The council met in the old hall.
# The night ferry
[00:00:05] Ada Vane (off mic): We begin. (Applause.) The toll is 40 [rubles] <…> a trip.
It stays so [inaudible] this year.
(Laughter.)
## What it costs
[00:01:10] Ben Okoro: Who pays? <script>alert("R&D")</script>
# Votes
[01:02:03] فريد حداد: مساء الخير (12).
* * *
"""
_VOID = {"meta"}


class Page(HTMLParser):
    """The elements of a page, and its text.

    Attributes:
        elements: Each with its attributes, in order.
        parts: The text, in pieces.
        is_whole: Whether each element is closed where it should be.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.parts: list[str] = []
        self.is_whole = True
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.is_whole = self.is_whole and not self._open

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def all(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of all elements of a name."""
        return [attributes for found, attributes in self.elements if found == name]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.is_whole = bool(self._open) and self._open.pop() == tag and self.is_whole

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.parts.append(data)


def _sitting() -> Meeting:
    meeting = make_meeting(_SCRIPT)
    first, second, third = meeting.turns
    blocks = list(meeting.blocks)
    blocks.insert(0, Note(kind=NoteKind.FURNITURE, text="Print this page", span=Span(0, 0)))
    blocks.append(Unread(text="§§ ___", span=blocks[-1].span))
    levels = iter((1, 2, 1))
    blocks = [
        attrs.evolve(one, level=next(levels)) if isinstance(one, Heading) else one for one in blocks
    ]
    unsure, nobody = ProblemCode.LABEL_UNSURE, ProblemCode.UNATTRIBUTED
    return attrs.evolve(
        meeting,
        title="Sitting 31 <of> the Harbour Council",
        date=dt.date(2031, 5, 14),
        time=dt.time(9, 30),
        place="Old Quay",
        number="31",
        session="Third session",
        language="en",
        published=dt.datetime(2031, 5, 15, 12, 0, tzinfo=dt.UTC),
        duration=dt.timedelta(hours=1, minutes=4),
        tags=(Tag(kind=TagKind.TOPIC, text="Ferries"), Tag(kind=TagKind.TOPIC, text="Tolls")),
        blocks=blocks,
        problems=[
            Problem(code=unsure, severity=Severity.WARNING, message="a label?", span=Span(0, 0)),
            Problem(
                code=nobody,
                severity=Severity.ERROR,
                message="nobody says <this>",
                span=first.paragraphs[1].span,
            ),
            Problem(code=unsure, severity=Severity.WARNING, message="a name?", span=second.span),
            Problem(
                code=unsure,
                severity=Severity.WARNING,
                message="the end",
                span=Span(third.span.end, third.span.end + 99),
            ),
        ],
        source=attrs.evolve(meeting.source, url="https://example.org/31?a=1&b=2"),
    )


SITTING = _sitting()
