"""Says in the HTML what Markdown cannot: which heading is a question, which paragraph its answer, which cell heads nothing.

And leaves out what says nothing: more than half of the weight of highlighted code is spans for names, spaces, punctuation and
operators, which have the colour of the text around them.
"""

from __future__ import annotations

import re

QUESTION = re.compile(
    r'<(?P<tag>h[23]) id="(?P<id>[^"]*)">(?P<title>(?:(?!</h[23]>).)*？)(?P<link><a class="headerlink".*?</a>)?</(?P=tag)>\s*(?P<answer><p>)?',
    re.DOTALL,
)
EMPTY_HEADER = re.compile(r"<th([^>]*)></th>")
VERBATIM = re.compile(
    r"(<(?:pre|script|style|textarea)\b.*?</(?:pre|script|style|textarea)>)", re.DOTALL
)
INDENTATION = re.compile(r"[ \t]*\n\s*")
COLOURLESS = re.compile(r'<span class="(?:n|w|p|o)">([^<]*)</span>')


def mark_questions(html: str) -> str:
    """Give each question (a heading that ends in ？) and its answer, the paragraph right after it, a class for the style sheet."""
    return QUESTION.sub(
        lambda m: (
            f'<{m["tag"]} id="{m["id"]}" class="question">{m["title"]}{m["link"] or ""}</{m["tag"]}>\n'
            + ('<p class="answer">' if m["answer"] else "")
        ),
        html,
    )


def free_corners(html: str) -> str:
    """Make the empty corner of a table an ordinary cell: a header without text says nothing to a screen reader."""
    return EMPTY_HEADER.sub(r"<td\1></td>", html)


def lighten_code(html: str) -> str:
    """Take out the spans of highlighted code that the style sheet gives no colour."""
    return COLOURLESS.sub(r"\1", html)


def trim_indentation(html: str) -> str:
    """Take the indentation and empty lines of the templates out of a page, except where white space is shown or is code."""
    pieces = VERBATIM.split(html)
    pieces[::2] = [INDENTATION.sub("\n", piece) for piece in pieces[::2]]
    return "".join(pieces)


def on_post_page(output: str, **_: object) -> str:
    """Trim the page: about a tenth of it is indentation."""
    return trim_indentation(output)


def on_page_content(html: str, **_: object) -> str:
    """Mark questions and answers, free the corners of tables, lighten the code."""
    return lighten_code(free_corners(mark_questions(html)))
