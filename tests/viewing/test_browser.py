"""The page in a browser, where Chromium, its driver, selenium and axe-core are at hand.

`make browser` fetches the last two; Debian has the first two as ``chromium`` and
``chromium-driver``.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import transcripts
from tests.viewing.pages import SITTING
from transcripts import Meeting
from transcripts.testing import SAMPLES, load_sample

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

AXE = Path(__file__).parents[2] / "build" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
OPTIONS = (
    *("headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-sync"),
    *("disable-background-networking", "disable-component-update"),
)
# What is found, with a piece of the page for each.
RUN_AXE = """
const done = arguments[0];
axe.run(document, {resultTypes: ["violations"]}).then(found => done(found.violations.map(
    one => `${one.impact} ${one.id}: ${one.nodes.map(node => node.html.slice(0, 99))}`)));
"""
NARROW, WIDE = 360, 1280
# Such as are short enough: of each kind one.
SHOWN = [
    *("kremlin/faults", "kremlin/russian-cards", "bundestag/sitting", "white-house/remarks"),
    *("webvtt/meeting", "labelled/podcast"),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """A browser without a window."""
    webdriver = pytest.importorskip("selenium.webdriver")
    driver = shutil.which("chromedriver")
    if driver is None or shutil.which("chromium") is None:
        pytest.skip("there is no Chromium with its driver")
    options = webdriver.ChromeOptions()
    profile = tmp_path_factory.mktemp("profile")
    for option in (*OPTIONS, f"user-data-dir={profile}"):
        options.add_argument(f"--{option}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield opened
    opened.quit()


def show(
    browser: Chrome, folder: Path, meeting: Meeting, width: int, *, scheme: str = "light"
) -> None:
    """Open the page of a meeting."""
    page = folder / "page.html"
    page.write_text(transcripts.to_html(meeting), encoding="utf-8")
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width == NARROW}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    look(browser, scheme=scheme)
    browser.get(page.as_uri())


def look(browser: Chrome, *, scheme: str = "light", media: str = "screen") -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    emulated = {"media": media, "features": features}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", emulated)


def ask(browser: Chrome, script: str) -> Any:  # noqa: ANN401 - whatever the script returns
    return browser.execute_script(f"return {script}")


def style(browser: Chrome, selector: str, name: str) -> str:
    found = ask(browser, f"getComputedStyle(document.querySelector('{selector}'))['{name}']")
    return str(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("name", ["sitting", *SHOWN])
def test_nobody_is_shut_out(
    browser: Chrome, tmp_path: Path, name: str, width: int, scheme: str
) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not at hand")
    meeting = load_sample(name).expected if name in SAMPLES else SITTING
    show(browser, tmp_path, meeting, width, scheme=scheme)
    browser.execute_script(AXE.read_text(encoding="utf-8"))
    assert browser.execute_async_script(RUN_AXE) == []


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_nothing_is_cut_off_and_nothing_complained_of(
    browser: Chrome, tmp_path: Path, width: int
) -> None:
    browser.get_log("browser")  # type: ignore[no-untyped-call]
    show(browser, tmp_path, SITTING, width)
    assert ask(browser, "document.documentElement.scrollWidth") <= width
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def test_a_wide_page_has_contents_and_problems_at_its_sides(
    browser: Chrome, tmp_path: Path
) -> None:
    left = "document.querySelector('{}').getBoundingClientRect().left"
    right = "document.querySelector('{}').getBoundingClientRect().right"
    show(browser, tmp_path, SITTING, WIDE)
    assert ask(browser, right.format("nav")) <= ask(browser, left.format("#text"))
    assert ask(browser, left.format(".turn .problem")) >= ask(browser, right.format("#text"))
    assert ask(browser, right.format(".turn .problem")) <= WIDE
    show(browser, tmp_path, SITTING, NARROW)
    assert ask(browser, right.format("nav")) > ask(browser, left.format("#text"))
    assert ask(browser, right.format(".turn .problem")) <= ask(browser, right.format("#text"))


def test_it_is_dark_where_that_is_wished_but_not_in_print(browser: Chrome, tmp_path: Path) -> None:
    show(browser, tmp_path, SITTING, WIDE, scheme="dark")
    assert style(browser, "body", "backgroundColor") == "rgb(20, 22, 28)"
    look(browser, scheme="dark", media="print")
    assert style(browser, "body", "backgroundColor") == "rgb(255, 255, 255)"
    assert style(browser, ".problem", "float") == "none"
    assert style(browser, ".skip", "display") == "none"


def test_a_keyboard_leads_to_the_text_first(browser: Chrome, tmp_path: Path) -> None:
    keys = pytest.importorskip("selenium.webdriver.common.keys").Keys
    chains = pytest.importorskip("selenium.webdriver.common.action_chains").ActionChains
    show(browser, tmp_path, SITTING, WIDE)
    chains(browser).send_keys(keys.TAB).perform()
    assert ask(browser, "document.activeElement.className") == "skip"
    assert ask(browser, "document.activeElement.getBoundingClientRect().left") >= 0
    chains(browser).send_keys(keys.ENTER).perform()
    assert ask(browser, "location.hash") == "#text"
    chains(browser).send_keys(keys.TAB).perform()
    assert ask(browser, "document.activeElement.closest('#text') !== null")
