# Two commands a newcomer needs: `make demo` and `make test`. Each sets up all that it needs in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test browser lint check lock bench clean

demo: $(VENV)/run.ready
	$(BIN)/dateline demo $(DEMO)

test: $(VENV)/dev.ready browser
	$(BIN)/python -m pytest $(TESTS)

# Lint, types, the layers contract, and the built wheel in a clean environment.
check: $(VENV)/dev.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	scripts/wheel.sh $(BIN)/python

browser:
	scripts/browser.sh
	scripts/axe.sh

$(VENV)/run.ready $(VENV)/dev.ready: $(VENV)/%.ready: requirements/%.txt pyproject.toml
	scripts/setup.sh $(PYTHON) $(VENV) $*

# Locks hold versions and hashes, no index addresses. --universal: one lock for every Python and system supported.
UV_COMPILE = $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --no-emit-find-links --no-header --no-annotate
lock: $(VENV)/dev.ready
	$(BIN)/pip install -q uv
	$(UV_COMPILE) pyproject.toml requirements/build.in -o requirements/run.txt
	$(UV_COMPILE) pyproject.toml requirements/build.in --group dev -c requirements/run.txt -o requirements/dev.txt

clean:
	rm -rf $(VENV) dist build artifacts
