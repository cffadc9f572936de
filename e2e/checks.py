"""Counts what was checked, and tells what failed, file by file."""

from __future__ import annotations

from collections import Counter


class Checks:
    """One tally for a whole run. A check belongs to the section that is open when it is made."""

    def __init__(self) -> None:
        self.section = ""
        self.passed: Counter[str] = Counter()
        self.failed: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()

    def open(self, section: str) -> None:
        self.section = section

    def check(self, kind: str, holds: bool, where: str, detail: str = "") -> bool:
        """Notes one check. `kind` is what is looked at ("axe, dark"), `where` is the page or the step."""
        self.kinds[kind] += 1
        if holds:
            self.passed[self.section] += 1
        else:
            self.failed[self.section] += 1
            print(f"   FAILED {kind}: {where}" + (f"\n      {detail}" if detail else ""), flush=True)
        return holds

    def close(self) -> None:
        name = self.section
        print(f"{name}: {self.passed[name]} passed, {self.failed[name]} failed", flush=True)

    def by_kind(self) -> str:
        return ", ".join(f"{kind} {count}" for kind, count in sorted(self.kinds.items()))

    @property
    def total(self) -> tuple[int, int]:
        return sum(self.passed.values()), sum(self.failed.values())
