"""What the standard of the web says of elements, by name: what each closes and is closed by."""

from __future__ import annotations

__all__ = [
    "ALONE",
    "AS_IT_IS",
    "BLOCKS",
    "CELLS",
    "COLUMNS",
    "EMPTY",
    "FOREIGN",
    "FORMATTING",
    "HEADINGS",
    "IMPLIED",
    "INSIDE",
    "ITEMS",
    "MARKERS",
    "ONLY_HERE",
    "OPTIONS",
    "OUTSIDE",
    "PARAGRAPH_ENDS",
    "PLACES",
    "ROOTS",
    "RUBY",
    "SINGLE",
    "SPECIAL",
    "STRICT",
    "TABLE",
    "TABLES",
    "TABLE_PARTS",
    "THROUGH",
]

# What is opened anew in each block until it is closed.
FORMATTING = frozenset("b big code em font i nobr s small strike strong tt u".split())
# What closes another of its kind, wherever that began.
SINGLE = frozenset(["a", "nobr"])
# What stands once in a page, whatever tags there are: they add attributes to it.
ROOTS = frozenset(["html", "head", "body"])
# What holds nothing.
EMPTY = frozenset(
    """
    area base basefont bgsound br col embed frame img input keygen link meta param source track wbr
    """.split()
)
BLOCKS = frozenset(
    """
    address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre
    search section summary ul
    """.split()
)
# What ends a paragraph; a table does in some documents only.
PARAGRAPH_ENDS = BLOCKS | {"plaintext", "table", "xmp"}
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# What parts formatting before it from that in it, which ends with it.
MARKERS = frozenset("applet caption marquee object td template th".split())
COLUMNS = frozenset(["col", "colgroup"])
TABLE_PARTS = frozenset("caption colgroup tbody td tfoot th thead tr".split())
TABLE = TABLE_PARTS | {"table"}
# What closes the one that it stands in.
ALONE = frozenset(["button", "select"])
FOREIGN = frozenset(["math", "svg"])
# Where the parts of a table count; elsewhere they are nothing.
TABLES = frozenset(["table", "tbody", "thead", "tfoot"])
PLACES: dict[str, frozenset[str]] = {
    "td": frozenset(["tr"]),
    "th": frozenset(["tr"]),
    "tr": TABLES,
    "tbody": frozenset(["table"]),
    "thead": frozenset(["table"]),
    "tfoot": frozenset(["table"]),
    "caption": frozenset(["table"]),
    "colgroup": frozenset(["table"]),
    # Mostly it is ignored, and if not, so is the rest of the page.
    "frameset": frozenset(),
}
# In these alone formatting is not opened anew before they begin.
RUBY = frozenset(["rb", "rp", "rt", "rtc"])
# Whose end tags close nothing else.
STRICT = frozenset(
    """
    annotation-xml desc foreignobject math mi mn mo ms mtext noscript optgroup option svg
    """.split()
)
# What ends a drawing.
OUTSIDE = frozenset(
    """
    b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img
    li listing menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var
    """.split()
)
# What a drawing has of these.
INSIDE = frozenset("annotation-xml desc foreignobject math mi mn mo ms mtext svg".split())
# An end tag outside one of these closes nothing in it.
SPECIAL = (BLOCKS | MARKERS | TABLE | ALONE | STRICT | {"frameset"}) - {"hr"}
# What means nothing here, but something in a drawing.
ONLY_HERE = EMPTY | TABLE_PARTS
# What begins without opening anything anew.
AS_IT_IS = BLOCKS | TABLE | {"template"}
# What is closed by the next of its kind, and by the end of what holds it.
ITEMS = {
    "li": frozenset(["li"]),
    "dd": frozenset(["dd", "dt"]),
    "dt": frozenset(["dd", "dt"]),
    "td": frozenset(["td", "th"]),
    "th": frozenset(["td", "th"]),
    "tr": frozenset(["tr"]),
    "option": frozenset(["option"]),
    "optgroup": frozenset(["option"]),
}
OPTIONS = frozenset(["option", "optgroup"])
# A paragraph is looked for in what these are in, too.
THROUGH = STRICT | {"select"}
CELLS = frozenset(["td", "th"])
IMPLIED = frozenset(["p", *ITEMS, "tbody", "thead", "tfoot"])
