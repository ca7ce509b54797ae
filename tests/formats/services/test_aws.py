"""Amazon Transcribe: from JSON to a meeting."""

from __future__ import annotations

from typing import Any

from tests.formats.services.read import codes, read, said, seconds, timed


def item(
    text: str,
    start: str | None = None,
    end: str | None = None,
    **more: Any,  # noqa: ANN401 - JSON of any kind
) -> dict[str, Any]:
    times = {} if start is None else {"start_time": start, "end_time": end}
    kind = "punctuation" if start is None else "pronunciation"
    best = {"content": text, "confidence": "0.5"}
    return {**times, "type": kind, "alternatives": [best, {"content": "other"}], **more}


ITEMS = [item("Good", "0.49", "0.7"), item(","), item("yes", "1.0", "1.25"), item(".")]


def document(**results: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    return {"jobName": "a", "results": results}


def test_signs_are_glued_and_have_no_time() -> None:
    meeting = read(document(transcripts=[{"transcript": "Good, yes."}], items=ITEMS))
    assert said(meeting) == [(None, None, "Good, yes.")]
    assert timed(meeting)[1:] == [("Good", 0.49, 0.5), ("yes", 1, 0.5)]
    assert seconds(meeting) == [(0.49, 1.25)]
    assert meeting.problems == ()


def test_speakers_are_found_by_the_times_of_items() -> None:
    labels = [
        {"items": [{"start_time": "0.49", "end_time": "0.7", "speaker_label": "spk_0"}]},
        {"items": [{"start_time": "1.0", "end_time": "1.25", "speaker_label": "spk_1"}]},
    ]
    meeting = read(document(items=ITEMS, speaker_labels={"segments": labels}))
    assert said(meeting) == [("spk_0", None, "Good,"), ("spk_1", None, "yes.")]


def test_a_bare_list_of_items() -> None:
    items = [item("Good", "0", "1", speaker_label="spk_0"), item("?", speaker_label="spk_1")]
    assert said(read(items)) == [("spk_0", None, "Good?")]


def test_a_list_may_begin_with_a_sign() -> None:
    meeting = read(document(items=[item("¿"), item("Yes", "0", "1", speaker_label="spk_0")]))
    assert said(meeting) == [(None, None, "¿"), ("spk_0", None, "Yes")]
    assert codes(meeting) == ["unattributed"]


def test_channels_are_voices_where_no_others_are_told() -> None:
    channels = [
        {"channel_label": "ch_0", "items": [item("Good", "0", "1"), item("Bye", "9", "10")]},
        {"channel_label": "ch_1", "items": [item("Yes", "4", "5", speaker_label="spk_0")]},
    ]
    meeting = read(
        document(
            transcripts=[{"transcript": "Good Bye Yes"}],
            items=[],
            channel_labels={"channels": channels},
        )
    )
    assert said(meeting) == [
        ("ch_0", "ch_0", "Good"),
        ("spk_0", "ch_1", "Yes"),
        ("ch_0", "ch_0", "Bye"),
    ]
    assert meeting.problems == ()


def test_segments_that_the_service_gives() -> None:
    items = [item("Good", "0", "1", id=0), item("Yes", "4", "5", id=1, channel_label="ch_1")]
    segments = [
        {
            "transcript": "Good",
            "start_time": "0",
            "end_time": "1",
            "items": [0],
            "speaker_label": "spk_0",
        },
        {"transcript": "Yes", "start_time": "4", "end_time": "5", "items": [1, 7, None]},
        {"transcript": "No", "start_time": "6", "end_time": "7", "items": None},
    ]
    meeting = read(document(items=items, audio_segments=segments, language_code="en-GB"))
    assert said(meeting) == [("spk_0", None, "Good"), ("ch_1", "ch_1", "Yes"), (None, None, "No")]
    assert meeting.language == "en-GB"
    assert codes(meeting) == ["unattributed"]


def test_a_transcript_without_items_is_read_as_it_is() -> None:
    meeting = read(document(transcripts=[{"transcript": "Good."}], items=[]))
    assert said(meeting) == [(None, None, "Good.")]


def test_items_that_say_something_else_are_a_problem() -> None:
    meeting = read(document(transcripts=[{"transcript": "Good bye."}], items=ITEMS))
    assert codes(meeting) == ["words-differ"]


def test_times_are_compared_as_numbers() -> None:
    told = {"start_time": "0.490", "end_time": ".7", "speaker_label": "spk_0"}
    labels = {"segments": [{"items": [told]}]}
    meeting = read(document(items=ITEMS[:1], speaker_labels=labels))
    assert [turn.label for turn in meeting.turns] == ["spk_0"]


def test_a_segment_without_a_voice_has_those_of_its_items() -> None:
    items = [
        item("Good", "0", "1", id=0, speaker_label="spk_0"),
        item(".", id=1),
        item("Yes", "4", "5", id=2, speaker_label="spk_1"),
    ]
    given = {"transcript": "Good. Yes", "start_time": "0", "end_time": "5", "items": [0, 1, 2]}
    meeting = read(document(items=items, audio_segments=[given]))
    assert said(meeting) == [("spk_0", None, "Good."), ("spk_1", None, "Yes")]
    assert seconds(meeting) == [(0, 1), (4, 5)]
