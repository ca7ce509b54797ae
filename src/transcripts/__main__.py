"""The command: ``python -m transcripts parse FILE...``, ``show``, ``explain``, ``formats``."""

from __future__ import annotations

import argparse
import codecs
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TextIO

import transcripts
from transcripts import formats
from transcripts._show import explanation_lines, meeting_lines

__all__ = ["main"]

# What a shell reports for a program that the signal ended.
_INTERRUPTED, _PIPE_CLOSED = 130, 141
_BAR = 30
_CLEAR_LINE = "\r\x1b[K"

_FORMATS = "list the formats, those of other packages too"

_Command = Callable[[bytes, argparse.Namespace], str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: What stands behind the program's name, by default those of this process.

    Returns:
        The exit status: 0, or 1 where a file could not be read. Wrong usage exits with 2.
    """
    options = _parser().parse_args(arguments)
    try:
        return _list_formats() if options.command is None else _run(options)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Python flushes standard output once more at exit, and would complain there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m transcripts", description="Read transcripts of meetings."
    )
    parser.add_argument("--version", action="version", version=version("meeting-transcripts"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    listing = commands.add_parser("formats", help=_FORMATS, description=_FORMATS)
    listing.set_defaults(command=None)
    for command, name, purpose in (
        (_parse, "parse", "write meetings as JSON: one file indented, several as JSON Lines"),
        (_show, "show", "print meetings for people"),
        (_explain, "explain", "print what each paragraph was taken for, and why"),
    ):
        _add_options(commands.add_parser(name, help=purpose, description=purpose), command)
    return parser


def _add_options(parser: argparse.ArgumentParser, command: _Command) -> None:
    parser.set_defaults(command=command, strict=False)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a document; - is standard input")
    parser.add_argument("--format", metavar="NAME", help="do not recognise the format, use this")
    parser.add_argument("--encoding", metavar="NAME", type=_encoding, help="of the files")
    if command is not _explain:
        parser.add_argument(
            "--strict", action="store_true", help="refuse a file with a problem of severity error"
        )


def _encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _run(options: argparse.Namespace) -> int:
    _prepare(sys.stdout, utf8=options.command is _parse)
    status = 0
    for name in _progress(options.files):
        try:
            output = options.command(_read(name), options)
        except OSError as error:
            status = _complain(name, error.strerror or str(error))
        except transcripts.TranscriptError as error:
            status = _complain(name, str(error))
        else:
            print(output, flush=True)
    return status


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


def _prepare(stream: TextIO, *, utf8: bool) -> None:
    """Make JSON leave in UTF-8 on any system, and any text without an error."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8" if utf8 else None, errors="replace")


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _complain(name: str, message: str) -> int:
    over = _CLEAR_LINE if sys.stderr.isatty() else ""
    print(f"{over}transcripts: {name}: {message}", file=sys.stderr)
    return 1


def _progress(names: Sequence[str]) -> Iterator[str]:
    """Yield the names; a bar shows how far, unless what is written shows it already."""
    shown = len(names) > 1 and sys.stderr.isatty() and not sys.stdout.isatty()
    for done, name in enumerate(names):
        if shown:
            _draw(done, len(names))
        yield name
    if shown:
        _draw(len(names), len(names), end="\n")


def _draw(done: int, total: int, end: str = "") -> None:
    bar = "#" * (_BAR * done // total)
    text = f"{_CLEAR_LINE}[{bar:<{_BAR}}] {done}/{total}"
    print(text, end=end, file=sys.stderr, flush=True)


def _parse(document: bytes, options: argparse.Namespace) -> str:
    return transcripts.to_json(_meeting(document, options), indent=_indent(options))


def _indent(options: argparse.Namespace) -> int | None:
    return 2 if len(options.files) == 1 else None


def _show(document: bytes, options: argparse.Namespace) -> str:
    meeting = _meeting(document, options)
    return "\n".join(meeting_lines(meeting, width=_width(), colour=_has_colour(sys.stdout)))


def _explain(document: bytes, options: argparse.Namespace) -> str:
    explanations = transcripts.explain(document, format=options.format, encoding=options.encoding)
    return "\n".join(
        explanation_lines(explanations, width=_width(), colour=_has_colour(sys.stdout))
    )


def _meeting(document: bytes, options: argparse.Namespace) -> transcripts.Meeting:
    return transcripts.parse(
        document, format=options.format, strict=options.strict, encoding=options.encoding
    )


def _width() -> int:
    """Return the columns to fill: those of the terminal, but no more than the eye follows."""
    return min(shutil.get_terminal_size().columns, 100)


def _has_colour(stream: TextIO) -> bool:
    """Say whether to write colours, by the habits of the shell (NO_COLOR, TERM)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and stream.isatty()


if __name__ == "__main__":
    sys.exit(main())
