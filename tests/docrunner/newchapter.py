"""Lays out a chapter: its page, a first program, and its line in the navigation; the test run passes at once.

`python -m docrunner.newchapter vision unet U-Net` (with tests/ on the path), or `make new-chapter PART=vision NAME=unet TITLE=U-Net`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

PARTS = {
    "basics": "基础",
    "training": "归一化与训练",
    "vision": "视觉",
    "sequence": "序列",
    "generalization": "数据与泛化",
    "pytorch": "PyTorch",
}
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PAGE = """---
title: {title}
description: 一句话，说这一章回答什么，给搜索引擎看。
tags: [{title}]
---

# {title}

一段话：讲什么，面试为什么问，读完要几分钟。

## 两个数的平均为什么让平方误差最小？ {{ #first-question }}

因为平方误差对常数求导，令它为零，得到的就是平均。这一段是答案，最多三句；把问题、答案和下面的程序换成你的。

```python
--8<-- "{part}/{folder}/first.py"
```

```text title="输出"
best constant 2.0
```
"""
PROGRAM = """import torch

x = torch.tensor([1.0, 3.0])
c = torch.linspace(0, 4, 401)
loss = (x[:, None] - c).square().mean(0)  # [401]
best = c[loss.argmin()]
torch.testing.assert_close(best, x.mean())
print(f"best constant {best:.1f}")
"""


def with_line_in_nav(config: str, part: str, title: str, page: str) -> str:
    """Return mkdocs.yml with the chapter at the end of its part. Raises `SystemExit` when there is no such part."""
    heading = f"  - {PARTS[part]}:\n"
    if heading not in config:
        raise SystemExit(f"mkdocs.yml 的 nav 里没有“{PARTS[part]}”这一部分：先加上它")
    start = config.index(heading) + len(heading)
    end = start
    for line in config[start:].splitlines(keepends=True):
        if not line.startswith("      "):
            break
        end += len(line)
    return config[:end] + f"      - {title}: {page}\n" + config[end:]


def lay_out(root: Path, part: str, name: str, title: str) -> list[Path]:
    """Write the files of a new chapter below `root` and return them; nothing that exists is touched.

    `name` is the file's name, lower case with hyphens. Raises `SystemExit` with what is wrong before anything is written.
    """
    if part not in PARTS:
        raise SystemExit(f"没有 {part} 这一部分；有 {'、'.join(PARTS)}")
    if not NAME.fullmatch(name):
        raise SystemExit(f"文件名 {name!r} 只能用小写字母、数字和连字符")
    if not title.strip() or ":" in title or "#" in title:
        raise SystemExit("标题不能为空，也不能有半角冒号和 #")
    folder = name.replace("-", "_")
    page = root / "docs" / part / f"{name}.md"
    program = root / "snippets" / part / folder / "first.py"
    for path in (page, program):
        if path.exists():
            raise SystemExit(f"{path.relative_to(root)} 已经有了")
    config = root / "mkdocs.yml"
    text = with_line_in_nav(config.read_text("utf-8"), part, title, f"{part}/{name}.md")
    for path, content in (
        (page, PAGE.format(title=title, part=part, folder=folder)),
        (program, PROGRAM),
        (config, text),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return [page, program, config]


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit("用法：make new-chapter PART=vision NAME=unet TITLE=标题")
    for path in lay_out(Path.cwd(), *sys.argv[1:]):
        sys.stdout.write(f"写好了 {path.relative_to(Path.cwd())}\n")
    sys.stdout.write(
        f"看一看：make serve；试一试：.venv/bin/python -m pytest docs/{sys.argv[1]}/{sys.argv[2]}.md\n"
    )
