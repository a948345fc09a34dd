# Two commands to know: `make demo` and `make test`. `make help` lists the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
RUN := .venv/bin
PIP := $(RUN)/python -m pip --disable-pip-version-check -qq install
# The first Python of a version that we run on, and that can make a virtual environment.
FITS := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c '$(FITS)' 2>/dev/null && echo $$p && break; done)

.PHONY: release record help demo compose-demo up init secrets test test-long lint bench contract hostile picture lock clean

help: ## these lines
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "copydesk needs Python 3.11, 3.12 or 3.13 with venv (on Debian: apt install python3 python3-venv)" >&2; exit 1; }
	@echo "building .venv with $$($(PYTHON) -V) from requirements.lock: 265 packages, one to four minutes, once"
	@$(PYTHON) -m venv .venv
	@$(PIP) --require-hashes --no-deps -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

.venv: .venv/ready ## the virtual environment, from the lock

demo: .venv/ready ## the whole way over the bundled newsroom, on Airflow
	@$(RUN)/copydesk demo

compose-demo: ## the demo in containers, through Celery; skipped where there is no Docker
	@.ci/compose-demo

up: .venv/ready ## Airflow with its web page on your own feeds (SOURCES=feeds.opml PORT=8080)
	@exec $(RUN)/copydesk up --port $(or $(PORT),8080) $(if $(SOURCES),--sources "$(SOURCES)",$(if $(wildcard sources.toml),--sources sources.toml))

init: .venv/ready ## prepare the database and the archive
	@$(RUN)/copydesk init

secrets: ## .env for Docker with every secret made, once
	@$(PYTHON) -m copydesk.secrets

test: .venv/ready ## every test but the long ones, under ten minutes
	@$(RUN)/pytest -n 2 --dist worksteal -m "not long"

test-long: .venv/ready ## the rest: kills, crowds, full DAG runs
	@$(RUN)/pytest -n 2 --dist loadfile -m long

lint: .venv/ready ## ruff, mypy, the arrows between rooms
	@$(RUN)/ruff check . && $(RUN)/ruff format --check -q . && $(RUN)/mypy crawlers cleaning sql copydesk && $(RUN)/lint-imports >/dev/null

bench: .venv/ready ## speed and memory, as ratios side by side (COPYDESK_BENCH_PAGES=pages.warc.gz for real pages)
	@$(RUN)/python -m benchmarks

hostile: .venv/ready ## docs/hostile-servers.md anew
	@HOSTILE_TABLE=write $(RUN)/pytest -q -m long tests/crawlers/test_hostile_table.py

contract: .venv/ready ## docs/contract.md anew from the schema (RECORD=--record: and the shape that it is held to)
	@$(RUN)/python docs/contract.py $(RECORD)

picture: .venv/ready ## docs/article.png and the pictures of the pages anew (needs Chromium)
	@$(RUN)/python docs/picture.py
	@DESK_PICTURES=write $(RUN)/pytest -q -m long tests/copydesk/desk/test_chromium.py -k pictures

record: .venv/ready ## the present database, for the test of upgrades (a release does it)
	@$(RUN)/python -m deploy.recording

release: .venv/ready ## version, wheel, image and tag (VERSION=0.2.0)
	@$(RUN)/python -m deploy.release "$(VERSION)"

lock: ## requirements.lock anew from pyproject.toml
	@$(PYTHON) -m venv .venv-lock && .venv-lock/bin/python -m pip -qq install uv
	@.venv-lock/bin/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --upgrade --generate-hashes \
	  --no-annotate --no-emit-index-url --no-header --quiet -o .venv-lock/requirements
	@{ echo '# Every dependency with its hashes, for Python 3.11 to 3.13. Made by `make lock`; installed by `make .venv`.'; \
	  cat .venv-lock/requirements; } > requirements.lock
	@rm -rf .venv-lock

clean: ## everything that the commands above have made, but not what is kept in .copydesk
	@rm -rf .venv .venv-lock build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
