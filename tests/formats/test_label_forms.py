"""The forms in which real documents print their labels: what is learned of each, and of none."""

from __future__ import annotations

from typing import Any

import pytest
import regex

import transcripts
from transcripts import HouseStyle, LabelStyle
from transcripts.kinds import NoteKind
from transcripts.model import Heading, Note
from transcripts.reading.induction.telling import as_python
from transcripts.testing import assert_covers

Turns = list[tuple[str | None, str]]

# What is said in most of the forms, by whom: 1 and 2 are the names.
SAID = [
    (1, "Good morning. Shall we begin with the ferry?"),
    (2, "Yes. The painters came back on Monday."),
    (1, "Thank you. What is left to do?"),
    (2, "The railings, I think."),
]

# How the names are printed, and the form of a turn: {n} is the name, {t} the text, {i} its number.
FORMS: dict[str, tuple[str, str, str]] = {
    "a colon": ("Berta Lind", "Olaf Moe", "{n}: {t}"),
    "a note in brackets": ("BERTA LIND", "OLAF MOE", "{n} (on the phone): {t}"),
    "one word": ("Berta", "Olaf", "{n}: {t}"),
    "initials": ("BL", "OM", "{n}: {t}"),
    "initials that are words": ("IT", "SO", "{n}: {t}"),
    "forms of address": ("Ms. Lind", "Mr. Moe", "{n}: {t}"),
    "a form of address in capitals": ("MS. LIND", "MR. MOE", "{n}: {t}"),
    "Spanish forms of address": ("SRA. LIND", "SR. MOE", "{n}: {t}"),
    "offices": ("THE CHAIR", "THE CLERK", "{n}: {t}"),
    "words and numbers": ("Speaker 1", "Speaker 2", "{n}: {t}"),
    "what a program writes": ("SPEAKER_00", "SPEAKER_01", "[00:0{i}.100 --> 00:0{i}.900] {n}: {t}"),
    "bullets": ("Berta", "Olaf", "- {n}: {t}"),
    "numbers": ("Berta", "Olaf", "{i}. {n}: {t}"),
    "signs of quotation": ("Berta", "Olaf", "> {n}: {t}"),
    "bold": ("Berta", "Olaf", "**{n}:** {t}"),
    "bold after a time": ("Berta Lind", "Olaf Moe", "[00:0{i}] **{n}:** {t}"),
    "bold after a bullet": ("Berta Lind", "Olaf Moe", "- **{n}**: {t}"),
    "italics": ("Berta Lind", "Olaf Moe", "*{n}:* {t}"),
    "two signs of quotation": ("BERTA LIND", "OLAF MOE", ">> {n}: {t}"),
    "bold without the colon": ("Berta Lind", "Olaf Moe", "**{n}**: {t}"),
    "a line of its own": ("Berta Lind", "Olaf Moe", "{n}:\n{t}"),
    "a time before": ("Berta Lind", "Olaf Moe", "[00:0{i}] {n}: {t}"),
    "a time after": ("Berta Lind", "Olaf Moe", "{n}: [00:0{i}] {t}"),
    "a time in round brackets": ("Berta", "Olaf", "{n}: ( 00:0{i} ) {t}"),
    "a time that is a link": ("Berta", "Olaf", "**{n}** [0:0{i}](https://sea.example/?t={i}): {t}"),
    "a time on the line above": ("Lind", "Moe", "[00:00:0{i}]\n{n}: {t}"),
    "a name and a time on a line": ("Berta Lind", "Olaf Moe", "{n}  0:0{i}\n{t}"),
    "a name and a time in brackets": ("Berta Lind", "Olaf Moe", "{n} (00:0{i})\n{t}"),
    "a time and a name on a line": ("Berta Lind", "Olaf Moe", "00:0{i} - {n}\n{t}"),
    "a time in brackets and a dash": ("Berta", "Olaf", "[00:00:0{i}.140] - {n}\n{t}"),
    "a small name beside a time": ("berta", "olaf", "{n} 00:0{i}\n{t}"),
    "a nick": ("blind", "omoe", "<{n}> {t}"),
    "a nick and a time": ("blind", "omoe", "14:00:0{i} <{n}> {t}"),
    "square brackets": ("You", "Others", "[00:0{i}] [{n}] {t}"),
    "square brackets and a colon": ("SPEAKER_00", "SPEAKER_01", "[{n}]: {t}"),
    "a chat": ("Berta Lind", "Olaf Moe", "[14/05/2031, 10:00:0{i}] {n}: {t}"),
    "a chat with a dash": ("Berta Lind", "Olaf", "14/05/2031, 10:0{i} - {n}: {t}"),
    "a chat of a forum": ("berta", "olaf", "{n} — Today at 10:0{i}\n{t}"),
    "a chat of a team": ("Berta Lind", "Olaf Moe", "{n}  [10:0{i} AM]\n{t}"),
    "a chat of a call": ("Berta Lind", "Olaf Moe", "10:00:0{i} From {n} : {t}"),
    "a full stop": ("CHAIR LIND", "OLAF MOE", "{n}. {t}"),
    "a full stop after an address": ("Ms. LIND", "Mr. MOE", "{n}. {t}"),
    "a dash": ("BERTA LIND", "OLAF MOE", "{n} – {t}"),
    "two dashes": ("BERTA LIND", "OLAF MOE", "{n} -- {t}"),
    "a full stop and a dash": ("Berta Lind (ABC)", "Olaf Moe (XYZ)", "{n}. - {t}"),
    "a party": ("BERTA LIND (Old Quay)", "OLAF MOE (New Quay)", "{n} – {t}"),
    "a semicolon": ("BERTA LIND", "OLAF MOE", "{n}; {t}"),
    "a tab": ("Berta Lind", "Olaf Moe", "{n}\t{t}"),
    "an asterisk and a tab": ("BLI", "OMO", "*{n}:\t{t}"),
    "a wide space": ("BERTA LIND", "OLAF MOE", "{n}    {t}"),
    "bold without an end": ("Berta Lind", "Olaf Moe", "**{n}** {t}"),
    "a chat that is copied": ("Berta Lind", "Olaf Moe", "{n}, [14.05.31 10:0{i}]\n{t}"),
    "a chat with a month": ("Berta", "Olaf", "{n}, [14 May 2031 at 10:00:0{i}]:\n{t}"),
    "times of cues above names": (
        "Berta Lind",
        "Olaf Moe",
        "0:0:{i}.0 --> 0:0:{i}.90\n{n}\n{t}",
    ),
    "a heading": ("Speaker 1", "Speaker 2", "#### {n}\n\n{t}"),
    "a heading of a name": ("Berta Lind", "Olaf Moe", "### {n}\n\n{t}"),
    "an office after dashes": (
        "Berta Lind -- Chief Executive Officer",
        "Olaf Moe -- Analyst",
        "{n}\n{t}",
    ),
    "company and role below a name": (
        "Berta Lind Old Lines -- Chief Executive Officer",
        "Olaf Moe Old Bank -- Analyst",
        "{n}\n{t}",
    ),
    "a name alone": ("Berta Lind", "Olaf Moe", "{n}\n{t}"),
    "German": ("Vorsitzende Lind", "Abgeordneter Moe", "{n}: {t}"),
    "Chinese": ("主持人", "李明", "{n}：{t}"),
    "Japanese": ("司会", "高橋", "{n}：{t}"),
    "Korean": ("사회자", "김민수", "{n}: {t}"),
    "Arabic": ("المذيعة", "سالم", "{n}: {t}"),
    "Russian": ("Ведущая", "О. Мо", "{n}: {t}"),
    "Russian capitals": ("ЛИНД Б.", "МО О.", "{n}: {t}"),
    "Russian initials": ("ЛИНД Б. А.", "МО О.И.", "{n} {t}"),
    "French": ("Mme la présidente", "M. le ministre", "{n}. – {t}"),
    "French, a full stop": ("Mme la présidente", "M. Olaf Moe", "{n}. {t}"),
    "a time after, before the colon": ("Berta Lind", "Olaf Moe", "{n} 00:0{i}: {t}"),
    "a range that is no caption": (
        "SPEAKER_00",
        "SPEAKER_01",
        "00:00:0{i}.100 --> 00:00:0{i}.900 {n}: {t}",
    ),
    "the sign of a tag": ("Berta", "Olaf", "#{n}: {t}"),
    "the sign of an address": ("Berta", "Olaf", "@{n}: {t}"),
    "three signs of quotation": ("BERTA LIND", "OLAF MOE", ">>> {n}: {t}"),
    "curly brackets": ("Berta", "Olaf", "{{{n}}} {t}"),
    "round brackets": ("Berta Lind", "Olaf Moe", "({n}) {t}"),
    "brackets and a time": ("Berta Lind", "Olaf Moe", "[{n}] 10:00:0{i}\n{t}"),
    "a slash": ("BL", "OM", "{n}/ {t}"),
    "an angle bracket": ("BL", "OM", "{n}> {t}"),
    "two angle brackets": ("Berta Lind", "Olaf Moe", "{n} >> {t}"),
    "an arrow": ("Berta Lind", "Olaf Moe", "{n} → {t}"),
    "an arrow of two signs": ("BL", "Olaf", "10:0{i} {n} -> {t}"),
    "a quotation mark as an arrow": ("BERTA LIND", "OLAF MOE", "{n} » {t}"),
    "an edge that is drawn": ("berta", "olaf", "10:00:0{i} {n} │ {t}"),
    "a dash without spaces": ("Berta", "Olaf", "{n}—{t}"),
    "a dash after one word": ("Berta", "Olaf", "{n} - {t}"),
    "two colons": ("Berta", "Olaf", "- {n} :: {t}"),
    "a time and a tab": ("berta", "olaf", "10:00:0{i}\t{n}\t{t}"),
    "a time and wide spaces": ("BL", "OM", "00:00:0{i}  {n}  {t}"),
    "times in columns after a name": ("BL", "OM", "{n}\t0:00:0{i}.2\t0:00:0{i}.9\t{t}"),
    "times in columns before a name": ("Berta Lind", "Olaf Moe", "0:0{i}\t0:0{i}\t{n}\t{t}"),
    "the number of a frame": ("BERTA", "OLAF", "01:00:0{i}:12\t{n}\t{t}"),
    "a name with a hyphen at its end": ("HOT-1", "RDO-2", "22:14:0{i} {n}  {t}"),
    "hours of three digits": ("CDR", "CC", "000:00:0{i} {n}: {t}"),
    "letters in a time": ("Berta Lind", "Olaf Moe", "[00h:00m:0{i}s] {n}: {t}"),
    "seconds": ("SPEAKER_00", "SPEAKER_01", "[{i}.1s - {i}.9s] {n}: {t}"),
    "a time on the line below": ("Berta Lind", "Olaf Moe", "{n}\n10:0{i} AM\n{t}"),
    "a month between hyphens": ("berta", "olaf_m", "[04-Jun-31 10:0{i} AM] {n}\n{t}"),
    "a chat in French": ("Berta", "Olaf", "04/06/2031 à 10:0{i} - {n} : {t}"),
    "a chat in Spanish": ("Berta", "Olaf", "4/6/2031, 9:0{i} p. m. - {n}: {t}"),
    "a chat with a semicolon": ("BL", "Olaf", "01.04.2031 - 16:00:0{i}; {n}: {t}"),
    "a chat with a date after the name": ("Berta", "李明", "{n} 2031-06-04 10:00:0{i}\n{t}"),
    "a chat in Arabic": ("ليلى", "سالم", "[٤\u200f/٦\u200f/٢٠٣١، ١٠:٠٢:٠{i}] {n}: {t}"),
    "a bold name before a time": ("Berta Lind", "Olaf Moe", "**{n}** 10:0{i}\n{t}"),
    "pronouns": ("You", "Me", "**{n}:**\n{t}"),
    "who asks, and for whom": ("Q - Berta Lind – Old Bank", "A – Olaf Moe – Sea", "<{n}>: {t}"),
    "a role after a comma": ("Berta Lind, moderator", "Olaf Moe, Old Bank", "{n}: {t}"),
    "a member of a faction": ('Линд Б. А., фракция "Маяк"', "Председательствующий", "{n}. {t}"),
    "a sign within a word": ('היו"ר דנה לוי', "יוסי כהן", "{n}:\n{t}"),
    "Korean triangles": ("사회자", "김민수", "▲{n}: {t}"),
    "a rapporteur": ("M. le président", "M. Olaf Moe, rapporteur", "{n}. {t}"),
    "Korean circles": ("위원장 김철수", "이영희 위원", "○{n}  {t}"),
    "Japanese circles": ("委員長（山田太郎君）", "高橋君", "○{n}　{t}"),
}
# The same in other languages, where the language is a part of the form.
IN_OTHERS = {
    "Chinese": [
        "早上好。我们从渡船开始好吗？",
        "好的。油漆工星期一回来了。",
        "谢谢。还剩下什么？",
        "我想是栏杆。",
    ],
    "Japanese": [
        "おはようございます。船の話から始めましょうか。",
        "はい。塗装の人は月曜に戻りました。",
        "何が残っていますか。",
        "手すりだけです。",
    ],
    "Korean": [
        "안녕하세요. 배부터 시작할까요?",
        "네. 페인트공이 월요일에 돌아왔습니다.",
        "무엇이 남았나요?",
        "난간이라고 생각합니다.",
    ],
    "Arabic": [
        "صباح الخير. هل نبدأ بالعبارة؟",
        "نعم. عاد الدهانون يوم الاثنين.",
        "شكرا. ماذا بقي؟",
        "الدرابزين فقط.",
    ],
    "Russian": [
        "Доброе утро. Начнём с парома?",
        "Да. Маляры вернулись в понедельник.",
        "Спасибо. Что осталось?",
        "Перила, я думаю.",
    ],
    "Russian capitals": [
        "Доброе утро. Начнём с парома?",
        "Да. Маляры вернулись в понедельник.",
        "Спасибо. Что осталось?",
        "Перила, я думаю.",
    ],
    "German": [
        "Guten Morgen. Fangen wir mit der Fähre an?",
        "Ja. Die Maler kamen am Montag zurück.",
        "Danke. Was bleibt zu tun?",
        "Das Geländer, denke ich.",
    ],
}


IN_OTHERS |= {
    "Russian initials": IN_OTHERS["Russian capitals"],
    "Korean circles": IN_OTHERS["Korean"],
    "Japanese circles": IN_OTHERS["Japanese"],
    "French": [
        "La séance est ouverte. Que voulez-vous ?",
        "Je vous remercie. Nous voulons deux bacs.",
        "Je vous en prie. Et après ?",
        "Nous verrons, je crois.",
    ],
}
IN_OTHERS["French, a full stop"] = IN_OTHERS["French"]


def printed(name: str, parting: str = "\n\n") -> tuple[str, Turns]:
    """Return a document in a form, and its turns."""
    one, two, form = FORMS[name]
    names = {1: one, 2: two}
    texts = IN_OTHERS.get(name, [text for _, text in SAID])
    turns: Turns = [(names[who], text) for (who, _), text in zip(SAID, texts, strict=True)]
    lines = [form.format(n=n, t=t, i=i) for i, (n, t) in enumerate(turns, 1)]
    if name == "company and role below a name":
        lines = [line.replace(" Old", "\nOld", 1) for line in lines]
    return parting.join(lines), turns


def read(text: str) -> Turns:
    meeting = transcripts.parse(text)
    return [(turn.label, turn.text) for turn in meeting.turns]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_learned(name: str) -> None:
    text, turns = printed(name)
    assert read(text) == turns


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_learned_below_a_header(name: str) -> None:
    text, turns = printed(name)
    assert read(f"Talk about the ferry\n\nMay 14, 2031\n\n{text}\n") == turns


@pytest.mark.parametrize("name", [name for name in FORMS if "heading" not in name])
def test_a_form_is_learned_where_no_empty_lines_stand(name: str) -> None:
    text, turns = printed(name, parting="\n")
    assert read(text) == turns


OTHERS: dict[str, tuple[str, Turns]] = {
    "who speaks once, at the start": (
        (
            "### The ferry\n\nBerta: Ferries matter. We like to think so.\n\n[music]\n\n"
            "Olaf: I am with you on that.\n\nB: Really? I hear this from a painter?\n\n"
            "O: It is all a matter of paint.\n\nB: I can see that.\n\nO: I beg your pardon.\n"
        ),
        [
            ("Berta", "Ferries matter. We like to think so.\n\n[music]"),
            ("Olaf", "I am with you on that."),
            ("B", "Really? I hear this from a painter?"),
            ("O", "It is all a matter of paint."),
            ("B", "I can see that."),
            ("O", "I beg your pardon."),
        ],
    ),
    "questions and answers among names": (
        (
            "THE CLERK: Would you raise your hand?\n\nTHE WITNESS: I do.\n\n"
            "Q. What is your name?\n\nA. Olaf Moe.\n\nMR. OSTER: Objection. We were not told.\n\n"
            "Q. You may answer.\n\nA. I have, I think.\n"
        ),
        [
            ("THE CLERK", "Would you raise your hand?"),
            ("THE WITNESS", "I do."),
            ("Q", "What is your name?"),
            ("A", "Olaf Moe."),
            ("MR. OSTER", "Objection. We were not told."),
            ("Q", "You may answer."),
            ("A", "I have, I think."),
        ],
    ),
    "an interview without names": (
        (
            "**Q: How did you begin?**\n\n**A:** I began when I was twelve.\n\n"
            "**Q: Do you like it?**\n\n**A:** I do. It is quiet up there.\n"
        ),
        [
            ("Q", "How did you begin?"),
            ("A", "I began when I was twelve."),
            ("Q", "Do you like it?"),
            ("A", "I do. It is quiet up there."),
        ],
    ),
    "a play": (
        (
            "               BERTA\n     Shall we?\n\n               OLAF\n     Yes, I think.\n\n"
            "               BERTA\n     Thank you. What now?\n\n               OLAF\n     I see.\n"
        ),
        [
            ("BERTA", "Shall we?"),
            ("OLAF", "Yes, I think."),
            ("BERTA", "Thank you. What now?"),
            ("OLAF", "I see."),
        ],
    ),
    "one flat line": (
        (
            "Berta Lind: ( 00:05 ) Good day. Shall we begin? Olaf Moe: ( 00:10 ) Yes. They came."
            " Berta Lind: ( 00:15 ) Thank you. What is left? Olaf Moe: ( 00:20 ) The railings."
        ),
        [
            ("Berta Lind", "Good day. Shall we begin?"),
            ("Olaf Moe", "Yes. They came."),
            ("Berta Lind", "Thank you. What is left?"),
            ("Olaf Moe", "The railings."),
        ],
    ),
    "lines that state something": (
        (
            "**Talk with Olaf Moe**\n**Date:** 14 May 2031\nINTERVIEWER: Berta Lind\n"
            "INTERVIEWEE: Olaf Moe\n\nINTERVIEWER: Where were you born?\n\n"
            "INTERVIEWEE: I was born by the sea.\n\nINTERVIEWER: Did you like it?\n\n"
            "INTERVIEWEE: I did, very much.\n"
        ),
        [
            ("INTERVIEWER", "Where were you born?"),
            ("INTERVIEWEE", "I was born by the sea."),
            ("INTERVIEWER", "Did you like it?"),
            ("INTERVIEWEE", "I did, very much."),
        ],
    ),
    "a call between rules": (
        (
            "====================\nPresentation\n--------------------\nOperator   [1]\n"
            "--------------------\nGood day, and welcome to the call.\n\n--------------------\n"
            "Berta Lind,  Sea Paint Inc. - CEO   [2]\n--------------------\nThank you. We did.\n\n"
            "--------------------\nOlaf Moe,  Old Bank - Analyst   [3]\n--------------------\n"
            "Good morning. How much was white?\n"
        ),
        [
            ("Operator", "Good day, and welcome to the call."),
            ("Berta Lind, Sea Paint Inc. - CEO", "Thank you. We did."),
            ("Olaf Moe, Old Bank - Analyst", "Good morning. How much was white?"),
        ],
    ),
    "a call with roles after dashes": (
        (
            "Executives\n\nBerta Lind -- Chief Executive Officer\n\nOperator\n\nGood day.\n\n"
            "Berta Lind -- Chief Executive Officer\n\nThank you. We sold it.\n\n"
            "Operator\n\nThe next question, please.\n\n"
            "Olaf Moe -- Old Bank -- Analyst\n\nHow much do you think?\n"
        ),
        [
            ("Operator", "Good day."),
            ("Berta Lind -- Chief Executive Officer", "Thank you. We sold it."),
            ("Operator", "The next question, please."),
            ("Olaf Moe -- Old Bank -- Analyst", "How much do you think?"),
        ],
    ),
    "an office with small letters": (
        "\n\n".join(
            f"Le président: Merci. Qui parle {at} ?\n\nMme Ada Roy: Moi, je pense. Merci."
            for at in range(4)
        ),
        [
            turn
            for at in range(4)
            for turn in (
                ("Le président", f"Merci. Qui parle {at} ?"),
                ("Mme Ada Roy", "Moi, je pense. Merci."),
            )
        ],
    ),
    "who has a place, and a chair in it": (
        (
            "The Chair (Ms. Ada Roy (Old Quay, ABC)): Order. We begin.\n\n"
            "Mr. Olaf Moe (New Quay, XYZ): I thank you.\n\nMs. Ida Lo (Sea, ABC): I do not.\n\n"
            "Mr. Olaf Moe: Why, if I may?\n\nMs. Ida Lo: I have my reasons.\n"
        ),
        [
            ("The Chair (Ms. Ada Roy (Old Quay, ABC))", "Order. We begin."),
            ("Mr. Olaf Moe (New Quay, XYZ)", "I thank you."),
            ("Ms. Ida Lo (Sea, ABC)", "I do not."),
            ("Mr. Olaf Moe", "Why, if I may?"),
            ("Ms. Ida Lo", "I have my reasons."),
        ],
    ),
    "HTML": (
        (
            "<!DOCTYPE html><html><body><strong>Mr. OSTER</strong>: Did they call you?"
            "<br/><br/><strong>Mr. RENN</strong>: I do not recall that."
            "<br/><br/><strong>Mr. OSTER</strong>: Did you keep it?"
            "<br/><br/><strong>Mr. RENN</strong>: No. I kept none.</body></html>"
        ),
        [
            ("Mr. OSTER", "Did they call you?"),
            ("Mr. RENN", "I do not recall that."),
            ("Mr. OSTER", "Did you keep it?"),
            ("Mr. RENN", "No. I kept none."),
        ],
    ),
}


@pytest.mark.parametrize("end", [":", "."])
def test_who_speaks_once_is_known_by_the_capitals_of_all(end: str) -> None:
    turns: Turns = [("CHAIR LIND", "We begin. Do you see it?"), ("OLAF MOE", "I do, thank you.")]
    turns = [*turns, *([("CHAIR LIND", "And you?"), ("MR. LO", "I do.")] * 12)]
    text = "\n\n".join(f"{name}{end} {said}" for name, said in turns)
    assert read(f"{text} So it is.\n\nBill Two{end} the bridge.") == [
        *turns[:-1],
        ("MR. LO", f"I do. So it is.\n\nBill Two{end} the bridge."),
    ]


def test_nothing_is_learned_of_XML_and_of_what_prints_nothing() -> None:  # noqa: N802 - a name
    with pytest.raises(transcripts.UnknownFormatError, match="this is XML of no format"):
        transcripts.parse("<?xml version='1.0'?><p>Berta: We go.</p>")
    lines = ("\u200b", "Ada Lo: Do you?", "Ida Lo: I do.", "Ada Lo: So?")
    text = f"<html><body>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>"
    assert [label for label, _ in read(text)] == ["Ada Lo", "Ida Lo", "Ada Lo"]


@pytest.mark.parametrize("name", OTHERS)
def test_a_document_is_read_by_what_it_proves(name: str) -> None:
    text, turns = OTHERS[name]
    assert read(text) == turns


def said(count: int, names: tuple[str, str] = ("Berta Lind", "Olaf Moe")) -> str:
    """Return a talk of so many turns."""
    lines = (f"{names[at % 2]}: We sail at {at}, I think. Do you see?" for at in range(count))
    return "\n\n".join(lines)


def test_a_title_a_topic_and_what_tools_write_below() -> None:
    text = f"{said(4)}\n\nTopic: The bridge\n\n{said(2)}\n\nTranscribed by https://sea.example\n"
    meeting = transcripts.parse(text)
    assert len(meeting.turns) == 6
    assert [block.text for block in meeting.blocks if isinstance(block, Heading)] == [
        "Topic: The bridge"
    ]
    last = meeting.blocks[-1]
    assert isinstance(last, Note)
    assert (last.kind, last.text) == (NoteKind.FURNITURE, "Transcribed by https://sea.example")


COURT = """\
                                                         2
 1                   P R O C E E D I N G S

 2            THE COURT:  We will go on with

 3   the bridge. Ms. Lind, you may begin.

 4            MS. LIND:  Thank you, Your Honor.

 5                   DIRECT EXAMINATION

 6   BY MS. LIND:

 7       Q.   Would you state your name?

 8       A.   Olaf Moe.

 9       Q.   And where were you on Monday?

10       A.   I was at the bridge with the

11   painters. It was late, I think.

12            MR. OSTER:  Objection. Form.
                                                         3
 1       Q.   You may answer.

 2       A.   That is what I said.

 3
"""


def test_numbered_pages_are_undone() -> None:
    meeting = transcripts.parse(COURT, format="labelled")
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("THE COURT", "We will go on with the bridge. Ms. Lind, you may begin."),
        ("MS. LIND", "Thank you, Your Honor."),
        ("Q", "Would you state your name?"),
        ("A", "Olaf Moe."),
        ("Q", "And where were you on Monday?"),
        ("A", "I was at the bridge with the painters. It was late, I think."),
        ("MR. OSTER", "Objection. Form."),
        ("Q", "You may answer."),
        ("A", "That is what I said."),
    ]
    court = meeting.turns[0]
    (paragraph,) = court.paragraphs
    assert paragraph.locate(0, len(paragraph.text)).of(COURT).splitlines()[2].startswith(" 3   the")
    assert paragraph.marks == ()
    assert [block.text for block in meeting.blocks if isinstance(block, Heading)] == [
        "DIRECT EXAMINATION",
        "BY MS. LIND:",
    ]


def test_a_double_spaced_page_is_undone() -> None:
    lines = ["                            7", "THE PRESIDENT:    The Senate will", "come to order."]
    for name in ("BERG", "LO", "BERG", "LO", "BERG", "LO"):
        lines += [f"SENATOR {name}:    I thank you, and we", "go on with the bill that", "we have."]
    meeting = transcripts.parse("\n\n".join(f"        {line}" for line in lines))
    assert [turn.text for turn in meeting.turns[:2]] == [
        "The Senate will come to order.",
        "I thank you, and we go on with the bill that we have.",
    ]


COLUMNS = "\n".join(
    f"{'Berta Lind: We sail at ' + str(at):<40}Olaf Moe: I know, and you too {at}"
    for at in range(12)
)


def test_two_columns_are_refused() -> None:
    with pytest.raises(transcripts.UnknownFormatError, match="it stands in two columns"):
        transcripts.parse(COLUMNS)
    with pytest.raises(transcripts.ParseError, match="would be read across them"):
        transcripts.parse(COLUMNS, format="labelled")


def test_initials_are_joined_to_the_name_beside_them() -> None:
    text = (
        "Olaf Moe (OM): Good morning. Shall we?\n\nBL: Yes, I think so.\n\nOM: Thank you.\n\n"
        "BL: We are late.\n\nKL: I see you.\n\nOM: And I you.\n\nKL: We go."
    )
    head = "Speakers: Olaf Moe, Berta Lind, Karl Lo, Kim Lund\n\n"
    names = [turn.speaker.name for turn in transcripts.parse(head + text).turns]
    assert names == ["Olaf Moe", "Berta Lind", "Olaf Moe", "Berta Lind", "KL", "Olaf Moe", "KL"]


def test_initials_are_joined_to_the_name_that_a_line_above_gives_them() -> None:
    text = (
        "BL: Berta Lind\nOM: Olaf Moe\n\nBL: Good morning. Shall we?\n\nOM: Yes, I think.\n\n"
        "BL: Thank you.\n\nOM: We are late."
    )
    names = [turn.speaker.name for turn in transcripts.parse(text).turns]
    assert names == ["Berta Lind", "Olaf Moe"] * 2


def test_what_stands_in_brackets_after_a_name_may_be_no_initials_of_it() -> None:
    text = said(4, ("AB", "CD")) + "\n\nThat was the Old Ferry Line (AB) of the sea."
    assert {turn.speaker.name for turn in transcripts.parse(text).turns} == {"AB", "CD"}


@pytest.mark.parametrize(
    ("form", "begins_at"),
    [
        ("14/05/2031, 10:0{i} - {n}: {t}", None),
        ("2031-05-14 00:1{i} - {n}: {t}", None),
        ("10:0{i} AM {n}: {t}", None),
        ("{n} 10:0{i} PM\n{t}", None),
        ("10:0{i} <{n}> {t}", None),
        ("00:00:0{i} <{n}> {t}", 0),
        ("10:00:0{i}\t{n}:\t{t}", None),
        ("10:00:0{i} {n}: {t}", None),
        ("00:5{i}:00 {n}: {t}", 3000),
        ("[3{i}:05] {n}: {t}", 1805),
        ("0{j}:10 {n}: {t}", None),
    ],
)
def test_a_time_of_a_day_is_none_in_a_recording(form: str, begins_at: int | None) -> None:
    lines = (
        form.format(n=("Berta", "Olaf")[at % 2], t=text, i=at, j=9 - at)
        for at, (_, text) in enumerate(SAID)
    )
    turns = transcripts.parse("\n".join(lines)).turns
    assert [turn.text for turn in turns] == [text for _, text in SAID]
    found = turns[0].begins_at
    assert (found if found is None else found.total_seconds()) == begins_at


@pytest.mark.parametrize(
    ("first", "begins_at"), [("00:01:00", 60), ("02:00:00", 7200), ("02:00:01", None)]
)
def test_a_time_after_two_hours_is_that_of_a_day(first: str, begins_at: int | None) -> None:
    text = f"{first} <blind> shall we?\n03:00:00 <omoe> yes, we go\n03:00:01 <blind> I see"
    found = transcripts.parse(text).turns[0].begins_at
    assert (found and found.total_seconds()) == begins_at


DECLINED = {
    "prose with colons": (
        "On the ferry that you raised: we already speak to the painters, and they will come.\n\n"
        "One thing I would add: nobody has asked the crew.\n\nBest wishes: Berta\n"
    ),
    "a recipe": (
        "Prep Time: 10 minutes\nCook Time: 20 minutes\n\nFor the Sauce:\n2 cups of water\n\n"
        "For the Cake:\n1 egg\n\nNote: you may use milk.\n\nStep 1: Boil it.\nStep 2: Eat it.\n"
    ),
    "a thread of letters": (
        "From: Berta Lind <b@sea.example>\nTo: Olaf Moe <o@sea.example>\nSubject: Re: Ferry\n\n"
        "Hi Olaf,\n\nyes, I will come.\n\nOn Monday, Olaf Moe <o@sea.example> wrote:\n"
        "> Hi Berta,\n>\n> will you come?\n"
    ),
    "a table": "| Name | Says |\n|---|---|\n| Berta: | I sail. |\n| Olaf: | You sail? |\n",
    "a schedule": (
        "09:00 Opening\n09:15 Welcome\n10:00 Break\n10:30 Panel\n12:00 Lunch\n13:00 Panel\n"
    ),
    "a bibliography": (
        "Berg, A. (2001). The sea. Quay Press.\n\nLind, B. (2003). Ferries: a history. Quay.\n\n"
        "Moe, O. (2005). Paint: what we know. Quay Press.\n"
    ),
    "a log": "\n".join(
        f"2031-05-14 10:00:{at:02} {level}: we could not reach you"
        for at, level in enumerate(["INFO", "WARN", "INFO", "ERROR", "INFO", "WARN"])
    ),
    "questions often asked": (
        "Q: How is it installed?\n\nA: Run make.\n\nQ: Is it free?\n\nA: It is.\n\n"
        "Q: Which systems?\n\nA: All of them.\n"
    ),
    "headings that return": (
        "Parameters\n----------\nname of the ship\n\nReturns\n-------\na ship\n\n"
        "Parameters\n----------\nname of the quay\n\nReturns\n-------\na quay\n"
    ),
    "a program of a day": (
        "09:00 Berta Lind: Opening. How do we build ferries?\n09:30 Olaf Moe: Paint. Who needs it?"
        "\n10:15 Ida Lo: Our sea. What can you do?\n11:00 Berta Lind: I thank you.\n"
    ),
    "chapters": (
        "00:00 Introduction\n01:12 Berta Lind\n05:30 Olaf Moe\n12:00 Old Quay\n20:15 Thanks\n"
    ),
    "a table with gaps": (
        "Berta Lind   Chair    You can ask her.\nOlaf Moe     Clerk    We like him.\n"
        "Berta Lind   Author   Ask her again?\nOlaf Moe     Painter  I know him.\n"
    ),
    "a log with small names": "\n".join(
        f"2031-05-14 10:00:0{at} {name}: {text}"
        for at, (name, text) in enumerate(
            [("server", "Accepted."), ("client", "Who are you?"), ("server", "Sent a reply.")] * 2
        )
    ),
    "a log of programs": "\n".join(
        f"[{name}] {text}"
        for name, text in [("worker-1", "Starting."), ("worker-2", "We wait."), ("main", "Done.")]
        * 2
    ),
    "for and against": (
        "Pro: It is fast. You will like it.\nCon: It is loud. Do you want that?\n"
        "Pro: We have two.\nCon: I think they cost too much.\n"
    ),
    "a list that returns": (
        "- Saving: it keeps whatever you give to it, and does so for good.\n"
        "- Loading: it gives you all of that back whenever you ask for it.\n\nAnd so on.\n\n"
    )
    * 4,
    "what a program prints": "<class 'Ship'>\nDo you see it?\n<class 'Quay'>\nI do.\n" * 3,
    "keys": "\n".join(
        f"<{key}> is the key that you press. Do you?"
        for key in ("Tab", "Esc", "Tab", "CR", "F1", "F2", "F3", "F4", "Esc")
    ),
    "comments of code": (
        "# block ::= START\n#           BLOCK-END\nWe read you. Do you?\n# flow ::= START a b\n"
        "#           FLOW-END\nI read it.\n# more of it ::= c\n#           BLOCK-END\nAnd you?\n"
        "# and more ::= d\n# other ::= e\n#           FLOW-END\nI do not.\n"
    ),
    "captions without a head": (
        "0:0:0.0 --> 0:0:5.1\nGood morning\nShall we?\n\n0:0:5.3 --> 0:0:9.0\nYes\nI do.\n"
    ),
    "a list of names": "Attendees\nBerta Lind\nOlaf Moe\nIda Lo\nKarl Lo\n",
    "titles of classes": (
        "### Class: Ship\n\nWe use it to sail.\n\n### Constructor: Ship\n\nYou make it so.\n\n"
        "### Class: Quay\n\nWe use it.\n\n### Constructor: Quay\n\nYou make it.\n"
    ),
}


@pytest.mark.parametrize("end", [".", ":"])
def test_answers_to_choose_from_are_declined(end: str) -> None:
    answers = ["Do we sail?", "I do not know.", "You may ask us.", "We all do."]
    lines = [f"{letter}{end} {text}" for letter, text in zip("ABCD", answers, strict=True)]
    text = "\n\n".join("\n".join([f"{n}. Which boat is it?", *lines]) for n in range(1, 6))
    with pytest.raises(transcripts.UnknownFormatError, match="their letters count on"):
        transcripts.parse(text)


def test_three_voices_with_a_letter_each_take_turns() -> None:
    lines = [f"{who}: I think so. Do you?" for who in "ABACBCABAC"]
    assert len(transcripts.parse("\n\n".join(lines)).turns) == 10


@pytest.mark.parametrize("name", DECLINED)
def test_what_is_no_transcript_is_declined(name: str) -> None:
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse(DECLINED[name])


def test_a_refused_text_says_how_far_its_best_form_got() -> None:
    text = "\n\n".join(f"{name}: the ship sails" for name in ["Ada Berg", "Ida Lo"] * 3)
    with pytest.raises(transcripts.UnknownFormatError) as caught:
        transcripts.parse(text)
    assert caught.value.message == (
        "the text fits no format: its best form of labels is a name and a colon (6 labels of 2"
        " voices, 100 % of them of one that returns, 100 % surely names; 75 % sure), as in"
        " 'Ada Berg', 'Ida Lo', but few of the texts under them sound spoken; labels={...} names"
        " the labels, and format='labelled' reads the text all the same"
    )


def test_the_problem_says_which_form_was_found() -> None:
    (problem,) = transcripts.parse(said(4)).problems
    assert problem.message == (
        "no house style fits the text, so it was read by its labels: a name and a colon (4 labels"
        " of 2 voices, 100 % of them of one that returns, 100 % surely names; 100 % sure)"
    )


def test_explain_says_which_forms_were_weighed() -> None:
    text, _ = printed("bullets")
    found = transcripts.explain(f"{text}\n\nTuesday. We go.\n")
    assert found.forms == (
        (
            "a bullet, a name and a colon, as in 'Berta', 'Olaf': 4 labels of 2 voices, 100 % of"
            " them of one that returns, 0 % surely names; taken"
        ),
        "a name and a full stop: fewer than two labels",
    )
    assert found[0].taken_for == "label"


def test_explain_reads_what_is_refused() -> None:
    found = transcripts.explain(DECLINED["questions often asked"])
    assert found.forms[0].endswith("nobody is named, and nobody speaks of himself")
    assert len(found) == 6


def test_explain_weighs_no_forms_where_a_house_style_is_named() -> None:
    assert transcripts.explain(said(2), format="kremlin").forms == ()


# --- A style that is learned from documents


@pytest.mark.parametrize("name", FORMS)
def test_a_style_is_inferred(name: str) -> None:
    text, turns = printed(name)
    style = transcripts.infer(text, name="harbor")
    assert style.name == "harbor"
    meeting = transcripts.parse(text, format=style)
    assert [(turn.label, turn.text) for turn in meeting.turns] == turns


def test_a_style_reads_other_people_too() -> None:
    style = transcripts.infer(printed("bullets")[0], printed("a nick")[0])
    text = "- Ada: Who is it?\n- Ida: It is me.\n- Ada: Well?\n- Ida: I am here.\n- Note: it rains."
    meeting = transcripts.parse(text, format=style)
    assert [turn.label for turn in meeting.turns] == ["Ada", "Ida", "Ada", "Ida"]
    assert meeting.turns[-1].text.endswith("Note: it rains.")


def test_a_style_reads_a_text_in_which_nothing_returns() -> None:
    style = transcripts.infer(printed("bullets")[0])
    assert transcripts.parse("It rains.", format=style).turns == ()


def test_nothing_is_inferred_from_prose() -> None:
    with pytest.raises(transcripts.UnknownFormatError, match="nothing in the documents returns"):
        transcripts.infer("It rains.")


@pytest.mark.parametrize("name", ["a time before", "questions", "a tab", "a colon"])
def test_an_inferred_style_is_printed_as_python(name: str) -> None:
    text = (
        OTHERS["questions and answers among names"][0] if name == "questions" else printed(name)[0]
    )
    style = transcripts.infer(text)
    made: dict[str, Any] = {}
    exec(as_python(style), made)  # noqa: S102 - our own source
    # Two patterns of one text need not be equal: those of `regex` are, while it remembers them.
    assert as_python(made["STYLE"]) == as_python(style)


def test_a_style_without_tail_and_headings_is_printed() -> None:
    style = HouseStyle(name="plain", labels=LabelStyle(pattern=regex.compile("(?P<label>A): ")))
    made: dict[str, Any] = {}
    exec(as_python(style), made)  # noqa: S102 - our own source
    # Two patterns of one text need not be equal: those of `regex` are, while it remembers them.
    assert as_python(made["STYLE"]) == as_python(style)


SYSTEM = {
    "14/05/2031, 10:0{i} - Berta: Good morning. Are you there?": (
        "14/05/2031, 09:59 - Messages and calls are end-to-end encrypted. Nobody can read them.",
        '14/05/2031, 10:01 - Berta created group "Ferry"',
        "14/05/2031, 10:02 - Olaf left",
    ),
    "[00:0{i}] Berta Lind: Good morning. Are you there?": (
        "Berta Lind started transcription",
        "Olaf Moe joined the meeting",
        "Ida Lo has left the call",
    ),
}


@pytest.mark.parametrize("form", SYSTEM)
def test_what_a_tool_says_itself_is_nobodys(form: str) -> None:
    above, first, second = SYSTEM[form]
    who = ("Berta Lind", "Olaf Moe") if "Lind" in form else ("Berta", "Olaf")
    lines = [
        form.format(i=i).replace(who[0], name, 1) for i, name in enumerate([who[0], who[1]] * 2, 1)
    ]
    lines[3:3], lines[1:1] = [second], [first]
    text = "\n".join([above, *lines, ""])
    meeting = transcripts.parse(text)
    assert_covers(meeting, text)
    assert [turn.text for turn in meeting.turns] == ["Good morning. Are you there?"] * 4
    notes = [block for block in meeting.blocks if isinstance(block, Note)]
    assert [(note.kind, note.text) for note in notes] == [
        (NoteKind.COMMENT, line) for line in (above, first, second)
    ]


def test_a_name_without_a_company_stands_beside_those_with_one() -> None:
    call = (
        "Operator\n\nGood day. You may begin.\n\nBerta Lind\nOld Lines -- Chief\n\nThank you."
        "\n\nOperator\n\nWho is next?\n\nBerta Lind\nOld Lines -- Chief\n\nI think so. Are we?\n"
    )
    meeting = transcripts.parse(call)
    assert [(turn.speaker.name, turn.speaker.role) for turn in meeting.turns] == [
        *(("Operator", None), ("Berta Lind", "Chief")) * 2,
    ]
