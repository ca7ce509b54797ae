"""All patterns of the package: where they stand, how they are built, and what hurts each."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import random
import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import regex

import transcripts

# The parser of patterns is the regex package's own, and has no types.
core: Any = importlib.import_module("regex._regex_core")
Node = Any
Compiled = regex.Pattern[Any] | re.Pattern[Any]

# One letter of each kind that patterns tell apart.
LETTERS = "AaБбÄé19 \n\t\xa0.:,;!?…()[]<>«»“”\"'’-–—*_#\\/|=%@\u0301\u200b日"
_AT_START = frozenset(["match", "fullmatch"])
# By which method patterns are used that stand in a house style or a table.
_OF_STYLES = {
    "pattern": "match",
    "opening": "fullmatch",
    "closing": "fullmatch",
    "agenda": "search",
    "appendix": "fullmatch",
    "begins": "match",
    "breaks": "fullmatch",
    "header": "fullmatch",
    "notice": "match",
    "until_other": "fullmatch",
    "titles": "match",
    "furniture_lines": "fullmatch",
    "tail_lines": "finditer",
    "separator": "fullmatch",
    "heading": "match",
    "system_lines": "fullmatch",
    "authorship": "search",
    "_form": "fullmatch",
    "form": "fullmatch",
    "joint": "finditer",
    "who": "match",
    "_SCANNERS": "match",
    "_EACH_SIGN": "match",
}
_SAMPLES = 6
_LONGEST_SAMPLE = 60


@attrs.frozen
class Named:
    """A pattern, its name, and by which methods the package looks for it.

    What is only tried at the start of a text may look as far as the text goes, once.
    """

    name: str
    compiled: Compiled
    methods: frozenset[str]

    def run(self, text: str) -> None:
        """Look for the pattern in the way in which the package does."""
        subject: Any = text.encode() if isinstance(self.compiled.pattern, bytes) else text
        for method in self.methods:
            found = getattr(self.compiled, method)(subject)
            if method == "finditer":
                deque(found, maxlen=0)


@cache
def all_patterns() -> tuple[Named, ...]:
    """Return the patterns of all modules, each once, in the order of their names."""
    paths: dict[Compiled, list[str]] = {}
    for name, value in _globals():
        for path, pattern in _within(value, name, frozenset()):
            paths.setdefault(pattern, []).append(path)
    methods = _methods()
    for found, names in paths.items():
        steps = {step for name in names for step in name.split(".")[1:]}
        methods[found] |= {_OF_STYLES[step] for step in steps & _OF_STYLES.keys()}
    made = (
        # A pattern is called by its own name, not by that of a value that holds it.
        Named(min(names, key=lambda name: name.count(".")), found, _strictest(methods[found]))
        for found, names in paths.items()
    )
    return tuple(sorted(made, key=lambda named: named.name))


def _strictest(methods: set[str]) -> frozenset[str]:
    """Return the methods, ``finditer`` for all of those that look anywhere in a text."""
    kept = methods & _AT_START
    return frozenset(kept if methods and kept == methods else {*kept, "finditer"})


def _methods() -> dict[Compiled, set[str]]:
    """Return by which methods the patterns of the modules are used, as the source says."""
    found: dict[Compiled, set[str]] = defaultdict(set)
    for module in modules():
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                value = vars(module).get(node.value.id)
                if isinstance(value, regex.Pattern | re.Pattern):
                    found[value].add(node.attr)
    return found


def modules() -> Iterator[ModuleType]:
    """Yield the modules of the package but for those that only tests use, on their own texts."""
    yield transcripts
    for info in pkgutil.walk_packages(transcripts.__path__, "transcripts."):
        if not info.name.endswith("__main__") and ".testing" not in info.name:
            try:
                yield importlib.import_module(info.name)
            except ModuleNotFoundError as error:
                # Of an extra that is not installed, and so without patterns that could hurt.
                if (error.name or "").startswith("transcripts"):
                    raise


def _globals() -> Iterator[tuple[str, object]]:
    for module in modules():
        for name, value in vars(module).items():
            if not name.startswith("__"):
                yield f"{module.__name__.rsplit('.', 1)[-1]}.{name}", value


def _within(value: object, path: str, seen: frozenset[int]) -> Iterator[tuple[str, Compiled]]:
    """Yield the patterns in a value: in its items, its attributes and the defaults of a class."""
    if isinstance(value, regex.Pattern | re.Pattern):
        yield path, value
    if id(value) in seen or isinstance(value, str | bytes | ModuleType):
        return
    for name, inner in _parts(value):
        yield from _within(inner, f"{path}.{name}", seen | {id(value)})


def _parts(value: object) -> Iterator[tuple[object, object]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list | tuple | set | frozenset):
        yield from enumerate(value)
    elif isinstance(value, type):
        yield from ((one.name, one.default) for one in _fields(value))
        if value.__module__.startswith("transcripts"):
            yield from vars(value).items()
    elif type(value).__module__.startswith("transcripts"):
        yield from ((one.name, getattr(value, one.name)) for one in _fields(type(value)))


def _fields(cl: type) -> tuple[attrs.Attribute[Any], ...]:
    return attrs.fields(cl) if attrs.has(cl) else ()


def tree(pattern: Compiled) -> Node:
    """Return the nodes of a pattern, as the regex package reads it."""
    flags = pattern.flags & ~(regex.UNICODE | regex.ASCII)
    source = core.Source(pattern.pattern)
    info = core.Info(flags, source.char_type, {})
    info.guess_encoding = regex.ASCII if isinstance(pattern.pattern, bytes) else regex.UNICODE
    return core._parse_pattern(source, info)


def children(node: Node) -> list[Node]:
    """Return the nodes within a node, in order."""
    if isinstance(node, core.Sequence):
        return list(node.items)
    if isinstance(node, core.Branch):
        return list(node.branches)
    if isinstance(node, core.Conditional):
        return [node.yes_item, node.no_item]
    inner = getattr(node, "subpattern", None)
    return [] if inner is None else [inner]


def is_unbounded(node: Node) -> bool:
    """Tell whether a node repeats without a limit, and can give back what it took."""
    return type(node) in (core.GreedyRepeat, core.LazyRepeat) and node.max_count is None


def letters_of(node: Node) -> frozenset[str]:
    """Return those of the letters that a node of one character matches."""
    if isinstance(node, core.Any | core.Grapheme):
        return frozenset(LETTERS)
    return frozenset(letter for letter in LETTERS if node.matches(ord(letter)))


def samples(pattern: Compiled) -> list[str]:
    """Return texts that a pattern matches, cut off anywhere: repeated, they all but match."""
    chance = random.Random(str(pattern.pattern))  # noqa: S311 - the same each time
    write = _writer(chance)
    root = tree(pattern)
    whole = [write(root)[:_LONGEST_SAMPLE] for _ in range(_SAMPLES)]
    return [text[: chance.randint(1, len(text))] for text in whole if text]


def _writer(chance: random.Random) -> Callable[[Node], str]:
    def write(node: Node) -> str:
        if isinstance(node, core.LookAround):
            return write(node.subpattern) if node.positive and not node.behind else ""
        if isinstance(node, core.GreedyRepeat):
            most = min(node.min_count + 2, node.max_count or node.min_count + 2)
            count = chance.randint(node.min_count, most)
            return "".join(write(node.subpattern) for _ in range(count))
        if isinstance(node, core.Branch):
            return write(chance.choice(node.branches))
        if isinstance(node, core.Conditional):
            return write(node.yes_item)
        if isinstance(node, core.String):
            return "".join(map(chr, node.characters))
        if inner := children(node):
            return "".join(map(write, inner))
        # What a group has matched is not written again: so a sample all but matches, as it should.
        if isinstance(node, core.ZeroWidthBase | core.Sequence | core.RefGroup):
            return ""
        if isinstance(node, core.Character):
            return chr(node.value)
        return chance.choice(sorted(letters_of(node)) or ["x"])

    return write
