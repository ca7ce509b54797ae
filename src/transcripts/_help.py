"""What the command says of itself: examples, and what each format reads."""

from __future__ import annotations

__all__ = ["EXAMPLES", "PROGRAM", "READS", "examples"]

# What the installed script is called.
PROGRAM = "transcripts"

# By command; the empty name is the program itself.
EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "": (
        ("show minutes.txt", "read a document, and print the meeting"),
        ("parse minutes.txt > minutes.json", "the same as JSON"),
        ("parse folder -o all.jsonl", "a folder, one meeting a line"),
        ("explain minutes.txt", "what was taken for what, and why"),
        ("formats", "what can be read"),
    ),
    "parse": (
        ("parse minutes.txt", "indented JSON"),
        ("parse page.txt --format kremlin", "in a format that is known"),
        ("parse folder --jobs 0 -o all.jsonl", "a folder, in one process for each core"),
        ("parse folder --glob '*.vtt' -o all.jsonl --names files.txt", "and from which files"),
        ("parse folder --to csv -o turns.csv", "a table, a row for each turn"),
        ("parse talk.srt --to vtt > talk.vtt", "captions"),
        ("parse - < minutes.txt", "standard input"),
    ),
    "show": (
        ("show minutes.txt | less", "a page at a time"),
        ("show minutes.txt --html > page.html", "a page to read"),
        ("show talk.srt --format subrip", "in a format that is known"),
        ("show old.txt --encoding cp1251", "in an encoding that is known"),
    ),
    "explain": (
        ("explain minutes.txt", "each paragraph, what it was taken for, and why"),
        ("explain minutes.txt | grep ' label '", "only the labels"),
    ),
    "infer": (("infer one.txt two.txt --name harbor > harbor.py", "a style to be corrected"),),
    "formats": (("formats", "the names that --format takes"),),
}

# What each format of our own reads.
READS: dict[str, str] = {
    "kremlin": "the President of Russia: text and HTML, English and Russian",
    "white-house": "the White House: briefings and remarks, text and Markdown",
    "bundestag": "the German Bundestag: printed minutes and XML",
    "us-congress": "the Congress of the United States: the Record, hearings",
    "united-nations": "the United Nations: verbatim records",
    "us-fomc": "the Federal Reserve: Open Market Committee, press conferences",
    "court": "stenographic records: courts, legislatures, hearings",
    "european-parliament": "the European Parliament: verbatim reports",
    "austria": "the Austrian Parliament: stenographic minutes",
    "iberian": "parliaments of Spain, Portugal, Latin America",
    "westminster": "Hansards: Canada, United Kingdom, Ireland, ...",
    "catalonia": "the Parliament of Catalonia",
    "webvtt": "captions (.vtt) of Zoom, Teams and others",
    "subrip": "captions (.srt)",
    "ttml": "captions (.ttml, .dfxp, .xml)",
    "whisper-text": "what Whisper prints while it listens",
    "sbv": "captions (.sbv)",
    "podcast-page": "podcasts: HTML",
    "chat": "CHAT (.cha)",
    "stm": "segments of a recording (.stm)",
    "rttm": "who speaks when (.rttm)",
    "ctm": "words with times (.ctm)",
    "table": "tables with columns for speaker and text (.csv, .tsv)",
    "podcasting": "podcasts: JSON",
    "whisper": "JSON of Whisper, WhisperX and the like",
    "assemblyai": "JSON of AssemblyAI",
    "deepgram": "JSON of Deepgram",
    "aws-transcribe": "JSON of Amazon Transcribe",
    "google-speech": "JSON of Google Speech-to-Text",
    "azure-speech": "JSON of Azure AI Speech",
    "rev-ai": "JSON of Rev AI",
    "speechmatics": "JSON of Speechmatics",
    "ibm-watson": "JSON of IBM Watson",
    "bbc-kaldi": "JSON of BBC Kaldi",
    "digital-paper-edit": "JSON of Digital Paper Edit",
    "seglst": "JSON of tools that score recognisers",
    "fireflies": "JSON of Fireflies",
    "rows": "other JSON and JSON Lines with speaker and text",
    "labelled": "any text with a name before what is said",
}


def examples(command: str = "") -> str:
    """Return the examples of a command, as its help ends with them."""
    lines = [f"  {PROGRAM} {line}\n      {what}" for line, what in EXAMPLES[command]]
    return "\n".join(["examples:", *lines])
