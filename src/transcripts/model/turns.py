"""What a meeting goes through in order: turns, and what stands between them."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from transcripts.model.checks import checked
from transcripts.model.paragraphs import Paragraph
from transcripts.model.reprs import described
from transcripts.model.values import Event, Gap, Heading, Note, Span, Speaker, Unread

__all__ = ["Block", "Turn", "TurnBlock"]

TurnBlock = Paragraph | Event | Gap | Note


@frozen(kw_only=True, field_transformer=checked)
class Turn:
    """One stretch of speech by one voice.

    Attributes:
        head: From the first printed character of the label through its colon; ``None``
            where nothing is printed.
        speaker: Who speaks.
        label: As printed, without note and colon; ``None`` where there is none.
        note: What stands between label and colon, without brackets.
        role: The role that this label states.
        label_span: Where the label stands, inside ``head``.
        note_span: Where the note stands, inside ``head``.
        blocks: What is said and what happens meanwhile, in order.
        span: The whole turn.
        begins_at: Start in a recording, ``None`` where the source has no times.
        ends_at: End in a recording.
        channel: Which track of a recording it is on, as the source names it.
        language: BCP 47 tag of the printed text where it is not the meeting's.
        continues: Whether the voice goes on after an interruption.
    """

    head: Span | None = None
    speaker: Speaker
    label: str | None = None
    note: str | None = None
    role: str | None = None
    label_span: Span | None = None
    note_span: Span | None = None
    blocks: tuple[TurnBlock, ...] = field(default=(), converter=tuple[TurnBlock, ...])
    span: Span
    begins_at: dt.timedelta | None = None
    ends_at: dt.timedelta | None = None
    channel: str | None = None
    language: str | None = None
    continues: bool = False

    def __repr__(self) -> str:
        """Return who speaks, what, and where that stands."""
        held = {"speaker": self.speaker, "text": self.text, "begins_at": self.begins_at}
        known = [(name, one) for name, one in held.items() if one is not None]
        return described(self, [*known, ("span", self.span)])

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of speech."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def text(self) -> str:
        """The paragraphs as printed, an empty line between each two."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def spoken(self) -> str:
        """The paragraphs without events and gaps, an empty line between each two."""
        return "\n\n".join(filter(None, (paragraph.spoken for paragraph in self.paragraphs)))

    def _repr_html_(self) -> str:
        """Return the turn as notebooks show it."""
        from transcripts.model import notebook  # noqa: PLC0415 - it is there for notebooks alone

        return notebook.html_of_turns([], [self])


Block = Turn | Heading | Event | Gap | Note | Unread
