"""Draw the pictures of the documentation, as the examples of its pages do.

The picture of a page needs Chromium: without it, that one stays as it is.
"""

from __future__ import annotations

import doctest
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

import transcripts

DOCS = Path("docs")
PICTURES = DOCS / "pictures"
PAGES = ("corpus.md", "seeing.md")
SIZE = (900, 1250)


def draw(page: Path) -> None:
    """Run the examples of a page, and keep what they save."""
    fence = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
    code = "\n".join(fence.findall(page.read_text("utf-8")))
    examples = doctest.DocTestParser().get_examples(code)
    source = "".join(example.source for example in examples)
    exec(compile(source, page, "exec"), {})  # noqa: S102 - our own documentation


def keep(figure: Figure, path: Path, **_: Any) -> None:  # noqa: ANN401 - as matplotlib's
    """Save a figure among the pictures, in the same bytes each time."""
    _savefig(figure, PICTURES / path.name, dpi=96, metadata={"Software": None})


def photograph(meeting: transcripts.Meeting) -> None:
    """Save how the page of a meeting looks in a browser."""
    browser = shutil.which("chromium")
    if browser is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(transcripts.to_html(meeting), encoding="utf-8")
        options = ("headless", "no-sandbox", "disable-gpu", "hide-scrollbars", "no-first-run")
        size, profile = f"--window-size={SIZE[0]},{SIZE[1]}", f"--user-data-dir={folder}/profile"
        target = f"--screenshot={(PICTURES / 'page.png').absolute()}"
        command = [browser, *(f"--{one}" for one in options), size, profile, target, page.as_uri()]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own page


if __name__ == "__main__":
    mpl.use("agg")
    _savefig = Figure.savefig
    Figure.savefig = keep  # type: ignore[method-assign, assignment]
    for name in PAGES:
        draw(DOCS / name)
    photograph(transcripts.parse(Path("examples/news-conference.txt").read_bytes()))
