"""What stands in brackets, in printed form: how long each part of a stage direction may be."""

from __future__ import annotations

import pytest

from tests.pages import parse
from transcripts.model import Event


def inside(direction: str) -> list[str]:
    """Return the kinds of the events in a bracket within a sentence."""
    (turn,) = parse(f"Anna Ivanova: Yes. ({direction}) And so.").turns
    values = [mark.value for mark in turn.paragraphs[0].marks]
    return [value.kind.value for value in values if isinstance(value, Event)]


def alone(direction: str) -> list[str]:
    """Return the kinds of the events in a bracket that stands alone."""
    (turn,) = parse(f"Anna Ivanova: Yes.\n\n({direction})").turns
    return [block.kind.value for block in turn.blocks if isinstance(block, Event)]


def heckles(bracket: str) -> list[str]:
    """Return the kinds of the events in a bracket of the Bundestag."""
    text = f"Beginn: 9.00 Uhr\nAnna Berg (ABC):\nJa.\n({bracket})\n"
    (turn,) = parse(text, format="bundestag").turns
    return [block.kind.value for block in turn.blocks if isinstance(block, Event)]


def filled(form: str, length: int) -> str:
    """Fill a form with a word of that length, after a space where the form has a dot."""
    word = "X" * length
    return form.replace("…", word).replace(".", f" {word}"[:length])


def beyond(least: int, most: int) -> list[int]:
    """Return the lengths just outside of two bounds; none is less than nothing."""
    return [*([least - 1] if least else []), most + 1]


@pytest.mark.parametrize(
    ("form", "least", "most", "kind"),
    [
        ("Laughter in …", 2, 60, "laughter"),
        ("Applause from …", 2, 60, "applause"),
        ("Noise among …", 2, 60, "noise"),
        ("A minute of silence…", 0, 40, "silence"),
        # with the space before its last word
        ("The … video", 0, 59, "screening"),
        ("The video.", 0, 60, "screening"),
        ("Video.", 0, 60, "screening"),
        ("Addressing …", 2, 120, "address"),
        ("Passes …", 2, 80, "action"),
        ("… is shown", 2, 60, "action"),
        ("The sample is shown.", 0, 40, "action"),
        ("Смех в …", 2, 60, "laughter"),
        ("Видео…", 0, 80, "screening"),
        ("Обращаясь к …", 2, 120, "address"),
        ("Смотрит …", 2, 80, "action"),
    ],
)
def test_how_long_a_direction_within_a_sentence_is(
    form: str, least: int, most: int, kind: str
) -> None:
    for length in (least, most):
        assert inside(filled(form, length)) == [kind]
    for length in beyond(least, most):
        assert inside(filled(form, length)) == []


@pytest.mark.parametrize(
    ("form", "least", "most"), [("… went on xx", 2, 160), ("Lee went on …", 2, 800)]
)
def test_how_long_a_summary_is(form: str, least: int, most: int) -> None:
    """Of a few words, so that what is no summary by its words is none by its length either."""
    lengths = (least - 1, least, most, most + 1)
    kinds = [alone(filled(form, length)) for length in lengths]
    assert kinds == [["action"], ["summary"], ["summary"], ["action"]]


@pytest.mark.parametrize(
    ("form", "least", "most"),
    [
        # with the space before the bracket
        ("… [ABC]: Ja!", 1, 59),
        ("Karl Lang [ABC], …: Ja!", 2, 60),
        ("…, Bundesminister: Ja!", 2, 60),
        ("Karl Lang, Bundes…: Ja!", 0, 60),
    ],
)
def test_how_long_the_name_before_a_heckle_is(form: str, least: int, most: int) -> None:
    for length in (least, most):
        assert heckles(filled(form, length)) == ["interruption"]
    for length in beyond(least, most):
        assert heckles(filled(form, length)) == ["action"]


@pytest.mark.parametrize(
    ("bracket", "kind"),
    [
        ("Beifall", "applause"),
        ("Lebhafter anhaltender Beifall", "applause"),
        ("Lang anhaltender, teilweise stehend dargebrachter Beifall", "applause"),
        ("Große allgemeine Heiterkeit", "laughter"),
        ("Der Saal Beifall", "applause"),
        ("Der volle Saal Beifall", "action"),
        (f"Sehr{' sehr' * 7} große Heiterkeit", "action"),
        (f"Sehr{' sehr' * 6} große Heiterkeit", "laughter"),
    ],
)
def test_words_without_a_noun_may_say_how_members_applaud(bracket: str, kind: str) -> None:
    assert heckles(bracket) == [kind]
