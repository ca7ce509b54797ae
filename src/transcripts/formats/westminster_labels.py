"""The labels of parliaments in the tradition of Westminster, and their words for voices."""

from __future__ import annotations

from itertools import product

from transcripts.kinds import SpeakerKind
from transcripts.reading.later import later

__all__ = ["CODE", "LABEL", "VOICES"]

# The reference that Ireland prints before a speech: "27/06/2031A00200".
CODE = r"\d\d/\d\d/\d{4}[A-Z]{1,6}\d{3,6}"

# Before a name, several at once: "The Right Hon. Sir", "Hon. (Dr.)", "L'hon.", "Mnr", "Nksz".
_COURTESIES = (
    r"mr|mrs|ms|miss|mx|mpp|mla|member(?!\s(?:of|for|states?|countries|nations)\b)|dr|prof|professor|sir|lord|lady|dame|baroness|baron|viscount|viscountess"
    r"|earl|duke|marquess|countess|sen|senator|deputy|cllr|councillor|rev|reverend|revd|father"
    r"|sister|elder|bishop|archbishop|rabbi|imam|judge|justice|madam|capt|captain|cpt|cdr|cmdre|commander"
    r"|col|lcol|lt|lieut|lieutenant|maj|major|gen|general|bgen|mgen|lgen|brig|brigadier|adm|admiral"
    r"|vadm|radm|sgt|sergeant|insp|supt|commr|commissioner|chief|constable|adv|eng|amb|ambassador|arch|qs"
    r"|mme|mlle|madame|monsieur|bw|bi|mheshimiwa|mhe"
    r"|shri|smt|shrimati|kumari|sardar|maulana|alhaji|hajia|mallam|datuk|dato|haji|tuan|puan|ratu"
    r"|prince|princess|king|inkosi|nkosi|kgoshi|kgosi|mnr|mev|mej|nksz|nkk|nkz|mnu|mnumzana|nkul|mong|moh|mof|tat|tatana|manana|muf|rre|ntate|mohl|mohlomphegi|adv"
)
_COURTESY = (
    r"(?:(?:(?i:the|le|la)\s|(?i:l['’]))?(?:(?i:rt|right|très|most)\b\.?\s)?(?i:hon|honou?rable|hble|revd?)\b\.?,?\s"
    r"|\((?:Mr|Mrs|Ms|Miss|Dr|Prof|Eng|Capt|Maj|Col|Gen|Rev|Sen|Amb|Bishop|Arch)\.?\)\s?"
    rf"|(?=\p{{Lu}})(?:(?i:{_COURTESIES}|grand\schief|maj-gen|lt-col|lt-gen)|Me|H\.E)(?![\p{{L}}’'-])[.,]?\s?"
    # "M. Quill" in French; in "Mr M L Berg" it is an initial.
    rf"|(?<!\p{{L}}\.?\s)M\.\s)"
)
_PARTICLE = (
    r"(?:van|von|der|den|de|du|des|di|da|dos|la|le|el|al|bin|of|and|y|ap|ka|wa|ole|ore|arap|zu|ten|te)"
    r"\b\.?"
)
# A word that was broken at the end of a line still has its hyphen: "An- drew".
_WORD = r"[*†]?\p{Lu}(?:[\p{L}\p{M}.’'‘‑¬]|-(?:\s(?=\p{Ll}))?)*+"
_NO_NAME = (
    r"(?!(?i:speaker|chair|chairman|chairperson|president|minister|leader|whip|clerk|members?)\b)"
)
_NAME = rf"{_NO_NAME}(?:{_PARTICLE}\s){{0,2}}{_WORD}(?:\s?(?:{_PARTICLE}\s){{0,2}}{_WORD}){{0,6}}"
# "The Bill (Second Reading): …" is no name with a seat after it.
_PEER = r"(?:Duke|Duchess|Marquess|Earl|Countess|Viscount|Baron|Lord|Lady|Archbishop|Bishop)"
_NO_MATTER = rf"(?!(?:The(?!\s{_PEER})|This|That|These|Our|My)\s)"
# Without a title two words must tell a name from the place or the matter of an office.
_NO_PLACE = r"(?!(?:United|National|New|Royal|European|World)\s)"
_TWO_NAMES = rf"{_NO_NAME}{_NO_PLACE}{_WORD}(?:\s?(?:{_PARTICLE}\s){{0,2}}{_WORD}){{1,4}}"
_CAPITALS = r"(?:\p{Lu}\p{Ll}{1,2})?\p{Lu}[\p{Lu}’'-]+"
_PARTY = (
    # Longer words in capitals are places, as in India.
    r"(?:\p{Lu}[\p{Lu}\d&/-]{1,6}\+?|\p{Lu}\p{Ll}{0,5}\.(?:\s\p{Lu}\p{Ll}{1,4}\.)?|Lab(?:/Co-op)?|Con|Lib(?:\sDem)?|Ind|Cope|Green"
    r"|Liberal|Conservative|Labour|National|Independent|Independant|Bloc|Canadian\sAlliance|Reform|Jubilee|Wiper"
    r"|(?:VF|FF)\sPlus|(?:\p{L}+\s)?Party)"
)
_POST = (
    r"(?:Prime|Deputy|Associate|Assistant|Minist(?:er|re)|minist(?:er|re)|Parliamentary|[Ss]ecr[eé]tai?r[ey]|Leader|leader"
    r"|[Cc]hef|President|[Pp]remi[eè]re?|présidente?|Attorney|Solicitor|Under|Chief|Whip|Chancellor|Vice|for\sthe"
    r"|Manager|Shadow|Opposition|Government)"
)
_TEXT = r"(?:[^()]|\([^()]*+\))"
# Such as "(Port Vane—North Quay, Lib.)", "(Minister of Harbours, NDP)", "(Port Vane, North) (Lab)",
# "(ANC)", "(Port Vane—Parliamentary Secretary)", "(National—Port Vane)"; of a witness what he is.
_SEAT = (
    rf"(?:\s?\((?:(?P<constituency>[^()]{{2,80}})\)\s\((?P<party>\p{{Lu}}[^()]{{1,24}})"
    rf"|(?P<role>{_POST}{_TEXT}{{0,300}}?)(?:,\s(?P<party>{_PARTY}))?"
    rf"|(?P<constituency>[^()]{{2,60}}?)\s?[—–]\s?(?P<role>{_POST}[^()]{{2,200}})"
    rf"|(?P<party>{_PARTY})(?:\s?[—–]\s?(?P<constituency>[^()]{{2,60}}))?"
    rf"|(?P<constituency>[^()]{{2,80}}?),\s(?P<party>{_PARTY})"
    rf"|(?P<constituency>(?!by\s)[^()]{{2,60}})"
    rf"|(?P<role>{_TEXT}{{61,400}}))\))"
)
_CLERKS = r"Clerk|Speaker|President|Chair(?:man|woman|person|lady)?|Pr[ée]siding\s\p{L}+|Convener"
_OFFICE = (
    rf"(?:{_CLERKS}|Deputy|Acting|Assistant|Temporary|Vice|House\sChair\p{{L}}+|Leader|Chief|Prime|Premier"
    r"|Minister|Parliamentary|Under|Secretary|Attorney|Solicitor|Lord|Lady|Chancellor|Comptroller|Treasurer"
    r"|Financial\sSecretary|Economic\sSecretary|Exchequer\sSecretary|Paymaster|Postmaster|Marquess|Earl|Duke|Viscount"
    r"|Countess|Baroness|Bishop|Archbishop|Master\sof|First\s(?:Lord|Minister|Secretary|Deputy|Church)|Second\s\p{L}+\s\p{L}+"
    r"|Advocate|Senate\s(?:Majority|Minority)|Senior\s(?:Minister|Deputy)|Principal\s(?:Deputy|Secretary)|Cabinet|(?:Government|Opposition|Majority|Minority)\s(?:Chief|Deputy|Whip|Leader)"
    r"|Nominated|Member|Serjeant|Sergeant|Usher|Gentleman\sUsher|Captain\sof|Law\s(?:Officer|Clerk)|Judge\sAdvocate|Presiding|Returning|Governor"
    r"|Adjunk-?\p{L}+|Voorsitter|Hoofsweep|Waarnemende|Leier|Taoiseach|T[áÁ]naiste|(?:Leas-)?Ch?athaoirleach|(?:Leas-)?Ch?eann)"
)
_BIG_OFFICE = rf"(?=\p{{Lu}})(?:(?i:{_OFFICE}))(?![\p{{L}}’'])"
_OFFICE_FR = (
    r"(?:[Vv]ice-présidente?|[Pp]résidente?|[Mm]inistre|[Gg]reffi(?:er|ère)|[Ss]ecrétaire|[Cc]hef|[Pp]remi(?:er|ère)"
    r"|[Ll]eader|[Cc]oprésidente?)\b"
)
# One way only to part words: of two that share their letters all would be tried.
_MORE = (
    r"(?:(?:,\s?|\s(?:-\s)?|-\s?)(?:\p{Lu}[\p{L}\p{M}.’'¬-]*+|(?:of|the|for|and|to|with|at|in|on|responsible"
    r"|responsibility|pro|tempore|de|la|le|du|des|et|adjointe?|suppléante?|intérimaire|van|vir|die|en)\b|&"
    r"|[ld][’']\p{L}++)){0,40},?"
)
_ROLE = rf"(?:{_BIG_OFFICE}{_MORE}|{_OFFICE_FR}{_MORE})"
# In the languages of South Africa: "UNGQONGQOSHE WEZEMFUNDO".
_OTHER_OFFICES = (
    r"(?:ISEKELA|USEKELA|UNGQONGQOSHE|UMPHATHISWA|USIHLALO|USOMLOMO|UMONGAMELI|LETONA|TONA|MODULASETULO|MOTLATSA"
    r"|HOLOBYE|XANDLA|MINISITA|MUFARISA|MOLAODIMOGOLO|USEKELA-[\p{Lu}]+)[\p{Lu}\s-]{0,80}"
)
_THE = r"(?:(?i:the|an?|le|la|die)\s|(?i:l['’]))"
# The party after an office and a name: "The Minister for Harbours (Lord Quill) (Lab)".
_SIDE = rf"(?:\s\((?P<party>{_PARTY})\))?"
# "(10.03 am)", "(by Private Notice)".
_NOTE = r"(?:\s?\((?P<note>\d{1,2}[.:]\d\d(?:\s?[ap]\.?\s?m\.?)?|by\s[^():]{3,40})\))?"
_END = rf"{_NOTE}\s?:(?=[\s\p{{L}}\p{{N}}“”\"‘'(\[.,]|$)"
# In Australia a dash ends a label, after capitals.
_DASH = rf"{_NOTE}\s?[—–]\s?(?=[\p{{L}}\p{{N}}“\"‘'(\[])"
# Before a motion is printed for whom: "on behalf of the Chief Whip, moved: That the House ..."
_MOVED = r"moved(?:\swithout\snotice)?(?:,|:|\s(?:Amendment|Motion|That|the))"
_ASKED = (
    rf"(?:{_NOTE}\s(?=(?:asked|[Tt]o\sask|ask),?\s(?:the|Her|His|Mr|a|an)\b|(?:asked|to\sask|ask):|{_MOVED}"
    rf"|rose\sto\s(?:ask|move|call)\b)|,?\s(?P<note>on\sbehalf\sof\s[^:.;]{{3,100}}?),?\s(?={_MOVED}))"
)
# To whom a question is put: "1. ANNA BERG (ABC—Vane) to the Minister of Ports: When?"
_TO = rf"\s(?P<note>to\sthe\s{_POST}[^:.;()]{{3,120}}){_END}"
_REPLYING = rf",?\s\[[^\[\]]{{4,80}}\]{_END}"
_NUMBER = (
    r"(?:[*†]?\d{1,4}\.?\s?[*†]?\s?"
    r"|Q\d{1,4}\.?\s?(?:\[\d+\]\s)?|Question\sNo\.\s?\d{1,4}\s?[—–-]\s?)?[*†]{0,2}\s?"
)
_SOME = (
    r"(?:(?:some|an|one|several|many|a\sfew|other|other\shon)\.?\s)?"
    r"(?:(?:an\s)?(?:hon|honou?rable|noble|opposition|government)\.?\s){0,2}"
)
_VOICE = (
    rf"(?i:(?:a\snoble\s)?{_SOME}(?:members?|senators?|lords?|deputies)(?:\sof\sthe\s(?:opposition|government|house|assembly|senate|council|committee))?|a\svoice|(?:some\s)?voices"
    r"|(?:une?|des|plusieurs)\s(?:voix|députée?s?|hon\.?\sdéputée?s?|sénateurs?)|l['’]hon\.\sdéputé)"
)
_SPEAKER = (
    r"(?i:speaker|chair(?:man|person|lady|woman)?|president"
    r"|deputy\s\p{L}+|temporary\sdeputy\s\p{L}+|acting\s\p{L}+)"
)
_TAG = r"<(?i:newspeech)\b\s?>?\s?"

LABEL = later(
    rf"(?:{_TAG})?{_NUMBER}(?:"
    rf"(?P<label>{_VOICE})(?:{_END}|—(?=\p{{Lu}}))"
    # "Mr. Speaker", "Madam Deputy Speaker", "Mr. Temporary Deputy Speaker (Mr. Quill)".
    rf"|(?P<label>(?i:mr|mrs|ms|madame?|hon)\.?\s(?P<role>(?:(?:Temporary|Acting|Deputy|Assistant)\s){{0,2}}{_SPEAKER})"
    rf"(?:\s?\(\s?{_COURTESY}{{0,3}}(?P<name>{_NAME})\s?\))?){_END}"
    rf"|(?P<label>{_THE}?(?P<role>{_ROLE})\s?\(\s?{_COURTESY}{{1,4}}(?P<name>{_NAME})\s?{_SEAT}?\s?\){_SIDE}){_END}"
    rf"|(?P<label>{_THE}(?P<role>{_ROLE})\s\((?P<name>{_TWO_NAMES})\){_SIDE}){_END}"
    rf"|(?P<label>{_THE}?(?P<role>{_ROLE})\s(?:Deputy|Senator)\s(?P<name>{_NAME})){_END}"
    rf"|(?P<label>{_THE}(?P<role>{_ROLE}))(?:{_END}(?!\s?\p{{Ll}})|{_ASKED})"
    rf"|(?P<label>(?P<role>(?i:(?:(?:acting|deputy|temporary|assistant|vice)\s){{0,2}}(?:speaker|chair(?:man|woman|person)|cathaoirleach)))(?:\s\((?P<name>{_TWO_NAMES})\))?){_END}"
    rf"|(?P<label>(?P<role>{_OTHER_OFFICES})(?:\({_COURTESY}{{0,2}}(?P<name>{_NAME})\))?){_END}"
    rf"|(?P<label>{_COURTESY}{{1,4}}(?P<name>{_NAME}){_SEAT}?)(?:{_END}|{_ASKED}|{_REPLYING}|{_TO})"
    rf"|(?P<label>(?P<name>{_NO_MATTER}{_NAME})(?!\s?\(\s?{_COURTESY}){_SEAT})(?:{_END}(?!\s?\p{{Ll}})|{_TO})"
    # In capitals also before a full stop, where a colon is meant.
    rf"|(?P<label>{_THE}(?P<role>(?=[\p{{Lu}}\s-]+[—–(.]){_ROLE}))(?:{_DASH}|\.(?=\s\p{{Lu}}))"
    rf"|(?P<label>{_COURTESY}{{1,3}}(?P<name>(?:{_WORD}\s){{0,2}}{_CAPITALS}(?:\s{_CAPITALS}){{0,2}}){_SEAT}?){_DASH}"
    # "Mr Tom Quill—Shame!", who interjects.
    rf"|(?P<label>{_COURTESY}{{1,2}}(?P<name>{_NAME}))—(?=\p{{Lu}})"
    rf"|(?<={_TAG})(?P<label>[^:<>]{{2,120}}?){_END}"
    r")"
)

_HON = ("hon. ", "hon ", "honourable ", "honorable ", "opposition ", "government ", "noble ", "")
VOICES: dict[str, SpeakerKind] = {
    **{
        f"{some}{hon}{who}s": SpeakerKind.GROUP
        for some, hon, who in product(
            ("some ", "several ", "many ", "a few ", "other ", ""),
            _HON,
            ("member", "senator", "lord"),
        )
    },
    **{
        f"{an}{hon}{who}": SpeakerKind.ANONYMOUS
        for an, hon, who in product(("an ", "a ", "one ", ""), _HON, ("member", "senator", "lord"))
    },
    **dict.fromkeys(
        ("voices", "some voices", "deputies", "some deputies", "des voix", "des députés"),
        SpeakerKind.GROUP,
    ),
    **dict.fromkeys(
        ("a voice", "une voix", "un député", "une députée", "a deputy", "l'hon. député"),
        SpeakerKind.ANONYMOUS,
    ),
}
