# One command each; README.md lists the same for Windows.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
PORT ?= 8000
JOBS ?= auto
BASE ?= origin/main
SELECT ?=
FILES ?=
PYTEST := $(PY) -m pytest -n $(JOBS) --maxprocesses=4 --dist=loadgroup

.PHONY: serve test changed build lint links update-outputs stress bench new-chapter clean

serve: $(READY)
	@echo "预览地址：http://127.0.0.1:$(PORT)/（第一次要先执行实验，请稍等；按 Ctrl-C 结束）"
	$(PY) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

# SELECT narrows it: make test SELECT=docs, make test SELECT="-m 'not site'"
test: $(READY)
	$(PYTEST) $(SELECT)

# The chapters that differ from BASE: what a pull request runs first.
changed: $(READY)
	@pages=$$(PYTHONPATH=tests $(PY) -m docrunner.changed $(BASE)) || exit 1; \
	if [ -z "$$pages" ]; then echo "没有改到章节"; else $(PYTEST) $$pages; fi

build: $(READY)
	$(PY) -m mkdocs build --strict --site-dir site

lint: $(READY)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m pytest -q tests/test_typography.py
	PYTHONPATH=tests $(PY) -m docrunner.form $(FILES)

links: $(READY)
	$(VENV)/bin/lychee --no-progress --max-retries 2 --timeout 20 --scheme http --scheme https --exclude-loopback docs '*.md'

update-outputs: $(READY)
	$(PYTEST) docs --update-outputs

stress: $(READY)
	$(PYTEST) docs --repeat 20 -q

bench: $(READY)
	$(PY) tests/site/measure_book.py

# make new-chapter PART=vision NAME=unet TITLE=U-Net
new-chapter: $(READY)
	PYTHONPATH=tests $(PY) -m docrunner.newchapter $(PART) $(NAME) "$(TITLE)"

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
