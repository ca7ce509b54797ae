"""From source text to a stream of passages: paragraphs that know where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import regex
from attrs import define

from transcripts.model import Span, Timing, source_offset
from transcripts.model.making import make_span
from transcripts.model.reprs import brief
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind

__all__ = [
    "LINE_ENDS",
    "NOTHING",
    "NO_BREAK_SPACE",
    "Passage",
    "Runs",
    "ends_line",
    "fold",
    "ink",
    "is_even",
    "line_end",
    "passage",
    "quotes_opened",
]

# Python's str.isspace() counts the four separators 1C-1F as white space, \s of regex
# does not: with both, "white space" means one thing everywhere.
_SPACE = r"\s\x1c-\x1f"
_INK = later(rf"[^{_SPACE}\p{{Cf}}]")
# Zero-width space, word joiner, soft hyphen, byte-order mark: printed as nothing (73, 8 and some
# times on the pages of kremlin.ru), so the text leaves them out.
NOTHING = "\u200b\u2060\u00ad\ufeff"
_UNEVEN = later(rf"[{NOTHING}]|[{_SPACE}]{{2}}")
_RUN = later(rf"[{_SPACE}{NOTHING}]+")
_ONE = later(rf"[{_SPACE}]")
# All of these but a space between two words, or two signs.
_ODD_RUN = later(rf"\A[{_SPACE}{NOTHING}]+|[{_SPACE}{NOTHING}]{{2,}}|(?! )[{_SPACE}{NOTHING}]| \Z")


# The one white space beside the space that paragraphs are full of: 7 in 10 on kremlin.ru.
NO_BREAK_SPACE = "\xa0"

Runs = tuple[tuple[int, int], ...]


@define(weakref_slot=False)
class Passage:
    """A paragraph of the source, or a part of one.

    Attributes:
        text: Folded, without white space at its ends.
        start: Offset in the source of its first character, or of an aside before it.
        end: Offset after its last character, or after an aside after it.
        shifts: As in ``Paragraph.shifts``.
        hint: What the structure of the page says that it is, if anything.
        bold: Stretches of the source that are printed bold.
        asides: Stretches of the source that stand inside the passage without being part
            of its text, such as hover cards.
        is_printable: Whether the text holds nothing but what can be printed.
        times: As in ``Paragraph.times``.
    """

    text: str
    start: int
    end: int
    shifts: tuple[tuple[int, int], ...] = ()
    hint: PassageKind | None = None
    bold: Runs = ()
    asides: Runs = ()
    is_printable: bool = True
    times: tuple[Timing, ...] = ()

    __repr__ = brief

    def with_text(self, text: str, hint: PassageKind | None) -> Passage:
        """Return the passage with all that is printed in it as its text, asides too.

        Args:
            text: That, folded.
            hint: As the attribute.
        """
        printable = text.isprintable()
        return Passage(text, self.start, self.end, (), hint, self.bold, (), printable)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return make_span(self.start, self.end)

    def source_offset(self, offset: int) -> int:
        """Return where one character of ``text`` stands in the source."""
        return self.start + (source_offset(self.shifts, offset) if self.shifts else offset)

    def text_offset(self, source: int) -> int:
        """Return the offset in ``text`` of the first character at or after one of the source."""
        return bisect_left(range(len(self.text)), source, key=self.source_offset)

    def source_end(self, offset: int) -> int:
        """Return where the source goes on after the first characters of ``text``."""
        return self.source_offset(offset - 1) + 1 if self.shifts else self.start + offset

    def locate(self, start: int, end: int) -> Span:
        """Return where a piece of ``text``, not empty, stands in the source."""
        if not self.shifts:
            return make_span(self.start + start, self.start + end)
        return make_span(self.source_offset(start), self.source_end(end))

    def is_bold(self, start: int, end: int) -> bool:
        """Tell whether a piece of ``text`` begins and ends in bold print."""
        if not self.bold:
            return False
        first, last = self.source_offset(start), self.source_offset(end - 1)
        return _lies_in(first, self.bold) and _lies_in(last, self.bold)

    def moved(self, by: int) -> Passage:
        """Return the passage as it is where the source begins so many characters earlier."""
        bold, asides = _moved(self.bold, by), _moved(self.asides, by)
        start, end = self.start + by, self.end + by
        kept = self.is_printable, self.times
        return Passage(self.text, start, end, self.shifts, self.hint, bold, asides, *kept)

    def cut(self, start: int, end: int | None = None) -> Passage | None:
        """Return a part of the passage, or None where it holds no text.

        Args:
            start: Offset in ``text``.
            end: Offset after the part; ``None`` is the end of the passage.
        """
        stop = len(self.text) if end is None else end
        if not self.shifts and not self.asides:
            return self._cut_even(start, self.text[start:stop])
        low = self.source_offset(start - 1) + 1 if start else self.start
        high = self.source_offset(stop - 1) + 1 if stop < len(self.text) else self.end
        inside = slice(*(bisect_left(self.asides, at, key=_first) for at in (low, high)))
        asides = self.asides[inside]
        piece = self.text[start:stop]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        if not piece:
            return None
        span = self.locate(start, start + len(piece))
        first = min([span.start, *(run[0] for run in asides)])
        last = max([span.end, *(run[1] for run in asides)])
        shifts = self._shifts_of(start, start + len(piece), first)
        return Passage(piece, first, last, shifts, self.hint, self.bold, asides, self.is_printable)

    def _cut_even(self, start: int, piece: str) -> Passage | None:
        """Return a part of a passage whose text runs in step with the source."""
        inner = piece.strip()
        if not inner:
            return None
        first = self.start + start + piece.index(inner[0])
        end = first + len(inner)
        return Passage(inner, first, end, (), self.hint, self.bold, (), self.is_printable)

    def _shifts_of(self, start: int, stop: int, origin: int) -> tuple[tuple[int, int], ...]:
        first = self.source_offset(start) - origin
        low = bisect_right(self.shifts, start, key=_first)
        high = bisect_left(self.shifts, stop, key=_first)
        inner = ((t - start, self.start + s - origin) for t, s in self.shifts[low:high])
        return (((0, first),) if first else ()) + tuple(inner)


def fold(text: str) -> str:
    r"""Return the text as the model shows it.

    Each run of white space becomes one space, zero-width spaces, word joiners, soft hyphens
    and byte-order marks go, nothing else is changed.

    >>> fold("the\N{NO-BREAK SPACE}Kremlin,\n Moscow\N{ZERO WIDTH SPACE} ")
    'the Kremlin, Moscow'
    """
    text = text.strip().replace(NO_BREAK_SPACE, " ")
    if is_even(text):
        return text
    return (
        _RUN.sub(_folded_run, text).strip() if _UNEVEN.search(text) else _ONE.sub(" ", text).strip()
    )


def is_even(text: str) -> bool:
    """Tell whether a text is folded already: white space but for the space is not printable."""
    return text.isprintable() and "  " not in text


def ink(text: str, start: int = 0, end: int | None = None) -> int | None:
    """Return the offset of the first character that prints something.

    That is every character but white space and those of Unicode category Cf.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to stop; ``None`` is the end of the text.
    """
    found = _INK.search(text, start, len(text) if end is None else end)
    return found.start() if found else None


# What a line ends with: a form feed parts pages in what is taken out of PDF.
LINE_ENDS = "\r\n\v\f\x85\u2028\u2029"


def line_end(text: str, start: int) -> int:
    """Return where the line ends that an offset lies in."""
    # One sign is looked for much sooner than one of two: a line may be a whole page.
    feed = text.find("\n", start)
    end = len(text) if feed < 0 else feed
    back = text.find("\r", start, end)
    return end if back < 0 else back


def ends_line(run: tuple[int, int], text: str) -> bool:
    """Tell whether a stretch of a text ends with its line, as what is set aside whole does."""
    return run[1] == len(text) or text[run[1] - 1] in LINE_ENDS


def quotes_opened(text: str) -> int:
    """Return how many more quotations a text opens than it closes.

    >>> quotes_opened("“Who are you?"), quotes_opened("A passer-by.”")
    (1, -1)
    """
    return text.count("“") + text.count("«") - text.count("”") - text.count("»")


def passage(
    text: str,
    start: int,
    end: int,
    hint: PassageKind | None = None,
    bold: Runs = (),
    asides: Runs = (),
) -> Passage | None:
    """Return a stretch of the source as a passage, or None where it prints nothing.

    Args:
        text: The source.
        start: Where the stretch begins.
        end: Where it ends.
        hint: As in ``Passage``.
        bold: As in ``Passage``.
        asides: As in ``Passage``.
    """
    if not asides and (made := _even_passage(text[start:end], start, hint, bold)) is not None:
        return made
    found = ink(text, start, end)
    if found is None:
        return None
    # White space that an aside begins with is no part of a passage that it begins.
    asides = tuple((max(run[0], found), run[1]) for run in asides if run[1] > found)
    return _odd(text[found:end].rstrip(), found, hint, bold, asides)


def _even_passage(
    raw: str, start: int, hint: PassageKind | None = None, bold: Runs = ()
) -> Passage | None:
    """Return a stretch as a passage, or None where it must be folded or prints nothing.

    Args:
        raw: The stretch.
        start: Where it begins in the source.
        hint: As in ``Passage``.
        bold: As in ``Passage``.
    """
    line = raw.replace(NO_BREAK_SPACE, " ")
    text = line.strip()
    if not text or not is_even(text):
        return None
    first = start if line[0] == text[0] else start + line.index(text)
    return Passage(text, first, first + len(text), (), hint, bold)


def _odd(raw: str, first: int, hint: PassageKind | None, bold: Runs, asides: Runs) -> Passage:
    """Make a passage of a stretch that is not folded yet."""
    if not asides and not _UNEVEN.search(raw):
        text, end = _ONE.sub(" ", raw), first + len(raw)
        return Passage(text, first, end, (), hint, bold, (), text.isprintable())
    return _uneven(raw, first, hint, bold, asides)


def _uneven(raw: str, start: int, hint: PassageKind | None, bold: Runs, asides: Runs) -> Passage:
    """Fold a stretch in which text and source do not run in step."""
    folded: list[str] = []
    shifts: list[tuple[int, int]] = []
    length = 0
    for piece, at in _pieces(raw, [(first - start, last - start) for first, last in asides]):
        if at != length + (shifts[-1][1] - shifts[-1][0] if shifts else 0):
            shifts.append((length, at))
        folded.append(piece)
        length += len(piece)
    text = "".join(folded).rstrip()
    kept = tuple(shift for shift in shifts if shift[0] < len(text))
    end = start + source_offset(kept, len(text) - 1) + 1 if text else start
    after = [last for first, last in asides if last > end]
    end = max([end, *after])
    return Passage(text, start, end, kept, hint, bold, asides, text.isprintable())


def _pieces(raw: str, asides: list[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """Yield the pieces of the folded text with their offsets in ``raw``."""
    raw = raw.replace(NO_BREAK_SPACE, " ")
    is_open = False
    for start, end in _outside(asides, len(raw)):
        at = start
        for run in _ODD_RUN.finditer(raw[start:end]):
            first = start + run.start()
            if first > at:
                yield raw[at:first], at
                is_open = True
            space = _ONE.search(run.group())
            if space and is_open:
                yield " ", first + space.start()
                is_open = False
            at = start + run.end()
        if at < end:
            yield raw[at:end], at
            is_open = True


def _outside(asides: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the asides."""
    at = 0
    for start, end in asides:
        yield at, start
        at = end
    yield at, length


def _moved(runs: Runs, by: int) -> Runs:
    return tuple((start + by, end + by) for start, end in runs) if runs else runs


def _first(pair: tuple[int, int]) -> int:
    return pair[0]


def _lies_in(offset: int, runs: Runs) -> bool:
    at = bisect_right(runs, offset, key=_first)
    return at > 0 and offset < runs[at - 1][1]


def _folded_run(run: regex.Match[str]) -> str:
    return " " if _ONE.search(run.group()) else ""
