"""The lines of files of captions, and the times in them: what WebVTT and SubRip share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import regex

from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Problem, Span
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, problem
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import ink, line_end, passage

__all__ = [
    "BARE",
    "CLOCK",
    "END",
    "Line",
    "exact_times",
    "lines_of",
    "note",
    "printed_lines",
    "read_clock",
    "read_times",
    "unread",
]

Line = tuple[int, int]

_WHY = (Evidence.STRUCTURE,)
_LINE = later(r"(?P<line>[^\r\n]*+)(?:\r\n|\r|\n|\Z)")
_ARROW = "-->"
# For patterns: the end of a line, and a line as far as it has no arrow.
END = r"(?:\r\n|\r|\n)"
BARE = r"[^\r\n-]*+(?:-(?!->)[^\r\n-]*+)*+"
_TIMES = later(rf"[ \t\f]*+(?P<begin>[\d:.,]++)[ \t\f]*+{_ARROW}[ \t\f]*+(?P<end>[\d:.,]++)")
CLOCK = r"(?:(?P<hours>\d++):)?(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)"
# In whatever form: with a comma or a full stop, and with all of its digits or not.
_TIME = later(rf"{CLOCK}(?:[.,](?P<rest>\d{{1,3}})?)?")
# Fast path: Python reads such a time much sooner than we do.
_DAY = "0001-01-01T"
_MIDNIGHT = dt.datetime.fromisoformat("0001-01-01T00:00")
_from_iso = dt.datetime.fromisoformat
# More hours are none: a thousand years.
_MOST_HOURS = 9_000_000
_MOST_DIGITS = 20


def lines_of(text: str) -> list[Line]:
    """Return where the lines of a text begin and end, without their ends."""
    return [found.span("line") for found in _LINE.finditer(text)]


def printed_lines(text: str) -> Iterator[Line]:
    """Yield where the lines of a text begin and end that print anything, without their ends."""
    at = 0
    while (first := ink(text, at)) is not None:
        start = max(at, text.rfind("\n", at, first) + 1, text.rfind("\r", at, first) + 1)
        at = line_end(text, first)
        yield start, at


def exact_times(begin: str | None, end: str | None) -> tuple[dt.timedelta, dt.timedelta] | None:
    """Return the times of a cue, both printed in full: "00:00:01.000".

    Args:
        begin: The first of them, ``None`` where they are printed in another form.
        end: The second.

    Returns:
        Both, or ``None`` where that is not all there is to say of them.
    """
    if begin is None or end is None:
        return None
    try:
        begins_at = _from_iso(_DAY + begin) - _MIDNIGHT
        ends_at = _from_iso(_DAY + end) - _MIDNIGHT
    except ValueError:
        # More than a day.
        return None
    return (begins_at, ends_at) if begins_at <= ends_at else None


def read_times(
    text: str, line: Line, due: regex.Pattern[str]
) -> tuple[tuple[dt.timedelta, dt.timedelta] | None, tuple[Problem, ...]]:
    """Return the times of a cue, ``None`` where they cannot be read.

    Args:
        text: The file.
        line: The line that they stand on.
        due: The form that a time should have.
    """
    found, span = _TIMES.match(text, *line), Span(*line)
    printed = [found["begin"], found["end"]] if found else []
    times = [time for time in map(read_clock, printed) if time is not None]
    if len(times) != 2:  # noqa: PLR2004 - a beginning and an end
        return None, ()
    problems: list[Problem] = []
    if not all(map(due.fullmatch, printed)):
        problems.append(problem(ProblemCode.TIME_MENDED, "a time in another form", span))
    if times[1] < times[0]:
        problems.append(problem(ProblemCode.TIME_BACKWARDS, "it ends before it begins", span))
    return (times[0], times[1]), tuple(problems)


def read_clock(text: str) -> dt.timedelta | None:
    """Return a time: "00:01:02.500"; None for anything else."""
    found = _TIME.fullmatch(text)
    hours = (found and found["hours"]) or "0"
    # So many digits at most are made a number of: a file may hold any.
    if found is None or len(hours) > _MOST_DIGITS or int(hours) > _MOST_HOURS:
        return None
    return dt.timedelta(
        hours=int(hours),
        minutes=int(found["minutes"]),
        seconds=int(found["seconds"]),
        milliseconds=int((found["rest"] or "").ljust(3, "0")),
    )


def note(text: str, lines: Sequence[Line], kind: NoteKind) -> Iterator[Decision]:
    """Yield a block that says something of the file, or to whoever reads it."""
    made = passage(text, lines[0][0], lines[-1][1])
    if made is not None:
        yield Decision(made, PassageKind(kind.value), _WHY)


def unread(text: str, lines: Sequence[Line]) -> Iterator[Decision]:
    """Yield a block of which nobody knows when it is shown."""
    for decision in note(text, lines, NoteKind.COMMENT):
        made = decision.passage
        found = problem(ProblemCode.TIME_UNREAD, "a block without a time", made.span)
        yield Decision(made, PassageKind.UNREAD, _WHY, None, (found,))
