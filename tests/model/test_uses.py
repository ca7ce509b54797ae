"""What people do with a meeting: words, shares, chunks, finding, other names."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import attrs
import pytest
import regex
from hypothesis import given

import transcripts
from transcripts import Meeting, Speaker, SpeakerKind, TagKind
from transcripts.kinds import TimingKind
from transcripts.model import Paragraph, Span, Tag, Timing, Turn
from transcripts.testing.strategies import meetings

TEXT = """[00:00:00] Anna Berg: Good evening. (Applause.) We begin, don't we?

The twenty-five ships are here.

[00:00:30] Ben Okoro: Yes.

Question: And 3.5 more?

[00:01:00] Anna Berg: None.
"""


@pytest.fixture
def meeting() -> Meeting:
    return transcripts.parse(TEXT, format="labelled")


def test_words_are_those_that_are_spoken(meeting: Meeting) -> None:
    assert meeting.word_count() == 16
    assert meeting.word_count("anna-berg") == 12
    assert meeting.word_count(meeting.speaker("ben-okoro")) == 1
    with pytest.raises(KeyError):
        meeting.word_count("nobody")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Well (laughs), yes.", "Well, yes."),
        ("I know [laughter]. So (Laughs.) (Applause.)!", "I know. So!"),
        ("It is “(Laughs.) late”, and late (laughter)”.", "It is “late”, and late”."),
        ("'[Laughs] No' and No [laughs]' and no [laughs] 'so.", "'No' and No' and no 'so."),
        ("No—[laughs]—never, never [laughs]—or late.", "No——never, never—or late."),
        # What stood apart stays apart, and no words are glued.
        ("Yes (laughs) , and no.(Laughs.)So (laughs) – late.", "Yes , and no. So – late."),
        ("(Laughs.) Well. (Laughs.)", "Well."),
        ("(Laughs.)", ""),
    ],
)
def test_no_space_is_left_where_a_direction_stood(text: str, spoken: str) -> None:
    (turn,) = transcripts.parse(f"Anna Berg: {text}", format="labelled").turns
    assert turn.spoken == spoken


def test_shares_of_words_and_time(meeting: Meeting) -> None:
    anna, ben, voice = meeting.talk_share()
    assert (anna.speaker.id, anna.turns, anna.words, anna.share) == ("anna-berg", 2, 12, 12 / 16)
    assert (ben.words, voice.words) == (1, 3)
    # Nobody knows when the question began, nor when the last turn ended.
    assert (anna.time, ben.time, voice.time) == (None, None, None)


def test_time_is_that_to_the_end_of_a_turn_or_to_the_next(meeting: Meeting) -> None:
    one, two, _, last = meeting.turns
    last = attrs.evolve(last, ends_at=dt.timedelta(seconds=70))
    backwards = attrs.evolve(two, begins_at=dt.timedelta(seconds=90))
    shares = attrs.evolve(meeting, blocks=(one, two, last)).talk_share()
    assert [share.time for share in shares] == [dt.timedelta(seconds=40), dt.timedelta(seconds=30)]
    assert attrs.evolve(meeting, blocks=(backwards, last)).talk_share()[0].time is None


def test_a_meeting_in_which_nobody_speaks(meeting: Meeting) -> None:
    silent = attrs.evolve(meeting, blocks=())
    assert (silent.word_count(), silent.talk_share(), list(silent.chunks(5))) == (0, (), [])
    (turn,) = transcripts.parse("Anna Berg: (Applause.)", format="labelled").turns
    assert attrs.evolve(meeting, blocks=(turn,)).talk_share()[0].share == 0


@pytest.mark.parametrize(
    "pattern", ["ships|more", re.compile("ships|more"), regex.compile("SHIPS|MORE", regex.I)]
)
def test_what_is_found_knows_where_it_stands(
    meeting: Meeting, pattern: str | re.Pattern[str] | regex.Pattern[str]
) -> None:
    one, two = meeting.find(pattern)
    assert (one.text, one.turn, one.paragraph) == (
        "ships",
        meeting.turns[0],
        meeting.turns[0].paragraphs[1],
    )
    assert (one.span.of(TEXT), two.span.of(TEXT)) == ("ships", "more")


def test_a_pattern_is_checked_where_it_is_given(meeting: Meeting) -> None:
    with pytest.raises(ValueError, match=r"^pattern is no regular expression: .*re\.escape"):
        meeting.find("(Bill")
    wrongs: list[tuple[Any, str]] = [
        (b"x", "bytes"),
        (None, "NoneType"),
        (re.compile(b"x"), "a Pattern"),
    ]
    for wrong, told in wrongs:
        with pytest.raises(TypeError, match=rf"^pattern must be a regular expression.*{told}$"):
            meeting.find(wrong)


@pytest.mark.parametrize("wrong", [5, None, ["anna-berg"]])
def test_a_speaker_is_told_by_itself_or_its_id(meeting: Meeting, wrong: Any) -> None:  # noqa: ANN401 - the point
    told = r"^a speaker is told by a Speaker or its id, not (int|NoneType|list)$"
    for call in (meeting.speaker, meeting.turns_of, meeting.merge):
        with pytest.raises(TypeError, match=told):
            call(wrong)
    with pytest.raises(TypeError, match=told):
        meeting.rename(wrong, "Ida Au")
    assert meeting.speaker(meeting.speakers[0]) is meeting.speakers[0]


@pytest.mark.parametrize("wrong", [30, 30.5, "00:00:30", None])
def test_a_time_is_a_timedelta(meeting: Meeting, wrong: Any) -> None:  # noqa: ANN401 - the point
    told = r"^a time in a recording is a timedelta from its start, not (int|float|str|NoneType)$"
    for call in (meeting.at, meeting.turns[0].paragraphs[0].at):
        with pytest.raises(TypeError, match=told):
            call(wrong)


def test_nothing_is_no_find(meeting: Meeting) -> None:
    assert list(meeting.find("z*")) == []


def test_a_speaker_by_another_name(meeting: Meeting) -> None:
    made = meeting.rename("question-1", "Ida Au")
    speaker = made.speaker("ida-au")
    assert (speaker.name, speaker.kind, speaker.labels) == (
        "Ida Au",
        SpeakerKind.PERSON,
        ("Question",),
    )
    assert [turn.speaker.id for turn in made.turns] == [
        "anna-berg",
        "ben-okoro",
        "ida-au",
        "anna-berg",
    ]
    assert meeting.rename(meeting.speaker("ben-okoro"), "Anna Berg").turns[1].speaker.id == (
        "anna-berg-2"
    )
    assert meeting.rename("ben-okoro", "!").turns[1].speaker.id == "speaker"
    with pytest.raises(KeyError):
        meeting.rename("nobody", "Ida Au")
    for name in ("", " "):
        with pytest.raises(ValueError, match=r"^a name must not be blank$"):
            meeting.rename("anna-berg", name)


@pytest.mark.parametrize("name", [7, None, b"Ida"])
def test_a_name_is_text(meeting: Meeting, name: Any) -> None:  # noqa: ANN401 - the point
    with pytest.raises(TypeError, match=r"^a name must be str, not "):
        meeting.rename("anna-berg", name)


def test_speakers_who_are_one(meeting: Meeting) -> None:
    made = meeting.merge("question-1", meeting.speaker("ben-okoro"))
    speaker = made.speaker("question-1")
    assert (speaker.name, speaker.kind) == ("Ben Okoro", SpeakerKind.PERSON)
    assert speaker.labels == ("Question", "Ben Okoro")
    assert len(made.speakers) == 2
    assert transcripts.from_json(transcripts.to_json(made)) == made
    assert meeting.merge("ben-okoro") == meeting
    unnamed = Speaker(id="q-1", kind=SpeakerKind.ANONYMOUS)
    other = Speaker(id="q-2", kind=SpeakerKind.GROUP, role="Crew", affiliation="ABC")
    turns = [attrs.evolve(meeting.turns[0], speaker=one) for one in (unnamed, other)]
    (both,) = attrs.evolve(meeting, blocks=tuple(turns)).merge("q-1", "q-2").speakers
    assert (both.kind, both.role, both.affiliation) == (SpeakerKind.ANONYMOUS, "Crew", "ABC")


def test_nobody_is_named(meeting: Meeting) -> None:
    tags = (Tag(kind=TagKind.PERSON, text="Berg Anna"), Tag(kind=TagKind.TOPIC, text="Ships"))
    source = attrs.evolve(meeting.source, url="https://example.org/berg")
    made = attrs.evolve(meeting, tags=tags, source=source).anonymise()
    assert [(turn.speaker.id, turn.speaker.name, turn.label, turn.role) for turn in made.turns] == [
        ("speaker-1", None, "Speaker 1", None),
        ("speaker-2", None, "Speaker 2", None),
        ("speaker-3", None, "Speaker 3", None),
        ("speaker-1", None, "Speaker 1", None),
    ]
    assert [tag.text for tag in made.tags] == ["Ships"]
    assert made.source.url is None
    assert made.text == meeting.text


@given(meetings())
def test_any_meeting_can_be_changed_and_written(meeting: Meeting) -> None:
    ids = [speaker.id for speaker in meeting.speakers]
    made = [meeting.anonymise()]
    if ids:
        made += [meeting.rename(ids[-1], "Ida Au"), meeting.merge(*ids)]
    for one in made:
        assert transcripts.from_json(transcripts.to_json(one)) == one
        assert [type(block) for block in one.blocks] == [type(block) for block in meeting.blocks]


def test_what_notebooks_show_is_escaped() -> None:
    made = transcripts.parse("Chair Anna Berg: <b>Yes</b>.\n\nNo.", format="kremlin")
    shown = attrs.evolve(made, title="<i>Ships</i>", place="Port & Sand")._repr_html_()
    assert "Port &amp; Sand" in shown
    assert "<strong>&lt;i&gt;Ships&lt;/i&gt;</strong>" in shown
    assert "&lt;b&gt;Yes&lt;/b&gt;.<br>No." in shown
    assert "<em>Chair</em>" in shown
    assert "<b>" not in shown


def test_what_notebooks_show_is_short(meeting: Meeting) -> None:
    turn = meeting.turns[0]
    long = attrs.evolve(turn.paragraphs[0], text="ship " * 200, marks=(), shifts=())
    blocks: list[Turn] = [attrs.evolve(turn, blocks=(long,))] * 30
    shown = attrs.evolve(meeting, blocks=tuple(blocks))._repr_html_()
    assert "and 10 more turns" in shown
    assert shown.count("<tr>") == 20
    assert len(shown) < 10_000


@pytest.mark.parametrize(
    ("seconds", "piece"),
    [
        (0.5, None),
        (1, "We"),
        (2, "We sail."),
        (2.5, "sail."),
        (3, "We sail."),
        (3.5, None),
        (9, None),
    ],
)
def test_what_is_said_at_a_time(seconds: float, piece: str | None) -> None:
    def timing(start: int, end: int, begins: float | None, ends: float | None, kind: str) -> Timing:
        at, to = (None if one is None else dt.timedelta(seconds=one) for one in (begins, ends))
        return Timing(start=start, end=end, begins_at=at, ends_at=to, kind=TimingKind(kind))

    paragraph = Paragraph(
        text="We sail.",
        span=Span(0, 8),
        times=[
            timing(0, 8, 1, 3.2, "cue"),
            timing(0, 2, 1, 1.5, "word"),
            timing(3, 8, 2.2, 3, "word"),
            timing(3, 8, None, 9.5, "word"),
            timing(3, 8, 9, None, "word"),
        ],
    )
    found = paragraph.at(dt.timedelta(seconds=seconds))
    assert (found and paragraph.text[found.start : found.end]) == piece
