"""Pieces of a meeting for search and language models."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve, frozen

from transcripts.model.cutting import Rule, cuts, most, starts
from transcripts.model.excerpts import Excerpt
from transcripts.model.reprs import described
from transcripts.model.turns import Block, Turn
from transcripts.model.values import Heading, Source, Span, Speaker
from transcripts.model.words import count_words

__all__ = ["Chunk", "Piece", "chunks"]


@frozen(kw_only=True, repr=False)
class Piece(Excerpt):
    """What one speaker says in a chunk: a paragraph, or a part of a long one.

    Attributes:
        headings: The headings that it stands below, as printed, the outermost first.
    """

    headings: tuple[str, ...] = ()


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
    def headings(self) -> tuple[str, ...]:
        """The headings that the first piece stands below, as printed, the outermost first."""
        return self.pieces[0].headings

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
            ``id``, ``text``, ``words``, ``headings``, ``speakers`` (their ids), ``span``, the times
            in seconds or ``None`` (``begins_at_seconds``, ``ends_at_seconds``), and ``pieces``: of
            each the ``speaker``, ``text``, ``span`` and times.
        """
        pieces = [
            {"speaker": piece.speaker.id, "text": piece.text, **_place_of(piece)}
            for piece in self.pieces
        ]
        who = [speaker.id for speaker in self.speakers]
        said = {"id": self.id, "text": self.text, "words": self.words}
        near = {"headings": [*self.headings], "speakers": who}
        return {**said, **near, **_place_of(self), "pieces": pieces}

    def _repr_html_(self) -> str:
        """Return the chunk as notebooks show it."""
        from transcripts.model import notebook  # noqa: PLC0415 - it is there for notebooks alone

        return notebook.html_of_pieces(self.pieces)


def chunks(blocks: Iterable[Block], source: Source, rule: Rule) -> Iterator[Chunk]:
    """Yield the chunks of a meeting."""
    turns = _outlined(blocks)
    pieces = [piece for turn, headings in turns for piece in _pieces(turn, headings, rule)]
    kept: tuple[Piece, ...] = ()
    done = 0
    while done < len(pieces):

        def fits(end: int) -> bool:
            return rule.holds(_text_of(_joined([*kept, *pieces[done:end]])))  # noqa: B023

        end = most(done + 1, len(pieces), fits)
        held = _joined([*kept, *pieces[done:end]])
        yield Chunk(source=source, pieces=held)
        kept = _repeated(held, pieces[end], rule) if rule.overlap and end < len(pieces) else ()
        done = end


def _outlined(blocks: Iterable[Block]) -> Iterator[tuple[Turn, tuple[str, ...]]]:
    """Yield turns with the headings that they stand below."""
    above: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            above = [*(one for one in above if one.level < block.level), block]
        elif isinstance(block, Turn):
            yield block, tuple(heading.text for heading in above)


def _pieces(turn: Turn, headings: tuple[str, ...], rule: Rule) -> Iterator[Piece]:
    for paragraph in turn.paragraphs:
        for start, end in cuts(paragraph, rule, _label_of(turn)):
            yield Piece(turn=turn, paragraph=paragraph, start=start, end=end, headings=headings)


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces, those of one paragraph as one."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].paragraph is piece.paragraph:
            joined[-1] = evolve(joined[-1], end=piece.end)
        else:
            joined.append(piece)
    return tuple(joined)


def _repeated(pieces: Sequence[Piece], following: Piece, rule: Rule) -> tuple[Piece, ...]:
    """Return the end of a chunk that the next one, which goes on with a piece, repeats."""

    def fits(kept: Sequence[Piece]) -> bool:
        whole = _text_of(_joined([*kept, following]))
        return rule.holds(_text_of(kept), rule.overlap) and rule.holds(whole)

    number = most(0, len(pieces) - 1, lambda number: fits(pieces[len(pieces) - number :]))
    cut, *kept = pieces[len(pieces) - number - 1 :]
    for level in starts(cut.paragraph, cut.start, cut.end, rule):
        parts = [evolve(cut, start=start) for start in level]
        first = most(0, len(parts), lambda count: fits([parts[-count], *kept]))  # noqa: B023
        kept = [*parts[len(parts) - first :][:1], *kept]
        if kept:
            break
    return tuple(kept)


def _text_of(pieces: Sequence[Piece]) -> str:
    """Return what is said, each speaker named where he begins."""
    lines: list[str] = []
    last: Turn | None = None
    for piece in pieces:
        lines.append(piece.text if piece.turn is last else _label_of(piece.turn) + piece.text)
        last = piece.turn
    return "\n\n".join(lines)


def _label_of(turn: Turn) -> str:
    """Return the name of who speaks, or the label; the source may have neither."""
    label = turn.speaker.name or next(iter(turn.speaker.labels), None)
    return "" if label is None else f"{label}: "


def _place_of(place: Chunk | Piece) -> dict[str, Any]:
    """Return where something stands in the source, and in a recording."""
    times = {"begins_at_seconds": place.begins_at, "ends_at_seconds": place.ends_at}
    seconds = {key: None if time is None else time.total_seconds() for key, time in times.items()}
    return {"span": [place.span.start, place.span.end], **seconds}
