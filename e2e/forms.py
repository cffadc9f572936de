"""Filling and sending forms by the names of their fields, which are the same in every language."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

MAIN_BUTTON = "main .main-step button.button"


def fill(page: Page, values: dict[str, str | list[str]]) -> None:
    """Types texts, chooses options and ticks boxes. A list ticks each of its values and nothing else."""
    for name, value in values.items():
        boxes = page.locator(f'main [name="{name}"]:not([type="hidden"])')
        assert boxes.count(), f"there is no field “{name}” on {page.url}"
        kind = boxes.first.get_attribute("type") or ""
        if kind in ("radio", "checkbox"):
            _choose(page, name, [value] if isinstance(value, str) else value)
        else:
            open_up(boxes.first)
            boxes.first.fill(value if isinstance(value, str) else "\n".join(value))


def _choose(page: Page, name: str, values: list[str]) -> None:
    for value in values:
        box = page.locator(f'main [name="{name}"][value="{value}"]')
        assert box.count(), f"“{name}” has no choice “{value}” on {page.url}"
        open_up(box.first)
        box.first.check()
    for box in page.locator(f'main [name="{name}"][type="checkbox"]').all():
        if box.get_attribute("value") not in values:
            box.uncheck()


def open_up(box: Locator) -> None:
    """Opens what a fold hides the field in, as a person does."""
    folds = box.locator("xpath=ancestor::details[not(@open)]")
    for fold in folds.all():
        fold.locator("summary").first.click()


def press(page: Page, button: Locator) -> None:
    """Presses a button or a link and waits for the page it leads to."""
    open_up(button)
    with page.expect_navigation():
        button.click()


def onward(page: Page, values: dict[str, str | list[str]] | None = None) -> None:
    """Fills the form and presses the page's main button."""
    fill(page, values or {})
    press(page, page.locator(MAIN_BUTTON).first)


def faults(page: Page) -> list[str]:
    """What the page says is wrong, beside the fields and above the form."""
    return page.locator("main .fault, main .faults").all_inner_texts()


def path(page: Page) -> str:
    """The address within the site, without the part after #."""
    return page.evaluate("location.pathname") if page.url else ""


def ends(page: Page, ending: str) -> None:
    """Asserts where the page is; if it is not there, says what the page complains of."""
    now = page.url.split("#")[0].split("?")[0]
    assert now.endswith(ending), f"at {now}, not …{ending}: {faults(page)}"
