"""What a document says of itself: when, where, under which title."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from transcripts.model import Tag
from transcripts.model.reprs import brief

__all__ = ["Metadata"]


@frozen(kw_only=True)
class Metadata:
    """What a document, or one part of it, says of the meeting.

    Attributes:
        title: As printed.
        date: The day of the meeting.
        time: The time of day.
        place: As printed.
        number: Which sitting or meeting it is.
        session: Of which session.
        language: BCP 47 tag.
        published: When the document was published.
        duration: How long the recording is.
        tags: Under what the publisher filed it.
        url: Where it was published.
    """

    title: str | None = None
    date: dt.date | None = None
    time: dt.time | None = None
    place: str | None = None
    number: str | None = None
    session: str | None = None
    language: str | None = None
    published: dt.datetime | None = None
    duration: dt.timedelta | None = None
    tags: tuple[Tag, ...] = ()
    url: str | None = None

    __repr__ = brief

    def completed(self, other: Metadata) -> Metadata:
        """Return this with what only another part of the document says."""
        return Metadata(
            title=self.title or other.title,
            date=self.date or other.date,
            time=self.time or other.time,
            place=self.place or other.place,
            number=self.number or other.number,
            session=self.session or other.session,
            language=self.language or other.language,
            published=self.published or other.published,
            duration=self.duration or other.duration,
            tags=self.tags or other.tags,
            url=self.url or other.url,
        )
