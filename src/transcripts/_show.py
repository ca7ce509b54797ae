"""Prints a meeting, or how it was read, for people.

Nothing that a document says reaches the terminal as a control character, or as one that is not
seen.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby

from attrs import frozen

from transcripts import Explanation
from transcripts._wrapping import cut, wrapped
from transcripts.kinds import NoteKind
from transcripts.model import (
    Block,
    Event,
    Heading,
    Meeting,
    Note,
    Paragraph,
    Problem,
    Turn,
    TurnBlock,
    Unread,
)

__all__ = ["explanation_lines", "meeting_lines", "visible", "visible_json"]

_SECOND = dt.timedelta(seconds=1)
_BOLD, _DIM, _ITALIC, _RED = "1", "2", "3", "31"
# Colours that are readable on a dark and on a light ground.
_SPEAKER_COLOURS = ("36", "35", "32", "34", "33")
_NOTE_STYLES = {NoteKind.TITLE: _BOLD, NoteKind.LEAD: _ITALIC, NoteKind.NARRATION: _ITALIC}
# What stands around a meeting and is long, or not meant for people.
_NOT_SHOWN = frozenset(
    {NoteKind.FURNITURE, NoteKind.METADATA, NoteKind.CONTENTS, NoteKind.APPENDIX}
)
_STYLES = {Heading: _BOLD, Unread: _RED}
_INDENT = "    "
_NARROWEST = 20

# Controls, which a terminal obeys; formats, which are not seen and turn the direction of writing,
# join letters or part them; ends of lines and paragraphs; and halves of characters.
_NOT_SHOWN_AS_THEY_ARE = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})


class _Table(dict[int, int | str]):
    """What to show for each character, found when it first comes up: there are a million."""

    def __init__(self, instead: Callable[[str], int | str]) -> None:
        super().__init__()
        self._instead = instead

    def __missing__(self, code: int) -> int | str:
        letter = chr(code)
        is_hidden = unicodedata.category(letter) in _NOT_SHOWN_AS_THEY_ARE
        self[code] = self._instead(letter) if is_hidden else code
        return self[code]


def _picture(letter: str) -> int:
    """Return the picture of a C0 control, and the replacement character for anything else."""
    code = ord(letter)
    return 0x2400 + code if letter < " " else 0x2421 if letter == "\x7f" else 0xFFFD


def _escape(letter: str) -> str:
    """Return how a string in JSON may spell a character; a line end stands between strings."""
    units = letter.encode("utf-16-be", "surrogatepass").hex(" ", 2).split()
    return letter if letter == "\n" else "".join(f"\\u{unit}" for unit in units)


_PICTURES, _ESCAPES = _Table(_picture), _Table(_escape)


def visible(text: str) -> str:
    """Return a text of one line as a terminal may show it, one character for one."""
    return text.translate(_PICTURES)


def visible_json(text: str) -> str:
    """Return JSON that means the same, as a terminal may show it."""
    return text.translate(_ESCAPES)


@frozen
class _Page:
    """What the lines are made for."""

    width: int
    colour: bool

    def style(self, text: str, code: str) -> str:
        """Return the text between the sequences that switch a style on and off."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text

    def wrap(self, text: str, indent: str = "") -> Iterator[slice]:
        """Yield the lines of a visible text, as slices of it."""
        return wrapped(text, max(_NARROWEST, self.width - len(indent)))

    def lines(self, text: str, code: str, indent: str = "") -> Iterator[str]:
        """Yield the text, wrapped, in one style."""
        shown = visible(text)
        for line in self.wrap(shown, indent):
            yield indent + self.style(shown[line], code)


def meeting_lines(meeting: Meeting, *, width: int, colour: bool) -> Iterator[str]:
    """Yield the lines of a meeting, without what stands around it.

    Args:
        meeting: What to print.
        width: Columns of the terminal.
        colour: Whether to write the sequences for colour.
    """
    page = _Page(width, colour)
    colours = {
        speaker.id: _SPEAKER_COLOURS[number % len(_SPEAKER_COLOURS)]
        for number, speaker in enumerate(meeting.speakers)
    }
    yield from _head_lines(page, meeting)
    for block in meeting.blocks:
        lines = tuple(_block_lines(page, block, colours))
        yield from lines
        if lines:
            yield ""
    yield from page.lines(_summary(meeting), _DIM)
    for problem in meeting.problems:
        yield from page.lines(_problem(problem), _RED, "  ")


def _head_lines(page: _Page, meeting: Meeting) -> Iterator[str]:
    """Yield the title and the date that only the front matter states."""
    notes = [block for block in meeting.blocks if isinstance(block, Note)]
    if any(note.kind is NoteKind.METADATA for note in notes):
        for text, code in ((meeting.title, _BOLD), (str(meeting.date or ""), _DIM)):
            if text:
                yield from (*page.lines(text, code), "")


def _block_lines(page: _Page, block: Block, colours: dict[str, str]) -> Iterator[str]:
    if isinstance(block, Turn):
        yield from _turn_lines(page, block, colours[block.speaker.id])
    elif not (isinstance(block, Note) and block.kind in _NOT_SHOWN):
        yield from page.lines(block.text, _style(block))


def _style(block: Block) -> str:
    if isinstance(block, Note):
        return _NOTE_STYLES.get(block.kind, _DIM)
    return _STYLES.get(type(block), _DIM)


def _turn_lines(page: _Page, turn: Turn, colour: str) -> Iterator[str]:
    yield from page.lines(_voice(turn), f"{_BOLD};{colour}")
    for is_event, blocks in groupby(turn.blocks, lambda block: isinstance(block, Event)):
        if is_event:  # those of one bracket belong on one line
            yield from page.lines(" ".join(block.text for block in blocks), _DIM, _INDENT)
        else:
            yield from chain.from_iterable(_spoken_lines(page, block) for block in blocks)


def _voice(turn: Turn) -> str:
    """Return the line above a turn: who speaks, in which role, how, and when in a recording."""
    said = turn.speaker.name or turn.label or "(nobody is named)"
    role = f", {turn.role}" if turn.role else ""
    remarks = [turn.note, "continues" if turn.continues else None]
    # To the second: whoever wants more has the meeting.
    time = turn.begins_at
    when = "" if time is None else f"  {dt.timedelta(seconds=time // _SECOND)}"
    return said + role + "".join(f" ({remark})" for remark in remarks if remark) + when


def _spoken_lines(page: _Page, block: TurnBlock) -> Iterator[str]:
    if not isinstance(block, Paragraph):
        yield from page.lines(block.text, _DIM, _INDENT)
        return
    text = visible(block.text)
    for line in page.wrap(text, _INDENT):
        parts, at = [_INDENT if text else ""], line.start
        for mark in block.marks:
            # Struck words may stand in an insertion, and are shown with it.
            start, end = (min(max(at, place), line.stop) for place in (mark.start, mark.end))
            parts += text[at:start], page.style(text[start:end], _DIM)
            at = end
        yield "".join([*parts, text[at : line.stop]])


def _summary(meeting: Meeting) -> str:
    """Return one line about the whole."""
    speakers = [speaker for speaker in meeting.speakers if speaker.name]
    unnamed = len(meeting.speakers) - len(speakers)
    parts = [
        _counted(len(meeting.turns), "turn"),
        _counted(len(speakers), "named speaker"),
        *([_counted(unnamed, "unnamed voice")] if unnamed else []),
        _counted(len(meeting.problems), "problem"),
    ]
    return f"Read as {meeting.source.format}: {', '.join(parts)}."


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _problem(problem: Problem) -> str:
    place = f"characters {problem.span.start} to {problem.span.end}"
    return f"{problem.severity}: {problem.code}, {place}: {problem.message}"


def explanation_lines(
    explanations: Iterable[Explanation],
    forms: Iterable[str] = (),
    *,
    width: int,
    colour: bool,
) -> Iterator[str]:
    """Yield what each paragraph was taken for and why, and after a label whose it is.

    Args:
        explanations: What ``transcripts.explain`` returned.
        forms: The forms of labels that were weighed, a sentence for each.
        width: Columns of the terminal; longer paragraphs are cut.
        colour: Whether to write the sequences for colour.
    """
    page = _Page(width, colour)
    for form in forms:
        yield page.style(f"form: {visible(form)}", _DIM)
    for explanation in explanations:
        where = f"{explanation.span.start}-{explanation.span.end}"
        head = f"{where:<13} {explanation.taken_for:<10} "
        text = visible(explanation.text)
        yield page.style(head, _BOLD) + cut(text, max(_NARROWEST, width - len(head)))
        why = visible("; ".join(explanation.evidence))
        yield page.style(f"{'':<13} because {why}", _DIM)
        if explanation.speaker is not None:
            whose = ", ".join(filter(None, [explanation.speaker, explanation.identity]))
            yield page.style(f"{'':<13} speaker {visible(whose)}", _DIM)
