"""The calls: read a document, explain how it was read, read a label."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice

from attrs import evolve

from transcripts import formats
from transcripts._arguments import Document, folded, hints_of, require
from transcripts.errors import ParseError, UnknownFormatError
from transcripts.formats import labelled
from transcripts.formats.labelled import Labelled
from transcripts.formats.protocol import Format, StyleFormat
from transcripts.kinds import ProblemCode, Severity
from transcripts.model import Label, Meeting, Problem, Source, Span
from transcripts.model.reprs import described
from transcripts.reading.assembly.coverage import first_fault
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.induction.learning import Learned, learn_style
from transcripts.reading.induction.telling import found_words, weighed_words
from transcripts.reading.labels.ends import without_end
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.layout.decisions import Decision, Explanation, problem
from transcripts.reading.source.decoding import check_text, decode
from transcripts.reading.source.foreign import check_is_text
from transcripts.reading.source.html import is_html, read_html
from transcripts.reading.source.xml import is_xml, read_xml
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["Explanations", "explain", "infer", "parse", "parse_label", "source_text"]

# With so many labels one that stands nowhere is compared: bounds time.
_MOST_LABELS = 500


def parse(
    text: str | bytes,
    *,
    format: str | HouseStyle | Format | None = None,
    encoding: str | None = None,
    strict: bool = False,
    labels: Mapping[str, str | None] | None = None,
    not_labels: Collection[str] = (),
    timeout: float | None = None,
    url: str | None = None,
    name: str | None = None,
) -> Meeting:
    r"""Read a transcript of a meeting.

    Nothing of the text is lost and nothing is looked up: the same text gives the same
    meeting everywhere.

    Args:
        text: The document; bytes are decoded as by ``encoding``, else by byte-order mark,
            declared charset, UTF-8, or an encoding that the format is known for.
        format: The format: a name, a house style or a format of your own; ``None`` to recognise
            it.
        encoding: Of ``text`` where that is bytes.
        strict: Raise the first problem of severity error instead of recording it.
        labels: Labels that the text alone does not prove, as printed, each with the name
            of the speaker, or ``None`` for an unnamed voice.
        not_labels: What looks like a label and is none, as printed.
        timeout: How many seconds the patterns of a house style may take together, if they are of
            the package ``regex``; ``None`` for as long as they need.
        url: Where it was published, kept in ``Source.url``; ``None`` for what the document says.
        name: What you call the document, such as the name of its file, kept in ``Source.name``.

    Returns:
        The meeting. Spans count code points in the text, or in the decoded text.

    Raises:
        TypeError: If an argument is of a type that it may not have.
        ValueError: If one of ``labels`` or ``not_labels`` prints nothing, or if one of them,
            ``url`` or ``name`` holds a lone surrogate.
        UnknownFormatError: If no format is recognised, or more than one, or there is no
            format of that name.
        MissingExtraError: If ``text`` is HTML and the extra ``html`` is not installed.
        ParseError: If it is no text but a Word document, a PDF and the like, or the name of a
            file, if the bytes cannot be decoded, if the text holds a lone surrogate, if the
            time is over, or, with ``strict``, at the first passage that cannot be read.

    >>> meeting = parse("Anna Ivanova: Good evening.\n\nQuestion: Is it?", format="kremlin")
    >>> [(turn.speaker.name, turn.text) for turn in meeting.turns]
    [('Anna Ivanova', 'Good evening.'), (None, 'Is it?')]
    """
    chosen = None if format is None else formats.format_of(format)
    source, decoded = _text_of(text, encoding, chosen)
    hints = hints_of(labels, not_labels, timeout)
    document = Document.of(encoding=decoded, url=url, name=name)
    found = chosen or formats.recognise(source)
    outcome = _read(found, source, hints)
    meeting = meeting_of(outcome, found.name, document, hints)
    fault = first_fault(outcome.text, meeting.leaves())
    if fault is not None:
        message = f"the format {found.name!r} lost or doubled text here; please report it"
        raise ParseError.at(message, outcome.text, fault)
    if isinstance(found, Labelled) and found.learned is not None:
        meeting = evolve(meeting, problems=(_fell_back(found.learned), *meeting.problems))
    if strict:
        _raise_first(meeting, outcome.text)
    return meeting


class Explanations(tuple[Explanation, ...]):  # noqa: SLOT001 - it has an attribute
    """What each passage of a document was taken for, in order.

    Attributes:
        forms: A sentence for each form of labels that was weighed, the best first, where the
            document was read by what was learned from it.
    """

    forms: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Return how many there are."""
        return described(self, [("passages", tuple(self)), ("forms", self.forms)])


def explain(
    text: str | bytes,
    *,
    format: str | HouseStyle | Format | None = None,
    encoding: str | None = None,
    labels: Mapping[str, str | None] | None = None,
    not_labels: Collection[str] = (),
    timeout: float | None = None,
) -> Explanations:
    r"""Say what each passage of a document is taken for, and on which evidence.

    The arguments and errors are those of ``parse``, but a text that fits no format is read by the
    best form of labels that it has: ``forms`` says which were weighed.

    >>> for found in explain("Anna Ivanova: Good evening.\n\n* * *", format="kremlin"):
    ...     print(found.taken_for, "-", *found.evidence)
    label - a given name
    separator - signs that only separate
    """
    chosen = None if format is None else formats.format_of(format)
    source, _ = _text_of(text, encoding, chosen)
    hints = hints_of(labels, not_labels, timeout)
    found = chosen or formats.recognise(source, refuses=False)
    if isinstance(found, Labelled):
        found = found.named(source)
    made = Explanations(_read(found, source, hints).explanations())
    if isinstance(found, Labelled) and found.learned is not None:
        made.forms = weighed_words(found.learned)
    return made


def infer(
    document: str | bytes, *others: str | bytes, name: str = "inferred", encoding: str | None = None
) -> HouseStyle:
    r"""Learn a house style from documents of one publisher: how their labels are printed.

    It is a beginning: ``transcripts infer FILE...`` prints it as Python.

    Args:
        document: A document.
        others: More of the same publisher: the forms that most labels have are taken.
        name: What the style is called.
        encoding: Of the documents, as for ``parse``.

    Returns:
        The style. ``parse(text, format=style)`` reads a document in it.

    Raises:
        TypeError: If a document is neither str nor bytes.
        ValueError: If the name prints nothing.
        UnknownFormatError: If nothing returns in any of them as labels do.
        MissingExtraError: If one is HTML and the extra ``html`` is not installed.
        ParseError: As for ``parse``.

    >>> style = infer("* AB: Who is it?\n* CD: It is me.\n* AB: Well?\n* CD: I am here.")
    >>> meeting = parse("* EF: Who?\n* GH: Me.\n* EF: Oh?\n* GH: I am.", format=style)
    >>> [turn.label for turn in meeting.turns]
    ['EF', 'GH', 'EF', 'GH']
    """
    texts = [_text_of(one, encoding, labelled.FORMAT)[0] for one in (document, *others)]
    style = learn_style(texts, labelled.STYLE, name)
    if style is None:
        message = "nothing in the documents returns as labels do"
        raise UnknownFormatError(message, known=tuple(formats.BUILT_IN))
    return style


def source_text(
    document: str | bytes,
    *,
    format: str | HouseStyle | Format | None = None,
    encoding: str | None = None,
) -> str:
    r"""Return the text in which the spans of a meeting count.

    Of plain text that is the text itself, decoded. Of HTML and XML it holds all letters of the text
    nodes outside script, style and template; a line of it is a block of the page. Of JSON it holds
    what the service gives as transcript, as the page of the format says.

    Args:
        document: The document.
        format: As for ``parse``.
        encoding: As for ``parse``.

    Raises:
        TypeError: If ``document`` is neither str nor bytes.
        UnknownFormatError: If there is no format of that name.
        MissingExtraError: If it is HTML and the extra ``html`` is not installed.
        ParseError: As for ``parse``.

    >>> source_text("<p><b>Anna Ivanova:</b> Good evening.</p><p>Welcome.</p>")
    'Anna Ivanova: Good evening.\nWelcome.\n'
    """
    chosen = None if format is None else formats.format_of(format)
    text = _text_of(document, encoding, chosen)[0]
    chosen = formats.structured(text) if chosen is None else chosen
    if chosen is not None and not isinstance(chosen, StyleFormat | Labelled):
        return _read(chosen, text, Hints()).text
    if is_xml(text):
        return read_xml(text, {}, None).text
    return read_html(text, {}, None).text if is_html(text) else text


def parse_label(label: str, *, format: str | HouseStyle | Format) -> Label:
    """Read one printed speaker label.

    Args:
        label: The label, with or without its colon and note.
        format: As for ``parse``, but never ``None``.

    Raises:
        TypeError: If ``label`` is not str.
        ValueError: If it holds a lone surrogate.
        UnknownFormatError: If there is no format of that name.

    >>> label = parse_label("Finance Minister Anna Ivanova (retranslated):", format="kremlin")
    >>> label.name, label.role, label.note
    ('Anna Ivanova', 'Finance Minister', 'retranslated')
    """
    require(label, str, "label must be str")
    found = formats.format_of(format)
    style = found.style if isinstance(found, StyleFormat) else labelled.STYLE
    return LabelReader.of(style, Hints()).read_whole(without_end(folded(label, "label")))


def _text_of(
    text: str | bytes, encoding: str | None, chosen: Format | None
) -> tuple[str, str | None]:
    """Return the text and what it was decoded from."""
    require(encoding, str | None, "encoding must be the name of an encoding, or None")
    decoded = None
    if isinstance(text, str):
        # A class of the caller's own may do anything with its letters.
        text = str.__str__(text)
        check_is_text(text)
    else:
        require(text, bytes, "text must be str or bytes (of a file: path.read_bytes())")
        check_is_text(text)
        asked = formats.BUILT_IN.values() if chosen is None else [chosen]
        others = [(name, one.sniff) for one in asked for name in one.encodings]
        text, decoded = decode(text, encoding, others)
    # Decoded text too: UTF-7 and the escapes of Python can give lone surrogates.
    check_text(text)
    return text, decoded


def _read(chosen: Format, text: str, hints: Hints) -> Outcome:
    """Read a document in a format.

    Raises:
        ParseError: If the patterns of the format take longer than the caller allows.
    """
    try:
        return chosen.read(text, hints)
    except TimeoutError:
        message = f"the patterns of the format {chosen.name!r} took more than {hints.timeout:g} s"
        raise ParseError(message) from None


def meeting_of(outcome: Outcome, name: str, document: Document, hints: Hints) -> Meeting:
    """Return the meeting that a format has found in a document.

    Args:
        outcome: What it has found.
        name: What the format is called.
        document: What else is known.
        hints: What the caller said of its labels.
    """
    facts = outcome.metadata
    return Meeting(
        title=facts.title,
        date=facts.date,
        time=facts.time,
        place=facts.place,
        number=facts.number,
        session=facts.session,
        language=facts.language,
        published=facts.published,
        duration=facts.duration,
        tags=facts.tags,
        blocks=outcome.blocks,
        source=Source(
            format=name,
            media_type=outcome.media_type,
            encoding=document.encoding,
            length=len(outcome.text),
            sha256=outcome.sha256,
            url=document.url or facts.url,
            name=document.name,
        ),
        problems=(
            *_absent(hints, outcome.decisions),
            *sorted(outcome.problems, key=lambda problem: problem.span.start),
        ),
    )


def _absent(hints: Hints, decisions: Sequence[Decision]) -> Iterator[Problem]:
    """Yield the problem that the caller names labels that the document does not print."""
    asked = dict.fromkeys((*hints.labels, *hints.not_labels))
    if not asked:
        return
    found = (one.opening.label for one in decisions if one.opening and one.opening.label)
    labels = dict.fromkeys(label.text for label in found)
    printed = "\n".join((*labels, *(one.passage.text for one in decisions)))
    absent = sorted(label for label in asked if not _stands_in(label, printed))
    if absent:
        stands = "stands" if len(absent) == 1 else f"and {len(absent) - 1} more stand"
        near = get_close_matches(absent[0], list(islice(labels, _MOST_LABELS)), 1)
        close = f"; close to it: {near[0]!r}" if near else ""
        message = f"{absent[0]!r} of labels= or not_labels= {stands} nowhere in the document{close}"
        yield problem(ProblemCode.LABEL_ABSENT, message, Span(0, 0))


def _stands_in(label: str, text: str) -> bool:
    """Tell whether a label is printed in a text, and is no part of a word there."""
    return re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text) is not None


def _fell_back(learned: Learned) -> Problem:
    message = f"no house style fits the text, so it was read by its labels: {found_words(learned)}"
    return problem(ProblemCode.FELL_BACK, message, Span(0, 0))


def _raise_first(meeting: Meeting, text: str) -> None:
    for found in meeting.problems:
        if found.severity is Severity.ERROR:
            raise ParseError.at(f"{found.message} [{found.code}]", text, found.span.start)
