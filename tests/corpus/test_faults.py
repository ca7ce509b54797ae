"""Real documents with the faults that should change nothing: a sample, so that it stays quick.

tools/corruption_table.py reads all of them, with all faults.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import transcripts
from transcripts.testing import HARMLESS, Corruption, assert_covers, assert_meetings_equal, corrupt

pytestmark = pytest.mark.corpus


@pytest.mark.parametrize("kind", sorted(HARMLESS))
@pytest.mark.parametrize(
    ("folder", "format", "step"),
    [
        ("kremlin-en", "kremlin", 80),
        ("kremlin-ru-flat", "kremlin", 40),
        ("official/us-white-house", "white-house", 8),
    ],
)
def test_a_harmless_fault_changes_nothing(
    corpus: Path, folder: str, format: str, step: int, kind: Corruption
) -> None:
    paths = [path for path in sorted((corpus / folder).iterdir()) if path.suffix in (".txt", ".md")]
    assert paths
    for seed, path in enumerate(paths[::step]):
        text = path.read_text(encoding="utf-8")
        faulty = corrupt(text, seed, [kind])
        read = transcripts.parse(faulty, format=format)
        assert_covers(read, faulty)
        assert_meetings_equal(
            read, transcripts.parse(text, format=format), ignore=["spans", "source"]
        )
