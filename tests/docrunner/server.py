"""A process that has torch loaded and forks a child for each job: about 20 ms instead of seconds.

Reads jobs as lines of JSON on standard input and answers with results, one line each. Linux only.
"""

from __future__ import annotations

import contextlib
import gc
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
"""Seconds between two looks at a child that runs on."""
PATIENCE = 4
"""How many times its limit a program may take by the clock when others use the processor."""
MOST_PROCESSES = 32
MOST_OUTPUT = 16 * OUTPUT_BYTES


def descendants() -> list[int]:
    """Return the processes that this one, or a process that it started, has started and that still run.

    This process is the "subreaper" of its descendants: one that outlives its parent becomes a child of this process, even when it
    opened a session of its own (`os.setsid`), so none is lost.
    """
    children: dict[int, list[int]] = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            with contextlib.suppress(OSError, ValueError, IndexError):
                stat = Path(entry.path, "stat").read_text("utf-8", "replace")
                children.setdefault(int(stat.rpartition(")")[2].split()[1]), []).append(
                    int(entry.name)
                )
    found: list[int] = []
    stack = [os.getpid()]
    while stack:
        below = children.get(stack.pop(), [])
        found += below
        stack += below
    return found


def end_all() -> None:
    """Kill every descendant and wait for it, until there is none."""
    while True:
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        for process in descendants():
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        time.sleep(0.001)


def too_late(child: int, seconds: float, limit: float) -> bool:
    """Return whether a child that runs since `seconds` has used up its `limit`.

    On a busy machine a program that computes gets its seconds of processor time; one that waits gets them by the clock.
    """
    if seconds <= limit:
        return False
    with contextlib.suppress(OSError, ValueError, IndexError):
        fields = (
            Path(f"/proc/{child}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        )
        used = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return fields[0] not in "RD" or used > limit or seconds > PATIENCE * limit
    return True


def complaint(child: int, begin: float, job: Job, sandbox: Path) -> str:
    """Return why a child that runs since `begin` (monotonic seconds) has to be stopped, or an empty string."""
    if too_late(child, time.monotonic() - begin, job.timeout):
        return f"超过 {job.timeout:g} 秒还没有结束，已经停掉"
    for name in ("stdout", "stderr"):
        with contextlib.suppress(FileNotFoundError):
            if (sandbox / name).stat().st_size > MOST_OUTPUT:
                return f"打印得停不下来（超过 {MOST_OUTPUT:,} 字节），已经停掉"
    if len(descendants()) > MOST_PROCESSES:
        return f"开了 {MOST_PROCESSES} 个以上的进程，已经停掉"
    return ""


def wait_for(child: int, report: int, job: Job, sandbox: Path) -> Result:
    """Return what the child reports, or why it did not."""
    begin = looked = time.monotonic()
    data = b""
    reason = ""
    while not data.endswith(b"\n") and not reason:
        ready, _, _ = select.select([report], [], [], TICK)
        if ready:
            chunk = os.read(report, 1 << 20)
            if not chunk:
                break
            data += chunk
        elif os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            break  # it ended without a report, while a fork of it keeps the pipe open
        if time.monotonic() - looked > TICK:
            reason, looked = complaint(child, begin, job, sandbox), time.monotonic()
    if reason:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
    complete = data.endswith(b"\n") and not reason
    status = os.waitpid(child, 0)[1]
    return (
        Result.load(json.loads(data)) if complete else without_report(reason, status, job, sandbox)
    )


def without_report(reason: str, status: int, job: Job, sandbox: Path) -> Result:
    """Return the result of a child that did not report: `reason`, or how it ended according to its wait status."""
    if not reason:
        code = os.waitstatus_to_exitcode(status)
        how = f"信号 {signal.Signals(-code).name}" if code < 0 else f"退出码 {code}"
        reason = f"没有运行到最后一行就结束了（{how}）：os._exit、崩溃，或被杀掉"
    noise = (
        (sandbox / "stderr").read_bytes()[-2000:].decode("utf-8", "replace")
        if (sandbox / "stderr").exists()
        else ""
    )
    return Result(failure=f"{job.file}: {reason}\n{noise}".strip())


def start(job: Job, sandbox: Path, report: int, close: tuple[int, ...]) -> int:
    """Fork a child that runs `job` and writes its result to `report`; return its process id.

    `close` are descriptors of this process that are none of the child's business.
    """
    child = os.fork()
    if child:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.setpgid(child, child)
        return child
    status = 1
    try:
        os.setpgid(0, 0)
        guards.linux_call(guards.PR_SET_PDEATHSIG, signal.SIGKILL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for number in close:
            os.close(number)
        worker.work_in(sandbox, job, report)
        status = 0
    finally:
        os._exit(status)


def run(job: Job, replies: int) -> Result:
    """Run one job in a fork and return its result. `replies` is the descriptor that results go to."""
    sandbox = Path(tempfile.mkdtemp(prefix="docrunner-"))
    root = Path(job.root)
    compare = not (job.confined and guards.landlock_version() >= 3)
    before = guards.snapshot(root) if compare else {}
    receive, send = os.pipe()
    begin = time.perf_counter()
    child = start(job, sandbox, send, (receive, replies))
    os.close(send)
    try:
        result = wait_for(child, receive, job, sandbox)
    finally:
        os.close(receive)
        end_all()
        shutil.rmtree(sandbox, ignore_errors=True)
    result.seconds = result.seconds or time.perf_counter() - begin
    if compare and not result.failure:
        result.failure = guards.difference(root, before, guards.snapshot(root))
    return result


def main() -> None:
    """Serve jobs until standard input ends."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    guards.linux_call(guards.PR_SET_CHILD_SUBREAPER, 1)
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C is for pytest, which ends this process by closing its input
    worker.preload()
    gc.collect()
    gc.freeze()  # a child that collects garbage need not look at, and so copy, what is loaded here
    for line in sys.stdin:
        replies.write(run(Job.load(line), replies.fileno()).dump() + "\n")
        replies.flush()


if __name__ == "__main__":
    main()
