"""Segments of speech with times, and the turns that they make: whatever gives them.

What a service or a recogniser gives stands in JSON, in XML or in the hands of the caller. Spans
count in a text that is made of it: a line for each voice where it begins to speak, and a line for
each segment. Consecutive segments of one voice are one turn, and one running paragraph. Where some
segments have a voice, those without one are turns of nobody, and each is a problem: whose words
they are is not told. The names of several recordings are headings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import define, evolve, field

from transcripts.kinds import ProblemCode, SpeakerKind, TimingKind
from transcripts.model import Label, Problem, Span, Timing
from transcripts.model.making import make_timing
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, Opening, problem
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import Passage, fold, ink, passage
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["LETTER", "Fault", "Recording", "Segment", "Word", "find_word", "outcome_of"]

_NOWHERE = Span(0, 0)
_WHY = (Evidence.STRUCTURE,)
_DIRECTIONS = Directions(wordings=wordings("en"), finds_acts=True)
# So far beyond where it is due a word is looked for.
_FAR = 1_000
# What a word is made of: lists of words may lack the signs between them.
LETTER = later(r"[\p{L}\p{N}]")

# What is wrong with a segment, and how it is told.
Fault = tuple[ProblemCode, str]


@define
class Word:
    """A word of a segment.

    Attributes:
        text: As the source gives it, white space around it included.
        begins_at: When it begins, ``None`` where the source does not say.
        ends_at: When it ends.
        confidence: As in ``Timing``.
    """

    text: str
    begins_at: dt.timedelta | None = None
    ends_at: dt.timedelta | None = None
    confidence: float | None = None


@define
class Segment:
    """What one voice says at a time.

    Attributes:
        text: All of it.
        voice: Who says it, ``None`` where nobody is named.
        begins_at: When it begins, ``None`` where the source does not say.
        ends_at: When it ends.
        words: Its words, where they have times of their own, in the order of the text.
        channel: As in ``Turn``.
        session: What the recording is called, where a document may hold several.
        confidence: As in ``Timing``.
        kind: Whether it is a piece of speech, or one word.
        faults: What is wrong with it.
        span: Where it stands, once it is written.
    """

    text: str
    voice: str | None = None
    begins_at: dt.timedelta | None = None
    ends_at: dt.timedelta | None = None
    words: Sequence[Word] = ()
    channel: str | None = None
    session: str | None = None
    confidence: float | None = None
    kind: TimingKind = TimingKind.CUE
    faults: list[Fault] = field(factory=list)
    span: Span = _NOWHERE


@define(kw_only=True)
class Recording:
    """What a document says of a recording.

    Attributes:
        segments: What is said, in the order of the document.
        metadata: What it says of the meeting.
        are_machines: Whether voices are what a program calls them, such as "A" or "0", and no
            names.
        are_told: Whether speech in which no voice is told is a fault where others have one.
        are_joined: Whether consecutive segments of one voice are one turn.
        faults: What is wrong with the document as a whole.
    """

    segments: Iterable[Segment]
    metadata: Metadata = field(factory=Metadata)
    are_machines: bool = False
    are_told: bool = True
    are_joined: bool = True
    faults: list[Fault] = field(factory=list)


def outcome_of(recording: Recording, media_type: str, labels: Mapping[str, str | None]) -> Outcome:
    """Return what the segments of a recording give.

    Args:
        recording: The recording.
        media_type: What it was read from.
        labels: Names that the caller gives, by label.
    """
    source = _Source()
    segments = list(recording.segments)
    is_told = any(one.voice is not None for one in segments)
    sessions = {one.session for one in segments}
    seen: set[str | None] = set()
    last: str | None = None
    decisions: list[Decision] = []
    faults: list[Problem] = []
    for run in _runs(segments, are_joined=recording.are_joined):
        session = run[0].session
        if len(sessions) > 1 and (not seen or session != last):
            decisions += _heading(source, session, is_second=bool(seen) and session not in seen)
        seen.add(session)
        last = session
        decisions += _turn(source, run, recording, labels)
        if is_told and recording.are_told and run[0].voice is None and _is_said(run):
            run[0].faults.append((ProblemCode.UNATTRIBUTED, "it is not told who says this"))
        faults += [problem(*fault, one.span) for one in run for fault in one.faults]
    text = str(source)
    faults += [problem(*fault, _place(fault, text)) for fault in recording.faults]
    blocks, problems = assemble(decisions, text, _DIRECTIONS, joins=False)
    if not recording.are_joined:
        # A record without words is no fault: it tells who speaks when.
        problems = tuple(one for one in problems if one.code is not ProblemCode.EMPTY_TURN)
    return Outcome(
        text=text,
        media_type=media_type,
        decisions=decisions,
        blocks=blocks,
        problems=(*faults, *problems),
        metadata=recording.metadata,
        joins=False,
    )


def _is_said(run: Sequence[Segment]) -> bool:
    return any(ink(one.text) is not None for one in run)


def _place(fault: Fault, text: str) -> Span:
    """Return where what is wrong with a document as a whole is first seen in its text."""
    at = text.find("\ufffd") if fault[0] is ProblemCode.ENCODING_MENDED else -1
    return _NOWHERE if at < 0 else Span(at, at + 1)


def _runs(segments: Sequence[Segment], *, are_joined: bool) -> Iterator[list[Segment]]:
    """Yield the segments of each turn."""
    if not are_joined:
        yield from ([segment] for segment in segments)
        return
    for _, run in groupby(segments, key=lambda one: (one.session, one.voice, one.channel)):
        yield list(run)


@define
class _Source:
    """The text that spans count in, line by line.

    Attributes:
        lines: Those that are written.
        length: How many characters they have, with their ends.
    """

    lines: list[str] = field(factory=list)
    length: int = 0

    def add(self, line: str) -> int:
        """Add a line, and return where it begins."""
        start = self.length
        self.lines.append(line)
        self.length += len(line) + 1
        return start

    def __str__(self) -> str:
        """Return the text."""
        return "".join(f"{line}\n" for line in self.lines)


def _heading(source: _Source, session: str | None, *, is_second: bool) -> Iterator[Decision]:
    """Write what a recording is called, and yield what that line is."""
    name = _head(source, session or "")
    if name is not None:
        message = "another recording begins here"
        found = problem(ProblemCode.SECOND_DOCUMENT, message, name.span)
        yield Decision(name, PassageKind.HEADING, _WHY, None, (found,) if is_second else ())


def _turn(
    source: _Source,
    run: Sequence[Segment],
    recording: Recording,
    labels: Mapping[str, str | None],
) -> Iterator[Decision]:
    """Write what one voice says without a break, and yield what its lines are."""
    first = run[0]
    ends = (one.ends_at for one in run if one.ends_at is not None)
    begins = (one.begins_at for one in run if one.begins_at is not None)
    opening = Opening(
        label=None,
        begins_at=next(begins, None),
        ends_at=max(ends, default=None),
        channel=first.channel,
    )
    head = _head(source, first.voice or "")
    if head is not None:
        opening.label = _label(head.text, labels, are_machines=recording.are_machines)
        opening.head = opening.label_span = head.span
        yield Decision(head, PassageKind.LABEL, _WHY, opening)
    said = _said(source, run)
    if said is not None:
        yield Decision(said, PassageKind.SPEECH, _WHY, None if head else opening)


def _head(source: _Source, voice: str) -> Passage | None:
    """Write a line that stands above speech, if anything is in it."""
    head = passage(voice, 0, len(voice))
    return head and head.moved(source.add(voice))


def _label(text: str, labels: Mapping[str, str | None], *, are_machines: bool) -> Label:
    # A number is no name, whatever else stands beside it.
    if (are_machines or text.isdecimal()) and text not in labels:
        return Label(text=text, kind=SpeakerKind.MACHINE)
    return named_label(text, labels)


def _said(source: _Source, run: Sequence[Segment]) -> Passage | None:
    """Write the segments of a turn, and return them as one passage, with their times."""
    start, length, is_even = source.length, 0, True
    parts: list[str] = []
    times: list[Timing] = []
    for segment in run:
        line = segment.text.strip()
        text = fold(line)
        segment.span = Span(source.length, source.length)
        if ink(text) is None:
            text = ""
        else:
            at = source.add(line)
            segment.span = Span(at, at + len(line))
            is_even = is_even and text == line
            length += bool(parts)
            parts.append(text)
        times += _times(segment, text, length)
        length += len(text)
    if not parts:
        return None
    if is_even:
        text = " ".join(parts)
        return Passage(
            text, start, start + length, is_printable=text.isprintable(), times=tuple(times)
        )
    raw = "\n".join(source.lines[-len(parts) :])
    made = passage(raw, 0, len(raw))
    return made and evolve(made.moved(start), times=tuple(times))


def _times(segment: Segment, text: str, start: int) -> Iterator[Timing]:
    """Yield the times of a segment and its words, given its text and where that begins."""
    begins_at, ends_at = segment.begins_at, segment.ends_at
    if begins_at is not None and ends_at is not None and ends_at < begins_at:
        segment.faults.append((ProblemCode.TIME_BACKWARDS, "it ends before it begins"))
    if begins_at is not None or ends_at is not None or segment.confidence is not None:
        yield make_timing(
            start=start,
            end=start + len(text),
            begins_at=begins_at,
            ends_at=ends_at,
            kind=segment.kind,
            confidence=segment.confidence,
        )
    if segment.words:
        yield from _word_times(segment, text, start)


def _word_times(segment: Segment, text: str, start: int) -> Iterator[Timing]:
    at, is_lost = 0, False
    for word in segment.words:
        said = fold(word.text)
        found = find_word(said, text, at)
        if found is None:
            is_lost = is_lost or LETTER.search(said) is not None
            continue
        # Fast path: most words stand after one space.
        is_lost = is_lost or (found - at > 1 and LETTER.search(text, at, found) is not None)
        at = found + len(said)
        if word.begins_at is not None or word.ends_at is not None or word.confidence is not None:
            yield make_timing(
                start=start + found,
                end=start + at,
                begins_at=word.begins_at,
                ends_at=word.ends_at,
                kind=TimingKind.WORD,
                confidence=word.confidence,
            )
    if is_lost or LETTER.search(text, at) is not None:
        message = "the words that it is made of are not those of its text"
        segment.faults.append((ProblemCode.WORDS_DIFFER, message))


def find_word(word: str, text: str, at: int) -> int | None:
    """Return where a word stands next in a text; where it is not due, only a whole word is it.

    Args:
        word: The word, folded.
        text: The text, folded.
        at: From where on it is looked for.
    """
    found = text.find(word, at, at + len(word) + _FAR) if word else -1
    if found >= 0 and LETTER.search(text, at, found) is None:
        return found
    due = _due(word, text, at)
    if due is not None or found < 0:
        return due
    end = found + len(word)
    is_whole = not (LETTER.match(text, found - 1) or LETTER.match(text, end))
    return found if is_whole else None


def _due(word: str, text: str, at: int) -> int | None:
    """Return where the next word stands if it is a word in all but its case, "good" for "Good"."""
    own, first = LETTER.search(word), LETTER.search(text, at, at + _FAR)
    start = first.start() - own.start() if own and first else -1
    if start < at:
        return None
    end = start + len(word)
    is_same = text[start:end].lower() == word.lower() and LETTER.match(text, end) is None
    return start if is_same else None
