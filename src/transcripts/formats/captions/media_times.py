"""The times of TTML: clocks, frames, ticks and offsets, and the containers that they begin in.

They are those of https://www.w3.org/TR/ttml2/#timing: exact, and rounded only when they are told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from xml.etree.ElementTree import Element

import regex
from attrs import evolve, frozen

from transcripts.reading.later import later

__all__ = ["ALWAYS", "Clock", "Interval"]

# Printed forms: "00:00:01.375", "00:00:01:12", "00:00:01:12.3", and "3:58.640" of Apple.
_CLOCK = later(
    r"(?P<hours>\d{1,9}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)"
    r"(?:(?P<rest>\.\d{1,20})|:(?P<frames>\d{1,9})(?:\.(?P<parts>\d{1,9}))?)?"
    r"|(?P<minutes>[0-5]?\d):(?P<seconds>[0-5]\d)(?P<rest>\.\d{1,20})?"
)
# Printed forms: "1.5s", "90m", "240f", "10000000t", and "19.764" of Apple.
_OFFSET = later(r"(?P<count>\d{1,20}(?:\.\d{0,20})?)(?P<unit>h|ms|m|s|f|t)?")
_UNITS = {"h": Fraction(3600), "m": Fraction(60), "s": Fraction(1), "ms": Fraction(1, 1000)}
_RATE = later(r"\d{1,9}")
_RATIO = later(r"(?P<over>\d{1,9})[\s:]++(?P<under>\d{1,9})")
_FRAME_RATE = 30
# More seconds are none, as in all captions: a thousand years.
_MOST = 9_000_000 * 3600
_ITUNES = "http://music.apple.com/lyric-ttml-internal"


@frozen
class Interval:
    """From when to when something is shown, in seconds; ``None`` where nobody says.

    Attributes:
        begin: When it begins.
        end: When it ends.
        faults: What is printed as a time in it and is none.
    """

    begin: Fraction | None = None
    end: Fraction | None = None
    faults: tuple[str, ...] = ()


ALWAYS = Interval()


@frozen(kw_only=True)
class Clock:
    """What the times of a document count.

    Attributes:
        frame_rate: How many frames a second has as they are numbered.
        real_rate: How many it has.
        parts: How many parts a frame has.
        ticks: How many ticks a second has.
        counts_frames: Whether a time is a number of frames, as SMPTE counts them.
        drops: Whether two numbers of frames are left out in nine of ten minutes.
        is_absolute: Whether times count from the beginning of the document, and not from that
            of the element around.
    """

    frame_rate: int = _FRAME_RATE
    real_rate: Fraction = Fraction(_FRAME_RATE)
    parts: int = 1
    ticks: Fraction = Fraction(1)
    counts_frames: bool = False
    drops: bool = False
    is_absolute: bool = False

    @classmethod
    def of(cls, root: Element) -> Clock:
        """Return the clock of a document.

        Args:
            root: Its root, which says how it counts.
        """
        said = {key.rpartition(":")[2]: value.strip() for key, value in root.attrib.items()}
        frame_rate, parts = _rate(said, "frameRate"), _rate(said, "subFrameRate") or 1
        ratio = _RATIO.fullmatch(said.get("frameRateMultiplier", ""))
        factor = Fraction(1)
        if ratio is not None and int(ratio["over"]) and int(ratio["under"]):
            factor = Fraction(int(ratio["over"]), int(ratio["under"]))
        real = (frame_rate or _FRAME_RATE) * factor
        clock = cls(
            frame_rate=frame_rate or _FRAME_RATE,
            real_rate=real,
            parts=parts,
            ticks=Fraction(_rate(said, "tickRate") or (real * parts if frame_rate else 1)),
            counts_frames=said.get("timeBase") == "smpte",
            drops=said.get("dropMode") == "dropNTSC",
        )
        return evolve(clock, is_absolute=_ITUNES in said.values() or clock.counts_on(root))

    def seconds(self, printed: str) -> Fraction | None:
        """Return a time, None where it is none."""
        printed = printed.strip()
        if not printed.isascii():
            return None
        found = _CLOCK.fullmatch(printed)
        if found is not None:
            value = self._clock_seconds(found)
        elif (found := _OFFSET.fullmatch(printed)) is not None:
            value = Fraction(found["count"].rstrip(".")) * self._unit(found["unit"] or "s")
        else:
            return None
        return value if value <= _MOST else None

    def _unit(self, unit: str) -> Fraction:
        if unit in _UNITS:
            return _UNITS[unit]
        return 1 / (self.real_rate if unit == "f" else self.ticks)

    def _clock_seconds(self, found: regex.Match[str]) -> Fraction:
        minutes = int(found["hours"] or 0) * 60 + int(found["minutes"])
        whole = Fraction(minutes * 60 + int(found["seconds"]))
        frames = int(found["frames"] or 0) + Fraction(int(found["parts"] or 0), self.parts)
        if not self.counts_frames:
            return whole + Fraction(found["rest"] or 0) + frames / self.real_rate
        count = (whole + Fraction(found["rest"] or 0)) * self.frame_rate + frames
        if self.drops:
            count -= 2 * (minutes - minutes // 10)
        return count / self.real_rate

    def interval(self, element: Element, outer: Interval, after: Fraction | None) -> Interval:
        """Return when an element is shown.

        Args:
            element: It.
            outer: When the element around is.
            after: When its own time begins to count, ``None`` where nobody says.
        """
        texts = {key: element.get(key) for key in ("begin", "end", "dur")}
        told = {key: self.seconds(text) for key, text in texts.items() if text is not None}
        if not told:
            return evolve(outer, begin=after, faults=())
        faults = tuple(f"{key} is no time" for key, value in told.items() if value is None)
        if faults:
            return Interval(None, None, faults)
        origin = Fraction(0) if self.is_absolute else after or Fraction(0)
        begin = origin + (told.get("begin") or 0)
        if self.is_absolute and "begin" not in told:
            begin = after or origin
        ends = [origin + end for end in [told.get("end")] if end is not None]
        ends += [begin + length for length in [told.get("dur")] if length is not None]
        ends += [outer.end] if outer.end is not None and not self.is_absolute else []
        return Interval(begin, min(ends, default=outer.end))

    def inner(self, element: Element, shown: Interval) -> Iterator[tuple[Element, Interval]]:
        """Yield the elements in one, with when each is shown.

        Args:
            element: It.
            shown: When it is shown.
        """
        is_sequence = element.get("timeContainer") == "seq"
        after = shown.begin
        for child in element:
            found = self.interval(child, shown, after)
            yield child, found
            if is_sequence and found.end is not None:
                after = found.end

    def counts_on(self, root: Element) -> bool:
        """Tell by the times of a document whether all count from its beginning.

        So it is where some time would else lie after the end of the element around, and each lies
        between the beginning and the end of that.
        """
        is_proven = False
        waiting: list[tuple[Element, Fraction | None, Fraction | None]] = [(root, None, None)]
        while waiting:
            element, begin, end = waiting.pop()
            own = self.seconds(element.get("begin", ""))
            if own is not None:
                if begin and end is not None:
                    if not begin <= own <= end:
                        return False
                    is_proven = is_proven or begin + own >= end
                begin, end = own, self.seconds(element.get("end", ""))
            waiting += [(child, begin, end) for child in element]
        return is_proven


def _rate(said: Mapping[str, str], key: str) -> int:
    """Return a rate, 0 where none is told."""
    value = said.get(key, "")
    return int(value) if _RATE.fullmatch(value) and value.isascii() else 0
