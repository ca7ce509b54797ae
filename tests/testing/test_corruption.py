"""Faults: the same on every run, and of no more effect than they say."""

from __future__ import annotations

import random
import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcripts
from tests.checks import FORMATS, source_of
from transcripts.model import Event, Gap, Meeting, Turn
from transcripts.testing import (
    HARMLESS,
    SAMPLES,
    Corruption,
    Effect,
    Sample,
    assert_covers,
    assert_meetings_equal,
    corrupt,
    load_sample,
)
from transcripts.testing.strategies import rendered

# The faults are those of print; JSON has others.
PRINTED = [
    name
    for name in SAMPLES
    if name.split("/")[0] not in ("subrip", "webvtt")
    and load_sample(name).document[:1] not in b"{["
]
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


def said(meeting: Meeting) -> list[list[object]]:
    """Return who says which letters, wherever paragraphs and lines begin.

    Those of events count, and those of a gap after a turn: it may come into the turn.
    """
    found: list[list[object]] = []
    for block in meeting.blocks:
        if isinstance(block, Turn):
            letters = "".join("".join(part.text for part in block.blocks).split())
            found.append([block.speaker, block.label, block.note, letters])
        elif found and isinstance(block, Event | Gap):
            found[-1][-1] = f"{found[-1][-1]}{''.join(block.text.split())}"
    return found


def letters_before(turn: Turn, source: str) -> int:
    """Return where a turn begins: no fault takes letters away, or adds some."""
    return sum(map(str.isalnum, source[: turn.span.start]))


def assert_turns_begin_as_before(read: Meeting, text: str, sample: Sample, least: int) -> None:
    """Assert that labels were lost or changed, and none arose in what is said.

    One may arise: a line above the first label, that a fault has made look like one.
    """
    source = source_of(text, read)
    before = {letters_before(turn, sample.source) for turn in sample.expected.turns}
    found = {letters_before(turn, source) for turn in read.turns}
    assert len(found - before) <= 1
    assert len(found & before) >= least


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
        for kind, name in product(kinds, PRINTED)
    ]


@pytest.mark.parametrize(("kind", "name"), cases(*Effect))
def test_a_fault_changes_no_more_than_it_says(kind: Corruption, name: str) -> None:
    sample = load_sample(name)
    # What strikes everywhere gives one text for every seed.
    for text in {corrupt(document(name), seed, [kind]) for seed in SEEDS}:
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
                # A short page that is one line is not taken apart.
                least = len(sample.expected.turns) // 3 * (kind is not Corruption.FLATTENED)
                assert_turns_begin_as_before(read, text, sample, least)


@pytest.mark.parametrize("name", PRINTED)
def test_all_harmless_faults_together_change_nothing(name: str) -> None:
    sample = load_sample(name)
    for kinds, seed in product((None, HARMLESS), SEEDS):
        read = transcripts.parse(corrupt(document(name), seed, kinds), format=sample.format)
        assert_meetings_equal(read, sample.expected, ignore=["spans", "source"])


@pytest.mark.parametrize("name", FORMATS)
def test_any_document_is_read_as_without_the_fault(name: str) -> None:
    """``None`` is some harmless ones together."""
    kinds = [None, *(k for k in Corruption if k.effect in (Effect.NOTHING, Effect.PARAGRAPHS))]

    @given(rendered(name), st.integers(), st.sampled_from(kinds))
    def check(printed: tuple[str, Meeting], seed: int, kind: Corruption | None) -> None:
        document, meeting = printed
        text = corrupt(document, seed, None if kind is None else [kind])
        read = transcripts.parse(text, format=name)
        if kind in HARMLESS | {None}:
            assert_meetings_equal(read, meeting, ignore=["spans", "source"])
        assert said(read) == said(meeting)

    check()


def test_an_event_of_its_own_may_come_into_a_paragraph() -> None:
    text = (
        "Remarks\n\n1:06 A.M. EDT\n\nTHE PRESIDENT:  We ship.\n\n(Laughter.)\n\nSo.\n\n"
        "Q   Why?\n\n1:13 A.M. EDT\n"
    )
    whole = transcripts.parse(text, format="white-house")
    lost = corrupt(text, 0, [Corruption.LOST_BLANK_LINES])
    read = transcripts.parse(lost, format="white-house")
    assert [block.text for block in whole.turns[0].blocks] == ["We ship.", "(Laughter.)", "So."]
    assert [block.text for block in read.turns[0].blocks] == ["We ship. (Laughter.) So."]
    assert said(read) == said(whole)


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


@pytest.mark.parametrize(
    "label", ["Speaker 1", "[00:12] Anna", "(1:02:03) Anna Berg", "00:12 Anna", "**[00:12] Anna"]
)
def test_labels_have_many_forms(label: str) -> None:
    text = f"A thing.\n\n{label}: We ship.\n"
    texts = {corrupt(text, seed, [Corruption.LOST_COLONS]) for seed in range(40)}
    assert texts == {text, text.replace(f"{label}:", label), text.replace(f"{label}:", f"{label}.")}
    texts = {corrupt(text, seed, [Corruption.LOST_BREAKS]) for seed in range(40)}
    assert texts == {text, text.replace("\n\n", " ")}


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
    front = "---\ntitle: Ships in the night, and what became of them\nHost: Anna  Berg\n---\n"
    script = "<script>var a  = 'Anna Berg: no';\n\n\nAnna Berg: 'yes';</script>"
    for mark, seed in product(("", "\ufeff"), SEEDS):
        text = corrupt(f"{mark}{front}Anna Berg: We ship.\n{script}", seed, [kind])
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        assert lines.startswith((front.rstrip(), f"\ufeff{front.rstrip()}"))
        assert script in lines


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
    """On every Python: these texts were made by one."""
    random.seed(1)
    state = random.getstate()
    assert corrupt(SCRIPT, 7) == (
        "\ufeff    Meeting  with\xa0Anna\xa0Berg\r\n\r\n"
        "    President  of  Norland Boris Petrov (retranslated): It’s “late”,  and the ferry"
        "  –  the last\xa0–  is gone.\r\n\r\n"
        "    Anna Berg: So it  is.\r\n"
    )
    assert corrupt(SCRIPT, -7, HARMLESS) == (
        "\ufeff    Mee\xadting\xa0with Anna Berg\r\n\r\n"
        "    President  of  Norland  Boris P\xadetrov\xa0(retranslated): It’s “late”, \u200ba\xadnd"
        "\xa0the\xa0\u200bferry –  the last –\xa0is \u200bg\xadone.\r\n\r\n"
        "    Anna  Ber\xadg: So\xa0it is.\r\n"
    )
    assert random.getstate() == state


def test_another_seed_is_another_text() -> None:
    seeds = range(-20, 20)
    assert len({corrupt(SCRIPT, seed, HARMLESS) for seed in seeds}) == len(seeds)


def test_the_seed_chooses_the_kinds() -> None:
    texts = [corrupt(SCRIPT, seed) for seed in range(40)]
    for sign in ("\ufeff", "\n    ", "\u200b", "\xa0", "\r\n", "\r"):
        assert 5 < sum(sign in text for text in texts) < 36


def test_line_ends_are_of_one_kind() -> None:
    both = [corrupt(SCRIPT, seed, [Corruption.CR, Corruption.CRLF]) for seed in range(20)]
    assert set(both) == {SCRIPT.replace("\n", end) for end in ("\r", "\r\n")}


def test_the_harmless_ones_are_those_that_change_nothing() -> None:
    assert {kind for kind in Corruption if kind.effect is Effect.NOTHING} == HARMLESS
    assert {kind.effect for kind in Corruption} == set(Effect)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((b"", 0), r"document must be str \(decode it first\), not bytes"),
        (("", "a"), "seed must be int, not str"),
        (("", True), "seed must be int, not bool"),
        (("", 0, "crlf"), "kinds must be an iterable"),
        (("", 0, 7), "kinds must be an iterable"),
        (("", 0, ["crlf"]), "each of kinds must be a Corruption, not str"),
    ],
)
def test_wrong_arguments(arguments: tuple[object, ...], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        corrupt(*arguments)  # type: ignore[arg-type]
