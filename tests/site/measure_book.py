"""Measure the book, and print one table: python tests/site/measure_book.py (make bench); some minutes.

Every line is a measurement of this run on this machine: examples, suite, builds, reload, bytes, and a made-up book ten times as large.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from measure_reload import copy_of_book, reload_times
from served import ROOT

TIMES = 10
"""How many times as many chapters the made-up book has."""


def row(what: str, value: str) -> None:
    """Print a line of the table."""
    print(f"| {what} | {value} |", flush=True)


def run(command: list[str], folder: Path) -> float:
    """Return the seconds that a command takes; stop with its output when it fails."""
    start = time.monotonic()
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return time.monotonic() - start


def examples(folder: Path) -> None:
    """Measure every example once, and all of them on one core and on two."""
    report = folder / "report.xml"
    pytest = [sys.executable, "-m", "pytest", "docs", "-q"]
    one = run([*pytest, f"--junitxml={report}"], ROOT)
    found = []
    for case in ElementTree.parse(report).iter("testcase"):
        values = {p.get("name"): float(p.get("value", "0")) for p in case.iter("property")}
        if "seconds" in values:
            page = case.get("classname", "").removeprefix("docs.").replace(".", "/")
            found.append(
                (values["seconds"], values.get("peak_mib", 0.0), f"{page}::{case.get('name')}")
            )
    seconds = [second for second, _, _ in found]
    row(
        "例子",
        f"{len(found)} 个，中位数 {statistics.median(seconds):.2f} s，合计 {sum(seconds):.0f} s",
    )
    for second, peak, name in sorted(found, reverse=True)[:10]:
        row(f"最慢：{name}", f"{second:.2f} s，{peak:.0f} MiB")
    row("占内存最多的例子", f"{max(peak for _, peak, _ in found):.0f} MiB")
    row("全部例子，一个核", f"{one:.0f} s")
    row("全部例子，两个核", f"{run([*pytest, '-n', '2', '--dist=loadgroup'], ROOT):.0f} s")


def builds(copy: Path) -> Path:
    """Measure strict builds of the copied book, without and with executed labs; return the folder of the site."""
    site = copy / "built"
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    shutil.rmtree(copy / ".cache", ignore_errors=True)
    row("严格生成，实验从头执行", f"{run(build, copy):.0f} s")
    row("严格生成，实验在缓存里", f"{run(build, copy):.1f} s")
    return site


def packed(path: Path) -> int:
    """Return the bytes of a file as it goes over the wire."""
    return len(gzip.compress(path.read_bytes(), 6))


def sizes(site: Path) -> None:
    """Measure what the pages and the search index weigh with gzip."""
    pages = sorted(((packed(page), page) for page in site.rglob("index.html")), reverse=True)
    row(
        "页面",
        f"{len(pages)} 页，中位数 {statistics.median(size for size, _ in pages) / 1000:.0f} KB",
    )
    for size, page in pages[:3]:
        row(f"最重：{page.parent.relative_to(site).as_posix()}", f"{size / 1000:.0f} KB")
    for index in sorted(site.glob("search/search_index.json")):
        row("搜索索引", f"{packed(index) / 1000:.0f} KB")


def large_book(copy: Path, warm_pages: int) -> None:
    """Measure a book in which every chapter stands `TIMES` times."""
    for chapter in sorted((copy / "docs").glob("*/*.md")):
        text = chapter.read_text("utf-8")
        for number in range(2, TIMES + 1):
            title = re.sub(r"^(title: .*)$", rf"\1 {number}", text, count=1, flags=re.MULTILINE)
            chapter.with_name(f"{chapter.stem}-{number}.md").write_text(title, "utf-8")
    site = copy / "large"
    seconds = run([sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(site)], copy)
    pages = len(list(site.rglob("index.html")))
    row(
        f"{TIMES} 倍的书：{pages} 页",
        f"生成 {seconds:.0f} s，每多一页 {seconds / (pages - warm_pages):.2f} s 以内",
    )
    sizes(site)


def main() -> None:
    """Print the table."""
    print("| 量什么 | 结果 |\n|---|---|")
    row(
        "机器",
        f"{os.cpu_count()} 核，负载 {os.getloadavg()[0]:.1f}，Python {sys.version.split()[0]}",
    )
    with tempfile.TemporaryDirectory() as folder:
        examples(Path(folder))
        copy = Path(folder) / "book"
        copy.mkdir()
        copy_of_book(copy)
        for file, seconds in reload_times(copy).items():
            row(f"保存到看见：{file}", " ".join(f"{second:.1f}" for second in seconds) + " s")
        shutil.rmtree(copy)
        copy.mkdir()
        site = builds(copy_of_book(copy))
        sizes(site)
        large_book(copy, len(list(site.rglob("index.html"))))


if __name__ == "__main__":
    main()
