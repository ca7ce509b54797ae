"""Who is who, changed: every turn of a speaker with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import regex
from attrs import evolve

from transcripts.kinds import SpeakerKind
from transcripts.model.turns import Block, Turn
from transcripts.model.values import Speaker

__all__ = ["anonymised", "joined", "renamed", "with_speakers"]

_LETTERS = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def with_speakers(blocks: Iterable[Block], speakers: Mapping[str, Speaker]) -> tuple[Block, ...]:
    """Return blocks in which turns have other speakers, given those by the ids of the old."""
    return tuple(
        evolve(block, speaker=speakers.get(block.speaker.id, block.speaker))
        if isinstance(block, Turn)
        else block
        for block in blocks
    )


def renamed(speaker: Speaker, name: str, taken: Collection[str]) -> Speaker:
    """Return a speaker by another name, with the id that goes with it.

    Args:
        speaker: The speaker.
        name: The name.
        taken: Ids that others have.
    """
    given: object = name
    if not isinstance(given, str):
        msg = f"a name must be str, not {type(given).__name__}"
        raise TypeError(msg)
    if not name.strip():
        msg = "a name must not be blank"
        raise ValueError(msg)
    base = key = "-".join(_LETTERS.findall(name.casefold())) or "speaker"
    number = 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return evolve(speaker, id=key, kind=SpeakerKind.PERSON, name=name)


def joined(speakers: Sequence[Speaker]) -> Speaker:
    """Return one speaker of several: the first, with what the others add."""
    first = speakers[0]
    kind = next((one.kind for one in speakers if one.name is not None), first.kind)
    return evolve(
        first,
        kind=kind,
        name=next((one.name for one in speakers if one.name is not None), None),
        role=next((one.role for one in speakers if one.role is not None), None),
        affiliation=next((one.affiliation for one in speakers if one.affiliation), None),
        party=next((one.party for one in speakers if one.party), None),
        constituency=next((one.constituency for one in speakers if one.constituency), None),
        labels=tuple(dict.fromkeys(label for one in speakers for label in one.labels)),
    )


def anonymised(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks in which speakers have numbers in place of names, and so have the labels."""
    turns = [block for block in blocks if isinstance(block, Turn)]
    ids = dict.fromkeys(turn.speaker.id for turn in turns)
    speakers = {
        key: Speaker(
            id=f"speaker-{number}", kind=SpeakerKind.ANONYMOUS, labels=(f"Speaker {number}",)
        )
        for number, key in enumerate(ids, 1)
    }
    return tuple(
        evolve(block, label=block.label and block.speaker.labels[0], role=None)
        if isinstance(block, Turn)
        else block
        for block in with_speakers(blocks, speakers)
    )
