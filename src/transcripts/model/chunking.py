"""Pieces of a meeting for search and language models."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from attrs import frozen

from transcripts.model.cutting import Rule, cuts, most
from transcripts.model.excerpts import Excerpt
from transcripts.model.reprs import described
from transcripts.model.values import Source, Span, Speaker, Turn
from transcripts.model.words import count_words

__all__ = ["Chunk", "Piece", "chunks"]


@frozen(kw_only=True, repr=False)
class Piece(Excerpt):
    """What one speaker says in a chunk: a paragraph, or a part of a long one."""


@frozen(kw_only=True)
class Chunk:
    """Pieces that follow each other in a meeting.

    Attributes:
        source: The text that they stand in.
        pieces: What is said, in order.
    """

    source: Source
    pieces: tuple[Piece, ...]

    def __repr__(self) -> str:
        """Return where it stands, how long it is, and how it begins."""
        held = {"id": self.id, "words": self.words, "pieces": self.pieces, "text": self.text}
        return described(self, held.items())

    @property
    def id(self) -> str:
        """Name by where it stands, the start of the SHA-256 of the source with the span.

        It is the same whenever and wherever the same text is read, and another for any other text.
        """
        return f"{self.source.sha256[:16]}:{self.span.start}-{self.span.end}"

    @property
    def text(self) -> str:
        """What is said, each speaker named where he begins, an empty line between pieces."""
        return _text_of(self.pieces)

    @property
    def words(self) -> int:
        """How many words are said in it, without labels, events and gaps."""
        return sum(count_words(piece.spoken) for piece in self.pieces)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who speaks, in the order of their first word here."""
        return tuple({piece.speaker.id: piece.speaker for piece in self.pieces}.values())

    @property
    def span(self) -> Span:
        """From the first piece to the last."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)

    @property
    def begins_at(self) -> dt.timedelta | None:
        """When the first piece begins in a recording, as far as the source says."""
        return self.pieces[0].begins_at

    @property
    def ends_at(self) -> dt.timedelta | None:
        """When the last piece has ended."""
        return self.pieces[-1].ends_at

    def to_dict(self) -> dict[str, Any]:
        """Return the chunk as plain values, for an index.

        Returns:
            ``id``, ``text``, ``words``, ``speakers`` (their ids), ``span``, the times in seconds or
            ``None`` (``begins_at_seconds``, ``ends_at_seconds``), and ``pieces``: of each the
            ``speaker``, ``text``, ``span`` and times.
        """
        pieces = [
            {"speaker": piece.speaker.id, "text": piece.text, **_place_of(piece)}
            for piece in self.pieces
        ]
        who = [speaker.id for speaker in self.speakers]
        said = {"id": self.id, "text": self.text, "words": self.words, "speakers": who}
        return {**said, **_place_of(self), "pieces": pieces}

    def _repr_html_(self) -> str:
        """Return the chunk as notebooks show it."""
        from transcripts.model import notebook  # noqa: PLC0415 - it is there for notebooks alone

        return notebook.html_of_pieces(self.pieces)


def chunks(turns: Sequence[Turn], source: Source, rule: Rule) -> Iterator[Chunk]:
    """Yield the chunks of some turns."""
    pieces = [piece for turn in turns for piece in _pieces(turn, rule)]
    start = done = 0
    while done < len(pieces):
        end = most(done + 1, len(pieces), partial(_fits, pieces, start, rule))
        yield Chunk(source=source, pieces=tuple(pieces[start:end]))
        start, done = end - _kept(pieces, start, end, rule), end


def _pieces(turn: Turn, rule: Rule) -> Iterator[Piece]:
    for paragraph in turn.paragraphs:
        for start, end in cuts(paragraph, rule, _label_of(turn)):
            yield Piece(turn=turn, paragraph=paragraph, start=start, end=end)


def _fits(pieces: Sequence[Piece], start: int, rule: Rule, end: int) -> bool:
    return rule.holds(_text_of(pieces[start:end]))


def _kept(pieces: Sequence[Piece], start: int, end: int, rule: Rule) -> int:
    """Return how many of the last pieces of a chunk the next one repeats."""
    if not rule.overlap or end == len(pieces):
        return 0

    def fits(number: int) -> bool:
        kept = pieces[end - number : end]
        return rule.holds(_text_of(kept), rule.overlap) and _fits(
            pieces, end - number, rule, end + 1
        )

    return most(0, end - start, fits)


def _text_of(pieces: Sequence[Piece]) -> str:
    """Return what is said, each speaker named where he begins."""
    lines: list[str] = []
    last: Turn | None = None
    for piece in pieces:
        lines.append(piece.text if piece.turn is last else _label_of(piece.turn) + piece.text)
        last = piece.turn
    return "\n\n".join(lines)


def _label_of(turn: Turn) -> str:
    speaker = turn.speaker
    return f"{speaker.name or next(iter(speaker.labels), speaker.id)}: "


def _place_of(place: Chunk | Piece) -> dict[str, Any]:
    """Return where something stands in the source, and in a recording."""
    times = {"begins_at_seconds": place.begins_at, "ends_at_seconds": place.ends_at}
    seconds = {key: None if time is None else time.total_seconds() for key, time in times.items()}
    return {"span": [place.span.start, place.span.end], **seconds}
