"""Whether somebody speaks in a text, in printed form."""

from __future__ import annotations

import pytest

from tests.pages import START, filled, outline, parse


@pytest.mark.parametrize(
    ("length", "kind"), [(10, "narration"), (2_000, "narration"), (2_001, "turn")]
)
def test_who_is_quoted_at_length_does_not_speak(length: int, kind: str) -> None:
    quoted = filled("We thank you", length)
    text = f"{START}* * *\n\nThe sailors of the port cried “{quoted}” and went home.\n\n"
    assert outline(parse(text))[-1] == kind
