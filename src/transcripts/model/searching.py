"""Where something is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex
from attrs import frozen

from transcripts.model.values import Paragraph, Span, Turn

__all__ = ["Found", "find"]


@frozen(kw_only=True)
class Found:
    """A place where something is said.

    Attributes:
        turn: In which turn.
        paragraph: In which of its paragraphs.
        start: Offset in ``paragraph.text``.
        end: Offset behind it.
    """

    turn: Turn
    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """What was found."""
        return self.paragraph.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.paragraph.locate(self.start, self.end)


def find(
    turns: Iterable[Turn], pattern: str | re.Pattern[str] | regex.Pattern[str]
) -> Iterator[Found]:
    """Yield where a pattern matches what is said; the arguments are those of ``Meeting.find``."""
    compiled = regex.compile(pattern) if isinstance(pattern, str) else pattern
    for turn in turns:
        for paragraph in turn.paragraphs:
            for match in compiled.finditer(paragraph.text):
                if match.end() > match.start():
                    yield Found(
                        turn=turn, paragraph=paragraph, start=match.start(), end=match.end()
                    )
