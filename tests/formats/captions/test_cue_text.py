"""What is said in a cue: tags, references and voices, as browsers read them."""

from __future__ import annotations

import pytest

from transcripts.formats.captions.cue_text import dropped, read_cue


def plain(text: str) -> str:
    return "".join(piece.text for piece in read_cue(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We sail.", "We sail."),
        ("<i>We</i> <b.loud>sail</b>.", "We sail."),
        ("<c.yellow.bg_blue>We</c> sail", "We sail"),
        ("<lang en>We</lang>", "We"),
        ("<ruby>We<rt>sail</rt></ruby>", "Wesail"),
        ("We<00:00:01.000> sail", "We sail"),
        ("<odd>We</odd>", "We"),
        ("We <i", "We "),
        ("We </", "We "),
        ("<>We", "We"),
        ("< i>We", "We"),
        ("a > b", "a > b"),
        # references
        ("R&amp;D, R&ampD, R&D", "R&D, R&D, R&D"),
        ("&lt;b&gt; &#65;&#x42; &nbsp;", "<b> AB \xa0"),
        ("&notin; &notit; &; & &unknown;", "∉ ¬it; &; & &unknown;"),
        ("&#0;", "\ufffd"),
        ("&#1;", "&#1;"),
        ("a\0b", "a\ufffdb"),
        ("", ""),
    ],
)
def test_what_is_printed(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("<v Anna Berg>Yes.</v>", [("Anna Berg", "Yes.")]),
        ("<v.loud  Anna\tBerg >Yes.", [("Anna Berg", "Yes.")]),
        ("<v R&amp;D>Yes.", [("R&D", "Yes.")]),
        ("<v>Yes.", [(None, "Yes.")]),
        ("<v >Yes.", [(None, "Yes.")]),
        ("Oh. <v Anna>Yes.</v> No.", [(None, "Oh. "), ("Anna", "Yes."), (None, " No.")]),
        ("<v Anna>Yes. <v Ben>No.", [("Anna", "Yes. "), ("Ben", "No.")]),
        (
            "<v Anna>Yes. <i>So</v> it</i> is",
            [("Anna", "Yes. "), ("Anna", "So"), ("Anna", " it"), ("Anna", " is")],
        ),
        (
            "<v Anna><ruby>a<rt>b</ruby>c</v>d",
            [("Anna", "a"), ("Anna", "b"), ("Anna", "c"), (None, "d")],
        ),
    ],
)
def test_who_says_it(text: str, voices: list[tuple[str | None, str]]) -> None:
    pieces = read_cue(text, 0, len(text))
    assert [(piece.voice and piece.voice.name, piece.text) for piece in pieces] == voices


def test_where_it_stands() -> None:
    source = "xx<v Anna>R&amp;D</v>yy"
    pieces = read_cue(source, 2, 21)
    assert [(piece.text, piece.start) for piece in pieces] == [("R", 10), ("&", 11), ("D", 16)]
    voice = pieces[0].voice
    assert voice is not None
    assert source[voice.start : voice.end] == "Anna"
    assert source[voice.tag : voice.after] == "<v Anna>"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("if a < b then", ["< b then"]),
        ("a <5 apples", ["<5 apples"]),
        ("<laughs> so </laughs>", ["<laughs>", "</laughs>"]),
        ("<i>so</i> <b and more", ["<b and more"]),
        ("<i softly>so", ["<i softly>"]),
        ("so < ", ["<"]),
        ("</ b>so", ["</ b>"]),
        # what is known, and what says nothing
        ("<c.loud>so</c.loud> <00:01.000><v Anna>it <lang en>is</lang>", []),
        ("<FONT color=red>so</font><br/><ruby>a<rt>b</ruby>", []),
        ("<> </> <.> a > b", []),
    ],
)
def test_what_is_dropped_and_is_no_tag(text: str, lost: list[str]) -> None:
    assert [text[start:end] for start, end in dropped(text, 0, len(text))] == lost
