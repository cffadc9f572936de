"""Watches one browser context: what its pages ask for, complain of and are refused by the page's own policy."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

OWN_SCHEMES = ("data", "about", "blob")


class Watch:
    """Collects troubles until they are taken; `take` empties it, so that each page answers for its own."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.origin = urlsplit(address)[:2]
        self.console: list[str] = []
        self.policy: list[str] = []
        self.foreign: list[str] = []
        self.documents: dict[Page, Response] = {}
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.console.append(str(error.error)))

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in OWN_SCHEMES and parts[:2] != self.origin:
            self.foreign.append(request.url)

    def _response(self, response: Response) -> None:
        request = response.request
        if request.is_navigation_request() and request.frame.parent_frame is None:
            self.documents[request.frame.page] = response

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        text = f"{message.text} ({message.location.get('url', '')})"
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            self.policy.append(text)
        elif not self._is_own_status(message):
            self.console.append(text)

    def _is_own_status(self, message: ConsoleMessage) -> bool:
        """Chromium logs a page's own 4xx as an error; a refusal shown as a page is no fault of the page."""
        shown = message.page.url.split("#")[0] if message.page else ""
        return message.text.startswith("Failed to load resource") and message.location.get("url") == shown

    def take(self) -> dict[str, list[str]]:
        taken = {"console": self.console, "policy": self.policy, "origin": self.foreign}
        self.console, self.policy, self.foreign = [], [], []
        return taken
