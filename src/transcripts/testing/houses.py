"""How each house style prints what is said: the writers that answer to the readers.

A house holds what a document of it is made of, and the two functions that print what stands
above and below the turns. Whatever is drawn from it must come back from the reader as it is.
"""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

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
from transcripts.testing.vocabulary import ENGLISH, GERMAN, RUSSIAN

__all__ = ["HOUSES"]


@frozen(kw_only=True, eq=False)
class _Kremlin(House):
    """The President of Russia; ``site`` stands above the title."""

    site: str

    def labels(self, person: Person) -> tuple[Label, Label]:
        name = person.name
        if self.words is RUSSIAN:
            name = f"{person.given[0]}.{person.surname}"
        bare = named(name, name)
        if person.office is None:
            return bare, bare
        return named(f"{person.office} {name}", name, person.office.replace(", ", "; ")), bare

    def frame(self, facts: Facts) -> Frame:
        dateline = note(NoteKind.DATELINE, self._dateline(facts))
        return Frame(
            above=(
                *([note(NoteKind.FURNITURE, self.site)] if facts.has_frame else []),
                note(NoteKind.TITLE, facts.title),
                dateline,
                *(note(NoteKind.LEAD, told) for told in facts.told),
                note(NoteKind.SEPARATOR, "* * *"),
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
            label = named(f"{person.office} {name}", f"{person.office} {name}")
        else:
            label = named(f"{person.office} {name}", name, person.office)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        end = facts.moment + dt.timedelta(minutes=7)
        return Frame(
            above=(
                note(NoteKind.TITLE, facts.title),
                *([note(NoteKind.LEAD, facts.place)] if facts.has_frame else []),
                note(NoteKind.DATELINE, self._clock(facts.moment)),
            ),
            below=(note(NoteKind.TIME, self._clock(end)),),
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
            label = named(f"{office} {name}", name, office)
        elif office in _GROUPS:
            label = evolve(named(f"{name} ({office})", name), party=office)
        else:
            label = named(f"{name}, {office}", name, office)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        end = facts.moment + dt.timedelta(minutes=7)
        appendix = ("Anlage 1", "Feld, Otto") if facts.has_frame else ()
        return Frame(
            above=(
                note(NoteKind.TITLE, facts.title),
                note(NoteKind.TITLE, "Deutscher Bundestag"),
                note(NoteKind.DATELINE, self._day(facts)),
                note(NoteKind.TIME, f"Beginn: {self._clock(facts.moment)}"),
            ),
            below=(
                note(NoteKind.TIME, f"(Schluss: {self._clock(end)})"),
                *(note(NoteKind.APPENDIX, line) for line in appendix),
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
        label = named(f"{person.office} {name}", name, role)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        title = f"IN THE HARBOR COURT OF {facts.place.upper()}"
        month = self.words.months[facts.moment.month - 1]
        day = f"{month} {facts.moment.day}, {facts.moment.year}"
        half = "ap"[facts.moment.hour // 12]
        clock = f"{(facts.moment.hour - 1) % 12 + 1}:{facts.moment:%M} {half}.m."
        lead = [note(NoteKind.LEAD, "APPEARANCES")] if facts.has_frame else []
        return Frame(
            above=(
                note(NoteKind.TITLE, title),
                note(NoteKind.DATELINE, day),
                note(NoteKind.TIME, clock),
                *lead,
            ),
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
        return named(person.name, person.name), named(person.name, person.name)

    def frame(self, facts: Facts) -> Frame:
        if not facts.has_frame:
            return Frame(attributes={})
        title = note(NoteKind.TITLE, facts.title)
        return Frame(above=(title,), attributes={"title": facts.title})


_LAUGHTER, _APPLAUSE = EventKind.LAUGHTER, EventKind.APPLAUSE
_TOGETHER = (event(_LAUGHTER, "(Laughter,"), event(_APPLAUSE, "applause.)"))

# By format; the first house of each is the plainest.
HOUSES: dict[str, tuple[House, ...]] = {
    "kremlin": (
        _Kremlin(
            source=source_of("kremlin"),
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
                voice("Question"),
                voice("Remark"),
                voice("Reply"),
                voice("Volunteers", SpeakerKind.GROUP),
            ),
            notes=("retranslated", "in English", "speaking German"),
            brackets=(
                (event(_APPLAUSE, "(Applause.)"),),
                (event(_LAUGHTER, "(Laughter in the audience.)"),),
                _TOGETHER,
                (event(EventKind.ACTION, "(Passes a photograph to the presidents.)"),),
            ),
            asides=(
                (event(_LAUGHTER, "(Laughter.)"),),
                _TOGETHER,
                (event(EventKind.LANGUAGE, "(In Russian.)"),),
            ),
            gaps=(gap("<…>"),),
            holes=(gap("<…>"), gap("[inaudible]", GapReason.INAUDIBLE)),
            insertions=(
                inserted("It cost nine million", "[marks]", "last year."),
                inserted("He", "[Mr Belyanin]", "can explain it: ask him."),
            ),
        ),
        _Kremlin(
            source=source_of("kremlin"),
            form=Print(),
            words=RUSSIAN,
            site="Официальный сайт Президента России",
            offices=(None, "Губернатор", "Министр культуры"),
            voices=(voice("Вопрос"), voice("Реплика"), voice("Голоса", SpeakerKind.GROUP)),
            notes=("как переведено",),
            brackets=(
                (event(_APPLAUSE, "(Аплодисменты.)"),),
                (event(_LAUGHTER, "(Смех в зале.)"),),
            ),
            asides=(
                (event(_LAUGHTER, "(Смех.)"),),
                (event(_LAUGHTER, "(Смех,"), event(_APPLAUSE, "аплодисменты.)")),
            ),
            gaps=(gap("<…>"),),
            holes=(gap("<…>"), gap("[неразборчиво]", GapReason.INAUDIBLE)),
            insertions=(inserted("Это стоило девять миллионов", "[марок]", "в год."),),
        ),
    ),
    "white-house": (
        _WhiteHouse(
            source=source_of("white-house"),
            form=Print(joint="  ", after="  ", colon=lambda label: " " if label == "Q" else ":"),
            words=ENGLISH,
            offices=("MR.", "MS.", "SECRETARY", "ADMIRAL"),
            voices=(
                voice("Q"),
                voice("AUDIENCE MEMBER"),
                voice("AUDIENCE", SpeakerKind.GROUP),
                voice("SENIOR ADMINISTRATION OFFICIAL"),
                voice("THE PRESIDENT", SpeakerKind.PERSON, "THE PRESIDENT"),
            ),
            brackets=((event(_APPLAUSE, "(Applause.)"),), (event(_LAUGHTER, "(Laughter.)"),)),
            asides=(
                (event(_LAUGHTER, "(Laughter.)"),),
                (event(EventKind.NOISE, "(Cross-talk.)"),),
                (event(EventKind.LANGUAGE, "(As interpreted.)"),),
            ),
            notes=("off mic", "via interpreter"),
            gaps=(gap("(Inaudible.)", GapReason.INAUDIBLE),),
            holes=(gap("(inaudible)", GapReason.INAUDIBLE),),
            insertions=(inserted("It was", "[3.5]", "percent last year."),),
        ),
    ),
    "bundestag": (
        _Bundestag(
            source=source_of("bundestag"),
            form=Print(between="\n", indent="  ", after="\n  "),
            words=GERMAN,
            offices=(*_CHAIRS, *_GROUPS, "Bundesminister der Häfen", "Parl. Staatssekretärin"),
            voices=(),
            brackets=(
                (event(_APPLAUSE, "(Beifall bei der ABC)", group="ABC"),),
                (event(_LAUGHTER, "(Heiterkeit)"),),
                (
                    event(_APPLAUSE, "(Beifall bei der ABC -", group="ABC"),
                    event(
                        EventKind.INTERRUPTION, "Otto Rau [DEF]: Hört! Hört!)", "Otto Rau", "DEF"
                    ),
                ),
                (
                    event(_LAUGHTER, "(Heiterkeit und", group="DEF"),
                    event(_APPLAUSE, "Beifall bei der DEF)", group="DEF"),
                ),
                (event(EventKind.INTERRUPTION, "(Zuruf von der GHI: Noch!)", group="GHI"),),
            ),
            chairs=_CHAIRS,
            scenes=(
                (
                    ("Ich rufe den Tagesordnungspunkt 3 auf:",),
                    [note(NoteKind.AGENDA, "Beratung des Antrags der Fraktion der ABC")],
                    [note(NoteKind.AGENDA, "Die Nachtfähre erhalten")],
                    [note(NoteKind.AGENDA, "Drucksache 5/766")],
                    ("Das Wort hat die Kollegin Berg.",),
                ),
            ),
        ),
    ),
    "court": (
        _Court(
            source=source_of("court"),
            form=Print(joint="  ", after="  "),
            words=ENGLISH,
            offices=("MR.", "MS.", "JUSTICE", "SENATOR"),
            voices=(
                voice("QUESTION"),
                voice("AUDIENCE", SpeakerKind.GROUP),
                voice("THE WITNESS", SpeakerKind.PERSON, "THE WITNESS"),
            ),
            notes=("via video",),
            brackets=(
                (event(_LAUGHTER, "(Laughter.)"),),
                (event(EventKind.ACTION, "(Whereupon, a recess was taken.)"),),
            ),
            asides=((event(_LAUGHTER, "(Laughter.)"),),),
            gaps=(gap("[inaudible]", GapReason.INAUDIBLE),),
            holes=(gap("[inaudible]", GapReason.INAUDIBLE),),
            insertions=(inserted("It cost nine million", "[marks]", "last year."),),
        ),
    ),
    "labelled": (
        _Labelled(
            source=source_of("labelled"),
            form=Print(),
            words=ENGLISH,
            voices=(
                voice("Speaker 1", SpeakerKind.MACHINE),
                voice("Moderator", SpeakerKind.PERSON, "Moderator"),
                voice("Audience member"),
            ),
            notes=("off mic",),
            gaps=(gap("[inaudible]", GapReason.INAUDIBLE),),
            brackets=((event(_APPLAUSE, "(Applause.)"),), (event(_LAUGHTER, "[laughter]"),)),
            asides=((event(_LAUGHTER, "[laughs]"),),),
            holes=(gap("[inaudible]", GapReason.INAUDIBLE),),
            insertions=(inserted("It cost nine million", "[marks]", "last year."),),
        ),
        _Labelled(
            source=source_of("labelled"),
            form=Print(clock=lambda time: f"[0{time}] "),
            words=ENGLISH,
            voices=(voice("SPEAKER_00", SpeakerKind.MACHINE), voice("Audience member")),
            brackets=((event(_APPLAUSE, "(Applause.)"),),),
            asides=((event(_LAUGHTER, "[laughs]"),),),
            holes=(gap("[inaudible]", GapReason.INAUDIBLE),),
        ),
    ),
}
