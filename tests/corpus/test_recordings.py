"""Recordings as lines and XML: each is in its format, and no document of print is in one."""

from __future__ import annotations

from pathlib import Path

import pytest

import transcripts
from transcripts.formats import BUILT_IN
from transcripts.kinds import ProblemCode
from transcripts.testing import assert_covers, assert_round_trips

pytestmark = pytest.mark.corpus

FAMILIES = ("stm", "rttm", "ctm", "ttml")
OURS = (*FAMILIES, "whisper-text", "chat", "podcast-page")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_recording_is_in_its_format(corpus: Path, family: str) -> None:
    paths = sorted((corpus / "machine" / family).iterdir())
    assert paths
    for path in paths:
        data = path.read_bytes()
        meeting = transcripts.parse(data)
        assert (path, meeting.source.format) == (path, family)
        assert_covers(meeting, transcripts.source_text(data))
        assert_round_trips(meeting)
        # That a file has several recordings is all that is wrong with any.
        assert {one.code for one in meeting.problems} <= {ProblemCode.SECOND_DOCUMENT}


def test_a_page_of_a_podcast_is_in_its_format(corpus: Path) -> None:
    for path in (corpus / "machine" / "podcasting20").glob("*.html"):
        meeting = transcripts.parse(path.read_bytes())
        assert (meeting.source.format, len(meeting.turns)) == ("podcast-page", 10)
        assert all(turn.begins_at is not None for turn in meeting.turns)


def test_no_document_of_print_is_taken_for_a_recording(corpus: Path) -> None:
    paths = [path for path in corpus.rglob("*") if path.suffix in (".txt", ".md", ".html", ".xml")]
    printed = [path for path in paths if not {"machine", "machine-gold"} & set(path.parts)]
    assert printed
    taken = [
        (path.name, name)
        for path in printed
        for name in OURS
        if BUILT_IN[name].sniff(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert taken == []
