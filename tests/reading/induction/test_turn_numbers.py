"""Codes that count the turns of two voices."""

from __future__ import annotations

import pytest

import transcripts

SAID = ("How are you?", "Not so well, I think.", "Can you tell me why?", "I cannot sleep.")


@pytest.mark.parametrize("codes", [("T", "C"), ("Co", "Cl"), ("COUNSELOR ", "CLIENT ")])
def test_each_code_is_a_turn_of_one_of_two(codes: tuple[str, str]) -> None:
    labels = [f"{codes[at % 2]}{1 + at // 2}" for at in range(4)]
    text = "\n\n".join(f"{label}: {one}" for label, one in zip(labels, SAID, strict=True))
    turns = transcripts.parse(text).turns
    assert [(turn.label, turn.text) for turn in turns] == list(zip(labels, SAID, strict=True))
    assert [turn.speaker.name for turn in turns] == [code.strip() for code in codes] * 2


def test_a_word_for_a_voice_stays_one() -> None:
    labels = ("Q1", "A1", "Q2", "A2")
    text = "\n\n".join(f"{label}: {one}" for label, one in zip(labels, SAID, strict=True))
    assert {turn.speaker.name for turn in transcripts.parse(text).turns} == {None}


@pytest.mark.parametrize("labels", [("P1", "P2", "P1", "P2"), ("T1", "C1", "C2", "T2")])
def test_numbers_of_people_count_no_turns(labels: tuple[str, ...]) -> None:
    text = "\n\n".join(f"{label}: {one}" for label, one in zip(labels, SAID, strict=True))
    turns = transcripts.parse(text, format="labelled").turns
    assert len({turn.speaker.id for turn in turns}) == len(set(labels))
