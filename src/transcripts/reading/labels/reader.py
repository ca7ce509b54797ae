"""How labels are read while nothing is known of the document but its house style."""

from __future__ import annotations

from attrs import frozen

from transcripts.model import Label
from transcripts.reading.labels.candidates import Candidate
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.judge import judge
from transcripts.reading.labels.knowledge import Knowledge
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["LabelReader"]


@frozen
class LabelReader:
    """Reads labels by a house style, and by what the caller and the front matter know."""

    _known: Knowledge

    @classmethod
    def of(cls, style: HouseStyle, hints: Hints) -> LabelReader:
        """Return the reader for a document."""
        return cls(Knowledge.of(style, hints))

    @property
    def are_names(self) -> bool:
        """Whether a label that names no office is a name, all of it."""
        return self._known.are_names

    @property
    def changes(self) -> frozenset[int]:
        """Where another voice begins without a label."""
        return self._known.hints.changes

    def candidate(self, text: str) -> Candidate | None:
        """Return what looks like a label at the start of a paragraph."""
        return self._known.candidate(text)

    def accepts(self, found: Candidate, text: str) -> bool:
        """Tell whether what looks like a label at the start of a paragraph is one."""
        return judge(found, found.rest(text), self._known).accepted

    def is_label(self, text: str) -> bool:
        """Tell whether a paragraph begins with a label."""
        found = self._known.candidate(text)
        return found is not None and self.accepts(found, text)

    @property
    def has_form(self) -> bool:
        """Whether the house style prints labels in a form that proves them."""
        return self._known.pattern is not None and self._known.form_proves

    @property
    def has_proof(self) -> bool:
        """Whether the document itself proves its labels."""
        return bool(self._known.hints.proven)

    def is_proven(self, found: Candidate) -> bool:
        """Tell whether the document proves a label."""
        return found.label in self._known.hints.proven

    def printed(self, text: str) -> Candidate | None:
        """Return the label in the form of the house style that a paragraph begins with."""
        found = self._known.candidate(text) if self._known.pattern is not None else None
        is_label = found is not None and found.is_printed and self.accepts(found, text)
        return found if is_label else None

    def is_whole(self, text: str) -> bool:
        """Tell whether a line is a label in the form of the house style, and nothing else."""
        found = self.printed(text)
        return found is not None and found.end == len(text)

    def is_voice(self, label: str) -> bool:
        """Tell whether a label is a word for an unnamed voice."""
        return self._known.is_voice(label)

    def read(self, label: str) -> Label:
        """Return what a label says, its note apart."""
        return self._known.read(label)

    def read_whole(self, text: str) -> Label:
        """Return what a label says that is all there is, with its note, with or without its end."""
        return self._known.read_whole(text)
