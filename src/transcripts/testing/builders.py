"""Meetings for tests, from a few lines of script."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import regex
from attrs import evolve

from transcripts.formats.labelled import STYLE
from transcripts.model import Meeting, Source, Speaker, Turn
from transcripts.reading.assembling import assemble
from transcripts.reading.candidates import Candidate
from transcripts.reading.decisions import Decision, Opening, Taken
from transcripts.reading.directions import gap
from transcripts.reading.evidence import Knowledge
from transcripts.reading.speakers import Cast
from transcripts.reading.text import Passage, passage
from transcripts.reading.times import TIMESTAMP, read_timestamp

__all__ = ["make_meeting", "make_speaker", "make_turn"]

# A time, a label and a note, as before a colon in the docstring of make_meeting.
_LABEL = regex.compile(
    rf"(?:(?P<clock>{TIMESTAMP})\s)?(?P<label>\p{{L}}[^:]{{0,120}}?)"
    r"(?:\s\((?P<note>\p{Ll}[^():]{0,60})\))?:(?=\s|$)"
)
_LINE = regex.compile(r"[^\n]+")
_SEPARATOR = regex.compile(r"(?:\*\s?){3}")
_HEADING = regex.compile(r"(?P<mark>#{1,6}\s)")


def make_speaker(name: str | None = None, **attributes: Any) -> Speaker:  # noqa: ANN401 - of the model
    """Return a speaker with the id and the labels that a reader would give.

    Args:
        name: The name; ``None`` makes an unnamed voice.
        attributes: Of ``Speaker``, where they differ.

    >>> make_speaker("Anna Berg", role="Governor").id
    'anna-berg'
    """
    cast = Cast()
    cast.enter_unlabelled(name)
    (speaker,) = cast.speakers()
    return evolve(speaker, **{"labels": (name,) if name else (), **attributes})


def make_turn(
    text: str = "Good afternoon.",
    speaker: Speaker | str | None = None,
    **attributes: Any,  # noqa: ANN401 - of the model
) -> Turn:
    r"""Return a turn, with spans as if it were printed as ``Name: text``.

    Args:
        text: What is said, a line for each paragraph; "(Applause.)" on a line of its own
            happens, "<…>" is left out.
        speaker: Who speaks: a speaker, or a label as it is printed; ``None`` prints none.
        attributes: Of ``Turn``, where they differ.

    Raises:
        ValueError: If that is not one turn: there is neither label nor speech, or what should
            be a label is none.

    >>> turn = make_turn("We ship.\n(Applause.)", "Anna Berg")
    >>> turn.speaker.id, turn.text, [block.span.start for block in turn.blocks]
    ('anna-berg', 'We ship.', [11, 20])
    """
    label = _printed(speaker) if isinstance(speaker, Speaker) else speaker
    source = text if label is None else f"{label}: {text}"
    lines = _lines(source)
    decisions = [_unlabelled(line) for line in lines]
    if label is not None:
        decisions[:1] = filter(None, [_labelled(lines[0])])
    blocks, _ = assemble(decisions, source, STYLE)
    turn = blocks[0] if len(blocks) == 1 else None
    head = 0 if label is None else len(label) + 1
    if not isinstance(turn, Turn) or (turn.head.end if turn.head else 0) != head:
        message = f"not one turn: {source!r}"
        raise ValueError(message)
    turn = evolve(turn, speaker=speaker) if isinstance(speaker, Speaker) else turn
    return evolve(turn, **attributes)


def make_meeting(script: str, **attributes: Any) -> Meeting:  # noqa: ANN401 - of the model
    r"""Return a meeting whose spans count in a script.

    A line of the script is a paragraph:

    - ``ANNA: We ship.`` begins a turn. Before the label there may be a time (``[00:12]``),
      behind it a note (``ANNA (off mic):``).
    - ``(Applause.)`` happens, ``<…>`` and ``[inaudible]`` are gaps; they may also stand
      inside a paragraph.
    - ``# The harbour`` is a heading, ``* * *`` a separator.
    - Any other line goes on with the turn; a line with a space before it always does,
      whatever it looks like. Above the first turn it is lead.

    Args:
        script: The lines.
        attributes: Of ``Meeting``, where they differ.

    >>> meeting = make_meeting("ANNA: We ship.\nBEN: Friday?\n(Applause.)")
    >>> [(turn.speaker.name, turn.text) for turn in meeting.turns]
    [('ANNA', 'We ship.'), ('BEN', 'Friday?')]
    """
    blocks, problems = assemble(_decisions(script), script, STYLE)
    source = Source(
        format=STYLE.name,
        media_type="text/plain",
        length=len(script),
        sha256=hashlib.sha256(script.encode()).hexdigest(),
    )
    return evolve(Meeting(blocks=blocks, problems=problems, source=source), **attributes)


def _decisions(script: str) -> Iterator[Decision]:
    """Yield what the lines of a script are."""
    has_begun = False
    for line in _lines(script):
        is_indented = line.start > 0 and script[line.start - 1] in " \t"
        decision = None if is_indented else _labelled(line) or _mark(line, script)
        decision = decision or _unlabelled(line)
        has_begun = has_begun or decision.taken is Taken.LABEL
        if not has_begun and decision.taken is Taken.SPEECH:
            decision = evolve(decision, taken=Taken.LEAD)
        yield decision


def _lines(source: str) -> list[Passage]:
    """Return the lines that print something."""
    lines = (passage(source, *found.span()) for found in _LINE.finditer(source))
    return [line for line in lines if line is not None]


def _labelled(line: Passage) -> Decision | None:
    """Return the turn that a line begins, if it begins one."""
    found = _LABEL.match(line.text)
    if found is None:
        return None
    candidate = Candidate(
        label=found["label"],
        note=found["note"],
        note_start=found.start("note"),
        start=found.start("label"),
        end=found.end(),
        begins_at=read_timestamp(found["clock"] or ""),
    )
    label = evolve(Knowledge.of(STYLE).read_whole(found["label"]), note=found["note"])
    return Decision(line, Taken.LABEL, opening=Opening(line, candidate, label))


def _mark(line: Passage, script: str) -> Decision | None:
    """Return the heading or the separator that a line is, if it is one."""
    if _SEPARATOR.fullmatch(line.text):
        return Decision(line, Taken.SEPARATOR)
    found = _HEADING.match(line.text)
    if found is None:
        return None
    mark = (line.start, line.start + found.end("mark"))
    heading = passage(script, line.start, line.end, asides=(mark,))
    return None if heading is None else Decision(heading, Taken.HEADING)


def _unlabelled(line: Passage) -> Decision:
    """Return what a line is that begins no turn."""
    if gap(line) is not None:
        return Decision(line, Taken.GAP)
    return Decision(line, Taken.EVENT if STYLE.directions.whole_bracket(line) else Taken.SPEECH)


def _printed(speaker: Speaker) -> str | None:
    """Return how a speaker is printed before a colon."""
    return next(iter(speaker.labels), speaker.name)
