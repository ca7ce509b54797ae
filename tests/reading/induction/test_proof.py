"""Which names are surely those of voices: each number, on both sides of its bound."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.reading.induction.talks import SAID, TWO, timed, turns, voices


@pytest.mark.parametrize(("count", "is_one"), [(4, True), (3, False)])
def test_four_names_in_five_beside_which_a_time_stands_are_all_proven(
    count: int,
    is_one: bool,  # noqa: FBT001
) -> None:
    names = ("Tavast", "Zorb", "Quill", "Renn", "Wick")[: count + 1]
    lines = turns(count + 1, names=names)
    assert voices(*timed(lines[:-1]), lines[-1]) == (set(names) if is_one else set())


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("The old ship of Tavast", True), ("The very old ship of Tavast", False)],
)
def test_beside_a_time_any_five_words_are_a_name(name: str, is_one: bool) -> None:  # noqa: FBT001
    assert (name in voices(*timed(turns(6, names=(name, "Olaf Moe"))))) is is_one


@pytest.mark.parametrize(("count", "is_table"), [(3, False), (4, True)])
def test_three_lines_in_ten_may_have_a_third_column(count: int, is_table: bool) -> None:  # noqa: FBT001
    wide = [f"{name}\twe go on and I think so\tleft" for name in TWO * 2][:count]
    assert voices(*wide, *turns(10 - count, "{}\t{}")) == (set() if is_table else set(TWO))


@pytest.mark.parametrize(("count", "is_manual"), [(5, False), (6, True)])
def test_one_key_stands_in_brackets_for_two_labels(count: int, is_manual: bool) -> None:  # noqa: FBT001
    keys = [f"<F{number}>" for number in range(count)]
    found = voices(*turns(10, "<{}> {}", ("berta", "olaf")), *keys)
    assert found == (set() if is_manual else {"berta", "olaf"})


@pytest.mark.parametrize(
    ("names", "is_log"),
    [(("Error", "Warning", "Tavast", "Zorb"), False), (("Error", "Warning", "Tavast"), True)],
)
def test_half_of_what_has_times_may_be_words_of_logs(names: Sequence[str], is_log: bool) -> None:  # noqa: FBT001
    assert voices(*timed(turns(12, names=names))) == (set() if is_log else set(names))


OFFICE = "Le ministre des ports"


@pytest.mark.parametrize(("count", "is_one"), [(3, True), (2, False)])
def test_an_office_in_small_letters_returns_twice(count: int, is_one: bool) -> None:  # noqa: FBT001
    lines = [*turns(2 * count, names=(OFFICE, "Olaf Moe")), *turns(2)]
    assert (OFFICE in voices(*lines)) is is_one


@pytest.mark.parametrize(("count", "is_one"), [(94, True), (95, False)])
def test_an_office_in_small_letters_has_three_labels_in_a_hundred(count: int, is_one: bool) -> None:  # noqa: FBT001
    lines = [*turns(6, names=(OFFICE, "Olaf Moe")), *turns(count)]
    assert (OFFICE in voices(*lines)) is is_one


@pytest.mark.parametrize(
    ("office", "is_one"),
    [(OFFICE, True), ("Le ministre des vieux ports", False)],
)
def test_an_office_in_small_letters_has_four_words_at_most(office: str, is_one: bool) -> None:  # noqa: FBT001
    assert (office in voices(*turns(6, names=(office, "Olaf Moe")), *turns(2))) is is_one


@pytest.mark.parametrize(
    ("role", "is_one"),
    [
        ("Chief Executive Officer of the Old Lines and Sea Ferries", True),
        ("Chief Executive Officer of the Old Lines and New Sea Ferries", False),
    ],
)
def test_what_somebody_is_has_ten_words_at_most_after_dashes(role: str, is_one: bool) -> None:  # noqa: FBT001
    names = {f"{name} -- {role}" for name in TWO}
    assert voices(*turns(4, f"{{}} -- {role}\n{{}}")) == (names if is_one else set())


@pytest.mark.parametrize(("count", "is_one"), [(16, True), (17, False)])
def test_where_85_labels_in_a_hundred_have_capitals_all_have(count: int, is_one: bool) -> None:  # noqa: FBT001
    lines = turns(count, "{}. {}", ("MR. LIND", "MR. MOE"))
    assert ("Mr. Oz" in voices(*lines, *turns(3, "{}. {}", ("Mr. Oz", "Mr. Lo")))) is is_one


@pytest.mark.parametrize(("name", "is_one"), [("M. DeLu", True), ("M. DeLuc", False)])
def test_three_letters_in_five_of_a_name_in_capitals_are_such(name: str, is_one: bool) -> None:  # noqa: FBT001
    lines = turns(20, "{}. {}", ("MR. LIND", "MR. MOE"))
    assert (name in voices(*lines, f"{name}. {SAID[0]}")) is is_one
