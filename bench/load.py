"""Drives a server by wrk and reads its figures."""

import pathlib
import re
import secrets
import subprocess
import tempfile

SCRIPT = pathlib.Path(__file__).with_name("load.lua")
CONNECTIONS = 16


class Figures:
    """What one load found: requests a second, milliseconds, and how many answers were not as they should be."""

    def __init__(self, text):
        found = re.search(r"figures (.*)", text)
        if not found:
            raise SystemExit(f"bench: wrk told nothing:\n{text}")
        values = dict(pair.split("=") for pair in found.group(1).split())
        self.requests = int(values["requests"])
        self.rate = self.requests / float(values["seconds"])
        self.p50 = float(values["p50"])
        self.p99 = float(values["p99"])
        self.wrong = int(values["status"]) + int(values["broken"])


def drive(port, requests, seconds):
    """Sends the requests over and over on some connections for so many seconds."""
    with tempfile.NamedTemporaryFile("w", suffix=".requests") as file:
        file.writelines("\t".join(parts) + "\n" for parts in requests)
        file.flush()
        run = subprocess.run(
            ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "20s", "-s", str(SCRIPT),
             f"http://127.0.0.1:{port}", "--", file.name, secrets.token_hex(8)],
            capture_output=True, text=True, timeout=seconds + 60)
    return Figures(run.stdout + run.stderr)
