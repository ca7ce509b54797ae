"""Questions that are set off by their print, as interviews are printed in which nobody is named.

Printed forms: "**Where were you born?**", "*Where were you born?*", "## Where were you born?",
"– Where were you born?", and two dashes in Japanese; below it what is answered, with a dash of its
own, with a label, or with neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise

import regex

from transcripts.reading.induction.choosing import Candidate, score
from transcripts.reading.induction.forms import End, Form, Lead, Wrap
from transcripts.reading.induction.proof import Known
from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.induction.speech import is_asked
from transcripts.reading.induction.weighing import speaks_of_himself, weigh
from transcripts.reading.later import later

__all__ = ["SET_OFF", "asked_rows", "with_set_off"]

SET_OFF = Form(Lead.NONE, Wrap.NONE, End.NOTHING)


class _Print(Enum):
    """How questions are set off."""

    DASHES = auto()
    DASH = auto()
    BOLD = auto()
    ITALIC = auto()
    HEADING = auto()


_ANY_DASH = frozenset("—―─–-")
_DASHES = later(r"[—―─–-]{2}+(?![—―─–-])\s?(?=\S)")
_DASH = later(r"[—―–-]\s?(?=[^\s\d—―–-])")
# How questions end in Japanese where they have no sign: "教えてください。"
_REQUEST = later(r"(?:[?？]|(?:か|ください|下さい|でしょう|ますと)。?|は…*[?？]?)$")
# The author's words within a dialogue: "– Where to? – she said."
_TOLD = later(r"[,.!?…]\s[—―–-]\s\p{Ll}")
_ADDRESSED = later(
    r"\b(?:you|your\w*|Sie|Ihnen|Ihre?n?|du|dein\w*|vous|votre|vos|tu|usted|você|Lei|voi|вы|вас|вам|ваш\w*"
    r"|ви|ваш\w*|pan[ai]?|siz|jij|u|uw)\b|[您你]|あなた",
    regex.IGNORECASE,
)
# How many there are at least, and which share of them ends as questions do.
_LEAST = 2
_LEAST_UNNAMED = 3
_ASKED = 0.8
# Who asks does not speak of himself in more of them: "How do I reset it?"
_MOST_OWN = 0.25
# Share of the questions of those who are named, at most, if somebody else asks.
_MOST_ASKED = 0.25
_MOST_TOLD = 0.1
_ENDED = 0.8
# The names that they are weighed by; two dashes are printed by nobody but an interviewer.
_INTERVIEWED = ("Interviewer", "Guest")
_UNNAMED = ("Question", "Answer")


def asked_rows(rows: Sequence[Row]) -> tuple[int, ...]:
    """Return the numbers of the lines that are questions set off by their print, in one way."""
    printed: dict[_Print, list[int]] = {}
    for at, row in enumerate(rows):
        # Fast path: few lines have any print.
        may_be_set_off = row.text[0] in _ANY_DASH or row.is_bold or row.is_heading or row.is_italic
        if may_be_set_off and (seen := _print_of(row)) is not None:
            printed.setdefault(seen, []).append(at)
    for seen, lines in printed.items():
        asked = [at for at in lines if _is_question(rows[at], seen)]
        is_all = len(asked) >= _ASKED * len(lines) or _alternate(lines, asked, rows)
        # Questions one below the other are asked in one breath.
        apart = sum(two > one + 1 for one, two in pairwise(asked))
        if len(asked) >= _LEAST and is_all and apart >= _ASKED * (len(asked) - 1):
            return tuple(asked)
    return ()


def with_set_off(
    forms: Sequence[Candidate], rows: Sequence[Row], known: Known
) -> tuple[Sequence[Candidate], Sequence[Candidate]]:
    """Return the forms with those who speak without a label, and what belongs beside the best.

    Args:
        forms: The forms that were weighed, the best first.
        rows: The lines.
        known: What is known of who speaks.
    """
    if not known.asked:
        return forms, ()
    if forms and score(forms[0]) > 0:
        if _is_answered(known.asked, forms[0]):
            asked = [_sighting_of(at, rows, _UNNAMED[0]) for at in known.asked]
            return forms, (Candidate(SET_OFF, asked, None),)
        if _have_labels(known.asked, forms[0]):
            return forms, ()
    unnamed = _turns_of(known.asked, rows)
    if not unnamed:
        return forms, ()
    weight = weigh(unnamed, 0, rows, known)
    if weight.ended < _ENDED and unnamed[0].name == _UNNAMED[0]:
        # Below the questions of a form stand words to choose from.
        return forms, ()
    made = Candidate(SET_OFF, unnamed, weight)
    return sorted([made, *forms], key=score, reverse=True), ()


def _print_of(row: Row) -> _Print | None:
    """Return how a line is set off as a whole, ``None`` where it is not."""
    text = row.text
    if text[0] in _ANY_DASH:
        if _DASHES.match(text) is not None:
            return _Print.DASHES
        return None if _DASH.match(text) is None else _Print.DASH
    if row.is_heading:
        return _Print.HEADING
    if row.is_italic:
        return _Print.ITALIC
    return _Print.BOLD if row.is_bold and row.bold_from(0) >= len(text) else None


def _is_question(row: Row, seen: _Print) -> bool:
    is_request = seen is _Print.DASHES and _REQUEST.search(row.text) is not None
    return is_request or is_asked(row.text)


def _alternate(lines: Sequence[int], asked: Sequence[int], rows: Sequence[Row]) -> bool:
    """Tell whether questions and answers have one print, and take turns: no author tells it."""
    questions = frozenset(asked)
    turns = sum((one in questions) != (two in questions) for one, two in pairwise(lines))
    told = sum(_TOLD.search(rows[at].text) is not None for at in lines)
    return turns >= _ASKED * (len(lines) - 1) and told <= _MOST_TOLD * len(lines)


def _turns_of(asked: Sequence[int], rows: Sequence[Row]) -> list[Sighting]:
    """Return the turns of who asks and of who answers, where nobody is named."""
    own = sum(speaks_of_himself(rows[at].text) for at in asked)
    if len(asked) < _LEAST_UNNAMED or own > _MOST_OWN * len(asked):
        return []
    seen = _print_of(rows[asked[0]])
    addressed = sum(_ADDRESSED.search(rows[at].text) is not None for at in asked)
    if seen is _Print.HEADING and addressed < _MOST_OWN * len(asked):
        # Questions head the parts of an essay as well.
        return []
    return list(_turns(asked, rows, seen))


def _turns(asked: Sequence[int], rows: Sequence[Row], seen: _Print | None) -> Iterator[Sighting]:
    dashed = seen in (_Print.DASH, _Print.DASHES)
    names = _INTERVIEWED if seen is _Print.DASHES else _UNNAMED
    questions, answered = frozenset(asked), True
    for at in range(asked[0], len(rows)):
        text = rows[at].text
        if at in questions:
            answered = False
            yield _sighting_of(at, rows, names[0])
        elif not answered or (dashed and _DASH.match(text) is not None):
            answered = True
            yield _sighting_of(at, rows, names[1])


def _sighting_of(at: int, rows: Sequence[Row], name: str) -> Sighting:
    """Return a line with which somebody begins to speak who has no label.

    Args:
        at: The number of the line.
        rows: The lines.
        name: What he is weighed by.
    """
    text = rows[at].text
    return Sighting(at=at, form=SET_OFF, label=name, name=name, end=0, time="", rest=text)


def _have_labels(asked: Sequence[int], best: Candidate) -> bool:
    """Tell whether most questions begin with a label, "*BL: Where were you born?*", or stand above.

    Headings of a talk may be questions as well, and somebody asks them then.
    """
    starts = {one.at - one.above for one in best.labels}
    return 2 * sum(not starts.isdisjoint((at, at + 1)) for at in asked) > len(asked)


def _is_answered(asked: Sequence[int], best: Candidate) -> bool:
    """Tell whether those who have labels answer the questions: they ask none themselves."""
    starts = {one.at - one.above for one in best.labels}
    below = sum(at + 1 in starts for at in asked)
    questions = sum(is_asked(one.rest) for one in best.labels)
    return below >= _ASKED * len(asked) and questions <= _MOST_ASKED * len(best.labels)
