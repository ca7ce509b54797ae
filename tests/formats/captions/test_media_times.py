"""The times of TTML: clocks, frames, ticks, offsets, and what they count from."""

from __future__ import annotations

from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest

from transcripts.formats.captions.media_times import ALWAYS, Clock, Interval


def clock(**said: str) -> Clock:
    return Clock.of(ET.Element("tt", {f"ttp:{key}": value for key, value in said.items()}))


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [
        ("00:00:01.375", Fraction("1.375")),
        ("100:00:00", 360_000),
        ("00:00:01:15", Fraction("1.5")),
        ("00:00:01:15.0", Fraction("1.5")),
        ("3:58.640", Fraction("238.64")),
        ("1.5s", Fraction("1.5")),
        ("250ms", Fraction("0.25")),
        ("2m", 120),
        ("1.5h", 5400),
        ("45f", Fraction("1.5")),
        ("3t", 3),
        ("19.764", Fraction("19.764")),
        (" 7. ", 7),
        ("", None),
        ("soon", None),
        ("1.5 s", None),
        ("-1s", None),
        ("00:60:00", None),
        ("00:00:60", None),
        ("٣s", None),
        ("9" * 12 + "h", None),
        ("9" * 30, None),
    ],
)
def test_a_time(printed: str, seconds: Fraction | None) -> None:
    assert clock().seconds(printed) == seconds


@pytest.mark.parametrize(
    ("said", "printed", "seconds"),
    [
        ({"frameRate": "25"}, "00:00:01:05", Fraction("1.2")),
        ({"frameRate": "25"}, "100t", 4),
        ({"frameRate": "25", "subFrameRate": "2"}, "00:00:01:05.1", Fraction("1.22")),
        ({"frameRate": "25", "subFrameRate": "2"}, "100t", 2),
        ({"tickRate": "1000"}, "2500t", Fraction("2.5")),
        ({"frameRateMultiplier": "1000 1001"}, "30f", Fraction(1001, 1000)),
        ({"frameRateMultiplier": "1000:1001"}, "00:00:01:15", 1 + Fraction(1001, 2000)),
        # what is no rate is none
        ({"frameRate": "0", "tickRate": "x", "frameRateMultiplier": "0 1"}, "30f", 1),
        ({"frameRateMultiplier": "1 0"}, "30f", 1),
        ({"frameRate": "٣"}, "30f", 1),
        # SMPTE counts frames: at 1000/1001 of their rate they take longer
        ({"timeBase": "smpte", "frameRateMultiplier": "1000 1001"}, "00:00:01:00", "1.001"),
        ({"timeBase": "smpte"}, "00:00:01:15", "1.5"),
        ({"timeBase": "smpte", "dropMode": "dropNTSC"}, "00:01:00:02", 60),
        ({"timeBase": "smpte", "dropMode": "dropNTSC"}, "00:10:00:00", Fraction(17_982, 30)),
    ],
)
def test_what_a_document_counts(said: dict[str, str], printed: str, seconds: object) -> None:
    assert clock(**said).seconds(printed) == Fraction(str(seconds))


@pytest.mark.parametrize(
    ("told", "begin", "end"),
    [
        ({}, 10, 30),
        ({"begin": "5s"}, 15, 30),
        ({"begin": "5s", "end": "7s"}, 15, 17),
        ({"begin": "5s", "dur": "1s"}, 15, 16),
        ({"begin": "5s", "dur": "1s", "end": "5.5s"}, 15, Fraction("15.5")),
        ({"end": "7s"}, 10, 17),
        # nothing is shown longer than what it stands in
        ({"end": "50s"}, 10, 30),
    ],
)
def test_times_count_from_the_element_around(
    told: dict[str, str], begin: Fraction, end: Fraction
) -> None:
    outer = Interval(Fraction(10), Fraction(30))
    found = clock().interval(ET.Element("p", told), outer, outer.begin)
    assert (found.begin, found.end) == (begin, end)


def test_a_time_that_is_none_leaves_none() -> None:
    found = clock().interval(ET.Element("p", {"begin": "soon", "dur": "1s"}), ALWAYS, None)
    assert found == Interval(None, None, ("begin is no time",))


def test_in_a_sequence_each_begins_where_the_last_ends() -> None:
    parent = ET.fromstring(  # noqa: S314 - ours
        '<div timeContainer="seq"><p dur="2s"/><p begin="1s" dur="2s"/><p/><p dur="1s"/></div>'
    )
    found = [shown for _, shown in clock().inner(parent, Interval(Fraction(10)))]
    assert found == [
        Interval(Fraction(10), Fraction(12)),
        Interval(Fraction(13), Fraction(15)),
        Interval(Fraction(15), None),
        Interval(Fraction(15), Fraction(16)),
    ]


ITUNES = 'xmlns:itunes="http://music.apple.com/lyric-ttml-internal"'
FAR = '<div begin="20s" end="30s"><p begin="25s" end="28s"/></div>'


@pytest.mark.parametrize(
    ("document", "is_absolute"),
    [
        (f"<tt {ITUNES}/>", True),
        (f"<tt>{FAR}</tt>", True),
        ('<tt><div begin="20s" end="30s"><p begin="5s"/></div></tt>', False),
        # one that would lie before the element around
        (f'<tt>{FAR}<div begin="20s" end="90s"><p begin="5s"/></div></tt>', False),
        # it proves nothing where it fits both ways, or the end is not told
        ('<tt><div begin="20s" end="90s"><p begin="25s"/></div></tt>', False),
        ('<tt><div begin="20s"><p begin="25s"/></div></tt>', False),
        ('<tt><div begin="0s" end="9s"><p begin="25s"/></div></tt>', False),
    ],
)
def test_what_times_count_from(document: str, is_absolute: bool) -> None:  # noqa: FBT001
    root = ET.fromstring(document.replace("xmlns:itunes", "itunes"))  # noqa: S314 - ours
    assert Clock.of(root).is_absolute is is_absolute


def test_absolute_times() -> None:
    counting = Clock(is_absolute=True)
    outer = Interval(Fraction(10), Fraction(30))
    p, q = ET.Element("p", {"begin": "12s", "end": "40s"}), ET.Element("p", {"dur": "2s"})
    assert counting.interval(p, outer, outer.begin) == Interval(Fraction(12), Fraction(40))
    assert counting.interval(q, outer, outer.begin) == Interval(Fraction(10), Fraction(12))
    assert counting.interval(q, ALWAYS, None) == Interval(Fraction(0), Fraction(2))
