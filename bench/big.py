"""Documents of absurd size: how long each takes, and what it holds, for one and for twice it.

Each is read in a process of its own, so that one does not hide what another holds.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable

from rounds import machine

import transcripts

MEGABYTE = 1_000_000
_QUICK = 0.0005
SENTENCE = "We went on to the port, and (laughter) it was “fine”: thank you, Anna. "
# By name: the format, and the document for a size from 0 to 1.
CASES: dict[str, tuple[str, Callable[[float], str]]] = {
    "one line of 20 MB": ("kremlin", lambda size: SENTENCE * int(20 * MEGABYTE * size / 71)),
    "one line of 20 MB, labelled": (
        "labelled",
        lambda size: SENTENCE * int(20 * MEGABYTE * size / 71),
    ),
    "one word of 20 MB": ("kremlin", lambda size: "a" * int(20 * MEGABYTE * size)),
    "brackets of 20 MB": ("labelled", lambda size: "(" * int(20 * MEGABYTE * size)),
    "a million empty lines": ("kremlin", lambda size: "\n" * int(MEGABYTE * size)),
    "100,000 labels": ("kremlin", lambda size: "Anna Ivanova: Yes.\n\n" * int(100_000 * size)),
    "100,000 people": (
        "labelled",
        lambda size: "".join(f"Anna B{at:x}: Yes.\n\n" for at in range(int(100_000 * size))),
    ),
    "100,000 questions": ("white-house", lambda size: "Q    Yes?\n\n" * int(100_000 * size)),
    "100,000 turns of minutes": (
        "bundestag",
        lambda size: "Anna Berg (ABC):\nJa.\n(Beifall)\n" * int(100_000 * size),
    ),
    "100,000 paragraphs of a page": (
        "kremlin",
        lambda size: "<p><b>Anna Ivanova:</b> Yes.</p>" * int(100_000 * size),
    ),
}


def measure(name: str, size: float) -> tuple[float, float, float]:
    """Return the seconds to read a document, those to write and load it, and the megabytes."""
    style, make = CASES[name]
    text = make(size)
    start = time.process_time()
    meeting = transcripts.parse(text, format=style)
    read = time.process_time()
    transcripts.from_json(transcripts.to_json(meeting))
    done = time.process_time()
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return read - start, done - read, kilobytes / 1_000


def main() -> None:
    """Print a line for each case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", nargs="?", choices=[*CASES])
    parser.add_argument("--size", type=float, default=1.0, help="of the documents, from 0 to 1")
    parser.add_argument("--quick", action="store_true", help="only say whether it runs")
    options = parser.parse_args()
    if options.case is not None:
        print(*measure(options.case, options.size))
        return
    size = _QUICK if options.quick else options.size
    print(machine())
    print(f"{'':32}{'read':>9}{'half':>9}{'JSON':>9}{'memory':>11}{'half':>11}")
    for name in CASES:
        half, whole = (_apart(name, size * part) for part in (0.5, 1))
        print(
            f"{name:32}{whole[0]:7.1f} s{half[0]:7.1f} s{whole[1]:7.1f} s"
            f"{whole[2]:8.0f} MB{half[2]:8.0f} MB",
            flush=True,
        )


def _apart(name: str, size: float) -> list[float]:
    command = [sys.executable, __file__, name, f"--size={size}"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    return [float(part) for part in done.stdout.split()]


if __name__ == "__main__":
    main()
