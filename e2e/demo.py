"""The demo's own page: its clock, which anyone may move, and the messages that would have left."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page

from forms import press
from server import Server

SECONDS_TO_LEAVE = 60
LINK = re.compile(r"/v/[\w-]+")


@dataclass
class Message:
    code: str
    text: str
    to: str

    @property
    def link(self) -> str:
        """The link's path, "/v/…"; empty if the message has none."""
        found = LINK.search(self.text)
        return found[0] if found else ""


def messages(page: Page) -> list[Message]:
    """The messages that would have left, newest first."""
    page.goto("/demo")
    rows = page.locator("main ul.rows li").all()
    found = []
    for row in rows:
        lines = [line.strip() for line in row.inner_text().splitlines() if line.strip()]
        found.append(Message(code=lines[0].split()[-1], text=lines[1], to=lines[-1]))
    return found


def newest(page: Page, code: str, to: str, beside: str = "") -> Message:
    """The last message of a kind to somebody, other than the text `beside`. It leaves a moment after the page is answered."""
    until = time.monotonic() + SECONDS_TO_LEAVE
    while time.monotonic() < until:
        for message in messages(page):
            if message.code == code and message.to == to and message.text != beside:
                return message
        time.sleep(0.2)
    raise AssertionError(f"no message {code} has left to {to}")


def last_code(page: Page, to: str) -> str:
    """The text of the last code sent to a phone; empty if none was."""
    return next((one.text for one in messages(page) if one.code == "O3" and one.to == to), "")


def sms_code(page: Page, to: str, beside: str = "") -> str:
    """The six numbers of the last code sent to a phone, other than in the text `beside`."""
    found = re.search(r"\b(\d{3}) ?(\d{3})\b", newest(page, "O3", to, beside).text)
    assert found, "the message with the code holds no six numbers"
    return found[1] + found[2]


def move_clock(page: Page, server: Server, days: int) -> None:
    """Moves the demo's clock, and lets what falls due happen."""
    page.goto("/demo")
    page.locator("main [name=days]").fill(str(days))
    press(page, page.locator("main form button.button").first)
    server.moved += days


def today(server: Server) -> date:
    """The demo's day: it begins at this machine's, and moves when it is moved."""
    return datetime.now(ZoneInfo("Europe/Helsinki")).date() + timedelta(days=server.moved)
