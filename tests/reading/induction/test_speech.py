"""What is said under a label, as far as it is looked at."""

from __future__ import annotations

import pytest

from tests.reading.induction.talks import filled, voices


@pytest.mark.parametrize(("count", "is_heard"), [(600, True), (601, False)])
def test_who_is_silent_for_600_signs_is_no_voice(count: int, is_heard: bool) -> None:  # noqa: FBT001
    silent = [
        f"{filled(count - 1, f'Pier {number} is old, and so is the lamp')}." for number in range(4)
    ]
    lines = [
        f"{name}: {text}\n\nI think so."
        for name, text in zip(("Zorb", "Quill") * 2, silent, strict=True)
    ]
    assert voices(*lines) == ({"Zorb", "Quill"} if is_heard else set())
