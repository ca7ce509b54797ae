"""A piece of what somebody says, in its place."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from transcripts.model.paragraphs import Paragraph
from transcripts.model.reprs import described
from transcripts.model.turns import Turn
from transcripts.model.values import Span, Speaker

__all__ = ["Excerpt"]


@frozen(kw_only=True, repr=False)
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

    def __repr__(self) -> str:
        """Return who says what, and where that stands."""
        held = {"speaker": self.speaker, "text": self.text, "span": self.span}
        return described(self, held.items())

    @property
    def speaker(self) -> Speaker:
        """Who speaks."""
        return self.turn.speaker

    @property
    def text(self) -> str:
        """What is said, as printed."""
        return self.paragraph.text[self.start : self.end]

    @property
    def spoken(self) -> str:
        """What is said, without events and gaps."""
        return self.paragraph.spoken_of(self.start, self.end)

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.paragraph.locate(self.start, self.end)

    @property
    def begins_at(self) -> dt.timedelta | None:
        """When it begins in a recording, by its words, else its cue, else the turn."""
        begins_at, _ = self.paragraph.when(self.start, self.end)
        return self.turn.begins_at if begins_at is None else begins_at

    @property
    def ends_at(self) -> dt.timedelta | None:
        """When it has ended, by the same."""
        _, ends_at = self.paragraph.when(self.start, self.end)
        return self.turn.ends_at if ends_at is None else ends_at

    def _repr_html_(self) -> str:
        """Return the piece as notebooks show it."""
        from transcripts.model import notebook  # noqa: PLC0415 - it is there for notebooks alone

        return notebook.html_of_excerpt(self)
