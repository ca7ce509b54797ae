"""The plugin for pytest: a sample for each run of a test, and golden files of meetings.

pytest imports it in every run, of every project in the environment. It stands outside of the
package ``transcripts``, which is imported when a fixture is used: a run that uses none is no
slower, and the coverage of the package is measured from its first line.
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from transcripts.testing import Golden, Sample

# Which test has which golden file of that test's own name, and which one has written which.
_TAKEN = pytest.StashKey[dict[str, str]]()
_WRITTEN = pytest.StashKey[dict["Path", str]]()
_MARKER = (
    "transcripts_samples(*patterns): run the test, which takes transcripts_sample, with those"
    ' samples only: "kremlin/*", "*/plain"'
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes golden files."""
    parser.getgroup("transcripts").addoption(
        "--transcripts-update",
        action="store_true",
        help="write the golden files of transcripts_golden that are missing or differ",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and begin to keep account of golden files."""
    config.addinivalue_line("markers", _MARKER)
    config.stash[_TAKEN] = {}
    config.stash[_WRITTEN] = {}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes ``transcripts_sample`` once for each sample."""
    if "transcripts_sample" not in metafunc.fixturenames or _names_samples(metafunc):
        return
    from transcripts.testing import SAMPLES  # noqa: PLC0415 - see above

    marks = list(metafunc.definition.iter_markers("transcripts_samples"))
    patterns = [pattern for mark in marks for pattern in mark.args] if marks else ["*"]
    found = [name for name in SAMPLES if any(fnmatchcase(name, one) for one in patterns)]
    if not found:
        message = f"no sample is called {' or '.join(patterns)}; there are {', '.join(SAMPLES)}"
        pytest.fail(message, pytrace=False)
    metafunc.parametrize("transcripts_sample", found, indirect=True, ids=found)


def _names_samples(metafunc: pytest.Metafunc) -> bool:
    """Tell whether the test itself says with which samples it runs."""
    named = (mark.args[0] for mark in metafunc.definition.iter_markers("parametrize"))
    return any(
        "transcripts_sample" in (re.split(r"\W+", names) if isinstance(names, str) else names)
        for names in named
    )


@pytest.fixture
def transcripts_sample(request: pytest.FixtureRequest) -> Sample:
    """A document with the meeting that it prints: the test runs once for each sample.

    The marker ``transcripts_samples("kremlin/*")`` selects some; so does indirect
    parametrisation with their names.
    """
    from transcripts.testing import load_sample  # noqa: PLC0415 - see above

    return load_sample(request.param)


@pytest.fixture
def transcripts_golden(request: pytest.FixtureRequest) -> Golden:
    """A function that compares a meeting with a file in the folder ``golden`` beside the test.

    ``transcripts_golden(meeting, name=None, *, ignore=())``: the file is called as the test,
    or as you say, in a folder that is called as the module. ``--transcripts-update`` writes
    what is missing or differs.
    """
    from transcripts.testing import Golden  # noqa: PLC0415 - see above

    inside = [node.name for node in request.node.listchain() if isinstance(node, pytest.Class)]
    return Golden(
        folder=request.path.parent / "golden" / request.path.stem,
        test=".".join([*inside, request.node.name]),
        node=request.node.nodeid,
        update=request.config.getoption("--transcripts-update"),
        taken=request.config.stash[_TAKEN],
        written=request.config.stash[_WRITTEN],
    )
