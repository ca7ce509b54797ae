"""How records print what is said whose labels end in a full stop: see ``houses``."""

from __future__ import annotations

from attrs import frozen

from transcripts.kinds import EventKind, GapReason, NoteKind
from transcripts.model import Label
from transcripts.testing.house import (
    Facts,
    Frame,
    House,
    Person,
    event,
    gap,
    named,
    note,
    source_of,
)
from transcripts.testing.printing import Print
from transcripts.testing.vocabulary import ENGLISH

__all__ = ["RECORDS"]

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@frozen(kw_only=True, eq=False)
class _Congress(House):
    """The Congress of the United States."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name = person.surname.upper().replace("’", "'")
        if person.office in {"Mr.", "Ms."}:
            label = named(f"{person.office} {name}", name)
        else:
            label = named(f"{person.office} {name}", name, person.office)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        moment = facts.moment
        month = self.words.months[moment.month - 1]
        day = f"{_DAYS[moment.weekday()]}, {month} {moment.day}, {moment.year}"
        return Frame(
            above=(
                note(NoteKind.DATELINE, f"[Congressional Record Volume 177, Number 12 ({day})]"),
                note(NoteKind.DATELINE, "[Senate]"),
            ),
            attributes={
                "date": moment.date(),
                "place": "Senate",
                "number": "12",
                "language": "en",
            },
        )


@frozen(kw_only=True, eq=False)
class _Committee(House):
    """The Federal Open Market Committee."""

    def labels(self, person: Person) -> tuple[Label, Label]:
        name = person.surname.upper()
        role = None if person.office in {"MR.", "MS."} else person.office
        label = named(f"{person.office} {name}", name, role)
        return label, label

    def frame(self, facts: Facts) -> Frame:
        title = "Meeting of the Federal Open Market Committee"
        moment = facts.moment
        day = f"{self.words.months[moment.month - 1]} {moment.day}, {moment.year}"
        return Frame(
            above=(note(NoteKind.TITLE, title), note(NoteKind.DATELINE, day)),
            attributes={"title": title, "date": moment.date(), "language": "en"},
        )


_LAUGHTER = EventKind.LAUGHTER
# By format.
RECORDS: dict[str, tuple[House, ...]] = {
    "us-congress": (
        _Congress(
            source=source_of("us-congress"),
            form=Print(between="\n", indent="  ", colon=lambda _: "."),
            words=ENGLISH,
            offices=("Mr.", "Ms.", "Senator"),
            voices=(),
            brackets=(),
            asides=((event(_LAUGHTER, "[Laughter.]"),),),
        ),
    ),
    "us-fomc": (
        _Committee(
            source=source_of("us-fomc"),
            form=Print(joint="  ", after="  ", colon=lambda _: "."),
            words=ENGLISH,
            offices=("CHAIRMAN", "VICE CHAIRMAN", "MR.", "MS."),
            voices=(),
            brackets=((event(_LAUGHTER, "[Laughter]"),),),
            asides=((event(_LAUGHTER, "[Laughter]"),),),
            gaps=(gap("[unintelligible]", GapReason.INAUDIBLE),),
            holes=(gap("[unintelligible]", GapReason.INAUDIBLE),),
        ),
    ),
}
