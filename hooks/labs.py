"""Executes the labs (docs/labs/*.py, percent format) once, and hands them to MkDocs as Markdown with their outputs.

mkdocs-jupyter makes pages of the files. Its own rendering is not used: it inlines 575 KB of CSS in each page, gives
Chinese headings empty ids, passes over broken links and alt texts, and knows neither the book's formulas nor its
pictures. As Markdown a lab is a chapter, and every rule of a chapter holds for it.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

import jupytext
import nbformat
from ipykernel.kernelspec import get_kernel_dict
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

PACKAGES = ("torch", "numpy", "matplotlib", "scikit-learn", "mkdocs-jupyter", "ipykernel")
"""What a lab's outputs depend on, besides Python and the lab itself."""
AT_ONCE = min(4, os.cpu_count() or 1)
"""How many labs are executed at the same time: each computes with one thread."""
SECONDS = 600
"""How long one cell may take; labs aim at 30 s in all, also where they share the processor."""
FRONT_MATTER = re.compile(r"\A---\n.*\n---\s*\Z", re.DOTALL)
ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*[#.][^{}\n]*\}[ \t]*$", re.MULTILINE)
CELL_LINE = re.compile(r"Cell .*?line (\d+)")
ANSI = re.compile(r"\x1b\[[0-9;]*m")
TITLE = re.compile(r"^# .*$", re.MULTILINE)
KERNEL_SETUP = Path(__file__).with_name("lab_kernel.py")

log = get_plugin_logger("实验")
_markdown: dict[str, str] = {}
"""The Markdown of each lab, by its path below docs/."""


class ThisPython(KernelSpecManager):
    """Knows one kernel: the Python that builds the site, whatever is registered on the machine."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Return the kernel of this Python, whatever it is asked for."""
        del kernel_name
        return KernelSpec(
            **get_kernel_dict(
                [
                    f"--IPKernelApp.exec_files={KERNEL_SETUP}",
                    "--HistoryManager.enabled=False",
                    "--log-level=ERROR",
                ]
            )
        )


def cache_folder(root: Path) -> Path:
    """Return the folder of executed labs for the versions of Python and packages in use, and the style of the figures."""
    style = (root / "tests" / "docrunner" / "figures.py").read_text(
        "utf-8"
    ) + KERNEL_SETUP.read_text("utf-8")
    versions = [sys.version, *(f"{name}=={version(name)}" for name in PACKAGES), style]
    return root / ".cache" / "labs" / hashlib.sha256("\n".join(versions).encode()).hexdigest()[:16]


def cell_lines(source: str, notebook: NotebookNode) -> list[int]:
    """Return for each cell of a lab the line of its file where its text begins."""
    lines, number, starts = source.splitlines(), 0, []
    for cell in notebook.cells:
        first = next((line for line in cell.source.splitlines() if line.strip()), "")
        number = next((n for n in range(number, len(lines)) if first and first in lines[n]), number)
        starts.append(number + 1)
        number += len(cell.source.splitlines())
    return starts


def execute(path: Path, root: Path) -> NotebookNode:
    """Return the lab at `path`, executed by the Python that runs now.

    Raises `PluginError` that names lab, cell and line when a cell raises, takes too long, or writes to stderr.
    """
    source = path.read_text("utf-8")
    notebook = jupytext.reads(source, fmt="py:percent")
    name, lines = path.relative_to(root).as_posix(), cell_lines(source, notebook)
    manager = AsyncKernelManager(kernel_spec_manager=ThisPython())
    client = NotebookClient(
        notebook, km=manager, timeout=SECONDS, resources={"metadata": {"path": str(path.parent)}}
    )
    with tempfile.TemporaryDirectory(prefix="lab-") as home:
        environment = os.environ | {
            "IPYTHONDIR": home,
            "MPLBACKEND": "module://docrunner.figures",
            "PYTHONPATH": str(root / "tests"),
            "PYTHONWARNINGS": "ignore",
        }
        number = 0
        try:
            with client.setup_kernel(cleanup_kc=True, env=environment):
                for number, cell in enumerate(notebook.cells):
                    client.execute_cell(cell, number)
        except CellTimeoutError:
            raise PluginError(
                f"{name}:{lines[number]}: 第 {number + 1} 个单元格超过 {SECONDS} 秒"
            ) from None
        except (CellExecutionError, DeadKernelError) as error:
            text = ANSI.sub("", str(error))
            inside = CELL_LINE.findall(text)
            line = lines[number] + int(inside[0]) - 1 if inside else lines[number]
            raise PluginError(
                f"{name}:{line}: 第 {number + 1} 个单元格出错\n{text.strip()}"
            ) from None
    for cell, line in zip(notebook.cells, lines, strict=True):
        for output in cell.get("outputs", []):
            if output.output_type == "stream" and output.name == "stderr":
                raise PluginError(f"{name}:{line}: 单元格向 stderr 写了：{output.text.strip()}")
    return notebook


def executed(path: Path, root: Path, position: str) -> NotebookNode:
    """Return the executed lab at `path`, from the cache if it holds it; `position` tells which of how many."""
    cached = (
        cache_folder(root)
        / f"{path.stem}-{hashlib.sha256(path.read_bytes()).hexdigest()[:16]}.ipynb"
    )
    if not cached.exists():
        log.info("%s：%s，正在执行……", position, path.stem)
        notebook = execute(path, root)
        cached.parent.mkdir(parents=True, exist_ok=True)
        draft = cached.with_suffix(f".{os.getpid()}")
        nbformat.write(notebook, draft)
        draft.replace(cached)
    log.info("%s：%s，执行完毕", position, path.stem)
    return nbformat.read(cached, as_version=4)


def fence(language: str, text: str) -> str:
    """Return `text` as a fenced block, with marks longer than any inside."""
    marks = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`{3,}", text)), default=0))
    return f"{marks}{language}\n{text.rstrip()}\n{marks}"


def to_markdown(notebook: NotebookNode, path: Path, root: Path) -> tuple[str, dict[str, str]]:
    """Return an executed lab as Markdown, and its figures by file name.

    Raises `PluginError` for a figure without alt text, and for an output that is neither text nor figure.
    """
    name, lines = path.relative_to(root).as_posix(), cell_lines(path.read_text("utf-8"), notebook)
    parts: list[str] = []
    figures: dict[str, str] = {}
    for cell, line in zip(notebook.cells, lines, strict=True):
        parts.append(fence("python", cell.source) if cell.cell_type == "code" else cell.source)
        printed = ""
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if output.output_type == "stream":
                printed += output.text
            elif "image/svg+xml" in data:
                if not cell.metadata.get("alt"):
                    raise PluginError(
                        f'{name}:{line}: 图没有 alt：在单元格的第一行写 # %% alt="图中看得见的事实"'
                    )
                figure = f"{path.stem}-{len(figures) + 1}.svg"
                figures[figure] = data["image/svg+xml"]
                parts += [*_printed(printed), f"![{cell.metadata['alt']}]({figure})"]
                printed = ""
            elif "text/plain" in data and set(data) <= {"text/plain", "text/html"}:
                printed += data["text/plain"] + "\n"
            else:
                raise PluginError(
                    f"{name}:{line}: 单元格的输出是 {'、'.join(data)}，只能是文字或用 plt.show() 画的图"
                )
        parts += _printed(printed)
    text = "\n\n".join(parts)
    words = (
        f"这一页由 `{name}` 在生成网站时执行得到。[下载执行过的笔记本（.ipynb）]({path.stem}.ipynb)"
    )
    return TITLE.sub(lambda m: f"{m[0]}\n\n{words}\n{{ .lab-note }}", text, count=1), figures


def _printed(text: str) -> list[str]:
    return [fence('text title="输出"', text)] if text.strip() else []


def to_download(notebook: NotebookNode) -> str:
    """Return an executed lab as an .ipynb file: without front matter and without the ids of headings, which Jupyter would show."""
    copy = nbformat.from_dict(notebook)
    copy.cells = [cell for cell in copy.cells if cell.cell_type != "raw"]
    for cell in copy.cells:
        if cell.cell_type == "markdown":
            cell.source = ATTRIBUTES.sub("", cell.source)
    copy.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    return nbformat.writes(copy)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Execute the labs, and publish their figures and notebooks."""
    root = Path(config.config_file_path).parent
    labs = [file for file in files if re.fullmatch(r"labs/[^/]+\.py", file.src_uri)]
    paths = [Path(lab.abs_src_path) for lab in labs]
    positions = [f"{number}/{len(labs)}" for number in range(1, len(labs) + 1)]
    with ThreadPoolExecutor(AT_ONCE) as pool:  # each lab has a process of its own; the threads wait
        notebooks = list(pool.map(executed, paths, [root] * len(labs), positions))
    _markdown.clear()
    for lab, path, notebook in zip(labs, paths, notebooks, strict=True):
        _markdown[lab.src_uri], figures = to_markdown(notebook, path, root)
        for name, svg in figures.items():
            files.append(File.generated(config, f"labs/{name}", content=svg))
        files.append(
            File.generated(config, f"labs/{path.stem}.ipynb", content=to_download(notebook))
        )
    return files


def on_pre_page(page: Page, **_: object) -> Page:
    """Let MkDocs render a lab, not mkdocs-jupyter."""
    if page.file.src_uri in _markdown:
        page.__dict__.pop("render", None)
    return page


def on_page_read_source(page: Page, **_: object) -> str | None:
    """Return the Markdown of a lab."""
    return _markdown.get(page.file.src_uri)
