"""Who speaks once only, and is known by others: by the same name, or by the same print."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from transcripts.reading.induction.forms import End, Form
from transcripts.reading.induction.names import Shape, initials_of, shape_of
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.labels.plausibility import Rest, rest_of
from transcripts.reading.language.lexicon import CONNECTORS
from transcripts.reading.memo import remembered

__all__ = ["known_by_others"]

_ENOUGH = 2
_DIGITS = "0123456789"
# Letters of a word in capitals; fewer are initials.
_WORD = 3
# Share of what has a shape, by how the label ends, that must be proven before the rest is believed.
_RELIABLE = {End.COLON: 0.6, End.BRACKET: 0.5}
_MORE_RELIABLE = 0.75


def known_by_others(fitting: Sequence[Sighting], sure: Collection[str], form: Form) -> set[str]:
    """Return the keys of names that are known by others, which are sure.

    Args:
        fitting: What may be a label.
        sure: The keys of what surely is.
        form: The form of them all.
    """
    known = set(sure)
    known |= _by_initials(fitting, known)
    known |= _by_full_names(fitting, known)
    known |= _by_number(fitting, known)
    return known | _by_company(fitting, known, form)


def _by_initials(fitting: Sequence[Sighting], sure: Collection[str]) -> set[str]:
    """Return names that stand once, before their initials take over: "Marta: …" and "M: …"."""
    short = {
        one.name
        for one in fitting
        if one.key in sure and shape_of(one.name) in (Shape.LETTER, Shape.INITIALS)
    }
    return {
        one.key
        for one in fitting
        if one.key not in sure and initials_of(one.name) in short and len(one.name) > _ENOUGH
    }


def _by_number(fitting: Sequence[Sighting], sure: Collection[str]) -> set[str]:
    """Return names that differ from a sure one by their number: "FG1-P3" beside "FG1-P1"."""
    numbered = [one.key for one in fitting if one.key[-1:].isdigit()]
    stems = {key.rstrip(_DIGITS) for key in numbered if key in sure} - {""}
    return {key for key in numbered if key.rstrip(_DIGITS) in stems}


def _by_full_names(fitting: Sequence[Sighting], sure: Collection[str]) -> set[str]:
    """Return names of which one is a part of another, where either is sure.

    Printed forms: "Bram" and "DE WIT", beside "BRAM DE WIT"; the full name may stand once only,
    before its parts.
    """
    words = {one.key: one.name.casefold().split() for one in fitting}
    # "NATIONAL ASSEMBLY" is no part of "PROCEEDINGS OF THE NATIONAL ASSEMBLY".
    full = [name for name in words.values() if len(name) > 1 and CONNECTORS.isdisjoint(name)]
    parts: dict[str, list[str]] = defaultdict(list)
    for name in full:
        parts[name[0]].append(" ".join(name))
        for at in range(1, len(name)):
            parts[" ".join(name[at:])].append(" ".join(name))
    keys = {" ".join(name): key for key, name in words.items()}
    found: set[str] = set()
    for key, name in words.items():
        both = {key, *(keys[whole] for whole in parts.get(" ".join(name), ()))}
        if not both.isdisjoint(sure):
            found |= both
    return found - set(sure)


def _by_company(fitting: Sequence[Sighting], sure: Collection[str], form: Form) -> set[str]:
    """Return names that stand once, in a shape in which nearly all return."""
    counts: dict[Shape, Counter[bool]] = defaultdict(Counter)
    for one in fitting:
        counts[_print_of(one.name)][one.key in sure] += 1
    least = _RELIABLE.get(form.end, _MORE_RELIABLE)
    reliable = {
        shape
        for shape, count in counts.items()
        if count[True] >= _ENOUGH and count[True] >= least * count.total()
    }
    # "INT. OLD QUAY - NIGHT" is no name with its role where no name has one.
    has_roles = any(one.name != one.label for one in fitting if one.key in sure)
    return {
        one.key
        for one in fitting
        if _print_of(one.name) in reliable
        and (
            form.is_strong
            or _print_of(one.name) in (Shape.TITLED, Shape.CAPITALS)
            or one.name != one.label
            # "Nila - Can I go first?"
            or (form.end is End.DASH and rest_of(one.rest) is Rest.OTHER)
        )
        and (one.rest or one.name != one.label)
        and (form.end is not End.LINE or has_roles or form.timed)
        and (
            _print_of(one.name) in (Shape.TITLED, Shape.CAPITALS)
            or rest_of(one.rest) in (Rest.OTHER, Rest.QUOTED)
        )
    }


@remembered
def _print_of(name: str) -> Shape:
    """Return the shape of a name; "MINA", "MR. MOE" and "MALE 2" are all in capitals."""
    letters = sum(map(str.isalpha, name))
    return Shape.CAPITALS if letters >= _WORD and name.upper() == name else shape_of(name)
