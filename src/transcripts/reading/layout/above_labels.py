"""Which passages stand right above a label, with nothing but what rules tell in between."""

from __future__ import annotations

from collections.abc import Iterator

from transcripts.reading.labels.document_labels import DocumentLabels
from transcripts.reading.layout.frame import Frame
from transcripts.reading.paragraphs.lines import Line
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.rules import Look

__all__ = ["above_labels", "looks_of"]

# What stands between parts and not within speech.
_BETWEEN_PARTS = frozenset(
    {PassageKind.HEADING, PassageKind.NARRATION, PassageKind.TITLE, PassageKind.DATELINE}
)


# A page sets its blocks apart by itself.
_BLOCK = frozenset({Look.APART})


def looks_of(passage: Passage) -> frozenset[Look]:
    """Return how a passage is set on the page, as far as its text does not tell."""
    return passage.looks if isinstance(passage, Line) else _BLOCK


def above_labels(labels: DocumentLabels, frame: Frame, style: HouseStyle) -> frozenset[int]:
    """Return the indexes of such passages, none where no rule asks for it.

    Args:
        labels: The labels of the document.
        frame: What stands around its body.
        style: Its house style.
    """
    asks = any(rule.is_above_label for rule in style.body.rules)
    return frozenset(_found(labels, frame, style)) if asks else frozenset()


def _found(labels: DocumentLabels, frame: Frame, style: HouseStyle) -> Iterator[int]:
    body, is_above = style.body, False
    for at in reversed(range(frame.start, frame.end)):
        if is_above:
            yield at
        passage = labels.passages[at]
        if passage.hint is PassageKind.PAGE:
            continue
        found = (
            body.rule_of(passage.text, looks_of(passage), is_first=one) for one in (True, False)
        )
        rule = next(filter(None, found), None)
        if labels.is_label(at) or (
            rule is not None and rule.kind in _BETWEEN_PARTS and not rule.is_above_label
        ):
            is_above = True
        elif rule is None and not style.directions.whole_bracket(passage):
            is_above = False
