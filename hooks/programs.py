"""Gives each program its name, a download, a link to its source, and a copy button that copies all of it.

A fence that shows `--8<-- "a/b/c.py"`, or one region of it, is marked in the Markdown; the links go into the HTML.
The theme's copy button takes the text of `data-copy` where there is one: on the regions of a program shown in parts.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from pymdownx.snippets import SnippetPreprocessor
from source import place

FENCE = re.compile(
    r"^(?P<open>(?P<indent>[ \t]*)(?P<marks>`{3,}|~{3,}))[ \t]*(?:python|\{[ \t]*\.python)(?P<options>[^\n{}`]*)\}?[ \t]*"
    r'(?P<body>\n[ \t]*--8<--[ \t]+"(?P<file>[^":\n]+\.py)(?::(?P<region>[^"\n]*))?"[ \t]*\n(?P=indent)(?P=marks)[ \t]*)$',
    re.MULTILINE,
)
BLOCK = re.compile(
    r'(?P<open><div class="[^"]*\bhighlight\b[^"]*") data-program="(?P<file>[^"]*)"><span class="filename">(?P<name>[^<]*)</span>'
)


def snippets(config: MkDocsConfig) -> Path:
    """Return the folder of the programs."""
    return Path(config.config_file_path).parent / "snippets"


def whole(path: Path) -> str:
    """Return a program without its region marks."""
    lines = path.read_text("utf-8").splitlines()
    return (
        "\n".join(line for line in lines if not SnippetPreprocessor.RE_SNIPPET_SECTION.match(line))
        + "\n"
    )


def mark(markdown: str, page: Page, folder: Path) -> str:
    """Return the page with the file of each included program written into the head of its fence.

    Raises `PluginError` that names file and line where the program or its region is missing.
    """

    def head(match: re.Match[str]) -> str:
        path, region = folder / match["file"], match["region"]
        if not path.is_file():
            raise PluginError(
                f"{place(page, match['body'])}: 没有 snippets/{match['file']} 这个文件"
            )
        if region and f"[start:{region}]" not in path.read_text("utf-8"):
            raise PluginError(
                f"{place(page, match['body'])}: snippets/{match['file']} 里没有区域 {region}"
            )
        name = path.name
        title = "" if "title=" in match["options"] else f' title="{name}"'
        return f'{match["open"]} {{ .python{match["options"].rstrip()}{title} data-program="{match["file"]}" }}{match["body"]}'

    return FENCE.sub(head, markdown)


def source_address(config: MkDocsConfig, file: str) -> str:
    """Return where the repository shows a program, or nothing where there is no repository."""
    if not config.repo_url or not config.edit_uri:
        return ""
    folder = re.sub(r"docs/?$", "snippets/", config.edit_uri.replace("edit/", "blob/", 1))
    return f"{config.repo_url.rstrip('/')}/{folder}{file}"


def link(html: str, page_url: str, config: MkDocsConfig) -> str:
    """Return the page with the links and the text to copy added to each marked block."""
    seen: set[str] = set()

    def block(match: re.Match[str]) -> str:
        file, name = match["file"], match["name"]
        path = snippets(config) / file
        program = whole(path)
        copy = (
            ""
            if program == path.read_text("utf-8")
            else f' data-copy="{escape(program)}"'.replace("\n", "&#10;")
        )
        links = ""
        if file not in seen:
            download = get_relative_url(f"snippets/{file}", page_url)
            links = f'<a class="program__link" data-search-exclude href="{download}" download>下载<span class="visually-hidden"> {name}</span></a>'
            source = source_address(config, file)
            if source:
                links += f'<a class="program__link" data-search-exclude href="{source}">源码<span class="visually-hidden"> {name}</span></a>'
        elif name == PurePosixPath(file).name:
            name = f"{name}（续）"
        seen.add(file)
        return f'{match["open"]} data-program="{file}"{copy}><span class="filename">{name}{links}</span>'

    return BLOCK.sub(block, html)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish the programs, to be downloaded."""
    folder = snippets(config)
    for path in sorted(folder.rglob("*.py")):
        files.append(
            File.generated(
                config, f"snippets/{path.relative_to(folder).as_posix()}", content=whole(path)
            )
        )
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Mark the programs of a page."""
    return mark(markdown, page, snippets(config))


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Link the programs of a page."""
    return link(html, page.url, config)
