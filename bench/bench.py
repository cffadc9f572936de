"""The measured work: fills, starts, loads, compares, and prints one table."""

import argparse
import asyncio
import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

import fuzz
import load
import server
import visitors
import where

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "bench" / "out"
BUILT = ROOT / ".build" / os.environ.get("RINNALLA_BENCH_BUILD", "release")
PROGRAM = BUILT / "rinnalla"
YARDSTICKS = BUILT / "Yardsticks"


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


class Size:
    """A filled database: so many circles, and what belongs to them."""

    def __init__(self, circles):
        self.circles = circles
        self.folder = OUT / f"filled-{circles}-{datetime.date.today()}"
        self.work = OUT / f"work-{circles}"

    @property
    def database(self):
        return self.work / "data" / "rinnalla.sqlite"

    def fill(self):
        """Fills it in unless that was done today: the cases' dates are counted from today."""
        if not (self.folder / "done").exists():
            for old in OUT.glob(f"filled-{self.circles}-*"):
                shutil.rmtree(old)
            began = time.monotonic()
            run = subprocess.run(
                [PROGRAM, "fill", "--data", str(self.folder), "--workers", str(max(10, self.circles // 100)),
                 "--people", str(self.circles), "--circles", str(self.circles),
                 "--records", str(self.circles * 50)], stdout=sys.stderr)
            if run.returncode != 0:
                raise SystemExit(f"bench: the filler ended with {run.returncode}")
            (self.folder / "done").write_text(f"{time.monotonic() - began:.0f}\n")
        self.clean()
        subprocess.run(["cp", "-a", "--reflink=auto", str(self.folder), str(self.work)], check=True)

    @property
    def seconds_to_fill(self):
        return int((self.folder / "done").read_text())

    def clean(self):
        shutil.rmtree(self.work, ignore_errors=True)

    def start(self):
        port = server.free_port()
        return server.Server([PROGRAM, "demo", "--port", str(port), "--data", str(self.work)], port, OUT / "server.log")


class Measured:
    """What one size gave."""

    def __init__(self):
        self.start = 0.0
        self.memory = 0.0
        self.pages = {}
        self.shares = {}
        self.wrong = []


def measure(size, seconds, profiled):
    """Today, a circle and a contact, at one size."""
    found = Measured()
    with size.start() as running:
        found.start = running.seconds_to_answer
        people = visitors.sign_in_all(running.port)
        circles = {person: visitors.circles_of(size.database, person) for person in people}
        today = visitors.page_requests(people, {person: ["/today"] for person in people})
        circle = visitors.page_requests(people, circles)
        contact = visitors.contact_requests(people, circles)
        if not circle:
            raise SystemExit("bench: the roles own no circle in follow-up")
        check_contact(people[0], circles[people[0]][0])
        for name, requests in [("Today", today), ("circle", circle), ("contact", contact)]:
            say(f"{size.circles} circles: {name}")
            load.drive(running.port, requests, 1)
            before = visitors.contacts(size.database)
            figures = load.drive(running.port, requests, seconds)
            made = visitors.contacts(size.database) - before
            if figures.wrong:
                found.wrong.append(f"{name} at {size.circles}: {figures.wrong} answers were not as they should be")
            if name == "contact" and made < figures.requests:
                found.wrong.append(f"{figures.requests} contacts were answered and {made} are there")
            found.pages[name] = figures
            if profiled:
                found.shares[name] = profile(running, requests)
        found.memory = running.most_memory
        if not running.is_alive:
            found.wrong.append("the server ended")
    return found


def check_contact(person, circle):
    fields = visitors.contact_fields(person) | {"_once": os.urandom(12).hex()}
    status, text = person.ask("POST", circle + "/contact", fields)
    if status != 303:
        raise SystemExit(f"bench: a contact was answered with {status}:\n{text}")


def profile(running, requests):
    if not where.available():
        return []
    with subprocess.Popen(
            [sys.executable, "-c", "import load, json, sys; load.drive(*json.load(sys.stdin))"], stdin=subprocess.PIPE,
            cwd=ROOT / "bench", text=True) as loading:
        loading.stdin.write(json.dumps([running.port, requests, 6]))
        loading.stdin.close()
        time.sleep(1)
        shares = where.sample(running.process.pid, 4)
        loading.wait(60)
    return shares


def measure_yardsticks(size, seconds):
    hello, bare = server.free_port(), server.free_port()
    command = [YARDSTICKS, "--data", str(size.work), "--hello", str(hello), "--bare", str(bare)]
    with server.Server(command, bare, OUT / "yardsticks.log"):
        say("yardsticks")
        greeting = [("GET", "/", "rinnalla=x", "")]
        pages = [("GET", f"/bare/{visitors.base36(role)}", "rinnalla=x", "") for role in visitors.ROLES]
        figures = {}
        for name, port, requests in [("hello", hello, greeting), ("bare page", bare, pages)]:
            load.drive(port, requests, 1)
            figures[name] = load.drive(port, requests, seconds)
            if figures[name].wrong:
                raise SystemExit(f"bench: the yardstick {name} gave {figures[name].wrong} wrong answers")
        return figures


def throw_rubbish(size, count):
    say(f"{count} malformed requests")
    with size.start() as running:
        people = visitors.sign_in_all(running.port)
        circles = {person: visitors.circles_of(size.database, person) for person in people}
        thrown = fuzz.Fuzz(running.port, people, circles, seed=1)
        rest = count
        while rest > 0 and running.is_alive:
            some = min(rest, 5_000)
            asyncio.run(thrown.run(some))
            rest -= some
            if running.is_alive:
                for person in people:
                    person.sign_in()
        return thrown, running.is_alive and server.answers(running.port)


class Table:
    def __init__(self):
        self.lines = []
        self.missed = 0

    def line(self, *cells):
        self.lines.append(cells)

    def goal(self, what, value, reached, goal):
        self.missed += not reached
        self.line(what, value, "reached" if reached else "missed", goal)

    def text(self):
        rows = [[str(cell) for cell in line] for line in self.lines]
        columns = max(len(row) for row in rows)
        widths = [max((len(row[at]) for row in rows if at < len(row) and len(row) > 1), default=0)
                  for at in range(columns)]
        return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def table(sizes, found, sticks, thrown, alive):
    out = Table()
    bare = sticks["bare page"].rate
    large = sizes[-1]
    out.line("", "requests/s", "of bare", "p50 ms", "p99 ms")
    for name, figures in sticks.items():
        out.line(name, f"{figures.rate:.0f}", f"{figures.rate / bare:.0%}", f"{figures.p50:.1f}", f"{figures.p99:.1f}")
    for size in sizes:
        for name, figures in found[size].pages.items():
            out.line(f"{name}, {size.circles} circles", f"{figures.rate:.0f}", f"{figures.rate / bare:.0%}",
                     f"{figures.p50:.1f}", f"{figures.p99:.1f}")
    out.line("")
    for name, least in [("Today", 0.5), ("circle", 0.5), ("contact", 0.25)]:
        share = found[large].pages[name].rate / bare
        out.goal(f"{name} beside the bare page", f"{share:.0%}", share >= least, f"at least {least:.0%}")
    if len(sizes) > 1:
        for name in ["Today", "circle", "contact"]:
            ratio = found[large].pages[name].p99 / found[sizes[0]].pages[name].p99
            out.goal(f"{name}: p99 at {large.circles} / at {sizes[0].circles}", f"{ratio:.2f}", ratio <= 1.5,
                     "at most 1.5")
    out.goal("memory under load", f"{found[large].memory:.0f} MB", found[large].memory <= 200, "at most 200 MB")
    out.goal("start to first answer", f"{found[large].start:.2f} s", found[large].start <= 1, "at most 1 s")
    out.line(f"filling in {large.circles} circles", f"{large.seconds_to_fill} s")
    if thrown:
        broken = len(thrown.faults)
        out.goal(f"{sum(thrown.statuses.values())} answers to malformed requests, {thrown.cut} cut",
                 f"{broken} of 5xx" + ("" if alive else ", the server ended"), not broken and alive, "none")
    for name, shares in found[large].shares.items():
        if shares:
            out.line("")
            out.line(f"where the time goes: {name}, {large.circles} circles")
            for kind, share in shares:
                if share >= 0.01:
                    out.line(f"  {kind}", f"{share:.0%}")
    return out


def options():
    parser = argparse.ArgumentParser(prog="bin/bench", description="Measures the server beside two yardsticks.")
    parser.add_argument("--quick", action="store_true", help="1,000 circles, short: only to see that it runs")
    parser.add_argument("--circles", type=int, default=100_000, help="the larger size")
    parser.add_argument("--seconds", type=int, default=10, help="for each load")
    parser.add_argument("--rubbish", type=int, default=100_000, help="malformed requests")
    parser.add_argument("--no-build", action="store_true", help="take the programs as they are")
    parser.add_argument("--keep", action="store_true", help="keep the databases that were worked on")
    chosen = parser.parse_args()
    if chosen.quick:
        chosen.circles, chosen.seconds, chosen.rubbish = 1_000, 3, min(chosen.rubbish, 4_000)
    return chosen


def main():
    chosen = options()
    OUT.mkdir(exist_ok=True)
    if not chosen.no_build:
        for product in ["rinnalla", "Yardsticks"]:
            say(f"building {product}")
            subprocess.run(["swift", "build", "-c", "release", "--product", product], cwd=ROOT, check=True,
                           stdout=sys.stderr)
    sizes = [Size(circles) for circles in sorted({1_000, chosen.circles})]
    try:
        for size in sizes:
            size.fill()
        sticks = measure_yardsticks(sizes[-1], chosen.seconds)
        found = {size: measure(size, chosen.seconds, size is sizes[-1]) for size in sizes}
        thrown, alive = throw_rubbish(sizes[0], chosen.rubbish) if chosen.rubbish else (None, True)
    finally:
        if not chosen.keep:
            for size in sizes:
                size.clean()
    out = table(sizes, found, sticks, thrown, alive)
    cores = len(os.sched_getaffinity(0))
    print(f"\n{cores} cores, {load.CONNECTIONS} connections, {chosen.seconds} s each, load on the same machine\n")
    print(out.text())
    if thrown:
        for status, request in thrown.faults[:5]:
            print(f"\n{status} to {request!r}")
    wrong = [fault for size in sizes for fault in found[size].wrong]
    for fault in wrong:
        print(f"\nWRONG: {fault}")
    # Ratios belong to a machine and a moment, and are for reading; a wrong answer is a fault.
    sys.exit(1 if wrong or (thrown and (thrown.faults or not alive)) else 0)


if __name__ == "__main__":
    main()
