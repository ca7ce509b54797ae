"""Talks with invented names, for tests of what is learned of a text."""

from __future__ import annotations

from collections.abc import Sequence

from transcripts import UnknownFormatError, parse

SAID = ("We go on. Shall we?", "I think so, thank you.", "You know that we sail.", "Are we there?")
TWO = ("Berta Lind", "Olaf Moe")


def turns(count: int, form: str = "{}: {}", names: Sequence[str] = TWO) -> list[str]:
    """Return so many turns, of which each name has one after the other."""
    return [form.format(names[at % len(names)], SAID[at % len(SAID)]) for at in range(count)]


def timed(lines: Sequence[str]) -> list[str]:
    """Return lines, each after the time at which it is said."""
    return [f"[00:{at:02}] {line}" for at, line in enumerate(lines)]


def voices(*paragraphs: str) -> set[str | None]:
    """Return who speaks in a text: nobody, where it is no transcript."""
    try:
        return {turn.label for turn in parse("\n\n".join(paragraphs)).turns}
    except UnknownFormatError:
        return set()


def filled(count: int, text: str) -> str:
    """Return a text, made as long as that by its last letter."""
    return text.ljust(count, text[-1])
