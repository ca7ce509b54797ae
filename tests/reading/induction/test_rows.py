"""What the lines of a text say of its labels: each number, on both sides of its bound."""

from __future__ import annotations

import pytest

from tests.reading.induction.talks import TWO, turns, voices


@pytest.mark.parametrize(
    ("form", "is_one"),
    [("00:0{at}\t-->\t00:0{at}\t{turn}", True), ("•\t00:0{at}\t-->\t00:0{at}\t{turn}", False)],
)
def test_a_name_stands_before_one_of_the_first_four_tabs(form: str, is_one: bool) -> None:  # noqa: FBT001
    lines = [form.format(at=at, turn=turn) for at, turn in enumerate(turns(4, "{}\t{}"))]
    assert voices(*lines) == (set(TWO) if is_one else set())


@pytest.mark.parametrize(("above", "is_list"), [(11, True), (12, False)])
def test_a_list_of_who_speaks_stands_in_the_first_twelve_lines(above: int, is_list: bool) -> None:  # noqa: FBT001
    head = [f"Pier {number}" for number in range(above)]
    names = ("Tavast", "Zorb", "Quill")
    found = voices("\n".join(head), "Speakers: Tavast, Zorb", *turns(3, names=names))
    assert found == (set(names) if is_list else set())
