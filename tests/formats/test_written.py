"""What the library has written is read by its form alone, also after people have changed it."""

from __future__ import annotations

import pytest

import transcripts
from tests.pages import outline
from transcripts.kinds import ProblemCode, SpeakerKind
from transcripts.model import Meeting, Turn
from transcripts.testing import make_meeting

FRONT = "---\nwritten-by: transcripts 1\ntitle: 'Ships'\nspeakers:\n  - 'Anna Berg'\n---\n\n"
ABOVE = "Ships\n\nMay 14, 2031, Port Sand\n\nSpeakers: Anna Berg\n\nWritten by: transcripts 1\n\n"


def parse(text: str, **options: object) -> Meeting:
    return transcripts.parse(text, **options)  # type: ignore[arg-type]


def said(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in meeting.turns]


MARKDOWN = (
    "**Anna Berg:** We *sail* \\[so\\].\n\nBen Okoro: no.\n\n*(Applause.)*\n\n*\\<…\\>*\n\n"
    "### The port\n\n[00:12:31] **Question:** Why?\n\n* * *\n\n**SPEAKER_00:**\n"
)
PLAIN = (
    "Anna Berg: We *sail* [so].\n\n    Ben Okoro: no.\n\n(Applause.)\n\n<…>\n\n"
    "* * *\n\nThe port\n\n[00:12:31] Question: Why?\n\n* * *\n\nSPEAKER_00\n\nSPEAKER_00:\n"
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " \n", "\n \t\n"])
@pytest.mark.parametrize("text", [f"{FRONT}{MARKDOWN}", f"{ABOVE}{PLAIN}"])
def test_both_forms(text: str, end: str) -> None:
    if end == "\n \t\n":
        text = text.replace("\n\n", f"\n{end}")
    elif not (end == " \n" and text.startswith("---")):
        text = text.replace("\n", end)
    meeting = parse(text)
    assert meeting.title == "Ships"
    assert meeting.source.format == "labelled"
    first, second, third = meeting.turns
    assert [paragraph.text for paragraph in first.paragraphs] == [
        "We *sail* [so].",
        "Ben Okoro: no.",
    ]
    assert [type(block).__name__ for block in first.blocks] == ["Paragraph", "Paragraph", "Event"]
    assert (second.text, second.speaker.kind, str(second.begins_at)) == (
        "Why?",
        SpeakerKind.ANONYMOUS,
        "0:12:31",
    )
    assert (third.text, third.speaker.kind) == ("", SpeakerKind.MACHINE)
    assert [problem.code for problem in meeting.problems] == [ProblemCode.EMPTY_TURN]


def test_markdown_and_text_hold_headings() -> None:
    assert outline(parse(f"{FRONT}{MARKDOWN}"))[1:] == [
        *("turn", "gap", "heading", "turn", "separator", "turn")
    ]
    assert outline(parse(f"{ABOVE}{PLAIN}")) == [
        *(
            "title",
            "dateline",
            "metadata",
            "metadata",
            "turn",
            "gap",
            "separator",
            "heading",
            "turn",
        ),
        *("separator", "heading", "turn"),
    ]


@pytest.mark.parametrize("start", [FRONT, ABOVE])
def test_no_other_document_is_read_so(start: str) -> None:
    other = start.replace("ritten", "ritten ")
    meeting = parse(f"{other}Anna Berg: We sail\\.\n\nAnna Berg: No\\.", format="labelled")
    assert meeting.turns[-1].text in ("No\\.", "No.")
    assert "written-by" not in meeting.text


@pytest.mark.parametrize(
    ("block", "turns"),
    [
        # a name that somebody has added
        ("**Zelda Lee:** Yes.", [("Zelda Lee", "Yes.")]),
        ("  **Zelda Lee:** Yes.", [("Zelda Lee", "Yes.")]),
        ("**Zelda Lee:** Yes\nand no.", [("Zelda Lee", "Yes and no.")]),
        ("**Zelda Lee :** Yes.", [("Zelda Lee", "Yes.")]),
        # what is bold and no label
        ("**Zelda Lee** Yes.", []),
        ("**Zelda Lee:**Yes.", []),
        ("**:** Yes.", []),
        ("**\u200b:** Yes.", []),
        ("\\**Zelda Lee:** Yes.", []),
        ("Zelda Lee: Yes.", []),
    ],
)
def test_what_people_may_write_in_markdown(block: str, turns: list[tuple[str, str]]) -> None:
    meeting = parse(f"{FRONT}**Anna Berg:** We sail.\n\n{block}")
    assert said(meeting)[1:] == turns
    assert len(meeting.turns[0].paragraphs) == 2 - len(turns)


@pytest.mark.parametrize(
    ("block", "turns"),
    [
        ("Zelda Lee: Yes.", [("Zelda Lee", "Yes.")]),
        ("Zelda Lee\\: so: Yes.", [("Zelda Lee: so", "Yes.")]),
        ("Zelda Lee:\nYes\nand no.", [("Zelda Lee", "Yes and no.")]),
        ("\tZelda Lee: Yes.", []),
        ("Zelda Lee:Yes.", []),
        ("Zelda Lee", []),
        (": Yes.", []),
        ("\u200b: Yes.", []),
    ],
)
def test_what_people_may_write_in_text(block: str, turns: list[tuple[str, str]]) -> None:
    meeting = parse(f"{ABOVE}Anna Berg: We sail.\n\n{block}")
    assert said(meeting)[1:] == turns
    assert len(meeting.turns[0].paragraphs) == 2 - len(turns)


@pytest.mark.parametrize("start", [FRONT, ABOVE])
def test_what_stands_before_the_first_label_is_narration(start: str) -> None:
    meeting = parse(f"{start}They met.\n\n\u200b\n\n**Anna:** So.")
    assert outline(meeting)[-2:] in (["narration", "turn"], ["narration", "narration"])


@pytest.mark.parametrize("text", [f"{FRONT}**Q1:** So.\n", f"{ABOVE}Q1: So.\n"])
def test_the_caller_knows_more(text: str) -> None:
    (turn,) = parse(text, labels={"Q1": "Zelda Lee"}).turns
    assert turn.speaker.name == "Zelda Lee"
    assert parse(text, not_labels=["Q1"]).turns == ()


def test_the_lists_say_who_is_named_and_who_is_not() -> None:
    lists = "Speakers: Question; Lee\\; Anna\n\nVoices: Guard\n\nGroups: Crew\n\nOffices: Captain"
    said = "Question: a\n\nLee; Anna: b\n\nGuard: c\n\nCrew: d\n\nCaptain: e"
    text = f"{lists}\n\nWritten by: transcripts 1\n\n{said}"
    kinds = [(turn.speaker.name, turn.speaker.kind) for turn in parse(text).turns]
    assert kinds == [
        ("Question", SpeakerKind.PERSON),
        ("Lee; Anna", SpeakerKind.PERSON),
        (None, SpeakerKind.ANONYMOUS),
        (None, SpeakerKind.GROUP),
        (None, SpeakerKind.PERSON),
    ]


def test_explain_says_that_the_document_says_so() -> None:
    found = transcripts.explain(f"{ABOVE}{PLAIN}")
    assert {evidence for one in found for evidence in one.evidence} == {
        "the document says so by its structure"
    }
    assert [one.speaker for one in found if one.speaker] == [
        "anna-berg",
        "question-1",
        "speaker-00",
    ]


def test_a_place_without_a_date() -> None:
    meeting = parse("Place: Port\\: Sand\n\nWritten by: transcripts 1\n\nAnna: So.")
    assert (meeting.title, meeting.place) == (None, "Port: Sand")


def test_hundreds_of_speakers() -> None:
    names = [f"Anna{' of the Port' * 8} {at:b}".translate({48: "k", 49: "m"}) for at in range(300)]
    meeting = make_meeting("\n".join(f"LEE{name.split()[-1]}: We sail." for name in names))
    for speaker, name in zip(meeting.speakers, names, strict=True):
        meeting = meeting.rename(speaker.id, name)
    written = transcripts.to_markdown(meeting)
    assert written.index("\n---\n\n") > 30_000
    again = parse(written)
    assert [turn.speaker.name for turn in again.turns] == [
        turn.speaker.name for turn in meeting.turns
    ]
    assert all(isinstance(block, Turn) for block in again.blocks[1:])


def test_the_mark_below_others_is_said() -> None:
    text = "Anna Berg: So.\n\n" * 9 + "Written by: transcripts 1\n\nAnna Berg: No."
    assert len(parse(text, format="labelled").turns) > 2
