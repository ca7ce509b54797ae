"""From bytes to text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable

import regex

from transcripts.errors import ParseError
from transcripts.reading.source.charsets import codec_of, decoded, is_unread

__all__ = ["check_text", "decode"]

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = regex.compile(
    rb"(?:<meta[^>]{0,200}?charset\s?=\s?|<\?xml[^>]{0,100}?encoding\s?=\s?)"
    rb"[\"']?(?P<name>[\w.:-]{2,40})",
    regex.IGNORECASE,
)
_HEAD = 4096
# What begins as nothing does but a JSON object or a list of them: that is UTF-8, be it broken.
_JSON = regex.compile(rb"\s*+(?:\{\s*+\"|\[\s*+\{)")
# A word of two scripts: "dйjа", which is "déjà" in the wrong encoding.
_MIXED = regex.compile(r"\p{Latin}\p{Cyrillic}|\p{Cyrillic}\p{Latin}")
# A word with its letters capital and small the wrong way round, as KOI8-R gives in windows-125x,
# and one as words are.
_SWAPPED = regex.compile(r"\b\p{Ll}\p{Lu}{2,}+\b")
_CAPITALISED = regex.compile(r"\b\p{Lu}\p{Ll}{2,}+\b")
# No text holds these; UTF-8 that was read as Latin-1, and encoded again, is full of them.
_CONTROL = re.compile("[\x80-\x9f]")
# What such bytes are called: there is no codec for them.
_TWICE = "utf-8-twice"
# One page of kremlin.ru has a broken UTF-8 sequence: such a text is still UTF-8.
_FEW = 0.02


def decode(
    data: bytes, encoding: str | None, others: Iterable[tuple[str, Callable[[str], int]]]
) -> tuple[str, str]:
    """Return the text of a document and the name of its encoding.

    Without ``encoding``, in this order: the byte-order mark, the charset that the
    document declares, UTF-8, UTF-8 with a few faults (which become U+FFFD), the others.
    What is UTF-8 that was taken for Latin-1 and encoded once more is decoded twice, and called
    ``utf-8-twice``. A document that declares UTF-8 is looked at like one that declares nothing.

    Args:
        data: The document.
        encoding: What the caller says it is.
        others: What it may be when it is not UTF-8, each with a function that says how well
            the text fits then: most bytes can be read in several encodings. Of those that fit
            equally well, the one counts that mixes scripts least, then the first.

    Raises:
        ParseError: If it cannot be decoded; the offset counts bytes. Or if none of the others gives
            a text.
    """
    if encoding is not None:
        return _decode(data, encoding), encoding
    for mark, name in _MARKS:
        # Of two marks none is taken away: who knows the format may say what the second one is.
        if data.startswith(mark) and not data.startswith(mark * 2):
            return _decode(data, name), name
    declared = _declared(data)
    if declared not in (None, "utf-8"):
        return _decode(data, declared), declared
    try:
        return _once_or_twice(data.decode())
    except UnicodeDecodeError as error:
        return _decode_other(data, error, others)


def check_text(text: str) -> None:
    """Refuse a text that holds a lone surrogate, which is no character.

    Raises:
        ParseError: If it does.
    """
    try:
        # Not UTF-8, which takes three times as long.
        text.encode("utf-16-le")
    except UnicodeEncodeError as error:
        message = f"a lone surrogate (U+{ord(text[error.start]):04X}) is no character"
        raise ParseError.at(message, text, error.start) from None


def _once_or_twice(text: str) -> tuple[str, str]:
    r"""Return a text that was decoded from UTF-8, once more if it needs that, and its encoding.

    Printed form: "President.   â\x80\x93 Good afternoon." for "President. – Good afternoon."
    """
    if _CONTROL.search(text) is None:
        return text, "utf-8"
    try:
        return text.encode("latin-1").decode(), _TWICE
    except UnicodeError:
        return text, "utf-8"


def _decode(data: bytes, encoding: str) -> str:
    if encoding == _TWICE:
        return _decode(_decode(data, "utf-8").encode("latin-1", errors="replace"), "utf-8")
    try:
        return decoded(data, encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, encoding) from None
    except (LookupError, ValueError):
        message = f"there is no encoding {encoding!r}"
        raise ParseError(message) from None


def _declared(data: bytes) -> str | None:
    """Return the codec for what a document says that it is in, if browsers know that.

    Raises:
        ParseError: If browsers read no document in it.
    """
    found = _DECLARED.search(data, 0, _HEAD)
    if found is None:
        return None
    label = found["name"].decode("ascii")
    if is_unread(label):
        message = f"this says that it is in {label}, which no browser reads; name it with encoding="
        raise ParseError(message, *_place(data, found.start("name")))
    return codec_of(label)


def _decode_other(
    data: bytes,
    error: UnicodeDecodeError,
    others: Iterable[tuple[str, Callable[[str], int]]],
) -> tuple[str, str]:
    mended = data.decode(errors="replace")
    foreign = sum(letter > "\x7f" for letter in mended)
    if mended.count("\ufffd") <= foreign * _FEW or _JSON.match(data) is not None:
        return mended, "utf-8"
    found = []
    for name, fits in others:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        found.append((fits(text), -len(_MIXED.findall(text)), text, name))
    if not found:
        raise _undecodable(data, error, "utf-8")
    _, _, text, name = max(found, key=lambda one: one[:2])
    if len(_SWAPPED.findall(text)) > len(_CAPITALISED.findall(text)):
        message = (
            f"this is not {name}, in which small letters and capital ones would be the wrong way"
            " round; name the encoding with encoding="
        )
        raise ParseError(message)
    return text, name


def _undecodable(data: bytes, error: UnicodeDecodeError, encoding: str) -> ParseError:
    # The codec of UTF-8 with a byte-order mark counts from after that mark.
    start = len(data) - len(error.object) + error.start
    # All codecs of one byte a letter give the same name.
    name = encoding if error.encoding == "charmap" else error.encoding
    message = (
        f"byte 0x{data[start]:02X} at offset {start} is not {name};"
        " name the encoding with encoding="
    )
    return ParseError(message, *_place(data, start))


def _place(data: bytes, start: int) -> tuple[int, int, int]:
    """Return an offset with its line and column, as an error has them."""
    return start, data.count(b"\n", 0, start) + 1, start - data.rfind(b"\n", 0, start)
