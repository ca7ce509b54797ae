"""Documents of other publishers: recognised, read whole, and with the labels that are printed.

The tables hold, for six documents each, every label in order, as a careful reader found them
without the library: each paragraph of the documents was looked at.
"""

from __future__ import annotations

import csv
import difflib
from collections import defaultdict
from pathlib import Path

import pytest

import transcripts
from transcripts.kinds import ProblemCode
from transcripts.model import Unread

pytestmark = pytest.mark.corpus

FOLDER = Path(__file__).parent
TABLES = {
    "white_house_labels.tsv": ("us-white-house", "white-house"),
    "podcast_labels.tsv": ("changelog-podcasts", "labelled"),
}
# The folders, with the ends of the names of their documents and the format that they are in.
DOCUMENTS = {
    "us-presidential-debates": (".txt", "labelled"),
    "changelog-podcasts": (".md", "labelled"),
    "us-white-house": (".md", "white-house"),
    "germany-bundestag": (".txt", "bundestag"),
    "germany-bundestag xml": (".xml", "bundestag"),
}


def marked(table: str) -> dict[str, list[str]]:
    documents: dict[str, list[str]] = defaultdict(list)
    with (FOLDER / table).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            documents[row["document"]].append(row["label"])
    return documents


@pytest.mark.parametrize("table", TABLES)
def test_labels_are_found_and_none_is_invented(corpus: Path, table: str) -> None:
    folder, name = TABLES[table]
    right = wanted = found = 0
    for document, labels in marked(table).items():
        data = (corpus / "official" / folder / document).read_bytes()
        meeting = transcripts.parse(data, format=name)
        read = [turn.label or "" for turn in meeting.turns]
        matcher = difflib.SequenceMatcher(None, labels, read, autojunk=False)
        right += sum(block.size for block in matcher.get_matching_blocks())
        wanted, found = wanted + len(labels), found + len(read)
    assert len(marked(table)) == 6
    assert (right / wanted >= 0.99, right / found >= 0.99) == (True, True), (right, wanted, found)


@pytest.mark.parametrize("folder", DOCUMENTS)
def test_each_document_is_recognised_and_read_whole(corpus: Path, folder: str) -> None:
    suffix, name = DOCUMENTS[folder]
    paths = sorted((corpus / "official" / folder.split(maxsplit=1)[0]).glob(f"[!_M]*{suffix}"))
    assert paths
    # A third of them, so that it stays quick.
    for path in paths[::3]:
        meeting = transcripts.parse(path.read_bytes())
        assert meeting.source.format == name, path.name
        assert meeting.turns, path.name
        assert not any(isinstance(block, Unread) for block in meeting.blocks), path.name
        fell_back = any(found.code is ProblemCode.FELL_BACK for found in meeting.problems)
        assert fell_back == (name == "labelled"), path.name
        assert transcripts.from_json(transcripts.to_json(meeting)) == meeting, path.name
