"""The cues of captions, and whose voice each is where no tag says so."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import regex
from attrs import define, frozen

from transcripts.formats.captions.cue_text import Piece
from transcripts.model import Problem
from transcripts.reading.labels.candidates import candidate
from transcripts.reading.labels.grammar import named_label, names_machine
from transcripts.reading.labels.plausibility import is_sentence, may_return
from transcripts.reading.source.passages import fold

__all__ = ["Cue", "Said", "Voiced", "change_voices", "inline_voices", "roll_up"]

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


def inline_voices(cues: Sequence[Cue]) -> bool:
    """Find names before a colon at the start of cues that have no voice, where they are labels.

    Printed forms: "Anna Berg: Good evening." of Zoom, "[SPEAKER_00]: Good evening." of WhisperX.
    They are labels where they return, where a program calls voices so, or where all cues have one.

    Returns:
        Whether there are any; the cues then have their voices.
    """
    found = [(cue, voice) for cue in cues if (voice := _inline(cue)) is not None]
    counts = Counter(voice.label for _, voice in found)
    returning = {
        label for label, count in counts.items() if count > 1 or names_machine(label or "")
    }
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
    return (Piece(rest, at, first.voice, first.time), *others)


def change_voices(cue: Cue) -> None:
    """Find the sign that another voice begins: ">> Good evening.", as broadcasters print it."""
    if len(cue.said) != 1 or cue.said[0].voice is not None:
        return
    (said,) = cue.said
    signs = (
        (sign, piece.start + at) for piece in said.pieces for at, sign in enumerate(piece.text)
    )
    ink = list(islice((sign for sign in signs if not sign[0].isspace()), 2))
    if [sign for sign, _ in ink] != [">", ">"]:
        return
    first, after = ink[0][1], next(signs, ("", said.end))[1]
    rest = tuple(
        Piece(
            piece.text[max(0, after - piece.start) :],
            max(after, piece.start),
            time=piece.time,
        )
        for piece in said.pieces
        if piece.start + len(piece.text) > after
    )
    cue.said = [Said(Voiced(None, first, after, after), rest, said.end)]


def roll_up(cues: Sequence[Cue], shown: Sequence[Sequence[Sequence[Piece]]]) -> None:
    """Leave out the lines that rolling captions show again.

    A line goes only where it is that which the cue before showed last, the times touch, and none
    of its words has a time of its own: what is shown again is not said again.

    Args:
        cues: The cues.
        shown: The lines of each.
    """
    for cue, lines, last_cue, last_lines in zip(cues[1:], shown[1:], cues, shown, strict=False):
        if cue.begins_at != last_cue.ends_at or not (lines and last_lines):
            continue
        is_timed = any(piece.time is not None for piece in lines[0])
        if is_timed or _text(lines[0]) != _text(last_lines[-1]):
            continue
        gone = [piece.start for piece in lines[0]]
        ends = [piece.start + len(piece.text) for piece in lines[0]]
        cue.repeated = (gone[0], ends[-1])
        rest = tuple(piece for line in lines[1:] for piece in line)
        cue.said = [Said(None, rest, cue.said[-1].end)]


def _text(line: Sequence[Piece]) -> str:
    return fold("".join(piece.text for piece in line))
