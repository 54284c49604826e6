"""The hooks with bad input: each complaint names the file, the line and what to do."""

import hashlib
import json
import subprocess
import sys
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError
from served import ROOT

sys.path.insert(0, str(ROOT / "hooks"))
import formulas
import history
import katex
import labs
import literature
import pictures
import programs
import reload
import report
import seal
import structure
import svg
import terms
import theme_scripts

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">{}</svg>'


@pytest.fixture
def page(tmp_path):
    """Return a function that makes a page of chapter text."""

    def make(text="", name="training/a.md"):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        toc = SimpleNamespace(items=[])
        return SimpleNamespace(
            file=SimpleNamespace(src_uri=name, abs_src_path=str(path)),
            url="training/a/",
            toc=toc,
            meta={},
        )

    return make


# Formulas


def test_formula_becomes_html_with_mathml_and_stays_plain_in_the_index(page):
    html = formulas.to_placeholders(
        r'<p>沿 <span class="arithmatex">\(\hat{x} &lt; \sqrt{N}\)</span>。</p>', page()
    )
    assert "katex" not in html and ">x^&lt;√N</span>" in html
    done = formulas.from_placeholders(html)
    assert '<span class="katex-mathml">' in done and "katex-html" in done and "data-tex" not in done
    assert "</span>&#8288;。" in done


def test_bad_formula_names_file_line_and_formula(page):
    with pytest.raises(PluginError) as error:
        formulas.to_placeholders(
            r'<div class="arithmatex">\[a +' + "\n" + r"\frac{1}\]</div>",
            page("# t\n\n$$\na +\n\\frac{1}\n$$\n"),
        )
    assert str(error.value).startswith("docs/training/a.md:4: 公式 a +\n\\frac{1} 有误：")


def test_every_bad_formula_of_a_page_is_named(page):
    with pytest.raises(PluginError) as error:
        formulas.to_placeholders(
            r'<span class="arithmatex">\(x_\)</span><span class="arithmatex">\(\foo\)</span>',
            page("$x_$\n\n$\\foo$"),
        )
    assert "a.md:1: " in str(error.value) and "a.md:3: " in str(error.value)


@pytest.mark.parametrize("tex", ["方差", r"\text{方差}", "a，b", "x^{（1）}"])
def test_no_chinese_in_a_formula(tex):
    with pytest.raises(katex.FormulaError, match="不写中文"):
        katex.render(tex, False)


def test_process_that_rendered_formulas_ends():
    """Mini-racer used to hang about every second process at its end."""
    code = "import katex; katex.render('x', False)"
    for _ in range(5):
        subprocess.run([sys.executable, "-c", code], cwd=ROOT / "hooks", timeout=30, check=True)


def test_formulas_in_the_table_of_contents_are_characters():
    child = SimpleNamespace(title=r"\(\gamma\) 呢？", children=[])
    top = SimpleNamespace(title=r"BN \(N\)", children=[child])
    formulas.plain_titles([top])
    assert (top.title, child.title) == ("BN N", "γ 呢？")


# Pictures


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<script>1</script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<style>*{fill:red}</style>", "<style>"),
        ('<rect onclick="x()"/>', "onclick"),
        ('<a href="https://example.org"/>', "https://example.org"),
        ('<image xlink:href="//example.org/a.png"/>', "//example.org/a.png"),
        ('<rect fill="url(https://example.org/a.svg#b)"/>', "https://example.org/a.svg"),
        ("<rect style=\"fill: url('//e.org/a')\"/>", "//e.org/a"),
        ("<rect", "不是合法的 SVG"),
    ],
)
def test_unsafe_svg_is_refused(inside, words):
    with pytest.raises(svg.SvgError) as error:
        svg.inline(SVG.format(inside), "图", "p1-")
    assert words in str(error.value)


def test_svg_needs_a_view_box():
    with pytest.raises(svg.SvgError, match="viewBox"):
        svg.inline('<svg xmlns="http://www.w3.org/2000/svg" width="3"/>', "图", "p1-")


def test_svg_gets_a_name_ids_of_its_own_and_the_palette():
    text = SVG.replace("<svg ", '<svg width="360pt" height="9pt" ').format(
        '<defs><path id="m"/><clipPath id="c"/></defs><use xlink:href="#m" style="stroke: #3B6FD4"/>'
        '<g clip-path="url(#c)" fill="#c2571a" stroke="var(--c1, #3b6fd4)"/>'
    )
    done = svg.inline(text, '误差 < "1"', "p2-")
    assert (
        'role="img"' in done
        and 'aria-label="误差 &lt; &quot;1&quot;"' in done
        and "max-width: 133px" in done
        and "360pt" not in done
    )
    assert 'id="p2-m"' in done and 'href="#p2-m"' in done and "url(#p2-c)" in done
    assert (
        "stroke: var(--c1, #3b6fd4)" in done
        and 'fill="var(--c2, #c2571a)"' in done
        and 'stroke="var(--c1, #3b6fd4)"' in done
    )


def test_coordinates_of_an_svg_are_rounded_and_its_scales_are_not():
    done = svg.inline(
        SVG.format('<path d="M 0.123456 -7.999 \nL 1e-3 12" transform="scale(0.015625)"/>'),
        "图",
        "p-",
    )
    assert 'd="M 0.12 -8 L 1e-3 12"' in done and "scale(0.015625)" in done


def picture_of(name, text, page, html):
    file = SimpleNamespace(src_uri=name, content_string=text)
    files = SimpleNamespace(get_file_from_path=lambda path: file if path == name else None)
    return pictures.on_post_page(pictures.on_page_content(html, page, None, files), page)


def test_pictures_are_inlined_each_with_its_own_ids(page):
    image = '<p><img alt="图" src="../../assets/figures/a.svg" /></p>'
    html = picture_of(
        "assets/figures/a.svg",
        SVG.format('<path id="m"/>'),
        page(),
        image + image.replace(" /", ' title="图 1" /'),
    )
    assert (
        html.count("<figure") == 2
        and 'id="p0-m"' in html
        and 'id="p1-m"' in html
        and "<figcaption>图 1</figcaption>" in html
    )


@pytest.mark.parametrize(
    "image", ['<img alt="" src="a.svg" />', '<img alt=" " src="a.svg" />', '<img src="a.svg">']
)
def test_picture_without_alt_names_file_and_line(page, image):
    with pytest.raises(PluginError, match=r"docs/training/a\.md:3: 图片 a\.svg 没有 alt"):
        picture_of("x", "", page("# t\n\n![](a.svg)"), image)


def test_picture_without_alt_in_a_lab_names_the_lab(page):
    with pytest.raises(PluginError, match=r"docs/labs/a\.py:2: 图片 b\.png 没有 alt"):
        picture_of(
            "x",
            "",
            page("# %% [markdown]\n# ![](b.png)", "labs/a.py"),
            '<img alt="" src="b.png" />',
        )


def test_unsafe_picture_names_chapter_line_and_file(page):
    with pytest.raises(
        PluginError, match=r"docs/training/a\.md:1: 图片 docs/assets/a\.svg 有误：不许有 <script>"
    ):
        picture_of(
            "assets/a.svg",
            SVG.format("<script/>"),
            page("![x](../assets/a.svg)"),
            '<img alt="x" src="../../assets/a.svg" />',
        )


def test_picture_from_another_site_is_refused(page):
    with pytest.raises(PluginError, match="在别的网站上"):
        picture_of("x", "", page(), '<img alt="x" src="https://example.org/a.png" />')


# Programs


@pytest.fixture
def snippets(tmp_path):
    folder = tmp_path / "snippets"
    folder.mkdir()
    (folder / "b.py").write_text(
        '# --8<-- [start:one]\nx = "<1>"\n# --8<-- [end:one]\n# --8<-- [start:two]\nprint(x)\n# --8<-- [end:two]\n',
        "utf-8",
    )
    return folder


@pytest.mark.parametrize(
    "head", ["```python", "``` python", "``` { .python }", "    ```python", "~~~~python"]
)
def test_each_form_of_an_include_is_marked(page, snippets, head):
    indent, marks = (
        head[: len(head) - len(head.lstrip())],
        head.strip().rstrip("python").rstrip(" {.}"),
    )
    marks = head.strip()[:4] if head.strip().startswith("~~~~") else "```"
    done = programs.mark(f'{head}\n{indent}--8<-- "b.py:one"\n{indent}{marks}\n', page(), snippets)
    assert '.python title="b.py" data-program="b.py" }' in done


@pytest.mark.parametrize(
    ("target", "words"), [("c.py", "没有 snippets/c.py"), ("b.py:three", "里没有区域 three")]
)
def test_missing_program_names_file_and_line(page, snippets, target, words):
    text = f'# t\n\n```python\n--8<-- "{target}"\n```\n'
    with pytest.raises(PluginError, match=rf"docs/training/a\.md:4: .*{words}"):
        programs.mark(text, page(text), snippets)


def test_every_region_copies_the_whole_program(tmp_path, snippets):
    config = SimpleNamespace(
        config_file_path=str(tmp_path / "mkdocs.yml"),
        repo_url="https://e.org/x",
        edit_uri="edit/main/docs/",
    )
    block = '<div class="language-python highlight" data-program="b.py"><span class="filename">b.py</span><pre>'
    html = programs.link(block + block, "training/a/", config)
    assert html.count('data-copy="x = &quot;&lt;1&gt;&quot;&#10;print(x)&#10;"') == 2
    assert (
        html.count('href="../../snippets/b.py" download') == 1
        and html.count("https://e.org/x/blob/main/snippets/b.py") == 1
    )
    assert "b.py（续）" in html


# Labs


def lab(tmp_path, text):
    path = tmp_path / "docs" / "labs" / "a.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    return path


HEAD = "# ---\n# title: 试\n# ---\n\n# %% [markdown]\n# # 试\n#\n# ## 问？ {{ #ask }}\n\n"


def test_lab_runs_in_this_python_and_becomes_markdown(tmp_path):
    path = lab(
        tmp_path,
        HEAD.replace("{{", "{").replace("}}", "}")
        + '# %%\nimport sys\nprint(sys.prefix)\n\n# %% alt="一条线"\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nprint("after")\n',
    )
    notebook = labs.execute(path, tmp_path)
    text, figures = labs.to_markdown(notebook, path, tmp_path)
    assert (
        text.startswith("---\ntitle: 试\n---")
        and "## 问？ { #ask }" in text
        and "(a.ipynb)" in text
    )
    assert f'```text title="输出"\n{sys.prefix}\n```' in text
    assert '![一条线](a-1.svg)\n\n```text title="输出"\nafter\n```' in text
    assert "currentColor" in figures["a-1.svg"] and "#3b6fd4" in figures["a-1.svg"]
    download = json.loads(labs.to_download(notebook))
    assert (
        "{ #ask }" not in json.dumps(download) and download["cells"][0]["cell_type"] == "markdown"
    )


def test_failing_lab_names_lab_cell_and_line(tmp_path):
    path = lab(tmp_path, "# %%\nx = 1\n\n# %%\ny = 2\n\nassert x == y\n")
    with pytest.raises(PluginError) as error:
        labs.execute(path, tmp_path)
    assert str(error.value).startswith(
        "docs/labs/a.py:7: 第 2 个单元格出错"
    ) and "AssertionError" in str(error.value)


def test_lab_that_warns_is_refused(tmp_path):
    path = lab(tmp_path, "# %%\nimport sys\nprint('oh', file=sys.stderr)\n")
    with pytest.raises(PluginError, match=r"a\.py:2: 单元格向 stderr 写了：oh"):
        labs.execute(path, tmp_path)


def test_lab_figure_without_alt_names_lab_and_line(tmp_path):
    path = lab(tmp_path, "# %%\nimport matplotlib.pyplot as plt\nplt.plot([1])\nplt.show()\n")
    notebook = labs.execute(path, tmp_path)
    with pytest.raises(PluginError, match=r"a\.py:2: 图没有 alt"):
        labs.to_markdown(notebook, path, tmp_path)


def test_lab_is_executed_once_for_its_text_and_the_versions(tmp_path, monkeypatch):
    path = lab(tmp_path, "# %%\nprint(1)\n")
    labs.executed(path, tmp_path, "1/1")
    monkeypatch.setattr(labs, "execute", lambda *_: pytest.fail("执行了两次"))
    labs.executed(path, tmp_path, "1/1")
    before = labs.cache_folder(tmp_path)
    monkeypatch.setattr(labs, "version", lambda name: "0.0")
    assert labs.cache_folder(tmp_path) != before


def build(tmp_path, docs):
    """Build a small book with the real mkdocs.yml, hooks and overrides; return what MkDocs says."""
    for name in ("hooks", "overrides", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "snippets").mkdir()
    for name, text in docs.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    config = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def test_small_book_builds_outside_git(tmp_path):
    assert build(tmp_path, {"index.md": "# 书 $x$\n", "tags.md": "# 标签\n"})[0] == 0


def test_broken_links_in_a_lab_fail_the_build(tmp_path):
    links = ["nowhere.md", "../index.md#missing", "nowhere.png"]
    cell = "".join(f"# [x]({link})\n" for link in links)
    code, words = build(
        tmp_path, {"index.md": "# 书\n", "labs/a.py": f"# %% [markdown]\n# # 试\n#\n{cell}"}
    )
    assert code != 0
    for link in links:
        assert f"'labs/a.py' contains a link '{link}'" in words


def test_bad_formula_in_a_lab_fails_the_build(tmp_path):
    code, words = build(
        tmp_path, {"index.md": "# 书\n", "labs/a.py": "# %% [markdown]\n# # 试\n#\n# $\\frac{1}$\n"}
    )
    assert code != 0 and "docs/labs/a.py:4: 公式 \\frac{1} 有误" in words


# Structure, history, theme, reload


def test_preview_renders_a_page_again_only_when_it_changed(tmp_path, snippets):
    config = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"))
    target = type("File", (), {"src_uri": "b.md"})()
    files = SimpleNamespace(src_uris={"b.md": target})
    count = []

    def preview(text):
        page = SimpleNamespace(
            file=SimpleNamespace(src_uri="a.md"),
            content="",
            toc=[],
            _title_from_render="",
            present_anchor_ids=set(),
        )

        def render(config, files):
            count.append(text)
            page.content, page.links_to_anchors = text.upper(), {target: {"x": "b.md#x"}}

        page.render = render
        reload.remembering(page, reload.digest(text, config, files))(config, files)
        return page

    text = '--8<-- "b.py"'
    assert [preview(text).content for _ in range(2)] == [text.upper()] * 2 and len(count) == 1
    assert preview(text).links_to_anchors == {target: {"x": "b.md#x"}}
    (snippets / "b.py").write_text("changed", "utf-8")
    assert preview(text) and len(count) == 2
    assert preview("other").content == "OTHER" and len(count) == 3


def test_only_questions_get_an_answer():
    html = structure.mark_questions(
        '<h2 id="a">一？<a class="headerlink" href="#a">¶</a></h2>\n<p>答</p>\n<h2 id="b">二</h2>\n<p>文</p>'
    )
    assert (
        html.count('class="question"') == html.count('class="answer"') == 1
        and '<p class="answer">答' in html
    )


def test_empty_corner_of_a_table_is_no_header():
    assert (
        structure.free_corners('<th></th><th style="x"></th><th>a</th>')
        == '<td></td><td style="x"></td><th>a</th>'
    )


def test_code_keeps_its_text_and_its_coloured_spans():
    assert (
        structure.lighten_code(
            '<span class="n">x</span><span class="w"> </span><span class="o">=</span><span class="mi">1</span>'
        )
        == 'x =<span class="mi">1</span>'
    )


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("git@github.com:a/b.git", "https://github.com/a/b"),
        ("https://token@gitlab.com/a/b.git", "https://gitlab.com/a/b"),
        ("ssh://git@codeberg.org/a/b", "https://codeberg.org/a/b"),
        ("/srv/git/b", ""),
        ("", ""),
    ],
)
def test_address_of_the_repository(remote, address):
    assert history.web_address(remote) == address


def test_no_dates_outside_git_and_in_a_shallow_clone(tmp_path):
    assert history.last_changes(tmp_path) == {}
    source, shallow = tmp_path / "source", tmp_path / "shallow"
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "init", "-q", source], check=True)
    (source / "docs").mkdir()
    (source / "docs" / "a.md").write_text("x", "utf-8")
    subprocess.run([*git, "-C", source, "add", "."], check=True)
    subprocess.run(
        [*git, "-C", source, "commit", "-qm", "x", "--date=2025-01-02T00:00:00"], check=True
    )
    assert list(history.last_changes(source)) == ["docs/a.md"]
    subprocess.run(["git", "clone", "-q", "--depth=1", source.as_uri(), shallow], check=True)
    assert history.last_changes(shallow) == {}


def test_theme_scripts_lose_addresses():
    assert (
        theme_scripts.mend(
            'a("https://unpkg.com/mermaid@11/dist/m.js")\n//# sourceMappingURL=b.map\n'
        )
        == 'a("")\n'
    )
    assert (
        theme_scripts.mend('h("nav",{class:"md-code__nav"})') == 'h("div",{class:"md-code__nav"})'
    )


# Terms

TABLE = "| 术语 | 英文与别名 | 一句话 |\n|---|---|---|\n"
ROWS = "| [感受野](vision/rf.md#what) | receptive field；RF | 能影响一个输出的输入 |\n| [LN](training/n.md) | layer norm | 每个样本自己 |\n"


@pytest.fixture
def glossary(tmp_path):
    """Return a function that reads a glossary with the given rows."""

    def read(rows=ROWS):
        path = tmp_path / "glossary.md"
        path.write_text(TABLE + rows, "utf-8")
        return terms.read_terms(path)

    return read


def test_a_term_is_linked_where_it_is_first_used(glossary):
    html = "<h2>感受野</h2><p>有 <code>LN</code>，Pre-LN，<a>LN</a>；感受野和 LN，感受野。</p>"
    linked = terms.link_terms(
        html, glossary(), "training/a.md", {"vision/rf.md": "../rf/", "training/n.md": "../n/"}
    )
    assert linked == (
        "<h2>感受野</h2><p>有 <code>LN</code>，Pre-LN，<a>LN</a>；"
        '<a class="term" href="../rf/#what" title="能影响一个输出的输入">感受野</a>和 '
        '<a class="term" href="../n/" title="每个样本自己">LN</a>，感受野。</p>'
    )


def test_a_term_is_not_linked_in_formulas_footnotes_and_its_own_chapter(glossary):
    html = (
        '<p><span class="arithmatex" data-tex="LN">LN</span></p><div class="footnote"><ol><li>LN<br>LN</li></ol></div>'
        "<p>感受野</p>"
    )
    address = {"vision/rf.md": "./", "training/n.md": "../n/"}
    assert terms.link_terms(html, glossary(), "vision/rf.md", address) == html


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("| [甲](b/c.md) | a |\n", "glossary.md:3: 每行三格"),
        ("| 甲 | a | 没有链接 |\n", "glossary.md:3: 每行三格"),
        (
            "| [甲](b/c.md) | a | 一句话 |\n| [乙](b/c.md) | a | 一句话 |\n",
            "glossary.md:4: “a”在第 3 行已经有了",
        ),
    ],
)
def test_a_bad_row_of_the_glossary_is_named(glossary, row, fault):
    with pytest.raises(PluginError, match=fault):
        glossary(row)


def test_every_term_leads_to_a_section_and_is_one_line():
    rows = terms.read_terms(ROOT / "docs" / "glossary.md")
    assert len(rows) > 70
    for term in rows:
        where = f"docs/glossary.md:{term.line}: {term.name} "
        chapter = ROOT / "docs" / term.page
        assert chapter.is_file(), where + f"指向的 {term.page} 不存在"
        assert not term.id or f"#{term.id} }}" in chapter.read_text("utf-8"), (
            where + f"指向的 {term.page}#{term.id} 不存在"
        )
        assert len(term.aliases) <= 5 and len(term.meaning) <= 45, where + "太长了"
        assert "$" not in term.meaning, where + "的一句话里不用公式：悬停提示显示不了"


# Literature


def test_each_work_is_listed_once_with_all_that_cite_it(tmp_path):
    (tmp_path / "labs").mkdir()
    paper = "[^a2020]: A. *T*. 2020. [arXiv:2001.00001](https://arxiv.org/abs/2001.00001)\n"
    (tmp_path / "one.md").write_text(f"---\ntitle: 甲\n---\n# 甲\n\n{paper}", "utf-8")
    (tmp_path / "two.md").write_text(
        "---\ntitle: 乙\n---\n# 乙\n\n"
        + paper.replace("A. *T*", "A. Author, B. Author. *T*")
        + "[^d]: [文档](https://docs.d.org/x)\n",
        "utf-8",
    )
    (tmp_path / "labs" / "l.py").write_text(f"# %% [markdown]\n# # 丙\n# {paper}", "utf-8")
    work, document = literature.collect(tmp_path)
    assert not document.is_published and work.is_published
    assert "B. Author" in work.text and list(work.cited.values()) == ["丙", "甲", "乙"]
    assert literature.as_list([work]).endswith(
        "引用它的：[丙](labs/l.py)、[甲](one.md#references)、[乙](two.md#references)"
    )


def test_a_lost_mark_is_named(tmp_path, page):
    config = SimpleNamespace(docs_dir=str(tmp_path))
    with pytest.raises(PluginError, match=r"references.md: 少了 <!-- papers -->"):
        literature.on_page_markdown("# 参考\n", page("", "references.md"), config)
    assert literature.on_page_markdown("# x\n", page("", "run.md"), config) == "# x\n"


# Reporting a mistake


def test_each_question_leads_to_the_form_with_its_address():
    html = (
        '<h1 id="t">题</h1>\n<h2 id="a" class="question">A &amp; <code>b</code>？<a class="headerlink" href="#a">¶</a></h2>\n'
        '<p class="answer">是。</p>\n<h2 id="code">手撕</h2>\n<div class="footnote"></div>'
    )
    done = report.add_links(html, "https://x.org/c/", "https://github.com/o/r")
    address = (
        "https://github.com/o/r/issues/new?template=mistake.yml"
        "&amp;where=https%3A%2F%2Fx.org%2Fc%2F%23a"
    )
    assert done.count('class="report"') == 1
    assert f'是。</p>\n<p class="report" data-search-exclude><a href="{address}">' in done
    assert done.endswith('<h2 id="code">手撕</h2>\n<div class="footnote"></div>')
    assert (ROOT / ".github" / "ISSUE_TEMPLATE" / report.FORM).is_file()


@pytest.mark.parametrize("repository", ["", "https://gitlab.com/o/r", "https://github.com/o"])
def test_without_a_repository_on_github_there_is_no_link(repository):
    html = '<h2 id="a" class="question">A？</h2>\n<p>是。</p>'
    assert report.add_links(html, "https://x.org/c/", repository) == html
    assert (
        report.add_links("<p>没有标题</p>", "https://x.org/", "https://github.com/o/r")
        == "<p>没有标题</p>"
    )


# The seal


def test_a_seal_is_shown_only_while_the_files_are_what_was_tested(tmp_path):
    config = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"))
    chapter = SimpleNamespace(file=SimpleNamespace(src_uri="a/b.md"))

    def shown():
        return seal.on_page_context({}, chapter, config)["seal"]

    assert shown() is None
    (tmp_path / "docs" / "a").mkdir(parents=True)
    (tmp_path / ".cache").mkdir()
    (tmp_path / "docs/a/b.md").write_text("甲", "utf-8")
    digest = hashlib.sha256("甲".encode()).hexdigest()
    entry = {"torch": "2.13.0", "files": {"docs/a/b.md": digest}}
    (tmp_path / seal.FILE).write_text(json.dumps({"docs/a/b.md": entry}), "utf-8")
    assert shown() == entry
    (tmp_path / "docs/a/b.md").write_text("乙", "utf-8")
    assert shown() is None
    (tmp_path / seal.FILE).write_text("{", "utf-8")
    assert shown() is None
    (tmp_path / seal.FILE).write_text(json.dumps({"docs/a/b.md": {"files": {}}}), "utf-8")
    assert shown() is None


def test_indentation_goes_but_not_where_it_is_shown():
    html = "<p>\n    a  b\n\n  <b>c</b></p>\n<pre><code>  x\n\n    y\n</code></pre>\n  <script>\n  1\n</script>\n"
    assert structure.trim_indentation(html) == (
        "<p>\na  b\n<b>c</b></p>\n<pre><code>  x\n\n    y\n</code></pre>\n<script>\n  1\n</script>\n"
    )
