"""TTML and DFXP: captions in XML, with times of many forms, and agents that speak.

The printed form, in the namespaces of 2006 and later:

    <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata">
      <head><ttm:agent xml:id="a1"><ttm:name>Marta Quill</ttm:name></ttm:agent></head>
      <body><div begin="10s">
        <p begin="0.5s" end="2s" ttm:agent="a1">Is it still<br/>burning?</p>

A time counts from that of the element around, unless the document shows that all count from its
beginning, as Apple's do. A span with times of its own is a word. Spans of the model count in a text
with a line for each voice and for each paragraph.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import groupby
from xml.etree.ElementTree import Element

from attrs import frozen

from transcripts.errors import ParseError
from transcripts.formats.captions.media_times import ALWAYS, Clock, Interval
from transcripts.formats.segments import Fault, Recording, Segment, Word, outcome_of
from transcripts.formats.times import exact
from transcripts.kinds import ProblemCode
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.later import later
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import fold, ink
from transcripts.reading.source.xml import root_of
from transcripts.reading.style.house_style import Confidence

__all__ = ["FORMAT"]

# Not by regex, which would look for its one fixed sign through all of a text first.
_BEGINNING = re.compile(
    r"[\s\ufeff]*+(?:<(?:\?[^>]*+|!--(?:[^-]|-(?!->))*+--|!DOCTYPE[^>]*+)>\s*+)*+"
    r"<(?:[\w.-]++:)?+tt(?P<said>\s[^>]*+)>"
)
_NAMESPACE = later(r"""["']http://www\.w3\.org/(?:ns/ttml|20\d\d/\d\d/ttaf1)[#"']""")
_SPACE = later(r"[ \t\r\n]++")
_LANGUAGE = later(r"[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8}){0,4}")
# What is longer names nobody: it would stand again at each change of voice.
_LONGEST = 200
# What says something of the element that it stands in.
_ABOUT = frozenset(["metadata", "set", "animate", "title", "desc", "copyright", "agent", "actor"])


class _Ttml:
    """The format; see the module."""

    name = "ttml"
    encodings: tuple[str, ...] = ()

    def sniff(self, text: str) -> Confidence:
        """Tell by its root whether a text is TTML."""
        found = _BEGINNING.match(text)
        is_one = found is not None and _NAMESPACE.search(found["said"]) is not None
        return Confidence.SURE if is_one else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a document; see ``Format.read``."""
        root = root_of(text)
        if _name(root) != "tt":
            message = "this is no TTML, whose root is called tt"
            raise ParseError.at(message, text, 0)
        faults: list[Fault] = []
        segments = [one for one in _segments(root, faults) if ink(one.text) is not None]
        language = _LANGUAGE.fullmatch(root.get("xml:lang", ""))
        metadata = Metadata(title=_title(root), language=language and language.group())
        recording = Recording(segments=segments, metadata=metadata, faults=faults, are_told=False)
        return outcome_of(recording, "application/ttml+xml", hints.labels)


FORMAT = _Ttml()


@frozen
class _Place:
    """Where a piece of text stands.

    Attributes:
        shown: When the element is shown that it stands in.
        agent: The ids of who says it.
        keeps: Whether white space is kept.
        word: When the span is shown that it stands in, ``None`` outside of such.
    """

    shown: Interval
    agent: str
    keeps: bool
    word: Interval | None = None


@frozen
class _Run:
    """A piece of text, and where it stands."""

    text: str
    place: _Place


def _name(element: Element) -> str:
    """Return the name of an element without its prefix."""
    return element.tag.rpartition(":")[2]


def _title(root: Element) -> str | None:
    """Return the title in the head of a document."""
    heads = (child for child in root if _name(child) == "head")
    titles = (one for head in heads for one in head.iter() if _name(one) == "title")
    return next((title for one in titles if (title := fold(one.text or ""))), None)


def _agents(root: Element) -> dict[str, str]:
    """Return what each agent is called."""
    agents: dict[str, str] = {}
    for agent in (one for one in root.iter() if _name(one) == "agent"):
        names = [fold(one.text or "") for one in agent if _name(one) == "name"]
        # A name that is none leaves the id.
        agents[agent.get("xml:id", "")] = next(filter(_is_short, names), "")
    return agents


def _is_short(name: str) -> bool:
    return 0 < len(name) <= _LONGEST


def _segments(root: Element, faults: list[Fault]) -> Iterator[Segment]:
    """Yield what each paragraph says, and text outside of them.

    Args:
        root: The document.
        faults: What is wrong outside of paragraphs.
    """
    clock, agents = Clock.of(root), _agents(root)
    place = _Place(ALWAYS, "", root.get("xml:space") == "preserve")
    waiting: list[tuple[Element | str, _Place]] = [(root, place)]
    while waiting:
        item, place = waiting.pop()
        if isinstance(item, str):
            yield from _paragraph([_Run(item, place)], place, agents)
        elif _name(item) == "p":
            yield from _paragraph(list(_runs(item, place, clock)), place, agents)
        elif _name(item) != "head" and _name(item) not in _ABOUT:
            faults += [(ProblemCode.TIME_UNREAD, fault) for fault in place.shown.faults]
            waiting += reversed(list(_inside(item, place, clock)))


def _runs(paragraph: Element, place: _Place, clock: Clock) -> Iterator[_Run]:
    """Yield the pieces of text of a paragraph."""
    waiting = list(reversed(list(_inside(paragraph, place, clock))))
    while waiting:
        item, place = waiting.pop()
        if isinstance(item, str):
            yield _Run(item, place)
        elif _name(item) == "br":
            yield _Run("\n", place)
        elif _name(item) not in _ABOUT:
            is_timed = any(item.get(key) for key in ("begin", "end", "dur"))
            word = place.shown if is_timed else place.word
            inner = _Place(place.shown, place.agent, place.keeps, word)
            waiting += reversed(list(_inside(item, inner, clock)))


def _inside(
    element: Element, place: _Place, clock: Clock
) -> Iterator[tuple[Element | str, _Place]]:
    """Yield texts and elements in an element, each with where it stands."""
    yield _shown(element.text, place), place
    for child, shown in clock.inner(element, place.shown):
        agents = (
            value
            for key, value in child.attrib.items()
            if key.rpartition(":")[2] == "agent" and _is_short(value)
        )
        space = child.get("xml:space")
        keeps = place.keeps if space is None else space == "preserve"
        yield child, _Place(shown, next(agents, place.agent), keeps, place.word)
        yield _shown(child.tail, place), place


def _shown(text: str | None, place: _Place) -> str:
    """Return a text with its white space as it is shown."""
    return (text or "") if place.keeps else _SPACE.sub(" ", text or "")


def _paragraph(runs: list[_Run], place: _Place, agents: Mapping[str, str]) -> Iterator[Segment]:
    """Yield what each voice says in a paragraph."""
    printed = [run for run in runs if run.text]
    for agent, group in groupby(printed, key=lambda run: run.place.agent):
        said = list(group)
        words = [_word("".join(run.text for run in part), one) for one, part in _by_word(said)]
        faults = [*place.shown.faults]
        for one, _ in _by_word(said):
            faults += one.faults if one is not None else ()
        begins_at, ends_at = _time(place.shown.begin), _time(place.shown.end)
        begins = [word.begins_at for word in words if word.begins_at is not None]
        ends = [word.ends_at for word in words if word.ends_at is not None]
        names = [agents.get(one) or one for one in agent.split()]
        yield Segment(
            "".join(run.text for run in said),
            fold(", ".join(names)) or None,
            min(begins, default=None) if begins_at is None else begins_at,
            max(ends, default=None) if ends_at is None else ends_at,
            words if begins or ends else (),
            faults=[(ProblemCode.TIME_UNREAD, fault) for fault in faults],
        )


def _by_word(said: list[_Run]) -> Iterator[tuple[Interval | None, list[_Run]]]:
    """Yield pieces of text by the span with a time that they stand in."""
    for _, group in groupby(said, key=lambda run: id(run.place.word)):
        part = list(group)
        yield part[0].place.word, part


def _word(text: str, shown: Interval | None) -> Word:
    shown = shown or ALWAYS
    return Word(text, _time(shown.begin), _time(shown.end))


def _time(seconds: Fraction | None) -> dt.timedelta | None:
    return None if seconds is None else exact(seconds)
