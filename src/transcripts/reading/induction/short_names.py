"""Whose initials are printed, where the document itself says so; a guess joins nobody.

Printed forms: "Ada Berg (AB)" anywhere in the text; "AB: Ada Berg" above it; a list of all who
speak, in which the initials fit one name only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import regex

from transcripts.reading.induction.names import Shape, initials_of, shape_of
from transcripts.reading.induction.sightings import Sighting

__all__ = ["short_names"]

# "Ada Berg ", before its initials in brackets, and as a value of its own.
_NAME = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}’'-]*+\.?\s){2,4}$")
_WHOLE = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}’'-]*+\.?\s?){2,4}")
_LONGEST = 80
# A list with fewer names does not show that initials fit one of them only.
_LEAST = 2


def short_names(
    labels: Sequence[Sighting], seen: Iterable[Sighting], people: Sequence[str], text: str
) -> dict[str, str]:
    """Return the names that the initials among some labels stand for.

    Args:
        labels: The labels.
        seen: All that has the form of labels, also above the text.
        people: Who speaks, as a list says.
        text: The document.
    """
    short = {one.name for one in labels if shape_of(one.name) is Shape.INITIALS}
    pairs = _paired(seen)
    found = {name: _name_of(name, pairs, people, text) for name in sorted(short)}
    return {name: full for name, full in found.items() if full is not None}


def _paired(seen: Iterable[Sighting]) -> Mapping[str, str]:
    """Return the names that stand after initials and a colon, alone on their line."""
    return {
        one.name: one.rest
        for one in seen
        if shape_of(one.name) is Shape.INITIALS
        and _WHOLE.fullmatch(one.rest)
        and initials_of(one.rest) == one.name
    }


def _name_of(
    initials: str, pairs: Mapping[str, str], people: Sequence[str], text: str
) -> str | None:
    """Return the name that initials stand for, ``None`` where nothing says so."""
    if initials in pairs:
        return pairs[initials]
    at = text.find(f"({initials})")
    before = _NAME.search(text[max(0, at - _LONGEST) : at]) if at > 0 else None
    if before is not None:
        name = " ".join(before[0].split())
        return name if initials_of(name) == initials else None
    fitting = [name for name in people if initials_of(name) == initials and " " in name]
    return fitting[0] if len(fitting) == 1 and len(people) >= _LEAST else None
