"""Builds the site, serves it as GitHub Pages does, and lists its pages."""

from __future__ import annotations

import gzip
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPOSITORY = "https://github.com/example/runnable-dl-notes"


@dataclass(frozen=True)
class Site:
    """The built site: its folder, and the address where it is served."""

    folder: Path
    url: str


def page_paths() -> list[str]:
    """Return the path in the site of every page that has a source in docs/."""
    docs = ROOT / "docs"
    sources = sorted([*docs.rglob("*.md"), *docs.glob("labs/*.py")])
    places = [source.relative_to(docs).with_suffix("").as_posix() for source in sources]
    return ["" if place == "index" else f"{place.removesuffix('/index')}/" for place in places]


def lab_paths() -> list[str]:
    """Return the path in the site of every lab."""
    return [path for path in page_paths() if path.startswith("labs/") and path != "labs/"]


class PagesHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder with gzip and the site's own 404 page, and keeps quiet."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, its index, or the 404 page."""
        path = Path(self.translate_path(self.path.split("?")[0].split("#")[0]))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else Path(self.directory) / "404.html"
        body, kind = path.read_bytes(), self.guess_type(str(path))
        self.send_response(200 if found else 404)
        self.send_header(
            "Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        )
        if "gzip" in self.headers.get("Accept-Encoding", "") and path.suffix in {
            ".html",
            ".css",
            ".js",
            ".svg",
            ".json",
            ".xml",
        }:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # a browser that moved on closes the connection
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def built_and_served(folder: Path) -> Iterator[Site]:
    """Build the site strictly into `folder` for the address it is then served at."""
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), lambda *a: PagesHandler(*a, directory=str(folder))
    ) as server:
        server.daemon_threads = True
        url = f"http://127.0.0.1:{server.server_port}/"
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
        environment = os.environ | {
            "SITE_URL": url,
            "REPO_URL": REPOSITORY,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"mkdocs build --strict 失败：\n{done.stdout}{done.stderr}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Site(folder, url)
        finally:
            server.shutdown()
