"""Meetings for tests, from a few lines of script."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

import regex
from attrs import evolve

from transcripts.formats.labelled import STYLE
from transcripts.model import Meeting, Source, Speaker, Turn
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.speakers import Cast
from transcripts.reading.labels.candidates import Candidate
from transcripts.reading.labels.ends import without_end
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.language.timestamps import TIMESTAMP, read_timestamp
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.decoding import check_text
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold, passage
from transcripts.reading.style.stage_directions import gap
from transcripts.testing._checks import require

__all__ = ["make_meeting", "make_speaker", "make_turn"]

# A time and a label with its note, as in the docstring of make_meeting.
_LABEL = regex.compile(
    rf"(?:(?P<clock>{TIMESTAMP})\s)?(?P<label>\p{{L}}[^:]{{0,160}}?)\s?:(?=\s|$)"
)
_LINE = regex.compile(r"[^\n]+")
_SEPARATOR = regex.compile(r"(?:\*\s?){3}")
_HEADING = regex.compile(r"(?P<mark>#{1,6}\s)")


def make_speaker(name: str | None = None, **attributes: Any) -> Speaker:  # noqa: ANN401 - of the model
    """Return a speaker with the id that a reader would give.

    Args:
        name: The name, which is all that the label says; ``None`` makes an unnamed voice.
        attributes: Of ``Speaker``, where they differ.

    Raises:
        TypeError: If ``name`` is not str.
        ValueError: If it is blank.

    >>> make_speaker("Anna Berg", role="Governor").id
    'anna-berg'
    """
    require(name, str | None, "name must be str, or None")
    if name is not None and not name.strip():
        message = "a name must not be blank; None makes an unnamed voice"
        raise ValueError(message)
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
            happens, "<…>" between two is left out.
        speaker: Who speaks: a speaker, whose first label is printed, or a label as it is
            printed; ``None`` prints none.
        attributes: Of ``Turn``, where they differ; ``role`` is what the label states.

    Raises:
        TypeError: If ``text`` is not str, or ``speaker`` none of those.
        ValueError: If the label is none, if there is neither label nor speech, or if a gap
            stands last, which is no part of the turn.

    >>> turn = make_turn("We ship.\n(Applause.)", "Anna Berg")
    >>> turn.speaker.id, turn.text, [block.span.start for block in turn.blocks]
    ('anna-berg', 'We ship.', [11, 20])
    """
    require(text, str, "text must be str")
    require(speaker, Speaker | str | None, "speaker must be a Speaker, a label or None")
    label = _printed(speaker) if isinstance(speaker, Speaker) else speaker
    source = text if label is None else f"{label}: {text}"
    lines = _lines(source)
    decisions = [_unlabelled(line) for line in lines]
    if label is not None:
        decisions[:1] = [_opened(lines, label, source)]
    blocks, _ = assemble(decisions, source, STYLE.directions)
    turn = blocks[0] if blocks else None
    if not isinstance(turn, Turn) or len(blocks) > 1:
        outside = blocks[-1].span.of(source) if blocks else ""
        message = f"{outside!r} stands outside of a turn; make_meeting() makes more than one"
        raise ValueError(message)
    turn = evolve(turn, speaker=speaker) if isinstance(speaker, Speaker) else turn
    return evolve(turn, **attributes)


def make_meeting(script: str, **attributes: Any) -> Meeting:  # noqa: ANN401 - of the model
    r"""Return a meeting whose spans count in a script.

    A line of the script is a paragraph:

    - ``ANNA: We ship.`` begins a turn: whatever stands before a colon and a space is a label.
      Before it there may be a time (``[00:12]``), after it a note (``ANNA (off mic):``).
    - ``(Applause.)`` happens, ``<…>`` and ``[inaudible]`` are gaps; they may also stand
      inside a paragraph.
    - ``# The harbour`` is a heading, ``* * *`` a separator.
    - Any other line goes on with the turn; one that is indented deeper than the others always
      does, whatever it looks like: ``  I say this: we ship.`` Above the first turn it is lead.

    Args:
        script: The lines; as a whole they may be indented.
        attributes: Of ``Meeting``, where they differ.

    Raises:
        TypeError: If ``script`` is not str.
        ParseError: If it holds a lone surrogate.

    >>> meeting = make_meeting("ANNA: We ship.\nBEN: Friday?\n(Applause.)")
    >>> [(turn.speaker.name, turn.text) for turn in meeting.turns]
    [('ANNA', 'We ship.'), ('BEN', 'Friday?')]
    """
    require(script, str, "script must be str")
    check_text(script)
    in_bytes = script.encode()
    blocks, problems = assemble(_decisions(script), script, STYLE.directions)
    source = Source(
        format=STYLE.name,
        media_type="text/plain",
        length=len(script),
        sha256=hashlib.sha256(in_bytes).hexdigest(),
    )
    return evolve(Meeting(blocks=blocks, problems=problems, source=source), **attributes)


def _decisions(script: str) -> Iterator[Decision]:
    """Yield what the lines of a script are."""
    has_begun = False
    lines = _lines(script)
    indents = [line.start - script.rfind("\n", 0, line.start) for line in lines]
    usual = min(indents, default=0)
    for line, indent in zip(lines, indents, strict=True):
        decision = None if indent > usual else _labelled(line) or _mark(line, script)
        decision = decision or _unlabelled(line)
        has_begun = has_begun or decision.taken is PassageKind.LABEL
        if not has_begun and decision.taken is PassageKind.SPEECH:
            decision = evolve(decision, taken=PassageKind.LEAD)
        yield decision


def _lines(source: str) -> list[Passage]:
    """Return the lines that print something."""
    lines = (passage(source, *found.span()) for found in _LINE.finditer(source))
    return [line for line in lines if line is not None]


def _opened(lines: Sequence[Passage], label: str, source: str) -> Decision:
    """Return the turn that a label begins."""
    decision = _labelled(lines[0])
    opening = decision and decision.opening
    printed = opening.head.of(source) if opening and opening.head else ""
    if decision is None or without_end(fold(printed)) != fold(label):
        message = f"{label!r} is no label: it begins with a letter, and has no colon in it"
        raise ValueError(message)
    return decision


def _labelled(line: Passage) -> Decision | None:
    """Return the turn that a line begins, if it begins one."""
    found = _LABEL.match(line.text)
    if found is None:
        return None
    label = LabelReader.of(STYLE, Hints()).read_whole(found["label"])
    candidate = Candidate(
        label=label.text,
        note=label.note,
        note_start=line.text.rfind(label.note, 0, found.end()) if label.note else -1,
        start=found.start("label"),
        end=found.end(),
        begins_at=read_timestamp(found["clock"] or ""),
    )
    return Decision(line, PassageKind.LABEL, opening=Opening.printed(line, candidate, label))


def _mark(line: Passage, script: str) -> Decision | None:
    """Return the heading or the separator that a line is, if it is one."""
    if _SEPARATOR.fullmatch(line.text):
        return Decision(line, PassageKind.SEPARATOR)
    found = _HEADING.match(line.text)
    if found is None:
        return None
    mark = (line.start, line.start + found.end("mark"))
    heading = passage(script, line.start, line.end, asides=(mark,))
    return None if heading is None else Decision(heading, PassageKind.HEADING)


def _unlabelled(line: Passage) -> Decision:
    """Return what a line is that begins no turn."""
    if gap(line) is not None:
        return Decision(line, PassageKind.GAP)
    return Decision(
        line, PassageKind.EVENT if STYLE.directions.whole_bracket(line) else PassageKind.SPEECH
    )


def _printed(speaker: Speaker) -> str | None:
    """Return how a speaker is printed before a colon."""
    return next(iter(speaker.labels), speaker.name)
