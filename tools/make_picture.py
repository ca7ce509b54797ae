"""Draw the picture on the front page of the documentation: a document, and what is read from it.

``--check`` says whether the picture that is there is what would be drawn.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import transcripts
from transcripts import Event, Meeting, Note, Span, Turn

PICTURE = Path("docs/meeting.svg")
# The example of the front page.
DOCUMENT = """\
Meeting with volunteers

May 4, 2025, Old Quay

Mayor of Old Quay Darya Grachyova:
Good afternoon. (Applause.)

Question: May we begin?
"""
ALT = "On the left a printed transcript, on the right the meeting that is read from it"

# Columns of text, in pixels: letters of one width, stretched to just that.
LETTER, LINE, BREAK, MARGIN, GAP = 8, 24, 8, 24, 40
LEFT = MARGIN + 36 * LETTER
# Each is told from the others without its colour, too: by where it stands, and what it says.
GROUND, INK, FAINT, HEAD = "#ffffff", "#1f2328", "#57606a", "#eaeef2"
VOICES = ("#cfe5ff", "#ffe3c2")
STYLE = "font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:13px"


def text(x: int, y: int, words: str, colour: str = INK) -> str:
    """Return a line of text."""
    width = len(words) * LETTER
    return (
        f'<text x="{x}" y="{y}" fill="{colour}" textLength="{width}"'
        f' lengthAdjust="spacingAndGlyphs" xml:space="preserve">{escape(words)}</text>'
    )


def box(x: int, y: int, width: int, colour: str) -> str:
    """Return the ground of a line."""
    top, height = y - LINE + 7, LINE - 1
    return f'<rect x="{x}" y="{top}" width="{width}" height="{height}" rx="3" fill="{colour}"/>'


def colours(meeting: Meeting) -> dict[str, str]:
    """Return the ground of each who speaks."""
    return {one.id: colour for one, colour in zip(meeting.speakers, VOICES, strict=True)}


def stretches(meeting: Meeting) -> Iterator[tuple[Span, str]]:
    """Yield what has a ground of its own on the left."""
    voices = colours(meeting)
    for block in meeting.blocks:
        if isinstance(block, Note):
            yield block.span, HEAD
        elif isinstance(block, Turn):
            yield block.span, voices[block.speaker.id]


def printed(meeting: Meeting) -> Iterator[str]:
    """Yield the document, on the ground of what each stretch of it is."""
    start = 0
    for number, line in enumerate(DOCUMENT.splitlines()):
        y = MARGIN + (number + 2) * LINE
        for span, colour in stretches(meeting):
            first, last = max(span.start, start), min(span.end, start + len(line))
            if first < last:
                x = MARGIN + (first - start) * LETTER
                yield box(x - 4, y, (last - first) * LETTER + 8, colour)
        yield text(MARGIN, y, line)
        start += len(line) + 1


def facts(meeting: Meeting) -> Iterator[tuple[str, str, str]]:
    """Yield what stands on the right: the ground, an attribute and its value."""
    for name in ("title", "date", "place"):
        yield HEAD, name, str(getattr(meeting, name))
    voices = colours(meeting)
    for turn in meeting.turns:
        ground = voices[turn.speaker.id]
        yield ground, "speaker", str(turn.speaker.name)
        yield ground, "role", str(turn.speaker.role)
        yield ground, "spoken", turn.spoken
        for paragraph in turn.paragraphs:
            for mark in paragraph.marks:
                if isinstance(mark.value, Event):
                    yield ground, "event", mark.value.kind.value
        yield ground, "span", f"{turn.span.start} to {turn.span.end}"


def read(meeting: Meeting) -> Iterator[str]:
    """Yield what is read from the document, a line each."""
    x, y, before = LEFT + GAP, MARGIN, HEAD
    for ground, name, value in facts(meeting):
        y += LINE + BREAK * (ground != before)
        before = ground
        yield box(x - 8, y, 36 * LETTER, ground)
        yield text(x, y, name, FAINT)
        yield text(x + 9 * LETTER, y, value)


def picture() -> str:
    """Return the picture."""
    meeting = transcripts.parse(DOCUMENT, format="kremlin")
    width = LEFT + GAP + 36 * LETTER + MARGIN
    height = MARGIN * 2 + len(list(facts(meeting))) * LINE + len(VOICES) * BREAK
    arrow = f"M{LEFT + 2} {height // 2}h{GAP - 18}m-7 -6l7 6l-7 6"
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" style="{STYLE}">',
            f"<title>{ALT}</title>",
            f'<rect width="{width}" height="{height}" rx="8" fill="{GROUND}"/>',
            *printed(meeting),
            f'<path d="{arrow}" fill="none" stroke="{FAINT}" stroke-width="2"/>',
            *read(meeting),
            "</svg>",
            "",
        ]
    )


if __name__ == "__main__":
    drawn = picture()
    if "--check" in sys.argv:
        same = PICTURE.is_file() and PICTURE.read_text(encoding="utf-8") == drawn
        sys.exit(0 if same else f"{PICTURE} is not what is drawn: run tools/make_picture.py")
    PICTURE.write_text(drawn, encoding="utf-8")
