"""Whether a paragraph begins with a speaker label, and on which evidence.

No one pattern tells a label from a sentence with a colon in it. A candidate is what has
the outer form of a label; it is taken for one on evidence from itself, from the rest of
the document or from the caller. The evidence is kept in words, for ``explain``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from itertools import pairwise

import regex
from attrs import define, evolve, field, frozen

from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.reading.labels import (
    HUMP,
    INITIALED,
    is_name_part,
    name_key,
    names_office,
    read_label,
    unnamed_voice,
)
from transcripts.reading.words import (
    CONNECTORS,
    COUNTRIES,
    GIVEN_NAMES,
    SENTENCE_STARTS,
    SENTENCE_WORDS,
    TITLES,
    is_role,
)

__all__ = ["Candidate", "Knowledge", "Mend", "Verdict", "candidate", "judge", "noted"]

# Longest label seen: 197 characters of 1,791 distinct ones; none holds a colon, a quotation
# mark, a slash or an ampersand.
_CANDIDATE = regex.compile(
    r"(?P<label>\p{L}[^:(\n]{0,220}?(?:\([^():]{1,120}\)[^:(\n]{0,150}?)*?)"
    r"(?:\s?\((?P<note>[^():]{1,160})\))?\s?:(?:\s?\((?P<late>\p{Ll}[^():]{1,80})\)\s?:)?"
)
# Printed form: "Minister President of Bavaria Markus Soeder (retranslated: Thank you".
_UNCLOSED = regex.compile(
    r"(?P<label>\p{L}[^:(\n]{0,220}?)\s\((?P<note>\p{Ll}[\p{L} -]{2,40}):(?=\s)"
)
# A full stop is part of "A. Repik", "Adnan Z. Amin", "VEB.RF", "No. 40", "Lt. Gen."; any other
# mark of this kind ends a sentence.
_SENTENCE_MARK = regex.compile(
    r"[?!;…“”\"„*=<>{}@#|]|(?<!\b\p{Lu}|\bNo|\bLt|\bGen|\bCol|\bSt|\bDr|\bProf|\bJr)\.\s"
)
_QUOTE = regex.compile(r"[“”\"„«‘]")
# What follows the colon in "Minister of Culture: Vladimir Medinsky."
_NAME_ONLY = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}’'‑-]*+\s?){2,4}\.?")
# Printed forms: "SergeiDonskoy", "Minister-PresidentofBavariaHorstSeehofer"
_HUMPS = regex.compile(r"(?:\p{Lu}\p{Ll}+){2,}|(?:\p{Lu}\p{Ll}+-?){3,}")
# "First Deputy Prime Minister"
_ORDINALS = frozenset("first second third fourth".split())
# "Vladimir Vladimirovich" is how people are addressed, not how they are labelled;
# "Lyulkovich" is a surname: no given name stands in it.
_PATRONYMIC = regex.compile(
    r"(?P<father>\p{Lu}\p{L}+?)(?:ovich|yevich|evich|ovna|yevna|evna)|\p{Lu}\p{L}+(?:ович|евич|овна|евна|ична)"
)
# What is written with a capital in the middle of a Russian sentence.
_POLITE = frozenset("Вы Вас Вам Вами Ваш Ваша Ваше Ваши".split())
_LONGEST_LABEL = 400
# What is looked at behind a label.
_REST = 200
_FULL_NAME = 2
_LONGEST_NAME = 5


class Mend(StrEnum):
    """What had to be mended to see a label, in words."""

    UNCLOSED = "a note without its closing bracket"
    GLUED = "words without the space between them"
    NO_COLON_BEHIND_NOTE = "no colon behind the note"
    FULL_STOP = "a full stop in place of the colon"
    NO_COLON = "no colon"
    NOTHING = "neither colon nor space"
    TORN = "the line break before it was lost"


@frozen
class Candidate:
    """What has the outer form of a label at the start of a paragraph.

    Attributes:
        label: The label without note and colon.
        note: What stands in brackets behind it, without the brackets.
        note_start: Offset of the note, without its bracket; -1 where there is none.
        end: Offset after the colon, or after the label where there is none.
        mend: What had to be mended to see the label, if anything.
    """

    label: str
    note: str | None
    note_start: int
    end: int
    mend: Mend | None = None

    def behind(self, text: str) -> str:
        """Return what follows it, as far as that is evidence, in its paragraph."""
        return text[self.end : self.end + _REST].lstrip()


@define
class Knowledge:
    """What is known before a candidate is judged.

    Attributes:
        voices: Words for unnamed voices, casefolded.
        head: What stands before the first label: who is named there is likely to speak.
        labels: Labels that the caller vouches for, each with a name, None for unnamed voices.
        not_labels: What the caller says is no label.
        names: Names of those who are known to speak, by ``name_key``.
        printed: The same names as they are printed.
        voices_heard: Labels of unnamed voices that were accepted.
        is_bold: Whether labels are printed bold in this document.
        author: Whose text it is, where nobody is labelled and the page says so.
    """

    voices: Mapping[str, SpeakerKind]
    head: str = ""
    labels: Mapping[str, str | None] = field(factory=dict)
    not_labels: Collection[str] = ()
    names: dict[str, str] = field(factory=dict)
    printed: set[str] = field(factory=set)
    voices_heard: set[str] = field(factory=set)
    is_bold: bool = False
    author: str | None = None
    # Labels are read several times, and the same way while nobody new is known.
    _read: dict[str, Label] = field(factory=dict, init=False)

    def learn(self, name: str) -> None:
        """Note that somebody of this name speaks."""
        self.printed.add(name)
        key = name_key(name)
        # "VarvaraLodygina" may come before "Varvara Lodygina".
        if " " not in self.names.get(key, ""):
            self.names[key] = name
            self._read.clear()

    def has_lost_space(self, name: str) -> bool:
        """Tell whether a name is known with a space that it has not."""
        return " " not in name and " " in self.names.get(name_key(name), "")

    def read(self, label: str) -> Label:
        """Read a label in the light of the names that are known."""
        if label not in self._read:
            read = read_label(label, voices=self.voices, known=self.names)
            self._read[label] = self._named(read, label) if label in self.labels else read
        return self._read[label]

    def _named(self, read: Label, label: str) -> Label:
        """Return a label with the name that the caller gives it."""
        name = self.labels[label] or None
        kind = SpeakerKind.ANONYMOUS if name is None else SpeakerKind.PERSON
        if name is None or read.name is None or read.name not in name:
            # What was read around another name, or around none, is not to be trusted.
            is_office = read.name is None and is_role(label.split(maxsplit=1)[0].casefold())
            read = evolve(read, role=read.role if is_office else None, affiliation=None)
        return evolve(read, kind=kind, name=name)

    def vouched(self, text: str) -> Candidate | None:
        """Return the label at the start of a paragraph that the caller vouches for."""
        label = text[:_LONGEST_LABEL].split(":", 1)[0]
        if label.rstrip() not in self.labels or label == text:
            return None
        return Candidate(label.rstrip(), None, -1, len(label) + 1)

    def is_voice(self, label: str) -> bool:
        """Tell whether a label is a word for an unnamed voice."""
        return unnamed_voice(label, self.voices) is not None

    def is_label(self, text: str) -> bool:
        """Tell whether a paragraph begins with a label, as far as is known."""
        found = candidate(text)
        return found is not None and judge(found, found.behind(text), self).accepted


@frozen
class Verdict:
    """Whether a candidate is a label.

    Attributes:
        accepted: Whether it is.
        evidence: Why, in words.
        doubtful: Whether it is like a label all the same.
    """

    accepted: bool
    evidence: tuple[str, ...]
    doubtful: bool = False


def _yes(why: str) -> Verdict:
    return Verdict(accepted=True, evidence=(why,))


def _no(why: str, *, doubtful: bool = False) -> Verdict:
    return Verdict(accepted=False, evidence=(why,), doubtful=doubtful)


def candidate(text: str) -> Candidate | None:
    """Return what looks like a label at the start of a paragraph.

    >>> candidate("Anna Ivanova (retranslated): Good afternoon.")
    Candidate(label='Anna Ivanova', note='retranslated', note_start=14, end=28, mend=None)
    """
    if ":" not in text[:_LONGEST_LABEL]:
        return None
    found = _CANDIDATE.match(text, 0, _LONGEST_LABEL)
    if found is None:
        return _unclosed(text)
    label, note = found["label"].strip(), "late" if found["late"] else "note"
    if found["note"] and read_label(f"{label} ({found['note']})", voices={}).note is None:
        # "Emma Marcegaglia (ENI)": the bracket belongs to the label.
        return Candidate(text[: found.end("note") + 1], None, -1, found.end())
    mend = Mend.GLUED if _is_glued(label.split()[-1]) else None
    return noted(label, found, note, mend)


def noted(label: str, found: regex.Match[str], group: str, mend: Mend | None) -> Candidate:
    """Return a candidate with the note that a group of a match holds, without spaces around it."""
    note, start = found[group], found.start(group)
    if note is None:
        return Candidate(label, None, start, found.end(), mend)
    start += len(note) - len(note.lstrip())
    return Candidate(label, note.strip(), start, found.end(), mend)


def _unclosed(text: str) -> Candidate | None:
    found = _UNCLOSED.match(text, 0, _LONGEST_LABEL)
    return None if found is None else noted(found["label"], found, "note", Mend.UNCLOSED)


def judge(found: Candidate, rest: str, known: Knowledge, *, bold: bool | None = None) -> Verdict:
    """Weigh the evidence for a candidate.

    Args:
        found: The candidate.
        rest: What follows it in the paragraph.
        known: What else is known.
        bold: Whether it is printed bold, where labels are; ``None`` where print says nothing.
    """
    text = found.label
    if text in known.not_labels:
        return _no("the caller says that this is no label")
    if text in known.labels:
        return _yes("the caller says that this is a label")
    verdict = _judge_text(text, rest, known)
    if bold is None:
        return verdict
    if not bold:
        is_known = verdict.accepted and name_key(text) in known.names
        if is_known:
            return verdict
        return _no("it is not bold, as labels are here", doubtful=verdict.accepted)
    if verdict.accepted or _is_sentence(text) or not rest:
        return verdict
    return _yes("it is bold, and no sentence")


def _judge_text(text: str, rest: str, known: Knowledge) -> Verdict:
    """Weigh the evidence that does not depend on print."""
    if known.is_voice(text):
        return _judge_voice(text, rest, known)
    label = known.read(text)
    if _is_sentence(text):
        return _no("it reads like a sentence")
    verdict = _judge_name(label, rest)
    if verdict.accepted:
        return verdict
    if name_key(text) in known.names or name_key(label.name or "") in known.names:
        return _yes("a name that is known from another label")
    if label.name and len(label.name.split()) >= _FULL_NAME and f" {label.name} " in known.head:
        return _yes("a name that stands above the first label")
    return verdict


def _judge_voice(text: str, rest: str, known: Knowledge) -> Verdict:
    """Accept "Question: Will you run?"; refuse "Question: at what expense?" within a speech."""
    if rest[:1].islower() and text not in known.voices_heard:
        return _no("an unnamed voice, but the sentence goes on behind the colon")
    return _yes("a word for an unnamed voice")


def _judge_name(label: Label, rest: str) -> Verdict:
    if label.name is None:
        return _judge_office(label, rest)
    if label.role is not None:
        return _judge_role(label, rest)
    return _judge_bare(label, rest)


def _judge_office(label: Label, rest: str) -> Verdict:
    """Judge "Winner of the Presidential Prize": an office, and nobody named."""
    words = _words(label)
    capitals, office = _all_capitals(label), names_office(label.text)
    if capitals and office and len(words) > _LONGEST_NAME and not _NAME_ONLY.fullmatch(rest):
        return _yes("an office, and speech behind it")
    return _no("nobody is named in it", doubtful=capitals and office)


def _judge_role(label: Label, rest: str) -> Verdict:
    """Judge "Finance Minister Anton Siluanov", "Alexei Kudrin, Chairman of the Chamber"."""
    name, first = (label.name or "").split(), _words(label)[0].casefold()
    if first in SENTENCE_STARTS and first not in _ORDINALS:
        return _no("it begins like a sentence")
    if not _could_be_name(name) and not _is_title_name(name, label):
        return _no("the name in it does not look like one")
    given = name[0].casefold() in GIVEN_NAMES or name[0].endswith(".") or _is_glued(name[0])
    if not given and _NAME_ONLY.fullmatch(rest):
        return _no("an office, and a name follows the colon", doubtful=True)
    if rest[:1].islower() or _QUOTE.match(rest):
        return _no("a quotation or the rest of a sentence follows", doubtful=True)
    if names_office(label.text):
        return _yes("a role and a name")
    if given and (label.text.startswith(name[0]) or _all_capitals(label)):
        return _yes("a given name and a surname beside other words")
    return _no("words before a name, but no role", doubtful=_all_capitals(label))


def _judge_bare(label: Label, rest: str) -> Verdict:
    """Judge "Anna Popova", "A. Repik", "Alina", "Dmitry, Moscow"."""
    name = label.name or ""
    words = name.split()
    if INITIALED.fullmatch(name):
        return _yes("initials and a surname")
    if not _could_be_name(words):
        return _no("its words are no name")
    if len(words) == _FULL_NAME and _is_patronymic(words[-1]):
        return _no("a form of address", doubtful=True)
    if words[0].casefold() in GIVEN_NAMES or _is_glued(label.text):
        return _yes("a given name")
    if len(words) < _FULL_NAME:
        return _no("one word that nothing else proves to be a name", doubtful=True)
    if rest[:1].islower() or _QUOTE.match(rest):
        return _no("a quotation or the rest of a sentence follows", doubtful=True)
    return _yes("the form of a name")


def _could_be_name(words: list[str]) -> bool:
    lower = [word.casefold() for word in words]
    if not words or len(words) > _LONGEST_NAME or lower[0] in SENTENCE_STARTS:
        return False
    if lower[0] not in GIVEN_NAMES and not COUNTRIES.isdisjoint(lower):
        return False
    return all(is_name_part(word) for word in words) and (
        lower[0] in TITLES or not any(map(is_role, lower))
    )


def _is_title_name(words: list[str], label: Label) -> bool:
    """Tell whether a name of one part stands behind its title: "Patriarch Kirill"."""
    return len(words) == 1 and is_role(_words(label)[0].casefold()) and is_name_part(words[0])


def _is_patronymic(word: str) -> bool:
    found = _PATRONYMIC.fullmatch(word)
    if found is None or found["father"] is None:
        return found is not None
    father = found["father"].casefold()
    return not GIVEN_NAMES.isdisjoint((father, f"{father}y", f"{father}i", f"{father}ei"))


def _is_glued(text: str) -> bool:
    """Tell "SergeiDonskoy" from "McAleese": a given name or a role begins it."""
    if _HUMPS.fullmatch(text) is None:
        return False
    first = HUMP.split(text)[0].casefold()
    return first in GIVEN_NAMES or any(map(is_role, first.split("-")))


def _words(label: Label) -> list[str]:
    return label.text.replace(",", " ").split()


def _all_capitals(label: Label) -> bool:
    return all(word in CONNECTORS or not word[0].islower() for word in _words(label))


def _is_sentence(text: str) -> bool:
    return _SENTENCE_MARK.search(text) is not None or _has_sentence_word(text)


def _has_sentence_word(text: str) -> bool:
    """Tell whether a pronoun, a verb or the like stands in a text that is no name in capitals."""
    first, *rest = text.replace(",", " ").replace("’", "'").split()
    if not _POLITE.isdisjoint(rest):
        return True
    if first.casefold() in SENTENCE_WORDS and len(rest) != 1:
        return True
    # "King Boris I of Ruritania" counts its kings.
    speaks = any(
        word == "I" and behind.islower() and behind != "of" for word, behind in pairwise(rest)
    )
    return speaks or any(word in SENTENCE_WORDS for word in rest)
