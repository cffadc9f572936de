"""The gate itself: a page with a fault of each kind must be complained of, kind by kind."""

from __future__ import annotations

import tempfile
from pathlib import Path

import nu
from checks import Checks
from gate import violations
from places import PAGES
from stage import Stage
from watch import Watch

FAULTY = """<!doctype html><html lang="fi"><head><title>Vika</title><style>p { color: red }</style></head>
<body><main><h1>Vika</h1><p style="color: #bbb">Liian vaalea</p><img src="http://127.0.0.2:9/far.png">
<div class="wide">Liian leveä</div><script>alert(1)</script></main></body></html>"""
LOOSE = "default-src 'self'; style-src 'unsafe-inline'; script-src 'none'"
HEAVY = "<!-- " + "x" * 60_000 + " -->"


class _Silent(Checks):
    """Counts the kinds that complained, and prints nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.complaints: set[str] = set()

    def check(self, kind: str, holds: bool, where: str, detail: str = "") -> bool:
        if not holds:
            self.complaints.add(kind)
        return holds


def every_kind_of_fault_is_complained_of(stage: Stage) -> None:
    page = stage.visitor()
    wide = "<style>.wide { width: 900px }</style>"
    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": LOOSE}
    page.route("**/faulty", lambda route: route.fulfill(body=FAULTY + wide + HEAVY, headers=headers))
    silent = _Silent()
    gate = type(stage.gate)(silent)
    page.goto("/faulty")
    gate.check(page, stage.watch(page), "faulty page")
    expected = {"axe, light", "axe, dark", "reflow at 320 px", "policy header", "policy", "weight"}
    for kind in sorted(expected):
        stage.holds(f"a faulty page is caught by: {kind}", kind in silent.complaints, str(silent.complaints))
    for file in gate.saved:
        (PAGES / file).unlink()


def a_request_to_another_origin_is_seen(stage: Stage) -> None:
    page = stage.visitor()
    watch = Watch(page.context, stage.address)
    body = "<img src='https://far.example.org/a.png'>"
    page.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("/far")
    page.wait_for_load_state("networkidle")
    stage.holds("a request to another origin is seen", watch.take()["origin"] == ["https://far.example.org/a.png"])


def axe_finds_a_picture_without_words(stage: Stage) -> None:
    page = stage.visitor()
    picture = "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"
    page.set_content(f"<html lang='fi'><title>A</title><main><h1>A</h1>{picture}</main>")
    stage.holds("axe finds a picture without words", any(line.startswith("image-alt") for line in violations(page)))


def the_validator_finds_a_stray_tag(_stage: Stage) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "bad.html").write_text("<!doctype html><title>A</title><p></div>", "utf-8")
        (Path(folder) / "good.html").write_text("<!doctype html><html lang='fi'><title>A</title><p>A", "utf-8")
        assert set(nu.errors(Path(folder))) == {"bad.html"}
