"""Digital Paper Edit: from JSON to a meeting."""

from __future__ import annotations

from typing import Any

from tests.formats.services.read import codes, read, said, seconds, timed


def word(text: str, start: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of any kind
    return {"text": text, "start": start, "end": None if start is None else start + 0.5}


def paragraph(speaker: str | None, start: float, end: float) -> dict[str, Any]:
    return {"speaker": speaker, "start": start, "end": end}


def test_a_paragraph_has_the_words_that_begin_in_it() -> None:
    words = [word("Good", 0), word("evening", None), word("Yes", 2), word("No", 9), word("Bye", 20)]
    paragraphs = [
        *(paragraph("Anna", 0, 2), paragraph("Ben", 2, 4), paragraph("Carl", 5, 6)),
        *(paragraph("Dora", 9, 10), paragraph("Emil", 30, 31)),
    ]
    meeting = read({"words": words, "paragraphs": paragraphs})
    assert said(meeting) == [
        *(("Anna", None, "Good evening"), ("Ben", None, "Yes"), ("Carl", None, "")),
        *(("Dora", None, "No"), (None, None, "Bye"), ("Emil", None, "")),
    ]
    assert seconds(meeting)[0] == (0, 2)
    assert sorted(codes(meeting)) == ["empty-turn", "empty-turn", "unattributed"]


def test_words_that_go_back_stay_where_they_stand() -> None:
    words = [word("Yes", 2), word("Good", 0)]
    paragraphs = [paragraph("Anna", 0, 2), paragraph("Ben", 2, 4)]
    meeting = read({"words": words, "paragraphs": paragraphs})
    assert said(meeting) == [("Anna", None, ""), ("Ben", None, "Yes"), ("Anna", None, "Good")]


def test_a_list_of_documents_is_one() -> None:
    one = {"words": [word("Good", 0)], "paragraphs": [paragraph("Anna", 0, 2)]}
    two = {"words": [word("evening", 3)], "paragraphs": [paragraph("Anna", 3, 4)]}
    meeting = read([one, two])
    assert said(meeting) == [("Anna", None, "Good evening")]
    assert [text for text, *_ in timed(meeting)] == ["Good", "Good", "evening", "evening"]


def test_a_time_that_is_none_is_recorded() -> None:
    bad = {"text": "Good", "start": "soon", "end": 1}
    meeting = read({"words": [bad], "paragraphs": [paragraph("Anna", 0, 2)]})
    assert codes(meeting) == ["time-unread", "unattributed", "empty-turn"]
