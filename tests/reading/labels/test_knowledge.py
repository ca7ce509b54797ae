"""What is known of who speaks, in printed form."""

from __future__ import annotations

from tests.pages import parse


def test_what_the_caller_vouches_for_needs_its_colon() -> None:
    text = "Beginn: 9.00 Uhr\nKarl Lang (ABC):\nJa.\nBen!\nBen: Nein.\n"
    meeting = parse(text, format="bundestag", labels={"Ben": None})
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Karl Lang (ABC)", "Ja.\n\nBen!"),
        ("Ben", "Nein."),
    ]
