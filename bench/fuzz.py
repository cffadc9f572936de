"""Malformed requests over all routes: none may end in a 5xx or end the server."""

import asyncio
import collections
import pathlib
import random
import re
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIELDS = ["on", "next", "line", "channel", "result", "text", "name", "phone", "email", "reason", "role", "slot", "day",
          "time", "until", "goal", "topics", "manner", "identified", "place", "_version", "days", "code", "pin"]
LEFT_OUT = {"/sign-out", "/demo/role", "/demo"}
ODD = ["", "0", "-1", "9" * 40, "\x00", "'; DROP TABLE person; --", "<script>", "{{csrf}}", "\u202e", "å" * 300, "á̈đŋ",
       "../../etc/passwd", "%", "%zz", "31.2.2026", "1e999", "NaN", "\r\nX: y", "\U0001f9ff", "a" * 9000]


def routes():
    """Every address that the sources name, with {} where values stand."""
    found = set()
    for file in (ROOT / "Sources").rglob("*Paths*.swift"):
        found.update(re.findall(r'Path(?:<[^=]*>)? = "(/[^"]*)"', file.read_text()))
    return sorted(found - LEFT_OUT) + ["/", "/healthz", "/nothing/here"]


class Fuzz:
    def __init__(self, port, visitors, paths, seed):
        self.port = port
        self.visitors = visitors
        self.circles = [path.split("/")[2] for visitor in visitors for path in paths[visitor]] or ["1"]
        self.routes = routes()
        self.random = random.Random(seed)
        self.statuses = collections.Counter()
        self.cut = 0
        self.faults = []

    def value(self):
        chance = self.random.random()
        if chance < 0.35:
            return self.random.choice(self.circles)
        if chance < 0.6:
            return urllib.parse.quote(self.random.choice(ODD)[:200], safe="")
        if chance < 0.8:
            return "".join(self.random.choice("0123456789abcdefghijklmnopqrstuvwxyz") for _ in range(12))
        return "".join(f"%{self.random.randrange(256):02x}" for _ in range(self.random.randrange(1, 40)))

    def path(self):
        route = self.random.choice(self.routes)
        while "{}" in route:
            route = route.replace("{}", self.value() or "x", 1)
        if self.random.random() < 0.1:
            route += "?" + urllib.parse.quote(self.random.choice(ODD)) + "=" + self.value()
        return route

    def body(self, visitor):
        chance = self.random.random()
        if chance < 0.15:
            return bytes(self.random.randrange(256) for _ in range(self.random.randrange(400)))
        fields = [(self.random.choice(FIELDS), self.random.choice(ODD)) for _ in range(self.random.randrange(12))]
        if chance < 0.85:
            fields.append(("_csrf", visitor.csrf))
        if chance < 0.75:
            fields.append(("_once", "".join(self.random.choice("0123456789abcdef") for _ in range(24))))
        self.random.shuffle(fields)
        return urllib.parse.urlencode(fields).encode("utf-8", "surrogatepass")

    def request(self):
        """The bytes of one request, and whether the line of requests may go on after it."""
        visitor = self.random.choice(self.visitors)
        chance = self.random.random()
        path = self.path()
        host = f"Host: 127.0.0.1:{self.port}\r\n"
        cookie = f"Cookie: {visitor.cookie}\r\n"
        if chance < 0.03:
            return bytes(self.random.randrange(256) for _ in range(200)) + b"\r\n\r\n", False
        if chance < 0.06:
            return f"GET {path} HTTP/1.1\r\n{host}X-Long: {'a' * 9000}\r\n\r\n".encode(), False
        if chance < 0.09:
            method = self.random.choice(["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "BREW", "TRACE"])
            return f"{method} {path} HTTP/1.1\r\n{host}{cookie}\r\n".encode(), False
        if chance < 0.12:
            odd = self.random.choice(["Host: other.example\r\n", "", host + host])
            return f"GET {path} HTTP/1.1\r\n{odd}{cookie}\r\n".encode(), False
        if chance < 0.15:
            chunks = self.random.choice([b"zz\r\n\r\n", b"5\r\nabc", b"ffffffffffffffff\r\n", b"-1\r\n"])
            head = f"POST {path} HTTP/1.1\r\n{host}{cookie}Transfer-Encoding: chunked\r\n\r\n"
            return head.encode() + chunks, False
        if chance < 0.45:
            return f"GET {path} HTTP/1.1\r\n{host}{cookie}\r\n".encode(), True
        body = self.body(visitor)
        kind = "application/x-www-form-urlencoded"
        if self.random.random() < 0.1:
            kind = self.random.choice(["text/plain", "multipart/form-data; boundary=x", "", "application/json"])
        head = (f"POST {path} HTTP/1.1\r\n{host}{cookie}Content-Type: {kind}\r\nSec-Fetch-Site: same-origin\r\n"
                f"Content-Length: {len(body)}\r\n\r\n")
        return head.encode() + body, True

    async def sender(self, count):
        reader = writer = None
        for _ in range(count):
            whole, goes_on = self.request()
            try:
                if writer is None:
                    reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                writer.write(whole)
                if not goes_on and writer.can_write_eof():
                    writer.write_eof()
                keep = await asyncio.wait_for(self.answer(reader, whole), 25) and goes_on
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError, ValueError):
                self.cut += 1
                keep = False
            if not keep and writer is not None:
                writer.close()
                reader = writer = None
        if writer is not None:
            writer.close()

    async def answer(self, reader, whole):
        """Reads one answer; false when the connection is over after it."""
        head = await reader.readuntil(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        self.statuses[status] += 1
        if status >= 500:
            self.faults.append((status, whole[:300]))
        length = re.search(rb"(?i)content-length: (\d+)", head)
        if length is None or whole.startswith(b"HEAD"):
            return False
        await reader.readexactly(int(length.group(1)))
        return b"onnection: close" not in head

    async def run(self, count, senders=12):
        await asyncio.gather(*(self.sender(count // senders) for _ in range(senders)))
