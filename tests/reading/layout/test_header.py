"""Header and tail of a document that does not mark them."""

from __future__ import annotations

import pytest

import transcripts
from tests.pages import START, filled, outline, parse


def test_the_time_in_a_dateline_below_front_matter() -> None:
    text = "---\ntitle: A\n---\n\nJanuary 28, 2024, 13:30, Perm\n\nAnna Berg: Yes.\n\nIda Au: No."
    assert str(transcripts.parse(text, format="labelled").time) == "13:30:00"


# How long, how many: each form on both sides of its bound


@pytest.mark.parametrize(("length", "kind"), [(250, "title"), (251, "lead")])
def test_a_title_has_up_to_250_characters(length: int, kind: str) -> None:
    text = f"{filled('Meeting with sailors who go on', length)}\n\nBoris Petrov: Good."
    assert outline(parse(text)) == [kind, "turn"]


@pytest.mark.parametrize(("length", "kind"), [(60, "dateline"), (61, "lead")])
def test_a_place_has_up_to_60_characters(length: int, kind: str) -> None:
    place = "The Hall of N".ljust(length, "o")
    meeting = parse(f"Meeting with sailors\n\nMarch 1, 2020\n\n{place}\n\nBoris Petrov: Good.")
    assert outline(meeting) == ["title", "dateline", kind, "turn"]
    assert meeting.place == (place if kind == "dateline" else None)


@pytest.mark.parametrize("lines", [["13:30", "Perm"], ["Perm", "13:30"]])
def test_one_time_and_one_place_stand_below_a_date(lines: list[str]) -> None:
    header = "\n\n".join(["Meeting with sailors", "March 1, 2020", *lines, "Norland"])
    meeting = parse(f"{header}\n\nBoris Petrov: Good.")
    assert (str(meeting.time), meeting.place) == ("13:30:00", "Perm")
    assert outline(meeting) == ["title", "dateline", "dateline", "dateline", "lead", "turn"]


@pytest.mark.parametrize(("length", "count"), [(299, 4), (300, 2)])
def test_a_line_of_the_tail_has_less_than_300_characters(length: int, count: int) -> None:
    line = filled("Boats and ships go on", length)
    tail = f"Topics\n\n{line}\n\nPublication status\n\nPublished in section: News\n"
    assert outline(parse(f"{START}{tail}")) == ["title", "dateline", "turn", *["furniture"] * count]


def test_the_first_line_may_end_the_body() -> None:
    text = "(Schluss: 16.55 Uhr)\nAnlage 1\nEine Anlage.\n"
    assert outline(parse(text, format="bundestag")) == ["time", "appendix", "appendix"]
