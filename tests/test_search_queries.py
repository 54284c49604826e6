"""The labelled queries for the search: each leads to sections that exist, and the kinds that readers type are all there."""

from collections import Counter
from pathlib import Path

import pytest
from docrunner.book import read_book

ROOT = Path(__file__).parent.parent
KINDS = ["term", "synonym", "abbr", "api", "mixed", "colloquial", "half", "typo", "traditional"]
QUERIES = [
    line.split("\t")
    for line in (ROOT / "tests" / "search_queries.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def sections():
    found = set()
    for chapter in read_book(ROOT).chapters:
        name = chapter.path.relative_to("docs").with_suffix("").as_posix()
        found |= {name, *(f"{name}#{section.id}" for section in chapter.sections if section.id)}
    return found


def test_each_query_leads_to_sections_that_exist(sections):
    lost = {
        query: [a for a in answers.split() if a not in sections] for _, query, answers in QUERIES
    }
    assert not any(lost.values()), {query: gone for query, gone in lost.items() if gone}


def test_queries_are_many_and_of_every_kind():
    kinds = Counter(kind for kind, _, _ in QUERIES)
    assert set(kinds) == set(KINDS) and min(kinds.values()) >= 4, kinds
    assert len({query for _, query, _ in QUERIES}) == len(QUERIES) >= 100
