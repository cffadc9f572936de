"""The built server with the demo county, on a free port of this machine, for the time of one run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

from places import BINARY, OUT, ROOT

ADDRESS = re.compile(r"https?://(?:127\.0\.0\.1|localhost|\[::1\]):\d+")
SECONDS_TO_START = 120
SECONDS_TO_STOP = 10


def command(data: Path) -> list[str]:
    """The whole command line, in one place."""
    return [str(BINARY), "demo", "--port", "0", "--data", str(data)]


class Server:
    """`with Server() as server: server.address`. Its output is kept in e2e/out/server.log."""

    def __init__(self, extra: dict[str, str] | None = None, log: Path = OUT / "server.log") -> None:
        self.extra = extra or {}
        self.log = log
        self.address = ""
        self.moved = 0
        """Days by which the demo's clock has been moved."""
        self.data = Path(tempfile.mkdtemp(prefix="rinnalla-e2e-"))
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Server":
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        if not BINARY.exists():
            raise RuntimeError(f"{BINARY} is not built; run: swift build --product rinnalla")
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen(
            command(self.data), cwd=ROOT, env={**os.environ, **self.extra}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        threading.Thread(target=self._keep_output, daemon=True).start()
        self._wait()

    def _keep_output(self) -> None:
        process = self.process
        if process is None or process.stdout is None:
            return
        with self.log.open("wb") as kept:
            for line in process.stdout:
                kept.write(line)
                kept.flush()
                found = ADDRESS.search(line.decode("utf-8", "replace"))
                if found and not self.address:
                    self.address = found[0]

    def _wait(self) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            if self.process is None or self.process.poll() is not None:
                raise RuntimeError("the server stopped while starting:\n" + self.said())
            if self.address and self._answers():
                return
            time.sleep(0.1)
        raise RuntimeError(f"the server was not ready in {SECONDS_TO_START} s:\n" + self.said())

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.address + "/readyz", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def said(self) -> str:
        """The last lines that the server wrote."""
        if not self.log.exists():
            return "(nothing)"
        return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-20:])

    @property
    def runs(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        shutil.rmtree(self.data, ignore_errors=True)
