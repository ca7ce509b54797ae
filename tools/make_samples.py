"""Write the meetings that stand beside the samples: python tools/make_samples.py [--check].

It writes what the library reads now, and prints each change. A change is right only if the
document says so: read the printed lines against it before you commit them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import transcripts

FOLDER = Path(__file__).parents[1] / "src" / "transcripts" / "testing" / "samples"
MEETING = ".meeting.json"


def meetings() -> Iterator[tuple[Path, str]]:
    """Yield the path of each meeting, and what is to stand there."""
    for document in sorted(FOLDER.glob("*/*")):
        if not document.name.endswith(MEETING):
            read = transcripts.parse(document.read_bytes(), format=document.parent.name)
            yield document.with_suffix(MEETING), transcripts.to_json(read, indent=1) + "\n"


def change(path: Path, wanted: str) -> str:
    """Return the difference between a file and what is to stand there, if there is any."""
    there = path.read_text(encoding="utf-8") if path.exists() else ""
    name = path.relative_to(FOLDER).as_posix()
    lines = unified_diff(there.splitlines(), wanted.splitlines(), name, name, lineterm="", n=8)
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print what changes, write it unless it is only checked, and return 1 if it is checked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail on a change")
    options = parser.parse_args(arguments)
    wanted = dict(meetings())
    changes = {path: found for path, text in wanted.items() if (found := change(path, text))}
    orphans = set(FOLDER.glob(f"*/*{MEETING}")) - set(wanted)
    print(*changes.values(), *(f"{path} has no document" for path in sorted(orphans)), sep="\n")
    if options.check:
        return 1 if changes or orphans else 0
    for path in changes:
        path.write_text(wanted[path], encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
