"""The runner's own tests: one small file of docrunner_cases/ for each thing it must find, and what cannot be told in such a file."""

from pathlib import Path

import pytest
from casefile import MARKDOWN, OUTCOMES, CaseError, Step, parse_expectation, parse_steps, write_file
from docrunner.book import check_book, read_book

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
        assert {key: found.get(key, 0) for key in OUTCOMES} == {key: wanted.outcomes.get(key, 0) for key in OUTCOMES}, shown
    if wanted.exit is not None:
        assert result.ret == wanted.exit, shown
    for fragment in wanted.said:
        assert fragment in shown, f"{name}: not said: {fragment}\n{shown}"
    for fragment in [*wanted.unsaid, "INTERNALERROR", "docrunner/"]:  # never a traceback of the tooling
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
            written = [s for s in parse_steps(case.read_text("utf-8"), case.name) if s.kind == "file" and s.target == step.target]
            assert (root / step.target).read_bytes() == written[-1].data
        else:
            found = [str(problem) for problem in check_book(read_book(root))]
            assert len(found) == len(step.body) and all(part in line for part, line in zip(step.body, found, strict=True)), found


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
