"""Minutes of the Austrian Parliament, in the publisher's forms, with our own people."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import EventKind, NoteKind
from transcripts.model import Event, Heading, Meeting, Note

CHAIR = "Präsidentin Mag. Anna Berg: Ich eröffne die 43. Sitzung des Nationalrates.\n"


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="austria")


@pytest.mark.parametrize(
    ("printed", "name", "role", "party"),
    [
        ("Abgeordneter Dr. Karl Lang (ABC)", "Karl Lang", "Abgeordneter", "ABC"),
        ("Abgeordneter Karl Lang, MBA (ABC)", "Karl Lang", "Abgeordneter", "ABC"),
        ("Abgeordnete Eva Kern, BSc (WU) (DEF)", "Eva Kern", "Abgeordnete", "DEF"),
        ("Abgeordneter Dipl.-Ing. Karl Lang", "Karl Lang", "Abgeordneter", None),
        (
            "Abgeordneter Mag. (FH) Karl van der Lang (Freie - ABC)",
            "Karl van der Lang",
            "Abgeordneter",
            "Freie - ABC",
        ),
        (
            "Abgeordneter Karl Lang (ohne Klubzugehörigkeit)",
            "Karl Lang",
            "Abgeordneter",
            "ohne Klubzugehörigkeit",
        ),
        ("Bundesrätin Eva Kern (ABC, Tirol)", "Eva Kern", "Bundesrätin", "ABC"),
        ("Präsident Otto Feld", "Otto Feld", "Präsident", None),
        ("Zweiter Präsident Ing. Otto Feld", "Otto Feld", "Zweiter Präsident", None),
        (
            "Bundesminister für Häfen Mag. Dr. Otto Maria Feld",
            "Otto Maria Feld",
            "Bundesminister für Häfen",
            None,
        ),
        (
            "Bundesministerin für soziale Sicherheit, Häfen und Fähren Eva Kern",
            *("Eva Kern", "Bundesministerin für soziale Sicherheit, Häfen und Fähren", None),
        ),
        ("Bundeskanzler Dr. Otto Feld", "Otto Feld", "Bundeskanzler", None),
    ],
)
def test_labels(printed: str, name: str, role: str, party: str | None) -> None:
    _, turn = parse(f"{CHAIR}\n{printed}: Hohes Haus! Ja.\nDanke.").turns
    assert (turn.label, turn.speaker.name, turn.role) == (printed, name, role)
    assert (turn.speaker.party, turn.text) == (party, "Hohes Haus! Ja.\n\nDanke.")


def test_the_land_of_a_member_of_the_federal_council() -> None:
    _, turn = parse(f"{CHAIR}\nBundesrat Karl Lang (ABC, Tirol) (zur Geschäftsordnung): Ja.").turns
    assert (turn.speaker.constituency, turn.note) == ("Tirol", "zur Geschäftsordnung")


@pytest.mark.parametrize(
    "line",
    [
        "Nächster Redner: Herr Abgeordneter Lang.",
        "Herr Präsident! Ich sage: Ja.",
        "Lokal VI: Hafenausschuss, Fährenausschuss;",
    ],
)
def test_what_is_no_label(line: str) -> None:
    (turn,) = parse(f"{CHAIR}{line}\nDanke.").turns
    assert [paragraph.text for paragraph in turn.paragraphs][1:] == [line, "Danke."]


@pytest.mark.parametrize(
    ("bracket", "events"),
    [
        ("(Beifall bei der ABC.)", [(EventKind.APPLAUSE, None, "ABC")]),
        ("(Zwischenruf des Abg. Dr. Lang.)", [(EventKind.INTERRUPTION, "Dr. Lang", None)]),
        ("(Abg. Lang: Hört! Hört!)", [(EventKind.INTERRUPTION, "Lang", None)]),
        ("(Ruf bei der DEF: Na geh!)", [(EventKind.INTERRUPTION, None, "DEF")]),
        ("(Die Rednerin hält eine Tafel hoch.)", [(EventKind.ACTION, None, None)]),
        (
            "(Lang anhaltender, teilweise stehend dargebrachter Beifall bei der ABC.)",
            [(EventKind.APPLAUSE, None, "ABC")],
        ),
        ("(Beifall bei Abg. der ABC.)", [(EventKind.APPLAUSE, None, "ABC")]),
        (
            "(Beifall bei Abgeordneten von ABC und DEF.)",
            [(EventKind.APPLAUSE, None, "ABC und DEF")],
        ),
        ("(Zwischenruf des Abg. Ing. Lang: Na!)", [(EventKind.INTERRUPTION, "Ing. Lang", None)]),
        ("(Zwischenrufe bei der DEF!)", [(EventKind.INTERRUPTION, None, "DEF")]),
        (
            "(Beifall bei der ABC und des Abg. Dipl.-Ing. Lang, MBA.)",
            [(EventKind.APPLAUSE, None, "ABC und des Abg. Dipl.-Ing. Lang, MBA")],
        ),
        ("(Beifall bei den Freien. Eva Kern lacht.)", [(EventKind.APPLAUSE, None, "Freien")]),
        (
            "(Beifall bei den Freien – DEF – in Richtung der ABC –.)",
            [(EventKind.APPLAUSE, None, "Freien – DEF")],
        ),
        (
            "(Beifall bei der ABC sowie Heiterkeit bei den Freien.)",
            [(EventKind.APPLAUSE, None, "ABC"), (EventKind.LAUGHTER, None, "Freien")],
        ),
        (
            "(Heiterkeit. – Präsident Feld gibt das Glockenzeichen.)",
            [(EventKind.LAUGHTER, None, None), (EventKind.NOISE, None, None)],
        ),
    ],
)
def test_brackets(bracket: str, events: list[tuple[EventKind, str | None, str | None]]) -> None:
    (turn,) = parse(f"{CHAIR}{bracket}\nDanke.").turns
    found = [block for block in turn.blocks if isinstance(block, Event)]
    assert [(event.kind, event.actor, event.group) for event in found] == events


@pytest.mark.parametrize(
    ("bracket", "kind", "actor", "group"),
    [
        ("in Richtung ABC", EventKind.ADDRESS, None, "ABC"),
        ("in Richtung der ABC zeigend", EventKind.ADDRESS, None, "ABC"),
        ("in Richtung des Abg. Dr. Lang weisend", EventKind.ADDRESS, "Dr. Lang", None),
        ("in Richtung des Abg. Lang", EventKind.ADDRESS, "Lang", None),
        ("sich von seinem Platz erhebend", EventKind.ACTION, None, None),
        ("auf den Abg. Lang weisend", EventKind.ACTION, None, None),
        ("das Glockenzeichen gebend", EventKind.NOISE, None, None),
    ],
)
def test_what_a_speaker_does_meanwhile(
    bracket: str, kind: EventKind, actor: str | None, group: str | None
) -> None:
    (turn,) = parse(f"{CHAIR}Sie haben ({bracket}) recht.").turns
    (mark,) = turn.paragraphs[-1].marks
    assert isinstance(mark.value, Event)
    assert mark.value.text == f"({bracket})"
    assert (mark.value.kind, mark.value.actor, mark.value.group) == (kind, actor, group)


@pytest.mark.parametrize("bracket", ["in Wien", "341 d.B.", "so steht es am Ende", "dringend"])
def test_what_is_said_in_brackets(bracket: str) -> None:
    (turn,) = parse(f"{CHAIR}Sie haben ({bracket}) recht.").turns
    assert turn.paragraphs[-1].marks == ()


@pytest.mark.parametrize(
    "line",
    [
        *("Abg. Lang: Hört!", "Rufe bei der ABC: Bravo!", "fortsetzend"),
        "in Übersetzung durch eine Dolmetscherin",
    ],
)
def test_an_event_without_a_bracket(line: str) -> None:
    (turn,) = parse(f"{CHAIR}{line}\nDanke.").turns
    assert [block.text for block in turn.blocks if isinstance(block, Event)] == [line]


def test_what_stands_above_and_between() -> None:
    meeting = parse(
        "Stenographisches Protokoll\n43. Sitzung des Nationalrates der Republik Österreich\n"
        "XXXI. Gesetzgebungsperiode Montag, 4. Mai 2026\nTagesordnung\n"
        f"Beginn der Sitzung: 9.05 Uhr\nVorsitzende: Präsidentin Mag. Anna Berg\n\n{CHAIR}9.06:12\n"
        "Einlauf und Zuweisungen\n\nPräsidentin Mag. Anna Berg: Zum 1. Punkt.\n"
        "Bericht des Ausschusses für Häfen (341 d.B.)\nDanke.\n"
        "Die Sitzung wird um 9.30 Uhr unterbrochen.\nSchluss der Sitzung: 10 Uhr\nImpressum\n"
    )
    assert meeting.title == "43. Sitzung des Nationalrates der Republik Österreich"
    assert (meeting.date, meeting.time) == (dt.date(2026, 5, 4), dt.time(9, 5))
    assert (meeting.number, meeting.session) == ("43", "XXXI. Gesetzgebungsperiode")
    assert [b.text for b in meeting.blocks if isinstance(b, Heading)] == ["Einlauf und Zuweisungen"]
    assert [block.kind for block in meeting.blocks if isinstance(block, Note)] == [
        *(NoteKind.CONTENTS, NoteKind.TITLE, NoteKind.DATELINE, NoteKind.CONTENTS),
        *(NoteKind.TIME, NoteKind.NARRATION, NoteKind.TIME, NoteKind.NARRATION),
        *(NoteKind.TIME, NoteKind.APPENDIX),
    ]
    last = meeting.turns[-1]
    inside = [block for block in last.blocks if isinstance(block, Note)]
    assert [note.kind for note in inside] == [NoteKind.AGENDA]


@pytest.mark.parametrize(
    "line",
    [
        "1. Punkt",
        "2. und 3. Punkt",
        "TO-Punkt 4: Wahl des Ausschusses",
        "1. Punkt: Wahl der Ordner",
    ],
)
def test_an_item_is_no_speech(line: str) -> None:
    meeting = parse(f"{CHAIR}\n{line}\n\nWir gehen in die Tagesordnung ein.\n")
    (note,) = (one for turn in meeting.turns for one in turn.blocks if isinstance(one, Note))
    assert (note.kind, note.text) == (NoteKind.AGENDA, line)


def test_the_body_begins_below_a_page_of_contents() -> None:
    page = "Nationalrat, XXXI. GP Stenographisches Protokoll 43. Sitzung / Seite 7"
    meeting = parse(
        f"Dr. Karl Lang ........ 15\n\n{page}\n\nBeginn der Sitzung: 10 Uhr\n\nRN/1\n\n{CHAIR}\n"
        "RN/2.1\n\nAbgeordneter Karl Lang (ABC): Ja.\n"
    )
    assert (meeting.time, len(meeting.turns)) == (dt.time(10), 2)
    assert not [block for block in meeting.blocks if isinstance(block, Heading)]
    kinds = [block.kind for block in meeting.blocks if isinstance(block, Note)]
    assert kinds.count(NoteKind.PAGE) == 2


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        (f"{CHAIR}Abgeordnete Eva Kern (ABC): Ja.", True),
        (CHAIR, False),
        ("Abgeordnete Eva Kern (ABC): Ja.", False),
        ("Präsident Feld: Ja.\nEva Kern (ABC):\nNein.", False),
    ],
)
def test_which_texts_are_ours(text: str, is_ours: bool) -> None:  # noqa: FBT001
    assert bool(formats.find("austria").sniff(text)) is is_ours
