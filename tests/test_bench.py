"""The scripts of bench/ run: what they measure is no matter here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[1] / "bench"
SCRIPTS = [path for path in sorted(BENCH.glob("*.py")) if path.stem != "rounds"]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_runs(script: Path) -> None:
    pytest.importorskip("msgspec")
    command = [sys.executable, str(script), "--quick"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith(("Linux", "macOS", "Windows"))
