"""The samples: each document gives its meeting, and the meeting is what a person reads there."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import transcripts
from transcripts.testing import SAMPLES, load_sample

ROOT = Path(__file__).parents[2]
FORMATS = {name.partition("/")[0] for name in SAMPLES}
# Who speaks in each document, in order, as a person has read it: where a label is printed, its
# text, with "+" before a voice that goes on and "-" for a voice without a label.
VOICES = {
    "assemblyai/utterances": "A | B | A | B",
    "assemblyai/words": "-",
    "aws-transcribe/channels": "ch_0 | ch_1 | ch_0 | ch_1",
    "aws-transcribe/segments": "spk_0 | spk_1 | spk_0 | spk_1",
    "aws-transcribe/speakers": "spk_0 | spk_1 | spk_0 | spk_1",
    "azure-speech/batch": "1 | 2 | 1 | 2",
    "azure-speech/fast": "1 | 2 | 1 | 2",
    "bbc-kaldi/segmentation": "S0 | S1 | S0 | S1",
    "bbc-kaldi/words": "S0 | S1 | S0 | S1",
    "bundestag/sitting": (
        "Vizepräsident Dr. Jonas Wirth | Frauke Ahlers (LMN) | Vizepräsident Dr. Jonas Wirth"
        " | Frauke Ahlers (LMN) | Henrik Saß (PQR) | Dr. Irmgard Ott, Bundesministerin der Deiche"
        " | Vizepräsident Dr. Jonas Wirth"
    ),
    "bundestag/sitting-as-xml": (
        "Vizepräsident Dr. Jonas Wirth | Frauke Ahlers (LMN) | Vizepräsident Dr. Jonas Wirth"
        " | Frauke Ahlers (LMN) | Vizepräsident Dr. Jonas Wirth"
    ),
    "bundestag/windows-1252": (
        "Präsidentin Dr. Wilma Grün | Götz Möller (VWX) | Präsidentin Dr. Wilma Grün"
    ),
    "chat/interview": "MQU | TRE | MQU",
    "court/floor-session": (
        "ACTING PRESIDENT SAND | ACTING PRESIDENT SAND | THE SECRETARY | ACTING PRESIDENT SAND"
        " | SENATOR BERG | SENATOR McRAE | SENATOR BERG | SENATOR McRAE | SENATOR BERG"
        " | ACTING PRESIDENT SAND | THE SECRETARY"
    ),
    "court/oral-argument": (
        "CHIEF JUSTICE SAND | MR. RAU | JUSTICE O'BERG | MR. RAU | UNIDENTIFIED | MR. RAU"
        " | CHIEF JUSTICE SAND"
    ),
    "ctm/words": "- | -",
    "deepgram/two-channels": "- | - | - | -",
    "deepgram/utterances": "0 | 1 | 0 | 1",
    "deepgram/words": "0 | 1 | 0 | 1",
    "digital-paper-edit/edited": "Marta Quill | Tobias Renn | Marta Quill | Tobias Renn",
    "fireflies/meeting": "Marta Quill | Tobias Renn | Marta Quill | Tobias Renn",
    "google-speech/first-version": "1 | 2 | 1 | 2",
    "google-speech/second-version": "1 | 2 | 1 | 2",
    "ibm-watson/call": "0 | 1 | 0 | 1",
    "kremlin/article": (
        "President of Marland Ilya Voronov | Master of the Karsk Foundry Olga Remez"
        " | Ilya Voronov | Olga Remez"
    ),
    "kremlin/capitals": (
        "PRESIDENT OF MARLAND ILYA VORONOV | QUESTION | ILYA VORONOV"
        " | MINISTER OF AGRICULTURE ANNA LUND | ILYA VORONOV | ANNA LUND | QUESTION | ANNA LUND"
    ),
    "kremlin/copied": (
        "President of Marland Ilya Voronov | Head of the Pass Service Marta Lind | Ilya Voronov"
        " | Marta Lind"
    ),
    "kremlin/faults": (
        "President of Marland Ilya Voronov | Captain Hanna Weil | IlyaVoronov | Hanna Weil"
        " | Ilya Voronov | Hanna Weil | Ilya Voronov | Question | Ilya Voronov"
    ),
    "kremlin/flattened": (
        "И.Воронов | Г.Лунёва | И.Воронов | Г.Лунёва | Реплика | И.Воронов | Г.Лунёва"
    ),
    "kremlin/full-page": "President of Marland Ilya Voronov | Remark | Ilya Voronov",
    "kremlin/hard-wrapped": (
        "President of Marland Ilya Voronov | Minister of Post Greta Holm | Ilya Voronov"
        " | Greta Holm | Ilya Voronov"
    ),
    "kremlin/markdown": (
        "President of Marland Ilya Voronov | Winner of the competition Alma Reuter"
        " | Ilya Voronov | Alma Reuter | Ilya Voronov"
    ),
    "kremlin/news-conference": (
        "President of Marland Ilya Voronov | President of Ostania Edda Brandt | Ilya Voronov"
        " | Question | Ilya Voronov | Foreign Minister of Marland Pavel Tarn | Question"
        " | Edda Brandt | Remark | Ilya Voronov"
    ),
    "kremlin/no-speech": "",
    "kremlin/russian": (
        "И.Воронов | Д.Ракитин | И.Воронов | Д.Ракитин | Вопрос | И.Воронов | Д.Ракитин"
        " | О.Лехто | И.Воронов"
    ),
    "kremlin/russian-cards": (
        "И.Воронов | Г.Лунёва | И.Воронов | Г.Лунёва | Реплика | И.Воронов"
    ),
    "kremlin/signed-article": "-",
    "kremlin/windows-1251": "И.Воронов | С.Часов | И.Воронов | С.Часов | Реплика | И.Воронов",
    "austria/sitzung": (
        "Präsidentin Mag. Anna Berg | Präsidentin Mag. Anna Berg"
        " | Abgeordneter Dr. Karl Lang, MBA (ABC)"
        " | Bundesministerin für Häfen, Fähren und Leuchttürme Dipl.-Ing. Eva Kern"
        " | Präsident Otto Feld"
        " | Bundesministerin für Häfen, Fähren und Leuchttürme Dipl.-Ing. Eva Kern"
        " | Präsident Otto Feld"
    ),
    "catalonia/ple": (
        "La presidenta | +- | Karl Lang i Vela | La presidenta | Karl Lang i Vela"
        " | La consellera de Ports i Mar (Eva Kern de la Roca) | La presidenta"
        " | El vicepresident primer | La consellera de Ports i Mar"
    ),
    "european-parliament/sitting": (
        "President | +- | Karl Lang, rapporteur | Jana Novotná (ABC) | Karl Lang (DEF)"
        " | Eva Kern, im Namen der GHI-Fraktion | Rui Vela, Member of the Commission"
        " | Der Präsident"
    ),
    "european-parliament/sitting-as-page": "President | Karl Lang (DEF)",
    "iberian/camara": (
        "El señor BERG (Presidente) | El señor LANG | El señor VELA (don Rui)"
        " | El señor BERG (Presidente)"
    ),
    "iberian/plenario": (
        "O Sr. Presidente (Rui Berg) | A Sr.ª Ana Lang (ABC) | Vozes"
        " | O Sr. Secretário (Rui Vela) | O Sr. Rui Kern (DEF)"
    ),
    "iberian/pleno": (
        "La señora PRESIDENTA | La señora KERN DE LA ROCA"
        " | La señora MINISTRA DE MARINA (Lang Vela)"
        " | El señor VICEPRESIDENTE (Berg Mar) | Varios señores diputados"
    ),
    "labelled/diarisation": (
        "SPEAKER_00 | SPEAKER_01 | SPEAKER_00 | SPEAKER_02 | SPEAKER_00 | SPEAKER_01"
    ),
    "labelled/plain": (
        "Peter Voss | Ruth Ekdal | Samir Haddad | Ruth Ekdal | Moderator | Audience member"
        " | Samir Haddad | Peter Voss"
    ),
    "labelled/podcast": (
        "Ruth Ekdal | Samir Haddad | Ruth Ekdal | Samir Haddad | Ruth Ekdal | Samir Haddad"
    ),
    "labelled/timestamps": (
        "Ruth Ekdal | Samir Haddad | Ruth Ekdal | Samir Haddad | Ruth Ekdal"
    ),
    "podcast-page/episode": "Marta Quill | Tobias Renn",
    "podcasting/episode": "Marta Quill | Tobias Renn | SPEAKER_02 | Marta Quill",
    "rev-ai/monologues": "0 | 1 | 0 | 1",
    "rows/interview": "Marta Quill | Tobias Renn",
    "rttm/voices": "marta_quill | tobias_renn | marta_quill",
    "sbv/interview": "MARTA | TOBIAS | MARTA",
    "seglst/sessions": "Marta | Tobias | Marta | Tobias | Tobias",
    "speechmatics/first-version": "M1 | F2 | M1 | F2",
    "speechmatics/second-version": "S1 | S2 | S1 | S2",
    "stm/reference": "marta_quill | tobias_renn | marta_quill | marta_quill | spk_7",
    "subrip/interview": "MARTA | TOBIAS | MARTA | TOBIAS",
    "table/interview": "Marta Quill | Tobias Renn | -",
    "ttml/lighthouse": "Marta Quill | Tobias Renn | -",
    "united-nations/general-assembly": (
        "The President | Ms. Berg (Norland), Rapporteur of the Harbour Committee | The President"
        " | The Acting President | Mr. Lang (Republic of Karsk) | The Acting President"
    ),
    "us-congress/hearing": (
        "The Chairman | The Chairman | Secretary Finch | Senator Lang | The Chairman"
    ),
    "us-congress/record": (
        "Mr. QUILL | The PRESIDING OFFICER (Ms. Berg) | Ms. LaMONT of Maine | The PRESIDING OFFICER"
    ),
    "us-fomc/meeting": (
        "CHAIRMAN QUILL | MS. FINCH | VICE CHAIRMAN BERG | SPEAKER(?) | CHAIRMAN QUILL | MR. MCRAE"
        " | CHAIRMAN QUILL | MR. LANG"
    ),
    "us-fomc/press-conference": "CHAIR QUILL | MICHELLE BERG | KARL LANG | CHAIR QUILL",
    "webvtt/meeting": (
        "Quill, Marta | Renn, Tobias | Quill, Marta | Renn, Tobias | -"
    ),
    "westminster/capitals": (
        "The MINISTER OF HARBOURS | Mr T B QUILL (SP) | The HOUSE CHAIRPERSON (Mr O Rau)"
        " | An HON MEMBER | Mrs A Berg (ABC) | The MINISTER OF HARBOURS"
    ),
    "westminster/dashes": (
        "Mr QUILL (Port Vane\u2014Parliamentary Secretary to the Treasurer) | The SPEAKER"
        " | Senator BERG (Norland)"
    ),
    "westminster/indents": (
        "Mr. Quill"
        " | The Assistant Minister, Ministry of State for Harbours and for the Ferries of the"
        " Northern and Eastern Islands (Mrs. Berg)"
        " | Mr. Quill | Hon. Members | Mr. Deputy Speaker"
    ),
    "westminster/references": (
        "Minister for Harbours (Deputy Anna Berg) | Deputy Tom Quill"
        " | An Leas-Cheann Comhairle"
    ),
    "westminster/scan": (
        "Mr. Quill | The Minister for Harbours (Mrs. Berg] | An hon. Member | Mr. Speaker"
    ),
    "westminster/two-languages": (
        "Hon. Anna Berg (Minister of Harbours, SP) | The Deputy Speaker (Mr. Otto Rau)"
        " | Some hon. members | Mr. Tom Quill (Port Vane\u2014North Quay, Ind.) | Hon. Anna Berg"
        " | Some hon. members | The Deputy Speaker | Ms. Lo (Port Sand, SP)"
    ),
    "whisper-text/interview": "SPEAKER_00 | SPEAKER_01 | SPEAKER_00",
    "white-house/briefing": (
        "MS. HOLT | SECRETARY AMUNDSEN | Q | SECRETARY AMUNDSEN | Q | SECRETARY AMUNDSEN | Q"
        " | MS. HOLT | Q | MS. HOLT"
    ),
    "white-house/remarks": (
        "THE PRESIDENT | AUDIENCE MEMBER | THE PRESIDENT | DR. VARGA | THE PRESIDENT"
    ),
    "whisper/openai": "-",
    "whisper/openai-diarized": "A | B | A | B",
    "whisper/transformers": "-",
    "whisper/whisper-cpp": "-",
    "whisper/whisperx": "SPEAKER_00 | SPEAKER_01 | SPEAKER_00 | SPEAKER_01",
}  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_a_document_gives_its_meeting(name: str) -> None:
    sample = load_sample(name)
    assert transcripts.parse(sample.document, format=sample.format) == sample.expected


@pytest.mark.parametrize("name", SAMPLES)
def test_the_format_of_a_document_is_recognised(name: str) -> None:
    sample = load_sample(name)
    assert transcripts.parse(sample.document).source.format == sample.format


@pytest.mark.parametrize("name", SAMPLES)
def test_the_voices_are_those_that_a_person_reads(name: str) -> None:
    turns = load_sample(name).expected.turns
    read = " | ".join(("+" if turn.continues else "") + (turn.label or "-") for turn in turns)
    assert read == VOICES[name]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_spans_count_in_the_source(name: str) -> None:
    sample = load_sample(name)
    for turn in sample.expected.turns:
        if turn.label is not None and turn.label_span is not None:
            printed = turn.label_span.of(sample.source)
            assert "".join(turn.label.split()) in "".join(printed.split())


def test_every_built_in_format_has_samples() -> None:
    assert list(SAMPLES) == sorted(VOICES)
    assert set(transcripts.formats.BUILT_IN) == FORMATS


def test_the_bytes_are_in_the_encodings_of_their_time() -> None:
    encodings = {load_sample(name).expected.source.encoding for name in SAMPLES}
    assert encodings == {"utf-8", "cp1251", "cp1252"}


def test_a_sample_is_loaded_once() -> None:
    assert load_sample("kremlin/copied") is load_sample("kremlin/copied")


def test_an_unknown_name_is_told_what_comes_close() -> None:
    with pytest.raises(LookupError, match=r"no sample 'kremlin/rusian'; .*kremlin/russian,") as one:
        load_sample("kremlin/rusian")
    assert "labelled" not in str(one.value)


def test_a_strange_name_is_told_all() -> None:
    with pytest.raises(LookupError) as caught:
        load_sample("?")
    assert all(name in str(caught.value) for name in SAMPLES)


def test_a_name_is_text() -> None:
    with pytest.raises(TypeError, match=r"one of transcripts\.testing\.SAMPLES, not int"):
        load_sample(7)  # type: ignore[arg-type]


def test_html_is_loaded_without_the_extra() -> None:
    code = (
        "import sys; sys.modules['selectolax'] = None\n"
        "from transcripts import MissingExtraError\n"
        "from transcripts.testing import load_sample\n"
        "sample = load_sample('kremlin/article')\n"
        "assert sample.expected.title == 'Meeting with bell founders'\n"
        "try: sample.source\n"
        "except MissingExtraError: print('missing')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "missing\n"


def test_the_samples_are_read_from_a_zip(tmp_path: Path) -> None:
    archive = tmp_path / "transcripts.zip"
    package = ROOT / "src" / "transcripts"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in package.rglob("*"):
            if path.is_file() and path.suffix != ".pyc":
                packed.write(path, path.relative_to(package.parent))
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r})\n"
        "from transcripts.testing import SAMPLES, load_sample, samples\n"
        "print(samples.__file__)\n"
        "print(len([load_sample(name) for name in SAMPLES]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    where, count = done.stdout.splitlines()
    assert where.startswith(str(archive))
    assert int(count) == len(SAMPLES)


def test_the_meetings_are_what_the_script_writes() -> None:
    script = ROOT / "tools" / "make_samples.py"
    command = [sys.executable, str(script), "--check"]
    done = subprocess.run(command, capture_output=True, check=False, text=True, encoding="utf-8")
    assert (done.returncode, done.stdout.strip()) == (0, "")
