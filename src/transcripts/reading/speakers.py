"""Who is who in one meeting.

Labels are joined to one speaker on certain evidence only: the same name, whatever its
case and spaces. A surname is never enough. An unnamed voice is another one each time.
"""

from __future__ import annotations

import regex
from attrs import define, field

from transcripts.kinds import SpeakerKind
from transcripts.model import Label, Speaker
from transcripts.reading.labels import name_key

__all__ = ["Cast"]

_LETTERS = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@define
class _Part:
    """A speaker in the making."""

    id: str
    kind: SpeakerKind
    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    labels: dict[str, None] = field(factory=dict)

    def hear(self, label: Label) -> None:
        """Take from a label what was not known before."""
        self.role = self.role or label.role
        self.affiliation = self.affiliation or label.affiliation
        self.labels.setdefault(label.text)


class Cast:
    """The speakers of a meeting, gathered label by label."""

    def __init__(self) -> None:
        self._parts: list[_Part] = []
        self._named: dict[str, int] = {}
        self._from: dict[tuple[str, str], int] = {}
        self._counts: dict[str, int] = {}
        self._ids: set[str] = set()

    def enter(self, label: Label | None) -> int:
        """Return the number of the speaker that a label names, a new one where needed.

        Args:
            label: The label, ``None`` where nothing is printed.
        """
        if label is None or label.name is None:
            return self._add_unnamed(label)
        key = name_key(label.name)
        found = self._find(key, label.affiliation)
        if found is None:
            found = self._add(label.name, label.kind, label.name)
        self._named[key] = found
        if label.affiliation is not None:
            self._from[key, label.affiliation] = found
        self._parts[found].hear(label)
        return found

    def speakers(self) -> list[Speaker]:
        """Return the speakers by their numbers."""
        return [
            Speaker(
                id=part.id,
                kind=part.kind,
                name=part.name,
                role=part.role,
                affiliation=part.affiliation,
                labels=tuple(part.labels),
            )
            for part in self._parts
        ]

    def _find(self, key: str, affiliation: str | None) -> int | None:
        """Return who has this name; "Dmitry, Perm" is not the one of "Dmitry, Moscow"."""
        last = self._named.get(key)
        if affiliation is None or last is None or self._parts[last].affiliation is None:
            return last
        return self._from.get((key, affiliation))

    def _add_unnamed(self, label: Label | None) -> int:
        word = (label and _slug(label.text)) or "voice"
        self._counts[word] = count = self._counts.get(word, 0) + 1
        added = self._add(f"{word} {count}", label.kind if label else SpeakerKind.ANONYMOUS, None)
        if label is not None:
            self._parts[added].hear(label)
        return added

    def _add(self, wanted: str, kind: SpeakerKind, name: str | None) -> int:
        base = _slug(wanted) or "speaker"
        unique = base
        while unique in self._ids:
            self._counts[base] = count = self._counts.get(base, 1) + 1
            unique = f"{base}-{count}"
        self._ids.add(unique)
        self._parts.append(_Part(unique, kind, name))
        return len(self._parts) - 1


def _slug(text: str) -> str:
    """Return the letters and digits of a text, casefolded, joined by "-"."""
    return "-".join(_LETTERS.findall(text.casefold()))
