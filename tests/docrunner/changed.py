"""Which pages a change touches: they are tested first.

`python -m docrunner.changed origin/main` (with tests/ on the path) prints them, one a line: chapters whose text, programs or
figures differ from where the branch left `origin/main`, and labs.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .book import read_book


def changed_files(root: Path, base: str) -> set[str]:
    """Return the files, relative to `root`, that differ from the common ancestor of HEAD and `base`, or are new and uncommitted.

    Raises `SystemExit` with git's own words when it does not know `base`.
    """

    def git(*arguments: str) -> list[str]:
        done = subprocess.run(
            ["git", "-C", str(root), "-c", "core.quotepath=off", *arguments],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"git 不认识 {base}：{done.stderr.strip()}")
        return done.stdout.splitlines()

    ancestor = git("merge-base", "HEAD", base)[0]
    return {
        *git("diff", "--name-only", ancestor),
        *git("ls-files", "--others", "--exclude-standard"),
    }


def touched_pages(root: Path, files: set[str]) -> list[str]:
    """Return the pages below docs/, relative to `root`, that show one of `files` or are one of them, in order."""
    pages = set()
    for chapter in read_book(root).chapters:
        shown = {program.file.as_posix() for program in chapter.programs}
        figures = (
            f"docs/assets/figures/{chapter.path.relative_to('docs').with_suffix('').as_posix()}/"
        )
        if (
            chapter.path.as_posix() in files
            or shown & files
            or any(file.startswith(figures) for file in files)
        ):
            pages.add(chapter.path.as_posix())
    return sorted(pages)


if __name__ == "__main__":
    base = sys.argv[1] if len(sys.argv) > 1 else "origin/main"
    for page in touched_pages(Path.cwd(), changed_files(Path.cwd(), base)):
        sys.stdout.write(page + "\n")
