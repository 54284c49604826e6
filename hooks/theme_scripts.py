"""Mends the theme's scripts and styles on their way into the site.

- The addresses of other sites go, with the source maps that repeat them. None is ever asked on a page of this book
  (no Mermaid, no count of stars); now none can be.
- The buttons of a code block stand in a `nav` without a name; two on a page fail axe (landmark-unique).
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ELSEWHERE = re.compile(r"""https?://(?:unpkg\.com|api\.github\.com|gitlab\.com/api)[^"'`\s)]*""")
SOURCE_MAP = re.compile(r"(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*")
CODE_BUTTONS = re.compile(r'\("nav",(?=\{class:"md-code__nav")')


def mend(text: str) -> str:
    """Return a script or style of the theme as the site serves it."""
    return CODE_BUTTONS.sub('("div",', SOURCE_MAP.sub("", ELSEWHERE.sub("", text)))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the mended scripts and styles in the place of the theme's."""
    for file in list(files):
        if not file.src_uri.startswith(("assets/javascripts/", "assets/stylesheets/")):
            continue
        if file.src_uri.endswith(".map"):
            files.remove(file)
        elif file.src_uri.endswith((".js", ".css")):
            mended = mend(file.content_string)
            if mended != file.content_string:
                files.remove(file)
                files.append(File.generated(config, file.src_uri, content=mended))
    return files
