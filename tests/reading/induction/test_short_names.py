"""Initials are joined to the name that the document pairs with them, if it is one name only."""

from __future__ import annotations

import pytest

from tests.reading.induction.talks import filled
from transcripts.formats.labelled import STYLE
from transcripts.reading.induction.learning import learn

TALK = "MQ: Shall we begin?\n\nTR: Yes, I think.\n\nMQ: Thank you.\n\nTR: We go."


@pytest.mark.parametrize(
    ("head", "short"),
    [
        ("Marta Quill (MQ) met us.", {"MQ": "Marta Quill"}),
        ("Marta Quill (MQ) met MARTA QUILL (MQ).", {"MQ": "MARTA QUILL"}),
        ("Marta Quill (MQ) met Milo Quast (MQ).", {}),
        ("Marta Quill (MQ) met Tobias Renn (TR).", {"MQ": "Marta Quill", "TR": "Tobias Renn"}),
        ("MQ: Marta Quill\nMQ: Milo Quast", {}),
        ("MQ: Marta Quill\n\nMilo Quast (MQ) was late.", {}),
        ("We met (MQ) there.", {}),
        ("Speakers: Marta Quill, Tobias Renn", {"MQ": "Marta Quill", "TR": "Tobias Renn"}),
        ("Speakers: Marta Quill, Milo Quast, Tobias Renn", {"TR": "Tobias Renn"}),
        ("Speakers: Marta Quill", {}),
        ("Speakers: Marta Quill, Tobias Renn\n\nThe Old Ferry (MQ) sails.", {"TR": "Tobias Renn"}),
    ],
)
def test_a_name_for_initials(head: str, short: dict[str, str]) -> None:
    assert learn(f"{head}\n\n{TALK}", STYLE).short == short


@pytest.mark.parametrize(("count", "is_found"), [(79, True), (80, False)])
def test_a_name_for_initials_has_79_signs_at_most(count: int, is_found: bool) -> None:  # noqa: FBT001
    name = filled(count, f"Marta{'a' * 15} Quill{'l' * 15} Renn{'n' * 15} Sol")
    text = f"We met {name} (MQRS) there.\n\n{TALK.replace('MQ:', 'MQRS:')}"
    assert learn(text, STYLE).short == ({"MQRS": name} if is_found else {})
