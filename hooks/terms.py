"""Explains a term where a chapter first uses it: a link to the section that settles it, with one line as tooltip.

The table of docs/glossary.md is the only place where terms are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

PAGE = "glossary.md"
ROW = re.compile(r"^\|(?!\s*(?:-|术语))(?P<cells>.+)\|[ \t]*$")
LINK = re.compile(r"\[(?P<name>[^\]]+)\]\((?P<page>[\w/.-]+\.md)(?:#(?P<id>[\w-]+))?\)")
TOKEN = re.compile(r"<(?P<close>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<rest>[^>]*)>|<!--.*?-->", re.DOTALL)
QUIET = re.compile(
    "a|abbr|audio|button|code|figcaption|figure|h[1-6]|pre|script|style|summary|svg|th",
    re.IGNORECASE,
)
"""Elements whose text is left alone."""
VOID = frozenset(["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])
QUIET_CLASS = re.compile(r'class="[^"]*\b(?:arithmatex|footnote|highlight)\b')


@dataclass(frozen=True)
class Term:
    """A row of the glossary."""

    line: int
    name: str
    aliases: tuple[str, ...]
    meaning: str
    page: str
    """The chapter that settles it, below docs/."""
    id: str
    """The section of that chapter, or nothing."""


def read_terms(glossary: Path) -> list[Term]:
    """Return the rows of the glossary's tables: term, linked to where it is settled | English and other names | one line.

    Raises `PluginError` that names the line of each row that is not of this form, and of a name that stands twice.
    """
    terms: list[Term] = []
    faults: list[str] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(glossary.read_text("utf-8").splitlines(), start=1):
        row = ROW.match(line)
        if not row:
            continue
        cells = [cell.strip() for cell in row["cells"].split("|")]
        link = LINK.fullmatch(cells[0])
        if len(cells) != 3 or not link or not all(cells):
            faults.append(
                f"docs/{PAGE}:{number}: 每行三格：指向章节的术语 [甲](部分/章.md#编号)、英文与别名、一句话"
            )
            continue
        aliases = tuple(name.strip() for name in cells[1].split("；") if name.strip() != "—")
        terms.append(Term(number, link["name"], aliases, cells[2], link["page"], link["id"] or ""))
        for name in (link["name"], *aliases):
            if name in seen:
                faults.append(f"docs/{PAGE}:{number}: “{name}”在第 {seen[name]} 行已经有了")
            seen.setdefault(name, number)
    if faults:
        raise PluginError("\n".join(faults))
    return terms


def pieces(html: str) -> Iterator[tuple[str, bool]]:
    """Yield the page in pieces: markup and text, and whether a term may be linked in it."""
    end = depth = 0
    for token in TOKEN.finditer(html):
        yield html[end : token.start()], depth == 0
        yield token[0], False
        end = token.end()
        tag = (token["tag"] or "").lower()
        if not tag or tag in VOID or token["rest"].endswith("/"):
            continue
        if depth:
            depth += -1 if token["close"] else 1
        elif not token["close"] and (QUIET.fullmatch(tag) or QUIET_CLASS.search(token["rest"])):
            depth = 1
    yield html[end:], depth == 0


def link_terms(html: str, terms: list[Term], own: str, address: dict[str, str]) -> str:
    """Return the page `own` with the first use of each term linked; `address` tells the address of a chapter from this page."""
    names = {term.name: term for term in terms if term.page != own and term.page in address}
    if not names:
        return html
    longest_first = sorted(names, key=len, reverse=True)
    find = re.compile(
        "|".join(
            rf"(?<![A-Za-z0-9_-]){re.escape(name)}(?![A-Za-z0-9_-])"
            if name.isascii()
            else re.escape(name)
            for name in longest_first
        )
    )
    done: set[str] = set()

    def link(match: re.Match[str]) -> str:
        term = names[match[0]]
        if term.name in done:
            return match[0]
        done.add(term.name)
        fragment = f"#{term.id}" if term.id else ""
        return f'<a class="term" href="{address[term.page]}{fragment}" title="{escape(term.meaning)}">{match[0]}</a>'

    return "".join(find.sub(link, text) if free else text for text, free in pieces(html))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link the terms of a chapter; other pages stay as they are."""
    own = page.file.src_uri
    glossary = Path(config.docs_dir) / PAGE
    if "/" not in own or not own.endswith(".md") or not glossary.is_file():
        return html
    terms = read_terms(glossary)
    address = {
        term.page: get_relative_url(file.url, page.url)
        for term in terms
        if (file := files.get_file_from_path(term.page))
    }
    return link_terms(html, terms, own, address)
