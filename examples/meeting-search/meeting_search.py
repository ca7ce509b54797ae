"""Finds the passages of meetings in which something is said: an example of a dependent project."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from transcripts import Meeting, Span

__all__ = ["Index", "Passage"]

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Passage:
    """A few paragraphs of a meeting.

    Attributes:
        meeting: The title of the meeting.
        text: What is said, each speaker named.
        speakers: The ids of those who say it.
        span: Where it stands in the source.
    """

    meeting: str | None
    text: str
    speakers: tuple[str, ...]
    span: Span


def _words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(text))


def passages(meeting: Meeting, max_words: int) -> Iterator[Passage]:
    """Yield the passages of a meeting."""
    for chunk in meeting.chunks(max_words):
        speakers = tuple(speaker.id for speaker in chunk.speakers)
        yield Passage(meeting.title, chunk.text, speakers, chunk.span)


@dataclass
class Index:
    """Passages by word.

    Attributes:
        max_words: How many words a passage has at most.
    """

    max_words: int = 60
    _passages: list[tuple[Passage, Counter[str]]] = field(default_factory=list)

    def add(self, meeting: Meeting) -> None:
        """Add what is said in a meeting."""
        for passage in passages(meeting, self.max_words):
            self._passages.append((passage, _words(passage.text)))

    def search(self, query: str) -> list[Passage]:
        """Return the passages that hold every word of a query, the fullest first."""
        wanted = _words(query)
        found = [
            (sum(words[word] for word in wanted), passage)
            for passage, words in self._passages
            if wanted and wanted.keys() <= words.keys()
        ]
        return [passage for _, passage in sorted(found, key=lambda one: -one[0])]
