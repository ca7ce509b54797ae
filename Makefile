# All of it needs Python 3.11 or later, pip and make, and leaves what it installs in .venv*.

PYTHON ?= python3
# The documents to show: make demo FILES=page.txt
FILES ?= examples/museum-visit.txt

# The versions that development is done with; make LOCK= takes the newest.
LOCK ?= -c constraints.txt
# How long to fuzz each target, and which: make fuzz SECONDS=3600 TARGETS="html json"
SECONDS ?= 60
TARGETS ?= $$($(FUZZ)/python -m fuzz)
# How many mutants, or changed documents, to draw, and which.
NUMBER ?= 300

# The pages that a new user reads first: they run with nothing but the wheel.
FIRST = README.md docs/index.md docs/getting-started.md docs/how-to.md docs/faq.md \
	docs/services-and-threads.md

SLOW = property testing test_arrow.py test_batch.py test_bench.py test_jsonl.py test_main.py \
	test_own_formats.py test_spark.py
CHECKS = tests counted lint types rendered docs lowest wheel downstream spark-where-java

PIP = -m pip --disable-pip-version-check
BIN := .venv/bin
LOW := .venv-lowest/bin
BENCH := .venv-bench/bin
FUZZ := .venv-fuzz/bin
MUTANTS := .venv-mutants/bin

.DEFAULT_GOAL := help
.PHONY: help demo test quick format lint types tests counted rendered docs lowest wheel downstream spark \
	spark-where-java browser explore bench fuzz mutated mutants lock clean

# The targets with two number signs, and what stands after those.
help: ## say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/installed ## install the library, and read an example with it: FILES=page.txt
	@$(BIN)/python -m transcripts show $(FILES)

# The longest is the run of the tests.
test: .venv/dev ## everything below from lint to spark, two at a time
	@$(MAKE) --no-print-directory -j2 $(CHECKS)
	@echo "everything passes"

# Without what draws examples at length, starts processes, or measures.
quick: lint ## the linter, and the tests that are done in less than a minute
	$(BIN)/python -m pytest -q --hypothesis-profile=quick -m "not corpus and not counted" \
		$(SLOW:%=--ignore=tests/%) tests README.md CONTRIBUTING.md docs src

format: .venv/dev ## set the code as ruff does
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lint: .venv/dev ## the linter
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet

types: .venv/dev ## the type checker
	$(BIN)/mypy

tests: .venv/dev ## all tests, with coverage
	$(BIN)/coverage run -m pytest -q -m "not counted"
	$(BIN)/coverage report

counted: .venv/dev ## that no pattern takes longer than the text, where there is Valgrind
	$(BIN)/python -m pytest -q -m counted -p no:cacheprovider tests/property

rendered: .venv/dev ## thousands of documents, drawn and printed in every house style, are read so
	$(BIN)/python -m pytest -q --hypothesis-profile=thorough -p no:cacheprovider \
		tests/testing/test_strategies.py -k is_read_as_it_was

docs: .venv/dev ## the documentation, in build/docs
	$(BIN)/python -m sphinx -n -T -W -q -b html docs build/docs

# The suite as it is, with fewer random examples.
lowest: .venv-lowest/installed ## the tests with the oldest supported versions of what the library needs
	$(LOW)/python -m pytest -q -m "not corpus and not counted" --hypothesis-profile=quick -p no:cacheprovider tests

wheel: .venv/dev ## the source archive and the wheel made from it, with all that belongs there
	rm -rf build/sdist build/wheel
	$(BIN)/hatchling build -t sdist -d build/sdist
	$(BIN)/python $(PIP) wheel -q --no-deps --no-build-isolation -w build/wheel build/sdist/*.tar.gz
	$(BIN)/check-wheel-contents build/wheel
	$(BIN)/python tools/check_wheel.py build/wheel/*.whl

# The profile is Hypothesis's own: the examples are the same in every run, however slow the machine.
downstream: wheel .venv-downstream/made ## the first pages, and a project that depends on the library, with the wheel
	@.venv-downstream/bin/python $(PIP) install -q --force-reinstall --no-deps build/wheel/*.whl
	.venv-downstream/bin/python tools/walk.py $(FIRST)
	.venv-downstream/bin/transcripts show examples/museum-visit.txt > /dev/null
	cd examples/meeting-search && ../../.venv-downstream/bin/python -m pytest -q -p no:cacheprovider \
		--hypothesis-profile=ci

# PySpark asks for pandas below 3, so it has an environment of its own.
spark: .venv-spark/installed ## the Spark job, where there is Java
	.venv-spark/bin/python -m pytest -q -m spark -p no:cacheprovider tests/test_spark.py

spark-where-java:
	@if java -version >/dev/null 2>&1; then $(MAKE) --no-print-directory spark; \
	else echo "no Java here: the Spark job is not run"; fi

# Debian has the browser as chromium and chromium-driver; without it the tests are skipped.
browser: .venv/dev ## the page that to_html writes, in Chromium, by the rules of axe-core from npm
	npm install --silent --no-audit --no-fund --prefix build/browser axe-core@4.14.1
	$(BIN)/python -m pytest -q -p no:cacheprovider tests/viewing/test_browser.py

explore: .venv/dev ## the property tests with examples that no run had before: SEED= for those of one
	$(BIN)/python -m pytest -q --hypothesis-profile=explore $(if $(SEED),--hypothesis-seed=$(SEED)) \
		-p no:cacheprovider -m "hypothesis and not counted" tests

# It wants a machine that does nothing else.
bench: .venv-bench/installed ## the speed, as one table against named baselines; some minutes
	@$(BENCH)/python bench

# It says where the input stands; what it has reached is begun with next time.
fuzz: .venv-fuzz/installed ## fuzz until something is found: SECONDS=3600 TARGETS="html json"
	@for target in $(TARGETS); do \
		echo "== $$target"; \
		$(FUZZ)/python -m fuzz $$target -max_total_time=$(SECONDS) || exit 1; \
	done

mutated: .venv/dev ## read documents that were changed at random, asked for oddly: NUMBER=1000000 SEED=1
	@$(BIN)/python tools/mutated.py $(NUMBER) $(or $(SEED),1)

# It takes the last commit, and leaves the files here alone.
mutants: .venv-mutants/installed ## the share of mutants of the reader that the tests kill: NUMBER=300 SEED=1
	@$(MUTANTS)/python tools/mutants.py $(NUMBER) $(or $(SEED),1)

lock: .venv/dev ## take the newest versions of the tools into constraints.txt
	@mkdir -p build
	$(BIN)/python tools/lock.py > build/constraints.txt
	mv build/constraints.txt constraints.txt

clean: ## remove all that was made here
	rm -rf .venv .venv-bench .venv-lowest .venv-downstream .venv-spark .venv-fuzz build .coverage .hypothesis .mypy_cache \
		.pytest_cache .ruff_cache .venv-mutants

# Stamps: an environment is made once, and mended when pyproject.toml has changed.

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=...")'
	@echo "making .venv"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made pyproject.toml
	@echo "installing the library"
	@$(BIN)/python $(PIP) install -q -e .
	@touch $@

# Dependency groups need pip 25.1.
.venv/dev: .venv/installed constraints.txt
	@echo "installing the tools"
	@$(BIN)/python $(PIP) install -q -U pip
	@$(BIN)/python $(PIP) install -q $(LOCK) -e . --group dev
	@touch $@

# The peers are large, and nothing else needs them.
.venv-bench/installed: pyproject.toml constraints.txt
	@echo "making .venv-bench"
	@$(PYTHON) -m venv .venv-bench
	@$(BENCH)/python $(PIP) install -q -U pip
	@$(BENCH)/python $(PIP) install -q $(LOCK) -e . --group bench --group peers
	@touch $@

.venv-lowest/installed: tools/lowest.py pyproject.toml
	@echo "making .venv-lowest"
	@$(PYTHON) -m venv .venv-lowest
	@$(PYTHON) tools/lowest.py > .venv-lowest/lowest.txt
	@$(LOW)/python $(PIP) install -q -U pip
	@$(LOW)/python $(PIP) install -q -c .venv-lowest/lowest.txt -e . --group tests
	@touch $@

.venv-downstream/made: pyproject.toml examples/meeting-search/pyproject.toml | wheel
	@echo "making .venv-downstream"
	@$(PYTHON) -m venv .venv-downstream
	@.venv-downstream/bin/python $(PIP) install -q "$$(echo build/wheel/*.whl)[html,testing]"
	@.venv-downstream/bin/python $(PIP) install -q --no-deps -e examples/meeting-search
	@touch $@

.venv-fuzz/installed: pyproject.toml constraints.txt
	@echo "making .venv-fuzz"
	@$(PYTHON) -m venv .venv-fuzz
	@$(FUZZ)/python $(PIP) install -q -U pip
	@$(FUZZ)/python $(PIP) install -q $(LOCK) -e '.[html,fast]' --group fuzz
	@touch $@

.venv-mutants/installed: pyproject.toml constraints.txt
	@echo "making .venv-mutants"
	@$(PYTHON) -m venv .venv-mutants
	@$(MUTANTS)/python $(PIP) install -q -U pip
	@$(MUTANTS)/python $(PIP) install -q $(LOCK) -e . --group mutants
	@touch $@

.venv-spark/installed: pyproject.toml
	@echo "making .venv-spark"
	@$(PYTHON) -m venv .venv-spark
	@.venv-spark/bin/python $(PIP) install -q -U pip
	@.venv-spark/bin/python $(PIP) install -q -e . --group tests pyspark 'pandas<3'
	@touch $@
