"""How regular the turns are that a form gives, counted: what makes a transcript of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from operator import or_

from attrs import frozen

from transcripts.reading.induction.forms import End, Part, Wrap
from transcripts.reading.induction.names import Shape, is_surely_named, shape_of
from transcripts.reading.induction.proof import Known
from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.induction.speech import is_asked, is_ended, is_heard, is_said, text_under
from transcripts.reading.induction.times import TIME_BEFORE
from transcripts.reading.labels.plausibility import Rest, rest_of
from transcripts.reading.language.header_lines import read_header_line
from transcripts.reading.language.lexicon import GIVEN_NAMES
from transcripts.reading.later import later

__all__ = ["Weight", "speaks_of_himself", "weigh"]

# Who answers, by the first letter; and who speaks of himself.
_ANSWERS = frozenset("aoаор")
_OWN = later(
    r"\b(?:I|I['’]\p{L}+|[Mm]y|me|[Ii]ch|[Mm]ir|[Mm]ein\p{L}*|[Jj]e|[Jj]['’]\p{L}+|mon|mes|[Yy]o|mi"
    r"|[Ee]u|meus?|minhas?|[Ii]o|mio|mia|[Ii]k|[Mm]ijn|[Jj]ag|min|ja|mnie|mój|moja|[Mm]inä|én|ben"
    r"|[Bb]enim|[Яя]|[Мм]не|[Мм]ой|[Мм]оя|[Мм]ені|[Мм]ій"
    r"|أنا|मैं|मेर\p{L}*|나는|내가|저는|제가)\b|[我私僕俺]"
)
# "Thank you, Ben.", "as Ben said": a name in the middle of a sentence.
_CALLED = later(r"(?<=[\p{Ll},]\s)\p{Lu}[\p{L}’'-]++")
_TIMED = 0.8
# What a line above the labels counts that is no sentence, of so many words: those of lists, titles.
_WORDS = 5
_OF_LISTS = 0.25
_DRAWN = "-=_*~─ "
# Two voices may be called by letters, and take turns; so many may not.
_LEAST_LISTED = 3
_LONG_TEXT = 40
_NOT_SHORT = 12
# Minutes: what times of a programme are rounded to, how long its parts are, and when it begins.
_ROUND, _LONG, _MORNING = 5, 10, 360
_HOURS = later(r"(?P<hours>[01]?\d|2[0-3])[:h](?P<minutes>[0-5]\d)")
# How many turns are listened to, one here and one there, and how much of each.
_MOST_LOOKED_AT = 300


@frozen
class Weight:
    """What speaks for a text being a transcript, as shares of its turns if nothing else is said.

    Attributes:
        turns: How many there are.
        voices: How many speak.
        covered: Share of the text between the first label and the end.
        changes: Share of the turns that begin with another voice than the one before.
        first: Share of who has most of them.
        returning: Share of those whose voice has another one.
        named: Share of those whose label surely names a voice.
        known: Share of those whose label does, or returns.
        spoken: Share of those in which somebody is heard to speak.
        talk: Share of those in which somebody is heard, or that answer a question of another voice.
        ended: Share of those that end as sentences do.
        people: Share of those whose label names somebody, or an office.
        own: Share of the answers of voices without a name in which one says "I".
        bold: Share of those whose label is printed bold.
        timed: Share of those beside which a time stands.
        listed: Share of the changes in which letters count on or begin again: "A", "B", "C", "A".
        silent: Share of those in which nothing is said.
        small: Share of those whose label has small letters, and nothing around it.
        repeats: Whether most long texts stand there once more, word by word, or most labels.
        is_schedule: Whether the times beside them are those of a programme.
        is_contents: Whether they stand in a table of contents first, and above its parts again.
        words: Share of those whose label only a time makes a name of a word: "Server".
        again: Share of those in which more than a few words are said that another has as well.
        fields: Share of those beside which a name stands and nothing else.
        against: Lines that have the form and are no labels, for each turn.
    """

    turns: int
    voices: int
    covered: float
    changes: float
    first: float
    returning: float
    named: float
    known: float
    spoken: float
    talk: float
    ended: float
    people: float
    own: float
    bold: float
    timed: float
    listed: float
    silent: float
    small: float
    repeats: bool
    is_schedule: bool
    is_contents: bool
    words: float
    again: float
    fields: float
    against: float

    @property
    def sure(self) -> float:
        """How regular it is altogether, from 0 to 1."""
        shares = (self.covered, self.returning, self.named, self.spoken)
        return sum(shares) / len(shares) / (1 + self.against)


def weigh(labels: Sequence[Sighting], against: int, rows: Sequence[Row], known: Known) -> Weight:
    """Weigh the turns that some labels give; there must be one at least.

    Args:
        labels: The labels, in order.
        against: How many lines have the form and are no labels.
        rows: The lines of the document.
        known: What is known of who speaks.
    """
    count = len(labels)
    looked_at = range(0, count, 1 + (count - 1) // _MOST_LOOKED_AT)
    texts = [text_under(labels, at, rows) for at in looked_at]
    heard = list(map(is_heard, texts))
    keys = Counter(one.key for one in labels)
    called = frozenset(word.casefold() for text in texts for word in _CALLED.findall(text))
    named = [_is_named(one, known, called, keys) for one in labels]
    returning = [keys[one.key] > 1 for one in labels]
    return Weight(
        turns=count,
        voices=len(keys),
        covered=_covered(labels, rows),
        changes=_changes(labels),
        first=max(keys.values()) / count,
        returning=sum(returning) / count,
        named=sum(named) / count,
        known=sum(map(or_, named, returning)) / count,
        spoken=sum(heard) / len(texts),
        talk=(sum(heard) + _replies(labels, rows, looked_at, heard)) / len(texts),
        ended=sum(is_ended(text) for text in texts) / len(texts),
        people=sum(not known.is_somebody(one.name) for one in labels) / count,
        own=_own([labels[at] for at in looked_at], texts),
        bold=sum(rows[one.at].is_bold for one in labels) / count,
        timed=sum(bool(one.time) for one in labels) / count,
        listed=_listed(labels, keys),
        silent=texts.count("") / len(texts),
        small=sum(_is_small(one) for one in labels) / count,
        repeats=_repeats(labels) or _are_doubled(labels, rows),
        is_schedule=_is_schedule(labels),
        is_contents=_is_contents(labels, rows),
        words=sum(_is_word(one, known, called) for one in labels) / count,
        again=_again(labels),
        fields=sum(_is_field(labels[at].rest) for at in looked_at) / len(texts),
        against=against / count,
    )


def _changes(labels: Sequence[Sighting]) -> float:
    """Return the share of the turns that begin with another voice than the one before."""
    changes = sum(one.key != two.key for one, two in pairwise(labels))
    return changes / max(1, len(labels) - 1)


def _covered(labels: Sequence[Sighting], rows: Sequence[Row]) -> float:
    """Return the share of the text between the first label and the end."""
    below = sum(len(row.text) for row in rows[labels[0].at :])
    is_chat = all(Part.BEFORE in one.parts for one in labels)
    # What a chat says itself has the time of its messages: "10:00 - Marta created the group".
    above = (row for row in rows[: labels[0].at] if not is_chat or not TIME_BEFORE.match(row.text))
    return below / (below + sum(map(_apart, above)))


def _replies(
    labels: Sequence[Sighting], rows: Sequence[Row], looked_at: Iterable[int], heard: Sequence[bool]
) -> int:
    """Return how many turns in which nobody is heard answer the question of another voice."""
    silent = (at for at, is_loud in zip(looked_at, heard, strict=True) if at and not is_loud)
    replies = (at for at in silent if labels[at].key != labels[at - 1].key)
    return sum(is_asked(text_under(labels, at - 1, rows)) for at in replies)


def _listed(labels: Sequence[Sighting], keys: Collection[str]) -> float:
    """Return the share of the changes in which letters count on, as those of answers to choose.

    Two voices may be called "A" and "B", and take turns.
    """
    if len(keys) < _LEAST_LISTED or any(shape_of(one.name) is not Shape.LETTER for one in labels):
        return 0.0
    first = min(keys)
    steps = sum(
        two.key == first or ord(two.key[0]) == ord(one.key[0]) + 1 for one, two in pairwise(labels)
    )
    return steps / (len(labels) - 1)


def _is_field(rest: str) -> bool:
    """Tell whether a name stands alone beside a label: "Speaker: Ada Berg", not "ADA: I AM."."""
    return rest_of(rest) is Rest.NAME and not is_ended(rest)


def _is_small(one: Sighting) -> bool:
    """Tell whether small letters alone are a label: those of a program as well as of somebody."""
    return one.name[0].islower() and not one.form.is_bracketed


def _is_word(one: Sighting, known: Known, called: Collection[str]) -> bool:
    """Tell whether a label is one word, and only a time beside it says that it is a name.

    A program prints its parts so, in columns and in brackets: "10:02:11", a tab and "Server".
    """
    is_of_log = one.form.end is End.GAP or one.form.wrap is Wrap.SQUARE
    if not (one.time and is_of_log) or shape_of(one.name) is not Shape.WORD:
        return False
    word = one.name.casefold()
    # "Worker" is an office as well.
    is_known = one.key in known.people or word in GIVEN_NAMES or known.is_voice(one.name)
    return not is_known and word not in called


def _again(labels: Sequence[Sighting]) -> float:
    """Return the share of texts that are said again word by word, as a program says them."""
    counts = Counter(one.rest for one in labels if len(one.rest) >= _NOT_SHORT)
    return sum(count for count in counts.values() if count > 1) / len(labels)


def _repeats(labels: Sequence[Sighting]) -> bool:
    """Tell whether most long texts are said again word by word, as the same list of a manual is."""
    long = [one.rest for one in labels if len(one.rest) >= _LONG_TEXT]
    return len(long) > _LEAST_LISTED and 2 * len(set(long)) <= len(long)


def _are_doubled(labels: Sequence[Sighting], rows: Sequence[Row]) -> bool:
    """Tell whether most labels stand once more two lines below: it would be taken for speech.

    Printed form, of a page that was copied: "Ada Berg" / "0 minutes 12 seconds" /
    "Ada Berg 0 minutes 12 seconds".
    """
    starts = {one.at for one in labels}
    again = sum(
        one.at + 2 < len(rows)
        and one.at + 2 not in starts
        and rows[one.at + 2].text.startswith(f"{one.label} ")
        for one in labels
        if one.form.end is End.LINE
    )
    return 2 * again > len(labels)


def _is_schedule(labels: Sequence[Sighting]) -> bool:
    """Tell whether the times beside names are those of a programme.

    They are of a day, grow, and are round; nobody writes or speaks at such times alone. Printed
    form: "09:00 Marta Quill: Opening" above "09:30 Tobias Renn: Engines".
    """
    times = [_HOURS.fullmatch(one.time) for one in labels if one.time]
    minutes = [int(found["hours"]) * 60 + int(found["minutes"]) for found in times if found]
    if len(minutes) < max(_LEAST_LISTED, _TIMED * len(labels)) or len(minutes) < len(times):
        return False
    steps = sorted(two - one for one, two in pairwise(minutes))
    is_round = all(minute % _ROUND == 0 for minute in minutes)
    return is_round and minutes[0] >= _MORNING and steps[0] >= 0 and steps[len(steps) // 2] >= _LONG


def _is_contents(labels: Sequence[Sighting], rows: Sequence[Row]) -> bool:
    """Tell whether all labels stand twice in one order, and nothing is said under the first."""
    half, rest = divmod(len(labels), 2)
    keys = [one.key for one in labels]
    if rest or half < _LEAST_LISTED or keys[:half] != keys[half:]:
        return False
    # Below the last of them, other lines of the table may stand.
    return not any(is_said(text_under(labels, at, rows)) for at in range(half - 1))


def _own(labels: Sequence[Sighting], texts: Sequence[str]) -> float:
    """Return the share of the turns of who asks nothing in which one says "I"."""
    answers = [text for one, text in zip(labels, texts, strict=True) if one.key[:1] in _ANSWERS]
    return sum(map(speaks_of_himself, answers)) / max(1, len(answers))


def speaks_of_himself(text: str) -> bool:
    """Tell whether somebody says "I" in a text, or "my"."""
    return _OWN.search(text) is not None


def _apart(row: Row) -> float:
    """Return how much a line above the first label counts: less where it is no sentence."""
    if read_header_line(row.text) is not None:
        return 0
    is_sentence = row.text.count(" ") >= _WORDS and is_ended(row.text)
    # What is drawn around it says nothing: "----- 14 May 2031 -----".
    return len(row.text.strip(_DRAWN)) * (1 if is_sentence else _OF_LISTS)


def _is_named(one: Sighting, known: Known, called: Collection[str], keys: Counter[str]) -> bool:
    """Tell whether a label surely names a voice: by its words, a list, or as it is called so."""
    if one.key in known.people or known.is_voice(one.name) or is_surely_named(one.name):
        return True
    if one.time or (one.form.is_bracketed and one.form.wrap is not Wrap.ROUND):
        return True
    if any(word.casefold() in called for word in one.name.split()):
        return True
    # Capitals and scripts without any: that it returns is all there is.
    shape = shape_of(one.name)
    return (
        shape in (Shape.CAPITALS, Shape.INITIALS, Shape.CASELESS, Shape.LETTER)
        and keys[one.key] > 1
    )
