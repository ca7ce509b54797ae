"""Which of the names that stand where a form has its name are surely those of voices.

The evidence is counted: a name returns after another has spoken; a list above the text has it; it
is a word for a voice; a time stands beside it; who speaks below says it of himself. Who speaks only
once is known by the company: where nearly all that has the shape of a name returns, the rest is of
the same kind.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

from transcripts.kinds import SpeakerKind
from transcripts.reading.induction.company import known_by_others
from transcripts.reading.induction.forms import End, Form, Lead, Wrap
from transcripts.reading.induction.name_forms import ADDRESS
from transcripts.reading.induction.names import (
    Shape,
    begins_sentence,
    is_surely_named,
    may_be_name,
    shape_of,
)
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.labels.grammar import is_initialed, names_machine, unnamed_voice
from transcripts.reading.labels.plausibility import Rest, is_no_voice, is_sentence, rest_of
from transcripts.reading.language.lexicon import CONNECTORS, is_role
from transcripts.reading.later import later

__all__ = ["Known", "is_in_capitals", "prove"]

# The digits of a number that somebody is called by, and a sign in the place of a name.
_PHONE = later(r"~?\+?\d(?:[\s()-]{0,3}\d){6,14}")
# "WEDNESDAY, 22 MAY 2031", "May 22, 2031": no name holds a date.
_DATED = later(r"\b\d{1,2}\.?\s\p{L}{3,10}\.?,?\s\d{4}\b|\b\p{L}{3,10}\s\d{1,2},\s\d{4}\b")
_SIGN = later(r"\p{So}")
# In these much else stands as well; in italics, single words.
_SOME_NAMES = (Wrap.ROUND, Wrap.QUOTED, Wrap.ITALIC)
_ADDRESS = later(ADDRESS)
_ENOUGH = 2
# Share of what stands beside a time from which on the time belongs to the form.
_TIMED = 0.8
_MOST_BESIDE_TIME = 5
# Share of the lines with a wide space that may have another one.
_MOST_COLUMNS = 0.3
# In brackets, what else may stand so, for each label.
_MOST_KEYS = 0.5
# Share of them that may be words of notes and logs.
_MOST_NO_VOICES = 0.5
# How often what has small letters must return, of all that has the form, and of how many words.
_OFTEN = 3
_OFTEN_SHARE = 0.03
_MOST_OF_OFFICE = 4
_LONGEST_OFFICE = 10
_NUMBER = "0123456789 #."
# Share of the lines that have a form from which on it is that of labels, if the caller says so.
_MEANT = 0.5
# Share of the labels in capitals, and of the letters of each, from which on all are.
_IN_CAPITALS = 0.85
_CAPITALS = 0.6
# Of what has a weak end a name alone is none: "Exactly. That is so."
_WEAK = frozenset(
    {
        *(End.STOP, End.SURNAME, End.STOP_DASH, End.DASH, End.LINE, End.SEMICOLON),
        *(End.PIPE, End.GAP, End.BOLD),
    }
)
_STOPS = frozenset({End.STOP, End.SURNAME, End.STOP_DASH})


@frozen
class Known:
    """What is known of who speaks before labels are looked for.

    Attributes:
        people: Who speaks as a list says, by ``name_key``.
        voices: Words for unnamed voices.
        lines: How many lines may begin with a label, where the caller says that labels stand
            there: they may have small letters and nothing around them then ("anna: Yes."), as
            settings and logs have too. Else ``None``.
        asked: The numbers of the lines in which somebody asks who has no label.
    """

    people: Collection[str]
    voices: Mapping[str, SpeakerKind]
    lines: int | None = None
    asked: Sequence[int] = ()

    def is_voice(self, name: str) -> bool:
        """Tell whether a name is a word for a voice."""
        return unnamed_voice(name, self.voices) is not None

    def is_somebody(self, name: str) -> bool:
        """Tell whether a name is a word for somebody, as "Question 4" is: another one each time."""
        return unnamed_voice(name.rstrip(_NUMBER), self.voices) is SpeakerKind.ANONYMOUS

    def are_meant(self, count: int) -> bool:
        """Tell whether so many lines of one form are what the caller calls labels."""
        return self.lines is not None and count >= _MEANT * self.lines


def prove(seen: Sequence[Sighting], form: Form, known: Known) -> list[Sighting]:
    """Return those that are surely labels, in order.

    Args:
        seen: What has the form, in order.
        form: The form.
        known: What is known of who speaks.
    """
    timed = sum(bool(one.time) for one in seen) >= _TIMED * len(seen)
    if form.end in (End.GAP, End.PIPE) and sum(map(_has_columns, seen)) > _MOST_COLUMNS * len(seen):
        # A table has more columns than two.
        return []
    offices = _offices(seen, form)
    fitting = [one for one in seen if _fits(one, form, known, offices, timed=timed)]
    if sum(_is_no_voice(one.name) for one in fitting) > _MOST_NO_VOICES * len(fitting):
        # "10:00:02 INFO: …": what a program writes has times as well.
        return []
    runs = _runs(fitting, known.asked)
    sure = {one.key for one in fitting if _is_sure(one, form, known, runs, timed=timed)}
    if form.end is End.LINE and not form.timed and max(runs.values(), default=0) < _ENOUGH:
        # A list of names is no transcript.
        return []
    # "Olaf Moe -- Old Bank -- Analyst": nobody else prints a role so.
    sure |= {
        one.key for one in fitting if form.end is End.LINE and (" -- " in one.label or one.above)
    }
    sure |= {one.key for one in fitting if one.is_introduced}
    sure |= known_by_others(fitting, sure, form)
    if form.end is End.COLON and known.are_meant(len(fitting)):
        sure |= {one.key for one in fitting if rest_of(one.rest) is Rest.OTHER}
    labels = [one for one in fitting if one.key in sure]
    if form.is_bracketed and len(seen) > (1 + _MOST_KEYS) * len(labels):
        # "<Tab>" of a manual is a key, and so are "<CR>" and "<F1>", which do not return.
        return []
    return labels if form.is_strong else _in_one_case(labels)


def _has_columns(one: Sighting) -> bool:
    """Tell whether more columns stand in a line after the one that a name may stand in."""
    return one.gaps > 0 if one.form.end is End.GAP else "| " in one.rest


def _in_one_case(labels: list[Sighting]) -> list[Sighting]:
    """Return what is printed in capitals, where nearly all is: a sentence may begin "Mr. Renn."."""
    capitals = [one for one in labels if is_in_capitals(one.name)]
    return capitals if len(capitals) >= _IN_CAPITALS * len(labels) else labels


def is_in_capitals(name: str) -> bool:
    """Tell whether most letters are capitals: those of "MR. McCAIN" and "PARTEE and WINN" are."""
    letters = [letter for letter in name if letter.isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= _CAPITALS * len(letters)


def _fits(
    one: Sighting, form: Form, known: Known, offices: Collection[str], *, timed: bool
) -> bool:
    """Tell whether something may be a label at all."""
    if one.key in known.people or _ADDRESS.fullmatch(one.name) is not None:
        return True
    if _DATED.search(one.label) is not None:
        return False
    is_set = one.name[0].isupper() or known.lines is not None
    if form.end is End.COLON and is_set and known.is_voice(one.name):
        # "Audience member: …" has a small letter where names have none.
        return True
    if one.time and one.is_number and one.name[0].islower():
        # "del path[0]" is no name with the number of its turn.
        return False
    if timed and one.time and (_is_short(one.name) or _is_called(one.name)):
        return True
    if not one.key or not (may_be_name(one.name) or one.key in offices):
        return False
    is_plain = not (form.is_bracketed or one.time)
    if shape_of(one.name) is Shape.SMALL and is_plain:
        return known.lines is not None and form.end is End.COLON
    return _fits_form(one, form, known)


def _fits_form(one: Sighting, form: Form, known: Known) -> bool:
    """Tell whether a name may be a label in a form, by what stands around it."""
    if form.wrap is Wrap.ANGLE:
        # "<class 'Ship'>" alone on a line is what a program prints.
        return bool(one.rest)
    if form.wrap in _SOME_NAMES and not (is_surely_named(one.name) or known.is_voice(one.name)):
        # "(Applause) I thank you.", "(BEGIN VIDEO CLIP)", "Ferry" in a list of words.
        return form.wrap is Wrap.ITALIC and shape_of(one.name) is not Shape.WORD
    if form.wrap:
        # "[Translation]" is no voice, but a direction; so is "[unintelligible] of the bridge".
        return bool(one.rest or one.time) and not one.name[0].islower()
    if form.end is End.GAP and shape_of(one.name) is not Shape.NUMBERED:
        # "June 18–19, 2031    3 of 233" stands at the foot of a page.
        return not any(map(str.isdecimal, one.name))
    if form.lead is Lead.HEADING:
        # "## Class: Berg" is a title.
        return not one.rest
    if form.end is End.DASH:
        # "Marta Quill -- Chief Executive Officer" is the whole line, and the whole label.
        return not _is_office(one.rest)
    if form.end is End.ROUND:
        # "A) … B) … C) …" are answers to choose.
        return bool(one.rest) and known.is_voice(one.name)
    if form.end in _STOPS:
        return bool(one.rest) and _may_end_with_stop(one.name, known)
    return form.end is not End.LINE or shape_of(one.name) not in (Shape.LETTER, Shape.CASELESS)


def _may_end_with_stop(name: str, known: Known) -> bool:
    """Tell whether a name before a full stop is more than a short sentence: "Exactly."."""
    shape = shape_of(name)
    is_word = shape is Shape.WORD or (shape is Shape.INITIALS and begins_sentence(name))
    return not _ends_with_initial(name) and (not is_word or known.is_voice(name))


def _offices(seen: Sequence[Sighting], form: Form) -> frozenset[str]:
    """Return what is printed with small letters and returns all the time: "Le président:".

    Before a full stop a form of address must stand too: "M. le président."
    """
    if form.end not in (End.COLON, End.STOP, End.STOP_DASH):
        return frozenset()
    runs = _runs(seen)
    # After a form of address no sentence begins twice with the same words and a full stop.
    least = max(_OFTEN if form.end is End.COLON else _ENOUGH, _OFTEN_SHARE * len(seen))
    return frozenset(
        one.key
        for one in seen
        if runs[one.key] >= least
        and one.name[0].isupper()
        and len(one.name.split()) <= _MOST_OF_OFFICE
        and not is_sentence(one.name)
        and not begins_sentence(one.name)
        and not _is_no_voice(one.name)
        and (form.end is End.COLON or shape_of(one.name) is Shape.TITLED)
    )


def _is_no_voice(name: str) -> bool:
    first, *_ = name.split(maxsplit=1)
    return is_no_voice(first.casefold())


def _is_short(name: str) -> bool:
    """Tell whether words beside a time may be a name, whatever they are."""
    words = name.split()
    if not any(map(str.isalpha, name)) or len(words) > _MOST_BESIDE_TIME:
        return False
    return not name[0].islower() or all(word.replace("-", "").isalnum() for word in words[:2])


def _is_called(name: str) -> bool:
    """Tell whether a chat may call somebody so who has no name there: "+49 170 0101010", "🌊"."""
    return _PHONE.fullmatch(name) is not None or _SIGN.match(name) is not None


def _runs(fitting: Sequence[Sighting], asked: Sequence[int] = ()) -> Counter[str]:
    """Count how often each begins to speak after somebody else."""
    runs: Counter[str] = Counter()
    last = None
    for one in fitting:
        # How many questions of somebody else stand above it.
        now = one.key, bisect(asked, one.at)
        if now != last:
            runs[one.key] += 1
        last = now
    return runs


def _is_sure(
    one: Sighting, form: Form, known: Known, runs: Mapping[str, int], *, timed: bool
) -> bool:
    """Tell whether a name is surely that of a voice, by what is known of it alone."""
    if one.key in known.people or runs[one.key] >= _ENOUGH:
        return True
    is_letter = shape_of(one.name) is Shape.LETTER and not form.is_strong
    if (known.is_voice(one.name) and not is_letter) or names_machine(one.name):
        return True
    if timed and one.time:
        return True
    if form.end in _WEAK:
        is_sign = _is_title(one.name) or is_initialed(one.name)
        if form.end is End.DASH:
            is_sign = shape_of(one.name) is Shape.CAPITALS and is_surely_named(one.name)
            return form.timed or (is_sign and rest_of(one.rest) is Rest.OTHER)
        return form.timed or (form.end in _STOPS and is_sign)
    is_said = not one.rest or rest_of(one.rest) is Rest.OTHER
    return is_said and is_surely_named(one.name)


def _is_office(rest: str) -> bool:
    """Tell whether what stands after a dash is no speech: words with capitals, and no end."""
    words = rest.replace(",", " ").split()
    if not rest or not rest[-1].isalpha() or len(words) > _LONGEST_OFFICE:
        return False
    return all(word[0].isupper() or word in CONNECTORS for word in words)


def _ends_with_initial(name: str) -> bool:
    """Tell whether a full stop after a name is that of an initial: "Philip M. Berg"."""
    first, *words = name.split()
    return bool(words) and bool(first) and len(words[-1]) == 1


def _is_title(name: str) -> bool:
    """Tell whether few sentences begin so: "Mr. Renn.", "TOBIAS RENN.", "Secretary Oster."."""
    shape = shape_of(name)
    if shape is Shape.TITLED or (shape is Shape.CAPITALS and " " in name):
        return not name.rsplit(maxsplit=1)[-1][0].islower()
    first, *more = name.split()
    return bool(more) and is_role(first.casefold())
