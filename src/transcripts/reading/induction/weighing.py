"""How regular the turns are that a form gives, counted: what makes a transcript of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

import regex
from attrs import frozen

from transcripts.reading.induction.forms import TIME_BEFORE, Part
from transcripts.reading.induction.names import Shape, is_surely_named, shape_of
from transcripts.reading.induction.proof import Known
from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sightings import Sighting
from transcripts.reading.language.header_lines import read_header_line
from transcripts.reading.language.speech_cues import is_spoken
from transcripts.reading.later import later

__all__ = ["Weight", "is_heard", "is_said", "objections", "text_under", "weigh"]

# Who asks is speaking, in any language; so is who says "ich", "nous", "usted" or thanks somebody.
_TALK = later(
    r"[?？؟\u037e](?:\s|$|[”\"»])"
    r"|\b(?:ich|wir|uns|Sie|Ihnen|je|j['’]\p{L}+|nous|vous|yo|nosotros|usted(?:es)?|gracias|merci"
    r"|danke|eu|nós|você|obrigad[oa]|io|noi|lei|grazie|jag|vi|tack|ben|biz|teşekkür|efendim"
    r"|ja|my|dziękuję|ik|wij|bedankt|sayın)\b"
    r"|[我你您们們吗呢吧谢謝私僕]|です|ます|ません|습니다|니다|세요|까요|네요|어요|아요|\bنحن\b|\bأنا\b|شكرا",
    regex.IGNORECASE,
)
# Who answers, by the first letter; and who speaks of himself.
_ANSWERS = frozenset("aаoр")
_OWN = later(
    r"\b(?:I|I['’]\p{L}+|my|me|ich|mir|mein\p{L}*|je|j['’]\p{L}+|yo|mi|eu|я|мне|мой|моя)\b"
)
# "Thank you, Ben.", "as Ben said": a name in the middle of a sentence.
_CALLED = later(r"(?<=[\p{Ll},]\s)\p{Lu}[\p{L}’'-]++")
# What happens may stand after the last sentence: "Yes. [laughs]".
_ENDED = later(r"[.!?…。！？؟۔—-][”\"»“')\]）」』]*+(?:\s?[(\[][^()\[\]]{1,60}+[)\]]\.?){0,4}+$")
# What a transcript is at least. One kind of evidence stands in for another: a time beside each name
# for words that sound spoken, and that all return for a text that stands under labels as a whole.
_LEAST_TURNS = 2
_LEAST_WEAK = 4
_MOST_OF_ONE = 0.8
_MOST_OF_ONE_IN_CHAT = 0.95
_CHANGES = 0.4
_CHANGES_IN_CHAT = 0.15
_OWN_ANSWERS = 0.33
_NAMED = 0.5
_SPOKEN = 0.5
_SPOKEN_BESIDE_TIMES = 0.2
_SENTENCES = 0.6
_TIMED = 0.8
_BOLD = 0.8
_COVERED = 0.8
# What a line above the labels counts that is no sentence, of so many words: those of lists, titles.
_WORDS = 5
_OF_LISTS = 0.25
_AGAINST = 1.0
# Two voices may be called by letters, and take turns; so many may not.
_LEAST_LISTED = 3
_MOST_LISTED = 0.9
_MANY = 10
_VERY_MANY = 40
_HARDLY_SPOKEN = 0.1
_COVERED_BY_MANY = 0.25
_RETURNING = 0.7
_ALL_RETURN = 0.9
_HEARD = 0.75
_FEW_AGAINST = 0.1
_MOST_SILENT = 0.5
_LONG_TEXT = 40
_MOST_SMALL = 0.5
# Minutes: what times of a programme are rounded to, how long its parts are, and when it begins.
_ROUND, _LONG, _MORNING = 5, 10, 360
_HOURS = later(r"(?P<hours>[01]?\d|2[0-3])[:h](?P<minutes>[0-5]\d)")
# How many turns are listened to, one here and one there, and how much of each.
_MOST_LOOKED_AT = 300
_LOOKED_AT = 600


@frozen
class Weight:
    """What speaks for a text being a transcript, as shares of its turns if nothing else is said.

    Attributes:
        turns: How many there are.
        voices: How many speak.
        covered: Share of the text between the first label and the end.
        changes: Share of the turns that begin with another voice than the one before.
        first: Share of who has most of them.
        returning: Share of those whose voice has another one.
        named: Share of those whose label surely names a voice.
        spoken: Share of those in which somebody is heard to speak.
        ended: Share of those that end as sentences do.
        people: Share of those whose label names somebody, or an office.
        own: Share of the answers of voices without a name in which one says "I".
        bold: Share of those whose label is printed bold.
        timed: Share of those beside which a time stands.
        listed: Share of the changes in which letters count on or begin again: "A", "B", "C", "A".
        silent: Share of those in which nothing is said.
        small: Share of those whose label has small letters, and nothing around it.
        repeats: Whether most long texts stand there once more, word by word.
        is_schedule: Whether the times beside them are those of a programme.
        against: Lines that have the form and are no labels, for each turn.
    """

    turns: int
    voices: int
    covered: float
    changes: float
    first: float
    returning: float
    named: float
    spoken: float
    ended: float
    people: float
    own: float
    bold: float
    timed: float
    listed: float
    silent: float
    small: float
    repeats: bool
    is_schedule: bool
    against: float

    @property
    def sure(self) -> float:
        """How regular it is altogether, from 0 to 1."""
        shares = (self.covered, self.returning, self.named, self.spoken)
        return sum(shares) / len(shares) / (1 + self.against)


def weigh(labels: Sequence[Sighting], against: int, rows: Sequence[Row], known: Known) -> Weight:
    """Weigh the turns that some labels give; there must be one at least.

    Args:
        labels: The labels, in order.
        against: How many lines have the form and are no labels.
        rows: The lines of the document.
        known: What is known of who speaks.
    """
    count = len(labels)
    looked_at = range(0, count, 1 + (count - 1) // _MOST_LOOKED_AT)
    texts = [text_under(labels, at, rows) for at in looked_at]
    keys = Counter(one.key for one in labels)
    called = frozenset(word.casefold() for text in texts for word in _CALLED.findall(text))
    named = sum(_is_named(one, known, called, keys) for one in labels)
    changes = sum(one.key != two.key for one, two in pairwise(labels))
    below = sum(len(row.text) for row in rows[labels[0].at :])
    is_chat = all(Part.BEFORE in one.parts for one in labels)
    # What a chat says itself has the time of its messages: "10:00 - Marta created the group".
    above = (row for row in rows[: labels[0].at] if not is_chat or not TIME_BEFORE.match(row.text))
    total = below + sum(map(_apart, above))
    return Weight(
        turns=count,
        voices=len(keys),
        covered=below / total,
        changes=changes / max(1, count - 1),
        first=max(keys.values()) / count,
        returning=sum(keys[one.key] > 1 for one in labels) / count,
        named=named / count,
        spoken=sum(map(is_heard, texts)) / len(texts),
        ended=sum(_ENDED.search(text) is not None for text in texts) / len(texts),
        people=sum(not known.is_somebody(one.name) for one in labels) / count,
        own=_own([labels[at] for at in looked_at], texts),
        bold=sum(rows[one.at].is_bold for one in labels) / count,
        timed=sum(bool(one.time) for one in labels) / count,
        listed=_listed(labels, keys),
        silent=texts.count("") / len(texts),
        small=sum(_is_small(one) for one in labels) / count,
        repeats=_repeats(labels),
        is_schedule=_is_schedule(labels),
        against=against / count,
    )


def is_said(text: str) -> bool:
    """Tell whether a text is one that somebody says: a sentence ends, or a voice is heard."""
    return _ENDED.search(text) is not None or is_heard(text)


def is_heard(text: str) -> bool:
    """Tell whether somebody is heard to speak in a text."""
    return is_spoken(text) or _TALK.search(text) is not None


def text_under(labels: Sequence[Sighting], at: int, rows: Sequence[Row]) -> str:
    """Return what is said under one of some labels, as far as it is looked at."""
    end = labels[at + 1].at if at + 1 < len(labels) else len(rows)
    said = [labels[at].rest] if labels[at].rest else []
    length = len(labels[at].rest)
    for below in range(labels[at].at + 1, end):
        if length > _LOOKED_AT:
            break
        said.append(rows[below].text)
        length += len(rows[below].text)
    return " ".join(said)


def _listed(labels: Sequence[Sighting], keys: Collection[str]) -> float:
    """Return the share of the changes in which letters count on, as those of answers to choose.

    Two voices may be called "A" and "B", and take turns.
    """
    if len(keys) < _LEAST_LISTED or any(shape_of(one.name) is not Shape.LETTER for one in labels):
        return 0.0
    first = min(keys)
    steps = sum(
        two.key == first or ord(two.key[0]) == ord(one.key[0]) + 1 for one, two in pairwise(labels)
    )
    return steps / (len(labels) - 1)


def _is_small(one: Sighting) -> bool:
    """Tell whether small letters alone are a label: those of a program as well as of somebody."""
    return one.name[0].islower() and not one.form.wrap


def _repeats(labels: Sequence[Sighting]) -> bool:
    """Tell whether most long texts are said again word by word, as the same list of a manual is."""
    long = [one.rest for one in labels if len(one.rest) >= _LONG_TEXT]
    return len(long) > _LEAST_LISTED and 2 * len(set(long)) <= len(long)


def _is_schedule(labels: Sequence[Sighting]) -> bool:
    """Tell whether the times beside names are those of a programme.

    They are of a day, grow, and are round; nobody writes or speaks at such times alone. Printed
    form: "09:00 Marta Quill: Opening" above "09:30 Tobias Renn: Engines".
    """
    times = [_HOURS.fullmatch(one.time) for one in labels if one.time]
    minutes = [int(found["hours"]) * 60 + int(found["minutes"]) for found in times if found]
    if len(minutes) < max(_LEAST_LISTED, _TIMED * len(labels)) or len(minutes) < len(times):
        return False
    steps = sorted(two - one for one, two in pairwise(minutes))
    is_round = all(minute % _ROUND == 0 for minute in minutes)
    return is_round and minutes[0] >= _MORNING and steps[0] >= 0 and steps[len(steps) // 2] >= _LONG


def _own(labels: Sequence[Sighting], texts: Sequence[str]) -> float:
    """Return the share of the turns of who asks nothing in which one says "I"."""
    answers = [text for one, text in zip(labels, texts, strict=True) if one.key[:1] in _ANSWERS]
    return sum(_OWN.search(text) is not None for text in answers) / max(1, len(answers))


def _apart(row: Row) -> float:
    """Return how much a line above the first label counts: less where it is no sentence."""
    if read_header_line(row.text) is not None:
        return 0
    is_sentence = row.text.count(" ") >= _WORDS and _ENDED.search(row.text) is not None
    return len(row.text) * (1 if is_sentence else _OF_LISTS)


def _is_named(one: Sighting, known: Known, called: Collection[str], keys: Counter[str]) -> bool:
    """Tell whether a label surely names a voice: by its words, a list, or as it is called so."""
    if one.key in known.people or known.is_voice(one.name) or is_surely_named(one.name):
        return True
    if one.time or one.form.wrap:
        return True
    if any(word.casefold() in called for word in one.name.split()):
        return True
    # Capitals and scripts without any: that it returns is all there is.
    shape = shape_of(one.name)
    return (
        shape in (Shape.CAPITALS, Shape.INITIALS, Shape.CASELESS, Shape.LETTER)
        and keys[one.key] > 1
    )


def objections(weight: Weight, *, strong: bool) -> list[str]:
    """Return what speaks against turns being those of a transcript, in words; nothing, if they are.

    Args:
        weight: What was counted.
        strong: Whether no sentence has the form of the labels by chance.
    """
    is_chat = weight.timed >= _TIMED
    # Print tells labels from all else where everybody is named.
    is_bold = weight.bold >= _BOLD and weight.named == 1
    is_monologue = weight.voices == 1
    checks = {
        "too few labels": weight.turns >= (_LEAST_TURNS if strong else _LEAST_WEAK),
        "they name one voice only": not is_monologue
        or (weight.named == 1 and weight.covered >= _COVERED and strong),
        "one voice has nearly all of them": is_monologue
        or is_bold
        or weight.first <= (_MOST_OF_ONE_IN_CHAT if is_chat else _MOST_OF_ONE),
        "the voices do not take turns": is_monologue
        or weight.changes >= (_CHANGES_IN_CHAT if is_chat or is_bold else _CHANGES),
        "nobody is named, and nobody speaks of himself": weight.people > 0
        or (weight.own >= _OWN_ANSWERS and weight.turns >= _LEAST_WEAK),
        "few of them are surely names": weight.named >= _NAMED or (strong and _is_regular(weight)),
        "nothing stands under most of them": weight.silent <= _MOST_SILENT,
        "the same stands under them again and again": not weight.repeats,
        "the times beside them are those of a programme": not weight.is_schedule,
        "few of the texts under them sound spoken": _is_spoken(weight, is_chat=is_chat),
        "little of the text stands under them": _is_covered(weight),
        "their letters count on, as those of a list do": weight.listed <= _MOST_LISTED,
        "many lines of the same form are none": is_bold or weight.against <= _AGAINST,
    }
    return [words for words, holds in checks.items() if not holds]


def _is_regular(weight: Weight) -> bool:
    """Tell whether words that are no known names take turns as only voices do."""
    return (
        weight.returning >= _ALL_RETURN
        and weight.changes >= _RETURNING
        and weight.spoken >= _HEARD
        and weight.against <= _FEW_AGAINST
        and weight.covered >= _COVERED
        and weight.turns >= _LEAST_WEAK
    )


def _is_spoken(weight: Weight, *, is_chat: bool) -> bool:
    if weight.small > _MOST_SMALL:
        # A program has times as well, and a name in small letters.
        return weight.spoken >= _SPOKEN
    if weight.spoken >= (_SPOKEN_BESIDE_TIMES if is_chat else _SPOKEN):
        return True
    if weight.ended < _SENTENCES:
        return False
    if weight.turns >= _VERY_MANY and weight.named == 1 and weight.against <= _FEW_AGAINST:
        # The roll is called: "Senator Berg." "Here."
        return weight.covered >= _COVERED and weight.spoken >= _HARDLY_SPOKEN
    is_regular = weight.returning >= _RETURNING and weight.changes >= _RETURNING
    return is_regular and weight.spoken >= _SPOKEN_BESIDE_TIMES


def _is_covered(weight: Weight) -> bool:
    if weight.covered >= _COVERED:
        return True
    is_many = weight.turns >= _MANY and weight.returning >= _RETURNING
    return is_many and weight.covered >= _COVERED_BY_MANY
