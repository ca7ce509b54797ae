"""Stage directions, omissions and insertions: each printed form, and its near miss."""

from __future__ import annotations

import pickle

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from tests.pages import outline, parse
from transcripts.formats import bundestag
from transcripts.kinds import EventKind, GapReason, NoteKind
from transcripts.model import Event, Gap, Insertion, Mark, Note, Span
from transcripts.reading.source.passages import Passage, fold
from transcripts.reading.style.stage_directions import Directions, gap
from transcripts.reading.style.wordings import wordings

K = EventKind
DIRECTIONS = Directions(wordings=wordings("en", "ru"))
marks, whole_bracket = DIRECTIONS.marks, DIRECTIONS.whole_bracket
GERMAN = bundestag.STYLE.directions

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
    (K.ADDRESS, "(To Anna.)"),
    (K.ADDRESS, "(To the audience.)"),
    (K.ADDRESS, "(Addresses the clerk.)"),
    (K.SILENCE, "(A minute of silence is held.)"),
    (K.SCREENING, "(The film about the port is being shown.)"),
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
    "(A minute of silence would do.)",
    "(To be honest.)",
    "(To my mind that is wrong.)",
    "(To Norland and back.)",
    "(Addresses are on the last page.)",
    "(The film was never finished.)",
    "(Film is my passion.)",
    "(A film, no more.)",
    "(Signs of life.)",
    "(Hands up.)",
    "(Shows that it works.)",
    "(Nods were exchanged.)",
    "(Nothing is shown there.)",
    "(The point is signed off.)",
    "(It went on for years.)",
    "(She went on to win.)",
    "(The war continued into May.)",
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
    "(video)",
    "(in English)",
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


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (K.APPLAUSE, "(applause)"),
        (K.APPLAUSE, "(prolonged applause)"),
        (K.LAUGHTER, "(laughter)"),
        (K.LAUGHTER, "(смех в зале)"),
        (K.LAUGHTER, "[laughs]"),
        (K.LAUGHTER, "[Anna laughs]"),
        (K.NOISE, "[crosstalk]"),
        (K.SILENCE, "(a minute of silence)"),
        (K.APPLAUSE, "(_applause_)"),
        (K.ADDRESS, "[To Anna Ivanova]"),
        (K.LANGUAGE, "[In English]"),
        (K.LANGUAGE, "(__In English__)"),
    ],
)
def test_what_is_unmistakable_inside_a_paragraph(kind: EventKind, text: str) -> None:
    end = 4 + len(text)
    value = Event(kind=kind, text=text, span=Span(4, end))
    assert marks(passage(f"Yes {text} and now.")) == (Mark(start=4, end=end, value=value),)


@pytest.mark.parametrize("text", ["(Yes.)", "(The choir sings.)", "(Anna Ivanova nods to all.)"])
def test_a_short_bracket_alone_in_other_words_is_an_action(text: str) -> None:
    assert kinds(text) == [K.ACTION]


def test_a_long_bracket_alone_in_other_words_is_a_summary() -> None:
    assert kinds("(Talks about the bridge were held in the old hall.)") == [K.SUMMARY]


@pytest.mark.parametrize(
    "text",
    [
        "Applause.",
        "(Applaud",
        "(So it is",
        "(Applause.) Thank you.",
        "(Laughter.) (Applause.)",
        "(Applause.) and (no more)",
        "(Laughter) and more",
        "Thank you. (Applause.)",
        "[Yes]",
        "[12:31]",
        "[Applaud",
        "Yes",
    ],
)
def test_what_is_no_bracket_alone(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (K.APPLAUSE, "[Applause]"),
        (K.APPLAUSE, "(applause)"),
        (K.LAUGHTER, "[laughs]"),
        (K.ADDRESS, "[To Anna Ivanova]"),
        # never closed
        (K.APPLAUSE, "(Applause"),
        (K.APPLAUSE, "[Applause"),
        (K.LAUGHTER, "(Laughter in the audience."),
        (K.ADDRESS, "(Addressing Boris Petrov"),
    ],
)
def test_a_bracket_alone_that_is_known_by_its_words(kind: EventKind, text: str) -> None:
    (event,) = whole_bracket(passage(text))
    assert event == Event(kind=kind, text=text, span=Span(0, len(text)))


@pytest.mark.parametrize("text", ["(Applause).", "(Applause.).", "(Applause) .", "(Applause)..."])
def test_a_full_stop_after_a_bracket_alone(text: str) -> None:
    (event,) = whole_bracket(passage(text))
    assert (event.kind, event.text) == (K.APPLAUSE, text)


def test_a_full_stop_after_a_bracket_inside_is_not_of_it() -> None:
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


def test_several_events_of_a_bracket_that_is_never_closed() -> None:
    assert kinds("(Laughter and applause") == [K.LAUGHTER, K.APPLAUSE]


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
        ("[unintelligible 00:09:15.21]", GapReason.INAUDIBLE),
        ("(Off mike.)", GapReason.INAUDIBLE),
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
        ("(Inaudible)", GapReason.INAUDIBLE),
        ("(off mike)", GapReason.INAUDIBLE),
        ("[unintelligible]", GapReason.INAUDIBLE),
        ("[unintelligible 00:09:15.21]", GapReason.INAUDIBLE),
        ("(inaudible 12:31)", GapReason.INAUDIBLE),
    ],
)
def test_a_gap_inside_a_paragraph(text: str, reason: GapReason) -> None:
    end = 4 + len(text)
    value = Gap(reason=reason, text=text, span=Span(4, end))
    assert marks(passage(f"Yes {text} and now.")) == (Mark(start=4, end=end, value=value),)


@pytest.mark.parametrize("text", ["[12:31]", "[00:12:31]", "(12:31)", "[01:00:11.15]"])
def test_a_timestamp_inside_a_paragraph(text: str) -> None:
    end = 4 + len(text)
    value = Note(kind=NoteKind.TIME, text=text, span=Span(4, end))
    assert marks(passage(f"Yes {text} and now.")) == (Mark(start=4, end=end, value=value),)


@pytest.mark.parametrize("text", ["(1:2)", "12:31", "(at 12:31)"])
def test_what_is_no_timestamp_inside_a_paragraph(text: str) -> None:
    assert marks(passage(f"Yes {text} and now.")) == ()


@pytest.mark.parametrize("text", ["[rubles]", "[to Anna Ivanova]", "[in English]", "[3.5]", "[_]"])
def test_a_square_bracket_is_an_insertion(text: str) -> None:
    end = 6 + len(text)
    value = Insertion(text=text, span=Span(6, end))
    assert marks(passage(f"Forty {text} more.")) == (Mark(start=6, end=end, value=value),)


@pytest.mark.parametrize(
    "text", ["Yes [and no", "Yes) and (no", "2 < 3 or 3 > 2", "()", "[]", "<>", "(_)", "( )"]
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


# Another publisher


Said = list[tuple[EventKind, str, str | None, str | None]]


def heckles(text: str) -> Said:
    made = GERMAN.whole_bracket(passage(text))
    assert not made or " ".join(event.span.of(text) for event in made) == text
    return [(event.kind, event.text, event.actor, event.group) for event in made]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "group"),
    [
        ("(Beifall)", K.APPLAUSE, None, None),
        ("(Beifall bei der ABC)", K.APPLAUSE, None, "ABC"),
        ("(Lebhafter Beifall beim ABC)", K.APPLAUSE, None, "ABC"),
        ("(Beifall bei Abgeordneten der ABC)", K.APPLAUSE, None, "ABC"),
        ("(Heiterkeit bei der ABC/DEF)", K.LAUGHTER, None, "ABC/DEF"),
        ("(Lachen des Abg. Karl Lang [ABC])", K.LAUGHTER, "Karl Lang", "ABC"),
        ("(Unruhe)", K.NOISE, None, None),
        ("(Glocke der Präsidentin)", K.NOISE, None, None),
        ("(Widerspruch bei der DEF)", K.INTERRUPTION, None, "DEF"),
        ("(Zuruf von der ABC: Hört! Hört!)", K.INTERRUPTION, None, "ABC"),
        ("(Zurufe)", K.INTERRUPTION, None, None),
        ("(Karl Lang [ABC]: Hört! Hört!)", K.INTERRUPTION, "Karl Lang", "ABC"),
        ("(Dr. Karl Lang [ABC]: Hört!)", K.INTERRUPTION, "Dr. Karl Lang", "ABC"),
        ("(Karl von Lang [ABC]: Na!)", K.INTERRUPTION, "Karl von Lang", "ABC"),
        ("(Karl Lang [Oberstadt] [ABC]: Na!)", K.INTERRUPTION, "Karl Lang [Oberstadt]", "ABC"),
        ("(Karl Lang [ABC], an die DEF gewandt: Na!)", K.INTERRUPTION, "Karl Lang", "ABC"),
        ("(Zuruf des Abg. Karl Lang [ABC])", K.INTERRUPTION, "Karl Lang", "ABC"),
        ("(Gegenruf der Abg. Anna Berg [DEF]: Nein!)", K.INTERRUPTION, "Anna Berg", "DEF"),
        ("(Karl Lang, Bundesminister: Genau!)", K.INTERRUPTION, "Karl Lang", None),
        ("(Die Anwesenden erheben sich)", K.ACTION, None, None),
        (
            "(Die Abgeordneten erheben sich von ihren Plätzen und gedenken der Opfer)",
            K.ACTION,
            None,
            None,
        ),
        # a dash, a comma or "und" within what is called
        ("(Anna Berg [ABC]: Ja – so ist es!)", K.INTERRUPTION, "Anna Berg", "ABC"),
        ("(Anna Berg [ABC]: Ja, Beifall!)", K.INTERRUPTION, "Anna Berg", "ABC"),
        ("(Anna Berg [ABC]: Ja und nein!)", K.INTERRUPTION, "Anna Berg", "ABC"),
    ],
)
def test_who_calls_from_which_group(
    text: str, kind: EventKind, actor: str | None, group: str | None
) -> None:
    assert heckles(text) == [(kind, text, actor, group)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "(Beifall bei der ABC – Karl Lang [DEF]: Hört! Hört!)",
            [
                (K.APPLAUSE, "(Beifall bei der ABC –", None, "ABC"),
                (K.INTERRUPTION, "Karl Lang [DEF]: Hört! Hört!)", "Karl Lang", "DEF"),
            ],
        ),
        (
            "(Anna Berg [ABC]: Ja! - Karl Lang [DEF]: Nein! - Heiterkeit - Zuruf von der GHI: Na!)",
            [
                (K.INTERRUPTION, "(Anna Berg [ABC]: Ja! -", "Anna Berg", "ABC"),
                (K.INTERRUPTION, "Karl Lang [DEF]: Nein! -", "Karl Lang", "DEF"),
                (K.LAUGHTER, "Heiterkeit -", None, None),
                (K.INTERRUPTION, "Zuruf von der GHI: Na!)", None, "GHI"),
            ],
        ),
        (
            "(Unruhe – Karl Lang, Bundesminister: Genau!)",
            [
                (K.NOISE, "(Unruhe –", None, None),
                (K.INTERRUPTION, "Karl Lang, Bundesminister: Genau!)", "Karl Lang", None),
            ],
        ),
        # what is printed once holds for both
        (
            "(Heiterkeit und Beifall bei der ABC)",
            [
                (K.LAUGHTER, "(Heiterkeit und", None, "ABC"),
                (K.APPLAUSE, "Beifall bei der ABC)", None, "ABC"),
            ],
        ),
        (
            "(Heiterkeit und Beifall bei der ABC – Anna Berg [DEF]: Oh!)",
            [
                (K.LAUGHTER, "(Heiterkeit und", None, "ABC"),
                (K.APPLAUSE, "Beifall bei der ABC –", None, "ABC"),
                (K.INTERRUPTION, "Anna Berg [DEF]: Oh!)", "Anna Berg", "DEF"),
            ],
        ),
        # a slip: closed before its end
        (
            "(Beifall bei der ABC) – Karl Lang [DEF]: Hört!)",
            [
                (K.APPLAUSE, "(Beifall bei der ABC) –", None, "ABC"),
                (K.INTERRUPTION, "Karl Lang [DEF]: Hört!)", "Karl Lang", "DEF"),
            ],
        ),
        # a slip: never closed
        (
            "(Karl Lang [ABC]: So wie Sie",
            [(K.INTERRUPTION, "(Karl Lang [ABC]: So wie Sie", "Karl Lang", "ABC")],
        ),
        (
            "(Beifall bei der ABC – Karl Lang [DEF]: Na",
            [
                (K.APPLAUSE, "(Beifall bei der ABC –", None, "ABC"),
                (K.INTERRUPTION, "Karl Lang [DEF]: Na", "Karl Lang", "DEF"),
            ],
        ),
    ],
)
def test_several_heckles_tile_their_bracket(text: str, events: Said) -> None:
    assert heckles(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "(Soweit dazu",
        "(Soweit dazu: nichts",
        "(Beifall bei der ABC) So ist es.",
        "(Beifall bei der ABC) – Karl Lang [DEF]: Hört!",
        "(So) – und nicht anders)",
        "[Beifall] – Karl Lang [DEF]: Hört!",
        "[siehe Anlage 1]",
    ],
)
def test_what_is_no_bracket_of_heckles(text: str) -> None:
    assert heckles(text) == []


def test_heckles_inside_a_paragraph() -> None:
    text = "Ja (Beifall bei der ABC – Anna Berg [DEF]: Oh!) und (siehe Anlage) nein."
    found = GERMAN.marks(passage(text))
    assert [(mark.start, mark.end, mark.value.text) for mark in found] == [
        (3, 25, "(Beifall bei der ABC –"),
        (26, 47, "Anna Berg [DEF]: Oh!)"),
    ]


def test_a_style_may_say_what_a_bracket_usually_is() -> None:
    usual = Directions(wordings=(), usual=K.NOISE)
    text = "(Talks about the bridge were held in the old hall.)"
    assert [event.kind for event in usual.whole_bracket(passage(text))] == [K.NOISE]


def test_a_style_has_its_own_wordings() -> None:
    own = Directions(wordings=((K.ACTION, r"bell(?:s)?"), (K.NOISE, r"be.*")))
    texts = ["(Bells.)", "(bell!)", "(Beating)"]
    assert [own.whole_bracket(passage(text))[0].kind for text in texts] == [
        K.ACTION,
        K.ACTION,
        K.NOISE,
    ]


def test_a_style_has_its_own_joints() -> None:
    own = Directions(
        wordings=wordings("en"),
        joint=regex.compile(r"\s/\s"),
        joined=frozenset({K.APPLAUSE, K.ADDRESS}),
        who=regex.compile(r"To (?P<actor>[A-Z]\w+)"),
    )
    made = own.whole_bracket(passage("(Applause / To Anna)"))
    assert [(event.kind, event.text, event.actor) for event in made] == [
        (K.APPLAUSE, "(Applause /", None),
        (K.ADDRESS, "To Anna)", "Anna"),
    ]
    assert len(own.whole_bracket(passage("(Laughter / applause)"))) == 1
    assert len(own.whole_bracket(passage("(Applause, applause)"))) == 1


@given(
    st.lists(
        st.sampled_from(
            ["(", ")", "Beifall", " und ", " – ", "Anna Berg [ABC]: Ja", " bei der ABC", "Unruhe"]
        ),
        min_size=1,
        max_size=9,
    )
    .map("".join)
    .map(fold)
    .filter(bool)
)
def test_heckles_tile_whatever_bracket_they_stand_in(text: str) -> None:
    for made in (GERMAN.whole_bracket(passage(text)), whole_bracket(passage(text))):
        assert not made or " ".join(event.text for event in made) == text


def test_directions_can_be_sent_to_another_process() -> None:
    back = pickle.loads(pickle.dumps(DIRECTIONS))  # noqa: S301 - our own
    made = Passage("(Applause.)", 0, 11)
    assert back.whole_bracket(made) == whole_bracket(made) != ()


# How long, how many: each form on both sides of its bound


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("They went to the port again", EventKind.ACTION),
        ("They went to the port once again", EventKind.SUMMARY),
    ],
)
def test_what_is_told_in_more_than_six_words_is_a_summary(line: str, kind: EventKind) -> None:
    (turn,) = parse(f"Anna Ivanova: Yes.\n\n({line}.)").turns
    assert [block.kind for block in turn.blocks if isinstance(block, Event)] == [kind]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("<.>", ["turn", "gap"]),
        ("<...>", ["turn", "gap"]),
        ("<....>", ["turn"]),
        ("To be continued...", ["turn", "gap"]),
        ("To be continued....", ["turn"]),
        ("[unintelligible 1:23]", ["turn", "gap"]),
        ("[unintelligible 1:2]", ["turn"]),
        ("[unintelligible 00:09:15.217]", ["turn", "gap"]),
        ("[unintelligible 00:09:15.2171]", ["turn"]),
    ],
)
def test_what_says_alone_that_words_are_missing(line: str, kinds: list[str]) -> None:
    assert outline(parse(f"Anna Ivanova: Yes.\n\n{line}")) == kinds


def told(length: int) -> str:
    """Return a bracket that holds so much."""
    return f"({'Ms Lee went on to speak of '.ljust(length, 'k')})"


@pytest.mark.parametrize(
    ("bracket", "count"),
    [
        ("[x]", 1),
        (f"[{'x' * 200}]", 1),
        (f"[{'x' * 201}]", 0),
        (told(400), 1),
        (told(401), 0),
    ],
)
def test_how_much_a_bracket_within_a_sentence_holds(bracket: str, count: int) -> None:
    (turn,) = parse(f"Anna Ivanova: Yes. {bracket} And so.").turns
    assert [mark.value.text for mark in turn.paragraphs[0].marks] == [bracket] * count


@pytest.mark.parametrize(
    ("actor", "count"),
    [
        ("Lee", 1),
        ("The Minister", 1),
        (f"The Minister{' Lee' * 6}", 1),
        (f"The Minister{' Lee' * 7}", 0),
    ],
)
def test_who_does_it_has_up_to_seven_words(actor: str, count: int) -> None:
    (turn,) = parse(f"Anna Ivanova: Yes.\n\n({actor} went on to speak of the port.)").turns
    actors = [block.actor for block in turn.blocks if isinstance(block, Event)]
    assert actors == [actor if count else None]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (K.APPLAUSE, "(Aplausos.)"),
        (K.APPLAUSE, "(Aplaudiments forts i perllongats.)"),
        (K.APPLAUSE, "(Alguns aplaudiments.)"),
        (K.LAUGHTER, "(Risas.)"),
        (K.LAUGHTER, "(Fortes risos.)"),
        (K.NOISE, "(Rumores.-Protestas)"),
        (K.NOISE, "(Remor de veus.)"),
        (K.NOISE, "(Murmurios.)"),
        (K.NOISE, "(Pronúncianse palabras que non se perciben.)"),
        (K.SILENCE, "(La cambra serva un minut de silenci.)"),
        (K.INTERRUPTION, "(Un señor diputado: ¡Muy bien!)"),
        (K.INTERRUPTION, "(Veus de fons.)"),
        (K.INTERRUPTION, "(Algú diu: «No.»)"),
        (K.ACTION, "(Pausa llarga.)"),
        (K.SUMMARY, "(La presidenta treu una bola amb el número del diputat.)"),
    ],
)
@pytest.mark.parametrize("language", ["ca", "es", "gl", "pt"])
def test_a_bracket_in_iberian_languages(kind: EventKind, text: str, language: str) -> None:
    (event,) = Directions(wordings=wordings(language)).whole_bracket(passage(text))
    assert event.kind is kind
