"""What every test run shares: the examples in the documentation, and the real documents."""

from __future__ import annotations

import doctest
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

# Tests of the plugin run pytest in pytest.
pytest_plugins = ["pytester"]

ROOT = Path(__file__).parent
CORPUS = ROOT.parent / "shared" / "corpus"
# The pages whose examples take what the groups of dependencies install, and what that is.
_DOCS = ROOT / "docs"
_TAKEN = {
    _DOCS / "corpus.md": ("matplotlib", "pandas"),
    _DOCS / "seeing.md": ("matplotlib",),
    _DOCS / "tables.md": ("duckdb", "pandas", "polars"),
    _DOCS / "pydantic.md": ("fastapi", "httpx2", "pydantic"),
    _DOCS / "search.md": ("langchain_core", "pysbd"),
}
# Two packages of some hundred megabytes of which a page shows one class each. They come last: where
# the packages are installed, those are taken (pip install haystack-ai llama-index-core).
sys.path.append(str(ROOT / "tests" / "stand_ins"))
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

# A slow machine is no failure; and what fails fails for everybody, so that the examples are the
# same in every run. "quick" is for the run with the lowest supported versions.
settings.register_profile("default", deadline=None, derandomize=True)
settings.register_profile(
    "quick",
    settings.get_profile("default"),
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow],
)
# Thousands of documents in the house styles; `make rendered` runs it.
settings.register_profile("thorough", settings.get_profile("default"), max_examples=800)
# Other examples each time: `make explore` looks for what nobody has seen yet.
settings.register_profile(
    "explore", deadline=None, derandomize=False, print_blob=True, max_examples=800
)
settings.load_profile("default")


def _run_console(example: Example) -> str | None:
    """Run the commands of a ``console`` fence and compare what they print.

    A command stands after ``$``; in what follows it, ``...`` stands for anything. Our own is that
    of this checkout, whether or not its script is installed.
    """
    bin_first = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": bin_first, "COLUMNS": "80"}
    for command, expected in re.findall(
        r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", example.parsed, re.MULTILINE
    ):
        done = subprocess.run(
            f'transcripts() {{ python -m transcripts "$@"; }}\n{command}',
            shell=True,
            cwd=ROOT,
            env=environment,
            check=False,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        if not doctest.OutputChecker().check_output(expected, done.stdout, _FLAGS):
            return f"$ {command}\nexpected:\n{expected}\ngot:\n{done.stdout}"
    return None


pytest_collect_file = (
    Sybil(
        parsers=[
            PythonCodeBlockParser(doctest_optionflags=_FLAGS),
            CodeBlockParser(language="console", evaluator=_run_console),
        ],
        patterns=["README.md", "CONTRIBUTING.md", "docs/**/*.md", "docs/*.md"],
    )
    + Sybil(parsers=[DocTestParser(optionflags=_FLAGS)], patterns=["src/*/*.py", "src/*/*/*.py"])
).pytest()


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Skip the examples of a page where what they take is not installed."""
    for item in items:
        missing = [name for name in _TAKEN.get(item.path, ()) if find_spec(name) is None]
        if missing:
            item.add_marker(pytest.mark.skip(reason=f"not installed: {', '.join(missing)}"))


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Interrupts arrive, also where the run is started in the background of a script.

    There they are ignored, and whatever is started from there ignores them, too.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents; the test is skipped where it is not at hand."""
    if not CORPUS.is_dir():
        pytest.skip("the real documents are not beside the repository")
    return CORPUS


@pytest.fixture(scope="session")
def seed(corpus: Path) -> str:
    """The document that the project started from."""
    return (corpus / "seed-putin-lukashenko-2024-01-28.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def examples() -> tuple[Path, ...]:
    """Our own documents in ``examples/``."""
    found = (path for path in (ROOT / "examples").iterdir() if path.is_file())
    return tuple(sorted(path for path in found if path.name != "README.md"))
