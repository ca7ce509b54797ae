"""The real documents, where they are at hand: a sample of them, so that it stays quick."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import transcripts
from transcripts.errors import UnknownFormatError
from transcripts.model import Meeting
from transcripts.testing import assert_covers, assert_round_trips

pytestmark = pytest.mark.corpus

SEED = "seed-putin-lukashenko-2024-01-28"


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def meeting(seed: str) -> Meeting:
    return transcripts.parse(seed)


@pytest.fixture(scope="module")
def expected(corpus: Path) -> dict[str, object]:
    text = (corpus / f"{SEED}.expected.json").read_text(encoding="utf-8")
    read: dict[str, object] = json.loads(text)
    return read


def test_the_facts_of_the_seed(meeting: Meeting, expected: dict[str, object]) -> None:
    assert {
        "title": meeting.title,
        "date": meeting.date and meeting.date.isoformat(),
        "place": meeting.place,
        "language": meeting.language,
        "format": meeting.source.format,
        "problems": len(meeting.problems),
    } == {
        key: expected[key] for key in ("title", "date", "place", "language", "format", "problems")
    }


def test_the_lead_of_the_seed(meeting: Meeting, expected: dict[str, object]) -> None:
    assert [note.text for note in meeting.lead] == expected["lead"]


def test_the_speakers_of_the_seed(meeting: Meeting, expected: dict[str, object]) -> None:
    assert [
        {
            "id": speaker.id,
            "kind": speaker.kind.value,
            "name": speaker.name,
            "role": speaker.role,
            "labels": list(speaker.labels),
        }
        for speaker in meeting.speakers
    ] == expected["speakers"]


def test_the_turns_of_the_seed(meeting: Meeting, expected: dict[str, object]) -> None:
    assert [
        {
            "speaker": turn.speaker.id,
            "label": turn.label,
            "paragraphs": [paragraph.text for paragraph in turn.paragraphs],
        }
        for turn in meeting.turns
    ] == expected["turns"]


def test_the_spans_of_the_seed(meeting: Meeting, seed: str) -> None:
    for turn in meeting.turns:
        for paragraph in turn.paragraphs:
            assert folded(paragraph.span.of(seed)) == paragraph.text


def test_the_seed_goes_through_json(meeting: Meeting) -> None:
    assert_round_trips(meeting)


@pytest.mark.parametrize(
    ("folder", "step"),
    [("kremlin-en", 8), ("kremlin-excerpts", 1), ("kremlin-ru-flat", 8)],
)
def test_nothing_is_lost(corpus: Path, folder: str, step: int) -> None:
    paths = sorted((corpus / folder).glob("*.txt"))[::step]
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert_covers(transcripts.parse(text, format="kremlin"), text)


@pytest.mark.parametrize("write", [transcripts.to_text, transcripts.to_markdown])
@pytest.mark.parametrize(
    ("folder", "pattern", "step"),
    [
        ("kremlin-en", "*.txt", 20),
        ("kremlin-en", "*.html", 40),
        ("official/germany-bundestag", "*.rendered.txt", 1),
        ("official/us-white-house", "*.md", 10),
        ("official/us-presidential-debates", "*.txt", 4),
        ("official/changelog-podcasts", "*.md", 4),
        ("machine/podcasting20", "*.json", 1),
    ],
)
def test_what_is_written_is_read_back(
    corpus: Path, folder: str, pattern: str, step: int, write: Callable[[Meeting], str]
) -> None:
    paths = sorted((corpus / folder).glob(pattern))[::step]
    assert paths
    for path in paths:
        try:
            meeting = transcripts.parse(path.read_bytes())
        except UnknownFormatError:
            continue
        again = transcripts.parse(write(meeting), format="labelled")
        assert heard(again) == heard(meeting), path.name


def heard(meeting: Meeting) -> list[tuple[str | None, list[str]]]:
    """Return who says what."""
    return [
        (turn.speaker.name or turn.label or "Voice", [said.text for said in turn.paragraphs])
        for turn in meeting.turns
    ]
