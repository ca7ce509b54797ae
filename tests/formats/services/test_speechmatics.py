"""Speechmatics: from JSON to a meeting."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.formats.services.read import codes, read, said, seconds, timed


def first(text: str, time: str, duration: str = "0.5") -> dict[str, Any]:
    return {"name": text, "time": time, "duration": duration, "confidence": "0.500"}


def second(kind: str, text: str, start: float, speaker: str | None, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of any kind
    best = {"content": text, "confidence": 0.5, "speaker": speaker}
    return {
        "type": kind,
        "start_time": start,
        "end_time": start + 0.5,
        "alternatives": [best],
        **more,
    }


def test_the_first_version_tells_who_speaks_when() -> None:
    meeting = read(
        {
            "job": {"lang": "en", "duration": 9},
            "speakers": [
                {"name": "F4", "time": "1", "duration": "1"},
                {"name": "M1", "time": "2", "duration": "2"},
            ],
            "words": [first("Good", "1"), first(".", "1.5"), first("Yes", "2"), first("No", "5")],
        }
    )
    assert said(meeting) == [("F4", None, "Good."), ("M1", None, "Yes"), (None, None, "No")]
    assert seconds(meeting) == [(1, 1.5), (2, 2.5), (5, 5.5)]
    assert codes(meeting) == ["unattributed"]
    assert (meeting.language, meeting.duration) == ("en", dt.timedelta(seconds=9))


def test_the_second_version_has_a_voice_in_each_word() -> None:
    results = [
        second("punctuation", "¿", 0, "S1", attaches_to="next"),
        second("word", "Good", 0, "S1"),
        second("punctuation", "-", 1, "S1", attaches_to="both"),
        second("word", "bye", 1, "S1"),
        second("punctuation", ".", 1.5, "S1", attaches_to="previous"),
        {"type": "speaker_change", "start_time": 2, "end_time": 2},
        second("word", "Yes", 2, "UU"),
    ]
    config = {"transcription_config": {"language": "en"}}
    meeting = read({"format": "2.9", "metadata": config, "results": results})
    assert said(meeting) == [("S1", None, "¿Good-bye."), (None, None, "Yes")]
    assert [text for text, *_ in timed(meeting)] == ["¿Good-bye.", "Good", "bye", "Yes", "Yes"]
    assert meeting.language == "en"


def test_words_are_parted_as_the_language_parts_them() -> None:
    pack = {"language_pack_info": {"word_delimiter": ""}}
    results = [second("word", "今日", 0, "S1"), second("word", "は", 1, "S1")]
    assert said(read({"format": "2.9", "metadata": pack, "results": results})) == [
        ("S1", None, "今日は"),
    ]


def test_channels_stand_in_the_order_of_what_is_said() -> None:
    results = [
        second("word", "Good", 0, None, channel="left"),
        second("word", "bye", 5, None, channel="left"),
        second("word", "Yes", 2, None, channel="right"),
    ]
    assert said(read({"results": results})) == [
        *((None, "left", "Good"), (None, "right", "Yes"), (None, "left", "bye")),
    ]


def test_nothing_may_be_said() -> None:
    assert read({"format": "2.9", "metadata": {}, "results": []}).turns == ()
