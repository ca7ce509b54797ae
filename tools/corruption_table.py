"""Print what faults do to the reading of documents: python tools/corruption_table.py [FOLDER].

Each document is read as it is and with each fault. "changed" is how many turns begin where none
did, or no longer begin, of all turns; "speech" is how many letters of what is said (and of labels)
are no longer in any turn. Without a folder, the samples of the library are read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from attrs import define

import transcripts
from transcripts import Meeting
from transcripts.testing import SAMPLES, Corruption, assert_covers, corrupt, load_sample

_SUFFIXES = (".txt", ".md", ".html", ".xml")


@define
class Row:
    """What one fault did, in turns, letters and pages."""

    pages: int = 0
    touched: int = 0
    turns: int = 0
    changed: int = 0
    letters: int = 0
    lost: int = 0
    uncovered: int = 0

    def add(self, other: Row) -> None:
        """Add what it did to one page."""
        for name in Row.__slots__[:-1]:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def documents(
    folder: Path | None, form: str | None, suffix: str | None
) -> Iterator[tuple[str, str | None]]:
    """Yield each document, with its format."""
    for name in SAMPLES if folder is None else ():
        sample = load_sample(name)
        yield sample.document.decode(sample.expected.source.encoding or "utf-8"), sample.format
    paths = [] if folder is None else sorted(folder.iterdir())
    for path in (path for path in paths if path.suffix in ([suffix] if suffix else _SUFFIXES)):
        yield path.read_text(encoding="utf-8"), form


def is_letter(letter: str) -> bool:
    """Tell whether no fault takes or makes such a letter: marks become accented letters."""
    return (letter.isascii() and letter.isalnum()) or "\u0400" <= letter <= "\u04ff"


def letters(text: str) -> int:
    """Return how many letters a text has."""
    return sum(map(is_letter, text))


def text_of(document: str, meeting: Meeting) -> str:
    """Return the text that the spans of a meeting count in."""
    is_page = meeting.source.media_type in ("text/html", "application/xml")
    return transcripts.source_text(document) if is_page else document


def starts(meeting: Meeting, source: str) -> set[int]:
    """Return where turns begin, in letters from the start of the source."""
    before = [0, *accumulate(map(is_letter, source))]
    return {before[turn.span.start] for turn in meeting.turns}


def spoken(meeting: Meeting) -> int:
    """Return how many letters stand in turns."""
    return sum(letters(turn.text) + letters(turn.label or "") for turn in meeting.turns)


def measure(document: str, form: str | None, kinds: Iterable[Corruption], seed: int) -> list[Row]:
    """Return what each fault does to a document."""
    sound = transcripts.parse(document, format=form)
    before, said = starts(sound, text_of(document, sound)), spoken(sound)
    rows = []
    for kind in kinds:
        faulty = corrupt(document, seed, [kind])
        read = transcripts.parse(faulty, format=form or sound.source.format)
        source = text_of(faulty, read)
        changed = len(before ^ starts(read, source))
        rows.append(
            Row(
                pages=1,
                touched=faulty != document,
                turns=len(before),
                changed=changed,
                letters=said,
                lost=max(0, said - spoken(read)),
                uncovered=not covers(read, source),
            )
        )
    return rows


def covers(meeting: Meeting, source: str) -> bool:
    """Tell whether all ink of a source is in a meeting."""
    try:
        assert_covers(meeting, source)
    except AssertionError:
        return False
    return True


def main(arguments: list[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--suffix", help="read only documents that are called so")
    parser.add_argument("--format", help="of the documents in the folder; else it is recognised")
    parser.add_argument("--step", type=int, default=1, help="read every so many documents")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kinds", nargs="*", type=Corruption, default=list(Corruption))
    options = parser.parse_args(arguments)
    table = {kind: Row() for kind in options.kinds}
    found = list(documents(options.folder, options.format, options.suffix))[:: options.step]
    for at, (document, form) in enumerate(found):
        for row, done in zip(
            table.values(), measure(document, form, table, options.seed + at), strict=True
        ):
            row.add(done)
    print("| fault | effect | pages | touched | turns | changed | % | speech lost % | ink lost |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for kind, row in table.items():
        share = 100 * row.changed / max(1, row.turns)
        lost = 100 * row.lost / max(1, row.letters)
        print(
            f"| {kind} | {kind.effect} | {row.pages} | {row.touched} | {row.turns}"
            f" | {row.changed} | {share:.2f} | {lost:.3f} | {row.uncovered} |"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
