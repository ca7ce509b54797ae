"""Codes of two voices that count their turns, as transcripts of counselling have them.

Printed form: "T1: How are you?", "C1: Not so well.", "T2: Why?", "C2: I cannot sleep."
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.later import later

__all__ = ["count_turns"]

_COUNTED = later(r"(?P<stem>\p{Lu}[\p{L} ]{0,20}?)\s?(?P<number>[1-9]\d{0,2})")
# How many voices there are, and how many turns each has at least.
_VOICES = 2
_LEAST = 2


def _stems_of(seen: Sequence[Sighting]) -> Mapping[str, str]:
    """Return whose turn each label is, by the labels, where their numbers count turns.

    Both count from one, and take turns. "P1" and "P2" of a discussion are two people.

    Args:
        seen: What has one form, in order.
    """
    turns = [(one.name, _COUNTED.fullmatch(one.name)) for one in seen]
    stems = {name: found["stem"] for name, found in turns if found is not None}
    order = list(dict.fromkeys(stems.values()))
    due = [f"{stem}{at}" for at in range(1, len(seen)) for stem in order]
    printed = [name.replace(" ", "") for name, found in turns if found is not None]
    is_counted = printed == [name.replace(" ", "") for name in due[: len(printed)]]
    if len(order) != _VOICES or len(printed) < _VOICES * _LEAST or not is_counted:
        return {}
    return stems


def count_turns(seen: Sequence[Sighting]) -> Mapping[str, str]:
    """Give each label that counts turns the key of its voice, and return whose turn each is."""
    stems = _stems_of(seen)
    for one in seen if stems else ():
        one.key = name_key(stems.get(one.name, one.name))
    return stems
