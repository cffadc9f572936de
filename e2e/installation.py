"""A real installation, as docs/operations.md sets it up: no demo, no default accounts."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from places import BINARY, ROOT

SECONDS_TO_START = 60
CONFIGURATION = """\
controller: Esimerkin hyvinvointialue
origin: {origin}
port: {port}
metricsPort: none
data:
  directory: {folder}/data
keys:
  file: {folder}/keys/keys.sqlite
rootKey:
  file: {folder}/etc/root.key
mail:
  sendmail: none
emergency:
  social: 040 000 0112
help:
  phone: 040 000 0011
  hours: 9–15
registerNo: "0000"
securityPlanRef: TTS 2026-01
"""


ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("RINNALLA_")}
"""Without the tests' own settings, which an installation would refuse as unknown."""


class Installation:
    """`with Installation() as one: one.address`, served; `one.link` is the first administrator's way in."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="rinnalla-real-"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://localhost:{self.port}"
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Installation":
        try:
            for name in ("data", "keys", "etc"):
                (self.folder / name).mkdir(mode=0o700)
            text = CONFIGURATION.format(origin=self.address, port=self.port, folder=self.folder)
            (self.folder / "etc" / "rinnalla.yml").write_text(text, "utf-8")
            self.run("key", "new")
            self.run("migrate")
            self.link = self.run("account", "new", "--name", "Pääkäyttäjä 1").split()[-1]
            self.serve()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, *words: str) -> list[str]:
        return [str(BINARY), *words, "--config", str(self.folder / "etc" / "rinnalla.yml")]

    def run(self, *words: str) -> str:
        ran = subprocess.run(
            self.command(*words), cwd=ROOT, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=60, check=False)
        if ran.returncode:
            raise RuntimeError(f"rinnalla {' '.join(words)}: {ran.returncode}\n{ran.stdout}{ran.stderr}")
        return ran.stdout

    def serve(self) -> None:
        log = (self.folder / "log").open("wb")
        self.process = subprocess.Popen(
            self.command("serve"), cwd=ROOT, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=log,
            stderr=subprocess.STDOUT)
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError("serve did not start:\n" + (self.folder / "log").read_text("utf-8", "replace")[-2000:])
