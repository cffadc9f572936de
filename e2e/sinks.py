"""Receivers for tests: an SMTP server and an HTTP gateway for text messages, on this machine only.

    python e2e/sinks.py smtp --folder mails   # prints its port; each message becomes mails/0001.eml
    python e2e/sinks.py sms --folder texts    # prints its port; each request becomes texts/0001.json

`--refuse N` answers the first N messages with a passing failure (451, 503), to test that they are sent again. Both end
when the process that started them ends. The SMTP one needs aiosmtpd (e2e/requirements.txt), the other nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"


class Folder:
    """Numbered files of what came. Safe to use from several threads."""

    def __init__(self, path: Path, refuse: int = 0) -> None:
        self.path, self.refusals = path, refuse
        self.lock = threading.Lock()
        self.count = 0
        path.mkdir(parents=True, exist_ok=True)

    def refuses(self) -> bool:
        with self.lock:
            self.refusals -= 1
            return self.refusals >= 0

    def keep(self, content: bytes, ending: str) -> None:
        with self.lock:
            self.count += 1
            number = self.count
        unfinished = self.path / f".{number:04d}"
        unfinished.write_bytes(content)
        unfinished.rename(self.path / f"{number:04d}.{ending}")

    def files(self) -> list[Path]:
        return sorted(path for path in self.path.iterdir() if not path.name.startswith("."))

    def wait(self, count: int, seconds: float = 15) -> list[Path]:
        """The first `count` messages, once they are there. Raises TimeoutError."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if len(self.files()) >= count:
                return self.files()
            time.sleep(0.05)
        raise TimeoutError(f"{len(self.files())} of {count} messages came in {seconds} s")


class SMTPSink:
    """`with SMTPSink(path) as sink: sink.port, sink.folder.wait(1)`."""

    def __init__(self, path: Path, refuse: int = 0) -> None:
        self.folder = Folder(path, refuse)
        self.port = 0
        self._loop = asyncio.new_event_loop()

    async def handle_DATA(self, _server: object, _session: object, envelope: object) -> str:
        if self.folder.refuses():
            return "451 Try again later"
        head = f"X-Envelope-From: {envelope.mail_from}\r\nX-Envelope-To: {', '.join(envelope.rcpt_tos)}\r\n"
        self.folder.keep(head.encode() + envelope.content, "eml")
        return "250 OK"

    def __enter__(self) -> "SMTPSink":
        from aiosmtpd.smtp import SMTP

        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        opening = self._loop.create_server(
            lambda: SMTP(self, enable_SMTPUTF8=True, hostname="sink.example.org", loop=self._loop), HOST, 0)
        self._server = asyncio.run_coroutine_threadsafe(opening, self._loop).result(10)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._server.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)


class SMSSink:
    """`with SMSSink(path) as sink: sink.address, sink.folder.wait(1)`."""

    def __init__(self, path: Path, refuse: int = 0) -> None:
        self.folder = Folder(path, refuse)
        folder = self.folder

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
                refused = folder.refuses()
                if not refused:
                    request = {"method": self.command, "path": self.path, "headers": dict(self.headers), "body": body}
                    folder.keep(json.dumps(request, ensure_ascii=False, indent=1).encode(), "json")
                self.send_response(503 if refused else 200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            do_PUT = do_GET = do_POST

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer((HOST, 0), Handler)
        self.port = self._server.server_address[1]
        self.address = f"http://{HOST}:{self.port}"

    def __enter__(self) -> "SMSSink":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("kind", choices=("smtp", "sms"))
    asked.add_argument("--folder", type=Path, required=True)
    asked.add_argument("--refuse", type=int, default=0, metavar="N")
    options = asked.parse_args()
    starter = os.getppid()
    with (SMTPSink if options.kind == "smtp" else SMSSink)(options.folder, options.refuse) as sink:
        print(sink.port, flush=True)
        while os.getppid() == starter:
            time.sleep(0.2)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        pass
