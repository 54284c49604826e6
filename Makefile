# One command each; README.md lists the same for Windows.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
PORT ?= 8000
JOBS ?= auto
PYTEST := $(PY) -m pytest -n $(JOBS) --maxprocesses=4 --dist=loadgroup

.PHONY: serve test build lint update-outputs stress clean

serve: $(READY)
	@echo "预览地址：http://127.0.0.1:$(PORT)/（第一次要先执行实验，请稍等；按 Ctrl-C 结束）"
	$(PY) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

test: $(READY)
	$(PYTEST)

build: $(READY)
	$(PY) -m mkdocs build --strict --site-dir site

lint: $(READY)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m pytest -q tests/test_typography.py

update-outputs: $(READY)
	$(PYTEST) docs --update-outputs

stress: $(READY)
	$(PYTEST) docs --repeat 20 -q

clean:
	rm -rf $(VENV) .cache site .pytest_cache .ruff_cache

# Linux: PyTorch's CPU wheel is ten times smaller than the default one, which brings CUDA along.
$(READY): pyproject.toml
	test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --upgrade "pip==26.3"
	torch=$$($(PY) -c "import tomllib; print(next(d for d in tomllib.load(open('pyproject.toml', 'rb'))['dependency-groups']['book'] if d.startswith('torch==')))") && \
	if [ "$$(uname -s)" != Linux ] || $(PY) -m pip show --quiet torch 2>/dev/null; then :; \
	elif $(PY) -m pip install --quiet --no-deps --retries 0 --timeout 8 --index-url https://download.pytorch.org/whl/cpu "$$torch"; then :; \
	else echo "PyTorch 的 CPU 源连不上，改用默认源：在 Linux 上可能要下载几 GB 的 CUDA 包"; fi && \
	$(PY) -m pip install --quiet --group dev
	touch $(READY)
