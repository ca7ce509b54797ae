"""Run the Python of pages as a new user would: from an empty folder, with what is installed.

    python tools/walk.py README.md docs/getting-started.md

It needs nothing but the standard library, so that it runs in any environment.
"""

from __future__ import annotations

import doctest
import os
import re
import sys
import tempfile
from pathlib import Path

_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
_FENCE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def failures(page: str, text: str) -> int:
    """Return how many examples of a page print something else than it says; each is shown."""
    code = "\n\n".join(_FENCE.findall(text))
    examples = doctest.DocTestParser().get_doctest(code, {}, page, page, 0)
    return doctest.DocTestRunner(optionflags=_FLAGS).run(examples).failed


if __name__ == "__main__":
    texts = {page: Path(page).read_text(encoding="utf-8") for page in sys.argv[1:]}
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        failed = {page: failures(page, text) for page, text in texts.items()}
        os.chdir("/")
    sys.exit(any(failed.values()) or not failed)
