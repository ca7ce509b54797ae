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
# The same for the other formats.
OTHERS = [
    ("white-house", "MS. LUND:  <s>a</s> b \\[c\\]. "),
    ("white-house", "Q    Yes?\n\n"),
    ("bundestag", "(Beifall bei der ABC - Otto Feld [DEF]: Na! - "),
    ("bundestag", "Anna Berg (ABC):\nJa.\n"),
    ("bundestag", "Ich rufe auf:\nTitel\n"),
    ("labelled", "[12:31] Anna Berg: Yes. <s>"),
    ("labelled", "**Anna Berg:** \\[12:31\\] Yes.\n\n"),
    ("labelled", "Anna Berg:\n"),
]
LENGTH = 4_000


def calls(text: str, name: str = "kremlin") -> int:
    profile = cProfile.Profile()
    profile.runcall(transcripts.parse, text, format=name)
    counted: int = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
    return counted


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    calls(text)
    once, twice = calls(text), calls(text * 2)
    assert twice <= 2.5 * once


@pytest.mark.parametrize(("name", "piece"), OTHERS)
def test_so_it_is_in_other_formats(name: str, piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    calls(text, name)
    once, twice = calls(text, name), calls(text * 2, name)
    assert twice <= 2.5 * once
