"""Verbatim reports of the European Parliament, in the publisher's forms, with our own people."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.model import Event, Heading, Meeting, Note

CHAIR = "President. – The next item is the night ferry.\n\n"
HEAD = "Monday, 4 May 2026 - Strasbourg\n\nIN THE CHAIR: ANNA BERG\n\n"


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="european-parliament")


@pytest.mark.parametrize(
    ("printed", "name", "party", "role", "note"),
    [
        ("Karl Lang (ABC). – ", "Karl Lang", "ABC", None, None),
        ("Lang (ABC-DE). – (DE) ", "Lang", "ABC-DE", None, "DE"),
        ("Jana Novotná (The Left). - ", "Jana Novotná", "The Left", None, None),
        ("Sophie in ’t Veld (Verts/ALE) . — ", "Sophie in ’t Veld", "Verts/ALE", None, None),
        ("Μαρία Βέλα (NI). − ", "Μαρία Βέλα", "NI", None, None),
        ("Рада Вела (ABC). – ", "Рада Вела", "ABC", None, None),
        (
            "Karl Lang (ABC), Antwort auf eine Frage nach dem Verfahren der „blauen Karte“. – ",
            *("Karl Lang", "ABC", None),
            "Antwort auf eine Frage nach dem Verfahren der „blauen Karte“",
        ),
        ("Rui Vela, γραπτώς. – ", "Rui Vela", None, "γραπτώς", None),
        ("Kern, namens de ABC-Fractie. – (NL) ", "Kern", "ABC", "namens de ABC-Fractie", "NL"),
        *(
            (f"Eva Kern, {role}. – ", "Eva Kern", party, role, None)
            for role, party in (
                ("im Namen der AbC-Fraktion", "AbC"),
                ("on behalf of the A&B Group", "A&B"),
                ("on behalf of The Port Group", "The Port"),
                ("rapporteur, on behalf of the Verts/ABC Group", "Verts/ABC"),
                ("au nom du groupe ABC", "ABC"),
                ("în numele grupului ABC", "ABC"),
                ("w imieniu grupy ABC", "ABC"),
                ("za skupinu ABC", "ABC"),
                ("u ime kluba ABC", "ABC"),
                ("ABC-ryhmän puolesta", "ABC"),
                ("för ABC-gruppen", "ABC"),
                ("fraktsiooni ABC nimel", "ABC"),
                ("a ABC képviselőcsoport nevében", "ABC"),
                ("εξ ονόματος της ομάδας ABC", "ABC"),
                ("от името на групата ABC", "ABC"),
                ("thar ceann Ghrúpa ABC", "ABC"),
                ("rapporteur for the opinion of the PORT Committee", None),
                ("Member of the Commission", None),
                ("in the name of the working group", None),
            )
        ),
        (
            "Jan Krol, sprawozdawca komisji – komisji PORT. – ",
            *("Jan Krol", None, "sprawozdawca komisji – komisji PORT", None),
        ),
        ("Kern, Commission. – (FR) ", "Kern", None, "Commission", "FR"),
        *(
            (f"{chair}. – ", None, None, chair, None)
            for chair in (
                *("President", "Der Präsident", "Le Président", "La Presidenta", "Przewodnicząca"),
                *("Predsedajúci", "Předsedající", "Puhemies", "Elnök asszony", "De Voorzitter"),
                *("Πρόεδρος", "Председател", "Talmannen", "An tUachtarán", "Il-President"),
                *("Preşedinta", "Președintele", "Sēdes vadītājs", "Pirmininkė", "Juhataja"),
            )
        ),
    ],
)
def test_labels(
    printed: str, name: str | None, party: str | None, role: str | None, note: str | None
) -> None:
    first, second = parse(f"Anna Berg (XYZ). – Yes.\n\n{printed}Grazie.\n\nE così.").turns
    assert first.label == "Anna Berg (XYZ)"
    assert (second.speaker.name, second.speaker.party, second.role) == (name, party, role)
    assert (second.note, second.text) == (note, "Grazie.\n\nE così.")


@pytest.mark.parametrize(
    "line",
    [
        "Danke. – Das Wort hat Herr Lang.",
        "Danke, Herr Kollege. – Das Wort hat Herr Lang.",
        "I thank you. – We go on.",
        "Thank you (again). Well – we go on.",
        "The vote is closed: yes. – We go on.",
    ],
)
def test_what_is_no_label(line: str) -> None:
    (turn,) = parse(f"Karl Lang (ABC). – No.\n\n{line}\n\nThanks.").turns
    assert [paragraph.text for paragraph in turn.paragraphs] == ["No.", line, "Thanks."]


@pytest.mark.parametrize(
    "line",
    [
        *("IN THE CHAIR: EVA KERN", "VORSITZ: EVA KERN Vizepräsidentin"),
        *("PREDSEDÁ: EVA KERNPodpredseda", "PŘEDSEDNICTVÍ: EVA KERN místopředsedkyně"),
        "ΠΡΟΕΔΡΙΑ: EVA KERN",
    ],
)
def test_who_is_in_the_chair(line: str) -> None:
    text = f"{HEAD}{CHAIR}Karl Lang (ABC). – No.\n\n{line}\n\nPresidenta. – Gracias."
    first, _, last = parse(text).turns
    assert (first.speaker.name, last.speaker.name) == ("ANNA BERG", "EVA KERN")
    assert (first.speaker.kind, last.speaker.role) == (SpeakerKind.PERSON, "Presidenta")


def test_a_name_may_have_small_words() -> None:
    (turn,) = parse(f"{HEAD}Anna von der Berg, President-elect. – I am here.").turns
    assert (turn.speaker.name, turn.speaker.role) == ("Anna von der Berg", "President-elect")


def test_one_debate_in_which_nobody_has_a_group() -> None:
    text = "Presidente. – Grazie.\n\nAnna von der Berg, Commission President. – No.\n"
    meeting = transcripts.parse(f"3. Harbours (debate)\n\n{text}")
    assert (meeting.source.format, len(meeting.turns)) == ("european-parliament", 2)


def test_a_copy_of_a_page_has_none_of_its_classes() -> None:
    lines = ("Presidente. – Grazie.", "Karl Lang (ABC). – No.", "Presidente. – Grazie.")
    meeting = transcripts.parse("".join(f"<p>{line}</p>" for line in lines))
    assert [turn.label for turn in meeting.turns] == ["Presidente", "Karl Lang (ABC)", "Presidente"]


def test_who_speaks_from_the_chair_and_from_the_floor_is_one() -> None:
    one, two = parse(f"{HEAD}{CHAIR}Anna Berg (ABC). – As a member, no.").turns
    assert one.speaker is two.speaker
    assert (one.speaker.name, one.speaker.party) == ("Anna Berg", "ABC")


@pytest.mark.parametrize(
    ("line", "date", "place"),
    [
        ("Monday, 4 May 2026 - Strasbourg", "2026-05-04", "Strasbourg"),
        ("Montag, 4. Mai 2026 - Straßburg", "2026-05-04", "Straßburg"),
        ("Lunedì 4 maggio 2026 - Bruxelles", "2026-05-04", "Bruxelles"),
        ("Poniedziałek, 4 maja 2026 – Strasburg", "2026-05-04", "Strasburg"),
        ("Monday, 4 May 2026 - Strasbourg Revised edition", "2026-05-04", "Strasbourg"),
    ],
)
def test_the_day_and_the_place(line: str, date: str, place: str) -> None:
    meeting = parse(f"{line}\n\n{CHAIR}")
    assert (meeting.date, meeting.place) == (dt.date.fromisoformat(date), place)


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("(The sitting opened at 17:01)", dt.time(17, 1)),
        ("(Die Sitzung wird um 9.00 Uhr eröffnet.)", dt.time(9)),
        ("(La séance est ouverte à 9 h 05)", dt.time(9, 5)),
        ("(A sessão é aberta às 17:00)", dt.time(17)),
        ("(Posėdis pradėtas 17:00)", dt.time(17)),
        ("(The sitting was suspended at 13:00)", None),
    ],
)
def test_when_a_sitting_opened(line: str, time: dt.time | None) -> None:
    meeting = parse(f"{HEAD}{CHAIR}{line}\n\nI go on.")
    assert (meeting.time, meeting.problems) == (time, ())
    events = [block for turn in meeting.turns for block in turn.blocks if isinstance(block, Event)]
    assert [event.text for event in events] == [line]


def test_what_stands_between_speeches() -> None:
    text = (
        f"{HEAD}1. The night ferry\n\n{CHAIR}⁂\n\nI go on.\n\nCatch-the-eye procedure\n\n"
        "10.1. Votes (A10-0001/2026) (vote)\n\nLunch is at one."
    )
    meeting = parse(text)
    heads = [(block.level, block.text) for block in meeting.blocks if isinstance(block, Heading)]
    assert heads == [(1, "1. The night ferry"), (2, "10.1. Votes (A10-0001/2026) (vote)")]
    notes = [(block.kind, block.text) for block in meeting.blocks if isinstance(block, Note)]
    assert notes[1:] == [
        (NoteKind.NARRATION, "IN THE CHAIR: ANNA BERG"),
        (NoteKind.SEPARATOR, "⁂"),
        (NoteKind.NARRATION, "Catch-the-eye procedure"),
    ]
    assert [turn.text for turn in meeting.turns][:2] == [
        "The next item is the night ferry.",
        "I go on.",
    ]


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        (f"{CHAIR}Karl Lang (ABC). – No.", True),
        (f"    {CHAIR}    Karl Lang (ABC), question. – No.", True),
        (CHAIR, False),
        ("Karl Lang (ABC). – No.", False),
        (f"{CHAIR}El señor LANG (Presidente).- No.", False),
        ('<html><p class="contents"><span class="doc_subtitle_level1_bis">', True),
        (f"<p>{CHAIR}Karl Lang (ABC). – No.", False),
    ],
)
def test_which_texts_are_ours(text: str, is_ours: bool) -> None:  # noqa: FBT001
    assert bool(formats.find("european-parliament").sniff(text)) is is_ours


@pytest.mark.parametrize("foot", ["04-05-2026    7", "8   04-05-2026"])
def test_a_sentence_goes_on_across_a_page(foot: str) -> None:
    (turn,) = parse(f"President. – The next item is\n\n{foot}\n\nthe night ferry.").turns
    (paragraph,) = turn.paragraphs
    assert paragraph.text == "The next item is the night ferry."
    (mark,) = paragraph.marks
    assert isinstance(mark.value, Note)
    assert (mark.value.kind, mark.value.page) == (NoteKind.PAGE, foot.split()[foot[0] == "0"])
