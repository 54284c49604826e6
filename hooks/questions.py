"""Marks each question (a heading that ends in ？) and its answer, the paragraph right after it, for the style sheet."""

from __future__ import annotations

import re

QUESTION = re.compile(
    r'<(?P<tag>h[23]) id="(?P<id>[^"]*)">(?P<title>(?:(?!</h[23]>).)*？)(?P<link><a class="headerlink".*?</a>)?</(?P=tag)>\s*(?P<answer><p>)?',
    re.DOTALL,
)


def on_page_content(html: str, **_: object) -> str:
    """Give questions and answers their classes."""
    return QUESTION.sub(
        lambda m: (
            f'<{m["tag"]} id="{m["id"]}" class="question">{m["title"]}{m["link"] or ""}</{m["tag"]}>\n'
            + ('<p class="answer">' if m["answer"] else "")
        ),
        html,
    )
