"""The calls: read a document, explain how it was read, read a label."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import UnionType

from attrs import evolve

from transcripts import formats
from transcripts.errors import ParseError
from transcripts.kinds import ProblemCode, Severity
from transcripts.model import Label, Meeting, Problem, Span
from transcripts.reading.assembly.coverage import first_fault
from transcripts.reading.labels.evidence import Knowledge
from transcripts.reading.layout.decisions import Explanation, problem
from transcripts.reading.paragraphs.document import document_of
from transcripts.reading.pipeline import explain_document, read
from transcripts.reading.source.decoding import check_text, decode
from transcripts.reading.source.html import read_html
from transcripts.reading.source.passages import fold
from transcripts.reading.source.xml import is_xml, read_xml
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["explain", "html_text", "parse", "parse_label"]


def parse(
    text: str | bytes,
    *,
    format: str | None = None,
    encoding: str | None = None,
    strict: bool = False,
    labels: Mapping[str, str | None] | None = None,
    not_labels: Collection[str] = (),
) -> Meeting:
    r"""Read a transcript of a meeting.

    Nothing of the text is lost and nothing is looked up: the same text gives the same
    meeting everywhere.

    Args:
        text: The document; bytes are decoded as by ``encoding``, else by byte-order mark,
            declared charset, UTF-8, or an encoding that the format is known for.
        format: Name of the format, ``None`` to recognise it.
        encoding: Of ``text`` where that is bytes.
        strict: Raise the first problem of severity error instead of recording it.
        labels: Labels that the text alone does not prove, as printed, each with the name
            of the speaker, or ``None`` for an unnamed voice.
        not_labels: What looks like a label and is none, as printed.

    Returns:
        The meeting. Spans count code points in the text, or in the decoded text.

    Raises:
        TypeError: If ``text`` is neither str nor bytes.
        UnknownFormatError: If no format is recognised, or more than one, or there is no
            format of that name.
        MissingExtraError: If ``text`` is HTML and the extra ``html`` is not installed.
        ParseError: If the bytes cannot be decoded, if the text holds a lone surrogate,
            or, with ``strict``, at the first passage that cannot be read.

    >>> meeting = parse("Anna Ivanova: Good evening.\n\nQuestion: Is it?", format="kremlin")
    >>> [(turn.speaker.name, turn.text) for turn in meeting.turns]
    [('Anna Ivanova', 'Good evening.'), (None, 'Is it?')]
    """
    source, decoded = _text_of(text, encoding, format)
    style = _style_of(source, format)
    known = _knowledge(style, labels, not_labels)
    document = document_of(source, style, known)
    meeting = read(document, style, known, encoding=decoded)
    fault = first_fault(document.text, meeting.leaves())
    if fault is not None:
        message = f"the format {style.name!r} lost or doubled text here; please report it"
        raise ParseError.at(message, document.text, fault)
    if format is None and style is formats.FALLBACK:
        problems = (_fell_back(style), *meeting.problems)
        meeting = evolve(meeting, problems=problems)
    if strict:
        _raise_first(meeting, document.text)
    return meeting


def explain(
    text: str | bytes,
    *,
    format: str | None = None,
    encoding: str | None = None,
    labels: Mapping[str, str | None] | None = None,
    not_labels: Collection[str] = (),
) -> tuple[Explanation, ...]:
    r"""Say what each passage of a document is taken for, and on which evidence.

    The arguments and errors are those of ``parse``.

    >>> for found in explain("Anna Ivanova: Good evening.\n\n* * *", format="kremlin"):
    ...     print(found.taken_for, found.evidence)
    label ('a given name',)
    separator ('nothing but asterisks',)
    """
    source, _ = _text_of(text, encoding, format)
    style = _style_of(source, format)
    known = _knowledge(style, labels, not_labels)
    return explain_document(document_of(source, style, known), style, known)


def html_text(html: str | bytes, *, encoding: str | None = None) -> str:
    r"""Return the text of a page, in which the spans of a meeting read from it count.

    It holds all letters of the page's text nodes outside script, style and template; a
    line of it is a block of the page.

    Args:
        html: The page, or a part of one.
        encoding: Of ``html`` where that is bytes, else as for ``parse``.

    Raises:
        TypeError: If ``html`` is neither str nor bytes.
        MissingExtraError: If selectolax is not installed.
        ParseError: As for ``parse``.

    >>> html_text("<p><b>Anna Ivanova:</b> Good evening.</p><p>Welcome.</p>")
    'Anna Ivanova: Good evening.\nWelcome.\n'
    """
    text = _text_of(html, encoding)[0]
    return read_xml(text, {}, None).text if is_xml(text) else read_html(text, {}, None).text


def parse_label(label: str, *, format: str) -> Label:
    """Read one printed speaker label.

    Args:
        label: The label, with or without its colon and note.
        format: Name of the format that it is printed in.

    Raises:
        TypeError: If ``label`` is not str.
        UnknownFormatError: If there is no format of that name.

    >>> label = parse_label("Finance Minister Anna Ivanova (retranslated):", format="kremlin")
    >>> label.name, label.role, label.note
    ('Anna Ivanova', 'Finance Minister', 'retranslated')
    """
    _require(label, str, "label must be str")
    text = fold(label).rstrip(": ")
    style = formats.find(format)
    return Knowledge.of(style).read_whole(text)


def _text_of(
    text: str | bytes, encoding: str | None, format: str | None = None
) -> tuple[str, str | None]:
    """Return the text and what it was decoded from."""
    _require(format, str | None, "format must be the name of a format, or None")
    _require(encoding, str | None, "encoding must be the name of an encoding, or None")
    decoded = None
    if not isinstance(text, str):
        _require(text, bytes, "text must be str or bytes (read the file first)")
        styles = formats.BUILT_IN.values() if format is None else [formats.find(format)]
        others = [(name, style.sniff) for style in styles for name in style.encodings]
        text, decoded = decode(text, encoding, others)
    # Decoded text too: UTF-7 and the escapes of Python can give lone surrogates.
    check_text(text)
    return text, decoded


def _fell_back(style: HouseStyle) -> Problem:
    message = f"no house style fits the text, so it was read as {style.name} text"
    return problem(ProblemCode.FELL_BACK, message, Span(0, 0))


def _label(label: str) -> str:
    """Return a label as the caller prints it, without its colon."""
    _require(label, str, "a label must be str")
    return fold(label).rstrip(": ")


def _require(value: object, kind: type | UnionType, message: str) -> None:
    if not isinstance(value, kind):
        given = f"{message}, not {type(value).__name__}"
        raise TypeError(given)


def _style_of(text: str, name: str | None) -> HouseStyle:
    return formats.recognise(text) if name is None else formats.find(name)


def _knowledge(
    style: HouseStyle, labels: Mapping[str, str | None] | None, not_labels: Collection[str]
) -> Knowledge:
    _require(labels or {}, Mapping, "labels must be a mapping of label to name")
    for name in (labels or {}).values():
        _require(name, str | None, "the values of labels must be names, or None")
    if isinstance(not_labels, str | bytes):
        message = f"not_labels must be a collection of labels, not one {type(not_labels).__name__}"
        raise TypeError(message)
    _require(not_labels, Collection, "not_labels must be a collection of labels")
    vouched = {_label(label): name for label, name in (labels or {}).items()}
    refused = frozenset(map(_label, not_labels))
    return Knowledge.of(style, vouched, refused)


def _raise_first(meeting: Meeting, text: str) -> None:
    for found in meeting.problems:
        if found.severity is Severity.ERROR:
            raise ParseError.at(f"{found.message} [{found.code}]", text, found.span.start)
