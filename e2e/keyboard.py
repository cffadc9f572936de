"""A person without a mouse: moves by Tab, sees where they are, presses Enter or Space."""

from __future__ import annotations

from playwright.sync_api import Page

LONGEST_WALK = 200

FOCUSED = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const label = e.labels && e.labels.length ? e.labels[0].innerText : '';
    const drawn = one => {
        const style = one && getComputedStyle(one);
        return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    };
    const box = e.getBoundingClientRect();
    return {
        name: (e.getAttribute('aria-label') || label || e.innerText || e.value || '').trim(),
        outlined: drawn(e) || drawn(e.closest('label.choice')),
        group: e.type === 'radio' ? [...e.form.elements[e.name]].map(one => one.labels[0].innerText.trim()) : [],
        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
}"""


class Keyboard:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.order: list[str] = []
        """The names of what had the focus, in order, for the report."""

    def to(self, name: str) -> None:
        """Tabs to the control whose name begins with `name`. Every stop on the way must be seen to have the focus."""
        for _ in range(LONGEST_WALK):
            self.page.keyboard.press("Tab")
            focused = self.page.evaluate(FOCUSED)
            if focused is None:
                continue
            self.order.append(focused["name"])
            assert focused["outlined"], f"the focus on “{focused['name']}” cannot be seen"
            if any(label.startswith(name) for label in focused["group"]):
                focused = self._down(name, len(focused["group"]))
            if focused["name"].startswith(name):
                assert focused["inside"], f"“{name}” has the focus outside the window"
                return
        raise AssertionError(f"“{name}” was not reached by Tab; passed: {self.order[-60:]}")

    def _down(self, name: str, most: int) -> dict:
        """Within a group of choices the arrows move, and choose as they go."""
        for _ in range(most):
            focused = self.page.evaluate(FOCUSED)
            if focused["name"].startswith(name):
                break
            self.page.keyboard.press("ArrowDown")
        return self.page.evaluate(FOCUSED)

    def write(self, name: str, text: str) -> None:
        self.to(name)
        self.page.keyboard.type(text)

    def tick(self, name: str) -> None:
        self.to(name)
        self.page.keyboard.press("Space")

    def press(self, name: str) -> None:
        """Presses a button or follows a link, and waits for the page it leads to."""
        self.to(name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
