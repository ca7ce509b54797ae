"""A piece of what somebody says, in its place."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from transcripts.model.values import Paragraph, Span, Speaker, Turn

__all__ = ["Excerpt"]


@frozen(kw_only=True)
class Excerpt:
    """A piece of a paragraph of speech.

    Attributes:
        turn: The turn that it stands in.
        paragraph: The paragraph.
        start: Offset in ``paragraph.text``.
        end: Offset after it.
    """

    turn: Turn
    paragraph: Paragraph
    start: int
    end: int

    @property
    def speaker(self) -> Speaker:
        """Who speaks."""
        return self.turn.speaker

    @property
    def text(self) -> str:
        """What is said, as printed."""
        return self.paragraph.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.paragraph.locate(self.start, self.end)

    @property
    def begins_at(self) -> dt.timedelta | None:
        """When the word that it begins with begins in a recording, else its cue, else the turn."""
        time = self.paragraph.time_of(self.start)
        return time.begins_at if time and time.begins_at is not None else self.turn.begins_at

    @property
    def ends_at(self) -> dt.timedelta | None:
        """When the word that it ends with has ended, else its cue, else the turn."""
        time = self.paragraph.time_of(self.end - 1)
        return time.ends_at if time and time.ends_at is not None else self.turn.ends_at
