"""What a program on a page may not do: reach the network, start other programs, write outside its own folder.

Audit events: https://docs.python.org/3/library/audit_events.html. What native code writes passes by them; that is found by
comparing the checkout before and after (`snapshot`).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
PATH_EVENTS = frozenset(
    {"os.mkdir", "os.rmdir", "os.remove", "os.rename", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "shutil.rmtree"}
)
PROGRAM_EVENTS = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"})
SKIPPED = frozenset({".git", ".venv", ".cache", "site", "node_modules", "__pycache__", ".pytest_cache", ".ruff_cache"})


class Forbidden(PermissionError):
    """A program did what no program on a page may do."""


def install(sandbox: Path, complaints: int) -> None:
    """Refuse network, other programs and writes outside `sandbox` in this process and in what it forks.

    `complaints` is a file descriptor that each refusal is written to, because a program may swallow the exception.
    """
    inside = os.path.realpath(sandbox)

    def refuse(message: str) -> None:
        os.write(complaints, (message + "\n").encode())
        raise Forbidden(message)

    def check_path(path: object) -> None:
        if isinstance(path, int) or path is None:
            return
        real = os.path.realpath(os.fsdecode(path))  # type: ignore[arg-type]
        if not real.startswith((inside + os.sep, "/dev/")) and real != inside:
            refuse(f"写到了自己的临时文件夹之外：{real}")

    def hook(event: str, args: tuple) -> None:
        if event == "open":
            path, mode, flags = args
            if (isinstance(mode, str) and any(c in mode for c in "wax+")) or (mode is None and flags and flags & WRITING):
                check_path(path)
        elif event in PATH_EVENTS:
            for path in args[: 2 if event in ("os.rename", "os.link") else 1]:
                check_path(path)
        elif event in ("socket.connect", "socket.sendto", "socket.bind"):
            address = args[1]
            if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK) and address[0] != "":
                refuse(f"访问了网络：{address[0]}")
        elif event == "socket.getaddrinfo":
            host = os.fsdecode(args[0]) if isinstance(args[0], bytes) else args[0]
            if host and not str(host).startswith(LOOPBACK):
                refuse(f"访问了网络：{host}")
        elif event in PROGRAM_EVENTS:
            refuse(f"启动了别的程序：{event} {args[:2]!r}")

    sys.addaudithook(hook)


def limit_memory(extra: int) -> None:
    """Let this process grow by `extra` bytes of address space, and dump no core; where the system knows such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (256 * 1024**2,) * 2)
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        resource.setrlimit(resource.RLIMIT_AS, (pages * os.sysconf("SC_PAGE_SIZE") + extra,) * 2)


def snapshot(root: Path) -> dict[str, tuple[int, int]]:
    """Return modification time (ns) and size of every file below `root`, outside caches."""
    found: dict[str, tuple[int, int]] = {}
    stack = [str(root)]
    while stack:
        with os.scandir(stack.pop()) as entries:
            for entry in entries:
                if entry.name in SKIPPED:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    stack.append(entry.path)
                else:
                    stat = entry.stat(follow_symlinks=False)
                    found[entry.path] = (stat.st_mtime_ns, stat.st_size)
    return found
