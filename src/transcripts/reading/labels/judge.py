"""Whether a paragraph begins with a speaker label, and on which evidence.

No one pattern tells a label from a sentence with a colon in it. A candidate is what has
the outer form of a label; it is taken for one on evidence from itself, from the rest of
the document or from the caller.
"""

from __future__ import annotations

from transcripts.kinds import SpeakerKind
from transcripts.reading.labels.candidates import Candidate
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.labels.knowledge import Knowledge
from transcripts.reading.labels.plausibility import (
    Rest,
    Verdict,
    is_sentence,
    may_return,
    no,
    rest_of,
    yes,
)
from transcripts.reading.source.evidence import Evidence

__all__ = ["judge", "judge_print"]

_FULL_NAME = 2
# Fast path: looked up once: to ask an enumeration for a member takes as long as to make a value.
_PROGRAM = SpeakerKind.MACHINE
_REFUSED = no(Evidence.REFUSED)
_VOUCHED = yes(Evidence.VOUCHED)
_PRINTED = yes(Evidence.PRINTED_FORM)
_PROVEN = yes(Evidence.PROVEN)
# The same where the style has no form: print has a say then.
_RETURNED = yes(Evidence.PROVEN)
_UNPROVEN = no(Evidence.UNPROVEN)
_MACHINE = yes(Evidence.MACHINE)
_VOICE = yes(Evidence.VOICE)
# What print has no say in.
_SETTLED = (_REFUSED, _VOUCHED, _PRINTED, _PROVEN, _UNPROVEN)
_SENTENCE = no(Evidence.SENTENCE)
_ABOVE = yes(Evidence.ABOVE)
_BOLD = yes(Evidence.BOLD)


def judge(found: Candidate, rest: str, known: Knowledge) -> Verdict:
    """Weigh the evidence for a candidate, but for its print.

    Args:
        found: The candidate.
        rest: What follows it in the paragraph.
        known: What else is known.
    """
    text = found.label
    if text in known.hints.not_labels:
        return _REFUSED
    if text in known.hints.labels:
        return _VOUCHED
    if found.is_printed:
        return _judge_form(text, known)
    return _judge_text(text, rest_of(rest), known)


def judge_print(
    verdict: Verdict, found: Candidate, rest: str, known: Knowledge, *, bold: bool
) -> Verdict:
    """Weigh the print of a candidate in a document whose labels are bold.

    Args:
        verdict: What the other evidence says of it.
        found: The candidate.
        rest: What follows it in the paragraph.
        known: What else is known.
        bold: Whether it is printed bold.
    """
    # Print has no say where the caller or the form of the style has.
    if verdict is _REFUSED or any(verdict is one for one in _SETTLED):
        return verdict
    text = found.label
    if not bold:
        is_known = verdict.accepted and name_key(text) in known.names
        return verdict if is_known else no(Evidence.NOT_BOLD, doubtful=verdict.accepted)
    if verdict.accepted or is_sentence(text) or not rest:
        return verdict
    return _BOLD


def _judge_form(text: str, known: Knowledge) -> Verdict:
    """Weigh what has the form of the style, which may need proof."""
    if known.form_proves:
        return _PRINTED
    return _PROVEN if text in known.hints.proven else _UNPROVEN


def _judge_text(text: str, rest: Rest, known: Knowledge) -> Verdict:
    """Weigh the evidence that does not depend on print."""
    is_proven = text in known.hints.proven
    is_known = is_proven or (known.people and name_key(text) in known.people)
    if not is_known and known.is_only_sentence(text):
        # Fast path: nearly half of what stands before a colon, and it need not be read as a label.
        return _SENTENCE
    reading = known.reading(text)
    if reading.is_voice:
        return _judge_voice(text, rest, known)
    if is_proven:
        return _RETURNED
    if reading.label.kind is _PROGRAM:
        return _MACHINE
    if reading.key in known.people:
        return yes(Evidence.FRONT_MATTER)
    verdict = reading.verdict(rest)
    if verdict.accepted:
        return verdict
    name = reading.label.name
    if text in known.returning and may_return(reading.label):
        return yes(Evidence.RETURNS)
    if reading.key in known.names or reading.name in known.names:
        return yes(Evidence.KNOWN_NAME)
    if name and len(name.split()) >= _FULL_NAME and known.stands_above(name):
        return _ABOVE
    return verdict


def _judge_voice(text: str, rest: Rest, known: Knowledge) -> Verdict:
    """Accept "Question: Will you run?"; refuse "Question: at what expense?" within a speech."""
    # Who prints "interviewer:" in small letters prints what is said so too.
    is_small = text in known.hints.proven and text[0].islower()
    if rest is Rest.GOES_ON and text not in known.voices_heard and not is_small:
        return no(Evidence.VOICE_GOES_ON)
    return _VOICE
