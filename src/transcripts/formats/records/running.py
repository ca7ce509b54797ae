"""Pieces of a text that are one paragraph, with what stands between them left out."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from transcripts.model import Timing
from transcripts.reading.source.passages import Passage, passage

__all__ = ["running"]


def running(
    text: str, pieces: Iterable[tuple[int, int, Timing | None]], end: int
) -> Passage | None:
    """Return pieces of a text as one paragraph, a space between them, None where none prints.

    Args:
        text: The text.
        pieces: Where each begins and ends, and its times, whose offsets are set here.
        end: Where the paragraph ends: all between its pieces belongs to its span.
    """
    parts: list[str] = []
    shifts: list[tuple[int, int]] = []
    times: list[Timing] = []
    first, length = 0, 0
    for start, stop, time in pieces:
        made = passage(text, start, stop)
        if made is None:
            continue
        if parts:
            # What stands before a piece stands for the space.
            _shift(shifts, length, start - 1 - first)
            parts.append(" ")
            length += 1
        else:
            first = made.start
        for at, shift in ((0, 0), *made.shifts):
            _shift(shifts, length + at, made.start + shift - first)
        parts.append(made.text)
        if time is not None:
            times.append(evolve(time, start=length, end=length + len(made.text)))
        length += len(made.text)
    if not parts:
        return None
    whole = "".join(parts)
    return Passage(
        *(whole, first, end, tuple(shifts)), is_printable=whole.isprintable(), times=tuple(times)
    )


def _shift(shifts: list[tuple[int, int]], at: int, source: int) -> None:
    """Add where text and source stop to run in step, if they do."""
    last = shifts[-1] if shifts else (0, 0)
    if source - at != last[1] - last[0]:
        shifts.append((at, source))
