"""What an installation promises: a quick import, types, and documentation that is run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from importlib import import_module
from importlib.metadata import metadata, version
from importlib.resources import files
from pathlib import Path

import pytest

import transcripts

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])
RUN_OR_SHOWN = {
    *("toml", "python", "console", "sh", "text", "json", "toctree", "eval-rst"),
    *("include", "image"),
    "literalinclude",  # the tests of the example project, which are run as they stand
}


@pytest.mark.parametrize(
    ("module", "more"),
    [
        # The values of a meeting need no patterns.
        ("transcripts", {"regex"}),
        ("transcripts.__main__", set[str]()),
        ("transcripts.testing", set[str]()),
    ],
)
def test_the_import_leaves_the_slow_packages_alone(module: str, more: set[str]) -> None:
    slow = {"cattrs", "dateutil", "hypothesis", "pydantic", "pytest"} | more
    code = f"import sys, {module}; print(*{slow} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("name", ["transcripts", "transcripts.testing"])
def test_the_names_at_the_top_are_sorted_and_there(name: str) -> None:
    # A failing import should fail this test only.
    module = import_module(name)
    assert list(module.__all__) == sorted(module.__all__, key=lambda one: (not one.isupper(), one))
    assert {one for one in module.__all__ if not hasattr(module, one)} == set()
    assert set(module.__all__) <= set(dir(module))


def test_the_version_is_that_of_the_installed_distribution() -> None:
    assert transcripts.__version__ == version("meeting-transcripts")
    with pytest.raises(AttributeError, match="has no attribute '__author__'"):
        transcripts.__author__  # noqa: B018


def test_the_package_says_that_it_is_typed() -> None:
    assert (files("transcripts") / "py.typed").is_file()
    assert "Typing :: Typed" in (metadata("meeting-transcripts").get_all("Classifier") or [])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_fence_is_of_a_kind_that_is_run_or_plainly_not_code(page: Path) -> None:
    """A ``pycon`` fence, or one with a slip in its name, would be skipped in silence."""
    fences = re.findall(r"^(?:```|~~~)\{?([^\s}]*)", page.read_text(encoding="utf-8"), re.MULTILINE)
    opening = fences[::2]
    assert set(opening) <= RUN_OR_SHOWN


def test_no_page_escapes_the_lint() -> None:
    assert len(PAGES) > 5


def test_make_help_lists_what_there_is_to_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", "")
    (phony,) = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    listed = re.findall(r"^([a-z-]+):.*## \S", makefile, re.MULTILINE)
    # A step of `make test`, and nobody's wish.
    assert sorted(listed) == sorted({*phony.split()} - {"spark-where-java"})


def test_the_source_archive_holds_what_the_repository_does() -> None:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("this is no checkout of Git")
    listing = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, check=True)  # noqa: S607 - whichever Git there is
    tracked = {path.partition("/")[0] for path in listing.stdout.decode().splitlines()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    # It goes into every archive.
    assert {name.strip("/") for name in listed} == tracked - {"pyproject.toml"}


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
URLS = PROJECT["urls"]


def test_every_link_of_the_readme_is_absolute_and_leads_to_a_page_that_is_there() -> None:
    """Elsewhere, as on the page of the package index, a path leads nowhere."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)]+)\)", readme)
    assert len(links) > 10
    places = {f"{URLS['Documentation']}/": ROOT / "docs", f"{URLS['Source']}/blob/main/": ROOT}
    for link in links:
        (base,) = (base for base in places if link.startswith(base))
        page = link.removeprefix(base).partition("#")[0]
        assert (places[base] / re.sub(r"\.html$", ".md", page)).is_file(), link


def test_nobody_has_to_install_more_than_four_packages() -> None:
    needed = [re.split(r"[<>=;\[ ]", line)[0] for line in PROJECT["dependencies"]]
    assert sorted(needed) == ["attrs", "cattrs", "python-dateutil", "regex"]


def test_the_citation_says_what_the_package_says() -> None:
    yaml = pytest.importorskip("yaml")
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["license"] == PROJECT["license"]
    assert [author["name"] for author in citation["authors"]] == [
        author["name"] for author in PROJECT["authors"]
    ]
    assert (citation["url"], citation["repository-code"]) == (URLS["Homepage"], URLS["Source"])
    assert set(citation["keywords"]) <= set(PROJECT["keywords"])
