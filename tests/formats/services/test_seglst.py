"""SegLST: from JSON to a meeting."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import transcripts
from tests.formats.services.read import codes, read, said, seconds
from transcripts import Heading


def segment(session: str | None, speaker: str, words: str, start: Any = 1) -> dict[str, Any]:  # noqa: ANN401 - JSON of any kind
    return {
        "session_id": session,
        "speaker": speaker,
        "words": words,
        "start_time": start,
        "end_time": "9",
    }


def test_segments_of_one_speaker_stay_apart() -> None:
    meeting = read(
        [
            segment("a", "Anna", "Good"),
            segment("a", "Anna", "evening", "2.5"),
            segment("a", "Ben", ""),
        ]
    )
    assert said(meeting) == [("Anna", None, "Good"), ("Anna", None, "evening"), ("Ben", None, "")]
    assert seconds(meeting) == [(1, 9), (2.5, 9), (1, 9)]
    assert (meeting.title, meeting.problems) == ("a", ())


def test_sessions_are_headings_at_each_change() -> None:
    names = ("a", "a", "b", "a", None, "b")
    meeting = read([segment(name, "Anna", f"Word{at}") for at, name in enumerate(names)])
    blocks = [one.text for one in meeting.blocks if isinstance(one, Heading)]
    assert blocks == ["a", "b", "a", "b"]
    assert codes(meeting) == ["second-document"]
    assert meeting.title is None
    (found,) = meeting.problems
    rows = [segment(name, "Anna", f"Word{at}") for at, name in enumerate(names)]
    assert found.severity == "error"
    assert len(rows) == len(meeting.turns)


@pytest.mark.corpus
def test_real_files(corpus: Path) -> None:
    for path in (corpus / "machine" / "seglst").glob("*.json"):
        meeting = transcripts.parse(path.read_bytes())
        assert len(meeting.turns) == 6
        assert codes(meeting) == ["second-document"]
