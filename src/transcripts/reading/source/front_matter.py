"""The front matter of a Markdown file: what stands between two lines of ``---``.

Read are the shapes in which transcripts print it: keys at the start of a line, with a plain
or quoted scalar, perhaps over several lines, or a list in brackets or of dashes. It is a
small part of YAML; what is of any other shape is left alone.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Mapping, Sequence

import regex
from attrs import field, frozen

from transcripts.kinds import TagKind
from transcripts.model import Tag
from transcripts.reading.language.dates import read_date
from transcripts.reading.later import later
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import fold

__all__ = ["Front", "read_front"]

_FRONT = later(
    r"[\ufeff\s]*+---[ \t]*(?:\r\n?|\n)(?P<lines>.*?(?:\r\n?|\n))---[ \t]*(?=[\r\n]|$)",
    regex.DOTALL,
)
# The names of a parliament stand in it.
_LONGEST = 200_000
# A key begins its line; what is indented, or begins with a dash, belongs to the key above.
_KEY = later(r"(?P<key>[^\s#-][^:\n]*+):(?:[ \t]+(?P<value>.*))?")
_ITEM = later(r"\s*-\s+(?P<value>.*)")
_QUOTED = r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^']|'')*+'"
_SCALAR = later(_QUOTED, regex.DOTALL)
_COMMENT = later(r"(?:^[^\S\n]*+|(?<!\s)\s++)#.*$", regex.MULTILINE)
# The items between brackets: commas inside quotation marks part nothing.
_FLOW = later(rf"\s*({_QUOTED}|[^,]+)")
_BLOCK = later(r"[|>][+-]?\d*")
# A line break in quotation marks is a space, after a backslash nothing.
_ESCAPE = later(
    r"\\(?:x(?P<code>[0-9A-Fa-f]{2})|u(?P<code>[0-9A-Fa-f]{4})|U(?P<code>[0-9A-Fa-f]{8})"
    r"|(?P<nothing>[ \t]*\n[ \t]*)|(?P<one>.))|(?P<space>(?:(?<![ \t])[ \t]++)?\n[ \t]*)"
)
_ONE = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f", "_": "\xa0", "N": "\x85"} | {
    "L": "\u2028",
    "P": "\u2029",
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "e": "\x1b",
}

_PEOPLE = ("speakers", "speaker", "people", "hosts", "host", "guests", "guest", "participants")
_URLS = ("source_url", "url", "link")
_PUBLISHED = ("published_time", "published", "published_at")

# Keys are printed small, or are one of these; the names of who speaks are neither.
_HAS_KEY = later(r"^(?:[a-z][a-z\d_-]*|(?i:title|date|speakers))\s*:", regex.MULTILINE)


@frozen(kw_only=True)
class Front:
    """What the front matter says of a document.

    Attributes:
        end: Offset in the text of what stands below it.
        metadata: What it says of the meeting.
        people: Who speaks.
        values: What stands after each key, casefolded.
    """

    end: int
    metadata: Metadata = field(factory=Metadata)
    people: tuple[str, ...] = ()
    values: Mapping[str, Sequence[str]] = field(factory=dict, eq=False)


def read_front(text: str) -> Front | None:
    """Return what the front matter says, None where a text has none."""
    found = _FRONT.match(text, 0, _LONGEST)
    if found is None:
        return None
    lines = found["lines"].splitlines()
    if _HAS_KEY.search("\n".join(lines)) is None:
        # Two rules, with something else between them.
        return None
    values = dict(_values(lines))
    date = _first(values, "date")
    metadata = Metadata(
        title=_first(values, "title"),
        # "2023-04-06", and "2023-04-06T13:30:00Z" of some generators.
        date=(read_date(date[:10]) or read_date(date)) if date else None,
        place=_first(values, "place", "location"),
        language=_first(values, "language", "lang"),
        published=next(filter(None, map(_moment, _all(values, _PUBLISHED))), None),
        tags=tuple(Tag(kind=TagKind.TOPIC, text=tag) for tag in _all(values, ("tags",))),
        url=_first(values, *_URLS),
    )
    return Front(
        end=found.end(), metadata=metadata, people=tuple(_all(values, _PEOPLE)), values=values
    )


def _all(values: Mapping[str, Sequence[str]], keys: Sequence[str]) -> list[str]:
    return [value for key in keys for value in values.get(key, ())]


def _first(values: Mapping[str, Sequence[str]], *keys: str) -> str | None:
    return next(iter(_all(values, keys)), None)


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def _values(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the keys, each with its values."""
    key, block = "", [""]
    for line in lines:
        found = _KEY.fullmatch(line)
        if found is None:
            block.append(line)
            continue
        yield key, _read(block)
        key, block = found["key"].rstrip().casefold(), [found["value"] or ""]
    yield key, _read(block)


def _read(block: Sequence[str]) -> list[str]:
    """Return the values that stand after a key: one scalar, or the items of a list."""
    value = _COMMENT.sub("", block[0]).strip()
    if not value and any(map(_ITEM.fullmatch, block[1:])):
        scalars = list(map(_scalar, _items(block[1:])))
    elif value.startswith("["):
        inner = "\n".join(block).strip().removeprefix("[")
        scalars = list(map(_scalar, _FLOW.findall(inner[: inner.rfind("]")])))
    elif _BLOCK.fullmatch(value):
        scalars = ["\n".join(block[1:])]
    else:
        scalars = [_scalar("\n".join(block))]
    return [folded for scalar in scalars if (folded := fold(scalar))]


def _items(lines: Sequence[str]) -> Iterator[str]:
    """Yield the items of a list of dashes, each perhaps over several lines."""
    item: list[str] = []
    for line in lines:
        if (found := _ITEM.fullmatch(line)) is not None:
            yield "\n".join(item)
            item = []
        item.append(line if found is None else found["value"])
    yield "\n".join(item)


def _scalar(text: str) -> str:
    text = text.strip()
    if (found := _SCALAR.match(text)) is not None:
        quoted = found.group()[1:-1]
        if text[0] == "'":
            return quoted.replace("''", "'")
        # Two escapes may be the halves of one character; one half alone is none.
        plain = _ESCAPE.sub(_unescaped, quoted)
        return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    plain = _COMMENT.sub("", text)
    return "" if plain in ("null", "~") else plain


def _unescaped(found: regex.Match[str]) -> str:
    if found["space"] is not None:
        return " "
    if found["nothing"] is not None:
        return ""
    if found["code"] is not None:
        code = int(found["code"], 16)
        return chr(code) if code <= sys.maxunicode else "\ufffd"
    return _ONE.get(found["one"], found["one"])
