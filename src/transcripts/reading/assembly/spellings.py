"""When two names, parties or places that are printed differently are the same."""

from __future__ import annotations

from unicodedata import normalize

from transcripts.reading.later import later
from transcripts.reading.memo import remembered

__all__ = ["has_initial", "initials_fit", "plain", "spelling_of", "words_of"]

_CYRILLIC = later(r"\p{Cyrillic}")
_ACCENT = later(r"\p{M}")
_NOT_LETTERS = later(r"[^\p{L}]+")
# "Boris VI" is not "Boris VII", nor "Unit 1" "Unit 2".
_NUMERAL = later(r"\b[IVX]+\b(?!\.)|\p{N}+")
_TWICE = later(r"ii+")
# "C. МИРОНЮК" with a Latin C stands beside "С.МИРОНЮК".
_LOOK_ALIKES = str.maketrans("ABCEHKMOPTXaceopxyё", "АВСЕНКМОРТХасеорхуе")
# Spellings of one Russian letter: Brilyov and Brilev, Sergey and Sergei, Alexei and Aleksei.
_SPELLINGS = (("yo", "e"), ("ye", "e"), ("kh", "h"), ("x", "ks"), ("y", "i"))


def plain(home: str) -> str:
    """Return the letters of a place or party: "B 90/ DIE GRÜ-NEN" was broken over two lines."""
    return _NOT_LETTERS.sub("", home.casefold())


@remembered
def spelling_of(name: str) -> str:
    """Return what the spellings of one name have in common.

    Accents, look-alike letters, a doubled "i" and the ways to write one Russian letter in
    Latin do not count; "Pershin" and "Parshin" stay apart.
    """
    if not name.isascii() and _CYRILLIC.search(name):
        plain = name.translate(_LOOK_ALIKES).casefold()
    else:
        plain = normalize("NFKD", name).casefold()
        for spelling, letter in _SPELLINGS:
            plain = plain.replace(spelling, letter)
    words = words_of(plain if plain.isascii() else _ACCENT.sub("", plain))
    if len(words) > 2 and len(words[0]) > 1:  # noqa: PLR2004 - a given name, initials, a surname
        # "Adnan Z. Amin" is "Adnan Amin".
        words = [word for word in words if len(word) > 1]
    # "Миронюк С." is "С.Миронюк".
    words.sort(key=lambda word: len(word) > 1)
    letters = "".join(words)
    letters = _TWICE.sub("i", letters) if "ii" in letters else letters
    return "".join([letters, *_NUMERAL.findall(name)])


def words_of(name: str) -> list[str]:
    """Return the runs of letters of a name."""
    # Fast path: most names are letters and spaces.
    is_plain = name.isascii() and name.replace(" ", "").isalpha()
    return name.split() if is_plain else _NOT_LETTERS.sub(" ", name).split()


def initials_fit(names: list[str]) -> bool:
    """Tell whether of all names with one surname there are two, one the initials of the other."""
    short = list(filter(has_initial, names))
    return len(names) == len(short) + 1 and len(short) == 1 and len({n[0] for n in names}) == 1


def has_initial(name: str) -> bool:
    """Tell whether a name begins with an initial: "A. Voronin"."""
    return name[1:2] == "." and name[0].isupper()
