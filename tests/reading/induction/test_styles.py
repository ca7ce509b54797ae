"""The style that reads some forms: each number, on both sides of its bound."""

from __future__ import annotations

import pytest

from tests.reading.induction.talks import turns, voices


@pytest.mark.parametrize(("count", "is_read"), [(36, False), (34, True)])
def test_nineteen_labels_in_twenty_need_no_pattern(count: int, is_read: bool) -> None:  # noqa: FBT001
    # A name with a sign before it is seen by a pattern alone.
    lines = [*turns(count), *turns(4, names=("_Zorb", "Olaf Moe"))]
    assert ("_Zorb" in voices(*lines)) is is_read


@pytest.mark.parametrize("count", [1, 2])
def test_two_names_after_the_sign_of_another_voice_show_what_it_is(count: int) -> None:
    lines = turns(4, "{}", ("BERTA LIND: WHO IS NEXT?", "OLAF MOE: YOU ARE."))
    signed = [f">{'>' * (at >= 4 - count)} {line}" for at, line in enumerate(lines)]
    assert (">>" in voices(*signed, ">> I AM. GOOD EVENING.")) is (count > 1)
