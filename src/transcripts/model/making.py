"""Quick ways to make values of the model, for those who know that what they put in fits.

A frozen class sets each attribute by a call, which would be most of the time that reading and
loading take. So a value is filled while it is of a class that is not frozen, its mould, and
then becomes what it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from transcripts.model.paragraphs import Mark, Paragraph, Timing
from transcripts.model.turns import Turn
from transcripts.model.values import Event, Gap, Insertion, Label, Note, Span, Speaker

__all__ = [
    "make_event",
    "make_gap",
    "make_insertion",
    "make_label",
    "make_mark",
    "make_note",
    "make_paragraph",
    "make_span",
    "make_speaker",
    "make_timing",
    "make_turn",
    "mould",
]

_Value = TypeVar("_Value")


def mould(cl: type) -> type:
    """Return a class like one of the model, but not frozen."""
    names = ("__init__", "__setattr__", "__delattr__")
    unfrozen = {"__slots__": (), **{name: getattr(object, name) for name in names}}
    return type(cl.__name__, (cl,), unfrozen)


def _maker(cl: type[_Value]) -> Callable[..., _Value]:
    """Compile a function that takes what a class takes, and neither converts nor checks it."""
    fields = attrs.fields(cl)  # type: ignore[arg-type]
    names: dict[str, Any] = {"cl": cl, "Mould": mould(cl)}
    names |= {f"default_{one.name}": one.default for one in fields}
    keywords = ["*"] if fields[0].kw_only else []
    keywords += [
        one.name if one.default is attrs.NOTHING else f"{one.name}=default_{one.name}"
        for one in fields
    ]
    lines = [f"def make({', '.join(keywords)}):", "made = Mould()"]
    lines += [f"made.{one.name} = {one.name}" for one in fields]
    lines += ["made.__class__ = cl", "return made"]
    exec("\n    ".join(lines), names)  # noqa: S102 - as attrs does, of the model alone
    make: Callable[..., _Value] = names["make"]
    return make


make_span = _maker(Span)
make_paragraph = _maker(Paragraph)
make_mark = _maker(Mark)
make_event = _maker(Event)
make_gap = _maker(Gap)
make_insertion = _maker(Insertion)
make_label = _maker(Label)
make_note = _maker(Note)
make_speaker = _maker(Speaker)
make_timing = _maker(Timing)
make_turn = _maker(Turn)
