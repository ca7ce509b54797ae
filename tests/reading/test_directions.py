"""Stage directions, omissions and insertions: each printed form, and its near miss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts.kinds import EventKind, GapReason
from transcripts.model import Event, Gap, Insertion, Mark, Span
from transcripts.reading.directions import gap, marks, whole_bracket
from transcripts.reading.text import Passage

K = EventKind

# Each wording in its printed forms.
FORMS = [
    (K.LAUGHTER, "(Laughter.)"),
    (K.LAUGHTER, "(General laughter.)"),
    (K.LAUGHTER, "(Laughter in the audience.)"),
    (K.LAUGHTER, "(Laughs.)"),
    (K.LAUGHTER, "(Laughing.)"),
    (K.LAUGHTER, "(Смех.)"),
    (K.LAUGHTER, "(Смех в зале.)"),
    (K.LAUGHTER, "(Смеётся.)"),
    (K.APPLAUSE, "(Applause.)"),
    (K.APPLAUSE, "(Applause)"),
    (K.APPLAUSE, "(Prolonged applause.)"),
    (K.APPLAUSE, "(Applause from the crew.)"),
    (K.APPLAUSE, "(Аплодисменты.)"),
    (K.APPLAUSE, "(Бурные аплодисменты.)"),
    (K.NOISE, "(Noise in the audience.)"),
    (K.NOISE, "(Crosstalk.)"),
    (K.NOISE, "(Шум в зале.)"),
    (K.SILENCE, "(A minute of silence.)"),
    (K.SILENCE, "(Moment of silence.)"),
    (K.SILENCE, "(A minute’s silence.)"),
    (K.SILENCE, "(Минута молчания.)"),
    (K.SCREENING, "(The video plays.)"),
    (K.SCREENING, "(A fragment of a meeting is shown on the screen.)"),
    (K.SCREENING, "(Shows a video clip.)"),
    (K.SCREENING, "(Demonstration of a film.)"),
    (K.SCREENING, "(Video is played)"),
    (K.SCREENING, "(Video report demonstration)"),
    (K.SCREENING, "(Демонстрируется видеоролик.)"),
    (K.SCREENING, "(Идёт видео.)"),
    (K.LANGUAGE, "(In English.)"),
    (K.LANGUAGE, "(Speaks Russian.)"),
    (K.LANGUAGE, "(Continues in German.)"),
    (K.LANGUAGE, "(По-немецки.)"),
    (K.LANGUAGE, "(По-русски.)"),
    (K.LANGUAGE, "(Говорит по-английски.)"),
    (K.ADDRESS, "(Addressing Boris Petrov.)"),
    (K.ADDRESS, "(Turning to Boris Petrov.)"),
    (K.ADDRESS, "(To Boris Petrov.)"),
    (K.ADDRESS, "(Обращаясь к Б.Петрову.)"),
    (K.ACTION, "(Passes a document to the Chair.)"),
    (K.ACTION, "(Hands over a presentation.)"),
    (K.ACTION, "(Presenting medal.)"),
    (K.ACTION, "(Core sample is shown.)"),
    (K.ACTION, "(Documents are signed.)"),
    (K.ACTION, "(Смотрит презентацию.)"),
    (K.SUMMARY, "(The Harbour Master went on to cover the legal issues.)"),
    (K.SUMMARY, "(Ms Ivanova then spoke about the new bridge.)"),
]

# Text in brackets that is like a direction and is none.
NEAR_MISSES = [
    "(Laughter is healthy.)",
    "(Applause was long.)",
    "(Noisy children.)",
    "(A minute of your time.)",
    "(Minutes of the meeting.)",
    "(We saw the video together.)",
    "(In brief.)",
    "(In Englishtown.)",
    "(By the way, it was mine.)",
    "(Tomorrow.)",
    "(Pass.)",
    "(Core samples.)",
    "(We went home.)",
    "(По-моему, да.)",
    "(Perm)",
    "(applause)",
    "(to Perm)",
    "(ENI)",
]


def passage(text: str) -> Passage:
    return Passage(text, 0, len(text))


def kinds(text: str) -> list[EventKind]:
    return [event.kind for event in whole_bracket(passage(text))]


@pytest.mark.parametrize(("kind", "text"), FORMS)
def test_a_bracket_alone(kind: EventKind, text: str) -> None:
    (event,) = whole_bracket(passage(text))
    assert (event.kind, event.text, event.span) == (kind, text, Span(0, len(text)))


@pytest.mark.parametrize(("kind", "text"), FORMS)
def test_a_bracket_inside_a_paragraph(kind: EventKind, text: str) -> None:
    (mark,) = marks(passage(f"Yes. {text} And now?"))
    end = 5 + len(text)
    assert (mark.start, mark.end, mark.value.span) == (5, end, Span(5, end))
    assert isinstance(mark.value, Event)
    assert (mark.value.kind, mark.value.text) == (kind, text)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_bracket_inside_a_paragraph_that_is_text(text: str) -> None:
    assert marks(passage(f"Yes {text} and now.")) == ()


@pytest.mark.parametrize("text", ["(Yes.)", "(The choir sings.)", "(Anna Ivanova nods to all.)"])
def test_a_short_bracket_alone_in_other_words_is_an_action(text: str) -> None:
    assert kinds(text) == [K.ACTION]


def test_a_long_bracket_alone_in_other_words_is_a_summary() -> None:
    assert kinds("(Talks about the bridge were held in the old hall.)") == [K.SUMMARY]


@pytest.mark.parametrize(
    "text",
    [
        "Applause.",
        "(Applause",
        "(Applause.) Thank you.",
        "(Laughter.) (Applause.)",
        "Thank you. (Applause.)",
        "[Applause]",
        "Yes",
    ],
)
def test_what_is_no_bracket_alone(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize("text", ["(Applause).", "(Applause.).", "(Applause) .", "(Applause)..."])
def test_a_full_stop_behind_a_bracket_alone(text: str) -> None:
    (event,) = whole_bracket(passage(text))
    assert (event.kind, event.text) == (K.APPLAUSE, text)


def test_a_full_stop_behind_a_bracket_inside_is_not_of_it() -> None:
    (mark,) = marks(passage("Yes (Applause). And now?"))
    assert (mark.start, mark.end, mark.value.text) == (4, 14, "(Applause)")


def test_a_bracket_in_a_bracket_is_one_event() -> None:
    assert kinds("(Applause (long).)") == [K.ACTION]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("(Laughter, applause.)", [(K.LAUGHTER, "(Laughter,"), (K.APPLAUSE, "applause.)")]),
        ("(Laughter and applause)", [(K.LAUGHTER, "(Laughter and"), (K.APPLAUSE, "applause)")]),
        ("(Смех и аплодисменты.)", [(K.LAUGHTER, "(Смех и"), (K.APPLAUSE, "аплодисменты.)")]),
        (
            "(Noise in the hall, laughter, applause.)",
            [
                (K.NOISE, "(Noise in the hall,"),
                (K.LAUGHTER, "laughter,"),
                (K.APPLAUSE, "applause.)"),
            ],
        ),
        (
            "(Noise, Noise, Noise.)",
            [(K.NOISE, "(Noise,"), (K.NOISE, "Noise,"), (K.NOISE, "Noise.)")],
        ),
    ],
)
def test_several_events_tile_their_bracket(text: str, events: list[tuple[EventKind, str]]) -> None:
    found = whole_bracket(passage(text))
    assert [(event.kind, event.text) for event in found] == events
    assert " ".join(event.span.of(text) for event in found) == text


def test_several_events_inside_a_paragraph_tile_their_bracket() -> None:
    text = "Yes. (Laughter, applause.) And now?"
    found = [(mark.start, mark.end, mark.value.text) for mark in marks(passage(text))]
    assert found == [(5, 15, "(Laughter,"), (16, 26, "applause.)")]


def test_equal_events_inside_a_paragraph_do_not_overlap() -> None:
    found = [(mark.start, mark.end) for mark in marks(passage("Yes. (Noise, Noise, Noise.)"))]
    assert found == [(5, 12), (13, 19), (20, 27)]


def test_events_of_kinds_that_are_not_joined_stay_one() -> None:
    assert kinds("(Laughter from left and right.)") == [K.LAUGHTER]


def test_a_comma_in_a_summary_divides_nothing() -> None:
    assert kinds("(Mr Petrov went on to speak about laughter, applause.)") == [K.SUMMARY]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("(Mr Petrov went on to speak about the bridge.)", "Mr Petrov"),
        ("(The Harbour Master went on to cover the legal issues.)", "The Harbour Master"),
        ("(Next, Boris Petrov spoke further about trade.)", "Boris Petrov"),
        ("(Then the Mayor of Perm gave a report on the new school.)", "the Mayor of Perm"),
        ("(Boris Petrov presents the award.)", "Boris Petrov"),
        ("(B. Petrov also touched on the state of the old bridge.)", "B. Petrov"),
    ],
)
def test_who_acts(text: str, actor: str) -> None:
    (event,) = whole_bracket(passage(text))
    assert event.actor == actor


@pytest.mark.parametrize(
    "text",
    ["(Passes a document to Boris Petrov.)", "(Applause.)", "(Core sample is shown.)"],
)
def test_where_nobody_is_named_nobody_acts(text: str) -> None:
    (event,) = whole_bracket(passage(text))
    assert event.actor is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<…>", GapReason.OMITTED),
        ("<...>", GapReason.OMITTED),
        ("<.>", GapReason.OMITTED),
        ("< … >", GapReason.OMITTED),
        ("‹…›", GapReason.OMITTED),
        ("<…>.", GapReason.OMITTED),
        ("[inaudible]", GapReason.INAUDIBLE),
        ("(Inaudible.)", GapReason.INAUDIBLE),
        ("[not audible].", GapReason.INAUDIBLE),
        ("(неразборчиво)", GapReason.INAUDIBLE),
        ("[without a microphone].", GapReason.INAUDIBLE),
        ("(no microphone)", GapReason.INAUDIBLE),
        ("(без микрофона)", GapReason.INAUDIBLE),
        ("To be continued.", GapReason.TO_BE_CONTINUED),
        ("To be continued", GapReason.TO_BE_CONTINUED),
        ("To be continued…", GapReason.TO_BE_CONTINUED),
        ("Продолжение следует...", GapReason.TO_BE_CONTINUED),
    ],
)
def test_a_gap_alone(text: str, reason: GapReason) -> None:
    assert gap(passage(text)) == Gap(reason=reason, text=text, span=Span(0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "…",
        "...",
        "<>",
        "<b>",
        "(…)",
        "<…> Yes.",
        "[inaudible] Yes.",
        "(with a microphone)",
        "To be continued tomorrow.",
        "It is to be continued.",
    ],
)
def test_what_is_no_gap(text: str) -> None:
    assert gap(passage(text)) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<…>", GapReason.OMITTED),
        ("<...>", GapReason.OMITTED),
        ("‹.›", GapReason.OMITTED),
        ("[inaudible]", GapReason.INAUDIBLE),
        ("(inaudible)", GapReason.INAUDIBLE),
    ],
)
def test_a_gap_inside_a_paragraph(text: str, reason: GapReason) -> None:
    end = 4 + len(text)
    value = Gap(reason=reason, text=text, span=Span(4, end))
    assert marks(passage(f"Yes {text} and now.")) == (Mark(start=4, end=end, value=value),)


@pytest.mark.parametrize("text", ["[rubles]", "[To Anna Ivanova]", "[In English]"])
def test_a_square_bracket_is_an_insertion(text: str) -> None:
    end = 6 + len(text)
    value = Insertion(text=text, span=Span(6, end))
    assert marks(passage(f"Forty {text} more.")) == (Mark(start=6, end=end, value=value),)


@pytest.mark.parametrize(
    "text", ["Yes [and no", "Yes) and (no", "2 < 3 or 3 > 2", "()", "[]", "<>"]
)
def test_brackets_that_do_not_fit_are_text(text: str) -> None:
    assert marks(passage(text)) == ()


def test_marks_come_in_order() -> None:
    found = marks(passage("A <…> b [c] d (Laughter.) e."))
    assert [mark.value.text for mark in found] == ["<…>", "[c]", "(Laughter.)"]


PIECES = [
    "(Noise, ",
    "Noise, ",
    "laughter",
    ".)",
    "(Applause.)",
    "[a]",
    "<…>",
    "(",
    ")",
    " and ",
    "a",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join).map(str.strip))
def test_marks_lie_in_order_in_the_text(text: str) -> None:
    at = 0
    for mark in marks(passage(text)):
        assert at <= mark.start < mark.end <= len(text)
        assert text[mark.start : mark.end] == mark.value.text
        assert mark.value.span == Span(mark.start, mark.end)
        at = mark.end
