"""Strategies for captions: printed by code that knows nothing of the readers, with the meeting."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

from attrs import define, evolve, field, frozen
from hypothesis import strategies as st

from transcripts.kinds import EventKind, NoteKind, SpeakerKind, TimingKind
from transcripts.model import (
    Block,
    Event,
    Label,
    Mark,
    Meeting,
    Note,
    Paragraph,
    Source,
    Span,
    Speaker,
    Timing,
    Turn,
)
from transcripts.testing.printing import speakers_of
from transcripts.testing.vocabulary import ENGLISH

__all__ = ["CAPTIONS"]

_LAUGHS = "[laughs]"
_MILLISECOND = dt.timedelta(milliseconds=1)


@frozen(kw_only=True)
class _Form:
    """How a format prints captions.

    Attributes:
        name: The format.
        media_type: What it is.
        header: What may stand above the first cue.
        comma: What stands before the milliseconds.
        voice: What stands before a name, and after it.
        after: What parts that from what is said.
        closing: What may stand after what is said.
        escapes: What stands for a sign.
        comments: Whether it has comments.
        words: Whether words may have times: all of a file, or none.
        unnamed: Whether a cue may have no voice.
    """

    name: str
    media_type: str
    header: tuple[str, ...]
    comma: str
    voice: tuple[tuple[str, str], ...]
    after: str = ""
    closing: tuple[str, ...] = ("",)
    escapes: tuple[tuple[str, str], ...] = ()
    comments: bool = False
    words: bool = False
    unnamed: bool = False


@frozen
class _Said:
    """A cue that is not printed yet: its words, and how it is printed."""

    words: tuple[str, ...]
    length: int
    is_numbered: bool
    print: int


@define
class _Page:
    """A file in the making."""

    parts: list[str] = field(factory=list)
    at: int = 0

    def write(self, text: str) -> Span:
        """Write something, and return where it stands."""
        self.parts.append(text)
        self.at += len(text)
        return Span(self.at - len(text), self.at)


@define
class _Text:
    """A paragraph in the making: its text, and where each of its characters stands."""

    text: str = ""
    places: list[int] = field(factory=list)
    marks: list[Mark] = field(factory=list)
    times: list[Timing] = field(factory=list)

    def add(self, text: str, places: Sequence[int]) -> None:
        """Add some characters."""
        self.text += text
        self.places += places

    def paragraph(self, start: int, end: int) -> Paragraph:
        """Return the paragraph, given where it stands."""
        shifts, last = list[tuple[int, int]](), 0
        for at, place in enumerate(self.places):
            if place - start - at != last:
                last = place - start - at
                shifts.append((at, place - start))
        span = Span(start, end)
        return Paragraph(
            text=self.text, span=span, marks=self.marks, shifts=shifts, times=self.times
        )


_WORD = st.sampled_from([*ENGLISH.words, "R&D", "a<b", "¿qué?", "9:30"])
# What happens stands between words: at an end, the signs around it would belong to it as well.
_WORDS = st.lists(_WORD | st.just(_LAUGHS), max_size=3).flatmap(
    lambda inner: st.tuples(_WORD, *map(st.just, inner), _WORD)
)
_CUES = st.builds(
    _Said,
    words=_WORDS,
    # What rolls is held for a hundredth of a second.
    length=st.integers(11, 5000),
    is_numbered=st.booleans(),
    print=st.integers(0, 5),
)
_NAMES = st.builds(
    lambda given, surname: Label(
        text=f"{given} {surname}", kind=SpeakerKind.PERSON, name=f"{given} {surname}"
    ),
    st.sampled_from(ENGLISH.given),
    st.sampled_from(ENGLISH.surnames),
)
_MACHINES = st.sampled_from(["SPEAKER_00", "SPEAKER_01"]).map(
    lambda text: Label(text=text, kind=SpeakerKind.MACHINE)
)


@st.composite
def _documents(draw: st.DrawFn, form: _Form) -> tuple[str, Meeting]:
    """Print captions, and return them with the meeting in them."""
    page = _Page()
    blocks: list[Block] = []
    header = draw(st.sampled_from(form.header))
    if header:
        span = page.write(header)
        text = " ".join(header.split())
        blocks.append(Note(kind=NoteKind.METADATA, text=text, span=span))
        page.write("\n\n")
    voice = st.none() | _NAMES | _MACHINES if form.unnamed else _NAMES | _MACHINES
    talk = draw(st.lists(st.tuples(voice, st.lists(_CUES, min_size=1, max_size=3)), max_size=5))
    # Two turns of one voice would be one.
    talk = [turn for at, turn in enumerate(talk) if not at or turn[0] != talk[at - 1][0]]
    talk = talk or [(draw(_NAMES), [draw(_CUES)])]
    labels = [label for label, _ in talk]
    form = evolve(form, words=form.words and draw(st.booleans()))
    clock, number = dt.timedelta(), 0
    for (label, cues), speaker in zip(talk, speakers_of(labels), strict=True):
        turn, clock = _turn(page, form, (label, speaker), cues, (clock, number))
        number += len(cues)
        blocks.append(turn)
        if form.comments and draw(st.booleans()):
            blocks.append(Note(kind=NoteKind.COMMENT, text="NOTE a", span=page.write("NOTE a")))
            page.write("\n\n")
    text = "".join(page.parts)
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(format=form.name, media_type=form.media_type, length=len(text), sha256=digest)
    language = "en" if "Language" in header else None
    return text, Meeting(blocks=blocks, source=source, language=language)


def _turn(
    page: _Page,
    form: _Form,
    who: tuple[Label | None, Speaker],
    cues: Sequence[_Said],
    since: tuple[dt.timedelta, int],
) -> tuple[Turn, dt.timedelta]:
    """Print the cues of a turn, and return it with when the last of them ends."""
    (label, speaker), (clock, number) = who, since
    start, first, end = page.at, clock, page.at
    head: Span | None = None
    label_span: Span | None = None
    said, first_said = _Text(), 0
    for at, cue in enumerate(cues, 1):
        times = (clock, clock + dt.timedelta(milliseconds=cue.length))
        named = _print_head(page, form, cue, number + at, times, label)
        label_span, head = label_span or named, head or Span(start, page.at)
        page.write(form.after if label is not None else "")
        first_said = first_said or page.at
        _say(page, form, said, cue, times)
        page.write(form.closing[cue.print % len(form.closing)] if label is not None else "")
        end, clock = page.at, times[1]
        page.write("\n\n")
    turn = Turn(
        head=head,
        speaker=speaker,
        label=None if label is None else label.text,
        label_span=label_span,
        blocks=[said.paragraph(first_said, end)],
        span=Span(start, end),
        begins_at=first,
        ends_at=clock,
    )
    return turn, clock


def _print_head(
    page: _Page,
    form: _Form,
    cue: _Said,
    number: int,
    times: tuple[dt.timedelta, dt.timedelta],
    label: Label | None,
) -> Span | None:
    """Print the number, the times and the voice of a cue; return where the name stands."""
    if cue.is_numbered or not form.header[0]:
        page.write(f"{number}\n")
    page.write(" --> ".join(_clock(time, form.comma) for time in times) + "\n")
    if label is None:
        return None
    before, after = form.voice[cue.print % len(form.voice)]
    page.write(before)
    named = page.write(label.text)
    page.write(after)
    return named


def _say(
    page: _Page, form: _Form, said: _Text, cue: _Said, times: tuple[dt.timedelta, dt.timedelta]
) -> None:
    """Print what is said in a cue."""
    begins_at, ends_at = times
    start, words = len(said.text) + bool(said.text), list[Timing]()
    for at, word in enumerate(cue.words):
        if at:
            said.add(" ", [page.write(" ").start])
        if form.words:
            page.write(f"<{_clock(begins_at + at * _MILLISECOND, form.comma)}>")
        if not at and said.text:
            # A space between two cues is that which stands right before the second.
            said.add(" ", [page.at - 1])
        first = len(said.text)
        for sign in word:
            printed = next((more for one, more in form.escapes if one == sign), sign)
            said.add(sign, [page.write(printed).start])
        words.append(
            Timing(
                start=first,
                end=len(said.text),
                begins_at=begins_at + at * _MILLISECOND,
                ends_at=begins_at + (at + 1) * _MILLISECOND,
                kind=TimingKind.WORD,
            )
        )
        if word == _LAUGHS:
            span = Span(said.places[first], said.places[-1] + 1)
            event = Event(kind=EventKind.LAUGHTER, text=word, span=span)
            said.marks.append(Mark(start=first, end=len(said.text), value=event))
    words[-1] = evolve(words[-1], ends_at=ends_at)
    cue_time = Timing(start=start, end=len(said.text), begins_at=begins_at, ends_at=ends_at)
    said.times += [cue_time, *(words if form.words else [])]


def _clock(time: dt.timedelta, comma: str) -> str:
    seconds, rest = divmod(time, dt.timedelta(seconds=1))
    return f"{dt.timedelta(seconds=seconds)!s:0>8}{comma}{rest.microseconds // 1000:03}"


# By format: files, each with the meeting in it.
CAPTIONS: dict[str, st.SearchStrategy[tuple[str, Meeting]]] = {
    form.name: _documents(form)
    for form in (
        _Form(
            name="webvtt",
            media_type="text/vtt",
            header=("WEBVTT", "WEBVTT - made up", "WEBVTT\nKind: captions\nLanguage: en"),
            comma=".",
            voice=(("<v ", ">"), ("<v.loud.far ", ">")),
            closing=("", "</v>"),
            escapes=(("&", "&amp;"), ("<", "&lt;")),
            comments=True,
            words=True,
            unnamed=True,
        ),
        _Form(
            name="subrip",
            media_type="application/x-subrip",
            header=("",),
            comma=",",
            voice=(("", ":"), ("[", "]:")),
            after=" ",
        ),
    )
}
