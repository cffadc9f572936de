"""Where things are: the checkout, what is built, what a run leaves behind."""

from __future__ import annotations

import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OUT = HERE / "out"
SHOTS = OUT / "shots"
PAGES = OUT / "pages"

BINARY = Path(os.environ.get("RINNALLA_BINARY") or ROOT / ".build" / "debug" / "rinnalla")
BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
CHROMIUM = os.environ.get("RINNALLA_CHROMIUM") or next((path for path in BROWSERS if Path(path).exists()), BROWSERS[0])


def tidy() -> None:
    """Makes the folders of this run, without what an earlier run left in them."""
    for folder in (SHOTS, PAGES):
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.iterdir():
            if left.is_file():
                left.unlink()
