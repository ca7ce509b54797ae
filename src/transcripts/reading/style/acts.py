"""What speakers do while they speak, where no publisher has its wordings: "[sighs]", "(Встаёт.)".

A direction says what somebody does in the third person of the present, or what happens in a noun
that has the same ending: "[Interjections.]". Where it stands between two sentences, that form is
enough: what an editor adds there to a sentence has another one. Within a sentence "[ships]" may be
such a word, so only acts that are known count.
"""

from __future__ import annotations

import regex

from transcripts.kinds import EventKind
from transcripts.reading.language.lexicon import GIVEN_NAMES
from transcripts.reading.later import later
from transcripts.reading.style.wordings import Wordings

__all__ = ["ACTS", "is_between_sentences", "tells_act"]

_VOICED = (
    r"(?:sigh|cough|sniffl?e?|groan|gasp|grunt|snort|yawn|sob|hum|whistl|whisper"
    r"|paus|smil|shrug|nod)"
)
_HOW = r"(?:\s(?:\p{L}+ly|again|(?:at|into|in|on|with|for|to|and)\s[^,;:?!]{2,40}))?"
_LENGTH = r"(?:(?:a|long|short|brief|deep|heavy|small)\s){0,2}"
_HOW_RUSSIAN = r"(?:\s[^,;:?!]{2,40})?"
ACTS: Wordings = (
    # [chuckles] (Anna giggles) (chuckling)
    (EventKind.LAUGHTER, rf"(?:\p{{L}}+\s)?(?:chuckl|giggl)(?:es?|ing){_HOW}"),
    # (Хихикает.)
    (EventKind.LAUGHTER, rf"(?:хихикает|посмеивается|усмехается){_HOW_RUSSIAN}"),
    # [sighs] (Anna coughs) *sighs deeply* (pauses for a moment) [whispering]
    (EventKind.ACTION, rf"(?:\p{{L}}+\s)?{_VOICED}(?:e?s|[bdgm]?ing){_HOW}"),
    # (Pause.) [a deep sigh]
    (EventKind.ACTION, rf"{_LENGTH}(?:pause|sigh|cough|sniffle|groan|gasp|shrug|nod)"),
    # [clears throat] (Clears her throat.) (shakes his head)
    (
        EventKind.ACTION,
        r"(?:\p{L}+\s)?(?:clear(?:s|ing)|shak(?:es|ing))\s(?:(?:his|her|their)\s)?(?:throat|head)",
    ),
    # (Вздыхает.) (молчит) (Улыбается Анне.)
    (
        EventKind.ACTION,
        r"(?:вздыхает|молчит|кашляет|улыбается|кивает|плачет|шепчет|хмыкает|зевает)" + _HOW_RUSSIAN,
    ),
    # (Пауза.) (Долгая пауза.) (вздох)
    (EventKind.ACTION, r"(?:(?:долг|длинн|коротк)ая\s)?пауза|вздох"),
)
# "winces", "looks at the clock", "puts down the cup": "-ss", "-us" and "-is" end no such form.
# After "of" a noun goes on, as in "loads of it".
_ENGLISH = (
    r"(?P<verb>\p{L}{3,}(?<![sui’'])s)"
    r"(?:\s(?:at|to|into|in|on|over|up|down|out|off|away|back|around|round|through|from|with|for"
    r"|towards?|and|the|an?|his|her|their|its|him|them|it|again|\p{L}+ly)(?:\s[^,;:?!]{1,60})?)?"
)
# "встаёт", "рисует на доске"; no noun has "т" after two such vowels.
_RUSSIAN = r"(?P<verb>\p{L}+[аяеуыиюоэ](?:[её]т|ют)|\p{L}+[жчшщ]ит)(?:\s[^,;:?!]{1,60})?"
_TOLD = later(rf"(?:{_ENGLISH}|{_RUSSIAN})\.?", regex.IGNORECASE)
# What ends as such verbs do, and is said: "(Thanks.)", "(Бывает.)".
_SAID = frozenset(
    """
    afterwards always besides does goes hers indoors lots loads nowadays others ours outdoors
    overseas perhaps sometimes thanks theirs themselves ourselves yourselves towards upwards
    downwards backwards forwards unawares yours minus cheers heavens goodness congratulations
    greetings regards apologies sorts kinds means
    бывает знает хватает следует значит
    """.split()
)
_BEFORE = later(r"(?:\A|[.!?…—–][”\"»“’')\]*]*)\s*\Z")
_AFTER = later(r"\s*(?:\Z|[\p{Lu}\p{N}“\"«‘'(\[*—–])")
# How much of what stands before a direction is looked at.
_NEAR = 8


def tells_act(text: str) -> bool:
    """Tell whether words have the form of what somebody does: "looks at the clock".

    >>> tells_act("looks at the clock"), tells_act("Winces."), tells_act("Athens"), tells_act("Yes")
    (True, True, False, False)
    """
    found = _TOLD.fullmatch(text)
    if found is None:
        return False
    # "[Jones]" is a name: what has a capital and no full stop is no direction of this form.
    verb = found["verb"].casefold()
    is_set = text[0].islower() or text[-1] == "."
    return is_set and verb not in _SAID and verb not in GIVEN_NAMES


def is_between_sentences(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a paragraph stands where no sentence goes on.

    >>> text = "I know. [winces] It hurts [winces] a lot."
    >>> is_between_sentences(text, 8, 16), is_between_sentences(text, 26, 34)
    (True, False)
    """
    before = text[max(0, start - _NEAR) : start] if start > _NEAR else text[:start]
    return _BEFORE.search(before) is not None and _AFTER.match(text, end) is not None
