"""Whose initials are printed, where the document itself says so; a guess joins nobody.

Printed forms: "Ada Berg (AB)" anywhere in the text; "AB: Ada Berg" above it; a list of all who
speak, in which the initials fit one name only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from transcripts.reading.induction.names import Shape, initials_of, shape_of
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.later import later

__all__ = ["short_names"]

# "Ada Berg ", before its initials in brackets, and as a value of its own.
_NAME = later(r"(?<![\p{L}\p{M}’'-])(?:\p{Lu}[\p{L}\p{M}’'-]*+\.?\s){2,4}$")
_WHOLE = later(r"(?:\p{Lu}[\p{L}\p{M}’'-]*+\.?\s?){2,4}")
_IN_BRACKETS = later(r"\((?P<initials>[^\s()]{1,12})\)")
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
    short = sorted({one.name for one in labels if shape_of(one.name) is Shape.INITIALS})
    pairs = _paired(seen, text)
    listed: dict[str, list[str]] = defaultdict(list)
    for name in people:
        if " " in name:
            listed[initials_of(name)].append(name)
    if len(people) < _LEAST:
        listed.clear()
    # What stands beside initials anywhere decides, also where it is no name of theirs.
    found = {name: pairs.get(name, listed.get(name, ())) for name in short}
    return {name: full for name, names in found.items() if (full := _agreed(name, names))}


def _paired(seen: Iterable[Sighting], text: str) -> Mapping[str, Sequence[str]]:
    """Return all names that the document prints beside initials."""
    pairs: dict[str, list[str]] = defaultdict(list)
    for one in seen:
        # Alone on its line, after the initials and a colon.
        if shape_of(one.name) is Shape.INITIALS and _WHOLE.fullmatch(one.rest):
            pairs[one.name].append(one.rest)
    for found in _IN_BRACKETS.finditer(text):
        at = found.start()
        if before := _NAME.search(text[max(0, at - _LONGEST) : at]):
            pairs[found["initials"]].append(before[0])
    return pairs


def _agreed(initials: str, names: Iterable[str]) -> str | None:
    """Return the one name among some that has the initials, ``None`` where there are two."""
    fitting = {
        name.casefold(): name
        for name in (" ".join(name.split()) for name in names)
        if initials_of(name) == initials
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None
