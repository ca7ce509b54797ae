"""How the documentation is built: `make docs`."""

from importlib.metadata import version as installed_version

project = "transcripts"
author = "the transcripts authors"
copyright = f"2026, {author}"  # noqa: A001 - Sphinx wants this name
version = release = installed_version("meeting-transcripts")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = f"transcripts {release}"

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
add_module_names = False
napoleon_numpy_docstring = False
napoleon_use_ivar = True

# Links to the standard library would need its index, and the build asks no network.
nitpick_ignore_regex = [
    (
        "py:.*",
        r"(collections|datetime|cattrs|dt|enum|hypothesis|io|os|pathlib|pyarrow|re|typing)(\..*)?",
    ),
    ("py:class", r"optional|frozenset|Any|_?regex\.Pattern"),
]
