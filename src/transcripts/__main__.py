"""The command: ``python -m transcripts parse FILE...``, ``show``, ``explain``, ``formats``."""

from __future__ import annotations

import argparse
import codecs
import io
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from functools import partial
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import TextIO

import transcripts
from transcripts import formats
from transcripts._batch import SUFFIXES, Outcome, Work, as_json, documents, outcomes, read
from transcripts._show import explanation_lines, meeting_lines, visible

__all__ = ["main"]

# What a shell reports for a program that the signal ended.
_INTERRUPTED, _PIPE_CLOSED = 130, 141
_BAR = 30
_CLEAR_LINE = "\r\x1b[K"

_FORMATS = "list the formats, those of other packages too"

_Command = Callable[[argparse.Namespace], Work]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: What stands after the program's name, by default those of this process.

    Returns:
        The exit status: 0, or 1 where a file could not be read or written. Wrong usage
        exits with 2.
    """
    options = _parser().parse_args(arguments)
    try:
        return _list_formats() if options.command is None else _run(options)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _PIPE_CLOSED
    except OSError as error:
        # Not of a document, which is complained of by name: this is what we write to.
        _drop_output()
        print(f"transcripts: {error}", file=sys.stderr)
        return 1


def _drop_output() -> None:
    # Python flushes standard output once more at exit, and would complain there.
    with suppress(io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# --- The options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m transcripts", description="Read transcripts of meetings."
    )
    parser.add_argument("--version", action="version", version=version("meeting-transcripts"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    listing = commands.add_parser("formats", help=_FORMATS, description=_FORMATS)
    listing.set_defaults(command=None)
    for command, name, purpose in (
        (
            _parse,
            "parse",
            "write meetings as JSON: one file indented, several, or a folder, as JSON Lines",
        ),
        (_show, "show", "print meetings for people"),
        (_explain, "explain", "print what each paragraph was taken for, and why"),
    ):
        _add_options(commands.add_parser(name, help=purpose, description=purpose), command)
    return parser


def _add_options(parser: argparse.ArgumentParser, command: _Command) -> None:
    parser.set_defaults(command=command, refuse=parser.error)
    parser.set_defaults(strict=False, jobs=1, output=None, names=None)
    many = command is _parse
    what = "a document, or a folder of them" if many else "a document"
    parser.add_argument("files", nargs="+", metavar="FILE", help=f"{what}; - is standard input")
    parser.add_argument("--format", metavar="NAME", help="do not recognise the format, use this")
    parser.add_argument("--encoding", metavar="NAME", type=_encoding, help="of the files")
    if command is not _explain:
        parser.add_argument(
            "--strict", action="store_true", help="refuse a file with a problem of severity error"
        )
    if many:
        _add_options_of_many(parser)


def _add_options_of_many(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--glob",
        metavar="PATTERN",
        action="append",
        help=f"the documents of a folder, by name or path below it; else {', '.join(SUFFIXES)}",
    )
    parser.add_argument(
        "--jobs", metavar="N", type=_jobs, help="how many processes; 0 is one for each core"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write JSON Lines there")
    parser.add_argument("--names", metavar="FILE", help="list there which file each line is from")


def _encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _jobs(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"not a number of processes: {text!r}")
    return int(text) or os.cpu_count() or 1


def _list_formats() -> int:
    """Print the formats; one that cannot be loaded is named with the reason."""
    for name in formats.BUILT_IN:
        print(f"{name:<20}our own")
    for name, entry in formats.plug_ins().items():
        try:
            formats.find(name)
        except transcripts.UnknownFormatError as error:
            print(f"{name:<20}{error.args[0]}")
        else:
            print(f"{name:<20}{entry.value}")
    return 0


# --- The work


def _run(options: argparse.Namespace) -> int:
    """Do the work of a command on every document, and print what comes of each."""
    names, empty = _documents(options)
    _refuse_to_overwrite(names, options)
    _prepare(sys.stdout, utf8=options.command is _parse)
    for folder in empty:
        _complain(folder, "no document of the wanted kind is in it")
    tally: Counter[str] = Counter()
    with ExitStack() as stack:
        output = _opened(options.output or "-", stack)
        listing = None if options.names is None else _opened(options.names, stack)
        results = outcomes(options.command(options), names, options.jobs)
        # What is under way ends with us, whatever ends us.
        stack.enter_context(closing(results))
        for name, outcome in _progress(zip(names, results, strict=True), len(names), output):
            tally.update(_tell(name, outcome, output, listing))
    if options.command is _parse and len(names) > 1:
        _sum_up(tally)
    return 1 if empty or tally["failed"] else 0


def _documents(options: argparse.Namespace) -> tuple[list[str], list[str]]:
    """Return all documents, and the folders in which there are none."""
    if options.command is not _parse:
        return options.files, []
    found = [
        (path, documents(path, options.glob or ()) if Path(path).is_dir() else [path])
        for path in options.files
    ]
    names = chain.from_iterable(below for _, below in found)
    return list(names), [path for path, below in found if not below]


def _refuse_to_overwrite(names: Sequence[str], options: argparse.Namespace) -> None:
    for target in {options.output, options.names} - {None, "-"}:
        if any(_is_same(name, target) for name in names):
            options.refuse(f"{target} is one of the documents")


def _is_same(name: str, target: str) -> bool:
    try:
        return Path(name).samefile(target)
    except OSError:
        # One of them is not there: mostly the one to write.
        return False


def _opened(name: str, stack: ExitStack) -> TextIO:
    if name == "-":
        return sys.stdout
    # Names of files can hold bytes that are not UTF-8; they leave as they came.
    errors = "surrogateescape"
    return stack.enter_context(Path(name).open("w", encoding="utf-8", errors=errors, newline="\n"))


def _tell(name: str, outcome: Outcome, output: TextIO, listing: TextIO | None) -> list[str]:
    """Print what came of a document, and return what it counts as."""
    if outcome.text is None:
        _complain(name, outcome.fault)
        return ["failed"]
    _print_line(outcome.text, output)
    if listing is not None:
        _print_line(name.replace("\n", "?"), listing)
    return ["read", "with problems"] if outcome.has_problems else ["read"]


def _print_line(text: str, stream: TextIO) -> None:
    # In one call, so that whoever is killed leaves no half of a line.
    stream.write(f"{text}\n")
    stream.flush()


def _sum_up(tally: Counter[str]) -> None:
    counts = (f"{tally[what]} {what}" for what in ("read", "failed", "with problems"))
    print(f"transcripts: {', '.join(counts)}", file=sys.stderr)


# --- The commands


def _parse(options: argparse.Namespace) -> Work:
    # One file is for people to look at; what is written to a file, or read from a folder, is for
    # programs, and has one form however many there are.
    single = len(options.files) == 1 and options.output is None
    indent = 2 if single and not Path(options.files[0]).is_dir() else None
    return partial(
        as_json,
        format=options.format,
        encoding=options.encoding,
        strict=options.strict,
        indent=indent,
    )


def _show(options: argparse.Namespace) -> Work:
    def work(name: str) -> Outcome:
        meeting = transcripts.parse(
            read(name), format=options.format, strict=options.strict, encoding=options.encoding
        )
        return Outcome(
            "\n".join(meeting_lines(meeting, width=_width(), colour=_has_colour(sys.stdout)))
        )

    return work


def _explain(options: argparse.Namespace) -> Work:
    def work(name: str) -> Outcome:
        found = transcripts.explain(read(name), format=options.format, encoding=options.encoding)
        return Outcome(
            "\n".join(explanation_lines(found, width=_width(), colour=_has_colour(sys.stdout)))
        )

    return work


# --- The terminal


def _width() -> int:
    """Return the columns to fill: those of the terminal, but no more than the eye follows."""
    return min(shutil.get_terminal_size().columns, 100)


def _has_colour(stream: TextIO) -> bool:
    """Say whether to write colours, by the habits of the shell (NO_COLOR, TERM)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and stream.isatty()


def _prepare(stream: TextIO, *, utf8: bool) -> None:
    """Make JSON leave in UTF-8 on any system, and any text without an error."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8" if utf8 else None, errors="replace")


def _complain(name: str, message: str) -> None:
    over = _CLEAR_LINE if sys.stderr.isatty() else ""
    # A file may be called what it likes, and a message may have several lines.
    shown = "\n".join(map(visible, message.split("\n")))
    print(f"{over}transcripts: {visible(name)}: {shown}", file=sys.stderr)


def _progress(
    results: Iterable[tuple[str, Outcome]], total: int, output: TextIO
) -> Iterator[tuple[str, Outcome]]:
    """Yield the results; a bar shows how far, unless what is written shows it already."""
    shown = total > 1 and sys.stderr.isatty() and not output.isatty()
    if shown:
        _draw(0, total)
    for done, result in enumerate(results, 1):
        yield result
        if shown:
            _draw(done, total, end="\n" if done == total else "")


def _draw(done: int, total: int, end: str = "") -> None:
    bar = "#" * (_BAR * done // total)
    text = f"{_CLEAR_LINE}[{bar:<{_BAR}}] {done}/{total}"
    print(text, end=end, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
