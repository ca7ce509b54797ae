"""Where the turns of a document begin."""

from __future__ import annotations

from attrs import evolve

from transcripts import parse
from transcripts.formats.labelled import STYLE
from transcripts.reading.induction.learning import learn
from transcripts.reading.style.groups import BodyStyle


def test_a_first_turn_that_is_no_sentence_is_one_where_its_voice_returns() -> None:
    said = ["OK then", "We go. Shall we?", "I think so.", "Thank you."]
    names = ["Berta Lind", "Olaf Moe"] * 2
    text = "\n\n".join(f"{name}: {one}" for name, one in zip(names, said, strict=True))
    assert [turn.text for turn in parse(text).turns] == said


def test_what_a_chat_says_itself_is_learned_from_its_form() -> None:
    text = "\n".join(
        f"14/05/2031, 10:0{at} - {who}: Are you there?" for at, who in enumerate("ABAB")
    )
    body = learn(text, evolve(STYLE, body=BodyStyle())).style.body
    assert body.is_system("14/05/2031, 10:04 - A left")
    assert not body.is_system("14/05/2031, 10:04 - A: I left")
    assert not body.is_system("Berta Lind joined the meeting")


def test_what_stands_at_the_foot_of_pages_is_no_label() -> None:
    lines = [
        f"MS. LIND. Are we there?\n\nMR. MOE. I think so.\n\nJune 4, 2031    {at} of 9"
        for at in range(9)
    ]
    assert {turn.label for turn in parse("\n\n".join(lines)).turns} == {"MS. LIND", "MR. MOE"}
