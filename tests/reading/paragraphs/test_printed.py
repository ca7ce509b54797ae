"""What a text prints, whatever marks and unseen signs stand in it."""

from __future__ import annotations

import pytest

import transcripts
from tests.pages import said
from transcripts.errors import UnknownFormatError
from transcripts.reading.paragraphs.lines import marked_lines
from transcripts.reading.paragraphs.printed import printed_text, with_plain_labels

HANSARD = """HOUSE OF ASSEMBLY

Mr. Speaker: Order! The Clerk will read the first item.

Mr. Tom Quill (Port Vane, Lib.): Mr. Speaker, the ferry is late again today.

Hon. Anna Berg (Minister of Harbours, NDP): It is on its way, as we all know.

Mr. Speaker: We shall see.
"""
LINES = HANSARD.splitlines()


def linked(line: str) -> str:
    name, colon, said = line.partition(":")
    return f"[{name}](https://harbor.example/people/1){colon}{said}" if colon else line


def italic(line: str) -> str:
    name, colon, said = line.partition(":")
    return f"_{name}:_{said}" if colon else line


def bold(line: str) -> str:
    name, colon, said = line.partition(":")
    return f"**{name}{colon}**{said}" if colon else line


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(map(linked, LINES)),
        "\n".join(map(italic, LINES)),
        "\n".join(map(bold, LINES)),
        "\n".join(f"\u200b{line}" for line in LINES),
        HANSARD.replace("Mr.", "Mr\u2060."),
        HANSARD.replace("Speaker", "Spea\xadker"),
        HANSARD.replace("\n", "\r"),
        f"<p>{HANSARD.replace('Speaker', 'Spea&shy;ker').replace(chr(10) * 2, '</p><p>')}</p>",
    ],
)
def test_a_format_is_known_by_what_is_printed(text: str) -> None:
    meeting = transcripts.parse(text)
    assert meeting.source.format == "westminster"
    assert said(meeting) == said(transcripts.parse(HANSARD))
    assert len(meeting.turns) == 4


def test_two_columns_are_in_no_format_for_their_gaps_stay() -> None:
    assert printed_text("**Mr. QUILL**      and so on.  Yes.") == "Mr. QUILL      and so on.  Yes."


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("*Anna Berg* (now): Yes.", "Anna Berg (now): Yes."),
        ("*Anna Berg:* Yes.", "Anna Berg: Yes."),
        ("_Anna Berg_: Yes.", "Anna Berg: Yes."),
        ("_Anna Berg:_", "Anna Berg:"),
        ("_(Anna):_ Yes.", "(Anna): Yes."),
        ("[Anna Berg](/people/1): Yes.", "Anna Berg: Yes."),
        ("[Anna Berg:](/people/1) Yes.", "Anna Berg: Yes."),
        ("[Anna Berg](/people/1) (PDS): Yes.", "Anna Berg (PDS): Yes."),
        ("[**Anna Berg**](/people/1): Yes.", "Anna Berg: Yes."),
        ("[**Anna Berg:**](/people/1) Yes.", "Anna Berg: Yes."),
        # no labels
        ("_Anna Berg_ Yes.", "_Anna Berg_ Yes."),
        ("* Anna Berg: Yes.", "* Anna Berg: Yes."),
        ("_Anna Berg: Yes._", "_Anna Berg: Yes._"),
        ("[Here](https://harbor.example) is: it.", "[Here](https://harbor.example) is: it."),
        ("[boats](https://harbor.example)", "[boats](https://harbor.example)"),
        ("[Anna]: Yes.", "[Anna]: Yes."),
    ],
)
def test_a_label_in_italics_or_a_link(text: str, printed: str) -> None:
    (line,) = with_plain_labels(marked_lines(text, 0, in_markdown=False), text)
    assert line.text == printed
    assert printed_text(text) == printed


@pytest.mark.parametrize("form", ["[{0}](https://harbor.example/{1}): {2}", "_{0}:_ {2}"])
def test_words_that_are_links_or_in_italics_are_no_names(form: str) -> None:
    rows = [("Width", 1, "How wide do you want it?"), ("Height", 2, "We need it high.")] * 3
    with pytest.raises(UnknownFormatError):
        transcripts.parse("\n\n".join(form.format(*row) for row in rows))
