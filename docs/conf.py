"""How the documentation is built: `make docs`."""

from __future__ import annotations

import builtins
import sys
from importlib.metadata import version as installed_version
from typing import TYPE_CHECKING, Any

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "transcripts"
author = "the transcripts authors"
copyright = f"2026, {author}"  # noqa: A001 - Sphinx wants this name
version = release = installed_version("meeting-transcripts")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
myst_heading_anchors = 3
# What is copied is what is typed: without prompts, and without what is printed.
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
html_theme = "furo"
html_title = f"transcripts {release}"

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
add_module_names = False
napoleon_numpy_docstring = False
napoleon_use_ivar = True

# What is not of Python itself, and has no page to link to.
nitpick_ignore_regex = [
    ("py:.*", r"(cattrs|dt|hypothesis|matplotlib|pyarrow)(\..*)?"),
    ("py:class", r"optional|frozenset|Any|_?regex\.Pattern"),
]

_PYTHON = "https://docs.python.org/3/library"
# The pages of names that need no import; the others stand with str.
_BUILT_IN_PAGES = {
    **dict.fromkeys(("bool", "float", "int", "object"), "functions"),
    "None": "constants",
}


def _python_page(name: str) -> str | None:
    """Return where the documentation of Python describes a name."""
    module = name.rpartition(".")[0]
    if module.partition(".")[0] in sys.stdlib_module_names:
        return f"{_PYTHON}/{module}.html#{name}"
    found = getattr(builtins, name, None)
    if name != "None" and not isinstance(found, type):
        return None
    is_error = isinstance(found, type) and issubclass(found, BaseException)
    page = "exceptions" if is_error else _BUILT_IN_PAGES.get(name, "stdtypes")
    return f"{_PYTHON}/{page}.html#{name}"


def _link_to_python(_app: Sphinx, _env: object, node: Any, text: Any) -> nodes.Node | None:  # noqa: ANN401
    """Link a name of the standard library, for which the index of its names is not asked.

    The build asks no network.
    """
    page = _python_page(node["reftarget"]) if node.get("refdomain") == "py" else None
    return None if page is None else nodes.reference("", "", text, internal=False, refuri=page)


def setup(app: Sphinx) -> None:
    """Do what Sphinx does not do by itself."""
    app.connect("missing-reference", _link_to_python)
