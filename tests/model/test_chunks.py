"""Pieces for search and language models: how long they are, where they are cut, what they say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
import regex
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import transcripts
from transcripts import Chunk, Meeting, Piece, count_words

TEXT = """[00:00:00] Anna Berg: Good evening. (Applause.) We begin, don't we?

The twenty-five ships are here.

[00:00:30] Ben Okoro: Yes.

Question: And 3.5 more?

[00:01:00] Anna Berg: None.
"""


def read(text: str) -> Meeting:
    return transcripts.parse(text, format="labelled")


@pytest.fixture
def meeting() -> Meeting:
    return read(TEXT)


def texts(chunk: Chunk) -> list[str]:
    return [piece.text for piece in chunk.pieces]


# Where they are cut


def test_they_are_cut_between_paragraphs_and_name_who_speaks(meeting: Meeting) -> None:
    one, two = meeting.chunks(15)
    assert one.text == (
        "Anna Berg: Good evening. (Applause.) We begin, don't we?\n\n"
        "The twenty-five ships are here."
    )
    assert two.text == "Ben Okoro: Yes.\n\nQuestion: And 3.5 more?\n\nAnna Berg: None."
    assert [piece.span.of(TEXT) for piece in two.pieces] == ["Yes.", "And 3.5 more?", "None."]
    assert {piece.turn for piece in one.pieces} == {meeting.turns[0]}
    assert [piece.paragraph for piece in one.pieces] == list(meeting.turns[0].paragraphs)


def test_long_paragraphs_are_cut_between_sentences_and_long_sentences_between_words() -> None:
    made = read(
        "Anna Berg: One two. Three four five. Six seven eight nine ten eleven.\n\nBen Okoro: No."
    )
    assert [chunk.text for chunk in made.chunks(7)] == [
        "Anna Berg: One two. Three four five.",
        "Anna Berg: Six seven eight nine ten",
        "Anna Berg: eleven.\n\nBen Okoro: No.",
    ]


def test_a_title_stays_with_its_name_where_it_can() -> None:
    made = read("Anna Berg: One two three Dr. Okoro and Prof. Lehtola.\n\nBen Okoro: No.")
    assert [texts(chunk) for chunk in made.chunks(6)] == [
        *(["One two three"], ["Dr. Okoro and"], ["Prof. Lehtola."], ["No."]),
    ]
    assert [texts(chunk)[0] for chunk in made.chunks(3)][3:5] == ["Dr.", "Okoro"]


def test_long_words_are_cut_between_letters() -> None:
    made = read("A: Yes, e\u0301te\u0301.")
    assert [texts(chunk)[0] for chunk in made.chunks(7, length=len)] == [
        *("Yes,", "e\u0301t", "e\u0301."),
    ]
    assert [texts(chunk)[0] for chunk in made.chunks(5, length=len)] == [
        *("Ye", "s,", "e\u0301", "t", "e\u0301", "."),
    ]


def test_signs_stand_with_the_word_that_they_are_printed_at() -> None:
    made = read("Anna: One :two (three) “four”/five.\n\nBen: Yes.")
    assert [texts(chunk) for chunk in made.chunks(2)] == [
        *(["One"], [":two"], ["(three)"], ["“four"], ["”/five."], ["Yes."]),
    ]


def test_what_is_no_word_stands_with_the_words_before_it() -> None:
    made = read("Anna: “One — two — three” … (four)! Five — … \n\nAnna: — …")
    assert [texts(chunk) for chunk in made.chunks(3)] == [
        *(["“One — two —"], ["three” … (four)!"], ["Five — …", "— …"]),
    ]


def test_sentences_are_what_the_caller_says() -> None:
    made = read("Anna: One. Two; three. Four")
    chunks = made.chunks(3, sentences=regex.compile(r"[^;]+;?").findall)
    assert [texts(chunk)[0] for chunk in chunks] == ["One. Two;", "three. Four"]
    # Without a word: the words are told apart all the same.
    parts = made.chunks(3, sentences=lambda _: ["", " "])
    assert [texts(chunk)[0] for chunk in parts] == ["One. Two;", "three. Four"]


def test_they_overlap_by_whole_pieces() -> None:
    made = read("Anna: One two.\n\nBen: Three four.\n\nAnna: Five.\n\nBen: Six.")
    assert [chunk.text for chunk in made.chunks(8, overlap=2)] == [
        "Anna: One two.\n\nBen: Three four.\n\nAnna: Five.",
        "Anna: Five.\n\nBen: Six.",
    ]
    assert [chunk.text for chunk in made.chunks(8, overlap=1)][1:] == ["Ben: Six."]
    assert [len(chunk.pieces) for chunk in made.chunks(8, overlap=7)] == [3, 3]


@pytest.mark.parametrize(
    ("said", "beginnings"),
    [
        pytest.param("One two. Three four. Five six. Seven.", ["One", "Three"], id="sentences"),
        pytest.param("One two three four five six seven.", ["One", "two", "five"], id="words"),
    ],
)
def test_within_a_paragraph_they_overlap_by_sentences_or_else_by_words(
    said: str, beginnings: list[str]
) -> None:
    found = [texts(chunk)[0] for chunk in read(f"Anna: {said}").chunks(6, overlap=3)]
    assert [text.split()[0] for text in found] == beginnings


def test_a_sentence_is_repeated_with_what_follows_it() -> None:
    made = read("Anna: One two. Three.\n\nBen: Four.\n\nAnna: Five six.")
    assert [chunk.text for chunk in made.chunks(8, overlap=4)] == [
        "Anna: One two. Three.\n\nBen: Four.",
        "Anna: Three.\n\nBen: Four.\n\nAnna: Five six.",
    ]
    # No part of a sentence is, where something is repeated already.
    made = read("Anna: One two three.\n\nBen: Four.\n\nAnna: Five six.")
    assert [chunk.text for chunk in made.chunks(8, overlap=4)][1:] == [
        "Ben: Four.\n\nAnna: Five six."
    ]


def test_what_nobody_names_has_no_label_and_overlaps_by_cues() -> None:
    cues = "\n\n".join(
        f"00:00:0{at}.000 --> 00:00:0{at + 1}.000\n{said}"
        for at, said in enumerate(["One two", "three four", "five six", "seven"])
    )
    made = transcripts.parse(f"WEBVTT\n\n{cues}\n")
    assert [chunk.text for chunk in made.chunks(4, overlap=3)] == [
        *("One two three four", "three four five six", "five six seven"),
    ]


def test_a_chunk_knows_the_headings_above_it() -> None:
    made = read(
        "# Ports\n\nAnna: One is here.\n\n## Ferries\n\nBen: Two are there.\n\n"
        "## Sheds\n\nAnna: Three are lost.\n\n# Roads\n\nBen: Four is home.\n\nAnna: Five."
    )
    assert [chunk.headings for chunk in made.chunks(5)] == [
        *((), ("Ferries",), ("Sheds",), ("Roads",), ("Roads",)),
    ]


# How long they are

LENGTHS: list[Callable[[str], float]] = [
    count_words,
    len,
    lambda text: len(text.encode()) / 4,
    # Longer together than apart, as some counts of tokens are.
    lambda text: len(text) + text.count("\n") * 3,
]


@given(
    st.lists(st.lists(st.text("ab .!?é😀", max_size=60), max_size=3), max_size=5),
    st.sampled_from(LENGTHS),
    st.integers(7, 40),
    st.data(),
)
def test_they_hold_all_that_is_said_once_but_for_the_overlap(
    turns: list[list[str]], length: Callable[[str], float], size: int, data: st.DataObject
) -> None:
    text = "\n\n".join(
        f"{name}: " + "\n\n".join(f"x{paragraph}" for paragraph in paragraphs)
        for name, paragraphs in zip(["Ann", "Ben"] * 3, turns, strict=False)
    )
    made = read(text)
    overlap = data.draw(st.integers(0, size - 1))
    found = list(made.chunks(size, overlap, length=length))
    assert all(length(chunk.text) <= size for chunk in found)
    assert len({chunk.id for chunk in found}) == len(found)
    spans = [piece.span for chunk in found for piece in chunk.pieces]
    held = sorted({offset for span in spans for offset in range(span.start, span.end)})
    said = "".join(part.text for turn in made.turns for part in turn.paragraphs)
    assert "".join("".join(text[offset] for offset in held).split()) == "".join(said.split())
    for one, two in pairwise(found):
        repeated = tuple(clipped(two, one.span.end))
        if repeated:
            assert length(Chunk(source=made.source, pieces=repeated).text) <= overlap
            assert repeated[-1].span.end == one.span.end
        assert two.span.end > one.span.end


def clipped(chunk: Chunk, offset: int) -> Iterator[Piece]:
    """Yield what a chunk holds before an offset in the source."""
    for piece in chunk.pieces:
        if piece.span.start < offset:
            end = min(piece.end, piece.start + offset - piece.span.start)
            yield evolve(piece, end=end)


@given(st.integers(4, 30))
def test_their_words_are_those_of_the_meeting(size: int) -> None:
    made = read(TEXT)
    assert sum(chunk.words for chunk in made.chunks(size)) == made.word_count()


def test_few_measures_are_taken() -> None:
    """What is long is not measured once for each word, nor for each paragraph."""
    made = read("\n\n".join(f"Anna: {'word ' * 50}{number}" for number in range(200)))
    measured: list[int] = []

    def length(text: str) -> int:
        measured.append(len(text))
        return count_words(text)

    for size, overlap in ((10, 0), (100, 0), (10_000, 0), (100, 20)):
        measured.clear()
        list(made.chunks(size, overlap, length=length))
        assert sum(measured) < (30 if overlap else 20) * len(made.text)


# What they say


def test_what_a_chunk_knows(meeting: Meeting) -> None:
    one, two = meeting.chunks(15)
    assert (one.words, two.words) == (11, 5)
    assert one.span.of(TEXT).startswith("Good evening")
    assert [speaker.id for speaker in two.speakers] == ["ben-okoro", "question-1", "anna-berg"]
    assert [piece.speaker for piece in two.pieces] == list(two.speakers)
    assert one.pieces[0].spoken == "Good evening. We begin, don't we?"


def test_an_id_is_that_of_the_place_in_the_text(meeting: Meeting) -> None:
    one, two = meeting.chunks(15)
    digest = meeting.source.sha256[:16]
    assert one.id == f"{digest}:{one.span.start}-{one.span.end}"
    assert [chunk.id for chunk in read(TEXT).chunks(15)] == [one.id, two.id]
    assert [chunk.id for chunk in read(f"{TEXT}\n").chunks(15)] != [one.id, two.id]


def test_a_chunk_as_plain_values(meeting: Meeting) -> None:
    _, two = meeting.chunks(15)
    document = two.to_dict()
    assert json.loads(json.dumps(document)) == document
    begin = TEXT.index("Yes.")
    assert {key: value for key, value in document.items() if key != "pieces"} == {
        "id": two.id,
        "text": two.text,
        "words": 5,
        "headings": [],
        "speakers": ["ben-okoro", "question-1", "anna-berg"],
        "span": [begin, TEXT.index("None.") + 5],
        "begins_at_seconds": 30.0,
        "ends_at_seconds": None,
    }
    assert document["pieces"][0] == {
        "speaker": "ben-okoro",
        "text": "Yes.",
        "span": [begin, begin + 4],
        "begins_at_seconds": 30.0,
        "ends_at_seconds": None,
    }


# What cannot be


@pytest.mark.parametrize(("size", "overlap"), [(0, 0), (5, 5), (5, -1), (-1, 0)])
def test_bounds_that_cannot_be(meeting: Meeting, size: int, overlap: int) -> None:
    with pytest.raises(ValueError, match=f"^chunks need 0 <= overlap < size, got {overlap} and"):
        meeting.chunks(size, overlap)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"size": "5"}, "size must be a whole number, not '5'"),
        ({"size": True}, "size must be a whole number, not True"),
        ({"size": 5, "overlap": 1.5}, "overlap must be a whole number, not 1.5"),
        ({"size": 5, "length": 7}, "length must be a function that takes a text, not 7"),
        ({"size": 5, "sentences": "."}, "sentences must be a function that takes a text, not '.'"),
        ({"size": 5, "length": str.split}, "length must return a number, not list"),
        ({"size": 5, "sentences": str.encode}, "sentences must return several texts, not int"),
        ({"size": 5, "sentences": len}, "sentences must return several texts, not int"),
    ],
)
def test_arguments_of_another_type(
    meeting: Meeting, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(TypeError) as caught:
        list(meeting.chunks(**arguments))
    assert str(caught.value) == message


def test_sentences_that_do_not_stand_in_the_text(meeting: Meeting) -> None:
    with pytest.raises(ValueError, match=r"^sentences must return parts of the text as they stand"):
        list(meeting.chunks(5, sentences=lambda text: [text.upper()]))


def test_a_label_without_room(meeting: Meeting) -> None:
    with pytest.raises(ValueError, match=r"^a size of 2 is too small for 'Anna Berg: ' and one"):
        list(meeting.chunks(2))
