"""What was learned, in words: for messages, and as Python that can be saved and corrected."""

from __future__ import annotations

from collections.abc import Iterator

from transcripts.reading.induction.learning import Candidate, Learned
from transcripts.reading.induction.objecting import objections
from transcripts.reading.induction.weighing import Weight
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["SETTLED_BY", "as_python", "found_words", "refused_words", "weighed_words"]

# What a caller can do about a text that is refused.
SETTLED_BY = "labels={...} names the labels, and format='labelled' reads the text all the same"
# How many labels an example shows, how many forms are told of, and how wide a line of Python is.
_EXAMPLES = 3
_MOST_FORMS = 5
_WIDTH = 73
# What a learned style may be made of.
_NAMES = (
    "BodyStyle Directions HouseStyle LabelStyle PageStyle Repair SpeakerKind TextStyle wordings"
).split()


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
    made = "\n".join(_made(style))
    names = [name for name in _NAMES if f"{name}(" in made or f"{name}." in made]
    lines = [
        '"""A house style that was learned from documents: to be corrected, and used."""',
        "",
        "import re",
        "",
        "import regex",
        "from transcripts import (",
        *(f"    {name}," for name in names),
        ")",
        "",
        made,
    ]
    return "\n".join(lines) + "\n"


def _made(style: HouseStyle) -> Iterator[str]:
    """Yield the lines that make a style."""
    labels = style.labels
    yield "STYLE = HouseStyle("
    yield f"    name={_quoted(style.name)},"
    if style.encodings:
        encodings = ", ".join(map(_quoted, style.encodings))
        yield f"    encodings=({encodings}{',' if len(style.encodings) == 1 else ''}),"
    yield "    labels=LabelStyle("
    if labels.pattern is not None:
        yield from _compiled("pattern", labels.pattern.pattern)
    yield f"        form_proves={labels.form_proves},"
    if labels.voices:
        yield "        voices={"
        for word, kind in labels.voices.items():
            yield f"            {_quoted(word)}: SpeakerKind.{kind.name},"
        yield "        },"
    yield f"        are_names={labels.are_names},"
    yield "    ),"
    yield from _groups(style)
    yield ")"


def _groups(style: HouseStyle) -> Iterator[str]:
    """Yield the lines for the other groups of settings."""
    yield from _text(style)
    if style.page.tail_lines is not None:
        yield "    page=PageStyle("
        yield from _compiled("tail_lines", style.page.tail_lines.pattern, "regex.IGNORECASE")
        yield "    ),"
    yield "    body=BodyStyle("
    yield from _compiled("separator", style.body.separator.pattern, package="re")
    lines = {"heading": style.body.heading, "system_lines": style.body.system_lines}
    for name, pattern in lines.items():
        if pattern is not None:
            yield from _compiled(name, pattern.pattern)
    yield "    ),"
    if style.directions.finds_acts:
        # Those of the format "labelled", which styles are made from.
        yield '    directions=Directions(wordings=wordings("en", "ru"), finds_acts=True),'


def _text(style: HouseStyle) -> Iterator[str]:
    """Yield the lines for how the text is set."""
    repairs = ", ".join(f"Repair.{repair.name}" for repair in sorted(style.text.repairs))
    if not repairs and style.text.marks is None:
        return
    yield "    text=TextStyle("
    if repairs:
        yield f"        repairs=frozenset({{{repairs}}}),"
    if style.text.marks is not None:
        yield from _compiled("marks", style.text.marks.pattern, "regex.MULTILINE")
    yield "    ),"


def _compiled(name: str, pattern: str, *flags: str, package: str = "regex") -> Iterator[str]:
    """Yield the lines of a setting that is a pattern."""
    *pieces, last = _pieces(pattern) or ['""']
    yield f"        {name}={package}.compile("
    yield from (f"            {piece}" for piece in pieces)
    yield f"            {last}{',' if flags else ''}"
    yield from (f"            {flag}," for flag in flags)
    yield "        ),"


def _pieces(pattern: str) -> list[str]:
    """Return a pattern as strings that Python joins, none of them wider than a line."""
    pieces: list[str] = []
    while pattern:
        piece = pattern[:_WIDTH]
        # A raw string cannot end with one backslash; one of nothing else is no raw string.
        if whole := piece.rstrip("\\"):
            piece = whole
        pattern = pattern[len(piece) :]
        quote = "'" if '"' in piece else '"'
        is_raw = whole and quote not in piece and piece.isprintable()
        pieces.append(f"r{quote}{piece}{quote}" if is_raw else _quoted(piece))
    return pieces


def _quoted(text: str) -> str:
    """Return a text as Python writes it, in double quotes where it holds none."""
    shown = repr(text)
    return shown if '"' in shown else f'"{shown[1:-1]}"'
