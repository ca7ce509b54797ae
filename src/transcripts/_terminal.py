"""The terminal of the command: its width and colours, and what is told on it."""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from typing import TextIO

from transcripts._show import visible
from transcripts._streams import say

__all__ = ["complain", "has_colour", "prepare", "report", "width"]

_CLEAR_LINE = "\r\x1b[K"


def width() -> int:
    """Return the columns to fill: those of the terminal, but no more than the eye follows."""
    return min(shutil.get_terminal_size().columns, 100)


def has_colour(stream: TextIO) -> bool:
    """Say whether to write colours, by the habits of the shell (NO_COLOR, TERM)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and stream.isatty()


def prepare(stream: TextIO, options: argparse.Namespace) -> None:
    """Make what programs read leave in UTF-8 on any system, and any text without an error."""
    is_for_programs = options.is_many or options.html
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(
            encoding="utf-8" if is_for_programs else None,
            # Names of files leave as they came.
            errors="surrogateescape" if is_for_programs else "replace",
        )


def complain(name: str, message: str) -> None:
    # A file may be called what it likes, and a message may have several lines.
    shown = "\n".join(map(visible, message.split("\n")))
    report(f"{visible(name)}: {shown}")


def report(message: str) -> None:
    over = _CLEAR_LINE if sys.stderr.isatty() else ""
    say(f"{over}transcripts: {message}")
