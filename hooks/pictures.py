"""Puts the SVG pictures of chapters and labs into the page, where they follow its palette; every picture needs an alt text.

The markup goes in after the search index has read the page: it would only slow it down.
"""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from source import place
from svg import SvgError, inline

IMAGE = re.compile(r"<img\b(?P<attributes>[^>]*)>")
ALONE = re.compile(r"<p>\s*(?P<image><img\b[^>]*>)\s*</p>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
PLACEHOLDER = re.compile(r"<!--picture (\d+)-->")
ZOOM = '<button class="picture__zoom md-icon" type="button" aria-label="放大图片" title="放大图片"></button>'

_drawn: dict[str, list[str]] = {}
"""The pictures of each page, by its path below docs/, in the order of their placeholders."""


def target(page: Page, src: str, files: Files) -> File | None:
    """Return the file of the site that `src` on `page` leads to."""
    path = posixpath.normpath(
        posixpath.join(
            page.url if page.url.endswith("/") else posixpath.dirname(page.url), unquote(src)
        )
    )
    return files.get_file_from_path(path)


def to_placeholders(html: str, page: Page, files: Files) -> tuple[str, list[str]]:
    """Return the page with placeholders for its SVG pictures and each picture that stands alone made a figure; and the pictures.

    Raises `PluginError` that names file and line of each picture without an alt text, from another site, or unsafe.
    """
    faults: list[str] = []
    drawn: list[str] = []

    def picture(tag: str) -> str:
        attributes = {key: unescape(value) for key, value in ATTRIBUTE.findall(tag)}
        src, alt = attributes.get("src", ""), attributes.get("alt", "").strip()
        where = place(page, posixpath.basename(unquote(src)) or tag)
        if not alt:
            faults.append(f"{where}: 图片 {src} 没有 alt：在 ![…] 里写出图中看得见的事实")
        if re.match(r"(?:[a-z]+:)?//", src):
            faults.append(f"{where}: 图片 {src} 在别的网站上；把它放进 docs/assets/")
            return tag
        file = target(page, src, files)
        if file is None or not file.src_uri.endswith(".svg"):
            return tag
        try:
            drawn.append(inline(file.content_string, alt, f"p{len(drawn)}-"))
        except SvgError as error:
            faults.append(f"{where}: 图片 docs/{file.src_uri} 有误：{error}")
            return tag
        return f"<!--picture {len(drawn) - 1}-->"

    def figure(match: re.Match[str]) -> str:
        title = dict(ATTRIBUTE.findall(match["image"])).get("title", "")
        caption = f"<figcaption>{escape(unescape(title))}</figcaption>" if title else ""
        return f'<figure class="picture">{picture(match["image"])}{ZOOM}{caption}</figure>'

    html = ALONE.sub(figure, html)
    html = IMAGE.sub(lambda m: picture(m[0]), html)
    if faults:
        raise PluginError("\n".join(dict.fromkeys(faults)))
    return html, drawn


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Check the pictures of a page, and keep their places."""
    del config
    html, _drawn[page.file.src_uri] = to_placeholders(html, page, files)
    return html


def on_post_page(output: str, page: Page, **_: object) -> str:
    """Put the pictures in their places."""
    drawn = _drawn.get(page.file.src_uri, [])
    return PLACEHOLDER.sub(lambda m: drawn[int(m[1])], output)
