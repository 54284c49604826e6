"""Takes the addresses of other sites out of the theme's scripts, with the source maps that repeat them.

None of them is ever asked on a page of this book (no Mermaid, no count of stars); now none can be.
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ELSEWHERE = re.compile(r"""https?://(?:unpkg\.com|api\.github\.com|gitlab\.com/api)[^"'`\s)]*""")
SOURCE_MAP = re.compile(r"(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace the theme's scripts and styles by copies without addresses and source maps."""
    for file in list(files):
        if not file.src_uri.startswith(("assets/javascripts/", "assets/stylesheets/")):
            continue
        if file.src_uri.endswith(".map"):
            files.remove(file)
        elif file.src_uri.endswith((".js", ".css")):
            text = SOURCE_MAP.sub("", ELSEWHERE.sub("", file.content_string))
            if text != file.content_string:
                files.remove(file)
                files.append(File.generated(config, file.src_uri, content=text))
    return files
