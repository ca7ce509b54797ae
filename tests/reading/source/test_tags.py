"""The tags of a page, found without a tree."""

from __future__ import annotations

import pytest

from transcripts.reading.source.tags import Tag, tags


def found(html: str, *, is_drawing: bool = False) -> list[str]:
    """Return the tags of a page, with a slash before end tags and "?" after those not sure."""
    return [
        f"{'/' if tag.is_end else ''}{tag.name}{'' if tag.is_sure else '?'}"
        for tag in tags(html, lambda: is_drawing)
    ]


def tag(text: str) -> Tag:
    (only,) = tags(text, lambda: False)
    assert (only.text, only.start) == (text, 0)
    return only


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("A <b>B</B>\n<I >", ["b", "/b", "i"]),
        ("a < b <3 <é> <", []),
        ("<p a='<i>' b=\"</p>\" c=d>e</p\n>", ["p", "/p"]),
        ('<p ="<b>"><i>', ["p", "i"]),
        ("<a<b><c/d/e=f/>", ["a<b", "c"]),
        ("<p a='<b>", ["p"]),
        ('<p a=b"<b>c"><i>', ["p", "i"]),
        ("<p a= ><b>", ["p", "b"]),
        ("<p a", ["p"]),
        # comments, and what is one all the same
        ("<!-- <b> --><i>", ["i"]),
        ("<!-- <b> --!><i>", ["i"]),
        ("<!--><i><!---><u>", ["i", "u"]),
        ("<!-- <b>", []),
        ("<!doctype a><?b <i>c></ <u>><s>", ["s"]),
        ("<![CDATA[ <b> ]]><i>", ["i"]),
        ("<![CDATA[ <b>", []),
        ("<![CDATA[ <b", []),
        # text
        ("<style><b></style ><i>", ["style", "/style", "i"]),
        ("<title></titles><b></TITLE><i>", ["title", "/title", "i"]),
        ("<xmp></xmp", ["xmp"]),
        ("<plaintext><b></plaintext><i>", ["plaintext"]),
        ("</script><b></plaintext><i>", ["/script", "b", "/plaintext", "i"]),
        ("<script>a<b<!-- <i> </script><u>", ["script", "/script", "u"]),
        ("<script><script></script><u>", ["script", "/script", "u"]),
        ("<script><script><!-- </script><u>", ["script", "/script", "u"]),
    ],
)
def test_the_tags_of_a_page(html: str, expected: list[str]) -> None:
    assert found(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # the same, whether it is a drawing or not
        ("<title>a</title><b>", ["title", "/title", "b"]),
        ("<style><![CDATA[a>b]]>c</style><b>", ["style", "/style", "b"]),
        ("<![CDATA[a]]><b>", ["b"]),
        ("<![CDATA[a", []),
        # not the same: from here on all that looks like a start tag may be one
        ("<title><b></title></i><u a='<s>'>", ["title", "b?", "u?", "s?"]),
        ("<title/>a</title><b>", ["title", "b?"]),
        ("<title>a", ["title"]),
        ("<![CDATA[a>b]]><b>", ["b?"]),
        ("<plaintext><b>", ["plaintext", "b?"]),
    ],
)
def test_where_it_depends_on_the_tree_what_is_a_tag(html: str, expected: list[str]) -> None:
    assert found(html, is_drawing=True) == expected


def test_a_script_in_a_comment_in_a_script() -> None:
    assert found("<script><!-- <script></script><b> --></script></i>") == [
        "script",
        *("script?", "b?"),
    ]


def test_a_title_in_a_drawing_alone_may_be_none() -> None:
    html = "<title><b></title><p><title><i></title>"
    asked = iter([True])
    assert [one.name for one in tags(html, lambda: next(asked))] == [
        "title",
        "b",
        "p",
        "title",
        "i",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<p>", set()),
        ("</p a>", {"a"}),
        ("<p A=b c = 'd e' f=\"g\"h a i/j>", {"a", "c", "f", "h", "i", "j"}),
        ("<p =a=b ==c>", {"=a", "="}),
        ("<p a=>", {"a"}),
    ],
)
def test_the_attributes_of_a_tag(text: str, names: set[str]) -> None:
    assert tag(text).attributes() == names


@pytest.mark.parametrize(
    "text", ["<g/>", "<g />", "<g a/>", "<g a='b'/>", "<g a=b />", "<g a= '/'/>"]
)
def test_a_tag_that_ends_in_a_slash(text: str) -> None:
    assert tag(text).is_closed()


@pytest.mark.parametrize("text", ["<g>", "<g/ >", "<g a=b/>", "<g a='/'>", "<g a=/>", "<g/"])
def test_a_tag_that_does_not(text: str) -> None:
    assert not tag(text).is_closed()
