"""Reports with "El señor X:" and its kin, in the publishers' forms, with our own people."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.model import Event, Heading, Meeting, Note

FIRST = "El señor PRESIDENTE: Se abre la sesión.\n\n"


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="iberian")


@pytest.mark.parametrize(
    ("printed", "name", "role"),
    [
        ("La señora KERN DE LA ROCA: ", "KERN DE LA ROCA", None),
        ("LA señora KERN RUIZ-MAR: ", "KERN RUIZ-MAR", None),
        (
            "El señor VICEPRESIDENTE (Rodríguez Gómez de Mar): ",
            "Rodríguez Gómez de Mar",
            "VICEPRESIDENTE",
        ),
        ("La señora MINISTRA DE MARINA (Lang Vela): ", "Lang Vela", "MINISTRA DE MARINA"),
        ("El señor VICEPRESIDENTE (Vela Mar). ", "Vela Mar", "VICEPRESIDENTE"),
        (
            "O señor PRESIDENTE DA XUNTA DE GALICIA (Kern Mar): ",
            "Kern Mar",
            "PRESIDENTE DA XUNTA DE GALICIA",
        ),
        ("A señora PONTÓN MAR: ", "PONTÓN MAR", None),
        ("El señor BERG (Vicepresidente).- ", "BERG", "Vicepresidente"),
        ("El señor BERG, don Rui (Presidente).- ", "BERG, don Rui", "Presidente"),
        ("El señor VELA (don Rui).- ", "VELA (don Rui)", None),
        ("El señor PEÑA.— ", "PEÑA", None),
        ("SEÑOR PRESIDENTE (Berg).- ", "Berg", "PRESIDENTE"),
        ("SEÑORA LANG.- ", "LANG", None),
        ("Sr. Presidente (Berg). – ", "Berg", "Presidente"),
        ("Sra. Lang.- ", "Lang", None),
        ("Sra. González (M. T.) .— ", "González (M. T.)", None),
        ("O Sr. Presidente: — ", None, "Presidente"),
        ("El señor presidente: ", None, "presidente"),
        (
            "La señora consejera de Puertos y Mares (Kern Mar): ",
            "Kern Mar",
            "consejera de Puertos y Mares",
        ),
        ("La señora Kern de la Mar: ", "Kern de la Mar", None),
        ("O Sr. Primeiro-Ministro (Rui Berg): — ", "Rui Berg", "Primeiro-Ministro"),
        ("O SR. PRESIDENTE (Rui Berg) – ", "Rui Berg", "PRESIDENTE"),
        ("A SRA. ANA DE SOUZA KERN - ", "ANA DE SOUZA KERN", None),
    ],
)
def test_labels(printed: str, name: str | None, role: str | None) -> None:
    _, turn = parse(f"{FIRST}{printed}Sí, señorías.\n\nY nada más.").turns
    assert (turn.speaker.name, turn.role) == (name, role)
    assert turn.text == "Sí, señorías.\n\nY nada más."


@pytest.mark.parametrize(
    ("printed", "name", "party", "state", "note"),
    [
        ("A Sr.ª Ana Lang (ABC): — ", "Ana Lang", "ABC", None, None),
        ("O SR. RUI KERN (DEF - XY) - ", "RUI KERN", "DEF", "XY", None),
        ("A SRA. EVA LANG (DEF - XY. Pela ordem.) - ", "EVA LANG", "DEF", "XY", "Pela ordem."),
        ("O SR. PRESIDENTE (Rui Berg. Bloco/ABC - XY) - ", "Rui Berg", "Bloco/ABC", "XY", None),
        ("El señor LANG (de pie).- ", "LANG", None, None, "de pie"),
    ],
)
def test_parties_and_states(
    printed: str, name: str, party: str | None, state: str | None, note: str | None
) -> None:
    _, turn = parse(f"{FIRST}{printed}Sim.").turns
    speaker = turn.speaker
    assert (speaker.name, speaker.party, speaker.constituency) == (name, party, state)
    assert (turn.note, turn.text) == (note, "Sim.")


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Varios señores diputados: ", SpeakerKind.GROUP),
        ("Un señor diputado.- ", SpeakerKind.ANONYMOUS),
        ("Vozes do ABC: — ", SpeakerKind.GROUP),
    ],
)
def test_voices(printed: str, kind: SpeakerKind) -> None:
    _, turn = parse(f"{FIRST}{printed}¡No!").turns
    assert (turn.speaker.kind, turn.speaker.name, turn.text) == (kind, None, "¡No!")


@pytest.mark.parametrize(
    "line",
    [
        "Señor presidente: vengo a decirle dos cosas.",
        "El señor ministro de Hacienda dijo: no hay dinero.",
        "Sr. Presidente, Srs. Deputados: O barco navega.",
        "La ley dice lo siguiente: nada.",
    ],
)
def test_what_is_no_label(line: str) -> None:
    (turn,) = parse(f"{FIRST}{line}\n\nGracias.").turns
    assert [paragraph.text for paragraph in turn.paragraphs][1:] == [line, "Gracias."]


def test_an_office_alone_is_not_who_stood_in_for_it() -> None:
    text = f"{FIRST}O señor PRESIDENTE (Calvo Mar): Silencio.\n\nO señor PRESIDENTE: Grazas."
    first, deputy, last = (turn.speaker for turn in parse(text).turns)
    assert deputy.name == "Calvo Mar"
    assert deputy is not last
    assert first.name is last.name is None


def test_what_stands_between_speeches() -> None:
    meeting = parse(
        f"11.10 horas\n\n{FIRST}-Aplausos.\n\nACTAS\n\nAplausos do ABC.\n\nAcordado.\n\n"
        "Pregunta de don Karl Lang sobre los ports do mar\n\nPágina 7\n\nGracias.\n\n"
        "Se levanta la sesión a las dos.\n"
    )
    outer = [block for block in meeting.blocks if isinstance(block, Heading | Note | Event)]
    assert [block.text for block in outer if isinstance(block, Heading)] == [
        "ACTAS",
        "Pregunta de don Karl Lang sobre los ports do mar",
    ]
    notes = [(block.kind, block.text) for block in outer if isinstance(block, Note)]
    assert (NoteKind.TIME, "11.10 horas") in notes
    assert (NoteKind.NARRATION, "-Aplausos.") in notes
    assert (NoteKind.NARRATION, "Acordado.") in notes
    assert (NoteKind.NARRATION, "Se levanta la sesión a las dos.") in notes
    assert not any("Página" in p.text for turn in meeting.turns for p in turn.paragraphs)


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        (
            "Efectuada la votación, el resultado: a favor, 5; en contra, 3; abstenciones, 1.",
            [("yes", 5), ("no", 3), ("abstain", 1)],
        ),
        ("Efectuada la votación por asentimiento, dijo", []),
        ("-Verificada la votación, hubo 5 votos.", []),
    ],
)
def test_a_vote_is_nobody_s_speech(line: str, counts: list[tuple[str, int]]) -> None:
    meeting = parse(f"{FIRST}{line}\n\n{FIRST}")
    (vote,) = (block for block in meeting.blocks if isinstance(block, Note))
    assert (vote.kind, vote.text) == (NoteKind.VOTE, line)
    assert [(one.option, one.value) for one in vote.counts] == counts


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("PRESIDENCIA DEL EXCMO. SR. D. RUI BERG MAR", "El señor PRESIDENTE"),
        ("PRESIDENCIA DE LA EXCMA. SRA. D.ª RUI BERG MAR", "La señora PRESIDENTA"),
    ],
)
def test_who_presides(line: str, label: str) -> None:
    (turn,) = parse(f"{line}\n\n{label}: Se abre la sesión.\n").turns
    assert turn.speaker.name == "RUI BERG MAR"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Sesión 56ª, en martes 5 de mayo de 2026 (Ordinaria, de 11.10 a 16.45 horas)", "56"),
        ("celebrada el martes, 5 de mayo de 2026", None),
        ("Sesión plenaria del 5 de mayo de 2026", None),
    ],
)
def test_the_day(line: str, number: str | None) -> None:
    meeting = parse(f"DIARIO DE SESIONES DEL SENADO\n{line}\n\n{FIRST}")
    assert (meeting.date, meeting.number) == (dt.date(2026, 5, 5), number)
    assert meeting.title == "DIARIO DE SESIONES DEL SENADO"


@pytest.mark.parametrize(("count", "is_ours"), [(3, True), (2, False)])
def test_three_labels_are_ours(count: int, is_ours: bool) -> None:  # noqa: FBT001
    assert bool(formats.find("iberian").sniff(FIRST * count)) is is_ours


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Se abre la sesión a las nueve de la mañana.", dt.time(9)),
        ("Se inicia la sesión a las once y cinco minutos de la mañana.", dt.time(11, 5)),
        ("Ábrese a sesión ás dez e vinte e dous minutos da mañá.", dt.time(10, 22)),
        ("-Se abrió la sesión a las 11.10 horas.", dt.time(11, 10)),
        ("Eram 15 horas e 5 minutos.", dt.time(15, 5)),
    ],
)
def test_when_a_sitting_began(line: str, time: dt.time) -> None:
    meeting = parse(f"{line}\n\n{FIRST}")
    assert (meeting.time, meeting.problems) == (time, ())
    (note,) = (block for block in meeting.blocks if isinstance(block, Note))
    assert (note.kind, note.text) == (NoteKind.NARRATION, line)
