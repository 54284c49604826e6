"""Sends jobs to the process that runs them."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from . import guards
from .job import Job, Result

PACKAGE_PARENT = str(Path(__file__).parent.parent)
GRACE = 30.0
"""Seconds that a subprocess gets for its imports, beyond the time limit of the program."""


def _environment() -> dict[str, str]:
    path = os.pathsep.join(filter(None, [PACKAGE_PARENT, os.environ.get("PYTHONPATH", "")]))
    return os.environ | {
        "PYTHONPATH": path,
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "OMP_NUM_THREADS": "1",
    }


class Server:
    """The forking process; started when first used, ended with this process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "docrunner.server"]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=_environment(),
        )
        atexit.register(self.stop)
        return self._process

    def run(self, job: Job) -> Result:
        """Run a job; a server that died is started anew for the next one."""
        if self._process and self._process.poll() is not None:
            self.stop()
        process = self._process or self._start()
        assert process.stdin and process.stdout
        try:
            process.stdin.write(job.dump() + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            line = ""
        except (
            BaseException
        ):  # Ctrl-C while a program runs: its answer must not be taken for that of the next one
            self.stop()
            raise
        if not line:
            self.stop()
            return Result(failure=f"{job.file}: 运行示例的进程停掉了；再跑一次")
        return Result.load(json.loads(line))

    def stop(self) -> None:
        """End the server."""
        process, self._process = self._process, None
        if process:
            _end(process)


_server = Server()


def run_in_subprocess(job: Job) -> Result:
    """Run a job in an interpreter of its own: slower, for systems where forking a loaded torch is not safe."""
    sandbox = Path(tempfile.mkdtemp(prefix="docrunner-"))
    root = Path(job.root)
    before = guards.snapshot(root)
    command = [sys.executable, "-m", "docrunner.worker", str(sandbox)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen(
        command,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=_environment(),
        start_new_session=True,
        **pipes,
    )
    late = False
    try:
        out, err = process.communicate(job.dump() + "\n", timeout=job.timeout + GRACE)
    except subprocess.TimeoutExpired:
        late = True
    finally:
        _end(process)
        shutil.rmtree(sandbox, ignore_errors=True)
    if late:
        return Result(failure=f"{job.file}: 超过 {job.timeout:g} 秒还没有结束，已经停掉")
    line = out.strip().splitlines()[-1:] or [""]
    if not line[0].startswith("{"):
        return Result(
            failure=f"{job.file}: 没有运行到最后一行就结束了（退出码 {process.returncode}）\n{err[-2000:]}".strip()
        )
    result = Result.load(json.loads(line[0]))
    if not result.failure and result.seconds > job.timeout:
        result.failure = f"用了 {result.seconds:.1f} 秒，上限 {job.timeout:g} 秒"
    result.failure = result.failure or guards.difference(root, before, guards.snapshot(root))
    return result


def _end(process: subprocess.Popen[str]) -> None:
    """Kill a process and, when it leads a process group, what it started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe:
            with contextlib.suppress(OSError):
                pipe.close()


def run(job: Job) -> Result:
    """Run a job: in a fork on Linux, in a subprocess elsewhere."""
    return _server.run(job) if sys.platform == "linux" else run_in_subprocess(job)
