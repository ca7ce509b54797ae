"""What a house style is to the writers that answer to its reader."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from transcripts.kinds import EventKind, GapReason, NoteKind, SpeakerKind
from transcripts.model import Event, Gap, Insertion, Label, Note, Source
from transcripts.testing.printing import NOWHERE, Part, Piece, Print
from transcripts.testing.vocabulary import Vocabulary

__all__ = [
    "Facts",
    "Frame",
    "House",
    "Person",
    "event",
    "gap",
    "inserted",
    "named",
    "note",
    "source_of",
    "voice",
]


@frozen(kw_only=True)
class Person:
    """Who may speak.

    Attributes:
        given: The given name.
        surname: The surname.
        office: What the label says before or after the name, if anything.
    """

    given: str
    surname: str
    office: str | None

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.given} {self.surname}"


@frozen(kw_only=True)
class Facts:
    """What a page says of a meeting.

    Attributes:
        title: Its title.
        moment: When it begins.
        place: Where it is.
        told: What is told above it.
        has_frame: Whether the page prints what it can do without.
    """

    title: str
    moment: dt.datetime
    place: str
    told: tuple[str, ...]
    has_frame: bool


@frozen(kw_only=True)
class Frame:
    """What stands around the turns.

    Attributes:
        above: The lines above them: notes.
        below: The lines below.
        attributes: What the meeting owes to them.
    """

    above: tuple[Note, ...] = ()
    below: tuple[Note, ...] = ()
    attributes: Mapping[str, Any]


@frozen(kw_only=True, eq=False)
class House(ABC):
    """How one publisher prints meetings in one language.

    Attributes:
        source: What is known of every document of it.
        form: How turns are printed.
        words: What is said in it.
        offices: What people are, if anything.
        voices: Labels of those who are not named.
        notes: What may stand after a label.
        brackets: What happens on a line of its own: the events of one bracket.
        asides: What happens inside a paragraph.
        gaps: What is left out, on a line of its own.
        holes: What is left out inside a paragraph.
        insertions: Sentences with a word of the editor inside.
        chairs: The offices of those who preside.
        scenes: What stands at the end of a turn of theirs.
    """

    source: Source
    form: Print
    words: Vocabulary
    offices: tuple[str | None, ...] = (None,)
    voices: tuple[Label, ...]
    notes: tuple[str, ...] = ()
    brackets: tuple[tuple[Event, ...], ...]
    asides: tuple[tuple[Event, ...], ...] = ()
    gaps: tuple[Gap, ...] = ()
    holes: tuple[Gap, ...] = ()
    insertions: tuple[tuple[Piece, ...], ...] = ()
    chairs: tuple[str, ...] = ()
    scenes: tuple[tuple[Part, ...], ...] = ()

    @abstractmethod
    def labels(self, person: Person) -> tuple[Label, Label]:
        """Return how a person is labelled first, and from then on."""

    @abstractmethod
    def frame(self, facts: Facts) -> Frame:
        """Return what stands around the turns."""


def source_of(name: str) -> Source:
    """Return what is known of every document in a style."""
    return Source(format=name, media_type="text/plain", length=0, sha256="")


def event(kind: EventKind, text: str, actor: str | None = None, group: str | None = None) -> Event:
    """Return an event that stands nowhere yet."""
    return Event(kind=kind, text=text, actor=actor, group=group, span=NOWHERE)


def note(kind: NoteKind, text: str) -> Note:
    """Return a note that stands nowhere yet."""
    return Note(kind=kind, text=text, span=NOWHERE)


def gap(text: str, reason: GapReason = GapReason.OMITTED) -> Gap:
    """Return a gap that stands nowhere yet."""
    return Gap(reason=reason, text=text, span=NOWHERE)


def inserted(before: str, word: str, after: str) -> tuple[Piece, ...]:
    """Return a sentence with a word of the editor inside."""
    return before, Insertion(text=word, span=NOWHERE), after


def voice(text: str, kind: SpeakerKind = SpeakerKind.ANONYMOUS, role: str | None = None) -> Label:
    """Return the label of a voice without a name."""
    return Label(text=text, kind=kind, role=role)


def named(text: str, name: str, role: str | None = None, affiliation: str | None = None) -> Label:
    """Return the label of a person."""
    return Label(text=text, kind=SpeakerKind.PERSON, name=name, role=role, affiliation=affiliation)
