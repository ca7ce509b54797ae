"""What can go wrong: four errors with one base, all of which pickle."""

from __future__ import annotations

import re

__all__ = [
    "MissingExtraError",
    "ParseError",
    "StructureError",
    "TranscriptError",
    "UnknownFormatError",
]

_LINE_END = re.compile(r"\r\n|[\r\n]")
# How much of a long line an error shows on each side of the fault.
_CONTEXT = 36


class TranscriptError(Exception):
    """Base of every error that this library raises on purpose."""


class ParseError(TranscriptError, ValueError):
    """A text, or with ``strict=True`` a passage of it, cannot be read.

    Attributes:
        message: What is wrong, without the position.
        offset: Where, in code points from the start of the text (for bytes that
            cannot be decoded: in bytes).
        line: Line number, from 1.
        column: Column in code points, from 1.
        excerpt: The line, or the part of a long line around the fault.
        caret: Position in ``excerpt`` that ``str()`` points at.
    """

    def __init__(
        self,
        message: str,
        offset: int = 0,
        line: int = 1,
        column: int = 1,
        excerpt: str = "",
        caret: int = 0,
    ) -> None:
        # All arguments go to args, so that the error survives pickling.
        super().__init__(message, offset, line, column, excerpt, caret)
        self.message = message
        self.offset = offset
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.caret = caret

    @classmethod
    def at(cls, message: str, text: str, offset: int) -> ParseError:
        """Make the error for a position in a text.

        Args:
            message: What is wrong.
            text: The text that ``offset`` counts in.
            offset: Code points from its start.
        """
        ends = [found.end() for found in _LINE_END.finditer(text, 0, offset)]
        start = ends[-1] if ends else 0
        line_end = _LINE_END.search(text, offset)
        end = len(text) if line_end is None else line_end.start()
        left, right = max(start, offset - _CONTEXT), min(end, offset + _CONTEXT)
        before, after = _visible(text[left:offset]), _visible(text[offset:right])
        column = offset - start + 1
        return cls(message, offset, len(ends) + 1, column, before + after, len(before))

    def __str__(self) -> str:
        """Return the message, the position, the line and a ``^`` under it."""
        head = f"{self.message} (line {self.line}, column {self.column})"
        if not self.excerpt:
            return head
        return f"{head}\n  {self.excerpt}\n  {' ' * self.caret}^"


class UnknownFormatError(TranscriptError, LookupError):
    """No format of that name, none that fits, or more than one that does.

    Attributes:
        message: What happened.
        tried: The formats that were asked.
        known: The formats that ``format=`` can name.
    """

    def __init__(
        self, message: str, tried: tuple[str, ...] = (), known: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, tried, known)
        self.message = message
        self.tried = tried
        self.known = known

    def __str__(self) -> str:
        """Return the message, with the names that there are where one was wanted."""
        if self.tried:
            return f"{self.message} ({len(self.tried)} formats were tried)"
        return f"{self.message}; known formats: {', '.join(self.known) or 'none'}"


class StructureError(TranscriptError, ValueError):
    """A JSON document is not a meeting.

    Attributes:
        faults: Pairs of JSON path (``$.blocks[3].span``) and what is wrong there,
            in document order.
    """

    def __init__(self, faults: tuple[tuple[str, str], ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        """Return one line for each fault."""
        return "\n".join(f"{message} at {path}" for path, message in self.faults)


class MissingExtraError(TranscriptError, ImportError):
    """A part of the library needs a package that is not installed.

    Attributes:
        extra: The extra to install.
        package: The package that was looked for.
    """

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    def __str__(self) -> str:
        """Return what to install."""
        return f"{self.package} is not installed: pip install 'meeting-transcripts[{self.extra}]'"


def _visible(text: str) -> str:
    """Return the text with control characters and surrogates as ``?``, one for one."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in text)
