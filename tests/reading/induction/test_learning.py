"""Where the turns of a document begin."""

from __future__ import annotations

from transcripts import parse


def test_a_first_turn_that_is_no_sentence_is_one_where_its_voice_returns() -> None:
    said = ["OK then", "We go. Shall we?", "I think so.", "Thank you."]
    names = ["Berta Lind", "Olaf Moe"] * 2
    text = "\n\n".join(f"{name}: {one}" for name, one in zip(names, said, strict=True))
    assert [turn.text for turn in parse(text).turns] == said
