"""What each passage of a document was taken for, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from attrs import define, evolve, frozen

from transcripts.kinds import ProblemCode, Severity, SpeakerKind
from transcripts.model import Label, Problem, Span
from transcripts.model.making import make_span
from transcripts.model.reprs import brief
from transcripts.reading.labels.candidates import Candidate
from transcripts.reading.language.dates import read_date, read_stated_time
from transcripts.reading.later import later
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, Runs
from transcripts.reading.style.rules import Rule

__all__ = ["Decision", "Explanation", "Opening", "chair_of", "date_of", "problem", "time_of"]

_DASH = later(r"[—―─–-]{1,2}+\s?(?=\S)")


@define(weakref_slot=False)
class Opening:
    """How a turn begins.

    Attributes:
        label: What its label says.
        head: From the first printed character of the label through its end; ``None`` where
            nothing is printed.
        label_span: Where the label stands, inside ``head``.
        note_span: Where the note stands, inside ``head``, without its brackets.
        rest: What is said in the same passage after the label.
        asides: Stretches of the source that are set aside in the head, such as hover cards.
        begins_at: Start in a recording.
        ends_at: End in a recording.
        channel: As in ``Turn``.
    """

    label: Label | None
    head: Span | None = None
    label_span: Span | None = None
    note_span: Span | None = None
    rest: Passage | None = None
    asides: Runs = ()
    begins_at: dt.timedelta | None = None
    ends_at: dt.timedelta | None = None
    channel: str | None = None

    __repr__ = brief

    @classmethod
    def printed(cls, passage: Passage, found: Candidate, label: Label) -> Opening:
        """Return how a turn begins whose label stands at the start of a passage.

        Args:
            passage: The passage.
            found: Where the label stands in it.
            label: What it says.
        """
        # Marks of print after a label that stands alone belong to it: "**Anna Ivanova:**".
        is_alone = found.end == len(passage.text)
        end = passage.end if is_alone else passage.source_end(found.end)
        note, start = found.note, found.note_start
        return cls(
            label=label,
            head=make_span(passage.start, end),
            label_span=passage.locate(found.start, found.start + len(found.label)),
            note_span=None if note is None else passage.locate(start, start + len(note)),
            rest=None if is_alone else passage.cut(found.end),
            asides=passage.asides and tuple((at, to) for at, to in passage.asides if at < end),
            begins_at=found.begins_at,
        )

    @classmethod
    def unnamed(cls, passage: Passage) -> Opening:
        """Return how a turn begins that has no label; a dash before it is no word of it."""
        dash = _DASH.match(passage.text)
        if dash is None:
            return cls(label=None, rest=passage)
        head = passage.locate(0, len(dash.group().rstrip()))
        return cls(label=None, head=head, rest=passage.cut(dash.end()))


@define(weakref_slot=False)
class Decision:
    """What one passage was taken for.

    Attributes:
        passage: The passage.
        taken: What for.
        evidence: Why.
        opening: How a turn begins with it, if one does.
        problems: What a careful user wants to know about it.
        rule: The rule of the house style that says what it is, if one does.
    """

    passage: Passage
    taken: PassageKind
    evidence: tuple[Evidence, ...] = ()
    opening: Opening | None = None
    problems: tuple[Problem, ...] = ()
    rule: Rule | None = None

    __repr__ = brief


def chair_of(decision: Decision) -> Label | None:
    """Return who takes the chair by a line that says so, or speaks below it, as a label says it.

    Printed forms: "[The Deputy Speaker (Mr. Quill) in the Chair]", "IN THE CHAIR: ANNA BERG", which
    names no office; "HON. TOM QUILL", a heading.
    """
    if decision.rule is None:
        return None
    said = decision.rule.groups(decision.passage.text)
    name, role = said.get("name"), said.get("role", decision.rule.office)
    if name is None:
        return None
    return Label(text=role or name, kind=SpeakerKind.PERSON, name=name, role=role)


@frozen(kw_only=True)
class Explanation:
    """What one passage was taken for, and on which evidence.

    Attributes:
        span: Where the passage stands.
        text: The passage, folded.
        taken_for: What it was taken for: ``label``, ``speech``, ``lead``, ``furniture`` and so on.
        evidence: Why: each reads as a sentence.
        speaker: Id of the speaker whom the label names; ``None`` where there is no label.
        identity: Why this speaker was joined to another label, or not joined although the
            surname is the same; ``None`` where there was nothing to decide.
    """

    span: Span
    text: str
    taken_for: PassageKind
    evidence: tuple[Evidence, ...]
    speaker: str | None = None
    identity: str | None = None

    __repr__ = brief


_SEVERE = (ProblemCode.UNATTRIBUTED, ProblemCode.SECOND_DOCUMENT, ProblemCode.TIME_UNREAD)


def problem(code: ProblemCode, message: str, span: Span) -> Problem:
    """Return a problem with the severity that goes with its code."""
    severe = code in _SEVERE
    severity = Severity.ERROR if severe else Severity.WARNING
    return Problem(code=code, severity=severity, message=message, span=span)


def date_of(said: Mapping[str, str], span: Span) -> tuple[dt.date | None, tuple[Problem, ...]]:
    """Return the date that a line states by the group ``date`` of its pattern.

    Args:
        said: What the groups hold.
        span: Where the line stands.

    Returns:
        The date, and a problem where it cannot be read.
    """
    printed = said.get("date")
    date = None if printed is None else read_date(printed)
    if printed is None or date is not None:
        return date, ()
    return None, (problem(ProblemCode.DATE_UNREAD, f"no date can be read in {printed!r}", span),)


def time_of(said: Mapping[str, str], span: Span) -> tuple[dt.time | None, tuple[Problem, ...]]:
    """Return the time of day that a line states by the group ``time``, as ``date_of`` does."""
    printed = said.get("time")
    time = None if printed is None else read_stated_time(printed)
    if printed is None or time is not None:
        return time, ()
    found = problem(ProblemCode.TIME_UNREAD, f"no time of day can be read in {printed!r}", span)
    # All that was said is read, as it is where a date is unread.
    return None, (evolve(found, severity=Severity.WARNING),)
