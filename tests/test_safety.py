"""What a document says is never done: it is not run, not fetched, no path, no control."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcripts
from tests.checks import check_table, is_safe
from transcripts.__main__ import main

ROOT = Path(__file__).parent.parent
# Names of hosts, files and code, wherever a document can say one.
XML = """<?xml version="1.0"?>
<!DOCTYPE dbtplenarprotokoll SYSTEM "file:///tmp/transcripts-trap.dtd">
<?xml-stylesheet href="http://trap.example/style.xsl"?>
<dbtplenarprotokoll xmlns:xi="http://www.w3.org/2001/XInclude">
<xi:include href="file:///tmp/transcripts-trap.xml"/>
<sitzungsverlauf><name>Anna Berg (ABC):</name><p>Ja.</p></sitzungsverlauf></dbtplenarprotokoll>
"""
ENTITY = """<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY trap SYSTEM "file:///tmp/transcripts-trap"><!ENTITY b "&trap;">]>
<a>&b;</a>
"""
HTML = """<!doctype html><html><head><base href="http://trap.example/">
<meta http-equiv="refresh" content="0;url=http://trap.example/">
<link rel="stylesheet" href="file:///tmp/transcripts-trap.css">
<script>import("http://trap.example/a.js")</script>
<script src="file:///tmp/transcripts-trap.js"></script></head><body>
<img src="http://trap.example/a.png" onerror="trap()"><iframe src="file:///tmp/transcripts-trap">
</iframe><p><b>Anna Ivanova:</b> Yes. <a href="javascript:trap()">No</a></p></body></html>
"""
FRONT = """---
title: !!python/object/apply:os.system ["touch /tmp/transcripts-trap"]
date: !include /tmp/transcripts-trap
url: file:///tmp/transcripts-trap
speakers: [__import__('os').getcwd(), ../../tmp/transcripts-trap]
---

**Anna Berg:** Are we? {{ 7 * 7 }} ${HOME} $(touch /tmp/transcripts-trap) `id` %s {0.__class__}

**Ben Okoro:** Thank you, we are. ![a](file:///tmp/transcripts-trap)
"""
TEXT = """Anna Ivanova: We thank you; __import__("os").system("touch /tmp/transcripts-trap")

Boris Petrov: file:///tmp/transcripts-trap http://trap.example/ ../../transcripts-trap
"""
JSON = """{"format": "transcripts/meeting", "version": 0, "$ref": "file:///tmp/transcripts-trap",
"py/object": "os.system", "source": {"format": "../../tmp/transcripts-trap", "length": 0,
"media_type": "text/plain", "sha256": "", "url": "file:///tmp/transcripts-trap"}}"""
# What is done in a process of its own. What is loaded on first use is loaded by a reading of
# something else; from then on every event that Python reports is one that a document caused.
WATCHED = """
import sys, transcripts
from transcripts.jsonl import read_jsonl
kind, document = sys.argv[1], sys.stdin.read()
seen = []
def read(text):
    if kind == "json":
        try:
            transcripts.from_json(text, unknown="ignore")
        except transcripts.StructureError:
            pass
        deque = [*read_jsonl([text])]
        return
    try:
        meeting = transcripts.parse(text, format=kind)
        transcripts.explain(text, format=kind)
        transcripts.from_json(transcripts.to_json(meeting))
        transcripts.to_text(meeting), transcripts.to_markdown(meeting), meeting._repr_html_()
    except transcripts.ParseError as error:
        str(error)
read(document.replace("trap", "tarp"))
QUIET = {"object.__getattr__", "object.__setattr__", "sys._getframe", "re.compile"}
sys.addaudithook(lambda event, arguments: seen.append((event, arguments)))
read(document)
print([event for event in seen if event[0] not in QUIET])
"""


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        ("bundestag", XML),
        ("bundestag", ENTITY),
        ("kremlin", HTML),
        ("labelled", HTML),
        ("labelled", FRONT),
        ("white-house", FRONT),
        ("kremlin", TEXT),
        ("labelled", TEXT),
        ("json", JSON),
    ],
)
def test_nothing_is_opened_fetched_imported_or_run(kind: str, document: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, kind],
        input=document,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.stderr, done.stdout) == ("", "[]\n")


def test_the_watch_sees_a_file_that_is_opened() -> None:
    code = WATCHED.replace("    if kind", "    open(sys.executable).close()\n    if kind")
    done = subprocess.run(
        [sys.executable, "-c", code, "kremlin"],
        input=TEXT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert "open" in done.stdout


def test_no_entity_of_a_document_grows() -> None:
    """Ten entities that each hold ten of the one before would be ten gigabytes."""
    lines = [f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 11)]
    laughs = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ha">{"".join(lines)}]><a>&e10;</a>'
    with pytest.raises(transcripts.ParseError, match="declares an entity"):
        transcripts.parse(laughs, format="bundestag")


# Controls of C0 and C1, what turns the direction of writing, and sequences of terminals.
CONTROLS = [
    *(chr(code) for code in range(0x20) if chr(code) not in "\n\t"),
    *map(chr, range(0x7F, 0xA0)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
]
SEQUENCES = ["\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\u202egnp.exe", "\x1b[2J\x1b[H"]


@pytest.mark.parametrize("command", ["show", "explain"])
@pytest.mark.parametrize("control", ["".join(CONTROLS), *SEQUENCES])
def test_no_control_reaches_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, control: str
) -> None:
    text = f"Title{control}one\n\nMarch 1, 2020, Perm{control}\n\nAnna Ivanova{control}: Yes.\n\n"
    text += f"Boris Petrov ({control}aside): (Laughter{control}.) We [{control}] <…> {control}\n"
    path = tmp_path / "page.txt"
    path.write_text(text, encoding="utf-8", newline="")
    main([command, str(path), "--format", "kremlin"])
    printed = capsys.readouterr()
    assert is_safe(printed.out)
    assert is_safe(printed.err)
    assert "Anna Ivanova" in printed.out


@pytest.mark.parametrize("control", ["".join(CONTROLS), *SEQUENCES])
def test_no_control_is_in_what_is_complained_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, control: str
) -> None:
    # As the stream of the system: where the locale has no letter for a name, that is escaped.
    complaints = io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace", newline="")
    monkeypatch.setattr(sys, "stderr", complaints)
    path = tmp_path / os.fsdecode(f"page{control.replace(chr(0), '')}.txt".encode())
    path.write_text(f"{control}\n\nshort{control}\n", encoding="utf-8", newline="")
    main(["show", str(path), str(path) + "x", "--format", "kremlin", "--strict"])
    with pytest.raises(SystemExit, match="2"):
        main(["parse", str(path), "--format", f"a{control}b"])
    complaints.seek(0)
    complained = complaints.read()
    assert "page" in complained
    assert is_safe(complained)


@given(st.text(max_size=20) | st.sampled_from(SEQUENCES), st.integers(0, 40))
def test_errors_show_a_line_without_its_controls(text: str, offset: int) -> None:
    made = transcripts.ParseError.at("this is wrong", f"{text}\ufdd0{text}", offset)
    assert is_safe(str(made))


MARKUP = st.text(max_size=30) | st.sampled_from(
    [
        "<script>trap()</script>",
        "<img src=x onerror=trap()>",
        '" onmouseover="trap()',
        "' style='x",
        "</td><td><b>",
        "&lt;b&gt;",
        "<!--",
        "]]>",
        "\x00<b>",
        "\u2028<b>",
    ]
)


@given(title=MARKUP, name=MARKUP, role=MARKUP, text=MARKUP)
def test_a_table_has_no_tag_of_the_document(title: str, name: str, role: str, text: str) -> None:
    meeting = transcripts.parse(
        "Title\nMarch 1, 2020, Perm\n\nAnna Ivanova: Yes.", format="kremlin"
    )
    data = transcripts.to_dict(meeting)
    data |= {"title": title, "place": text}
    data["speakers"][0]["name"] = name
    data["blocks"][-1] |= {"role": role, "label": name}
    data["blocks"][-1]["blocks"][0]["text"] = text
    check_table(transcripts.from_dict(data)._repr_html_())
