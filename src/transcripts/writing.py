"""A meeting as text and as Markdown, which the format ``labelled`` reads back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

import regex
from attrs import frozen

from transcripts.model import Event, Gap, Heading, Meeting, Note, Paragraph, Turn, TurnBlock

__all__ = ["to_markdown", "to_text"]

# What Markdown would take for mark-up, or the reader for more than a word.
_SPECIAL = regex.compile(r"[\\`*_\[\]<>#|~]|^[-+](?=\s)|(?<=^\d{1,9})[.)](?=\s)")
_LINE_BREAKS = regex.compile(r"\s+")
_QUOTE = str.maketrans({"'": "''"})


@frozen
class _Style:
    """How turns are printed."""

    label: Callable[[str], str]
    text: Callable[[str], str]
    heading: str
    # What stands before a paragraph that goes on with a turn.
    indent: str


def to_text(meeting: Meeting) -> str:
    """Return a meeting as text that people can read: title, date, who speaks, and the turns.

    Read as format ``labelled`` it has the same turns: who speaks, and each paragraph. What is
    printed of the roles of speakers, of notes and of furniture is not in it.

    Args:
        meeting: What to write.
    """
    head = [meeting.title, ", ".join(_day(meeting)) or None]
    names = list(dict.fromkeys(map(_name, meeting.turns)))
    people = f"Speakers: {'; '.join(names)}" if names else None
    plain = _Style(label="{}:".format, text=str, heading="* * *\n\n{}", indent="    ")
    return _document([line for line in (*head, people) if line], meeting, plain)


def to_markdown(meeting: Meeting) -> str:
    """Return a meeting as Markdown: front matter, headings, and turns with bold names.

    Read as format ``labelled`` it has the same turns, headings, title and date.

    Args:
        meeting: What to write.
    """
    names = [speaker.name for speaker in meeting.speakers if speaker.name]
    facts = {"title": meeting.title, "date": meeting.date and meeting.date.isoformat()}
    facts |= {"place": meeting.place, "language": meeting.language}
    front = [f"{key}: {_quoted(value)}" for key, value in facts.items() if value]
    if names:
        front += ["speakers:", *(f"  - {_quoted(name)}" for name in names)]
    bold = _Style(label="**{}:**".format, text=_escaped, heading="## {}", indent="")
    head = ["\n".join(["---", *front, "---"])] if front else []
    return _document(head, meeting, bold)


def _document(head: list[str], meeting: Meeting, style: _Style) -> str:
    parts = [*head, *(part for block in meeting.blocks for part in _block(block, style))]
    return "\n\n".join(parts) + "\n" if parts else ""


def _block(block: object, style: _Style) -> Iterator[str]:
    match block:
        case Turn():
            yield from _turn(block, style)
        case Heading():
            yield style.heading.format(style.text(block.text))
        case Event() | Gap():
            yield style.text(block.text)
        case _:
            return


def _turn(turn: Turn, style: _Style) -> Iterator[str]:
    time = f" [{_clock(turn.begins_at)}]" if turn.begins_at is not None else ""
    label = style.label(style.text(_name(turn))) + style.text(time)
    blocks = [block for block in turn.blocks if not isinstance(block, Note)]
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph):
        yield f"{label} {style.text(first.text)}"
        blocks = blocks[1:]
    else:
        yield label
    yield from _parts(blocks, style)


def _parts(blocks: Sequence[TurnBlock], style: _Style) -> Iterator[str]:
    """Yield paragraphs and events, those of one bracket together."""
    held: list[str] = []
    for block in [*blocks, None]:
        if held and not isinstance(block, Event):
            yield style.text(_bracket(held))
            held = []
        if isinstance(block, Event):
            held.append(block.text)
            if block.text.rstrip(". ").endswith((")", "]")):
                yield style.text(_bracket(held))
                held = []
        elif block is not None:
            yield (style.indent if isinstance(block, Paragraph) else "") + style.text(block.text)


def _bracket(events: Sequence[str]) -> str:
    """Return the events of one bracket, closed as it should be."""
    if len(events) == 1 and events[0].count("(") == events[0].count(")"):
        return events[0]
    return f"({' – '.join(event.rstrip('–—- ').strip('()[] ') for event in events)})"


def _name(turn: Turn) -> str:
    """Return what to call who speaks: the name, else the label as printed."""
    speaker = turn.speaker
    return speaker.name or turn.label or next(iter(speaker.labels), "Voice")


def _day(meeting: Meeting) -> list[str]:
    day = meeting.date and f"{meeting.date:%B} {meeting.date.day}, {meeting.date.year:04}"
    return [part for part in (day, meeting.place) if part]


def _clock(time: dt.timedelta) -> str:
    seconds, rest = divmod(time, dt.timedelta(seconds=1))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{rest.microseconds // 1000:03}" if rest else ""
    return f"{hours:02}:{minutes:02}:{seconds:02}{fraction}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _quoted(text: str) -> str:
    """Return a scalar of YAML."""
    return f"'{_LINE_BREAKS.sub(' ', text).translate(_QUOTE)}'"
