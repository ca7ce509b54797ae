"""What the formats of captions have in common: cues, and the turns that they make.

Consecutive cues of one voice are one turn and one running paragraph, since most cues end in mid
sentence. What stands between the texts of its cues belongs to the span of the paragraph, and is no
part of its text. Nothing is sorted, and cues that overlap stay as they are.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex
from attrs import define, field, frozen

from transcripts.formats.cue_text import Piece
from transcripts.model import Problem, Span, Timing
from transcripts.reading.labels.candidates import candidate
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.labels.plausibility import is_sentence, may_return
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold

__all__ = [
    "Cue",
    "Said",
    "Voiced",
    "change_voices",
    "decisions_of",
    "inline_voices",
    "roll_up",
]

_WHY = (Evidence.STRUCTURE,)
_NOTHING = r"\u200b\u00ad\ufeff"
_RUN = regex.compile(
    rf"[{_NOTHING}]*+(?:(?P<space>[\s\x1c-\x1f][\s\x1c-\x1f{_NOTHING}]*+)"
    rf"|(?P<ink>[^\s\x1c-\x1f{_NOTHING}]++)|$)"
)
# Printed forms: "[SPEAKER_00]: Yes.", "Anna Berg: Yes."
_NAME = r"(?P<label>[\p{L}\d][^:\[\]\n]{0,80}?)"
_INLINE = regex.compile(rf"\s*+(?|(?P<bracket>\[){_NAME}\]|{_NAME})\s?:(?=\s|$)")
# Of the cues that have a name before a colon, so many at least must be of names that return.
_RETURNING = 0.5


@frozen
class Voiced:
    """Who says a part of a cue.

    Attributes:
        label: As it is printed, folded; ``None`` for another voice that is not named.
        start: Offset of the label in the source.
        end: Offset after it.
        after: Offset after all that belongs to it: a tag, a colon.
    """

    label: str | None
    start: int
    end: int
    after: int


@frozen
class Said:
    """A part of a cue that one voice says.

    Attributes:
        voice: Who says it, ``None`` where nobody is named.
        pieces: What is said.
        end: Offset after it, and the tags that end it.
    """

    voice: Voiced | None
    pieces: tuple[Piece, ...]
    end: int


@define
class Cue:
    """A cue.

    Attributes:
        start: Offset of its block in the source.
        text_start: Offset of its text.
        end: Offset after its text.
        begins_at: When it is shown.
        ends_at: Until when.
        said: What is said in it, voice by voice.
        repeated: What it shows again, in the source.
        problems: What a careful user wants to know about it.
    """

    start: int
    text_start: int
    end: int
    begins_at: dt.timedelta
    ends_at: dt.timedelta
    said: Sequence[Said]
    repeated: tuple[int, int] | None = None
    problems: tuple[Problem, ...] = ()


@define
class _Turn:
    """A turn in the making: its text, folded, and where each character of it stands.

    Attributes:
        voice: Who speaks, ``None`` where nobody is named.
        start: Offset of its first block in the source.
        head_end: Offset after its head.
        begins_at: When it begins.
        ends_at: When the last of its cues ends.
        end: Offset after the last of its cues.
        problems: Those of its cues.
    """

    voice: Voiced | None
    start: int
    head_end: int
    begins_at: dt.timedelta
    ends_at: dt.timedelta
    end: int
    problems: list[Problem] = field(factory=list)
    _text: list[str] = field(factory=list, init=False)
    _length: int = field(default=0, init=False)
    _shifts: list[tuple[int, int]] = field(factory=list, init=False)
    # Offset of white space, which is printed only if more follows.
    _space: int | None = field(default=None, init=False)
    _times: list[Timing] = field(factory=list, init=False)
    _repeated: list[tuple[int, int]] = field(factory=list, init=False)

    def add_cue(self, said: Said, cue: Cue) -> None:
        """Add what the voice says in a cue."""
        before = self._length
        self.add(said.pieces)
        if cue.repeated is not None and said is cue.said[0]:
            self._repeated.append(cue.repeated)
        # The space between two cues belongs to neither.
        start = min(before + (before > 0), self._length)
        times = Timing(start=start, end=self._length, begins_at=cue.begins_at, ends_at=cue.ends_at)
        self._times.append(times)
        self.ends_at, self.end = max(self.ends_at, cue.ends_at), said.end
        self.problems.extend(cue.problems if said is cue.said[0] else ())

    def add(self, pieces: Iterable[Piece]) -> None:
        """Add what is said."""
        for piece in pieces:
            for run in _RUN.finditer(piece.text):
                at = piece.start + run.start()
                if run["ink"] is not None:
                    self._print(run["ink"], at)
                elif run["space"] is not None:
                    self.part(at)

    def part(self, at: int) -> None:
        """Part what was said from what comes, by the white space at an offset."""
        if self._length and self._space is None:
            self._space = at

    def _print(self, ink: str, at: int) -> None:
        for text, place in ((" ", self._space), (ink, at)):
            if place is None:
                continue
            shift = place - self.head_end
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
        end = self._ink_end(source, self.head_end)
        printable = text.isprintable()
        shifts = tuple(self._shifts)
        times = tuple(self._times)
        asides = tuple(run for run in self._repeated if run[0] >= self.head_end)
        return Passage(
            *(text, self.head_end, end, shifts),
            asides=asides,
            is_printable=printable,
            times=times,
        )


def decisions_of(
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
                turn = _Turn(said.voice, start, head_end, item.begins_at, item.ends_at, item.end)
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


def inline_voices(cues: Sequence[Cue]) -> bool:
    """Find names before a colon at the start of cues that have no voice, where they are labels.

    Printed forms: "Anna Berg: Good evening." of Zoom, "[SPEAKER_00]: Good evening." of WhisperX.
    They are labels where they return, or where all cues have one.

    Returns:
        Whether there are any; the cues then have their voices.
    """
    found = [(cue, voice) for cue in cues if (voice := _inline(cue)) is not None]
    counts = Counter(voice.label for _, voice in found)
    returning = {label for label, count in counts.items() if count > 1}
    sure = sum(voice.label in returning for _, voice in found)
    if not found or (len(found) < len(cues) and sure < _RETURNING * len(found)):
        return False
    is_all = len(found) == len(cues)
    for cue, voice in found:
        if is_all or voice.label in returning or may_return(named_label(voice.label or "", {})):
            cue.said = [Said(voice, _after(cue.said[0].pieces, voice.after), cue.said[0].end)]
    return True


def _inline(cue: Cue) -> Voiced | None:
    """Return the name before a colon at the start of a cue."""
    if len(cue.said) != 1 or cue.said[0].voice is not None or not cue.said[0].pieces:
        return None
    first = cue.said[0].pieces[0]
    found = _INLINE.match(first.text)
    if found is None:
        return None
    label = fold(found["label"])
    if is_sentence(label) or (found["bracket"] is None and candidate(f"{label}: x") is None):
        return None
    at = first.start
    return Voiced(label, at + found.start("label"), at + found.end("label"), at + found.end())


def _after(pieces: Sequence[Piece], at: int) -> tuple[Piece, ...]:
    """Return what stands after an offset in the first of some pieces."""
    first, *others = pieces
    rest = first.text[at - first.start :]
    return (Piece(rest, at, first.voice), *others)


def change_voices(cue: Cue) -> None:
    """Find the sign that another voice begins: ">> Good evening.", as broadcasters print it."""
    if len(cue.said) != 1 or cue.said[0].voice is not None:
        return
    (said,) = cue.said
    signs = [
        (sign, piece.start + at) for piece in said.pieces for at, sign in enumerate(piece.text)
    ]
    ink = [at for at, (sign, _) in enumerate(signs) if not sign.isspace()][:2]
    if [signs[at][0] for at in ink] != [">", ">"]:
        return
    first = signs[ink[0]][1]
    after = signs[ink[1] + 1][1] if ink[1] + 1 < len(signs) else said.end
    rest = tuple(
        Piece(piece.text[max(0, after - piece.start) :], max(after, piece.start), None)
        for piece in said.pieces
        if piece.start + len(piece.text) > after
    )
    cue.said = [Said(Voiced(None, first, after, after), rest, said.end)]


def roll_up(cues: Sequence[Cue], shown: Sequence[Sequence[Sequence[Piece]]]) -> None:
    """Leave out the lines that rolling captions show again.

    A line goes only where it is that which the cue before showed last, and the times touch.

    Args:
        cues: The cues.
        shown: The lines of each.
    """
    for cue, lines, last_cue, last_lines in zip(cues[1:], shown[1:], cues, shown, strict=False):
        touches = cue.begins_at == last_cue.ends_at
        if not (touches and lines and last_lines and _text(lines[0]) == _text(last_lines[-1])):
            continue
        gone = [piece.start for piece in lines[0]]
        ends = [piece.start + len(piece.text) for piece in lines[0]]
        cue.repeated = (gone[0], ends[-1])
        rest = tuple(piece for line in lines[1:] for piece in line)
        cue.said = [Said(None, rest, cue.said[-1].end)]


def _text(line: Sequence[Piece]) -> str:
    return fold("".join(piece.text for piece in line))
