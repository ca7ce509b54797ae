"""The scripts of bench/ run, and compare like with like: how quick it is, is no matter here."""

from __future__ import annotations

import datetime as dt
import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import transcripts

BENCH = Path(__file__).parents[1] / "bench"
SHARED = {"rounds", "documents", "peers", "__main__"}
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


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """What imports a module of the folder."""
    monkeypatch.syspath_prepend(str(BENCH))
    documents = importlib.import_module("documents")
    monkeypatch.setattr(documents, "CORPUS", BENCH / "nowhere")
    return importlib.import_module


def test_made_up_documents_are_like_pages(bench: Callable[[str], Any]) -> None:
    documents = bench("documents")
    (_, made_texts), (_, made_pages) = documents.texts(20), documents.pages(20)
    for text, page in zip(made_texts, made_pages, strict=True):
        from_text, from_page = transcripts.parse(text), transcripts.parse(page)
        assert from_text.source.format == from_page.source.format == "kremlin"
        assert len(from_text.turns) == len(from_page.turns) == 7
        assert {turn.speaker.name for turn in from_text.turns} <= set(documents.NAMES)
        assert from_text.date == from_page.date == dt.date(2025, 5, 4)


@pytest.mark.parametrize("parser", ["html.parser", "lxml"])
def test_the_script_of_a_peer_finds_what_we_find(bench: Callable[[str], Any], parser: str) -> None:
    pytest.importorskip("bs4")
    pytest.importorskip(parser)
    _, (page,) = bench("documents").pages(1)
    read, ours = bench("peers").script(page, parser), transcripts.parse(page)
    assert (read["title"], read["date"]) == (ours.title, "May 4, 2025")
    assert [label for label, _ in read["turns"]] == [turn.label for turn in ours.turns]
    said = [" ".join(paragraphs) for _, paragraphs in read["turns"]]
    assert said == [" ".join(part.text for part in turn.paragraphs) for turn in ours.turns]


def test_rows_say_what_is_not_installed(
    bench: Callable[[str], Any],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("msgspec")
    reading, peers = bench("reading"), bench("peers")
    monkeypatch.setattr(peers, "installed", lambda *_: False)
    reading.time_text(1, 1)
    reading.time_html(1, 1)
    said = [line for line in capsys.readouterr().out.splitlines() if "not installed" in line]
    assert len(said) == len([peers.PIPELINE, *peers.PARSERS])
    assert all(line.endswith("not installed: it is in the group peers") for line in said)


@pytest.mark.parametrize(
    ("goal", "limit", "ratio", "said"),
    [
        ("at_most", 1.3, 1.3, "goal: at most 1.3, met"),
        ("at_most", 1.3, 1.31, "goal: at most 1.3, missed"),
        ("at_least", 3, 3.0, "goal: at least 3, met"),
        ("at_least", 3, 2.9, "goal: at least 3, missed"),
    ],
)
def test_a_row_says_whether_its_goal_is_met(
    bench: Callable[[str], Any], goal: str, limit: float, ratio: float, said: str
) -> None:
    assert getattr(bench("rounds"), goal)(limit)(ratio) == said


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        (0.125, "parse takes 8.0 times it; goal: at most 8, met"),
        (0.1, "parse takes 10.0 times it; goal: at most 8, missed"),
        (0.2, "parse takes 5.0 times it; goal: at most 8, met"),
    ],
)
def test_what_is_quicker_than_the_baseline_says_by_how_much(
    bench: Callable[[str], Any], ratio: float, said: str
) -> None:
    assert bench("rounds").outrun("parse", 8)(ratio) == said
