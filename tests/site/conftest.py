"""Fixtures of the site tests: one build, one server and one browser for all of them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from served import Site, built_and_served

FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of the built site on one worker: they share a build and a browser."""
    for item in items:
        if item.get_closest_marker("site"):
            item.add_marker(pytest.mark.xdist_group("site"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the site, strictly built and served."""
    with built_and_served(tmp_path_factory.mktemp("site") / "site") as site:
        yield site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium; without one, skip at home and fail in CI."""
    path = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if not path:
        words = "没有找到 Chromium：装上它，或用环境变量 CHROMIUM 指出它在哪里"
        if os.environ.get("CI") == "true":
            pytest.fail(words)
        pytest.skip(words)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Callable[[int, str], BrowserContext]:
    """Return a function that gives the browser context of a width and a palette, always the same one."""

    @cache
    def of(width: int, scheme: str) -> BrowserContext:
        return browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
        )

    return of
