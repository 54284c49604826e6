"""What git knows: when a page last changed, and where the repository lives if nobody says."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

_dates: dict[str, str] = {}


def git(root: Path, *arguments: str) -> str:
    """Return what git prints, or nothing where there is no git or no repository."""
    command = ["git", "-C", str(root), "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def web_address(remote: str) -> str:
    """Return the address of a repository in a browser, for the address git fetches from; nothing when there is none."""
    match = re.fullmatch(
        r"(?:https://(?:[^@/]*@)?|ssh://git@|git@)(?P<host>[\w.-]+)[:/](?P<path>[\w./-]+?)(?:\.git)?/?",
        remote,
    )
    return f"https://{match['host']}/{match['path']}" if match else ""


def last_changes(root: Path) -> dict[str, str]:
    """Return the day of the last commit of each file below docs/; nothing in a shallow clone, which does not know."""
    if git(root, "rev-parse", "--is-shallow-repository") != "false":
        return {}
    days: dict[str, str] = {}
    day = ""
    for line in git(
        root, "log", "--format=%x00%cs", "--name-only", "--relative", "--", "docs"
    ).splitlines():
        if line.startswith("\0"):
            day = line[1:]
        elif line:
            days.setdefault(line, day)
    return days


def on_config(config: MkDocsConfig) -> None:
    """Fill in the repository's address; without one there is nothing to edit."""
    root = Path(config.config_file_path).parent
    config.repo_url = config.repo_url or web_address(git(root, "remote", "get-url", "origin"))
    if not config.repo_url:
        config.edit_uri = ""
    _dates.clear()
    _dates.update(last_changes(root))


def on_page_markdown(markdown: str, page: Page, **_: object) -> None:
    """Tell the theme and the sitemap when the page last changed."""
    day = _dates.get(f"docs/{page.file.src_uri}")
    if day:
        page.meta["git_revision_date_localized"] = day
        page.update_date = day
