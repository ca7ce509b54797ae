"""What makes a transcript of a text: each bound, on both sides."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from tests.reading.induction.talks import TWO, filled, turns, voices
from transcripts.reading.induction.forms import End, Form, Lead, Wrap
from transcripts.reading.induction.objecting import objections
from transcripts.reading.induction.proof import Known
from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.induction.weighing import Weight, weigh

TALK = Weight(
    turns=10,
    voices=3,
    covered=1.0,
    changes=1.0,
    first=0.5,
    returning=1.0,
    named=1.0,
    known=1.0,
    spoken=1.0,
    talk=1.0,
    ended=1.0,
    people=1.0,
    own=0.0,
    bold=0.0,
    timed=0.0,
    listed=0.0,
    silent=0.0,
    small=0.0,
    repeats=False,
    is_schedule=False,
    is_contents=False,
    words=0.0,
    again=0.0,
    fields=0.0,
    against=0.0,
)
CHAT = {"timed": 0.8}
# Somebody is heard here and there, and not all names are surely such.
SOME = {"talk": 0.3, "named": 0.99}
BOLD = {"bold": 0.8}
FEW = "too few labels"
ONE = "they name one voice only"
MOST = "one voice has nearly all of them"
TURNS = "the voices do not take turns"
NOBODY = "nobody is named, and nobody speaks of himself"
NAMES = "few of them are surely names"
SPOKEN = "few of the texts under them sound spoken"
LITTLE = "little of the text stands under them"
LISTED = "their letters count on, as those of a list do"
AGAINST = "many lines of the same form are none"
SILENT = "nothing stands under most of them"
CONTENTS = "they are the parts of a table of contents"
PROGRAMME = "the times beside them are those of a programme"


def against(*, strong: bool = True, **values: Any) -> list[str]:  # noqa: ANN401 - shares and counts
    return objections(evolve(TALK, **values), strong=strong)


def test_nothing_speaks_against_a_talk() -> None:
    assert against() == against(strong=False) == []


@pytest.mark.parametrize(
    ("fits", "fails", "why"),
    [
        ({"turns": 2}, {"turns": 1}, FEW),
        ({"turns": 4, "strong": False}, {"turns": 3, "strong": False}, FEW),
        ({"voices": 1, "first": 1.0}, {"voices": 1, "named": 0.99}, ONE),
        ({"voices": 1, "covered": 0.8}, {"voices": 1, "covered": 0.79}, ONE),
        ({"voices": 1}, {"voices": 1, "strong": False}, ONE),
        ({"first": 0.8}, {"first": 0.81}, MOST),
        ({"first": 0.95} | CHAT, {"first": 0.96} | CHAT, MOST),
        ({"first": 0.99} | BOLD, {"first": 0.99, "bold": 0.79}, MOST),
        ({"changes": 0.4}, {"changes": 0.39}, TURNS),
        ({"listed": 0.9}, {"listed": 0.91}, LISTED),
        ({"changes": 0.15} | CHAT, {"changes": 0.14} | CHAT, TURNS),
        ({"changes": 0.15} | BOLD, {"changes": 0.14} | BOLD, TURNS),
        ({"changes": 0.15, "timed": 0.8}, {"changes": 0.15, "timed": 0.79}, TURNS),
        ({"people": 0.1}, {"people": 0.0}, NOBODY),
        ({"people": 0.0, "own": 0.33}, {"people": 0.0, "own": 0.32}, NOBODY),
        ({"people": 0.0, "own": 1.0, "turns": 4}, {"people": 0.0, "own": 1.0, "turns": 3}, NOBODY),
        ({"named": 0.5, "against": 0.2}, {"named": 0.49, "against": 0.2}, NAMES),
        ({"talk": 0.5, "changes": 0.6}, {"talk": 0.49, "changes": 0.6}, SPOKEN),
        ({"talk": 0.2}, {"talk": 0.19}, SPOKEN),
        ({"talk": 0.2, "ended": 0.6}, {"talk": 0.2, "ended": 0.59}, SPOKEN),
        ({"talk": 0.2, "returning": 0.5}, {"talk": 0.2, "returning": 0.49}, SPOKEN),
        (SOME | {"returning": 0.7}, SOME | {"returning": 0.69}, SPOKEN),
        (SOME | {"changes": 0.7}, SOME | {"changes": 0.69}, SPOKEN),
        (SOME | {"talk": 0.2}, SOME | {"talk": 0.19}, SPOKEN),
        ({"talk": 0.2, "changes": 0.7}, {"talk": 0.2, "changes": 0.69}, SPOKEN),
        ({"talk": 0.2, "ended": 0} | CHAT, {"talk": 0.19, "ended": 0} | CHAT, SPOKEN),
        ({"talk": 0.1, "spoken": 0.1, "turns": 40}, {"talk": 0.1, "turns": 39}, SPOKEN),
        ({"talk": 0.1, "turns": 40}, {"talk": 0.1, "spoken": 0.09, "turns": 40}, SPOKEN),
        ({"covered": 0.8, "turns": 9}, {"covered": 0.79, "turns": 9}, LITTLE),
        ({"covered": 0.25}, {"covered": 0.24}, LITTLE),
        ({"covered": 0.5, "turns": 10}, {"covered": 0.5, "turns": 9}, LITTLE),
        ({"covered": 0.5, "returning": 0.7}, {"covered": 0.5, "returning": 0.69}, LITTLE),
        ({"against": 1.0}, {"against": 1.01}, AGAINST),
        ({"silent": 0.5}, {"silent": 0.51}, SILENT),
        ({"fields": 0.4}, {"fields": 0.41}, "names alone stand beside many of them, as in a form"),
        ({"repeats": False}, {"repeats": True}, "the same stands under them again and again"),
        ({"is_schedule": False}, {"is_schedule": True}, PROGRAMME),
        ({"is_contents": False}, {"is_contents": True}, CONTENTS),
        ({"small": 0.5, "spoken": 0.49}, {"small": 0.51, "spoken": 0.49}, SPOKEN),
        ({"small": 0.51, "spoken": 0.5}, {"small": 0.51, "spoken": 0.2} | CHAT, SPOKEN),
        ({"words": 0.8, "spoken": 0.4} | CHAT, {"words": 0.81, "spoken": 0.49} | CHAT, SPOKEN),
        ({"words": 1.0, "spoken": 0.5} | CHAT, {"words": 1.0, "spoken": 0.49} | CHAT, SPOKEN),
        ({"words": 1.0, "again": 0.3} | CHAT, {"words": 1.0, "again": 0.31} | CHAT, SPOKEN),
        ({"against": 2.0} | BOLD, {"against": 2.0, "bold": 0.8, "named": 0.99}, AGAINST),
    ],
)
def test_a_bound(fits: dict[str, Any], fails: dict[str, Any], why: str) -> None:
    assert against(**fits) == []
    assert against(**fails) == [why]


@pytest.mark.parametrize(
    "values",
    [
        {"returning": 0.89},
        {"talk": 0.49, "returning": 1.0},
        {"returning": 0.49, "talk": 1.0},
        {"changes": 0.69},
        {"against": 0.11},
        {"covered": 0.79},
        {"turns": 3},
    ],
)
@pytest.mark.parametrize("strong", [True, False])
def test_words_that_are_no_known_names_take_turns(
    values: dict[str, Any],
    strong: bool,  # noqa: FBT001 - a case
) -> None:
    least: dict[str, Any] = {
        "named": 0.0,
        "returning": 0.9,
        "changes": 0.7,
        "talk": 0.5,
        "against": 0.1,
        "covered": 0.8,
        "turns": 4,
        "strong": strong,
    }
    assert against(**least) == []
    assert NAMES in against(**least | values)


@pytest.mark.parametrize(
    "values",
    [
        {"known": 0.99},
        {"named": 0.29},
        {"talk": 0.49},
        {"against": 0.11},
        {"covered": 0.79},
        {"turns": 3},
        {"strong": False},
    ],
)
def test_each_label_is_a_name_or_returns(values: dict[str, Any]) -> None:
    least: dict[str, Any] = {
        "named": 0.3,
        "returning": 0.5,
        "talk": 0.5,
        "against": 0.1,
        "covered": 0.8,
        "turns": 4,
    }
    assert against(**least) == []
    assert NAMES in against(**least | values)


def test_how_sure_it_is() -> None:
    assert TALK.sure == 1.0
    assert evolve(TALK, covered=0.0, against=1.0).sure == 0.375


@pytest.mark.parametrize(
    ("times", "is_one"),
    [
        (["09:00", "09:30", "10:15"], True),
        (["9h00", "9h30", "10h15"], True),
        (["09:00", "09:10", "09:20"], True),
        (["06:00", "06:30", "07:00"], True),
        (["09:00", "09:30", "10:15", "10:30", ""], True),
        # too few, not round, too close, of a recording, running backwards, one without minutes
        (["09:00", "09:30"], False),
        (["09:00", "09:31", "10:15"], False),
        (["09:00", "09:05", "09:10"], False),
        (["05:55", "06:30", "07:00"], False),
        (["00:10", "00:20", "00:30"], False),
        (["10:00", "09:30", "10:30"], False),
        (["09:00:00", "09:30", "10:15"], False),
        (["", "", "09:00", "09:30", "10:15"], False),
    ],
)
def test_the_times_of_a_programme(times: list[str], is_one: bool) -> None:  # noqa: FBT001 - a case
    form = Form(Lead.NONE, Wrap.NONE, End.COLON)
    labels = [
        Sighting(at=at, form=form, label="Berta", name="Berta", end=5, time=time)
        for at, time in enumerate(times)
    ]
    rows = [Row("Berta: Yes.", 0, 11) for _ in times]
    assert weigh(labels, 0, rows, Known((), {})).is_schedule is is_one


TALKED = turns(4)
COUNT = sum(map(len, TALKED))


@pytest.mark.parametrize(("more", "is_read"), [(0, True), (4, False)])
def test_four_letters_of_a_list_above_the_labels_count_as_one(more: int, is_read: bool) -> None:  # noqa: FBT001
    # A fifth of the text may stand above.
    assert voices(filled(COUNT + more, "Pier"), *TALKED) == (set(TWO) if is_read else set())


@pytest.mark.parametrize(
    ("line", "is_read"), [("A ship of the sea.", True), ("A ship of the old sea.", False)]
)
def test_a_line_above_the_labels_is_a_sentence_from_six_words_on(line: str, is_read: bool) -> None:  # noqa: FBT001
    above = [line] * (COUNT // len(line))
    assert voices(*above, *TALKED) == (set(TWO) if is_read else set())


@pytest.mark.parametrize(("count", "is_read"), [(300, True), (302, False)])
def test_of_more_than_300_turns_some_are_listened_to(count: int, is_read: bool) -> None:  # noqa: FBT001
    # Every second of them is one in which nobody is heard.
    lines = ("Zorb: The ferry is late", "Quill: I think so.") * 151
    assert voices(*lines[:count]) == ({"Zorb", "Quill"} if is_read else set())


def test_a_short_sentence_in_capitals_is_no_name_in_a_field() -> None:
    captions = turns(4, "{}", ("BERTA LIND: WHO IS NEXT?", "OLAF MOE: YOU ARE."))
    assert voices(*captions) == {"BERTA LIND", "OLAF MOE"}
    fields = turns(4, "{}", ("Speaker: Berta Lind", "Text: Are we there?"))
    assert voices(*fields) == set()
