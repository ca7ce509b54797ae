"""What a text prints, whatever marks and unseen signs stand in it."""

from __future__ import annotations

import pytest

import transcripts
from tests.pages import said
from transcripts.errors import UnknownFormatError
from transcripts.reading.paragraphs.lines import marked_lines
from transcripts.reading.paragraphs.printed import printed_text, sign_before, with_plain_labels
from transcripts.testing import assert_covers

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


LONG = HANSARD + "".join(
    f"\nMr. Tom Quill: The ferry was {count} minutes late.\n\nMr. Speaker: Order!\n"
    for count in range(2, 6)
)


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.splitlines()) + "\n"


def listed(text: str, sign: str = "*") -> str:
    return "\n".join(f"{sign} {line}" for line in text.splitlines() if line) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        quoted(LONG),
        quoted(LONG).replace("\n", "\r\n"),
        f">\n>\n{quoted(LONG)}>\n\n>\n",
        quoted("\n".join(map(bold, LONG.splitlines()))),
        quoted("\n".join(map(italic, LONG.splitlines()))),
        quoted("\n".join(map(linked, LONG.splitlines()))),
        *(listed(LONG, sign) for sign in "*-+•"),
        listed("\n".join(map(bold, LONG.splitlines()))),
    ],
)
def test_a_sign_before_all_lines_is_no_part_of_them(text: str) -> None:
    meeting = transcripts.parse(text)
    assert meeting.source.format == "westminster"
    assert said(meeting) == said(transcripts.parse(LONG))
    assert_covers(meeting, text)


def test_what_is_not_quoted_stays_as_it_is() -> None:
    plain = "\n".join(
        f"Anna Berg: The ferry was {at} minutes late, I think.\nBen Okoro: Is it?" for at in "23456"
    )
    assert said(transcripts.parse(quoted(plain))) == said(transcripts.parse(plain))
    meeting = transcripts.parse(f"{quoted(plain * 3)}\n  Anna Berg: That is all.\n")
    assert meeting.turns[-1].text == "That is all."


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("> a\n" * 10, ">"),
        ("> a\n" * 9, ""),
        ("\n" + "> a\n" * 10, ">"),
        ("\n" + "> a\n" * 9, ""),
        ("\n" + "> a\n" * 19 + "a\n", ">"),
        ("\n" + "> a\n" * 18 + "a\n", ""),
        ("\n" + ">> a\n" * 20, ""),
        ("\n" + "- a\n" * 10, "- "),
        ("\n" + "-a\n" * 20, ""),
        ("> a\n" * 5 + "\n" + "> a\n" * 15, ">"),
    ],
)
def test_what_stands_before_nearly_all_lines(text: str, sign: str) -> None:
    assert sign_before(text, 0) == sign


@pytest.mark.parametrize("text", [">\n" * 20, "> \u200b\n" * 20, "* \n" * 20])
def test_signs_alone_are_what_is_printed(text: str) -> None:
    assert_covers(transcripts.parse(text, format="westminster"), text)


def test_bullets_are_part_of_the_form_of_labels_that_are_names() -> None:
    text = "\n" + "* a\n" * 20
    assert sign_before(text, 0, are_names=True) == ""
    assert sign_before(text, 1) == "* "


def test_numbered_pages_may_be_quoted() -> None:
    lines = [
        *("THE COURT: We will go", "on the record now.", "", "MR. RAU: Thank you."),
        *("THE COURT: Go on,", "please.", "MR. RAU: We ask for the log", "of the ferry."),
    ]
    said_on_pages = [
        f" {number:2}   {lines[number % 8]}" for _ in range(3) for number in range(1, 26)
    ]
    plain = "IN THE HARBOR COURT\n" + "\n".join(said_on_pages) + "\n"
    meeting = transcripts.parse(quoted(plain), format="court")
    assert said(meeting) == said(transcripts.parse(plain, format="court"))
    assert len(meeting.turns) > 20
    assert_covers(meeting, quoted(plain))
