"""What may be a label: where the text beside it ends."""

from __future__ import annotations

from transcripts.formats.labelled import STYLE
from transcripts.reading.induction.forms import End, Form, Lead, Wrap
from transcripts.reading.induction.rows import document_of
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.induction.sightings import sightings

COLON = Form(Lead.NONE, Wrap.NONE, End.COLON)


def seen(text: str) -> list[Sighting]:
    return sightings(document_of(text, STYLE).rows, STYLE.body)[COLON]


def test_the_text_beside_a_label_ends_at_the_next_one_on_the_line() -> None:
    line = "Berta Lind: (00:05) Shall we? Olaf Moe: (00:10) Yes, we go. Berta Lind: (00:15) Good."
    assert [(one.name, one.rest) for one in seen(line)] == [
        ("Berta Lind", "Shall we?"),
        ("Olaf Moe", "Yes, we go."),
        ("Berta Lind", "Good."),
    ]


def test_a_line_with_many_labels_is_kept_once() -> None:
    line = "Berta Lind: (00:05) Shall we? " + "Olaf Moe: (00:10) Yes, we go. " * 500
    assert sum(len(one.rest) for one in seen(line)) < len(line)
