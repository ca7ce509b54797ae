"""What happens in a meeting, and who speaks meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from transcripts.kinds import EventKind
from transcripts.model.paragraphs import Paragraph
from transcripts.model.turns import Block, Turn
from transcripts.model.values import Event, Span, Speaker

__all__ = ["Occurrence", "occurrences"]


@frozen(kw_only=True)
class Occurrence:
    """An event in its place.

    Attributes:
        event: What happens.
        turn: The turn in which it happens; ``None`` for an event between turns.
        turn_index: The place of that turn in ``Meeting.turns``, from 0.
    """

    event: Event
    turn: Turn | None
    turn_index: int | None

    @property
    def kind(self) -> EventKind:
        """What kind of event it is."""
        return self.event.kind

    @property
    def text(self) -> str:
        """The event as printed."""
        return self.event.text

    @property
    def actor(self) -> str | None:
        """Who did it or is addressed, as printed."""
        return self.event.actor

    @property
    def group(self) -> str | None:
        """The group that the actor belongs to, as printed."""
        return self.event.group

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.event.span

    @property
    def speaker(self) -> Speaker | None:
        """Who is speaking when it happens."""
        return None if self.turn is None else self.turn.speaker


def occurrences(blocks: Iterable[Block], kind: EventKind | str | None) -> Iterator[Occurrence]:
    """Yield the events of some blocks, in document order; see ``Meeting.events``.

    Raises:
        ValueError: If there is no such kind.
    """
    if kind is not None and kind not in list(EventKind):
        message = f"kind must be one of {', '.join(map(repr, map(str, EventKind)))}, not {kind!r}"
        raise ValueError(message)
    return (found for found in _occurrences(blocks) if kind is None or found.kind == kind)


def _occurrences(blocks: Iterable[Block]) -> Iterator[Occurrence]:
    turns = 0
    for block in blocks:
        if isinstance(block, Turn):
            for event in _events_in(block):
                yield Occurrence(event=event, turn=block, turn_index=turns)
            turns += 1
        elif isinstance(block, Event):
            yield Occurrence(event=block, turn=None, turn_index=None)


def _events_in(turn: Turn) -> Iterator[Event]:
    for block in turn.blocks:
        if isinstance(block, Event):
            yield block
        elif isinstance(block, Paragraph):
            yield from (mark.value for mark in block.marks if isinstance(mark.value, Event))
