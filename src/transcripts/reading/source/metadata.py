"""What a document says of itself: when, where, under which title."""

from __future__ import annotations

import datetime as dt

import attrs
from attrs import frozen

from transcripts.model import Tag

__all__ = ["Metadata"]


@frozen(kw_only=True)
class Metadata:
    """What a document, or one part of it, says of the meeting.

    Attributes:
        title: As printed.
        date: The day of the meeting.
        time: The time of day.
        place: As printed.
        language: BCP 47 tag.
        published: When the document was published.
        tags: Under what the publisher filed it.
        url: Where it was published.
    """

    title: str | None = None
    date: dt.date | None = None
    time: dt.time | None = None
    place: str | None = None
    language: str | None = None
    published: dt.datetime | None = None
    tags: tuple[Tag, ...] = ()
    url: str | None = None

    def completed(self, other: Metadata) -> Metadata:
        """Return this with what only another part of the document says."""
        names = (one.name for one in attrs.fields(Metadata))
        return Metadata(**{name: getattr(self, name) or getattr(other, name) for name in names})
