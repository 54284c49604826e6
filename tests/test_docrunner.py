"""The runner's own tests: one small file of docrunner_cases/ for each thing it must find, and what cannot be told in such a file."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from casefile import MARKDOWN, OUTCOMES, CaseError, Step, parse_expectation, parse_steps, write_file
from docrunner import client, guards, seal, svg
from docrunner.book import check_book, read_book
from docrunner.chapter import read_chapter
from docrunner.job import Job
from docrunner.questions import check_questions
from docrunner.rendered import check_rendered
from docrunner.siteconfig import read_markdown_options
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

CASES = Path(__file__).parent / "docrunner_cases"
INI = "[pytest]\nfilterwarnings = error\naddopts = --tb=short -p docrunner.plugin -p no:cacheprovider -p no:doctest -ra\n"


@pytest.fixture
def book(pytester, monkeypatch):
    """An empty book in a folder of its own; the same process runs it, so that all share one server with torch loaded."""
    monkeypatch.delenv("CI", raising=False)
    pytester.makefile(".ini", pytest=INI)
    (pytester.path / "mkdocs.yml").write_text(MARKDOWN, "utf-8")
    (pytester.path / "docs").mkdir()
    return pytester


def check_run(pytester, step: Step, name: str) -> None:
    wanted = parse_expectation(step, name)
    result = pytester.runpytest_inprocess(*(step.words or ["docs"]))
    shown = "\n".join(result.outlines + result.errlines)
    if wanted.outcomes:
        found = result.parseoutcomes()
        assert {key: found.get(key, 0) for key in OUTCOMES} == {
            key: wanted.outcomes.get(key, 0) for key in OUTCOMES
        }, shown
    if wanted.exit is not None:
        assert result.ret == wanted.exit, shown
    for fragment in wanted.said:
        assert fragment in shown, f"{name}: not said: {fragment}\n{shown}"
    for fragment in [
        *wanted.unsaid,
        "INTERNALERROR",
        "docrunner/",
    ]:  # never a traceback of the tooling
        assert fragment not in shown, f"{name}: said: {fragment}\n{shown}"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.case")), ids=lambda case: case.stem)
def test_case(book, case):
    root = book.path
    for step in parse_steps(case.read_text("utf-8"), case.name):
        if step.kind == "file":
            write_file(root, step)
        elif step.kind == "expect":
            check_run(book, step, case.name)
        elif step.kind == "after":
            assert (root / step.target).read_bytes().decode() == step.data.decode()
        elif step.kind == "same":
            written = [
                s
                for s in parse_steps(case.read_text("utf-8"), case.name)
                if s.kind == "file" and s.target == step.target
            ]
            assert (root / step.target).read_bytes() == written[-1].data
        else:
            found = [str(problem) for problem in check_book(read_book(root))]
            assert len(found) == len(step.body) and all(
                part in line for part, line in zip(step.body, found, strict=True)
            ), found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x\n=== expcet\npassed=1\n", "x.case:2: unknown section 'expcet'"),
        ("x\n=== expect\npased=1\n", "x.case:3: unknown expectation 'pased=1'"),
        ("x\n=== expect\nsays this\n", "x.case:3: unknown expectation 'says'"),
        ("x\n=== expect\n", "x.case:2: say how many pass"),
        ("x\n=== docs/a.md clrf\n", "x.case:2: unknown options ['clrf']"),
        ("x\n=== docs/a.md\n", "x.case: expects nothing"),
        ("=== docs/a.md\n=== expect\npassed=1\n", "x.case:1: begin with a sentence"),
    ],
)
def test_a_case_that_says_something_unknown_is_refused(text, message):
    with pytest.raises(CaseError, match=message.replace("[", r"\[").replace("]", r"\]")):
        for step in parse_steps(text, "x.case"):
            if step.kind == "expect":
                parse_expectation(step, "x.case")


def job_of(root: Path, text: str, **options) -> Job:
    return Job(str(root), "snippets/x.py", text, [(1, text.count("\n") + 1)], **options)


linux = pytest.mark.skipif(
    sys.platform != "linux", reason="the forking server and Landlock are for Linux"
)


# What stock Sybil lets pass


def stock_examples(path: Path) -> list:
    return list(
        Sybil([PythonCodeBlockParser()], patterns=["*.md"], path=str(path.parent))
        .parse(path)
        .examples()
    )


@pytest.mark.parametrize(
    "page",
    [
        '```python title="forward.py"\nassert 1 == 2, "ran"\n```\n',
        '```{ .python .annotate }\nassert 1 == 2, "ran"\n```\n',
        '=== "torch"\n\n    ```py\n    assert 1 == 2, "ran"\n    ```\n',
        '```Python\nassert 1 == 2, "ran"\n```\n',
    ],
    ids=["title", "attributes", "tab-py", "upper-case"],
)
def test_stock_sybil_passes_over_what_ours_runs(book, page):
    file = book.path / "docs" / "a.md"
    file.write_text(page, "utf-8")
    assert stock_examples(file) == []
    result = book.runpytest_inprocess("docs")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*AssertionError: ran*"])


def test_stock_sybil_ends_green_when_a_snippet_exits(book, monkeypatch):
    (book.path / "docs" / "a.md").write_text(
        "```python\nimport os\nos._exit(0)\n```\n\n```python\nassert 1 == 2\n```\n", "utf-8"
    )
    book.makeconftest(
        "from sybil import Sybil\nfrom sybil.parsers.markdown import PythonCodeBlockParser\n"
        "pytest_collect_file = Sybil([PythonCodeBlockParser()], patterns=['*.md']).pytest()\n"
    )
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        os.devnull,
        "--rootdir",
        ".",
        "-p",
        "no:cacheprovider",
        "docs",
    ]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    (book.path / "conftest.py").unlink()
    result = book.runpytest_inprocess("docs")
    result.assert_outcomes(passed=1, failed=2)


# What a program may leave behind


@linux
@pytest.mark.parametrize("confined", [True, False], ids=["landlock", "snapshot"])
def test_a_file_that_native_code_writes_into_the_checkout(tmp_path, confined):
    if confined and guards.landlock_version() < 3:
        pytest.skip("this kernel has no Landlock")
    text = f"import torch\ntorch.save({{}}, {str(tmp_path / 'left.pt')!r})\nassert 1 < 2"
    result = client.run(job_of(tmp_path, text, confined=confined))
    assert (
        (
            'snippets/x.py", line 2' in result.failure
            and "写到了自己的临时文件夹之外" in result.failure
        )
        if confined
        else "left.pt" in result.failure
    )
    assert (tmp_path / "left.pt").exists() is not confined


@linux
def test_a_file_that_native_code_writes_elsewhere(tmp_path):
    if guards.landlock_version() < 3:
        pytest.skip("this kernel has no Landlock")
    root = tmp_path / "checkout"
    root.mkdir()
    for place in (tmp_path / "left.pt", Path(f"/tmp/docrunner-left-{os.getpid()}.pt")):
        result = client.run(job_of(root, f"import torch\ntorch.save({{}}, {str(place)!r})"))
        assert "写到了自己的临时文件夹之外" in result.failure
        assert not place.exists()


def test_caches_are_no_change_of_the_checkout(tmp_path):
    before = guards.snapshot(tmp_path)
    for name in (".pytest_cache/v/x", "tests/__pycache__/x.pyc", ".cache/x", ".git/index"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("x")
    assert guards.difference(tmp_path, before, guards.snapshot(tmp_path)) == ""
    (tmp_path / "tests" / "x.py").write_text("x")
    assert "tests/x.py" in guards.difference(tmp_path, before, guards.snapshot(tmp_path))


@linux
@pytest.mark.parametrize("daemon", ["", "os.setsid()"], ids=["fork", "daemon"])
@pytest.mark.parametrize("end", ["pass", "os._exit(0)"], ids=["reports", "exits"])
def test_a_process_that_a_program_leaves_is_ended(tmp_path, daemon, end):
    note = Path(f"/dev/shm/docrunner-{os.getpid()}")
    lines = [
        "import os, time",
        "if not os.fork():",
        f"    {daemon or 'pass'}",
        f"    with open({str(note)!r}, 'w') as file: file.write(str(os.getpid()))",
    ]
    lines += ["    time.sleep(300)", "time.sleep(0.5)", end]
    try:
        result = client.run(job_of(tmp_path, "\n".join(lines)))
        left = int(note.read_text())
    finally:
        note.unlink(missing_ok=True)
    assert bool(result.failure) is (end != "pass")
    assert not Path(f"/proc/{left}").exists()
    assert children_of_server() == []


def children_of_server() -> list[str]:
    process = client._server._process
    return Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()


@linux
def test_a_fork_bomb_is_bounded(tmp_path):
    """Not a real one, lest a runner that is broken takes the machine down: it ends at 128 processes that wait."""
    result = client.run(
        job_of(tmp_path, "import os, time\nfor _ in range(7):\n    os.fork()\ntime.sleep(5)")
    )
    assert "开了 32 个以上的进程，已经停掉" in result.failure
    assert children_of_server() == []


@linux
def test_a_busy_machine_does_not_make_a_program_late():
    from docrunner import server

    me = os.getpid()
    used = time.process_time()
    assert not server.too_late(me, 1.0, 2.0)
    assert not server.too_late(me, used + 101.0, used + 100.0), (
        "it computes, and had less than its limit"
    )
    assert server.too_late(me, 4 * (used + 100.0) + 1, used + 100.0), "there is an end to patience"
    assert server.too_late(me, used + 1.0, used / 2), "it had its seconds"
    sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    time.sleep(0.5)
    assert server.too_late(sleeper.pid, 101.0, 100.0), "it waits"
    sleeper.kill()
    sleeper.wait()


@linux
def test_no_folder_is_left_behind(tmp_path):
    folder = client.run(job_of(tmp_path, "import os\nprint(os.getcwd())")).outputs[0].strip()
    assert Path(folder).name == "work" and not Path(folder).parent.exists()


def test_a_server_that_died_is_started_anew(tmp_path):
    client.run(job_of(tmp_path, "pass"))
    first = client._server._process
    first.kill()
    first.wait()
    assert client.run(job_of(tmp_path, "print(1)")).outputs == ["1\n"]
    assert client._server._process is not first


@linux
def test_a_program_cannot_end_the_server(tmp_path):
    if guards.landlock_version() < 6:
        pytest.skip("this kernel's Landlock knows no signals")
    client.run(job_of(tmp_path, "pass"))
    first = client._server._process
    result = client.run(
        job_of(tmp_path, "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)")
    )
    assert "PermissionError" in result.failure
    assert client._server._process is first and first.poll() is None


# Without a fork: macOS and Windows


def test_in_a_subprocess(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "GRACE", 20.0)
    text = "import matplotlib.pyplot as plt\nplt.plot([0, 1])\nplt.show()\nprint('归一化')"
    result = client.run_in_subprocess(job_of(tmp_path, text))
    assert (result.failure, result.outputs, len(result.figures[0])) == ("", ["归一化\n"], 1)
    assert (
        "line 2, in <module>\n    1 / 0"
        in client.run_in_subprocess(job_of(tmp_path, "x = 1\n1 / 0")).failure
    )
    assert (
        "没有运行到最后一行"
        in client.run_in_subprocess(job_of(tmp_path, "import os\nos._exit(0)")).failure
    )


def test_in_a_subprocess_that_does_not_end(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "GRACE", 4.0)
    begin = time.monotonic()
    assert (
        "超过 0.5 秒"
        in client.run_in_subprocess(
            job_of(tmp_path, "import time\ntime.sleep(100)", timeout=0.5)
        ).failure
    )
    assert time.monotonic() - begin < 20


def test_in_a_subprocess_that_writes_natively(tmp_path):
    text = f"import ctypes\nf = ctypes.CDLL(None).fopen({str(tmp_path / 'left').encode()!r}, b'w')\nassert True"
    assert (
        "仓库里的文件变了：left"
        in client.run_in_subprocess(job_of(tmp_path, text, confined=False)).failure
    )


# Updating


@pytest.mark.parametrize(
    ("value", "refused"),
    [("true", True), ("1", True), ("yes", True), ("", False), ("false", False)],
)
def test_updating_is_refused_in_ci(book, monkeypatch, value, refused):
    monkeypatch.setenv("CI", value)
    page = '```python\nprint(1)\n```\n\n```text title="输出"\n2\n```\n'
    file = book.path / "docs" / "a.md"
    file.write_text(page, "utf-8")
    result = book.runpytest_inprocess("docs", "--update-outputs")
    assert result.ret == (4 if refused else 0)
    assert (file.read_text("utf-8") == page) is refused
    if refused:
        assert "--update-outputs 不能在 CI 里用" in "\n".join(result.errlines)


@linux
@pytest.mark.parametrize("moment", ["fsync", "chmod", "replace"])
def test_a_kill_in_the_middle_of_an_update_loses_nothing(tmp_path, moment):
    (tmp_path / "docs").mkdir()
    pages = [tmp_path / "docs" / name for name in ("a.md", "b.md")]
    for page in pages:
        page.write_text("old\n" * 1000)
    script = (
        "import os, signal\nfrom pathlib import Path\nfrom types import SimpleNamespace\n"
        "from docrunner.outputs import Edit\nfrom docrunner.plugin import Updater\n"
        f"updater = Updater(SimpleNamespace(rootpath=Path({str(tmp_path)!r})))\n"
        "for name in ('docs/a.md', 'docs/b.md'):\n"
        "    updater.edits[name] = [Edit(name, 1, 1000, ('new',) * 1000, ('old',) * 1000)]\n"
        f"real, calls = os.{moment}, []\n"
        "def deadly(*args):\n"
        "    calls.append(args)\n"
        "    return real(*args) if len(calls) == 1 else os.kill(os.getpid(), signal.SIGKILL)\n"
        f"os.{moment} = deadly\n"
        "updater.pytest_sessionfinish()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=CASES.parent, check=False)
    assert done.returncode == -signal.SIGKILL
    assert [page.read_text() for page in pages] == ["new\n" * 1000, "old\n" * 1000]
    unfinished = [file for file in (tmp_path / "docs").iterdir() if file not in pages]
    assert (
        len(unfinished) == 1
        and unfinished[0].name.startswith(".")
        and unfinished[0].suffix != ".md"
    )
    updater = plugin_updater(tmp_path)
    updater.pytest_sessionfinish()
    assert sorted((tmp_path / "docs").iterdir()) == pages


def plugin_updater(root: Path):
    from docrunner.plugin import Updater

    return Updater(SimpleNamespace(rootpath=root))


def test_a_page_that_changed_meanwhile_is_not_rewritten(tmp_path):
    from docrunner.outputs import Edit

    (tmp_path / "a.md").write_text("mine\n")
    updater = plugin_updater(tmp_path)
    updater.edits["a.md"] = [Edit("a.md", 1, 1, ("new",), ("old",))]
    updater.pytest_sessionfinish()
    assert (tmp_path / "a.md").read_text() == "mine\n"
    assert "a.md:1: 这一页在测试期间被改过" in updater.notes[0]


# Repeating and comparing


def test_repeating_shuffles_by_its_seed(book):
    (book.path / "docs" / "a.md").write_text("```python\nassert 2 > 1 > 0\n```\n" * 2, "utf-8")

    def order(seed: int) -> list[str]:
        lines = book.runpytest_inprocess(
            "docs", "--collect-only", "-q", "--repeat", "5", "--repeat-seed", str(seed)
        ).outlines
        return [line for line in lines if "::" in line]

    assert len(order(1)) == len(set(order(1))) == 11
    assert order(1) == order(1) != order(2)
    assert order(1) != sorted(order(1))


SVG = '<svg><g id="{id}"><path d="M {x} 1" style="stroke: {colour}"/><use href="#{id}"/><text>{text}</text></g></svg>'


@pytest.mark.parametrize(
    ("change", "equal"),
    [
        ({"x": 0.508}, True),
        ({"x": 0.52}, False),
        ({"id": "m7f"}, True),
        ({"text": "b"}, False),
        ({"colour": "#c2571a"}, False),
    ],
    ids=["a hair", "moved", "another id", "another text", "another colour"],
)
def test_figures_are_equal_when_a_reader_sees_the_same(change, equal):
    shown = {"id": "m1", "x": 0.5, "colour": "#3b6fd4", "text": "a"}
    found = svg.difference(SVG.format(**shown), SVG.format(**shown | change))
    assert (found == "") is equal, found


def test_figures_differ_in_their_elements():
    assert "元素" in svg.difference("<svg><g/></svg>", "<svg><g/><g/></svg>")
    assert "变成了" in svg.difference("<svg><g/></svg>", "<svg><path/></svg>")
    assert "不是合法的 SVG" in svg.difference("<svg>", "<svg/>")


# Size


def test_a_chapter_of_ten_thousand_lines(tmp_path):
    unit = "## 问 {0} ？ {{ #q-{0} }}\n\n答案 $x$。\n\n```python\nx = {0}\nassert x == {0}\n```\n\n![一张图在这里](x.svg)\n\n> 引文\n\n- 一\n\n"
    (tmp_path / "mkdocs.yml").write_text(MARKDOWN, "utf-8")
    (tmp_path / "docs").mkdir()
    options = read_markdown_options(tmp_path)

    def seconds(units: int) -> float:
        page = tmp_path / "a.md"
        page.write_text("".join(unit.format(n) for n in range(units)), "utf-8")
        begin = time.process_time()
        chapter = read_chapter(tmp_path, Path("a.md"), options.snippets)
        assert (
            len(chapter.programs) == units and not chapter.problems and not check_questions(chapter)
        )
        return time.process_time() - begin

    small, large = (
        min(seconds(units) for _ in range(3)) for units in (70, 700)
    )  # without what others did meanwhile
    assert large < 30 * max(small, 0.01), (small, large)  # 10 when linear, 100 when quadratic
    chapter = read_chapter(tmp_path, Path("a.md"), options.snippets)
    begin = time.process_time()
    assert check_rendered(chapter, options, tmp_path) == []
    assert time.process_time() - begin < 20


# The seal of a chapter that passed

GOOD_PAGE = '# 甲\n\n```python\nprint(1)\n```\n\n```text title="输出"\n1\n```\n'


def seals_after(book, *arguments) -> dict:
    book.runpytest_inprocess("-p", "docrunner.seal", *arguments)
    path = book.path / seal.FILE
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def test_a_page_that_passed_is_sealed_and_one_that_failed_is_not(book):
    (book.path / "docs" / "a.md").write_text(GOOD_PAGE, "utf-8")
    (book.path / "docs" / "b.md").write_text(GOOD_PAGE.replace("\n1\n", "\n2\n"), "utf-8")
    sealed = seals_after(book, "docs")
    assert list(sealed) == ["docs/a.md"]
    assert sealed["docs/a.md"]["torch"] and list(sealed["docs/a.md"]["files"]) == ["docs/a.md"]


def test_a_seal_goes_when_the_page_fails_and_comes_only_from_a_whole_run(book):
    page = book.path / "docs" / "a.md"
    page.write_text(GOOD_PAGE, "utf-8")
    assert seals_after(book, "docs/a.md::page") == {}
    assert seals_after(book, "docs", "--update-outputs") == {}
    assert list(seals_after(book, "docs")) == ["docs/a.md"]
    page.write_text(GOOD_PAGE.replace("print(1)", "print(3)"), "utf-8")
    assert seals_after(book, "docs") == {}
