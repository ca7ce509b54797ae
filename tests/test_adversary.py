"""What somebody who looked for faults has found: each stands for its kind, with the right value.

What takes long or much memory is in ``tests/property/test_linear.py``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import transcripts
from transcripts import Meeting, StructureError
from transcripts.errors import ParseError

TALK = "Anna Ivanova: Good evening.\n\nQuestion: Is it?"
WRITERS = [transcripts.to_text, transcripts.to_markdown]


def heard(meeting: Meeting) -> list[tuple[str | None, list[str]]]:
    return [
        (turn.speaker.name or turn.label or "Voice", [said.text for said in turn.paragraphs])
        for turn in meeting.turns
    ]


def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        transcripts.to_json(transcripts.parse(TALK, format="kremlin"))
    )
    return found


@pytest.mark.parametrize("name", ["punycode", "unicode_escape", "idna", "rot13", "zip"])
def test_a_document_may_not_choose_what_is_no_encoding_of_the_web(name: str) -> None:
    page = f"<meta charset={name}><p>Anna Ivanova: \\w.</p>".encode()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (turn,) = transcripts.parse(page, format="kremlin").turns
    assert turn.text == "\\w."


def test_entities_of_a_document_do_not_grow() -> None:
    text = '<!DOCTYPE d [<!ENTITY a "Anna Ivanova: Yes."><!ENTITY b "&a;&a;">]><d><p>&b;</p></d>'
    with pytest.raises(ParseError, match="declares an entity"):
        transcripts.parse(text, format="labelled")


@pytest.mark.parametrize("space", ["", " ", "\n"])
def test_a_key_stands_once(space: str) -> None:
    text = transcripts.to_json(transcripts.parse(TALK, format="kremlin")).replace(
        '"source":', f'"source"{space}:'
    )
    twice = text.replace('"language":"en"', '"language":"en","language":"fr"')
    assert transcripts.from_json(text).language == "en"
    with pytest.raises(StructureError, match="language"):
        transcripts.from_json(twice)


def test_equal_meetings_have_equal_bytes() -> None:
    one, two = (
        transcripts.from_dict({**document(), "published": published})
        for published in ("2020-01-01T12:00:00+00:00", "2020-01-01T13:00:00+01:00")
    )
    assert (one == two) == (transcripts.to_json(one) == transcripts.to_json(two))
    assert one != two
    assert two.published is not None
    assert two.published.isoformat() == "2020-01-01T13:00:00+01:00"


@pytest.mark.parametrize("label", ["", ":", " ", "\u00ad", "\ufeff", "\ud800"])
@pytest.mark.parametrize("key", ["labels", "not_labels"])
def test_what_is_no_label_is_refused_by_name(label: str, key: str) -> None:
    asked: dict[str, Any] = {key: {label: "Anna"} if key == "labels" else [label]}
    with pytest.raises(ValueError, match=f"^{key} has"):
        transcripts.parse(TALK, format="kremlin", **asked)


@pytest.mark.parametrize("name", ["\ud800", "Anna \udfff"])
def test_a_name_that_cannot_be_written_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="surrogate"):
        transcripts.parse("Kolya: Hi.", format="kremlin", labels={"Kolya": name})


@pytest.mark.parametrize(
    "change",
    [
        {"version": 10**5000},
        {"source": {"format": "kremlin", "length": 10**5000}},
        {type("Odd", (), {"__str__": lambda _: 1 // 0})(): 1},
    ],
)
def test_odd_numbers_and_keys_are_faults_of_the_structure(change: dict[Any, Any]) -> None:
    with pytest.raises(StructureError):
        transcripts.from_dict({**document(), **change})


@pytest.mark.parametrize("shifts", [[[0, 1000], [5, 0]], [[-1, 3]], [[3, 4], [3, 5]]])
def test_shifts_are_checked_when_they_are_loaded(shifts: list[list[int]]) -> None:
    changed = document()
    changed["blocks"][0]["blocks"][0]["shifts"] = shifts
    with pytest.raises(StructureError, match="shifts"):
        transcripts.from_dict(changed)


@pytest.mark.parametrize(
    ("name", "labels"),
    [(":", []), ("A B (x):", [("A B", "x", "A B")]), ("A B:", [("A B", None, "A B")])],
)
def test_an_element_that_names_somebody(name: str, labels: list[tuple[str, ...]]) -> None:
    speech = f"<rede><name>{name}</name><p klasse='J'>Hallo.</p></rede>"
    text = (
        f'<?xml version="1.0"?><dbtplenarprotokoll><sitzungsverlauf>{speech}</sitzungsverlauf>'
        "</dbtplenarprotokoll>"
    )
    source = transcripts.source_text(text)
    assert [
        (turn.label, turn.note, turn.label_span and turn.label_span.of(source))
        for turn in transcripts.parse(text, format="bundestag").turns
    ] == labels


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("Good afternoon, and thank you for coming.\n\nBoris Petrov: I confess.", "white-house"),
        (
            "<p>Anna Ivanova: Hello.</p><p>**Boris Petrov:** So.</p><p>Boris Petrov: Yes.</p>",
            "kremlin",
        ),
        ("Anna Ivanova: Hello.\n\nSpeakers: Boris Petrov\n\nBoris Petrov: Yes.", "kremlin"),
        ("Anna Ivanova: Hello.\n\nMusic\n\nI love it.\n\nQuestion: Yes?", "kremlin"),
        ("Anna Ivanova: Hello.\n\nBreak:\n\nI love it.\n\nQuestion: Yes?", "kremlin"),
        ("Anna Ivanova: Hello.\n\n---\n\nI love it.\n\nQuestion: Yes?", "kremlin"),
        ("Anna Ivanova: \n\nQuestion: Yes?", "kremlin"),
        ("Präsidentin Anna Berg:\nJa.\nVolker Lodkin (Köln) (ABC):\nNein.", "bundestag"),
        ("Q: why\n\nYes.", "white-house"),
    ],
)
def test_no_speech_is_forged_or_lost_where_it_is_written_and_read(
    write: Callable[[Meeting], str], text: str, format: str
) -> None:
    meeting = transcripts.parse(text, format=format)
    assert heard(transcripts.parse(write(meeting), format="labelled")) == heard(meeting)


def test_one_paragraph_in_capitals_renames_nobody() -> None:
    text = f"ANNA IVANOVA: So.\n\n{TALK}\n\nAnna Ivanova: It is."
    names = [turn.speaker.name for turn in transcripts.parse(text, format="kremlin").turns]
    assert names == ["Anna Ivanova", "Anna Ivanova", None, "Anna Ivanova"]


def test_two_line_breaks_part_paragraphs() -> None:
    lines = "Anna Ivanova: Good evening.|We begin.|Question: Is it?|Anna Ivanova: It is.".split("|")
    pages = ("\n\n".join(lines), f"<html><body><p>{'<br><br>'.join(lines)}</p></body></html>")
    text, page = (heard(transcripts.parse(one, format="kremlin")) for one in pages)
    assert page == text


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["{good}", "a" * 300], 1),
        (["{good}", "{good}", "-o", "{folder}/same", "--names", "{folder}/same"], 2),
        (["{good}", "-o", "{good}"], 2),
    ],
)
def test_the_command_survives_its_files(tmp_path: Path, arguments: list[str], status: int) -> None:
    good = tmp_path / "good.txt"
    good.write_text(TALK, encoding="utf-8")
    asked = [one.format(good=good, folder=tmp_path) for one in arguments]
    done = subprocess.run(
        [sys.executable, "-m", "transcripts", "parse", *asked],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (status, False)
    assert good.read_text(encoding="utf-8") == TALK
