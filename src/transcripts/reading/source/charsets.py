"""What encodings are called: by documents, and by the caller.

A document may only name what browsers read. Its labels are those of the Encoding standard
of the WHATWG (https://encoding.spec.whatwg.org/#names-and-labels), each with the codec of Python
that comes nearest. ``iso-8859-1`` means windows-1252 there, and ``gb2312`` all of GB 18030.

Python's codecs differ from browsers in a few letters: ``koi8-u`` has box drawings for the two
letters of Belarusian (0xAE, 0xBE), and the codecs of East Asia know other sets of rare signs.
"""

from __future__ import annotations

import codecs
from functools import cache

__all__ = ["codec_of", "decoded", "is_unread"]

_LABELS = {
    "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
    "ibm866": "866 cp866 csibm866 ibm866",
    "iso-8859-2": """csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2
        iso_8859-2:1987 l2 latin2""",
    "iso-8859-3": """csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3
        iso_8859-3:1988 l3 latin3""",
    "iso-8859-4": """csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4
        iso_8859-4:1988 l4 latin4""",
    "iso-8859-5": """csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595
        iso_8859-5 iso_8859-5:1988""",
    "iso-8859-6": """arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114
        iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6
        iso_8859-6:1987""",
    "iso-8859-7": """csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126
        iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek""",
    # The two of the standard differ in the direction of writing, not in their letters.
    "iso-8859-8": """csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138
        iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical""",
    "iso-8859-10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
    "iso-8859-13": "iso-8859-13 iso8859-13 iso885913",
    "iso-8859-14": "iso-8859-14 iso8859-14 iso885914",
    "iso-8859-15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
    "iso-8859-16": "iso-8859-16",
    "koi8-r": "cskoi8r koi koi8 koi8-r koi8_r",
    "koi8-u": "koi8-ru koi8-u",
    "macintosh": "csmacintosh mac macintosh x-mac-roman",
    "cp874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    "windows-1250": "cp1250 windows-1250 x-cp1250",
    "windows-1251": "cp1251 windows-1251 x-cp1251",
    # ``x-user-defined`` is read as this where a document says it of itself.
    "windows-1252": """ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1
        iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii
        windows-1252 x-cp1252 x-user-defined""",
    "windows-1253": "cp1253 windows-1253 x-cp1253",
    "windows-1254": """cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9
        iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254""",
    "windows-1255": "cp1255 windows-1255 x-cp1255",
    "windows-1256": "cp1256 windows-1256 x-cp1256",
    "windows-1257": "cp1257 windows-1257 x-cp1257",
    "windows-1258": "cp1258 windows-1258 x-cp1258",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "gb18030": """chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk
        gb18030""",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "euc-jp": "cseucpkdfmtjapanese euc-jp x-euc-jp",
    "iso-2022-jp": "csiso2022jp iso-2022-jp",
    "cp932": "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    "cp949": """cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989
        ksc5601 ksc_5601 windows-949""",
}
_CODECS = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
# Plain letters in these may be read as mark-up: browsers show no such page.
_UNREAD = frozenset(
    "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement".split()
)
# What Python can decode, and what is no encoding of documents. The first two take time that
# grows with the square of the length; the others warn of what they do not know.
_NO_ENCODINGS = frozenset(["punycode", "idna", "unicode-escape", "raw-unicode-escape"])
_CODE_PAGES = frozenset(["cp874", *(f"cp{number}" for number in range(1250, 1259))])
# What a table for decoding has where there is no letter.
_NONE = "\ufffe"


def codec_of(label: str) -> str | None:
    """Return the codec for what a document says of itself, or None.

    UTF-16 is not among them: a declaration that can be read is not in it.
    """
    return _CODECS.get(label.lower())


def is_unread(label: str) -> bool:
    """Tell whether a label names an encoding that browsers do not read, for safety."""
    return label.lower() in _UNREAD


def decoded(data: bytes, encoding: str) -> str:
    """Decode what is said to be in an encoding.

    Bytes that a code page of Windows leaves open are control characters, as in browsers.

    Raises:
        LookupError: If there is no such encoding of texts.
        UnicodeDecodeError: If it is not in that encoding.
    """
    codec = codecs.lookup(encoding).name.replace("_", "-")
    if codec in _NO_ENCODINGS:
        raise LookupError(encoding)
    if codec in _CODE_PAGES:
        return codecs.charmap_decode(data, "strict", _table(codec))[0]
    return data.decode(encoding)


@cache
def _table(codec: str) -> str:
    """Return the letters of a code page, by byte."""
    return "".join(_letter(byte, codec) for byte in range(256))


def _letter(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte) if byte in range(0x80, 0xA0) else _NONE
