"""Run the tests on a sample of mutants of the reader: small changes that some test should notice.

    make mutants NUMBER=300 SEED=1

Cosmic Ray makes the mutants and runs the tests. It changes files on disk, so each process has a
clone of the last commit in a temporary folder, with nothing beside it. What no test notices is
printed as a diff.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from cosmic_ray import plugins
from cosmic_ray.commands import init
from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_db import WorkDB
from cosmic_ray.work_item import MutationSpec, TestOutcome, WorkResult

READER = "src/transcripts/reading"
PARTS = ("labels", "layout", "paragraphs")
PYTEST = f"{sys.executable} -m pytest -x -q --tb=no -p no:cacheprovider --hypothesis-profile=quick"
TESTS = "tests/reading tests/formats"
# Left out: arithmetic that ends in a TypeError at once, which any test notices; "|", which stands
# in annotations; "is" for "==", which for None and members of an enumeration is the same.
OPERATORS = re.compile(
    r"patterns/.*|core/(?:AddNot|NumberReplacer|RemoveDecorator|ZeroIterationForLoop"
    r"|Replace(?:And|Or|True|False|Break|Continue)With\w+"
    r"|ReplaceUnaryOperator_Delete_\w+|ReplaceBinaryOperator_(?:Add_Sub|Sub_Add|Mul_Add)"
    r"|ReplaceComparisonOperator_(?:Is_IsNot|IsNot_Is|(?!Is)[A-Za-z]+_(?!Is)\w+))"
)
# Without it, the same is computed again, or more is held.
FOR_SPEED = re.compile(r"@remembered|.*\bweakref_slot=")
# What stands below such a comment decides no reading.
SAID_FOR_SPEED = re.compile(r"# (?:Fast path|Bounds time)\b")
# As many times as long as all tests take where nothing is changed.
PATIENCE = 5
GOAL = 0.9

SITE = re.compile(
    r"(?P<twin>\\[pP](?=\{)|\\[sSdDwWbB]|\(\?<?[=!])|(?P<open>\[\^?)|(?P<close>\])"
    r"|\\.|\(\?|(?<=[\d,])\}{1,2}[?+]"
    r"|(?P<bound>(?<=[{,])\d+(?=[,}]))|(?P<outside>[?*+][?+]?|\$)",
    re.DOTALL,
)
TWINS = {"=": "!", "!": "=", "[": "[^", "[^": "["}


class PatternReplacer:
    """What Cosmic Ray lacks: an operator that changes a regular expression, a raw string here.

    A bound is moved by one, a class or what stands for one is turned into all that it does not
    hold, a condition before or after into its opposite; what says how often, or where a text ends,
    is dropped.
    """

    @staticmethod
    def arguments() -> tuple[()]:
        """Return what may be configured: nothing."""
        return ()

    def mutation_positions(self, node: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
        """Yield where a node is, once for each change."""
        for _ in changes(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ANN401 - parso has no types
        """Make one of the changes to a node."""
        start, end, new = list(changes(node))[index]
        node.value = node.value[:start] + new + node.value[end:]
        return node


def changes(node: Any) -> Iterator[tuple[int, int, str]]:  # noqa: ANN401
    """Yield what may be changed in a part of a regular expression: where, and into what."""
    opening = node.parent.children[0] if node.type == "fstring_string" else node
    if node.type not in ("string", "fstring_string") or not re.match(r"f?r", opening.value):
        return
    # A class may hold a constant, with which a new part begins: "[^{END}(]".
    inside = re.match(r"[^\[\]]*(?<!\\)\]", node.value) is not None
    for found in SITE.finditer(node.value):
        text, start, end = found.group(), *found.span()
        if found["twin"]:
            yield start, end, text[:-1] + TWINS.get(text[-1], text[-1].swapcase())
        elif found["open"] and not inside:
            inside = True
            yield start, end, TWINS[text]
        elif found["close"]:
            inside = False
        elif found["bound"]:
            yield start, end, str(int(text) + 1)
            if int(text):
                yield start, end, str(int(text) - 1)
        elif found["outside"] and not inside:
            yield start, end, ""


plugins.OPERATOR_PROVIDERS["patterns"] = {"PatternReplacer": PatternReplacer}


def mutants(clone: Path) -> list[MutationSpec]:
    """Return all mutants, in an order that is the same for the same commit."""
    database = WorkDB(":memory:", WorkDB.Mode.create)
    modules = sorted(path for part in PARTS for path in (clone / READER / part).glob("*.py"))
    init(modules, database, {})
    found = (item.mutations[0] for item in database.work_items)
    lines = {path: path.read_text(encoding="utf-8").splitlines() for path in modules}
    kept = (
        one
        for one in found
        if OPERATORS.fullmatch(one.operator_name)
        and not is_for_speed(lines[one.module_path], one.start_pos[0] - 1)
    )
    return sorted(kept, key=lambda one: (one.module_path, one.operator_name, one.occurrence))


def is_for_speed(lines: Sequence[str], at: int) -> bool:
    """Tell whether a line is there for speed alone, as it or the comment above it says."""
    if FOR_SPEED.match(lines[at].strip()):
        return True
    while at and (above := lines[at - 1].strip()).startswith("#"):
        if SAID_FOR_SPEED.match(above):
            return True
        at -= 1
    return False


def settle(clone: Path) -> None:
    """Give this process a copy of the clone to work in."""
    folder = clone.with_name(f"{clone.name}-{os.getpid()}")
    # With what is compiled, and the times by which that is known to be of use.
    shutil.copytree(clone, folder)
    os.chdir(folder)
    os.environ["PYTHONPATH"] = str(folder / "src")


def tried(mutant: MutationSpec, timeout: float) -> WorkResult:
    """Run the tests on a mutant: those of its module first, then of its part, which notice most."""
    module = mutant.module_path.relative_to(READER)
    part = Path("tests/reading") / module.parent
    near = [path for path in (part / f"test_{module.name}", part) if path.exists()]
    steps = " && ".join(f"{PYTEST} {tests}" for tests in (*near, TESTS))
    return mutate_and_test([mutant], f"sh -c '{steps}'", timeout)


def run(clone: Path, drawn: Sequence[MutationSpec], timeout: float) -> Iterator[WorkResult]:
    """Yield what became of each mutant."""
    here = [
        MutationSpec(
            one.module_path.relative_to(clone),
            *(one.operator_name, one.occurrence, one.start_pos, one.end_pos),
        )
        for one in drawn
    ]
    processes = min(2, os.cpu_count() or 1)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, settle, (clone,)) as pool:
        yield from pool.map(tried, here, [timeout] * len(here))


def prepare(folder: Path) -> tuple[Path, float]:
    """Clone the last commit, see that its tests pass, and return how long they take."""
    clone = folder / "clone"
    subprocess.run(["git", "clone", "-q", ".", str(clone)], check=True)  # noqa: S603, S607
    environment = {**os.environ, "PYTHONPATH": str(clone / "src")}
    began = time.monotonic()
    subprocess.run([*PYTEST.split(), *TESTS.split()], cwd=clone, env=environment, check=True)  # noqa: S603
    return clone, time.monotonic() - began


def main() -> int:
    """Draw mutants, run the tests on them, and say which survived."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", type=int)
    parser.add_argument("seed", type=int)
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        clone, took = prepare(Path(folder))
        found = mutants(clone)
        drawn = random.Random(options.seed).sample(found, min(options.number, len(found)))  # noqa: S311
        print(f"{len(drawn)} of {len(found)} mutants, drawn by seed {options.seed}", flush=True)
        for result in run(clone, drawn, PATIENCE * took):
            outcome = str(result.test_outcome.value)
            counts["timeout" if result.output == "timeout" else outcome] += 1
            if result.test_outcome is not TestOutcome.KILLED:
                print(f"survivor {counts['survived']}, mutant {counts.total()}")
                print((result.diff or result.output).partition("\n")[2], flush=True)
    killed = counts["killed"] + counts["timeout"]
    print(
        f"{killed} of {len(drawn)} killed, {killed / len(drawn):.1%}, "
        f"{counts['timeout']} of them by taking too long; {counts['survived']} survived"
    )
    return int(killed < GOAL * len(drawn))


if __name__ == "__main__":
    sys.exit(main())
