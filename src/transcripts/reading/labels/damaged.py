"""Labels that the source has damaged, seen by the names of those who are known to speak."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcripts.reading.labels.candidates import Candidate, Mend, noted
from transcripts.reading.labels.ends import END, find_end, find_last_inner
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.labels.knowledge import Knowledge
from transcripts.reading.labels.name_words import HUMP
from transcripts.reading.language.lexicon import SENTENCE_STARTS, SENTENCE_WORDS
from transcripts.reading.later import later
from transcripts.reading.source.passages import quotes_opened

__all__ = ["mended", "misplaced"]

_NO_COLON = later(r"\s\((?P<note>\p{Ll}[^():]{2,80})\)\.?(?=\s\p{Lu}|$)")
_FULL_STOP = later(r"\.(?=\s\p{Lu})")
_NEXT_WORD = later(r"\s(?=(?P<word>\p{Lu}[\p{L}’']*))")
# Neither an initial nor a form of address ends a sentence: "MR. BERG:" is no "BERG:".
_INNER = later(
    r"(?<=[.!?…”\"»]\s?|[.!?]\)\s?)(?<!\b(?:\p{Lu}|(?i:mrs?|ms|dr|prof))\.\s?)(?P<label>\p{Lu}[\p{L}.’'‑-]{0,60}+(?:\s\p{Lu}[\p{L}.’'‑-]{0,60}+){0,3})"
    rf"(?:\s\([^():]{{1,80}}\))?[{END}](?=\s(?P<next>.))"
)
# A straight mark closes a quotation, unless it stands after a space: 'He said, "Anna: come."'
_STRAIGHT_OPENING = later(r'(?<![^\s(\[—–])"')
_ENDED = re.compile(r"[.!?…”\"»]")
# Of a word for an unnamed voice: bounds time.
_LONGEST_WORD = 60
_LONGEST_NOTED = _LONGEST_WORD + len(" (")
_LONGEST_NAME = 120
_MOST_WORDS = 5


def mended(text: str, known: Knowledge, current: str | None) -> Candidate | None:
    """Return a label that has lost its colon, or its form, where a known name proves it.

    Printed forms: "Vladimir Putin. Thank you.", "Megyn Kelly With this?",
    "Xi Jinping (retranslated) Thank you.", "REPLY (without a microphone)."; in a style with a
    form of labels, "Tom Quill: I do." below "Tom Quill (Port Vane) (Lab): It sails."

    Args:
        text: The paragraph.
        known: Who is known to speak.
        current: ``name_key`` of who is speaking: nobody interrupts himself.
    """
    if "(" in text[:_LONGEST_NOTED] and (label := _noted_voice(text, known)):
        return label
    if not known.may_begin_with_name(text):
        return None
    if (named := _bare_name(text, known)) is not None:
        return named
    for name in _beginnings(text):
        # "Boris" and "Boris Petrov" may both be known: the longest that fits.
        if name in known.printed and name_key(name) != current:
            label = _after_name(text, name)
            if label is not None:
                return label
    return None


def _bare_name(text: str, known: Knowledge) -> Candidate | None:
    """Return the full name before a colon of somebody who has spoken by a label in its form."""
    end = find_end(text, 0, _LONGEST_NAME)
    name = text[:end] if end >= 0 else ""
    if known.pattern is None or not known.form_proves or " " not in name:
        return None
    is_known = name in known.printed and name not in known.hints.not_labels
    return Candidate(name, None, -1, end + 1) if is_known else None


def _noted_voice(text: str, known: Knowledge) -> Candidate | None:
    """Return the word for an unnamed voice at the start of a paragraph, with its note."""
    first = text[:_LONGEST_WORD].partition(" ")[0]
    is_noted = text.startswith(" (", len(first)) and first.casefold() in known.voices
    found = _NO_COLON.match(text, len(first)) if is_noted else None
    return noted(first, found, "note", Mend.NO_COLON_AFTER_NOTE) if found else None


def _beginnings(text: str) -> Iterator[str]:
    """Yield what may be a name at the start of a paragraph, the longest first."""
    words = text[:_LONGEST_NAME].split(" ")[:_MOST_WORDS]
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        yield name
        yield name.rstrip(".")
        # "Megyn KellyVladimir Putin could not ..."
        yield name[: len(name) - len(words[count - 1]) + len(HUMP.split(words[count - 1])[0])]


def _after_name(text: str, name: str) -> Candidate | None:
    """Return the label whose name stands at the start of a paragraph, by what follows it."""
    at = len(name)
    if found := _NO_COLON.match(text, at):
        return noted(name, found, "note", Mend.NO_COLON_AFTER_NOTE)
    if found := _FULL_STOP.match(text, at):
        return Candidate(name, None, -1, found.end(), Mend.FULL_STOP)
    if text[at : at + 1].isupper() and name[-1].islower():
        return Candidate(name, None, -1, at, Mend.NOTHING)
    found = _NEXT_WORD.match(text, at)
    word = found["word"].casefold() if found else ""
    if word in SENTENCE_STARTS or word in SENTENCE_WORDS:
        return Candidate(name, None, -1, at, Mend.NO_COLON)
    return None


def misplaced(text: str, known: Knowledge) -> Iterator[int]:
    """Yield where known labels stand in the middle of a paragraph, after a lost line break.

    Printed form: "... the head of the region. Vladimir Putin: Wait, ...". What stands in
    quotation marks, or before a small letter, is no label; nor is a name without what the form
    of the house style has: "(Abg. Karl Lang: Hört!)" is a heckle.
    """
    at = depth = straight = 0
    closed = text.rfind('"')
    last = find_last_inner(text)
    if last < 0 or _ENDED.search(text, endpos=last) is None:
        # Fast path: the only colon is that of a label at the start, most often.
        return
    for found in _INNER.finditer(text, endpos=last + 3):
        depth += quotes_opened(text[at : found.start()])
        straight += _straight_opened(text, at, found.start())
        at = found.start()
        label = found["label"]
        is_name = name_key(label) in known.names or label in known.hints.proven
        is_name = is_name or _names_known(label, known)
        is_voice = label in known.voices_heard and found["next"].isupper()
        is_quoted = depth > 0 or (straight > 0 and at < closed)
        if (is_name or is_voice) and not is_quoted and _has_form(text, at, known):
            yield at


def _straight_opened(text: str, start: int, end: int) -> int:
    """Return how many more quotations straight marks open in a stretch than they close."""
    marks = text.count('"', start, end)
    if not marks:
        return 0
    opening = sum(1 for _ in _STRAIGHT_OPENING.finditer(text, start, end))
    return 2 * opening - marks


def _has_form(text: str, at: int, known: Knowledge) -> bool:
    """Tell whether a label has the form of the house style, if that has one."""
    return known.pattern is None or known.pattern.match(text, at) is not None


def _names_known(label: str, known: Knowledge) -> bool:
    """Tell whether a label has the form of the house style, and the name of one who speaks."""
    if known.pattern is None or not known.form_proves:
        return False
    found = known.candidate(f"{label}:")
    read = found.printed if found is not None and found.label == label else None
    return read is not None and read.name is not None and name_key(read.name) in known.names
