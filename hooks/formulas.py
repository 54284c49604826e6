"""Renders the formulas of chapters and labs while building; a formula that KaTeX does not understand stops the build.

The markup goes in after the search index has read the page: until then a placeholder holds the TeX and, as its text,
the characters that a search result shows.
"""

from __future__ import annotations

import re
from html import escape, unescape

from katex import FormulaError, plain, render
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from source import place

ARITHMATEX = re.compile(
    r'<(?P<tag>span|div) class="arithmatex">\\[(\[](?P<tex>.*?)\\[)\]]</(?P=tag)>', re.DOTALL
)
PLACEHOLDER = re.compile(
    r'(?P<before>[（《“‘「]?)<(?P<tag>span|div) class="arithmatex" data-tex="(?P<tex>[^"]*)"[^>]*>.*?</(?P=tag)>'
    r"(?P<after>[，。、；：？！）》”’」,.;:?!)]?)",
    re.DOTALL,
)
WORD_JOINER = "&#8288;"
IN_TITLE = re.compile(r"\\\((.+?)\\\)")


def to_placeholders(html: str, page: Page) -> str:
    """Return the page with each formula checked and replaced by its placeholder.

    Raises `PluginError` that names file, line and formula of each one that cannot be rendered.
    """
    faults: list[str] = []

    def placeholder(match: re.Match[str]) -> str:
        tag, tex = match["tag"], unescape(match["tex"]).strip()
        try:
            rendered = render(tex, tag == "div")
        except FormulaError as error:
            faults.append(f"{place(page, tex)}: 公式 {tex} 有误：{error}")
            return match[0]
        attribute = escape(tex).replace("\n", "&#10;")
        if tag == "div":
            return f'<div class="arithmatex" data-tex="{attribute}" data-search-exclude></div>'
        return f'<span class="arithmatex" data-tex="{attribute}">{plain(rendered)}</span>'

    html = ARITHMATEX.sub(placeholder, html)
    if faults:
        raise PluginError("\n".join(faults))
    return html


def from_placeholders(html: str) -> str:
    """Return the page with every placeholder replaced by the rendered formula, which no line break parts from its punctuation."""

    def formula(match: re.Match[str]) -> str:
        tag, before, after = match["tag"], match["before"], match["after"]
        rendered = render(unescape(match["tex"]), tag == "div")
        return f'{before and before + WORD_JOINER}<{tag} class="arithmatex">{rendered}</{tag}>{after and WORD_JOINER + after}'

    return PLACEHOLDER.sub(formula, html)


def plain_titles(items: list[AnchorLink]) -> None:
    """Write the formulas in the titles of a table of contents as plain characters."""
    for item in items:
        item.title = IN_TITLE.sub(
            lambda m: plain(render(unescape(m[1]).strip(), False)), item.title
        )
        plain_titles(item.children)


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Check the formulas of a page and keep them out of the search index."""
    html = to_placeholders(html, page)
    plain_titles(page.toc.items)
    page.meta["formulas"] = "data-tex=" in html
    return html


def on_post_page(output: str, **_: object) -> str:
    """Put the rendered formulas in their places."""
    return from_placeholders(output)
