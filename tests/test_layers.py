"""The parts of the library import one way: each knows only those before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
# As docs/architecture.md draws them.
READING = (
    *("later", "memo", "language", "source", "style", "labels", "paragraphs"),
    *("induction", "layout", "assembly"),
)
LAYERS = (
    *("transcripts.kinds", "transcripts.errors", "transcripts.model"),
    *(f"transcripts.reading.{name}" for name in (*READING, "pipeline")),
    *("transcripts.formats", "transcripts._arguments", "transcripts.parsing"),
)
PATHS = sorted((SOURCE / "transcripts").rglob("*.py"))


def layer(module: str) -> int | None:
    """Return the number of the layer that a module stands in."""
    fitting = (at for at, name in enumerate(LAYERS) if f"{module}.".startswith(f"{name}."))
    return next(fitting, None)


def imports(path: Path) -> Iterator[str]:
    """Yield the modules that one imports, wherever the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


def test_every_part_of_the_reader_has_its_layer() -> None:
    parts = {path.stem for path in (SOURCE / "transcripts" / "reading").iterdir()}
    assert parts - {"__init__", "__pycache__"} == {*READING, "pipeline"}


@pytest.mark.parametrize("path", PATHS, ids=module_of)
def test_a_module_imports_only_from_layers_before_its_own(path: Path) -> None:
    own = layer(module_of(path))
    if own is None:
        pytest.skip("it stands above the layers")
    known = ((name, layer(name)) for name in imports(path) if name.startswith("transcripts."))
    assert [name for name, found in known if found is None or found > own] == []
