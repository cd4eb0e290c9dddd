# `make help` lists the targets.
.DEFAULT_GOAL := help
.PHONY: help setup report test lint format golden bench interop browser deep

SOURCES := Package.swift Sources Tests Benchmarks
# The standard library linked in: the process starts and runs about a sixth faster, and needs no Swift where it runs.
RELEASE := swift build --configuration release --product coincide --static-swift-stdlib

help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: ## Install the system libraries that are missing
	@scripts/setup

report: setup ## Build, run every pipeline, and say where the reports are
	@$(RELEASE)
	@.build/release/coincide run pipelines/*.yml

test: setup lint ## Lint, build and run the whole test suite
	@swift build --build-tests
	@swift test --skip-build

lint: ## Check the format of the code
	@swift format lint --strict --parallel --recursive $(SOURCES)

format: ## Mend the format of the code
	@swift format --in-place --parallel --recursive $(SOURCES)

golden: setup ## Rewrite the golden files of the tests; say in the commit why they changed
	@UPDATE_GOLDEN=1 swift test

interop: ## Hold the published files against LibreOffice, openpyxl, frictionless and sqlite3 (scratch check)
	@scripts/interop

browser: ## Look at the published pages in headless Chromium: console, axe-core, sorting, pictures, print, charts as librsvg draws them
	@scripts/browser

bench: setup ## Measure the real pipeline, and rates of its parts (see Benchmarks/README.md)
	@$(RELEASE)
	@Benchmarks/run
	@swift build --configuration release --product coincide-bench --static-swift-stdlib
	@.build/release/coincide-bench

deep: setup ## Run the long campaigns by hand: how often tests are deceived, fuzzing for ten minutes a reader
	@swift build --configuration release --product coincide-bench --static-swift-stdlib
	@.build/release/coincide-bench calibration 2000
	@.build/release/coincide-bench views 1000
	@scripts/fuzz 600
