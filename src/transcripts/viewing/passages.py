"""What is said and what happens: the blocks of a meeting as HTML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import urlsplit

from attrs import define, field

from transcripts.kinds import NoteKind
from transcripts.model import (
    Block,
    Event,
    Gap,
    Heading,
    Mark,
    Note,
    Paragraph,
    Problem,
    Turn,
    TurnBlock,
    Unread,
)
from transcripts.viewing.markup import element, escaped
from transcripts.viewing.voices import clock

__all__ = ["Writer", "turn_id"]

# What stands around a meeting, is long, or is not meant for readers: it is folded up.
_AROUND = frozenset(
    {
        *(NoteKind.FURNITURE, NoteKind.METADATA, NoteKind.CONTENTS, NoteKind.APPENDIX),
        *(NoteKind.SEE_ALSO, NoteKind.COMMENT, NoteKind.REPEATED),
    }
)
_SECOND = dt.timedelta(seconds=1)
# The last that HTML has.
_DEEPEST = 6


def turn_id(at: int) -> str:
    """Return the id of the element of a turn, by its place in ``Meeting.turns``."""
    return f"turn-{at}"


@define
class Writer:
    """Writes the blocks of a meeting in their order, with the problems beside them.

    Attributes:
        looks: The classes of each speaker, by id.
        levels: The level of each heading in HTML, in order.
        problems: Those that are not written yet.
        recording: Address of the recording that times link into.
        turns: How many turns are written.
        headings: How many headings are written.
    """

    looks: dict[str, str]
    levels: Sequence[int]
    problems: list[Problem]
    recording: str | None
    turns: int = field(default=0, init=False)
    headings: int = field(default=0, init=False)

    def blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield all blocks."""
        for is_around, group in groupby(blocks, _is_around):
            if is_around:
                yield self._around([block for block in group if not isinstance(block, Turn)])
                continue
            for block in group:
                yield from self._block(block)
        yield from self._problems_before(None)

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Turn):
            yield self._turn(block)
            return
        yield from self._problems_before(block.span.end)
        if isinstance(block, Heading):
            level = min(self.levels[self.headings], _DEEPEST)
            yield element(f"h{level}", escaped(block.text), id=f"heading-{self.headings}")
            self.headings += 1
        else:
            yield element("p", escaped(block.text), class_=_class(block), dir="auto")

    def _around(self, blocks: Sequence[Block]) -> str:
        """Return what is folded up."""
        lines = "".join(
            element("p", escaped(block.text), class_=_class(block), dir="auto")
            for block in blocks
            if not isinstance(block, Turn)
        )
        last = max(block.span.end for block in blocks)
        summary = element("summary", "Around the text")
        details = element("details", summary + lines, class_="around")
        return "".join(self._problems_before(last)) + details

    def _turn(self, turn: Turn) -> str:
        at, self.turns = turn_id(self.turns), self.turns + 1
        voice = f"{at}-voice"
        parts = [element("p", self._voice(turn, at), class_="voice", id=voice)]
        parts += self._problems_before(turn.span.start if turn.head is None else turn.head.end)
        for is_event, blocks in groupby(turn.blocks, lambda block: isinstance(block, Event)):
            held = list(blocks)
            if is_event:  # those of one bracket belong on one line
                parts += self._problems_before(held[-1].span.end)
                said = " ".join(block.text for block in held)
                parts.append(element("p", escaped(said), class_="event", dir="auto"))
            else:
                parts += [self._spoken(block, turn, at) for block in held]
        parts += self._problems_before(turn.span.end)
        return element(
            "article",
            "".join(parts),
            class_=f"turn {self.looks[turn.speaker.id]}",
            id=at,
            lang=turn.language,
            aria_labelledby=voice,
        )

    def _voice(self, turn: Turn, at: str) -> str:
        """Return the line above a turn: who speaks, in which role, how, and when."""
        said = turn.speaker.name or turn.label
        name = element("bdi", escaped(said or "(nobody is named)"), class_="name")
        # "THE PRESIDENT:" is a label that is nothing but a role.
        is_told = turn.role is None or turn.role == said
        role = "" if is_told else f", {element('bdi', escaped(turn.role or ''), class_='role')}"
        remarks = [turn.note, "continues" if turn.continues else None]
        notes = "".join(f" ({element('bdi', escaped(one))})" for one in remarks if one)
        time = "" if turn.begins_at is None else f" {self._time(turn.begins_at, at)}"
        return name + role + notes + time

    def _time(self, time: dt.timedelta, at: str) -> str:
        """Return a time as a link: into the recording, else to where it stands."""
        address = f"#{at}"
        if self.recording is not None:
            seconds = max(dt.timedelta(), time) / _SECOND
            address = urlsplit(self.recording)._replace(fragment=f"t={seconds:.3f}").geturl()
        return element("a", clock(time), href=address, class_="time")

    def _spoken(self, block: TurnBlock, turn: Turn, at: str) -> str:
        before = "".join(self._problems_before(block.span.end))
        if not isinstance(block, Paragraph):
            return before + element("p", escaped(block.text), class_=_class(block), dir="auto")
        begins_at = block.begins_at
        is_later = begins_at is not None and begins_at != turn.begins_at
        time = f"{self._time(begins_at, at)} " if begins_at is not None and is_later else ""
        return before + element("p", time + _marked(block), dir="auto")

    def _problems_before(self, end: int | None) -> Iterator[str]:
        """Yield the problems that begin before an offset and are not written yet."""
        while self.problems and (end is None or self.problems[0].span.start < end):
            found = self.problems.pop(0)
            said = element("strong", f"{found.severity}: {found.code}")
            place = f"characters {found.span.start} to {found.span.end}"
            yield element(
                "div",
                f"{said} {escaped(found.message)} {element('small', place)}",
                class_=f"problem {found.severity}",
                role="note",
            )


def _is_around(block: Block) -> bool:
    return isinstance(block, Note) and block.kind in _AROUND


def _class(value: object) -> str:
    match value:
        case Note():
            return f"note {value.kind}"
        case Event():
            return "event"
        case Gap():
            return "gap"
        case Unread():
            return "unread"
        case _:
            return "insertion"


def _marked(paragraph: Paragraph) -> str:
    """Return what is said, with what stands inside it set apart.

    Marks may overlap, as elements cannot: the text is cut at all their edges.
    """
    waiting = list(reversed(paragraph.marks))
    edges = {0, len(paragraph.text)}
    edges |= {edge for mark in paragraph.marks for edge in (mark.start, mark.end)}
    parts: list[str] = []
    held: list[Mark] = []
    ordered = sorted(edges)
    for start, end in zip(ordered, [*ordered[1:], ordered[-1]], strict=True):
        held = [mark for mark in held if mark.end > start]
        while waiting and waiting[-1].start == start:
            mark = waiting.pop()
            if mark.start == mark.end:
                parts.append(_left_out(mark))
            else:
                held.append(mark)
        parts.append(_part(paragraph.text[start:end], held))
    return "".join(parts)


def _part(text: str, marks: Sequence[Mark]) -> str:
    classes = " ".join(dict.fromkeys(_class(mark.value) for mark in marks))
    return element("span", escaped(text), class_=classes) if classes else escaped(text)


def _left_out(mark: Mark) -> str:
    """Return what stands in the source, and not in the text."""
    return element("small", f" {escaped(mark.value.text)} ", class_=_class(mark.value))
