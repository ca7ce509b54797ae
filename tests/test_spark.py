"""A Spark job over documents gives what one process gives, row for row."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from transcripts import arrow

pytestmark = [
    pytest.mark.spark,
    # Spark warns of versions of pandas that it has not been tried with, and uses none of it here.
    pytest.mark.filterwarnings("ignore:PySpark does not yet:FutureWarning"),
]

Document = tuple[str, bytes | None]

ROOT = Path(__file__).parent.parent

NUMBER = 5000
NAMES = ["Anna Ivanova", "Boris Petrov", "Darya Grachyova", "Pavel Orlovsky", "Helmi Aaltonen"]
SAID = ["The night ferry is back.", "It is late. (Laughter.)", "We carried forty [boats] home."]
KREMLIN = """\
Official website of the President of Russia

Meeting with crew {at}

March {day}, 2031, Old Quay

Governor {name} met the crew.

* * *

Governor of the Northern Territory {name}: {said}

Question: Why, {name}?

{name} (retranslated): {more} <…>
"""
KREMLIN_RU = """\
Встреча с экипажем {at}

{day} марта 2031 года, Старый Причал

* * *

Д.Грачёва: Добрый день, {name}!

Вопрос: Почему? (Смех в зале.)

Д.Грачёва: Потому что нас {at}.
"""
WHITE_HOUSE = """\
Harbor Briefing Room

2:05 P.M. EDT

MS. LUND:  Good afternoon, {name}.  (Laughter.)  {said}

Q    Thank you.  How old is ferry {at}?

SECRETARY SAND:  {more}
"""
BUNDESTAG = """\
Plenarprotokoll 5/{at}
Deutscher Bundestag
Stenografischer Bericht
{at}. Sitzung
Berlin, Mittwoch, den {day}. Mai 2031
Beginn: 9.00 Uhr

  Präsidentin Dr. Ulla Stern:
  Guten Morgen! Das Wort hat die Kollegin Berg.
  Anna Berg (ABC):
  Meine Damen und Herren! {said}
(Beifall bei der ABC)
  Die Nachtfähre fährt seit {at} Jahren.
(Schluss: 16.00 Uhr)
"""
PODCAST = "**{name}:** \\[00:03\\] {said}\n\n**Ben Okoro:** \\[12:01.5\\] {more}\n"
PAGE = """\
<p>Official website of the President of Russia</p><h1>Crew {at}</h1>
<p><b>{name}:</b> {said}</p><p><b>Question:</b> Why? (Applause.)</p>
"""
SPEECHLESS = """\
Official website of the President of Russia

Meeting with crew {at}

March {day}, 2031, Old Quay

{name} met the crew.
"""
# Every so many documents repeat; a template stands with the encoding that it is written in.
TEMPLATES = [
    (KREMLIN, "utf-8"),
    (KREMLIN_RU, "utf-8"),
    (WHITE_HOUSE, "utf-16"),
    (BUNDESTAG, "utf-8"),
    (PODCAST, "utf-8-sig"),
    (PAGE, "utf-8"),
    (PAGE, "utf-16"),
    (SPEECHLESS, "utf-8"),
    (KREMLIN_RU, "utf-16"),
]
BAD = [None, b"", b"\xff\xfe\x00", b"Nobody speaks here."]


def documents() -> Iterator[Document]:
    """Yield documents in several house styles, every tenth of them bad."""
    for at in range(NUMBER):
        key, kind = f"{at:04}", at % 10
        if kind == len(TEMPLATES):
            yield key, BAD[at // 10 % len(BAD)]
            continue
        template, encoding = TEMPLATES[kind]
        text = template.format(
            at=at,
            day=at % 28 + 1,
            name=NAMES[at % len(NAMES)],
            said=SAID[at % len(SAID)],
            more=" ".join(SAID * (at % 3 + 1)),
        )
        yield key, text.encode(encoding)


def in_order(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows by document and turn: Spark gives the partitions in any order."""
    return sorted(rows, key=lambda row: (row["id"], row["turn"] or 0))


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A Spark of two cores in this machine; the test is skipped where there can be none."""
    sql = pytest.importorskip("pyspark.sql")
    # mapInArrow asks for it, though it uses none of it.
    pytest.importorskip("pandas")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("there is no Java")
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        # Several batches for each partition, of which there are more than cores.
        "spark.default.parallelism": "4",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "300",
        # A short job is over before better machine code pays off.
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    }
    with pytest.MonkeyPatch.context() as patch:
        # Else the workers run the python3 of the system, which need not know this library.
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        session = sql.SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        yield session
        session.stop()


def test_a_spark_job_gives_what_one_process_gives(spark: Any) -> None:  # noqa: ANN401 - of no fixed type
    from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - it may be missing

    source, read = list(documents()), arrow.parse_batches()
    frame = spark.createDataFrame(source, "id string, content binary")
    assert frame.rdd.getNumPartitions() == 4
    found = frame.mapInArrow(read, from_arrow_schema(arrow.PARSED)).collect()

    ids, contents = zip(*source, strict=True)
    batch = pa.record_batch({"id": ids, "content": pa.array(contents, pa.binary())})
    expected = [row for batch in read([batch]) for row in batch.to_pylist()]
    assert in_order([row.asDict() for row in found]) == in_order(expected)
    assert {row["id"] for row in expected} == {key for key, _ in source}
    kinds = Counter(
        "turn" if row["turn"] is not None else "error" if row["error"] else "speechless"
        for row in expected
    )
    assert kinds["error"] == NUMBER // 10
    assert kinds["speechless"] == NUMBER // 10
    assert kinds["turn"] > NUMBER


@pytest.mark.usefixtures("spark")
def test_the_recipe_in_the_docs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    fences = re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    at = next(at for at, fence in enumerate(fences) if "mapInArrow" in fence)
    monkeypatch.chdir(ROOT)
    exec(fences[at], {})  # noqa: S102 - our own page
    assert capsys.readouterr().out.strip() == fences[at + 1].strip()
