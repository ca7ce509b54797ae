"""What a careful user wants to know of a passage, beside what it was taken for."""

from __future__ import annotations

from attrs import evolve

from transcripts.kinds import ProblemCode
from transcripts.model import Problem
from transcripts.reading.labels.candidates import Candidate, Mend
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, problem
from transcripts.reading.source.passages import Passage

__all__ = ["doubt_of", "mend_of", "unclosed", "with_odd_characters"]

_CONTROL = later(r"[\p{Cc}\uFFFD]")


def doubt_of(found: Candidate, passage: Passage) -> Problem:
    """Return what is said of a label that was read as speech."""
    message = f"{found.label!r} looks like a label but was read as speech"
    return problem(ProblemCode.LABEL_UNSURE, message, passage.locate(0, found.end))


def mend_of(passage: Passage, found: Candidate) -> tuple[Problem, ...]:
    """Return what is said of a label that was mended, if it was."""
    if found.mend is None:
        return ()
    message = f"a label was mended: {found.mend}"
    code = ProblemCode.NOTE_UNCLOSED if found.mend is Mend.UNCLOSED else ProblemCode.LABEL_MENDED
    return (problem(code, message, passage.locate(0, found.end)),)


def unclosed(passage: Passage) -> tuple[Problem, ...]:
    """Return what is said of a stage direction that lacks its bracket, if it does."""
    text = passage.text
    if text[0] not in "([" or text.rstrip(". ").endswith((")", "]")):
        return ()
    message = "a stage direction without its closing bracket"
    return (problem(ProblemCode.NOTE_UNCLOSED, message, passage.span),)


def with_odd_characters(decision: Decision) -> Decision:
    """Return a decision, with a problem where its passage holds what cannot be printed."""
    if not _CONTROL.search(decision.passage.text):
        return decision
    message = "the passage holds control or replacement characters"
    found = problem(ProblemCode.CONTROL_CHARACTER, message, decision.passage.span)
    return evolve(decision, problems=(*decision.problems, found))
