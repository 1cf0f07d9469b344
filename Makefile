# Nothing is needed but Python 3.11 or newer with its venv module, make, sh and git.
# PYTHON=… chooses the interpreter, WORKERS=… how many tests run side by side.

PYTHON =
WORKERS = auto
PYTEST_ARGS =
VENV = .venv
BIN = $(VENV)/bin
INSTALLED = $(VENV)/.installed

.PHONY: help demo test check bench bench-full snap docs install clean
.DEFAULT_GOAL = help

help: ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name says; do \
		printf '  make %-11s %s\n' "$$name" "$$says"; \
	done

demo: $(INSTALLED) ## build the demo zone with a month of work, and open the desk on it
	$(BIN)/freezone demo

test: $(INSTALLED) ## run every test: both databases, and the real data where it lies beside
	$(BIN)/python -m pytest -n $(WORKERS) $(PYTEST_ARGS)

check: $(INSTALLED) ## hold the sources against format, lint, types, walls and generated docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check

bench: $(INSTALLED) ## measure every budget against its floor, up to a million entries
	$(BIN)/python -m benchmarks

bench-full: $(INSTALLED) ## the same with ten million entries, and beside peers
	$(BIN)/python -m benchmarks --full

snap: $(INSTALLED) ## draw the stored pictures of papers and of the desk anew; look at them before committing
	$(BIN)/python tests/support/draw_papers.py
	$(BIN)/python tests/support/draw_screens.py
	$(BIN)/python tests/support/draw_desk.py

docs: $(INSTALLED) ## write the generated pages of docs/ anew
	$(BIN)/python docs/generate.py

install: $(INSTALLED) ## make the environment, and do nothing else

clean: ## take away the environment and everything that was built
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache \
		.import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): pyproject.toml constraints.txt
	@set -e; \
	can='import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'; \
	python='$(PYTHON)'; \
	if [ -z "$$python" ]; then \
		for each in python3.11 python3.12 python3 python; do \
			if "$$each" -c "$$can" >/dev/null 2>&1; then python="$$each"; break; fi; \
		done; \
	fi; \
	if [ -z "$$python" ] || ! "$$python" -c "$$can"; then \
		echo 'Python 3.11 or newer with its venv module is needed; PYTHON=… names it.' >&2; exit 1; \
	fi; \
	if [ ! -x $(BIN)/python ]; then "$$python" -m venv $(VENV); fi
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		-c constraints.txt -e '.[dev]'
	@touch $(INSTALLED)
