"""Who is who in one meeting.

Labels are joined to one speaker on certain evidence only: the same name, whatever its case
and spaces; the same hover card; two spellings of one name; initials of the only person of a
surname. A surname is never enough. An unnamed voice is another one each time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from transcripts.kinds import SpeakerKind
from transcripts.model import Label, Speaker
from transcripts.reading.assembly.persons import (
    Part,
    are_apart,
    homes_of,
    sex_of,
    slug,
    speaker_of,
    surname_of,
    unique_id,
)
from transcripts.reading.assembly.spellings import (
    has_initial,
    initials_fit,
    plain,
    spelling_of,
    words_of,
)
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.layout.decisions import Opening
from transcripts.reading.paragraphs.hover_cards import Card, read_card
from transcripts.reading.source.passages import fold

__all__ = ["Cast"]

# Who is not named, and yet the same each time.
_LASTING = (SpeakerKind.PERSON, SpeakerKind.MACHINE)


class Cast:
    """The speakers of a meeting, gathered label by label."""

    def __init__(self, *, joins: bool = True, are_shortened: bool = False) -> None:
        """Begin with nobody.

        Args:
            joins: Whether labels that differ may name one person; False where the document says
                itself who is who.
            are_shortened: As in ``LabelStyle``.
        """
        self._joins = joins
        self._are_shortened = are_shortened
        # Who holds an office, by the last label or line that says so.
        self._offices: dict[str, int] = {}
        # Who is in the chair, whatever office labels call that.
        self._chair: int | None = None
        self._parts: list[Part] = []
        self._named: dict[str, int] = {}
        self._from: dict[tuple[str, str], int] = {}
        self._counts: dict[str, int] = {}
        # By number: the number of the part that a part was joined to, and why.
        self._joined: dict[int, tuple[int, str]] = {}
        # The families, where somebody asks for a reason.
        self._kin: dict[str, list[int]] | None = None
        # The surname of each number that was asked for: one speaker may have many names.
        self._surnames: dict[int, str | None] = {}

    def open(self, opening: Opening, source: str) -> int:
        """Return the number of the speaker who begins a turn, a new one where needed.

        Args:
            opening: How the turn begins.
            source: The text that spans count in: a hover card may stand in the label.
        """
        label = opening.label
        if label is None:
            return self.enter_unlabelled(None)
        if not opening.asides:
            return self.enter(label)
        cards = (read_card(fold(source[slice(*run)]), label.text) for run in opening.asides)
        return self.enter(label, next((card for card in cards if card is not None), None))

    def enter(self, label: Label, card: Card | None = None) -> int:
        """Return the number of the speaker that a label names, a new one where needed.

        Args:
            label: The label.
            card: The hover card in it.
        """
        found = self._holder(label)
        if found is None and label.name is None and label.kind not in _LASTING:
            return self._add_unnamed(label)
        if found is None:
            found = self._person(label)
        self._parts[found].hear(label, card)
        if self._are_shortened and label.role is not None and label.name is not None:
            self._offices[name_key(label.role)] = found
        return found

    def seat(self, label: Label) -> None:
        """Note who takes an office, whom a label may name by it from then on.

        Args:
            label: The name, and the office if it is named; it is printed in no label.
        """
        if label.name is None:
            return
        found = self._person(label)
        self._parts[found].names.setdefault(label.name)
        if label.role is None:
            self._chair = found
        else:
            self._offices[name_key(label.role)] = found

    def _holder(self, label: Label) -> int | None:
        """Return who was last said to hold the office that is all there is in a label."""
        if label.name is not None:
            return None
        chair = None if label.role is None else self._chair
        return self._offices.get(name_key(label.role or label.text), chair)

    def _person(self, label: Label) -> int:
        """Return the number of the person that a label names, a new one where needed."""
        # "THE PRESIDENT" and "SPEAKER_00" are who they are by their label.
        key = name_key(label.name or label.text) if self._joins else label.name or label.text
        if self._are_shortened and (sex := sex_of(label.text)) is not None:
            # "Mr. Quill" and "Ms. Quill" are two people.
            key = f"{key} {sex.name}"
        found = self._find(key, label)
        if found is None:
            found = self._add(Part(label.kind))
        self._named[key] = found
        self._from |= {(key, home): found for home in homes_of(label)}
        return found

    def enter_unlabelled(self, name: str | None) -> int:
        """Return the number of a speaker whom no label names.

        Args:
            name: Who it is where the page says so; ``None`` or "" where it does not.
        """
        if not name:
            return self._add_unnamed(None)
        return self._add(Part(SpeakerKind.PERSON, names={name: None}))

    def speakers(self) -> list[Speaker]:
        """Join the parts of one person, and return the speakers by number."""
        self._join()
        self._settle_parties()
        taken: dict[str, int] = {}
        made: dict[int, Speaker] = {}
        for at, part in enumerate(self._parts):
            if at not in self._joined:
                name = part.name
                made[at] = speaker_of(part, name, unique_id(part, name, taken))
        return [made[self._whole(at)] for at in range(len(self._parts))]

    def reason(self, number: int) -> str | None:
        """Say why a speaker was joined to another, or was not although a surname is the same.

        Only known after ``speakers``.
        """
        if number in self._joined:
            other, why = self._joined[number]
            return f"joined to {self._parts[other].shown!r}: {why}"
        if self._kin is None:
            self._kin = self._families()
        if number not in self._surnames:
            self._surnames[number] = surname_of(self._parts[number])
        family = self._kin.get(self._surnames[number] or "", [number])
        if family[0] >= number:
            return None
        return f"not joined to {self._parts[family[0]].shown!r}: a surname alone is no identity"

    def _find(self, key: str, label: Label) -> int | None:
        """Return who has this name; "Dmitry, Perm" is not the one of "Dmitry, Moscow"."""
        last = self._named.get(key)
        if last is None or not are_apart(self._parts[last], label):
            return last
        known = (self._from.get((key, home)) for home in homes_of(label))
        fits = (at for at in known if at is not None and not are_apart(self._parts[at], label))
        return next(fits, None)

    def _whole(self, at: int) -> int:
        """Return the part that a part was joined to, perhaps by way of others."""
        while at in self._joined:
            at = self._joined[at][0]
        return at

    def _add_unnamed(self, label: Label | None) -> int:
        word = (label and slug(label.text)) or "voice"
        self._counts[word] = count = self._counts.get(word, 0) + 1
        part = Part(label.kind if label else SpeakerKind.ANONYMOUS, word=f"{word}-{count}")
        if label is not None:
            part.hear(label, None)
        return self._add(part)

    def _add(self, part: Part) -> int:
        self._parts.append(part)
        return len(self._parts) - 1

    def _join(self) -> None:
        """Join the parts that are certainly one person."""
        if not self._joins:
            return
        named = [at for at, part in enumerate(self._parts) if part.names]
        self._join_equal(named)
        self._join_initials(named)
        if self._are_shortened:
            self._join_surnames(named)

    def _settle_parties(self) -> None:
        """Give each party one name, though a line ended within it: "GRÜNEN" and "GRÜ-NEN"."""
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for part in self._parts:
            if part.party is not None:
                forms[plain(part.party)][part.party] += 1
        for part in self._parts:
            if part.party is not None:
                known = forms[plain(part.party)].items()
                part.party = max(known, key=lambda form: (form[1], -len(form[0])))[0]

    def _join_equal(self, named: Iterable[int]) -> None:
        """Join those who have a hover card or a name in common."""
        first: dict[str, int] = {}
        for at in named:
            part = self._parts[at]
            keys = {spelling_of(name): "the same name in another spelling" for name in part.names}
            if part.card is not None:
                keys[spelling_of(part.card)] = "the same hover card"
            for key, why in keys.items():
                other = first.setdefault(key, at)
                other = self._joined.get(other, (other, ""))[0]
                if other != at and at not in self._joined and not self._differ(other, at):
                    self._absorb(other, at, why)
            for key in keys:
                first[key] = self._joined.get(first[key], (first[key], ""))[0]

    def _join_initials(self, named: Iterable[int]) -> None:
        """Join "A. Voronin" to "Andrei Voronin", where nobody else has that surname."""
        if not any(has_initial(name) for at in named for name in self._parts[at].names):
            return
        for family in self._families().values():
            names = [self._parts[at].name or "" for at in family]
            if initials_fit(names) and not self._differ(*family):
                first, second = family
                self._absorb(first, second, "the initials of the only person of that surname")

    def _join_surnames(self, named: Iterable[int]) -> None:
        """Join "Mr. Quill" to "Mr. Tom Quill", where nobody else has that surname."""
        families = self._families()
        for at in named:
            words = words_of(self._parts[at].name or "")
            if at in self._joined or len(words) != 1:
                continue
            family = families.get(spelling_of(words[0]), [])
            if len(family) != 1:
                continue
            (whole,) = family
            if not self._differ(whole, at):
                self._absorb(whole, at, "the only person of that surname")

    def _families(self) -> dict[str, list[int]]:
        """Return the numbers of those who share a surname, in the spelling that counts."""
        families: dict[str, list[int]] = {}
        for at, part in enumerate(self._parts):
            surname = surname_of(part) if part.names and at not in self._joined else None
            if surname is not None:
                families.setdefault(surname, []).append(at)
        return families

    def _differ(self, one: int, two: int) -> bool:
        """Tell whether two parts of one name have other places, parties or titles of courtesy."""
        labels = (label for at in (one, two) for label in self._parts[at].labels)
        if self._are_shortened and len({*map(sex_of, labels)} - {None}) > 1:
            return True
        return are_apart(self._parts[one], self._parts[two])

    def _absorb(self, into: int, other: int, why: str) -> None:
        self._parts[into].join(self._parts[other])
        self._joined[other] = (into, why)
