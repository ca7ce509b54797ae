"""Stage directions as they are printed, by language: what the brackets of a transcript say.

Each pattern stands under a printed form that it was made for; the first that fits wins.
"""

from __future__ import annotations

from typing import TypeAlias

from transcripts.kinds import EventKind
from transcripts.reading.language.lexicon import GIVEN_NAMES

__all__ = ["ALL_WORDINGS", "Wordings", "wordings"]

Wordings: TypeAlias = tuple[tuple[EventKind, str], ...]
"""Kinds of events, each with a pattern of what stands in the brackets then."""

_GOES_ON = r"(?:went\son|goes\son|continue[sd]|spoke\sfurther|further\sspoke|then\sspoke)"
_WHERE = r"(?:\s(?:in|from|on|among)\s.{2,60})?"
_LANGUAGES = r"(?:arabic|chinese|english|french|german|italian|japanese|russian|spanish|turkish)"
_FILM = r"\b(?:video|film|clip|fragment|footage)\b"
# No direction tells of a thing what it is or was, only that it is shown: "The film is shown." and
# not "The film was never released."
_NO_TELLING = (
    r"(?!.{0,160}\s(?:is|are|was|were|has|have|had|will|would|can|could|may|should|does|do|did)\b(?!\s"
    r"(?:being\s|now\s)?(?:shown|played|screened|demonstrated|broadcast|observed|held|announced)\b))"
)
# A noun, or an idiom, where this follows "shows", "signs" and their kin: "Signs of life."
_NO_THING = (
    r"(?!(?:is|are|was|were|of|for|like|up|well|badly|and|or|that|how|what|why|who|you|us|me"
    r"|taken)\b)"
)
# Who is spoken to: "To Ilya Seredyuk.", "To Anna.", "To the audience."; not "To be honest.".
_WHOM = (
    r"(?:(?:the\s|his\s|her\s)?(?:(?-i:\p{Lu}[\p{L}.’'-]*+\s?\p{Lu})|audience|hall|interpreter"
    rf"|press|reporters|journalists|clerk|chair|witness|camera)|(?:{'|'.join(sorted(GIVEN_NAMES))})\b)"
)
# A summary is of what a person said: "It went on for years." and "Nothing is shown." are none.
_NO_PERSON = (
    r"(?:all|some|none|both|it|this|that|these|those|there|i|we|you|they|which|who|what|things"
    r"|nothing|everything)\b"
)
_NO_SUBJECT = r"(?:for|into|until|till|through|in|at|as|and)\b"
_ENGLISH: Wordings = (
    # (Laughter.) (Laughter in the audience.) (Laughs.) [Brian laughs]
    (EventKind.LAUGHTER, rf"(?:\p{{L}}+\s)?(?:laughter|laughs?|laughing){_WHERE}"),
    # (Applause.) (Prolonged applause.)
    (EventKind.APPLAUSE, rf"(?:\p{{L}}+\s)?(?:applause|applauds){_WHERE}"),
    # (Noise in the audience.) (Cross-talk.)
    (EventKind.NOISE, rf"(?:noise|cross-?talk|shouts){_WHERE}"),
    # (A minute of silence.)
    (
        EventKind.SILENCE,
        rf"{_NO_TELLING}(?:a\s)?(?:minute|moment)(?:\sof|’s|'s)\ssilence.{{0,40}}",
    ),
    # (The video plays.) (A fragment of a meeting is shown on the screen.) (Shows a video clip.)
    (
        EventKind.SCREENING,
        rf"{_NO_TELLING}(?:the|an?|demonstration\sof|shows)\s.{{0,60}}{_FILM}(?!,).{{0,60}}",
    ),
    # (Video is played) (Video report demonstration)
    (EventKind.SCREENING, rf"{_NO_TELLING}(?:video|film)\b.{{0,60}}"),
    # (As interpreted.) (Through an interpreter.)
    (EventKind.LANGUAGE, r"as\sinterpreted|through\s(?:an?\s)?interpreter"),
    # (In English.) (Speaks Russian.)
    (EventKind.LANGUAGE, rf"(?:in|speaks|speaking|continues\sin)\s{_LANGUAGES}"),
    # (Addressing Alexei Miller.) (To Ilya Seredyuk.)
    (EventKind.ADDRESS, r"(?:addressing|adressesing|turning\sto)\s.{2,120}"),
    (EventKind.ADDRESS, rf"(?:addresses|to)\s(?={_WHOM}).{{2,120}}"),
    # (Passes a document to the President.) (Hands over a presentation.) (Presenting medal.)
    (
        EventKind.ACTION,
        (
            r"(?:passes|hands|shows|presents|presenting|points|gives|reads|nods|signs|shakes)\s"
            rf"{_NO_THING}{_NO_TELLING}.{{2,80}}"
        ),
    ),
    # (Core sample is shown.) (Documents are signed.)
    (
        EventKind.ACTION,
        (
            rf"(?!{_NO_PERSON}).{{2,60}}\s(?:is|are)\s"
            r"(?:shown|signed(?!\soff)|opened|presented|unveiled)\b.{0,40}"
        ),
    ),
    # (The Moscow Mayor went on to cover the legal issues.)
    (
        EventKind.SUMMARY,
        rf"(?!{_NO_PERSON}|s?he\b).{{2,160}}?\s{_GOES_ON}\s(?!{_NO_SUBJECT}).{{2,800}}",
    ),
)
_IN_RUSSIAN = r"(?:\s(?:в|из)\s.{2,60})?"
_RUSSIAN: Wordings = (
    # (Смех.) (Смех в зале.)
    (EventKind.LAUGHTER, rf"(?:смех|смеётся|смеется|смеются){_IN_RUSSIAN}"),
    # (Аплодисменты.) (Бурные аплодисменты.)
    (EventKind.APPLAUSE, rf"(?:\p{{L}}+\s)?аплодисменты{_IN_RUSSIAN}"),
    # (Шум в зале.)
    (EventKind.NOISE, rf"шум{_IN_RUSSIAN}"),
    # (Минута молчания.)
    (EventKind.SILENCE, r"минута\sмолчания"),
    # (Демонстрируется видеоролик.) (Идёт видео.)
    (EventKind.SCREENING, r"(?:демонстр|показ|ид[её]т\s(?:видео|показ)|видео).{0,80}"),
    # (По-немецки.) (Говорит по-английски.)
    (EventKind.LANGUAGE, r"(?:говорит\s)?по-\p{L}+[сц]ки"),
    # (Обращаясь к А.Труфанову.)
    (EventKind.ADDRESS, r"обраща(?:ясь|ется)\sк\s.{2,120}"),
    # (Смотрит презентацию.)
    (EventKind.ACTION, r"(?:смотрит|показывает|передаёт|передает|вручает)\s.{2,80}"),
)
# What a group of members does, in the reports of the Bundestag: "Lebhafter Beifall bei der ABC".
_MANNER = r"(?:\p{L}+\s){0,2}"
# As in "Lang anhaltender, teilweise stehend dargebrachter Beifall": a noun among the words before
# it, which has a capital, would make them a sentence about it.
_GERMAN_MANNER = rf"(?:{_MANNER}|(?-i:\p{{Lu}}\p{{Ll}}+(?:,?\s\p{{Ll}}+){{1,7}})\s)"
_GERMAN: Wordings = (
    # (Beifall bei der ABC sowie bei Abgeordneten der DEF) (Lang anhaltender, lebhafter Beifall)
    (EventKind.APPLAUSE, rf"{_GERMAN_MANNER}beifall\b.*"),
    # (Heiterkeit bei der ABC) (Lachen des Abg. Karl Lang [ABC])
    (EventKind.LAUGHTER, rf"{_GERMAN_MANNER}(?:heiterkeit|lachen)\b.*"),
    # (Unruhe) (Glocke der Präsidentin)
    (EventKind.NOISE, rf"{_GERMAN_MANNER}(?:unruhe|glocke)\b.*"),
    # (Zuruf von der ABC: Hört! Hört!) (Widerspruch bei der DEF)
    (EventKind.INTERRUPTION, rf"{_GERMAN_MANNER}(?:(?:zu|gegen)?rufe?|widerspruch|zustimmung)\b.*"),
    # (Dr. Karl Lang [ABC]: Hört! Hört!) (Karl Lang [ABC], an die DEF gewandt: Na!)
    (EventKind.INTERRUPTION, r"[^:]{2,60}\[[^\]]+\](?:, [^:]{2,60})?:.*"),
    # (Karl Lang, Bundesminister: Genau!)
    (EventKind.INTERRUPTION, r"[^:\[]{2,60}, (?:bundes|staats|parl|minister)[^:]{0,60}:.*"),
)
# In Spanish, Catalan, Galician and Portuguese, which print much the same.
_IBERIAN: Wordings = (
    # (Aplausos.) (Aplaudiments forts i perllongats.) (Fortes aplausos)
    (EventKind.APPLAUSE, rf"{_MANNER}(?:aplausos|aplaudiments)\b.*"),
    # (Risas.) (Risos do ABC.) (Rialles.)
    (EventKind.LAUGHTER, rf"{_MANNER}(?:risas|risos|rialles|hilaridade?)\b.*"),
    # (Rumores.) (Murmurios.) (Remor de veus.) (Pronúncianse palabras que non se perciben.)
    (
        EventKind.NOISE,
        (
            r"(?:\p{L}+\s){0,3}(?:rumore?s?|murm[uú]rios|murmullos|remor|protesta?o?s)\b.*"
            r"|.{0,20}\bpalabras\sque\snon?\sse\sperciben.*"
        ),
    ),
    # (La cambra serva un minut de silenci.)
    (EventKind.SILENCE, r".{0,60}\bminut[eo]?\sde\ssil[eê]nci[eo]?\b.{0,60}"),
    # (Un señor diputado: ¡Muy bien!) (Veus de fons.) (Algú diu: «No.»)
    (
        EventKind.INTERRUPTION,
        (
            r"(?:veus|voces|vozes)\sd.*"
            r"|(?:un[ae]?|unha|uma?|el|la|os?|as?|v[aá]ri[oa]s|algú)\s[^:]{2,80}:.*"
        ),
    ),
    # (Pausa.) (Pausa llarga.)
    (EventKind.ACTION, r"pausa\b.{0,40}"),
)
_TABLES = {
    "en": _ENGLISH,
    "ru": _RUSSIAN,
    "de": _GERMAN,
    **dict.fromkeys(("ca", "es", "gl", "pt"), _IBERIAN),
}
ALL_WORDINGS: Wordings = (*_ENGLISH, *_RUSSIAN, *_GERMAN, *_IBERIAN)


def wordings(*languages: str) -> Wordings:
    """Return what stands in brackets in some languages, with the kind of event that it is.

    Args:
        languages: "en", "ru", "de", "es", "ca", "gl" or "pt"; nothing is known of others.

    Raises:
        TypeError: If one is no str.
    """
    if not all(isinstance(tag, str) for tag in languages):
        message = (
            f"wordings takes tags one by one, as in wordings('en', 'de'), not {languages[0]!r}"
        )
        raise TypeError(message)
    return tuple(row for tag in languages for row in _TABLES.get(tag, ()))
