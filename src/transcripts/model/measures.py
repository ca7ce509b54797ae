"""How much is said, and by whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from attrs import frozen

from transcripts.model.checks import check_moment
from transcripts.model.reprs import brief
from transcripts.model.turns import Turn
from transcripts.model.values import Speaker
from transcripts.model.words import count_words

__all__ = ["TalkShare", "talk_share", "times_of", "turn_at", "word_count"]


@frozen(kw_only=True)
class TalkShare:
    """How much of a meeting one speaker talks.

    Attributes:
        speaker: Who talks.
        turns: How many turns.
        words: How many words, without events and gaps.
        share: Of all words that are said, from 0 to 1; 0 where nobody says any.
        time: How long, by the times of the turns; ``None`` where not all of them have times.
    """

    speaker: Speaker
    turns: int
    words: int
    share: float
    time: dt.timedelta | None

    __repr__ = brief

    def _repr_html_(self) -> str:
        """Return the share as notebooks show it."""
        from transcripts.model import notebook  # noqa: PLC0415 - it is there for notebooks alone

        return notebook.html_of_share(self)


def word_count(turns: Iterable[Turn]) -> int:
    """Return how many words are said in turns, without events and gaps."""
    return sum(count_words(turn.spoken) for turn in turns)


def talk_share(speakers: Sequence[Speaker], turns: Sequence[Turn]) -> tuple[TalkShare, ...]:
    """Return how much each speaker talks, in the order of the speakers."""
    lengths = dict(enumerate(_lengths(turns)))
    spoken: dict[str, list[int]] = {speaker.id: [] for speaker in speakers}
    for index, turn in enumerate(turns):
        spoken[turn.speaker.id].append(index)
    words = {key: word_count(turns[at] for at in indexes) for key, indexes in spoken.items()}
    total = sum(words.values()) or 1
    return tuple(
        TalkShare(
            speaker=speaker,
            turns=len(spoken[speaker.id]),
            words=words[speaker.id],
            share=words[speaker.id] / total,
            time=_sum(lengths[at] for at in spoken[speaker.id]),
        )
        for speaker in speakers
    )


def turn_at(turns: Sequence[Turn], time: dt.timedelta) -> Turn | None:
    """Return the last turn that is spoken at a time; see ``Meeting.at``."""
    check_moment(time)
    found = None
    for turn, (begin, end) in zip(turns, times_of(turns), strict=True):
        if begin is not None and begin <= time and (end is None or time < end):
            found = turn
    return found


def times_of(turns: Sequence[Turn]) -> Iterable[tuple[dt.timedelta | None, dt.timedelta | None]]:
    """Yield when each turn begins and ends: where the next begins if its end is not known."""
    for turn, after in zip(turns, [*turns[1:], None], strict=False):
        ends_at = turn.ends_at
        if ends_at is None and after is not None:
            ends_at = after.begins_at
        yield turn.begins_at, ends_at


def _lengths(turns: Sequence[Turn]) -> Iterable[dt.timedelta | None]:
    """Yield how long each turn is, None where that is not known."""
    for begin, end in times_of(turns):
        known = None if begin is None or end is None or end < begin else end - begin
        yield known


def _sum(lengths: Iterable[dt.timedelta | None]) -> dt.timedelta | None:
    total = dt.timedelta()
    for length in lengths:
        if length is None:
            return None
        total += length
    return total
