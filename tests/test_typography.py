"""Chinese typography of the pages: spaces between Chinese and Latin, full-width punctuation (AutoCorrect)."""

import re
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
