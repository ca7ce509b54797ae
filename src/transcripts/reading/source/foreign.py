"""What people hand in that is no text: office files, PDF, archives, recordings, names of files.

None of them is read here. The error says what it is, and what makes text of it.
"""

from __future__ import annotations

import regex

from transcripts.errors import ParseError
from transcripts.reading.later import later

__all__ = ["check_is_text"]

_PANDOC = "`pandoc --to plain --wrap none FILE` makes text of it"
_PICTURE = "a picture: recognise its text first, and hand in that"
_SOUND = "a recording: transcribe it first, and hand in what the recogniser gives"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# What the parts of an archive are called, and what it is.
_PARTS = (
    (b"word/", f"a Word document (.docx): {_PANDOC}, or the package python-docx does"),
    (b"xl/", "a workbook (.xlsx): export its sheet as text or CSV"),
    (b"ppt/", f"a presentation (.pptx): {_PANDOC}"),
    (b"opendocument", f"an OpenDocument file (.odt): {_PANDOC}"),
    (b"epub", f"an electronic book (.epub): {_PANDOC}"),
)
_ARCHIVE = "a zip archive: unpack it, and hand in the files in it one by one"
# Signs that begin no text.
_KINDS = (
    (b"%PDF-", "a PDF: `pdftotext -layout FILE -` makes text of it"),
    (b"{\\rtf", f"a document in rich text (.rtf): {_PANDOC}"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        f"an old Office file (.doc): `soffice --convert-to docx FILE` makes .docx of it: {_PANDOC}",
    ),
    (b"\x1f\x8b", "packed by gzip: unpack it with `gzip -d`, or read it by gzip.open()"),
    (b"BZh91AY&SY", "packed by bzip2: unpack it with `bzip2 -d`, or read it by bz2.open()"),
    (b"\xfd7zXZ\x00", "packed by xz: unpack it with `xz -d`, or read it by lzma.open()"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive: unpack it, and hand in the files in it one by one"),
    (b"ID3\x02", _SOUND),
    (b"ID3\x03", _SOUND),
    (b"ID3\x04", _SOUND),
    (b"OggS\x00", _SOUND),
    (b"fLaC\x00", _SOUND),
    (b"\x1aE\xdf\xa3", _SOUND),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"\x28\xb5\x2f\xfd", "packed by Zstandard: unpack it with `unzstd`"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
)
_SOUND_PARTS = ((0, b"RIFF", b"WAVE"), (4, b"ftyp", b""))
# One line that ends as the names of such files do. After a label there is a space.
_NAME = later(
    r"(?:(?!:\s)[^\r\n\0])++(?<=[^\s./\\]\.(?:vtt|srt|sbv|ttml|dfxp|stm|rttm|ctm|cha|json|jsonl|xml"
    r"|html?|txt|md|docx?|odt|rtf|pdf|zip|gz|mp3|mp4|wav))",
    regex.IGNORECASE,
)
_ADDRESS = later(r"https?://\S++")
_FOLDER = later(r"(?:\w:|[\w.~-]++)[/\\](?:[\w.~-]++[/\\])*+")
_LONGEST_NAME = 250
# A sentence that ends with the name of a file has more.
_MOST_SPACES = 4


def check_is_text(document: str | bytes) -> None:
    """Refuse what is no text, or only the name of a file.

    Args:
        document: What was handed in; of str, the signs are those of bytes decoded as Latin-1.

    Raises:
        ParseError: If it is such a thing.
    """
    head = document[:16]
    signs = head if isinstance(head, bytes) else head.encode("latin-1", "replace")
    kind = _archive(document) if signs.startswith(_ZIP) else _kind(signs)
    if kind is not None:
        message = f"this is no text but {kind}"
        raise ParseError(message)
    named = _named(document.strip()) if isinstance(document, str) else None
    if named is not None:
        raise ParseError(named)


def _archive(document: str | bytes) -> str:
    """Return what an archive is, by the names of its parts."""
    for part, kind in _PARTS:
        is_there = part in document if isinstance(document, bytes) else part.decode() in document
        if is_there:
            return kind
    return _ARCHIVE


def _kind(signs: bytes) -> str | None:
    """Return what a document is, by its first signs."""
    for at, first, second in _SOUND_PARTS:
        if signs[at : at + 4] == first and signs[8:12].startswith(second):
            return _SOUND
    return next((kind for first, kind in _KINDS if signs.startswith(first)), None)


def _named(line: str) -> str | None:
    """Return what to say of a line that names a document instead of being one."""
    if len(line) > _LONGEST_NAME or line.count(" ") > _MOST_SPACES:
        return None
    if _ADDRESS.fullmatch(line) is not None:
        return "this is an address, and its text is wanted: fetch it, and say where from with url="
    if _FOLDER.fullmatch(line) is not None:
        return "this is the name of a folder, and a text is wanted: read its files one by one"
    if _NAME.fullmatch(line) is None:
        return None
    return (
        "this is the name of a file, and its text is wanted:"
        f" open it, as pathlib.Path({line!r}).read_bytes() does"
    )
