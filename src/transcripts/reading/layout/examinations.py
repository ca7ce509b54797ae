"""Who asks and who answers in court: "Q." is counsel, "A." the witness who was sworn.

The printed form, of depositions and trials:

    MARTA QUILL,
    having been first duly sworn, testified as follows:
    EXAMINATION
    BY MR. OSTER:
    Q.   Where do you live?
    A.   At Old Quay.

Counsel is who stands in the last line of that form, the witness who was sworn last. Where nobody
stands there, question and answer are of voices without a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex
from attrs import define, evolve

from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision

__all__ = ["name_examined"]

_ASKS = frozenset(["q", "question"])
_ANSWERS = frozenset(["a", "answer"])
_WITNESS = "thewitness"
# Printed forms: "BY MR. OSTER:", "CROSS-EXAMINATION BY MS. RENN", and with "(Continued)" between.
_COUNSEL = later(
    r"(?:.{0,60}\bEXAMINATION\b.{0,30}\s)?BY[\s-]"
    r"(?P<name>(?:MR|MS|MRS|MISS|DR)\b\.?\s[^:,()]{1,50}|THE COURT)"
    r"(?:\s?\(.{1,30}\))?\s?:?",
    regex.IGNORECASE,
)
_NAME = r"\b\p{Lu}[\p{Lu}.'’-]{1,30}+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{Lu}.'’-]{1,30}+)){1,4}"
_TITLED = r"\b\p{Lu}\p{L}{1,30}+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]{1,30}+)){1,4}"
# "MARTA QUILL, having been first duly sworn", "Marta Quill, a witness herein, was sworn"; on
# several lines: "MARTA QUILL / was called as a witness and, having been sworn, ..."
_SWORN = later(rf"(?P<name>{_NAME}|{_TITLED}(?=,)),?\s(?:[^.:;]{{0,160}}\s)?(?i:sworn|affirmed)\b")
_DIRECT = later(r"(?:.{0,20}\s)?DIRECT[\s-]EXAMINATION\b.{0,60}")


@define
class _Stand:
    """Who stands in court.

    Attributes:
        counsel: Who asks, as printed.
        witness: Who answers.
        is_new: Whether the witness was sworn since the last answer.
    """

    counsel: str | None = None
    witness: str | None = None
    is_new: bool = False
    _last: str = ""

    def hear(self, text: str) -> None:
        """Take in a passage without a label."""
        counsel = _COUNSEL.fullmatch(text)
        sworn = _SWORN.search(text) or _SWORN.search(f"{self._last} {text}")
        self._last = text
        if counsel is not None:
            self.counsel = counsel["name"].strip()
        if sworn is not None:
            # Who is sworn now is asked by somebody who is named below.
            self.counsel, self.witness, self.is_new = None, sworn["name"], True
            self._last = ""
        elif _DIRECT.fullmatch(text) and not self.is_new:
            # Another witness was called, and it is not told whom.
            self.witness = None

    def name_of(self, label: Label) -> str | None:
        """Return who it is that a label means, as printed."""
        word = name_key(label.text)
        self._last = ""
        if word in _ASKS:
            return self.counsel
        if word not in _ANSWERS and word != _WITNESS:
            return None
        self.is_new = False
        return self.witness


def name_examined(decisions: Sequence[Decision]) -> Sequence[Decision]:
    """Name who asks and who answers, where a document says so.

    Args:
        decisions: What the passages of a document were taken for.
    """
    asks = any(_label_key(one) in _ASKS for one in decisions)
    return list(_named(decisions)) if asks else decisions


def _label_key(decision: Decision) -> str:
    opening = decision.opening
    return name_key(opening.label.text) if opening and opening.label else ""


def _named(decisions: Sequence[Decision]) -> Iterator[Decision]:
    stand = _Stand()
    labels = _people(decisions)
    for decision in decisions:
        opening = decision.opening
        label = None if opening is None else opening.label
        if opening is None or label is None:
            stand.hear(decision.passage.text)
            yield decision
            continue
        name = stand.name_of(label)
        if name is None or (label.name is not None and name_key(label.text) != _WITNESS):
            yield decision
            continue
        known = labels.get(name_key(name))
        made = known or Label(text=name, kind=SpeakerKind.PERSON, name=name)
        yield evolve(decision, opening=evolve(opening, label=evolve(made, text=label.text)))


def _people(decisions: Sequence[Decision]) -> Mapping[str, Label]:
    """Return who is named by a label of his own, by that."""
    found = (one.opening.label for one in decisions if one.opening and one.opening.label)
    return {name_key(label.text): label for label in found if label.name is not None}
