"""How parliaments print what is said that share a writer with nobody: see ``houses``."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from transcripts.kinds import EventKind, NoteKind, SpeakerKind
from transcripts.model import Event, Label, Note, Source
from transcripts.testing.houses import Facts, Frame, House, Person
from transcripts.testing.printing import NOWHERE, Print
from transcripts.testing.vocabulary import CATALAN, ENGLISH, GERMAN, SPANISH

__all__ = ["CHAMBERS"]

_GROUPS = ("ABC", "DEF")


def _source(name: str) -> Source:
    return Source(format=name, media_type="text/plain", length=0, sha256="")


def _event(kind: EventKind, text: str, actor: str | None = None, group: str | None = None) -> Event:
    return Event(kind=kind, text=text, actor=actor, group=group, span=NOWHERE)


def _note(kind: NoteKind, text: str) -> Note:
    return Note(kind=kind, text=text, span=NOWHERE)


def _label(
    text: str, name: str | None, role: str | None = None, party: str | None = None
) -> tuple[Label, Label]:
    made = Label(text=text, kind=SpeakerKind.PERSON, name=name, role=role, party=party)
    return made, made


def _day(moment: dt.datetime, week: str) -> str:
    return week.split()[moment.weekday()]


@frozen(kw_only=True, eq=False)
class _European(House):
    """The European Parliament."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name, office = person.name, person.office
        if office in _GROUPS:
            return _label(f"{name} ({office})", name, party=office)
        return _label(f"{name}, {office}", name, office)

    def frame(self, facts: Facts) -> Frame:
        moment = facts.moment
        week = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
        month = self.words.months[moment.month - 1]
        line = f"{_day(moment, week)}, {moment.day} {month} {moment.year} - {facts.place}"
        return Frame(
            above=(_note(NoteKind.DATELINE, line),),
            attributes={"date": moment.date(), "place": facts.place},
        )


@frozen(kw_only=True, eq=False)
class _Austrian(House):
    """The Austrian Parliament."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name, office = person.name, person.office
        if office in _GROUPS:
            return _label(f"Abgeordnete {name} ({office})", name, "Abgeordnete", office)
        return _label(f"{office} Mag. {name}", name, office)

    def frame(self, facts: Facts) -> Frame:
        moment = facts.moment
        week = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"
        month = self.words.months[moment.month - 1]
        title = "43. Sitzung des Nationalrates der Republik Österreich"
        clock = f"{moment.hour}.{moment:%M} Uhr"
        return Frame(
            above=(
                _note(NoteKind.TITLE, title),
                _note(
                    NoteKind.DATELINE,
                    f"{_day(moment, week)}, {moment.day}. {month} {moment.year}",
                ),
                _note(NoteKind.TIME, f"Beginn der Sitzung: {clock}"),
            ),
            below=(
                _note(NoteKind.TIME, f"Schluss der Sitzung: {clock}"),
                *([_note(NoteKind.APPENDIX, "Impressum")] if facts.has_frame else []),
            ),
            attributes={
                "title": title,
                "number": "43",
                "date": moment.date(),
                "time": moment.time(),
                "language": "de",
            },
        )


@frozen(kw_only=True, eq=False)
class _Iberian(House):
    """A parliament that prints "El señor X:"."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name, office = person.surname.upper(), person.office
        if office is None:
            return _label(f"La señora {name}", name)
        return _label(f"El señor {office} ({person.name})", person.name, office)

    def frame(self, facts: Facts) -> Frame:
        moment = facts.moment
        month = self.words.months[moment.month - 1]
        line = f"Sesión 56ª, en martes {moment.day} de {month} de {moment.year}"
        return Frame(
            above=(_note(NoteKind.TITLE, facts.title), _note(NoteKind.DATELINE, line)),
            attributes={"title": facts.title, "number": "56", "date": moment.date()},
        )


@frozen(kw_only=True, eq=False)
class _Catalan(House):
    """The Parliament of Catalonia."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name, office = f"{person.name} i Mar", person.office
        if office is None:
            return _label(name, name)
        return _label(f"La {office} ({name})", name, office)

    def frame(self, facts: Facts) -> Frame:
        moment = facts.moment
        month = self.words.months[moment.month - 1]
        of = "d’" if month[0] in "ao" else "de "
        line = f"Sessió 3, segona reunió, dimarts {moment.day} {of}{month} de {moment.year}"
        head = "XV legislatura · primer període · sèrie P · número 3"
        return Frame(
            above=(
                _note(NoteKind.METADATA, head),
                _note(NoteKind.TITLE, facts.title),
                _note(NoteKind.DATELINE, line),
            ),
            below=(_note(NoteKind.NARRATION, "La sessió s’aixeca a la una."),),
            attributes={
                "title": facts.title,
                "number": "3",
                "session": "XV legislatura",
                "date": moment.date(),
            },
        )


# By format.
CHAMBERS: dict[str, tuple[House, ...]] = {
    "european-parliament": (
        _European(
            source=_source("european-parliament"),
            form=Print(colon=lambda _: ". –"),
            words=ENGLISH,
            offices=(*_GROUPS, "rapporteur", "Member of the Commission"),
            voices=(),
            brackets=(
                (_event(EventKind.APPLAUSE, "(Applause)"),),
                (_event(EventKind.SUMMARY, "(The speaker agreed to take a blue-card question)"),),
            ),
            asides=((_event(EventKind.LAUGHTER, "(Laughter)"),),),
        ),
    ),
    "austria": (
        _Austrian(
            source=_source("austria"),
            form=Print(between="\n"),
            words=GERMAN,
            offices=("Präsidentin", "Zweite Präsidentin", *_GROUPS, "Bundesministerin für Häfen"),
            voices=(),
            notes=("fortsetzend", "zur Geschäftsbehandlung"),
            brackets=(
                (_event(EventKind.APPLAUSE, "(Beifall bei der ABC.)", group="ABC"),),
                (
                    _event(EventKind.APPLAUSE, "(Beifall bei der ABC. –", group="ABC"),
                    _event(EventKind.INTERRUPTION, "Abg. Rau: Hört! Hört!)", "Rau"),
                ),
            ),
            asides=((_event(EventKind.INTERRUPTION, "(Ruf bei der DEF: Nein!)", group="DEF"),),),
        ),
    ),
    "iberian": (
        _Iberian(
            source=_source("iberian"),
            form=Print(),
            words=SPANISH,
            offices=(None, "PRESIDENTE", "MINISTRO DE MARINA"),
            voices=(
                Label(text="Varios señores diputados", kind=SpeakerKind.GROUP),
                Label(text="Un señor diputado", kind=SpeakerKind.ANONYMOUS),
            ),
            brackets=((_event(EventKind.APPLAUSE, "(Aplausos.)"),),),
            asides=((_event(EventKind.NOISE, "(Rumores.)"),),),
        ),
    ),
    "catalonia": (
        _Catalan(
            source=_source("catalonia"),
            form=Print(between="\n", after="\n", colon=lambda _: ""),
            words=CATALAN,
            offices=(None, "presidenta", "consellera de Ports i Mar"),
            voices=(),
            brackets=((_event(EventKind.APPLAUSE, "(Aplaudiments.)"),),),
            asides=((_event(EventKind.NOISE, "(Remor de veus.)"),),),
        ),
    ),
}
