"""Files that are cut off, glued together or damaged: all ink is kept, and only our errors come."""

from __future__ import annotations

import random
from itertools import product

import pytest

import transcripts
from transcripts import TranscriptError
from transcripts.testing import SAMPLES, assert_covers, assert_round_trips, load_sample

NAMES = ("chat", "ctm", "podcast-page", "rttm", "stm", "ttml", "whisper-text")
DOCUMENTS = {
    name: load_sample(name).document.decode() for name in SAMPLES if name.partition("/")[0] in NAMES
}
# What such files have, in places where it is not due.
PIECES = (
    *("\u200b", "\ufeff", "\0", "\x15", "\t", "\n", "\r", "  ", "\x1c", "\u2028", "\xa0", "٣"),
    *("<NA>", "-1", "1e99", "9" * 400, "nan", ";;", "<o,f,x>", "inter_segment_gap", "<", ">", "&"),
    *("*AB:\t", "%com:\t", "@X", "\x151_2\x15", "\x159_2\x15", "[0 --> 1]", "[00:01 -> 00:00]"),
    *('begin="1s"', '<span end="x">a</span>', "<br/>", "<time>1:00</time>", "<cite>A</cite>"),
    *("(Laughter.)", "[inaudible]", "<…>"),
)


def read(text: str, name: str) -> bool:
    """Return whether a text can be read; if so, nothing of it is lost."""
    try:
        meeting = transcripts.parse(text, format=name)
    except TranscriptError as error:
        assert "please report it" not in str(error)  # noqa: PT017 - what must not be said
        return False
    assert_covers(meeting, transcripts.source_text(text, format=name))
    return True


@pytest.mark.parametrize("sample", DOCUMENTS)
def test_every_beginning_of_a_file(sample: str) -> None:
    text, name = DOCUMENTS[sample], sample.partition("/")[0]
    count = sum(read(text[:end], name) for end in range(len(text) + 1))
    # XML is whole or none; all else is read as soon as there is a record in it.
    assert count > (0 if name == "ttml" else len(text) // 3)


@pytest.mark.parametrize(("first", "second"), list(product(DOCUMENTS, DOCUMENTS)))
def test_two_files_glued_together(first: str, second: str) -> None:
    text, name = DOCUMENTS[first] + DOCUMENTS[second], first.partition("/")[0]
    # A document of XML has one root.
    assert read(text, name) is (name != "ttml")


@pytest.mark.parametrize("sample", DOCUMENTS)
def test_files_with_pieces_where_none_are_due(sample: str) -> None:
    chance = random.Random(sample)  # noqa: S311 - the same each time
    name = sample.partition("/")[0]
    for _ in range(150):
        text = DOCUMENTS[sample]
        for _ in range(chance.randint(1, 5)):
            start = chance.randrange(len(text) + 1)
            text = text[:start] + chance.choice(PIECES) + text[start + chance.choice((0, 1, 9)) :]
        read(text, name)


@pytest.mark.parametrize("sample", DOCUMENTS)
def test_what_is_read_comes_back_from_json(sample: str) -> None:
    text, name = DOCUMENTS[sample], sample.partition("/")[0]
    assert_round_trips(transcripts.parse(text.replace("\n", "\r\n"), format=name))
