"""Documents that are made to hurt: JSON, pages and XML that no honest program writes.

The checks are those of the fuzzer, on what Hypothesis makes of a document.
"""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import transcripts
from tests.checks import (
    FORMATS,
    both_ways,
    check_document,
    check_error,
    check_label,
    check_lines,
    check_loading,
)
from transcripts.errors import StructureError

SAMPLES = [
    (
        "Meeting with sailors\n\nMarch 1, 2020, Perm\n\nAnna Ivanova: Good evening. (Laughter.)\n\n"
        "Question (in German): [Yes] <…>\n\n* * *\n\nBoris Petrov, Mayor: No.\n\n(Applause.)\n"
    ),
    "Anna Ivanova: (12:31) Yes.",
    "",
]
DOCUMENTS = [transcripts.to_dict(transcripts.parse(text, format="kremlin")) for text in SAMPLES]
# What stands where something else should.
WRONG = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=2**53, max_value=2**80),
    st.sampled_from([-1, -(10**30), 0.5, 1.0, -0.0, 1e308, 5e-324]),
    st.text(max_size=6),
    st.sampled_from(["Turn", "2020-02-30", "13:30:00+03:00", "9" * 30, "\u2028", "person", ""]),
    st.lists(st.integers(-2, 3), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(0, 3), max_size=2),
)


def places(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the paths to all values within a value."""
    items: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    return [path, *(inner for key, part in items for inner in places(part, (*path, key)))]


def at(value: Any, path: tuple[Any, ...]) -> Any:  # noqa: ANN401 - of whatever shape it is
    for key in path:
        value = value[key]
    return value


class Edits(RuleBasedStateMachine):
    """A document that somebody goes on changing: it stays readable, or says what is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.document: dict[str, Any] = {}

    @initialize(document=st.sampled_from(DOCUMENTS))
    def begin(self, document: dict[str, Any]) -> None:
        self.document = copy.deepcopy(document)

    def _place(self, data: st.DataObject) -> tuple[Any, ...]:
        return data.draw(st.sampled_from(places(self.document)[1:]))

    @precondition(lambda self: self.document)
    @rule(data=st.data(), value=WRONG)
    def replace(self, data: st.DataObject, value: object) -> None:
        *path, key = self._place(data)
        at(self.document, tuple(path))[key] = value

    @precondition(lambda self: self.document)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        *path, key = self._place(data)
        del at(self.document, tuple(path))[key]

    @precondition(lambda self: self.document)
    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        """Put what stands in one place into another too."""
        value = copy.deepcopy(at(self.document, self._place(data)))
        *path, key = self._place(data)
        at(self.document, tuple(path))[key] = value

    @rule(data=st.data(), key=st.text(max_size=3) | st.sampled_from(["type", "span", "id"]))
    def add(self, data: st.DataObject, key: str) -> None:
        value = at(self.document, data.draw(st.sampled_from(places(self.document))))
        if isinstance(value, dict):
            value[key] = data.draw(WRONG)
        elif isinstance(value, list):
            value.append(data.draw(WRONG))

    @invariant()
    def is_read_or_refused(self) -> None:
        check_loading(json.dumps(self.document))

    @invariant()
    def what_is_unknown_can_be_ignored(self) -> None:
        try:
            meeting = transcripts.from_dict(self.document, unknown="ignore")
        except StructureError as error:
            check_error(error)
        else:
            assert transcripts.from_json(transcripts.to_json(meeting)) == meeting


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=60, stateful_step_count=12)

TOKENS = st.sampled_from(
    [
        *("{", "}", "[", "]", ",", ":", '"', "null", "true", "NaN", "Infinity", "-Infinity"),
        *("1e400", "-0", "1" * 25, '"a"', '"\\ud800"', '"format"', '"version"', '"transcripts'),
        *('"transcripts/meeting"', "0", "0.0", '"source"', '"blocks"', " ", "\ufeff", "\x00"),
    ]
)


@given(st.lists(TOKENS, max_size=30).map("".join))
def test_pieces_of_json_are_read_or_refused(text: str) -> None:
    check_loading(text)
    check_lines(text.encode(errors="replace"))


@given(st.binary(max_size=40))
def test_bytes_are_read_as_json_or_refused(data: bytes) -> None:
    check_loading(data)
    check_lines(data)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 100_000,
        '{"format": "transcripts/meeting", "version": 0, "title": '
        + "[" * 5_000
        + "]" * 5_000
        + "}",
        '{"format": "transcripts/meeting", "version": ' + "9" * 100_000 + "}",
        '{"format": "transcripts/meeting", "version": 1e999}',
        '{"format": "transcripts/meeting", "version": NaN}',
        '{"format": "transcripts/meeting", "format": "transcripts/meeting", "version": 0}',
        "-" * 100_000,
        '"' + "\\u0000" * 10_000 + '"',
        "9" * 5_000,
    ],
    ids=range(11),
)
def test_json_that_is_deep_or_large_is_refused(text: str) -> None:
    assert both_ways(text) == (None, None)


def test_a_key_that_stands_twice_is_refused() -> None:
    for document in DOCUMENTS:
        text = json.dumps(document, separators=(",", ":"), ensure_ascii=False)
        for key in ('"format"', '"source"', '"length"'):
            twice = text.replace(f"{key}:", f'{key}:"other",{key}:', 1)
            assert both_ways(twice) == (None, None)


TAGS = st.sampled_from(
    [
        *("<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<table>", "<td>", "<br>", "<svg>"),
        *("<script>", "</script>", "<style>", "<template>", "<textarea>", "<title>", "<plaintext>"),
        *('<h1 class="entry-title">', '<div class="read__internal_content">', "<!--", "-->"),
        *('<span class="read__tooltip">', "</span>", '<p class="read__lead">', "<a", "='", '">'),
        *("&amp;", "&#0;", "&#xd800;", "&nbsp", "&#x110000;", "<![CDATA[", "]]>", "<?a?>"),
        *("Anna Ivanova", ":", " Yes. ", "(Laughter.)", "\xa0", "\u200b", "\x00", "\n"),
    ]
)


@given(st.lists(TAGS, max_size=20).map("".join), st.sampled_from(["kremlin", "labelled"]))
def test_pieces_of_pages_are_read(text: str, name: str) -> None:
    check_document(f"<p>{text}", name)


LABELS = st.sampled_from(
    "latin1 ascii x-sjis gb2312 big5 koi8-u tis-620 utf-16 punycode utf-8".split()
)


@given(LABELS, st.binary(max_size=20))
def test_pages_that_declare_an_encoding_are_read_or_refused(label: str, data: bytes) -> None:
    check_document(f"<meta charset={label}><p>Anna Ivanova: ".encode() + data, "kremlin")


ELEMENTS = st.sampled_from(
    ["name", "p", "sitzungsverlauf", "redner", "fussnote", "vorspann", "anlagen", "kommentar"]
)
SAID = st.sampled_from(
    ["Anna Berg (ABC):", "Ja.", "(Beifall)", " ", "<&>", "\xa0", "Beginn: 9.00 Uhr"]
)


@given(
    st.recursive(
        SAID.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")),
        lambda inner: st.tuples(ELEMENTS, st.lists(inner, max_size=3)).map(
            lambda one: f"<{one[0]}>{''.join(one[1])}</{one[0]}>"
        ),
        max_leaves=12,
    )
)
def test_elements_in_any_order_are_read(inner: str) -> None:
    check_document(f"<dbtplenarprotokoll>{inner}</dbtplenarprotokoll>", "bundestag")


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        ("<div>" * 2_000 + "Anna Ivanova: Yes.", "Anna Ivanova: Yes."),
        ("<b>" * 2_000 + "Anna Ivanova: Yes.", "Anna Ivanova: Yes."),
        (
            f"<p {' '.join(f'a{at}=b' for at in range(2_000))}>Anna Ivanova: Yes.",
            "Anna Ivanova: Yes.",
        ),
        (f"<p class='{'read__lead ' * 20_000}'>Anna Ivanova: Yes.", "Anna Ivanova: Yes."),
        ("<p>" + "&amp;&#65;&notin;" * 5_000, "&A∉" * 5_000),
        (
            "<p>" + "<script>Anna Ivanova: No.</script>" * 2_000 + "Anna Ivanova: Yes.",
            "Anna Ivanova: Yes.",
        ),
        ("<p>" + "<!--" * 5_000, ""),
        ("<p>" + "<a href='" * 5_000, ""),
    ],
    ids=range(8),
)
def test_pages_that_are_deep_or_large_are_read(page: str, printed: str) -> None:
    assert transcripts.source_text(page).strip() == printed
    for name in ("kremlin", "labelled"):
        assert check_document(page, name) is not None


def test_a_million_attributes_are_read() -> None:
    page = f"<p {'a=b ' * 1_000_000}><b>Anna Ivanova:</b> Yes."
    (turn,) = transcripts.parse(page, format="kremlin").turns
    assert turn.text == "Yes."


@given(st.text(max_size=30), st.sampled_from(FORMATS))
def test_a_label_is_read_in_every_format(text: str, name: str) -> None:
    check_label(text, name)


MARKS = st.sampled_from(
    [
        *("Anna Ivanova:", "Q    ", "MS. LUND:  ", "Anna Berg (ABC):\n", "[12:31] ", "**", "\n\n"),
        *("(Beifall bei der ABC – Otto Feld [DEF]: Na!)\n", "* * *\n", "---\n", "title: a\n"),
        *("Beginn: 9.00 Uhr\n", "1:02 P.M. EST\n", "<s>", "</s>", "\\[", "_", "# ", "Yes. ", "\n"),
        *("Ivan Petrov\n", "Petrov Ivan\n", "    ", "\u200b", "\x00", "A.", "\r", "See also\n"),
    ]
)


@given(st.lists(MARKS, max_size=16).map("".join), st.sampled_from([*FORMATS, None]))
def test_all_promises_hold_in_every_format(text: str, name: str | None) -> None:
    check_document(text, name)


def test_what_is_written_may_begin_like_another_document() -> None:
    """Found by the fuzzer: text that escapes made of a page is no page for that."""
    title = "<h1 class=entry-title>&lt;!DOCTYPE ship' s&gt;</h1>"
    page = f"{title}<div class=read__internal_content><p>Anna Ivanova: Yes."
    meeting = check_document(page, "kremlin")
    assert meeting is not None
    assert transcripts.to_text(meeting).startswith("<!DOCTYPE ship' s>")
