"""Print the versions that development is done with, as constraints for pip, one package a line.

They are resolved for each version of Python that is supported; where those differ, a line says for
which it is. Only wheels count: what is built from source depends on the machine. There are no
hashes: constraints take none, and an index of wheels for other machines has others.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from pathlib import Path

GROUPS = ("dev", "fuzz", "mutants", "peers")


def _versions() -> list[str]:
    """Return the versions of Python that the classifiers name."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = (line.rsplit(" ", 1)[-1] for line in project["classifiers"] if "Python :: 3." in line)
    return list(named)


def _requirements() -> list[str]:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project.get("optional-dependencies", {}).values()
    return [*project["dependencies"], *(one for extra in extras for one in extra)]


def _resolved(python: str) -> dict[str, str]:
    """Return what pip would install for a version of Python, by name."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "-q"]
        command += ["--dry-run", "--ignore-installed", "--report", "-", "--target", folder]
        command += ["--python-version", python, "--only-binary=:all:"]
        groups = (part for group in GROUPS for part in ("--group", group))
        done = subprocess.run(  # noqa: S603 - our own command
            [*command, *groups, *_requirements()], check=True, stdout=subprocess.PIPE
        )
    found = (made["metadata"] for made in json.loads(done.stdout)["install"])
    return {made["name"].lower().replace("_", "-"): made["version"] for made in found}


def _lines(resolved: dict[str, dict[str, str]]) -> list[str]:
    """Return the lines, given what is installed for each version of Python."""
    wanted: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for python, packages in resolved.items():
        for name, version in packages.items():
            wanted[name][version].append(python)
    return [
        f"{name}=={version}" + _marker(pythons, resolved)
        for name, versions in sorted(wanted.items())
        for version, pythons in versions.items()
    ]


def _marker(pythons: list[str], resolved: dict[str, dict[str, str]]) -> str:
    if len(pythons) == len(resolved):
        return ""
    return "; " + " or ".join(f'python_version == "{python}"' for python in pythons)


if __name__ == "__main__":
    print("# Made by `make lock`; `make LOCK=` does without.")
    print(*_lines({python: _resolved(python) for python in _versions()}), sep="\n")
