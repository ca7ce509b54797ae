"""What is read out: a quotation that goes on over paragraphs, and what a line above announces."""

from __future__ import annotations

from collections.abc import Sequence

from transcripts.reading.labels.document_labels import DocumentLabels
from transcripts.reading.source.passages import Passage, quotes_opened

__all__ = ["Quotation", "is_announced"]


class Quotation:
    """Follows whether a quotation is open, paragraph by paragraph.

    Printed form: “Question: Who are you? / Reply: A passer-by.”, a paragraph each.

    Attributes:
        is_open: Whether it is.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Begin with none.

        Args:
            passages: Those of the document.
        """
        self.is_open = False
        self._passages = passages
        self._aloud = -1
        # Index of the last passage that closes one; looked for when one is opened.
        self._last_close: int | None = None

    def read_aloud(self, at: int) -> None:
        """Remember that a passage is a line of the dialogue, by its index."""
        self._aloud = at

    def follow(self, at: int, text: str) -> None:
        """Go on after a passage.

        Args:
            at: Its index.
            text: What of it counts.
        """
        if not self.is_open and "“" not in text and "«" not in text:
            return
        opened = quotes_opened(text)
        goes_on = self.is_open and self._aloud == at
        # What nobody ever closes is a slip, and costs no label.
        if self._last_close is None:
            self._last_close = _last_close(self._passages)
        self.is_open = at < self._last_close and (opened > 0 or (opened == 0 and goes_on))


def is_announced(labels: DocumentLabels, at: int, start: int) -> bool:
    """Tell whether what is said before a passage announces that something is read out.

    Printed form: "He writes:", and below it "Question: Who are you?".

    Args:
        labels: The labels of the document.
        at: The index of the passage.
        start: The index of the first in the body.
    """
    text = labels.passages[at - 1].text if at > start else ""
    if not text.endswith(":"):
        return False
    # A label that stands alone ends so as well.
    found = labels.candidates[at - 1]
    return not labels.is_label(at - 1) or (found is not None and found.end < len(text))


def _last_close(passages: Sequence[Passage]) -> int:
    """Return the index of the last passage with a mark that closes a quotation, or -1."""
    places = reversed(range(len(passages)))
    return next((at for at in places if "”" in passages[at].text or "»" in passages[at].text), -1)
