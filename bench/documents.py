"""Documents to measure with: the pages of kremlin.ru where they are, else made-up ones like them.

A page has eight lines of the site above its title, a date, a lead, and turns of one to four
paragraphs of about 40 words. One paragraph in five begins with a label, and seven in ten hold a
no-break space.
"""

from __future__ import annotations

import random
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "kremlin-en"
NAMES = ("Darya Grachyova", "Pavel Orlovsky", "Helmi Aaltonen", "Oskari Lehtola", "Anna Ivanova")
ROLES = ("Mayor of Old Quay ", "President of Norland ", "", "Transport Minister ", "")
WORDS = """
    harbour museum ferry reindeer lantern quay council winter school orchestra bridge people year
    new good with for and the of a to we our not this that will have been many work time place
""".split()
ABOVE = """
View settings
Font size:
Site colours:
Images
Settings
Official website of the President of Russia
Документ   /
""".strip().splitlines()


MADE = 400


def texts(number: int | None) -> tuple[str, list[str]]:
    """Return what they are, and plain texts: so many, or all."""
    found = read("*.txt", number)
    if found:
        return "text of kremlin-en", found
    return "made-up text", ["\n\n".join([*ABOVE, *page(seed)]) for seed in range(number or MADE)]


def pages(number: int | None) -> tuple[str, list[str]]:
    """Return what they are, and pages in HTML: so many, or all."""
    found = read("*.html", number)
    if found:
        return "pages of kremlin-en", found
    return "made-up pages", [marked_up(page(seed)) for seed in range(number or MADE)]


def read(pattern: str, number: int | None) -> list[str]:
    """Return the documents of the corpus, none where there is no corpus."""
    paths = sorted(CORPUS.glob(pattern))[:number]
    return [path.read_text(encoding="utf-8") for path in paths]


def page(seed: int) -> list[str]:
    """Return the paragraphs of a made-up page: title, date, lead, separator and turns."""
    chance = random.Random(seed)
    parts = [f"Meeting number {seed}", "May 4, 2025, Old Quay", said(chance), "* * *"]
    for turn in range(7):
        who = chance.randrange(len(NAMES))
        role = ROLES[who] if turn < len(NAMES) else ""
        parts.append(f"{role}{NAMES[who]}: {said(chance)} (Applause.)")
        parts += [said(chance) for _ in range(chance.randrange(4))]
    return parts


def said(chance: random.Random) -> str:
    """Return a made-up paragraph, with quotation marks and no-break spaces as people set them."""
    words = chance.choices(WORDS, k=chance.randint(15, 65))
    words[chance.randrange(len(words))] = "“Tavastia”"
    glue = "\xa0" if chance.random() < 0.7 else " "  # noqa: PLR2004 - see above
    first, rest = " ".join(words[:5]), " ".join(words[5:])
    return f"{first.capitalize()}{glue}{rest}."


def marked_up(parts: list[str]) -> str:
    """Return a page in the mark-up of kremlin.ru."""
    title, date, lead, _, *turns = parts
    day = date.split(", Old")[0]
    lines = "\n".join(f"<p>{bold(turn)}</p>" for turn in turns)
    return (
        f'<article class="read__in"><div class="read__top"><h1 class="entry-title">{title}</h1>'
        f'<div class="read__lead"><p>{lead}</p></div><div class="read__meta">'
        f'<time class="read__published">{day}</time></div></div>'
        f'<div class="entry-content read__internal_content">{lines}</div></article>'
    )


def bold(turn: str) -> str:
    """Return a paragraph with its label, if it has one, in bold print."""
    label, colon, rest = turn.partition(": ")
    return f"<b>{label}:</b> {rest}" if colon else turn
