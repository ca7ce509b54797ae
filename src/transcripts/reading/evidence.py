"""Whether a paragraph begins with a speaker label, and on which evidence.

No one pattern tells a label from a sentence with a colon in it. A candidate is what has
the outer form of a label; it is taken for one on evidence from itself, from the rest of
the document or from the caller. The evidence is kept in words, for ``explain``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise

import regex
from attrs import define, evolve, field, frozen

from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.reading.candidates import LONGEST_LABEL, Candidate, is_glued, printed, timed
from transcripts.reading.labels import (
    INITIALED,
    is_name_part,
    name_key,
    names_office,
    read_label,
    split_note,
    unnamed_voice,
)
from transcripts.reading.style import HouseStyle
from transcripts.reading.words import (
    CONNECTORS,
    COUNTRIES,
    GIVEN_NAMES,
    PARTICLES,
    SENTENCE_STARTS,
    SENTENCE_WORDS,
    TITLES,
    is_role,
)

__all__ = ["Knowledge", "Verdict", "judge"]

# A full stop is part of "A. Repik", "Adnan Z. Amin", "VEB.RF", "No. 40", "Lt. Gen."; any other
# mark of this kind ends a sentence.
_SENTENCE_MARK = regex.compile(
    r"[?!;…“”\"„*=<>{}@#|]|(?<!\b\p{Lu}|\bNo|\bLt|\bGen|\bCol|\bSt|\bProf|\bJr|\b(?i:dr|mrs?|ms))\.\s"
)
_QUOTE = regex.compile(r"[“”\"„«‘]")
# What follows the colon in "Minister of Culture: Vladimir Medinsky."
_NAME_ONLY = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}’'‑-]*+\s?){2,4}\.?")
# "First Deputy Prime Minister"
_ORDINALS = frozenset("first second third fourth".split())
# "Vladimir Vladimirovich" is how people are addressed, not how they are labelled;
# "Lyulkovich" is a surname: no given name stands in it.
_PATRONYMIC = regex.compile(
    r"(?P<father>\p{Lu}\p{L}+?)(?:ovich|yevich|evich|ovna|yevna|evna)|\p{Lu}\p{L}+(?:ович|евич|овна|евна|ична)"
)
# What is written with a capital in the middle of a Russian sentence.
_POLITE = frozenset("Вы Вас Вам Вами Ваш Ваша Ваше Ваши".split())
# What returns before a colon without being a name: in notes, letters, recipes, logs.
_NO_VOICES = frozenset(
    """
    abstract action address answer author bcc break caution cc chapter contact copyright cost date
    debug description details email error example examples exception exit fatal figure file from
    http https important info input installation item keywords license licence line links location
    method methods name note notes number option options output page parameters part phone price
    problem raises ref reference references requires result results return returns section see
    sent sources status step subject summary table tags test time tip title to todo total trace
    traceback type url usage value version warn warning web website where yields
    """.split()
)
# What may stand behind a label.
_ENDS = (":", ": ", "", ". ", " - ", " – ", " — ")
_FULL_NAME = 2
_LONGEST_NAME = 5
# So many names are looked for in all that stands above the first label, which may be long; what
# is more than that, only where title and lead are.
_MOST_SOUGHT = 1_000
_NEAR = 20_000


@define
class Knowledge:
    """What is known before a candidate is judged.

    Attributes:
        voices: Words for unnamed voices, casefolded.
        pattern: The form that the house style prints labels in, None where evidence decides.
        only_names: Whether a label that names no office is a name, all of it.
        returning: Labels that stand in the document more than once, in a house style where
            that is evidence.
        silent: Labels under which nobody ever speaks, in such a house style.
        head: What stands before the first label: who is named there is likely to speak.
        labels: Labels that the caller vouches for, each with a name, None for unnamed voices.
        not_labels: What the caller says is no label.
        names: Names of those who are known to speak, by ``name_key``.
        printed: The same names as they are printed.
        voices_heard: Labels of unnamed voices that were accepted.
        people: Who speaks as the front matter says, by ``name_key``.
        is_bold: Whether labels are printed bold in this document.
        author: Whose text it is, where nobody is labelled and the page says so.
    """

    voices: Mapping[str, SpeakerKind]
    pattern: regex.Pattern[str] | None = None
    only_names: bool = False
    returning: Collection[str] = ()
    silent: Collection[str] = ()
    head: str = ""
    labels: Mapping[str, str | None] = field(factory=dict)
    not_labels: Collection[str] = ()
    names: dict[str, str] = field(factory=dict)
    printed: set[str] = field(factory=set)
    voices_heard: set[str] = field(factory=set)
    people: set[str] = field(factory=set)
    is_bold: bool = False
    author: str | None = None
    # Labels are read several times, and the same way while nobody new is known.
    _read: dict[str, Label] = field(factory=dict, init=False)
    # What the pattern says of the labels that it has found.
    _printed: dict[str, Label] = field(factory=dict, init=False)
    # Names that were looked for above the first label, each with whether it stands there.
    _above: dict[str, bool] = field(factory=dict, init=False)

    @classmethod
    def of(
        cls,
        style: HouseStyle,
        labels: Mapping[str, str | None] | None = None,
        not_labels: Collection[str] = (),
    ) -> Knowledge:
        """Return what is known of a document before it is read.

        Args:
            style: Its house style.
            labels: What the caller says is a label.
            not_labels: What the caller says is none.
        """
        return cls(
            style.voices,
            style.label,
            only_names=style.only_names,
            labels=labels or {},
            not_labels=not_labels,
        )

    def learn(self, name: str) -> None:
        """Note that somebody of this name speaks."""
        self.printed.add(name)
        key = name_key(name)
        # "VarvaraLodygina" may come before "Varvara Lodygina".
        if " " not in self.names.get(key, ""):
            self.names[key] = name
            self._read.clear()

    def stand_above(self, texts: Iterable[str]) -> None:
        """Note what stands before the first label."""
        self.head = f" {' '.join(texts)} "
        self._above.clear()

    def stands_above(self, name: str) -> bool:
        """Tell whether a name stands before the first label, as words of their own."""
        if name not in self._above:
            far = len(self.head) if len(self._above) < _MOST_SOUGHT else _NEAR
            self._above[name] = self.head.find(f" {name} ", 0, far) >= 0
        return self._above[name]

    def has_lost_space(self, name: str) -> bool:
        """Tell whether a name is known with a space that it has not."""
        return " " not in name and " " in self.names.get(name_key(name), "")

    def read(self, label: str) -> Label:
        """Read a label in the light of the names that are known."""
        if label not in self._read:
            read = self._printed.get(label) or read_label(
                label, voices=self.voices, known=self.names
            )
            read = self._all_name(read) if self.only_names else read
            self._read[label] = self._named(read, label) if label in self.labels else read
        return self._read[label]

    def read_whole(self, text: str) -> Label:
        """Read a label that is all there is, with its note, with or without its colon."""
        whole = (self.candidate(f"{text}{end}") for end in _ENDS if self.pattern)
        found = next(filter(None, whole), None)
        label, note = split_note(text) if found is None else (found.label, found.note)
        return evolve(self.read(label), note=note)

    def _all_name(self, read: Label) -> Label:
        """Return "George HW Berg" and "sam berg" as names, where no office is named in them."""
        is_named = read.name is not None and read.role is None
        if is_named or read.kind is SpeakerKind.MACHINE or self.is_voice(read.text):
            return read
        if read.role is not None and names_office(read.role):
            return read
        name = read.text.split(" (", 1)[0]
        return evolve(read, kind=SpeakerKind.PERSON, name=name, role=None)

    def candidate(self, text: str) -> Candidate | None:
        """Return what looks like a label at the start of a paragraph."""
        found = self.vouched(text)
        if found is not None:
            return found
        if self.pattern is None:
            return timed(text)
        found = printed(text, self.pattern)
        if found is not None and found.printed is not None:
            self._printed[found.label] = found.printed
        return found

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
        label = text[:LONGEST_LABEL].split(":", 1)[0]
        if label.rstrip() not in self.labels or label == text:
            return None
        return Candidate(label.rstrip(), None, -1, len(label) + 1)

    def is_voice(self, label: str) -> bool:
        """Tell whether a label is a word for an unnamed voice."""
        return unnamed_voice(label, self.voices) is not None

    def is_label(self, text: str) -> bool:
        """Tell whether a paragraph begins with a label, as far as is known."""
        found = self.candidate(text)
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
    if found.is_printed:
        return _yes("the form in which this publisher prints labels")
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
    if label.kind is SpeakerKind.MACHINE:
        return _yes("what a program calls a voice")
    if name_key(text) in known.people:
        return _yes("a name that stands in the front matter")
    if _is_sentence(text):
        return _no("it reads like a sentence")
    verdict = _judge_name(label, rest)
    if verdict.accepted:
        return verdict
    if text in known.returning and _returns(label):
        return _yes("capitals, and it returns as a label")
    if name_key(text) in known.names or name_key(label.name or "") in known.names:
        return _yes("a name that is known from another label")
    if label.name and len(label.name.split()) >= _FULL_NAME and known.stands_above(label.name):
        return _yes("a name that stands above the first label")
    return verdict


def _returns(label: Label) -> bool:
    """Tell whether a label that stands in the text several times may be a name: "Ben", "WJA"."""
    words = _words(label)
    lower = [word.casefold() for word in words]
    if len(words) > _LONGEST_NAME or lower[0] in SENTENCE_STARTS or lower[0] in _NO_VOICES:
        return False
    return all(word in PARTICLES or not word[0].islower() for word in words)


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
    given = name[0].casefold() in GIVEN_NAMES or name[0].endswith(".") or is_glued(name[0])
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
    if words[0].casefold() in GIVEN_NAMES or is_glued(label.text):
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
