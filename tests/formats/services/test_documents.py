"""JSON documents of recordings: what is common to those of all services."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

import transcripts
from transcripts import ParseError, formats
from transcripts.formats.segments import Fault, Segment
from transcripts.formats.services import documents
from transcripts.formats.services.documents import MILLISECONDS, SECONDS, TICKS
from transcripts.testing import load_sample


@pytest.mark.parametrize(
    ("number", "places", "microseconds"),
    [
        ("0", SECONDS, 0),
        ("1.5", SECONDS, 1_500_000),
        ("0.0000005", SECONDS, 1),
        ("0.00000049", SECONDS, 0),
        ("170", MILLISECONDS, 170_000),
        ("170.0005", MILLISECONDS, 170_001),
        ("700000.0", TICKS, 70_000),
        ("15", TICKS, 2),
        ("1e-1", SECONDS, 100_000),
        ("1.300s", SECONDS, 1_300_000),
        ("12345678901234", MILLISECONDS, 12_345_678_901_234_000),
    ],
)
def test_times_are_whole_microseconds(number: str, places: int, microseconds: int) -> None:
    faults: list[Fault] = []
    found = documents.time_of({"at": number}, "at", faults, places)
    assert (found, faults) == (dt.timedelta(microseconds=microseconds), [])


@pytest.mark.parametrize(
    "value", ["", "-1", "soon", "NaN", "Infinity", "1e999999999", "1e30", "1.2.3", True, [], {}]
)
def test_what_is_no_time_is_recorded_once(value: Any) -> None:  # noqa: ANN401 - JSON of any kind
    faults: list[Fault] = []
    for _ in range(2):
        assert documents.time_of({"at": value}, "at", faults) is None
    assert faults == [("time-unread", "at is no time")]


@pytest.mark.parametrize(
    ("value", "share"),
    [
        ("0.5", 0.5),
        ("1", 1.0),
        ("1.5", None),
        ("-0.1", None),
        ("NaN", None),
        ("x", None),
        (None, None),
        ([], None),
    ],
)
def test_a_confidence_is_a_probability(value: Any, share: float | None) -> None:  # noqa: ANN401 - as above
    assert documents.share_of({"p": value}, "p") == share


@pytest.mark.parametrize(
    ("value", "tag"),
    [("en", "en"), ("en_us", "en-us"), ("zh-Hans-CN", "zh-Hans-CN"), ("english", None), (7, None)],
)
def test_a_language_is_a_tag(value: object, tag: str | None) -> None:
    assert documents.language_of(value) == tag


@pytest.mark.parametrize(
    ("whole", "parts", "found"),
    [
        ("", ["a"], False),
        ("Good  evening.", ["Good", "evening."], False),
        ("Good evening", ["Good,", "evening."], False),
        ("Good", ["Good", "evening"], True),
    ],
)
def test_letters_count_where_texts_are_compared(whole: str, parts: list[str], found: bool) -> None:  # noqa: FBT001 - a table
    assert documents.differ(whole, parts) is found


def test_channels_may_stand_in_another_order() -> None:
    faults: list[Fault] = []
    told = [Segment("b c", channel="1"), Segment("a", channel="0")]
    documents.check_whole("a b c", told, faults)
    assert faults == []
    documents.check_whole("a b d", told, faults)
    assert [code for code, _ in faults] == ["words-differ"]


@pytest.mark.parametrize(
    ("text", "is_mended"),
    [
        (r'"\ud83d\ude00"', False),
        (r'"\ud83d"', True),
        (r'"\uDEAD"', True),
        (r'"\\ud83d"', False),
        ('"\ufffd"', True),
        (r'"\ufffd"', True),
        (r'"\u0041"', False),
    ],
)
def test_half_a_character_is_mended(text: str, is_mended: bool) -> None:  # noqa: FBT001 - a table
    loaded = documents.load(text)
    assert bool(loaded.faults) is is_mended
    assert ("\ufffd" in loaded.document) is is_mended


def test_a_format_that_was_recognised_reads_any_other_document_too() -> None:
    one, two = (load_sample(f"whisper/{name}").document.decode() for name in ("openai", "whisperx"))
    found = formats.recognise(one)
    assert transcripts.parse(one, format=found) == transcripts.parse(one, format="whisper")
    assert transcripts.parse(two, format=found) == transcripts.parse(two, format="whisper")


def test_the_place_of_a_fault_counts_a_byte_order_mark() -> None:
    with pytest.raises(ParseError) as caught:
        documents.load('\ufeff{"a": }')
    assert caught.value.offset == 7


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ('{"a', True),
        ("\ufeff [ {", True),
        ("[Music]", False),
        ("{a", False),
        ("[1", False),
        ("", False),
    ],
)
def test_what_begins_as_nothing_but_json_does(text: str, is_it: bool) -> None:  # noqa: FBT001 - a table
    assert documents.is_certain(text) is is_it


def test_an_object_may_be_missing() -> None:
    assert documents.row_of({}, "a") == {}
    assert documents.first_of({"a": []}, "a") == {}
    assert list(documents.rows({"a": None}, "a")) == []


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"metadata": 7, "results": {"channels": []}}, "$: metadata must be an object"),
        ({"results": {"channels": [7]}}, "$.results: channels must hold objects alone"),
        (
            {"results": {"channels": [{"alternatives": 7}]}},
            "$.results.channels[0]: alternatives must be a list",
        ),
        (
            {"results": {"channels": [], "utterances": [{"start": 0, "speaker": True}]}},
            "$.results.utterances[0]: speaker must be text",
        ),
    ],
)
def test_what_is_of_another_type_is_refused_with_its_place(document: Any, message: str) -> None:  # noqa: ANN401 - as above
    with pytest.raises(ParseError) as caught:
        transcripts.parse(json.dumps(document))
    assert str(caught.value).startswith(message)


def test_a_list_of_anything_else_is_refused() -> None:
    text = '[{"words": "a", "session_id": "b"}, 7]'
    with pytest.raises(ParseError, match=r"\$: it must hold objects alone"):
        transcripts.parse(text)
