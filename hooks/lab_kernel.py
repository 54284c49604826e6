"""Runs in a lab's kernel before its first cell: a figure that is shown becomes an output, in the style of the programs' figures."""

from docrunner import figures
from IPython.display import display


class _Outputs(list[str]):
    def append(self, svg: str) -> None:
        display({"image/svg+xml": svg}, raw=True)


figures.shown = _Outputs()
