"""What stands around the book: workflows, forms, shell scripts, and the commands that contributors use."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docrunner import changed, newchapter, report

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def run(*command):
    """Return the exit code and all that a command printed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


# Workflows


def test_workflows_hold_no_known_weakness():
    code, said = run(
        Path(sys.executable).parent / "zizmor", "--offline", "--no-progress", ".github"
    )
    assert code == 0, said


SCHEMAS = {
    "github-workflows": WORKFLOWS,
    "dependabot": [ROOT / ".github" / "dependabot.yml"],
    "github-issue-config": [ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml"],
    "github-issue-forms": [
        path
        for path in sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
        if path.name != "config.yml"
    ],
    "citation-file-format": [ROOT / "CITATION.cff"],
}


@pytest.mark.parametrize("schema", SCHEMAS)
def test_files_for_github_have_their_form(schema):
    assert SCHEMAS[schema]
    code, said = run(
        Path(sys.executable).parent / "check-jsonschema",
        "--builtin-schema",
        f"vendor.{schema}",
        *SCHEMAS[schema],
    )
    assert code == 0, said


def test_actions_are_pinned_by_hash_with_their_version():
    uses = [
        line.strip()
        for path in WORKFLOWS
        for line in path.read_text("utf-8").splitlines()
        if re.match(r"\s*-?\s*uses: (?!\./)", line)
    ]
    assert uses
    loose = [line for line in uses if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)]
    assert not loose, loose


def test_shell_is_sound(tmp_path):
    shellcheck = shutil.which("shellcheck")
    if not shellcheck:
        if os.environ.get("CI") == "true":
            pytest.fail("CI 里没有 shellcheck")
        pytest.skip("没有 shellcheck：装上它再查")
    scripts = [ROOT / ".ci" / "run"]
    steps = re.compile(
        r"^(?P<indent> +)(?:- )?run: \|\n(?P<body>(?:(?P=indent) +.*\n|\n)+)", re.MULTILINE
    )
    for path in WORKFLOWS:
        for number, match in enumerate(steps.finditer(path.read_text("utf-8"))):
            if "activate" in match["body"] or "--group dev" in match["body"]:
                continue  # PowerShell
            script = tmp_path / f"{path.stem}-{number}.sh"
            script.write_text(
                "#!/bin/bash\n" + re.sub(r"^ +", "", match["body"], flags=re.MULTILINE), "utf-8"
            )
            scripts.append(script)
    assert len(scripts) > 4
    code, said = run(shellcheck, *scripts)
    assert code == 0, said


# What a change touches


def test_a_program_a_figure_and_a_text_lead_to_their_chapter():
    page = "docs/training/normalization.md"
    for file in (
        page,
        "snippets/training/normalization/axes.py",
        "docs/assets/figures/training/normalization/batch_noise.svg",
    ):
        assert (ROOT / file).is_file()
        assert changed.touched_pages(ROOT, {file}) == [page]
    assert changed.touched_pages(ROOT, {"README.md"}) == []


def test_a_base_that_git_does_not_know_is_named():
    with pytest.raises(SystemExit, match="git 不认识 no-such-base"):
        changed.changed_files(ROOT, "no-such-base")


# What GitHub shows of a failure


def test_failures_name_file_line_and_how_to_see_them_again():
    text = "docs/a/b.md:12: 例子 x 失败\nTraceback\n  snippets/a/b/x.py:3: in f\nValueError: no\n"
    assert report.faults(text, "docs/a/b.md::x")[0] == ("docs/a/b.md", 12, "例子 x 失败")
    assert report.faults("boom\n", "tests/t.py::t") == [("tests/t.py", 1, "boom")]
    rows = [("docs/a/b.md::x", ("docs/a/b.md", 12, "a|b"))]
    assert "`docs/a/b.md:12` | a\\|b | `python -m pytest docs/a/b.md::x`" in report.table(rows)
    assert "还有 10 处" in report.table(rows * (report.MOST + 10))
    assert (
        report.note("docs/a,b.md", 2, "50%\n坏") == "::error file=docs/a%2Cb.md,line=2::50%25%0A坏"
    )


def test_the_summary_is_written_on_github_only(pytester, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "tests"))
    pytester.makeconftest('pytest_plugins = ["docrunner.report"]')
    pytester.makepyfile("def test_a():\n    assert 1 == 2")
    summary = pytester.path / "summary.md"
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    quiet = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    quiet.assert_outcomes(failed=1)
    assert "::error" not in quiet.stdout.str() and not summary.exists()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    loud = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    assert (
        "::error file=test_the_summary_is_written_on_github_only.py,line=1::" in loud.stdout.str()
    )
    assert "| 在哪里 | 怎么了 |" in summary.read_text("utf-8")


# A new chapter


@pytest.fixture
def book(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(
        "nav:\n  - 视觉:\n      - 旧: vision/old.md\n  - 序列:\n      - RNN: sequence/rnn.md\n",
        "utf-8",
    )
    return tmp_path


def test_a_new_chapter_is_laid_out_and_its_program_holds(book):
    page, program, config = newchapter.lay_out(book, "vision", "u-net", "U-Net")
    assert (
        "      - 旧: vision/old.md\n      - U-Net: vision/u-net.md\n  - 序列"
        in config.read_text("utf-8")
    )
    assert '--8<-- "vision/u_net/first.py"' in page.read_text("utf-8")
    code, said = run(sys.executable, program)
    assert code == 0 and said.strip() in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("part", "name", "title", "fault"),
    [
        ("nowhere", "a", "甲", "没有 nowhere"),
        ("vision", "A_b", "甲", "只能用小写"),
        ("vision", "a", "甲: 乙", "半角冒号"),
        ("basics", "a", "甲", "没有“基础”"),
        ("vision", "old", "甲", "已经有了"),
    ],
)
def test_what_is_wrong_is_said_before_anything_is_written(book, part, name, title, fault):
    (book / "docs" / "vision").mkdir(parents=True)
    (book / "docs" / "vision" / "old.md").write_text("旧", "utf-8")
    before = (book / "mkdocs.yml").read_text("utf-8")
    with pytest.raises(SystemExit, match=fault):
        newchapter.lay_out(book, part, name, title)
    assert (book / "mkdocs.yml").read_text("utf-8") == before
