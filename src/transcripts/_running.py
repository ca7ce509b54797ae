"""The work of a command, done on every document, and what comes of each."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager

from transcripts._batch import Found, Outcome, documents, outcomes
from transcripts._converting import Put, fault_of, putting
from transcripts._progress import followed
from transcripts._show import visible, visible_json
from transcripts._streams import Lines, identity, is_one_of, opened, unbroken
from transcripts._terminal import complain, prepare, report

__all__ = ["TABLE", "is_single", "run"]

# What a row is where nobody says.
TABLE = "turns"
# How many kinds of files that are passed over are told apart.
_MOST_KINDS = 5


def run(options: argparse.Namespace) -> int:
    """Do the work of a command on every document, and print what comes of each."""
    found = _found(options)
    names = [name for _, below in found for name in below.names]
    output = "-" if options.output is None else options.output
    targets = [output] if options.names is None else [output, options.names]
    _refuse_to_overwrite(names, targets, options)
    if fault := fault_of(options, is_single=is_single(options)):
        options.refuse(fault)
    prepare(sys.stdout, options)
    empty = [path for path, below in found if not below.names]
    for path in empty:
        complain(path, "no document of the wanted kind is in it")
    passed_over = sum((below.passed_over for _, below in found), Counter())
    with ExitStack() as stack:
        outputs = stack.enter_context(opened(targets))
        put = stack.enter_context(putting(outputs[0], options.to, options.table or TABLE))
        tally = stack.enter_context(_tally(options, len(names), passed_over))
        results = outcomes(options.command(options), names, options.jobs)
        # What is under way ends with us, whatever ends us.
        stack.enter_context(closing(results))
        told: Iterable[tuple[str, Outcome]] = zip(names, results, strict=True)
        # Unless what is written shows how far it is.
        if len(names) > 1 and sys.stderr.isatty() and not outputs[0].isatty():
            told = stack.enter_context(closing(followed(told, len(names))))
        for name, outcome in told:
            _tell(name, outcome, outputs, options, tally, put)
    return 1 if empty or tally["failed"] else 0


def _found(options: argparse.Namespace) -> list[tuple[str, Found]]:
    """Return the documents that each argument stands for."""
    return [(path, _found_at(path, options)) for path in options.files]


def _found_at(path: str, options: argparse.Namespace) -> Found:
    is_folder = options.is_many and _is_folder(path)
    return documents(path, options.glob or ()) if is_folder else Found([path])


def is_single(options: argparse.Namespace) -> bool:
    return len(options.files) == 1 and not _is_folder(options.files[0])


def _is_folder(path: str) -> bool:
    # Path.is_dir() raises where a name is too long or a folder may not be searched.
    return os.path.isdir(path)  # noqa: PTH112


def _refuse_to_overwrite(
    names: Sequence[str], targets: Sequence[str], options: argparse.Namespace
) -> None:
    if len({identity(target, sys.stdout) for target in targets}) < len(targets):
        options.refuse("the output and the list of names are one file")
    for target in targets:
        if is_one_of(target, names):
            options.refuse(f"{_called(target)} is one of the documents")


def _called(target: str) -> str:
    return "standard output" if target == "-" else target


def _tell(
    name: str,
    outcome: Outcome,
    outputs: Sequence[Lines],
    options: argparse.Namespace,
    tally: Counter[str],
    put: Put,
) -> None:
    """Print what came of a document, and count it."""
    if outcome.text is None:
        complain(name, outcome.fault)
        tally["failed"] += 1
        return
    output, *listing = outputs
    is_raw = options.is_many and output.isatty()
    row = [(output, visible_json(outcome.text) if is_raw else outcome.text)]
    row += [(one, _one_line(name, one)) for one in listing]
    with unbroken(outputs):
        put(row)
        tally["read"] += 1
        tally["with problems"] += outcome.has_problems


def _one_line(name: str, listing: Lines) -> str:
    return visible(name) if listing.isatty() else name.replace("\n", "?").replace("\r", "?")


@contextmanager
def _tally(
    options: argparse.Namespace, total: int, passed_over: Counter[str]
) -> Iterator[Counter[str]]:
    """Count what comes of the documents, and sum it up in the end, whatever the end is."""
    tally: Counter[str] = Counter()
    is_heard = options.is_many and (total > 1 or bool(passed_over))
    how = ""
    try:
        yield tally
    except BrokenPipeError:
        # Who read the output has gone, and does not ask.
        is_heard = False
        raise
    except KeyboardInterrupt:
        # Who interrupts even one document, or what shows many, is told what came of it.
        is_heard, how = True, "interrupted: "
        raise
    finally:
        if is_heard:
            report(how + _summed_up(tally, total, passed_over))


def _summed_up(tally: Counter[str], total: int, passed_over: Counter[str]) -> str:
    counts = [f"{tally[what]} {what}" for what in ("read", "failed", "with problems")]
    left = total - tally["read"] - tally["failed"]
    counts += [f"{left} not done"] * bool(left)
    counts += [f"{passed_over.total()} passed over: {_kinds(passed_over)}"] * bool(passed_over)
    return ", ".join(counts)


def _kinds(passed_over: Counter[str]) -> str:
    """Say how many there are of each kind, of most of them one by one."""
    most = sorted(passed_over.items(), key=lambda item: (-item[1], item[0]))[:_MOST_KINDS]
    others = passed_over.total() - sum(number for _, number in most)
    said = [f"{number} {visible(kind)}" for kind, number in most]
    return ", ".join([*said, *[f"{others} of other kinds"] * bool(others)])
