"""Puts a link under every question that opens a form for a mistake, with the address of the question filled in."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import urlencode, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

FORM = "mistake.yml"
"""The form in .github/ISSUE_TEMPLATE; its fields are filled in by their ids."""
END = re.compile(r'<h[23][ >]|<div class="footnote">')
QUESTION = re.compile(
    r'<h[23] id="(?P<id>[^"]+)" class="question">(?P<title>.*?)</h[23]>', re.DOTALL
)
SOURCE_FORGES = re.compile(r"https://github\.com/[^/]+/[^/]+/?")


def add_links(html: str, page_address: str, repository: str) -> str:
    """Return the page with a link at the end of each question's section, before the next heading.

    Without a repository on GitHub, whose forms these are, the page stays as it is.
    """
    if not SOURCE_FORGES.fullmatch(repository):
        return html
    places = [match.start() for match in END.finditer(html)] + [len(html)]
    pieces = [html[: places[0]]]
    for start, end in pairwise(places):
        piece = html[start:end]
        question = QUESTION.match(piece)
        if question:
            fields = urlencode({"template": FORM, "where": f"{page_address}#{question['id']}"})
            address = f"{repository.rstrip('/')}/issues/new?{fields}".replace("&", "&amp;")
            piece = f'{piece.rstrip()}\n<p class="report" data-search-exclude><a href="{address}">指出这一题的错误</a></p>\n'
        pieces.append(piece)
    return "".join(pieces)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Add the links."""
    return add_links(
        html, urljoin(config.site_url or "", page.url), (config.repo_url or "").strip()
    )
