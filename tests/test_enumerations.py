"""Every member of a closed enumeration is produced by some document."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.kinds import EventKind, GapReason, NoteKind, ProblemCode, SpeakerKind
from transcripts.model import Event, Gap, Meeting, Note

TURNS = "Boris Petrov: Good afternoon.\n\nAnna Ivanova: Thank you.\n\n"
PAGE = f"Meeting with sailors\n\nMarch 1, 2020, Perm\n\nThe crew of the boat came home.\n\n{TURNS}"

EVENTS = {
    EventKind.APPLAUSE: "(Applause.)",
    EventKind.LAUGHTER: "(Laughter.)",
    EventKind.NOISE: "(Noise in the audience.)",
    EventKind.SILENCE: "(A minute of silence.)",
    EventKind.SCREENING: "(The video plays.)",
    EventKind.LANGUAGE: "(In English.)",
    EventKind.ADDRESS: "(Addressing Anna Ivanova.)",
    EventKind.ACTION: "(Passes a document to Anna Ivanova.)",
    EventKind.SUMMARY: "(Ms Ivanova went on to speak about the port.)",
}
GAPS = {
    GapReason.OMITTED: "<…>",
    GapReason.INAUDIBLE: "[inaudible]",
    GapReason.TO_BE_CONTINUED: "To be continued.",
}
PROBLEMS = {
    ProblemCode.LABEL_MENDED: f"{TURNS}Boris Petrov. Yes.",
    ProblemCode.LABEL_UNSURE: f"{TURNS}Zelda: Yes, we go.",
    ProblemCode.NOTE_UNCLOSED: f"{TURNS}Boris Petrov (retranslated: Thank you.",
    ProblemCode.EMPTY_TURN: f"Zelda Lee:\n\n{TURNS}",
    ProblemCode.DATE_UNREAD: f"February 30, 2020, Perm\n\n{TURNS}",
    ProblemCode.DATES_DIFFER: f"March 1, 2020\n\n{TURNS}March 2, 2020",
    ProblemCode.SECOND_DOCUMENT: PAGE + PAGE,
    ProblemCode.UNATTRIBUTED: f"{TURNS}* * *\n\nAbout 12.",
    ProblemCode.CONTROL_CHARACTER: f"{TURNS}Boris Petrov: A\0b.",
}
SPEAKERS = {
    SpeakerKind.PERSON: "Boris Petrov: Yes.",
    SpeakerKind.GROUP: "Volunteers: Yes.",
    SpeakerKind.ANONYMOUS: "Question: Yes?",
}
# Made by other formats: tests/formats has documents of them.
ELSEWHERE = {
    *(SpeakerKind.MACHINE, EventKind.INTERRUPTION, ProblemCode.FELL_BACK),
    ProblemCode.LABEL_ABSENT,
    *(ProblemCode.TIME_UNREAD, ProblemCode.TIME_MENDED, ProblemCode.TIME_BACKWARDS),
    *(ProblemCode.TEXT_HIDDEN, ProblemCode.WORDS_DIFFER, ProblemCode.ENCODING_MENDED),
}
NOTES = {
    NoteKind.TITLE: PAGE,
    NoteKind.DATELINE: PAGE,
    NoteKind.LEAD: PAGE,
    NoteKind.NARRATION: f"{PAGE}* * *\n\nThe crew went to the port after the talks.",
    NoteKind.SEPARATOR: f"{PAGE}* * *",
    NoteKind.FURNITURE: f"{PAGE}Publication status\n\nPublished",
}


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="kremlin")


@pytest.mark.parametrize("kind", [kind for kind in EventKind if kind not in ELSEWHERE])
def test_every_event_is_found_between_paragraphs(kind: EventKind) -> None:
    (turn,) = parse(f"Boris Petrov: Yes.\n\n{EVENTS[kind]}").turns
    found = [block.kind for block in turn.blocks if isinstance(block, Event)]
    assert found == [kind]


@pytest.mark.parametrize("kind", [kind for kind in EventKind if kind not in ELSEWHERE])
def test_every_event_is_found_inside_a_paragraph(kind: EventKind) -> None:
    (turn,) = parse(f"Boris Petrov: Yes. {EVENTS[kind]} And now?").turns
    values = [mark.value for paragraph in turn.paragraphs for mark in paragraph.marks]
    assert [value.kind for value in values if isinstance(value, Event)] == [kind]


@pytest.mark.parametrize("reason", GapReason)
def test_every_gap_is_found(reason: GapReason) -> None:
    blocks = parse(f"Boris Petrov: Yes.\n\n{GAPS[reason]}").blocks
    assert [block.reason for block in blocks if isinstance(block, Gap)] == [reason]


@pytest.mark.parametrize("code", [code for code in ProblemCode if code not in ELSEWHERE])
def test_every_problem_is_found(code: ProblemCode) -> None:
    assert [problem.code for problem in parse(PROBLEMS[code]).problems] == [code]


@pytest.mark.parametrize("kind", [kind for kind in SpeakerKind if kind not in ELSEWHERE])
def test_every_speaker_is_found(kind: SpeakerKind) -> None:
    assert [speaker.kind for speaker in parse(SPEAKERS[kind]).speakers] == [kind]


@pytest.mark.parametrize("kind", NOTES)
def test_every_note_of_a_plain_text_is_found(kind: NoteKind) -> None:
    notes = [block.kind for block in parse(NOTES[kind]).blocks if isinstance(block, Note)]
    assert kind in notes
