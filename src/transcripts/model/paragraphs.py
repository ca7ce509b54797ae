"""A paragraph of speech, what stands inside it, and when its pieces are said."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from attrs import field, frozen

from transcripts.kinds import NoteKind, TimingKind
from transcripts.model.checks import MOST, check_moment, checked
from transcripts.model.rejoining import rejoined
from transcripts.model.reprs import brief
from transcripts.model.values import Event, Gap, Insertion, Note, Span, source_offset

__all__ = ["Mark", "Paragraph", "Timing"]


@frozen(kw_only=True, field_transformer=checked)
class Mark:
    """Something that stands inside a paragraph.

    Attributes:
        start: Offset of its first character in ``Paragraph.text``.
        end: Offset after its last; equal to ``start`` where the text leaves it out.
        value: What stands there.
    """

    start: int
    end: int
    value: Event | Gap | Insertion | Note

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        """Refuse a mark that ends before it begins."""
        if self.start > self.end:
            msg = f"a mark needs start <= end, got {self.start} and {self.end}"
            raise ValueError(msg)


def _check_marks(marks: tuple[Mark, ...], length: int) -> None:
    """Refuse marks that do not stand in order in a text of that length."""
    last = 0
    for mark in marks:
        if not last <= mark.start <= mark.end <= length:
            msg = f"marks must stand in order in a text of {length} characters"
            raise ValueError(msg)
        last = mark.start


@frozen(kw_only=True, field_transformer=checked)
class Timing:
    """When a piece of a paragraph is said in a recording.

    Attributes:
        start: Offset of the piece in ``Paragraph.text``.
        end: Offset after it.
        begins_at: When it begins, ``None`` where the source does not say.
        ends_at: When it ends. Both are as the source states them: they may overlap those of
            another piece.
        kind: Whether the time is that of a cue, or of one word in it.
        confidence: How sure a recogniser is of the piece, from 0 to 1.

    Raises:
        ValueError: If the piece ends before it begins.
    """

    start: int
    end: int
    begins_at: dt.timedelta | None = None
    ends_at: dt.timedelta | None = None
    kind: TimingKind = TimingKind.CUE
    confidence: float | None = None

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        """Refuse what ends before it begins."""
        if self.end < self.start:
            msg = f"no piece {self.start}:{self.end}"
            raise ValueError(msg)

    def holds(self, time: dt.timedelta) -> bool:
        """Tell whether the piece is said at a time in the recording."""
        begins = self.begins_at is not None and self.begins_at <= time
        return begins and self.ends_at is not None and time < self.ends_at


def _start_of(time: Timing) -> int:
    return time.start


def _leads(time: Timing, after: Timing | None) -> bool:
    """Tell whether a time is that of a cue, and what comes after it that of a word in it."""
    if after is None or time.kind is TimingKind.WORD or after.kind is TimingKind.CUE:
        return False
    return after.start < time.end


def _check_times(times: tuple[Timing, ...], length: int) -> None:
    """Refuse times outside of a text of that length, or of which one begins before the last."""
    last = 0
    for time in times:
        if time.end > length:
            msg = f"a time outside of a text of {length} characters"
            raise ValueError(msg)
        if time.start < last:
            msg = "times must stand in the order of the text"
            raise ValueError(msg)
        last = time.start


def _check_shifts(shifts: tuple[tuple[int, int], ...], length: int, room: int) -> None:
    """Refuse shifts by which not each character of a text has its own in a stretch of source."""
    last, more = -1, 0
    for text, source in shifts:
        if not last < text <= length or source - text < more:
            msg = f"shifts must go on in the source as in a text of {length} characters"
            raise ValueError(msg)
        last, more = text, source - text
    if length + more > room:
        msg = f"a text of {length} characters and its shifts do not fit a span of {room}"
        raise ValueError(msg)


@frozen(kw_only=True, field_transformer=checked)
class Paragraph:
    """One paragraph of speech.

    Attributes:
        text: What is printed: each run of white space is one space, zero-width and
            soft-hyphen characters are gone, nothing else is changed.
        span: Where it stands; ``span.of(source)`` is verbatim.
        marks: What stands inside it, in order; one may stand inside another, as struck words
            in an insertion.
        shifts: Pairs of offset in ``text`` and offset in the source, counted from
            ``span.start``: from each on, both run in step until the next. Empty where
            the whole paragraph runs in step.
        times: When its pieces are said in a recording, in the order of the text; a cue stands
            before its words.

    Raises:
        ValueError: If marks or times are outside of the text or out of order, or not every
            character of the text has a place of its own in the span.
    """

    text: str
    span: Span
    marks: tuple[Mark, ...] = field(default=(), converter=tuple[Mark, ...])
    shifts: tuple[tuple[int, int], ...] = field(default=(), converter=tuple[tuple[int, int], ...])
    times: tuple[Timing, ...] = field(default=(), converter=tuple[Timing, ...])

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot stand in the text, or not in the source."""
        length = len(self.text)
        if self.marks:
            _check_marks(self.marks, length)
        if self.times:
            _check_times(self.times, length)
        if self.shifts:
            _check_shifts(self.shifts, length, self.span.end - self.span.start)
        # The text may be one that was never printed, but offsets in it are offsets.
        elif self.span.start + length > MOST:
            msg = f"a text of {length} characters ends where no offset reaches"
            raise ValueError(msg)

    @property
    def spoken(self) -> str:
        """The text without events, gaps and timestamps."""
        return self.spoken_of(0, len(self.text))

    def spoken_of(self, start: int, end: int) -> str:
        """Return a piece of ``text`` without events, gaps and timestamps.

        Args:
            start: Offset in ``text``.
            end: Offset after the piece.
        """
        parts, at = [], start
        for mark in self.marks:
            value = mark.value
            is_time = isinstance(value, Note) and value.kind is NoteKind.TIME
            if is_time or isinstance(value, Event | Gap):
                parts.append(self.text[at : min(mark.start, end)])
                at = max(at, mark.end)
        parts.append(self.text[at:end])
        return rejoined([part for part in parts if part and not part.isspace()])

    @property
    def begins_at(self) -> dt.timedelta | None:
        """When the first of its pieces begins that has a time, ``None`` where none has."""
        return next((one.begins_at for one in self.times if one.begins_at is not None), None)

    @property
    def ends_at(self) -> dt.timedelta | None:
        """When the last of its pieces has ended, ``None`` where none has such a time."""
        return max((one.ends_at for one in self.times if one.ends_at is not None), default=None)

    def when(self, start: int, end: int) -> tuple[dt.timedelta | None, dt.timedelta | None]:
        """Return when a piece of ``text`` is said: from the first of its words to the last.

        Signs, and words that a recogniser did not place, have no time: what is nothing else is said
        between the word before it and the one after it. Where there are no words, cues count.

        Args:
            start: Offset in ``text``.
            end: Offset after the piece.

        Returns:
            Both times, ``None`` for one that is not known.
        """
        first = bisect_left(self.times, start, key=_start_of)
        last = bisect_left(self.times, end, key=_start_of)
        before = self.times[first - 1] if first else None
        after = self.times[last] if last < len(self.times) else None
        begins_after = None if after is None else after.begins_at
        held = self.times[first:last]
        if before is not None and before.end > start:
            held = (before, *held)
        pairs = zip(held, (*held[1:], None), strict=False)
        found = [time for time, following in pairs if not _leads(time, following)]
        if not found and before is not None and before.kind is TimingKind.WORD:
            return before.ends_at, begins_after
        begins = (time.begins_at for time in found if time.begins_at is not None)
        if found and _leads(found[-1], after):
            return next(begins, None), begins_after
        ends = (time.ends_at for time in found if time.ends_at is not None)
        return next(begins, None), max(ends, default=None)

    def at(self, time: dt.timedelta) -> Timing | None:
        """Return what is said at a time in the recording: the last piece that holds it, or None.

        A word is told before its cue, which begins with it or earlier.

        Raises:
            TypeError: If it is no timedelta, but a number of seconds or a text.

        >>> times = [Timing(start=0, end=4, begins_at=dt.timedelta(0), ends_at=dt.timedelta(0, 2))]
        >>> Paragraph(text="Good", span=Span(0, 4), times=times).at(dt.timedelta(seconds=1)).end
        4
        """
        check_moment(time)
        held = [timing for timing in self.times if timing.holds(time)]
        words = [timing for timing in held if timing.kind is TimingKind.WORD]
        return next(reversed(words or held), None)

    def locate(self, start: int, end: int) -> Span:
        """Return where a piece of ``text`` stands in the source.

        Args:
            start: Offset in ``text``.
            end: Offset after the piece, at most ``len(text)``.

        Raises:
            ValueError: If the offsets do not fit the text.

        >>> Paragraph(text="Good evening.", span=Span(20, 33)).locate(5, 12)
        Span(start=25, end=32)
        """
        if not 0 <= start <= end <= len(self.text):
            msg = f"no piece {start}:{end} in a paragraph of {len(self.text)} characters"
            raise ValueError(msg)
        first = self.span.start + source_offset(self.shifts, start)
        if start == end:
            return Span(first, first)
        return Span(first, self.span.start + source_offset(self.shifts, end - 1) + 1)
