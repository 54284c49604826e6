"""Chapters are tests: the runner lives in tests/docrunner/."""

pytest_plugins = ["docrunner.plugin", "docrunner.report", "docrunner.seal", "pytester"]
