"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import regex

from tests.patterns import all_patterns
from transcripts.reading.later import group_names, later

# Counts what was compiled, and of how many; a module has its patterns before anybody asks them.
COUNTED = """
import gc
import transcripts.formats
made = [one for one in gc.get_objects() if type(one).__name__ == "_Later"]
print(len(made), sum("match" in vars(one) for one in made))
"""


def is_compiled(pattern: object) -> bool:
    return "match" in vars(pattern)


def test_a_pattern_is_compiled_when_it_is_asked() -> None:
    pattern = later(r"(?P<name>\p{Lu}+):")
    assert (pattern.pattern, is_compiled(pattern)) == (r"(?P<name>\p{Lu}+):", False)
    found = pattern.match("ANNA: Yes.")
    assert (found and found["name"], is_compiled(pattern)) == ("ANNA", True)


def test_it_passes_for_one_of_regex() -> None:
    pattern, known = later("a|(b)", regex.IGNORECASE), regex.compile("a|(b)", regex.IGNORECASE)
    assert isinstance(pattern, regex.Pattern)
    assert (pattern.flags, pattern.groups, repr(pattern)) == (known.flags, 1, repr(known))


def pickled(value: object) -> Any:  # noqa: ANN401 - the same as the value
    return pickle.loads(pickle.dumps(value))  # noqa: S301


@pytest.mark.parametrize("same", [copy.copy, copy.deepcopy, pickled])
def test_it_is_copied_and_pickled_with_its_flags(same: Callable[[Any], Any]) -> None:
    made = same(later("a", regex.IGNORECASE))
    assert isinstance(made, regex.Pattern)
    assert made.match("A") is not None


def test_an_error_in_a_pattern_is_raised_when_it_is_asked() -> None:
    with pytest.raises(regex.error, match="missing"):
        later("(a").match("a")


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        (r"(?P<a>x)(?P<b_2>y)|(?P<a>z)", {"a", "b_2"}),
        (r"\(?P<a>x", set()),
        (r"\\(?P<a>x)", {"a"}),
        (r"(?:x)(?<=y)(?P=z)", set()),
    ],
)
def test_the_names_of_groups_are_known_without_compiling(pattern: str, names: set[str]) -> None:
    made = later(pattern)
    assert (group_names(made), is_compiled(made)) == (names, False)


def test_the_names_of_the_groups_of_all_patterns_are_those_of_regex() -> None:
    for named in all_patterns():
        assert group_names(named.compiled) == set(named.compiled.groupindex), named.name


def test_loading_the_formats_compiles_next_to_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNTED], capture_output=True, text=True, check=True
    )
    made, compiled = map(int, done.stdout.split())
    assert made > 400
    assert compiled < 20
