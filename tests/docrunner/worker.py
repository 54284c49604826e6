"""Runs one program inside the child process and reports what it printed and drew.

Started by `server` in a fork, or as `python -m docrunner.worker` where there is no fork (job on standard input).
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import gc
import io
import linecache
import os
import re
import sys
import tempfile
import threading
import time
import traceback
import types
import warnings
from itertools import pairwise
from pathlib import Path

from . import figures, guards
from .job import OUTPUT_BYTES, Job, Result, relative

HERE = str(Path(__file__).parent)
UPSTREAM_WARNINGS: tuple[tuple[str, str], ...] = ()
"""Warnings that a dependency raises on its own account: (regular expression of the message, module)."""
UPSTREAM_STDERR: tuple[str, ...] = ()
"""Lines that a dependency writes to stderr on its own account: regular expressions."""


OUT_OF_MEMORY = re.compile(
    "can't allocate memory|not enough memory|Cannot allocate memory|Unable to allocate"
)
NOT_WRITABLE = re.compile("Permission denied|cannot be opened|Read-only file system")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def preload(text: str = "sklearn torch") -> None:
    """Import what most programs need, once, so that each fork has it; of sklearn and torch only what `text` mentions."""
    import matplotlib

    matplotlib.use("module://docrunner.figures")
    import matplotlib.pyplot
    import numpy  # noqa: F401

    if "sklearn" in text:
        import sklearn.datasets
        import sklearn.linear_model
        import sklearn.metrics
        import sklearn.preprocessing  # noqa: F401
    if "torch" in text:
        import torch
        import torch.autograd.functional
        import torch.distributions
        import torch.func
        import torch.nn.functional
        import torch.testing
        import torch.utils.data
        import torch.utils.flop_counter

        torch.set_num_threads(1)
        # What these import on their first use (sympy, torch._dynamo) takes each fork half a second.
        torch.testing.assert_close(torch.zeros(1), torch.zeros(1))
        with torch.utils.flop_counter.FlopCounterMode(display=False):
            torch.zeros(1, 1) @ torch.zeros(1, 1)


def compile_chunks(job: Job) -> list[types.CodeType]:
    """Return the program's code, one code object for each part; line numbers are those of the file."""
    tree = ast.parse(
        "\n" * job.offset + job.text, job.file
    )  # an inline fence: its lines are those of the page
    flags = 0
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            import __future__

            for alias in node.names:
                flags |= getattr(__future__, alias.name).compiler_flag
    chunks: list[list[ast.stmt]] = [[] for _ in job.chunks]
    for node in tree.body:
        place = next(
            (i for i, (_, last) in enumerate(job.chunks) if (node.end_lineno or 0) <= last),
            len(chunks) - 1,
        )
        chunks[place].append(node)
    filename = str(Path(job.root, job.file))
    return [
        compile(ast.Module(body, []), filename, "exec", flags=flags, dont_inherit=True)
        for body in chunks
    ]


def describe(error: BaseException, job: Job) -> str:
    """Return a traceback that shows only the program's own frames, with paths relative to the root."""
    shown = traceback.TracebackException.from_exception(error, limit=None, capture_locals=False)
    frames = [frame for frame in shown.stack if not frame.filename.startswith((HERE, "<frozen"))]
    if isinstance(error, SyntaxError) and not any(
        relative(job.root, frame.filename) == job.file for frame in frames
    ):
        frames = []  # the program itself: the error names the line
    lines = ["Traceback (most recent call last):"] if frames else []
    for frame in frames:
        name = relative(job.root, frame.filename)
        lines.append(f'  File "{name}", line {frame.lineno}, in {frame.name}')
        source = frame.line or linecache.getline(frame.filename, frame.lineno or 0).strip()
        if source:
            lines.append(f"    {source}")
    lines += [line.rstrip("\n") for line in shown.format_exception_only()]
    if isinstance(error, SyntaxError) or error.__cause__ is None:
        return "\n".join(lines)
    return "\n".join(lines) + f"\n（起因：{type(error.__cause__).__name__}: {error.__cause__}）"


def run_console(job: Job, module: types.ModuleType) -> str:
    """Run an interactive session as a doctest; return its failure, or an empty string."""
    parser = doctest.DocTestParser()
    test = parser.get_doctest(job.text + "\n", module.__dict__, job.file, job.file, job.offset)
    report = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(test, out=report.write)
    return report.getvalue() if runner.failures else ""


def flush() -> None:
    """Push what Python and C have buffered to the files behind stdout and stderr."""
    sys.stdout.flush()
    sys.stderr.flush()
    with contextlib.suppress(Exception):
        import ctypes

        ctypes.CDLL(None).fflush(None)


def execute(job: Job, sandbox: Path) -> Result:
    """Run the program in the current process, whose stdout and stderr are files in `sandbox`."""
    result = Result()
    out, err, complaints = (sandbox / name for name in ("stdout", "stderr", "complaints"))
    complaint_fd = os.open(complaints, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    work = sandbox / "work"
    work.mkdir()
    os.chdir(work)
    module = types.ModuleType("__main__")
    code_lines = ("\n" * job.offset + job.text + "\n").splitlines(keepends=True)
    name = str(Path(job.root, job.file))
    linecache.cache[name] = (
        0,
        None,
        code_lines,
        name,
    )  # what runs, for tracebacks and inspect, whatever is in the file by then
    sys.modules["__main__"] = (
        module  # without __file__: what is pasted into a notebook has none either
    )
    sys.argv = [""]
    sys.path[:] = [p for p in sys.path if p not in ("", str(Path(HERE).parent))]
    sys.dont_write_bytecode = True
    warnings.simplefilter("error")
    for message, name in UPSTREAM_WARNINGS:
        warnings.filterwarnings("ignore", message=message, module=name)
    marks = [0]
    owner = os.getpid()
    guards.install(sandbox, complaint_fd)
    if job.confined:
        guards.confine(sandbox)
    guards.limit_memory(job.memory)
    begin = time.perf_counter()
    try:
        if job.console:
            result.failure = run_console(job, module)
        else:
            for code in compile_chunks(job):
                drawn = len(figures.shown)
                exec(code, module.__dict__)
                flush()
                marks.append(out.stat().st_size)
                result.figures.append(figures.shown[drawn:])
        for thread in threading.enumerate():
            if thread is not threading.main_thread() and not thread.daemon:
                thread.join()
        gc.collect()
    except SystemExit as error:
        result.failure = f"{describe(error, job)}\n程序自己退出了（sys.exit）：例子要运行到最后一行"
    except BaseException as error:
        guards.release_memory()
        result.failure = describe(error, job)
        if isinstance(error, MemoryError) or OUT_OF_MEMORY.search(str(error)):
            result.failure += f"\n内存超过 {job.memory >> 20} MiB"
        elif NOT_WRITABLE.search(str(error)):
            result.failure += "\n写到了自己的临时文件夹之外？例子只能写到 tempfile 里"
    guards.release_memory()
    if os.getpid() != owner:  # a fork made by the program ran on to its end
        flush()
        os._exit(0)
    flush()
    result.seconds = time.perf_counter() - begin
    with contextlib.suppress(ImportError):
        import resource

        result.peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    data = out.read_bytes()
    marks.append(len(data))
    pieces = [data[a:b] for a, b in pairwise(marks)]
    if len(pieces) > len(
        job.chunks
    ):  # what threads and the garbage collector printed after the last part
        pieces[len(job.chunks) - 1 :] = [b"".join(pieces[len(job.chunks) - 1 :])]
    result.outputs = [piece.decode("utf-8", "replace") for piece in pieces]
    refused = complaints.read_text("utf-8").splitlines()
    if refused:
        result.failure = "\n".join([*dict.fromkeys(refused), result.failure]).strip()
    result.failure = result.failure or complaint(data, err.read_text("utf-8", "replace"))
    if result.failure:
        result.outputs, result.figures = [], []
    return result


def complaint(printed: bytes, errors: str) -> str:
    """Return what is wrong with what a program printed on stdout and stderr, although it ran to its end, or an empty string."""
    noise = [
        line
        for line in errors.splitlines()
        if not any(re.search(pattern, line) for pattern in UPSTREAM_STDERR)
    ]
    if noise:
        return "向标准错误写了东西：\n" + "\n".join(noise[:20])
    if figures.pending():
        return "画了图却没有 plt.show()：读者看不到它"
    if len(printed) > OUTPUT_BYTES:
        return f"打印了 {len(printed):,} 字节，最多 {OUTPUT_BYTES:,}"
    try:
        text = printed.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"打印的不是 UTF-8：{printed[max(0, error.start - 20) : error.end + 20]!r}"
    control = CONTROL.search(text.replace("\r\n", "\n"))
    if control:
        return f"打印了控制字符 {control[0]!r}，页面上显示不出来：进度条、颜色都不要"
    return ""


def redirect(sandbox: Path) -> None:
    """Send stdout and stderr, of Python and of C, to files in `sandbox`; take standard input away."""
    for name, number in (("stdout", 1), ("stderr", 2)):
        target = os.open(sandbox / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        os.dup2(target, number)
        os.close(target)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    sys.stdin = open(os.devnull, encoding="utf-8")
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", newline="\n", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", newline="\n", closefd=False)


def environment(sandbox: Path) -> dict[str, str]:
    """Return the variables that give a program a home and a temporary folder of its own."""
    home = sandbox / "home"
    home.mkdir(exist_ok=True)
    (sandbox / "tmp").mkdir(exist_ok=True)
    names = ("TMPDIR", "TMP", "TEMP")
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "TORCH_HOME": str(home),
        "MPLCONFIGDIR": str(home),
    } | {name: str(sandbox / "tmp") for name in names}


def work_in(sandbox: Path, job: Job, report: int) -> None:
    """Run `job` with everything redirected into `sandbox` and write the result to the descriptor `report`."""
    redirect(sandbox)
    os.environ.update(environment(sandbox))
    tempfile.tempdir = None  # forget the folder that this process found before
    result = execute(job, sandbox)
    payload = (result.dump() + "\n").encode()
    while payload:
        payload = payload[os.write(report, payload) :]


def main() -> None:
    """Run the job on standard input in this process (no fork) and print the result on the real stdout."""
    lines = sys.stdin.readline()
    job = Job.load(lines)
    report = os.dup(1)
    preload(job.text)
    work_in(Path(sys.argv[1]), job, report)
    os._exit(0)


if __name__ == "__main__":
    main()
