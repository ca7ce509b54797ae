"""A meeting as text and as Markdown, which the format ``labelled`` reads back.

What the signs of both forms mean is said in ``transcripts.formats.written``, which reads them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

import regex
from attrs import frozen

from transcripts.formats.labelled import STYLE
from transcripts.formats.written import FRONT_MARK, LISTS, PLACE, TEXT_MARK, read_label
from transcripts.model import (
    Event,
    Gap,
    Heading,
    Meeting,
    Note,
    Paragraph,
    Speaker,
    Turn,
    TurnBlock,
)
from transcripts.reading.language.dates import read_dateline
from transcripts.reading.source.passages import fold, passage
from transcripts.reading.style.stage_directions import gap

__all__ = ["to_markdown", "to_text"]

# What Markdown would take for mark-up.
_MARK_UP = regex.compile(
    r"[\\`*_\[\]<>#|~]|&(?=#?\w{1,40};)|^[-+](?=\s|-|$)|^=(?==*$)|(?<=^\d{1,9})[.)](?=\s|$)"
)
_QUOTE = str.maketrans({"'": "''"})
_BEGINS_LIST = regex.compile(rf"(?:{'|'.join(LISTS)}|{PLACE.strip(': ')}):")
# Of those who are not named.
_LIST_OF = {kind: key for key, kind in LISTS.items()}
# A clock has two digits for the hours.
_DAYS = dt.timedelta(hours=100)
_BRACKETS = regex.compile(r"[()]")


@frozen
class _Style:
    """How a meeting is printed.

    Attributes:
        label: Round a label.
        name: What is done to a label so that it is read as one.
        speech: The same for what is said.
        aside: The same for an event or a gap.
        heading: The same for a heading of a level, with what stands round it.
        goes_on: What stands before a paragraph that goes on with a turn.
    """

    label: str
    name: Callable[[str], str]
    speech: Callable[[str], str]
    aside: Callable[[str], str]
    heading: Callable[[str, int], str]
    goes_on: str


def to_text(meeting: Meeting) -> str:
    """Return a meeting as text that people can read: title, date, who speaks, and the turns.

    Read as format ``labelled`` it has the same turns: who speaks, and each paragraph, its white
    space folded. What is printed of the roles of speakers, of notes and of furniture is not in it.
    A backslash stands before what would be read as something else than it is.

    Args:
        meeting: What to write.
    """
    lists = (
        f"{key}: {'; '.join(_without(';', _doubled(name)) for name in names)}"
        for key, names in _lists(meeting).items()
    )
    title = meeting.title and _title(meeting.title)
    head = [title, _day(meeting), *lists, TEXT_MARK]
    return _document([line for line in head if line], meeting, _PLAIN)


def to_markdown(meeting: Meeting) -> str:
    """Return a meeting as Markdown: front matter, headings, and turns with bold names.

    Read as format ``labelled`` it has the same turns, headings, title and date.

    Args:
        meeting: What to write.
    """
    facts = {"title": meeting.title, "date": meeting.date and meeting.date.isoformat()}
    facts |= {"place": meeting.place, "language": meeting.language}
    front = [FRONT_MARK, *(f"{key}: {_quoted(value)}" for key, value in facts.items() if value)]
    for key, names in _lists(meeting).items():
        front += [f"{key.casefold()}:", *(f"  - {_quoted(name)}" for name in names)]
    return _document(["\n".join(["---", *front, "---"])], meeting, _MARKDOWN)


def _document(head: list[str], meeting: Meeting, style: _Style) -> str:
    parts = (part for block in meeting.blocks for part in _block(block, style))
    return "\n\n".join([*head, *parts]) + "\n"


def _block(block: object, style: _Style) -> Iterator[str]:
    match block:
        case Turn():
            yield from _turn(block, style)
        case Heading():
            yield style.heading(fold(block.text), block.level)
        case Event() | Gap():
            yield style.aside(_aside(block.text))
        case _:
            return


def _turn(turn: Turn, style: _Style) -> Iterator[str]:
    label = _clock(turn.begins_at) + style.label.format(style.name(_name(turn.speaker, turn.label)))
    blocks = [block for block in turn.blocks if not isinstance(block, Note)]
    first = blocks[0] if blocks else None
    # After a label a bracket alone is what happens, not what is said.
    if isinstance(first, Paragraph) and not _is_aside(fold(first.text)):
        yield f"{label} {style.speech(fold(first.text))}"
        blocks = blocks[1:]
    else:
        yield label
    yield from _parts(blocks, style)


def _parts(blocks: Sequence[TurnBlock], style: _Style) -> Iterator[str]:
    """Yield paragraphs and events, those of one bracket together."""
    held: list[str] = []
    for block in [*blocks, None]:
        if held and not isinstance(block, Event):
            yield style.aside(_aside(_bracket(held)))
            held = []
        match block:
            case Event():
                held.append(block.text)
                if block.text.rstrip(". ").endswith((")", "]")):
                    yield style.aside(_aside(_bracket(held)))
                    held = []
            case Gap():
                yield style.aside(_aside(block.text))
            case Paragraph():
                yield style.goes_on + style.speech(fold(block.text))
            case _:
                pass


def _bracket(events: Sequence[str]) -> str:
    """Return the events of one bracket, closed as it should be."""
    if len(events) == 1 and events[0].count("(") == events[0].count(")"):
        return events[0]
    return f"({' – '.join(event.rstrip('–—- ').strip('()[] ') for event in events)})"


def _aside(text: str) -> str:
    """Return what happens, or what is left out, in a form that says so: mostly as it is printed."""
    text = fold(text)
    return text if _is_aside(text) else f"({_BRACKETS.sub('', text)})"


def _is_aside(text: str) -> bool:
    """Tell whether a text is what happens, or what is left out, by its form."""
    made = passage(text, 0, len(text))
    return made is not None and bool(gap(made) or STYLE.directions.whole_bracket(made))


def _lists(meeting: Meeting) -> dict[str, list[str]]:
    """Return who is to be listed: who is named, and else who is not what the words say."""
    listed: dict[str, dict[str, None]] = {key: {} for key in LISTS}
    for turn in meeting.turns:
        speaker, text = turn.speaker, _name(turn.speaker, turn.label)
        said = read_label(text, STYLE)
        if speaker.name is not None:
            listed["Speakers"].setdefault(text)
        elif said.name is not None or said.kind is not speaker.kind:
            listed[_LIST_OF[speaker.kind]].setdefault(text)
    return {key: list(names) for key, names in listed.items() if names}


def _name(speaker: Speaker, label: str | None) -> str:
    """Return what to call who speaks: the name, else the label as printed."""
    return fold(speaker.name or label or next(iter(speaker.labels), "Voice"))


def _day(meeting: Meeting) -> str | None:
    place = meeting.place and _doubled(fold(meeting.place))
    if meeting.date is None:
        return place and f"{PLACE}{place}"
    day = f"{meeting.date:%B} {meeting.date.day}, {meeting.date.year:04}"
    return f"{day}, {place}" if place else day


def _clock(time: dt.timedelta | None) -> str:
    """Return a time as it stands before a label, nothing for one that no clock shows."""
    if time is None or not dt.timedelta() <= time < _DAYS:
        return ""
    seconds, rest = divmod(time, dt.timedelta(seconds=1))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{rest.microseconds // 1000:03}" if rest else ""
    return f"[{hours:02}:{minutes:02}:{seconds:02}{fraction}] "


def _title(text: str) -> str:
    """Return a title that is taken neither for a date nor for another line above the mark."""
    text = _doubled(fold(text))
    is_other = _BEGINS_LIST.match(text) or text == TEXT_MARK or read_dateline(text) is not None
    return f"\\{text}" if is_other else text


def _doubled(text: str) -> str:
    return text.replace("\\", "\\\\")


def _without(signs: str, text: str) -> str:
    """Return a text in which some signs are text and no part of the form."""
    return "".join(f"\\{sign}" if sign in signs else sign for sign in text)


def _plain_name(text: str) -> str:
    text = _without(":", _doubled(text))
    return f"\\{text}" if text.startswith(("(", "[", "<", "*")) else text


def _escaped(text: str) -> str:
    return _MARK_UP.sub(r"\\\g<0>", text)


def _quoted(text: str) -> str:
    """Return a scalar of YAML."""
    return f"'{fold(text).translate(_QUOTE)}'"


_PLAIN = _Style(
    label="{}:",
    name=_plain_name,
    speech=_doubled,
    aside=lambda text: _without(":", _doubled(text)),
    heading=lambda text, _: f"* * *\n\n{_doubled(text)}",
    goes_on="    ",
)
_MARKDOWN = _Style(
    label="**{}:**",
    name=_escaped,
    speech=_escaped,
    aside=lambda text: f"*{_escaped(text)}*",
    # Markdown has six levels, and the first is that of the title.
    heading=lambda text, level: f"{'#' * min(level + 1, 6)} {_escaped(text)}",
    goes_on="",
)
