"""The command: ``transcripts parse FILE...``, ``show``, ``explain``, ``infer``, ``formats``."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NoReturn

import transcripts
from transcripts import formats
from transcripts._batch import (
    SUFFIXES,
    Outcome,
    UnreadableError,
    Work,
    as_json,
    called,
    in_the_shell,
    read,
)
from transcripts._converting import add_options, converted
from transcripts._help import PROGRAM, READS, examples
from transcripts._running import TABLE, is_single, run
from transcripts._show import explanation_lines, meeting_lines, visible
from transcripts._streams import (
    drop,
    opened,
    replace_closed,
    say,
)
from transcripts._terminal import complain, has_colour, report, width
from transcripts.reading.induction.telling import as_python

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

    _Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001 - it has no other name

__all__ = ["main"]

# What a shell reports for a program that the signal ended.
_INTERRUPTED, _PIPE_CLOSED = 130, 141

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
        chosen: Callable[[argparse.Namespace], int] = options.run
        return chosen(options)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        drop(sys.stdout)
        return _PIPE_CLOSED
    except transcripts.MissingExtraError as error:
        report(str(error))
        return 1
    except OSError as error:
        # Not of a document, which is complained of by name: of what we write to, mostly.
        drop(sys.stdout)
        report(_reason(error))
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
    parser.set_defaults(run=run, command=command, refuse=parser.error, is_many=many)
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
            complain(name, str(error))
            return 1
    try:
        style = transcripts.infer(*texts, name=options.name, encoding=options.encoding)
    except (transcripts.TranscriptError, ValueError) as error:
        report(visible(in_the_shell(error)))
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


# --- The commands


def _parse(options: argparse.Namespace) -> Work:
    if options.to is not None:
        return partial(
            converted,
            to=options.to,
            table=options.table or TABLE,
            format=options.format,
            encoding=options.encoding,
            strict=options.strict,
        )
    # One file is for people to look at; what is written to a file, or read from a folder, is for
    # programs, and has one form however many there are.
    indent = 2 if is_single(options) and options.output is None else None
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
            "\n".join(meeting_lines(meeting, width=width(), colour=has_colour(sys.stdout)))
        )

    return work


def _explain(options: argparse.Namespace) -> Work:
    def work(name: str) -> Outcome:
        found = transcripts.explain(read(name), format=options.format, encoding=options.encoding)
        return Outcome(
            "\n".join(
                explanation_lines(found, found.forms, width=width(), colour=has_colour(sys.stdout))
            )
        )

    return work


if __name__ == "__main__":
    sys.exit(main())
