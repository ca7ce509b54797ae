"""What the caller knows of a document before it is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import field, frozen

from transcripts.model.reprs import brief

__all__ = ["Hints"]


@frozen(kw_only=True)
class Hints:
    """What the caller and the front matter know, and what the document proves of its labels.

    Attributes:
        labels: Labels that the caller vouches for, as printed, each with the name of the speaker,
            ``None`` for an unnamed voice. Each prints something, as does each name.
        not_labels: What the caller says is no label.
        people: Names of those who speak, as the front matter prints them.
        proven: Labels that the document itself proves, as printed, in whatever form it has them.
        body: Where the first of them stands in the source: what stands above is none.
        end: Where a list of them stands below all that is said: what stands there is none either.
        changes: Where passages begin in the source in which another voice speaks without a label.
        short: Names of speakers, by the initials that the document pairs with them.
        timeout: How many seconds the patterns of a house style may take together, ``None`` for as
            long as they need.
    """

    labels: Mapping[str, str | None] = field(factory=dict)
    not_labels: Collection[str] = ()
    people: tuple[str, ...] = ()
    proven: frozenset[str] = frozenset()
    body: int = 0
    end: int | None = None
    changes: frozenset[int] = frozenset()
    short: Mapping[str, str] = field(factory=dict)
    timeout: float | None = None

    __repr__ = brief
