"""What may be given for the settings of a style: one rule for all of them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Collection, Mapping
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import attrs
import pytest
import regex

from transcripts.kinds import EventKind, NoteKind, SpeakerKind
from transcripts.reading.assembly.asides import BlockStyle
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import (
    BodyStyle,
    LabelStyle,
    Layout,
    MarkupStyle,
    PageStyle,
    Repair,
    TextStyle,
)
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.rules import Look, Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

GROUPS = (
    *(HouseStyle, LabelStyle, TextStyle, PageStyle, MarkupStyle, BodyStyle, Directions, Rule),
    BlockStyle,
)
# Without these no value of the class can be made.
NEEDED: Mapping[type, dict[str, Any]] = {
    HouseStyle: {"name": "harbor"},
    Directions: {"wordings": wordings("en")},
    BlockStyle: {"directions": Directions(wordings=wordings("en"))},
    Rule: {"kind": PassageKind.HEADING, "looks": {Look.APART}},
}
SETTINGS = [(group, one.name) for group in GROUPS for one in attrs.fields(group) if one.init]
A = regex.compile("(?P<label>A)")


def make(group: Any, **settings: Any) -> Any:  # noqa: ANN401 - a class of settings
    return group(**{**NEEDED.get(group, {}), **settings})


@pytest.mark.parametrize(("group", "name"), SETTINGS)
def test_no_setting_takes_whatever_is_given(group: type, name: str) -> None:
    with pytest.raises(TypeError, match=rf"^{name} must be .+, not (?:one )?object$"):
        make(group, **{name: object()})


@pytest.mark.parametrize(("group", "name"), SETTINGS)
def test_no_collection_is_taken_letter_by_letter(group: type, name: str) -> None:
    kind = get_origin(get_type_hints(group)[name])
    if kind in (tuple, frozenset, Mapping):
        with pytest.raises(TypeError, match=rf"^{name} must be a .+ of .+, not (?:one )?str$"):
            make(group, **{name: "harbor"})
    else:
        assert not (isinstance(kind, type) and issubclass(kind, Collection))


@pytest.mark.parametrize(("group", "name"), SETTINGS)
def test_a_setting_may_be_none_where_its_type_says_so(group: type, name: str) -> None:
    hint = get_type_hints(group)[name]
    if NoneType in get_args(hint):
        assert getattr(make(group, **{name: None}), name) is None
    else:
        with pytest.raises(TypeError, match=r"not (?:one )?NoneType$"):
            make(group, **{name: None})


@pytest.mark.parametrize(
    ("group", "settings", "message"),
    [
        (HouseStyle, {"languages": "en"}, "languages must be a collection of str, not one str"),
        (HouseStyle, {"languages": ["en", 7]}, "each of languages must be str, not int"),
        (
            HouseStyle,
            {"languages": {"en": 1}},
            "languages must be a collection of str, not one dict",
        ),
        (HouseStyle, {"labels": A}, "labels must be LabelStyle(...), not Pattern"),
        (HouseStyle, {"sniff": True}, "sniff must be a function, not bool"),
        (
            LabelStyle,
            {"pattern": "(?P<label>A):"},
            "pattern must be a compiled pattern of str, as regex.compile(...) gives, not str",
        ),
        (
            LabelStyle,
            {"pattern": re.compile(b"(?P<label>A)")},
            "pattern must be a compiled pattern of str, as regex.compile(...) gives, not Pattern",
        ),
        (LabelStyle, {"form_proves": "no"}, "form_proves must be bool, not str"),
        (
            LabelStyle,
            {"voices": ["a voice"]},
            "voices must be a mapping of str to SpeakerKind, not list",
        ),
        (LabelStyle, {"voices": {7: "group"}}, "each key of voices must be str, not int"),
        (LabelStyle, {"voices": {"all": 7}}, "each value of voices must be SpeakerKind, not int"),
        (TextStyle, {"repairs": "cards"}, "repairs must be a collection of Repair, not one str"),
        (PageStyle, {"furniture": {7}}, "each of furniture must be str, not int"),
        (
            PageStyle,
            {"header": A},
            (
                "header must be a collection of a compiled pattern of str,"
                " as regex.compile(...) gives, not one Pattern"
            ),
        ),
        (
            MarkupStyle,
            {"addresses": [("link", "href")]},
            "each of addresses must be (str, str, str), not tuple",
        ),
        (
            BodyStyle,
            {"titles": (("Votes", NoteKind.VOTE),)},
            (
                "each of titles[0] must be a compiled pattern of str,"
                " as regex.compile(...) gives, not str"
            ),
        ),
        (BodyStyle, {"rules": [A]}, "each of rules must be Rule(...), not Pattern"),
        (Rule, {"looks": Look.DEEP}, "looks must be a collection of Look, not one Look"),
        (
            Directions,
            {"wordings": "en"},
            "wordings must be a collection of (EventKind, str), not one str",
        ),
    ],
)
def test_an_error_says_what_is_wanted(
    group: type, settings: dict[str, object], message: str
) -> None:
    with pytest.raises(TypeError, match=f"^{re.escape(message)}$"):
        make(group, **settings)


@pytest.mark.parametrize(
    ("group", "settings", "message"),
    [
        (
            TextStyle,
            {"layout": "line"},
            "layout must be one of detect, lines, blocks, indents, not 'line'",
        ),
        (
            MarkupStyle,
            {"structure": {"h1": "titel"}},
            "each value of structure must be one of title, ",
        ),
        (Rule, {"kind": "vot"}, "kind must be one of title, "),
        (
            Directions,
            {"wordings": [("laughter", "laughs"), ("noise", "(noise")]},
            "wordings has '(noise', which is no pattern: missing ) at position 6",
        ),
    ],
)
def test_a_word_that_means_nothing_is_refused(
    group: type, settings: dict[str, object], message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}"):
        make(group, **settings)


def test_wordings_that_are_patterns_only_together_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^wordings has .* which is no pattern: "):
        Directions(
            wordings=(
                (EventKind.NOISE, "noise"),
                (EventKind.NOISE, "(?x)shouts # or noise"),
            )
        )


def test_collections_and_words_are_taken_as_what_they_stand_for() -> None:
    given: Any = make(
        HouseStyle,
        languages=["en"],
        labels=make(LabelStyle, voices={"all": "group"}),
        text=make(TextStyle, layout="lines", repairs=["cards"]),
        page=make(PageStyle, furniture=["topics"], header=[regex.compile("(?P<title>.+)")]),
        body=make(BodyStyle, titles=[[A, "vote"]]),
    )
    assert given == HouseStyle(
        name="harbor",
        languages=("en",),
        labels=LabelStyle(voices={"all": SpeakerKind.GROUP}),
        text=TextStyle(layout=Layout.LINES, repairs=frozenset({Repair.CARDS})),
        page=PageStyle(furniture=frozenset({"topics"}), header=(regex.compile("(?P<title>.+)"),)),
        body=BodyStyle(titles=((A, NoteKind.VOTE),)),
    )
    assert given.text.layout is Layout.LINES


def test_words_are_known_whatever_their_case() -> None:
    labels = LabelStyle(voices={"A Voice": SpeakerKind.ANONYMOUS})
    assert labels.voices == {"a voice": SpeakerKind.ANONYMOUS}
    page = PageStyle(furniture={"Topics"}, tail={"PERSONS"}, see_also={"See also"})
    assert page == PageStyle(furniture={"topics"}, tail={"persons"}, see_also={"see also"})
    assert TextStyle(card_headings={"Boat"}).card_headings == {"boat"}
    assert BodyStyle(languages={"English": "en"}).languages == {"english": "en"}


def test_patterns_are_compared_by_their_text() -> None:
    regex.purge()
    again = regex.compile("(?P<label>A)")
    assert LabelStyle(pattern=again) == LabelStyle(pattern=A)
    votes = [BodyStyle(titles=((one, NoteKind.VOTE),)) for one in (again, A)]
    assert votes[0] == votes[1]
    others = (regex.compile("(?P<label>A)", regex.IGNORECASE), regex.compile("(?P<label>B)"))
    assert not any(LabelStyle(pattern=other) == LabelStyle(pattern=A) for other in others)


def test_a_style_keeps_what_it_was_made_of() -> None:
    voices = {"all": SpeakerKind.GROUP}
    labels = LabelStyle(voices=voices)
    voices.clear()
    assert labels.voices == {"all": SpeakerKind.GROUP}


def test_the_signature_says_what_a_setting_may_be() -> None:
    annotations = inspect.get_annotations(PageStyle.__init__)
    assert annotations["header"] == "tuple[Pattern, ...]"
    assert annotations["furniture"] == "AbstractSet[str]"
    assert inspect.get_annotations(Rule.__init__)["kind"] == "PassageKind | str"


@pytest.mark.parametrize("given", [["en"], ("en", "ru"), 7])
def test_wordings_takes_languages_one_by_one(given: Any) -> None:  # noqa: ANN401 - the point
    with pytest.raises(TypeError, match=r"^wordings takes tags one by one"):
        wordings(given)
