"""Checks over the whole book: what no single chapter can show. They hold for any number of chapters, none included."""

from pathlib import Path

import pytest
from docrunner.book import (
    LONGEST_LINE,
    check_exceptions,
    check_files,
    check_lines,
    check_orphans,
    find_exceptions,
    read_book,
)
from docrunner.siteconfig import read_markdown_options

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def book():
    return read_book(ROOT)


def test_every_file_is_shown_and_fit_to_be_shown(book):
    """No orphan snippet, figure or diagram, no symbolic link, no strange file."""
    problems = [*book.problems, *check_orphans(book), *check_files(book)]
    assert not problems, "\n" + "\n".join(map(str, problems))


def test_every_line_of_code_fits_a_page(book):
    problems = check_lines(book)
    assert not problems, (
        f"ruff format --line-length {LONGEST_LINE} snippets 能改好大多数：\n"
        + "\n".join(map(str, problems))
    )


def test_exceptions_are_few(book):
    """`python -m docrunner.book` lists them: norun, volatile, questions that rest on a source alone."""
    exceptions = find_exceptions(book)
    print(exceptions)
    assert not check_exceptions(exceptions), check_exceptions(exceptions)


def test_mkdocs_shows_code_as_the_runner_reads_it():
    options = read_markdown_options(ROOT)
    assert {"pymdownx.superfences", "pymdownx.highlight", "pymdownx.snippets"} <= set(
        options.extensions
    )
    assert options.snippets.get("check_paths"), "a missing include must fail the build, not vanish"
    assert not options.snippets.get("url_download"), "nothing is included from the network"
    assert options.snippets.get("dedent_subsections"), (
        "regions inside of functions are shown from the first column"
    )
