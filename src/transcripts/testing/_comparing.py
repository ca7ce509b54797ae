"""Where two meetings differ, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher, unified_diff
from itertools import islice, zip_longest
from typing import get_args, get_type_hints

import attrs

from transcripts.model import Block, Meeting, Span, Turn
from transcripts.testing._checks import require

__all__ = ["ignored_names", "report"]


def _classes_in(hint: object) -> set[type[attrs.AttrsInstance]]:
    """Return the classes with attributes that an annotation names, and those of their own."""
    # A span is one value: "12:30".
    if isinstance(hint, type) and attrs.has(hint) and hint is not Span:
        parts = tuple(get_type_hints(hint)[field.name] for field in attrs.fields(hint))
        return {hint}.union(*map(_classes_in, parts))
    return set[type[attrs.AttrsInstance]]().union(*map(_classes_in, get_args(hint)))


_CLASSES = frozenset(_classes_in(Meeting))
_FIELDS = frozenset(field.name for cl in _CLASSES for field in attrs.fields(cl))
_ALIASES = {"spans": frozenset({"span", "head", "label_span", "note_span", "shifts"})}
# How much a message shows: differences of the first block, lines of the diff, letters of a text.
_SHOWN = 6
_DIFF = 24
_TEXT = 90
_BEFORE = 30

# What stands in one meeting where the other has a block, or a value of a tuple.
_ABSENT = object()

# Where two values differ, and what stands there in the one and in the other.
_Difference = tuple[str, object, object]


def ignored_names(ignore: Collection[str]) -> frozenset[str]:
    """Return the names of attributes that do not count.

    Args:
        ignore: Names, and names for several.

    Raises:
        TypeError: If it is no collection, or one str.
        ValueError: If a name is unknown.
    """
    wanted = "ignore must be a collection of names of attributes"
    require(None if isinstance(ignore, str) else ignore, Collection, wanted)
    unknown = sorted(str(name) for name in ignore if name not in _FIELDS | _ALIASES.keys())
    if unknown:
        known = ", ".join(sorted(_FIELDS | _ALIASES.keys()))
        message = f"no part of a meeting has {', '.join(unknown)}; ignore may name {known}"
        raise ValueError(message)
    return frozenset[str]().union(*(_ALIASES.get(name, {name}) for name in ignore))


def report(actual: Meeting, expected: Meeting, ignored: frozenset[str]) -> list[str]:
    """Return lines that say where two meetings differ; none where nothing that counts does.

    Args:
        actual: The one meeting.
        expected: The other.
        ignored: Names of attributes that do not count.
    """
    lines = []
    for found in _differences(actual, expected, "", ignored | {"blocks"}):
        lines += _lines(found, "")
    if "blocks" not in ignored:
        lines += _block_lines(actual, expected, ignored)
    return lines


def _differences(
    actual: object, expected: object, path: str, ignored: Collection[str]
) -> Iterator[_Difference]:
    """Yield the smallest parts in which two values differ."""
    cl = type(actual)
    if cl in _CLASSES and cl is type(expected):
        for name in (field.name for field in attrs.fields(cl) if field.name not in ignored):
            inner = f"{path}.{name}" if path else name
            yield from _differences(getattr(actual, name), getattr(expected, name), inner, ignored)
    elif isinstance(actual, tuple) and isinstance(expected, tuple):
        for at, (one, other) in enumerate(zip_longest(actual, expected, fillvalue=_ABSENT)):
            yield from _differences(one, other, f"{path}[{at}]", ignored)
    # For Python an instant is the same in two zones; what is printed is not.
    elif (actual, str(actual)) != (expected, str(expected)):
        yield path, actual, expected


def _block_lines(actual: Meeting, expected: Meeting, ignored: frozenset[str]) -> Iterator[str]:
    """Yield what differs in the first block that does, and then all that differs, in short."""
    for here, there in _aligned(actual.blocks, expected.blocks):
        one = _ABSENT if here < 0 else actual.blocks[here]
        other = _ABSENT if there < 0 else expected.blocks[there]
        found = list(_differences(one, other, "", ignored))
        if found:
            yield _place(expected, there) if here < 0 else _place(actual, here)
            for difference in found[:_SHOWN]:
                yield from _lines(difference, "  ")
            if len(found) > _SHOWN:
                yield f"  and {len(found) - _SHOWN} more"
            yield from _diff(actual.blocks, expected.blocks)
            return


def _aligned(actual: Sequence[Block], expected: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the indexes of blocks that belong together; one that has no other stands with -1.

    So one turn that is missing does not make all those after it differ.
    """
    texts, wanted = ([" / ".join(_printed(block)) for block in one] for one in (actual, expected))
    matcher = SequenceMatcher(None, texts, wanted, autojunk=False)
    for _, start, stop, first, last in matcher.get_opcodes():
        yield from zip_longest(range(start, stop), range(first, last), fillvalue=-1)


def _place(meeting: Meeting, at: int) -> str:
    """Return the name of a block, such that it can be pasted after a meeting and a dot."""
    block = meeting.blocks[at]
    if not isinstance(block, Turn):
        return f"blocks[{at}] ({type(block).__name__})"
    number = sum(isinstance(one, Turn) for one in meeting.blocks[:at])
    return f"turns[{number}] (blocks[{at}], {block.speaker.name or block.speaker.id})"


def _lines(difference: _Difference, indent: str) -> list[str]:
    path, actual, expected = difference
    start = _first_difference(actual, expected)
    inner = indent + "  " if path else indent
    return [
        *([f"{indent}{path}"] if path else []),
        f"{inner}actual:   {_shown(actual, start)}",
        f"{inner}expected: {_shown(expected, start)}",
    ]


def _first_difference(actual: object, expected: object) -> int:
    """Return where to begin to show two texts so that one sees how they differ."""
    if not (isinstance(actual, str) and isinstance(expected, str)):
        return 0
    pairs = enumerate(zip(actual, expected, strict=False))
    same = min(len(actual), len(expected))
    at = next((at for at, (one, other) in pairs if one != other), same)
    return at - _BEFORE if at > _TEXT - _BEFORE else 0


def _shown(value: object, start: int) -> str:
    """Return a value in short, a text from an offset on."""
    if value is _ABSENT:
        return "nothing"
    if isinstance(value, Block):
        return _cut(f"{type(value).__name__} {' / '.join(_printed(value))}")
    if isinstance(value, str):
        cut = value[start : start + _TEXT]
        return ("…" if start else "") + repr(str(cut)) + ("…" if len(value) > start + _TEXT else "")
    if isinstance(value, Span):
        return f"{value.start}:{value.end}"
    return _cut(str(value))


def _diff(actual: Iterable[Block], expected: Iterable[Block]) -> Iterator[str]:
    """Yield the blocks that differ as a diff, where one sees it in their texts."""
    before = [line for block in expected for line in _printed(block)]
    after = [line for block in actual for line in _printed(block)]
    # The first two lines would name files.
    lines = list(islice(unified_diff(before, after, n=1, lineterm=""), 2, _DIFF + 3))
    if lines:
        yield "block by block"
        yield from (f"  {_cut(line)}" for line in lines[:_DIFF])
    if len(lines) > _DIFF:
        yield "  …"


def _printed(block: Block) -> list[str]:
    """Return a block as lines, with who speaks before each."""
    if not isinstance(block, Turn):
        return [f"[{type(block).__name__.lower()}] {block.text}"]
    texts = [part.text for part in block.blocks] or [""]
    return [f"{block.speaker.id}: {text}" for text in texts]


def _cut(line: str) -> str:
    return line if len(line) <= _TEXT else f"{line[:_TEXT]}…"
