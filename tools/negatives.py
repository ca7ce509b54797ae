"""Show which of the files of this machine are taken for transcripts: python tools/negatives.py.

Texts are drawn at random from the Python installation, its packages, /usr/share and /etc: code,
manuals, tables, licences, logs, settings. None of them is a transcript, but for a play or a
conversation that somebody put into a test. With the same seed, on the same machine, the same
texts are drawn.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path

import transcripts

_ROOTS = (sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), "/usr/share", "/etc")
_SHORTEST, _LONGEST = 200, 200_000
# Our own samples are transcripts.
_OWN = Path(transcripts.__file__).parent


def paths_under(roots: Sequence[str]) -> Iterator[Path]:
    """Yield the files below some folders, of a length that a text may have."""
    for root in roots:
        for folder, folders, names in os.walk(root):
            folders.sort()
            for name in sorted(names):
                path = Path(folder, name)
                if path.is_file() and _SHORTEST <= path.stat().st_size <= _LONGEST:
                    yield path


def text_of(path: Path) -> str | None:
    """Return the text of a file, None where it is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return None if "\0" in text or _OWN in path.resolve().parents else text


def main() -> int:
    """Draw texts, and print those that are read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("roots", nargs="*", default=_ROOTS, help="folders to draw from")
    options = parser.parse_args()
    paths = list(paths_under(options.roots))
    random.Random(options.seed).shuffle(paths)  # noqa: S311 - nothing is secret here
    drawn = taken = 0
    for path in paths:
        text = text_of(path) if drawn < options.number else None
        if text is None:
            continue
        drawn += 1
        try:
            meeting = transcripts.parse(text)
        except transcripts.TranscriptError:
            continue
        taken += 1
        labels = dict.fromkeys(str(turn.label) for turn in meeting.turns)
        print(f"{path}: {meeting.source.format}, {len(meeting.turns)} turns of {[*labels][:6]}")
    print(f"{taken} of {drawn} texts were taken for transcripts")
    return int(taken > 0)


if __name__ == "__main__":
    sys.exit(main())
