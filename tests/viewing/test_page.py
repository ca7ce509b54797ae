"""A meeting as a page: nothing is lost, nothing is taken for mark-up, and it is well-formed."""

from __future__ import annotations

import datetime as dt
import re

import attrs
import pytest
from hypothesis import given

import transcripts
from tests.viewing.pages import SITTING, Page
from transcripts import (
    Event,
    EventKind,
    Heading,
    Insertion,
    Mark,
    Meeting,
    Note,
    NoteKind,
    Paragraph,
    Source,
    Span,
    Turn,
    to_html,
)
from transcripts.testing import SAMPLES, load_sample, make_meeting, make_turn
from transcripts.testing.strategies import meetings
from transcripts.viewing.markup import escaped
from transcripts.viewing.voices import clock

SPAN = Span(0, 9)
APPLAUSE = Event(kind=EventKind.APPLAUSE, text="(Applause.)", span=SPAN)
STRUCK = Note(kind=NoteKind.STRUCK, text="4.1", span=SPAN)


def page_of(meeting: Meeting, recording: str | None = None) -> Page:
    return Page(to_html(meeting, recording=recording))


def spoken(text: str, *marks: Mark) -> str:
    """Return how a paragraph is written."""
    paragraph = Paragraph(text=text, span=Span(0, len(text)), marks=marks)
    html = to_html(meeting_with(attrs.evolve(make_turn(), blocks=(paragraph,))))
    (found,) = re.findall(r'<p dir="auto">(.*?)</p>', html)
    return str(found)


def meeting_with(*turns: Turn) -> Meeting:
    source = Source(format="test", media_type="text/plain", length=9, sha256="0")
    return Meeting(blocks=turns, source=source)


def shown(meeting: Meeting) -> list[str]:
    """Return all that must stand on the page."""
    texts = [meeting.title or ""]
    for block in meeting.blocks:
        if not isinstance(block, Turn):
            texts.append(block.text)
            continue
        texts += [block.speaker.name or block.label or "", block.role or "", block.note or ""]
        texts += [leaf.text for leaf in block.blocks if not isinstance(leaf, Paragraph)]
    return texts + [problem.message for problem in meeting.problems]


@pytest.mark.parametrize("name", list(SAMPLES))
def test_all_of_a_meeting_stands_on_its_page(name: str) -> None:
    meeting = load_sample(name).expected
    page = page_of(meeting)
    assert page.is_whole
    assert [text for text in shown(meeting) if escaped(text) and text not in page.text] == []
    for paragraph in (one for turn in meeting.turns for one in turn.paragraphs):
        if all(mark.start < mark.end for mark in paragraph.marks):
            assert paragraph.text in page.text


@given(meetings())
def test_whatever_a_meeting_says_the_page_is_well_formed(meeting: Meeting) -> None:
    page = page_of(meeting)
    assert page.is_whole
    assert {name for name, _ in page.elements} <= {
        *("html", "head", "meta", "title", "style", "body", "main", "header", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "dl", "dt", "dd", "time", "nav", "ol", "li", "a", "section", "div"),
        *("span", "table", "thead", "tbody", "tr", "th", "td", "bdi", "small", "details"),
        *("summary", "article", "p", "strong", "footer", "code"),
    }
    ids = [one["id"] for _, one in page.elements if "id" in one]
    assert len(ids) == len(set(ids))
    links = {one["href"] for one in page.all("a") if (one["href"] or "").startswith("#")}
    assert links <= {f"#{one}" for one in ids}


def test_equal_meetings_give_the_same_page() -> None:
    assert to_html(SITTING) == to_html(transcripts.from_json(transcripts.to_json(SITTING)))


def test_the_page_needs_nothing_and_runs_nothing() -> None:
    html = to_html(SITTING)
    page = Page(html)
    assert not page.all("script") + page.all("link") + page.all("img")
    assert "url(" not in html
    assert "@import" not in html
    (policy,) = [one["content"] for one in page.all("meta") if "http-equiv" in one]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert "&lt;script&gt;alert(&quot;R&amp;D&quot;)&lt;/script&gt;" in html


def test_facts_stand_above() -> None:
    text = page_of(SITTING).text
    for fact in (
        *("Date2031-05-14", "Time09:30", "PlaceOld Quay", "Published2031-05-15 12:00+00:00"),
        *("SessionThird session", "Number31"),
        *("Length1:04:00", "TopicFerries; Tolls", "Problems4, beside the text"),
    ):
        assert fact in text


def test_an_empty_meeting_has_a_page() -> None:
    page = page_of(meeting_with())
    assert page.is_whole
    assert "A meeting" in page.text
    assert not page.all("dl") + page.all("table") + page.all("nav")


@pytest.mark.parametrize(
    ("name", "url", "said"),
    [
        (None, None, "Read as test. "),
        ("<a>.txt", None, "Read as test from <a>.txt. "),
        (None, "https://example.org/1", "Read as test from https://example.org/1. "),
        ("a.txt", "https://example.org/1", "Read as test from a.txt, https://example.org/1. "),
    ],
)
def test_the_page_says_what_was_read(name: str | None, url: str | None, said: str) -> None:
    source = attrs.evolve(meeting_with().source, name=name, url=url)
    page = page_of(attrs.evolve(meeting_with(), source=source))
    assert said in page.text
    assert page.parts[0] == (name or "A meeting")


# Headings


def test_headings_make_a_table_of_contents() -> None:
    html = to_html(SITTING)
    contents = html[html.index("<nav") : html.index("</nav>")]
    assert re.sub(
        r"<a href=\"#heading-(\d)\">[^<]*</a>", r"\1", contents[contents.index("<ol") :]
    ) == ("<ol><li>0<ol><li>1</li></ol></li><li>2</li></ol>")
    assert '<h2 id="heading-0">The night ferry</h2>' in html
    assert '<h3 id="heading-1">What it costs</h3>' in html


def test_no_level_of_headings_is_left_out() -> None:
    levels = [3, 5, 4, 9, 3, 1, 2, 3, 4, 5, 6, 7]
    headings = [Heading(text=str(one), level=one, span=SPAN) for one in levels]
    page = page_of(attrs.evolve(meeting_with(), blocks=headings))
    assert page.is_whole
    found = [name for name, one in page.elements if (one.get("id") or "").startswith("heading")]
    assert found == ["h2", "h3", "h3", "h4", "h2", "h2", "h3", "h4", "h5", "h6", "h6", "h6"]


def test_the_title_stands_there_once() -> None:
    title = Note(kind=NoteKind.TITLE, text="Sitting 31", span=SPAN)
    meeting = attrs.evolve(meeting_with(), title="Sitting 31", blocks=[title])
    assert page_of(meeting).parts.count("Sitting 31") == 2  # the other one is that of the window
    other = attrs.evolve(meeting, title="Sitting 32")
    assert page_of(other).parts.count("Sitting 31") == 1


# Turns


def test_a_voice_with_role_note_and_time() -> None:
    turn = make_turn("Yes.", "Ada Vane", role="Chair", note="off mic", continues=True)
    turn = attrs.evolve(turn, begins_at=dt.timedelta(seconds=65), language="de")
    page = page_of(meeting_with(turn))
    assert "Ada Vane, Chair (off mic) (continues) 1:05" in page.text
    assert page.all("article")[0]["lang"] == "de"


def test_a_role_that_is_the_label_is_not_said_twice() -> None:
    turn = attrs.evolve(make_turn("Yes."), label="THE PRESIDENT", role="THE PRESIDENT")
    assert "THE PRESIDENTYes." in page_of(meeting_with(turn)).text


def test_nobody_is_named() -> None:
    turn = attrs.evolve(make_turn("Yes."), label=None)
    assert "(nobody is named)Yes." in page_of(meeting_with(turn)).text


def test_events_and_gaps_are_set_apart() -> None:
    html = to_html(SITTING)
    assert 'We begin. <span class="event">(Applause.)</span> The toll' in html
    assert '<span class="insertion">[rubles]</span> <span class="gap">&lt;…&gt;</span>' in html
    assert '<p class="event" dir="auto">(Laughter.)</p>' in html
    assert '<p class="note separator" dir="auto">* * *</p>' in html
    assert '<p class="unread" dir="auto">§§ ___</p>' in html


def test_what_happens_in_one_bracket_is_one_line() -> None:
    happens = [attrs.evolve(APPLAUSE, text=text) for text in ("(Applause –", "Laughter.)")]
    html = to_html(meeting_with(attrs.evolve(make_turn(), blocks=happens)))
    assert '<p class="event" dir="auto">(Applause – Laughter.)</p>' in html


def test_marks_inside_each_other_and_over_each_others_edges() -> None:
    inside = Mark(start=0, end=9, value=Insertion(text="[4.1 4.2]", span=SPAN))
    struck = Mark(start=1, end=4, value=STRUCK)
    assert spoken("[4.1 4.2] more", inside, struck) == (
        '<span class="insertion">[</span><span class="insertion note struck">4.1</span>'
        '<span class="insertion"> 4.2]</span> more'
    )
    over = Mark(start=3, end=9, value=APPLAUSE)
    assert spoken("abcdef ghi", attrs.evolve(struck, start=0, end=5), over) == (
        '<span class="note struck">abc</span><span class="note struck event">de</span>'
        '<span class="event">f gh</span>i'
    )


def test_what_the_text_leaves_out_stands_in_its_place() -> None:
    card = Note(kind=NoteKind.CARD, text="Ada & Vane", span=SPAN)
    at_once = spoken("Ada speaks.", Mark(start=3, end=3, value=card))
    assert at_once == 'Ada<small class="note card"> Ada &amp; Vane </small> speaks.'
    at_the_end = spoken("Ada", Mark(start=3, end=3, value=card))
    assert at_the_end == 'Ada<small class="note card"> Ada &amp; Vane </small>'


def test_what_stands_around_the_text_is_folded_up() -> None:
    html = to_html(SITTING)
    note = '<p class="note furniture" dir="auto">Print this page</p>'
    assert f'<details class="around"><summary>Around the text</summary>{note}</details>' in html


def test_controls_are_seen_and_do_nothing() -> None:
    assert escaped("a\x00b\x1b\x7f\x85\tc") == "a␀b␛␡�\tc"


# Times


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (59.9, "0:59"), (60, "1:00"), (3600, "1:00:00"), (-5, "−0:05")],
)
def test_a_clock(seconds: float, text: str) -> None:
    assert clock(dt.timedelta(seconds=seconds)) == text


def links_of(meeting: Meeting, recording: str | None = None) -> list[str | None]:
    return [
        one["href"] for one in page_of(meeting, recording).all("a") if one.get("class") == "time"
    ]


def test_times_link_to_where_they_stand() -> None:
    assert links_of(SITTING) == ["#turn-0", "#turn-1", "#turn-2"]


@pytest.mark.parametrize(
    ("recording", "link"),
    [
        ("talk.mp3", "talk.mp3#t=70.000"),
        ("https://example.org/a?b=1&c=2#old", "https://example.org/a?b=1&c=2#t=70.000"),
        ("file:///tmp/talk.mp3", "file:///tmp/talk.mp3#t=70.000"),
    ],
)
def test_times_link_into_the_recording(recording: str, link: str) -> None:
    assert links_of(SITTING, recording=recording)[1] == link


def test_a_time_before_the_recording_links_to_its_start() -> None:
    turn = attrs.evolve(make_turn(), begins_at=dt.timedelta(seconds=-5))
    assert links_of(meeting_with(turn), recording="a.mp3") == ["a.mp3#t=0.000"]


def test_each_paragraph_that_begins_later_has_its_time() -> None:
    meeting = load_sample("webvtt/meeting").expected
    first = meeting.turns[0]
    later = [
        one.begins_at for one in first.paragraphs if one.begins_at not in (None, first.begins_at)
    ]
    paragraph = first.paragraphs[0]
    time = attrs.evolve(paragraph.times[0], begins_at=dt.timedelta(minutes=2))
    more = attrs.evolve(paragraph, times=[time])
    turn = attrs.evolve(first, blocks=[*first.blocks, more])
    texts = page_of(meeting_with(turn)).parts
    assert texts.count("2:00") == 1
    assert not later


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", " javascript:1"])
def test_only_a_recording_is_linked(address: str) -> None:
    with pytest.raises(ValueError, match=r"^recording must be a file, http or https, not "):
        to_html(SITTING, recording=address)


def test_only_an_address_of_the_web_is_linked() -> None:
    evil = attrs.evolve(SITTING, source=attrs.evolve(SITTING.source, url="javascript:alert(1)"))
    assert "from javascript:alert(1)." in page_of(evil).text
    assert [one for one in page_of(evil).all("a") if "javascript" in (one["href"] or "")] == []


# Who speaks


def test_a_table_says_who_speaks_how_much() -> None:
    page = page_of(SITTING)
    assert "VoiceTurnsWordsShareTime" in page.text
    assert f"Ada Vane1{SITTING.word_count('ada-vane')}" in page.text
    assert [one["href"] for one in page.all("a")].count("#turn-1") == 2


def test_without_times_there_is_no_column_for_them() -> None:
    assert "ShareTime" not in page_of(make_meeting("ADA: Yes.")).text


def test_a_time_that_is_not_known_is_left_open() -> None:
    known = attrs.evolve(make_turn("Yes.", "Ada"), begins_at=dt.timedelta(0))
    known = attrs.evolve(known, ends_at=dt.timedelta(seconds=2))
    text = page_of(meeting_with(known, make_turn("No.", "Ben"))).text
    assert "Ada1150%0:02Ben1150%" in text


def test_many_voices_are_folded_up_and_the_loudest_are_told_apart() -> None:
    script = "\n".join(
        f"Voice {'abcdefghijklmnopqrst'[at]}: {'word ' * (at + 1)}" for at in range(20)
    )
    page = page_of(make_meeting(script))
    assert "All 20 voices" in page.text
    looks = [one["class"] for one in page.all("article")]
    assert looks[:2] == ["turn colour-none", "turn colour-none"]
    assert len(set(looks[2:])) == 18
    assert looks[-1] == "turn colour-0 pattern-0"


def test_who_says_nothing_has_no_part_of_the_bar() -> None:
    silent = attrs.evolve(make_turn("", "Ben"), blocks=())
    page = page_of(meeting_with(make_turn("Yes.", "Ada"), silent))
    assert len([one for one in page.all("span") if "style" in one]) == 1


def test_role_and_affiliation_stand_below_the_name() -> None:
    turn = make_turn("Yes.", "Ada")
    speaker = attrs.evolve(turn.speaker, role="Chair", affiliation="ABC", party="DEF")
    assert (
        "AdaChair; ABC; DEF11100%"
        in page_of(meeting_with(attrs.evolve(turn, speaker=speaker))).text
    )


# Problems


def test_each_problem_stands_before_what_it_is_about() -> None:
    text = page_of(SITTING).text
    places = [
        "a label?",
        "The night ferry",
        "nobody says <this>",
        "It stays so",
        "a name?",
        "Who pays?",
        "the end",
    ]
    at = text.index("Print this page")
    found = [text.index(one, at) for one in places]
    assert found == sorted(found)
    assert "error: unattributed" in text


# Wrong arguments


def test_only_a_meeting_has_a_page() -> None:
    with pytest.raises(TypeError, match=r"^expected a Meeting, as parse\(\) returns it, got str$"):
        to_html("Ada: Yes.")  # type: ignore[arg-type]
