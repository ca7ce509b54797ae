"""What speakers do while they speak, where no publisher has its wordings: "[sighs]", "(Встаёт.)".

A direction says what somebody does in the third person of the present. Nouns and names have the
same ending, "(Politics.)" and "(Athens.)", and they are said: so a verb must be one of bearing, or
of handling a thing with that thing after it, and no sentence may go on around it. Within a
sentence only acts that are known count.
"""

from __future__ import annotations

import regex

from transcripts.kinds import EventKind
from transcripts.reading.later import later
from transcripts.reading.style.wordings import Wordings

__all__ = ["ACTS", "is_between_sentences", "tells_act"]

_VOICED = (
    r"(?:sigh|cough|sniffl?e?|groan|gasp|grunt|snort|yawn|sob|hum|whistl|whisper"
    r"|paus|smil|shrug|nod)"
)
_HOW = r"(?:\s(?:\p{L}+ly|again|(?:at|into|in|on|with|for|to|and)\s[^,;:?!]{2,40}))?"
_LENGTH = r"(?:(?:a|long|short|brief|deep|heavy|small)\s){0,2}"
_HOW_RUSSIAN = r"(?:\s[^,;:?!]{2,40})?"
ACTS: Wordings = (
    # [chuckles] (Anna giggles) (chuckling)
    (EventKind.LAUGHTER, rf"(?:\p{{L}}+\s)?(?:chuckl|giggl)(?:es?|ing){_HOW}"),
    # (Хихикает.)
    (EventKind.LAUGHTER, rf"(?:хихикает|посмеивается|усмехается){_HOW_RUSSIAN}"),
    # [sighs] (Anna coughs) *sighs deeply* (pauses for a moment) [whispering]
    (EventKind.ACTION, rf"(?:\p{{L}}+\s)?{_VOICED}(?:e?s|[bdgm]?ing){_HOW}"),
    # (Pause.) [a deep sigh]
    (EventKind.ACTION, rf"{_LENGTH}(?:pause|sigh|cough|sniffle|groan|gasp|shrug|nod)"),
    # [clears throat] (Clears her throat.) (shakes his head)
    (
        EventKind.ACTION,
        r"(?:\p{L}+\s)?(?:clear(?:s|ing)|shak(?:es|ing))\s(?:(?:his|her|their)\s)?(?:throat|head)",
    ),
    # (Вздыхает.) (молчит) (Улыбается Анне.)
    (
        EventKind.ACTION,
        r"(?:вздыхает|молчит|кашляет|улыбается|кивает|плачет|шепчет|хмыкает|зевает)" + _HOW_RUSSIAN,
    ),
    # (Пауза.) (Долгая пауза.) (вздох)
    (EventKind.ACTION, r"(?:(?:долг|длинн|коротк)ая\s)?пауза|вздох"),
)
# What ends in "-s" is as often a noun or a name: "(Politics.)", "(Athens.)", "(Ships at sea.)". So
# that form is not enough. These verbs tell an act by themselves: "(Winces.)", "waits for Ben".
_BEARING = """
    applauds bangs beams beckons blinks blows blushes bows cackles chants chews chokes chortles
    chuckles claps clasps clutches coughs cries cringes crouches drinks enters exhales exits
    fidgets flinches frowns gags gasps gesticulates gestures giggles glances glares grabs
    grimaces grins groans growls grumbles grunts gulps hesitates hiccups hisses hollers howls
    hugs hums imitates inhales kisses kneels knocks laughs leaves listens mimes mimics moans
    mumbles mutters nods pats peers pokes ponders pouts prays rises salutes scoffs scowls
    screams screeches scribbles shivers shouts shrieks shrugs shudders shushes sighs sings sits
    slams smiles smirks snarls sneers sneezes snickers sniffs sniggers snorts sobs spits
    splutters squeals squints squirms stammers stands stares stomps stretches stumbles stutters
    sways thinks thumps trembles types wails waits waves weeps whimpers whispers whistles winces
    winks yawns yells
    """.split()
# And these with what it is done to or whither: "Puts down the cup.", "turns away".
_HANDLING = """
    adjusts bends breaks carries checks closes confers consults crosses dials draws embraces
    flips folds hands hangs holds kicks leafs lifts lowers nudges opens passes picks points
    pours presses pulls pushes puts raises reads removes rolls rummages scratches shakes shows
    shuffles shuts signs slaps slides strokes takes taps throws thumps turns unfolds unrolls
    wipes writes
    """.split()
# Nor do these stand alone, but no thing is done to: "looks at the clock", "steps back".
_MOVING = "jumps leans looks moves returns speaks steps turns walks".split()
_THING = r"(?:the|an?|his|her|their|him|them|\p{L}+self)\b"
_AWAY = r"(?:up|down|off|away|back|around|round|aside|forward|over|through)"
_AT = r"(?:at|to|towards?|into|on|over|up|down|out|off|through)"
_MORE = r"(?:\s[^,;:?!]{1,60})?"
_WHITHER = (
    rf"\s(?:(?:{_AWAY}\s)?(?:{_AT}|from)\s{_THING}{_MORE}|{_AWAY}"
    rf"|(?:to|at|towards?)\s(?-i:\p{{Lu}})[^,;:?!]{{1,60}}|again|\p{{L}}+ly)"
)
_DONE_TO = rf"\s(?:{_AWAY}\s|out\s)?{_THING}{_MORE}"
# A speaker is told of in the third person, whatever he does: "Rummages in her bag."
_OWN = (
    r"\s(?:\p{Ll}+\s){0,2}(?:his|her|their)\s(?:\p{Ll}+\s)?(?:head|face|eyes?|nose|ears?|mouth|lips|hair"
    r"|hands?|fists?|fingers?|arms?|elbows?|shoulders?|chest|knees?|legs?|feet|foot|brow|cheeks?"
    r"|glasses|notes|papers|seat|chair|bag|pockets?|voice)"
)
# No sentence has a small letter and no full stop: there any word may be a verb that has a thing for
# its object, "tunes the harp". "-ss", "-us", "-is" and "-as" end no such form.
_VERB = r"\p{L}{3,}(?<![suia’'])s"
_SMALL = rf"(?-i:\p{{Ll}}{_VERB})\s(?:the|his|her|their)\s(?!same\b)[^,;:?!]{{1,60}}"
_ENGLISH = (
    rf"(?:{'|'.join(_BEARING)})(?:{_WHITHER}|{_DONE_TO})?"
    rf"|(?:{'|'.join(_HANDLING)})(?!\sup\.?$)(?:{_WHITHER}|{_DONE_TO})"
    rf"|(?:{'|'.join(_MOVING)}){_WHITHER}|{_VERB}{_OWN}"
    r"|(?:waits\sfor|(?:bangs|slams|knocks)\son|confers\swith|looks\s(?:to|at))\s[^,;:?!]{1,60}"
    # what is heard: "(Interjections.)", "[footsteps in the hall]"
    r"|(?:interjections|interruptions|tussenwerpsels|footsteps|gunshots|explosions)"
    r"(?:\s(?:in|from|on|outside)\s[^,;:?!]{1,60})?"
    rf"|(?P<small>{_SMALL})"
)
# "встаёт", "рисует на доске"; no noun has "т" after two such vowels.
_RUSSIAN = r"(?P<verb>\p{L}+[аяеуыиюоэ](?:[её]т|ют)|\p{L}+[жчшщ]ит)(?:\s[^,;:?!]{1,60})?"
_TOLD = later(rf"(?:{_ENGLISH}|{_RUSSIAN})\.?", regex.IGNORECASE)
# What ends as such verbs do, and is said: "thanks", "costs the earth", "(Бывает.)".
_SAID = frozenset(
    """
    always besides sometimes perhaps thanks means costs serves says includes contains concerns
    makes remains seems beats suits
    бывает знает хватает следует значит
    """.split()
)
_BEFORE = later(r"(?:\A|[.!?…—–][”\"»“’')\]*]*)\s*\Z")
_AFTER = later(r"\s*(?:\Z|[\p{Lu}\p{N}“\"«‘'(\[*—–])")
# How much of what stands before a direction is looked at.
_NEAR = 8


def tells_act(text: str) -> bool:
    """Tell whether words have the form of what somebody does: "looks at the clock".

    >>> tells_act("looks at the clock"), tells_act("Winces."), tells_act("Athens.")
    (True, True, False)
    """
    found = _TOLD.fullmatch(text)
    is_small, is_stopped = text[:1].islower(), text[-1:] == "."
    # "[Waits]" is a name: what has a capital and no full stop is no direction of this form.
    if found is None or not (is_small or is_stopped):
        return False
    word = (found["small"] or found["verb"] or "").partition(" ")[0].casefold()
    return word not in _SAID and not (found["small"] and is_stopped)


def is_between_sentences(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a paragraph stands where no sentence goes on.

    >>> text = "I know. [winces] It hurts [winces] a lot."
    >>> is_between_sentences(text, 8, 16), is_between_sentences(text, 26, 34)
    (True, False)
    """
    before = text[max(0, start - _NEAR) : start] if start > _NEAR else text[:start]
    return _BEFORE.search(before) is not None and _AFTER.match(text, end) is not None
