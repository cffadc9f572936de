"""A guest without an account: opens a link, answers, and enters a code."""

from __future__ import annotations

import re

from playwright.sync_api import Page

import demo
from forms import ends, onward, press
from stage import Stage


class Guest:
    """One browser of one guest. With a `name`, each page on the way goes through the gate under it."""

    def __init__(self, stage: Stage, language: str = "fi", name: str = "") -> None:
        self.stage, self.name = stage, name
        self.page: Page = stage.visitor(language)

    def seen(self, what: str) -> None:
        if self.name:
            self.stage.check(self.page, f"{self.name}, guest, {what}")

    def opens(self, link: str) -> None:
        """The link's page opens nothing by itself; its button does."""
        self.page.goto(link)
        self.seen("door")
        press(self.page, self.page.locator("main form button.button").first)
        ends(self.page, "/guest")

    def slots(self) -> list[str]:
        return [box.get_attribute("value") or "" for box in self.page.locator("main [name=slots]").all()]

    def answers(self, values: dict[str, str | list[str]]) -> None:
        self.seen("reply")
        onward(self.page, values)
        ends(self.page, "/guest")
        self.seen("answered")

    def asks_a_code(self, clock: Page, phone: str) -> None:
        """The code comes to the phone and opens what the line allows."""
        before = demo.last_code(clock, phone)
        self.page.goto("/guest/code")
        self.seen("code")
        press(self.page, self.page.locator('main form[action$="/sending"] button'))
        self.enters(demo.sms_code(clock, phone, before))

    def enters(self, code: str) -> None:
        if not self.page.url.endswith("/sending"):
            self.page.goto("/guest/code")
        onward(self.page, {"code": code})
        ends(self.page, "/guest")
        self.seen("opened")


def read_aloud(page: Page) -> str:
    """The code on the convener's page."""
    found = re.search(r"\b(\d{3}) (\d{3})\b", page.locator("main").inner_text())
    assert found, f"no code on {page.url}"
    return found[1] + found[2]
