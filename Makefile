# Two commands set everything up on a machine with Python 3.11, pip and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared

.PHONY: help demo test lint format evaluate bench bench-peers train clean

help:
	@echo "make demo      install, cross-check the demo corpus: in the terminal and as an HTML page"
	@echo "make test      install, lint, types, tests"
	@echo "make lint      ruff and mypy"
	@echo "make evaluate  every score beside its floor (uses $(SHARED) when present)"
	@echo "make bench     speed and memory, against the bare parser in the same run; how cross-checking grows"
	@echo "make bench-peers  scores and seconds beside HeidelTime, dateparser and textacy, where they are installed"
	@echo "make train     train the French pipeline anew from $(SHARED)/data"

$(BIN)/recoupe: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(BIN)/recoupe
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/.peers: $(BIN)/recoupe
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[peers]' || echo "not all peers could be installed"
	@touch $@

demo: $(BIN)/recoupe
	$(BIN)/recoupe demo --output recoupe-demo.html

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

test: lint
	$(BIN)/pytest -n 2 --dist loadfile

evaluate: $(VENV)/.dev
	$(BIN)/recoupe evaluate --data $(SHARED) --floors evaluation/floors.toml

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/bench.py --data $(SHARED)
	$(BIN)/python -m benchmarks.scale --data $(SHARED)

bench-peers: $(VENV)/.peers
	$(BIN)/python -m benchmarks.peers --data $(SHARED)

train: $(VENV)/.dev
	$(BIN)/python -m training.train --data $(SHARED)/data

clean:
	rm -rf $(VENV) build dist recoupe-demo.html .mypy_cache .ruff_cache .pytest_cache
