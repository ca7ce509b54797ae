"""From bytes to text: how the encoding is found, and what is said where none fits."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages import parse
from transcripts.errors import ParseError
from transcripts.reading.source.charsets import _CODECS as CODECS
from transcripts.reading.source.decoding import check_text, decode

Others = list[tuple[str, Callable[[str], int]]]

WORD = "Да, “Boris” — да."
META = '<meta charset="windows-1251">'
HTTP = '<META http-equiv="Content-Type" content="text/html; charset=windows-1251">'
XML = '<?xml version="1.0" encoding="windows-1251"?>'


def others(*names: str) -> Others:
    """Return encodings that any text fits alike."""
    return [(name, lambda _: 0) for name in names]


def letters(text: str) -> int:
    """Say how well a text fits: how many Cyrillic letters it has."""
    return len(re.findall("[а-яё]", text, re.IGNORECASE))


def words(text: str) -> int:
    """Say how well a text fits: how many of a few words it has."""
    return sum(map(text.count, ("Да", "für")))


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORD.encode(), "utf-8"),
        (b"", "utf-8"),
        (codecs.BOM_UTF8 + WORD.encode(), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + WORD.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + WORD.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + WORD.encode("utf-32-le"), "utf-32"),
        (codecs.BOM_UTF32_BE + WORD.encode("utf-32-be"), "utf-32"),
    ],
)
def test_what_the_bytes_themselves_say(data: bytes, encoding: str) -> None:
    assert decode(data, None, ()) == (WORD if data else "", encoding)


@pytest.mark.parametrize(
    "head",
    [
        META,
        HTTP,
        "<meta charset='windows-1251'>",
        "<meta charset = windows-1251>",
        XML,
        "<?xml version='1.0' encoding = 'windows-1251' standalone='yes'?>",
        "<?XML ENCODING='windows-1251'?>",
    ],
)
def test_a_declared_charset(head: str) -> None:
    text = f"<html>{head}{WORD}"
    assert decode(text.encode("cp1251"), None, ()) == (text, "windows-1251")


# Python can decode all but the first and the last, which no document that says so is in.
NONE = ["nonsense", "hex", "rot13", "undefined", "punycode", "idna", "unicode_escape", "utf-7"]


@pytest.mark.parametrize("name", [*NONE, "cp1006", "utf-16"])
def test_a_declared_charset_that_is_none(name: str) -> None:
    text = f"<meta charset={name}>{WORD}"
    assert decode(text.encode(), None, ()) == (text, "utf-8")


@pytest.mark.parametrize(
    ("label", "data", "text", "encoding"),
    [
        # what browsers call windows-1252, with the five bytes that it leaves open
        ("iso-8859-1", b"\x93A\x94", "“A”", "windows-1252"),
        ("US-ASCII", b"\xe9\x81\x8d\x8f\x90\x9d", "é\x81\x8d\x8f\x90\x9d", "windows-1252"),
        ("x-user-defined", b"\x80", "€", "windows-1252"),
        ("ansi_x3.4-1968", b"\x80", "€", "windows-1252"),
        ("iso_8859-1:1987", b"\x80", "€", "windows-1252"),
        ("windows-1251", b"\xc4\x98", "Д\x98", "windows-1251"),
        ("latin5", b"\xfe\x80", "ş€", "windows-1254"),
        ("tis-620", b"\xa1\x85\x81", "ก…\x81", "cp874"),
        ("x-sjis", b"\x87\x40\x83\x5c", "①ソ", "cp932"),
        ("gb2312", b"\xc4\xe3\x81\x30\x81\x30", "你\x80", "gb18030"),
        ("big5", b"\xa7\x41\x88\x62", "你Ê̄", "big5hkscs"),
        ("korean", b"\x8c\x63", "똠", "cp949"),
        ("logical", b"\xf9\xe5\xed", "שום", "iso-8859-8"),
        ("koi", b"\xe4\xc1", "Да", "koi8-r"),
        ("x-mac-ukrainian", b"\xa2", "Ґ", "mac-cyrillic"),
        ("csiso2022jp", b"\x1b$B$J\x1b(B", "な", "iso-2022-jp"),
    ],
)
def test_a_declared_charset_is_what_browsers_take_it_for(
    label: str, data: bytes, text: str, encoding: str
) -> None:
    head = f"<meta charset='{label}'>"
    assert decode(head.encode() + data, None, ()) == (head + text, encoding)
    # What was found can be given back, and means the same then.
    assert decode(head.encode() + data, encoding, ()) == (head + text, encoding)


@pytest.mark.parametrize("codec", sorted(set(CODECS.values())))
def test_a_label_means_a_codec_that_there_is(codec: str) -> None:
    for label in (label for label, known in CODECS.items() if known == codec):
        text = f"<meta charset={label.upper()}>Yes."
        assert decode(text.encode(), None, ()) == (text, codec)


@pytest.mark.parametrize("label", ["hz-gb-2312", "ISO-2022-KR", "iso-2022-cn-ext", "replacement"])
def test_a_charset_that_no_browser_reads(label: str) -> None:
    message = f"this says that it is in {label}, which no browser reads; name it with encoding="
    with pytest.raises(ParseError, match=f"^{re.escape(message)} \\(line 2, column 15\\)$"):
        decode(f"<html>\n<meta charset={label}>Yes.".encode(), None, ())


def test_a_declared_utf_8_may_have_the_same_faults_as_one_that_is_not_declared() -> None:
    head = "<meta charset=utf-8>"
    data = f"{head}{'Да' * 100}".encode() + b"\xff"
    assert decode(data, None, ()) == (f"{head}{'Да' * 100}\ufffd", "utf-8")


@pytest.mark.parametrize("head", [META, XML])
def test_a_charset_that_is_declared_too_late(head: str) -> None:
    text = f"{' ' * 5000}{head}{WORD}"
    assert decode(text.encode(), None, ()) == (text, "utf-8")


def test_a_document_that_declares_no_charset() -> None:
    text = f"<?xml version='1.0'?><a encoding='windows-1251'>{WORD}</a>"
    assert decode(text.encode(), None, ()) == (text, "utf-8")


def test_a_mark_weighs_more_than_a_declared_charset() -> None:
    text = f"{META}{WORD}"
    assert decode(codecs.BOM_UTF8 + text.encode(), None, ()) == (text, "utf-8-sig")


def test_what_the_caller_says_weighs_most() -> None:
    data = codecs.BOM_UTF8 + META.encode()
    assert decode(data, "latin-1", ()) == (f"ï»¿{META}", "latin-1")


def test_another_encoding_of_the_format() -> None:
    assert decode(WORD.encode("cp1251"), None, others("cp1251")) == (WORD, "cp1251")


def test_an_encoding_in_which_it_cannot_be_decoded_is_passed_over() -> None:
    assert decode(b"\xc4\xe0", None, others("ascii", "cp1251")) == ("Да", "cp1251")


def test_the_first_of_the_encodings_that_fit_alike() -> None:
    assert decode(b"\xc4\xe0", None, others("cp1251", "koi8-r")) == ("Да", "cp1251")


@pytest.mark.parametrize("names", [["cp1252", "cp1251"], ["cp1251", "cp1252"]])
@pytest.mark.parametrize(("text", "encoding"), [("Да", "cp1251"), ("für", "cp1252")])
def test_the_encoding_that_fits_best(names: list[str], text: str, encoding: str) -> None:
    fitting: Others = [(name, words) for name in names]
    assert decode(text.encode(encoding), None, fitting) == (text, encoding)


@pytest.mark.parametrize("names", [["cp1252", "cp1251"], ["cp1251", "cp1252"]])
@pytest.mark.parametrize("text", ["déjà vu", "müßig", "naïve"])
def test_of_the_encodings_that_fit_alike_the_one_that_mixes_scripts_least(
    names: list[str], text: str
) -> None:
    assert decode(text.encode("cp1252"), None, others(*names)) == (text, "cp1252")


def test_how_well_a_text_fits_weighs_more_than_a_mix_of_scripts() -> None:
    fitting: Others = [("cp1251", lambda _: 1), ("cp1252", lambda _: 0)]
    assert decode(b"d\xe9j\xe0", None, fitting) == ("dйjа", "cp1251")


def test_an_encoding_that_fits_best_and_cannot_decode_is_passed_over() -> None:
    fitting: Others = [("ascii", lambda _: 9), ("cp1252", letters), ("cp1251", letters)]
    assert decode(b"\xc4\xe0", None, fitting) == ("Да", "cp1251")


def test_letters_the_wrong_way_round_are_no_text() -> None:
    koi = "Анна Берг: Добрый вечер. OSCE и ЕАЭС.".encode("koi8-r")
    message = r"^this is not cp1251, in which small letters .*; name the encoding with encoding= "
    with pytest.raises(ParseError, match=message):
        decode(koi, None, others("cp1251"))
    once = "Берг".encode("koi8-r")
    with pytest.raises(ParseError, match=message):
        decode(once, None, others("cp1251"))
    assert decode(once + b" \xc4\xe0\xe0", None, others("cp1251")) == ("вЕТЗ Даа", "cp1251")


def test_an_encoding_that_does_not_fit_is_better_than_none() -> None:
    assert decode(b"\xc4\xe0", None, [("cp1252", lambda _: 0)]) == ("Äà", "cp1252")


def test_a_few_faults_become_replacement_characters() -> None:
    data = ("Да" * 100).encode() + b"\xff"
    assert decode(data, None, others("cp1251")) == ("Да" * 100 + "\ufffd", "utf-8")


def test_one_fault_among_plain_letters_is_not_few() -> None:
    assert decode(b"caf\xe9", None, others("cp1252")) == ("café", "cp1252")


@pytest.mark.parametrize(
    ("data", "encoding", "what", "where"),
    [
        (b"abc\xff", None, "byte 0xFF at offset 3 is not utf-8", "line 1, column 4"),
        (b"a\nb\n\xc4", None, "byte 0xC4 at offset 4 is not utf-8", "line 3, column 1"),
        (b"\xef\xbb\xbfa\xff", None, "byte 0xFF at offset 4 is not utf-8", "line 1, column 5"),
        (
            b"<meta charset=greek>\xff",
            None,
            "byte 0xFF at offset 20 is not iso-8859-7",
            "line 1, column 21",
        ),
        (b"a\xc4", "ascii", "byte 0xC4 at offset 1 is not ascii", "line 1, column 2"),
        (b"a\xff", "cp1253", "byte 0xFF at offset 1 is not cp1253", "line 1, column 2"),
    ],
)
def test_what_cannot_be_decoded(data: bytes, encoding: str | None, what: str, where: str) -> None:
    with pytest.raises(ParseError) as caught:
        decode(data, encoding, others("ascii"))
    assert str(caught.value) == f"{what}; name the encoding with encoding= ({where})"


@pytest.mark.parametrize("name", ["", "a\0b", *NONE[:-1], "Unicode_Escape", "raw-unicode-escape"])
def test_an_encoding_that_there_is_not(name: str) -> None:
    message = f"there is no encoding {name!r} (line 1, column 1)"
    with pytest.raises(ParseError, match=f"^{re.escape(message)}$"):
        decode(b"6162", name, ())


def test_the_offset_of_a_byte_that_cannot_be_decoded() -> None:
    with pytest.raises(ParseError) as caught:
        decode(b"a\nb\n\xc4\xe0", None, ())
    assert (caught.value.offset, caught.value.line, caught.value.column) == (4, 3, 1)


@given(st.binary(max_size=60))
def test_only_parse_errors_come_of_bytes(data: bytes) -> None:
    try:
        text, encoding = decode(data, None, others("cp1251"))
    except ParseError:
        return
    assert isinstance(text, str)
    assert encoding in {"utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251"}


def test_a_text_without_surrogates_is_taken() -> None:
    check_text("Да 𝒳")


def test_a_lone_surrogate_is_refused() -> None:
    message = "a lone surrogate (U+D800) is no character (line 2, column 3)\n  Da? Anna\n    ^"
    with pytest.raises(ParseError, match=f"^{re.escape(message)}$") as caught:
        check_text("One\nDa\ud800 Anna")
    assert caught.value.offset == 6


# How far, how long, how many: each on both sides of its bound

KOI8 = "Анна Иванова: Добрый день, друзья.".encode("koi8-r")


@pytest.mark.parametrize(
    ("before", "far"),
    [
        (b"<meta" + b" " * 200 + b"charset=koi8-r>", b"<meta" + b" " * 201 + b"charset=koi8-r>"),
        (
            b"Anna: <?xml" + b" " * 100 + b"encoding='koi8-r'?>",
            b"Anna: <?xml" + b" " * 101 + b"encoding='koi8-r'?>",
        ),
        # within the first 4,096 bytes
        (b"<meta charset=koi8-r".rjust(4_096) + b">", b"<meta charset=koi8-r".rjust(4_097) + b">"),
    ],
)
def test_how_far_a_charset_is_looked_for(before: bytes, far: bytes) -> None:
    assert parse(before + KOI8).source.encoding == "koi8-r"
    with pytest.raises(ParseError, match=r"^this is not cp1251"):
        parse(far + KOI8)


def test_a_charset_may_have_a_short_name() -> None:
    assert parse(b"<meta charset=l1>" + KOI8).source.encoding == "windows-1252"


@pytest.mark.parametrize(("letters", "encoding"), [(49, "utf-8"), (48, "cp1251")])
def test_a_text_with_one_fault_in_fifty_letters_is_still_utf_8(letters: int, encoding: str) -> None:
    text = f"Анна: {'д' * (letters - 4)}"
    assert parse(text.encode() + b"\xff").source.encoding == encoding


TWICE = "President. – Λίγο, здесь.".encode().decode("latin-1").encode()


def test_what_was_encoded_twice_is_decoded_twice() -> None:
    text, encoding = decode(TWICE, None, [])
    assert (text, encoding) == ("President. – Λίγο, здесь.", "utf-8-twice")
    assert decode(TWICE, encoding, []) == (text, encoding)
    assert decode(TWICE, "utf-8", [])[0] == TWICE.decode()


@pytest.mark.parametrize("text", ["Prix: 3 Ã©", "Se\x85 so.", "Ã\x89 и", "\x85 â\x80"])
def test_what_was_not_encoded_twice(text: str) -> None:
    assert decode(text.encode(), None, []) == (text, "utf-8")


def test_what_cannot_be_decoded_twice() -> None:
    with pytest.raises(ParseError, match="is not utf-8"):
        decode("Ã".encode(), "utf-8-twice", [])
