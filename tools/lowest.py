"""Print the lower bounds of the dependencies, extras included, as exact pins, one a line."""

from __future__ import annotations

import tomllib
from pathlib import Path

if __name__ == "__main__":
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project.get("optional-dependencies", {}).values()
    for requirement in (*project["dependencies"], *(one for extra in extras for one in extra)):
        print(requirement.replace(">=", "=="))
