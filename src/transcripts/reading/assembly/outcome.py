"""What a format makes of a document, before it becomes a meeting."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from attrs import Factory, field, frozen

from transcripts.model import Block, Problem
from transcripts.model.reprs import brief
from transcripts.reading.assembly.speakers import Cast
from transcripts.reading.layout.decisions import Decision, Explanation, chair_of
from transcripts.reading.source.metadata import Metadata

__all__ = ["Outcome", "digest_of"]


def digest_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


@frozen(kw_only=True)
class Outcome:
    """What a format makes of a document.

    Attributes:
        text: What spans count in.
        media_type: What it was read from: ``text/plain``, ``text/html`` and so on.
        decisions: What each passage was taken for, in document order.
        blocks: The blocks that they give.
        problems: What a careful user wants to know.
        metadata: What the document says of the meeting.
        sha256: Of the text in UTF-8, in hexadecimal.
        joins: Whether labels that differ may name one person, as for ``assemble``.
        are_shortened: As in ``LabelStyle``.
    """

    text: str
    media_type: str
    decisions: Sequence[Decision]
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]
    metadata: Metadata = field(factory=Metadata)
    sha256: str = field(default=Factory(lambda self: digest_of(self.text), takes_self=True))
    joins: bool = True
    are_shortened: bool = False

    __repr__ = brief

    def explanations(self) -> tuple[Explanation, ...]:
        """Say what each passage was taken for, and why."""
        cast = Cast(joins=self.joins, are_shortened=self.are_shortened)
        numbers: list[int | None] = []
        for made in self.decisions:
            if (chair := chair_of(made)) is not None:
                cast.seat(chair)
            numbers.append(None if made.opening is None else cast.open(made.opening, self.text))
        ids = [speaker.id for speaker in cast.speakers()]
        return tuple(
            Explanation(
                span=decision.passage.span,
                text=decision.passage.text,
                taken_for=decision.taken,
                evidence=decision.evidence,
                speaker=None if number is None else ids[number],
                identity=None if number is None else cast.reason(number),
            )
            for decision, number in zip(self.decisions, numbers, strict=True)
        )
