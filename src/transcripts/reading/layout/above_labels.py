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
from transcripts.reading.style.stage_directions import gap

__all__ = ["above_labels", "has_label_after", "looks_of"]

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


def has_label_after(labels: DocumentLabels, at: int, end: int, style: HouseStyle) -> bool:
    """Tell whether a label stands after a passage, with titles of parts and gaps in between alone.

    Printed form: "CROSS-EXAMINATION" and "BY MS. BERG:" stand together.

    Args:
        labels: The labels of the document.
        at: The index of the passage.
        end: The index after the last one in the body.
        style: Its house style.
    """
    opens = style.body.opens_part
    texts = ((after, labels.passages[after]) for after in range(at + 1, end))
    first = next((i for i, one in texts if gap(one) is None and not opens(one.text)), None)
    return first is not None and labels.is_label(first)


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
