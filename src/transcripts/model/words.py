"""What a word is, for everything that counts words."""

from __future__ import annotations

import regex

__all__ = ["WORD", "count_words"]

# "twenty-five" and "don't" are one word each, "3.5" too; a dash or a bracket alone is none. Chinese
# and Japanese are written without spaces: there each character is one, as editors of text count.
_ALONE = r"\p{Han}\p{Hiragana}\p{Katakana}ー"
_RUN = rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{_ALONE}]]+"
WORD = regex.compile(rf"(?V1)[{_ALONE}]\p{{M}}*+|{_RUN}(?:[’'‑.,-]{_RUN})*+")


def count_words(text: str) -> int:
    """Return how many words a text has: the rule of everything here that counts words.

    A word is a run of letters, accents and digits; an apostrophe, a hyphen, a point or a comma
    between two of them belongs to it. In Chinese and Japanese each character is a word. Of
    scripts that are written without spaces else, as Thai, what stands between spaces is one.

    >>> count_words("Twenty-five — don't (3.5)!")
    3
    >>> count_words("会议开始。")
    4
    """
    return len(WORD.findall(text))
