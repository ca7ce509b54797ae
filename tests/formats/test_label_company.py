"""Who speaks once only, lists around what is said, and voices that are known by others."""

from __future__ import annotations

import pytest

import transcripts

Turns = list[tuple[str | None, str]]

READ: dict[str, tuple[str, Turns]] = {
    "a part of a full name": (
        (
            "Berta Lind: Welcome to the show. I am Berta Lind.\n\n"
            "Olaf van Moe: And I am Olaf van Moe.\n\nBerta: We have a guest.\n\n"
            "Ida Lo: Thank you for having me.\n\nOlaf: How deep do you go?\n\n"
            "Ida: Nine meters.\n\nBerta: That is deep.\n"
        ),
        [
            ("Berta Lind", "Welcome to the show. I am Berta Lind."),
            ("Olaf van Moe", "And I am Olaf van Moe."),
            ("Berta", "We have a guest."),
            ("Ida Lo", "Thank you for having me."),
            ("Olaf", "How deep do you go?"),
            ("Ida", "Nine meters."),
            ("Berta", "That is deep."),
        ],
    ),
    "a full name alone on a line, before its surname": (
        (
            "SEA REVIEW\n\nWhere were you born?\n\nBERTA LIND\n\nI was born here.\n\n"
            "SEA REVIEW\n\nIn this house?\n\nLIND\n\nIn the kitchen, I am told.\n\n"
            "SEA REVIEW\n\nAnd your father?\n\nLIND\n\nHe was at sea.\n"
        ),
        [
            ("SEA REVIEW", "Where were you born?"),
            ("BERTA LIND", "I was born here."),
            ("SEA REVIEW", "In this house?"),
            ("LIND", "In the kitchen, I am told."),
            ("SEA REVIEW", "And your father?"),
            ("LIND", "He was at sea."),
        ],
    ),
    "capitals, however long": (
        (
            "BERTA: Now, who comes here so late?\n\nOLAF: A friend. I bring the ropes.\n\n"
            "IDA: So there you are, both of you.\n\nBERTA: Half of them.\n\nOLAF: Half is a lot.\n"
        ),
        [
            ("BERTA", "Now, who comes here so late?"),
            ("OLAF", "A friend. I bring the ropes."),
            ("IDA", "So there you are, both of you."),
            ("BERTA", "Half of them."),
            ("OLAF", "Half is a lot."),
        ],
    ),
    "another number": (
        (
            "I: Did the ropes come?\nFG1-P3: Half of them, I think.\nFG1-P1: No, all of them.\n"
            "I: Which lorry?\nFG1-P3: The red one.\nFG1-P2: I did not see it.\nI: Okay.\n"
        ),
        [
            ("I", "Did the ropes come?"),
            ("FG1-P3", "Half of them, I think."),
            ("FG1-P1", "No, all of them."),
            ("I", "Which lorry?"),
            ("FG1-P3", "The red one."),
            ("FG1-P2", "I did not see it."),
            ("I", "Okay."),
        ],
    ),
    "words for voices with numbers": (
        (
            "MODERATOR: Did the ropes come?\nFEMALE 1: Half of them did.\nMALE 2: All of them.\n"
            "MODERATOR: Which lorry?\nFEMALE 1: The red one.\nMALE 1: I was not there.\n"
        ),
        [
            ("MODERATOR", "Did the ropes come?"),
            ("FEMALE 1", "Half of them did."),
            ("MALE 2", "All of them."),
            ("MODERATOR", "Which lorry?"),
            ("FEMALE 1", "The red one."),
            ("MALE 1", "I was not there."),
        ],
    ),
    "one word before a dash": (
        (
            "Berta - Any changes to the agenda?\nOlaf - I would like five minutes on ropes.\n"
            "Berta - You can have ten.\nIda - Can I go first? I have to leave.\nBerta - Sure.\n"
            "Olaf - Fine with me.\n"
        ),
        [
            ("Berta", "Any changes to the agenda?"),
            ("Olaf", "I would like five minutes on ropes."),
            ("Berta", "You can have ten."),
            ("Ida", "Can I go first? I have to leave."),
            ("Berta", "Sure."),
            ("Olaf", "Fine with me."),
        ],
    ),
    "a surname and initials before a full stop": (
        (
            "Председательствующий. Коллеги, начинаем.\n"
            'Линд Б. А., фракция "Маяк". Спасибо. У меня вопрос.\nПредседательствующий. Прошу.\n'
            'Мо О. И., фракция "Якорь". А деньги?\nПредседательствующий. Ответьте, пожалуйста.\n'
            'Линд Б. А., фракция "Маяк". Из бюджета.\n'
        ),
        [
            ("Председательствующий", "Коллеги, начинаем."),
            ('Линд Б. А., фракция "Маяк"', "Спасибо. У меня вопрос."),
            ("Председательствующий", "Прошу."),
            ('Мо О. И., фракция "Якорь"', "А деньги?"),
            ("Председательствующий", "Ответьте, пожалуйста."),
            ('Линд Б. А., фракция "Маяк"', "Из бюджета."),
        ],
    ),
    "a name alone on a line that another form proves": (
        (
            "Operator: Good day, and welcome to the call. Please go ahead.\n\n"
            "Berta Lind, Chief Executive Officer\nThank you. We sold more paint.\n\n"
            "Olaf Moe, Chief Financial Officer\nI am proud of that.\n\nQUESTIONS\n\n"
            "Operator: Our first question comes from Ida Lo.\n\n"
            "<Q - Ida Lo>: How much of it was white?\n<A - Berta Lind>: Most of it, I think.\n"
            "<Q - Ida Lo>: And the rest?\n<A - Olaf Moe>: The rest was blue.\n"
        ),
        [
            ("Operator", "Good day, and welcome to the call. Please go ahead."),
            ("Berta Lind, Chief Executive Officer", "Thank you. We sold more paint."),
            ("Olaf Moe, Chief Financial Officer", "I am proud of that.\n\nQUESTIONS"),
            ("Operator", "Our first question comes from Ida Lo."),
            ("Q - Ida Lo", "How much of it was white?"),
            ("A - Berta Lind", "Most of it, I think."),
            ("Q - Ida Lo", "And the rest?"),
            ("A - Olaf Moe", "The rest was blue."),
        ],
    ),
    "a list below": (
        (
            "Operator\n\nGood day. Please go ahead.\n\nBerta Lind -- Chief Executive Officer\n\n"
            "Thank you. We sold it.\n\nOperator\n\nThe next question, please.\n\n"
            "Olaf Moe -- Old Bank -- Analyst\n\nHow much do you think?\n\n"
            "Berta Lind -- Chief Executive Officer\n\nMost of it.\n\nCall participants:\n\n"
            "Berta Lind -- Chief Executive Officer\n\nOlaf Moe -- Old Bank -- Analyst\n"
        ),
        [
            ("Operator", "Good day. Please go ahead."),
            ("Berta Lind -- Chief Executive Officer", "Thank you. We sold it."),
            ("Operator", "The next question, please."),
            ("Olaf Moe -- Old Bank -- Analyst", "How much do you think?"),
            ("Berta Lind -- Chief Executive Officer", "Most of it."),
        ],
    ),
    "a sign where another voice begins": (
        (
            ">> MAYOR LIND: GOOD EVENING. WHO IS NEXT?\n>> I AM, MAYOR. GOOD EVENING.\n"
            ">> MAYOR LIND: GO AHEAD, PLEASE.\n>> THE FERRY IS TOO LOUD.\n"
            ">> CLERK: YOU HAVE ONE MINUTE.\n"
        ),
        [
            ("MAYOR LIND", "GOOD EVENING. WHO IS NEXT?"),
            (">>", "I AM, MAYOR. GOOD EVENING."),
            ("MAYOR LIND", "GO AHEAD, PLEASE."),
            (">>", "THE FERRY IS TOO LOUD."),
            ("CLERK", "YOU HAVE ONE MINUTE."),
        ],
    ),
    "what somebody is, on the line below": (
        (
            "Operator\nGood day. Please go ahead.\n\nBerta Lind\nCEO & Director\nThank you. We did."
            "\n\nOperator\nOur first question, please.\n\nIda Lo\nOld Bank, Research Division\n"
            "Was it white?\n\nBerta Lind\nCEO & Director\nMost of it, I think.\n"
        ),
        [
            ("Operator", "Good day. Please go ahead."),
            ("Berta Lind CEO & Director", "Thank you. We did."),
            ("Operator", "Our first question, please."),
            ("Ida Lo Old Bank, Research Division", "Was it white?"),
            ("Berta Lind CEO & Director", "Most of it, I think."),
        ],
    ),
    "what is said below a name, and is no office": (
        (
            "Berta Lind\nDirector Moe, Do You See It?\n\nOlaf Moe\nI do, Berta.\n\n"
            "Berta Lind\nThen we go.\n\nOlaf Moe\nWe do.\n"
        ),
        [
            ("Berta Lind", "Director Moe, Do You See It?"),
            ("Olaf Moe", "I do, Berta."),
            ("Berta Lind", "Then we go."),
            ("Olaf Moe", "We do."),
        ],
    ),
    "capitals and a place before a dash": (
        (
            "BAŞKAN - Buyurun Sayın Lind.\n\nBERTA LİND (Old Quay) - Teşekkür ederim. Yanmıyor.\n\n"
            "BERTA LİND (Devamla) - Kim yakacak?\n\nBAŞKAN - Teşekkür ederim.\n\n"
            "OLAF MOE (Sea) - Sayın Başkan, söz istiyorum.\n"
        ),
        [
            ("BAŞKAN", "Buyurun Sayın Lind."),
            ("BERTA LİND (Old Quay)", "Teşekkür ederim. Yanmıyor."),
            ("BERTA LİND (Devamla)", "Kim yakacak?"),
            ("BAŞKAN", "Teşekkür ederim."),
            ("OLAF MOE (Sea)", "Sayın Başkan, söz istiyorum."),
        ],
    ),
    "bold labels after single line breaks of a page": (
        (
            "<html><body><p><strong>BERTA LIND:</strong> Did the ropes come?<br>\n"
            "<strong>OLAF MOE:</strong> Half of them.<br><strong>BERTA LIND:</strong> Which lorry?"
            "<br><strong>OLAF MOE:</strong> The red one.</p></body></html>"
        ),
        [
            ("BERTA LIND", "Did the ropes come?"),
            ("OLAF MOE", "Half of them."),
            ("BERTA LIND", "Which lorry?"),
            ("OLAF MOE", "The red one."),
        ],
    ),
    "lines of a tool beside times": (
        (
            "Transcript\n00:00:00\nBerta Lind: Good morning. Shall we begin?\n"
            "Olaf Moe: Yes. The painters came.\n00:05:00\nBerta Lind: Thank you. What is left?\n"
            "Olaf Moe: The railings, I think.\nMeeting ended after 00:27:42\n"
        ),
        [
            ("Berta Lind", "Good morning. Shall we begin?"),
            ("Olaf Moe", "Yes. The painters came."),
            ("Berta Lind", "Thank you. What is left?"),
            ("Olaf Moe", "The railings, I think."),
        ],
    ),
    "times on lines of their own above names": (
        (
            "00:03\nBerta Lind\nDid the ropes come?\n00:07\nOlaf Moe\nyes they did\n00:12\n"
            "Berta Lind\nWhich lorry?\n00:14\nOlaf Moe\nThe red one, I think.\n"
        ),
        [
            ("Berta Lind", "Did the ropes come?"),
            ("Olaf Moe", "yes they did"),
            ("Berta Lind", "Which lorry?"),
            ("Olaf Moe", "The red one, I think."),
        ],
    ),
    "where a scene is": (
        (
            "INT. OLD QUAY - NIGHT\n\nA lamp burns.\n\nBERTA\nWho goes there?\n\n"
            "OLAF\nIt is me.\n\n"
            "BERTA\nCome in, and sit down.\n\nOLAF\nHave you a lamp?\n\nBERTA\nI have.\n"
        ),
        [
            ("BERTA", "Who goes there?"),
            ("OLAF", "It is me."),
            ("BERTA", "Come in, and sit down."),
            ("OLAF", "Have you a lamp?"),
            ("BERTA", "I have."),
        ],
    ),
    "quotations after names": (
        (
            "高橋「灯台ではいつから働いていますか」\n田中「三十年前からです」\n高橋「お子さんは」\n"
            "田中「やりたくないそうです」\n"
        ),
        [
            ("高橋", "「灯台ではいつから働いていますか」"),
            ("田中", "「三十年前からです」"),
            ("高橋", "「お子さんは」"),
            ("田中", "「やりたくないそうです」"),
        ],
    ),
    "the first line of a chat": (
        (
            "14:00:02 <logbot> writing to the log\n14:00:05 <blind> did the ropes come?\n"
            "14:00:10 <omoe> half of them\n14:00:31 <blind> which lorry?\n14:00:44 "
            "<omoe> the red one\n"
        ),
        [
            ("logbot", "writing to the log"),
            ("blind", "did the ropes come?"),
            ("omoe", "half of them"),
            ("blind", "which lorry?"),
            ("omoe", "the red one"),
        ],
    ),
    "questions in Greek, and answers in which nobody is heard": (
        (
            "Δημοσιογράφος: Από πότε εργάζεστε;\n\nΕλένη: Τριάντα χρόνια.\n\n"
            "Δημοσιογράφος: Και τα παιδιά σας;\n\nΕλένη: Δεν θέλουν.\n"
        ),
        [
            ("Δημοσιογράφος", "Από πότε εργάζεστε;"),
            ("Ελένη", "Τριάντα χρόνια."),
            ("Δημοσιογράφος", "Και τα παιδιά σας;"),
            ("Ελένη", "Δεν θέλουν."),
        ],
    ),
    "who is addressed at first": (
        (
            "Marszałek:\n\nOtwieram posiedzenie.\n\n"
            "Poseł Ida Lis:\n\nPanie Marszałku! Śluza cieknie.\n\n"
            "Marszałek:\n\nDziękuję bardzo.\n\nPoseł Jan Wilk:\n\nNie zgadzam się.\n\n"
            "Marszałek:\n\nDziękuję.\n"
        ),
        [
            ("Marszałek", "Otwieram posiedzenie."),
            ("Poseł Ida Lis", "Panie Marszałku! Śluza cieknie."),
            ("Marszałek", "Dziękuję bardzo."),
            ("Poseł Jan Wilk", "Nie zgadzam się."),
            ("Marszałek", "Dziękuję."),
        ],
    ),
    "some who speak once only, where nobody is listened for": (
        (
            "PRESIDENTE. La seduta è aperta.\n\n"
            "LUCIA LINDI (MV). Grazie, Presidente. Perde acqua.\n\n"
            "PRESIDENTE. Ha facoltà di parlare il deputato.\n\nMARIO MOE (PL). Non è vero.\n\n"
            "PRESIDENTE. Basta.\n"
        ),
        [
            ("PRESIDENTE", "La seduta è aperta."),
            ("LUCIA LINDI (MV)", "Grazie, Presidente. Perde acqua."),
            ("PRESIDENTE", "Ha facoltà di parlare il deputato."),
            ("MARIO MOE (PL)", "Non è vero."),
            ("PRESIDENTE", "Basta."),
        ],
    ),
}

DECLINED = {
    "directions in brackets": (
        "(Applause) We will go on now.\n(Laughter) You are all very kind.\n"
        "(Applause) I thank you.\n(Music) Do you hear it?\n"
    ),
    "numbered questions": (
        "Question 1: What is a lock?\nAnswer: A chamber with gates.\n"
        "Question 2: What is a weir?\nAnswer: A low dam across a river.\n"
        "Question 3: What is a towpath?\nAnswer: The path beside a canal.\n"
    ),
    "labels that stand twice, beside times in words that are none here": "".join(
        f"{name}\n0분 {at}초\n{name} 0분 {at}초\n{text}\n"
        for at, (name, text) in enumerate(
            [("Berta Lind", "Do you see it?"), ("Olaf Moe", "I do, yes.")] * 3
        )
    ),
    "days with dates": "".join(
        f"Monday, {day} May 2031: We sail at nine. Do you come?\n\nFerry: I leave at ten.\n\n"
        for day in (4, 4, 4)
    ),
    "a table of contents": (
        "1. Lamps\t\t|lamps|\n2. Old Ropes\t\t|ropes|\n3. Bugs\t\t|bugs|\n4. Limits\t\t|limits|\n\n"
        "1. Lamps\t\t*lamps*\n\nIf you see a lamp, do you light it?\n\n"
        "2. Old Ropes\t\t*ropes*\n\nWe know that they tear. I have two.\n\n"
        "3. Bugs\t\t*bugs*\n\nYou may see some.\n\n4. Limits\t\t*limits*\n\nWe have none.\n"
    ),
    "bold words": "**Lock**: a chamber\n**Sluice**: a gate\n**Lock**: see above\n**Weir**: a dam\n",
}


@pytest.mark.parametrize("name", READ)
def test_a_document_is_read(name: str) -> None:
    text, turns = READ[name]
    assert [(turn.label, turn.text) for turn in transcripts.parse(text).turns] == turns


@pytest.mark.parametrize("name", DECLINED)
def test_a_text_is_declined(name: str) -> None:
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse(DECLINED[name])


def test_who_is_known_by_a_sign_only_is_nobody() -> None:
    text, _ = READ["a sign where another voice begins"]
    kinds = {turn.label: turn.speaker.kind for turn in transcripts.parse(text).turns}
    assert kinds[">>"] is transcripts.SpeakerKind.ANONYMOUS


def test_a_whole_line_in_italics_is_a_turn() -> None:
    text = "*BL: Did the ropes come?*\n\nOM: Half of them did. I was there.\n\n" * 3
    labels = [turn.label for turn in transcripts.parse(text).turns]
    assert labels == ["BL", "OM"] * 3
