"""Typography of the pages: spaces between Chinese and Latin, full-width punctuation (AutoCorrect), and sound Markdown (PyMarkdown)."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import autocorrect_py
import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=[p.relative_to(ROOT).as_posix() for p in PAGES])
def test_typography(page):
    text = re.sub(
        r"\A---\n.*?\n---\n",
        lambda m: "\n" * m[0].count("\n"),
        page.read_text("utf-8"),
        flags=re.DOTALL,
    )  # YAML, not prose
    found = autocorrect_py.lint_for(text, "markdown").lines
    name = page.relative_to(ROOT).as_posix()
    assert not found, "\n" + "\n".join(
        f"{name}:{line.line}: {line.old!r} 应写成 {line.new!r}" for line in found
    )


def test_markdown_is_sound():
    """With the rules of .pre-commit-config.yaml, on all pages at once."""
    config = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    rules = shlex.split(re.search(r"-m pymarkdown (.+) scan$", config, re.MULTILINE)[1])
    done = subprocess.run(
        [sys.executable, "-m", "pymarkdown", *rules, "scan", *map(str, PAGES)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
