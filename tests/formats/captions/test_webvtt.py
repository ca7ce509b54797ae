"""WebVTT: the turns, times and voices of captions, and what is wrong in them."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts.errors import ParseError
from transcripts.kinds import NoteKind, ProblemCode, SpeakerKind
from transcripts.model import Meeting, Note, Unread
from transcripts.testing import assert_covers, assert_round_trips

HEAD = "WEBVTT\n\n"


def parse(text: str, **options: object) -> Meeting:
    """Read a file; all of it lies in the meeting, which goes through JSON."""
    meeting = transcripts.parse(text, **options)  # type: ignore[arg-type]
    assert meeting.source.format == "webvtt"
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return meeting


def cue(text: str, begins: int = 0, ends: int | None = None) -> str:
    """Print a cue that begins and ends at whole seconds."""
    ends = begins + 1 if ends is None else ends
    return f"00:00:{begins:02}.000 --> 00:00:{ends:02}.000\n{text}\n\n"


def said(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in meeting.turns]


def seconds(time: dt.timedelta | None) -> float | None:
    return None if time is None else time.total_seconds()


def times(meeting: Meeting) -> list[tuple[str, float | None, float | None]]:
    return [
        (said.text[time.start : time.end], seconds(time.begins_at), seconds(time.ends_at))
        for turn in meeting.turns
        for said in turn.paragraphs
        for time in said.times
    ]


def codes(meeting: Meeting) -> list[ProblemCode]:
    return [problem.code for problem in meeting.problems]


def test_consecutive_cues_of_one_voice_are_one_turn() -> None:
    meeting = parse(
        f"{HEAD}{cue('<v Anna Berg>Good evening,', 1)}{cue('<v Anna Berg>all of you.', 2)}"
        f"{cue('<v Ben>No.</v>', 3)}{cue('<v Anna Berg>Yes.', 4)}"
    )
    assert said(meeting) == [
        ("Anna Berg", "Good evening, all of you."),
        ("Ben", "No."),
        ("Anna Berg", "Yes."),
    ]
    assert times(meeting) == [
        ("Good evening,", 1, 2),
        ("all of you.", 2, 3),
        ("No.", 3, 4),
        ("Yes.", 4, 5),
    ]
    assert [(seconds(turn.begins_at), seconds(turn.ends_at)) for turn in meeting.turns] == [
        (1, 3),
        (3, 4),
        (4, 5),
    ]
    assert len(meeting.speakers) == 2
    assert meeting.problems == ()


def test_everything_knows_where_it_stands() -> None:
    text = f"{HEAD}1\n{cue('<v Anna>R&amp;D <i>is', 1)}2\n{cue('<v Anna>so</i>.', 2)}"
    (turn,) = parse(text).turns
    (paragraph,) = turn.paragraphs
    assert paragraph.text == "R&D is so."
    assert turn.label_span is not None
    assert turn.label_span.of(text) == "Anna"
    printed = [paragraph.locate(at, at + 1).of(text) for at in range(len(paragraph.text))]
    assert "".join(printed) == "R&D is>so."
    assert turn.head is not None
    assert turn.head.of(text) == "1\n00:00:01.000 --> 00:00:02.000\n<v Anna>"


def test_a_cue_without_a_voice_is_nobodys() -> None:
    meeting = parse(
        f"{HEAD}{cue('<v Anna>Yes.')}{cue('No.', 1)}{cue('So.', 2)}{cue('<v Anna>Oh.', 3)}"
    )
    assert said(meeting) == [("Anna", "Yes."), (None, "No. So."), ("Anna", "Oh.")]
    kinds = [turn.speaker.kind for turn in meeting.turns]
    assert kinds == [SpeakerKind.PERSON, SpeakerKind.ANONYMOUS, SpeakerKind.PERSON]
    assert not meeting.turns[1].continues


def test_several_voices_in_a_cue_have_its_times() -> None:
    meeting = parse(f"{HEAD}{cue('Oh. <v Anna>Yes.</v> <v Ben>No.')}{cue('<v Ben>So.', 1)}")
    assert said(meeting) == [(None, "Oh."), ("Anna", "Yes."), ("Ben", "No. So.")]
    assert times(meeting) == [("Oh.", 0, 1), ("Yes.", 0, 1), ("No.", 0, 1), ("So.", 1, 2)]


@pytest.mark.parametrize("label", ["Anna Berg", "[SPEAKER_00]", "SPEAKER_00"])
def test_names_before_a_colon_are_labels_where_they_return(label: str) -> None:
    meeting = parse(
        f"{HEAD}{cue(f'{label}: Yes.')}{cue('Hm.', 1)}{cue('Ben: No.', 2)}{cue(f'{label}: So.', 3)}"
    )
    name = label.strip("[]")
    assert said(meeting) == [(name, "Yes. Hm."), ("Ben", "No."), (name, "So.")]
    (first, second, _) = meeting.turns
    assert first.speaker.kind == (SpeakerKind.MACHINE if "_" in name else SpeakerKind.PERSON)
    assert second.speaker.name == "Ben"


def test_what_is_no_name_is_said_where_names_return() -> None:
    cues = ["Anna: Yes.", "Ben: No.", "Anna: So.", "Status: so it is.", "Hm.", "Ben: Oh."]
    meeting = parse(HEAD + "".join(cue(text, at) for at, text in enumerate(cues)))
    assert said(meeting)[2:] == [("Anna", "So. Status: so it is. Hm."), ("Ben", "Oh.")]


@pytest.mark.parametrize("label", ["½", "²Anna", "[½]", "[Ⅳ]"])
def test_a_name_begins_with_a_letter_or_a_digit(label: str) -> None:
    meeting = parse(f"{HEAD}{cue(f'{label}: yes.')}{cue(f'{label}: so.', 1)}")
    assert [turn.label for turn in meeting.turns] == [None]


@pytest.mark.parametrize("name", ["Anna  Berg", "Anna Berg ", "Anna\tBerg"])
def test_white_space_in_a_voice_is_folded(name: str) -> None:
    meeting = parse(f"{HEAD}{cue(f'<v {name}>Yes.')}{cue(f'<v {name}>So.', 1)}")
    assert said(meeting) == [("Anna Berg", "Yes. So.")]


def test_white_space_before_a_voice_is_nobodys() -> None:
    assert said(parse(f"{HEAD}{cue(' <v Anna>Yes.')}")) == [("Anna", "Yes.")]


def test_one_voice_may_have_two_tags_in_a_cue() -> None:
    meeting = parse(f"{HEAD}{cue('<v Anna>Yes,</v> <v Anna>so.')}")
    assert said(meeting) == [("Anna", "Yes, so.")]


@pytest.mark.parametrize("line", ["Remember: no.", "I say: no.", "12:30 is late", "Anna:no"])
def test_what_stands_once_before_a_colon_is_said(line: str) -> None:
    meeting = parse(f"{HEAD}{cue(line)}{cue('So.', 1)}{cue('Yes.', 2)}")
    assert said(meeting) == [(None, f"{line} So. Yes.")]


@pytest.mark.parametrize("sign", [">>", "&gt;&gt;", ">> ", "<i>&gt;</i>>"])
def test_another_voice_begins(sign: str) -> None:
    meeting = parse(
        f"{HEAD}{cue(f'{sign}Yes.')}{cue('So.', 1)}{cue(f'{sign}No.', 2)}{cue('> no', 3)}"
    )
    assert said(meeting) == [(None, "Yes. So."), (None, "No. > no")]
    assert len(meeting.speakers) == 2


ROLLING = (
    f"{HEAD}00:00:00.000 --> 00:00:02.000 align:start\n \ngood<00:00:00.500><c> evening</c>\n\n"
    "00:00:02.000 --> 00:00:02.010\ngood evening\n \n\n"
    "00:00:02.010 --> 00:00:04.000\ngood evening\nall<00:00:03.000><c> of you</c>\n\n"
    "00:00:04.000 --> 00:00:04.010\nall of you\n"
)


def test_what_rolling_captions_show_again_is_said_once() -> None:
    (turn,) = parse(ROLLING).turns
    assert turn.text == "good evening all of you"
    marks = [mark.value for mark in turn.paragraphs[0].marks]
    assert [(mark.kind, mark.text) for mark in marks if isinstance(mark, Note)] == [
        (NoteKind.REPEATED, "good evening"),
        (NoteKind.REPEATED, "good evening"),
        (NoteKind.REPEATED, "all of you"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # nothing rolls
        f"{HEAD}{cue('Yes.')}{cue('Yes.', 1)}",
        # the times do not touch
        f"{HEAD}{cue('Y<00:00:00.500>es.')}{cue('Yes.', 2)}",
        # other words
        f"{HEAD}{cue('Y<00:00:00.500>es.')}{cue('Yes!', 1)}",
    ],
)
def test_what_is_said_twice_is_kept(text: str) -> None:
    (turn,) = parse(text).turns
    assert turn.text.count("Yes") == 2


def test_what_else_stands_in_a_file() -> None:
    meeting = parse(
        "WEBVTT - Boats\nKind: captions\n\nNOTE\nby hand\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\n"
        f"{cue('Yes.')}NOTE so\n\nNOTEBOOK\nis no note\n\n{cue('No.', 1)}"
    )
    notes = [(block.kind, block.text) for block in meeting.blocks if isinstance(block, Note)]
    assert notes == [
        (NoteKind.METADATA, "WEBVTT - Boats Kind: captions"),
        (NoteKind.COMMENT, "NOTE by hand"),
        (NoteKind.METADATA, "STYLE ::cue {}"),
        (NoteKind.METADATA, "REGION id:a"),
        (NoteKind.COMMENT, "NOTE so"),
    ]
    assert [block.text for block in meeting.blocks if isinstance(block, Unread)] == [
        "NOTEBOOK is no note"
    ]
    assert codes(meeting) == [ProblemCode.TIME_UNREAD]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("00:01.000 --> 00:02.000", []),
        ("100:00:01.000 --> 100:00:02.000 line:0", []),
        ("00:01.000-->00:02.000", []),
        ("00:00:01,000 --> 00:00:02,000", [ProblemCode.TIME_MENDED]),
        ("00:01 --> 00:02", [ProblemCode.TIME_MENDED]),
        ("00:02.000 --> 00:01.000", [ProblemCode.TIME_BACKWARDS]),
        ("00:01.000 --> 00:01.000", []),
    ],
)
def test_times(line: str, found: list[ProblemCode]) -> None:
    meeting = parse(f"{HEAD}{line}\nYes.\n\n{cue('No.', 3)}")
    assert said(meeting) == [(None, "Yes. No.")]
    assert codes(meeting) == found


@pytest.mark.parametrize(
    "line",
    [
        *("x --> y", "00:01.000 -->", "--> 00:01.000", "00:60.000 --> 00:61.000", "1 --> 2", "-->"),
        "00:01.0000 --> 00:02.0000",
        f"{'9' * 30}:00:01.000 --> 00:02.000",
        f"1{'0' * 30}:00:01.000 --> 00:02.000",
    ],
)
def test_an_unreadable_time_costs_its_block_alone(line: str) -> None:
    meeting = parse(f"{HEAD}{cue('Yes.')}{line}\nlost\n\n{cue('No.', 3)}")
    assert said(meeting) == [(None, "Yes."), (None, "No.")]
    assert [block.text for block in meeting.blocks if isinstance(block, Unread)] == [f"{line} lost"]
    assert codes(meeting) == [ProblemCode.TIME_UNREAD]


def test_a_block_ends_with_an_empty_line_or_before_other_times() -> None:
    meeting = parse(f"{HEAD}{cue('Yes.').rstrip()}\n \nso\n{cue('No.', 1)}")
    assert times(meeting) == [("Yes. so", 0, 1), ("No.", 1, 2)]


@pytest.mark.parametrize(
    "text", [f"{HEAD}{cue('')}", f"{HEAD}{cue('<v Anna></v>')}", f"{HEAD}{cue('<i>')}"]
)
def test_a_cue_in_which_nothing_is_said(text: str) -> None:
    assert [turn.text for turn in parse(text).turns] == [""]
    meeting = parse(f"{text}{cue('<v Anna>Yes.')}{cue('', 1)}")
    assert [turn.text for turn in meeting.turns] == ["", "Yes."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark(start: str, end: str) -> None:
    text = start + f"{HEAD}1\n{cue('<v Anna>Yes.')}2\n{cue('<v Ben>No.', 1)}".replace("\n", end)
    assert said(parse(text)) == [("Anna", "Yes."), ("Ben", "No.")]


@pytest.mark.parametrize("text", ["WEBVTT", "WEBVTT\n", "WEBVTT Kind: x", "WEBVTT\n\n\n"])
def test_a_file_without_cues(text: str) -> None:
    assert parse(text).turns == ()


@pytest.mark.parametrize(
    "text", ["", "WEBVTTx\n", "webvtt\n", " WEBVTT", "\ufeff\ufeffWEBVTT\n", "WEBVTT\f"]
)
def test_what_is_no_webvtt(text: str) -> None:
    with pytest.raises(ParseError, match="this is no WebVTT"):
        transcripts.parse(text, format="webvtt")


def test_the_caller_knows_who_speaks() -> None:
    (turn,) = parse(f"{HEAD}{cue('<v S1>Yes.')}", labels={"S1": "Anna Berg"}).turns
    assert turn.speaker.name == "Anna Berg"


def test_explain_says_that_the_file_says_so() -> None:
    found = transcripts.explain(f"{HEAD}{cue('<v Anna>Yes.')}{cue('No.', 1)}")
    assert [(one.taken_for, one.speaker) for one in found] == [
        ("metadata", None),
        ("label", "anna"),
        ("speech", None),
        ("label", "voice-1"),
        ("speech", None),
    ]


def test_every_beginning_of_a_file_is_read() -> None:
    text = f"{HEAD}NOTE so\n\n1\n{cue('<v Anna>R&amp;D <i>is</i>')}2\n{cue('>> so', 1)}"
    for end in range(len("WEBVTT"), len(text)):
        meeting = transcripts.parse(text[:end], format="webvtt")
        assert_covers(meeting, text[:end])


def test_more_than_a_day_is_a_time_as_well() -> None:
    meeting = parse(
        f"{HEAD}23:59:59.000 --> 24:00:01.000\nYes.\n\n24:00:05.000 --> 24:00:04.000\nNo.\n"
    )
    assert times(meeting) == [("Yes.", 86399, 86401), ("No.", 86405, 86404)]
    assert codes(meeting) == [ProblemCode.TIME_BACKWARDS]


def test_what_nothing_was_shown_before_is_not_shown_again() -> None:
    meeting = parse(
        f"{HEAD}00:00:00.000 --> 00:00:02.000\nso<00:00:00.480> we\n\n"
        "00:00:02.000 --> 00:00:02.010\n \n\n00:00:02.010 --> 00:00:03.000\nso we\n"
    )
    assert said(meeting) == [(None, "so we so we")]


def test_what_is_dropped_as_a_tag_is_told() -> None:
    text = f"{HEAD}{cue('if a < b then')}{cue('<laughs>', 1)}{cue('<i>so</i>', 2)}"
    meeting = parse(text)
    assert said(meeting) == [(None, "if a so")]
    assert [(one.code, one.span.of(text)) for one in meeting.problems] == [
        (ProblemCode.TEXT_HIDDEN, "< b then"),
        (ProblemCode.TEXT_HIDDEN, "<laughs>"),
    ]


@pytest.mark.parametrize(
    "label", ["<b>{}:</b>", "<b>{}</b>:", "<i><c.loud>{}:</c></i>", "&gt;&gt; {}:", "<i>>> {}:</i>"]
)
def test_names_in_print_are_labels_as_plain_ones_are(label: str) -> None:
    anna, ben = label.format("Anna Berg"), label.format("Ben")
    cues = [f"{anna} Yes.", "Hm.", f"{ben} No.\n{anna} so.", f"{ben} Oh."]
    text = HEAD + "".join(cue(one, at) for at, one in enumerate(cues))
    meeting = parse(text)
    assert said(meeting) == [
        *(("Anna Berg", "Yes. Hm."), ("Ben", "No."), ("Anna Berg", "so."), ("Ben", "Oh.")),
    ]
    # With all that is printed around it.
    assert meeting.turns[2].span.of(text).startswith(anna)
    assert meeting.problems == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_may_begin_with_print(end: str) -> None:
    text = f"{HEAD}{cue('Anna: Yes.')}{cue(f'so{chr(10)}<i>Anna: no', 1)}{cue('Anna: it', 2)}"
    assert said(parse(text.replace("\n", end))) == [("Anna", "Yes. so no it")]


def test_what_somebody_does_is_an_event_by_its_form() -> None:
    text = HEAD + cue("<v Anna Berg>( sighs ) I know. [winces] It hurts.")
    (turn,) = parse(text).turns
    assert turn.spoken == "I know. It hurts."
    assert [mark.value.text for mark in turn.paragraphs[0].marks] == ["( sighs )", "[winces]"]


BRACKETS = ["[Tom Quill] Is it late?", "[Ada Berg] It is.", "[Tom Quill] Then we wait."]


def captions(*texts: str) -> str:
    return HEAD + "".join(cue(text, at) for at, text in enumerate(texts))


@pytest.mark.parametrize("signs", ["[]", "()"])
@pytest.mark.parametrize("space", [" ", "\n"])
def test_names_in_brackets_before_all_that_is_said(signs: str, space: str) -> None:
    texts = [text.replace("[", signs[0]).replace("] ", signs[1] + space) for text in BRACKETS]
    assert said(parse(captions(*texts))) == [
        ("Tom Quill", "Is it late?"),
        ("Ada Berg", "It is."),
        ("Tom Quill", "Then we wait."),
    ]


@pytest.mark.parametrize("heard", ["[Music]", "(Music)"])
def test_what_is_heard_may_stand_in_other_brackets_than_names(heard: str) -> None:
    for signs in ("[]", "()"):
        texts = [text.replace("[", signs[0]).replace("]", signs[1]) for text in BRACKETS]
        labels = [turn.label for turn in parse(captions(*texts, heard)).turns]
        assert labels == ["Tom Quill", "Ada Berg", "Tom Quill"]


def test_what_is_heard_alone_is_no_name() -> None:
    texts = ["[Music]", *BRACKETS, "[Music] And we go.", "<i>[Ada Berg]</i> Good.\nYes."]
    assert said(parse(captions(*texts))) == [
        (None, "[Music]"),
        ("Tom Quill", "Is it late?"),
        ("Ada Berg", "It is."),
        ("Tom Quill", "Then we wait. [Music] And we go."),
        ("Ada Berg", "Good. Yes."),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ["[laughs] Is it late?", "[sighs] It is.", "[laughs] Then we wait."],
        ["[Music] Is it late?", "[Music] It is.", "[Music] Then we wait."],
        ["[Tom] Is it late?", "[Ada] It is.", "[Olaf] Then we wait."],
        [*BRACKETS, "We sail at nine."],
        [f"[{(at,)}] Is it late?" for at in (1, 2, 1)],
    ],
)
def test_other_brackets_are_no_names(texts: list[str]) -> None:
    assert {label for label, _ in said(parse(captions(*texts)))} == {None}


@pytest.mark.parametrize("head", [HEAD, "", "\n\n", "\ufeff"])
def test_the_account_of_who_speaks_above_the_times(head: str) -> None:
    rows = [("Tom Quill", "Is it late?"), ("Ada Berg", "It is.\nI think."), ("Ada Berg", "Yes.")]
    text = head + "".join(
        f'{at} "{name}" (19467{at})\n{cue(one, at)}' for at, (name, one) in enumerate(rows)
    )
    meeting = parse(f"{text}4\n{cue('Nobody knows.', 4)}")
    assert said(meeting) == [
        ("Tom Quill", "Is it late?"),
        ("Ada Berg", "It is. I think. Yes."),
        (None, "Nobody knows."),
    ]
    label = meeting.turns[0].label_span
    assert label is not None
    assert label.of(text) == "Tom Quill"
