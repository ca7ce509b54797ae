"""Which format reads a text, and formats of other packages."""

from __future__ import annotations

from collections.abc import Callable
from importlib import invalidate_caches
from pathlib import Path
from typing import Any

import attrs
import pytest
import regex

import transcripts
from transcripts import HouseStyle, LabelStyle, UnknownFormatError, formats
from transcripts.__main__ import main
from transcripts.formats.services import whisper

# What another package may ship: a council that prints "CLLR BERG - Yes."
MODULE = r"""
import regex
from transcripts import Confidence, HouseStyle, LabelStyle, SpeakerKind

STYLE = HouseStyle(
    name="harbor-council",
    sniff=lambda text: Confidence.SURE,
    languages=("en",),
    labels=LabelStyle(
        pattern=regex.compile(
            r"(?P<label>(?P<role>CLLR|MAYOR) (?P<name>\p{Lu}+)|A VOICE)"
            r"(?: \((?P<note>[^()]+)\))? - "
        ),
        voices={"a voice": SpeakerKind.ANONYMOUS},
    ),
)
NOT_A_STYLE = "harbor"
"""
Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Return a function that installs a package with formats."""

    def make(module: str, package: str = "harbor-plugin", **entries: str) -> None:
        info = tmp_path / f"{package.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        lines = [f"{name.replace('_', '-')} = {value}" for name, value in entries.items()]
        text = "\n".join([f"[{formats.GROUP}]", *lines])
        (info / "entry_points.txt").write_text(text)
        (tmp_path / "harbor_plugin.py").write_text(module)
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.delitem(__import__("sys").modules, "harbor_plugin", raising=False)
        invalidate_caches()

    return make


def test_a_format_of_another_package(install: Install) -> None:
    install(MODULE, harbor_council="harbor_plugin:STYLE")
    text = "MAYOR STERN - Good evening. (Applause.)\n\nCLLR BERG (aside) - Yes.\n\nA VOICE - No!"
    meeting = transcripts.parse(text, format="harbor-council")
    assert [(turn.speaker.name, turn.role, turn.note, turn.text) for turn in meeting.turns] == [
        ("STERN", "MAYOR", None, "Good evening. (Applause.)"),
        ("BERG", "CLLR", "aside", "Yes."),
        (None, None, None, "No!"),
    ]
    assert meeting.source.format == "harbor-council"
    assert transcripts.from_json(transcripts.to_json(meeting)) == meeting
    assert transcripts.parse_label("CLLR BERG", format="harbor-council").name == "BERG"


def test_what_is_installed_does_not_change_how_a_text_is_read(install: Install) -> None:
    text = "Anna Berg: How are you?\n\nBen Okoro: We are well."
    before = transcripts.parse(text)
    install(MODULE, harbor_council="harbor_plugin:STYLE", labelled="harbor_plugin:STYLE")
    assert transcripts.parse(text) == before
    assert transcripts.parse(text, format="labelled").turns == before.turns


@pytest.mark.parametrize(
    ("module", "value", "reason"),
    [
        ("1 / 0", "harbor_plugin:STYLE", "cannot be loaded: ZeroDivisionError: division by zero"),
        (MODULE, "harbor_plugin:NONE", "cannot be loaded: AttributeError"),
        (MODULE, "no_such_module:STYLE", "cannot be loaded: ModuleNotFoundError"),
        (MODULE, "harbor_plugin:NOT_A_STYLE", "is neither a HouseStyle nor a Format of that"),
        (MODULE, "harbor_plugin:HouseStyle", "is neither a HouseStyle nor a Format of that"),
        (
            MODULE.replace("harbor-council", "x"),
            "harbor_plugin:STYLE",
            "is neither a HouseStyle nor a Format of that name",
        ),
    ],
)
def test_a_broken_plug_in_is_reported(
    install: Install,
    module: str,
    value: str,
    reason: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    install(module, harbor_council=value)
    with pytest.raises(UnknownFormatError, match="package 'harbor-plugin'") as caught:
        transcripts.parse("CLLR BERG - Yes.", format="harbor-council")
    assert reason in str(caught.value)
    # It costs nothing but itself.
    assert transcripts.parse("Anna Berg: Yes.", format="labelled").turns
    assert main(["formats"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [*formats.BUILT_IN, "harbor-council"]
    assert reason in lines[-1]


def test_a_name_that_two_packages_have_is_nobodys(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install(MODULE, "quay-plugin", harbor_council="harbor_plugin:QUAY", labelled="x:STYLE")
    install(MODULE, "harbor-plugin", harbor_council="harbor_plugin:STYLE")
    message = (
        "the format 'harbor-council' is in more than one package, 'quay-plugin'"
        " (harbor_plugin:QUAY) and 'harbor-plugin' (harbor_plugin:STYLE): name neither, but hand in"
        " the HouseStyle or Format itself"
    )
    with pytest.raises(UnknownFormatError) as caught:
        transcripts.parse("CLLR BERG - Yes.", format="harbor-council")
    assert caught.value.message == message
    # It is listed once, with the reason.
    assert caught.value.known == (*formats.BUILT_IN, "harbor-council")
    assert main(["formats"]) == 0
    (last,) = capsys.readouterr().out.splitlines()[len(formats.BUILT_IN) :]
    assert last == f"harbor-council      {message}"


# What carries structure of its own: a line for each voice, a tab, and what it says.
TABLE = """
from transcripts import Confidence, Label, PassageKind, SpeakerKind, Span, wordings, Directions
from transcripts.formats import Decision, Opening, Outcome, assemble, passage


class Table:
    name = "harbor-table"
    encodings = ("cp1252",)

    def sniff(self, text):
        return Confidence.SURE if "\\t" in text else Confidence.NO

    def read(self, text, hints):
        decisions = []
        start = 0
        for line in text.splitlines(keepends=True):
            tab = start + line.index("\\t")
            voice, said = passage(text, start, tab), passage(text, tab, start + len(line))
            label = Label(text=voice.text, kind=SpeakerKind.PERSON, name=voice.text)
            opening = Opening(label, head=voice.span, label_span=voice.span)
            decisions.append(Decision(voice, PassageKind.LABEL, opening=opening))
            decisions.append(Decision(said, PassageKind.SPEECH))
            start += len(line)
        directions = Directions(wordings=wordings("en"))
        blocks, problems = assemble(decisions, text, directions)
        return Outcome(
            text=text,
            media_type="text/tab-separated-values",
            decisions=decisions,
            blocks=blocks,
            problems=problems,
        )


FORMAT = Table()
"""


def test_a_format_with_a_structure_of_its_own_from_another_package(install: Install) -> None:
    install(TABLE, harbor_table="harbor_plugin:FORMAT")
    text = "Anna Berg\tGood evening. (Laughter.)\nÉva Lang\tYes.\n"
    data = text.encode("cp1252")
    meeting = transcripts.parse(data, format="harbor-table")
    assert meeting == transcripts.parse(data, format=formats.find("harbor-table"))
    assert (meeting.source.format, meeting.source.encoding) == ("harbor-table", "cp1252")
    assert meeting.source.media_type == "text/tab-separated-values"
    assert [(turn.speaker.name, turn.spoken) for turn in meeting.turns] == [
        ("Anna Berg", "Good evening."),
        ("Éva Lang", "Yes."),
    ]
    assert transcripts.from_json(transcripts.to_json(meeting)) == meeting
    assert [one.speaker for one in transcripts.explain(data, format="harbor-table")] == [
        *("anna-berg", None),
        *("éva-lang", None),
    ]
    assert transcripts.source_text(data, format="harbor-table") == text
    assert transcripts.parse_label("Anna Berg", format="harbor-table").name == "Anna Berg"
    with pytest.raises(UnknownFormatError, match="harbor-table"):
        transcripts.parse(text, format="harbor-tables")


def test_a_style_needs_no_package() -> None:
    style = HouseStyle(
        name="harbor",
        labels=LabelStyle(pattern=regex.compile(r"(?P<label>(?P<name>\p{Lu}+)) - ")),
    )
    text = "BERG - Yes.\n\nLANG - No."
    meeting = transcripts.parse(text, format=style)
    assert meeting.source.format == "harbor"
    assert [turn.speaker.name for turn in meeting.turns] == ["BERG", "LANG"]
    assert [one.speaker for one in transcripts.explain(text, format=style)] == ["berg", "lang"]
    assert transcripts.parse_label("BERG", format=style).name == "BERG"
    assert "harbor" not in formats.BUILT_IN


@pytest.mark.parametrize("value", [5, b"kremlin", HouseStyle, object()])
def test_what_is_no_format(value: Any) -> None:  # noqa: ANN401 - the point
    message = "^format must be the name of a format, a HouseStyle or a Format, not "
    with pytest.raises(TypeError, match=message + type(value).__name__):
        transcripts.parse("Anna Berg: Yes.", format=value)


def test_the_formats_are_listed(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install(MODULE, harbor_council="harbor_plugin:STYLE")
    assert main(["formats"]) == 0
    first, *others = capsys.readouterr().out.splitlines()
    assert (
        first == "kremlin             the President of Russia: text and HTML, English and Russian"
    )
    assert [line.split()[0] for line in others[:-1]] == list(formats.BUILT_IN)[1:]
    assert others[-1] == "harbor-council      harbor_plugin:STYLE"


@pytest.mark.parametrize(
    ("asked", "close"), [("SRT", "subrip"), (".vtt", "webvtt"), ("kremlim", "kremlin")]
)
def test_an_unknown_name_says_what_comes_close(asked: str, close: str) -> None:
    with pytest.raises(
        UnknownFormatError, match=rf"^there is no format .* \(close to it: '{close}'"
    ):
        formats.find(asked)


def test_an_unknown_name_lists_the_plug_ins_too(install: Install) -> None:
    install(MODULE, harbor_council="harbor_plugin:STYLE")
    with pytest.raises(UnknownFormatError) as caught:
        transcripts.parse("Yes.", format="hansard")
    assert caught.value.known == (*formats.BUILT_IN, "harbor-council")


def test_one_sure_format_beats_the_weak_ones() -> None:
    head = "James Room\n\n2:05 P.M. EDT\n\n"
    text = f"{head}MS. LUND:  Hello, Б.Петров.\n\nQ    Yes?\n\nБ.Петров: Да."
    assert transcripts.parse(text).source.format == "white-house"


def test_json_that_fits_two_formats_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = (whisper.FORMAT, attrs.evolve(whisper.FORMAT, name="twin"))
    monkeypatch.setattr(formats, "_SERVICES", both)
    with pytest.raises(UnknownFormatError, match="fits more than one format: whisper, twin"):
        formats.recognise('[{"start": 1, "end": 2, "text": "Yes."}]')
