"""Who speaks once only, and is known by others: each number, on both sides of its bound."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.reading.induction.talks import turns, voices


@pytest.mark.parametrize(("name", "is_one"), [("Moe", True), ("Mo", False)])
def test_a_name_before_its_initial_has_three_letters(name: str, is_one: bool) -> None:  # noqa: FBT001
    lines = (*turns(2, names=(name, "BERTA LIND")), *turns(4, names=("M", "BERTA LIND")))
    assert (name in voices(*lines)) is is_one


@pytest.mark.parametrize(
    ("known", "is_one"),
    [(("Anna", "BERTA LIND", "Anna"), True), (("Anna", "BERTA LIND", "BERTA LIND"), False)],
)
def test_two_labels_are_company_for_another(known: Sequence[str], is_one: bool) -> None:  # noqa: FBT001
    lines = [*turns(3, "[{}] {}", known), "[Zorb] We go on."]
    assert ("Zorb" in voices(*lines)) is is_one


@pytest.mark.parametrize(("initials", "is_one"), [("ZQR", True), ("ZQ", False)])
def test_words_in_capitals_have_three_letters(initials: str, is_one: bool) -> None:  # noqa: FBT001
    lines = (*turns(4, names=("BERTA", "OLAF")), f"{initials}: We go on.")
    assert (initials in voices(*lines)) is is_one


@pytest.mark.parametrize(("others", "is_one"), [(("TAVAST",), True), (("TAVAST", "ZORB"), False)])
def test_three_labels_in_four_are_company_where_they_end_weakly(
    others: Sequence[str],
    is_one: bool,  # noqa: FBT001
) -> None:
    lines = turns(3, "{}. {}", ("MR. LIND", "MR. MOE"))
    found = voices(*lines, *turns(len(others), "{}. {}", others))
    assert ("TAVAST" in found) is is_one


@pytest.mark.parametrize(
    ("form", "count", "is_one"),
    [("{}: {}", 2, True), ("{}: {}", 3, False), ("[{}] {}", 3, True), ("[{}] {}", 4, False)],
)
def test_three_labels_in_five_are_company_before_a_colon_and_half_in_brackets(
    form: str,
    count: int,
    is_one: bool,  # noqa: FBT001
) -> None:
    known = turns(6, form, ("Tavast", "BERTA LIND"))
    others = turns(count, form, ("Zorb", "Renn", "Wick", "Lod"))
    assert ("Zorb" in voices(*known, *others)) is is_one
