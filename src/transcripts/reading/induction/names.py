"""What a name looks like: the shape of what stands where a form has its name."""

from __future__ import annotations

from enum import StrEnum

from transcripts.reading.labels.grammar import names_machine, names_office
from transcripts.reading.labels.name_words import is_name_part
from transcripts.reading.labels.plausibility import (
    holds_sentence_end,
    is_no_voice,
    is_sentence,
)
from transcripts.reading.language.header_lines import is_header_key
from transcripts.reading.language.lexicon import (
    CONNECTORS,
    GIVEN_NAMES,
    PARTICLES,
    SENTENCE_STARTS,
    SENTENCE_WORDS,
)
from transcripts.reading.later import later
from transcripts.reading.memo import remembered

__all__ = [
    "Shape",
    "begins_sentence",
    "initials_of",
    "is_surely_named",
    "may_be_name",
    "shape_of",
    "without_role",
]


class Shape(StrEnum):
    """How a name is printed."""

    LETTER = "one letter"  # Q
    INITIALS = "initials"  # MQ
    CAPITALS = "capitals"  # TOBIAS RENN
    TITLED = "a form of address and a name"  # Mr. Renn
    NUMBERED = "a word and a number"  # Speaker 2
    NAME = "several words with capitals"  # Marta Quill
    WORD = "one word with a capital"  # Marta
    SMALL = "small letters"  # mquill
    CASELESS = "a script without capitals"  # 主持人


_TITLE = later(
    r"(?i:mrs?|ms|miss|messrs|dr|prof|hon|sen|rep|gov|sra?|srta|mme|mlle|m|hr|fr|herr|frau"
    r"|señora?|monsieur|madame|justice|senator|judge|chair(?:man|woman|person)?|president|minister"
    r"|representative|delegate|commissioner|mayor|governor|ambassador|sir|lady|lord|cllr|councill?or"
    r"|alderman)\.?"
)
_NUMBERED = later(r"\p{Lu}[\p{L} ]{0,30}[\s_#-]*\d{1,3}")
_MOST_INITIALS = 4
_MOST_WORDS = 12
# Of a name alone: an office may have more.
_MOST_OF_NAME = 5
_SMALL = (
    CONNECTORS
    | PARTICLES
    | frozenset({"pro", "tempore", "del", "y", "e", "für", "des", "et", "heer"})
)
# With the sign of a short form within a word: "היו"ר".
_CASELESS = later(r"[\p{Lo}\p{M}](?:[\p{Lo}\p{M}\p{N}·・\s.ー々]|(?<=\S)[\"״'׳](?=\p{Lo}))*+")
_UNQUOTED = str.maketrans("", "", '"“”„«»')
# Who speaks, to who writes down a talk of two: "You", "Me", "Them".
_PRONOUNS = frozenset({"i", "me", "you", "them", "us", "we", "he", "she", "they"})
# "BY MS. QUILL:" says who asks from there on.
_BEFORE_NAMES = CONNECTORS - {"the", "&"}
# What the lines above and between speeches begin with in minutes, beside the English words.
_OF_MINUTES = frozenset(
    """
    datum ort thema tagesordnung anwesend fecha lugar hora tema presentes
    lieu дата место тема присутствуют
    """.split()
)
# The longest that is a name in Chinese or Japanese, with an office before it; and in words.
_LONGEST_CASELESS = 24
_FULL_NAME = 2


@remembered
def shape_of(name: str) -> Shape:
    """Return how a name is printed."""
    words = name.split()
    letters = "".join(filter(str.isalpha, name))
    if letters and not (letters[0].isupper() or letters[0].islower()):
        return Shape.CASELESS
    if not letters or not letters[0].isupper():
        return Shape.SMALL
    if len(letters) == 1 and len(words) == 1:
        return Shape.LETTER
    if len(words) > 1 and _TITLE.fullmatch(words[0]):
        return Shape.TITLED
    if _NUMBERED.fullmatch(name):
        return Shape.NUMBERED
    if letters.isupper():
        return (
            Shape.INITIALS if len(letters) <= _MOST_INITIALS and len(words) == 1 else Shape.CAPITALS
        )
    return Shape.NAME if len(words) > 1 else Shape.WORD


@remembered
def may_be_name(name: str) -> bool:
    """Tell whether words may name a voice: no sentence, and nothing that documents are filed by."""
    words = name.replace(",", " ").split()
    first = words[0].casefold().strip("._") if words else ""
    if not words or len(words) > _MOST_WORDS or first in _OF_MINUTES or is_no_voice(first):
        return False
    if is_header_key(name):
        return False
    if (shape := shape_of(name)) is Shape.CASELESS:
        return len(name) <= _LONGEST_CASELESS and _CASELESS.fullmatch(name) is not None
    if shape is Shape.SMALL:
        return len(words) <= _FULL_NAME and not begins_sentence(name)
    if len(words) > 1 and words[0].casefold() in _BEFORE_NAMES:
        return False
    rest = name.partition(" ")[2] if shape is Shape.TITLED else name
    if shape is not Shape.NUMBERED and holds_sentence_end(rest):
        return False
    if shape not in (Shape.INITIALS, Shape.CAPITALS, Shape.LETTER):
        is_long = len(words) > _MOST_OF_NAME and not names_office(name)
        if is_long or begins_sentence(name):
            return False
    return all(word in _SMALL or not word[0].islower() for word in words)


@remembered
def begins_sentence(name: str) -> bool:
    """Tell whether words begin as sentences do: "Thanks", "So far"."""
    first, *rest = name.replace("’", "'").casefold().split()
    first = first.strip(".,")
    if not rest and first in _PRONOUNS:
        # It may begin one, but nobody ends one there.
        return False
    return first not in ("the", "question", "answer") and (
        first in SENTENCE_STARTS or first in SENTENCE_WORDS
    )


@remembered
def is_surely_named(name: str) -> bool:
    """Tell whether the words alone name somebody, or an office."""
    words = name.split()
    shape = shape_of(name)
    if shape is Shape.TITLED or names_machine(name) or names_office(name):
        return True
    if words[0].casefold() in GIVEN_NAMES:
        return True
    is_full = len(words) >= _FULL_NAME and shape in (Shape.NAME, Shape.CAPITALS)
    return is_full and not begins_sentence(name) and all(map(is_name_part, words))


def initials_of(name: str) -> str:
    """Return the first letters of the words of a name, in capitals."""
    return "".join(word[0] for word in name.split() if word[0].isupper()).upper()


def without_role(label: str) -> str:
    """Return the name in a label with what somebody is after a comma: "Ada Quill, moderator".

    A single word before a comma may be a surname: "Quill, Ada".
    """
    name, _, role = label.partition(", ")
    is_full = name.count(" ") > 0 and may_be_name(name)
    is_short = role[:1].isupper() or role.count(" ") < _MOST_OF_NAME
    return name if is_full and is_short and not is_sentence(role.translate(_UNQUOTED)) else label
