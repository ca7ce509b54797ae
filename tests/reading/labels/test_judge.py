"""On which evidence a candidate is a label, and on which it is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest
import regex
from attrs import evolve

import transcripts
from tests.pages import parse
from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.reading.labels.candidates import Candidate, Mend, candidate, timed
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.judge import judge, judge_print
from transcripts.reading.labels.knowledge import Knowledge
from transcripts.reading.labels.plausibility import Verdict
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.style.groups import LabelStyle
from transcripts.reading.style.house_style import HouseStyle

VOICES = {"question": SpeakerKind.ANONYMOUS, "volunteers": SpeakerKind.GROUP}
VOICED = HouseStyle(name="voiced", labels=LabelStyle(voices=VOICES))


def knowledge(
    *names: str,
    head: str = "",
    labels: Mapping[str, str | None] | None = None,
    not_labels: Iterable[str] = (),
) -> Knowledge:
    hints = Hints(labels=labels or {}, not_labels=frozenset(not_labels))
    known = evolve(Knowledge.of(VOICED, hints), head=head)
    for name in names:
        known.learn(name)
    return known


def returning(label: str) -> Knowledge:
    return evolve(knowledge(), returning={label})


def verdict(text: str, known: Knowledge | None = None) -> Verdict:
    found = candidate(text)
    assert found is not None
    return judge(found, text[found.end :].lstrip(), known or knowledge())


def in_print(found: Candidate, text: str, known: Knowledge, *, bold: bool) -> Verdict:
    rest = found.rest(text)
    return judge_print(judge(found, rest, known), found, rest, known, bold=bold)


def yes(why: str) -> Verdict:
    return Verdict(accepted=True, evidence=(Evidence(why),))


def no(why: str, *, doubtful: bool = False) -> Verdict:
    return Verdict(accepted=False, evidence=(Evidence(why),), doubtful=doubtful)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Ivanova: Yes.", Candidate("Anna Ivanova", None, -1, 13)),
        ("Anna Ivanova : Yes.", Candidate("Anna Ivanova", None, -1, 14)),
        ("Anna Ivanova:Yes.", Candidate("Anna Ivanova", None, -1, 13)),
        ("Anna Ivanova:", Candidate("Anna Ivanova", None, -1, 13)),
        ("Anna Ivanova (in English): Yes.", Candidate("Anna Ivanova", "in English", 14, 26)),
        ("Anna Ivanova(in English): Yes.", Candidate("Anna Ivanova", "in English", 13, 25)),
        ("Anna Ivanova: (in English): Yes.", Candidate("Anna Ivanova", "in English", 15, 27)),
        ("Anna Ivanova: (In English) Yes.", Candidate("Anna Ivanova", None, -1, 13)),
        ("Anna Ivanova (ENI): Yes.", Candidate("Anna Ivanova (ENI)", None, -1, 19)),
        ("Anna Ivanova (ENI) (aside): No.", Candidate("Anna Ivanova (ENI)", "aside", 20, 27)),
        ("Head (VED) Anna Ivanova: Yes.", Candidate("Head (VED) Anna Ivanova", None, -1, 24)),
        (
            "Anna Ivanova (retranslated: Yes.",
            Candidate("Anna Ivanova", "retranslated", 14, 27, Mend.UNCLOSED),
        ),
        ("One thing: no.", Candidate("One thing", None, -1, 10)),
    ],
)
def test_a_candidate(text: str, expected: Candidate) -> None:
    assert candidate(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Anna Ivanova",
        "5 boats: no.",
        "“Anna Ivanova: yes.”",
        "(Anna Ivanova): yes.",
        ": yes.",
        "Anna Ivanova (No: yes.",
        "Anna Ivanova (a: yes.",
        "Anna (one (two)): yes.",
        f"Anna {'Maria ' * 60}Ivanova: yes.",
        f"Anna {'Maria ' * 80}Ivanova: yes.",
    ],
)
def test_no_candidate(text: str) -> None:
    assert candidate(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "President of Norland Zelda Ivanova: Yes.",
        "Minister of Culture Anna: Yes.",
        "Patriarch Zelda: Yes.",
        "Patriarch Kirill: Yes.",
        "Zelda Ivanova, Head of the Office: Yes.",
        "Head of the Office, Zelda Ivanova: Yes.",
        "Министр Зоя Иванова: Да.",
        "Finance Minister Zelda Ivanova: Yes.",
    ],
)
def test_a_role_and_a_name(text: str) -> None:
    assert verdict(text) == yes("a role and a name")


@pytest.mark.parametrize(
    "text",
    [
        "Northern Bank Anna Ivanova: Yes.",
        "Northern Bank Boris Petrov: Boris Petrov.",
        "Lt. Gen. Boris Petrov: Yes.",
        "NorthofNorlandAnnaIvanova: Yes.",
    ],
)
def test_a_given_name_beside_other_words(text: str) -> None:
    assert verdict(text) == yes("a given name and a surname beside other words")


@pytest.mark.parametrize("text", ["A. Repkin: Yes.", "А.Репкин: Да.", "Репкин А.: Да."])
def test_initials(text: str) -> None:
    assert verdict(text) == yes("initials and a surname")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ivanova: Yes.",
        "Anna Ivanova: yes.",
        "Alina: Yes.",
        "Dmitry, Perm: Yes.",
        "Anna Ivanova (ENI): Yes.",
        "AnnaIvanova: Yes.",
        "Anna von der Leiden: Yes.",
    ],
)
def test_a_given_name(text: str) -> None:
    assert verdict(text) == yes("a given name")


@pytest.mark.parametrize(
    "text", ["Zelda Ivanova: Yes.", "Zelda Ivanova, Perm: Yes.", "Zelda el-Nasri: Yes."]
)
def test_the_form_of_a_name(text: str) -> None:
    assert verdict(text) == yes("the form of a name")


@pytest.mark.parametrize(
    "text", ["Question: Is it?", "Question from Perm: Is it?", "VOLUNTEERS: Yes."]
)
def test_an_unnamed_voice(text: str) -> None:
    assert verdict(text) == yes("a word for an unnamed voice")


def test_an_unnamed_voice_that_was_heard_may_go_on_in_small_letters() -> None:
    known = knowledge()
    known.voices_heard.add("Question")
    assert verdict("Question: is it?", known) == yes("a word for an unnamed voice")


def test_an_unnamed_voice_in_a_sentence() -> None:
    why = "a word for an unnamed voice, but the sentence goes on after it"
    assert verdict("Question: at what price?") == no(why)


def test_a_long_office_without_a_name() -> None:
    text = "Chairperson of the Northern Youth Council for Sea Transport: Good afternoon."
    assert verdict(text) == yes("an office, and speech after it")


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Culture: Good afternoon.",
        "Minister of Culture: Zelda Ivanova.",
        "King: Good afternoon.",
        "Chairperson of the Northern Youth Council for Sea Transport: Zelda Ivanova.",
    ],
)
def test_an_office_without_a_name(text: str) -> None:
    assert verdict(text) == no("nobody is named in it", doubtful=True)


@pytest.mark.parametrize("text", ["One thing: no.", "No. 5: no.", "The chairman of the fleet: no."])
def test_nobody_is_named(text: str) -> None:
    assert verdict(text) == no("nobody is named in it")


@pytest.mark.parametrize(
    "text", ["Finance Minister Zelda Ivanova: Boris Petrov.", "Minister Zelda Lee: Anna Maria Lee"]
)
def test_an_office_and_a_name_after_the_colon(text: str) -> None:
    assert verdict(text) == no("an office, and a name follows", doubtful=True)


def test_a_given_name_before_the_colon_weighs_more_than_a_name_after_it() -> None:
    assert verdict("Finance Minister Anna Ivanova: Thank You.") == yes("a role and a name")


@pytest.mark.parametrize(
    "text", ["Finance Minister Anna Ivanova: “Yes.”", "Finance Minister Zelda Lee: «Да»."]
)
def test_a_quotation_after_a_role(text: str) -> None:
    assert verdict(text) == no("a quotation or the rest of a sentence follows", doubtful=True)


@pytest.mark.parametrize("text", ["Minister However Perm: No.", "Sailor South Africa: No."])
def test_a_name_that_does_not_look_like_one(text: str) -> None:
    assert verdict(text) == no("the name in it does not look like one")


def test_other_words_in_capitals_before_a_name() -> None:
    expected = no("words before a name, but no role", doubtful=True)
    assert verdict("Northern Bank Zelda Ivanova: No.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "northern bank Zelda Ivanova: No.",
        "The city of Perm: No.",
        "the boat that Anna Lee built: no.",
    ],
)
def test_other_words_before_a_name(text: str) -> None:
    assert verdict(text).accepted is False


def test_other_words_in_small_letters_before_a_name() -> None:
    assert verdict("The keen fishes Zelda Perm: No.") == no("words before a name, but no role")


@pytest.mark.parametrize(
    "text",
    [
        "Germany: No.",
        "South Africa: No.",
        "An Ivanova: No.",
        "Anna Ivanova Boris Petrov Darya Zorina: No.",
        "However, Perm: No.",
    ],
)
def test_words_that_are_no_name(text: str) -> None:
    assert verdict(text) == no("its words are no name")


@pytest.mark.parametrize("text", ["Zelda: Yes.", "Zelda, Perm: Yes."])
def test_one_word(text: str) -> None:
    assert verdict(text) == no("one word that nothing else proves to be a name", doubtful=True)


@pytest.mark.parametrize("text", ["Zelda Ivanova: yes.", "Zelda Ivanova: “Yes.”"])
def test_a_quotation_after_a_name(text: str) -> None:
    assert verdict(text) == no("a quotation or the rest of a sentence follows", doubtful=True)


@pytest.mark.parametrize(
    "text",
    [
        "You may ask: why?",
        "I say: no.",
        "We: no.",
        "Anna Ivanova says: no.",
        "Anna, I must say: no.",
        "May I ask: no.",
        "He said “no”: no.",
        "Anna; Boris: no.",
        "Here. Boris: no.",
        "Мы говорили: нет.",
    ],
)
def test_a_sentence(text: str) -> None:
    assert verdict(text) == no("it reads like a sentence")


@pytest.mark.parametrize("text", ["Boris I: Yes.", "Will Smith: Yes.", "Adnan Z. Amir: Yes."])
def test_a_name_that_is_like_a_sentence(text: str) -> None:
    assert verdict(text).accepted is True


@pytest.mark.parametrize("text", ["Zelda: yes.", "ZELDA: yes.", "Z elda: “Yes.”"])
def test_a_name_that_is_known(text: str) -> None:
    assert verdict(text, knowledge("Zelda")) == yes("a name that is known from another label")


def test_a_known_name_after_a_role() -> None:
    expected = yes("a name that is known from another label")
    assert verdict("Tall Boat Zelda Ivanova: yes.", knowledge("Zelda Ivanova")) == expected


def test_a_known_surname_proves_nothing() -> None:
    assert verdict("Zelda: Yes.", knowledge("Zelda Ivanova")).accepted is False


def test_a_name_that_stands_in_the_lead() -> None:
    known = knowledge(head=" The crew met Zelda Ivanova in Perm. ")
    assert verdict("Zelda Ivanova: yes.", known) == yes("a name that stands above the first label")


def test_a_part_of_a_word_in_the_lead_proves_nothing() -> None:
    known = knowledge(head=" The crew met Zelda Ivanovani in Perm. ")
    assert verdict("Zelda Ivanova: yes.", known).accepted is False


def test_the_caller_vouches_for_a_label() -> None:
    known = knowledge(labels={"Germany": None})
    assert verdict("Germany: no.", known) == yes("the caller says that this is a label")


def test_the_caller_refuses_a_label() -> None:
    known = knowledge("Anna Ivanova", not_labels=["Anna Ivanova"])
    assert verdict("Anna Ivanova: Yes.", known) == no("the caller says that this is no label")


def test_the_caller_refuses_a_label_that_he_vouches_for() -> None:
    known = knowledge(labels={"Germany": None}, not_labels=["Germany"])
    assert verdict("Germany: Yes.", known).accepted is False


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Chair", "Zelda Ivanova", "Chair"),
        ("Minister Ivanova", "Zelda Ivanova", "Minister"),
        ("Zelda", "Zelda", None),
        ("Head of the Port", "Zelda Ivanova", "Head of the Port"),
    ],
)
def test_a_label_of_the_caller_is_read_with_his_name(
    text: str, name: str, role: str | None
) -> None:
    expected = Label(text=text, kind=SpeakerKind.PERSON, name=name, role=role)
    assert knowledge(labels={text: name}).read(text) == expected


def test_a_label_of_the_caller_without_a_name_is_an_unnamed_voice() -> None:
    known = knowledge(labels={"Germany": None})
    assert known.read("Germany") == Label(text="Germany", kind=SpeakerKind.ANONYMOUS)


def test_a_name_is_learned_once() -> None:
    known = knowledge("Zelda Ivanova", "ZELDA IVANOVA", "Zelda Lee")
    assert known.names == {"zeldaivanova": "Zelda Ivanova", "zeldalee": "Zelda Lee"}
    assert known.printed == {"Zelda Ivanova", "ZELDA IVANOVA", "Zelda Lee"}


@pytest.mark.parametrize(
    "text", ["Vladimir Vladimirovich: Yes.", "Anna Sergeyevna: No.", "Анна Борисовна: Нет."]
)
def test_a_form_of_address_is_no_label(text: str) -> None:
    assert verdict(text) == no("a form of address", doubtful=True)


def test_a_surname_that_ends_like_a_patronymic() -> None:
    assert verdict("Albert Chunkevich: Yes.").accepted


def test_a_role_after_the_beginning_of_a_sentence() -> None:
    text = "And a question for President Zelda Perm: Why?"
    assert verdict(text) == no("it begins like a sentence")


def test_the_rest_of_a_sentence_after_a_role_and_a_name() -> None:
    assert verdict("Deputy Minister Zelda Lee: trade.") == no(
        "a quotation or the rest of a sentence follows", doubtful=True
    )


@pytest.mark.parametrize("text", ["SPEAKER_00: and so on.", "Speaker 1: “Yes.”", "Sprecher 2:"])
def test_what_a_program_calls_a_voice(text: str) -> None:
    assert verdict(text) == yes("what a program calls a voice")


@pytest.mark.parametrize("text", ["Zelda: yes.", "ZELDA: Yes.", "I, Zelda: “Yes.”"])
def test_a_name_in_the_front_matter(text: str) -> None:
    known = knowledge()
    known.people.update(["zelda", "i,zelda"])
    assert verdict(text, known) == yes("a name that stands in the front matter")


def test_a_sentence_is_no_label_where_it_is_known_who_speaks() -> None:
    text = "Speakers: Zoe Lee; Ida Au\n\nAnna Berg: Yes.\n\nMinister to you Anna Berg: Yes."
    assert [turn.label for turn in parse(text, format="labelled").turns] == ["Anna Berg"]


def test_another_name_than_that_in_the_front_matter() -> None:
    known = knowledge()
    known.people.add("zeldaberg")
    assert verdict("Zelda: Yes.", known).accepted is False


@pytest.mark.parametrize(
    "label", ["Zelda", "WJA", "Zelda von Berg", "Northern Bank Radio", "Zoë 2"]
)
def test_a_label_that_returns(label: str) -> None:
    known = returning(label)
    assert verdict(f"{label}: yes.", known) == yes("capitals, and it returns as a label")


@pytest.mark.parametrize(
    "label",
    [
        "Zelda of the port",
        "Zelda berg",
        "However",
        "And Boats",
        "Note",
        "Example",
        "https",
        "Port And Boats Of The Old Hall",
    ],
)
def test_what_returns_and_is_no_label(label: str) -> None:
    known = returning(label)
    assert verdict(f"{label}: yes.", known).accepted is False


def test_a_sentence_that_returns_is_no_label() -> None:
    known = returning("Here I say")
    assert verdict("Here I say: yes.", known) == no("it reads like a sentence")


@pytest.mark.parametrize("text", ["Хочу Вас спросить: когда?", "Как Вы знаете: да."])
def test_polite_capitals_make_a_sentence(text: str) -> None:
    assert verdict(text) == no("it reads like a sentence")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Ivanova: Yes.", yes("a given name")),
        ("The old boat: Yes.", yes("it is bold, and no sentence")),
        ("Germany: yes.", yes("it is bold, and no sentence")),
        ("You may ask: why?", no("it reads like a sentence")),
        ("The old boat:", no("nobody is named in it")),
    ],
)
def test_a_bold_candidate(text: str, expected: Verdict) -> None:
    found = candidate(text)
    assert found is not None
    assert in_print(found, text, knowledge(), bold=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelda Ivanova: yes.", yes("a name that is known from another label")),
        ("Anna Ivanova: Yes.", no("it is not bold, as labels are here", doubtful=True)),
        ("The old boat: yes.", no("it is not bold, as labels are here")),
    ],
)
def test_a_candidate_that_is_not_bold_where_labels_are(text: str, expected: Verdict) -> None:
    found = candidate(text)
    assert found is not None
    known = knowledge("Zelda Ivanova")
    assert in_print(found, text, known, bold=False) == expected


def known_of(style: HouseStyle) -> Knowledge:
    return Knowledge.of(style, Hints())


@pytest.mark.parametrize("bold", [True, False])
def test_print_has_no_say_where_the_caller_has(bold: bool) -> None:  # noqa: FBT001 - both ways
    known = knowledge(labels={"Germany": None}, not_labels=["Anna Ivanova"])
    found, refused = candidate("Germany: no."), candidate("Anna Ivanova: Yes.")
    assert found is not None
    assert refused is not None
    assert in_print(found, "Germany: no.", known, bold=bold).accepted
    assert not in_print(refused, "Anna Ivanova: Yes.", known, bold=bold).accepted


PATTERN = regex.compile(
    r"(?P<label>(?P<name>M[RS]\. [A-Z]+)|THE (?P<role>CHAIR)|[A-Z]+ [A-Z]+|Q)"
    r"(?: \((?P<note>[a-z]+)\))?:(?=\s|$)"
)
CAPITALS = HouseStyle(
    name="capitals", labels=LabelStyle(pattern=PATTERN, voices={"q": VOICES["question"]})
)
NAMES = HouseStyle(name="names", labels=LabelStyle(voices=VOICES, are_names=True))


def test_what_is_known_of_a_document_before_it_is_read() -> None:
    hints = Hints(labels={"Zelda": None}, people=("Ben Okoro",))
    known = Knowledge.of(CAPITALS, hints)
    assert (known.hints, known.people) == (hints, {"benokoro"})
    assert (known.voices, known.pattern) == (CAPITALS.labels.voices, PATTERN)
    assert (known.are_names, Knowledge.of(NAMES, hints).are_names) == (False, True)


@pytest.mark.parametrize(
    ("text", "label", "end"),
    [("MS. BERG: Yes.", "MS. BERG", 9), ("ANNA BERG:", "ANNA BERG", 10), ("Q: Why?", "Q", 2)],
)
def test_a_candidate_in_the_form_of_the_style(text: str, label: str, end: int) -> None:
    found = known_of(CAPITALS).candidate(text)
    assert found is not None
    assert (found.label, found.end, found.is_printed) == (label, end, True)
    expected = yes("the form in which this publisher prints labels")
    assert judge(found, found.rest(text), knowledge()) == expected


@pytest.mark.parametrize("text", ["Anna Berg: Yes.", "Question: Why?", "[12:31] MS. BERG: Yes."])
def test_no_candidate_but_in_the_form_of_the_style(text: str) -> None:
    assert known_of(CAPITALS).candidate(text) is None


def test_the_caller_refuses_a_label_in_the_form_of_the_style() -> None:
    known = LabelReader.of(CAPITALS, Hints(not_labels=["MS. BERG"]))
    assert not known.is_label("MS. BERG: Yes.")
    assert known.is_label("MS. LANG: Yes.")
    assert not known.is_label("Anna Berg: Yes.")


@pytest.mark.parametrize("text", ["[12:31] Anna Berg: Yes.", "Anna Berg 12:31", "One thing: no."])
def test_a_candidate_where_the_style_has_no_form(text: str) -> None:
    assert known_of(NAMES).candidate(text) == timed(text)
    assert timed(text) is not None


@pytest.mark.parametrize("style", [CAPITALS, NAMES])
def test_a_candidate_that_the_caller_vouches_for(style: HouseStyle) -> None:
    known = LabelReader.of(style, Hints(labels={"The old boat": "Anna Berg"}))
    assert known.candidate("The old boat : Yes.") == Candidate("The old boat", None, -1, 14)
    assert known.is_label("The old boat: Yes.")
    assert known.candidate("The old boat") is None
    assert known.read("The old boat").name == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [("MS. BERG", "MS. BERG", None), ("THE CHAIR", None, "CHAIR")],
)
def test_the_parts_of_the_form_say_what_a_label_says(
    text: str, name: str | None, role: str | None
) -> None:
    known = known_of(CAPITALS)
    assert known.candidate(f"{text}: Yes.") is not None
    expected = Label(text=text, kind=SpeakerKind.PERSON, name=name, role=role)
    assert known.read(text) == expected


@pytest.mark.parametrize("text", ["Q", "FINANCE MINISTER", "ANNA BERG", "Anna Berg"])
def test_where_the_form_says_nothing_the_words_of_a_label_do(text: str) -> None:
    known = known_of(CAPITALS)
    known.candidate(f"{text}: Yes.")
    assert known.read(text) == known_of(
        evolve(CAPITALS, labels=LabelStyle(voices=CAPITALS.labels.voices))
    ).read(text)


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        (
            CAPITALS,
            "MS. BERG",
            Label(text="MS. BERG", kind=SpeakerKind.PERSON, name="MS. BERG"),
        ),
        (
            CAPITALS,
            "MS. BERG (aside)",
            Label(text="MS. BERG", kind=SpeakerKind.PERSON, name="MS. BERG", note="aside"),
        ),
        (CAPITALS, "THE CHAIR", Label(text="THE CHAIR", kind=SpeakerKind.PERSON, role="CHAIR")),
        (CAPITALS, "Q (aside)", Label(text="Q", kind=SpeakerKind.ANONYMOUS, note="aside")),
        # not in the form of the style
        (
            CAPITALS,
            "Anna Berg (aside)",
            Label(text="Anna Berg", kind=SpeakerKind.PERSON, name="Anna Berg", note="aside"),
        ),
        (
            NAMES,
            "Anna Berg (aside)",
            Label(text="Anna Berg", kind=SpeakerKind.PERSON, name="Anna Berg", note="aside"),
        ),
        (NAMES, "Question", Label(text="Question", kind=SpeakerKind.ANONYMOUS)),
    ],
)
def test_a_label_that_is_all_there_is(style: HouseStyle, text: str, expected: Label) -> None:
    assert known_of(style).read_whole(text) == expected


def test_a_label_that_is_all_there_is_may_be_one_of_the_caller() -> None:
    known = Knowledge.of(NAMES, Hints(labels={"The old boat": "Anna Berg"}))
    assert known.read_whole("The old boat").name == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg", Label(text="Anna Berg", kind=SpeakerKind.PERSON, name="Anna Berg")),
        ("sam berg", Label(text="sam berg", kind=SpeakerKind.PERSON, name="sam berg")),
        (
            "Northern Bank Zelda Berg",
            Label(
                text="Northern Bank Zelda Berg",
                kind=SpeakerKind.PERSON,
                name="Northern Bank Zelda Berg",
            ),
        ),
        (
            "sam berg (ENI)",
            Label(text="sam berg (ENI)", kind=SpeakerKind.PERSON, name="sam berg"),
        ),
        # an office
        (
            "Governor Anna Berg",
            Label(
                text="Governor Anna Berg",
                kind=SpeakerKind.PERSON,
                name="Anna Berg",
                role="Governor",
            ),
        ),
        (
            "Minister of Culture",
            Label(
                text="Minister of Culture",
                kind=SpeakerKind.ANONYMOUS,
                role="Minister of Culture",
            ),
        ),
        # nobody
        ("Question", Label(text="Question", kind=SpeakerKind.ANONYMOUS)),
        ("Speaker 1", Label(text="Speaker 1", kind=SpeakerKind.MACHINE)),
    ],
)
def test_a_label_where_all_labels_are_names(text: str, expected: Label) -> None:
    assert known_of(NAMES).read(text) == expected


def test_a_name_that_has_lost_its_space() -> None:
    known = knowledge("AnnaBerg", "Anna Berg", "Zelda")
    assert known.has_lost_space("AnnaBerg")
    assert not any(map(known.has_lost_space, ("Anna Berg", "Zelda", "KarlLang")))


def test_a_label_is_read_once_while_nobody_new_is_known() -> None:
    known, text = knowledge(), "Head of Tall Wanda Maria Lee"
    first = known.read(text)
    assert known.read(text) is first
    assert first.name == "Maria Lee"
    known.learn("Wanda Maria Lee")
    assert known.read(text).name == "Wanda Maria Lee"


def test_a_label_is_read_anew_where_a_name_in_it_becomes_known() -> None:
    known = knowledge()
    label = "Head of the Port Tove Maria Lee"
    assert known.read(label).name == "Maria Lee"
    known.learn("Boris Petrov")
    assert known.read(label).name == "Maria Lee"
    known.learn("Tove Maria Lee")
    assert known.read(label).name == "Tove Maria Lee"


def test_a_name_may_begin_a_text_where_it_is_known() -> None:
    known = knowledge()
    assert not known.may_begin_with_name("Zoe said so.")
    known.learn("Zoe")
    assert known.may_begin_with_name("Zoe said so.")
    assert not known.may_begin_with_name("Boats")
    known.learn("Q")
    assert known.may_begin_with_name("Q. Why?")


def test_many_names_are_looked_for_where_title_and_lead_are() -> None:
    """Each in all of a long text would take time that grows with the square."""
    near, far = " Zelda Ivanova met ", " the boats. Boris Petrov too. "
    known = knowledge(head=near + "a" * 20_000 + far)
    assert known.stands_above("Boris Petrov")
    for number in range(1_000):
        assert not known.stands_above(f"Zelda {number}")
    assert known.stands_above("Zelda Ivanova")
    assert not known.stands_above("the boats. Boris")
    known.stand_above(["the boats. Boris Petrov"])
    assert known.stands_above("the boats. Boris")


@pytest.mark.parametrize(("asked", "is_found"), [(999, True), (1_000, False)])
def test_a_thousand_names_are_looked_for_in_a_whole_text(asked: int, is_found: bool) -> None:  # noqa: FBT001
    known = knowledge(head="a" * 20_000 + " Boris Petrov came. ")
    for number in range(asked):
        assert not known.stands_above(f"Zelda {number}")
    assert known.stands_above("Boris Petrov") is is_found


@pytest.mark.parametrize(("above", "is_found"), [(20_000, True), (20_001, False)])
def test_title_and_lead_are_the_first_20000_signs(above: int, is_found: bool) -> None:  # noqa: FBT001
    name = " Boris Petrov "
    known = knowledge(head=f"{name:>{above}}came.")
    for number in range(1_000):
        assert not known.stands_above(f"Zelda {number}")
    assert known.stands_above("Boris Petrov") is is_found


@pytest.mark.parametrize(("name", "turns"), [("Zelda", 1), ("Zelda Lee", 2)])
def test_one_word_of_the_lead_proves_no_name(name: str, turns: int) -> None:
    text = f"Then {name} spoke.\n\nAnna Ivanova: Yes.\n\n{name}: yes, so."
    assert len(parse(text).turns) == turns


def test_a_name_of_three_words_may_stand_above() -> None:
    text = "Zorn Maar Berg came.\n\n* * *\n\nZorn Maar Berg: so it is.\n\nBoris Petrov: No."
    turns = transcripts.parse(text, format="kremlin").turns
    assert [turn.label for turn in turns] == ["Zorn Maar Berg", "Boris Petrov"]
