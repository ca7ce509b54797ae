"""The names of fields, and the times in them."""

from __future__ import annotations

import pytest

from transcripts.formats.fields import TimeField, fields_of


@pytest.mark.parametrize(
    ("names", "voice", "said"),
    [
        ("speaker|text", "speaker", "text"),
        ("id|Speaker Name|Transcript", "Speaker Name", "Transcript"),
        ("speaker_id|speaker_name|raw|text", "speaker_name", "text"),
        ("speakerId|speakerLabel|text", "speakerLabel", "text"),
        ("text_content|text|who", "who", "text"),
        ("SPEAKER|WORDS", "SPEAKER", "WORDS"),
        ("Sprecher|Beginn|Inhalt", "Sprecher", "Inhalt"),
        ("спикер|текст", "спикер", "текст"),
        ("发言人|内容", "发言人", "内容"),
    ],
)
def test_who_speaks_and_what_is_said(names: str, voice: str, said: str) -> None:
    found = fields_of(names.split("|"))
    assert found is not None
    assert (found.voice, found.said) == (voice, said)


@pytest.mark.parametrize(
    "names",
    [
        "name|text",
        "name|time|message",
        "speaker|notes",
        "text|time",
        "speaker count|text",
        "speaker|text length",
        "",
    ],
)
def test_other_fields_are_none(names: str) -> None:
    assert fields_of(names.split("|")) is None


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("start", "0:01:02.5", "0:01:02.500000"),
        ("start", "00:01:02,5", "0:01:02.500000"),
        ("start", "62.5", "0:01:02.500000"),
        ("start", " 62.5s ", "0:01:02.500000"),
        ("start", "62", "None"),
        ("start", "-1.5", "None"),
        ("start", "soon", "None"),
        ("start_ms", "62500", "0:01:02.500000"),
        ("startMs", "62500", "0:01:02.500000"),
        ("Start time (s)", "62", "0:01:02"),
        ("begin seconds", "62", "0:01:02"),
    ],
)
def test_times(name: str, value: str, read: str) -> None:
    found = fields_of(["who", "text", name])
    assert found is not None
    assert found.begins is not None
    assert str(found.begins.told_by([value]).read(value)) == read


def test_a_number_with_decimals_tells_what_the_others_are() -> None:
    told = TimeField("start").told_by(["0", "1.5"])
    assert str(told.read("3")) == "0:00:03"
    assert TimeField("start", thousandths=True, is_told=True).told_by(["1.5"]).thousandths


def test_the_end_is_told_apart() -> None:
    found = fields_of(["speaker", "end_time", "start_time", "text"])
    assert found is not None
    assert (found.begins, found.ends) == (TimeField("start_time"), TimeField("end_time"))
