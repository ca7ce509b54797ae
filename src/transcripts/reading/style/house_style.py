"""What a house style is: data, and a few small functions, for the one engine."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

import attrs
from attrs import Factory, evolve, field, frozen

from transcripts.model.reprs import brief
from transcripts.reading.style.groups import (
    BodyStyle,
    LabelStyle,
    MarkupStyle,
    PageStyle,
    TextStyle,
)
from transcripts.reading.style.patterns import Deadline
from transcripts.reading.style.settings import checked
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["Confidence", "HouseStyle"]


class Confidence(IntEnum):
    """How sure a format is that a text is its own."""

    NO = 0
    WEAK = 1
    SURE = 2


def _is_name(_: object, __: object, name: str) -> None:
    if not name.strip():
        message = f"a style needs a name, by which format= finds it, not {name!r}"
        raise ValueError(message)


def _never(_: str) -> Confidence:
    return Confidence.NO


@frozen(kw_only=True, field_transformer=checked)
class HouseStyle:
    """How one publisher prints a transcript.

    Attributes:
        name: What ``format=`` calls it.
        sniff: How sure the style is that a text is its own; by default it never is, and is used
            where it is named.
        languages: What the publisher prints in, as BCP 47 tags; "ru" is told from others by
            its letters.
        encodings: What bytes may be encoded in when they are not UTF-8.
        labels: How speaker labels are printed.
        text: How plain text is set.
        page: The lines of the page around a document.
        markup: What the elements of HTML and XML are.
        body: What stands in a document beside speech.
        directions: What stage directions look like: by default as ``wordings`` has them for
            the languages, English where none is named.
    """

    name: str = field(validator=_is_name)
    sniff: Callable[[str], Confidence] = _never
    languages: tuple[str, ...] = ()
    encodings: tuple[str, ...] = ()
    labels: LabelStyle = field(factory=LabelStyle)
    text: TextStyle = field(factory=TextStyle)
    page: PageStyle = field(factory=PageStyle)
    markup: MarkupStyle = field(factory=MarkupStyle)
    body: BodyStyle = field(factory=BodyStyle)
    directions: Directions = field(
        default=Factory(
            lambda style: Directions(wordings=wordings(*(style.languages or ("en",)))),
            takes_self=True,
        ),
    )

    __repr__ = brief

    def limited(self, seconds: float) -> HouseStyle:
        """Return the style with patterns that raise a TimeoutError once their time is over.

        Args:
            seconds: How long all patterns of ``regex`` in it may take together, from now on.
        """
        deadline = Deadline(seconds)
        groups = (self.labels, self.text, self.page, self.body)
        labels, text, page, body = (_limited(group, deadline) for group in groups)
        titles = tuple((deadline.limit(pattern), kind) for pattern, kind in self.body.titles)
        rules = tuple(
            evolve(
                rule,
                pattern=deadline.limit(rule.pattern),
                below=deadline.limit(rule.below),
                until_other=deadline.limit(rule.until_other),
                begins=deadline.limit(rule.begins),
            )
            for rule in self.body.rules
        )
        return evolve(
            self,
            labels=labels,
            text=text,
            page=evolve(page, header=tuple(map(deadline.limit, self.page.header))),
            body=evolve(body, titles=titles, rules=rules),
            directions=self.directions.limited(deadline),
        )


def _limited(group: Any, deadline: Deadline) -> Any:  # noqa: ANN401 - a group of settings
    """Return a group of settings whose patterns have a deadline."""
    names = (one.name for one in attrs.fields(type(group)) if one.init)
    return evolve(group, **{name: deadline.limit(getattr(group, name)) for name in names})
