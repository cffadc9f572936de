"""The first administrator of a real installation: the link, a password, a second factor, and in again."""

from __future__ import annotations

import base64
import hmac
import re
import struct
import time

from playwright.sync_api import Page

from forms import faults
from installation import Installation
from stage import Stage

LOGIN, PASSWORD = "paakayttaja@example.org", "neljä harmaata kiveä rannalla"
STEP = 30
"""Seconds that a code of the app is good for."""


def the_first_administrator_comes_in_by_link_password_and_code(stage: Stage) -> None:
    with Installation() as installation:
        own = Stage(stage.browser, stage.server, stage.checks, stage.gate, stage.script)
        own.address = installation.address
        try:
            _comes_in(own, installation)
        finally:
            own.close()


def _comes_in(stage: Stage, installation: Installation) -> None:
    page = stage.visitor()
    page.goto("/")
    stage.check(page, "account, front")
    stage.holds("a real installation has no role bar", page.locator("section.demo").count() == 0)
    page.goto(installation.link)
    stage.check(page, "account, welcome")
    _send(page, {"login": LOGIN, "password": "lyhyt", "again": "lyhyt"})
    stage.holds("a short password is refused", bool(faults(page)))
    stage.check(page, "account, welcome, refused")
    _send(page, {"login": LOGIN, "password": PASSWORD, "again": PASSWORD})
    stage.check(page, "account, second factor")
    secret = _secret(page)
    _send(page, {"code": _code(secret)})
    stage.check(page, "account, recovery codes")
    codes = re.findall(r"\b[0-9A-Z]{4}[ -][0-9A-Z]{4}\b", page.locator("main").inner_text())
    stage.holds("ten recovery codes are shown", len(codes) >= 10, str(len(codes)))
    page.goto("/today")
    stage.check(page, "account, Today")
    page.goto("/sessions")
    stage.check(page, "account, sessions")
    page.goto("/sign-out")
    _send(page, {})
    page.goto("/today")
    stage.holds("signed out, Today asks to sign in", "/sign-in" in page.url, page.url)
    page.goto("/sign-in/account")
    stage.check(page, "account, sign in")
    _send(page, {"login": LOGIN, "password": "väärä salasana tässä"})
    stage.holds("a wrong password is refused", bool(faults(page)))
    _send(page, {"login": LOGIN, "password": PASSWORD})
    stage.check(page, "account, code")
    _send(page, {"code": _code(secret, 1)})
    page.goto("/today")
    stage.holds("in again", stage.status(page) == 200, f"{page.url} {faults(page)}")


def _send(page: Page, values: dict[str, str]) -> None:
    for name, value in values.items():
        page.locator(f'main [name="{name}"]').first.fill(value)
    with page.expect_navigation():
        page.locator("main form button.button").last.click()


def _secret(page: Page) -> bytes:
    """The key that stands beside the square picture, in groups of four."""
    found = re.search(r"\b([A-Z2-7]{4}(?:[ ][A-Z2-7]{4}){3,})\b", page.locator("main").inner_text())
    assert found, f"no key to type on {page.url}: {page.locator('main').inner_text()}"
    text = found[1].replace(" ", "")
    return base64.b32decode(text + "=" * (-len(text) % 8))


def _code(secret: bytes, ahead: int = 0) -> str:
    """The six numbers of the app (RFC 6238); `ahead` steps of half a minute into the future, since a code is good once."""
    digest = hmac.digest(secret, struct.pack(">Q", int(time.time()) // STEP + ahead), "sha1")
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFF_FFFF
    return f"{number % 1_000_000:06d}"
