"""What is evidence that a page comes from kremlin.ru."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.formats.kremlin import STYLE
from transcripts.reading.style.house_style import Confidence

ARTICLE = """\
<article class="read__in"><div class="read__top"><h1 class="entry-title">Visit to a museum</h1>
<time class="read__published">May 4, 2025</time></div>
<div class="entry-content read__internal_content">
<p><b>Helmi Aaltonen:</b> Welcome.</p><p><b>Oskari Lehtola:</b> Thank you.</p></div></article>
"""


def test_an_article_of_the_site_is_recognised_without_the_page_around_it() -> None:
    meeting = transcripts.parse(ARTICLE)
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
    assert STYLE.sniff(f"{tag}<p>Welcome.</p></div>") is Confidence.SURE


def test_the_element_is_found_below_a_long_menu_and_above_a_long_tail() -> None:
    assert STYLE.sniff("<li>Menu</li>" * 1000 + ARTICLE) is Confidence.SURE
    assert STYLE.sniff(ARTICLE + "<li>Menu</li>" * 1000) is Confidence.SURE


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
    assert STYLE.sniff(page) is Confidence.NO
