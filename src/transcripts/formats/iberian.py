"""The house style of the parliaments that print "El señor X:", from Madrid to Santiago de Chile.

The printed forms, in Spain and Galicia, in Chile, Argentina and Uruguay, in Portugal and Brazil:

    El señor PRESIDENTE: Se abre la sesión.
    La señora MINISTRA DE MARINA (Kern Sanz): Gracias, señor presidente. (Aplausos).
    O señor PRESIDENTE (Calvo Mar): Silencio, por favor.
    El señor BERG (Presidente).- Tiene la palabra la diputada señora Anna Lang.
    Sra. Lang.- Señor presidente: ...
    SEÑOR PRESIDENTE (Berg).- Se va a votar.
    A Sr.ª Anna Lang (ABC): — Sr. Presidente, ...
    O SR. KARL BERG (DEF - XY) - Muito obrigado.
"""

from __future__ import annotations

from itertools import islice

from transcripts.formats.line_starts import lines_of
from transcripts.kinds import SpeakerKind
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Look, Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

_SHORT = r"S[Rr](?:[Aa]?\.ª?|ª|[Aa]\.)"
_TITLE = (
    rf"(?:(?:E[Ll]|L[Aa]|O|A)\s(?:[Ss]eñora?|SEÑORA?|[Ss]en[yh]ora?|SEN[YH]ORA?|{_SHORT})"
    r"|SEÑORA?|S[Rr]\.|SRA\.)\s"
)
# Names and offices in capitals, with small words among them: "DE LA TORRE", "PRADO e CORES".
_CAPITALS = r"\p{Lu}[\p{Lu}\p{M}ªº'’.-]*\p{Lu}"
_CAPITAL_NAME = (
    rf"{_CAPITALS}(?:,?\s(?:d[aeo]s?|del|las?|los|el|[yei]|{_CAPITALS}|\p{{Lu}}\.)){{0,9}}"
    r"(?:\s?\(do[nñ]a?\s[^()]{2,40}\)|,\sdo[nñ]a?(?:\s\p{L}+){1,4})?"
)
_STEM = (
    r"(?i:(?:vice|sub|pro|pri?mei?ro?[\s-])?(?:president|ministr|secret[aá]ri|consell?eir|consejer"
    r"|director|candidat|defensor|fiscal|letrad|representant|relator|ponent|comi[sz][aá]ri|gobernador"
    r"|alcald|portavo|intendent|procurador|prosecret[aá]ri|presidenc|rey|rei)\p{L}*)"
)
_WORDS = r"[^():.\u2013\u2014]{0,140}?"
_CAPITAL_OFFICE = (
    rf"(?=\p{{Lu}}\p{{Lu}}){_STEM}"
    rf"(?:,?\s(?:\p{{Ll}}{{1,3}}(?!\p{{L}})|{_CAPITALS}|\p{{Lu}}(?!\p{{L}}))){{0,20}}"
)
_OFFICE = rf"(?=\p{{Lu}}\p{{Ll}}){_STEM}{_WORDS}"
_SMALL_OFFICE = (
    rf"(?=\p{{Ll}}){_STEM}(?:,?\s(?:d[aeo]s?|del|las?|los|el|[ye]|para|con|en|general|funciones"
    r"|(?:primer|segund|tercer)[oa]?|\p{Lu}[\p{L}\p{M}'’-]*)(?!\p{L})){0,20}"
)
_NAME = (
    r"\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*"
    r"(?:\s(?:d[aeo]s?|del|las?|los|[yei]|\p{Lu}[\p{L}\p{M}.'’-]*)){0,9}"
)
# "(Rodrigo Mar. ABC - XY)", "(ABC - XY. Pela ordem.)" name party and state.
_STATE = (
    r"(?P<party>\p{Lu}[\p{L}/]{1,24})(?:\s?-\s?(?P<constituency>\p{Lu}{2}))?"
    r"(?:\.\s(?P<note>[^()]{2,80}))?"
)
_HOLDER = rf"\s?\((?P<name>[^().]{{2,60}})(?:\.\s{_STATE})?\)"
_NOTE = r"(?:\s\((?P<note>\p{Ll}[^()]{1,80})\))?"
_DASH = r"[-–—−]{1,2}"
_STOP = rf"\s?\.(?:\s?{_DASH}\s?:?(?=\s|\p{{Lu}}|[¿¡–—«\"“]|$)|:(?=\s))"
_COLON = r"\s?:(?=\s|$)(?:\s[–—](?=\s))?"
_END = rf"(?:{_STOP}|{_COLON}|(?<=[)\p{{Lu}}])\s{_DASH}(?=\s|$)|(?<=\))\.(?=\s\p{{Lu}}))"
_LABEL = later(
    rf"(?P<label>{_TITLE}(?P<role>{_CAPITAL_OFFICE})(?:{_HOLDER})?){_NOTE}{_END}"
    rf"|(?P<label>{_TITLE}(?P<name>{_CAPITAL_NAME})\s?\((?P<role>{_STEM}[^()]{{0,80}})\)){_NOTE}{_END}"
    rf"|(?P<label>{_TITLE}(?P<name>{_CAPITAL_NAME})(?:\s?\({_STATE}\))?){_NOTE}{_END}"
    # Where names have small letters, the mark at their end must be plain.
    rf"|(?P<label>[OA]\s{_SHORT}\s(?P<role>{_OFFICE})(?:{_HOLDER})?)\s?:\s[–—-](?=\s|$)"
    rf"|(?P<label>[OA]\s{_SHORT}\s(?P<name>{_NAME})(?:\s\((?P<party>[^()]{{1,20}})\))?)\s?:\s[–—-](?=\s|$)"
    rf"|(?P<label>S(?:ra?\.|eñora?)\s(?P<role>{_OFFICE})(?:{_HOLDER})?){_NOTE}{_STOP}"
    rf"|(?P<label>Sra?\.\s(?P<name>{_NAME}(?:\s\([^()]{{1,40}}\))?)){_STOP}"
    # Small capitals are small letters in a copy: "La señora consejera de Puertos (Berg Mar):".
    rf"|(?P<label>(?:El|La)\s[Ss]eñora?\s(?:(?P<role>{_SMALL_OFFICE})(?:{_HOLDER})?|(?P<name>{_NAME}))){_NOTE}\s?:(?=\s[\p{{Lu}}¿¡«“\"(…])"
    # Voices: "Varios señores diputados.- ¡No!", "Vozes do ABC: — Muito bem!"
    rf"|(?P<label>(?i:vari[oa]s\sse[ñn]h?or[ae]s(?:\sd[ie]putad[oa]s|\ssenador[ae]s)?|un[ao]?\sse[ñn]h?ora?(?:\sd[ie]putad[oa])?|vo[czs]es))"
    rf"(?:\s(?P<note>d[aeo]s?\s[^():]{{1,40}}))?{_END}"
)
# Fast path: most lines begin with other letters than any label.
_MAY_BEGIN = later(
    r"\n[^\S\n]*+(?=[ELAOSVUvu])(?=(?:E[Ll]|L[Aa]|[AO])\s[Ss]|S[EeRr]|[Vv][AaÁáOo][RrCcZzSs]|[Uu][Nn])"
)
_VOICES = {
    "vozes": SpeakerKind.GROUP,
    "voces": SpeakerKind.GROUP,
    **{
        f"{many} {who}{more}": SpeakerKind.GROUP
        for many, who in (("varios", "señores"), ("varias", "señoras"), ("vários", "senhores"))
        for more in ("", " diputados", " diputadas", " senadores", " deputados")
    },
    **{
        f"{one} {who}{more}": SpeakerKind.ANONYMOUS
        for one, who in (("un", "señor"), ("una", "señora"), ("unha", "señora"), ("um", "senhor"))
        for more in ("", " diputado", " diputada", " deputado", " deputada")
    },
}
_DAY = r"(?P<date>\d{1,2}\sde\s\p{L}+\sdel?\s\d{4})"
_CLOCK = r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s(?:horas|h\.?))?"
# "Se abre la sesión a las nueve de la mañana.", "Ábrese a sesión ás dez da mañá.", "-Se abrió la
# sesión a las 11.10 horas.", "Eran las 16 horas y 5 minutos."
_OPENED = later(
    rf"(?:{_DASH}\s?)?(?i:(?:se\s(?:abre|abrió|inicia|inició)|ábrese|abriuse|comeza)\s(?:la|a)\s(?:sesi[oó]n|reuni[oó]n)"
    r"\s(?:a\slas?|[áaà]s?)|(?:eran\slas|eram))\s(?P<time>[^.,;:]{3,70}|\d{1,2}[.:]\d\d\s(?:horas|h))[.,](?:\s.{0,160})?"
)
# Below "Efectuada la votación" how many voted "a favor, 5; en contra, 4; abstenciones, 1".
_VOTE = later(
    rf"(?:{_DASH}\s?)?(?:Efectuada|Verificada|Realizada)\s(?:\p{{L}}+\s){{0,3}}votaci[óo]n\b"
    r"(?:.{0,300}?\s(?:a\sfavor|por\sla\safirmativa),\s(?P<yes>\d+))?"
    r"(?:.{0,80}?\s(?:en\scontra|por\sla\snegativa),\s(?P<no>\d+))?"
    r"(?:.{0,80}?(?:\sabstenciones,\s(?P<abstain>\d+)|\s(?P<abstain>\d+)\sabstenci))?.{0,600}"
)
_SNIFFED = 200_000
_SURE = 3


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is a report of one of these parliaments."""
    begins = (line.end() - 1 for line in lines_of(_MAY_BEGIN, text, _SNIFFED))
    labels = (at for at in begins if _LABEL.match(text, at) is not None)
    is_ours = len(list(islice(labels, _SURE))) == _SURE
    return Confidence.SURE if is_ours else Confidence.NO


STYLE = HouseStyle(
    name="iberian",
    sniff=_sniff,
    languages=(),
    encodings=("cp1252",),
    labels=LabelStyle(pattern=_LABEL, voices=_VOICES),
    text=TextStyle(has_headings=False),
    page=PageStyle(
        breaks=later(
            r"(?i:p[áa]g(?:ina|\.)\s)(?P<page>\d{1,5})|.{0,80}\s(?i:p[áa]g\.\s)(?P<page>\d{1,5})"
        ),
        header=(
            later(r"(?P<title>(?i:diario\sde\ssesion|di[áa]rio\sd[ae]\s|reuni[óo]n).{0,120}?)"),
            # Chile prints the number before the day: "Sesión 56ª, en martes 8 de noviembre"
            later(
                rf"(?i:sesi[óo]n|sess[ãa]o)\s(?P<number>\d+)\.?ª?,?\s(?:en\s)?\p{{L}}+,?\s{_DAY}.{{0,80}}"
            ),
            later(rf"(?:[^.!?]{{0,60}}\s)?{_DAY}(?:[\s,][^.!?]{{0,60}})?"),
            later(
                r"(?:.{0,30}\s)?(?P<session>[IVXL]+\s(?i:le[gx]islatura))(?:\s.*?(?i:n[úu]m\.)\s(?P<number>\d+))?"
            ),
        ),
    ),
    body=BodyStyle(
        rules=(
            Rule(kind=PassageKind.TIME, pattern=later(_CLOCK), is_first=True),
            Rule(
                kind=PassageKind.PAGE,
                pattern=later(r"P[áa]gina\s(?P<page>\d{1,5})"),
                is_first=True,
            ),
            Rule(kind=PassageKind.NARRATION, pattern=_OPENED, is_first=True),
            *(
                Rule(
                    kind=PassageKind.NARRATION,
                    pattern=later(
                        rf"PRESIDENCIA\s{of}\s(?:EXCM[OA]\.\s)?SRA?\.\sD\.ª?\s(?P<name>.{{4,60}})"
                    ),
                    office=office,
                    is_first=True,
                )
                for of, office in (("DEL", "PRESIDENTE"), (r"DE\sLA", "PRESIDENTA"))
            ),
            Rule(kind=PassageKind.VOTE, pattern=_VOTE),
            # "-Se abrió la sesión a las 11.10 horas.", "– Aplausos."
            Rule(kind=PassageKind.NARRATION, pattern=later(rf"{_DASH}\s?\p{{Lu}}.{{2,8000}}")),
            Rule(
                kind=PassageKind.NARRATION,
                pattern=later(
                    r"(?i:(?:era|eran|son|eram)\s(?:(?:las?|as)\s|\d).{2,80}"
                    r"|(?:se\s|á?brese\s|ret[oó]mase\s|lev[aá]ntase\s|susp[eé]ndese\s|reanúdase\s|remata\s)"
                    r"(?:(?:abre|reanuda|suspende|levanta|inicia)\s)?[ao]?l?a?\s?sesi[oó]n\b.{0,160})"
                ),
            ),
            # "Aplausos do ABC.", as in Portugal, and "Acordado."
            Rule(
                kind=PassageKind.EVENT,
                pattern=later(
                    r"(?:Aplausos|Protestos|Contraprotestos|Risos|Pausa|Assentimento)\b[^.:]{0,120}\."
                ),
            ),
            Rule(
                kind=PassageKind.NARRATION,
                pattern=later(r"(?:Acordado|Asentimiento|Aprobado)\."),
            ),
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(r".{3,600}"),
                looks=frozenset({Look.CAPITALS}),
            ),
            # What is said ends as sentences do; titles do not.
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(
                    r"[\p{Lu}\p{N}](?:[^.!?]|\.(?=[\p{L}\p{N}]|\s\S)){12,500}[\p{L}\p{N})»”](?<!\s[yeou])"
                ),
                level=2,
            ),
        ),
    ),
    directions=Directions(wordings=wordings("es")),
)
