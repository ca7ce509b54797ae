"""What each passage of a document was taken for, and why."""

from __future__ import annotations

from attrs import define, frozen

from transcripts.kinds import ProblemCode, Severity
from transcripts.model import Label, Problem, Span
from transcripts.model.making import make_span
from transcripts.reading.labels.candidates import Candidate
from transcripts.reading.paragraphs.hover_cards import Card, read_card
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold

__all__ = ["Decision", "Explanation", "Opening", "problem"]


@define
class Opening:
    """The label that a passage begins with.

    Attributes:
        passage: The passage.
        candidate: Where the label stands in it.
        label: What it says.
    """

    passage: Passage
    candidate: Candidate
    label: Label

    @property
    def head(self) -> Span:
        """From the first printed character of the passage through the colon."""
        passage, end = self.passage, self.candidate.end
        # Marks of print behind a label that stands alone belong to it: "**Anna Ivanova:**".
        is_alone = end == len(passage.text)
        return make_span(passage.start, passage.end if is_alone else passage.source_end(end))

    @property
    def label_span(self) -> Span:
        """Where the label stands."""
        start = self.candidate.start
        return self.passage.locate(start, start + len(self.candidate.label))

    @property
    def note_span(self) -> Span | None:
        """Where the note stands, without its brackets."""
        start, note = self.candidate.note_start, self.candidate.note
        return None if note is None else self.passage.locate(start, start + len(note))

    def card(self, source: str) -> Card | None:
        """Return the hover card in the label, given the text that spans count in."""
        if not self.passage.asides:
            return None
        end = self.head.end
        cards = (run for run in self.passage.asides if run[0] < end)
        found = (read_card(fold(source[slice(*run)]), self.label.text) for run in cards)
        return next((card for card in found if card is not None), None)

    @property
    def rest(self) -> Passage | None:
        """What follows the colon."""
        return self.passage.cut(self.candidate.end)


@define
class Decision:
    """What one passage was taken for.

    Attributes:
        passage: The passage.
        taken: What for.
        evidence: Why, in words.
        opening: The label at its start, where it was accepted.
        problems: What a careful user wants to know about it.
    """

    passage: Passage
    taken: PassageKind
    evidence: tuple[str, ...] = ()
    opening: Opening | None = None
    problems: tuple[Problem, ...] = ()


@frozen(kw_only=True)
class Explanation:
    """What one passage was taken for, and on which evidence.

    Attributes:
        span: Where the passage stands.
        text: The passage, folded.
        taken_for: ``"label"``, ``"speech"``, ``"lead"``, ``"furniture"`` and so on.
        evidence: Why, in words.
        speaker: Id of the speaker whom the label names; ``None`` where there is no label.
        identity: Why this speaker was joined to another label, or not joined although the
            surname is the same; ``None`` where there was nothing to decide.
    """

    span: Span
    text: str
    taken_for: str
    evidence: tuple[str, ...]
    speaker: str | None = None
    identity: str | None = None


def problem(code: ProblemCode, message: str, span: Span) -> Problem:
    """Return a problem with the severity that goes with its code."""
    severe = code in (ProblemCode.UNATTRIBUTED, ProblemCode.SECOND_DOCUMENT)
    severity = Severity.ERROR if severe else Severity.WARNING
    return Problem(code=code, severity=severity, message=message, span=span)
