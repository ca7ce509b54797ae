"""A meeting as one page of HTML: what stands above, beside and below what is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from transcripts.kinds import NoteKind
from transcripts.model import Block, Heading, Meeting, Note
from transcripts.viewing.markup import element, escaped, link
from transcripts.viewing.passages import Writer, turn_id
from transcripts.viewing.voices import clock, looks_of, voices

__all__ = ["to_html"]

# Whatever a document says, the page loads nothing and runs nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_SCHEMES = ("", "http", "https", "file")
# Of the headings, below that of the page.
_FIRST_LEVEL = 2


def to_html(meeting: Meeting, *, recording: str | None = None) -> str:
    """Return a meeting as a page to read and to print: one HTML document, without scripts.

    It shows all of the meeting: who speaks and how much, a table of contents where there are
    headings, turns with the colour of their speaker, what happens and what is left out set apart,
    and each problem beside what it is about. What stands around the text is folded up. The
    element of a turn has the id ``turn-0``, ``turn-1`` and so on, as in ``Meeting.turns``.

    Args:
        meeting: What to write. Equal meetings give the same page.
        recording: Address of the recording, absolute or relative to the page: times link into
            it as media fragments (``talk.mp3#t=83.500``). Without it they link to where they
            stand.

    Raises:
        TypeError: If ``meeting`` is not a Meeting.
        ValueError: If ``recording`` is an address of something else than a file, ``http`` or
            ``https``.
    """
    if not isinstance(meeting, Meeting):
        raise TypeError(f"expected a Meeting, as parse() returns it, got {type(meeting).__name__}")
    if recording is not None and urlsplit(recording).scheme not in _SCHEMES:
        raise ValueError(f"recording must be a file, http or https, not {recording!r}")
    headings = [block for block in meeting.blocks if isinstance(block, Heading)]
    levels = _levels(headings)
    main = "".join(_main(meeting, headings, levels, recording))
    body = element("a", "Skip to the text", href="#text", class_="skip") + element("main", main)
    # The words of the page itself are English.
    return "\n".join(
        ["<!DOCTYPE html>", element("html", _head(meeting) + element("body", body), lang="en"), ""]
    )


def _head(meeting: Meeting) -> str:
    return element(
        "head",
        element("meta", charset="utf-8")
        + element("meta", http_equiv="Content-Security-Policy", content=_POLICY)
        + element("meta", name="viewport", content="width=device-width, initial-scale=1")
        + element("meta", name="color-scheme", content="light dark")
        + element("title", escaped(_title(meeting)))
        + element("style", _css()),
    )


@cache
def _css() -> str:
    return files("transcripts.viewing").joinpath("page.css").read_text(encoding="utf-8")


def _title(meeting: Meeting) -> str:
    return meeting.title or meeting.source.name or "A meeting"


def _main(
    meeting: Meeting, headings: Sequence[Heading], levels: Sequence[int], recording: str | None
) -> Iterator[str]:
    shares = meeting.talk_share()
    yield element("header", "".join(_header(meeting)))
    if headings:
        yield _contents(headings, levels)
    if shares:
        first: dict[str, str] = {}
        for at, turn in enumerate(meeting.turns):
            first.setdefault(turn.speaker.id, turn_id(at))
        yield voices(shares, first)
    writer = Writer(looks_of(shares), levels, list(meeting.problems), recording)
    blocks = [block for block in meeting.blocks if not _is_title(block, meeting)]
    text = "\n".join(writer.blocks(blocks))
    # An empty language says that it is not known.
    yield element("div", text, id="text", lang=meeting.language or "", tabindex="-1")
    yield element("footer", _footer(meeting))


def _is_title(block: Block, meeting: Meeting) -> bool:
    """Tell whether a block stands at the top of the page already."""
    return isinstance(block, Note) and block.kind is NoteKind.TITLE and block.text == meeting.title


def _header(meeting: Meeting) -> Iterator[str]:
    yield element("h1", escaped(_title(meeting)), lang=meeting.language, dir="auto")
    facts = "".join(
        element("dt", escaped(name)) + element("dd", value) for name, value in _facts(meeting)
    )
    if facts:
        yield element("dl", facts)


def _facts(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Yield what is known of the meeting."""
    if meeting.date is not None:
        day = meeting.date.isoformat()
        yield "Date", element("time", day, datetime=day)
    published, length = meeting.published, meeting.duration
    others = {
        "Time": meeting.time and meeting.time.isoformat("minutes"),
        "Place": meeting.place,
        "Session": meeting.session,
        "Number": meeting.number,
        "Published": published and published.isoformat(" ", "minutes"),
        "Length": None if length is None else clock(length),
    }
    for kind in dict.fromkeys(tag.kind for tag in meeting.tags):
        filed = (tag.text for tag in meeting.tags if tag.kind is kind)
        others[kind.capitalize()] = "; ".join(filed)
    problems = f"{len(meeting.problems)}, beside the text" if meeting.problems else None
    for name, value in (*others.items(), ("Problems", problems)):
        if value:
            yield name, escaped(value)


def _contents(headings: Sequence[Heading], levels: Sequence[int]) -> str:
    """Return the table of contents: lists in lists, as the headings are nested."""
    parts, depth = list[str](), _FIRST_LEVEL - 1
    for at, (heading, level) in enumerate(zip(headings, levels, strict=True)):
        # A level is at most one deeper than the one before it.
        parts.append("<ol>" if level > depth else "</li>" + "</ol></li>" * (depth - level))
        parts.append("<li>" + element("a", escaped(heading.text), href=f"#heading-{at}"))
        depth = level
    parts.append("</li></ol>" * (depth - _FIRST_LEVEL + 1))
    return element(
        "nav",
        element("h2", "Contents", id="contents") + "".join(parts),
        class_="contents",
        aria_labelledby="contents",
    )


def _levels(headings: Sequence[Heading]) -> list[int]:
    """Return the levels of headings in the page, from 2, none more than one below the last.

    What matters is which stands below which: a document may begin with its third level.
    """
    above: list[int] = []
    levels: list[int] = []
    for heading in headings:
        while above and above[-1] >= heading.level:
            above.pop()
        above.append(heading.level)
        levels.append(_FIRST_LEVEL - 1 + len(above))
    return levels


def _footer(meeting: Meeting) -> str:
    source = meeting.source
    name, url = source.name and escaped(source.name), source.url and link(source.url)
    where = ", ".join(filter(None, (name, url)))
    digest = element("code", escaped(source.sha256))
    read = f"Read as {escaped(source.format)}{where and f' from {where}'}."
    return element("p", f"{read} SHA-256 of the text: {digest}")
