"""Whether somebody speaks in a text, or it is told of him."""

from __future__ import annotations

from transcripts.reading.later import later

__all__ = ["is_spoken"]

_QUOTED = later(r"[“\"«„][^”\"»“«„]{0,2000}+[”\"»“]")
# Who says "I", "we", "you" or thanks somebody is speaking; narration does not.
_SPOKEN = later(
    r"\b(?:I|I['’]\p{L}+)\b"
    r"|\b(?i:we|you|my|our|your|me|us|let['’]s|thank|colleagues|friends|please|yes"
    r"|good (?:afternoon|morning|evening)"
    r"|я|мы|вы|мне|нам|вам|вас|нас|наш\p{L}*|ваш\p{L}*|мой|моя|спасибо|пожалуйста|здравствуйте"
    r"|уважаем\p{L}+|добрый (?:день|вечер))\b"
)


def is_spoken(text: str) -> bool:
    """Tell whether somebody speaks in a text, in English or Russian, outside its quotations.

    >>> is_spoken("We are glad to see you."), is_spoken("The crew were glad.")
    (True, False)
    """
    return _SPOKEN.search(_QUOTED.sub(" ", text)) is not None
