"""What a program on a page may not do: reach the network, start other programs, write outside its own folder.

Audit events: https://docs.python.org/3/library/audit_events.html. What native code writes passes by them. On Linux 5.13 or
newer the kernel refuses it (`confine`); elsewhere it is found by comparing the checkout before and after (`snapshot`).
"""

from __future__ import annotations

import contextlib
import ctypes
import ipaddress
import os
import sys
from pathlib import Path

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
PATH_EVENTS = frozenset(
    {
        "os.mkdir",
        "os.rmdir",
        "os.remove",
        "os.rename",
        "os.link",
        "os.symlink",
        "os.truncate",
        "os.chmod",
        "os.chown",
        "os.utime",
        "shutil.rmtree",
    }
)
HOST_EVENTS = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
ADDRESS_EVENTS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"})
PROGRAM_EVENTS = frozenset(
    {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"}
)
SKIPPED = frozenset(
    {
        ".git",
        ".venv",
        ".cache",
        "site",
        "node_modules",
        "__pycache__",
        ".pytest_cache",
        ".ruff_cache",
    }
)


DEVICES = ("/dev/null", "/dev/full", "/dev/zero", "/dev/urandom", "/dev/tty")
SHARED_MEMORY = "/dev/shm"
"""Where multiprocessing and torch keep tensors that processes share."""
LANDLOCK_CREATE, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT = 444, 445, 446
"""System calls: https://docs.kernel.org/userspace-api/landlock.html"""
LANDLOCK_WRITES = 0b111_1111_1111_0010
"""WRITE_FILE, REMOVE_DIR … MAKE_SYM, REFER, TRUNCATE: all that changes the file system. Read and execute stay free."""
LANDLOCK_FILE_WRITES = 1 << 1 | 1 << 14
LANDLOCK_SCOPE_SIGNAL = 1 << 1
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 1, 36, 38


class Forbidden(PermissionError):
    """A program did what no program on a page may do."""


def is_loopback(host: object) -> bool:
    """Return whether a host name or address means this machine; an empty one does."""
    name = os.fsdecode(host) if isinstance(host, bytes) else str(host)
    if name in ("", "localhost", "0.0.0.0", "::"):
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def linux_call(*numbers: int) -> int:
    """Call `prctl` with these arguments; return its result, or -1 where there is no such function."""
    try:
        return ctypes.CDLL(None).prctl(*map(ctypes.c_ulong, numbers))
    except (AttributeError, OSError, TypeError):
        return -1


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
        if (
            not real.startswith((inside + os.sep, SHARED_MEMORY + os.sep))
            and real != inside
            and real not in (*DEVICES, os.devnull)
        ):
            refuse(f"写到了自己的临时文件夹之外：{real}")

    def hook(event: str, args: tuple) -> None:
        if event == "open":
            path, mode, flags = args
            if (isinstance(mode, str) and any(c in mode for c in "wax+")) or (
                mode is None and flags and flags & WRITING
            ):
                check_path(path)
        elif event in PATH_EVENTS:
            for path in args[: 2 if event in ("os.rename", "os.link") else 1]:
                check_path(path)
        elif event in ADDRESS_EVENTS:
            if isinstance(args[1], tuple) and not is_loopback(args[1][0]):
                refuse(f"访问了网络：{args[1][0]}")
        elif event in HOST_EVENTS:
            host = args[0][0] if isinstance(args[0], tuple) else args[0]
            if host is not None and not is_loopback(host):
                refuse(f"访问了网络：{host}")
        elif event in PROGRAM_EVENTS:
            refuse(f"启动了别的程序：{event} {args[:2]!r}")

    sys.addaudithook(hook)


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("writes", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _PathRule(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def landlock_version() -> int:
    """Return the version of Landlock that this system knows; 0 without it."""
    if sys.platform != "linux":
        return 0
    with contextlib.suppress(OSError, AttributeError):
        return max(
            0,
            ctypes.CDLL(None).syscall(
                LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(1)
            ),
        )
    return 0


def confine(sandbox: Path) -> bool:
    """Let the kernel refuse this process, and what it starts, every write outside `sandbox`, and signals to other processes.

    Returns whether the system can (Landlock version 3 for writes, 6 for signals); what cannot be confined needs `snapshot`.
    """
    version = landlock_version()
    if version < 3:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    ruleset = _Ruleset(LANDLOCK_WRITES, 0, LANDLOCK_SCOPE_SIGNAL if version >= 6 else 0)
    size = ctypes.sizeof(ruleset) if version >= 6 else 8
    handle = libc.syscall(
        LANDLOCK_CREATE, ctypes.byref(ruleset), ctypes.c_size_t(size), ctypes.c_uint32(0)
    )
    if handle < 0:
        return False
    for path in (str(sandbox), SHARED_MEMORY, *DEVICES):
        with contextlib.suppress(OSError):
            parent = os.open(path, os.O_RDONLY | getattr(os, "O_PATH", 0))
            rule = _PathRule(
                LANDLOCK_WRITES if os.path.isdir(path) else LANDLOCK_FILE_WRITES, parent
            )
            libc.syscall(LANDLOCK_ADD_RULE, handle, 1, ctypes.byref(rule), 0)
            os.close(parent)
    linux_call(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    done = libc.syscall(LANDLOCK_RESTRICT, handle, 0) == 0
    os.close(handle)
    return done


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
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (pages * os.sysconf("SC_PAGE_SIZE") + extra, hard))


def release_memory() -> None:
    """Lift the limit again, so that what happened can be reported."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def snapshot(root: Path) -> dict[str, tuple[int, int]]:
    """Return modification time (ns) and size of every file below `root`, outside caches; files that vanish meanwhile are left out."""
    found: dict[str, tuple[int, int]] = {}
    stack = [str(root)]
    while stack:
        with contextlib.suppress(FileNotFoundError), os.scandir(stack.pop()) as entries:
            for entry in entries:
                if entry.name in SKIPPED:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    stack.append(entry.path)
                else:
                    with contextlib.suppress(FileNotFoundError):
                        stat = entry.stat(follow_symlinks=False)
                        found[entry.path] = (stat.st_mtime_ns, stat.st_size)
    return found


def difference(
    root: Path, before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]
) -> str:
    """Return a sentence about the files that changed between two snapshots of `root`, or an empty string."""
    changed = sorted(
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    )
    if not changed:
        return ""
    names = "、".join(str(Path(path).relative_to(root)) for path in changed[:5])
    return f"运行期间仓库里的文件变了：{names}（例子只能写自己的临时文件夹；如果是你正在编辑，或另一个同时运行的例子写的，单独再跑一次）"
