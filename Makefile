# make demo: install the library and read the examples.   make test: everything that CI runs.
# Both need Python 3.11 or later, pip and make, and leave all they install in .venv*.

PYTHON ?= python3
# The documents to show: make demo FILES=page.txt
FILES ?= examples/museum-visit.txt

# The versions that development is done with; make LOCK= takes the newest.
LOCK ?= -c constraints.txt
# How long to fuzz each target, and which: make fuzz SECONDS=3600 TARGETS="html json"
SECONDS ?= 60
TARGETS ?= $$($(FUZZ)/python -m fuzz)

CHECKS = tests counted lint types rendered docs lowest wheel downstream spark-where-java

PIP = -m pip --disable-pip-version-check
BIN := .venv/bin
LOW := .venv-lowest/bin
FUZZ := .venv-fuzz/bin

.PHONY: demo test format lint types tests counted rendered docs lowest wheel downstream spark spark-where-java \
	explore bench fuzz lock clean

demo: .venv/installed
	@$(BIN)/python -m transcripts show $(FILES)

# Two at a time: the longest is the run of the tests.
test: .venv/dev
	@$(MAKE) --no-print-directory -j2 $(CHECKS)
	@echo "everything passes"

format: .venv/dev
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lint: .venv/dev
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet

types: .venv/dev
	$(BIN)/mypy

tests: .venv/dev
	$(BIN)/coverage run -m pytest -q -m "not counted"
	$(BIN)/coverage report

# The instructions that each pattern takes for a text and for twice as much, where there is Valgrind.
counted: .venv/dev
	$(BIN)/python -m pytest -q -m counted -p no:cacheprovider tests/property

# Thousands of documents that are drawn and printed in every house style, and must be read so.
rendered: .venv/dev
	$(BIN)/python -m pytest -q --hypothesis-profile=thorough -p no:cacheprovider \
		tests/testing/test_strategies.py -k is_read_as_it_was

# The property tests with examples that no run had before, SEED= for the same ones again; some minutes.
explore: .venv/dev
	$(BIN)/python -m pytest -q --hypothesis-profile=explore $(if $(SEED),--hypothesis-seed=$(SEED)) \
		-p no:cacheprovider -m "hypothesis and not counted" tests

docs: .venv/dev
	$(BIN)/python -m sphinx -n -T -W -q -b html docs build/docs

# The oldest supported versions of the core dependencies: the suite as it is, fewer random examples.
lowest: .venv-lowest/installed
	$(LOW)/python -m pytest -q -m "not corpus and not counted" --hypothesis-profile=quick -p no:cacheprovider tests

wheel: .venv/dev
	rm -rf build/wheel
	$(BIN)/python $(PIP) wheel -q --no-deps --no-build-isolation -w build/wheel .
	$(BIN)/check-wheel-contents build/wheel
	$(BIN)/python tools/check_wheel.py build/wheel/*.whl

# A project that depends on the library, tested with nothing but the wheel and the extra.
downstream: wheel .venv-downstream/made
	@.venv-downstream/bin/python $(PIP) install -q --force-reinstall --no-deps build/wheel/*.whl
	cd examples/meeting-search && ../../.venv-downstream/bin/python -m pytest -q -p no:cacheprovider

# The Spark job of tests/test_spark.py: needs Java. PySpark asks for pandas below 3, so it has an
# environment of its own.
spark: .venv-spark/installed
	.venv-spark/bin/python -m pytest -q -m spark -p no:cacheprovider tests/test_spark.py

spark-where-java:
	@if java -version >/dev/null 2>&1; then $(MAKE) --no-print-directory spark; \
	else echo "no Java here: the Spark job is not run"; fi

# One table of ratios against named baselines; takes some minutes, and wants a machine that does
# nothing else.
bench: .venv/bench
	@$(BIN)/python bench

# Stops at what it finds, and says where the input stands; what it has reached is begun with next time.
fuzz: .venv-fuzz/installed
	@for target in $(TARGETS); do \
		echo "== $$target"; \
		$(FUZZ)/python -m fuzz $$target -max_total_time=$(SECONDS) || exit 1; \
	done

lock: .venv/dev
	@mkdir -p build
	$(BIN)/python tools/lock.py > build/constraints.txt
	mv build/constraints.txt constraints.txt

clean:
	rm -rf .venv .venv-lowest .venv-downstream .venv-spark .venv-fuzz build .coverage .hypothesis .mypy_cache \
		.pytest_cache .ruff_cache

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

.venv/bench: .venv/installed constraints.txt
	@$(BIN)/python $(PIP) install -q -U pip
	@$(BIN)/python $(PIP) install -q $(LOCK) -e . --group bench
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
	@.venv-downstream/bin/python $(PIP) install -q "$$(echo build/wheel/*.whl)[testing]"
	@.venv-downstream/bin/python $(PIP) install -q --no-deps -e examples/meeting-search
	@touch $@

.venv-fuzz/installed: pyproject.toml constraints.txt
	@echo "making .venv-fuzz"
	@$(PYTHON) -m venv .venv-fuzz
	@$(FUZZ)/python $(PIP) install -q -U pip
	@$(FUZZ)/python $(PIP) install -q $(LOCK) -e '.[html,fast]' --group fuzz
	@touch $@

.venv-spark/installed: pyproject.toml
	@echo "making .venv-spark"
	@$(PYTHON) -m venv .venv-spark
	@.venv-spark/bin/python $(PIP) install -q -U pip
	@.venv-spark/bin/python $(PIP) install -q -e . --group tests pyspark 'pandas<3'
	@touch $@
