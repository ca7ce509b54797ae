"""What speaks against turns being those of a transcript, by what was counted."""

from __future__ import annotations

from transcripts.reading.induction.weighing import Weight

__all__ = ["objections"]

_TIMED = 0.8


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
_SOME_NAMED = 0.3
_SPOKEN = 0.5
_SPOKEN_BESIDE_TIMES = 0.2
_SENTENCES = 0.6
_BOLD = 0.8
_COVERED = 0.8
_AGAINST = 1.0
_MOST_LISTED = 0.9
_MANY = 10
_VERY_MANY = 40
_HARDLY_SPOKEN = 0.1
_COVERED_BY_MANY = 0.25
_RETURNING = 0.7
_REGULAR = 1.4
_FEW_AGAINST = 0.1
_MOST_SILENT = 0.5
_MOST_SMALL = 0.5
_MOST_FIELDS = 0.4
_MOST_WORDS = 0.8
_MOST_AGAIN = 0.3


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
        "few of them are surely names": weight.named >= _NAMED
        or _is_regular(weight)
        or (strong and _is_known(weight)),
        "nothing stands under most of them": weight.silent <= _MOST_SILENT,
        "the same stands under them again and again": not weight.repeats,
        "the times beside them are those of a programme": not weight.is_schedule,
        "they are the parts of a table of contents": not weight.is_contents,
        "few of the texts under them sound spoken": _is_spoken(weight, is_chat=is_chat),
        "names alone stand beside many of them, as in a form": weight.fields <= _MOST_FIELDS,
        "little of the text stands under them": _is_covered(weight),
        "their letters count on, as those of a list do": weight.listed <= _MOST_LISTED,
        "many lines of the same form are none": is_bold or weight.against <= _AGAINST,
    }
    return [words for words, holds in checks.items() if not holds]


def _is_known(weight: Weight) -> bool:
    """Tell whether each label is a name or returns, in a text that stands under them as a whole."""
    return (
        weight.known == 1
        and weight.named >= _SOME_NAMED
        and weight.talk >= _SPOKEN
        and weight.against <= _FEW_AGAINST
        and weight.covered >= _COVERED
        and weight.turns >= _LEAST_WEAK
    )


def _is_regular(weight: Weight) -> bool:
    """Tell whether words that are no known names take turns as only voices do."""
    return (
        min(weight.returning, weight.talk) >= _NAMED
        # The more is heard, the fewer need to return.
        and weight.returning + weight.talk >= _REGULAR
        and weight.changes >= _RETURNING
        and weight.against <= _FEW_AGAINST
        and weight.covered >= _COVERED
        and weight.turns >= _LEAST_WEAK
    )


def _is_spoken(weight: Weight, *, is_chat: bool) -> bool:
    if weight.small > _MOST_SMALL:
        # A program has times as well, and a name in small letters.
        return weight.spoken >= _SPOKEN
    if is_chat and weight.words > _MOST_WORDS:
        # Nor does a time make a name of each word: "Server", "Worker".
        return weight.spoken >= _SPOKEN and weight.again <= _MOST_AGAIN
    if weight.talk >= (_SPOKEN_BESIDE_TIMES if is_chat else _SPOKEN):
        return True
    if weight.ended < _SENTENCES:
        return False
    if weight.named == 1 and weight.against <= _FEW_AGAINST and weight.covered >= _COVERED:
        # The roll is called: "Senator Berg." "Here."
        is_roll = weight.turns >= _VERY_MANY and weight.spoken >= _HARDLY_SPOKEN
        # Some speak once only, and nobody is heard in languages that are not listened for.
        is_debate = weight.returning >= _NAMED and weight.changes >= _RETURNING
        return is_roll or (is_debate and weight.talk >= _SPOKEN_BESIDE_TIMES)
    is_regular = weight.returning >= _RETURNING and weight.changes >= _RETURNING
    return is_regular and weight.talk >= _SPOKEN_BESIDE_TIMES


def _is_covered(weight: Weight) -> bool:
    if weight.covered >= _COVERED:
        return True
    is_many = weight.turns >= _MANY and weight.returning >= _RETURNING
    return is_many and weight.covered >= _COVERED_BY_MANY
