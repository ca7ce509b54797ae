"""No pattern takes more than twice the work for twice the text, as far as patterns can be told."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

import transcripts
from tests.counting import PLANTED, count, has_valgrind
from tests.patterns import Named, Node, all_patterns, children, core, is_unbounded, tree

PATTERNS = {named.name: named for named in all_patterns()}
# Two searches that are written where they are used, for words of a house style: nothing in them
# repeats. Every other pattern stands in a module.
WRITTEN_WHERE_USED = 2


def walk(node: Node) -> list[Node]:
    """Return a node and all within it."""
    return [node, *(inner for child in children(node) for inner in walk(child))]


def is_one_letter(node: Node) -> bool:
    while isinstance(node, core.Group) or (
        isinstance(node, core.Sequence) and len(node.items) == 1
    ):
        (node,) = children(node)
    kinds = (core.Any, core.Character, core.Property, core.Range, core.SetBase)
    return isinstance(node, kinds)


def repeats_more_than_a_letter(pattern: Named) -> bool:
    """Tell whether a pattern repeats, without limit and ready to give back, more than a letter.

    What repeats a letter gives back letter by letter. What repeats more than that holds another
    choice in each round: a quantifier within it is a nested one, and even without, regex keeps
    each round in mind, which grows with the square. Possessive quantifiers give nothing back.
    """
    return any(
        is_unbounded(node) and not is_one_letter(node.subpattern)
        for node in walk(tree(pattern.compiled))
    )


@pytest.mark.parametrize("name", PATTERNS)
def test_no_quantifier_is_nested(name: str) -> None:
    assert not repeats_more_than_a_letter(PATTERNS[name])


@pytest.mark.parametrize("pattern", [r"(a+)+b", r"(?:a|b)*c", r"(?:\*\s?){3,}", r"x(?:y?z?)+?"])
def test_a_nested_quantifier_is_seen(pattern: str) -> None:
    assert repeats_more_than_a_letter(Named("", regex.compile(pattern), frozenset()))


@pytest.mark.parametrize(
    "pattern", [r"(a+)++b", r"(?:\*\s?){3,9}", r"\p{Lu}[\p{L}-]*,", r"(?>(a)*+)"]
)
def test_what_gives_nothing_back_is_none(pattern: str) -> None:
    assert not repeats_more_than_a_letter(Named("", regex.compile(pattern), frozenset()))


def test_all_patterns_are_seen() -> None:
    """A pattern that is compiled in a function would escape the tests here."""
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in Path(transcripts.__file__).parent.rglob("*.py")
        if "testing" not in path.parts
    )
    used = regex.findall(r"\bregex\.(?:search|finditer|match|sub|split)\(", code)
    assert len(used) == WRITTEN_WHERE_USED
    assert len(PATTERNS) >= len(regex.findall(r"\b(?:re|regex)\.compile\(rf?b?\"", code))


@pytest.mark.counted
@pytest.mark.skipif(not has_valgrind(), reason="valgrind counts the instructions, and is not here")
def test_twice_the_text_is_twice_the_instructions(tmp_path: Path) -> None:
    counts = count(tmp_path)
    ratios = {name: twice / once for name, (once, twice) in counts.items()}
    slow = {name: round(ratio, 2) for name, ratio in ratios.items() if ratio > 2.5}
    assert slow.keys() == PLANTED.keys(), slow
