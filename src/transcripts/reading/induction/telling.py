"""What was learned, in words: for messages, and as Python that can be saved and corrected."""

from __future__ import annotations

from collections.abc import Iterator

from transcripts.reading.induction.learning import Candidate, Learned
from transcripts.reading.induction.weighing import Weight, objections
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["SETTLED_BY", "as_python", "found_words", "refused_words", "weighed_words"]

# What a caller can do about a text that is refused.
SETTLED_BY = "labels={...} names the labels, and format='labelled' reads the text all the same"
# How many labels an example shows, how many forms are told of, and how wide a line of Python is.
_EXAMPLES = 3
_MOST_FORMS = 5
_WIDTH = 76


def found_words(learned: Learned) -> str:
    """Return which form was found, and how sure it is: "a name and a colon (87 labels of 32 …)"."""
    forms = " beside ".join(one.form.words for one in learned.chosen)
    weight = learned.weight
    counts = f"{_counts(weight)}; {_percent(weight.sure)} sure" if weight else "not weighed"
    return f"{forms} ({counts})"


def refused_words(learned: Learned) -> str:
    """Return how far the best form got, and what would settle it."""
    if learned.has_columns:
        return f"{'; '.join(learned.objections)}: set it in one column first"
    if learned.weight is None:
        best = "; ".join(learned.objections)
    else:
        examples = _examples(learned.chosen[0])
        why = " and ".join(learned.objections)
        best = f"its best form of labels is {found_words(learned)}, as in {examples}, but {why}"
    return f"{best}; {SETTLED_BY}"


def weighed_words(learned: Learned) -> tuple[str, ...]:
    """Return a sentence for each form that was weighed, the best first."""
    chosen = {one.form for one in learned.chosen}
    made: list[str] = []
    for one in learned.weighed[:_MOST_FORMS]:
        is_taken = one.form in chosen and not learned.objections
        made.append(_weighed(one, is_taken=is_taken))
    return tuple(made)


def _weighed(one: Candidate, *, is_taken: bool) -> str:
    """Return a sentence on a form: what was counted, and whether it is taken."""
    if one.weight is None:
        return f"{one.form.words}: fewer than two labels"
    against = objections(one.weight, strong=one.form.is_strong)
    verdict = "taken" if is_taken else " and ".join(against) or "another form has more"
    return f"{one.form.words}, as in {_examples(one)}: {_counts(one.weight)}; {verdict}"


def _counts(weight: Weight) -> str:
    labels = "label" if weight.turns == 1 else "labels"
    voices = "voice" if weight.voices == 1 else "voices"
    return (
        f"{weight.turns} {labels} of {weight.voices} {voices},"
        f" {_percent(weight.returning)} of them of one that returns,"
        f" {_percent(weight.named)} surely names"
    )


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")


def _examples(one: Candidate) -> str:
    names = dict.fromkeys(label.label for label in one.labels)
    return ", ".join(map(repr, list(names)[:_EXAMPLES]))


def as_python(style: HouseStyle) -> str:
    """Return a learned style as the source of a module that makes it."""
    labels = style.labels
    lines = [
        '"""A house style that was learned from documents: to be corrected, and used."""',
        "",
        "import re",
        "",
        "import regex",
        "",
        "from transcripts import (",
        "    BodyStyle, Directions, HouseStyle, LabelStyle, PageStyle, Repair, SpeakerKind,",
        "    TextStyle, wordings,",
        ")",
        "",
        "STYLE = HouseStyle(",
        f"    name={style.name!r},",
        f"    encodings={style.encodings!r},",
        "    labels=LabelStyle(",
        "        pattern=regex.compile(",
        *_wrapped("" if labels.pattern is None else labels.pattern.pattern),
        "        ),",
        f"        form_proves={labels.form_proves},",
        "        voices={",
        *(
            f"            {word!r}: SpeakerKind.{kind.name},"
            for word, kind in labels.voices.items()
        ),
        "        },",
        f"        are_names={labels.are_names},",
        "    ),",
        *_groups(style),
        ")",
    ]
    return "\n".join(lines) + "\n"


def _wrapped(pattern: str) -> Iterator[str]:
    """Yield the lines of a pattern as strings that Python joins."""
    start = 0
    while start < len(pattern):
        end = start + _WIDTH
        piece = pattern[start:end]
        # A raw string cannot end with one backslash; one of nothing else is no raw string.
        if whole := piece.rstrip("\\"):
            piece = whole
        end = start + len(piece)
        quote = "'" if '"' in piece else '"'
        is_raw = whole and quote not in piece and piece.isprintable()
        yield f"            r{quote}{piece}{quote}" if is_raw else f"            {piece!r}"
        start = end


def _groups(style: HouseStyle) -> Iterator[str]:
    """Yield the lines for the other groups of settings."""
    repairs = ", ".join(f"Repair.{repair.name}" for repair in sorted(style.text.repairs))
    yield f"    text=TextStyle(repairs=frozenset({{{repairs}}})),"
    tail = style.page.tail_lines
    if tail is not None:
        yield "    page=PageStyle("
        yield "        tail_lines=regex.compile("
        yield from _wrapped(tail.pattern)
        yield "            , regex.IGNORECASE,"
        yield "        ),"
        yield "    ),"
    yield "    body=BodyStyle("
    yield f"        separator=re.compile({style.body.separator.pattern!r}),"
    lines = {"heading": style.body.heading, "system_lines": style.body.system_lines}
    for name, pattern in lines.items():
        if pattern is not None:
            yield f"        {name}=regex.compile("
            yield from _wrapped(pattern.pattern)
            yield "        ),"
    yield "    ),"
    if style.directions.finds_acts:
        # Those of the format "labelled", which styles are made from.
        yield '    directions=Directions(wordings=wordings("en", "ru"), finds_acts=True),'
