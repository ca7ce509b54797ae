"""The lines of a text as passages, for tests of what takes passages."""

from __future__ import annotations

import re

from transcripts.reading.source.passages import Passage, passage

_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")


def passages(text: str) -> list[Passage]:
    made = (passage(text, *line.span()) for line in _LINE.finditer(text))
    return [one for one in made if one is not None]
