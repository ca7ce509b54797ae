"""Say whether a wheel holds every file of the package, its licence, and nothing else."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

SOURCE = Path("src")


def expected() -> set[str]:
    """Return what the wheel has to hold beside its metadata."""
    files = (path for path in SOURCE.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(SOURCE).as_posix() for path in files}


def faults(wheel: Path) -> list[str]:
    """Return what is missing from the wheel or has no business in it."""
    names = set(zipfile.ZipFile(wheel).namelist())
    info = "-".join(wheel.name.split("-")[:2]) + ".dist-info/"
    metadata = {
        info + name
        for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE")
    }
    wanted = expected() | metadata | {"transcripts/py.typed"}
    missing = (f"{name} is missing" for name in wanted - names)
    surplus = (f"{name} should not be there" for name in names - wanted)
    return sorted([*missing, *surplus])


if __name__ == "__main__":
    found = [f"{wheel}: {fault}" for wheel in sys.argv[1:] for fault in faults(Path(wheel))]
    sys.exit("\n".join(found) or (0 if sys.argv[1:] else "no wheel given"))
