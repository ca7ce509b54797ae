"""The front matter of a Markdown file: each shape of a value, and what is no front matter."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import transcripts
from transcripts.kinds import TagKind
from transcripts.model import Tag
from transcripts.reading.source.front_matter import Front, read_front
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import fold

BODY = "\n\nAnna Berg: Yes.\n"
# What JSON writes as an escape that front matter has too, or not as an escape at all.
PRINTED = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t"))


def front(lines: str) -> Front:
    found = read_front(f"---\n{lines}\n---{BODY}")
    assert found is not None
    return found


def tags(lines: str) -> list[str]:
    return [tag.text for tag in front(lines).metadata.tags]


def test_all_that_front_matter_says() -> None:
    text = (
        "---\ntitle: Ships in the night\ndate: 2031-05-14\npublished_time: 2031-05-15T09:30:00\n"
        "place: The Old Hall\nsource_url: https://example.org/d/1\nlanguage: en\n"
        "tags: [harbor]\nspeakers: [Anna Berg]\n---"
    )
    assert read_front(text + BODY) == Front(
        end=len(text),
        metadata=Metadata(
            title="Ships in the night",
            date=dt.date(2031, 5, 14),
            published=dt.datetime(2031, 5, 15, 9, 30),  # noqa: DTZ001 - no zone is printed
            place="The Old Hall",
            url="https://example.org/d/1",
            language="en",
            tags=(Tag(kind=TagKind.TOPIC, text="harbor"),),
        ),
        people=("Anna Berg",),
    )


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_end_as_on_other_machines(end: str) -> None:
    text = "---\ndate: 2031-05-14\ntags:\n  - harbor\n---\nAnna Berg: Yes."
    found = read_front(text.replace("\n", end))
    assert found is not None
    assert (str(found.metadata.date), [tag.text for tag in found.metadata.tags]) == (
        "2031-05-14",
        ["harbor"],
    )
    assert text.replace("\n", end)[found.end :] == f"{end}Anna Berg: Yes."


def test_front_matter_that_says_nothing_of_use() -> None:
    assert front("layout: post\nseason: 3") == Front(end=len("---\nlayout: post\nseason: 3\n---"))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        # plain
        ("title: Ships", "Ships"),
        ("title:   Ships  in the\tnight  ", "Ships in the night"),
        ("title:\tShips", "Ships"),
        ("Title: Ships", "Ships"),
        ("title: Ships, boats: not", "Ships, boats: not"),
        ("title: Ships\n  in\n  the night", "Ships in the night"),
        ("title:\n  Ships in\n  the night", "Ships in the night"),
        ("title: Ships\n\n  in the night", "Ships in the night"),
        ("title: Ships - and boats", "Ships - and boats"),
        ("title: It's late", "It's late"),
        ('title: The "Old Hall"', 'The "Old Hall"'),
        (r"title: Ships\nboats", r"Ships\nboats"),
        ("title: 2031", "2031"),
        # with a comment
        ("title: Ships # a draft", "Ships"),
        ("title: C# for ships", "C# for ships"),
        ("# a draft\ntitle: Ships", "Ships"),
        ("title: Ships\n# a draft\ndate: 2031-05-14", "Ships"),
        # in single quotes
        ("title: 'Ships'", "Ships"),
        ("title: 'It''s late'", "It's late"),
        ("title: 'Ships\n  in the night'", "Ships in the night"),
        ("title: 'Ships # 1'", "Ships # 1"),
        (r"title: 'Ships\nboats'", r"Ships\nboats"),
        # in double quotes
        ('title: "Ships"', "Ships"),
        ('title: "Ships # 1"', "Ships # 1"),
        ('title: "It\'s late"', "It's late"),
        ('title: "Ships\n  in the night"', "Ships in the night"),
        ('title:\n  "Ships\n  in the night"', "Ships in the night"),
        ('title: "Ships in the har\\\n  bor"', "Ships in the harbor"),
        ('title: "Ships in the\\\n  \\ night"', "Ships in the night"),
        ('title: "Ships in the \\\n  night"', "Ships in the night"),
        # with escapes
        (r'title: "The \"Old\" Hall"', 'The "Old" Hall'),
        (r'title: "Ships\\boats"', r"Ships\boats"),
        (r'title: "Ships\/boats"', "Ships/boats"),
        (r'title: "Ships\nand\tboats"', "Ships and boats"),
        (r'title: "Ships\_and\Nboats"', "Ships and boats"),
        (r'title: "\x41nna \u0416"', "Anna Ж"),
        (r'title: "\ud835\udcb3"', "𝒳"),
    ],
)
def test_a_scalar(lines: str, title: str) -> None:
    assert front(lines).metadata.title == title


@pytest.mark.parametrize(
    "lines", ["title:", "title: ", 'title: ""', "title: ''", "title: # none", r'title: "\_\n"']
)
def test_a_scalar_that_says_nothing(lines: str) -> None:
    assert front(lines).metadata.title is None


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        (r"a\ud835b", "a\ufffdb"),
        (r"a\udcb3b", "a\ufffdb"),
        (r"a\ud835", "a\ufffd"),
        (r"\udcb3\ud835", "\ufffd\ufffd"),
    ],
)
def test_half_a_character_is_no_character(printed: str, title: str) -> None:
    assert front(f'title: "{printed}"').metadata.title == title


@given(PRINTED)
def test_what_json_escapes_is_read_back(text: str) -> None:
    assert front(f"title: {json.dumps(text)}").metadata.title == (fold(text) or None)


def test_a_line_that_is_indented_is_no_key() -> None:
    found = front("image:\n  title: A boat\n  date: 2031-05-14")
    assert (found.metadata.title, found.metadata.date) == (None, None)


def test_the_last_of_two_equal_keys_counts() -> None:
    assert front("title: Ships\ntitle: Boats").metadata.title == "Boats"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # one scalar
        ("tags: harbor", ["harbor"]),
        ("tags: 'harbor, ferries'", ["harbor, ferries"]),
        # in brackets
        ("tags: [harbor, ferries]", ["harbor", "ferries"]),
        ("tags: [harbor,ferries]", ["harbor", "ferries"]),
        ("tags: [ harbor ]", ["harbor"]),
        ("tags: ['harbor', \"ferries\"]", ["harbor", "ferries"]),
        ("tags: ['harbor, at night', ferries]", ["harbor, at night", "ferries"]),
        ('tags: ["harbor \\"at night\\"", ferries]', ['harbor "at night"', "ferries"]),
        ("tags: ['it''s, so', ferries]", ["it's, so", "ferries"]),
        ("tags: [it's, so's]", ["it's", "so's"]),
        ("tags: [harbor,\n  ferries]", ["harbor", "ferries"]),
        ("tags: [\n  harbor,\n  ferries,\n]", ["harbor", "ferries"]),
        ("tags: []", []),
        # of dashes
        ("tags:\n  - harbor\n  - ferries", ["harbor", "ferries"]),
        ("tags:\n- harbor\n- ferries", ["harbor", "ferries"]),
        ("tags:\n-   harbor\n\n-   ferries", ["harbor", "ferries"]),
        ("tags:\n  - 'harbor: 1'\n  - \"ferries\"", ["harbor: 1", "ferries"]),
        ("tags:\n  # a draft\n  - harbor # here", ["harbor"]),
        ("tags:\n  - ''\n  - harbor", ["harbor"]),
        # nothing
        ("tags:", []),
        ("tags: ''", []),
    ],
)
def test_a_list(lines: str, expected: list[str]) -> None:
    assert tags(lines) == expected


@given(st.lists(st.text("abЖ-' ", min_size=1).map(str.strip).filter(bool), max_size=4))
def test_a_list_of_dashes_has_all_its_items(items: list[str]) -> None:
    lines = [f"- {json.dumps(item)}" for item in items]
    assert tags("\n".join(["tags:", *lines])) == [fold(item) for item in items]


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        ("speaker: Anna Berg", ("Anna Berg",)),
        ("speakers: ['Anna Berg', 'Karl Lang']", ("Anna Berg", "Karl Lang")),
        ("people:\n  - Anna Berg\n  - Karl Lang", ("Anna Berg", "Karl Lang")),
        ("guests: [Karl Lang]\nhost: Anna Berg", ("Anna Berg", "Karl Lang")),
        ("hosts: [Anna Berg]\nguest: Karl Lang", ("Anna Berg", "Karl Lang")),
        ("participants: Anna Berg", ("Anna Berg",)),
        ("author: Anna Berg", ()),
    ],
)
def test_who_speaks(lines: str, people: tuple[str, ...]) -> None:
    assert front(lines).people == people


@pytest.mark.parametrize(
    "date",
    [
        "2031-05-14",
        "'2031-05-14'",
        '"2031-05-14"',
        "2031-05-14T13:30:00Z",
        "2031-05-14 13:30:00 +0200",
        "May 14, 2031",
        "14 May 2031",
        "14 мая 2031 года",
        "14. Mai 2031",
    ],
)
def test_a_date(date: str) -> None:
    assert front(f"date: {date}").metadata.date == dt.date(2031, 5, 14)


@pytest.mark.parametrize("date", ["2031-02-30", "2031-05", "03/04/2031", "soon", "", "[]"])
def test_a_date_that_cannot_be_read(date: str) -> None:
    assert front(f"date: {date}").metadata.date is None


@pytest.mark.parametrize(
    ("lines", "moment"),
    [
        ("published_time: 2031-05-14 16:02:11-04:00", "2031-05-14 16:02:11-04:00"),
        ("published_time: '2031-05-14T16:02:11Z'", "2031-05-14 16:02:11+00:00"),
        ("published: 2031-05-14T16:02:11", "2031-05-14 16:02:11"),
        ("published_at: 2031-05-14", "2031-05-14 00:00:00"),
        ("published_time: soon\npublished: 2031-05-14T16:02", "2031-05-14 16:02:00"),
    ],
)
def test_when_it_was_published(lines: str, moment: str) -> None:
    assert str(front(lines).metadata.published) == moment


@pytest.mark.parametrize("moment", ["soon", "2031-02-30T16:02:11", "2031-05-14T25:00", ""])
def test_a_time_of_publication_that_cannot_be_read(moment: str) -> None:
    assert front(f"published_time: {moment}").metadata.published is None


@pytest.mark.parametrize(
    ("lines", "url"),
    [
        ("url: https://example.org/d/1", "https://example.org/d/1"),
        ("link: 'https://example.org/d/1#a'", "https://example.org/d/1#a"),
        ("link: /d/1\nurl: /d/2\nsource_url: /d/3", "/d/3"),
    ],
)
def test_an_address(lines: str, url: str) -> None:
    assert front(lines).metadata.url == url


def test_other_words_for_place_and_language() -> None:
    found = front("location: Perm\nlang: ru")
    assert (found.metadata.place, found.metadata.language) == ("Perm", "ru")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Ships\n---",
        "---\ntitle: Ships\n---\n",
        "---\ntitle: Ships\n---\nAnna Berg: Yes.",
        "\ufeff---\ntitle: Ships\n---\n",
        "\n\n---\ntitle: Ships\n---\n",
        "--- \ntitle: Ships\n---\t\n",
        "---\r\ntitle: Ships\r\ndate: 2031-05-14\r\n---\r\nAnna Berg: Yes.",
        "---\n\ntitle: Ships\n\n---\n",
        "---\ntitle: Ships\nnote: a --- b\n---\n",
        "---\ntitle: Ships\n\n---\n",
    ],
)
def test_where_front_matter_stands(text: str) -> None:
    found = read_front(text)
    assert found is not None
    assert found.metadata.title == "Ships"
    assert text[: found.end].endswith(("---", "---\t"))
    assert text[found.end : found.end + 1] in {"", "\n", "\r"}


def test_line_ends_of_windows_are_no_part_of_a_value() -> None:
    text = '---\r\ntitle: "Ships in\r\n  the night"\r\ntags:\r\n- harbor\r\n---\r\n'
    found = read_front(text)
    assert found is not None
    assert (found.metadata.title, found.metadata.tags) == (
        "Ships in the night",
        (Tag(kind=TagKind.TOPIC, text="harbor"),),
    )


def test_a_rule_below_front_matter_is_no_part_of_it() -> None:
    text = "---\ntitle: Ships\n---\nAnna Berg: Yes.\n---\nKarl Lang: No.\n"
    found = read_front(text)
    assert found is not None
    assert text[found.end :].startswith("\nAnna Berg: Yes.")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Anna Berg: Yes.",
        "---",
        "---\n",
        "---\ntitle: Ships\n",
        "---\ntitle: Ships\n\nAnna Berg: Yes.\n",
        "---\ntitle: Ships\n --- \n",
        "---\ntitle: Ships\n---- \n",
        "--\ntitle: Ships\n--\n",
        "----\ntitle: Ships\n----\n",
        "title: Ships\n---\n",
        "Ships\n---\ntitle: Ships\n---\n",
        f"---\ntitle: {'Ships ' * 40_000}\n---\n",
    ],
)
def test_a_text_without_front_matter(text: str) -> None:
    assert read_front(text) is None


VALUES = st.text("-: \n'\"[]#,\\ux0da\r", max_size=20)


@example(["title: a", "place: b", "speakers: [c, d]"])
@given(
    st.lists(
        st.sampled_from(["", "place:", "speakers: [", "- "]).flatmap(
            lambda key: VALUES.map(lambda value: f"{key} {value}")
        ),
        max_size=5,
    )
)
def test_whatever_stands_there_is_read(lines: list[str]) -> None:
    found = read_front("\n".join(["---", "title: a", *lines, "---", ""]))
    assert found is not None
    said = [
        one
        for one in (found.metadata.title, found.metadata.place, *found.people)
        if one is not None
    ]
    assert list(map(fold, said)) == said
    assert "" not in said


@pytest.mark.parametrize(
    "lines",
    [
        "title: Ships in the night\ndate: 2031-05-14\ntags: [harbor, ferries]",
        "title: 'It''s late'\ndate: '2031-05-14'\ntags: harbor",
        'title: "The \\"Old\\" Hall"\ndate: "2031-05-14"\ntags:\n  - harbor\n  - ferries',
        'title: "Ships in the har\\\n  bor"\ntags:\n- harbor\n- ferries',
        'title: "Ships in the\\\n  \\ night,\\_again\\tat \\x41\\u0416"\ndate: 2031-05-14 16:02',
        "title: Ships\n  in\n  the night\ndate: 2031-05-14T16:02:11Z\ntags: []",
        "title:\n  Ships in\n  the night\ntags:",
        'title: "Ships\n  in\n\n  the night"\ntags: [\n  harbor,\n  ferries\n  ]',
        "title: 'Ships\n  in the night'\ntags: ['harbor, at night', ferries]",
        "# a draft\ntitle: Ships # of this\ndate: 2031-05-14 # sure\ntags: ['harbor']",
        'title: C# for ships\nauthor: Anna Berg\ntags: [C#, "ferries"]',
        "title: 'Ships # 1'\nimage:\n  title: A boat\ntags: [it's, 'it''s']",
        "season: 3\ntitle: Ships - and boats\nsummary: >-\n  They sailed\n  on.\ntags: harbor",
        "title: https://example.org/d/1#a\ntags:\n\n  - a b\n\n  - 'c: d'",
        "title: 2031\ntags: [1, 2]",
        r"title: 'Ships\nboats'" + "\n" + r'tags: ["a\\b", "c"]',
        "title: ''\ntags: ''",
    ],
)
def test_yaml_says_the_same(lines: str) -> None:
    yaml = pytest.importorskip("yaml")
    said = yaml.safe_load(lines)
    found = front(lines)
    assert (found.metadata.title or "") == fold(str(said["title"]))
    assert str(found.metadata.date) == str(said.get("date"))[:10]
    listed = said.get("tags") or []
    items = [listed] if isinstance(listed, str) else listed
    assert [tag.text for tag in found.metadata.tags] == [fold(str(item)) for item in items]


@pytest.mark.parametrize(
    ("lines", "title", "items"),
    [
        # quoted items with a comma, after the first
        ('tags: ["a, b", "c, d"]', None, ["a, b", "c, d"]),
        ("tags: ['a', 'b, c']", None, ["a", "b, c"]),
        # comments after anything but one plain scalar
        ("title: 'Ships' # one", "Ships", []),
        ('title: "Ships" # one', "Ships", []),
        ("title: Ships # one\n# two", "Ships", []),
        ("tags: [a, b] # one", None, ["a", "b"]),
        ("tags: # one\n  - a\n  - b", None, ["a", "b"]),
        ("tags:\n  - 'a' # one", None, ["a"]),
        # a key of another shape becomes part of the value above it
        ('title: Ships\n"subtitle": Boats', "Ships", []),
        ("title: Ships\nog.title: Boats", "Ships", []),
        ("title: Ships\n2nd: Boats", "Ships", []),
        ("title: Ships\nöffnung: Boote", "Ships", []),
        # items over several lines
        ("tags:\n- a long\n  name\n- b", None, ["a long name", "b"]),
        ('tags:\n- "a long\n  name"\n- b', None, ["a long name", "b"]),
        # escapes
        (r'title: "a\U0001F600b"', "a\U0001f600b", []),
        (r'title: "a\rb"', "a b", []),
        (r'title: "a\Lb\Pc\vd\fe"', "a b c d e", []),
        ('title: "a\\\\\n  b"', "a\\ b", []),
        # block scalars: read, or at least left alone
        ("title: |\n  Ships\n  and boats", "Ships and boats", []),
        ("title: >-\n  Ships\n  and boats", "Ships and boats", []),
        # null
        ("title: null\ntags: ~", None, []),
    ],
)
def test_quotation_marks_comments_escapes_and_blocks(
    lines: str, title: str | None, items: list[str]
) -> None:
    assert (front(lines).metadata.title, tags(lines)) == (title, items)


def test_front_matter_without_a_title_does_not_become_the_title() -> None:
    text = "---\nurl: /d/1\n---\n\nShips\n\nMay 15, 2031\n\nAnna Berg: Yes.\n\nKarl Lang: No.\n"
    meeting = transcripts.parse(text, format="labelled")
    assert meeting.title == "Ships"


def test_text_between_two_rules_is_no_front_matter() -> None:
    assert read_front("---\n\nWelcome to the show.\n\n---\n\nAnna Berg: Yes.\n") is None


@pytest.mark.parametrize(("length", "language"), [(200_000, "en"), (200_001, None)])
def test_front_matter_has_up_to_200000_characters(length: int, language: str | None) -> None:
    head = "---\nlang: en\nnote: ".ljust(length - len("\n---"), "a")
    text = f"{head}\n---\n\nAnna Berg: Yes.\n\nKarl Lang: No.\n"
    assert transcripts.parse(text, format="labelled").language == language
