# dateline: `make demo` shows what it does, `make test` checks all of it.
PYTHON ?= python3.11
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
DEMO   := build/demo.db
SHARED ?= ../shared
AXE    := build/axe/node_modules/axe-core/axe.min.js
LOCK   := $(BIN)/uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --no-header \
          --no-annotate --python-version 3.11 --quiet

.PHONY: demo test check score bench lock clean debian axe pictures

demo: $(VENV)/run
	@mkdir -p build
	@$(BIN)/dateline read examples --full --db $(DEMO)
	@echo "Kept in $(DEMO). Try:  $(BIN)/dateline search police --db $(DEMO)"
	@echo "In the browser:        $(BIN)/dateline serve --db $(DEMO)"
	@echo "A situation report:    $(BIN)/dateline report --search beira --format html --db $(DEMO) -o build/report.html"

# ALL=1 adds the tests that need Debian's chromium and postgresql (`make debian`) and the long ones.
ifdef ALL
test: axe
endif
test: check
ifdef ALL
	$(BIN)/pytest
else
	$(BIN)/pytest -m "not browser and not postgres and not fuzz and not slow"
endif

check: $(VENV)/dev
	$(BIN)/ruff format --check src tests scripts
	$(BIN)/ruff check src tests scripts
	$(BIN)/mypy
	$(BIN)/lint-imports

# The browser and the database of the tests, and what PyICU (of followthemoney) is built with.
debian:
	apt-get update -qq
	apt-get install -y -qq --no-install-recommends chromium postgresql fonts-dejavu-core \
	    g++ pkg-config libicu-dev >/dev/null
	command -v npm >/dev/null || apt-get install -y -qq --no-install-recommends npm >/dev/null

# What the browser tests measure accessibility with; it runs in them alone.
axe: $(AXE)

$(AXE): requirements/axe/package-lock.json
	@mkdir -p build/axe
	@cp requirements/axe/package.json requirements/axe/package-lock.json build/axe/
	@cd build/axe && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# The pictures of docs/pictures/, taken of the pages of examples/.
pictures: $(VENV)/dev
	$(BIN)/python scripts/take_pictures.py

# The figures of the reader on labelled data, where that lies beside the checkout.
score: $(VENV)/dev
	$(BIN)/python -m dateline.evaluation --shared $(SHARED)

# On real pages where those lie beside the checkout, else on the small ones of examples/.
bench: $(VENV)/dev
	$(BIN)/python scripts/bench.py \
	    --pages $(firstword $(wildcard $(SHARED)/gold/pages/fundus.tar.xz) examples) --most 60

lock: $(VENV)/dev
	$(BIN)/python -m pip --quiet install uv
	$(LOCK) -o requirements/run.txt
	$(LOCK:pyproject.toml=) --group pyproject.toml:build -o requirements/build.txt
	$(LOCK) --group dev --extra postgres -o requirements/dev.txt

$(VENV)/run: requirements/run.txt requirements/build.txt pyproject.toml
	@echo "Setting up .venv (a few minutes, once) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --require-hashes -r requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/run
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

clean:
	rm -rf build $(VENV)
