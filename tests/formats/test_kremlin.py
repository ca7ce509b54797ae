"""Whole documents in the form of kremlin.ru: what a reader of the page finds in the meeting."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from tests.pages import (
    ANNA,
    BODY,
    BORIS,
    DATELINE,
    FURNITURE,
    HEADER,
    LEAD,
    START,
    TITLE,
    codes,
    outline,
    page,
    parse,
    said,
)
from transcripts import formats
from transcripts.kinds import EventKind, GapReason, NoteKind, ProblemCode, Severity, SpeakerKind
from transcripts.model import Event, Gap, Heading, Insertion, Note, Span, Turn, Unread
from transcripts.reading.source.passages import fold
from transcripts.reading.style.house_style import Confidence

TAIL = "Topics\n\nBridges\n\nPublication status\n\nPublished in section: News\n\nText version\n\n"
ARTICLE = """On bridges

January 28, 2024

The Northern Herald published an article by Anna Ivanova.

* * *

I am glad to write of bridges.

They were built of wood.

January 28, 2024
"""


# The page as a whole


def test_the_outline_of_a_page() -> None:
    head = ["furniture"] * 7 + ["title", "dateline", "lead", "lead", "separator"]
    assert outline(parse(page())) == [*head, *["turn"] * 6, "gap", "dateline"]


@pytest.mark.parametrize(
    "text",
    [
        "Official website of the\xa0President of Russia\n\nBoats\n",
        # what only the folded text shows
        "Official website of  the President of Russia\n\nBoats\n",
        "Boats\n\nPresident of Russia  Vladimir\u200b Putin: Good evening.\n",
    ],
)
def test_the_format_of_a_text_is_recognised_whatever_its_spaces(text: str) -> None:
    assert transcripts.parse(text).source.format == "kremlin"


def test_the_format_of_a_page_is_recognised() -> None:
    assert transcripts.parse(page()) == parse(page())


def test_a_short_label_of_the_site_is_weak_evidence() -> None:
    assert formats.recognise("В. Путин: Добрый день.").name == "kremlin"


def test_a_page_has_no_problems() -> None:
    assert parse(page()).problems == ()


def test_the_title() -> None:
    assert parse(page()).title == TITLE


def test_the_date_and_the_place() -> None:
    meeting = parse(page())
    assert (meeting.date, meeting.time, meeting.place) == (
        dt.date(2020, 3, 1),
        None,
        "The Old Hall, Perm",
    )


def test_the_lead() -> None:
    assert [note.text for note in parse(page()).lead] == [
        "The President met with Governor of Perm Zelda Lee.",
        "They spoke about the port.",
    ]


def test_the_turns() -> None:
    assert said(parse(page())) == [
        (
            "President of Norland Boris Petrov",
            "Good afternoon, Ms Lee.\n\nLet us begin. (Applause.)",
        ),
        ("Governor of Perm Zelda Lee", "Thank you.\n\nI have forty [boats]."),
        ("Boris Petrov", "Is it so?"),
        ("Question", "And now?"),
        ("Remark", "Now!"),
        ("Question", "Yes?"),
    ]


def test_turns_are_blocks_of_the_meeting() -> None:
    meeting = parse(page())
    assert [block for block in meeting.blocks if isinstance(block, Turn)] == list(meeting.turns)


def test_the_speakers() -> None:
    found = [(one.id, one.kind, one.name, one.role) for one in parse(page()).speakers]
    assert found == [
        ("boris-petrov", SpeakerKind.PERSON, "Boris Petrov", "President of Norland"),
        ("zelda-lee", SpeakerKind.PERSON, "Zelda Lee", "Governor of Perm"),
        ("question-1", SpeakerKind.ANONYMOUS, None, None),
        ("remark-1", SpeakerKind.ANONYMOUS, None, None),
        ("question-2", SpeakerKind.ANONYMOUS, None, None),
    ]


def test_the_printed_forms_of_a_speaker() -> None:
    assert parse(page()).speaker("boris-petrov").labels == (
        "President of Norland Boris Petrov",
        "Boris Petrov",
    )


def test_a_turn_has_the_role_that_its_label_states() -> None:
    roles = [turn.role for turn in parse(page()).turns_of("boris-petrov")]
    assert roles == ["President of Norland", None]


def test_a_turn_has_the_note_of_its_label() -> None:
    text = page()
    turn = parse(text).turns[1]
    assert turn.note == "retranslated"
    assert turn.note_span is not None
    assert turn.note_span.of(text) == "retranslated"


def test_the_head_of_a_turn_goes_through_its_colon() -> None:
    text = page()
    turn = parse(text).turns[1]
    assert turn.head is not None
    assert turn.head.of(text) == "Governor of Perm Zelda Lee (retranslated):"


def test_the_label_stands_in_the_head() -> None:
    text = page()
    turn = parse(text).turns[1]
    assert turn.label_span is not None
    assert turn.label_span.of(text) == "Governor of Perm Zelda Lee"


def test_the_span_of_a_turn() -> None:
    text = page()
    assert parse(text).turns[2].span.of(text) == "Boris Petrov: Is it so?"


def test_an_event_inside_a_paragraph_is_a_mark() -> None:
    (mark,) = parse(page()).turns[0].paragraphs[1].marks
    assert isinstance(mark.value, Event)
    assert (mark.start, mark.end, mark.value.kind) == (14, 25, EventKind.APPLAUSE)


def test_an_event_between_paragraphs_is_a_block_of_the_turn() -> None:
    event = parse(page()).turns[0].blocks[-1]
    assert isinstance(event, Event)
    assert (event.kind, event.text) == (EventKind.LAUGHTER, "(Laughter.)")


def test_a_gap_before_more_speech_is_a_block_of_the_turn() -> None:
    gap = parse(page()).turns[1].blocks[1]
    assert isinstance(gap, Gap)
    assert gap.reason is GapReason.OMITTED


def test_a_gap_at_the_end_is_a_block_of_the_meeting() -> None:
    text = page()
    gap = parse(text).blocks[-2]
    assert gap == Gap(
        reason=GapReason.OMITTED, text="<…>", span=Span(text.rindex("<"), text.rindex(">") + 1)
    )


def test_the_word_of_the_editor_is_an_insertion() -> None:
    (mark,) = parse(page()).turns[1].paragraphs[1].marks
    assert isinstance(mark.value, Insertion)
    assert mark.value.text == "[boats]"


def test_a_page_is_english() -> None:
    assert parse(page()).language == "en"


# People paste what they have


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}{LEAD}{BODY}{DATELINE}",
        f"{FURNITURE}{HEADER}{LEAD}{BODY}",
        f"{LEAD}{BODY}{DATELINE}",
        f"{HEADER}{BODY}",
        f"{TITLE}\n\n{BODY}",
        f"{DATELINE}\n\n{BODY}",
        f"{HEADER}{LEAD}{BODY.removeprefix('* * *')}",
        BODY,
        BODY.removeprefix("* * *\n\n"),
        f"\ufeff{page()}",
        page().replace("\n", "\r\n"),
        page().replace("\n", "\r"),
        page().replace(" ", "\xa0"),
        page().replace("\n\n", "\n"),
    ],
)
def test_less_of_a_page_gives_the_same_turns(text: str) -> None:
    whole, found = parse(page()), parse(text)
    assert said(found) == said(whole)
    assert found.speakers == whole.speakers
    assert found.problems == ()


def test_a_zero_width_space_in_a_label() -> None:
    (turn,) = parse("Anna\u200b Ivano\xadva :\xa0Yes.").turns
    assert (turn.label, turn.text, turn.span) == ("Anna Ivanova", "Yes.", Span(0, 21))


def test_a_page_without_a_place() -> None:
    meeting = parse(page().replace(DATELINE, "March 1, 2020"))
    assert (meeting.date, meeting.place) == (dt.date(2020, 3, 1), None)


def test_a_place_with_a_dash() -> None:
    assert parse(page().replace("The Old Hall, Perm", "Lake Virma – Perm")).place == (
        "Lake Virma – Perm"
    )


def test_a_page_without_speech() -> None:
    meeting = parse(page(body=""))
    assert meeting.turns == ()
    assert outline(meeting)[-3:] == ["lead", "lead", "dateline"]
    assert meeting.problems == ()


def test_only_a_title() -> None:
    meeting = parse("Meeting with sailors")
    assert (meeting.title, outline(meeting), meeting.problems) == (
        "Meeting with sailors",
        ["title"],
        (),
    )


def test_a_date_above_the_title() -> None:
    meeting = parse(f"March 1, 2020\n\nMeeting with sailors\n\n{BORIS}")
    assert (meeting.title, meeting.date) == ("Meeting with sailors", dt.date(2020, 3, 1))


def test_a_lead_above_the_date() -> None:
    meeting = parse(f"Meeting with sailors\n\nThe crew came.\n\nMarch 1, 2020\n\n{BORIS}")
    assert outline(meeting) == ["title", "lead", "dateline", "turn"]


def test_the_time_and_the_place_below_the_date() -> None:
    text = f"Meeting with sailors\n\nMarch 1, 2020\n\n13:30\n\nThe Old Hall\n\n{BORIS}"
    meeting = parse(text)
    assert (meeting.time, meeting.place) == (dt.time(13, 30), "The Old Hall")


def test_the_time_below_the_date_and_the_place() -> None:
    meeting = parse(f"Meeting with sailors\n\nMarch 1, 2020, Perm\n\n13:30\n\n{BORIS}")
    assert (meeting.time, meeting.place) == (dt.time(13, 30), "Perm")


def test_below_the_time_a_sentence_is_no_place() -> None:
    text = f"Meeting with sailors\n\nMarch 1, 2020\n\n13:30\n\nThe crew came home.\n\n{BORIS}"
    meeting = parse(text)
    assert (meeting.place, [note.text for note in meeting.lead]) == (None, ["The crew came home."])


def test_a_time_with_nothing_below_it() -> None:
    assert parse("Meeting with sailors\n\nMarch 1, 2020\n\n13:30").time == dt.time(13, 30)


def test_a_date_below_the_text_alone() -> None:
    meeting = parse(f"{BORIS}March 1, 2020, Perm")
    assert (meeting.date, meeting.place) == (dt.date(2020, 3, 1), "Perm")


def test_what_stands_below_a_page_is_furniture() -> None:
    tail = (
        "See also\n\nNews conference\n\nTopics\n\nTransport\n\nPublication status\n\n"
        "Published in sections: News, Transcripts\n\nPublication date: March 1, 2020, 13:30\n"
    )
    meeting = parse(page() + tail)
    assert said(meeting) == said(parse(page()))
    assert outline(meeting)[-7:] == ["furniture"] * 7


def test_a_tail_takes_no_speech() -> None:
    meeting = parse(f"{START}Topics are open. We go on.\n\nPublication status\n\nPublished\n")
    assert said(meeting) == [("Boris Petrov", "Good afternoon.\n\nTopics are open. We go on.")]


def test_a_russian_page() -> None:
    meeting = parse(
        "Встреча с моряками\n\n1 марта 2020 года, Пермь\n\nБ.Петров: Добрый день!\n\n"
        "А.Иванова (как переведено): Спасибо. (Смех.)\n\nВопрос: Можно?\n\n<…>"
    )
    assert (meeting.date, meeting.place, meeting.language) == (dt.date(2020, 3, 1), "Пермь", "ru")
    assert [(turn.speaker.id, turn.note, turn.text) for turn in meeting.turns] == [
        ("б-петров", None, "Добрый день!"),
        ("а-иванова", "как переведено", "Спасибо. (Смех.)"),
        ("вопрос-1", None, "Можно?"),
    ]


def test_the_place_may_stand_above_the_date_and_the_title_below() -> None:
    text = "Perm, the Port\nJune 20, 2003\nPress conference on bridges\n\nAnna Ivanova: Yes."
    meeting = parse(text)
    assert (meeting.title, meeting.place) == ("Press conference on bridges", "Perm, the Port")


def test_a_date_of_publication_that_is_none_is_left_out() -> None:
    meeting = parse(f"{page()}Publication status\n\nPublication date: soon\n\nText version\n")
    assert (meeting.published, meeting.problems) == (None, ())


@pytest.mark.parametrize(
    "text",
    [
        " __Foo bar baz",
        " ## Head line here",
        "  # Title of it",
        "Anna Ivanova: a\n\n  * item one two",
        "Anna Ivanova: a\n\n    __Anna Petrova: hello",
        "T P:\u2028 __n s",
    ],
)
def test_marks_of_print_double_no_text(text: str) -> None:
    meeting = parse(text)
    paragraphs = [paragraph for turn in meeting.turns for paragraph in turn.paragraphs]
    for block in (*meeting.blocks, *paragraphs):
        if not isinstance(block, Turn):
            assert len(block.text) <= len(fold(block.span.of(text)))


# Headings, separators, narration


def test_a_heading_with_a_date_and_a_place() -> None:
    text = f"{START}Part 2. The Old Hall, Orsk, March 2, 2020\n\n{ANNA}"
    heading = parse(text).blocks[3]
    assert isinstance(heading, Heading)
    assert (heading.level, heading.date, heading.place) == (
        1,
        dt.date(2020, 3, 2),
        "The Old Hall, Orsk",
    )


def test_a_heading_above_the_first_label() -> None:
    text = f"Meeting with sailors\n\nMarch 1, 2020, Perm\n\nPart 1, Perm, March 1, 2020\n\n{BORIS}"
    assert outline(parse(text)) == ["title", "dateline", "heading", "turn"]


def test_a_heading_with_a_date_in_its_middle_has_no_place() -> None:
    heading = parse(f"{START}Speech on March 2, 2020 in Orsk\n\n{ANNA}").blocks[3]
    assert isinstance(heading, Heading)
    assert (heading.date, heading.place) == (dt.date(2020, 3, 2), None)


@pytest.mark.parametrize(
    "line",
    [
        "Beginning of the second part",
        "Speech at the port:",
        "Excerpts from transcript of the meeting",
        "On the new port",
    ],
)
def test_a_heading_between_turns(line: str) -> None:
    meeting = parse(f"{START}{line}\n\n{ANNA}")
    heading = meeting.blocks[3]
    assert isinstance(heading, Heading)
    assert (heading.text, heading.date, heading.place) == (line, None, None)


def test_a_heading_after_a_separator_may_say_anything() -> None:
    meeting = parse(f"{START}* * *\n\nThe second day\n\n<…>\n\n{ANNA}")
    assert outline(meeting)[3:] == ["separator", "heading", "gap", "turn"]


@pytest.mark.parametrize("line", ["Speech at the port.", "The second day", "Speech at the port"])
def test_no_heading_within_a_speech(line: str) -> None:
    meeting = parse(f"{START}{line}\n\nThank you, friends.\n\n")
    assert said(meeting) == [("Boris Petrov", f"Good afternoon.\n\n{line}\n\nThank you, friends.")]


def test_speech_after_a_separator_continues() -> None:
    meeting = parse(f"{START}* * *\n\nI thank you, friends.\n\nOn we go.\n\n{ANNA}")
    first, second, third = meeting.turns
    assert (second.speaker, second.label, second.head) == (first.speaker, None, None)
    assert (first.continues, second.continues, third.continues) == (False, True, False)
    assert second.text == "I thank you, friends.\n\nOn we go."


def test_narration_after_a_separator() -> None:
    text = f"{START}* * *\n\nThe crew went to the port after the talks.\n\n"
    note = parse(text).blocks[-1]
    assert isinstance(note, Note)
    assert (note.kind, note.text) == (
        NoteKind.NARRATION,
        "The crew went to the port after the talks.",
    )


def test_who_is_quoted_in_narration_does_not_speak() -> None:
    text = f"{START}* * *\n\nThe sailors cried “We thank you” from the port.\n\n"
    assert outline(parse(text))[-1] == "narration"


def test_narration_after_a_separator_above_the_first_label() -> None:
    text = f"Meeting with sailors\n\n* * *\n\nThe crew went to the port.\n\n{BORIS}"
    assert outline(parse(text)) == ["title", "separator", "narration", "turn"]


def test_events_and_gaps_between_separators_are_blocks_of_the_meeting() -> None:
    meeting = parse(f"{START}* * *\n\n(Applause.)\n\n<…>\n\n* * *\n\n{ANNA}")
    assert outline(meeting)[3:] == ["separator", "event", "gap", "separator", "turn"]


# Turns


def test_an_event_and_a_gap_at_the_end_of_a_turn() -> None:
    meeting = parse(f"{START}(Applause.)\n\n<…>\n\n(Laughter.)\n\n{ANNA}")
    assert outline(meeting)[2:] == ["turn", "gap", "event", "turn"]


def test_an_event_after_a_gap_goes_with_the_speech_after_it() -> None:
    meeting = parse(f"{START}<…>\n\n(Laughter.)\n\nOn we go.\n\n{ANNA}")
    kinds = [type(block).__name__ for block in meeting.turns[0].blocks]
    assert kinds == ["Paragraph", "Gap", "Event", "Paragraph"]


def test_several_events_in_one_bracket_tile_it() -> None:
    text = f"{START}(Laughter, applause.)\n\n"
    found = [block for block in parse(text).turns[0].blocks if isinstance(block, Event)]
    assert [(event.kind, event.span.of(text)) for event in found] == [
        (EventKind.LAUGHTER, "(Laughter,"),
        (EventKind.APPLAUSE, "applause.)"),
    ]


def test_a_label_with_an_event_after_it() -> None:
    (turn,) = parse("Anna Ivanova: (Applause.)\n\nThank you.").turns
    assert [type(block).__name__ for block in turn.blocks] == ["Event", "Paragraph"]


def test_a_label_with_a_gap_after_it() -> None:
    (turn,) = parse("Anna Ivanova: <…>\n\nThank you.").turns
    assert [type(block).__name__ for block in turn.blocks] == ["Gap", "Paragraph"]


def test_two_turns_of_one_speaker_stay_two() -> None:
    assert said(parse("Anna Ivanova: Yes.\n\nAnna Ivanova: Yes.")) == [("Anna Ivanova", "Yes.")] * 2


def test_the_same_question_twice() -> None:
    assert said(parse("Question: Why?\n\nQuestion: Why?")) == [("Question", "Why?")] * 2


def test_a_surname_is_never_enough() -> None:
    labels = ["Boris Petrov", "B. Petrov", "Mr Petrov", "BORIS PETROV"]
    texts = [f"{label}: {number} boats." for number, label in enumerate(labels)]
    found = [turn.speaker.id for turn in parse("\n\n".join(texts)).turns]
    assert found == ["boris-petrov", "b-petrov", "mr-petrov", "boris-petrov"]


@pytest.mark.parametrize(
    "line",
    [
        "You may ask: why begin with a port?",
        "Let me repeat: it is ready.",
        "Germany: there are boats too.",
        "Question: at what price?",
        "He said: “Question: who was first?”",
        "One more thing: thank you.",
    ],
)
def test_text_that_only_looks_like_a_label_stays_speech(line: str) -> None:
    assert said(parse(f"{START}{line}\n\n{ANNA}"))[0] == (
        "Boris Petrov",
        f"Good afternoon.\n\n{line}",
    )


def test_text_that_looks_like_a_label_and_stays_speech_is_reported() -> None:
    text = f"{START}Zelda: I can say more of it.\n\n"
    (problem,) = parse(text).problems
    assert (problem.code, problem.severity, problem.message, problem.span.of(text)) == (
        ProblemCode.LABEL_UNSURE,
        Severity.WARNING,
        "'Zelda' looks like a label but was read as speech",
        "Zelda:",
    )


@pytest.mark.parametrize(
    ("line", "mend", "head"),
    [
        ("Boris Petrov. Yes.", "a full stop in place of the colon", "Boris Petrov."),
        ("Boris PetrovYes.", "neither colon nor space", "Boris Petrov"),
        ("Boris Petrov Yes.", "no colon", "Boris Petrov"),
        ("Boris Petrov (aside) Yes.", "no colon after the note", "Boris Petrov (aside)"),
    ],
)
def test_a_label_is_mended(line: str, mend: str, head: str) -> None:
    text = f"{START}{ANNA}{line}\n\n"
    meeting = parse(text)
    assert said(meeting)[2] == ("Boris Petrov", "Yes.")
    (problem,) = meeting.problems
    assert (problem.code, problem.severity, problem.message, problem.span.of(text)) == (
        ProblemCode.LABEL_MENDED,
        Severity.WARNING,
        f"a label was mended: {mend}",
        head,
    )


def test_a_note_without_its_closing_bracket() -> None:
    text = f"{START}Anna Ivanova (retranslated: Thank you.\n\n"
    meeting = parse(text)
    assert meeting.turns[1].note == "retranslated"
    assert [problem.span.of(text) for problem in meeting.problems] == [
        "Anna Ivanova (retranslated:"
    ]


def test_a_known_label_in_the_middle_of_a_paragraph_begins_a_turn() -> None:
    text = f"{START}{ANNA}It is so. Boris Petrov: Wait. Anna Ivanova: Why?\n\n"
    assert said(parse(text))[1:] == [
        ("Anna Ivanova", "Thank you.\n\nIt is so."),
        ("Boris Petrov", "Wait."),
        ("Anna Ivanova", "Why?"),
    ]


@pytest.mark.parametrize("text", ["Boris Petrov: (Applause.)", "Boris Petrov: <…>"])
def test_what_stands_after_a_label_is_in_its_turn(text: str) -> None:
    meeting = parse(text)
    assert [block.text for block in meeting.turns[0].blocks] == [text.partition(": ")[2]]
    assert meeting.problems == ()


def test_a_label_without_speech() -> None:
    meeting = parse("Boris Petrov:")
    assert said(meeting) == [("Boris Petrov", "")]
    (problem,) = meeting.problems
    assert (problem.code, problem.severity, problem.message, problem.span) == (
        ProblemCode.EMPTY_TURN,
        Severity.WARNING,
        "a label without speech",
        Span(0, 13),
    )


def test_a_label_without_speech_costs_its_neighbours_nothing() -> None:
    meeting = parse("Boris Petrov:\n\nAnna Ivanova: Yes.")
    assert said(meeting) == [("Boris Petrov", ""), ("Anna Ivanova", "Yes.")]


def test_speech_without_a_label() -> None:
    meeting = parse("Good afternoon, friends.\n\nOn we go.")
    (turn,) = meeting.turns
    assert (turn.head, turn.label, turn.speaker.id, turn.speaker.kind, turn.speaker.labels) == (
        None,
        None,
        "voice-1",
        SpeakerKind.ANONYMOUS,
        (),
    )
    assert (turn.text, turn.continues) == ("Good afternoon, friends.\n\nOn we go.", False)


def test_speech_without_a_label_is_reported_once() -> None:
    text = "Good afternoon, friends.\n\nOn we go."
    (problem,) = parse(text).problems
    assert (problem.code, problem.severity, problem.message, problem.span.of(text)) == (
        ProblemCode.UNATTRIBUTED,
        Severity.ERROR,
        "speech without a label",
        "Good afternoon, friends.",
    )


def test_polite_capitals_in_a_russian_sentence_are_no_name() -> None:
    text = "Анна Иванова: Да.\n\nБорис Петров, Вы правы: это так."
    assert said(parse(text)) == [("Анна Иванова", "Да.\n\nБорис Петров, Вы правы: это так.")]


def test_a_dialogue_that_is_read_aloud_is_speech() -> None:
    text = (
        "Anna Ivanova: Listen.\n\n“Question: Who are you?\n\nReply: A passer-by.\n\n"
        "Question: What do you want?\n\nReply: To pass by.”\n\nQuestion: Is it true?"
    )
    (anna, question) = parse(text).turns
    assert anna.text.endswith("Reply: To pass by.”")
    assert (question.label, question.text) == ("Question", "Is it true?")


def test_a_date_within_a_speech_is_speech() -> None:
    text = "Anna Ivanova: First.\n\nJune 22, 1941\n\nThat day I remember.\n\nBoris Petrov: So do I."
    assert said(parse(text))[0] == (
        "Anna Ivanova",
        "First.\n\nJune 22, 1941\n\nThat day I remember.",
    )


def test_a_line_of_a_tail_within_a_speech_is_speech() -> None:
    text = "Anna Ivanova: Yes.\n\nDirect link: is what we need.\n\nBoris Petrov: No."
    assert [label for label, _ in said(parse(text))] == ["Anna Ivanova", "Boris Petrov"]


def test_a_label_above_a_date_is_no_title() -> None:
    meeting = parse(
        "Anna Ivanova: Yes.\n\nBoris Petrov: No\n\nMarch 1, 2020, Perm\n\nAnna Ivanova: So."
    )
    assert [label for label, _ in said(meeting)] == ["Anna Ivanova", "Boris Petrov", "Anna Ivanova"]
    assert codes(meeting) == []


# Problems


def test_what_cannot_be_placed_is_unread() -> None:
    text = f"{START}* * *\n\nAbout 12.\n\n{ANNA}"
    meeting = parse(text)
    unread = meeting.blocks[4]
    assert isinstance(unread, Unread)
    (problem,) = meeting.problems
    assert problem.span == unread.span
    assert (problem.code, problem.severity, problem.message, problem.span.of(text)) == (
        ProblemCode.UNATTRIBUTED,
        Severity.ERROR,
        "neither speech nor narration can be seen in it",
        "About 12.",
    )


def test_reading_resumes_after_what_is_unread() -> None:
    text = f"{START}* * *\n\nAbout 12.\n\n{ANNA}"
    assert said(parse(text)) == said(parse(START + ANNA))


def test_a_day_that_the_calendar_has_not() -> None:
    text = f"Meeting with sailors\n\nFebruary 30, 2020, Perm\n\n{BORIS}"
    meeting = parse(text)
    assert (meeting.date, meeting.place) == (None, "Perm")
    (problem,) = meeting.problems
    assert (problem.code, problem.severity, problem.message, problem.span.of(text)) == (
        ProblemCode.DATE_UNREAD,
        Severity.WARNING,
        "the calendar has no such day",
        "February 30, 2020, Perm",
    )


def test_another_date_below_the_text() -> None:
    text = f"{START}March 2, 2020, Perm"
    meeting = parse(text)
    assert meeting.date == dt.date(2020, 3, 1)
    (problem,) = meeting.problems
    assert (problem.code, problem.severity, problem.message, problem.span.of(text)) == (
        ProblemCode.DATES_DIFFER,
        Severity.WARNING,
        "the date above the text is 2020-03-01, the one below it is 2020-03-02",
        "March 2, 2020, Perm",
    )


# Two documents in one text


@pytest.mark.parametrize("second", [page(), f"{HEADER}{BODY}", f"{HEADER}{LEAD}{BODY}"])
def test_two_documents_in_one_text(second: str) -> None:
    text = page() + second
    meeting = parse(text)
    (problem,) = meeting.problems
    assert (problem.code, problem.severity, problem.message, problem.span) == (
        ProblemCode.SECOND_DOCUMENT,
        Severity.ERROR,
        f"another document begins here: {TITLE!r}",
        Span(text.rindex(TITLE), text.rindex(TITLE) + len(TITLE)),
    )


def test_two_documents_in_one_text_keep_all_their_turns() -> None:
    assert said(parse(page() + page())) == said(parse(page())) * 2


def test_two_documents_in_one_text_keep_the_first_header() -> None:
    other = page().replace("March 1", "March 9").replace(TITLE, "Meeting with sailors")
    meeting = parse(page() + other)
    assert (meeting.title, meeting.date) == (TITLE, dt.date(2020, 3, 1))


def test_furniture_in_the_middle_of_a_text() -> None:
    meeting = parse(f"{START}View settings\n\nSettings\n\nImages\n\n{ANNA}")
    assert outline(meeting)[2:] == ["turn", "furniture", "furniture", "furniture", "turn"]


def test_a_second_document_after_the_tail_of_the_first() -> None:
    meeting = parse(page() + TAIL + page() + TAIL)
    assert len(meeting.turns) == 2 * len(parse(page()).turns)
    assert codes(meeting) == [ProblemCode.SECOND_DOCUMENT]


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("Boris Petrov: No.", True),
        ("The builders of the bridge met at the port.", True),
        ("Thank you.", False),
        ("So it was.", False),
    ],
)
def test_a_title_and_a_date_begin_a_document_by_what_stands_below(below: str, found: bool) -> None:  # noqa: FBT001
    meeting = parse(f"Anna Ivanova: Yes.\n\nThe second bridge\n\nMarch 1, 2020\n\n{below}")
    assert (ProblemCode.SECOND_DOCUMENT in codes(meeting)) is found


# Articles


def test_an_article_is_one_turn_of_its_author() -> None:
    (turn,) = parse(ARTICLE).turns
    assert (turn.head, turn.label, turn.speaker.name, turn.speaker.labels) == (
        None,
        None,
        "Anna Ivanova",
        (),
    )
    assert turn.text == "I am glad to write of bridges.\n\nThey were built of wood."


def test_an_article_may_not_name_its_author_in_a_form_that_names_him() -> None:
    text = "О мостах\n\n28 января 2024 года\n\nСтатья Президента\n\n* * *\n\nЯ рад писать о мостах."
    (turn,) = parse(text).turns
    assert (turn.speaker.id, turn.speaker.name) == ("voice-1", None)


def test_a_page_without_labels_that_is_nobodys_text_is_narration() -> None:
    meeting = parse(ARTICLE.replace("article by", "story of"))
    assert meeting.turns == ()


# What is evidence that a page comes from the site

SNIFF = formats.find("kremlin").sniff
MARKED = """\
<article class="read__in"><div class="read__top"><h1 class="entry-title">Visit to a museum</h1>
<time class="read__published">May 4, 2025</time></div>
<div class="entry-content read__internal_content">
<p><b>Helmi Aaltonen:</b> Welcome.</p><p><b>Oskari Lehtola:</b> Thank you.</p></div></article>
"""


def test_an_article_of_the_site_is_recognised_without_the_page_around_it() -> None:
    meeting = transcripts.parse(MARKED)
    assert meeting.source.format == "kremlin"
    assert [turn.speaker.name for turn in meeting.turns] == ["Helmi Aaltonen", "Oskari Lehtola"]
    assert meeting.title == "Visit to a museum"


@pytest.mark.parametrize(
    "tag",
    [
        '<div class="read__internal_content">',
        "<div class='read__internal_content e-content'>",
        "<div class=read__internal_content>",
        '<div id="text" class = "entry-content\nread__internal_content">',
    ],
)
def test_the_element_that_holds_the_speech_is_sure_evidence(tag: str) -> None:
    assert SNIFF(f"{tag}<p>Welcome.</p></div>") is Confidence.SURE


def test_the_element_is_found_below_a_long_menu_and_above_a_long_tail() -> None:
    assert SNIFF("<li>Menu</li>" * 1000 + MARKED) is Confidence.SURE
    assert SNIFF(MARKED + "<li>Menu</li>" * 1000) is Confidence.SURE


@pytest.mark.parametrize(
    "page",
    [
        # Classes that other sites have: "5 min" to read.
        '<div class="read__in"><span class="read__time">5 min</span><p>Welcome.</p></div>',
        '<article class="hentry"><h1 class="entry-title">A walk</h1><p>Welcome.</p></article>',
        # Others whose names begin or end with it.
        '<div class="read__internal_contents"><p>Welcome.</p></div>',
        '<div class="unread__internal_content"><p>Welcome.</p></div>',
        # A text about the class, and a page that only styles it.
        "The speech stands in read__internal_content, see the source.",
        "<style>.read__internal_content { margin: 0 }</style><p>Welcome.</p>",
        '<div class="menu"><p title="read__internal_content">Welcome.</p></div>',
    ],
)
def test_other_mark_up_is_no_evidence(page: str) -> None:
    assert SNIFF(page) is Confidence.NO


# How long, how far: each form on both sides of its bound


@pytest.mark.parametrize(("line", "kind"), [("On it", "turn"), ("On sea", "heading")])
def test_a_heading_names_what_it_is_on(line: str, kind: str) -> None:
    assert outline(parse(f"{START}{line}\n\n{ANNA}"))[-2] == kind


@pytest.mark.parametrize(
    ("author", "count"),
    [
        ("A Xu", 0),
        ("Al X", 0),
        ("Al Xu", 1),
        (f"A{'l' * 30} Xu", 1),
        (f"A{'l' * 31} Xu", 0),
        (f"Al X{'u' * 30}", 1),
    ],
)
def test_the_author_of_an_article_has_two_names(author: str, count: int) -> None:
    meeting = parse(ARTICLE.replace("Anna Ivanova", author))
    assert [turn.speaker.name for turn in meeting.turns] == [author] * count


@pytest.mark.parametrize(
    ("form", "sign", "confidence"),
    [
        ("President of Russia Vladimir Putin ({}): Yes.", "a", Confidence.SURE),
        ("Vladimir Putin ({}): Yes.", "a", Confidence.WEAK),
        ('<div class="{}read__internal_content">', " ", Confidence.SURE),
    ],
)
def test_how_far_what_the_site_prints_is_looked_for(
    form: str, sign: str, confidence: Confidence
) -> None:
    for length in (0, 200):
        assert SNIFF(form.format(sign * length)) is confidence
    assert SNIFF(form.format(sign * 201)) is Confidence.NO


@pytest.mark.parametrize(
    ("length", "confidence"), [(20_000, Confidence.SURE), (20_001, Confidence.NO)]
)
def test_a_page_is_recognised_by_its_first_and_its_last_20000_characters(
    length: int, confidence: Confidence
) -> None:
    address, others = "kremlin.ru/", "a " * 20_000
    assert SNIFF(address.rjust(length) + others) is confidence
    assert SNIFF(others + address.ljust(length)) is confidence


@pytest.mark.parametrize("line", ["**\x07**", "__\x00", "Anna Ivanova: One\x07 two.", "* \x07 *"])
def test_a_control_character_is_reported_wherever_it_stands(line: str) -> None:
    text = f"Boris Petrov: Yes.\n\n{line}\n\nBoris Petrov: No."
    found = [problem.code for problem in transcripts.parse(text, format="kremlin").problems]
    assert "control-character" in found


def test_a_card_within_the_speech_names_nobody_but_whom_it_stands_beside() -> None:
    card = '<span class="read__tooltip">Petrov Boris Head of the Port</span>'
    said = f"<p><b>B.Petrov:</b> Yes. I met Boris Petrov{card} there.</p>"
    (turn,) = parse(f'<div class="read__internal_content">{said}</div>').turns
    assert (turn.speaker.name, turn.speaker.role) == ("B.Petrov", None)


@pytest.mark.parametrize("kind", ["media", "read__cut"])
def test_a_long_caption_is_no_speech(kind: str) -> None:
    caption = "The crews of the northern port have met to speak about the boats of the year."
    page = f'<p><b>Boris Petrov:</b> Yes.</p><div class="{kind}">{caption}</div><p>We go on.</p>'
    (turn,) = parse(f'<div class="read__internal_content">{page}</div>').turns
    assert [paragraph.text for paragraph in turn.paragraphs] == ["Yes.", "We go on."]


def test_a_line_of_the_page_below_the_date_is_no_place() -> None:
    page = "Телефонный разговор с Борисом Ивановым\n24 февраля 2031 года\n\nСобытия\n\n"
    meeting = parse(f"{page}Разговор был долгим и полезным для обеих стран, сказано на сайте.\n")
    assert (meeting.date, meeting.place) == (dt.date(2031, 2, 24), None)
