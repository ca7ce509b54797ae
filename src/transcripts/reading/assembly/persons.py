"""A speaker in the making: what the labels of one meeting say of somebody."""

from __future__ import annotations

from enum import Enum

from attrs import define, field

from transcripts.kinds import SpeakerKind
from transcripts.model import Label, Speaker
from transcripts.model.making import make_speaker
from transcripts.reading.assembly.spellings import plain, spelling_of, words_of
from transcripts.reading.labels.grammar import is_initialed
from transcripts.reading.later import later
from transcripts.reading.memo import remembered
from transcripts.reading.paragraphs.hover_cards import Card

__all__ = [
    "Part",
    "are_apart",
    "homes_of",
    "sex_of",
    "slug",
    "speaker_of",
    "surname_of",
    "unique_id",
]

_LETTERS = later(r"[\p{L}\p{M}\p{N}]+")


class Sex(Enum):
    """What a title of courtesy tells of a person."""

    FEMALE = 1
    MALE = 2


_COURTESY = {
    **dict.fromkeys(("mr", "sir", "lord", "m", "monsieur", "señor", "senyor", "herr"), Sex.MALE),
    **dict.fromkeys(
        ("mrs", "ms", "miss", "lady", "baroness", "dame", "mme", "madame", "mlle", "frau"),
        Sex.FEMALE,
    ),
    **dict.fromkeys(("señora", "senyora", "madam"), Sex.FEMALE),
}


@define
class Part:
    """A speaker in the making."""

    kind: SpeakerKind
    # Names as printed, in order, and the name that a hover card gives.
    names: dict[str, None] = field(factory=dict)
    card: str | None = None
    role: str | None = None
    post: str | None = None
    affiliation: str | None = None
    party: str | None = None
    constituency: str | None = None
    labels: dict[str, None] = field(factory=dict)
    word: str | None = None

    def hear(self, label: Label, card: Card | None) -> None:
        """Take from a label and its card what was not known before."""
        self.role = self.role or label.role
        self.affiliation = self.affiliation or label.affiliation
        self.party = self.party or label.party
        self.constituency = self.constituency or label.constituency
        self.labels.setdefault(label.text)
        if label.name is not None:
            self.names.setdefault(label.name)
        if card is not None:
            self.card = self.card or card.name
            self.post = self.post or card.post

    def join(self, other: Part) -> None:
        """Take over all that is known of another part of the same person."""
        self.names |= other.names
        self.labels |= other.labels
        self.card, self.post = self.card or other.card, self.post or other.post
        self.role = self.role or other.role
        self.affiliation = self.affiliation or other.affiliation
        self.party = self.party or other.party
        self.constituency = self.constituency or other.constituency

    @property
    def shown(self) -> str:
        """What to call it in an explanation."""
        return next(iter(self.labels), self.name or "")

    @property
    def name(self) -> str | None:
        """The fullest name: from a card where only initials are printed."""
        if not self.names:
            return None
        full = [name for name in self.names if not is_initialed(name)]
        if self.card is not None and not full:
            return self.card
        printed = full or list(self.names)
        # "VLADIMIR PUTIN" may stand above his other labels.
        printed = [name for name in printed if not name.isupper()] or printed
        # "VladimirPutin" has lost its space: the first form that has one is better.
        return next((name for name in printed if " " in name), printed[0])


def sex_of(label: str) -> Sex | None:
    """Return what the title of courtesy in a label tells of a person."""
    words = (_COURTESY.get(word.strip(".()").casefold()) for word in label.split())
    return next(filter(None, words), None)


def homes_of(said: Label | Part) -> list[str]:
    """Return the letters of what tells people of one name apart: their place, their party."""
    return [plain(home) for home in (_place(said), said.party) if home is not None]


def _place(said: Label | Part) -> str | None:
    return said.constituency or said.affiliation


def are_apart(one: Label | Part, two: Label | Part) -> bool:
    """Tell whether two of one name have different places or, where one has none, parties."""
    a, b = _place(one), _place(two)
    if a is None or b is None:
        a, b = one.party, two.party
    return a is not None and b is not None and plain(a) != plain(b)


def surname_of(part: Part) -> str | None:
    """Return the last word of a name of more than one, in the spelling that counts."""
    name = part.name or ""
    words = words_of(name)
    return spelling_of(words[-1]) if len(words) > 1 else None


def speaker_of(part: Part, name: str | None, speaker_id: str) -> Speaker:
    """Return the speaker that a part has become, by the name and the id that it is given."""
    return make_speaker(
        id=speaker_id,
        kind=part.kind,
        name=name,
        role=part.role or part.post,
        affiliation=part.affiliation,
        party=part.party,
        constituency=part.constituency,
        labels=tuple(part.labels),
    )


def unique_id(part: Part, name: str | None, taken: dict[str, int]) -> str:
    """Return an id that nobody has yet: the second "Dmitry" is "dmitry-2"."""
    base = unique = part.word or slug(name or part.shown) or "speaker"
    while unique in taken:
        taken[base] += 1
        unique = f"{base}-{taken[base]}"
    taken[unique] = 1
    return unique


@remembered
def slug(text: str) -> str:
    """Return the letters and digits of a text, casefolded, joined by "-"."""
    return "-".join(_LETTERS.findall(text.casefold()))
