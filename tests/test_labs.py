"""Each lab runs as a plain script with seeds that it was not tuned on, and its conclusion still holds.

mkdocs executes the labs with the seeds that readers see; here they run with `SEED_OFFSET=1000`. Warnings are errors.
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LABS = sorted((ROOT / "docs" / "labs").glob("*.py"))
LIMIT = 90
"""Seconds after which a lab is stopped, however slow the machine."""
BUDGET = 30
"""Seconds that a lab may take on two idle cores."""


def run_lab(lab: Path, folder: Path, limit: float = LIMIT) -> tuple[float, str]:
    """Run `lab` in the empty `folder`; return how many seconds it took, and what is wrong (empty: nothing)."""
    environment = os.environ | {
        "SEED_OFFSET": "1000",
        "MPLBACKEND": "Agg",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "HOME": str(folder),
        "TMPDIR": str(folder),
    }
    # Agg warns when a script calls plt.show(): there is no window. A lab in a notebook has one.
    command = [
        sys.executable,
        "-W",
        "error",
        "-W",
        "ignore:FigureCanvasAgg is non-interactive:UserWarning",
        str(lab),
    ]
    begin = time.perf_counter()
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return limit, f"{lab}: 超过 {limit:g} 秒还没有结束，已经停掉"
    seconds = time.perf_counter() - begin
    lines = [
        int(line) for line in re.findall(rf'File "{re.escape(str(lab))}", line (\d+)', done.stderr)
    ]
    if done.returncode:
        return (
            seconds,
            f"{lab}:{lines[-1] if lines else 1}: 退出码 {done.returncode}（SEED_OFFSET=1000）\n{done.stderr[-4000:]}",
        )
    return (
        seconds,
        f"{lab}:1: 向标准错误写了东西\n{done.stderr[-4000:]}" if done.stderr.strip() else "",
    )


@pytest.mark.parametrize("lab", LABS, ids=lambda lab: lab.stem)
def test_lab_holds_with_other_seeds(lab, tmp_path, record_property):
    seconds, failure = run_lab(lab, tmp_path)
    record_property("seconds", round(seconds, 1))
    cores, load = os.cpu_count() or 1, os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(
        f"{lab.name}: {seconds:.1f} s（两个空闲的核上不超过 {BUDGET} s；这里 {cores} 核，负载 {load:.1f}）"
    )
    assert not failure, failure
    assert seconds <= BUDGET or load > cores, (
        f"{lab.relative_to(ROOT)}: 用了 {seconds:.1f} 秒，超过 {BUDGET} 秒，而这台机器并不忙"
    )


@pytest.mark.parametrize(
    ("text", "failure"),
    [
        ("import os\nassert os.environ['SEED_OFFSET'] == '1000' and os.listdir() == []", ""),
        ("x = 1\nassert x == 2, 'conclusion'", "a.py:2: 退出码 1"),
        ("import warnings\nwarnings.warn('old')", "a.py:2: 退出码 1"),
        ("import sys\nprint('noise', file=sys.stderr)", "a.py:1: 向标准错误写了东西"),
        ("import matplotlib.pyplot as plt\nplt.plot([0, 1])\nplt.show()", ""),
        ("while 1 < 2:\n    pass", "a.py: 超过 3 秒"),
    ],
    ids=["holds", "fails", "warns", "noise", "draws", "hangs"],
)
def test_a_lab_that_fails_is_noticed(tmp_path, text, failure):
    lab = tmp_path / "a.py"
    lab.write_text(text, "utf-8")
    folder = tmp_path / "work"
    folder.mkdir()
    _, found = run_lab(lab, folder, limit=3 if "while" in text else LIMIT)
    assert failure in found and bool(failure) is bool(found)
