"""Every page of the built site: nothing from elsewhere, nothing broken, readable by all."""

import re
from collections import Counter
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from served import lab_paths, page_paths

pytestmark = pytest.mark.site
PAGES = page_paths()
each_page = pytest.mark.parametrize("path", [*PAGES, "404.html"], ids=lambda path: path or "index")
each_lab = pytest.mark.parametrize("path", lab_paths())
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
AXE_RUNS = {(390, "light"), (1280, "dark")}
"""Each palette and each width once: axe takes most of the time of these tests."""
FOREIGN = re.compile(
    r"unpkg|jsdelivr|cdnjs|googleapis|gstatic|api\.github\.com|(?:src|srcset|action|poster)=[\"']?(?:https?:)?//|url\(['\"]?(?:https?:)?//|@import"
)
TEX = re.compile(r"\$\$|\\[()\[\]]|\\(?:frac|sqrt|mathbf|sum|hat|left|text)\b")


class Outline(HTMLParser):
    """What a page holds: ids, links, pictures, headings, and its text outside code and formulas."""

    VOID = frozenset(
        [
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "source",
            "track",
            "wbr",
        ]
    )

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.images: list[dict[str, str]] = []
        self.headings: list[dict[str, str]] = []
        self.prose: list[str] = []
        self.stack: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        attributes = {key: value or "" for key, value in attrs}
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [
            attributes[key] for key in ("href", "src") if key in attributes and tag != "use"
        ]
        if tag == "img" or attributes.get("role") == "img":
            self.images.append(attributes)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(attributes | {"tag": tag, "text": ""})
        if tag not in self.VOID:
            self.stack.append("katex" if "katex" in attributes.get("class", "").split() else tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID and self.stack:
            self.stack.pop()

    def handle_startendtag(self, tag: str, attrs: list) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        if not {"code", "pre", "script", "style", "katex", "svg"}.intersection(self.stack):
            self.prose.append(data)
        if (
            self.headings
            and self.stack
            and any(re.fullmatch("h[1-6]", tag) for tag in self.stack)
            and "a" not in self.stack
        ):
            self.headings[-1]["text"] += data


def violations(page):
    """Return what axe-core finds. The drawn half of a formula is hidden from screen readers and has the colour of its text."""
    page.evaluate(AXE)
    found = page.evaluate(
        "axe.run({exclude: [['.katex-html']]}, {resultTypes: ['violations']})",
    )
    return found["violations"]


def file_of(folder, path):
    return folder / path / "index.html" if not path or path.endswith("/") else folder / path


@cache
def outline(file):
    return Outline(file.read_text("utf-8"))


@each_page
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_quiet_fitting_accessible(site, context, path, width, scheme):
    """No request to another site, none that fails, no console error, no page wider than the screen, nothing axe-core finds."""
    problems = []
    page = context(width, scheme).new_page()
    page.on(
        "console",
        lambda m: problems.append(f"控制台：{m.text}") if m.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: problems.append(f"脚本出错：{error}"))
    page.on("requestfailed", lambda request: problems.append(f"请求失败：{request.url}"))
    page.on(
        "response",
        lambda r: (
            problems.append(f"{r.status} {r.url}")
            if r.status >= 400 and not r.url.endswith(path or "/")
            else None
        ),
    )
    page.on(
        "request",
        lambda r: (
            None
            if r.url.startswith((site.url, "data:"))
            else problems.append(f"请求别的网站：{r.url}")
        ),
    )
    page.goto(site.url + path)
    page.evaluate("document.fonts.ready.then(() => 0)")
    if page.evaluate("document.documentElement.scrollWidth") > width:
        wide = page.evaluate(
            "w => [...document.querySelectorAll('article *')].filter(e => e.getBoundingClientRect().right > w + 1)"
            ".slice(0, 3).map(e => e.outerHTML.slice(0, 120))",
            width,
        )
        problems.append(f"页面比屏幕宽：{wide}")
    for violation in violations(page) if (width, scheme) in AXE_RUNS else []:
        nodes = "".join(
            f"\n    {node['target'][0]}: {node['failureSummary'].splitlines()[1].strip()}"
            for node in violation["nodes"][:5]
        )
        problems.append(f"axe {violation['id']}：{violation['help']}{nodes}")
    page.close()
    assert not problems, f"{path or '首页'}（{width}，{scheme}）:\n" + "\n".join(
        dict.fromkeys(problems)
    )


@each_page
def test_links_lead_somewhere(site, path):
    """Every link within the site, its fragment included, resolves."""
    problems = []
    for link in dict.fromkeys(outline(file_of(site.folder, path)).links):
        address, fragment = urldefrag(urljoin(site.url + path, link))
        if not address.startswith(site.url):
            continue
        target = file_of(site.folder, unquote(address.removeprefix(site.url)))
        if not target.is_file():
            problems.append(f"{path or '首页'}: 链接 {link} 没有去处")
        elif fragment and unquote(fragment) not in outline(target).ids:
            problems.append(f"{path or '首页'}: 链接 {link}：那一页没有 #{unquote(fragment)}")
    assert not problems, "\n".join(problems)


@each_page
def test_ids(site, path):
    """Ids are unique; every heading can be linked to; those of questions never change with their wording."""
    page = outline(file_of(site.folder, path))
    repeated = [name for name, count in Counter(page.ids).items() if count > 1]
    assert not repeated, f"{path or '首页'}: 重复的 id：{repeated}"
    bad = [h["text"] for h in page.headings if not h.get("id") and path != "404.html"]
    assert not bad, f"{path or '首页'}: 没有 id 的标题：{bad}；写成 ## 标题 {{ #short-id }}"
    bad = [
        h["text"]
        for h in page.headings
        if h["text"].strip().endswith("？") and not h["id"].isascii()
    ]
    assert not bad, f"{path or '首页'}: 问题的 id 不是 ASCII：{bad}；写成 ## 问题？ {{ #short-id }}"


@each_page
def test_pictures_have_alt(site, path):
    bad = [
        image
        for image in outline(file_of(site.folder, path)).images
        if not (image.get("alt") or image.get("aria-label"))
    ]
    assert not bad, f"{path or '首页'}: 没有 alt 的图片：{bad}"


@each_page
def test_formulas_are_rendered(site, path):
    """No TeX is left for a reader to see."""
    html = file_of(site.folder, path).read_text("utf-8")
    left = [text for text in outline(file_of(site.folder, path)).prose if TEX.search(text)]
    assert not left, (
        f"{path or '首页'}: 没有渲染的公式：{left[:3]}；$ 的里侧不要有空格，$$ 的前后要有空行"
    )
    assert "katex-error" not in html and "data-tex=" not in html


def test_nothing_from_elsewhere_in_the_source(site):
    """No address of another site from which a page could load something."""
    problems = []
    for file in sorted(site.folder.rglob("*")):
        if file.suffix in {".html", ".js", ".css"}:
            found = FOREIGN.search(file.read_text("utf-8"))
            if found:
                problems.append(f"{file.relative_to(site.folder)}: {found[0]}")
    assert not problems, "\n".join(problems)


@each_lab
def test_lab_is_light_and_downloadable(site, path):
    """A lab's page weighs under 80 KB without its pictures; the notebook it links to holds outputs."""
    html = file_of(site.folder, path).read_text("utf-8")
    weight = len(re.sub(r"<svg\b.*?</svg>", "", html, flags=re.DOTALL).encode())
    assert weight < 80_000, f"{path}: {weight} 字节，应小于 80000"
    links = [
        unescape(link)
        for link in outline(file_of(site.folder, path)).links
        if link.endswith(".ipynb")
    ]
    assert links, f"{path}: 没有下载 .ipynb 的链接"
    notebook = (file_of(site.folder, path).parent / links[0]).resolve().read_text("utf-8")
    assert '"outputs": [\n    {' in notebook, f"{path}: 下载的笔记本没有输出"
