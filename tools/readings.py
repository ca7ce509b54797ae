"""Show what a change of the reader does to documents that people have.

    python tools/readings.py read FOLDER > before.jsonl
    python tools/readings.py compare before.jsonl after.jsonl

``read`` reads every document of a folder as ``parse`` does by itself and in each format by name,
and writes one line for each reading: the document, the way, a digest of the meeting, and a line
for each block of it. ``compare`` prints what differs as a diff by turn, and ends with 1 if
anything does. Nothing of the folder is changed, and where there are two processors both read.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import transcripts
from transcripts.formats import BUILT_IN

SUFFIXES = (".txt", ".md", ".html", ".htm", ".xml", ".json", ".vtt", ".srt")
# How much of a block is shown.
SHOWN = 70


def reading(path: Path, way: str, folder: Path) -> dict[str, Any]:
    """Return the line for one reading of a document."""
    name = None if way == "recognised" else way
    try:
        meeting = transcripts.parse(path.read_bytes(), format=name)
    except transcripts.TranscriptError as error:
        # Without the list of formats, which grows.
        outline = [f"refused: {type(error).__name__}: {str(error.args[0])[:SHOWN]}"]
    else:
        outline = list(lines(transcripts.to_dict(meeting)))
    document = path.relative_to(folder).as_posix()
    return {"document": document, "way": way, "digest": digest(outline), "outline": outline}


def lines(meeting: dict[str, Any]) -> Iterator[str]:
    """Yield a line for each part of a meeting, with a digest of all that it holds."""
    parts = {key: meeting.pop(key, ()) for key in ("speakers", "blocks", "problems")}
    yield f"meeting {digest(meeting)} {json.dumps(meeting, ensure_ascii=False)}"
    for speaker in parts["speakers"]:
        yield f"speaker {digest(speaker)} {speaker['id']}"
    for block in parts["blocks"]:
        yield f"{block['type']} {digest(block)} {block.get('speaker', '')} {said(block)[:SHOWN]!r}"
    for problem in parts["problems"]:
        yield f"problem {digest(problem)} {problem['code']} {problem['message'][:SHOWN]}"


def said(block: dict[str, Any]) -> str:
    """Return the text of a block, that of its label first."""
    texts = (inner.get("text", "") for inner in block.get("blocks", ()))
    return " ".join(filter(None, (block.get("label"), block.get("text"), *texts)))


def digest(value: object) -> str:
    """Return a short digest of plain values."""
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:12]


def read_all(folder: Path, ways: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the lines for all documents of a folder, in order."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    jobs = [(path, way) for path in paths for way in ways]
    with ProcessPoolExecutor() as pool:
        yield from pool.map(
            partial(reading, folder=folder),
            *zip(*jobs, strict=True) if jobs else ((), ()),
            chunksize=50,
        )


def load(path: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the readings that a file holds."""
    with path.open(encoding="utf-8") as file:
        found = map(json.loads, file)
        return {(one["document"], one["way"]): one for one in found}


def compare(before: Path, after: Path, most: int) -> int:
    """Print what differs between two files, and return 1 if anything does."""
    old, new = load(before), load(after)
    changed = [
        key
        for key in sorted(old.keys() | new.keys())
        if old.get(key, {}).get("digest") != new.get(key, {}).get("digest")
    ]
    for document, way in changed[:most]:
        print(f"--- {document} as {way}")
        was, now = (side.get((document, way), {}).get("outline", []) for side in (old, new))
        rows = list(difflib.unified_diff(was, now, lineterm="", n=0))[2:]
        print("\n".join(row for row in rows if not row.startswith("@@")))
    for way, count in sorted(Counter(way for _, way in changed).items()):
        print(f"{count} readings as {way} differ")
    print(f"{len(changed)} of {len(old.keys() | new.keys())} readings differ")
    return 1 if changed else 0


def main() -> int:
    """Read or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    read = commands.add_parser("read", help="read the documents of a folder")
    read.add_argument("folder", type=Path)
    read.add_argument("--way", action="append", help="recognised, or the name of a format")
    comparing = commands.add_parser("compare", help="compare two files of readings")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    comparing.add_argument("--most", type=int, default=20, help="how many diffs to print")
    options = parser.parse_args()
    if options.command == "compare":
        return compare(options.before, options.after, options.most)
    for one in read_all(options.folder, options.way or ("recognised", *BUILT_IN)):
        sys.stdout.write(f"{json.dumps(one, ensure_ascii=False)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
