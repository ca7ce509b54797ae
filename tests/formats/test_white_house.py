"""Briefings and remarks of the White House, in the printed forms, with people of our own."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import EventKind, GapReason, NoteKind, SpeakerKind
from transcripts.model import Event, Gap, Insertion, Meeting, Note

HEAD = "Harbor Briefing Room\n\n2:05 P.M. EDT\n\n"
FRONT = """---
title: "Press Briefing by Press Secretary Mira\\_Lund"
date: '2031-05-14'
published_time: 2031-05-14 16:02:11-04:00
source_url: https://example.org/whitehouse/1
tags: press-briefings
---

"""


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="white-house")


def said(text: str) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in parse(text).turns]


def notes(meeting: Meeting) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in meeting.blocks if isinstance(block, Note)]


@pytest.mark.parametrize(
    ("printed", "name", "role", "kind"),
    [
        ("MS. LUND", "MS. LUND", None, SpeakerKind.PERSON),
        ("MR LUND", "MR LUND", None, SpeakerKind.PERSON),
        ("DR. NUÑEZ-SAND", "DR. NUÑEZ-SAND", None, SpeakerKind.PERSON),
        ("MR. O’BERG", "MR. O’BERG", None, SpeakerKind.PERSON),
        ("MR. McBERG", "MR. McBERG", None, SpeakerKind.PERSON),
        ("SECRETARY SAND", "SAND", "SECRETARY", SpeakerKind.PERSON),
        ("ACTING ADMINISTRATOR SAND", "SAND", "ACTING ADMINISTRATOR", SpeakerKind.PERSON),
        ("THE PRESIDENT", None, "THE PRESIDENT", SpeakerKind.PERSON),
        ("THE VICE PRESIDENT", None, "THE VICE PRESIDENT", SpeakerKind.PERSON),
        ("Q", None, None, SpeakerKind.ANONYMOUS),
        ("MODERATOR", None, None, SpeakerKind.ANONYMOUS),
        ("AUDIENCE MEMBER", None, None, SpeakerKind.ANONYMOUS),
        ("SENIOR ADMINISTRATION OFFICIAL", None, None, SpeakerKind.ANONYMOUS),
        ("AUDIENCE", None, None, SpeakerKind.GROUP),
        (
            "SENIOR ADMINISTRATION OFFICIAL #2",
            None,
            "SENIOR ADMINISTRATION OFFICIAL #2",
            SpeakerKind.PERSON,
        ),
    ],
)
def test_labels(printed: str, name: str | None, role: str | None, kind: SpeakerKind) -> None:
    label = transcripts.parse_label(f"{printed}:", format="white-house")
    assert (label.text, label.name, label.role, label.kind) == (printed, name, role, kind)
    assert said(f"{printed}:  Thank you.") == [(printed, "Thank you.")]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Q    Thank you.", "Thank you."),
        ("Q Thank you.", "Thank you."),
        ("Q    — and then?", "— and then?"),
        ("Q    (Inaudible.)  Is it?", "(Inaudible.) Is it?"),
        ("Q    “Is it?”", "“Is it?”"),
        ("Q    40 years?", "40 years?"),
        ("Q:  Thank you.", "Thank you."),
    ],
)
def test_a_reporter_has_no_colon(line: str, text: str) -> None:
    assert said(line) == [("Q", text)]


@pytest.mark.parametrize(
    "line",
    [
        "Q & A will follow.",
        "Q and A will follow.",
        "NATO: that is what we spoke of.",
        "First, on the ferries: They are back.",
        "Quiet, please.",
        "MS. LUND is here.",
        "As of 10:15 it is late.",
    ],
)
def test_what_is_no_label(line: str) -> None:
    assert said(f"MS. LUND:  Yes.\n\n{line}") == [("MS. LUND", f"Yes.\n\n{line}")]


def test_each_reporter_is_another_one_and_the_president_is_one() -> None:
    meeting = parse("Q    Yes?\n\nTHE PRESIDENT:  Yes.\n\nQ    No?\n\nTHE PRESIDENT:  No.")
    ids = [turn.speaker.id for turn in meeting.turns]
    assert ids == ["q-1", "the-president", "q-2", "the-president"]
    assert meeting.speaker("the-president").labels == ("THE PRESIDENT",)


def test_two_of_one_surname_stay_apart() -> None:
    meeting = parse("MS. LUND:  Yes.\n\nMR. LUND:  No.\n\nMS LUND:  Well.")
    assert [turn.speaker.id for turn in meeting.turns] == ["ms-lund", "mr-lund", "ms-lund"]


def test_front_matter_place_time_and_closing_time() -> None:
    meeting = parse(f"{FRONT}{HEAD}MS. LUND:  Hello.\n\n2:19 P.M. EDT\n\n\\###\n")
    assert meeting.title == "Press Briefing by Press Secretary Mira Lund"
    assert (meeting.date, meeting.time) == (dt.date(2031, 5, 14), dt.time(14, 5))
    assert meeting.place == "Harbor Briefing Room"
    zone = dt.timezone(dt.timedelta(hours=-4))
    assert meeting.published == dt.datetime(2031, 5, 14, 16, 2, 11, tzinfo=zone)
    assert meeting.source.url == "https://example.org/whitehouse/1"
    assert [tag.text for tag in meeting.tags] == ["press-briefings"]
    assert (meeting.language, meeting.source.media_type) == ("en", "text/markdown")
    assert notes(meeting)[1:] == [
        (NoteKind.DATELINE, "Harbor Briefing Room"),
        (NoteKind.DATELINE, "2:05 P.M. EDT"),
        (NoteKind.TIME, "2:19 P.M. EDT"),
        (NoteKind.FURNITURE, "###"),
    ]


def test_a_place_over_two_lines_and_a_date_in_brackets() -> None:
    head = "Aboard Ship One\nEn Route Port Sand, Norland\n(May 13, 2031)\n3:02 P.M. EDT"
    meeting = parse(f"{FRONT}{head.replace(chr(10), '  ' + chr(10))}\n\nMS. LUND:  Hello.")
    assert meeting.place == "Aboard Ship One, En Route Port Sand, Norland"
    assert (meeting.date, meeting.time) == (dt.date(2031, 5, 14), dt.time(15, 2))
    assert [kind for kind, _ in notes(meeting)] == [NoteKind.METADATA, *[NoteKind.DATELINE] * 4]


def test_what_stands_below_the_closing_time_is_an_appendix() -> None:
    meeting = parse("MS. LUND:  Hello.\n\n  END  3:23 P.M. EDT\n\nTo view the slides, visit us.")
    assert notes(meeting) == [
        (NoteKind.TIME, "END 3:23 P.M. EDT"),
        (NoteKind.APPENDIX, "To view the slides, visit us."),
    ]


def test_a_time_in_the_middle_closes_nothing() -> None:
    meeting = parse("MS. LUND:  Hello.\n\n2:19 P.M. EDT\n\nQ    Yes?")
    assert [turn.label for turn in meeting.turns] == ["MS. LUND", "Q"]


def test_hard_wraps_and_paragraphs_of_no_break_spaces() -> None:
    text = "MS. LUND:\xa0 One is\nenough.  \n\xa0  \nTwo are\nmore.  \nQ\xa0  Are they?\n"
    assert said(text) == [("MS. LUND", "One is enough.\n\nTwo are more."), ("Q", "Are they?")]


def test_a_label_follows_without_an_empty_line() -> None:
    assert said("Q    Is it?\nMS. LUND:  It is.") == [("Q", "Is it?"), ("MS. LUND", "It is.")]


def test_directions_gaps_and_corrections() -> None:
    text = "MS. LUND:  We (laughter) had <s>4.1</s> \\[3.5\\] and (inaudible) more.  (Applause.)"
    (turn,) = parse(text).turns
    (paragraph,) = turn.paragraphs
    assert paragraph.text == "We (laughter) had 4.1 [3.5] and (inaudible) more. (Applause.)"
    laughter, struck, insertion, gap, applause = (mark.value for mark in paragraph.marks)
    assert isinstance(laughter, Event)
    assert laughter.kind is EventKind.LAUGHTER
    assert isinstance(struck, Note)
    assert (struck.kind, struck.text) == (NoteKind.STRUCK, "4.1")
    assert isinstance(insertion, Insertion)
    assert insertion.span.of(text) == "[3.5\\]"
    assert isinstance(gap, Gap)
    assert gap.reason is GapReason.INAUDIBLE
    assert isinstance(applause, Event)
    assert paragraph.spoken == "We had 4.1 [3.5] and more."


def test_it_is_recognised() -> None:
    body = "MS. LUND:  Hello.\n\nQ    Yes?"
    assert transcripts.parse(f"{HEAD}{body}").source.format == "white-house"
    assert transcripts.parse(f"{FRONT}{body}").source.format == "white-house"
    assert transcripts.parse(f"{HEAD}THE PRESIDENT:  Hello.").source.format == "white-house"
    menu = "Weekly menu\n\n12:30 PM\n\nSPECIAL OFFER: soup for you\n\nLUNCH MENU: bread"
    for text in (HEAD, body, menu):
        with pytest.raises(transcripts.UnknownFormatError):
            transcripts.parse(text)


def test_the_closing_line_ends_the_speech_even_without_empty_lines() -> None:
    text = "2:05 P.M. EDT\nMS. LUND:  Good afternoon,\neveryone.\n2:19 P.M. EDT\n###\n"
    assert said(text) == [("MS. LUND", "Good afternoon, everyone.")]
    assert notes(parse(text))[1:] == [(NoteKind.TIME, "2:19 P.M. EDT"), (NoteKind.FURNITURE, "###")]


# How many, how long: each form on both sides of its bound

WORDS = "ABLE BAKER CHARLIE DELTA ECHO FOX GOLF HOTEL INDIA".split()


def labels(label: str) -> list[str | None]:
    """Return the labels of what begins with one."""
    return [turn.label for turn in parse(f"{label}: We sail.\n\nQ    Yes?\n").turns][:-1]


@pytest.mark.parametrize("start", ["MR.", "THE", "SECRETARY"])
def test_a_label_has_up_to_nine_words(start: str) -> None:
    assert labels(f"{start} {' '.join(WORDS[:8])}") == [f"{start} {' '.join(WORDS[:8])}"]
    assert labels(f"{start} {' '.join(WORDS[:9])}") == [None]


@pytest.mark.parametrize(
    ("number", "count"), [("#", 0), ("#1", 1), ("#12", 1), ("#123", 0), ("12", 1), ("123", 0)]
)
def test_an_official_has_a_number_of_one_digit_or_two(number: str, count: int) -> None:
    label = f"SENIOR OFFICIAL {number}"
    assert labels(label) == ([label] if count else [None])


@pytest.mark.parametrize(("length", "count"), [(1, 0), (2, 1), (60, 1), (61, 0)])
def test_how_long_the_note_of_a_label_is(length: int, count: int) -> None:
    assert labels(f"MR. BERG ({'a' * length})") == (["MR. BERG"] if count else [None])


@pytest.mark.parametrize(
    ("clock", "count"),
    [
        ("3:07 P.M.", 1),
        ("12:07 P.M.", 1),
        ("112:07 P.M.", 0),
        (":07 P.M.", 0),
        ("3:07 P.M. ET", 1),
        ("3:07 P.M. AEST", 1),
        ("3:07 P.M. E", 0),
        ("3:07 P.M. AESTX", 0),
    ],
)
def test_what_a_line_with_the_time_is(clock: str, count: int) -> None:
    speech = "MR. BERG: We sail.\n\nQ    Yes?\n"
    kinds = [kind for kind, _ in notes(parse(f"{speech}\n{clock}\n\nThe end.\n"))]
    assert kinds == [NoteKind.TIME, NoteKind.APPENDIX] * count
    sure = formats.find("white-house").sniff(f"The Old Hall\n\n{clock}\n\n{speech}")
    assert bool(sure) is bool(count)


@pytest.mark.parametrize(("length", "is_sure"), [(20_000, 1), (20_001, 0)])
def test_it_is_recognised_by_its_first_20000_characters(length: int, is_sure: int) -> None:
    text = f"{HEAD}{'We sail. ' * 9_000}"[: length - len("\nQ Y")] + "\nQ Yes?\n"
    assert bool(formats.find("white-house").sniff(text)) is bool(is_sure)


@pytest.mark.parametrize(
    "label", ["QUESTION", "Question", "REPORTER", "Reporter", "MODERATOR", "PARTICIPANT", "Voice"]
)
@pytest.mark.parametrize("note", ["", " (via interpreter)"])
def test_a_voice_before_a_colon(label: str, note: str) -> None:
    text = (
        f"MS. BERG:  Good morning.\n\n{label}{note}:  When will it be painted?\n\nMS. BERG:  Soon."
    )
    meeting = transcripts.parse(text, format="white-house")
    assert [turn.label for turn in meeting.turns] == ["MS. BERG", label, "MS. BERG"]
    assert meeting.turns[1].note == (note.strip(" ()") or None)
    assert meeting.turns[1].speaker.kind is SpeakerKind.ANONYMOUS


def test_a_voice_before_the_rest_of_a_sentence_is_none() -> None:
    (turn,) = transcripts.parse(
        "MS. BERG: So.\n\nQuestion: at what cost?", format="white-house"
    ).turns
    assert turn.text.endswith("Question: at what cost?")


def test_a_small_word_at_the_start_of_a_line_is_no_voice() -> None:
    text = "MS. BERG:  I think this is a harbour\nquestion: Yesterday, we sailed.\n\nQ    Why?"
    turns = transcripts.parse(text, format="white-house").turns
    assert [turn.label for turn in turns] == ["MS. BERG", "Q"]


@pytest.mark.parametrize(
    ("before", "voice", "labels"),
    [
        ("I will say to your", "Question", ["MS. BERG", "Q"]),
        ("I will say so.", "Question", ["MS. BERG", "Question", "Q"]),
        ("I will say to your", "REPORTER", ["MS. BERG", "REPORTER", "Q"]),
    ],
)
def test_a_voice_on_a_line_of_a_paragraph_begins_no_turn_within_a_sentence(
    before: str, voice: str, labels: list[str]
) -> None:
    text = f"MS. BERG:  {before}\n{voice}: We sail.\n\nQ    Why?"
    meeting = transcripts.parse(text, format="white-house")
    assert [turn.label for turn in meeting.turns] == labels
