"""The scripts of bench/ run: what they measure is no matter here."""

from __future__ import annotations

import datetime as dt
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import transcripts

BENCH = Path(__file__).parents[1] / "bench"
SHARED = {"rounds", "documents", "__main__"}
SCRIPTS = [path for path in sorted(BENCH.glob("*.py")) if path.stem not in SHARED]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_runs(script: Path) -> None:
    pytest.importorskip("msgspec")
    command = [sys.executable, str(script), "--quick"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith(("Linux", "macOS", "Windows"))


def test_all_that_is_measured_is_one_table() -> None:
    main = (BENCH / "__main__.py").read_text(encoding="utf-8")
    parts = {
        path.stem for path in SCRIPTS if "def measure(*, quick: bool)" in path.read_text("utf-8")
    }
    assert parts == {script.stem for script in SCRIPTS} - {"big"}
    assert all(f'"{part}"' in main for part in parts)


def test_made_up_documents_are_like_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    documents = importlib.import_module("documents")
    monkeypatch.setattr(documents, "CORPUS", BENCH / "nowhere")
    (_, (text,)), (_, (page,)) = documents.texts(1), documents.pages(1)
    from_text, from_page = transcripts.parse(text), transcripts.parse(page, format="kremlin")
    assert from_text.source.format == "kremlin"
    assert len(from_text.turns) == len(from_page.turns) == 7
    assert {turn.speaker.name for turn in from_text.turns} <= set(documents.NAMES)
    assert from_text.date == from_page.date == dt.date(2025, 5, 4)
