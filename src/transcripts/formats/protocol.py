"""What a format is: something that makes an outcome of a document."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from attrs import frozen

from transcripts.model.reprs import brief
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.pipeline import read
from transcripts.reading.style.house_style import Confidence, HouseStyle

__all__ = ["Format", "StyleFormat"]


@runtime_checkable
class Format(Protocol):
    """A way to read documents.

    A house style is one, by the engine. A format that carries structure of its own, such as cues
    or JSON, makes its own decisions, and the blocks of them by ``assemble``.
    """

    @property
    def name(self) -> str:
        """What ``format=`` calls it."""

    @property
    def encodings(self) -> tuple[str, ...]:
        """What bytes may be encoded in when they are not UTF-8."""

    def sniff(self, text: str) -> Confidence:
        """Return how sure it is that a text is its own."""

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a document.

        Args:
            text: The document, decoded.
            hints: What the caller knows.

        Raises:
            ParseError: If it cannot be read as a whole.
        """


@frozen
class StyleFormat:
    """A house style as a format: the engine reads by it."""

    style: HouseStyle

    __repr__ = brief

    @property
    def name(self) -> str:
        """That of the style."""
        return self.style.name

    @property
    def encodings(self) -> tuple[str, ...]:
        """Those of the style."""
        return self.style.encodings

    def sniff(self, text: str) -> Confidence:
        """Return how sure the style is that a text is its own."""
        return self.style.sniff(text)

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a document in the style; see ``Format.read``.

        Raises:
            TimeoutError: If the patterns of the style take longer than ``hints.timeout``.
        """
        limit = hints.timeout
        return read(text, self.style if limit is None else self.style.limited(limit), hints)
