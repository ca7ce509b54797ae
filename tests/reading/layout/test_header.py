"""Header and tail of a document that does not mark them."""

from __future__ import annotations

import transcripts


def test_the_time_in_a_dateline_below_front_matter() -> None:
    text = "---\ntitle: A\n---\n\nJanuary 28, 2024, 13:30, Perm\n\nAnna Berg: Yes.\n\nIda Au: No."
    assert str(transcripts.parse(text, format="labelled").time) == "13:30:00"
