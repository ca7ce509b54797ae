"""What the mark-up of a document says is a label: where it ends, and where it names nothing."""

from __future__ import annotations

import pytest
import regex

import transcripts
from transcripts.model import Meeting, Note, Span
from transcripts.reading.style.groups import LabelStyle
from transcripts.reading.style.house_style import HouseStyle
from transcripts.testing import assert_covers, assert_round_trips

BERG = "<p klasse='redner'>Anna Berg (ABC):</p><p>Guten Tag.</p>"


def source(speech: str) -> str:
    sitting = f"<sitzungsverlauf><rede>{speech}</rede></sitzungsverlauf>"
    return f'<?xml version="1.0"?><dbtplenarprotokoll>{sitting}</dbtplenarprotokoll>'


def parse(speech: str) -> Meeting:
    """Read a speech, and see that all of it stands somewhere."""
    text = source(speech)
    meeting = transcripts.parse(text, format="bundestag")
    assert_covers(meeting, transcripts.source_text(text, format="bundestag"))
    assert_round_trips(meeting)
    return meeting


@pytest.mark.parametrize(
    ("printed", "label", "note"),
    [
        ("A B (x):", "A B", "x"),
        ("A B (x)", "A B", "x"),
        ("A B (x x (x):", "A B (x x (x)", None),
        ("A (b) (c):", "A (b)", "c"),
        ("A B (ABC) :", "A B (ABC)", None),
        ("(x):", "(x)", None),
        ("–", "–", None),
    ],
)
def test_a_marked_label_ends_where_its_note_begins(
    printed: str, label: str, note: str | None
) -> None:
    text = transcripts.source_text(source(f"<name>{printed}</name><p>Hallo</p>"))
    (turn,) = parse(f"<name>{printed}</name><p>Hallo</p>").turns
    assert (turn.label, turn.note, turn.speaker.labels) == (label, note, (label,))
    assert turn.label_span is not None
    assert turn.label_span.of(text) == label
    assert (turn.note_span and turn.note_span.of(text)) == note
    assert (turn.head and turn.head.of(text)) == printed
    assert turn.text == "Hallo"


@pytest.mark.parametrize("printed", [":", "::", ": :", "\N{SOFT HYPHEN}:"])
def test_what_is_marked_and_names_nothing_is_no_label(printed: str) -> None:
    meeting = parse(f"{BERG}<name>{printed}</name><p>Wir fahren.</p>")
    (turn,) = meeting.turns
    assert turn.label == "Anna Berg (ABC)"
    kept = printed.removeprefix("\N{SOFT HYPHEN}")
    assert turn.text == f"Guten Tag.\n\n{kept}\n\nWir fahren."
    (note,) = parse(f"<name>{printed}</name>").blocks
    assert isinstance(note, Note)
    assert note.text == kept


def test_a_note_within_what_a_style_calls_the_label_stays_in_it() -> None:
    labels = LabelStyle(pattern=regex.compile(r"(?P<label>[^:]+):"))
    (turn,) = transcripts.parse("A B (x): Yes.", format=HouseStyle(name="own", labels=labels)).turns
    assert (turn.label, turn.note, turn.speaker.labels) == ("A B (x)", None, ("A B (x)",))
    assert turn.label_span == Span(0, 7)
