"""Work grows with the length of the text: calls are counted, so that no clock is asked."""

from __future__ import annotations

import cProfile
import pstats

import pytest

import transcripts

# What is repeated to make a text that hurts.
HOSTILE = [
    "Anna Ivanova: yes.\n",
    "Anna Ivanova: ",
    "Anna Ivanova\n",
    "Ivan Petrov\nPetrov Ivan\n",
    "А.Петров:  да. ",
    "A. ",
    "Question: Yes. ",
    "«",
    "_",
    "**A** ",
    "(a) ",
    "BorisPetrov",
    "January 28, 2024\n",
    "See also\n",
    "Topics\n",
    "Settings\nfoo\n",
    "* * *\n",
    "<…>\n",
    "\n",
    "\u200b a",
]
LENGTH = 4_000


def calls(text: str) -> int:
    profile = cProfile.Profile()
    profile.runcall(transcripts.parse, text, format="kremlin")
    counted: int = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
    return counted


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    calls(text)
    once, twice = calls(text), calls(text * 2)
    assert twice <= 2.5 * once
