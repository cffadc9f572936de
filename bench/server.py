"""Starts what is measured, watches its memory, and ends it."""

import pathlib
import socket
import subprocess
import threading
import time


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def answers(port, path="/healthz"):
    """Whether an answer comes to a request now."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as one:
            one.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
            return one.recv(64).startswith(b"HTTP/1.1 ")
    except OSError:
        return False


class Server:
    """A process that serves on a port."""

    def __init__(self, command, port, log):
        self.port = port
        self.log = pathlib.Path(log)
        began = time.monotonic()
        with self.log.open("w") as out:
            self.process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        while not answers(port):
            if self.process.poll() is not None or time.monotonic() - began > 60:
                self.stop()
                raise SystemExit(f"bench: the server did not start:\n{self.log.read_text()}")
            time.sleep(0.005)
        self.seconds_to_answer = time.monotonic() - began
        self.most_memory = 0
        self.watching = True
        self.watch = threading.Thread(target=self._watch, daemon=True)
        self.watch.start()

    @property
    def is_alive(self):
        return self.process.poll() is None

    def memory(self):
        """Resident memory now, in MB."""
        try:
            for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) / 1024
        except OSError:
            pass
        return 0

    def _watch(self):
        while self.watching:
            self.most_memory = max(self.most_memory, self.memory())
            time.sleep(0.25)

    def stop(self):
        self.watching = False
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
