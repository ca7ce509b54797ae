"""The shapes of services: each document is of one, whatever is wrong in it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcripts
from transcripts import ParseError, UnknownFormatError, formats
from transcripts.formats.services.documents import JsonFormat, load
from transcripts.testing import SAMPLES, assert_covers, load_sample, make_meeting

SERVICES = [one for one in formats.BUILT_IN.values() if isinstance(one, JsonFormat)]
# All but the one that is asked where no other fits.
OWN = [one for one in SERVICES if one.name != "rows"]
JSON = [name for name in SAMPLES if isinstance(formats.BUILT_IN[name.split("/")[0]], JsonFormat)]
DOCUMENTS = {name: load(load_sample(name).document.decode()).document for name in JSON}
ANY: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 7, -1.5, "", "soon", "NaN", [], [None], [[]], [7], {}, {"a": 1}, [{}], 1e300]
)


def places(value: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - JSON
    """Yield where values stand in a document: the keys that lead there."""
    listed = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in listed:
        yield (*above, key)
        if isinstance(inner, dict | list):
            yield from places(inner, (*above, key))


PLACES = {name: list(places(document)) for name, document in DOCUMENTS.items()}


@pytest.mark.parametrize("name", JSON)
def test_a_document_fits_one_format(name: str) -> None:
    fitting = [one.name for one in OWN if one.fits(DOCUMENTS[name])] or ["rows"]
    assert fitting == [name.split("/", maxsplit=1)[0]]


@pytest.mark.corpus
def test_real_documents_fit_one_format_each(corpus: Path) -> None:
    for path in (corpus / "machine").glob("*/*.json"):
        document = load(path.read_text(encoding="utf-8")).document
        fitting = [one.name for one in OWN if one.fits(document)]
        assert len(fitting) == (0 if "wpt" in path.parent.name else 1), path


@given(st.data())
def test_a_value_of_another_type_is_refused_or_recorded(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(JSON))
    document = copy.deepcopy(DOCUMENTS[name])
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(PLACES[name]))
        value = document
        try:
            for key in place[:-1]:
                value = value[key]
            value[place[-1]] = data.draw(ANY)
        except (KeyError, IndexError, TypeError):
            continue
    text = json.dumps(document)
    for format_ in (None, name.split("/")[0]):
        try:
            meeting = transcripts.parse(text, format=format_)
        except (ParseError, UnknownFormatError):
            continue
        assert_covers(meeting, transcripts.source_text(text, format=format_))


@given(st.sampled_from(JSON), st.integers(0, 10_000))
def test_a_document_that_is_cut_is_refused(name: str, end: int) -> None:
    data = load_sample(name).document.rstrip()
    with pytest.raises((ParseError, UnknownFormatError)):
        transcripts.parse(data[: min(end, len(data) - 1)])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1, "b": 2}', "this is JSON of no shape that is known: an object with the keys"),
        ('[{"a": 1}]', "this is JSON of no shape that is known: a list"),
        ("{}", "this is JSON of no shape that is known: an object"),
        (
            transcripts.to_json(make_meeting("ANNA: Hi.")),
            "this is a meeting as to_json writes it: from_json reads it",
        ),
        (
            2 * (transcripts.to_json(make_meeting("ANNA: Hi.")) + "\n"),
            "this is several meetings as the library writes them: read_jsonl reads",
        ),
        ('{"a": 1} {"a": 2}', "this JSON is not well-formed: Extra data"),
        ('{"a": 1}\n{"a": 2', "this JSON is not well-formed: Expecting"),
        ("[1]\n[2]", "the text fits no format"),
        ('{"segments": [', "this JSON is not well-formed"),
        ("[Music]", "the text fits no format"),
    ],
)
def test_json_of_no_known_shape_is_refused(text: str, message: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        transcripts.parse(text)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("one", SERVICES, ids=lambda one: one.name)
def test_a_service_refuses_what_is_of_another_shape(one: JsonFormat) -> None:
    for text in ("{}", "[]", "[7]", '[[{"words": 1}]]', '"a"', "7", "null", '{"results": {}}'):
        with pytest.raises(ParseError, match="this JSON is not what"):
            one.read(text, formats.Hints())
    assert not one.sniff("Anna Berg: Yes.")
    assert not one.sniff("{")
    assert not one.sniff('{"a": 1}')


@pytest.mark.parametrize("name", JSON)
def test_a_service_knows_its_own(name: str) -> None:
    found = formats.BUILT_IN[name.split("/", maxsplit=1)[0]]
    assert found.sniff(load_sample(name).document.decode())


def test_bytes_that_are_no_utf_8_are_mended() -> None:
    text = (
        '{"text": "", "language": "ru", "segments": [{"start": 0, "end": 1, "text": " Да # нет"}]}'
    )
    data = text.encode().replace(b"#", b"\xd0\xd1 \x80")
    meeting = transcripts.parse(data)
    assert meeting.turns[0].text == "Да \ufffd\ufffd \ufffd нет"
    (found,) = meeting.problems
    assert (found.code, found.span) == ("encoding-mended", transcripts.Span(3, 4))
    assert transcripts.parse(data[:-4] + b"\xff" * 99 + data[-4:]).problems[0].span.start == 3


def test_bytes_mended_where_nothing_is_said_have_no_place() -> None:
    data = b'{"task": "\xff", "segments": [{"start": 0, "end": 1, "text": " Yes."}]}'
    (found,) = transcripts.parse(data).problems
    assert (found.code, found.span) == ("encoding-mended", transcripts.Span(0, 0))


def test_the_path_of_what_is_wrong_is_told() -> None:
    text = (
        '{"results": {"channels": [{"alternatives": [{"words": [{"word": "a"}, {"word": []}]}]}]}}'
    )
    with pytest.raises(ParseError) as caught:
        transcripts.parse(text)
    message = "$.results.channels[0].alternatives[0].words[1]: word must be text"
    assert str(caught.value).startswith(message)
