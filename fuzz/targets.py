"""What is fuzzed: a name, what is done with the bytes, and what to begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

import transcripts
from tests import checks

__all__ = ["TARGETS", "Target"]

ROOT = Path(__file__).parent.parent
# Lines of a piece of a document.
_LINES = 12
# How long a label may be, for a beginning.
_LABEL = 80
# Where documents of our own lie. What is found in more folders is more to begin with.
SEEDS = [ROOT / "examples", ROOT / "src" / "transcripts" / "testing" / "samples"]


@frozen
class Target:
    """One thing to fuzz.

    Attributes:
        run: What is done with the bytes; anything it raises is a finding.
        seeds: What to begin with.
        dictionary: Name of the list of words to put in, without its suffix.
        longest: Bytes of an input. What is longer is slower to read, and finds no more.
    """

    run: Callable[[bytes], object]
    seeds: Callable[[], Iterator[bytes]]
    dictionary: str
    longest: int = 1_200


def _documents(*suffixes: str) -> Callable[[], Iterator[bytes]]:
    def read() -> Iterator[bytes]:
        for folder in SEEDS:
            for path in sorted(folder.rglob("*")):
                if path.suffix in suffixes:
                    yield from _pieces(path.read_bytes())

    return read


def _pieces(data: bytes) -> Iterator[bytes]:
    """Yield a document, and its pieces: of the whole the fuzzer may take the beginning only."""
    yield data
    lines = data.splitlines(keepends=True)
    for at in range(0, len(lines), _LINES):
        yield b"".join(lines[at : at + _LINES])


def _json() -> Iterator[bytes]:
    for data in _documents(".txt", ".md", ".html", ".xml")():
        try:
            made = transcripts.to_json(transcripts.parse(data))
        except transcripts.TranscriptError:
            continue
        yield made.encode()
        # A short one too: it is changed more often where it matters.
        yield made[: made.find('"blocks"')].encode() + b'"blocks":[]}'


def _lines() -> Iterator[bytes]:
    yield b"\n".join(_json())


def _labels() -> Iterator[bytes]:
    for data in _documents(".txt", ".md")():
        for line in data.splitlines():
            if 0 < line.find(b":") < _LABEL:
                yield line[: line.find(b":") + 1]


def _text(name: str | None) -> Callable[[bytes], object]:
    return lambda data: checks.check_document(data.decode(errors="replace"), name)


def _page(name: str) -> Callable[[bytes], object]:
    def run(data: bytes) -> object:
        text = data.decode(errors="replace")
        return checks.check_document(text if text.startswith("<") else f"<p>{text}", name)

    return run


def _front(data: bytes) -> object:
    return checks.check_document(f"---\n{data.decode(errors='replace')}", "labelled")


def _bytes(data: bytes) -> object:
    return checks.check_document(data, None)


def _label(data: bytes) -> None:
    for name in checks.FORMATS:
        checks.check_label(data.decode(errors="replace"), name)


_PLAIN = _documents(".txt", ".md")
_PAGES = _documents(".html")
_XML = _documents(".xml")

TARGETS = {
    **{name: Target(_text(name), _PLAIN, "text") for name in checks.FORMATS},
    "auto": Target(_text(None), _PLAIN, "text"),
    "bytes": Target(_bytes, _documents(".txt", ".md", ".html", ".xml"), "text"),
    "html": Target(_page("kremlin"), _PAGES, "html"),
    "html-labelled": Target(_page("labelled"), _PAGES, "html"),
    "xml": Target(_text("bundestag"), _XML, "xml", longest=4_000),
    "front": Target(_front, _documents(".md"), "text"),
    "label": Target(_label, _labels, "text"),
    "json": Target(checks.check_loading, _json, "json", longest=6_000),
    "lines": Target(checks.check_lines, _lines, "json", longest=6_000),
}
