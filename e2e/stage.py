"""What a story has at hand: people who sign in, pages, the gate, and a keyboard.

A story is a function in e2e/stories/*.py that takes a `Stage`. It says what people do, and asserts what they see.
"""

from __future__ import annotations

from typing import Callable

from playwright.sync_api import Browser, BrowserContext, Page

from checks import Checks
from gate import DESK, Gate
from places import SHOTS
from server import Server
from watch import Watch

LANGUAGES = ("fi", "sv", "en")
SECONDS_TO_WAIT = 15


def without_script(story: Callable[["Stage"], None]) -> Callable[["Stage"], None]:
    """Marks a story to be played twice: as it is, and in a browser that runs no script."""
    story.also_without_script = True  # type: ignore[attr-defined]
    return story


class Stage:
    """One story's browser contexts; closed when it ends."""

    def __init__(self, browser: Browser, server: Server, checks: Checks, gate: Gate, script: bool = True) -> None:
        self.browser, self.server, self.checks, self.gate, self.script = browser, server, checks, gate, script
        self.address = server.address
        self._watches: dict[BrowserContext, Watch] = {}

    def visitor(self, language: str = "fi") -> Page:
        """A new browser of someone who has not signed in."""
        context = self.browser.new_context(
            base_url=self.address, locale=language, viewport=DESK, java_script_enabled=self.script,
            timezone_id="Europe/Helsinki", reduced_motion="reduce")
        context.set_default_timeout(SECONDS_TO_WAIT * 1000)
        self._watches[context] = Watch(context, self.address)
        return context.new_page()

    def sign_in(self, role: str, language: str = "fi") -> Page:
        """Signs in as a demo person through the demo's bar. `role` is the person's label there, "Asiakas 7"."""
        page = self.visitor(language)
        page.goto("/")
        self.switch(page, role)
        return page

    def switch(self, page: Page, role: str) -> None:
        """Becomes another demo person in the same browser."""
        bar = page.locator("section.demo")
        bar.locator("select").select_option(label=role)
        bar.locator("button").click()
        page.wait_for_load_state()

    def roles(self) -> list[str]:
        """The demo people that the bar offers."""
        page = self.visitor()
        page.goto("/")
        labels = [text.strip() for text in page.locator("section.demo select option").all_inner_texts()]
        page.context.close()
        return labels

    def watch(self, page: Page) -> Watch:
        return self._watches[page.context]

    def check(self, page: Page, name: str) -> None:
        """The page gate (gate.py), where script runs; elsewhere axe has nothing to run with."""
        if self.script:
            self.gate.check(page, self.watch(page), name)
        else:
            self.checks.check("shown without script", page.locator("main h1").count() == 1, name)

    def status(self, page: Page) -> int:
        """The status of the page shown now."""
        document = self.watch(page).documents.get(page)
        return document.status if document is not None else 0

    def picture(self, page: Page, name: str) -> None:
        page.screenshot(path=SHOTS / f"{name}.png", full_page=True)

    def picture_all(self, name: str) -> None:
        """Every page that is open, for whoever looks into a failure."""
        for place, context in enumerate(self._watches):
            for number, page in enumerate(context.pages):
                try:
                    self.picture(page, f"FAILED-{name.replace(' ', '-')}-{place}-{number}")
                except Exception as error:  # the failure itself is told anyway
                    print(f"   no picture: {error}", flush=True)

    def holds(self, what: str, truth: bool, detail: str = "") -> None:
        """A claim of the story: counted, and the story goes on even if it fails."""
        self.checks.check("claim", truth, what, detail)

    def close(self) -> None:
        for context in self._watches:
            context.close()
        self._watches.clear()
