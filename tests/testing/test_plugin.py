"""The plugin for pytest, in runs of pytest."""

from __future__ import annotations

from importlib.metadata import entry_points

import pytest

from transcripts.testing import SAMPLES

COUNT = len(SAMPLES)
KREMLIN = sum(name.startswith("kremlin/") for name in SAMPLES)
GOLDEN = """
    from transcripts.testing import make_meeting

    def test_it(transcripts_golden):
        transcripts_golden(make_meeting("ANNA: We ship."))
"""


def test_pytest_finds_the_plugin() -> None:
    (found,) = entry_points(group="pytest11", name="transcripts")
    assert found.value == "_transcripts_pytest"


def test_a_test_runs_once_for_each_sample(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import transcripts

        def test_it(transcripts_sample):
            read = transcripts.parse(transcripts_sample.document, format=transcripts_sample.format)
            assert read == transcripts_sample.expected
    """)
    result = pytester.runpytest("-v")
    result.assert_outcomes(passed=COUNT)
    result.stdout.fnmatch_lines(["*::test_it[[]kremlin/article] PASSED*"])


@pytest.mark.parametrize(
    ("marks", "count"),
    [
        ('@pytest.mark.transcripts_samples("kremlin/*")', KREMLIN),
        ('@pytest.mark.transcripts_samples("*/plain", "kremlin/copied")', 2),
        (
            (
                '@pytest.mark.transcripts_samples("*/plain")\n'
                '@pytest.mark.transcripts_samples("kremlin/*")'
            ),
            KREMLIN + 1,
        ),
        ('@pytest.mark.parametrize("transcripts_sample", ["labelled/plain"], indirect=True)', 1),
        (
            '@pytest.mark.parametrize(["transcripts_sample"], [["labelled/plain"]], indirect=True)',
            1,
        ),
        (
            (
                '@pytest.mark.parametrize("other, transcripts_sample", [(1, "labelled/plain")],'
                ' indirect=["transcripts_sample"])\n'
                '@pytest.mark.parametrize("third", [1, 2])'
            ),
            2,
        ),
        ('@pytest.mark.parametrize("other", [1, 2])', 2 * COUNT),
    ],
)
def test_samples_can_be_selected(pytester: pytest.Pytester, marks: str, count: int) -> None:
    pytester.makepyfile(
        "import pytest\n\n\n@pytest.fixture\ndef other(): ...\n\n\n"
        "@pytest.fixture\ndef third(): ...\n\n\n"
        f"{marks}\ndef test_it(transcripts_sample, other, third):\n"
        "    assert '/' in transcripts_sample.name\n"
    )
    pytester.runpytest("--strict-markers", "-Werror").assert_outcomes(passed=count)


@pytest.mark.parametrize(("patterns", "said"), [('"kremlim/*"', "kremlim/[*]"), ("", "")])
def test_a_pattern_that_fits_nothing_is_an_error(
    pytester: pytest.Pytester, patterns: str, said: str
) -> None:
    pytester.makepyfile(f"""
        import pytest

        @pytest.mark.transcripts_samples({patterns})
        def test_it(transcripts_sample): ...
    """)
    result = pytester.runpytest()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        [f"*no sample is called {said}; there are assemblyai/utterances, *"]
    )


def test_an_unknown_sample_is_told_what_comes_close(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import pytest

        @pytest.mark.parametrize("transcripts_sample", ["kremlin/rusian"], indirect=True)
        def test_it(transcripts_sample): ...
    """)
    result = pytester.runpytest()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*no sample 'kremlin/rusian'; there are *kremlin/russian*"])


def test_a_golden_file_is_missing_written_and_compared(pytester: pytest.Pytester) -> None:
    path = pytester.makepyfile(GOLDEN)
    missing = pytester.runpytest()
    missing.assert_outcomes(failed=1)
    missing.stdout.fnmatch_lines(["*there is no golden file yet*", "*pytest --transcripts-update*"])
    pytester.runpytest("--transcripts-update").assert_outcomes(passed=1)
    assert (path.parent / "golden" / path.stem / "test_it.json").is_file()
    pytester.runpytest().assert_outcomes(passed=1)
    path.write_text(path.read_text().replace("ship", "sink"))
    differing = pytester.runpytest()
    differing.assert_outcomes(failed=1)
    differing.stdout.fnmatch_lines(
        ["*turns[[]0] (blocks[[]0], ANNA)", "*'We sink.'", "*'We ship.'"]
    )
    # pytest shows the test, and nothing of ours above the message.
    differing.stdout.no_fnmatch_line("*golden.py*")


def test_each_test_has_a_golden_file_of_its_own(pytester: pytest.Pytester) -> None:
    tests = """
        import pytest
        from transcripts.testing import make_meeting

        class TestA:
            def test_it(self, transcripts_golden):
                transcripts_golden(make_meeting(f"ANNA: {__name__} A."))

        class TestB:
            class TestC:
                def test_it(self, transcripts_golden):
                    transcripts_golden(make_meeting(f"ANNA: {__name__} B."))

        @pytest.mark.parametrize("x", ["a/b", "a b", "A", "a"])
        def test_it(transcripts_golden, x):
            transcripts_golden(make_meeting(f"ANNA: {__name__} {x}."))
    """
    pytester.makepyfile(test_a=tests, test_b=tests)
    pytester.runpytest("--transcripts-update").assert_outcomes(passed=12)
    pytester.runpytest().assert_outcomes(passed=12)
    files = sorted(path.name for path in (pytester.path / "golden" / "test_b").iterdir())
    assert files[:2] == ["TestA.test_it.json", "TestB.TestC.test_it.json"]


def test_an_update_writes_a_name_that_two_tests_say_once(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        from transcripts.testing import make_meeting

        def test_a(transcripts_golden):
            transcripts_golden(make_meeting("ANNA: We ship."), "talk")

        def test_b(transcripts_golden):
            transcripts_golden(make_meeting("ANNA: We sink."), "talk")
    """)
    result = pytester.runpytest("--transcripts-update")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*::test_a has written another meeting to *talk.json: say name=*"])


def test_a_run_without_the_fixtures_does_not_import_the_package(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import sys

        def test_it(pytestconfig):
            assert pytestconfig.pluginmanager.has_plugin("transcripts")
            assert "_transcripts_pytest" in sys.modules
            # Not attrs: the plug-in of another package may take that.
            assert not {"transcripts", "regex", "cattrs"} & set(sys.modules)
    """)
    pytester.runpytest_subprocess("-p", "no:hypothesispytest").assert_outcomes(passed=1)


def test_every_name_begins_with_ours(pytester: pytest.Pytester) -> None:
    fixtures = str(pytester.runpytest("--fixtures").stdout)
    ours = fixtures.partition("fixtures defined from _transcripts_pytest -")[2].partition("---- f")[
        0
    ]
    named = [line.split()[0] for line in ours.splitlines()[1:] if line[:1].isalpha()]
    assert named == ["transcripts_sample", "transcripts_golden"]
    markers = str(pytester.runpytest("--markers").stdout)
    assert "@pytest.mark.transcripts_samples(*patterns)" in markers
    assert "--transcripts-update" in str(pytester.runpytest("--help").stdout)
