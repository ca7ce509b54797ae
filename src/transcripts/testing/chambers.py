"""How parliaments print what is said: see ``houses``."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from transcripts.kinds import EventKind, GapReason, NoteKind, SpeakerKind
from transcripts.model import Label
from transcripts.testing.house import (
    Facts,
    Frame,
    House,
    Person,
    event,
    gap,
    inserted,
    named,
    note,
    source_of,
    voice,
)
from transcripts.testing.printing import Print
from transcripts.testing.vocabulary import CATALAN, ENGLISH, GERMAN, SPANISH

__all__ = ["CHAMBERS"]

_GROUPS = ("ABC", "DEF")
_NOON = 12
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _label(
    text: str, name: str | None, role: str | None = None, party: str | None = None
) -> tuple[Label, Label]:
    made = Label(text=text, kind=SpeakerKind.PERSON, name=name, role=role, party=party)
    return made, made


def _day(moment: dt.datetime, week: str) -> str:
    return week.split()[moment.weekday()]


def _english_date(moment: dt.datetime) -> str:
    month = ENGLISH.months[moment.month - 1]
    return f"{_DAYS[moment.weekday()]}, {moment.day} {month} {moment.year}"


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
        line = f"{_english_date(moment)} - {facts.place}"
        return Frame(
            above=(note(NoteKind.DATELINE, line),),
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
                note(NoteKind.TITLE, title),
                note(
                    NoteKind.DATELINE,
                    f"{_day(moment, week)}, {moment.day}. {month} {moment.year}",
                ),
                note(NoteKind.TIME, f"Beginn der Sitzung: {clock}"),
            ),
            below=(
                note(NoteKind.TIME, f"Schluss der Sitzung: {clock}"),
                *([note(NoteKind.APPENDIX, "Impressum")] if facts.has_frame else []),
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
            above=(note(NoteKind.TITLE, facts.title), note(NoteKind.DATELINE, line)),
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
                note(NoteKind.METADATA, head),
                note(NoteKind.TITLE, facts.title),
                note(NoteKind.DATELINE, line),
            ),
            below=(note(NoteKind.NARRATION, "La sessió s’aixeca a la una."),),
            attributes={
                "title": facts.title,
                "number": "3",
                "session": "XV legislatura",
                "date": moment.date(),
            },
        )


@frozen(kw_only=True, eq=False)
class _Westminster(House):
    """A parliament in the tradition of Westminster."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name, office = person.name, person.office
        if office in {"Mr.", "Ms."}:
            label = named(f"{office} {name}", name)
        else:
            label = named(f"The {office} (Mr. {name})", name, office)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        met = f"The House met at {facts.moment.hour}:{facts.moment:%M}."
        title = "NATIONAL ASSEMBLY"
        rose = [note(NoteKind.NARRATION, "The House rose at 6.30 p.m.")] if facts.has_frame else []
        return Frame(
            above=(
                note(NoteKind.TITLE, title),
                note(NoteKind.DATELINE, _english_date(facts.moment)),
                note(NoteKind.TIME, met),
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
class _Nations(House):
    """The United Nations: what a person is, is the state."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name, state = person.surname, person.office
        label = named(f"Ms. {name} ({state})", name, affiliation=state)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        moment = facts.moment
        half = "a.m." if moment.hour < _NOON else "p.m."
        clock = f"{moment.hour % _NOON or _NOON}.{moment:%M} {half}"
        return Frame(
            above=(
                note(NoteKind.METADATA, "A/85/PV.71"),
                note(NoteKind.FURNITURE, "United Nations"),
                note(NoteKind.TITLE, "General Assembly"),
                note(NoteKind.METADATA, "71st plenary meeting"),
                note(NoteKind.DATELINE, f"{_english_date(moment)}, {clock}"),
                note(NoteKind.DATELINE, "New York"),
                note(NoteKind.TIME, f"The meeting was called to order at {clock}"),
            ),
            below=(note(NoteKind.TIME, "The meeting rose at 6.15 p.m."),),
            attributes={
                "title": "General Assembly",
                "number": "71",
                "date": moment.date(),
                "time": moment.time(),
                "place": "New York",
                "language": "en",
            },
        )


# By format.
CHAMBERS: dict[str, tuple[House, ...]] = {
    "united-nations": (
        _Nations(
            source=source_of("united-nations"),
            form=Print(),
            words=ENGLISH,
            offices=("Norland", "Republic of Karsk", "Sand Islands (the)"),
            voices=(voice("The President", SpeakerKind.PERSON, "President"),),
            notes=("spoke in French", "interpretation from Russian"),
            brackets=(),
            chairs=("President",),
            scenes=(
                ([note(NoteKind.NARRATION, "It was so decided.")],),
                (
                    [note(NoteKind.NARRATION, "A recorded vote was taken.")],
                    [note(NoteKind.VOTE, "Draft resolution A/85/L.7 was adopted.")],
                ),
            ),
        ),
    ),
    "european-parliament": (
        _European(
            source=source_of("european-parliament"),
            form=Print(colon=lambda _: ". –"),
            words=ENGLISH,
            offices=(*_GROUPS, "rapporteur", "Member of the Commission"),
            voices=(),
            brackets=(
                (event(EventKind.APPLAUSE, "(Applause)"),),
                (event(EventKind.SUMMARY, "(The speaker agreed to take a blue-card question)"),),
            ),
            asides=((event(EventKind.LAUGHTER, "(Laughter)"),),),
        ),
    ),
    "austria": (
        _Austrian(
            source=source_of("austria"),
            form=Print(between="\n"),
            words=GERMAN,
            offices=("Präsidentin", "Zweite Präsidentin", *_GROUPS, "Bundesministerin für Häfen"),
            voices=(),
            notes=("fortsetzend", "zur Geschäftsbehandlung"),
            brackets=(
                (event(EventKind.APPLAUSE, "(Beifall bei der ABC.)", group="ABC"),),
                (
                    event(EventKind.APPLAUSE, "(Beifall bei der ABC. –", group="ABC"),
                    event(EventKind.INTERRUPTION, "Abg. Rau: Hört! Hört!)", "Rau"),
                ),
            ),
            asides=((event(EventKind.INTERRUPTION, "(Ruf bei der DEF: Nein!)", group="DEF"),),),
        ),
    ),
    "iberian": (
        _Iberian(
            source=source_of("iberian"),
            form=Print(),
            words=SPANISH,
            offices=(None, "PRESIDENTE", "MINISTRO DE MARINA"),
            voices=(
                Label(text="Varios señores diputados", kind=SpeakerKind.GROUP),
                Label(text="Un señor diputado", kind=SpeakerKind.ANONYMOUS),
            ),
            brackets=((event(EventKind.APPLAUSE, "(Aplausos.)"),),),
            asides=((event(EventKind.NOISE, "(Rumores.)"),),),
        ),
    ),
    "catalonia": (
        _Catalan(
            source=source_of("catalonia"),
            form=Print(between="\n", after="\n", colon=lambda _: ""),
            words=CATALAN,
            offices=(None, "presidenta", "consellera de Ports i Mar"),
            voices=(),
            brackets=((event(EventKind.APPLAUSE, "(Aplaudiments.)"),),),
            asides=((event(EventKind.NOISE, "(Remor de veus.)"),),),
        ),
    ),
    "westminster": (
        _Westminster(
            source=source_of("westminster"),
            form=Print(),
            words=ENGLISH,
            offices=("Mr.", "Ms.", "Deputy Speaker", "Minister of Harbours"),
            voices=(
                voice("An hon. member"),
                voice("Some hon. members", SpeakerKind.GROUP),
            ),
            brackets=(
                (event(EventKind.APPLAUSE, "(Applause)"),),
                (event(EventKind.ACTION, "(Members rose in their places)"),),
            ),
            asides=((event(EventKind.LAUGHTER, "[Laughter.]"),),),
            gaps=(gap("[inaudible]", GapReason.INAUDIBLE),),
            holes=(gap("[inaudible]", GapReason.INAUDIBLE),),
            insertions=(inserted("It cost nine million", "[marks]", "last year."),),
        ),
    ),
}
