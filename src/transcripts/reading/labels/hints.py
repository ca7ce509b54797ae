"""What the caller knows of a document before it is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import field, frozen

__all__ = ["Hints"]


@frozen(kw_only=True)
class Hints:
    """What the caller and the front matter know.

    Attributes:
        labels: Labels that the caller vouches for, as printed, each with the name of the speaker,
            ``None`` for an unnamed voice. Each prints something, as does each name.
        not_labels: What the caller says is no label.
        people: Names of those who speak, as the front matter prints them.
        timeout: How many seconds the patterns of a house style may take together, ``None`` for as
            long as they need.
    """

    labels: Mapping[str, str | None] = field(factory=dict)
    not_labels: Collection[str] = ()
    people: tuple[str, ...] = ()
    timeout: float | None = None
