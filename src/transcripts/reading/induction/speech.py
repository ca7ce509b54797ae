"""Whether somebody is heard in what stands under a label, in whatever language."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.language.speech_cues import is_spoken
from transcripts.reading.later import later

__all__ = ["is_asked", "is_ended", "is_heard", "is_said", "text_under"]


# Who asks is speaking, in any language; so is who says "ich", "nous", "usted" or thanks somebody.
_TALK = later(
    r"[?？؟\u037e](?:\s|$|[”\"»*_])"
    r"|\b(?:ich|wir|uns|Sie|Ihnen|je|j['’]\p{L}+|nous|vous|yo|nosotros|usted(?:es)?|gracias|merci"
    r"|danke|eu|nós|você|obrigad[oa]|io|noi|lei|grazie|jag|vi|tack|ben|biz|teşekkür|efendim"
    r"|ja|my|dziękuję|ik|wij|bedankt|sayın)\b"
    # How somebody begins to speak who greets or answers.
    r"|^[“\"]?(?:hello|hi|hey|welcome|thanks|okay|ok|yeah|yep|oh|sure|sorry|exactly|right|no)[,.!]"
    r"|(?<=\p{Greek});(?:\s|$)|ครับ|ค่ะ|คะ(?:\s|$)"
    r"|[我你您们們吗呢吧谢謝私僕]|です|ます|ません|습니다|니다|세요|까요|네요|어요|아요|\bنحن\b|\bأنا\b|شكرا",
    regex.IGNORECASE,
)
# Who is addressed, before all else: "Frau Präsidentin! Die Schleuse leckt."
_ADDRESS = later(r"\p{Lu}[\p{L}\p{M}-]+(?:\s[\p{L}\p{M}-]+){1,3}\s?!\s\p{Lu}")
# A turn that ends with a question, whatever is done meanwhile: "Where? [laughs]".
_ASKED = later(
    r"(?:[?？؟\u037e]|(?<=\p{Greek});)[”\"»“')\]）」』*_]*+(?:\s?[(\[][^()\[\]]{1,60}+[)\]]\.?){0,4}+$"
)
# What happens may stand after the last sentence: "Yes. [laughs]".
_ENDED = later(r"[.!?…。！？؟۔—-][”\"»“')\]）」』*_]*+(?:\s?[(\[][^()\[\]]{1,60}+[)\]]\.?){0,4}+$")
_LOOKED_AT = 600


def is_said(text: str) -> bool:
    """Tell whether a text is one that somebody says: a sentence ends, or a voice is heard."""
    return is_ended(text) or is_heard(text)


def is_ended(text: str) -> bool:
    """Tell whether a text ends as sentences do."""
    return _ENDED.search(text) is not None


def is_heard(text: str) -> bool:
    """Tell whether somebody is heard to speak in a text."""
    return is_spoken(text) or _TALK.search(text) is not None or _ADDRESS.match(text) is not None


def is_asked(text: str) -> bool:
    """Tell whether a text ends with a question, whatever is done meanwhile."""
    return _ASKED.search(text) is not None


def text_under(labels: Sequence[Sighting], at: int, rows: Sequence[Row]) -> str:
    """Return what is said under one of some labels, as far as it is looked at."""
    end = labels[at + 1].at if at + 1 < len(labels) else len(rows)
    said = [labels[at].rest] if labels[at].rest else []
    length = len(labels[at].rest)
    for below in range(labels[at].at + 1, end):
        if length > _LOOKED_AT:
            break
        said.append(rows[below].text)
        length += len(rows[below].text)
    return " ".join(said)
