"""Pictures of a meeting: who speaks how much, and who speaks when.

Needs the extra ``plot``, which is matplotlib.

    >>> from transcripts import parse
    >>> from transcripts.plotting import plot_talk_share
    >>> meeting = parse("Anna Ivanova: Good evening.", format="kremlin")
    >>> plot_talk_share(meeting).get_xlabel()
    'Words'
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Literal

from transcripts.errors import MissingExtraError
from transcripts.model import Meeting
from transcripts.model.measures import TalkShare, times_of, word_count
from transcripts.viewing.voices import clock, name_of

try:
    from matplotlib import pyplot as plt
    from matplotlib.axes import Axes
    from matplotlib.ticker import FuncFormatter
except ImportError:
    raise MissingExtraError("plot", "matplotlib") from None

__all__ = ["plot_talk_share", "plot_timeline"]

# The first of those of viewing/page.css: readable on white, for every eye.
_COLOUR = "#3c90e4"
_PALE = "#9a9a9a"
# The key of those who have no row of their own; no id of a speaker is so.
_OTHERS = ""
_SECOND = dt.timedelta(seconds=1)
_HEIGHT_OF_ROW, _HEIGHT_OF_REST = 0.35, 1.0
_WIDTH = 8.0


def plot_talk_share(
    meeting: Meeting,
    *,
    by: Literal["words", "time"] = "words",
    most: int = 12,
    axes: Axes | None = None,
) -> Axes:
    """Draw how much each speaker talks, as bars, the longest first.

    Args:
        meeting: What to draw.
        by: What is measured: ``"words"`` by the rule of ``Meeting.word_count``, or ``"time"``, of
            those speakers of whose turns all times are known.
        most: How many bars to draw, from 1. What those who talk less make together stands below
            the axis, as their bar would be longer than all.
        axes: Where to draw; ``None`` is a new figure of pyplot.

    Returns:
        The axes. ``plot_talk_share(meeting).figure.savefig("shares.png")`` saves the picture.

    Raises:
        ValueError: If ``by`` is something else, if ``most`` is below 1, or if there is nothing to
            draw: nobody speaks, or by time, no times are known.
    """
    if by not in ("words", "time"):
        raise ValueError(f"by must be 'words' or 'time', not {by!r}")
    _check(meeting, most)
    sizes = sorted(_sizes(meeting.talk_share(), by), key=lambda size: -size[1])
    if not sizes:
        raise ValueError(f"there is nothing to draw: no {by} of anybody")
    total = sum(size for _, size in sizes)
    sizes, rest = sizes[:most], sizes[most:]
    axes = axes or _new_axes(len(sizes))
    bars = axes.barh(range(len(sizes)), [size for _, size in sizes], color=_COLOUR)
    axes.bar_label(bars, [f"{size / total:.0%}" for _, size in sizes], padding=3)
    axes.margins(x=0.1)
    _name_rows(axes, [name for name, _ in sizes])
    _name_axis(axes, has_times=by == "time")
    if rest:
        share = sum(size for _, size in rest) / total
        axes.set_xlabel(f"{axes.get_xlabel()} ({_others(len(rest))}: {share:.0%})")
    return axes


def plot_timeline(meeting: Meeting, *, most: int = 24, axes: Axes | None = None) -> Axes:
    """Draw who speaks when: a row for each speaker, a bar for each turn.

    Where the source has the times of all turns, they stand from left to right by time; else by the
    number of words that are said before them.

    Args:
        meeting: What to draw.
        most: How many speakers have a row of their own, from 1: those who say most. The others
            share one, the last.
        axes: Where to draw; ``None`` is a new figure of pyplot.

    Returns:
        The axes.

    Raises:
        TypeError: If ``meeting`` is none.
        ValueError: If ``most`` is below 1, or if there are no turns.
    """
    _check(meeting, most)
    shares = meeting.talk_share()
    if not shares:
        raise ValueError("there is nothing to draw: no turns")
    loud = {one.speaker.id for one in sorted(shares, key=lambda one: -one.words)[:most]}
    places = _places_in_time(meeting)
    has_times = places is not None
    places = places or _places_in_words(meeting)
    named = {one.speaker.id: name_of(one) for one in shares if one.speaker.id in loud}
    bars: dict[str, list[tuple[float, float]]] = {key: [] for key in named}
    for turn, place in zip(meeting.turns, places, strict=True):
        key = turn.speaker.id if turn.speaker.id in named else _OTHERS
        bars.setdefault(key, []).append(place)
    axes = axes or _new_axes(len(bars))
    for row, (key, places_of_row) in enumerate(bars.items()):
        colour = _PALE if key == _OTHERS else _COLOUR
        axes.broken_barh(places_of_row, (row - 0.4, 0.8), color=colour)
    others = [_others(len(shares) - len(named))] if _OTHERS in bars else []
    _name_rows(axes, [*named.values(), *others])
    _name_axis(axes, has_times=has_times)
    return axes


def _check(meeting: object, most: int) -> None:
    if not isinstance(meeting, Meeting):
        raise TypeError(f"a picture is drawn of a Meeting, not {type(meeting).__name__}")
    if most < 1:
        raise ValueError(f"most must be at least 1, not {most}")


def _others(number: int) -> str:
    return "1 other" if number == 1 else f"{number} others"


def _sizes(shares: Sequence[TalkShare], by: str) -> Iterator[tuple[str, float]]:
    """Yield what to call each speaker and how much it talks, without those who say nothing."""
    for share in shares:
        seconds = 0.0 if share.time is None else share.time / _SECOND
        size = float(share.words) if by == "words" else seconds
        if size > 0:
            yield name_of(share), size


def _places_in_time(meeting: Meeting) -> list[tuple[float, float]] | None:
    """Return when each turn begins, and for how long it lasts, in seconds; None if not known."""
    times = list(times_of(meeting.turns))
    begins_at, ends_at = times[-1]
    # The last lasts as long as the recording, where the source says how long that is.
    times[-1] = begins_at, meeting.duration if ends_at is None else ends_at
    places: list[tuple[float, float]] = []
    for begins_at, ends_at in times:
        if begins_at is None or ends_at is None or ends_at < begins_at:
            return None
        places.append((begins_at / _SECOND, (ends_at - begins_at) / _SECOND))
    return places


def _places_in_words(meeting: Meeting) -> list[tuple[float, float]]:
    """Return how many words are said before each turn, and how many in it."""
    edges = accumulate((word_count([turn]) for turn in meeting.turns), initial=0)
    return [(start, end - start) for start, end in pairwise(edges)]


def _new_axes(rows: int) -> Axes:
    height = _HEIGHT_OF_ROW * rows + _HEIGHT_OF_REST
    return plt.subplots(figsize=(_WIDTH, height), layout="constrained")[1]


def _name_rows(axes: Axes, names: Sequence[str]) -> None:
    # A dollar in a name is no formula.
    axes.set_yticks(range(len(names)), names, parse_math=False)
    # The first on top.
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.spines[["top", "right"]].set_visible(b=False)


def _name_axis(axes: Axes, *, has_times: bool) -> None:
    axes.set_xlabel("Time" if has_times else "Words")
    if has_times:
        seconds = FuncFormatter(lambda value, _: clock(dt.timedelta(seconds=value)))
        axes.xaxis.set_major_formatter(seconds)
    axes.set_xlim(left=0)
