"""KaTeX, run by mini-racer while building: TeX in, HTML with MathML out."""

from __future__ import annotations

import atexit
import re
from functools import cache
from pathlib import Path

from py_mini_racer import JSEvalException, MiniRacer

CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
POSITION = re.compile(r"KaTeX parse error: (?P<message>.*)", re.DOTALL)


class FormulaError(ValueError):
    """A formula that cannot be shown; the message says why."""


@cache
def _engine() -> MiniRacer:
    engine = MiniRacer()
    atexit.register(
        engine.close
    )  # left to the garbage collector, it often hangs the process at its end
    engine.eval(Path(__file__).with_name("katex.min.js").read_text("utf-8"))
    return engine


@cache
def render(tex: str, display: bool) -> str:
    """Return the HTML of a formula, MathML for screen readers included.

    Raises `FormulaError` when KaTeX does not understand it, or when it holds Chinese.
    """
    chinese = CJK.search(tex)
    if chinese:
        raise FormulaError(f"公式里不写中文（{chinese[0]}），把它移到正文里")
    options = {
        "displayMode": display,
        "output": "htmlAndMathml",
        "throwOnError": True,
        "strict": "error",
        "trust": False,
    }
    try:
        return str(_engine().call("katex.renderToString", tex, options))
    except JSEvalException as error:
        found = POSITION.search(str(error))
        message = found["message"].split("\n")[0] if found else str(error)
        raise FormulaError(f"KaTeX 不认识：{message}") from None


def plain(html: str) -> str:
    """Return the characters of a rendered formula, as a search result or a table of contents can show them."""
    math = re.search(r"<semantics>(.*?)<annotation", html, re.DOTALL)
    return re.sub(r"<[^>]*>", "", math[1].replace("<msqrt>", "√")) if math else ""
