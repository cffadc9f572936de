"""Plays the stories in a real browser against the built server, then validates every page that they showed.

    .venv/bin/python e2e/run.py                    # all
    .venv/bin/python e2e/run.py pages today.opens  # one file, one story

Ends with "N passed, N failed"; exit status 0 only if something ran and nothing failed.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import signal
import sys
import time
import traceback
from types import ModuleType
from typing import Callable

from playwright.sync_api import Browser, sync_playwright

import nu
import places
from checks import Checks
from gate import Gate
from server import Server
from stage import Stage

Story = Callable[[Stage], None]
CHROMIUM_FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]


def files() -> list[ModuleType]:
    names = sorted(path.stem for path in (places.HERE / "stories").glob("*.py") if not path.stem.startswith("_"))
    return [importlib.import_module(f"stories.{name}") for name in names]


def stories(module: ModuleType) -> list[Story]:
    """Every function that the file defines and does not hide with an underscore, in the order of writing."""
    own = [
        value for name, value in vars(module).items()
        if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
    ]
    return sorted(own, key=lambda story: story.__code__.co_firstlineno)


def is_asked(module: ModuleType, story: Story, asked: list[str]) -> bool:
    file = module.__name__.removeprefix("stories.")
    return not asked or file in asked or f"{file}.{story.__name__}" in asked


def told(error: Exception) -> str:
    """Where in these files it happened, and what was said; without the driver's own lines."""
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if str(places.HERE) in frame.filename]
    lines = [f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.line}" for frame in own[1:]]
    return "\n      ".join([*lines, f"{type(error).__name__}: {error}".replace("\n", "\n      ")])


def play(story: Story, stage: Stage) -> None:
    """Plays one story. What it raises fails it, and is shown with pictures of the pages it had open."""
    began = time.monotonic()
    name = story.__name__.replace("_", " ") + ("" if stage.script else ", without script")
    try:
        story(stage)
        stage.checks.check("story", True, name)
    except Exception as error:  # whatever a story meets, the others are still told
        stage.checks.check("story", False, name, told(error))
        stage.picture_all(name)
    finally:
        stage.close()
    print(f"   {name} ({time.monotonic() - began:.1f} s)", flush=True)


def play_all(browser: Browser, server: Server, checks: Checks, gate: Gate, asked: list[str]) -> None:
    for module in files():
        told = [story for story in stories(module) if is_asked(module, story, asked)]
        if not told:
            continue
        checks.open(module.__name__.replace(".", "/") + ".py")
        for story in told:
            for script in (True, False) if getattr(story, "also_without_script", False) else (True,):
                play(story, Stage(browser, server, checks, gate, script))
        checks.check("server", server.runs, "the server is still running", "" if server.runs else server.said())
        checks.close()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("stories", nargs="*", help="file, or file.story; all when none is named")
    options = asked.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    checks = Checks()
    gate = Gate(checks)
    places.tidy()
    with Server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=places.CHROMIUM, args=CHROMIUM_FLAGS)
        try:
            play_all(browser, server, checks, gate, options.stories)
        finally:
            browser.close()
    checks.open("validator (Nu)")
    nu.check(checks, gate.saved)
    checks.close()

    passed, failed = checks.total
    print(f"checked: {checks.by_kind()}")
    print(f"{passed} passed, {failed} failed", flush=True)
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
