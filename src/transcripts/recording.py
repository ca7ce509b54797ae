"""A meeting from segments of speech that a caller has in hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from transcripts._arguments import Document, hints_of
from transcripts.formats.segments import Recording, Segment, outcome_of
from transcripts.model import Meeting
from transcripts.model.checks import MOST
from transcripts.parsing import meeting_of

__all__ = ["from_segments"]

_NAME = "segments"
_MICROSECOND = dt.timedelta(microseconds=1)
# Seconds from the start of a recording, or the same as a timedelta.
_Time = dt.timedelta | float | None


def from_segments(
    segments: Iterable[tuple[_Time, _Time, str | None, str]],
    *,
    labels: Mapping[str, str | None] | None = None,
    url: str | None = None,
    name: str | None = None,
) -> Meeting:
    """Return the meeting that segments of speech make, as a recogniser gives them.

    Consecutive segments of one voice are one turn and one paragraph, with the times of each. Spans
    count in a text of them: a line for each voice where it begins to speak, and a line for each
    segment. ``Source.format`` is "segments".

    Args:
        segments: Each with when it begins and ends, who speaks, and what is said. Times are
            seconds, to the microsecond, or a ``timedelta``; ``None`` where they are not known. A
            voice is what the recogniser calls it, or a name; ``None`` is nobody who is named.
        labels: As for ``parse``: names by what the recogniser calls a voice.
        url: Where the recording was published, kept in ``Source.url``.
        name: What you call it, kept in ``Source.name``.

    Raises:
        TypeError: If a segment is not such a tuple, or another argument is of the wrong type.
        ValueError: If a time is no number, or a text holds a lone surrogate.

    >>> meeting = from_segments(
    ...     [(0, 1.5, "SPEAKER_00", "Good evening."), (1.5, 2, "SPEAKER_01", "Yes?")],
    ...     labels={"SPEAKER_01": "Anna Berg"},
    ... )
    >>> [(turn.speaker.name, turn.text, str(turn.ends_at)) for turn in meeting.turns]
    [(None, 'Good evening.', '0:00:01.500000'), ('Anna Berg', 'Yes?', '0:00:02')]
    """
    hints = hints_of(labels, (), None)
    made = [_segment(at, segment) for at, segment in enumerate(segments)]
    recording = Recording(segments=made, are_told=False)
    outcome = outcome_of(recording, "text/plain", hints.labels)
    return meeting_of(outcome, _NAME, Document.of(url=url, name=name), hints)


def _segment(at: int, segment: object) -> Segment:
    if not isinstance(segment, tuple | list) or len(segment) != 4:  # noqa: PLR2004 - see above
        message = f"segment {at} must be (begins, ends, speaker, text)"
        raise TypeError(message)
    begins, ends, voice, text = segment
    if not isinstance(text, str) or not isinstance(voice, str | None):
        message = f"segment {at}: text must be str, and speaker str or None"
        raise TypeError(message)
    return Segment(
        text=_whole(at, text),
        voice=None if voice is None else _whole(at, voice).strip() or None,
        begins_at=_time(at, begins),
        ends_at=_time(at, ends),
    )


def _whole(at: int, text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        message = f"segment {at} has a lone surrogate, which is no character"
        raise ValueError(message) from None
    return text


def _time(at: int, time: object) -> dt.timedelta | None:
    if time is None:
        return None
    if isinstance(time, bool) or not isinstance(time, int | float | dt.timedelta):
        message = f"segment {at}: a time must be seconds, a timedelta or None"
        raise TypeError(message)
    try:
        found = time if isinstance(time, dt.timedelta) else dt.timedelta(seconds=time)
        # NaN is a ValueError, more than a timedelta holds an OverflowError.
        is_time = abs(found // _MICROSECOND) <= MOST
    except (OverflowError, ValueError):
        is_time = False
    if not is_time:
        message = f"segment {at}: {time} is no time"
        raise ValueError(message)
    return found
