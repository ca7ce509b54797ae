"""Meetings in pydantic models: taken, written, refused, described."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import transcripts
from transcripts import Meeting

pydantic = pytest.importorskip("pydantic")

MEETING = transcripts.parse(
    "Anna Berg: Good evening. (Applause.)\n\nBen Okoro: Yes.", format="labelled"
)


class Turn(pydantic.BaseModel):  # type: ignore[name-defined, misc]
    """A class of the caller's own, named as one of ours."""

    number: int


class Session(pydantic.BaseModel):  # type: ignore[name-defined, misc]
    meeting: Meeting
    earlier: tuple[Meeting, ...] = ()
    turn: Turn = Turn(number=1)


SESSION = Session(meeting=MEETING, earlier=[MEETING])
SCHEMAS = {mode: Session.model_json_schema(mode=mode) for mode in ("validation", "serialization")}


def faults(document: object) -> list[tuple[tuple[int | str, ...], str, object]]:
    with pytest.raises(pydantic.ValidationError) as caught:
        Session.model_validate({"meeting": document})
    return [(one["loc"], one["msg"], one["input"]) for one in caught.value.errors()]


def test_a_field_holds_the_meeting_itself() -> None:
    assert SESSION.meeting is MEETING
    assert SESSION.model_copy(deep=True) == SESSION


def test_it_is_written_as_its_document_and_read_back() -> None:
    document = transcripts.to_dict(MEETING)
    assert SESSION.model_dump()["meeting"] == document
    assert json.loads(SESSION.model_dump_json())["earlier"] == [document]
    assert Session.model_validate(SESSION.model_dump()) == SESSION
    assert Session.model_validate_json(SESSION.model_dump_json()) == SESSION


def test_a_meeting_alone() -> None:
    adapter = pydantic.TypeAdapter(Meeting)
    assert adapter.validate_json(transcripts.to_json(MEETING)) == MEETING
    assert adapter.dump_python(MEETING) == transcripts.to_dict(MEETING)


def test_every_fault_has_its_place_and_what_stands_there() -> None:
    document: dict[str, Any] = transcripts.to_dict(MEETING)
    document["blocks"][0]["span"] = [9, 3]
    document |= {"two words": 1, 'with "quotes"': {}}
    del document["source"]["sha256"]
    assert faults(document) == [
        (("meeting", "blocks", 0, "span"), "a span needs 0 <= start <= end, got 9 and 3", [9, 3]),
        (("meeting", "source", "sha256"), "missing key", None),
        (("meeting", "two words"), "unknown key", 1),
        (("meeting", 'with "quotes"'), "unknown key", {}),
    ]


@pytest.mark.parametrize("value", [None, 7, "Anna Berg: Yes.", [], type("Own", (dict,), {})()])
def test_what_is_no_meeting_at_all(value: object) -> None:
    ((place, message, found),) = faults(value)
    assert place == ("meeting",)
    assert message == "Input should be a Meeting or the dict that to_dict() returns"
    assert found == value


@pytest.mark.parametrize("mode", SCHEMAS)
def test_the_schema_is_that_of_a_meeting(mode: str) -> None:
    validator = Draft202012Validator(SCHEMAS[mode])
    validator.check_schema(SCHEMAS[mode])
    document = json.loads(SESSION.model_dump_json())
    assert validator.is_valid(document)
    document["meeting"]["blocks"][0]["colour"] = "red"
    assert not validator.is_valid(document)
    # Any encoder of UTF-8 can write it.
    json.dumps(SCHEMAS[mode], ensure_ascii=False).encode()


def test_each_part_has_its_name_once() -> None:
    names = set(SCHEMAS["validation"]["$defs"])
    ours = {name.capitalize() for name in transcripts.json_schema()["$defs"]}
    assert names - ours == {"Meeting", "tests__test_pydantic__Turn", "transcripts__Turn"}
    assert ours - names == {"Turn"}
