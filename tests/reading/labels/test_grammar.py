"""What a printed label says: each form of the grammar, and its near miss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages import parse
from transcripts import parse_label
from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.reading.labels.grammar import (
    is_initialed,
    name_key,
    read_label,
    reads_as_role,
    split_note,
    unnamed_voice,
)
from transcripts.reading.labels.name_words import is_name_word
from transcripts.reading.source.passages import fold

VOICES = {
    "question": SpeakerKind.ANONYMOUS,
    "call centre operator": SpeakerKind.ANONYMOUS,
    "вопрос": SpeakerKind.ANONYMOUS,
    "volunteers": SpeakerKind.GROUP,
    "audience": SpeakerKind.GROUP,
    "host": SpeakerKind.PERSON,
    "the chair": SpeakerKind.PERSON,
}


def read(text: str, *known: str) -> Label:
    return read_label(
        text, unnamed_voice(split_note(text)[0], VOICES), known=set(map(name_key, known))
    )


def person(text: str, name: str, role: str | None = None, affiliation: str | None = None) -> Label:
    return Label(text=text, kind=SpeakerKind.PERSON, name=name, role=role, affiliation=affiliation)


@pytest.mark.parametrize(
    "text",
    [
        # a name
        "Anna Ivanova",
        "Alina",
        "Anna Maria Ivanova",
        "ANNA IVANOVA",
        "Boris II",
        "Anna Asker-zade",
        "Anna d’Orsay",
        "Boris O'Brady",
        "Анна Иванова",
        # initials
        "A. Ivanova",
        "J. R. Miller",
        "Adnan Z. Ivanov",
        "А.Иванова",
        "А. Б. Иванова",
        "Иванова А.",
        "Иванова А. Б.",
        # particles
        "Hamad bin Isa Al Karim",
        "Boris von der Leiden",
        "Alexander Van der Bergen",
        "Anwar el-Nasri",
        # lost spaces
        "AnnaIvanova",
    ],
)
def test_a_name_alone(text: str) -> None:
    assert read(text) == person(text, text)


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        # role and name
        ("President of Russia Anna Ivanova", "President of Russia", "Anna Ivanova"),
        ("Finance Minister Anna Ivanova", "Finance Minister", "Anna Ivanova"),
        ("Deputy Prime Minister Boris Petrov", "Deputy Prime Minister", "Boris Petrov"),
        ("President and CEO Boris Petrov", "President and CEO", "Boris Petrov"),
        ("Министр финансов Анна Иванова", "Министр финансов", "Анна Иванова"),
        # a realm or a body before the name
        (
            "President of the Republic of Tavastia Helmi Aaltonen",
            "President of the Republic of Tavastia",
            "Helmi Aaltonen",
        ),
        (
            "President of South Africa Anna Ivanova",
            "President of South Africa",
            "Anna Ivanova",
        ),
        ("President of Egypt Anwar Hamid el-Nasri", "President of Egypt", "Anwar Hamid el-Nasri"),
        (
            "Chairman of the Board of VTD Bank Anna Ivanova",
            "Chairman of the Board of VTD Bank",
            "Anna Ivanova",
        ),
        ("Director of 1D Company Boris Petrov", "Director of 1D Company", "Boris Petrov"),
        ("Head of the Bank (VED) Anna Ivanova", "Head of the Bank (VED)", "Anna Ivanova"),
        (
            "Director General of ORION Adnan Z. Ivanov",
            "Director General of ORION",
            "Adnan Z. Ivanov",
        ),
        # a name of three parts
        (
            "President of the Northern Congress Viktor Moshe Leven",
            "President of the Northern Congress",
            "Viktor Moshe Leven",
        ),
        (
            "Federal Chancellor Alexander Van der Bergen",
            "Federal Chancellor",
            "Alexander Van der Bergen",
        ),
        # capitals
        ("PRESIDENT OF NORLAND ANNA IVANOVA", "PRESIDENT OF NORLAND", "ANNA IVANOVA"),
        # regnal names
        ("King of Norland Boris VI", "King of Norland", "Boris VI"),
        ("Minister Boris VI", "Minister", "Boris VI"),
        ("Patriarch Boris", "Patriarch", "Boris"),
        ("Patriarch of Virma and All Russia Boris", "Patriarch of Virma and All Russia", "Boris"),
        # rank after role
        ("Fleet Commander Admiral Boris Petrov", "Fleet Commander Admiral", "Boris Petrov"),
        (
            "Commander of the Northern Fleet Admiral Boris Petrov",
            "Commander of the Northern Fleet; Admiral",
            "Boris Petrov",
        ),
        (
            "Chief of the Engineer Troops Lieutenant General Boris Petrov",
            "Chief of the Engineer Troops; Lieutenant General",
            "Boris Petrov",
        ),
        (
            "Commander of the Fleet, Colonel General Boris Petrov",
            "Commander of the Fleet; Colonel General",
            "Boris Petrov",
        ),
        (
            "Emir of Norland Sheikh Hamad bin Isa Al Karim",
            "Emir of Norland; Sheikh",
            "Hamad bin Isa Al Karim",
        ),
        # what is like a rank after a role, and is part of it
        ("Deputy Director General Boris Petrov", "Deputy Director General", "Boris Petrov"),
        (
            "Director of the Bureau General Boris Petrov",
            "Director of the Bureau General",
            "Boris Petrov",
        ),
        (
            "Head of the Office of Prince Boris Petrov",
            "Head of the Office of Prince",
            "Boris Petrov",
        ),
        # lost spaces
        ("PresidentofNorlandAnnaIvanova", "PresidentofNorland", "AnnaIvanova"),
        ("Minister-PresidentofNorlandAnnaIvanova", "Minister-PresidentofNorland", "AnnaIvanova"),
    ],
)
def test_a_role_and_a_name(text: str, role: str, name: str) -> None:
    assert read(text) == person(text, name, role)


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("Anna Berg, in charge of the boats", "Anna Berg", "in charge of the boats", None),
        ("Anna Ivanova, Head of the Office", "Anna Ivanova", "Head of the Office", None),
        ("Anna Ivanova, head of the office", "Anna Ivanova", "head of the office", None),
        ("Anna Ivanova, Northern Bank", "Anna Ivanova", None, "Northern Bank"),
        ("Anna, Perm", "Anna", None, "Perm"),
        ("Anna Ivanova, Perm, Norland", "Anna Ivanova", None, "Perm, Norland"),
        ("Boris Petrov of Ruritania", "Boris Petrov", None, "Ruritania"),
        ("Minister of Ports, Oz", "Oz", "Minister of Ports", None),
        ("Director, Chair Zelda Oz", "Zelda Oz", "Director; Chair", None),
        (
            "Civil Defence, Emergencies and Relief Minister Zelda Oz",
            "Zelda Oz",
            "Civil Defence, Emergencies and Relief Minister",
            None,
        ),
        ("Head of the Office, Anna Ivanova", "Anna Ivanova", "Head of the Office", None),
        ("Head of the Office, Anna", "Anna", "Head of the Office", None),
        (
            "Head of the Office, Professor Anna Ivanova",
            "Anna Ivanova",
            "Head of the Office; Professor",
            None,
        ),
        (
            "Governor Anna Ivanova, Head of the Commission",
            "Anna Ivanova",
            "Governor; Head of the Commission",
            None,
        ),
        ("Governor Anna Ivanova, Perm", "Anna Ivanova", "Governor, Perm", None),
        (
            "Director of the Museum, Academy of Arts, Anna Ivanova",
            "Anna Ivanova",
            "Director of the Museum, Academy of Arts",
            None,
        ),
        (
            "Teacher at School No. 5, Perm, Anna Ivanova",
            "Anna Ivanova",
            "Teacher at School No. 5, Perm",
            None,
        ),
    ],
)
def test_commas(text: str, name: str, role: str | None, affiliation: str | None) -> None:
    assert read(text) == person(text, name, role, affiliation)


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [
        ("Anna Ivanova (ENI)", "Anna Ivanova", "ENI"),
        ("Anna Ivanova (Northern Territory)", "Anna Ivanova", "Northern Territory"),
        ("Anna Ivanova («Север»)", "Anna Ivanova", "Север"),
        ("А.Иванова (Пермь)", "А.Иванова", "Пермь"),
        ("Anna Ivanova ()", "Anna Ivanova", None),
    ],
)
def test_an_affiliation_in_brackets(text: str, name: str, affiliation: str | None) -> None:
    assert read(text) == person(text, name, None, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "name", "realm"),
    [
        ("King Boris VI of Norland", "King", "Boris VI", "Norland"),
        ("Patriarch Boris of Virma", "Patriarch", "Boris", "Virma"),
        ("Crown Prince Boris Al Karim of Norland", "Crown Prince", "Boris Al Karim", "Norland"),
        ("Sheikh Hamad Al Karimof Norland", "Sheikh", "Hamad Al Karim", "Norland"),
        ("King Boris of Port Sand of Norland", "King", "Boris", "Port Sand of Norland"),
        (
            "King Boris of Port Sand of Perm of Zembla",
            "King",
            "Boris",
            "Port Sand of Perm of Zembla",
        ),
    ],
)
def test_a_realm_after_a_titled_name(text: str, role: str, name: str, realm: str) -> None:
    assert read(text) == person(text, name, role, realm)


def test_a_title_with_a_role_after_it_is_no_titled_name() -> None:
    text = "Grand Master of the Order of Norland Boris Petrov"
    assert read(text) == person(text, "Boris Petrov", "Grand Master of the Order of Norland")


@pytest.mark.parametrize(
    "note",
    [
        "retranslated",
        "in English",
        "In English",
        "To Boris Petrov",
        "Answering a question",
        "Noise in the audience",
        "Laughs",
        "Да.",
        "Yes!",
    ],
)
def test_a_note_in_brackets(note: str) -> None:
    expected = Label(text="Anna Ivanova", kind=SpeakerKind.PERSON, name="Anna Ivanova", note=note)
    assert read(f"Anna Ivanova ({note})") == expected


def test_a_note_after_an_affiliation() -> None:
    assert split_note("Anna Ivanova (ENI) (in English)") == ("Anna Ivanova (ENI)", "in English")


@pytest.mark.parametrize("text", ["Anna Ivanova", "Anna Ivanova (ENI)", "(in English)", "A) (b"])
def test_no_note(text: str) -> None:
    assert split_note(text) == (text, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Question", SpeakerKind.ANONYMOUS),
        ("QUESTION", SpeakerKind.ANONYMOUS),
        ("Question from Perm", SpeakerKind.ANONYMOUS),
        ("Call centre operator", SpeakerKind.ANONYMOUS),
        ("Вопрос", SpeakerKind.ANONYMOUS),
        ("Вопрос из Перми", SpeakerKind.ANONYMOUS),
        ("Volunteers", SpeakerKind.GROUP),
        ("Volunteers from Perm", SpeakerKind.GROUP),
        ("Audience offscreen", SpeakerKind.GROUP),
        ("Audience off-screen", SpeakerKind.GROUP),
        ("Audience off screen", SpeakerKind.GROUP),
        ("QUESTION OFF CAMERA", SpeakerKind.ANONYMOUS),
    ],
)
def test_an_unnamed_voice(text: str, kind: SpeakerKind) -> None:
    place = {"Perm", "Перми"} & {text.rsplit(maxsplit=1)[-1]}
    assert read(text) == Label(text=text, kind=kind, affiliation=next(iter(place), None))


def test_an_unnamed_voice_with_a_note() -> None:
    expected = Label(text="Question", kind=SpeakerKind.ANONYMOUS, note="in English")
    assert read("Question (in English)") == expected


@pytest.mark.parametrize("text", ["Questiona", "Question Offscreens", "Audience Off Screening"])
def test_what_begins_like_an_unnamed_voice_is_none(text: str) -> None:
    assert read(text).name == text


@pytest.mark.parametrize("text", ["Host", "HOST", "The Chair", "Host offscreen"])
def test_a_voice_that_is_one_person_has_an_office(text: str) -> None:
    assert read(text) == Label(text=text, kind=SpeakerKind.PERSON, role=text)


def test_a_voice_that_is_one_person_with_a_note() -> None:
    expected = Label(text="Host", kind=SpeakerKind.PERSON, role="Host", note="in English")
    assert read("Host (in English)") == expected


@pytest.mark.parametrize(
    "text",
    ["Question 2", "QUESTION #2", "Question 12", "Question2", "Host 1", "Question 2 from Perm"],
)
def test_a_voice_with_a_number_is_one_person(text: str) -> None:
    label = read(text)
    assert (label.text, label.kind, label.name) == (text, SpeakerKind.PERSON, None)


@pytest.mark.parametrize("text", ["Question 123", "Question 2a", "Boat 2", "2"])
def test_what_is_no_voice_with_a_number(text: str) -> None:
    assert read(text).role is None


@pytest.mark.parametrize(
    "text",
    [
        "SPEAKER_00",
        "SPEAKER 1",
        "Speaker 12",
        "speaker_1",
        "Speaker1",
        "Speaker #1",
        "Speaker-1",
        "Speaker A",
        "SPEAKER_A",
        "spk_0",
        "spk1",
        "Sprecher 2",
    ],
)
def test_what_a_program_calls_a_voice(text: str) -> None:
    assert read(text) == Label(text=text, kind=SpeakerKind.MACHINE)


@pytest.mark.parametrize(
    "text", ["Speaker", "Speaker 1234", "Speaker Anna", "Speaker of the House", "Speaker 1 A", "1"]
)
def test_what_no_program_calls_a_voice(text: str) -> None:
    assert read(text).kind is not SpeakerKind.MACHINE


def test_a_machine_label_with_a_note() -> None:
    expected = Label(text="Speaker 1", kind=SpeakerKind.MACHINE, note="in English")
    assert read("Speaker 1 (in English)") == expected


@pytest.mark.parametrize("text", ["Minister of Culture", "Chairman of the Board", "King"])
def test_an_office_without_a_name(text: str) -> None:
    assert read(text) == Label(text=text, kind=SpeakerKind.ANONYMOUS, role=text)


@pytest.mark.parametrize(
    ("text", "known", "name", "role"),
    [
        # The last two words are the name, unless the document shows a longer one.
        ("Head of Tall Wanda Maria Lee", (), "Maria Lee", "Head of Tall Wanda"),
        ("Head of Tall Wanda Maria Lee", ("Wanda Maria Lee",), "Wanda Maria Lee", "Head of Tall"),
        ("Head of Tall Wanda Maria Lee", ("WANDA MARIA LEE",), "Wanda Maria Lee", "Head of Tall"),
        ("Head of Tall Wanda Maria Lee", ("Boris Lee",), "Maria Lee", "Head of Tall Wanda"),
        # A surname is never enough.
        ("Head of Tall Wanda Maria Lee", ("Lee",), "Maria Lee", "Head of Tall Wanda"),
    ],
)
def test_a_known_name_shows_where_the_name_begins(
    text: str, known: tuple[str, ...], name: str, role: str
) -> None:
    assert read(text, *known) == person(text, name, role)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Anna Ivanova", "annaivanova"),
        ("ANNA  IVANOVA", "annaivanova"),
        ("А. Иванова", "аиванова"),
        ("А.Иванова", "аиванова"),
        ("Asker-zade", "asker-zade"),
    ],
)
def test_the_key_of_a_name(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize(
    "word", ["Ivanova", "A.", "А.Б.", "А.Иванова", "d’Orsay", "el-Nasri", "O’Brady", "Asker-zade"]
)
def test_a_part_of_a_name(word: str) -> None:
    assert is_name_word(word)


@pytest.mark.parametrize(
    "word", ["", "ivanova", "der", "5", "No.", "Ivanova,", "(ENI)", "-", "bergA", "A.Berg1"]
)
def test_no_part_of_a_name(word: str) -> None:
    assert not is_name_word(word)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Winner of the Northern Prize", None),
        ("Head of the Port", None),
        ("King of Norland", None),
        ("Head of the Port, Anna Ivanova, Perm", "Anna Ivanova"),
        ("Boris Petrov of Norland", "Boris Petrov"),
        ("von der Leiden", "von der Leiden"),
    ],
)
def test_what_stands_after_a_connecting_word_is_no_name(text: str, name: str | None) -> None:
    assert read(text).name == name


def test_a_russian_country_is_no_part_of_the_name() -> None:
    text = "Президент России Анна Иванова"
    assert read(text) == person(text, "Анна Иванова", "Президент России")


def test_an_affiliation_after_a_role_and_a_name() -> None:
    assert read("Head of the Bank Anna Ivanova (VED)").name == "Anna Ivanova"


PIECES = [
    "Anna",
    "Ivanova",
    "King",
    "Minister",
    "of",
    "the",
    "bin",
    "A.",
    "II",
    "(",
    ")",
    ",",
    " ",
    "",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(" ".join).map(fold))
def test_nothing_is_said_that_is_not_printed(text: str) -> None:
    label = read(text)
    assert text.startswith(label.text)
    assert label.name is None or label.name in text
    for said in (label.name, label.role, label.affiliation, label.note):
        assert said is None or said


@pytest.mark.parametrize("text", ["(retranslated)", "()", "12", "…"])
def test_what_begins_with_no_letter_names_nobody(text: str) -> None:
    label = read(text)
    assert (label.kind, label.name, label.role) == (SpeakerKind.ANONYMOUS, None, None)


def test_a_bracket_after_a_role_belongs_to_it() -> None:
    assert read("Chairman of the Bank (VED)").role == "Chairman of the Bank (VED)"


def test_what_is_glued_within_a_role_stays_as_it_is_printed() -> None:
    """Found by Hypothesis: the role had a space that no label prints."""
    label = read_label("President of RussiaPresident of Norland Boris Petrov")
    assert (label.name, label.role) == ("Boris Petrov", "President of RussiaPresident of Norland")
    label = read_label("Rights CommissionerZelda Petrova")
    assert (label.name, label.role) == ("Zelda Petrova", "Rights Commissioner")


@pytest.mark.parametrize("label", ["Speakers", "SPEAKERS", "Spks", "Speaker a"])
def test_no_machine_label(label: str) -> None:
    assert read_label(label).kind is not SpeakerKind.MACHINE


# How long, how many: each form on both sides of its bound


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Omar d’Estaing", "Omar d’Estaing"),
        ("Foreign Minister Omar abd-Rahman", "Omar abd-Rahman"),
        ("Foreign Minister Omar abul-Hassan", None),
        ("Foreign Minister Omar ’Hassan", None),
    ],
)
def test_up_to_three_small_letters_may_begin_a_surname(text: str, name: str | None) -> None:
    assert parse_label(text, format="kremlin").name == name


@pytest.mark.parametrize(
    ("label", "count"),
    [
        ("А.Петров", 1),
        ("А.Б.Петров", 1),
        ("А.Б.В.Петров", 0),
        ("Петров А.", 1),
        ("Петров А.Б.", 1),
        ("Петров А.Б.В.", 0),
    ],
)
def test_a_surname_has_one_initial_or_two(label: str, count: int) -> None:
    turns = parse(f"Анна Иванова: Да.\n\n{label}: да, так.").turns
    assert [turn.label for turn in turns][1:] == [label] * count


@pytest.mark.parametrize(
    ("name", "role", "affiliation"),
    [
        ("Abdel Said Omar Sisi", None, "Rosatom"),
        ("Abdel Fattah Said Omar Sisi", "Rosatom", None),
    ],
)
def test_a_name_before_a_company_has_up_to_four_words(
    name: str, role: str | None, affiliation: str | None
) -> None:
    label = parse_label(f"{name}, Rosatom", format="kremlin")
    assert (label.name, label.role, label.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize(
    ("name", "count"),
    [("Fattah Zed Lod Mor Nab Sisi", 1), ("Abdel Fattah Zed Lod Mor Nab Sisi", 0)],
)
def test_a_known_name_at_the_end_of_a_label_has_up_to_six_words(name: str, count: int) -> None:
    text = f"The Sheikh: Good day.\n\nRosatom {name}: Yes."
    _, *others = parse(text, labels={"The Sheikh": name}).turns
    assert [(turn.speaker.name, turn.role) for turn in others] == [(name, "Rosatom")] * count


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # an acronym has two capitals at least
        ("UN Moon", "Moon", "UN"),
        ("J-P Moon", "J-P Moon", None),
        # words that are glued, of three letters or of two capitals at least
        ("VetIvan Petrov", "Ivan Petrov", "Vet"),
        ("DrIvan Petrov", "DrIvan Petrov", None),
        ("UKIvan Petrov", "Ivan Petrov", "UK"),
    ],
)
def test_where_a_name_begins(text: str, name: str, role: str | None) -> None:
    label = parse_label(text, format="kremlin")
    assert (label.name, label.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SPEAKER_0", SpeakerKind.MACHINE),
        ("SPEAKER_000", SpeakerKind.MACHINE),
        ("SPEAKER_0000", SpeakerKind.ANONYMOUS),
        # one person, by his number
        ("Question 1", SpeakerKind.PERSON),
        ("Question 12", SpeakerKind.PERSON),
        ("Question 123", SpeakerKind.ANONYMOUS),
    ],
)
def test_the_number_of_a_voice(text: str, kind: SpeakerKind) -> None:
    assert parse_label(text, format="kremlin").kind is kind


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # three words that are glued are no role and name, and none of several words is cut up
        ("AnnaMariaPetrova", "AnnaMariaPetrova", None),
        ("Anna McGregor MacDonald-McLeod", "Anna McGregor MacDonald-McLeod", None),
        (
            "Northern Port, Rivers and Seas Minister Ivan Petrov",
            "Ivan Petrov",
            "Northern Port, Rivers and Seas Minister",
        ),
        # a given name begins what stands before the comma, so it is the name
        ("Ivan Petrov, Seas Minister Ivan Petrov", "Ivan Petrov", "Seas Minister Ivan Petrov"),
        # a country after a role belongs to the role in Russian alone
        ("Minister Georgia Petrova", "Georgia Petrova", "Minister"),
        # all that follows a role is the name
        ("Minister Zorn Maar Berg", "Zorn Maar Berg", "Minister"),
        # an acronym before a name, and after one
        ("VEB Anna X", "Anna X", "VEB"),
        ("VE Zorn Berg", "Zorn Berg", "VE"),
        ("VEB-4 Zorn Berg", "Zorn Berg", "VEB-4"),
        ("Boris Petrov VP", None, None),
    ],
)
def test_where_the_name_stands(text: str, name: str | None, role: str | None) -> None:
    label = read(text)
    assert (label.name, label.role) == (name, role)


@pytest.mark.parametrize(
    "text",
    [
        *("A. Berg", "A.Berg", "A. B. Berg", "A.-B. Berg", "A. Berg Lang", "А. Иванова-Берг Лин"),
        *("Berg A.", "Berg A. B.", "Berg A.B."),
    ],
)
def test_a_surname_with_initials(text: str) -> None:
    assert is_initialed(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "A. Berg lang",
            "A. Berg 12",
            "A. Berg, Port",
            "A. Berg Lang, Port",
            "A. Berg-Lang, Port",
        ),
        *("Berg, Lang A.", "Berg A., Port", "A. B", "A.B.C. Berg", "Berg 12 A.", "Berg."),
    ],
)
def test_no_surname_with_initials(text: str) -> None:
    assert not is_initialed(text)


@pytest.mark.parametrize(
    "name",
    [
        *("Zorn Berg", "Zorn Al Berg", "Zorn van Berg", "Zorn van Berg Lang", "Zorn A. Berg"),
        *("Zorn VI Berg", "Anna Zorn Berg"),
    ],
)
def test_how_far_a_name_goes_back(name: str) -> None:
    assert read(f"Head of Rosport {name}").name == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna (ABC) of the Port (aside)", ("Anna (ABC) of the Port", "aside")),
        ("Anna Berg (Show of hands)", ("Anna Berg", "Show of hands")),
        ("Anna Berg (Shows a map)", ("Anna Berg", "Shows a map")),
        ("Anna Berg (Showroom)", ("Anna Berg (Showroom)", None)),
        ("Anna Berg (aside).", ("Anna Berg (aside).", None)),
    ],
)
def test_what_is_a_note(text: str, expected: tuple[str, str | None]) -> None:
    assert split_note(text) == expected


@pytest.mark.parametrize(
    ("text", "is_role"),
    [
        ("Chairman of the Board", True),
        ("Head of Port, and driver", True),
        ("Beginning of meeting", False),
        ("Head of the port", False),
    ],
)
def test_small_words_of_a_role_connect_or_name_a_trade(text: str, is_role: bool) -> None:  # noqa: FBT001
    assert reads_as_role(text) is is_role


@pytest.mark.parametrize(
    ("after", "role", "affiliation"),
    [
        ("mother of three", "mother of three", None),
        ("Director", "Director", None),
        ("Perm", None, "Perm"),
        ("3rd Fleet", None, "3rd Fleet"),
    ],
)
def test_what_stands_after_a_name(after: str, role: str | None, affiliation: str | None) -> None:
    text = f"Anna Ivanova, {after}"
    assert read(text) == person(text, "Anna Ivanova", role, affiliation)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Question from Perm", SpeakerKind.ANONYMOUS, "Perm"),
        ("Question from Perm from Norland", SpeakerKind.ANONYMOUS, "Perm from Norland"),
        ("Вопрос из Перми", SpeakerKind.ANONYMOUS, "Перми"),
        ("Question from the hall", SpeakerKind.ANONYMOUS, None),
        ("Question", SpeakerKind.ANONYMOUS, None),
        ("Remarks", SpeakerKind.GROUP, None),
        ("Response from the hall", SpeakerKind.GROUP, None),
    ],
)
def test_where_an_unnamed_voice_comes_from(text: str, kind: SpeakerKind, place: str | None) -> None:
    label = parse_label(text, format="kremlin")
    assert (label.kind, label.affiliation, label.name) == (kind, place, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Head of the Northern Forum (NORF) Zorn Abu Maar Berg", "Zorn Abu Maar Berg"),
        ("Head of the Northern Forum (NORF) Zorn Maar Berg", "Zorn Maar Berg"),
        ("Head of the Northern Forum (NORF) Zorn Berg", "Zorn Berg"),
        ("Head of the Northern Forum (NORF) Zorn Yulk Maar Lod Berg", "Lod Berg"),
        ("Head of the Northern Forum (NORF) Zorn Yulk Maar Lod", "Zorn Yulk Maar Lod"),
        ("Chair J. R. R. Berg", "J. R. R. Berg"),
        ("Military Columnist From Northern Gazette Anna Berg", "Anna Berg"),
        ("Columnist A. Berg", "A. Berg"),
    ],
)
def test_where_the_name_begins_after_what_a_body_is_called(text: str, name: str) -> None:
    assert read(text).name == name


def test_what_is_glued_to_a_name_is_its_role_whatever_its_length() -> None:
    label = read("FirstDeputyMinisterHorstZelder")
    assert (label.name, label.role) == ("HorstZelder", "FirstDeputyMinister")
