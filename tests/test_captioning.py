"""A meeting as captions, and back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given

import transcripts
from transcripts import Meeting, NoteKind, Timing, TimingKind
from transcripts.model import Note, Turn
from transcripts.testing import SAMPLES, load_sample, make_meeting
from transcripts.testing.strategies import meetings, rendered

EXPORT = """WEBVTT - exported
Kind: captions
Language: en-GB

STYLE
::cue { color: red }

NOTE recorded in Port Sand

1
00:00:01.000 --> 00:00:03.500
<v.loud Quill &amp; Renn>Is it still<00:00:02.000> burning, a &lt; b

00:00:03.500 --> 00:00:05.000
<v Quill &amp; Renn>or not?

NOTE
and so on

00:00:05.000 --> 00:00:06.250
>> Every night. [laughs]

00:00:06.250 --> 00:00:07.000
>> No.

this is no cue

00:00:07.000 --> 00:00:08.000
Nobody knows.
"""
WRITTEN = """WEBVTT
Written-By: transcripts 1
Language: en-GB

NOTE recorded in Port Sand

00:00:01.000 --> 00:00:03.500
<v Quill &amp; Renn><00:00:01.000>Is it still <00:00:02.000>burning, a &lt; b

00:00:03.500 --> 00:00:05.000
<v Quill &amp; Renn>or not?

NOTE and so on

00:00:05.000 --> 00:00:06.250
Every night. [laughs]

00:00:06.250 --> 00:00:07.000
&gt;&gt; No.

this is no cue

00:00:07.000 --> 00:00:08.000
Nobody knows.
"""
LINES = """1
00:00:01,000 --> 00:00:03,500
Quill & Renn: Is it still burning, a < b

2
00:00:03,500 --> 00:00:05,000
or not?

3
00:00:05,000 --> 00:00:06,250
>> Every night. [laughs]

4
00:00:06,250 --> 00:00:07,000
>> No.

5
00:00:07,000 --> 00:00:08,000
>> Nobody knows.
"""


def told(meeting: Meeting) -> list[Any]:
    """Return what captions say: who speaks, each text with its times, and the comments."""
    return [
        (
            *(block.speaker, block.label, block.begins_at, block.ends_at),
            [(said.text, said.times) for said in block.paragraphs],
        )
        if isinstance(block, Turn)
        else block.text
        for block in meeting.blocks
        if isinstance(block, Turn) or getattr(block, "kind", None) is NoteKind.COMMENT
    ]


def test_webvtt_is_written_with_voices_times_and_comments() -> None:
    meeting = transcripts.parse(EXPORT)
    assert transcripts.to_vtt(meeting) == WRITTEN


def test_webvtt_that_is_written_is_read_as_it_was() -> None:
    meeting = transcripts.parse(EXPORT)
    again = transcripts.parse(WRITTEN)
    assert told(again) == told(meeting)
    assert again.language == meeting.language == "en-GB"
    assert transcripts.to_vtt(again) == WRITTEN


@pytest.mark.parametrize("name", ["webvtt", "subrip"])
def test_any_captions_are_written_and_read_as_they_were(name: str) -> None:
    @given(rendered(name))
    def check(printed: tuple[str, Meeting]) -> None:
        _, meeting = printed
        written = transcripts.to_vtt(meeting)
        again = transcripts.parse(written)
        assert told(again) == told(meeting)
        assert transcripts.to_vtt(again) == written

    check()


def test_subrip_is_written_with_names_where_another_voice_begins() -> None:
    assert transcripts.to_srt(transcripts.parse(EXPORT)) == LINES


def test_subrip_that_is_written_is_read_with_its_voices_and_times() -> None:
    meeting = transcripts.parse(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>One,\n\n"
        "00:02.000 --> 00:03.000\n<v Anna>two.\n\n"
        "00:03.000 --> 00:04.000\n<v Ben>Three.\n\n00:04.000 --> 00:05.000\n<v Anna>Four.\n\n"
        "00:05.000 --> 00:06.000\n<v Ben>Five.\n"
    )
    assert told(transcripts.parse(transcripts.to_srt(meeting))) == told(meeting)


def test_who_was_named_since_is_written_by_that_name() -> None:
    meeting = transcripts.parse("WEBVTT\n\n00:01.000 --> 00:02.000\n<v SPEAKER_00>Yes.\n")
    named = meeting.rename("speaker-00", "Anna Berg")
    assert "<v Anna Berg>Yes." in transcripts.to_vtt(named)
    assert "<v SPEAKER_00>Yes." in transcripts.to_vtt(meeting)


def test_an_unnamed_voice_that_was_named_since_is_written_by_its_name() -> None:
    meeting = transcripts.parse("WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n")
    assert "<v Anna>Yes." in transcripts.to_vtt(meeting.rename("voice-1", "Anna"))


def test_a_turn_without_cues_is_one() -> None:
    meeting = transcripts.parse(
        "[00:00:10] Anna Berg: We sail.\n\n(Applause.)\n\nAt nine.\n\n"
        "[00:00:20] Ben Okoro: Good.\n\nAnna Berg: Yes.\n",
        format="labelled",
    )
    assert transcripts.to_srt(meeting).split("\n\n") == [
        "1\n00:00:10,000 --> 00:00:20,000\nAnna Berg: We sail.\n(Applause.)\nAt nine.",
        # What has no time begins when the one before does, which has no end either.
        "2\n00:00:20,000 --> 00:00:20,000\nBen Okoro: Good.",
        "3\n00:00:20,000 --> 00:00:20,000\nAnna Berg: Yes.\n",
    ]


def test_what_has_no_time_gets_that_of_what_stands_beside_it() -> None:
    segments = [
        (None, None, "A", "one"),
        (1, 2, "B", "two"),
        (None, None, "A", "three"),
        (4, None, "B", "four"),
        (4.5, 5, "A", "five"),
        (3, None, "B", "six"),
    ]
    written = transcripts.to_srt(transcripts.from_segments(segments))
    assert [line for line in written.splitlines() if "-->" in line] == [
        "00:00:01,000 --> 00:00:01,000",
        "00:00:01,000 --> 00:00:02,000",
        "00:00:02,000 --> 00:00:04,000",
        "00:00:04,000 --> 00:00:04,500",
        "00:00:04,500 --> 00:00:05,000",
        "00:00:03,000 --> 00:00:03,000",
    ]


def words(text: str) -> Meeting:
    """Return a meeting in which each word of a text lasts a second, and no cue has a time."""
    meeting = transcripts.from_segments([(0, 1, "A", text)])
    (turn,) = meeting.turns
    times, at = [], 0
    for number, word in enumerate(text.split()):
        start = text.index(word, at)
        at = start + len(word)
        begins = dt.timedelta(seconds=number)
        times.append(
            Timing(
                *(),
                start=start,
                end=at,
                begins_at=begins,
                ends_at=begins + dt.timedelta(seconds=1),
                kind=TimingKind.WORD,
            )
        )
    said = attrs.evolve(turn.paragraphs[0], times=times)
    return attrs.evolve(meeting, blocks=[attrs.evolve(turn, blocks=[said])])


def test_words_without_cues_are_gathered_to_cues_of_eighty_characters() -> None:
    text = " ".join(["harbours"] * 20)
    lines = transcripts.to_srt(words(text)).split("\n\n")
    assert [block.split("\n")[1:] for block in lines] == [
        ["00:00:00,000 --> 00:00:09,000", "A: " + " ".join(["harbours"] * 9)],
        ["00:00:09,000 --> 00:00:18,000", " ".join(["harbours"] * 9)],
        ["00:00:18,000 --> 00:00:20,000", "harbours harbours", ""],
    ]


def test_eighty_characters_are_one_cue_and_one_more_is_another() -> None:
    assert transcripts.to_srt(words("a " * 39 + "ab")).count("-->") == 1
    assert transcripts.to_srt(words("a " * 39 + "abc")).count("-->") == 2


def test_a_heading_is_a_comment() -> None:
    meeting = make_meeting("[00:01] ANNA: We ship.\n# The --> harbour\n[00:02] BEN: Yes.")
    assert "\n\nNOTE The --&gt; harbour\n\n" in transcripts.to_vtt(meeting)


def test_a_comment_of_another_format_begins_with_the_word() -> None:
    meeting = transcripts.parse("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>Yes.\n")
    note = Note(kind=NoteKind.COMMENT, text=";; NOTEbook", span=meeting.turns[0].span)
    commented = attrs.evolve(meeting, blocks=[note, *meeting.turns])
    assert "\n\nNOTE ;; NOTEbook\n\n" in transcripts.to_vtt(commented)


def test_a_time_before_the_start_is_the_start_and_hours_are_as_many_as_it_has() -> None:
    segments = [(-1, 0.0004, "A", "one"), (360_000, 360_001.0006, "B", "two")]
    written = transcripts.to_vtt(transcripts.from_segments(segments))
    assert "00:00:00.000 --> 00:00:00.000\n" in written
    assert "100:00:00.000 --> 100:00:01.001\n" in written


def test_a_meeting_without_times_has_no_captions() -> None:
    meeting = make_meeting("ANNA: We ship.")
    for write in (transcripts.to_vtt, transcripts.to_srt):
        with pytest.raises(ValueError, match="captions need times"):
            write(meeting)


def test_a_meeting_without_turns_has_none_either() -> None:
    meeting = make_meeting("")
    assert transcripts.to_vtt(meeting) == "WEBVTT\nWritten-By: transcripts 1\n"
    assert transcripts.to_srt(meeting) == ""


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_with_times_are_written(name: str) -> None:
    meeting = load_sample(name).expected
    if not any(turn.begins_at for turn in meeting.turns):
        pytest.skip("it has no times")
    again = transcripts.parse(transcripts.to_vtt(meeting))
    said = " ".join(" ".join(turn.text for turn in meeting.turns).split())
    assert " ".join(" ".join(turn.text for turn in again.turns).split()) == said


@given(meetings(min_turns=1))
def test_any_meeting_with_times_can_be_written(meeting: Meeting) -> None:
    try:
        written = transcripts.to_vtt(meeting)
    except ValueError:
        timed = [time for turn in meeting.turns for said in turn.paragraphs for time in said.times]
        assert all(time.begins_at is None for time in timed) or not timed
        return
    transcripts.parse(written, format="webvtt")
    transcripts.to_srt(meeting)
