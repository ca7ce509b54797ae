"""What is no text: the error says what it is, and what makes text of it."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

import transcripts
from transcripts.__main__ import main
from transcripts.errors import ParseError


def archive(*parts: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        for part in parts:
            packed.writestr(part, "Anna Berg: Good evening.")
    return data.getvalue()


FILES = {
    "docx": (archive("[Content_Types].xml", "word/document.xml"), "a Word document.*python-docx"),
    "xlsx": (archive("xl/workbook.xml"), "a workbook"),
    "pptx": (archive("ppt/presentation.xml"), "a presentation.*pandoc"),
    "odt": (archive("mimetype/opendocument.text"), "an OpenDocument file.*pandoc"),
    "epub": (archive("mimetype/epub"), "an electronic book.*pandoc"),
    "zip": (archive("talk.txt"), "a zip archive: unpack it"),
    "pdf": (b"%PDF-1.7\n", "a PDF: `pdftotext -layout FILE -` makes text of it"),
    "rtf": (rb"{\rtf1\ansi Anna Berg: Good evening.}", "a document in rich text.*pandoc"),
    "doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8), "an old Office file.*soffice.*pandoc"),
    "gz": (gzip.compress(b"Anna Berg: Good evening."), "packed by gzip"),
    "mp3": (b"ID3\x04\x00", "a recording: transcribe it first"),
    "wav": (b"RIFF\x24\x00\x00\x00WAVEfmt ", "a recording"),
    "png": (b"\x89PNG\r\n\x1a\n", "a picture: recognise its text first"),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
    "zst": (b"\x28\xb5\x2f\xfd\x04", "packed by Zstandard"),
    "exe": (b"MZ\x90\x00\x03", "a program"),
    "empty zip": (archive(), "a zip archive"),
    "mp4": (b"\x00\x00\x00\x18ftypmp42", "a recording"),
}


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("call", [transcripts.parse, transcripts.explain, transcripts.source_text])
def test_a_file_that_is_no_text(kind: str, call: object) -> None:
    data, message = FILES[kind]
    assert callable(call)
    for document in (data, data.decode("latin-1")):
        with pytest.raises(ParseError, match=f"^this is no text but {message}"):
            call(document)
        with pytest.raises(ParseError, match=message):
            call(document, format="labelled")


def test_the_command_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "talk.docx"
    path.write_bytes(FILES["docx"][0])
    assert main(["parse", str(path)]) == 1
    assert "this is no text but a Word document" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name",
    [
        *("talk.vtt", "talks/of may/talk 2.DOCX", "C:\\talks\\talk.txt", " talk.json\n"),
        *("the talk of four boats.txt", f"{'t' * 246}.txt"),
    ],
)
def test_the_name_of_a_file_is_no_text(name: str) -> None:
    with pytest.raises(ParseError, match="this is the name of a file, and its text is wanted"):
        transcripts.parse(name)


@pytest.mark.parametrize("name", ["minutes/", "../talks/of_may/", "C:\\talks\\"])
def test_the_name_of_a_folder_is_no_text(name: str) -> None:
    with pytest.raises(ParseError, match="this is the name of a folder, and a text is wanted"):
        transcripts.parse(name)


def test_an_address_is_no_text() -> None:
    with pytest.raises(ParseError, match=r"this is an address.* say where from with url="):
        transcripts.parse("https://example.org/talk.vtt\n")


@pytest.mark.parametrize(
    "text",
    [
        "see https://example.org/talk",
        "and/or",
        "/",
        "Anna Berg: see notes.txt",
        "Anna Berg: Yes.\n\nnotes.txt",
        "They said that all of it stands in notes.txt",
        "the talk of all four boats.txt",
        f"{'t' * 247}.txt",
        "RIFF and raff: they sail.",
        "PK: Good evening.",
        "notes.text",
        ".txt" * 100,
    ],
)
def test_text_is_text(text: str) -> None:
    assert transcripts.parse(text, format="labelled").source.length == len(text)


def test_bytes_were_read_from_a_file() -> None:
    assert transcripts.parse(b"notes.txt", format="labelled").source.length == 9


def test_the_end_of_a_name_alone_is_the_name_of_no_file() -> None:
    assert not transcripts.parse(".vtt", format="kremlin").turns
