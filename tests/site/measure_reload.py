"""Measure how long an edited chapter and an edited program take to reach the page: python tests/site/measure_reload.py

Works on a copy of the book; prints the seconds of three edits of each.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from served import ROOT

PARTS = ("docs", "snippets", "hooks", "overrides", "tests", ".cache", "mkdocs.yml")


def free_address() -> str:
    """Return an address of this machine where nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


def wait_for(text: str, url: str, seconds: float) -> float:
    """Return how long it took until the page at `url` held `text`."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        try:
            with urllib.request.urlopen(url) as page:
                if text in page.read().decode():
                    return time.monotonic() - start
        except OSError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"{text!r} 在 {seconds} 秒内没有出现在 {url}")


def copy_of_book(folder: Path) -> Path:
    """Return `folder` after the book was copied into it."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part)
        elif source.exists():
            shutil.copy(source, folder / part)
    return folder


def reload_times(copy: Path) -> dict[str, list[float]]:
    """Return the seconds from saving to the new page, three times for a chapter and for a program of the copied book."""
    address = free_address()
    home = f"http://{address}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    server = subprocess.Popen(
        command,
        cwd=copy,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    times: dict[str, list[float]] = {}
    try:
        wait_for("</html>", home, 300)
        time.sleep(1)
        for file in ("docs/index.md", "snippets/index/two_variances.py"):
            for turn in range(3):
                mark = f"edited{turn}{Path(file).stem}"
                with (copy / file).open("a", encoding="utf-8") as edited:
                    edited.write(f"\n{mark}\n" if file.endswith(".md") else f"# {mark}\n")
                times.setdefault(file, []).append(wait_for(mark, home, 60))
                time.sleep(1)
    finally:
        server.terminate()
        server.wait()
    return times


def main() -> None:
    """Serve a copy of the book, edit it, and print the times."""
    with tempfile.TemporaryDirectory() as folder:
        for file, seconds in reload_times(copy_of_book(Path(folder))).items():
            print(f"{file}: " + " ".join(f"{second:.1f}" for second in seconds) + " s")


if __name__ == "__main__":
    main()
