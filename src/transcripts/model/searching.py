"""Where something is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex
from attrs import frozen

from transcripts.model.excerpts import Excerpt
from transcripts.model.turns import Turn

__all__ = ["Match", "find"]


@frozen(kw_only=True, repr=False)
class Match(Excerpt):
    """A place where something is said."""


def find(
    turns: Iterable[Turn], pattern: str | re.Pattern[str] | regex.Pattern[str]
) -> Iterator[Match]:
    """Return where a pattern matches what is said; the arguments are those of ``Meeting.find``."""
    return _matches(turns, _compiled(pattern))


def _compiled(pattern: object) -> re.Pattern[str] | regex.Pattern[str]:
    if isinstance(pattern, str):
        try:
            return regex.compile(pattern)
        except regex.error as error:
            message = (
                f"pattern is no regular expression: {error}; re.escape() takes words as they are"
            )
            raise ValueError(message) from None
    if isinstance(pattern, re.Pattern | regex.Pattern) and isinstance(pattern.pattern, str):
        return pattern
    kind = f"a {type(pattern).__name__}" if hasattr(pattern, "pattern") else type(pattern).__name__
    message = f"pattern must be a regular expression, as str or compiled of one, not {kind}"
    raise TypeError(message)


def _matches(
    turns: Iterable[Turn], compiled: re.Pattern[str] | regex.Pattern[str]
) -> Iterator[Match]:
    for turn in turns:
        for paragraph in turn.paragraphs:
            for found in compiled.finditer(paragraph.text):
                if found.end() > found.start():
                    yield Match(
                        turn=turn, paragraph=paragraph, start=found.start(), end=found.end()
                    )
