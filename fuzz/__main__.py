"""Fuzz one target: ``python -m fuzz TARGET [OPTION OF LIBFUZZER]...``; without one, list them.

What is found stands in ``build/fuzz``: the inputs that reach something new, which the next
run begins with, and under ``findings`` those that something is wrong with.
"""

from __future__ import annotations

import ast
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

import atheris

from fuzz.mutating import mutate

# What is to be traced is imported here for the first time.
with atheris.instrument_imports(include=["transcripts"]):
    from fuzz.targets import ROOT, TARGETS

DICTIONARIES = Path(__file__).parent
BUILD = ROOT / "build" / "fuzz"
# Seconds for one input, megabytes for all.
SLOWEST, LARGEST = 20, 2_048


def main(name: str, options: list[str]) -> None:
    """Fuzz one target until something is found or the time is up."""
    target = TARGETS[name]
    reached, begun, findings = BUILD / name, BUILD / f"{name}.seeds", BUILD / "findings"
    for folder in (reached, begun, findings):
        folder.mkdir(parents=True, exist_ok=True)
    _write(target.seeds(), begun)
    dictionary = DICTIONARIES / f"{target.dictionary}.dict"
    words = _words(dictionary)
    settings = [
        f"-dict={dictionary}",
        f"-artifact_prefix={findings / name}-",
        f"-timeout={SLOWEST}",
        f"-rss_limit_mb={LARGEST}",
        f"-max_len={target.longest}",
        "-verbosity=0",
        "-print_final_stats=1",
    ]

    def change(data: bytes, longest: int, seed: int) -> bytes:
        # Half of the changes are those of libFuzzer, which knows what was compared with what.
        return mutate(data, longest, seed, words) if seed % 2 else atheris.Mutate(data, longest)

    arguments = [sys.argv[0], *settings, *options, str(reached), str(begun)]
    atheris.Setup(arguments, target.run, custom_mutator=change)
    atheris.Fuzz()


def _words(dictionary: Path) -> list[bytes]:
    """Return the words of a dictionary of libFuzzer, which are written like those of Python."""
    lines = dictionary.read_text(encoding="ascii").splitlines()
    return [ast.literal_eval(f"b{line}") for line in lines if line.startswith('"')]


def _write(seeds: Iterable[bytes], folder: Path) -> None:
    for seed in seeds:
        digest = hashlib.sha256(seed).hexdigest()[:16]
        folder.joinpath(digest).write_bytes(seed)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(*TARGETS)
    else:
        main(sys.argv[1], sys.argv[2:])
