"""A meeting as captions: WebVTT and SubRip.

What is written in WebVTT is read back as it was: who speaks, by which label, each text, the times
of cues and words to the millisecond, and the comments.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import regex
from attrs import define, field

from transcripts.formats.captions.webvtt import WRITTEN
from transcripts.kinds import NoteKind, TimingKind
from transcripts.model import Block, Heading, Meeting, Note, Paragraph, Timing, Turn, Unread
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.source.passages import fold

__all__ = ["to_srt", "to_vtt"]

_MILLISECOND = dt.timedelta(milliseconds=1)
# Two lines of captions: words that no cue holds are gathered up to this length.
_LONGEST = 80
# With these no text begins in SubRip, which has no other way to say so: a space that is not seen
# parts them from what follows, and goes when the text is read.
_SIGNS = regex.compile(r"--(?=>)|<(?=[/\p{L}])|\{(?=\\)")
# What a voice begins with that is not named.
_ANOTHER = ">> "


@define
class _Cue:
    """A cue in the making.

    Attributes:
        turn: Whose it is.
        text: What is said in it.
        begins_at: When it begins, ``None`` where the source does not say.
        ends_at: When it ends.
        words: Where words begin in the text, and when.
    """

    turn: Turn
    text: str
    begins_at: dt.timedelta | None
    ends_at: dt.timedelta | None
    words: list[tuple[int, dt.timedelta]] = field(factory=list)


def to_vtt(meeting: Meeting) -> str:
    """Return a meeting as WebVTT: cues with voices, times of words, and comments.

    A turn without times of cues is one cue. What has no time gets that of what stands beside it.
    Headings become comments; titles, dates and other notes are not in it.

    Args:
        meeting: What to write; times are those of its turns, cues or words.

    Raises:
        ValueError: If it has turns and no time at all.
    """
    header = ["WEBVTT", WRITTEN]
    header += [f"Language: {meeting.language}"] if meeting.language else []
    blocks = ["\n".join(header)]
    last: Turn | None = None
    cues = iter(_cues(meeting.turns))
    waiting = next(cues, None)
    for block in meeting.blocks:
        if isinstance(block, Turn):
            sign = "&gt;&gt; " if last is not None and _is_unnamed(last, block) else ""
            while waiting is not None and waiting.turn is block:
                blocks.append(_vtt_cue(waiting, sign))
                sign, waiting = "", next(cues, None)
            last = block
        elif (between := _between(block)) is not None:
            blocks.append(between)
            last = None
    return "\n\n".join(blocks) + "\n"


def to_srt(meeting: Meeting) -> str:
    """Return a meeting as SubRip: cues, with a name where another voice begins.

    Times are as for ``to_vtt``; SubRip has no comments, and no times of words.

    Args:
        meeting: What to write.

    Raises:
        ValueError: If it has turns and no time at all.
    """
    blocks: list[str] = []
    last: Turn | None = None
    for number, cue in enumerate(_cues(meeting.turns), 1):
        begins = ""
        if cue.turn is not last:
            voice = _voice(cue.turn)
            begins = f"{voice}: " if voice is not None else _ANOTHER if last is not None else ""
        times = " --> ".join(
            _clock(time).replace(".", ",") for time in (cue.begins_at, cue.ends_at)
        )
        text = _SIGNS.sub("\\g<0>\u200b", begins + cue.text)
        blocks.append("\n".join(filter(None, [str(number), times, text])) + "\n")
        last = cue.turn
    return "\n".join(blocks)


def _vtt_cue(cue: _Cue, sign: str) -> str:
    """Return a cue of WebVTT, given what stands before what is said."""
    times = f"{_clock(cue.begins_at)} --> {_clock(cue.ends_at)}"
    voice = _voice(cue.turn)
    said, at = [sign], 0
    for start, begins_at in cue.words:
        said += [_escaped(cue.text[at:start]), f"<{_clock(begins_at)}>"]
        at = start
    said.append(_escaped(cue.text[at:]))
    text = "".join(said)
    if voice is not None and text:
        text = f"<v {_escaped(voice)}>{text}"
    return f"{times}\n{text}" if text else times


def _is_unnamed(last: Turn, turn: Turn) -> bool:
    """Tell whether two turns would be read as one: nobody is named in either."""
    return _voice(last) is None and _voice(turn) is None


def _between(block: Block) -> str | None:
    """Return what stands between turns, as far as WebVTT can say it."""
    text = fold(block.text) if not isinstance(block, Turn) else ""
    match block:
        # A block without a time is none of captions, and stays what it is.
        case Unread():
            return text
        # A comment of WebVTT begins with the word already.
        case Note(kind=NoteKind.COMMENT) if text == "NOTE" or text.startswith("NOTE "):
            return text
        case Heading() | Note(kind=NoteKind.COMMENT):
            return f"NOTE {text.replace('-->', '--&gt;')}"
        case _:
            return None


def _voice(turn: Turn) -> str | None:
    """Return what to call who speaks: as it is printed, unless somebody has named them since."""
    name, label = turn.speaker.name, turn.label
    if label is not None and (name is None or named_label(label, {}).name == name):
        return fold(label) or None
    return name and fold(name)


def _cues(turns: Sequence[Turn]) -> list[_Cue]:
    """Return the cues of some turns, each with times.

    Raises:
        ValueError: If there are some, and none has a time.
    """
    cues = [cue for turn in turns for cue in _cues_of(turn)]
    known = next((cue.begins_at for cue in cues if cue.begins_at is not None), None)
    if cues and known is None:
        message = "captions need times, and no turn of the meeting has one"
        raise ValueError(message)
    for cue in cues:
        if cue.begins_at is None:
            cue.begins_at = known
        known = cue.begins_at if cue.ends_at is None else cue.ends_at
    after: dt.timedelta | None = None
    for cue in reversed(cues):
        if cue.ends_at is None:
            begins_at = cue.begins_at or dt.timedelta()
            cue.ends_at = begins_at if after is None else max(begins_at, after)
        after = cue.begins_at
    return cues


def _cues_of(turn: Turn) -> Iterator[_Cue]:
    """Yield the cues of a turn: those of its paragraphs, else one of all that is in it."""
    if not any(paragraph.times for paragraph in turn.paragraphs):
        lines = "\n".join(fold(block.text) for block in turn.blocks if not isinstance(block, Note))
        yield _Cue(turn, lines, turn.begins_at, turn.ends_at)
        return
    for paragraph in turn.paragraphs:
        times = [time for time in paragraph.times if time.kind is TimingKind.CUE]
        words = [time for time in paragraph.times if time.kind is TimingKind.WORD]
        yield from _cut(turn, paragraph, times or list(_gathered(words)), words)


def _gathered(words: Iterable[Timing]) -> Iterator[Timing]:
    """Yield stretches of words that no cue holds, as long as captions are."""
    held: list[Timing] = []
    for word in words:
        if held and word.end - held[0].start > _LONGEST:
            yield _together(held)
            held = []
        held.append(word)
    if held:
        yield _together(held)


def _together(words: Sequence[Timing]) -> Timing:
    begins = (word.begins_at for word in words if word.begins_at is not None)
    ends = (word.ends_at for word in words if word.ends_at is not None)
    return Timing(
        start=words[0].start,
        end=words[-1].end,
        begins_at=next(begins, None),
        ends_at=max(ends, default=None),
    )


def _cut(
    turn: Turn, paragraph: Paragraph, times: Sequence[Timing], words: Sequence[Timing]
) -> Iterator[_Cue]:
    """Yield a paragraph cut where its cues begin; without any it is one."""
    if not times:
        yield _Cue(turn, paragraph.text, None, None)
        return
    waiting = list(reversed(words))
    edges = [0, *(time.start for time in times[1:]), len(paragraph.text)]
    for time, (start, end) in zip(times, pairwise(edges), strict=True):
        text = paragraph.text[start:end].rstrip()
        cue = _Cue(turn, text, time.begins_at, time.ends_at)
        while waiting and waiting[-1].start < max(end, start + 1):
            word = waiting.pop()
            if word.begins_at is not None and word.end > word.start:
                cue.words.append((word.start - start, word.begins_at))
        yield cue


def _clock(time: dt.timedelta | None) -> str:
    """Return a time as captions print it."""
    count = max(0, round((time or dt.timedelta()) / _MILLISECOND))
    seconds, rest = divmod(count, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
