"""The JSON Schema in the package: in step with the model, and with what ``from_dict`` takes."""

from __future__ import annotations

import copy
import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import transcripts
from transcripts import StructureError
from transcripts.testing.strategies import meetings

SCHEMA = transcripts.json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
MAKER = Path(__file__).parents[1] / "tools" / "make_schema.py"
# What no schema can say.
BEYOND = re.compile(
    r"no speaker has the id|the id .* is that of speaker|has no turn|not in the order of"
    r"|a span needs 0 <= start <= end, got \d+ and \d+$|two different speakers share"
    r"|a mark needs start <= end|marks must stand in order|shifts must go on|do not fit a span"
    r"|ends where no offset reaches"
)
JUNK = st.sampled_from(
    [
        *(
            None,
            True,
            False,
            0,
            1,
            -1,
            1.0,
            1.5,
            2**63 - 1,
            2**63,
            -(2**63),
            10**40,
            "",
            "turn",
            "a\ud800",
        ),
        *([], [1], [2, 1], [0, 1, 2], {}, {"type": "turn"}, {"a": 1}),
        *("2024-02-30", "2023-02-29", "2024-02-29", "2024-02-29\n", "0000-01-01"),
        *("18:30:00", "24:00:00", "18:30:00+01:00", "2024-02-29T18:30"),
        *("2024-02-29T18:30:00", "2024-02-29T18:30:00-00:00", "2024-02-29T18:30:00.000000"),
    ]
)
# What a JSON parser returns.
Json = Any


def test_the_file_is_what_the_script_makes() -> None:
    spec = importlib.util.spec_from_file_location("make_schema", MAKER)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    assert maker.PATH.read_text(encoding="utf-8") == maker.text()


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_any_encoder_can_write_it() -> None:
    """What writes UTF-8 and no escapes knows no half of a character."""
    text = json.dumps(SCHEMA, ensure_ascii=False)
    assert json.loads(text.encode()) == SCHEMA
    assert orjson.loads(orjson.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("text", ["", "a\nb", "Ёлка", "\x00\ud7ff\ue000\uffff", "😀\U0010ffff"])
def test_any_whole_text_fits(text: str) -> None:
    meeting = transcripts.parse("Anna Berg: Yes.", format="labelled")
    document = transcripts.to_dict(meeting)
    assert VALIDATOR.is_valid(document | {"title": text})
    assert not VALIDATOR.is_valid(document | {"title": f"{text}\udfff"})


def taken(document: Json) -> bool:
    """Tell whether ``from_dict`` takes a document, but for what no schema can say."""
    try:
        transcripts.from_dict(document)
    except StructureError as error:
        return all(BEYOND.search(message) for _, message in error.faults)
    return True


def places(value: Json) -> Iterator[tuple[Json, Json]]:
    """Yield each container in a document with each of its keys."""
    keys = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in keys:
        yield value, key
        yield from places(value[key])


@given(meetings())
def test_what_is_written_fits(meeting: transcripts.Meeting) -> None:
    assert VALIDATOR.is_valid(transcripts.to_dict(meeting))


@given(meetings(), st.data())
def test_what_one_refuses_the_other_refuses(
    meeting: transcripts.Meeting, data: st.DataObject
) -> None:
    document = copy.deepcopy(transcripts.to_dict(meeting))
    for _ in range(data.draw(st.integers(1, 2))):
        container, key = data.draw(st.sampled_from(list(places(document))))
        change = data.draw(st.sampled_from(["replace", "delete", "add", "swap"]))
        if change == "replace":
            container[key] = data.draw(JUNK)
        elif change == "delete":
            del container[key]
        elif change == "add" and isinstance(container, dict):
            container[data.draw(st.sampled_from(["colour", "note", "type", "span"]))] = data.draw(
                JUNK
            )
        else:
            other, there = data.draw(st.sampled_from(list(places(document))))
            container[key] = copy.deepcopy(other[there])
    assert VALIDATOR.is_valid(document) == taken(document)


@pytest.mark.parametrize("document", [None, [], "a", 1, {}])
def test_what_is_no_document(document: Json) -> None:
    assert not VALIDATOR.is_valid(document)


def test_the_examples_fit(examples: tuple[Path, ...]) -> None:
    assert examples
    for path in examples:
        assert VALIDATOR.is_valid(transcripts.to_dict(transcripts.parse(path.read_bytes())))
