"""A process that has torch loaded and forks a child for each job: about 20 ms instead of seconds.

Reads jobs as lines of JSON on standard input and answers with results, one line each.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from . import guards, worker
from .job import OUTPUT_BYTES, Job, Result

TICK = 0.05
MOST_PROCESSES = 32


def group_size(group: int) -> int:
    """Return how many processes belong to the process group (Linux; 0 elsewhere)."""
    count = 0
    for entry in os.scandir("/proc") if os.path.isdir("/proc") else []:
        if entry.name.isdigit():
            try:
                count += os.getpgid(int(entry.name)) == group
            except OSError:
                continue
    return count


def kill_group(group: int) -> None:
    """End every process of the group."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)


def wait_for(child: int, report: int, job: Job, sandbox: Path) -> Result:
    """Return what the child reports, or why it did not; leaves no process of its group behind."""
    begin = time.monotonic()
    data = b""
    reason = ""
    while not data.endswith(b"\n"):
        ready, _, _ = select.select([report], [], [], TICK)
        if ready:
            chunk = os.read(report, 1 << 16)
            if not chunk:
                break
            data += chunk
        elif time.monotonic() - begin > job.timeout:
            reason = f"超过 {job.timeout:g} 秒还没有结束，已经停掉"
        elif any((sandbox / name).exists() and (sandbox / name).stat().st_size > 16 * OUTPUT_BYTES for name in ("stdout", "stderr")):
            reason = f"打印得停不下来（超过 {16 * OUTPUT_BYTES:,} 字节），已经停掉"
        elif group_size(child) > MOST_PROCESSES:
            reason = f"开了 {MOST_PROCESSES} 个以上的进程，已经停掉"
        elif os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            break  # it ended without a report, while a fork of it keeps the pipe open
        if reason:
            kill_group(child)
            break
    complete = data.endswith(b"\n")
    status = os.waitpid(child, 0)[1]
    kill_group(child)
    return Result.load(json.loads(data)) if complete else without_report(reason, status, job, sandbox)


def without_report(reason: str, status: int, job: Job, sandbox: Path) -> Result:
    """Return the result of a child that did not report: `reason`, or how it ended according to its wait status."""
    if not reason:
        code = os.waitstatus_to_exitcode(status)
        how = f"信号 {signal.Signals(-code).name}" if code < 0 else f"退出码 {code}"
        reason = f"没有运行到最后一行就结束了（{how}）：os._exit、崩溃，或被杀掉"
    noise = (sandbox / "stderr").read_text("utf-8", "replace")[-2000:] if (sandbox / "stderr").exists() else ""
    return Result(failure=f"{job.file}: {reason}\n{noise}".strip())


def run(job: Job) -> Result:
    """Run one job in a fork and return its result; the checkout is compared before and after."""
    sandbox = Path(tempfile.mkdtemp(prefix="docrunner-"))
    before = guards.snapshot(Path(job.root))
    receive, send = os.pipe()
    begin = time.perf_counter()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(receive)
            os.setpgid(0, 0)
            worker.work_in(sandbox, job, send)
            status = 0
        finally:
            os._exit(status)
    os.close(send)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.setpgid(child, child)
    try:
        result = wait_for(child, receive, job, sandbox)
    finally:
        os.close(receive)
        shutil.rmtree(sandbox, ignore_errors=True)
    result.seconds = result.seconds or time.perf_counter() - begin
    after = guards.snapshot(Path(job.root))
    changed = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    if changed and not result.failure:
        names = "、".join(str(Path(path).relative_to(job.root)) for path in changed[:5])
        result.failure = f"运行期间仓库里的文件变了：{names}（例子只能写自己的临时文件夹；如果是你正在编辑，再跑一次）"
    return result


def main() -> None:
    """Serve jobs until standard input ends."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    worker.preload()
    for line in sys.stdin:
        replies.write(run(Job.load(line)).dump() + "\n")
        replies.flush()


if __name__ == "__main__":
    main()
