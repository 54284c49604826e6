"""Lists what the chapters and labs cite, each work once, on the page of references: the footnotes are the only place to edit."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

PAGE = "references.md"
MARKS = {"papers": "<!-- papers -->", "others": "<!-- others -->"}
FOOTNOTE = re.compile(r"^(?:# )?\[\^(?P<id>[\w-]+)\]:[ \t]+(?P<text>.+)$", re.MULTILINE)
ADDRESS = re.compile(r"\]\((?P<address>https?://[^)\s]+)\)")
TITLE = re.compile(r"^(?:title:[ \t]*|# # )(?P<title>.+)$", re.MULTILINE)
DOCUMENTATION = re.compile(
    r"https?://(?:docs\.|discuss\.|[\w.]*(?:github\.com|github\.io|huggingface\.co|scikit-learn\.org|imbalanced-learn\.org|keras\.io"
    r"|tensorflow\.org|readthedocs\.io|pytorch\.org|numpy\.org|cocodataset\.org|nvidia\.com|unsloth\.ai))|文档"
)
"""What makes a reference documentation, code or a thread; everything else is a paper or a book."""


@dataclass
class Work:
    """Something cited: its full reference, and the pages (path below docs/, title) that cite it."""

    text: str
    cited: dict[str, str] = field(default_factory=dict)

    @property
    def is_published(self) -> bool:
        """Whether it is a paper or a book, in contrast to a page of documentation or code."""
        address = ADDRESS.search(self.text)
        return not DOCUMENTATION.search(address["address"] if address else self.text)


def title_of(source: str, name: str) -> str:
    """Return the title of a chapter (front matter) or of a lab (first heading), without quotes."""
    match = TITLE.search(source)
    return match["title"].strip().strip("\"'") if match else name


def collect(docs: Path) -> list[Work]:
    """Return the works that the pages below `docs` cite, sorted by their text; one address is one work.

    Of several wordings of one reference the longest is kept: chapters may shorten a list of authors.
    """
    works: dict[str, Work] = {}
    for path in sorted([*docs.rglob("*.md"), *docs.glob("labs/*.py")]):
        source = path.read_text("utf-8")
        name = path.relative_to(docs).as_posix()
        for match in FOOTNOTE.finditer(source):
            text = match["text"].strip()
            address = ADDRESS.search(text)
            key = address["address"].split("#")[0].lower().rstrip("/") if address else text
            work = works.setdefault(key, Work(text))
            work.text = max(work.text, text, key=len)
            work.cited[name] = title_of(source, name)
    return sorted(works.values(), key=lambda work: re.sub(r"\W", "", work.text).lower())


def as_list(works: list[Work]) -> str:
    """Return a Markdown list: each work, and the pages that cite it."""
    lines = []
    for work in works:
        pages = "、".join(
            f"[{title}]({name}#references)" if name.endswith(".md") else f"[{title}]({name})"
            for name, title in work.cited.items()
        )
        lines.append(f"- {work.text}  \n  引用它的：{pages}")
    return "\n".join(lines)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put both lists into the page of references. Raises `PluginError` when a mark is missing."""
    if page.file.src_uri != PAGE:
        return markdown
    works = collect(Path(config.docs_dir))
    for name, mark in MARKS.items():
        if mark not in markdown:
            raise PluginError(f"docs/{PAGE}: 少了 {mark} 这一行，不知道把文献放在哪里")
        chosen = [work for work in works if work.is_published == (name == "papers")]
        markdown = markdown.replace(mark, as_list(chosen) or "还没有。")
    return markdown
