"""Faults: the same on every run, and of no more effect than they say."""

from __future__ import annotations

import random
import re
from itertools import product

import pytest

import transcripts
from transcripts.model import Meeting
from transcripts.testing import (
    HARMLESS,
    SAMPLES,
    Corruption,
    Effect,
    assert_covers,
    assert_meetings_equal,
    corrupt,
    load_sample,
)

SEEDS = range(3)
# Letters differ, so the texts do; where things stand does not, as each letter stands for one.
WORDS = ("text", "label", "labels", "name", "id", "role", "title", "place", "message")
# What the reader does not do yet.
NOT_YET = {
    (Corruption.HARD_WRAPS, "kremlin/markdown"): "a bold label with a hover card, broken in two"
}
SCRIPT = """Meeting with Anna Berg

President of Norland Boris Petrov (retranslated): It’s “late”, and the ferry – the last – is gone.

Anna Berg: So it is.
"""


def document(name: str) -> str:
    sample = load_sample(name)
    return sample.document.decode(sample.expected.source.encoding or "utf-8")


def source_of(text: str, meeting: Meeting) -> str:
    """Return the text that the spans of a meeting count in."""
    is_page = meeting.source.media_type in ("text/html", "application/xml")
    return transcripts.html_text(text) if is_page else text


def said(meeting: Meeting) -> list[tuple[object, ...]]:
    """Return who says which letters, wherever paragraphs and lines begin."""
    return [
        (turn.speaker, turn.label, turn.note, "".join(turn.text.split())) for turn in meeting.turns
    ]


# What they say


def cases(*effects: Effect) -> list[object]:
    kinds = [kind for kind in Corruption if kind.effect in effects]
    return [
        pytest.param(
            kind,
            name,
            id=f"{kind}-{name}",
            marks=[pytest.mark.xfail(reason=NOT_YET[kind, name])]
            if (kind, name) in NOT_YET
            else (),
        )
        for kind, name in product(kinds, SAMPLES)
    ]


@pytest.mark.parametrize(("kind", "name"), cases(*Effect))
def test_a_fault_changes_no_more_than_it_says(kind: Corruption, name: str) -> None:
    sample = load_sample(name)
    for seed in SEEDS:
        text = corrupt(document(name), seed, [kind])
        read = transcripts.parse(text, format=sample.format)
        assert_covers(read, source_of(text, read))
        match kind.effect:
            case Effect.NOTHING:
                assert_meetings_equal(read, sample.expected, ignore=["spans", "source"])
            case Effect.PARAGRAPHS:
                assert said(read) == said(sample.expected)
            case Effect.WORDS:
                assert_meetings_equal(read, sample.expected, ignore=[*WORDS, "source"])
            case Effect.TURNS:
                assert read.source.format == sample.format


@pytest.mark.parametrize("name", SAMPLES)
def test_all_harmless_faults_together_change_nothing(name: str) -> None:
    sample = load_sample(name)
    for seed in SEEDS:
        read = transcripts.parse(corrupt(document(name), seed), format=sample.format)
        assert_meetings_equal(read, sample.expected, ignore=["spans", "source"])


@pytest.mark.parametrize("kind", Corruption)
def test_each_fault_strikes_somewhere(kind: Corruption) -> None:
    texts = [document(name) for name in SAMPLES]
    assert sum(corrupt(text, seed, [kind]) != text for text in texts for seed in SEEDS) > 1


# What they are


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Corruption.LOST_BLANK_LINES, SCRIPT.replace("\n\n", "\n")),
        (Corruption.HARD_WRAPS, SCRIPT.replace("the ferry", "the\nferry")),
        (Corruption.FLATTENED, SCRIPT.replace("\n\n", " ")),
        (Corruption.INDENTS, re.sub(r"(?m)^(?=.)", "    ", SCRIPT)),
        (Corruption.STRAIGHT_QUOTES, SCRIPT.replace("’", "'").replace("“", '"').replace("”", '"')),
        (Corruption.MOJIBAKE, SCRIPT.translate(str.maketrans("’“”", "íìî"))),
        (Corruption.BYTE_ORDER_MARK, "\ufeff" + SCRIPT),
        (Corruption.CRLF, SCRIPT.replace("\n", "\r\n")),
        (Corruption.CR, SCRIPT.replace("\n", "\r")),
    ],
)
def test_what_strikes_everywhere(kind: Corruption, text: str) -> None:
    assert corrupt(SCRIPT, 0, [kind]) == text
    assert corrupt(SCRIPT, 1, [kind]) == text


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (Corruption.DOUBLE_SPACES, "with Anna", "with  Anna"),
        (Corruption.TRAILING_SPACES, "Berg\n", "Berg \n"),
        (Corruption.NO_BREAK_SPACES, "with Anna", "with\xa0Anna"),
        (Corruption.ZERO_WIDTH, "with Anna", "with \u200bAnna"),
        (Corruption.ZERO_WIDTH, "Meeting", "Mee\xadting"),
        (Corruption.LOST_BREAKS, "gone.\n\nAnna Berg: So", "gone. Anna Berg: So"),
        (Corruption.LOST_SPACES, "\nAnna Berg:", "\nAnnaBerg:"),
        (Corruption.LOST_SPACES, "Norland Boris Petrov (", "NorlandBorisPetrov ("),
        (Corruption.LOST_COLONS, "\nAnna Berg: So", "\nAnna Berg. So"),
        (Corruption.LOST_COLONS, "\nAnna Berg: So", "\nAnna Berg So"),
        (Corruption.UNCLOSED_NOTES, "(retranslated): It", "(retranslated: It"),
        (Corruption.LOOK_ALIKES, "\nAnna Berg:", "\nАnna Berg:"),
        (Corruption.LOOK_ALIKES, "\nAnna Berg:", "\nAnna Вerg:"),
    ],
)
def test_what_strikes_here_and_there(kind: Corruption, before: str, after: str) -> None:
    """Some seed strikes there, and another one does not."""
    assert before in SCRIPT
    texts = [corrupt(SCRIPT, seed, [kind]) for seed in range(200)]
    assert any(after in text for text in texts)
    assert any(before in text for text in texts)


def test_a_line_that_may_be_broken_already_is_not_broken_again() -> None:
    line = "We go to the port. " * 4
    assert corrupt(line, 0, [Corruption.HARD_WRAPS]) == line
    broken = corrupt(line * 2, 0, [Corruption.HARD_WRAPS])
    assert [len(part) for part in broken.split("\n")] == [69, 71, 10]
    assert broken.replace("\n", " ") == line * 2


def test_a_label_without_letters_that_look_alike_stays() -> None:
    text = "Ilf: Yes.\n" * 40
    assert corrupt(text, 0, [Corruption.LOOK_ALIKES]) == text


@pytest.mark.parametrize(
    "line",
    [
        "Publication date: May 4",
        "You may ask: why?",
        "Font size:\nSite colours:",
        "12:30",
        "(A: b)",
    ],
)
def test_what_is_no_label_keeps_its_colon(line: str) -> None:
    text = f"{line}\n" * 40
    kinds = [Corruption.LOST_COLONS, Corruption.LOST_SPACES, Corruption.LOST_BREAKS]
    assert corrupt(text, 0, kinds) == text


# Mark-up


@pytest.mark.parametrize(
    "name", [name for name in SAMPLES if b"</p>" in load_sample(name).document]
)
@pytest.mark.parametrize("kind", [kind for kind in Corruption if "cr" not in kind])
def test_mark_up_stays_as_it_is(kind: Corruption, name: str) -> None:
    mark_up = re.compile(r"<[!?/]?[A-Za-z][^<>]*>|&\w+;")
    page = document(name)
    assert mark_up.findall(corrupt(page, 1, [kind])) == mark_up.findall(page)


@pytest.mark.parametrize("kind", Corruption)
def test_front_matter_and_scripts_stay_as_they_are(kind: Corruption) -> None:
    front = "---\ntitle: Ships in the night, and what became of them\n---\n"
    script = "<script>var a  = 'Anna Berg: no'; var b = 'Anna Berg: yes';</script>"
    text = corrupt(f"{front}Anna Berg: We ship.\n{script}", 2, [kind])
    assert front.split() == text.removeprefix("\ufeff").split()[: len(front.split())]
    assert script in text


# What they need


def test_no_fault_is_no_change() -> None:
    for name in SAMPLES:
        assert corrupt(document(name), 5, []) == document(name)


def test_line_ends_stay_as_they_are() -> None:
    text = document("kremlin/windows-1251")
    assert "\r\n" in text
    indented = corrupt(text, 0, [Corruption.INDENTS])
    assert indented.replace("    ", "") == text


def test_the_order_of_kinds_does_not_matter() -> None:
    kinds = list(Corruption)
    once = corrupt(SCRIPT, 7, kinds)
    assert corrupt(SCRIPT, 7, reversed(kinds)) == once
    assert corrupt(SCRIPT, 7, kinds * 2) == once


def test_the_same_arguments_give_the_same_text() -> None:
    """On every Python: this text was made by one."""
    random.seed(1)
    state = random.getstate()
    assert corrupt(SCRIPT, 7) == (
        "\ufeff    Meeting  with \u200bAnna Ber\xadg\r\r"
        "    President  of Norland  Boris Petrov  (retr\xadanslated):  \u200bIt’s\xa0“late”,\xa0and"
        "  the  \u200bferry\xa0– the \u200blas\xadt – is  gon\xade.\r\r"
        "    Anna Berg: So  it  is. \r"
    )
    assert random.getstate() == state


def test_another_seed_is_another_text() -> None:
    assert len({corrupt(SCRIPT, seed) for seed in range(20)}) == 20


def test_the_harmless_ones_are_those_that_change_nothing() -> None:
    assert {kind for kind in Corruption if kind.effect is Effect.NOTHING} == HARMLESS
    assert {kind.effect for kind in Corruption} == set(Effect)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((b"", 0), r"document must be str \(decode it first\), not bytes"),
        (("", "a"), "seed must be int, not str"),
        (("", 0, "crlf"), "kinds must be an iterable"),
        (("", 0, 7), "kinds must be an iterable"),
        (("", 0, ["crlf"]), "each of kinds must be a Corruption, not str"),
    ],
)
def test_wrong_arguments(arguments: tuple[object, ...], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        corrupt(*arguments)  # type: ignore[arg-type]
