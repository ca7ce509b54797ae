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


def some(strategy: st.SearchStrategy[T], least: int = 0) -> st.SearchStrategy[list[T]]:
    """Return a strategy for as many as the strategies of the library draw."""
    return st.lists(strategy, min_size=least, max_size=3)


def plain() -> st.SearchStrategy[Plain]:
    """Return a strategy for the plain class, of the size of a meeting."""
    block = st.builds(Block, st.sampled_from(EventKind), TEXT, MAYBE_TEXT, MAYBE_TEXT)
    piece: st.SearchStrategy[Block | str] = TEXT | block
    turn = st.builds(
        Turn,
        st.integers(0, 3),
        some(some(piece, least=1), least=1),
        st.none() | st.timedeltas(),
        st.none() | st.timedeltas(),
        MAYBE_TEXT,
        st.booleans(),
    )
    label = st.builds(
        Label, TEXT, st.sampled_from(SpeakerKind), MAYBE_TEXT, MAYBE_TEXT, MAYBE_TEXT, MAYBE_TEXT
    )
    offset = st.integers(0, 10**6)
    problem = st.builds(
        Problem, st.sampled_from(ProblemCode), st.sampled_from(Severity), TEXT, offset, offset
    )
    return st.builds(
        Plain,
        cast=some(label),
        turns=st.lists(turn, max_size=4),
        between=some(block),
        problems=some(problem),
        tags=some(st.tuples(st.sampled_from(TagKind), TEXT)),
        source=st.tuples(TEXT, TEXT, MAYBE_TEXT, MAYBE_TEXT),
        title=MAYBE_TEXT,
        date=st.none() | st.dates(),
        time=st.none() | st.times(),
        place=MAYBE_TEXT,
        language=MAYBE_TEXT,
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


def main() -> None:
    """Print the ratio."""
    is_quick = "--quick" in sys.argv
    count, rounds = (10, 1) if is_quick else (1000, 7)
    print(machine())
    print(f"\ndrawing {count} values")
    ways = {"a plain class": drawn(plain(), count), "meetings": drawn(meetings(), count)}
    ratios(ways, "a plain class", rounds)


if __name__ == "__main__":
    main()
