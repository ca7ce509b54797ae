"""Where a second document begins below a first one: two pages that were copied together."""

from __future__ import annotations

from itertools import takewhile

from transcripts.reading.labels.document_labels import DocumentLabels
from transcripts.reading.language.dates import read_dateline
from transcripts.reading.language.speech_cues import is_spoken
from transcripts.reading.layout.frame import Frame, is_title
from transcripts.reading.layout.header import may_be_tail
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["SENTENCE", "SecondDocument"]

# Words that a text needs to be seen as narration.
SENTENCE = 5
# Lines of page furniture that together begin another page.
_FURNITURE_RUN = 3
_SURE = 2


class SecondDocument:
    """Finds the tail of a first document in its body, and furniture, title and date of a second."""

    def __init__(self, labels: DocumentLabels, frame: Frame, style: HouseStyle) -> None:
        self._labels = labels
        self._passages = labels.passages
        self._end = frame.end
        self._style = style
        # Index up to which the passages are lines of the page.
        self._foreign = 0

    def find(self, at: int, *, in_turn: bool) -> tuple[PassageKind, Evidence] | None:
        """Return what a passage is there, and how that is seen; None for any other.

        Args:
            at: Its index: each is asked for once, in order.
            in_turn: Whether somebody speaks.
        """
        if at < self._foreign or self._begins_page(at):
            return PassageKind.FURNITURE, Evidence.OTHER_PAGE
        if self._is_dateline(at, in_turn=in_turn):
            return PassageKind.DATELINE, Evidence.DATE_ALONE
        if not is_title(self._passages[at]) or not self._is_dateline(at + 1, in_turn=in_turn):
            return None
        is_label = self._labels.is_label(at)
        return None if is_label else (PassageKind.TITLE, Evidence.LINE_ABOVE_DATE)

    def _is_dateline(self, at: int, *, in_turn: bool) -> bool:
        """Tell whether a line is the date of a document: a date within a speech is spoken."""
        line = read_dateline(self._passages[at].text) if at < self._end else None
        if line is None:
            return False
        if line.place or not in_turn:
            return True
        # After the date of a document stands a label or a lead, after a spoken one more speech.
        if at + 1 >= self._end or self._labels.is_label(at + 1):
            return True
        after = self._passages[at + 1].text
        return not is_spoken(after) and len(after.split()) >= SENTENCE

    def _begins_page(self, at: int) -> bool:
        """Tell whether a run of lines of the page begins here, and remember how far it goes."""
        if not self._style.page.is_line(self._passages[at].text):
            return False
        lines = takewhile(bool, map(self._page_line, range(at, self._end)))
        sure = [line for line, found in enumerate(lines, at) if found == _SURE]
        if len(sure) >= _FURNITURE_RUN:
            self._foreign = sure[-1] + 1
        return at < self._foreign

    def _page_line(self, at: int) -> int:
        """Return _SURE for a line of the page around a document, 1 for one that may be, else 0."""
        if self._style.page.is_line(self._passages[at].text):
            return _SURE
        return int(may_be_tail(self._passages[at]) and self._labels.candidates[at] is None)
