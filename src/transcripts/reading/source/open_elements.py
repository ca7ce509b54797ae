"""What is open in a page that is read tag by tag: blocks, what is in them, and formatting."""

from __future__ import annotations

from collections import defaultdict

from attrs import define, field, frozen

from transcripts.reading.source import elements

__all__ = ["Block", "Formatting", "Inner"]

# A parser keeps three of the same formatting open.
_ALIKE = 3


@frozen
class Inner:
    """An element that is no block.

    Attributes:
        name: Its name.
        text: Its start tag.
        let_go: How often formatting was let go before.
        left: How often formatting was left open before.
    """

    name: str
    text: str
    let_go: int
    left: int

    @property
    def stays(self) -> bool:
        """Whether it is opened anew after what holds it is closed."""
        return self.name in elements.FORMATTING or self.name == "a"


@define
class Block:
    """A block that is open.

    Attributes:
        name: Its name.
        inner: The elements in it that are no blocks, from the outermost.
        names: How many of these there are, by name.
        anew: How many others may be open until it is closed.
        is_loose: Whether all that is in it, and in the blocks around it, is among these.
    """

    name: str
    inner: list[Inner] = field(factory=list)
    names: dict[str, int] = field(factory=dict)
    anew: int = 0
    is_loose: bool = False

    def add(self, inner: Inner) -> None:
        """Add an element."""
        self.is_loose = False
        self.inner.append(inner)
        self.names[inner.name] = self.names.get(inner.name, 0) + 1

    def loosen(self) -> int:
        """Take what is in it for open until it is closed, and return how many that are."""
        count = len(self.inner)
        self.anew += count
        self.inner.clear()
        self.names.clear()
        self.is_loose = True
        return count

    def take(self) -> Inner:
        """Take the innermost element out."""
        inner = self.inner.pop()
        self.names[inner.name] -= 1
        return inner


@define
class Formatting:
    """The formatting that may be opened anew.

    Attributes:
        kept: How many elements of it a parser keeps.
        worn: The names of which it may have let go of one.
    """

    kept: int = 0
    worn: set[str] = field(factory=set)
    _tags: defaultdict[str, int] = field(factory=lambda: defaultdict(int))

    def add(self, name: str, text: str) -> None:
        """Add an element, given its name and its start tag."""
        self._tags[text] += 1
        if self._tags[text] <= _ALIKE:
            self.kept += 1
        else:
            self.worn.add(name)

    def remove(self, text: str) -> None:
        """Take out an element, given its start tag."""
        self.kept -= self._tags[text] <= _ALIKE
        self._tags[text] -= 1
