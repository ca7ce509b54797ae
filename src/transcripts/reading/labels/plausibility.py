"""What a label is worth by itself: its words, and what stands after it."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from itertools import pairwise

from attrs import define, field

from transcripts.model import Label
from transcripts.reading.labels.candidates import is_glued
from transcripts.reading.labels.grammar import is_initialed, name_key, names_office
from transcripts.reading.labels.name_words import is_name_part
from transcripts.reading.language.lexicon import (
    CONNECTORS,
    COUNTRIES,
    GIVEN_NAMES,
    PARTICLES,
    SENTENCE_STARTS,
    SENTENCE_WORDS,
    is_role,
)
from transcripts.reading.later import later
from transcripts.reading.memo import remembered
from transcripts.reading.source.evidence import Evidence

__all__ = [
    "Reading",
    "Rest",
    "Verdict",
    "holds_sentence_end",
    "is_no_voice",
    "is_sentence",
    "may_be_missed",
    "may_return",
    "no",
    "rest_of",
    "yes",
]

# A full stop is part of "A. Repik", "Adnan Z. Amin", "VEB.RF", "No. 40", "Lt. Gen."; any other
# mark of this kind ends a sentence.
_MARK = re.compile(r"[?!;…“”\"„*=<>{}@#|]")
_FULL_STOP = later(r"(?<!\b\p{Lu}|\bNo|\bLt|\bGen|\bCol|\bSt|\bProf|\bJr|\b(?i:dr|mrs?|ms))\.\s")
# No short form is as long: "Hon.", "Mag.", "Abg."
_STOPPED = later(r"\p{L}{5}\.\s|\b[\p{Ll}]+\.\s")
_QUOTES = frozenset('“”"„«‘')
# What follows the colon in "Minister of Culture: Vladimir Medinsky."
_NAME_ONLY = later(r"(?:\p{Lu}[\p{L}\p{M}’'‑-]*+\s?){2,4}\.?")
# "First Deputy Prime Minister"
_ORDINALS = frozenset("first second third fourth".split())
# "Vladimir Vladimirovich" is how people are addressed, not how they are labelled;
# "Lyulkovich" is a surname: no given name stands in it.
_PATRONYMIC = later(
    r"(?P<father>\p{Lu}\p{L}+?)(?:ovich|yevich|evich|ovna|yevna|evna)|\p{Lu}\p{L}+(?:ович|евич|овна|евна|ична)"
)
# What is written with a capital in the middle of a Russian sentence.
_POLITE = frozenset("Вы Вас Вам Вами Ваш Ваша Ваше Ваши".split())
# What returns before a colon without being a name: in notes, letters, recipes, logs.
_NO_VOICES = frozenset(
    """
    abstract action address advantage advantages answer author bcc break caution cc chapter
    contact con cons copyright cost date debug description details disadvantage disadvantages
    email error example examples exception exit false fatal figure file from http https
    important info input installation item keywords license licence line links location method
    methods name note notes number option options output page parameters part phase phone price
    pro problem pros raises ref reference references requires result results return returns
    section see sent sources status step subject summary table tags test time tip title to todo
    total trace traceback true type url usage value version warn warning web website where
    yields
    agenda attendees panelists panellists participants present regrets resolution scribe
    speakers topic topics
    """.split()
)
_FULL_NAME = 2
_LONGEST_NAME = 5


class Rest(StrEnum):
    """What stands after a candidate, as far as that is evidence."""

    GOES_ON = "the rest of a sentence"
    QUOTED = "a quotation"
    NAME = "a name and no more"
    TITLE = "the rest of a title"
    OTHER = "anything else"


# Fast path: looked up once: to ask an enumeration for a member takes as long as to make a value.
_OTHER = Rest.OTHER


def rest_of(text: str) -> Rest:
    """Return what stands after a candidate, given the text after it."""
    first = text[:1]
    if first.isupper():
        is_name = text.count(" ") <= _LONGEST_NAME and _NAME_ONLY.fullmatch(text) is not None
        if is_name:
            return Rest.NAME
        return Rest.TITLE if text[-1].isalnum() and _is_title(text) else _OTHER
    if first.islower():
        return Rest.GOES_ON
    return Rest.QUOTED if first in _QUOTES else _OTHER


def _is_title(text: str) -> bool:
    """Tell whether a text is printed as titles are: "Territory of Dialogue".

    Nobody speaks in two words or more that all have capitals, with nothing at the end.
    """
    words = text.split()
    return len(words) > 1 and all(word in CONNECTORS or word[0].isupper() for word in words)


@define
class Verdict:
    """Whether a candidate is a label.

    Attributes:
        accepted: Whether it is.
        evidence: Why.
        doubtful: Whether it is like a label all the same.
    """

    accepted: bool
    evidence: tuple[Evidence, ...]
    doubtful: bool = False


def yes(why: Evidence) -> Verdict:
    """Return that a candidate is a label."""
    return Verdict(accepted=True, evidence=(why,))


def no(why: Evidence, *, doubtful: bool = False) -> Verdict:
    """Return that a candidate is no label."""
    return Verdict(accepted=False, evidence=(why,), doubtful=doubtful)


@define
class Reading:
    """What a label says, and what it is worth by its words.

    Attributes:
        label: What it says.
        key: ``name_key`` of the label as printed.
        name: ``name_key`` of the name in it, "" where nobody is named.
        sought: Names that were asked for in vain, by ``name_key``: once one of them is known, the
            label may say something else.
        is_voice: Whether it is a word for an unnamed voice.
    """

    label: Label
    key: str
    name: str
    sought: Collection[str]
    is_voice: bool
    # Filled when asked for. It depends on nothing but the label, so documents and threads may share
    # a reading.
    _verdicts: dict[Rest, Verdict] = field(factory=dict)

    @classmethod
    def of(
        cls, text: str, label: Label, *, is_voice: bool, sought: Collection[str] = ()
    ) -> Reading:
        """Return a reading, given what the label says.

        Args:
            text: The label as printed.
            label: What it says.
            is_voice: As the attribute.
            sought: As the attribute.
        """
        name = name_key(label.name) if label.name else ""
        return cls(label, name_key(text), name, sought, is_voice)

    def verdict(self, rest: Rest) -> Verdict:
        """Return what it is worth, given what stands after it."""
        made = self._verdicts.get(rest)
        if made is None:
            self._verdicts[rest] = made = judge_name(self.label, rest)
        return made


def judge_name(label: Label, rest: Rest) -> Verdict:
    """Weigh whether a label names somebody, by its words and what stands after it."""
    if label.name is None:
        return _judge_office(label, rest)
    if label.role is not None:
        return _judge_role(label, rest)
    return _judge_bare(label, rest)


def _judge_office(label: Label, rest: Rest) -> Verdict:
    """Judge "Winner of the Presidential Prize": an office, and nobody named."""
    words = _words(label)
    capitals, office = _all_capitals(label), names_office(label.text)
    if capitals and office and len(words) > _LONGEST_NAME and rest is not Rest.NAME:
        return yes(Evidence.OFFICE)
    return no(Evidence.NOBODY, doubtful=capitals and office)


def _judge_role(label: Label, rest: Rest) -> Verdict:
    """Judge "Finance Minister Anton Siluanov", "Alexei Kudrin, Chairman of the Chamber"."""
    name, first = (label.name or "").split(), _words(label)[0].casefold()
    if first in SENTENCE_STARTS and first not in _ORDINALS:
        return no(Evidence.SENTENCE_START)
    if not _could_be_name(name) and not _is_title_name(name, label):
        return no(Evidence.ODD_NAME)
    given = name[0].casefold() in GIVEN_NAMES or name[0].endswith(".") or is_glued(name[0])
    if not given and rest is Rest.NAME:
        return no(Evidence.NAME_FOLLOWS, doubtful=True)
    if rest in (Rest.GOES_ON, Rest.QUOTED):
        return no(Evidence.GOES_ON, doubtful=True)
    if names_office(label.text):
        return yes(Evidence.ROLE_AND_NAME)
    if given and (label.text.startswith(name[0]) or _all_capitals(label)):
        return yes(Evidence.GIVEN_AMONG_OTHERS)
    return no(Evidence.NO_ROLE, doubtful=_all_capitals(label))


def _judge_bare(label: Label, rest: Rest) -> Verdict:
    """Judge "Anna Popova", "A. Repik", "Alina", "Dmitry, Moscow"."""
    name = label.name or ""
    words = name.split()
    if is_initialed(name):
        return yes(Evidence.INITIALS)
    if not _could_be_name(words):
        return no(Evidence.NO_NAME)
    if len(words) == _FULL_NAME and _is_patronymic(words[-1]):
        return no(Evidence.ADDRESS, doubtful=True)
    if words[0].casefold() in GIVEN_NAMES or is_glued(label.text):
        return yes(Evidence.GIVEN_NAME)
    if len(words) < _FULL_NAME:
        return no(Evidence.ONE_WORD, doubtful=True)
    if rest in (Rest.GOES_ON, Rest.QUOTED, Rest.TITLE):
        return no(Evidence.GOES_ON, doubtful=True)
    return yes(Evidence.FORM_OF_NAME)


def _could_be_name(words: list[str]) -> bool:
    lower = [word.casefold() for word in words]
    if not words or len(words) > _LONGEST_NAME or lower[0] in SENTENCE_STARTS:
        return False
    if lower[0] not in GIVEN_NAMES and not COUNTRIES.isdisjoint(lower):
        return False
    return all(is_name_part(word) for word in words)


def _is_title_name(words: list[str], label: Label) -> bool:
    """Tell whether a name of one part stands after its title: "Patriarch Kirill"."""
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


@remembered
def is_sentence(text: str) -> bool:
    """Tell whether a text has marks or words that sentences have and labels have not."""
    return (
        _MARK.search(text) is not None
        or ("." in text and _FULL_STOP.search(text) is not None)
        or _has_sentence_word(text)
    )


def _has_sentence_word(text: str) -> bool:
    """Tell whether a pronoun, a verb or the like stands in a text that is no name in capitals."""
    words = text.replace(",", " ").replace("’", "'").split()
    first, rest = "".join(words[:1]), words[1:]
    if not _POLITE.isdisjoint(rest):
        return True
    if first.casefold() in SENTENCE_WORDS and len(rest) != 1:
        return True
    # "King Boris I of Ruritania" counts its kings.
    speaks = any(
        word == "I" and after.islower() and after != "of" for word, after in pairwise(rest)
    )
    return speaks or any(word in SENTENCE_WORDS for word in rest)


def holds_sentence_end(text: str) -> bool:
    """Tell whether a sentence seems to end in a text: "Winter. Berg", "Winter? Berg"."""
    return _MARK.search(text) is not None or _STOPPED.search(text) is not None


def is_no_voice(word: str) -> bool:
    """Tell whether a casefolded word returns before a colon without being a name: "note"."""
    return word in _NO_VOICES


def may_be_missed(label: Label) -> bool:
    """Tell whether what returns before a colon, and is no label, may be one all the same.

    "Hon. Zelda Berg" may, and "Die Winter? Erstens" or "It was in May. Zelda" may not.
    """
    text = label.text
    is_sentence = holds_sentence_end(text) or _has_sentence_word(text)
    return may_return(label) and not is_sentence


def may_return(label: Label) -> bool:
    """Tell whether a label that stands in the text several times may be a name: "Ben", "WJA"."""
    words = _words(label)
    lower = [word.casefold() for word in words]
    first = lower[0].rstrip(".")
    # "Question" begins sentences, but returns as a word for a voice.
    begins_sentence = first in SENTENCE_STARTS and lower != ["question"]
    if len(words) > _LONGEST_NAME or begins_sentence or first in _NO_VOICES:
        return False
    return all(word in PARTICLES or not word[0].islower() for word in words)
