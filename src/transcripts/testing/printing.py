"""From what is said to a printed page, and the meeting that a reader must find on it.

A script says who speaks and what is said, in pieces. It is written piece by piece, and each
piece becomes a value of the model with the span that it was written at: nothing is read here,
so what is written is an oracle for the readers.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, count
from typing import Any, TypeVar

import regex
from attrs import evolve, frozen

from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.model import (
    Block,
    Event,
    Gap,
    Heading,
    Insertion,
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
    TurnBlock,
    Unread,
)

__all__ = [
    "NOWHERE",
    "Item",
    "Page",
    "Part",
    "Piece",
    "Print",
    "Said",
    "lay_out",
    "meeting_of",
    "speakers_of",
]

# What a value has before it is written.
NOWHERE = Span(0, 0)

# What stands within a paragraph: words, or what is no speech.
Piece = str | Event | Gap | Insertion | Note
# A paragraph, or what stands on a line of its own: several where one bracket holds several events.
Part = tuple[Piece, ...] | list[Event | Gap | Note]
_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_UNPRINTED = Label(text="", kind=SpeakerKind.ANONYMOUS)
_Value = TypeVar("_Value", bound=Event | Gap | Insertion | Note | Heading | Unread)


@frozen(kw_only=True)
class Said:
    """A turn that is not written yet.

    Attributes:
        label: What its label says; ``None`` where none is printed.
        parts: What is said and what happens, the first after the label.
        begins_at: The time beside the label.
        ends_at: As in ``Turn``.
        channel: As in ``Turn``.
        timing: The times of each of its words; their place is filled in.
        language: As in ``Turn``.
        continues: As in ``Turn``.
    """

    label: Label | None
    parts: tuple[Part, ...]
    begins_at: dt.timedelta | None = None
    ends_at: dt.timedelta | None = None
    channel: str | None = None
    timing: Timing | None = None
    language: str | None = None
    continues: bool = False


# A turn, or a line between two.
Item = Said | list[Heading | Event | Gap | Note | Unread]


@frozen(kw_only=True)
class Print:
    """How turns are printed.

    Attributes:
        between: What parts lines that belong to nobody, paragraphs and events.
        joint: What parts the pieces of a paragraph.
        indent: What stands before a label and before a paragraph.
        after: What parts a label from what is said.
        colon: What ends a label, given its text.
        note: What stands around a note after a label.
        clock: How a time is printed before a label, if times are.
    """

    between: str = "\n\n"
    joint: str = " "
    indent: str = ""
    after: str = " "
    colon: Callable[[str], str] = lambda _: ":"
    note: tuple[str, str] = (" (", ")")
    clock: Callable[[dt.timedelta], str] | None = None


class Page:
    """A page in the making; ``at`` is its length so far."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self.at = 0

    @property
    def text(self) -> str:
        """All that is written."""
        return "".join(self._written)

    def write(self, text: str) -> Span:
        """Write something, and return where it stands."""
        self._written.append(text)
        self.at += len(text)
        return Span(self.at - len(text), self.at)

    def place(self, value: _Value) -> _Value:
        """Write a value of the model."""
        return evolve(value, span=self.write(value.text))

    def line(self, values: Iterable[_Value]) -> list[_Value]:
        """Write what stands on a line of its own."""
        placed: list[_Value] = []
        for value in values:
            self.write(" " if placed else "")
            placed.append(self.place(value))
        return placed

    def paragraph(
        self, pieces: Sequence[Piece], joint: str, timing: Timing | None = None
    ) -> Paragraph:
        """Write a paragraph; its text has one space where the page has a joint.

        Args:
            pieces: What stands in it; a note that is no time is not part of the text.
            joint: What parts them.
            timing: The times of each piece that is words.
        """
        start, text = self.at, ""
        marks: list[Mark] = []
        times: list[Timing] = []
        shifts = [(0, 0)]
        for piece in pieces:
            self.write(joint if self.at > start else "")
            if isinstance(piece, Note) and piece.kind is not NoteKind.TIME:
                marks.append(Mark(start=len(text), end=len(text), value=self.place(piece)))
                continue
            text += " " if text else ""
            if self.at - start - len(text) != shifts[-1][1] - shifts[-1][0]:
                shifts.append((len(text), self.at - start))
            words = piece if isinstance(piece, str) else piece.text
            if isinstance(piece, str):
                self.write(piece)
                end = len(text) + len(words)
                times += [] if timing is None else [evolve(timing, start=len(text), end=end)]
            else:
                end = len(text) + len(words)
                marks.append(Mark(start=len(text), end=end, value=self.place(piece)))
            text += words
        return Paragraph(
            text=text, span=Span(start, self.at), marks=marks, shifts=shifts[1:], times=times
        )


def lay_out(page: Page, items: Iterable[Item], form: Print) -> tuple[Block, ...]:
    """Write what happens in a meeting, and return the blocks.

    Args:
        page: Where to write.
        items: Turns that are not written yet, and what stands between them.
        form: How to print them.
    """
    items = list(items)
    voices = iter(speakers_of([item.label for item in items if isinstance(item, Said)]))
    blocks: list[Block] = []
    for item in items:
        page.write(form.between if page.text else "")
        if isinstance(item, Said):
            blocks += _turn(page, item, next(voices), form)
        else:
            blocks += page.line(item)
    return tuple(blocks)


def meeting_of(page: Page, blocks: Iterable[Block], source: Source, **attributes: Any) -> Meeting:  # noqa: ANN401 - of the model
    """Return the meeting that is on a page.

    Args:
        page: All of it.
        blocks: What was written.
        source: Where it comes from; length and hash are filled in.
        attributes: Of ``Meeting``.
    """
    digest = hashlib.sha256(page.text.encode()).hexdigest()
    source = evolve(source, length=len(page.text), sha256=digest)
    return Meeting(blocks=tuple(blocks), source=source, **attributes)


def speakers_of(labels: Iterable[Label | None]) -> list[Speaker]:
    """Return who speaks under each label.

    The same name is the same speaker, and so is the same label of a machine or an office; an
    unnamed voice is another one each time.
    """
    printed = [label or _UNPRINTED for label in labels]
    keys = [one.name or (one.text if _lasts(one) else at) for at, one in enumerate(printed)]
    said: dict[object, list[Label]] = {}
    for key, label in zip(keys, printed, strict=True):
        said.setdefault(key, []).append(label)
    ids = _Ids()
    made = {key: _speaker(heard, ids) for key, heard in said.items()}
    return [made[key] for key in keys]


def _lasts(label: Label) -> bool:
    """Tell whether the label is that of the same speaker each time."""
    return label.name is not None or label.kind in (SpeakerKind.PERSON, SpeakerKind.MACHINE)


class _Ids:
    """The ids that are taken."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._voices: dict[str, int] = {}

    def of(self, label: Label) -> str:
        """Return an id that nobody has yet."""
        word = "-".join(_WORDS.findall((label.name or label.text).casefold()))
        if _lasts(label):
            word = word or "speaker"
            forms = chain([word], (f"{word}-{at}" for at in count(2)))
        else:
            word = word or "voice"
            self._voices[word] = number = self._voices.get(word, 0) + 1
            forms = chain(f"{word}-{at}" for at in count(number))
        found = next(form for form in forms if form not in self._taken)
        self._taken.add(found)
        return found


def _speaker(heard: Sequence[Label], ids: _Ids) -> Speaker:
    first = heard[0]
    return Speaker(
        id=ids.of(first),
        kind=first.kind,
        name=first.name,
        role=next((label.role for label in heard if label.role), None),
        affiliation=next((label.affiliation for label in heard if label.affiliation), None),
        party=next((label.party for label in heard if label.party), None),
        constituency=next((label.constituency for label in heard if label.constituency), None),
        labels=tuple(dict.fromkeys(label.text for label in heard if label.text)),
    )


def _turn(page: Page, said: Said, speaker: Speaker, form: Print) -> Iterator[Block]:
    """Write a turn, and yield it with what stands after it."""
    page.write(form.indent)
    start = page.at
    label = said.label or _UNPRINTED
    head, label_span, note_span = _head(page, said, form)
    placed = list(_parts(page, said, form, after=form.after if head else ""))
    stop = _end(placed)
    yield Turn(
        head=head,
        speaker=speaker,
        label=label.text if head else None,
        note=label.note,
        role=label.role,
        label_span=label_span,
        note_span=note_span,
        blocks=placed[:stop],
        span=Span(start, placed[stop - 1].span.end if stop else page.at),
        begins_at=said.begins_at,
        ends_at=said.ends_at,
        channel=said.channel,
        language=said.language,
        continues=said.continues,
    )
    yield from (block for block in placed[stop:] if not isinstance(block, Paragraph))


def _head(page: Page, said: Said, form: Print) -> tuple[Span | None, Span | None, Span | None]:
    """Write a label, and return where all of it stands, what it says and its note."""
    start, label = page.at, said.label
    if label is None:
        return None, None, None
    if said.begins_at is not None and form.clock is not None:
        page.write(form.clock(said.begins_at))
    label_span, note_span = page.write(label.text), None
    if label.note is not None:
        page.write(form.note[0])
        note_span = page.write(label.note)
        page.write(form.note[1])
    page.write(form.colon(label.text))
    return Span(start, page.at), label_span, note_span


def _parts(page: Page, said: Said, form: Print, after: str) -> Iterator[TurnBlock]:
    for at, part in enumerate(said.parts):
        page.write(form.between if at else after)
        if isinstance(part, tuple):
            page.write(form.indent if at else "")
            yield page.paragraph(part, form.joint, said.timing)
        else:
            yield from page.line(part)


def _end(placed: Sequence[TurnBlock]) -> int:
    """Return how many blocks belong to the turn.

    What stands after the label does, whatever it is; from there on a gap or a note does only
    if somebody speaks after it.
    """
    last = max((at for at, part in enumerate(placed) if isinstance(part, Paragraph)), default=0)
    after = range(last + 1, len(placed))
    return next((at for at in after if not isinstance(placed[at], Event)), len(placed))
