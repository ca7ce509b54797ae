"""A turn of captions in the making: its text, folded, and where each character of it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import regex

from transcripts.formats.captions.cue_text import Piece
from transcripts.formats.captions.voices import AnyCue, Cue, Voiced
from transcripts.kinds import TimingKind
from transcripts.model import Label, Problem, Timing
from transcripts.model.making import make_span, make_timing
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage

__all__ = ["OpenTurn"]

_WHY = (Evidence.STRUCTURE,)
_SPACE = r"\s\x1c-\x1f"
_NOTHING = r"\u200b\u2060\u00ad\ufeff"
_INK = later(rf"[^{_SPACE}]")
# Where text and source stop to run in step: all white space but a space between two other signs.
_ODD = later(rf"[{_SPACE}{_NOTHING}]{{2,}}+|(?! )[{_SPACE}{_NOTHING}]|\A | \Z", regex.VERSION1)
# A space between two cues is that which stands right before the second.
_BEFORE = -1
_ONE = later(rf"[{_SPACE}]")


class OpenTurn:
    """A turn that goes on.

    Attributes:
        label: What its voice is called, ``None`` where nobody is named.
        problems: Those of its cues.
    """

    __slots__ = (
        *("_begins_at", "_delta", "_end", "_ends_at", "_first", "_head_end", "_is_plain", "_space"),
        *("_length", "_parts", "_repeated", "_said_start", "_shifts", "_source", "_start"),
        *("_times", "_voice", "label", "problems"),
    )

    def __init__(self, source: str, cue: Cue, start: int, voice: Voiced | None) -> None:
        """Begin a turn.

        Args:
            source: The text of the file.
            cue: The cue that it begins with.
            start: Where it begins: with that, or within it.
            voice: Who speaks, ``None`` where nobody is named.
        """
        self._source = source
        self.label = None if voice is None else voice.label
        self.problems: list[Problem] = []
        self._voice = voice
        self._start = start
        self._head_end = max(start, cue.text_start) if voice is None else voice.after
        found = _INK.search(source, self._head_end)
        # Where the first ink stands after the head, be it a tag.
        self._said_start = found.start() if found else self._head_end
        self._begins_at, self._ends_at = cue.begins_at, cue.ends_at
        self._end = cue.end
        self._parts: list[str] = []
        self._length = self._delta = 0
        # Whether all of it was plain.
        self._is_plain = True
        self._shifts: list[tuple[int, int]] = []
        # Offset in the text of the first ink since it was last forgotten.
        self._first = -1
        # Where white space stands that is printed only if more follows.
        self._space: int | None = None
        self._times: list[Timing] = []
        self._repeated: list[tuple[int, int]] = []

    def add_plain(self, text: str, place: int, cue: AnyCue) -> None:
        """Add what is said in a cue: folded, printable, and in step with the source.

        Fast path: it does what ``add`` does with one piece.
        """
        at = first = self._length
        if at:
            # A space between two cues is that which stands right before the second.
            self._parts.append(" ")
            at += 1
        delta = place - self._said_start - at
        if delta != self._delta:
            self._delta = delta
            self._shifts.append((first, first + delta))
        self._parts.append(text)
        self._length = length = at + len(text)
        _, _, self._end, begins_at, ends_at, problems = cue
        self._times.append(make_timing(start=at, end=length, begins_at=begins_at, ends_at=ends_at))
        if ends_at > self._ends_at:  # noqa: PLR1730 - max() takes several times as long
            self._ends_at = ends_at
        if problems:
            self.problems.extend(problems)

    def add(
        self, pieces: tuple[Piece, ...], cue: Cue, end: int, repeated: tuple[int, int] | None
    ) -> None:
        """Add what the voice says in a cue.

        Args:
            pieces: What it says.
            cue: The cue.
            end: Where that ends, with the tags that end it.
            repeated: What the cue shows again, in the source.
        """
        number = len(self._times)
        self._is_plain = False
        start = self._add_words(pieces, cue)
        if repeated is not None:
            self._repeated.append(repeated)
        time = make_timing(
            start=start, end=self._length, begins_at=cue.begins_at, ends_at=cue.ends_at
        )
        self._times.insert(number, time)
        self._pass(cue, end)

    def _pass(self, cue: Cue, end: int) -> None:
        self._ends_at = max(self._ends_at, cue.ends_at)
        self._end = end

    def _add_words(self, pieces: tuple[Piece, ...], cue: Cue) -> int:
        """Add what is said, with the times that stand in it, and return where that begins."""
        self._space = _BEFORE if self._length else None
        if all(piece.time is None for piece in pieces):
            return self._add_pieces(pieces)
        runs = [
            (cue.begins_at if time is None else time[1], self._add_pieces(run), self._length)
            for time, run in groupby(pieces, key=lambda piece: piece.time)
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

    def _add_pieces(self, pieces: Iterable[Piece]) -> int:
        """Add what is said, and return where it begins, without white space before it."""
        self._first = -1
        for piece in pieces:
            at, text = 0, piece.text
            for odd in _ODD.finditer(text):
                if odd.start() > at:
                    self._print(text[at : odd.start()], piece.start + at)
                space = _ONE.search(odd.group())
                if space is not None and self._length and self._space is None:
                    self._space = piece.start + odd.start() + space.start()
                at = odd.end()
            if at < len(text):
                self._print(text[at:], piece.start + at)
        return self._length if self._first < 0 else self._first

    def _print(self, text: str, place: int) -> None:
        """Add a text that runs in step with the source, and the space before it."""
        at, place = self._length, place - self._said_start
        if self._space is not None:
            space = place - 1 if self._space == _BEFORE else self._space - self._said_start
            self._space = None
            self._parts.append(" ")
            self._step(at, space)
            at += 1
        self._step(at, place)
        if self._first < 0:
            self._first = at
        self._parts.append(text)
        self._length = at + len(text)

    def _step(self, at: int, place: int) -> None:
        if place - at != self._delta:
            self._delta = place - at
            self._shifts.append((at, place))

    def decisions(self, label: Label | None) -> Iterator[Decision]:
        """Yield the head of the turn, and what is said in it.

        Args:
            label: What its label says.
        """
        text = "".join(self._parts)
        voice = self._voice if self.label is not None else None
        # Where nothing is said, all of it is the head.
        head_end = self._head_end if text else self._ink_end(self._start)
        opening = Opening(
            label=label,
            head=make_span(self._start, head_end),
            label_span=None if voice is None else make_span(voice.start, voice.end),
            begins_at=self._begins_at,
            ends_at=self._ends_at,
        )
        head = Passage(self.label or "", self._start, head_end)
        yield Decision(head, PassageKind.LABEL, _WHY, opening, tuple(self.problems))
        if text:
            yield Decision(self._said(text), PassageKind.SPEECH, _WHY)

    def _ink_end(self, start: int) -> int:
        """Return where the last cue ends, with the tags that end it."""
        return start + len(self._source[start : self._end].rstrip())

    def _said(self, text: str) -> Passage:
        end = self._ink_end(self._said_start)
        asides = tuple(run for run in self._repeated if run[0] >= self._said_start)
        return Passage(
            *(text, self._said_start, end, tuple(self._shifts)),
            asides=asides,
            is_printable=self._is_plain or text.isprintable(),
            times=tuple(self._times),
        )
