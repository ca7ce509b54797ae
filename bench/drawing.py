"""Drawing meetings: as a ratio to drawing a plain class of the same size with ``st.builds``.

python bench/drawing.py [--quick]
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from typing import TypeVar

from attrs import frozen
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from rounds import machine, ratios

from transcripts.kinds import EventKind, ProblemCode, Severity, SpeakerKind, TagKind
from transcripts.testing.strategies import meetings

T = TypeVar("T")
TEXT = st.text(min_size=1, max_size=12)
MAYBE_TEXT = st.none() | TEXT
# What the strategies of the library draw at once, this does, too.
WORDS = st.sampled_from([None, None, None, "Anna Berg", "ABC", "off mic"])
TIMES = st.none() | st.integers(-(10**15), 10**15).map(lambda at: dt.timedelta(microseconds=at))


@frozen
class Block:
    """An event, a gap, a note, a piece of a paragraph."""

    kind: EventKind
    text: str
    actor: str | None
    group: str | None


@frozen
class Turn:
    """What somebody says."""

    who: int
    blocks: list[list[Block | str]]
    begins_at: dt.timedelta | None
    ends_at: dt.timedelta | None
    language: str | None
    continues: bool


@frozen
class Label:
    """Who somebody is."""

    text: str
    kind: SpeakerKind
    name: str | None
    role: str | None
    affiliation: str | None
    note: str | None


@frozen
class Problem:
    """What is wrong somewhere."""

    code: ProblemCode
    severity: Severity
    message: str
    start: int
    length: int


@frozen
class Plain:
    """A meeting whose parts do not fit each other."""

    cast: list[Label]
    turns: list[Turn]
    between: list[Block]
    problems: list[Problem]
    tags: list[tuple[TagKind, str]]
    source: tuple[str, str, str | None, str | None]
    title: str | None
    date: dt.date | None
    time: dt.time | None
    place: str | None
    language: str | None
    published: dt.datetime | None


def some(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    """Return a strategy for as many as the strategies of the library draw."""
    return st.lists(strategy, max_size=3)


def plain() -> st.SearchStrategy[Plain]:
    """Return a strategy for the plain class, of the size of a meeting."""
    block = st.builds(Block, st.sampled_from(EventKind), TEXT, WORDS, WORDS)
    piece: st.SearchStrategy[Block | str] = TEXT | block
    pieces = st.lists(piece, min_size=1, max_size=3)
    turn = st.builds(
        Turn,
        st.integers(0, 3),
        st.lists(pieces, min_size=1, max_size=2),
        TIMES,
        TIMES,
        WORDS,
        st.booleans(),
    )
    label = st.builds(Label, TEXT, st.sampled_from(SpeakerKind), MAYBE_TEXT, WORDS, WORDS, WORDS)
    offset = st.integers(0, 10**6)
    problem = st.builds(
        Problem, st.sampled_from(ProblemCode), st.sampled_from(Severity), TEXT, offset, offset
    )
    media_types = st.sampled_from(["text/plain", "text/html", "application/xml"])
    return st.builds(
        Plain,
        cast=some(label),
        turns=st.lists(turn, max_size=4),
        between=some(block),
        problems=some(problem),
        tags=some(st.tuples(st.sampled_from(TagKind), TEXT)),
        source=st.tuples(TEXT, media_types, WORDS, WORDS),
        title=MAYBE_TEXT,
        date=st.none() | st.dates(),
        time=st.none() | st.times(),
        place=WORDS,
        language=WORDS,
        published=st.none() | st.datetimes(),
    )


def drawn(strategy: st.SearchStrategy[object], count: int) -> Callable[[], None]:
    """Return what draws so many values."""

    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(_: object) -> None:
        pass

    return draw


def measure(*, quick: bool) -> None:
    """Print a row for each way."""
    count, rounds = (10, 1) if quick else (1000, 7)
    print(f"drawing {count} values, times as long:")
    ways = {"a plain class": drawn(plain(), count), "meetings": drawn(meetings(), count)}
    ratios(ways, "a plain class", rounds)


def main() -> None:
    """Measure."""
    print(machine())
    measure(quick="--quick" in sys.argv)


if __name__ == "__main__":
    main()
