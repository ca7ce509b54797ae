"""Reports of the Parliament of Catalonia, in the publisher's forms, with our own people."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import NoteKind
from transcripts.model import Heading, Meeting, Note

HEAD = (
    "XV legislatura · primer període · sèrie P · número 3\n\nPle del Parlament\n"
    "Sessió 3, segona reunió, dimarts 5 de maig de 2026\n"
)


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="catalonia")


@pytest.mark.parametrize(
    ("printed", "name", "role"),
    [
        ("Karl Lang i Vela", "Karl Lang i Vela", None),
        ("Noemí de la Mar Sifré", "Noemí de la Mar Sifré", None),
        ("Chakir el Port Lesfar", "Chakir el Port Lesfar", None),
        ("J. Lluís Salvador i Mar", "J. Lluís Salvador i Mar", None),
        ("Anna d’Arc Col·lell", "Anna d’Arc Col·lell", None),
        ("La presidenta", None, "presidenta"),
        ("El vicepresident primer", None, "vicepresident primer"),
        ("La secretària tercera", None, "secretària tercera"),
        ("El lletrat major (Karl Lang Vela)", "Karl Lang Vela", "lletrat major"),
        (
            "El vicepresident del Govern i conseller d'Economia i Hisenda (Pere Vela i Mar)",
            *("Pere Vela i Mar", "vicepresident del Govern i conseller d'Economia i Hisenda"),
        ),
        (
            "La consellera de Treball, Afers Socials i Famílies",
            None,
            "consellera de Treball, Afers Socials i Famílies",
        ),
        (
            "El candidat a la presidència de la Generalitat",
            None,
            "candidat a la presidència de la Generalitat",
        ),
    ],
)
def test_labels(printed: str, name: str | None, role: str | None) -> None:
    first, second = parse(f"{HEAD}El president\nBon dia.\n{printed}\nGràcies.\nJa acabo.").turns
    assert first.label == "El president"
    assert (second.label, second.speaker.name, second.role) == (printed, name, role)
    assert second.text == "Gràcies.\n\nJa acabo."


@pytest.mark.parametrize("end", [".", ","])
def test_a_slip_at_the_end_of_an_office(end: str) -> None:
    _, turn = parse(f"{HEAD}Karl Lang\nBon dia.\nEl president{end}\nGràcies.").turns
    assert (turn.label, turn.text) == ("El president", "Gràcies.")


@pytest.mark.parametrize(
    "line",
    [
        "Senyor Lang.",
        "El president Mas ha dit que no.",
        "El candidat proposat, el senyor Karl Lang i Vela, té la paraula.",
        "Mort del transbordador...",
    ],
)
def test_what_is_no_label(line: str) -> None:
    (turn,) = parse(f"{HEAD}El president\nBon dia.\n{line}\nGràcies.").turns
    assert [paragraph.text for paragraph in turn.paragraphs] == ["Bon dia.", line, "Gràcies."]


def test_an_office_is_that_of_who_was_printed_with_it() -> None:
    text = (
        f"{HEAD}La consellera de Ports (Eva Kern Ruiz)\nSí.\nEl president\nNo.\n"
        "La consellera de Ports\nDoncs sí."
    )
    one, two, three = parse(text).turns
    assert one.speaker is three.speaker is not two.speaker


def test_titles_and_what_is_no_title() -> None:
    meeting = parse(
        f"{HEAD}El president\nGràcies, president\nLlei de ports i llei de mars\n"
        "200-00001/15 i 200-00002/15\nPassem al punt.\n"
    )
    assert [turn.text for turn in meeting.turns] == ["Gràcies, president", "Passem al punt."]
    heads = [block.text for block in meeting.blocks if isinstance(block, Heading)]
    assert heads == ["Llei de ports i llei de mars"]
    notes = [block for block in meeting.blocks if isinstance(block, Note)]
    assert (notes[-1].kind, notes[-1].text) == (NoteKind.AGENDA, "200-00001/15 i 200-00002/15")


def test_a_label_alone_on_its_line_is_no_title_of_a_wrapped_text() -> None:
    said = (
        "Parlem dels ports i dels mars de tot el país que\n"
        "hem vist avui, i dels transbordadors de nit que\nja no surten."
    )
    text = "".join(
        f"{name}\n{said}\n(Aplaudiments.)\n" for name in ("La presidenta", "Karl Lang") * 3
    )
    assert [turn.label for turn in parse(HEAD + text).turns] == ["La presidenta", "Karl Lang"] * 3


def test_what_stands_above_and_between() -> None:
    meeting = parse(
        f"{HEAD}ORDRE DEL DIA DE LA CONVOCATÒRIA\n1. Llei de ports (tram. 200-00001/15). Debat.\n\n"
        "La presidenta\nComença la sessió.\nPregunta al Govern sobre els ports\n310-00130/15\n"
        "Té la paraula el senyor Lang.\nLa sessió s’aixeca a la una.\n"
    )
    assert (meeting.title, meeting.date) == ("Ple del Parlament", dt.date(2026, 5, 5))
    assert (meeting.number, meeting.session) == ("3", "XV legislatura")
    heads = [block.text for block in meeting.blocks if isinstance(block, Heading)]
    assert heads == ["ORDRE DEL DIA DE LA CONVOCATÒRIA", "Pregunta al Govern sobre els ports"]
    notes = [block.kind for block in meeting.blocks if isinstance(block, Note)]
    assert notes == [
        *(NoteKind.METADATA, NoteKind.TITLE, NoteKind.DATELINE, NoteKind.CONTENTS),
        *(NoteKind.AGENDA, NoteKind.NARRATION),
    ]
    assert [turn.continues for turn in meeting.turns] == [False, True]
    assert len({turn.speaker.id for turn in meeting.turns}) == 1


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("La sessió s'obre a les deu del matí i dos minuts. Presideix en Lang.", dt.time(10, 2)),
        ("La sessió s’obre les deu del matí.", dt.time(10)),
        ("La sessió s'inicia a l’una del migdia.", dt.time(13)),
        ("La sessió s'obre a dos quarts de set del vespre i tres minuts.", dt.time(18, 33)),
        ("La sessió, suspesa ahir, es reprèn a les nou del matí. Hi és tothom.", dt.time(9)),
    ],
)
def test_when_a_sitting_began(line: str, time: dt.time) -> None:
    end = "La sessió se suspèn a les dues de la tarda."
    meeting = parse(f"{HEAD}{line}\nLa presidenta\nComença la sessió.\n{end}\n")
    assert meeting.time == time
    told = [one for one in meeting.blocks if isinstance(one, Note)]
    assert [one.text for one in told if one.kind is NoteKind.NARRATION] == [line, end]


@pytest.mark.parametrize(("text", "is_ours"), [(HEAD, True), ("La presidenta\nBon dia.", False)])
def test_which_texts_are_ours(text: str, is_ours: bool) -> None:  # noqa: FBT001
    assert bool(formats.find("catalonia").sniff(text)) is is_ours
