"""The page gate over every page that every demo person can reach by links, in every language."""

from __future__ import annotations

from collections import Counter, deque
from urllib.parse import urlsplit

from playwright.sync_api import Page

from stage import LANGUAGES, Stage

MOST_KINDS = 40
"""Of pages for one person in one language; a crawl that finds more has met a trap of links, and fails."""
ALIKE = {"fi": 3, "sv": 1, "en": 1}
"""How many pages of one kind (circles, meetings) are looked at: in Finnish several, since their states differ."""

LINKS = """() => [...document.querySelectorAll('a[href]:not([hreflang])')]
    .filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.href)"""


def every_page_of_every_kind_of_person(stage: Stage) -> None:
    roles = _one_of_each(stage.roles())
    stage.holds("the demo offers people to be", len(roles) > 0)
    for language in LANGUAGES:
        nobody = stage.visitor(language)
        _walk(stage, nobody, "nobody", language, "/")
        nobody.context.close()
        for role in roles:
            page = stage.sign_in(role, language)
            _walk(stage, page, role, language, page.url)
            page.context.close()


def _one_of_each(labels: list[str]) -> list[str]:
    """The first of "Asiakas 1", "Asiakas 2"…, and of "Sairaanhoitaja, pohjoinen", "Sairaanhoitaja, eteläinen"…"""
    first: dict[str, str] = {}
    for label in labels:
        first.setdefault(label.split(",")[0].rstrip(" 0123456789"), label)
    return list(first.values())


def _walk(stage: Stage, page: Page, who: str, language: str, start: str) -> None:
    """Follows links breadth first. Pages whose addresses differ only by identifiers are of one kind."""
    waiting, met, kinds = deque([start]), set(), Counter()
    while waiting and len(kinds) <= MOST_KINDS:
        address = waiting.popleft()
        kind = _kind(address)
        if address in met or kinds[kind] >= ALIKE[language]:
            continue
        met.add(address)
        kinds[kind] += 1
        page.goto(address)
        name = f"{who}, {language}, {kind} {kinds[kind]}"
        stage.holds(f"{name} answers", stage.status(page) == 200, f"{stage.status(page)} at {address}")
        stage.holds(f"{name} is in its language", page.locator("html").get_attribute("lang") == language)
        stage.check(page, name)
        waiting.extend(link.split("#")[0] for link in page.evaluate(LINKS))
    stage.holds(f"{who} has at most {MOST_KINDS} kinds of page in {language}", len(kinds) <= MOST_KINDS, str(kinds))


def _kind(address: str) -> str:
    """The path with identifiers (anything holding a digit) as a star."""
    parts = urlsplit(address).path.split("/")
    return "/".join("*" if any(letter.isdigit() for letter in part) else part for part in parts) or "/"
