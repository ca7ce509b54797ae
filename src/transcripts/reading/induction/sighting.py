"""What may be a label: one sighting of a form at the start of a line."""

from __future__ import annotations

from attrs import define, evolve, field

from transcripts.reading.induction.forms import End, Form, Lead, Part, Wrap
from transcripts.reading.labels.grammar import name_key

__all__ = ["COLON", "LINE", "TIMED_LINE", "Sighting"]

COLON = Form(Lead.NONE, Wrap.NONE, End.COLON)
# The form of those that are a line, and of those that have a time beside them as well.
LINE = Form(Lead.NONE, Wrap.NONE, End.LINE)
TIMED_LINE = evolve(LINE, timed=True)


@define
class Sighting:
    """What has the form of a label at the start of a line.

    Attributes:
        at: The number of the line.
        form: The form.
        label: The label, as the pattern of the form gives it.
        name: The name in it, without place and role.
        key: ``name_key`` of the name.
        end: Where the label ends in the line.
        time: The time that stands beside it, as printed; "" where there is none.
        parts: Those of the optional parts of the form that it has.
        rest: What stands after it on the line, up to the next label there.
        is_dated: Whether a date stands with the time, or AM or PM.
        gaps: How many tabs or wide spaces stand in the line after the one that ends it.
        above: How many lines above it belong to it.
        badge: The initials on a line above, as tools print them beside a picture.
        is_introduced: Whether the line below it begins with who speaks: "Eva Kern, Harbour News."
    """

    at: int
    form: Form
    label: str
    name: str
    end: int
    time: str
    parts: frozenset[Part] = frozenset()
    rest: str = ""
    is_dated: bool = False
    gaps: int = 0
    above: int = 0
    badge: str = ""
    is_introduced: bool = False
    key: str = field(init=False)

    @property
    def is_timed(self) -> bool:
        """Whether a time stands on the same line."""
        return Part.BEFORE in self.parts or Part.AFTER in self.parts

    @property
    def is_number(self) -> bool:
        """Whether what stands beside it is the number of the turn: "[3]"."""
        return self.time.strip("[] ").isdecimal()

    @key.default
    def _find_key(self) -> str:
        return name_key(self.name)
