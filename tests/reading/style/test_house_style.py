"""What a house style asks for, and what it has when nothing is said."""

from __future__ import annotations

import pytest
import regex

from transcripts.kinds import EventKind, NoteKind
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.house_style import Confidence, Facts, HouseStyle, Layout


def style(*languages: str) -> HouseStyle:
    return HouseStyle(name="plain", sniff=lambda _: Confidence.NO, languages=languages)


def test_a_style_that_says_nothing() -> None:
    made = style()
    assert (made.label, made.layout, made.only_names) == (None, Layout.FOUND, False)
    assert (made.facts(["Topics"]), made.author_of("By Anna Berg")) == (Facts(), None)
    assert not made.is_furniture("Topics")
    assert not made.calls_item("Item 3:")
    assert made.title_kind("Item 3") is None
    assert made.separator.fullmatch("* * *")


@pytest.mark.parametrize(
    ("languages", "text", "kind"),
    [
        ((), "(Applause.)", EventKind.APPLAUSE),
        (("en",), "(Applause.)", EventKind.APPLAUSE),
        (("de",), "(Beifall)", EventKind.APPLAUSE),
        (("ru",), "(Смех.)", EventKind.LAUGHTER),
        (("en", "ru"), "(Смех.)", EventKind.LAUGHTER),
        # what is said in another language
        (("de",), "(Applause.)", EventKind.ACTION),
        (("xx",), "(Applause.)", EventKind.ACTION),
    ],
)
def test_directions_are_in_the_languages_of_the_style(
    languages: tuple[str, ...], text: str, kind: EventKind
) -> None:
    (event,) = style(*languages).directions.whole_bracket(Passage(text, 0, len(text)))
    assert event.kind is kind


def test_the_form_of_labels_needs_a_group_for_the_label() -> None:
    with pytest.raises(ValueError, match=r"^the pattern of labels needs a group named 'label'$"):
        HouseStyle(name="a", sniff=lambda _: Confidence.NO, label=regex.compile("(?P<name>A):"))


def test_what_a_style_says_of_lines() -> None:
    made = HouseStyle(
        name="lines",
        sniff=lambda _: Confidence.NO,
        furniture=frozenset({"topics"}),
        furniture_lines=regex.compile(r"Page \d+"),
        agenda=regex.compile(r"item \d:$"),
        titles=(
            (regex.compile("Votes"), NoteKind.VOTE),
            (regex.compile("Vote|Paper"), NoteKind.AGENDA),
        ),
        authorship=regex.compile(r"By (?P<name>\w+)?"),
    )
    assert [made.is_furniture(text) for text in ("TOPICS", "Page 2", "Page 2 of 3", "Boats")] == [
        True,
        True,
        False,
        False,
    ]
    lines = ("* * *", "Page 2", "Page 2 of 3")
    assert [made.is_page_line(text) for text in lines] == [True, True, False]
    assert [made.calls_item(text) for text in ("I call item 3:", "item 3: boats")] == [True, False]
    assert [made.title_kind(text) for text in ("Votes: 3", "Vote", "Paper 1", "A Paper")] == [
        NoteKind.VOTE,
        NoteKind.AGENDA,
        NoteKind.AGENDA,
        None,
    ]
    assert [made.author_of(text) for text in ("By Anna", "By …", "Boats")] == ["Anna", "", None]
