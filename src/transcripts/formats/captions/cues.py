"""The turns that cues make, whatever format of captions they stand in.

Consecutive cues of one voice are one turn and one running paragraph, since most cues end in mid
sentence. What stands between the texts of its cues belongs to the span of the paragraph, and is no
part of its text. Nothing is sorted, and cues that overlap stay as they are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import regex
from attrs import define, field

from transcripts.formats.captions.cue_text import Piece
from transcripts.formats.captions.voices import Cue, Said, Voiced, change_voices
from transcripts.kinds import NoteKind, TimingKind
from transcripts.model import Problem, Span, Timing
from transcripts.model.making import make_timing
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.labels.hints import Hints
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["outcome_of"]

_DIRECTIONS = Directions(wordings=wordings("en"))
_WHY = (Evidence.STRUCTURE,)
_NOTHING = r"\u200b\u00ad\ufeff"
_INK = regex.compile(r"[^\s\x1c-\x1f]")
_RUN = regex.compile(
    rf"[{_NOTHING}]*+(?:(?P<space>[\s\x1c-\x1f][\s\x1c-\x1f{_NOTHING}]*+)"
    rf"|(?P<ink>[^\s\x1c-\x1f{_NOTHING}]++)|$)"
)


@define
class _Turn:
    """A turn in the making: its text, folded, and where each character of it stands.

    Attributes:
        voice: Who speaks, ``None`` where nobody is named.
        start: Offset of its first block in the source.
        head_end: Offset after its head.
        said_start: Offset of what comes after that: of the first ink, be it a tag.
        begins_at: When it begins.
        ends_at: When the last of its cues ends.
        end: Offset after the last of its cues.
        problems: Those of its cues.
    """

    voice: Voiced | None
    start: int
    head_end: int
    said_start: int
    begins_at: dt.timedelta
    ends_at: dt.timedelta
    end: int
    problems: list[Problem] = field(factory=list)
    _text: list[str] = field(factory=list, init=False)
    _length: int = field(default=0, init=False)
    _shifts: list[tuple[int, int]] = field(factory=list, init=False)
    # Offset in the text of the first ink since it was last forgotten.
    _first: int = field(default=-1, init=False)
    # Offset of white space, which is printed only if more follows.
    _space: int | None = field(default=None, init=False)
    _times: list[Timing] = field(factory=list, init=False)
    _repeated: list[tuple[int, int]] = field(factory=list, init=False)

    def add_cue(self, said: Said, cue: Cue) -> None:
        """Add what the voice says in a cue."""
        number = len(self._times)
        start = self._add_words(said, cue)
        if cue.repeated is not None and said is cue.said[0]:
            self._repeated.append(cue.repeated)
        time = make_timing(
            start=start, end=self._length, begins_at=cue.begins_at, ends_at=cue.ends_at
        )
        self._times.insert(number, time)
        self.ends_at, self.end = max(self.ends_at, cue.ends_at), said.end
        self.problems.extend(cue.problems if said is cue.said[0] else ())

    def _add_words(self, said: Said, cue: Cue) -> int:
        """Add what is said, with the times that stand in it, and return where that begins."""
        if all(piece.time is None for piece in said.pieces):
            return self.add(said.pieces)
        runs = [
            (cue.begins_at if time is None else time[1], self.add(run), self._length)
            for time, run in groupby(said.pieces, key=lambda piece: piece.time)
        ]
        # Each lasts until the next one begins.
        ends = [*(run[0] for run in runs[1:]), cue.ends_at]
        self._times.extend(
            make_timing(
                start=start, end=end, begins_at=begins_at, ends_at=ends_at, kind=TimingKind.WORD
            )
            for (begins_at, start, end), ends_at in zip(runs, ends, strict=True)
            if start < end
        )
        return runs[0][1]

    def add(self, pieces: Iterable[Piece]) -> int:
        """Add what is said, and return where it begins, without white space before it."""
        self._first = -1
        for piece in pieces:
            for run in _RUN.finditer(piece.text):
                at = piece.start + run.start()
                if run["ink"] is not None:
                    self._print(run["ink"], at)
                elif run["space"] is not None:
                    self.part(at)
        return self._length if self._first < 0 else self._first

    def part(self, at: int) -> None:
        """Part what was said from what comes, by the white space at an offset."""
        if self._length and self._space is None:
            self._space = at

    def _print(self, ink: str, at: int) -> None:
        if self._first < 0:
            self._first = self._length + (self._space is not None)
        for text, place in ((" ", self._space), (ink, at)):
            if place is None:
                continue
            shift = place - self.said_start
            last = self._shifts[-1] if self._shifts else (0, 0)
            if shift - self._length != last[1] - last[0]:
                self._shifts.append((self._length, shift))
            self._text.append(text)
            self._length += len(text)
        self._space = None

    def decisions(self, source: str, labels: Mapping[str, str | None]) -> Iterator[Decision]:
        """Yield the head of the turn, and what is said in it."""
        text = "".join(self._text)
        voice = self.voice if self.voice and self.voice.label is not None else None
        # Where nothing is said, all of it is the head.
        head_end = self.head_end if text else self._ink_end(source, self.start)
        opening = Opening(
            label=None if voice is None else named_label(voice.label or "", labels),
            head=Span(self.start, head_end),
            label_span=None if voice is None else Span(voice.start, voice.end),
            begins_at=self.begins_at,
            ends_at=self.ends_at,
        )
        head = Passage((voice.label if voice else None) or "", self.start, head_end)
        yield Decision(head, PassageKind.LABEL, _WHY, opening, tuple(self.problems))
        if text:
            yield Decision(self._said(text, source), PassageKind.SPEECH, _WHY)

    def _ink_end(self, source: str, start: int) -> int:
        """Return where the last cue ends, with the tags that end it."""
        return start + len(source[start : self.end].rstrip())

    def _said(self, text: str, source: str) -> Passage:
        end = self._ink_end(source, self.said_start)
        printable = text.isprintable()
        shifts = tuple(self._shifts)
        times = tuple(self._times)
        asides = tuple(run for run in self._repeated if run[0] >= self.head_end)
        return Passage(
            *(text, self.said_start, end, shifts),
            asides=asides,
            is_printable=printable,
            times=times,
        )


def outcome_of(
    items: Sequence[Cue | Decision], source: str, media_type: str, hints: Hints, *, inherits: bool
) -> Outcome:
    """Return what the parts of a file give.

    Args:
        items: The cues, and what was decided of all else, in order.
        source: The text of the file.
        media_type: What kind of file it is.
        hints: What the caller knows.
        inherits: As for ``_decisions_of``.
    """
    for item in items:
        if isinstance(item, Cue):
            change_voices(item)
    decisions = list(_decisions_of(items, source, hints.labels, inherits=inherits))
    blocks, problems = assemble(
        decisions, source, _DIRECTIONS, aside_kind=NoteKind.REPEATED, joins=False
    )
    return Outcome(
        text=source,
        media_type=media_type,
        decisions=decisions,
        blocks=blocks,
        problems=problems,
        joins=False,
    )


def _decisions_of(
    items: Iterable[Cue | Decision],
    source: str,
    labels: Mapping[str, str | None],
    *,
    inherits: bool,
) -> Iterator[Decision]:
    """Yield what the parts of a file are: the turns of its cues, and what stands between them.

    Args:
        items: The cues, and what was decided of all else, in order.
        source: The text of the file.
        labels: Names that the caller gives, by label.
        inherits: Whether a cue without a voice goes on with the last, as where names are
            printed when they change.
    """
    turn: _Turn | None = None
    for item in items:
        if isinstance(item, Decision):
            if turn is not None:
                yield from turn.decisions(source, labels)
                turn = None
            yield item
            continue
        start, head_end = item.start, item.text_start
        for said in item.said:
            if turn is not None and not _goes_on(turn, said, inherits=inherits):
                yield from turn.decisions(source, labels)
                turn = None
            if turn is None:
                if said.voice is not None:
                    head_end = said.voice.after
                found = _INK.search(source, head_end)
                places = (start, head_end, found.start() if found else head_end)
                turn = _Turn(said.voice, *places, item.begins_at, item.ends_at, item.end)
            elif said is item.said[0]:
                # The end of the line above stands for the space.
                turn.part(item.start - 1)
            turn.add_cue(said, item)
            start = head_end = said.end
    if turn is not None:
        yield from turn.decisions(source, labels)


def _goes_on(turn: _Turn, said: Said, *, inherits: bool) -> bool:
    """Tell whether a part of a cue goes on with a turn; one in which nothing is said does."""
    if not said.pieces:
        return True
    known = None if turn.voice is None else turn.voice.label
    if said.voice is None:
        return inherits or known is None
    return known is not None and known == said.voice.label
