"""What a page would cost its parser is never more than is counted before, and mostly no less."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from transcripts.errors import ParseError
from transcripts.reading.source.nesting import (
    MOST_ATTRIBUTES,
    MOST_OPEN,
    MOST_REOPENED,
    check_nesting,
)
from transcripts.reading.source.open_count import OpenCount
from transcripts.reading.source.tags import tags

TIMES = 40


def counted(html: str) -> tuple[int, int]:
    """Return how many elements are counted that are open at once, and that are opened anew."""
    count, most = OpenCount(), 0
    for tag in tags(html, count.is_drawing):
        count.take(tag)
        most = max(most, count.open)
    return most, count.reopened


def measured(html: str) -> tuple[int, int]:
    """Return how deep a tree is, and how many elements it has."""
    deepest, elements = 0, 0
    outer: list[tuple[LexborNode | None, int]] = [(LexborHTMLParser(html).root, 1)]
    while outer:
        node, depth = outer.pop()
        while node is not None:
            if node.is_element_node:
                deepest, elements = max(deepest, depth), elements + 1
                outer.append((node.first_child, depth + 1))
            node = node.next
    return deepest, elements


def repeated(piece: str) -> str:
    """Return a piece of a page over and over; a "§" in it is another number each time."""
    return "".join(piece.replace("§", str(at)) for at in range(TIMES))


# What people write, right or wrong: however often, it is not nested deeper for that.
@pytest.mark.parametrize(
    "piece",
    [
        "<p>A<p>B",
        "<p><font size=2>A <b>B</b> C\n",
        "<p><a name=§>A\n<br>",
        "<li><a href='§'>A</a><ul><li>B<li>C</ul>",
        "<dl><dt>A<dd>B<dt>C</dl>",
        "<table><tr><td>A<td><font size=§>B<tr><th>C</table>",
        "<table><tbody><tr><td><b>A</td></tr></tbody></table>",
        "<td><font size=1>A</font></td></tr>",
        "<a href='§'><div><div><svg><path a='b'/><title>A</title></svg></div></div></a>",
        "<center><b>A</center></b>",
        "<p><b><i>A</b></i></p>",
        "<p><a href=§><i>A</p></a></i>",
        "<h2>A</h3><h1><h2></h1>",
        "<p><div>A</div></p></div></span></p>",
        "<strong id='§'><p>A</p></strong>",
        "<form><select><optgroup><option>A<option>B<optgroup><option>C</select></form>",
        "<script>if(a<b){c='<div>'}</script><noscript><img></noscript>",
        "<!--[if IE]><div><![endif]--><p>A",
        "<svg><style><![CDATA[.a>b{}]]></style><g/></svg>",
        "<ruby>A<rt>B<rt>C</ruby>",
        "<object><b>A</object><button>A</button>",
        "<div><span>A<p></div>",
        "<html><head><body><input></input><hr>",
        "<xmp><b></xmp><textarea><i></textarea>",
    ],
)
def test_pages_of_people_are_not_deep(piece: str) -> None:
    html = repeated(piece)
    deepest, _ = counted(html)
    assert deepest < 15
    assert deepest + 5 >= measured(html)[0]


# Each of these makes a tree that is deep or large, in a way of its own.
@pytest.mark.parametrize(
    "piece",
    [
        *("<div>", "<b>", "<span>", "<svg><g>", "<ul><li>", "<table><tr><td>", "<p><object>"),
        *("<nobr>A<em></nobr>", "<b §>A</p><p>", "<div><a href=§></div>", "<ruby></math><math>"),
        # what is closed sooner than its end tag says
        *("<option><optgroup></option><i>", "<h1><h2></h2>A<x-a>", "<form><form><i></form></form>"),
        *("<svg><ruby></svg>", "<svg><p><b></svg></p>", "<svg><option></option><option>"),
        *("<rt><ruby><ruby></rt></ruby>", "<ruby><rtc><rt></rtc>"),
        *("<ruby/><rt><dd><dd><rt>", "<ruby><rt><b></rt>A<rt><i></rt>", "A<rt/>"),
        *("<ruby><p><b></p>A<rt>A<rt>", "<p><ruby><rt>A<div><b></div>A<rt>"),
        *("<p><table></table><i>", "<p><xmp></xmp><i>", "<p><hr><i>", "<p><option><div><i>"),
        *("<button><b §><button></button></b>", "<select><b §><select></select></b>"),
        *("<h1><b><h2></h2></b></h1>", "<span></section><b §></span></b>"),
        # where parts of a table are none
        *("<ruby><table></table><th>", "<tr><td><b>", "<svg><td><i></td>", "<table><i><td>"),
        *("<table><tr><table>", "<table><div><tr><td></table>", "<template><tr><td></template><i>"),
        # what a drawing ends, or not
        *("<svg><marquee><b></marquee></svg>", "<svg></div><div><marquee><b></marquee>"),
        *("<svg><col>", "<math></x-a><x-a><x-a></math></math>", "<i><svg></i><x-a></svg>"),
        *("<math><a></div>", "<svg><a><g><a>", "<select c=2><select>A<x-a><ruby></select>"),
        *("<nobr §></nobr><span></nobr><nobr>", "<nobr><div><i><nobr></div>"),
        *("<a><p></a><ruby></p><ruby></a>", "<b><p></b><i></p><i></b>", "<p><option><i><hr></p>"),
        *("<template><col><iframe><form></template>", "<template><colgroup><xmp><p></template>"),
        *("<a §><div><i><a></div>", "<p><a></p><a>"),
        *("<b §><div><span></b><x-a></span></div>", "<nobr><em><em c=§><em><nobr><em>"),
        *("<svg><body/></x-a><x-a/>", "<desc><li></desc>", "<svg><desc><div></desc></svg>"),
        *("<svg><title><b></title></svg><i>", "<frameset><title><frameset>", "<svg/><object/>"),
        # formatting that is left, moved on, or only seems closed
        *("<noscript><em>A</noscript>", "<desc><b></desc>", "<i><u §><div><s></i>A</u>A"),
        *("<a href=§><div><p><ul><li><dl><dd><h1><pre></a>", "<a §><object><a></a></object>"),
        *("<a §><div><ul><li><dl><dd><ol><dir><nav></dir></ul></div>", "<b></div><b></b></b>"),
        *("<pre><i></pre><svg/>", "<p><font §></p></font>A</i>", "<b><b><b><b></b></b></b><i></b>"),
        *("<b §><p></b></p>", "<a><p></a></p>", "<a><div></a></p>"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", ["", "<b><i><table><tr><td><a>"])
@pytest.mark.parametrize("after", ["", "<p>A</p>"])
def test_no_tree_is_larger_than_is_counted(piece: str, before: str, after: str) -> None:
    check(before + repeated(piece) + after * TIMES)


def check(html: str) -> None:
    deepest, reopened = counted(html)
    depth, elements = measured(html)
    # With the elements that stand once in a page, and those that a table has.
    assert depth <= 1.5 * deepest + 15
    assert elements <= 2 * html.count("<") + reopened + 20


NAMES = """
    p div b i font a span u li ul dd dl table tr td th tbody caption select option button object svg
    math mi desc foreignobject title style script textarea h1 h2 form hr br img nobr em template
    noscript iframe xmp body section pre applet marquee colgroup col input optgroup ruby rt rtc
    frameset x-a
""".split()
OTHERS = ["<!-- <b> -->", "<![CDATA[ <p> ]]>", "<!--", "-->", "<?a>", "</>", "<a b='</b>'>", "'>"]


def drawn(draw: random.Random) -> str:
    """Return a page of a few pieces, each over and over."""
    names = draw.sample(NAMES, draw.randint(2, 6))
    kinds: list[Callable[[], str]] = [
        lambda: f"<{draw.choice(names)}{draw.choice(['', ' c=§', ' c=d', '/'])}>",
        lambda: f"</{draw.choice(names)}>",
        lambda: draw.choice(["A", draw.choice(OTHERS)]),
    ]
    pieces = [
        "".join(kind() for kind in draw.choices(kinds, (10, 7, 4), k=draw.randint(1, 8)))
        for _ in range(draw.randint(1, 4))
    ]
    return "".join(repeated(piece) if draw.random() < 0.6 else piece for piece in pieces)


@pytest.mark.parametrize("seed", range(10))
def test_nor_is_one_that_chance_made(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(75):
        check(drawn(draw))


FILL = "<br>" * 500
LIMITS = [
    ("<i>" * MOST_OPEN, "<i>" * (MOST_OPEN + 1), "more than 2,000 elements are open at once"),
    (
        f"<p {' '.join(f'a{at}' for at in range(MOST_ATTRIBUTES))}>",
        f"<p {' '.join(f'a{at}' for at in range(MOST_ATTRIBUTES + 1))}>",
        "an element has more than 2,000 attributes",
    ),
    (
        "".join(f"<body a{at} b>" for at in range(MOST_ATTRIBUTES - 1)),
        "".join(f"<body a{at} b>" for at in range(MOST_ATTRIBUTES)),
        "an element has more than 2,000 attributes",
    ),
]


@pytest.mark.parametrize(("page", "beyond", "what"), LIMITS)
def test_the_limits(page: str, beyond: str, what: str) -> None:
    check_nesting(FILL + page)
    with pytest.raises(ParseError) as caught:
        check_nesting(f"{FILL}{beyond}<p>A")
    assert caught.value.message == f"this page is not read: {what}"
    # The tag that goes beyond it.
    assert caught.value.offset == (FILL + beyond).rindex("<")


def test_the_limit_of_what_is_opened_anew() -> None:
    def page(blocks: int) -> str:
        opened = "".join(f"<i a={at}>" for at in range(100))
        return f"{FILL}<p>{opened}" + "<p>" * blocks

    # A hundred for each block after the first, and one for each character.
    most = (MOST_REOPENED + len(page(0))) // 97
    check_nesting(page(most))
    with pytest.raises(ParseError, match="formatting that nothing closes is opened anew too often"):
        check_nesting(page(most + 1))


@pytest.mark.parametrize(
    ("page", "is_read"),
    [
        ("<i>" * 501, True),
        (f"<p {' '.join(f'a{at}' for at in range(4_000))}>".ljust(30_000), True),
        (f"<p {' '.join(f'a{at}' for at in range(4_000))}>".ljust(30_001), False),
        ("".join(f"<i a={at}>" for at in range(250)) + "<p>" * 250, True),
        ("".join(f"<i a={at}>" for at in range(250)) + "<p>" * 251, False),
    ],
)
def test_a_page_that_is_too_short_to_be_large(page: str, is_read: bool) -> None:  # noqa: FBT001
    if is_read:
        check_nesting(page)
    else:
        with pytest.raises(ParseError):
            check_nesting(page)
