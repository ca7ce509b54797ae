"""Where something is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex
from attrs import frozen

from transcripts.model.excerpts import Excerpt
from transcripts.model.values import Turn

__all__ = ["Match", "find"]


@frozen(kw_only=True, repr=False)
class Match(Excerpt):
    """A place where something is said."""


def find(
    turns: Iterable[Turn], pattern: str | re.Pattern[str] | regex.Pattern[str]
) -> Iterator[Match]:
    """Yield where a pattern matches what is said; the arguments are those of ``Meeting.find``."""
    compiled = regex.compile(pattern) if isinstance(pattern, str) else pattern
    for turn in turns:
        for paragraph in turn.paragraphs:
            for found in compiled.finditer(paragraph.text):
                if found.end() > found.start():
                    yield Match(
                        turn=turn, paragraph=paragraph, start=found.start(), end=found.end()
                    )
