"""What a speaker label says: kind, name, role, affiliation and note.

The grammar of a label, as printed by the publishers read so far:

    [ROLE] NAME [", " ROLE or AFFILIATION] [" (" AFFILIATION or NOTE ")"]
    TITLE NAME " of " REALM
    UNNAMED VOICE [" from " PLACE] [" (" NOTE ")"]
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import partial

from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.model.making import make_label
from transcripts.reading.labels.name_words import (
    HUMP,
    USUAL_NAME,
    is_bare_name,
    is_name_part,
    known_tail,
    name_start,
    unglued,
)
from transcripts.reading.language.lexicon import (
    CONNECTORS,
    GIVEN_NAMES,
    RANKS,
    TITLES,
    is_role,
)
from transcripts.reading.later import later
from transcripts.reading.memo import remembered

__all__ = [
    "is_initialed",
    "name_key",
    "named_label",
    "names_machine",
    "names_office",
    "read_label",
    "reads_as_role",
    "split_note",
    "unnamed_voice",
]

# "Answering a question from ...", "Noise in the audience", "In English": notes begin with
# a small letter or with one of these; any other capital begins an affiliation.
_NOTE_START = later(
    r"\p{Ll}|\p{Lu}\p{Ll}+ing\b|(?:Through|Via|Off|Without|Reads|Noise|Passes|Shows?|Speaks|Laughs|Hands|Retranslated)\b|(?:In|To)\s"
)
_BRACKET = later(r"(?P<label>[^()]*+(?:\([^()]*+\)[^()]+)*+)\((?P<note>[^()]*)\)")
# "В.Путин", "V. K. Dolzhenkova", "А. Б. Миллер", "Миронюк С."
_INITIALED = later(
    r"(?:\p{Lu}\.[\s-]?){1,2}(?:\p{Lu}[\p{L}\p{M}’'‑-]+)(?:\s\p{Lu}[\p{L}\p{M}’'‑-]+)*+"
    r"|\p{Lu}[\p{L}\p{M}’'‑-]+\s(?:\p{Lu}\.\s?){1,2}"
)
# "Question from Izhevsk", "Audience offscreen"
_FROM = later(r"\s(?:from|из)\s|\soff-?\s?(?:screen|camera)$")
_NUMBERED = later(r"(?P<word>.+?)\s?#?\d{1,2}")
# "SPEAKER_00", "Speaker 1", "Sprecher 2": what a program calls a voice.
_MACHINE = later(r"(?i:speaker|spk|sprecher)(?:[\s_#-]*\d{1,3}|[\s_-]\p{Lu})")
# " of ", and "Al Khalifaof Bahrain", which has lost the space before it.
_OF_REALM = later(r"\s?of\s(?=\p{Lu})")


@remembered
def name_key(name: str) -> str:
    """Return what is left of a name when space, case and dots do not count."""
    return "".join(name.casefold().replace(".", " ").split())


def is_initialed(text: str) -> bool:
    """Tell whether a text is a surname with initials, and nothing else."""
    # Fast path: most names have no full stop, and this is sooner seen.
    return "." in text and _INITIALED.fullmatch(text) is not None


def names_office(text: str) -> bool:
    """Tell whether one of the words, in any case, names an office, a trade or a rank."""
    return any(map(is_role, _casefolded(text)))


def reads_as_role(text: str) -> bool:
    """Tell whether all words without a capital connect others or name a trade.

    So they do in "Chairman of the Board", and not in "Beginning of meeting".
    """
    small = (word for word in text.replace(",", " ").split() if word.islower())
    return all(word in CONNECTORS or is_role(word) for word in small)


def split_note(text: str) -> tuple[str, str | None]:
    """Split "Xi Jinping (retranslated)" into label and note.

    A bracket that belongs to the label, as in "Emma Marcegaglia (ENI)", stays with it.
    """
    found = _BRACKET.fullmatch(text) if "(" in text else None
    if found is None or not found["label"].strip():
        return text, None
    note = found["note"].strip()
    if _NOTE_START.match(note) or note.endswith((".", "!", "?")):
        return found["label"].strip(), note or None
    return text, None


def read_label(text: str, kind: SpeakerKind | None = None, *, known: Container[str] = ()) -> Label:
    """Read one printed speaker label.

    Args:
        text: The label, folded, without its colon.
        kind: What it stands for where it is a word for an unnamed voice.
        known: Names that the document proves otherwise, as ``name_key`` gives them.
    """
    printed, note = split_note(text)
    label = partial(make_label, text=printed, note=note)
    if kind is not None:
        role = printed if kind is SpeakerKind.PERSON else None
        return label(kind=kind, role=role, affiliation=_place_of(printed))
    if names_machine(printed):
        return label(kind=SpeakerKind.MACHINE)
    if not printed[:1].isalpha():
        return label(kind=SpeakerKind.ANONYMOUS)
    printed, affiliation = _split_affiliation(printed)
    name, role, realm = _read_person(printed, known)
    if name is None:
        # Nobody is named: an office, or words that say nothing of a role.
        office = role if role and names_office(role) else None
        return label(kind=SpeakerKind.ANONYMOUS, role=office, affiliation=affiliation)
    affiliation = realm or affiliation
    return label(kind=SpeakerKind.PERSON, name=name, role=role, affiliation=affiliation)


def named_label(text: str, labels: Mapping[str, str | None]) -> Label:
    """Return the label that a field of a document is, which names a voice and says no more.

    Args:
        text: What the field holds, folded.
        labels: Names that the caller gives, by label.
    """
    name = labels.get(text, text)
    if text not in labels and names_machine(text):
        return Label(text=text, kind=SpeakerKind.MACHINE)
    kind = SpeakerKind.ANONYMOUS if name is None else SpeakerKind.PERSON
    return Label(text=text, kind=kind, name=name)


def names_machine(text: str) -> bool:
    """Tell whether a label is what a program calls a voice: "SPEAKER_00"."""
    return _MACHINE.fullmatch(text) is not None


def unnamed_voice(text: str, voices: Mapping[str, SpeakerKind]) -> SpeakerKind | None:
    """Return the kind of "Question", "Question from Izhevsk", or None for any other label.

    A voice with a number, "Audience member 2", is one person each time.
    """
    word = text.casefold()
    if word in voices:
        return voices[word]
    if " from " in word or " из " in word or " off" in word:
        word = _FROM.split(word)[0]
    numbered = _NUMBERED.fullmatch(word) if word[-1:].isdecimal() else None
    if numbered is not None and numbered["word"] in voices:
        return SpeakerKind.PERSON
    return voices.get(word)


def _place_of(text: str) -> str | None:
    """Return where an unnamed voice comes from: "Question from Perm", not "from the hall"."""
    _, *place = _FROM.split(text, maxsplit=1)
    return place[0] if place and place[0][:1].isupper() else None


def _split_affiliation(text: str) -> tuple[str, str | None]:
    """Split "Yelena Yeskina (Daghestan)" into label and affiliation."""
    found = _BRACKET.fullmatch(text) if "(" in text else None
    if found is None:
        return text, None
    before = found["label"].strip()
    # "(VEB)" after a role belongs to it; after a name it says where one comes from.
    named = "," not in before and _read_tail(before, ())[0] is not None
    if named or is_initialed(before):
        return before, found["note"].strip('«»“”" ') or None
    return text, None


def _read_person(text: str, known: Container[str]) -> tuple[str | None, str | None, str | None]:
    """Return name, role and realm or affiliation."""
    if is_initialed(text):
        return text, None, None
    parts = text.split(", ")
    if len(parts) > 1:
        return _read_commas(parts, known)
    return _read_titled(text) or (*_read_tail(text, known), None)


def _read_commas(
    parts: list[str], known: Container[str]
) -> tuple[str | None, str | None, str | None]:
    """Read "NAME, ROLE", "NAME, COMPANY", "ROLE NAME, ROLE", "ROLE, NAME", "ROLE, ROLE NAME"."""
    at = next((at for at, part in enumerate(parts) if _stands_for_name(at, part)), None)
    if at is not None and not _ends_with_office(parts[at], parts[-1], known):
        before, after = parts[:at], ", ".join(parts[at + 1 :])
        is_office = after[:1].islower() or names_office(after)
        if after and not is_office:
            return parts[at], _split_roles(", ".join(before)), after
        return parts[at], _split_roles(", ".join([*before, *filter(None, [after])])), None
    name, role = _read_tail(parts[-1], known)
    if name is not None and _names_somebody(name, parts[0], known):
        return name, _join_roles([*parts[:-1], *([role] if role else [])]), None
    name, role = _read_tail(parts[0], known)
    rest = ", ".join(parts[1:])
    return name, _join_roles([*([role] if role else []), rest]), None


def _stands_for_name(at: int, part: str) -> bool:
    """Tell whether a part between commas is the name: one word will do where it is the first."""
    return is_bare_name(part) and (at == 0 or len(part.split()) > 1)


def _ends_with_office(first: str, last: str, known: Container[str]) -> bool:
    """Tell "Civil Defence, Emergencies and Relief Minister Ivan Petrov" from "NAME, ROLE"."""
    if first.split(maxsplit=1)[0].casefold() in GIVEN_NAMES:
        return False
    name, role = _read_tail(last, known)
    return name is not None and role is not None and is_role(role.split()[-1].casefold())


def _names_somebody(name: str, first: str, known: Container[str]) -> bool:
    """Tell whether the last of some comma parts ends in the name of the speaker."""
    return len(name.split()) > 1 or not _read_tail(first, known)[0]


def _read_titled(text: str) -> tuple[str, str | None, str] | None:
    """Read "King Mohammed VI of Morocco", "Boris Petrov of Ruritania"."""
    if "of " not in text:
        return None
    words = text.split()
    count = next((i for i, word in enumerate(words) if word.casefold() not in TITLES), 0)
    name, *realm = _OF_REALM.split(" ".join(words[count:]), maxsplit=1)
    if not realm or not all(map(is_name_part, name.split() or "-")):
        return None
    if not count and (not is_bare_name(name) or " " not in name):
        return None
    return name, " ".join(words[:count]) or None, realm[0]


def _read_tail(text: str, known: Container[str]) -> tuple[str | None, str | None]:
    """Split "ROLE NAME" into name and role."""
    words = text.split()
    if len(words) == 1 and len(humps := HUMP.split(text)) > USUAL_NAME + 1:
        return "".join(humps[-2:]), "".join(humps[:-2])
    cut = [unglued(word) for word in words]
    parts = [part for pieces in cut for part in pieces]
    # What is glued within a role, or within a name, stays as it is printed.
    printed = [part for *glued, last in cut for part in (*glued, f"{last} ")]
    at = known_tail(parts, known)
    if at is None:
        at = name_start(parts)
    name, role = "".join(printed[at:]).rstrip(), "".join(printed[:at]).rstrip(" ,")
    return name or None, _split_roles(role)


def _split_roles(role: str) -> str | None:
    """Join with "; " the roles in "Commander of the Fleet, Colonel General"."""
    return _join_roles(role.split(", ")) if role else None


def _join_roles(parts: list[str]) -> str | None:
    """Join parts of a role: with "; " where a new role begins, else with ", " as printed."""
    joined = parts[0]
    for part in parts[1:]:
        joined += ("; " if _begins_role(part) else ", ") + part
    return _split_rank(joined.strip(" ,;")) or None


def _begins_role(part: str) -> bool:
    """Tell whether an office is named before the first connecting word."""
    words = _casefolded(part)
    stop = next((i for i, word in enumerate(words) if word in CONNECTORS), len(words))
    return any(map(is_role, words[:stop]))


def _split_rank(role: str) -> str:
    """Set off the rank in "Chief of the Engineers Lieutenant General"."""
    words = role.split()
    at = len(words)
    while at and words[at - 1].casefold() in RANKS:
        at -= 1
    # "Attorney General of ..." and "Deputy Director General" are one role.
    stands_alone = at and at < len(words) and not is_role(words[at - 1].strip(",;").casefold())
    if not stands_alone or words[at - 1].endswith((";", ",")):
        return role
    if words[at:] == ["General"] or words[at - 1].casefold() in CONNECTORS:
        return role
    return f"{' '.join(words[:at])}; {' '.join(words[at:])}"


def _casefolded(text: str) -> list[str]:
    return text.replace(",", " ").casefold().split()
