"""The command: ``transcripts parse FILE...``, ``show``, ``explain``, ``infer``, ``formats``."""

from __future__ import annotations

import argparse
import codecs
import io
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from typing import TYPE_CHECKING, NoReturn, TextIO

import transcripts
from transcripts import formats
from transcripts._batch import (
    SUFFIXES,
    Found,
    Outcome,
    UnreadableError,
    Work,
    as_json,
    called,
    documents,
    in_the_shell,
    outcomes,
    read,
)
from transcripts._converting import Put, add_options, converted, fault_of, putting
from transcripts._help import PROGRAM, READS, examples
from transcripts._progress import followed
from transcripts._show import explanation_lines, meeting_lines, visible, visible_json
from transcripts._streams import (
    Lines,
    drop,
    identity,
    is_one_of,
    opened,
    replace_closed,
    say,
    unbroken,
)
from transcripts.reading.induction.telling import as_python

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

    _Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001 - it has no other name

__all__ = ["main"]

# What a shell reports for a program that the signal ended.
_INTERRUPTED, _PIPE_CLOSED = 130, 141
# How many kinds of files that are passed over are told apart.
_MOST_KINDS = 5
_CLEAR_LINE = "\r\x1b[K"
# What a row is where nobody says.
_TABLE = "turns"

_INFER = "learn how one publisher prints labels, and print it as Python"
_FORMATS = "list the formats and what each reads, those of other packages too"

_Command = Callable[[argparse.Namespace], Work]
# Examples are lines, and stay so.
_AsWritten = argparse.RawDescriptionHelpFormatter


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: What stands after the program's name, by default those of this process.

    Returns:
        The exit status: 0, or 1 where a file could not be read or written. Wrong usage
        exits with 2.
    """
    replace_closed()
    try:
        options = _parser().parse_args(arguments)
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        drop(sys.stdout)
        return _PIPE_CLOSED
    except transcripts.MissingExtraError as error:
        _report(str(error))
        return 1
    except OSError as error:
        # Not of a document, which is complained of by name: of what we write to, mostly.
        drop(sys.stdout)
        _report(_reason(error))
        return 1


def _reason(error: OSError) -> str:
    name = "" if error.filename is None else f"{visible(error.filename)}: "
    return f"{name}{error.strerror or error}"


# --- The options


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong as a terminal may show it."""

    def error(self, message: str) -> NoReturn:
        """Exit with what is wrong with the arguments, which can hold anything."""
        super().error(visible(message))

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        """Write help or an error; that help cannot be written is an error, too."""
        if file is not sys.stdout:
            say(message, end="")
            return
        with opened(["-"]) as (output,):
            output.write(message.removesuffix("\n"))


def _parser() -> _Parser:
    parser = _Parser(
        prog=PROGRAM,
        description="Read transcripts of meetings.",
        epilog=examples(),
        formatter_class=_AsWritten,
    )
    parser.add_argument("--version", action="version", version=transcripts.__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    listing = _command(commands, "formats", _FORMATS)
    listing.set_defaults(run=_list_formats)
    learning = _command(commands, "infer", _INFER)
    learning.set_defaults(run=_infer)
    learning.add_argument(
        "files", nargs="+", metavar="FILE", help="a document; - is standard input"
    )
    learning.add_argument("--name", default="inferred", help="what the style is called")
    learning.add_argument(
        "--encoding", metavar="NAME", type=_encoding, help="of the files; else it is recognised"
    )
    for command, name, purpose in (
        (
            _parse,
            "parse",
            "write meetings as JSON: one file indented, several or a folder as JSON Lines",
        ),
        (_show, "show", "print meetings for people"),
        (_explain, "explain", "print what each paragraph was taken for, and why"),
    ):
        _add_options(_command(commands, name, purpose), command)
    return parser


def _command(commands: _Commands, name: str, purpose: str) -> _Parser:
    return commands.add_parser(
        name,
        help=purpose,
        description=purpose,
        epilog=examples(name),
        formatter_class=_AsWritten,
    )


def _add_options(parser: _Parser, command: _Command) -> None:
    many = command is _parse
    parser.set_defaults(run=_run, command=command, refuse=parser.error, is_many=many)
    parser.set_defaults(strict=False, jobs=1, output=None, names=None, html=False)
    parser.set_defaults(to=None, table=None)
    what = "a document, or a folder of them" if many else "a document"
    parser.add_argument("files", nargs="+", metavar="FILE", help=f"{what}; - is standard input")
    parser.add_argument(
        "--format",
        metavar="NAME",
        type=_format,
        help=f"the format, one of those that `{PROGRAM} formats` lists; else it is recognised",
    )
    parser.add_argument(
        "--encoding", metavar="NAME", type=_encoding, help="of the files; else it is recognised"
    )
    if command is not _explain:
        parser.add_argument(
            "--strict", action="store_true", help="refuse a file with a problem of severity error"
        )
    if command is _show:
        parser.add_argument("--html", action="store_true", help="write one file as a page of HTML")
    if many:
        _add_options_of_many(parser)


def _add_options_of_many(parser: _Parser) -> None:
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
    add_options(parser)


def _encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _format(name: str) -> str:
    try:
        formats.find(name)
    except transcripts.UnknownFormatError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return name


def _jobs(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"not a number of processes: {text!r}")
    return int(text) or os.cpu_count() or 1


def _infer(options: argparse.Namespace) -> int:
    """Print the style that all documents together give, as the source of a module."""
    texts: list[bytes] = []
    for name in options.files:
        try:
            texts.append(read(name))
        except UnreadableError as error:
            _complain(name, str(error))
            return 1
    try:
        style = transcripts.infer(*texts, name=options.name, encoding=options.encoding)
    except (transcripts.TranscriptError, ValueError) as error:
        _report(visible(in_the_shell(error)))
        return 1
    with opened(["-"]) as (output,):
        output.write(as_python(style).removesuffix("\n"))
    return 0


def _list_formats(_: argparse.Namespace) -> int:
    """Print the formats; one that cannot be loaded is named with the reason."""
    with opened(["-"]) as (output,):
        for name in formats.BUILT_IN:
            output.write(f"{name:<20}{READS[name]}")
        for name, entries in formats.plug_ins().items():
            output.write(visible(f"{name:<20}{_origin(name, entries[0].value)}"))
    return 0


def _origin(name: str, place: str) -> object:
    try:
        formats.find(name)
    except transcripts.UnknownFormatError as error:
        return error.args[0]
    return place


# --- The work


def _run(options: argparse.Namespace) -> int:
    """Do the work of a command on every document, and print what comes of each."""
    found = _found(options)
    names = [name for _, below in found for name in below.names]
    output = "-" if options.output is None else options.output
    targets = [output] if options.names is None else [output, options.names]
    _refuse_to_overwrite(names, targets, options)
    if fault := fault_of(options, is_single=_is_single(options)):
        options.refuse(fault)
    _prepare(sys.stdout, options)
    empty = [path for path, below in found if not below.names]
    for path in empty:
        _complain(path, "no document of the wanted kind is in it")
    passed_over = sum((below.passed_over for _, below in found), Counter())
    with ExitStack() as stack:
        outputs = stack.enter_context(opened(targets))
        put = stack.enter_context(putting(outputs[0], options.to, options.table or _TABLE))
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


def _is_single(options: argparse.Namespace) -> bool:
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
        _complain(name, outcome.fault)
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
            _report(how + _summed_up(tally, total, passed_over))


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


# --- The commands


def _parse(options: argparse.Namespace) -> Work:
    if options.to is not None:
        return partial(
            converted,
            to=options.to,
            table=options.table or _TABLE,
            format=options.format,
            encoding=options.encoding,
            strict=options.strict,
        )
    # One file is for people to look at; what is written to a file, or read from a folder, is for
    # programs, and has one form however many there are.
    indent = 2 if _is_single(options) and options.output is None else None
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
            read(name),
            format=options.format,
            strict=options.strict,
            encoding=options.encoding,
            name=called(name),
        )
        if options.html:
            return Outcome(transcripts.to_html(meeting).removesuffix("\n"))
        return Outcome(
            "\n".join(meeting_lines(meeting, width=_width(), colour=_has_colour(sys.stdout)))
        )

    return work


def _explain(options: argparse.Namespace) -> Work:
    def work(name: str) -> Outcome:
        found = transcripts.explain(read(name), format=options.format, encoding=options.encoding)
        return Outcome(
            "\n".join(
                explanation_lines(
                    found, found.forms, width=_width(), colour=_has_colour(sys.stdout)
                )
            )
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


def _prepare(stream: TextIO, options: argparse.Namespace) -> None:
    """Make what programs read leave in UTF-8 on any system, and any text without an error."""
    is_for_programs = options.is_many or options.html
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(
            encoding="utf-8" if is_for_programs else None,
            # Names of files leave as they came.
            errors="surrogateescape" if is_for_programs else "replace",
        )


def _complain(name: str, message: str) -> None:
    # A file may be called what it likes, and a message may have several lines.
    shown = "\n".join(map(visible, message.split("\n")))
    _report(f"{visible(name)}: {shown}")


def _report(message: str) -> None:
    over = _CLEAR_LINE if sys.stderr.isatty() else ""
    say(f"{over}transcripts: {message}")


if __name__ == "__main__":
    sys.exit(main())
