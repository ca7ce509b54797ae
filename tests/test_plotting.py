"""Pictures of a meeting, as the values that are drawn."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from importlib import import_module

import attrs
import pytest
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection

from transcripts import Meeting, MissingExtraError
from transcripts.plotting import plot_talk_share, plot_timeline
from transcripts.testing import load_sample, make_meeting

SCRIPT = "ANNA: We ship on Friday.\nBEN: So?\nANNA: Yes.\nDORA: Good morning to all."
TIMED = "[00:00] ANNA: We ship.\n[00:04] BEN: Friday?\n[00:05] ANNA: Yes."


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def names(axes: Axes) -> list[str]:
    return [label.get_text() for label in axes.get_yticklabels()]


def widths(axes: Axes) -> list[float]:
    return [bar.get_width() for bar in axes.patches]  # type: ignore[attr-defined]


def rows(axes: Axes) -> list[list[tuple[float, float]]]:
    """Return from where to where each bar of each row goes."""
    found = [one for one in axes.collections if isinstance(one, PolyCollection)]
    boxes = ([path.get_extents() for path in row.get_paths()] for row in found)
    return [[(box.x0, box.x1) for box in row] for row in boxes]


def test_shares_are_drawn_the_longest_first() -> None:
    axes = plot_talk_share(make_meeting(SCRIPT))
    assert (names(axes), widths(axes)) == (["ANNA", "DORA", "BEN"], [5, 4, 1])
    assert [text.get_text() for text in axes.texts] == ["50%", "40%", "10%"]
    assert axes.get_xlabel() == "Words"
    top, bottom = axes.get_ylim()[::-1]
    assert top < bottom


def test_those_who_talk_least_stand_below_the_axis() -> None:
    axes = plot_talk_share(make_meeting(SCRIPT), most=1)
    assert (names(axes), widths(axes)) == (["ANNA"], [5])
    assert [text.get_text() for text in axes.texts] == ["50%"]
    assert axes.get_xlabel() == "Words (2 others: 50%)"
    assert plot_talk_share(make_meeting(SCRIPT), most=2).get_xlabel() == "Words (1 other: 10%)"
    assert names(plot_talk_share(make_meeting(SCRIPT), most=3)) == ["ANNA", "DORA", "BEN"]


def test_those_who_talk_least_share_a_row_of_a_timeline() -> None:
    axes = plot_timeline(make_meeting(SCRIPT), most=1)
    assert names(axes) == ["ANNA", "2 others"]
    assert rows(axes) == [[(0, 4), (5, 6)], [(4, 5), (6, 10)]]
    assert names(plot_timeline(make_meeting(SCRIPT), most=3)) == ["ANNA", "BEN", "DORA"]


@pytest.mark.parametrize("plot", [plot_talk_share, plot_timeline])
def test_what_is_drawn_is_a_meeting(plot: Callable[..., Axes]) -> None:
    with pytest.raises(TypeError, match=r"^a picture is drawn of a Meeting, not list$"):
        plot([make_meeting(SCRIPT)])


def test_shares_by_time() -> None:
    meeting = make_meeting(TIMED)
    axes = plot_talk_share(meeting, by="time")
    # When Anna has ended nobody knows.
    assert (names(axes), widths(axes)) == (["BEN"], [1])
    assert axes.get_xlabel() == "Time"
    assert axes.xaxis.get_major_formatter()(65) == "1:05"


def test_a_timeline_by_time() -> None:
    meeting = attrs.evolve(make_meeting(TIMED), duration=dt.timedelta(seconds=8))
    axes = plot_timeline(meeting)
    assert names(axes) == ["ANNA", "BEN"]
    assert rows(axes) == [[(0, 4), (5, 8)], [(4, 5)]]
    assert axes.get_xlabel() == "Time"


@pytest.mark.parametrize("duration", [None, dt.timedelta(seconds=2)])
def test_a_timeline_by_words_where_a_time_is_not_known(duration: dt.timedelta | None) -> None:
    axes = plot_timeline(attrs.evolve(make_meeting(TIMED), duration=duration))
    assert rows(axes) == [[(0, 2), (3, 4)], [(2, 3)]]
    assert axes.get_xlabel() == "Words"


def test_a_recording_that_says_all_times_is_drawn_by_them() -> None:
    axes = plot_timeline(load_sample("webvtt/meeting").expected)
    assert axes.get_xlabel() == "Time"
    assert axes.get_xlim()[0] == 0


@pytest.mark.parametrize("draw", [plot_talk_share, plot_timeline])
def test_axes_may_be_those_of_the_caller(draw: type) -> None:
    axes = plt.subplots()[1]
    assert draw(make_meeting(SCRIPT), axes=axes) is axes
    assert len(plt.get_fignums()) == 1


@pytest.mark.parametrize("draw", [plot_talk_share, plot_timeline])
def test_a_name_is_no_formula(draw: type) -> None:
    axes = draw(make_meeting("A$x_1$: Yes."))
    axes.figure.draw_without_rendering()
    assert names(axes) == ["A$x_1$"]
    assert not axes.get_yticklabels()[0].get_parse_math()


def test_wrong_arguments_are_refused() -> None:
    meeting = make_meeting(SCRIPT)
    with pytest.raises(ValueError, match=r"^by must be 'words' or 'time', not 'letters'$"):
        plot_talk_share(meeting, by="letters")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"^most must be at least 1, not 0$"):
        plot_talk_share(meeting, most=0)


@pytest.mark.parametrize(
    ("meeting", "message"),
    [
        (make_meeting("# Nothing"), "no words of anybody"),
        (make_meeting("ANNA: (Applause.)"), "no words of anybody"),
    ],
)
def test_nobody_talks(meeting: Meeting, message: str) -> None:
    with pytest.raises(ValueError, match=f"^there is nothing to draw: {message}$"):
        plot_talk_share(meeting)


def test_no_times_and_no_turns() -> None:
    with pytest.raises(ValueError, match=r"^there is nothing to draw: no time of anybody$"):
        plot_talk_share(make_meeting(SCRIPT), by="time")
    with pytest.raises(ValueError, match=r"^there is nothing to draw: no turns$"):
        plot_timeline(make_meeting("# Nothing"))


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.delitem(sys.modules, "transcripts.plotting")
    with pytest.raises(MissingExtraError) as caught:
        import_module("transcripts.plotting")
    message = "matplotlib is not installed: pip install 'meeting-transcripts[plot]'"
    assert str(caught.value) == message
