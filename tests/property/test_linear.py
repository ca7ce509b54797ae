"""Work grows with the length of the text: calls are counted, so that no clock is asked.

So does memory: what is held at most is counted as well. What a pattern does within one call is
counted elsewhere, in ``test_patterns``.
"""

from __future__ import annotations

import cProfile
import gc
import importlib.util
import pstats
import random
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice, product

import pytest

import transcripts
from transcripts._show import explanation_lines, meeting_lines
from transcripts.formats import BUILT_IN, StyleFormat
from transcripts.jsonl import read_jsonl
from transcripts.model import Meeting
from transcripts.reading.memo import forget
from transcripts.reading.source import nesting

# What is repeated to make a text that hurts.
HOSTILE = [
    "Anna Ivanova: yes.\n",
    "Anna Ivanova: ",
    "Anna Ivanova\n",
    "Ivan Petrov\nPetrov Ivan\n",
    "А.Петров:  да. ",
    "A. ",
    "Question: Yes. ",
    "«",
    "_",
    "**A** ",
    "(a) ",
    "BorisPetrov",
    "January 28, 2024\n",
    "See also\n",
    "Topics\n",
    "Settings\nfoo\n",
    "* * *\n",
    "<…>\n",
    "\n",
    "\u200b a",
]
# A format that carries structure of its own reads no plain text.
STYLES = [name for name, one in BUILT_IN.items() if isinstance(one, StyleFormat)]
XML = ("<dbtplenarprotokoll><sitzungsverlauf>", "</sitzungsverlauf></dbtplenarprotokoll>")
# The same for the other formats.
OTHERS = [
    ("white-house", "MS. LUND:  <s>a</s> b \\[c\\]. "),
    ("white-house", "Q    Yes?\n\n"),
    ("bundestag", "(Beifall bei der ABC - Otto Feld [DEF]: Na! - "),
    ("bundestag", "Anna Berg (ABC):\nJa.\n"),
    ("bundestag", "Ich rufe auf:\nTitel\n"),
    ("european-parliament", "Anna Berg (ABC), question. – Yes.\n\n"),
    ("european-parliament", "Anna Berg, a b "),
    ("austria", "Abgeordnete Mag. Anna Berg (ABC): Ja. (Abg. Lang: Na!)\n"),
    ("austria", "Präsidentin Mag. Anna "),
    ("iberian", "El señor LANG: Sí. (Aplausos.)\n\n"),
    ("iberian", "El señor PRESIDENTE DE LA "),
    ("catalonia", "Anna Berg\nBon dia.\n"),
    ("catalonia", "La consellera de Ports, "),
    ("labelled", "[12:31] Anna Berg: Yes. <s>"),
    ("labelled", "**Anna Berg:** \\[12:31\\] Yes.\n\n"),
    ("labelled", "Anna Berg:\n"),
]
PAGES = [
    ("kremlin", "<p><b>Anna Ivanova:</b> Yes. "),
    ("kremlin", "<div><b>"),
    ("kremlin", "<span class=read__tooltip>a</span>Anna Ivanova "),
    ("kremlin", "<p class=read__lead>&amp;&#65;&nbsp;<br>"),
    ("kremlin", "<a b=c d e>"),
    ("kremlin", "<p _0=a _00>_0"),
    ("kremlin", "<iframe>a</iframe><xmp>"),
    ("kremlin", "<svg><iframe>a"),
    ("kremlin", "<script>a</script><!-- a --><style>b</style>"),
    ("labelled", "<p>Anna Berg:<p>Yes."),
    ("bundestag", "<name>Anna Berg (ABC):</name><p>Ja.<fussnote>1</fussnote></p>"),
    ("bundestag", "<p klasse='T'><redner>a</redner></p>"),
]
# What is guessed, and by every format.
GUESSED = ["Anna Ivanova: yes, we do.\nBen Berg: Thank you.\n", "В.Путин (", "\n", "a "]
LABELS = ["A", "A ", "A.", "Anna ", "of ", "a, ", "(a) ", "1", "Минист", "President, ", "AnnaBerg"]
LENGTH = 4_000


@pytest.fixture(scope="module", autouse=True)
def _only_what_is_read() -> Iterator[None]:
    """Let the collector pass over what the tests before have left, hundreds of times below."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def work(run: Callable[[str], object], text: str) -> tuple[int, int]:
    """Return how many calls a text takes, and how many bytes are held at most meanwhile."""
    profile = cProfile.Profile()
    # Or else only what is longer than what was read before would be read.
    forget()
    gc.collect()
    tracemalloc.start()
    profile.runcall(run, text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    counted: int = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
    return counted, most


def compare(run: Callable[[str], object], once: str, twice: str) -> None:
    """Check that twice the text takes at most 2.5 times the calls, and the memory."""
    # What is loaded or compiled on first use is not counted.
    run(once)
    (calls, held), (calls_of_twice, held_of_twice) = work(run, once), work(run, twice)
    assert calls_of_twice <= 2.5 * calls
    # The count itself holds less than this.
    assert held_of_twice <= 2.5 * held + 150_000


def check(run: Callable[[str], object], piece: str, before: str = "", after: str = "") -> None:
    """Compare a piece over and over with twice as much of it."""
    count = LENGTH // len(piece)
    compare(run, *(before + piece * (count * times) + after for times in (1, 2)))


def parsed(name: str) -> Callable[[str], object]:
    return partial(transcripts.parse, format=name)


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    check(parsed("kremlin"), piece)


@pytest.mark.parametrize(("name", "piece"), OTHERS)
def test_so_it_is_in_other_formats(name: str, piece: str) -> None:
    check(parsed(name), piece)


def test_cards_after_one_name_are_not_joined_without_end() -> None:
    check(parsed("kremlin"), "Petrov Ivan\n", "Ivan Petrov\n")


@pytest.mark.parametrize(("name", "piece"), PAGES)
def test_so_it_is_with_pages(name: str, piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Or else it would be counted what a longer page takes and a shorter one does not.
    monkeypatch.setattr(nesting, "_SHORT", 0)
    before, after = ("<p>", "") if name != "bundestag" else XML
    check(parsed(name), piece, before, after)
    check(transcripts.source_text, piece, before, after)


# What elements do together is found by drawing them together: some open, some close, each with
# attributes that are all the same or all different, and with text of any length.
FORMATTING = "b i font a nobr".split()
BLOCKS = "p div li td object h1 option svg xmp style span x-a".split()
ATTRIBUTES = ["", " class=read__lead", " a=§", " a§"]
LONG = 40_000


def drawn_page(draw: random.Random) -> str:
    """Return a long page: two or three parts, each of which is one piece over and over."""

    def tag() -> str:
        name = draw.choice(elements)
        start = f"<{name}{draw.choice(ATTRIBUTES)}>"
        return draw.choice([start, start, start, f"</{name}>", f"{start}A</{name}>"])

    elements = [*draw.choices(FORMATTING, k=2), *draw.sample(BLOCKS, 2)]
    parts = []
    for share in draw.choice([(2, 2), (1, 3), (3, 1), (1, 2, 1)]):
        piece = "".join(tag() for _ in range(draw.randint(1, 3)))
        piece += draw.choice(["", "A", "A", "_0", "Anna Ivanova: Yes. ", "A" * 2_000])
        times = LONG * share // 4 // len(piece) + 1
        parts.append("".join(piece.replace("§", str(at)) for at in range(times)))
    return f"<p>{''.join(parts)}"


def size(page: str) -> int:
    """Return how many elements and letters are made of a page."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - of one test

    root = LexborHTMLParser(page).root
    assert root is not None
    return sum(1 for _ in root.traverse()) + len(transcripts.source_text(page))


@pytest.mark.parametrize("seed", range(30))
def test_no_page_grows_beyond_what_is_stated(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(6):
        page = drawn_page(draw)
        with suppress(transcripts.ParseError):
            transcripts.source_text(page)
            assert size(page) <= 3 * len(page) + nesting.MOST_REOPENED


# What takes memory that Python does not count: in a process of its own, the most that it held.
MEASURED = """
import resource, sys, transcripts
name, before, piece, after, count = sys.argv[1:]
def page(n):
    parts = (before, piece, after)
    return "".join(part.replace("§", str(at)) for part in parts for at in range(n))
def xml(n):
    return before.replace("§", "A" * n) + piece * n + after
def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
def grown(n):
    document = xml(n) if name == "bundestag" else page(n)
    held = most()
    try:
        transcripts.source_text(document, format=name)
    except transcripts.ParseError:
        pass
    return most() - held
grown(10)
print(grown(int(count)), grown(2 * int(count)))
"""
UNIT = 1 if sys.platform == "darwin" else 1024
GROWING = [
    ("kremlin", "<font color=§>", "<p>A</p>", "", 1_000),
    ("kremlin", "<nobr a=§>A<p>", "", "", 4_000),
    ("kremlin", "<b a=§><div>", "</b>A", "", 2_000),
    ("kremlin", "<html>_0000000000000000000000", "<p class=read__lead>A</p>", "", 3_000),
    ("kremlin", "<svg><xmp>", "A A A A A A A A A A A A ", "", 3_000),
    ("kremlin", "<select><selectedcontent></selectedcontent>", "<option>", "<i>A", 900),
    ("bundestag", '<!DOCTYPE r [<!ATTLIST a b CDATA "§">]><r>', "<a/>", "</r>", 15_000),
    ("bundestag", '<!DOCTYPE r [<!ENTITY a "§">]><r>', "&a;", "</r>", 10_000),
    ("bundestag", '<?xml version="1.0"?><r xmlns="§">', "<a/>", "</r>", 15_000),
]


@pytest.mark.skipif(importlib.util.find_spec("resource") is None, reason="of POSIX")
@pytest.mark.parametrize("document", GROWING)
def test_memory_that_a_parser_takes_grows_with_the_document(document: tuple[object, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *map(str, document)],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    once, twice = (int(one) * UNIT for one in done.stdout.split())
    # The second comes on top of what the first held, and less than some megabytes is no growth.
    assert once + twice <= 2.3 * once + 10_000_000


@pytest.mark.parametrize("piece", GUESSED)
def test_so_it_is_where_the_format_is_guessed(piece: str) -> None:
    def run(text: str) -> object:
        with suppress(transcripts.UnknownFormatError):
            return transcripts.parse(text.encode("cp1251"))
        return None

    check(run, piece)


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("piece", ["Anna Ivanova: Yes. ", "A.B: a.\n"])
def test_so_it_is_with_explanations(name: str, piece: str) -> None:
    def run(text: str) -> object:
        explained = transcripts.explain(text, format=name)
        return list(explanation_lines(explained, width=80, colour=True))

    check(run, piece)


@pytest.mark.parametrize("piece", LABELS)
def test_so_it_is_with_labels(piece: str) -> None:
    # Labels of formats that are no house styles are read as labelled text has them.
    def run(text: str) -> object:
        return [transcripts.parse_label(text, format=name) for name in STYLES]

    check(run, piece)


def test_spellings_of_one_name_are_joined_in_linear_work() -> None:
    """Each letter may have an accent or none: many names of one length, and one person."""

    def run(text: str) -> object:
        spellings = list(
            islice(product(*((letter, f"{letter}\u0301") for letter in "annaberg")), 200)
        )
        names = ["".join(("A", *one[1:4], " B", *one[5:])) for one in spellings[: len(text)]]
        lines = [f"{name}: Yes.\n\nAnna Berg: No." for name in names]
        return transcripts.explain("\n\n".join(lines), format="kremlin")

    compare(run, "a" * 100, "a" * 200)


WRITERS: list[Callable[[Meeting], object]] = [
    transcripts.to_json,
    transcripts.to_text,
    transcripts.to_markdown,
    lambda meeting: list(meeting_lines(meeting, width=80, colour=True)),
    lambda meeting: list(meeting.chunks(10**6)),
    lambda meeting: list(meeting.chunks(10, overlap=9)),
    lambda meeting: list(meeting.find("a")),
    lambda meeting: meeting.talk_share(),
    lambda meeting: meeting.anonymise(),
    lambda meeting: meeting._repr_html_(),
]


@pytest.mark.parametrize("write", range(len(WRITERS)))
@pytest.mark.parametrize("piece", ["Anna Ivanova: a.\n", "Anna Ivanova: (a) [b] <…> c\nOh: "])
def test_so_it_is_with_what_is_written(write: int, piece: str) -> None:
    made = {
        text: transcripts.parse(text, format="kremlin")
        for text in (piece * (LENGTH // len(piece) * times) for times in (1, 2))
    }
    compare(lambda text: WRITERS[write](made[text]), *made)


DOCUMENTS = [
    ("[", "[", ""),
    ("[[],", "", ""),
    ('{"a":', "", ""),
    ('{"format": "transcripts/meeting", "version": 0, "blocks": [', '{"type": "Turn"},', "{}]}"),
    ('{"format": "transcripts/meeting", "version": 0, "tags": [', '{"kind": 1, "x": []},', "{}]}"),
    ('{"format": "transcripts/meeting", "version": 0, "speakers": [', '{"id": "a"},', "{}]}"),
    ('{"format": "transcripts/meeting", "version": 0', ', "title": NaN', "}"),
    ('{"format": "transcripts/meeting", "version": ', "9", "}"),
    ('{"format": "transcripts/meeting", "version": 0, "title": "', "\\ud800", '"}'),
]


@pytest.mark.parametrize(("before", "piece", "after"), DOCUMENTS)
def test_so_it_is_with_json(before: str, piece: str, after: str) -> None:
    check(lambda text: list(read_jsonl([text, text])), piece or before, before, after)


@pytest.mark.parametrize("piece", ["Anna Ivanova: Yes.\n", "Question: (a) [b] <…>\n"])
def test_so_it_is_with_meetings_in_json(piece: str) -> None:
    texts = [piece * (LENGTH // len(piece) * times) for times in (1, 2)]
    once, twice = (transcripts.to_json(transcripts.parse(text, format="kremlin")) for text in texts)
    compare(transcripts.from_json, once, twice)
    # What is not written as we write it is read in another way.
    compare(transcripts.from_json, once.replace(":", " :"), twice.replace(":", " :"))
