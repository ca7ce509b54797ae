"""Flattened Russian pages against the labels that a careful reader finds in them.

The table holds, for 20 pages, every label in order with its note, marked by hand: each colon
of the pages was looked at.
"""

from __future__ import annotations

import csv
import difflib
from collections import defaultdict
from pathlib import Path

import pytest

import transcripts

pytestmark = pytest.mark.corpus

TABLE = Path(__file__).parent / "flat_labels.tsv"
Labels = list[tuple[str, str]]


def marked() -> dict[str, Labels]:
    pages: dict[str, Labels] = defaultdict(list)
    with TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            pages[row["page"]].append((row["label"], row["note"]))
    return pages


def read(corpus: Path, page: str) -> Labels:
    text = (corpus / "kremlin-ru-flat" / f"{page}.txt").read_text(encoding="utf-8")
    meeting = transcripts.parse(text)
    return [(turn.label or "", turn.note or "") for turn in meeting.turns]


def common(one: Labels, two: Labels) -> int:
    matcher = difflib.SequenceMatcher(None, one, two, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def test_the_table_holds_twenty_pages() -> None:
    assert len(marked()) == 20


def test_labels_are_found_and_none_is_invented(corpus: Path) -> None:
    pages = {page: (labels, read(corpus, page)) for page, labels in marked().items()}
    right = sum(common(wanted, found) for wanted, found in pages.values())
    recall = right / sum(len(wanted) for wanted, _ in pages.values())
    precision = right / sum(len(found) for _, found in pages.values())
    differing = [page for page, (wanted, found) in pages.items() if wanted != found]
    assert (recall >= 0.98, precision >= 0.99) == (True, True), (recall, precision, differing)
