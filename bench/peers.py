"""What people would take instead of the library, where the group ``peers`` is installed.

A script with BeautifulSoup is what one writes who has a folder of such pages; a blank pipeline of
spaCy is what one begins with who has their text; webvtt-py and pysubs2 read captions.
"""

# They are imported where they are used: the rows say so if they are not there.
# ruff: noqa: PLC0415

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec

Reader = Callable[[str], object]
# By the row: what has to be installed.
PARSERS = {"BeautifulSoup, html.parser": "html.parser", "BeautifulSoup, lxml": "lxml"}
PIPELINE = "spaCy, blank with sentences"

_LABEL = re.compile(r"([A-ZА-ЯЁ][^:]{0,80}):\s+")


def of_pages() -> dict[str, Reader | None]:
    """Return the ways to read a page, ``None`` for those that are not installed."""
    return {
        name: partial(script, parser=parser) if installed("bs4", parser) else None
        for name, parser in PARSERS.items()
    }


def of_texts() -> dict[str, Reader | None]:
    """Return the ways to read a text, ``None`` for those that are not installed."""
    return {PIPELINE: pipeline() if installed("spacy") else None}


def of_captions(form: str) -> dict[str, Reader | None]:
    """Return the ways to read captions, ``None`` for those that are not installed."""
    return {
        "webvtt-py": partial(cues, form=form) if installed("webvtt") else None,
        "pysubs2": subtitles if installed("pysubs2") else None,
    }


def cues(text: str, form: str) -> object:
    """Read captions by webvtt-py."""
    import io

    import webvtt

    return webvtt.from_buffer(io.StringIO(text), "vtt" if form == "WebVTT" else "srt")


def subtitles(text: str) -> object:
    """Read captions by pysubs2, which tells the form by itself."""
    import pysubs2

    return pysubs2.SSAFile.from_string(text)


def installed(*modules: str) -> bool:
    """Say whether modules are there; ``html.parser`` always is."""
    return all(find_spec(module) is not None for module in modules)


def script(page: str, parser: str) -> dict[str, object]:
    """Read a page by BeautifulSoup: title, date, and turns as pairs of label and paragraphs."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page, parser)
    title = soup.find("h1")
    date = soup.find("time")
    body = soup.find(class_="read__internal_content") or soup
    turns: list[tuple[str | None, list[str]]] = []
    for paragraph in body.find_all("p"):
        text = " ".join(paragraph.get_text().split())
        bold = paragraph.find("b")
        found = _LABEL.match(text)
        if bold is not None and bold.get_text().rstrip().endswith(":"):
            label = bold.get_text().strip()
            turns.append((label.rstrip(":"), [text.removeprefix(label).strip()]))
        elif found:
            turns.append((found[1], [text[found.end() :]]))
        elif turns:
            turns[-1][1].append(text)
        else:
            turns.append((None, [text]))
    return {
        "title": title.get_text(strip=True) if title else None,
        "date": date.get_text(strip=True) if date else None,
        "turns": turns,
    }


def pipeline() -> Reader:
    """Return spaCy's pipeline for English that does nothing but words and sentences."""
    import spacy

    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    reader: Reader = language
    return reader
