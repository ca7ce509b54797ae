"""What the lines of a document are that are no speech, by their printed form and their look."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Any

import attrs
from attrs import Attribute, field, frozen
from attrs.validators import optional

from transcripts.model.reprs import brief
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.patterns import Pattern, has_groups
from transcripts.reading.style.settings import checked

__all__ = ["Look", "Rule"]

_LETTER = later(r"\p{L}")
_SPACE = later(" ")
# Of a line that goes on with what stands above it: bounds time.
_MOST_WORDS = 12


class Look(StrEnum):
    """How a paragraph is set on the page."""

    CAPITALS = "capitals"  # ROUTINE PROCEEDINGS: no small letter in it
    CENTRED = "centred"  # in the middle of the page
    DEEP = "deep"  # indented deeper than speech begins, as quoted bills and letters are
    APART = "apart"  # an empty line above it, or a block of a page in HTML or XML
    FLUSH = "flush"  # at the left edge, where speech is indented, and an empty line above it


# What stands among speech and is none. Speech and labels have groups of their own.
_KINDS = frozenset(PassageKind) - {
    PassageKind.BODY,
    PassageKind.LABEL,
    PassageKind.SPEECH,
    PassageKind.UNREAD,
}


_GROUPS = ("title", "date", "time", "place", "role", "name", "language", "page", "column")


def _kind(kind: PassageKind | str) -> PassageKind:
    return PassageKind(kind)


def _looks(looks: Iterable[Look]) -> frozenset[Look]:
    return frozenset(looks)


def _is_told(_: object, attribute: Attribute[Any], kind: PassageKind) -> None:
    if kind not in _KINDS:
        message = f"{attribute.name} must be a kind of what is no speech, and not {kind.value!r}"
        raise ValueError(message)


@frozen(kw_only=True, field_transformer=checked)
class Rule:
    r"""What paragraphs of one printed form are.

    Attributes:
        kind: What they are.
        pattern: Their form, matched with the whole paragraph, folded. These groups say more:
            ``title`` and ``time`` those of the meeting, the first of each; ``date`` and ``place``
            those in a heading (a time or a date that cannot be read is a problem); ``name`` who
            takes the chair and ``role`` in which office, without which every label that is an
            office alone means them from there on; ``name`` in a
            heading also who speaks below it; ``language`` what is spoken from there on, in a word
            of ``BodyStyle.languages``; ``page`` and ``column`` their numbers. In a vote, any
            other group holds how many voted so: ``(?P<yes>\d+)``. ``None`` fits whatever has the
            look.
        looks: How such a paragraph is set, all of it. What no mark-up and no white space tells,
            such as the indent in HTML, fits no paragraph.
        level: That of a heading: 1 for a part of the document, 2 for a part of that.
        is_first: Whether the rule is asked before labels and brackets are; by default it is asked
            of what is neither.
        office: That which the group ``name`` says who takes, where no group ``role`` does.
        ends_speech: Whether what stands below needs a label to be speech: by default whoever
            spoke goes on.
        is_above_label: Whether only what stands above a label is one, with nothing but what other
            rules tell in between. So the title of a part is told from an item of a list that
            somebody reads.
        below: How lines of their own go on with it, though an empty line stands between: the
            "(Second Reading)" below the title of a bill. Form and look are those of what is above.
        until_label: What stands below, up to the next label or heading: of a statement that is
            printed there and was not spoken, it is ``PassageKind.QUOTE``.
        until_other: Form of what stands below, so that a paragraph of another form ends it: the
            names of those who voted.
        begins: How the first line of such a paragraph begins, where no empty line may stand above
            it and it may go over several lines.
        is_line: Whether such a paragraph is one line, with no empty line around it.
        is_part: Whether such a paragraph is part of the note above, if that is of the same kind,
            or a vote: the paragraphs of a letter that is read out, the names of those who voted.
    """

    kind: PassageKind = field(converter=_kind, validator=_is_told)
    pattern: Pattern | None = None
    looks: frozenset[Look] = field(default=frozenset[Look](), converter=_looks)
    level: int = 1
    is_first: bool = False
    office: str | None = None
    ends_speech: bool = False
    is_above_label: bool = False
    below: Pattern | None = None
    until_label: PassageKind | None = field(
        default=None, converter=attrs.converters.optional(_kind), validator=optional(_is_told)
    )
    until_other: Pattern | None = None
    begins: Pattern | None = None
    is_line: bool = False
    is_part: bool = False

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        """Refuse a rule that fits every paragraph, and groups that nobody reads."""
        if self.pattern is None and not self.looks:
            message = "a rule needs a pattern, or a look"
            raise ValueError(message)
        if self.kind is not PassageKind.VOTE:
            has_groups(_GROUPS)(self, attrs.fields(Rule).pattern, self.pattern)

    def fits(self, text: str, looks: AbstractSet[Look]) -> bool:
        """Tell whether a paragraph is what the rule says.

        Args:
            text: The paragraph, folded.
            looks: How it is set; capitals are told by its text.
        """
        if not self.looks - {Look.CAPITALS} <= looks:
            return False
        first = text if self.below is None else self._above(text)
        if Look.CAPITALS in self.looks and not _is_capitals(first):
            return False
        return self.pattern is None or self.pattern.fullmatch(first) is not None

    def _above(self, text: str) -> str:
        """Return what stands above the lines that go on below it."""
        spaces = [found.start() for found in _SPACE.finditer(text)][-_MOST_WORDS:]
        return next((text[:at] for at in spaces if self.goes_on(text[at + 1 :])), text)

    def goes_on(self, text: str) -> bool:
        """Tell whether a line goes on with what the rule says, though it stands apart.

        Args:
            text: The line, folded.
        """
        return self.below is not None and self.below.fullmatch(text) is not None

    def groups(self, text: str) -> dict[str, str]:
        """Return what the groups of the pattern hold in a paragraph that fits."""
        first = text if self.below is None else self._above(text)
        found = self.pattern and self.pattern.fullmatch(first)
        return {key: said for key, said in found.groupdict().items() if said} if found else {}


def _is_capitals(text: str) -> bool:
    return text == text.upper() and _LETTER.search(text) is not None
