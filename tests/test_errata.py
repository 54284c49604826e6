"""The page 勘误与对照: every statement of the notes is there once, with its verdict, and leads to the section and the program that settle it."""

import re
from pathlib import Path

import pytest
from docrunner.book import read_book

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "errata.md"
VERDICTS = {
    "保留": "O1 R1 R2 B2 B3 B8 B15 B16 Q1 Q2 E5 E6 M4 M8 I5 G1 G3 F1 D1 D3 A4 X1 X5 X6 X7 V1 V4 Z1 Z4",
    "补条件": "B1 B4 B10 B11 B12 B13 B14 B17 T1 T2 E1 E4 E7 M3 M5 M6 M7 I1 I2 I4 F2 A2 A3 A5 X3 X4 X9 U1 V3 W1 "
    "P1 Z2 L1 L2",
    "改正": "B5 B6 B7 B9 E2 M1 I3 G2 A1 X2 V2 Z3",
    "补写": "O2 R3 R4 B18 B19 Q3 E3 M2 F3 D2 A6 X8 P2 K1 Z5 L3",
}
"""What became of each statement of the notes."""
ENTRY = re.compile(
    r"^\*\*(?P<id>[A-Z]\d+) · (?P<verdict>\S+)\*\* (?P<text>.+)\n\{ #(?P<anchor>\w+) \}$",
    re.MULTILINE,
)
LINK = re.compile(
    r"\[[^\]]+\]\((?P<page>[\w/.-]+)(?:#(?P<id>[\w-]+))?\)(?:，`(?P<program>[\w-]+)`)?"
)


def check(text, chapters, labs, verdicts):
    """Return what is wrong with the page `text`: one line for each fault.

    `chapters` are the chapters by their path below docs/, `labs` the paths of the labs, `verdicts` the verdict of each id.
    """
    faults = []
    seen = {}
    for match in ENTRY.finditer(text):
        name, line = match["id"], text.count("\n", 0, match.start()) + 1
        where = f"docs/errata.md:{line}: {name} "
        if name in seen:
            faults.append(where + f"第 {seen[name]} 行已经有了")
        seen[name] = line
        if match["verdict"] != verdicts.get(name):
            faults.append(where + f"的判定应是 {verdicts.get(name)}，页面上是 {match['verdict']}")
        if match["anchor"] != name.lower():
            faults.append(where + f"的编号应是 #{name.lower()}")
        links = list(LINK.finditer(match["text"]))
        if not any(link["program"] or link["page"] in labs for link in links) and name != "O1":
            faults.append(where + "没有指向一个程序或一个实验")
        for link in links:
            faults += [where + fault for fault in check_link(link, chapters, labs)]
    faults += [f"docs/errata.md:1: 少了 {name}" for name in verdicts if name not in seen]
    return faults


def check_link(link, chapters, labs):
    """Return what is wrong with one link: no such page, section, or program in that section."""
    page, name = link["page"], link["id"]
    if page in labs:
        return []
    if page not in chapters:
        return [f"指向的 {page} 不存在"]
    sections = [section for section in chapters[page].sections if section.id == name]
    if not sections:
        return [f"指向的 {page}#{name} 不存在"]
    programs = {
        program.name
        for program in chapters[page].programs
        if any(sections[0].line < part.fence.start <= sections[0].end for part in program.parts)
    }
    if link["program"] and link["program"] not in programs:
        return [f"说程序 {link['program']} 在 {page}#{name}，那里只有 {sorted(programs)}"]
    return []


@pytest.fixture(scope="module")
def book():
    chapters = {
        chapter.path.relative_to("docs").as_posix(): chapter for chapter in read_book(ROOT).chapters
    }
    labs = {f"labs/{path.name}" for path in (ROOT / "docs" / "labs").glob("*.py")}
    return chapters, labs


VERDICT_OF = {name: verdict for verdict, names in VERDICTS.items() for name in names.split()}


def test_every_statement_of_the_notes_is_settled(book):
    faults = check(PAGE.read_text("utf-8"), *book, VERDICT_OF)
    assert not faults, "\n" + "\n".join(faults)


GOOD = "**B2 · 保留** 笔记：甲。依据：[乙](training/normalization.md#bn-batch-size)，`batch_noise`。\n{ #b2 }\n"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (GOOD, ""),
        ("", "少了 B2"),
        (GOOD + "\n" + GOOD, "第 1 行已经有了"),
        (GOOD.replace("保留", "改正"), "应是 保留"),
        (GOOD.replace("{ #b2 }", "{ #b3 }"), "应是 #b2"),
        (GOOD.replace("#bn-batch-size", "#gone"), "#gone 不存在"),
        (GOOD.replace("normalization.md", "gone.md"), "gone.md 不存在"),
        (GOOD.replace("batch_noise", "axes"), "那里只有 ['batch_noise']"),
        (GOOD.replace("，`batch_noise`", ""), "没有指向一个程序"),
    ],
)
def test_each_fault_is_named(book, text, fault):
    faults = check(text, *book, {"B2": "保留"})
    assert (not faults) if not fault else any(fault in line for line in faults), faults
