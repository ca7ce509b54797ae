"""Answers that are kept: they are the same as if nothing had been asked before."""

from __future__ import annotations

import itertools

import pytest

import transcripts
from transcripts.reading import memo
from transcripts.reading.memo import forget, remembered

# "Northern Port Ivanova" is a name of three words, unless the document proves that it is two.
ALONE = "Northern Port Ivanova: Good evening.\n\nQuestion: Is it?"
PROVEN = "Port Ivanova: Good evening.\n\nNorthern Port Ivanova: Yes, it is.\n\nQuestion: Is it?"
CROWD = "Question: Is it?\n\nPort Ivanova: Yes.\n\nGood evening: it is late."


def test_an_answer_is_asked_for_once() -> None:
    asked = []

    @remembered
    def double(text: str) -> str:
        asked.append(text)
        return text * 2

    assert [double("a"), double("b"), double("a")] == ["aa", "bb", "aa"]
    assert asked == ["a", "b"]
    forget()
    assert double("a") == "aa"
    assert asked == ["a", "b", "a"]


def test_the_oldest_answers_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "_MOST", 2)
    asked = []

    @remembered
    def same(text: str) -> str:
        asked.append(text)
        return text

    for text in "abcba":
        same(text)
    assert asked == ["a", "b", "c", "a"]


def test_an_answer_to_a_long_text_is_not_kept() -> None:
    asked = []

    @remembered
    def same(text: str) -> str:
        asked.append(text)
        return text

    assert same("a" * 401) == same("a" * 401)
    assert len(asked) == 2


@pytest.mark.parametrize("order", list(itertools.permutations([ALONE, PROVEN, CROWD])))
def test_a_document_is_read_the_same_whatever_was_read_before(order: tuple[str, ...]) -> None:
    forget()
    after = [transcripts.parse(text, format="kremlin") for text in order]
    for text, meeting in zip(order, after, strict=True):
        forget()
        assert transcripts.parse(text, format="kremlin") == meeting


def test_a_name_that_the_document_proves_is_read_so() -> None:
    names = [
        [speaker.name for speaker in transcripts.parse(text, format="kremlin").speakers]
        for text in (ALONE, PROVEN)
    ]
    assert names == [["Northern Port Ivanova", None], ["Port Ivanova", None]]
