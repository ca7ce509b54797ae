"""A marked-up page as text: lines, and what the mark-up says of them."""

from __future__ import annotations

import datetime as dt

from attrs import define, field, frozen

from transcripts.reading.source.kinds import PassageKind

__all__ = ["Context", "Line", "Page", "Writer"]


@define
class Line:
    """A block of the page.

    Attributes:
        start: Offset in the text.
        end: Offset after it.
        hint: What the structure of the page says that it is, if anything.
        bold: Stretches of the text that are printed bold.
        asides: Stretches that stand in the line without being part of it.
    """

    start: int
    end: int
    hint: PassageKind | None
    bold: tuple[tuple[int, int], ...]
    asides: tuple[tuple[int, int], ...]


@frozen
class Page:
    """A page as text.

    Attributes:
        text: The text.
        lines: Its lines.
        url: Its address, where it states that.
        time: The time of day, where it states that outside its text.
        is_set: Whether most of it is set with line ends, by spaces or by breaks, as plain text is.
    """

    text: str
    lines: tuple[Line, ...]
    url: str | None = None
    time: dt.time | None = None
    is_set: bool = False


@frozen
class Context:
    """Where a piece of text stands.

    Attributes:
        hint: What the page says that it is.
        bold: Whether it is printed bold.
        aside: Whether it stands in the line without being part of it.
        is_set: Whether its spaces and line ends are printed as they stand, as in ``<pre>``.
        is_inner: Whether it is part of an article and the like, which has a footer of its own.
    """

    hint: PassageKind | None = None
    bold: bool = False
    aside: bool = False
    is_set: bool = False
    is_inner: bool = False


# So many line breaks in a block are how its lines are set.
_SET_BY_BREAKS = 3


@define
class Writer:
    """The text and the lines in the making.

    Attributes:
        keeps_breaks: Whether each line break ends a line, and an empty line parts two blocks.
    """

    keeps_breaks: bool = False
    parts: list[str] = field(factory=list)
    lines: list[Line] = field(factory=list)
    length: int = 0
    start: int = 0
    hint: PassageKind | None = None
    bold: list[tuple[int, int]] = field(factory=list)
    asides: list[tuple[int, int]] = field(factory=list)
    broken: int | None = None
    set_length: int = 0
    breaks: int = 0
    broken_length: int = 0

    @property
    def is_set_by_breaks(self) -> bool:
        """Whether most of the text stands in blocks whose lines are parted by line breaks."""
        return self.broken_length > self.length / 2

    def add(self, text: str, context: Context) -> None:
        """Add a piece of text to the line; white space alone, of any kind, begins none."""
        if context.is_set:
            self._add_set(text, context)
        elif text and (self.length > self.start or not text.isspace()):
            is_first = self.keeps_breaks and self.length == self.start
            self._add(text.lstrip(" ") if is_first else text, context)

    def _add_set(self, text: str, context: Context) -> None:
        """Add a piece of text whose spaces and line ends, and empty lines, are printed."""
        first, *more = text.split("\n")
        self._add(first, context)
        for line in more:
            if self.length == self.start:
                self.parts.append("\n")
                self.start = self.length = self.length + 1
            self.end_line()
            self._add(line, context)
        self.set_length += len(text)

    def _add(self, text: str, context: Context) -> None:
        if not text:
            return
        if context.bold and self._is_broken() and not self._ends_bold():
            # "Yes.<br><b>Anna Berg:</b> No.": where bold print begins a line, a paragraph begins.
            self.end_line()
        if self.hint is None and context.hint is not None and not text.isspace():
            self.hint = context.hint
        end = self.length + len(text)
        if context.aside:
            _extend(self.asides, self.length, end)
        elif context.bold:
            _extend(self.bold, self.length, end)
        self.parts.append(text)
        self.length = end

    def add_break(self, context: Context) -> None:
        """Add a line break, which parts words; the second of two ends the line.

        What prints an empty line begins a new paragraph, whichever way it is marked up.
        """
        if self.keeps_breaks:
            self._add_set("\n", context)
            return
        if self._is_broken():
            self.end_line()
            return
        self.add(" ", context)
        self.breaks += 1
        self.broken = len(self.parts)

    def _is_broken(self) -> bool:
        """Tell whether nothing is printed since the last line break."""
        return self.broken is not None and all(part.isspace() for part in self.parts[self.broken :])

    def _ends_bold(self) -> bool:
        """Tell whether what was printed last is bold."""
        return bool(self.bold) and self.bold[-1][1] == self.length

    def end_block(self) -> None:
        """End the line, if there is one, as a block of the page does."""
        is_apart = self.parts[-1:] != ["\n"] or self.parts[-2:-1] != ["\n"]
        self.end_line()
        if self.keeps_breaks and self.parts and is_apart:
            self.parts.append("\n")
            self.start = self.length = self.length + 1

    def end_line(self) -> None:
        """End the line, if there is one."""
        if self.breaks >= _SET_BY_BREAKS:
            self.broken_length += self.length - self.start
        self.broken, self.breaks = None, 0
        if self.length == self.start:
            return
        made = Line(self.start, self.length, self.hint, tuple(self.bold), tuple(self.asides))
        self.lines.append(made)
        self.parts.append("\n")
        self.length += 1
        self.start = self.length
        self.hint = None
        self.bold.clear()
        self.asides.clear()

    def page(self, *, url: str | None = None, time: dt.time | None = None) -> Page:
        """Return the page, its last line ended."""
        self.end_line()
        is_set = self.keeps_breaks or self.set_length > self.length / 2
        return Page("".join(self.parts), tuple(self.lines), url, time, is_set)


def _extend(runs: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a run, joined to the last one where they touch."""
    if runs and runs[-1][1] == start:
        runs[-1] = (runs[-1][0], end)
    else:
        runs.append((start, end))
