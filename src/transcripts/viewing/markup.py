"""HTML, piece by piece: everything that a document says is escaped here."""

from __future__ import annotations

from html import escape

__all__ = ["element", "escaped", "link"]

# HTML has no way to write these; their pictures are seen, and do nothing.
_CONTROLS = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
_CONTROLS |= {0x7F: 0x2421, **dict.fromkeys(range(0x80, 0xA0), 0xFFFD)}


def escaped(text: str) -> str:
    """Return a text as it stands in HTML, between tags and in an attribute.

    >>> escaped('"R&D" <b>')
    '&quot;R&amp;D&quot; &lt;b&gt;'
    """
    return escape(text.translate(_CONTROLS))


def element(name: str, content: str | None = None, /, **attributes: str | None) -> str:
    """Return an element.

    Args:
        name: Of the element.
        content: HTML, not text; ``None`` for an element that has no end tag.
        attributes: By name, an underscore for each hyphen and a last one dropped; those that
            are ``None`` are left out.

    >>> element("p", escaped("R&D"), class_="note", lang=None)
    '<p class="note">R&amp;D</p>'
    """
    said = "".join(
        f' {key.removesuffix("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}>" if content is None else f"<{name}{said}>{content}</{name}>"


def link(address: str) -> str:
    """Return an address as a link, where it is one of the web; as text where it is none.

    >>> link("javascript:alert(1)")
    'javascript:alert(1)'
    """
    text = escaped(address)
    is_of_the_web = address.casefold().startswith(("http://", "https://"))
    return element("a", text, href=address) if is_of_the_web else text
