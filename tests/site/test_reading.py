"""What a reader does: copy, download, move about, search, look closer, go astray."""

import json
import re
from pathlib import Path

import pytest
from served import REPOSITORY, ROOT, page_paths

pytestmark = pytest.mark.site


def follow(page, selector):
    """Click a link inside the site and prove that the page was not loaded anew."""
    page.wait_for_load_state("networkidle")
    page.evaluate(
        "window.notReloaded = true; document.querySelector('article').dataset.before = ''"
    )
    before = page.url
    page.eval_on_selector(selector, "link => link.click()")
    page.wait_for_function(  # the address changes at once, the article when it has come
        "before => location.href !== before && document.querySelector('article:not([data-before])')",
        arg=before,
    )
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.notReloaded"), (
        f"从 {before} 到 {page.url} 时整页重新加载了：检查 site_url 与 navigation.instant"
    )


def clipboard(page, button):
    page.evaluate("navigator.clipboard.writeText('')")
    button.click()
    return page.evaluate("navigator.clipboard.readText()")


@pytest.fixture
def page(site, browser):
    reader = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    reader.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.new_page()
    page.goto(site.url)
    yield page
    reader.close()


def test_formulas_after_instant_navigation(site, page):
    page.goto(site.url + "run/")
    follow(page, "a.md-logo")
    assert page.url == site.url
    formula = page.locator("article .katex").first
    assert "KaTeX" in formula.evaluate("e => getComputedStyle(e).fontFamily")
    assert page.evaluate("document.fonts.check('16px KaTeX_Math')")
    assert "\\(" not in page.locator("article").inner_text()
    assert formula.locator("math").count() == 1, "公式里没有给读屏软件的 MathML"


@pytest.mark.parametrize("path", page_paths(), ids=lambda path: path or "index")
def test_copy_gives_the_whole_program(site, page, path):
    """Each region's button copies the program as the file to download holds it; also after instant navigation."""
    page.goto(site.url + ("run/" if path != "run/" else ""))
    link = f"a[href='{site.url}{path}']"
    page.evaluate(
        "url => document.querySelector('article').insertAdjacentHTML('beforeend', `<a href='${url}'>x</a>`)",
        site.url + path,
    )
    follow(page, f"article {link}")
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    blocks = page.locator("[data-program]")
    for number in range(blocks.count()):
        block = blocks.nth(number)
        file = block.get_attribute("data-program")
        program = (site.folder / "snippets" / file).read_text("utf-8")
        button = block.locator("button[data-md-type=copy]")
        page.wait_for_function(  # the browser skips what is far below: scroll until it is laid out
            "e => { e.scrollIntoView({block: 'center'}); return e.checkVisibility({contentVisibilityAuto: true}) }",
            arg=button.element_handle(),
        )
        copied = clipboard(page, button)
        assert copied.strip() == program.strip(), (
            f"{path or '首页'}: {file} 的复制按钮复制的不是整个程序"
        )


def test_downloads_hold_whole_programs(site):
    for file in sorted((ROOT / "snippets").rglob("*.py")):
        published = site.folder / "snippets" / file.relative_to(ROOT / "snippets")
        source = [line for line in file.read_text("utf-8").splitlines() if "--8<--" not in line]
        assert published.read_text("utf-8").splitlines() == source, (
            f"{file}: 下载的程序与源文件不同"
        )


def test_program_links(site, page):
    block = page.locator("[data-program]").first
    file = block.get_attribute("data-program")
    assert block.locator("a[download]").evaluate("e => e.href") == f"{site.url}snippets/{file}"
    assert (
        block.locator("a:not([download])").evaluate("e => e.href")
        == f"{REPOSITORY}/blob/main/snippets/{file}"
    )


@pytest.mark.parametrize("word", ["方差", "标签"])
def test_search_finds_chinese(page, word):
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.insert_text(word)
    page.keyboard.press("End")  # the theme listens to keys going up
    page.wait_for_selector(".md-search-result__item")
    assert word in page.locator(".md-search-result__list").inner_text().replace("\u200b", "")


def test_search_index_holds_no_markup(site):
    """Formulas are characters in the index, pictures and links of programs are not there."""
    text = (site.folder / "search" / "search_index.json").read_text("utf-8")
    for stray in ("katex", "data-tex", "<svg", "mrow", "matplotlib.axis", "\\\\frac", "\\\\("):
        assert stray not in text, f"搜索索引里混进了 {stray}"
    home = next(doc for doc in json.loads(text)["docs"] if doc["location"] == "#two-variances")
    assert "N−1" in home["text"]


def test_unknown_address_has_a_page_of_its_own(site, page):
    response = page.goto(site.url + "no/such/page/")
    assert response.status == 404
    assert page.locator("h1").inner_text() == "没有这一页"
    page.locator("article a").click()
    page.wait_for_url(site.url)


def test_sitemap_lists_every_page(site):
    sitemap = (site.folder / "sitemap.xml").read_text("utf-8")
    missing = [path for path in page_paths() if f"<loc>{site.url}{path}</loc>" not in sitemap]
    assert not missing, f"sitemap.xml 里没有 {missing}"


def test_edit_and_view_source(site, page):
    page.goto(site.url + "run/")
    assert (
        page.locator("a[rel=edit]").get_attribute("href") == f"{REPOSITORY}/edit/main/docs/run.md"
    )
    assert (
        page.locator(".md-content__button:not([rel])").get_attribute("href")
        == f"{REPOSITORY}/raw/main/docs/run.md"
    )


def test_palette_can_be_changed_and_is_kept(site, page):
    page.locator("label[for=__palette_1]").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.goto(site.url + "run/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_picture_zoom_by_keyboard(site, page):
    paths = [
        p
        for p in page_paths()
        if 'class="picture"' in (site.folder / p / "index.html").read_text("utf-8")
    ]
    if not paths:
        pytest.skip("还没有带图的页面")
    page.goto(site.url + paths[0])
    page.locator(".picture__zoom").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("dialog.zoom").is_visible()
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog.zoom", state="detached")
    assert page.evaluate("document.activeElement.className").startswith("picture__zoom")


def test_question_and_answer_are_marked(site):
    """Every question on every page has its answer styled."""
    for path in page_paths():
        html = (site.folder / path / "index.html").read_text("utf-8")
        article = html[html.index("<article") : html.index("</article>")]
        questions = len(re.findall(r"<h[23][^>]*>(?:(?!</h).)*？", article, re.DOTALL))
        assert article.count('class="question"') == questions, f"{path}: 有问题标题没有被认出来"
        assert article.count('class="answer"') == questions, f"{path}: 有问题标题的后面不是一段话"


def test_third_party_licences_are_there():
    for file in (
        "hooks/katex/LICENSE",
        "docs/assets/vendor/katex/LICENSE.txt",
        "tests/site/vendor/axe-LICENSE.txt",
    ):
        assert Path(ROOT, file).stat().st_size > 500
