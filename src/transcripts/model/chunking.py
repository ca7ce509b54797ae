"""Pieces of a meeting for search and language models."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex
from attrs import frozen

from transcripts.kinds import TimingKind
from transcripts.model.excerpts import Excerpt
from transcripts.model.values import Paragraph, Span, Turn
from transcripts.model.words import WORD, count_words

__all__ = ["Chunk", "Piece", "chunks"]

_SENTENCE = regex.compile(r"(?<=[.!?…][”\"’»)]*)\s+(?=\S)")


@frozen(kw_only=True)
class Piece(Excerpt):
    """What one speaker says in a chunk: a paragraph, or a part of a long one."""


@frozen(kw_only=True)
class Chunk:
    """Pieces that follow each other in a meeting.

    Attributes:
        pieces: What is said, in order.
        words: How many words that is.
    """

    pieces: tuple[Piece, ...]
    words: int

    @property
    def text(self) -> str:
        """What is said, each speaker named where he begins, an empty line between pieces."""
        lines: list[str] = []
        last: Turn | None = None
        for piece in self.pieces:
            speaker = piece.speaker
            name = speaker.name or next(iter(speaker.labels), speaker.id)
            lines.append(piece.text if piece.turn is last else f"{name}: {piece.text}")
            last = piece.turn
        return "\n\n".join(lines)

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


def chunks(turns: Sequence[Turn], max_words: int, overlap: int) -> Iterator[Chunk]:
    """Yield the chunks of some turns; the arguments are those of ``Meeting.chunks``.

    Raises:
        ValueError: If the bounds do not fit each other.
    """
    if not 0 <= overlap < max_words:
        message = f"chunks need 0 <= overlap < max_words, got {overlap} and {max_words}"
        raise ValueError(message)
    return _chunks(turns, max_words, overlap)


def _chunks(turns: Sequence[Turn], max_words: int, overlap: int) -> Iterator[Chunk]:
    held: list[tuple[Piece, int]] = []
    count = 0
    for piece in _pieces(turns, max_words):
        words = count_words(piece.text)
        if held and count + words > max_words:
            yield Chunk(pieces=tuple(piece for piece, _ in held), words=count)
            held = _tail(held, min(overlap, max_words - words))
            count = sum(words for _, words in held)
        held.append((piece, words))
        count += words
    if held:
        yield Chunk(pieces=tuple(piece for piece, _ in held), words=count)


def _tail(held: Sequence[tuple[Piece, int]], words: int) -> list[tuple[Piece, int]]:
    """Return the last pieces that together have no more words than that."""
    at = len(held)
    while held[at - 1][1] <= words:
        at -= 1
        words -= held[at][1]
    return list(held[at:])


def _pieces(turns: Sequence[Turn], max_words: int) -> Iterator[Piece]:
    for turn in turns:
        for paragraph in turn.paragraphs:
            for start, end in _cuts(paragraph, max_words):
                yield Piece(turn=turn, paragraph=paragraph, start=start, end=end)


def _cuts(paragraph: Paragraph, max_words: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a paragraph: one, or where it is too long, sentences together."""
    text = paragraph.text
    start = end = count = 0
    cues = [one.start for one in paragraph.times if one.kind is TimingKind.CUE]
    for first, last, words in _sentences(text, cues, max_words):
        if count and count + words > max_words:
            yield start, end
            start, count = first, 0
        end, count = last, count + words
    yield start, end


def _sentences(text: str, cues: Sequence[int], max_words: int) -> Iterator[tuple[int, int, int]]:
    """Yield sentences with their words; one that is too long by its cues.

    Args:
        text: Of a paragraph.
        cues: Where its cues begin.
        max_words: How many words a part may have.
    """
    edges = [0, *(found.end() for found in _SENTENCE.finditer(text)), len(text)]
    for first, last in pairwise(edges):
        starts = list(_word_starts(text, first, last))
        if len(starts) <= max_words:
            yield first, first + len(text[first:last].rstrip()), len(starts)
            continue
        inside = cues[bisect_right(cues, first) : bisect_left(cues, last)]
        for start, end in pairwise([first, *inside, last]):
            yield from _parts(text, start, end, max_words)


def _parts(text: str, first: int, last: int, max_words: int) -> Iterator[tuple[int, int, int]]:
    """Yield a stretch with its words, in parts of as many as may be."""
    starts = list(_word_starts(text, first, last))
    # What stands before the first word, such as a dash, goes with it.
    cuts = [first, *starts[max_words::max_words], last]
    for number, (start, end) in enumerate(pairwise(cuts)):
        words = min(max_words, len(starts) - number * max_words)
        yield start, start + len(text[start:end].rstrip()), words


def _word_starts(text: str, first: int, last: int) -> Iterator[int]:
    """Yield where the words of a stretch begin, with the signs that stand right before them."""
    end = first
    for found in WORD.finditer(text, first, last):
        start = found.start()
        while start > end and not text[start - 1].isspace():
            start -= 1
        yield start
        end = found.end()
