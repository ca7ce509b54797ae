"""Who is who in one meeting, and what the speakers are called."""

from __future__ import annotations

import pytest

import transcripts
from tests.pages import parse
from transcripts.kinds import SpeakerKind
from transcripts.model import Label, Speaker
from transcripts.reading.assembly.speakers import Cast
from transcripts.reading.paragraphs.hover_cards import Card


def named(
    name: str, text: str | None = None, role: str | None = None, affiliation: str | None = None
) -> Label:
    return Label(
        text=text or name,
        kind=SpeakerKind.PERSON,
        name=name,
        role=role,
        affiliation=affiliation,
    )


def unnamed(text: str, kind: SpeakerKind = SpeakerKind.ANONYMOUS) -> Label:
    return Label(text=text, kind=kind)


def cast(*labels: Label | None) -> tuple[list[int], list[Speaker]]:
    made = Cast()
    numbers = [made.enter(label) if label else made.enter_unlabelled(None) for label in labels]
    return numbers, made.speakers()


def ids(*labels: Label | None) -> list[str]:
    return [speaker.id for speaker in cast(*labels)[1]]


def test_a_speaker_has_what_the_label_says() -> None:
    label = named("Anna Ivanova", "Governor Anna Ivanova (ENI)", "Governor", "ENI")
    assert cast(label) == (
        [0],
        [
            Speaker(
                id="anna-ivanova",
                kind=SpeakerKind.PERSON,
                name="Anna Ivanova",
                role="Governor",
                affiliation="ENI",
                labels=("Governor Anna Ivanova (ENI)",),
            )
        ],
    )


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Anna Ivanova", "anna-ivanova"),
        ("ANNA IVANOVA", "anna-ivanova"),
        ("Анна Иванова", "анна-иванова"),
        ("А.Иванова", "а-иванова"),
        ("Anna d’Orsay", "anna-d-orsay"),
        ("Boris VI", "boris-vi"),
        ("Weiß", "weiss"),
        ("Nguyễn Bội", "nguyễn-bội"),
        ("李娜", "李娜"),
        ("आन्या", "आन्या"),
        ("Unit 7", "unit-7"),
        ("!?", "speaker"),
    ],
)
def test_the_id_of_a_name(name: str, made: str) -> None:
    assert ids(named(name)) == [made]


@pytest.mark.parametrize("other", ["ANNA IVANOVA", "AnnaIvanova", "Anna  Ivanova"])
def test_one_name_is_one_speaker_whatever_its_case_and_spaces(other: str) -> None:
    assert cast(named("Anna Ivanova"), named(other))[0] == [0, 0]


def test_one_surname_is_not_one_speaker() -> None:
    assert cast(named("Anna Ivanova"), named("Ivanova"))[0] == [0, 1]


def test_a_speaker_keeps_the_role_that_was_stated_first() -> None:
    labels = [
        named("Anna Ivanova"),
        named("Anna Ivanova", "Governor Anna Ivanova", "Governor"),
        named("Anna Ivanova", "Chair Anna Ivanova", "Chair"),
    ]
    (speaker,) = cast(*labels)[1]
    assert speaker.role == "Governor"


def test_a_speaker_keeps_every_printed_form_once() -> None:
    forms = ["Chair Anna Ivanova", "Anna Ivanova", "ANNA IVANOVA", "Anna Ivanova"]
    (speaker,) = cast(*(named("Anna Ivanova", form) for form in forms))[1]
    assert speaker.labels == ("Chair Anna Ivanova", "Anna Ivanova", "ANNA IVANOVA")


def test_another_affiliation_is_another_person() -> None:
    labels = [named("Dmitry", "Dmitry, Perm", None, "Perm"), named("Dmitry", None, None, "Orsk")]
    numbers, speakers = cast(*labels)
    assert numbers == [0, 1]
    assert [(one.id, one.affiliation) for one in speakers] == [
        ("dmitry", "Perm"),
        ("dmitry-2", "Orsk"),
    ]


def test_an_affiliation_that_was_heard_leads_back() -> None:
    places = ["Perm", "Orsk", "Perm", "Orsk", "Tver"]
    assert cast(*(named("Dmitry", None, None, place) for place in places))[0] == [0, 1, 0, 1, 2]


@pytest.mark.parametrize("other", ["ABC/DIE DEF", "ABC/ DIE DEF", "ABC/DIE DE-F", "Abc / die def"])
def test_spaces_and_hyphens_in_an_affiliation_do_not_count(other: str) -> None:
    labels = [named("Anna Berg", None, None, place) for place in ("ABC/DIE DEF", other)]
    numbers, speakers = cast(*labels)
    assert numbers == [0, 0]
    assert speakers[0].affiliation == "ABC/DIE DEF"


def test_spaces_and_hyphens_in_an_affiliation_do_not_part_two_spellings() -> None:
    labels = [
        named("Sergei Petrov", None, None, "ABC/DIE DEF"),
        named("Sergey Petrov", None, None, "ABC/ DIE DE-F"),
    ]
    assert ids(*labels) == ["sergei-petrov"] * 2


def test_a_bare_name_is_the_one_who_spoke_last() -> None:
    labels = [
        named("Dmitry", None, None, "Perm"),
        named("Dmitry", None, None, "Orsk"),
        named("Dmitry"),
    ]
    assert cast(*labels)[0] == [0, 1, 1]


def test_an_affiliation_may_be_stated_later() -> None:
    labels = [named("Dmitry"), named("Dmitry", None, None, "Perm")]
    numbers, (speaker,) = cast(*labels)
    assert numbers == [0, 0]
    assert speaker.affiliation == "Perm"


def test_an_unnamed_voice_is_another_one_each_time() -> None:
    labels = [unnamed("Question"), unnamed("Remark"), unnamed("Question"), unnamed("QUESTION")]
    assert ids(*labels) == ["question-1", "remark-1", "question-2", "question-3"]


def test_an_unnamed_voice_has_its_label_and_no_name() -> None:
    assert cast(unnamed("Volunteers", SpeakerKind.GROUP))[1] == [
        Speaker(id="volunteers-1", kind=SpeakerKind.GROUP, labels=("Volunteers",))
    ]


@pytest.mark.parametrize(
    ("kind", "text", "role", "made"),
    [
        (SpeakerKind.PERSON, "THE PRESIDENT", "THE PRESIDENT", "the-president"),
        (SpeakerKind.PERSON, "Host", "Host", "host"),
        (SpeakerKind.MACHINE, "SPEAKER_00", None, "speaker-00"),
        (SpeakerKind.MACHINE, "Speaker 1", None, "speaker-1"),
    ],
)
def test_who_is_not_named_and_yet_the_same_each_time(
    kind: SpeakerKind, text: str, role: str | None, made: str
) -> None:
    label = Label(text=text, kind=kind, role=role)
    numbers, speakers = cast(label, named("Anna Ivanova"), label)
    assert numbers == [0, 1, 0]
    assert speakers[0] == Speaker(id=made, kind=kind, role=role, labels=(text,))


def test_the_case_of_a_lasting_label_does_not_count() -> None:
    labels = [
        Label(text=text, kind=SpeakerKind.PERSON, role=text) for text in ("Host", "HOST", "Clerk")
    ]
    numbers, speakers = cast(*labels)
    assert numbers == [0, 0, 1]
    assert [(one.id, one.role, one.labels) for one in speakers] == [
        ("host", "Host", ("Host", "HOST")),
        ("clerk", "Clerk", ("Clerk",)),
    ]


def test_machine_labels_are_joined_to_nobody() -> None:
    made = Cast()
    labels = [unnamed(text, SpeakerKind.MACHINE) for text in ("Speaker 1", "Speaker 2")]
    numbers = [made.enter(label) for label in (*labels, named("Anna Ivanova"))]
    assert [speaker.id for speaker in made.speakers()] == ["speaker-1", "speaker-2", "anna-ivanova"]
    assert [made.reason(number) for number in numbers] == [None, None, None]


def test_where_nothing_is_printed_a_voice_speaks() -> None:
    assert cast(None)[1] == [Speaker(id="voice-1", kind=SpeakerKind.ANONYMOUS)]


def test_where_nothing_is_printed_the_page_may_say_who_speaks() -> None:
    made = Cast()
    made.enter_unlabelled("Anna Ivanova")
    assert made.speakers() == [
        Speaker(id="anna-ivanova", kind=SpeakerKind.PERSON, name="Anna Ivanova")
    ]


def test_an_office_without_a_name_keeps_its_role() -> None:
    label = Label(
        text="Minister of Culture", kind=SpeakerKind.ANONYMOUS, role="Minister of Culture"
    )
    (speaker,) = cast(label)[1]
    assert (speaker.id, speaker.role) == ("minister-of-culture-1", "Minister of Culture")


def test_an_unnamed_label_of_no_letters_is_a_voice() -> None:
    assert ids(unnamed("!?")) == ["voice-1"]


@pytest.mark.parametrize(
    "labels",
    [
        [named("Question 1"), unnamed("Question")],
        [unnamed("Question"), named("Question 1")],
        [named("A B"), named("A B 2"), named("A B 2 2")],
        [named("A B 2"), named("A B", None, None, "X"), named("A B", None, None, "Y")],
        [unnamed("Question 1"), unnamed("Question"), named("Question 1 1"), named("Question-1")],
        [named("!"), named("Speaker"), named("Speaker 2"), named("Speaker 2 2")],
        [None, named("Voice 1"), None, named("Voice-2")],
        [unnamed("Speaker"), unnamed("Speaker 1", SpeakerKind.MACHINE), unnamed("Speaker")],
        [unnamed("SPEAKER_1", SpeakerKind.MACHINE), unnamed("Speaker 1", SpeakerKind.MACHINE)],
    ],
)
def test_ids_are_unique(labels: list[Label | None]) -> None:
    numbers, speakers = cast(*labels)
    assert len({speaker.id for speaker in speakers}) == len(set(numbers)) == len(labels)


SPELLINGS = "the same name in another spelling"
INITIALS = "the initials of the only person of that surname"


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (["Sergei Petrov", "Sergey Petrov"], SPELLINGS),
        (["Alexei Petrov", "Aleksei Petrov"], SPELLINGS),
        (["Adnan Z. Amin", "Adnan Amin"], SPELLINGS),
        (["Anna Petryova", "Anna Petreva"], SPELLINGS),
        (["Hélène Durand", "Helene Durand"], SPELLINGS),
        (["Anna-Maria Lee", "Anna Maria Lee"], SPELLINGS),
        (["С.Петров", "Петров С."], SPELLINGS),
        (["С.Петров", "C.Петров"], SPELLINGS),
        (["Анна Королёва", "Анна Королева"], SPELLINGS),
        (["Anna Ivanova", "A. Ivanova"], INITIALS),
        (["A.Ivanova", "Anna Ivanova"], INITIALS),
    ],
)
def test_two_forms_of_one_name_are_one_speaker(names: list[str], why: str) -> None:
    made = Cast()
    numbers = [made.enter(named(name)) for name in names]
    one, other = made.speakers()
    assert one is other
    assert one.labels == tuple(names)
    assert made.reason(numbers[1]) == f"joined to {names[0]!r}: {why}"


@pytest.mark.parametrize(
    "names",
    [
        ["Anna Pershina", "Anna Parshina"],
        ["Boris VI", "Boris VII"],
        ["Unit 1", "Unit 2"],
        ["Anna Ivanova", "Ivanova"],
        ["Anna Ivanova", "Mr Ivanova"],
        ["Anna Ivanova", "Zoya Ivanova"],
        ["Anna Ivanova", "Z. Ivanova"],
        ["Anna Ivanova", "Alina Ivanova", "A. Ivanova"],
        ["Anna", "A."],
    ],
)
def test_two_names_are_two_speakers(names: list[str]) -> None:
    assert len({speaker.id for speaker in cast(*map(named, names))[1]}) == len(names)


def test_initials_from_elsewhere_are_another_person() -> None:
    labels = [
        named("Anna Ivanova", None, None, "Perm"),
        named("A. Ivanova", None, None, "Orsk"),
    ]
    assert ids(*labels) == ["anna-ivanova", "a-ivanova"]


def test_another_spelling_from_elsewhere_is_another_person() -> None:
    labels = [
        named("Sergei Petrov", None, None, "Perm"),
        named("Sergey Petrov", None, None, "Orsk"),
    ]
    assert ids(*labels) == ["sergei-petrov", "sergey-petrov"]


def test_forms_are_joined_by_way_of_others() -> None:
    labels = [named("A.Voronin"), named("Andrei Voronin"), named("Andrey Voronin")]
    assert ids(*labels) == ["andrei-voronin"] * 3


def test_a_joined_speaker_has_what_all_forms_say() -> None:
    labels = [
        named("A.Ivanova"),
        named("Anna Ivanova", "Chair Anna Ivanova (ENI)", "Chair", "ENI"),
    ]
    assert cast(*labels)[1][0] == Speaker(
        id="anna-ivanova",
        kind=SpeakerKind.PERSON,
        name="Anna Ivanova",
        role="Chair",
        affiliation="ENI",
        labels=("A.Ivanova", "Chair Anna Ivanova (ENI)"),
    )


def test_a_card_gives_initials_a_name_and_a_post() -> None:
    made = Cast()
    made.enter(named("А.Иванова"), Card("Анна Иванова", "губернатор"))
    (speaker,) = made.speakers()
    assert (speaker.id, speaker.name, speaker.role, speaker.labels) == (
        "анна-иванова",
        "Анна Иванова",
        "губернатор",
        ("А.Иванова",),
    )


def test_a_printed_name_weighs_more_than_that_of_a_card() -> None:
    made = Cast()
    made.enter(named("Anna Ivanova", None, "Chair"), Card("Ivanova Anna", "Governor"))
    (speaker,) = made.speakers()
    assert (speaker.name, speaker.role) == ("Anna Ivanova", "Chair")


def test_one_card_is_one_speaker() -> None:
    made = Cast()
    card = Card("Anna Ivanova", None)
    made.enter(named("A. Ivanova"), card)
    number = made.enter(named("Anna Maria Ivanova"), card)
    one, other = made.speakers()
    assert one is other
    assert made.reason(number) == "joined to 'A. Ivanova': the same hover card"


def test_why_a_surname_joins_nobody() -> None:
    made = Cast()
    numbers = [made.enter(named(name)) for name in ("Anna Ivanova", "Zoya Ivanova")]
    made.speakers()
    assert [made.reason(number) for number in numbers] == [
        None,
        "not joined to 'Anna Ivanova': a surname alone is no identity",
    ]


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        # one letter of Russian, written as "i" and as "iy", "iyi"
        ("Dmitri Lodkin", "Dmitriy Lodkin", 1),
        ("Alexei Lodkin", "Alexeyiy Lodkin", 1),
        ("Dmitri Lodkin", "Dmytri Lodkin", 1),
        # other letters that are doubled
        ("Anna Berg", "Anna Berrg", 2),
        ("Anna Berg", "Anna Beerg", 2),
    ],
)
def test_a_letter_that_is_doubled(one: str, two: str, count: int) -> None:
    meeting = parse(f"{one}: Yes, it is.\n\n{two}: No, it is not.")
    assert len(meeting.speakers) == count


@pytest.mark.parametrize(
    ("labels", "name"),
    [
        (("BORIS PETROV", "Boris Petrov"), "Boris Petrov"),
        (("Boris Petrov", "BORIS PETROV"), "Boris Petrov"),
        (("BORIS PETROV", "Boris PETROV"), "Boris PETROV"),
        (("BORIS PETROV", "BORIS PETROV"), "BORIS PETROV"),
    ],
)
def test_a_name_is_shown_in_its_best_form(labels: tuple[str, str], name: str) -> None:
    text = "\n\nQuestion: Why?\n\n".join(f"{label}: So." for label in labels)
    speakers = {turn.speaker.name for turn in transcripts.parse(text, format="kremlin").turns}
    assert speakers == {name, None}


# Where labels may be short for longer ones


def shortened(*labels: Label) -> list[str]:
    made = Cast(are_shortened=True)
    numbers = [made.enter(label) for label in labels]
    speakers = made.speakers()
    return [speakers[number].id for number in numbers]


CHAIR = Label(text="The Acting Speaker", kind=SpeakerKind.PERSON, role="The Acting Speaker")


def test_an_office_alone_is_who_was_printed_with_it_last() -> None:
    quill = named("Tom Quill", "The Acting Speaker (Mr. Tom Quill)", "The Acting Speaker")
    berg = named("Anna Berg", "THE ACTING SPEAKER (Ms. Anna Berg)", "THE ACTING SPEAKER")
    assert shortened(CHAIR, quill, CHAIR, berg, CHAIR) == [
        "the-acting-speaker",
        "tom-quill",
        "tom-quill",
        "anna-berg",
        "anna-berg",
    ]
    assert ids(quill, CHAIR)[1:] == ["the-acting-speaker"]


@pytest.mark.parametrize("first", [True, False])
def test_a_surname_alone_is_the_only_person_who_has_it(first: bool) -> None:  # noqa: FBT001
    labels = [named("QUILL", "Mr. QUILL"), named("Tom Quill", "Mr. Tom Quill")]
    found = shortened(*(labels if first else labels[::-1]))
    assert found == ["tom-quill", "tom-quill"]


def test_a_surname_of_two_people_is_neither() -> None:
    people = named("Tom Quill", "Mr. Tom Quill"), named("Ida Quill", "Ms. Ida Quill")
    assert shortened(*people, named("Quill", "Mr. Quill"))[2] == "quill"


@pytest.mark.parametrize(
    ("title", "is_same"), [("Ms.", False), ("Miss", False), ("Sir", True), ("Hon.", True)]
)
def test_a_title_of_courtesy_may_say_that_it_is_somebody_else(
    title: str,
    is_same: bool,  # noqa: FBT001
) -> None:
    found = shortened(named("Tom Quill", "Mr. Tom Quill"), named("Quill", f"{title} Quill"))
    assert (found[0] == found[1]) is is_same


def member(text: str, name: str, constituency: str | None, party: str | None = None) -> Label:
    return Label(
        text=text, kind=SpeakerKind.PERSON, name=name, constituency=constituency, party=party
    )


def test_another_constituency_is_another_person() -> None:
    sand = member("Hon. Tom Quill (Port Sand)", "Tom Quill", "Port Sand", "ABC")
    holm = member("Mr. Tom Quill (Holm)", "Tom Quill", "Holm")
    again = member("Mr. Tom Quill (Port Sand, ABC)", "Tom Quill", "Port Sand")
    assert shortened(sand, holm, again) == ["tom-quill", "tom-quill-2", "tom-quill"]
    assert shortened(sand, member("Mr. QUILL of Holm", "QUILL", "Holm")) == ["tom-quill", "quill"]
    assert shortened(sand, member("Mr. QUILL", "QUILL", None)) == ["tom-quill", "tom-quill"]


def test_where_no_place_is_printed_another_party_is_another_person() -> None:
    one, two = (member("Tom Quill", "Tom Quill", None, party) for party in ("ABC", "DEF"))
    bare = member("Tom Quill", "Tom Quill", None)
    third = member("Tom Quill", "Tom Quill", None, "GHI")
    assert cast(one, two, bare, one, third, two)[0] == [0, 1, 1, 0, 2, 1]
    other_spelling = member("Tomás Quill", "Tomás Quill", None, "DEF")
    assert cast(one, other_spelling)[0] == [0, 1]


def test_a_place_counts_before_a_party() -> None:
    sand, holm, left = (
        member("Tom Quill", "Tom Quill", place, party)
        for place, party in (("Port Sand", "ABC"), ("Holm", "ABC"), ("Port Sand", "Ind."))
    )
    ash, seatless = (member("Tom Quill", "Tom Quill", place, "ABC") for place in ("Ash", None))
    assert cast(sand, holm, left, ash, seatless)[0] == [0, 1, 0, 2, 2]


def test_a_speaker_has_the_party_that_any_label_states() -> None:
    made = Cast(are_shortened=True)
    made.enter(member("Mr. Quill", "Quill", None))
    made.enter(member("Mr. Tom Quill (Holm, ABC)", "Tom Quill", "Holm", "ABC"))
    one = made.speakers()[0]
    assert (one.name, one.party, one.constituency) == ("Tom Quill", "ABC", "Holm")
    assert (
        made.reason(0) == "joined to 'Mr. Tom Quill (Holm, ABC)': the only person of that surname"
    )


def office(text: str) -> Label:
    return Label(text=text, kind=SpeakerKind.PERSON, role=text)


def in_chair(*seats: Label | str) -> list[str | None]:
    """Return who speaks under each label, where others are the lines of who takes the chair."""
    made = Cast(are_shortened=True)
    numbers = []
    for seat in seats:
        if isinstance(seat, str):
            numbers.append(made.enter(office(seat)))
        else:
            made.seat(seat)
    speakers = made.speakers()
    return [speakers[number].name for number in numbers]


def test_who_takes_the_chair_speaks_under_any_office() -> None:
    assert in_chair(named("ANNA BERG"), "President", "Präsidentin") == ["ANNA BERG"] * 2


def test_who_takes_an_office_speaks_under_that() -> None:
    seats = named("Anna Berg", role="Acting Speaker"), "Acting Speaker", "Clerk"
    assert in_chair(*seats) == ["Anna Berg", None]


def test_the_chair_is_of_who_took_it_last() -> None:
    assert in_chair(named("Anna Berg"), "President", named("Karl Lang"), "President") == [
        "Anna Berg",
        "Karl Lang",
    ]


def test_nobody_is_seated_by_a_line_without_a_name() -> None:
    assert in_chair(office("President"), "President") == [None]
