"""How each house style prints what is said: the writers that answer to the readers.

A house holds what a document of it is made of, and the two functions that print what stands
above and below the turns. Whatever is drawn from it must come back from the reader as it is.
"""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from transcripts.kinds import EventKind, GapReason, NoteKind, SpeakerKind
from transcripts.model import Event, Gap, Insertion, Label, Note, Source
from transcripts.testing.printing import NOWHERE, Part, Piece, Print
from transcripts.testing.vocabulary import ENGLISH, GERMAN, RUSSIAN, Vocabulary

__all__ = ["HOUSES", "Facts", "Frame", "House", "Person"]


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


def _source(name: str) -> Source:
    return Source(format=name, media_type="text/plain", length=0, sha256="")


def _event(kind: EventKind, text: str, actor: str | None = None, group: str | None = None) -> Event:
    return Event(kind=kind, text=text, actor=actor, group=group, span=NOWHERE)


def _note(kind: NoteKind, text: str) -> Note:
    return Note(kind=kind, text=text, span=NOWHERE)


def _gap(text: str, reason: GapReason = GapReason.OMITTED) -> Gap:
    return Gap(reason=reason, text=text, span=NOWHERE)


def _inserted(before: str, word: str, after: str) -> tuple[Piece, ...]:
    return before, Insertion(text=word, span=NOWHERE), after


def _voice(text: str, kind: SpeakerKind = SpeakerKind.ANONYMOUS, role: str | None = None) -> Label:
    return Label(text=text, kind=kind, role=role)


def _named(text: str, name: str, role: str | None = None, affiliation: str | None = None) -> Label:
    return Label(text=text, kind=SpeakerKind.PERSON, name=name, role=role, affiliation=affiliation)


@frozen(kw_only=True, eq=False)
class _Kremlin(House):
    """The President of Russia; ``site`` stands above the title."""

    site: str

    def labels(self, person: Person) -> tuple[Label, Label]:
        name = person.name
        if self.words is RUSSIAN:
            name = f"{person.given[0]}.{person.surname}"
        bare = _named(name, name)
        if person.office is None:
            return bare, bare
        return _named(f"{person.office} {name}", name, person.office.replace(", ", "; ")), bare

    def frame(self, facts: Facts) -> Frame:
        dateline = _note(NoteKind.DATELINE, self._dateline(facts))
        return Frame(
            above=(
                *([_note(NoteKind.FURNITURE, self.site)] if facts.has_frame else []),
                _note(NoteKind.TITLE, facts.title),
                dateline,
                *(_note(NoteKind.LEAD, told) for told in facts.told),
                _note(NoteKind.SEPARATOR, "* * *"),
            ),
            below=(dateline,) if facts.has_frame else (),
            attributes={
                "title": facts.title,
                "date": facts.moment.date(),
                "time": facts.moment.time(),
                "place": facts.place,
                "language": self.words.language,
            },
        )

    def _dateline(self, facts: Facts) -> str:
        month = self.words.months[facts.moment.month - 1]
        day = f"{month} {facts.moment.day}, {facts.moment.year}"
        if self.words is RUSSIAN:
            day = f"{facts.moment.day} {month} {facts.moment.year} года"
        return f"{day}, {facts.moment:%H:%M}, {facts.place}"


@frozen(kw_only=True, eq=False)
class _WhiteHouse(House):
    """The White House."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name = person.surname.upper()
        if person.office in {"MR.", "MS."}:
            label = _named(f"{person.office} {name}", f"{person.office} {name}")
        else:
            label = _named(f"{person.office} {name}", name, person.office)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        end = facts.moment + dt.timedelta(minutes=7)
        return Frame(
            above=(
                _note(NoteKind.TITLE, facts.title),
                *([_note(NoteKind.LEAD, facts.place)] if facts.has_frame else []),
                _note(NoteKind.DATELINE, self._clock(facts.moment)),
            ),
            below=(_note(NoteKind.TIME, self._clock(end)),),
            attributes={"title": facts.title, "time": facts.moment.time(), "language": "en"},
        )

    def _clock(self, moment: dt.datetime) -> str:
        half = "AP"[moment.hour // 12]
        return f"{(moment.hour - 1) % 12 + 1}:{moment:%M} {half}.M. EDT"


_CHAIRS = ("Präsidentin", "Vizepräsident")
_GROUPS = ("ABC", "DEF")


@frozen(kw_only=True, eq=False)
class _Bundestag(House):
    """The German Bundestag."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name, office = person.name, person.office
        if office in _CHAIRS:
            label = _named(f"{office} {name}", name, office)
        elif office in _GROUPS:
            label = _named(f"{name} ({office})", name, affiliation=office)
        else:
            label = _named(f"{name}, {office}", name, office)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        end = facts.moment + dt.timedelta(minutes=7)
        appendix = ("Anlage 1", "Feld, Otto") if facts.has_frame else ()
        return Frame(
            above=(
                _note(NoteKind.TITLE, facts.title),
                _note(NoteKind.TITLE, "Deutscher Bundestag"),
                _note(NoteKind.DATELINE, self._day(facts)),
                _note(NoteKind.TIME, f"Beginn: {self._clock(facts.moment)}"),
            ),
            below=(
                _note(NoteKind.TIME, f"(Schluss: {self._clock(end)})"),
                *(_note(NoteKind.APPENDIX, line) for line in appendix),
            ),
            attributes={
                "title": facts.title,
                "date": facts.moment.date(),
                "time": facts.moment.time(),
                "place": facts.place,
                "language": "de",
            },
        )

    def _day(self, facts: Facts) -> str:
        week = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
        day, month = week[facts.moment.weekday()], self.words.months[facts.moment.month - 1]
        return f"{facts.place}, {day}, den {facts.moment.day}. {month} {facts.moment.year}"

    def _clock(self, moment: dt.datetime) -> str:
        return f"{moment.hour}.{moment:%M} Uhr"


@frozen(kw_only=True, eq=False)
class _Court(House):
    """A stenographic record, without the numbers of its lines."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name = person.surname.upper()
        role = None if person.office in {"MR.", "MS."} else person.office
        label = _named(f"{person.office} {name}", name, role)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        title = f"IN THE HARBOR COURT OF {facts.place.upper()}"
        month = self.words.months[facts.moment.month - 1]
        day = f"{month} {facts.moment.day}, {facts.moment.year}"
        half = "ap"[facts.moment.hour // 12]
        clock = f"{(facts.moment.hour - 1) % 12 + 1}:{facts.moment:%M} {half}.m."
        lead = [_note(NoteKind.LEAD, "APPEARANCES")] if facts.has_frame else []
        return Frame(
            above=(
                _note(NoteKind.TITLE, title),
                _note(NoteKind.DATELINE, day),
                _note(NoteKind.TIME, clock),
                *lead,
            ),
            attributes={
                "title": title,
                "date": facts.moment.date(),
                "time": facts.moment.time(),
                "language": "en",
            },
        )


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@frozen(kw_only=True, eq=False)
class _Westminster(House):
    """A parliament in the tradition of Westminster."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name, office = person.name, person.office
        if office in {"Mr.", "Ms."}:
            label = _named(f"{office} {name}", name)
        else:
            label = _named(f"The {office} (Mr. {name})", name, office)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        month = self.words.months[facts.moment.month - 1]
        day = f"{_DAYS[facts.moment.weekday()]}, {facts.moment.day} {month} {facts.moment.year}"
        met = f"The House met at {facts.moment.hour}:{facts.moment:%M}."
        title = "NATIONAL ASSEMBLY"
        rose = [_note(NoteKind.NARRATION, "The House rose at 6.30 p.m.")] if facts.has_frame else []
        return Frame(
            above=(
                _note(NoteKind.TITLE, title),
                _note(NoteKind.DATELINE, day),
                _note(NoteKind.TIME, met),
            ),
            below=tuple(rose),
            attributes={
                "title": title,
                "date": facts.moment.date(),
                "time": facts.moment.time(),
                "language": "en",
            },
        )


@frozen(kw_only=True, eq=False)
class _Labelled(House):
    """What has no house style, in plain text."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        return _named(person.name, person.name), _named(person.name, person.name)

    def frame(self, facts: Facts) -> Frame:
        if not facts.has_frame:
            return Frame(attributes={})
        title = _note(NoteKind.TITLE, facts.title)
        return Frame(above=(title,), attributes={"title": facts.title})


_LAUGHTER, _APPLAUSE = EventKind.LAUGHTER, EventKind.APPLAUSE
_TOGETHER = (_event(_LAUGHTER, "(Laughter,"), _event(_APPLAUSE, "applause.)"))

# By format; the first house of each is the plainest.
HOUSES: dict[str, tuple[House, ...]] = {
    "kremlin": (
        _Kremlin(
            source=_source("kremlin"),
            form=Print(),
            words=ENGLISH,
            site="Official website of the President of Russia",
            offices=(
                None,
                "President of Norland",
                "Governor of the Northern Territory",
                "Head of the Federal Customs Office",
                "Chief engineer of the project, Doctor of Technical Sciences",
            ),
            voices=(
                _voice("Question"),
                _voice("Remark"),
                _voice("Reply"),
                _voice("Volunteers", SpeakerKind.GROUP),
            ),
            notes=("retranslated", "in English", "speaking German"),
            brackets=(
                (_event(_APPLAUSE, "(Applause.)"),),
                (_event(_LAUGHTER, "(Laughter in the audience.)"),),
                _TOGETHER,
                (_event(EventKind.ACTION, "(Passes a photograph to the presidents.)"),),
            ),
            asides=(
                (_event(_LAUGHTER, "(Laughter.)"),),
                _TOGETHER,
                (_event(EventKind.LANGUAGE, "(In Russian.)"),),
            ),
            gaps=(_gap("<…>"),),
            holes=(_gap("<…>"), _gap("[inaudible]", GapReason.INAUDIBLE)),
            insertions=(
                _inserted("It cost nine million", "[marks]", "last year."),
                _inserted("He", "[Mr Belyanin]", "can explain it: ask him."),
            ),
        ),
        _Kremlin(
            source=_source("kremlin"),
            form=Print(),
            words=RUSSIAN,
            site="Официальный сайт Президента России",
            offices=(None, "Губернатор", "Министр культуры"),
            voices=(_voice("Вопрос"), _voice("Реплика"), _voice("Голоса", SpeakerKind.GROUP)),
            notes=("как переведено",),
            brackets=(
                (_event(_APPLAUSE, "(Аплодисменты.)"),),
                (_event(_LAUGHTER, "(Смех в зале.)"),),
            ),
            asides=(
                (_event(_LAUGHTER, "(Смех.)"),),
                (_event(_LAUGHTER, "(Смех,"), _event(_APPLAUSE, "аплодисменты.)")),
            ),
            gaps=(_gap("<…>"),),
            holes=(_gap("<…>"), _gap("[неразборчиво]", GapReason.INAUDIBLE)),
            insertions=(_inserted("Это стоило девять миллионов", "[марок]", "в год."),),
        ),
    ),
    "white-house": (
        _WhiteHouse(
            source=_source("white-house"),
            form=Print(joint="  ", after="  ", colon=lambda label: " " if label == "Q" else ":"),
            words=ENGLISH,
            offices=("MR.", "MS.", "SECRETARY", "ADMIRAL"),
            voices=(
                _voice("Q"),
                _voice("AUDIENCE MEMBER"),
                _voice("AUDIENCE", SpeakerKind.GROUP),
                _voice("SENIOR ADMINISTRATION OFFICIAL"),
                _voice("THE PRESIDENT", SpeakerKind.PERSON, "THE PRESIDENT"),
            ),
            brackets=((_event(_APPLAUSE, "(Applause.)"),), (_event(_LAUGHTER, "(Laughter.)"),)),
            asides=(
                (_event(_LAUGHTER, "(Laughter.)"),),
                (_event(EventKind.NOISE, "(Cross-talk.)"),),
                (_event(EventKind.LANGUAGE, "(As interpreted.)"),),
            ),
            notes=("off mic", "via interpreter"),
            gaps=(_gap("(Inaudible.)", GapReason.INAUDIBLE),),
            holes=(_gap("(inaudible)", GapReason.INAUDIBLE),),
            insertions=(_inserted("It was", "[3.5]", "percent last year."),),
        ),
    ),
    "bundestag": (
        _Bundestag(
            source=_source("bundestag"),
            form=Print(between="\n", indent="  ", after="\n  "),
            words=GERMAN,
            offices=(*_CHAIRS, *_GROUPS, "Bundesminister der Häfen", "Parl. Staatssekretärin"),
            voices=(),
            brackets=(
                (_event(_APPLAUSE, "(Beifall bei der ABC)", group="ABC"),),
                (_event(_LAUGHTER, "(Heiterkeit)"),),
                (
                    _event(_APPLAUSE, "(Beifall bei der ABC -", group="ABC"),
                    _event(
                        EventKind.INTERRUPTION, "Otto Rau [DEF]: Hört! Hört!)", "Otto Rau", "DEF"
                    ),
                ),
                (
                    _event(_LAUGHTER, "(Heiterkeit und", group="DEF"),
                    _event(_APPLAUSE, "Beifall bei der DEF)", group="DEF"),
                ),
                (_event(EventKind.INTERRUPTION, "(Zuruf von der GHI: Noch!)", group="GHI"),),
            ),
            chairs=_CHAIRS,
            scenes=(
                (
                    ("Ich rufe den Tagesordnungspunkt 3 auf:",),
                    [_note(NoteKind.AGENDA, "Beratung des Antrags der Fraktion der ABC")],
                    [_note(NoteKind.AGENDA, "Die Nachtfähre erhalten")],
                    [_note(NoteKind.AGENDA, "Drucksache 5/766")],
                    ("Das Wort hat die Kollegin Berg.",),
                ),
            ),
        ),
    ),
    "court": (
        _Court(
            source=_source("court"),
            form=Print(joint="  ", after="  "),
            words=ENGLISH,
            offices=("MR.", "MS.", "JUSTICE", "SENATOR"),
            voices=(
                _voice("QUESTION"),
                _voice("AUDIENCE", SpeakerKind.GROUP),
                _voice("THE WITNESS", SpeakerKind.PERSON, "THE WITNESS"),
            ),
            notes=("via video",),
            brackets=(
                (_event(_LAUGHTER, "(Laughter.)"),),
                (_event(EventKind.ACTION, "(Whereupon, a recess was taken.)"),),
            ),
            asides=((_event(_LAUGHTER, "(Laughter.)"),),),
            gaps=(_gap("[inaudible]", GapReason.INAUDIBLE),),
            holes=(_gap("[inaudible]", GapReason.INAUDIBLE),),
            insertions=(_inserted("It cost nine million", "[marks]", "last year."),),
        ),
    ),
    "westminster": (
        _Westminster(
            source=_source("westminster"),
            form=Print(),
            words=ENGLISH,
            offices=("Mr.", "Ms.", "Deputy Speaker", "Minister of Harbours"),
            voices=(
                _voice("An hon. member"),
                _voice("Some hon. members", SpeakerKind.GROUP),
            ),
            brackets=(
                (_event(_APPLAUSE, "(Applause)"),),
                (_event(EventKind.ACTION, "(Motion agreed to)"),),
            ),
            asides=((_event(_LAUGHTER, "[Laughter.]"),),),
            gaps=(_gap("[inaudible]", GapReason.INAUDIBLE),),
            holes=(_gap("[inaudible]", GapReason.INAUDIBLE),),
            insertions=(_inserted("It cost nine million", "[marks]", "last year."),),
        ),
    ),
    "labelled": (
        _Labelled(
            source=_source("labelled"),
            form=Print(),
            words=ENGLISH,
            voices=(
                _voice("Speaker 1", SpeakerKind.MACHINE),
                _voice("Moderator", SpeakerKind.PERSON, "Moderator"),
                _voice("Audience member"),
            ),
            notes=("off mic",),
            gaps=(_gap("[inaudible]", GapReason.INAUDIBLE),),
            brackets=((_event(_APPLAUSE, "(Applause.)"),), (_event(_LAUGHTER, "[laughter]"),)),
            asides=((_event(_LAUGHTER, "[laughs]"),),),
            holes=(_gap("[inaudible]", GapReason.INAUDIBLE),),
            insertions=(_inserted("It cost nine million", "[marks]", "last year."),),
        ),
        _Labelled(
            source=_source("labelled"),
            form=Print(clock=lambda time: f"[0{time}] "),
            words=ENGLISH,
            voices=(_voice("SPEAKER_00", SpeakerKind.MACHINE), _voice("Audience member")),
            brackets=((_event(_APPLAUSE, "(Applause.)"),),),
            asides=((_event(_LAUGHTER, "[laughs]"),),),
            holes=(_gap("[inaudible]", GapReason.INAUDIBLE),),
        ),
    ),
}
