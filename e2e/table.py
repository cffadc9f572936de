"""At the table: who is there, the questions, what is agreed, reading aloud."""

from __future__ import annotations

from playwright.sync_api import Locator

from forms import ends, fill, onward, press
from sitting import Sitting


def sits_down(sitting: Sitting) -> None:
    """Everybody is there; then to the first question."""
    page = sitting.page
    sitting.go("/table")
    sitting.seen("table, card")
    for person in page.locator("main fieldset").all():
        person.locator('input[value="onSite"]').check()
    onward(page)
    ends(page, "/table/opening")
    sitting.seen("table, opening")
    press(page, page.locator("main .main-step a").first)
    sitting.seen("table, round")
    press(page, page.locator("main .main-step a").first)


def owners(sitting: Sitting) -> dict[str, str]:
    """Who can own an agreed thing: the name as shown → its value."""
    labels = sitting.page.locator('main label:has([name="owner"])').all()
    return {label.inner_text().strip(): label.locator("input").get_attribute("value") or "" for label in labels}


def agrees(sitting: Sitting, what: str, owner: str, due: str, is_taken: bool = True) -> None:
    """Adds an agreed thing to the question that is open."""
    page = sitting.page
    fill(page, {"what": what, "owner": owner, "due": due, "mine": ["1"] if is_taken else []})
    press(page, page.locator("main [name=add]"))


def goes_on(sitting: Sitting, understood: str) -> None:
    """Writes what was understood, and leaves the question for the next one or for reading aloud."""
    page = sitting.page
    fill(page, {"understood": understood})
    press(page, page.locator("main button[name=next]"))


def duty(sitting: Sitting, name: str) -> Locator:
    """The choices of people for a duty on the page that is read aloud."""
    return sitting.page.locator(f'main input[name="{name}"]')


def offers(sitting: Sitting, name: str, person: str) -> None:
    fill(sitting.page, {name: person})
    press(sitting.page, sitting.page.locator(f'main button[name=offer][value="{name}"]'))


def confirms(sitting: Sitting, values: dict[str, str | list[str]]) -> None:
    fill(sitting.page, values)
    press(sitting.page, sitting.page.locator('main .main-step button[name="confirm"]'))
