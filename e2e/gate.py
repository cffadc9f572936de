"""The page gate: what every page must hold, whoever looks at it and in whatever language."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from checks import Checks
from places import PAGES, SHOTS
from watch import Watch

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1200, "height": 900}
NARROWEST = {"width": 320, "height": 640}
FIRST_PAGE_BYTES = 50_000
HEADERS_BYTES = 300
"""What is counted for the headers of each answer, beside its body."""

WEIGHT = """() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .map(entry => [entry.name, entry.encodedBodySize])"""
OVERFLOWING = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3)
    .map(e => e.tagName.toLowerCase() + '.' + e.className)"""
AXE_RUN = "() => axe.run(document, {resultTypes: ['violations']})"


@cache
def axe_source() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


def violations(page: Page) -> list[str]:
    """What axe-core finds, one line a rule, with the first places it was found at."""
    if not page.evaluate("() => typeof axe === 'object'"):
        page.evaluate(axe_source())
    found = page.evaluate(AXE_RUN)["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): "
        + "; ".join(str(node["target"]) + " " + node["html"][:160] for node in rule["nodes"][:3])
        for rule in found
    ]


class Gate:
    def __init__(self, checks: Checks) -> None:
        self.checks = checks
        self.saved: dict[str, str] = {}
        """File name of each page kept for the Nu validator → what it is called in the report."""

    def check(self, page: Page, watch: Watch, name: str) -> None:
        """Checks the page as it stands. `name` says role, language and page; it names the pictures as well."""
        file = re.sub(r"[^\w-]+", "-", name).strip("-").lower()
        self._source(page, watch, name, file)
        self._weight(page, name)
        self._axe(page, name, file)
        self._reflow(page, name)
        for kind, troubles in watch.take().items():
            self.checks.check(kind, not troubles, name, "; ".join(troubles[:3]))
        page.set_viewport_size(DESK)

    def _source(self, page: Page, watch: Watch, name: str, file: str) -> None:
        """Keeps the page as it was sent, for the validator, and looks at its policy."""
        document = watch.documents.get(page)
        if document is None:
            self.checks.check("document", False, name, "the page was not loaded in this context")
            return
        number = f"{len(self.saved) + 1:04d}-{file}.html"
        (PAGES / number).write_bytes(document.body())
        self.saved[number] = name
        policy = document.headers.get("content-security-policy", "")
        strict = "default-src" in policy and "unsafe-" not in policy
        self.checks.check("policy header", strict, name, policy or "no Content-Security-Policy")

    def _weight(self, page: Page, name: str) -> None:
        parts = page.evaluate(WEIGHT)
        bytes_sent = sum(size + HEADERS_BYTES for _, size in parts)
        self.checks.check("weight", 0 < bytes_sent < FIRST_PAGE_BYTES, name, f"{bytes_sent} bytes: {parts}")

    def _axe(self, page: Page, name: str, file: str) -> None:
        for scheme, size in (("light", PHONE), ("dark", DESK)):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size(size)
            found = violations(page)
            self.checks.check(f"axe, {scheme}", not found, name, "\n      ".join(found))
            page.screenshot(path=SHOTS / f"{file}-{scheme}-{size['width']}.png", full_page=True)
        page.emulate_media(color_scheme="light")

    def _reflow(self, page: Page, name: str) -> None:
        page.set_viewport_size(NARROWEST)
        width = page.evaluate("() => document.documentElement.scrollWidth")
        fits = width <= NARROWEST["width"]
        detail = "" if fits else f"{width} px wide: {page.evaluate(OVERFLOWING)}"
        self.checks.check("reflow at 320 px", fits, name, detail)
