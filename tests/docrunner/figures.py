"""A Matplotlib backend whose `plt.show()` keeps each figure as SVG, in the book's one style.

Text stays text, ink becomes `currentColor`, the ground is transparent: the page decides about light and dark.
"""

from __future__ import annotations

import io
import re

import matplotlib
from matplotlib._pylab_helpers import Gcf
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

INK = "#010203"
"""Stands for `currentColor` while Matplotlib draws, which knows no such colour."""
PALETTE = ("#3b6fd4", "#c2571a", "#2e8b57", "#8a4fc4", "#b8860b", "#c23b6e", "#3a8f9e", "#7a7a7a")
STYLE: dict[str, object] = {
    "figure.figsize": (5.0, 3.2),
    "figure.constrained_layout.use": True,
    "figure.facecolor": "none",
    "savefig.facecolor": "none",
    "axes.facecolor": "none",
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.titlecolor": INK,
    "axes.titlesize": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.prop_cycle": matplotlib.cycler(color=PALETTE),
    "font.size": 11,
    "legend.frameon": False,
    "legend.labelcolor": INK,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "image.interpolation": "none",
    "lines.linewidth": 1.8,
    "svg.fonttype": "none",
    "svg.hashsalt": "book",
    "svg.image_inline": True,
}
matplotlib.rcParams.update(STYLE)
FONT_LIST = re.compile(
    r"'DejaVu Sans'(?:, '[^']*')*(?:, sans-serif)?|'Bitstream Vera Sans'(?:, '[^']*')*, sans-serif"
)
"""Matplotlib names every font it might use; the page has its own."""

shown: list[str] = []
"""The SVG text of every figure shown so far in this process."""


def to_svg(figure: Figure) -> str:
    """Return the figure as the text of an SVG file that follows the colours of its surroundings."""
    buffer = io.StringIO()
    figure.savefig(
        buffer, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None}
    )
    text = buffer.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"\s*<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    text = re.sub(r"\s*<defs>\s*<style.*?</style>\s*</defs>", "", text, count=1, flags=re.DOTALL)
    text = text.replace("<svg ", '<svg stroke-linejoin="round" ', 1)
    text = FONT_LIST.sub("sans-serif", text)
    return text.replace(INK, "currentColor") + ("" if text.endswith("\n") else "\n")


def pending() -> list[int]:
    """Return the numbers of figures that were made and not shown."""
    return [manager.num for manager in Gcf.get_all_fig_managers()]


class FigureCanvas(FigureCanvasSVG):
    """The canvas of this backend."""

    manager_class = FigureManagerBase


def show(*, block: bool | None = None) -> None:
    """Keep every open figure and close it, as a window would on a desktop."""
    del block
    for manager in Gcf.get_all_fig_managers():
        shown.append(to_svg(manager.canvas.figure))
    Gcf.destroy_all()
