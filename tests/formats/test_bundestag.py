"""Minutes of the Bundestag, printed and in XML, in the publisher's forms, with our own people."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import EventKind, NoteKind, ProblemCode, SpeakerKind
from transcripts.model import Event, Meeting, Note, Paragraph, Turn

E = EventKind
HEAD = """Plenarprotokoll 5/31
Deutscher Bundestag
Stenografischer Bericht
31. Sitzung
Berlin, Mittwoch, den 14. Mai 2031
"""
CHAIR = "  Präsidentin Dr. Ulla Stern:\n"
BODY = f"{CHAIR}  Guten Morgen!\n  Anna Berg (ABC):\n  Danke.\n"


def parse(text: str | bytes) -> Meeting:
    return transcripts.parse(text, format="bundestag")


def shape(meeting: Meeting) -> list[str]:
    """Return a line for each leaf: what it is, and how it begins."""
    lines = []
    for block in meeting.blocks:
        if isinstance(block, Turn):
            lines.append(f"TURN {block.speaker.id}")
            lines += [_line(part) for part in block.blocks]
        else:
            lines.append(_line(block))
    return lines


def _line(block: object) -> str:
    if isinstance(block, Paragraph):
        return f"speech {block.text}"
    assert isinstance(block, Event | Note)
    return f"{block.kind} {block.text}"


@pytest.mark.parametrize(
    ("printed", "name", "role", "affiliation", "party"),
    [
        ("Präsident Dr. Karl Lang", "Dr. Karl Lang", "Präsident", None, None),
        ("Vizepräsidentin Ulla Stern", "Ulla Stern", "Vizepräsidentin", None, None),
        ("Alterspräsident Karl Lang", "Karl Lang", "Alterspräsident", None, None),
        ("Bundespräsident Karl Lang", "Karl Lang", "Bundespräsident", None, None),
        ("Schriftführerin Anna Berg", "Anna Berg", "Schriftführerin", None, None),
        ("Anna Berg (ABC)", "Anna Berg", None, None, "ABC"),
        ("Anna Berg (BUND 90/DIE BLAUEN)", "Anna Berg", None, None, "BUND 90/DIE BLAUEN"),
        ("Karl Lang (Oberstadt) (ABC)", "Karl Lang (Oberstadt)", None, None, "ABC"),
        (
            "Dr. h. c. Karl-Theodor Freiherr von und zu Berg (ABC)",
            "Dr. h. c. Karl-Theodor Freiherr von und zu Berg",
            None,
            None,
            "ABC",
        ),
        ("Daniela De Ried (fraktionslos)", "Daniela De Ried", None, None, "fraktionslos"),
        (
            "Dr. Karl Lang, Bundesminister der Häfen",
            "Dr. Karl Lang",
            "Bundesminister der Häfen",
            None,
            None,
        ),
        (
            "Anna Berg, Parl. Staatssekretärin beim Bundesminister der Häfen",
            "Anna Berg",
            "Parl. Staatssekretärin beim Bundesminister der Häfen",
            None,
            None,
        ),
        ("Anna Berg, Ministerin (Oberland)", "Anna Berg", "Ministerin", "Oberland", None),
        (
            "Karl Lang, Regierender Bürgermeister (Hafen)",
            "Karl Lang",
            "Regierender Bürgermeister",
            "Hafen",
            None,
        ),
    ],
)
def test_labels(
    printed: str, name: str, role: str | None, affiliation: str | None, party: str | None
) -> None:
    label = transcripts.parse_label(printed, format="bundestag")
    assert (label.name, label.role) == (name, role)
    assert (label.affiliation, label.party) == (affiliation, party)
    assert (label.text, label.kind) == (printed, SpeakerKind.PERSON)
    (turn,) = parse(f"{printed}:\n  Guten Morgen!").turns
    assert (turn.label, turn.speaker.name, turn.text) == (printed, name, "Guten Morgen!")


@pytest.mark.parametrize(
    "line",
    [
        "Wir kommen zur Frage 3 der Abgeordneten Berg:",
        "Ich zitiere Karl Lang:",
        "Meine Damen und Herren, Herr Präsident:",
        "Anna Berg (ABC): hat das gesagt.",
        "Erstens: Es regnet.",
    ],
)
def test_what_is_no_label(line: str) -> None:
    (turn,) = parse(f"Anna Berg (ABC):\n  Nein.\n{line}\nDanke.").turns
    assert [paragraph.text for paragraph in turn.paragraphs] == ["Nein.", line, "Danke."]


def test_party_and_office_of_one_person() -> None:
    text = "Vizepräsident Karl Lang:\nJa.\nKarl Lang (ABC):\nNein.\nKarl Lang (DEF):\nDoch."
    one, two, three = parse(text).turns
    assert one.speaker is two.speaker
    assert (one.speaker.role, one.speaker.party) == ("Vizepräsident", "ABC")
    assert three.speaker.id == "karl-lang-2"


def test_a_party_that_was_broken_over_two_lines_is_the_same() -> None:
    text = "Anna Berg (BUND 90/ DIE BLAU-EN):\nJa.\nAnna Berg (BUND 90/DIE BLAUEN):\nNein."
    assert {turn.speaker.id for turn in parse(text).turns} == {"anna-berg"}


def test_a_party_has_one_name_though_a_line_ended_within_it() -> None:
    parties = ("BUND 90/DIE BLAUEN", "BUND 90/ DIE BLAU-EN", "BUND 90/DIE BLAUEN", "BUND 90")
    names = ("Anna Berg", "Karl Lang", "Ida Au", "Tom Quill")
    meeting = parse(
        "".join(f"{name} ({party}):\nJa.\n\n" for name, party in zip(names, parties, strict=True))
    )
    whole = "BUND 90/DIE BLAUEN"
    assert [one.party for one in meeting.speakers] == [whole, whole, whole, "BUND 90"]
    assert meeting.turns[1].label == "Karl Lang (BUND 90/ DIE BLAU-EN)"


def test_what_stands_around_the_sitting() -> None:
    text = (
        f"{HEAD}I n h a l t :\nAnna Berg (ABC) \t903 A\nWillkommen:\n31. Sitzung\n"
        "Berlin, Mittwoch, den 14. Mai 2031\nBeginn: 9.00 Uhr\n"
        f"{BODY}(Schluss: 16.55 Uhr)\nAnlage 1\nAnna Berg (ABC):\nZu Protokoll.\n"
    )
    meeting = parse(text)
    assert (meeting.title, meeting.place) == ("Plenarprotokoll 5/31", "Berlin")
    assert (meeting.date, meeting.time) == (dt.date(2031, 5, 14), dt.time(9))
    assert meeting.language == "de"
    assert shape(meeting) == [
        "title Plenarprotokoll 5/31",
        "title Deutscher Bundestag",
        "title Stenografischer Bericht",
        "title 31. Sitzung",
        "dateline Berlin, Mittwoch, den 14. Mai 2031",
        "contents I n h a l t :",
        "contents Anna Berg (ABC) 903 A",
        "contents Willkommen:",
        "title 31. Sitzung",
        "dateline Berlin, Mittwoch, den 14. Mai 2031",
        "time Beginn: 9.00 Uhr",
        "TURN dr-ulla-stern",
        "speech Guten Morgen!",
        "TURN anna-berg",
        "speech Danke.",
        "time (Schluss: 16.55 Uhr)",
        "appendix Anlage 1",
        "appendix Anna Berg (ABC):",
        "appendix Zu Protokoll.",
    ]


@pytest.mark.parametrize("cut", ["Beginn: 9.00 Uhr\n", "(Schluss: 16.55 Uhr)\n", HEAD])
def test_a_part_of_the_minutes(cut: str) -> None:
    text = f"{HEAD}Beginn: 9.00 Uhr\n{BODY}(Schluss: 16.55 Uhr)\n"
    assert [turn.text for turn in parse(text.replace(cut, "")).turns] == [
        "Guten Morgen!",
        "Danke.",
    ]


def test_titles_on_the_agenda_are_notes_of_the_chairs_turn() -> None:
    text = (
        f"{CHAIR}  Ich rufe den Tagesordnungspunkt 3 auf:\n"
        "a) Beratung des Antrags der Fraktion der ABC\n(Unruhe)\nDie Nachtfähre erhalten\n"
        "– Drucksache 5/766 –\nÜberweisungsvorschlag:\nAusschuss für Häfen (f)\n"
        "  Das Wort hat die Kollegin Berg.\n  Anna Berg (ABC):\n  Danke\n"
    )
    assert shape(parse(text)) == [
        "TURN dr-ulla-stern",
        "speech Ich rufe den Tagesordnungspunkt 3 auf:",
        "agenda a) Beratung des Antrags der Fraktion der ABC",
        "noise (Unruhe)",
        "agenda Die Nachtfähre erhalten",
        "agenda – Drucksache 5/766 –",
        "agenda Überweisungsvorschlag:",
        "agenda Ausschuss für Häfen (f)",
        "speech Das Wort hat die Kollegin Berg.",
        "TURN anna-berg",
        "speech Danke",
    ]


def test_a_sentence_that_trails_off_is_no_title() -> None:
    (turn,) = parse(f"{CHAIR}  Erste Schiffe fahren wieder …\n").turns
    assert turn.text == "Erste Schiffe fahren wieder …"


def test_a_list_of_votes_is_no_speech() -> None:
    text = (
        f"{CHAIR}  Ich gebe das Ergebnis bekannt.\nEndgültiges Ergebnis\nAbgegebene Stimmen: 5;\n"
        "davon\nja: 3\nAnna Berg\nKarl Lang\n  Der Antrag ist angenommen.\n"
    )
    votes = [block for block in parse(text).turns[0].blocks if isinstance(block, Note)]
    assert {block.kind for block in votes} == {NoteKind.VOTE}
    assert [block.text for block in votes][-1] == "Karl Lang"
    assert parse(text).turns[0].paragraphs[-1].text == "Der Antrag ist angenommen."


@pytest.mark.parametrize(
    ("printed", "events"),
    [
        ("(Beifall bei der ABC)", [(E.APPLAUSE, None, "ABC")]),
        ("(Beifall)", [(E.APPLAUSE, None, None)]),
        (
            "(Lebhafter Beifall bei der ABC sowie bei Abgeordneten der DEF)",
            [(E.APPLAUSE, None, "ABC sowie bei Abgeordneten der DEF")],
        ),
        ("(Beifall bei Abgeordneten der ABC)", [(E.APPLAUSE, None, "ABC")]),
        ("(Beifall bei einigen Abg. der ABC)", [(E.APPLAUSE, None, "ABC")]),
        (
            "(Lang anhaltender, lebhafter, teils stehend dargebrachter Beifall bei der ABC)",
            [(E.APPLAUSE, None, "ABC")],
        ),
        ("(Der Redner wartet auf Beifall bei der ABC)", [(E.ACTION, None, None)]),
        ("(Zurufe von der DEF!)", [(E.INTERRUPTION, None, "DEF")]),
        ("(Zurufe von der DEF! – Na!)", [(E.INTERRUPTION, None, "DEF")]),
        (
            "(Beifall bei der ABC und des Abg. Dr. Otto Feld [DEF])",
            [(E.APPLAUSE, None, "ABC und des Abg. Dr. Otto Feld [DEF]")],
        ),
        (
            "(Beifall bei der ABC sowie Zurufe von der DEF)",
            [(E.APPLAUSE, None, "ABC"), (E.INTERRUPTION, None, "DEF")],
        ),
        ("(Gegenruf des Dr. Otto Feld [DEF]: Na!)", [(E.INTERRUPTION, "Dr. Otto Feld", "DEF")]),
        ("(Abg. Otto Feld [DEF] meldet sich)", [(E.ACTION, "Otto Feld", "DEF")]),
        ("(Zuruf von der ABC: Noch!)", [(E.INTERRUPTION, None, "ABC")]),
        ("(Zuruf: Noch!)", [(E.INTERRUPTION, None, None)]),
        ("(Otto Feld [DEF]: Hört! Hört!)", [(E.INTERRUPTION, "Otto Feld", "DEF")]),
        ("(Otto Feld [DEF], an die ABC gewandt: Na!)", [(E.INTERRUPTION, "Otto Feld", "DEF")]),
        (
            "(Otto Feld [Oberstadt] [DEF]: Na!)",
            [(E.INTERRUPTION, "Otto Feld [Oberstadt]", "DEF")],
        ),
        ("(Lachen des Abg. Otto Feld [DEF])", [(E.LAUGHTER, "Otto Feld", "DEF")]),
        (
            "(Zurufe der Abg. Otto Feld [DEF] und Ida Au [GHI])",
            [(E.INTERRUPTION, "Otto Feld [DEF] und Ida Au [GHI]", None)],
        ),
        ("(Karl Lang, Bundesminister: Ja!)", [(E.INTERRUPTION, "Karl Lang", None)]),
        (
            "(Beifall bei der ABC - Otto Feld [DEF]: Ja - nein! – Widerspruch bei der GHI)",
            [
                (E.APPLAUSE, None, "ABC"),
                (E.INTERRUPTION, "Otto Feld", "DEF"),
                (E.INTERRUPTION, None, "GHI"),
            ],
        ),
        (
            "(Dr. Ida Au [GHI]: Hört! Hört! – Otto Feld [DEF/JKL]: Quatsch!)",
            [(E.INTERRUPTION, "Dr. Ida Au", "GHI"), (E.INTERRUPTION, "Otto Feld", "DEF/JKL")],
        ),
        (
            "(Ida Au [GHI]: Nein! Dr. Otto Feld [Oberstadt] [DEF]: Doch, Dr. Otto Rau!)",
            [
                (E.INTERRUPTION, "Ida Au", "GHI"),
                (E.INTERRUPTION, "Dr. Otto Feld [Oberstadt]", "DEF"),
            ],
        ),
        (
            "(Heiterkeit und Beifall bei der ABC)",
            [(E.LAUGHTER, None, "ABC"), (E.APPLAUSE, None, "ABC")],
        ),
        ("(Die Anwesenden erheben sich von ihren Plätzen)", [(E.ACTION, None, None)]),
        (
            "(Beifall bei der ABC) – Otto Feld [DEF]: Na!)",
            [(E.APPLAUSE, None, "ABC"), (E.INTERRUPTION, "Otto Feld", "DEF")],
        ),
    ],
)
def test_comments(printed: str, events: list[tuple[EventKind, str | None, str | None]]) -> None:
    text = f"{BODY}{printed}\nUnd nun?"
    turn = parse(text).turns[-1]
    found = [block for block in turn.blocks if isinstance(block, Event)]
    assert [(event.kind, event.actor, event.group) for event in found] == events
    assert found[0].span.start == text.index(printed)
    assert found[-1].span.end == text.index(printed) + len(printed)
    assert turn.paragraphs[-1].text == "Und nun?"


def test_speech_on_the_line_of_the_label() -> None:
    text = "Präsidentin Dr. Ulla Stern: Guten Morgen!\nAnna Berg (ABC): Danke.\nUnd nun?"
    assert [(turn.label, turn.text) for turn in parse(text).turns] == [
        ("Präsidentin Dr. Ulla Stern", "Guten Morgen!"),
        ("Anna Berg (ABC)", "Danke.\n\nUnd nun?"),
    ]


def test_a_label_that_was_broken_over_two_lines() -> None:
    text = f"{BODY}Ida Au (BUND 90/\nDIE BLAUEN):\nJa.\nKarl Lang (Ober-\nstadt) sagt das."
    turn = parse(text).turns[-1]
    assert (turn.label, turn.text) == (
        "Ida Au (BUND 90/ DIE BLAUEN)",
        "Ja.\n\nKarl Lang (Ober-\n\nstadt) sagt das.",
    )


@pytest.mark.parametrize(
    "line", ["Drucksache 18/500 haben wir gelesen.", "Ich komme jetzt auf den Punkt:"]
)
def test_only_the_chair_calls_an_item(line: str) -> None:
    (turn,) = parse(f"Anna Berg (ABC):\n{line}\nEs regnet\nDanke.").turns
    assert [paragraph.text for paragraph in turn.paragraphs] == [line, "Es regnet", "Danke."]


def test_a_heckle_that_was_broken_over_two_lines() -> None:
    turn = parse(f"{BODY}(Otto Feld [DEF]: So wie Sie,\nHerr Lang!)\nGenau.").turns[-1]
    assert [_line(block) for block in turn.blocks] == [
        "speech Danke.",
        "interruption (Otto Feld [DEF]: So wie Sie, Herr Lang!)",
        "speech Genau.",
    ]


def test_a_heckle_that_never_closes_does_not_swallow_the_speech() -> None:
    meeting = parse(f"{BODY}(Otto Feld [DEF]: So wie Sie?\nGenau.\nUnd nun?")
    assert [_line(block) for block in meeting.turns[-1].blocks] == [
        "speech Danke.",
        "interruption (Otto Feld [DEF]: So wie Sie?",
        "speech Genau.",
        "speech Und nun?",
    ]
    assert [found.code for found in meeting.problems] == [ProblemCode.NOTE_UNCLOSED]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    text = f"{HEAD}Beginn: 9.00 Uhr\n{CHAIR}Schön … – „so“.\nAnna Berg (ABC):\nDanke.\n"
    data = text.replace("\n", end).encode(encoding)
    for meeting in (parse(data), transcripts.parse(data)):
        assert meeting.source.format == "bundestag"
        assert meeting.source.encoding == encoding
        assert [turn.text for turn in meeting.turns] == ["Schön … – „so“.", "Danke."]


def test_the_xml_gives_what_the_print_gives() -> None:
    folder = Path(__file__).parents[2] / "examples"
    one, two = (
        transcripts.parse((folder / f"plenary-sitting-de.{suffix}").read_bytes())
        for suffix in ("txt", "xml")
    )
    assert two.source.media_type == "application/xml"
    assert one.source.format == two.source.format == "bundestag"
    for meeting in (one, two):
        assert (meeting.title, meeting.date) == ("Plenarprotokoll 5/31", dt.date(2031, 5, 14))
        assert (meeting.time, meeting.place) == (dt.time(9), "Berlin")
    # The XML leaves a part of the sitting out.
    assert two.speakers == one.speakers[:2]
    assert [turn.text for turn in two.turns][1:4] == [turn.text for turn in one.turns][1:4]


def test_xml_keeps_footnotes_and_members_out_of_the_speech() -> None:
    page = (
        '<?xml version="1.0"?><dbtplenarprotokoll><sitzungsverlauf>'
        "<p klasse='redner'><redner><name><vorname>Anna</vorname><nachname>Berg</nachname></name>"
        "</redner>Anna Berg, Kapitänin:</p>"
        "<p klasse='J'>Danke.<sup>1</sup><fussnote><p>Siehe Anlage 3</p></fussnote> Und nun?</p>"
        "<table><tr><td>Ja</td><td>5</td></tr></table>"
        "</sitzungsverlauf><rednerliste><redner><name>Berg</name></redner></rednerliste>"
        "</dbtplenarprotokoll>"
    )
    meeting = parse(page)
    text = transcripts.source_text(page)
    (turn,) = meeting.turns
    assert (turn.label, turn.speaker.name) == ("Anna Berg, Kapitänin", "Anna Berg")
    assert turn.head is not None
    assert turn.head.of(text).split() == ["Anna", "Berg", "Anna", "Berg,", "Kapitänin:"]
    assert turn.text == "Danke.1 Und nun?"
    (mark,) = turn.paragraphs[0].marks
    assert isinstance(mark.value, Note)
    assert (mark.value.kind, mark.value.text) == (NoteKind.FOOTNOTE, "Siehe Anlage 3")
    assert [_line(block) for block in meeting.blocks[1:]] == ["vote Ja", "vote 5", "appendix Berg"]


COMMENTED = (
    "<dbtplenarprotokoll><sitzungsverlauf><p klasse='redner'>Anna Berg (ABC):</p>"
    "<p klasse='J'>Danke.</p><kommentar>{}</kommentar><p klasse='J'>Und nun?</p>"
    "</sitzungsverlauf></dbtplenarprotokoll>"
)


@pytest.mark.parametrize("comment", ["({})", "({}", "{})", "{}"])
def test_what_xml_calls_a_comment_is_one_whatever_its_brackets(comment: str) -> None:
    printed = comment.format("Beifall bei der ABC – Otto Feld [DEF]: Nein!")
    page = COMMENTED.format(printed)
    meeting = parse(page)
    danke, applause, heckle, nun = meeting.turns[0].blocks
    assert isinstance(applause, Event)
    assert isinstance(heckle, Event)
    assert [danke.text, nun.text] == ["Danke.", "Und nun?"]
    assert (applause.kind, applause.group) == (E.APPLAUSE, "ABC")
    assert (heckle.kind, heckle.actor, heckle.group) == (E.INTERRUPTION, "Otto Feld", "DEF")
    assert f"{applause.text} {heckle.text}" == printed
    assert heckle.span.of(transcripts.source_text(page)) == heckle.text
    found = [problem.code for problem in meeting.problems]
    assert found == ([ProblemCode.NOTE_UNCLOSED] if comment == "({}" else [])


def test_what_xml_calls_a_comment_is_an_action_where_its_words_say_no_more() -> None:
    turn = parse(COMMENTED.format("Die Rednerin zeigt ein Boot")).turns[0]
    assert [_line(block) for block in turn.blocks[1:2]] == ["action Die Rednerin zeigt ein Boot"]


@pytest.mark.parametrize(
    "head", ["", '<?xml version="1.0"?>', '<!DOCTYPE dbtplenarprotokoll SYSTEM "d.dtd">']
)
def test_xml_without_its_declaration(head: str) -> None:
    body = "<sitzungsverlauf><name>Präsidentin Dr. Ulla Stern:</name><p>Ja.</p></sitzungsverlauf>"
    page = f"{head}\n<dbtplenarprotokoll>{body}</dbtplenarprotokoll>\n"
    assert [turn.text for turn in transcripts.parse(page).turns] == ["Ja."]


def test_xml_that_is_not_well_formed() -> None:
    with pytest.raises(transcripts.ParseError, match="not well-formed") as caught:
        parse('<?xml version="1.0"?>\n<dbtplenarprotokoll>\n<p></dbtplenarprotokoll>')
    assert caught.value.line == 3


def test_it_is_recognised() -> None:
    assert transcripts.parse(f"{HEAD}Beginn: 9.00 Uhr\n{BODY}").source.format == "bundestag"
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse(BODY)


def test_each_event_keeps_its_own_group() -> None:
    meeting = parse(f"{CHAIR}Ja.\n(Heiterkeit bei der ABC und Beifall bei der DEF)\n")
    events = [block for block in meeting.turns[0].blocks if isinstance(block, Event)]
    assert [event.group for event in events] == ["ABC", "DEF"]


# How many, how long: each form on both sides of its bound

NAMES = ["Karl", "Otto", "Emil", "Hans", "Theo", "Rolf", "Kurt", "Fritz", "Lang"]


def labels(label: str) -> list[str | None]:
    """Return the labels of what begins with one."""
    return [turn.label for turn in parse(f"Beginn: 9.00 Uhr\n{label}:\nJa.\n").turns]


@pytest.mark.parametrize("form", ["{} (ABC)", "Präsident {}", "{}, Bundesminister"])
def test_a_name_has_one_word_to_eight(form: str) -> None:
    label = form.format(" ".join(NAMES[1:]))
    assert labels(label) == [label]
    assert labels(form.format(" ".join(NAMES))) == []
    assert labels(form.format("Lang")) == [form.format("Lang")]


@pytest.mark.parametrize(("length", "count"), [(0, 1), (160, 1), (161, 0)])
def test_how_long_an_office_is(length: int, count: int) -> None:
    label = f"Karl Lang, Staats{'m' * length}"
    assert labels(label) == [label] * count


@pytest.mark.parametrize("form", ["Karl Lang ({})", "Karl Lang ({}) (ABC)"])
def test_how_long_what_stands_in_brackets_after_a_name_is(form: str) -> None:
    for length in (2, 40):
        assert labels(form.format("A" * length)) == [form.format("A" * length)]
    for length in (1, 41):
        assert labels(form.format("A" * length)) == []


@pytest.mark.parametrize(("length", "count"), [(1, 0), (2, 1), (40, 1), (41, 0)])
def test_how_long_the_land_of_a_minister_is(length: int, count: int) -> None:
    land = "A" * length
    (turn,) = parse(f"Beginn: 9.00 Uhr\nKarl Lang, Minister ({land}):\nJa.\n").turns
    assert turn.speaker.affiliation == (land if count else None)
    assert turn.role == ("Minister" if count else f"Minister ({land})")


def events(bracket: str) -> list[tuple[str, str | None, str | None]]:
    """Return what happens in a bracket: its kind, who does it, and of which group."""
    text = f"Beginn: 9.00 Uhr\nAnna Berg (ABC):\nJa.\n({bracket})\n"
    (turn,) = parse(text).turns
    found = (block for block in turn.blocks if isinstance(block, Event))
    return [(event.kind.value, event.actor, event.group) for event in found]


@pytest.mark.parametrize(
    ("manner", "kinds"),
    [
        ("", ["laughter", "applause"]),
        ("Sehr lauter ", ["laughter", "applause"]),
        ("Sehr sehr lauter ", ["laughter"]),
    ],
)
def test_two_words_may_stand_before_the_next_event(manner: str, kinds: list[str]) -> None:
    found = events(f"Heiterkeit bei der ABC – {manner}Beifall bei der DEF")
    assert [(kind, group) for kind, _, group in found] == list(
        zip(kinds, ["ABC", "DEF"], strict=False)
    )


@pytest.mark.parametrize(("length", "count"), [(1, 0), (2, 1), (40, 1), (41, 0)])
def test_how_long_what_a_member_does_is(length: int, count: int) -> None:
    does = "Z".ljust(length, "u")
    one = events(f"{does} des Abg. Karl Lang [ABC]")
    assert one == [("action", "Karl Lang", "ABC") if count else ("action", None, None)]
    several = events(f"{does} der Abg. Anna Berg [ABC] und Karl Lang [DEF]")
    assert several == [("action", "Anna Berg [ABC] und Karl Lang [DEF]" if count else None, None)]


@pytest.mark.parametrize(("length", "group"), [(0, "ABC"), (20, "ABC"), (21, None)])
def test_how_much_stands_between_an_event_and_its_group(length: int, group: str | None) -> None:
    more = f" {'m' * 30}"[:length]
    assert events(f"Beifall{more} bei der ABC") == [("applause", None, group)]


@pytest.mark.parametrize(
    ("hours", "time", "kinds"),
    [
        ("9", "09:00:00", ["title", "time"]),
        ("19", "19:00:00", ["title", "time"]),
        ("119", "None", ["title", "lead"]),
        ("", "None", ["title", "lead"]),
    ],
)
def test_the_line_with_which_the_body_begins(hours: str, time: str, kinds: list[str]) -> None:
    meeting = parse(f"Titel\nBeginn: {hours}.00 Uhr\nAnna Berg (ABC):\nJa.\n")
    assert str(meeting.time) == time
    assert [block.kind for block in meeting.blocks if isinstance(block, Note)] == kinds


@pytest.mark.parametrize(
    ("words", "is_called"),
    [
        ("Ich rufe auf:", 1),
        ("Ich rufe auf :", 0),
        ("Ich rufe auf 3:", 1),
        (f"Ich rufe auf {'3' * 79}:", 1),
        (f"Ich rufe auf {'3' * 80}:", 1),
        (f"Ich rufe auf {'3' * 81}:", 0),
        ("Es folgt Tagesordnungspunkt :", 0),
        ("Es folgt Tagesordnungspunkt 3:", 1),
        (f"Es folgen Zusatzpunkte {'3' * 60}:", 1),
        (f"Es folgen Zusatzpunkte {'3' * 61}:", 0),
    ],
)
def test_how_much_stands_between_the_call_of_an_item_and_its_colon(
    words: str, is_called: int
) -> None:
    text = f"Beginn: 9.00 Uhr\nPräsident Karl Lang:\n{words}\nDie Boote im Hafen\n"
    kinds = [block.kind for block in parse(text).blocks if isinstance(block, Note)]
    assert kinds == [NoteKind.TIME, *[NoteKind.AGENDA] * is_called]


@pytest.mark.parametrize(("length", "is_sure"), [(4_000, 1), (4_001, 0)])
def test_it_is_recognised_by_its_first_4000_characters(length: int, is_sure: int) -> None:
    text = "Plenarprotokoll 5/31\n".ljust(length - len("\nDeutscher Bundestag"), "x")
    sniff = formats.find("bundestag").sniff
    assert bool(sniff(f"{text}\nDeutscher Bundestag\n{BODY}")) is bool(is_sure)
