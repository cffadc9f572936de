"""Runs the steps of bin/test one after another and says of each what it checked, how many, and how long it took.

A step fails when its command fails, when it takes too long, or when it ran nothing. The others still run. Each command
(but Swift's own) ends with a line "N passed, N failed"; so does this one, and its exit status is 0 only if nothing
failed. Standard library only.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
import xml.etree.ElementTree as xml
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parent.parent
LOGS = ROOT / "var" / "test"
CLOSING = re.compile(r"^(?:\w+: )?(\d+) passed, (\d+) failed(?:, \d+ skipped)?$", re.MULTILINE)
SECONDS_TO_STOP = 15

POSTGRES_COMMAND = [str(ROOT / "bin" / "test-postgres")]
POSTGRES = LOGS / "postgres"
"""The folder of this run's PostgreSQL; another run beside this one has its own."""

Count = Callable[[str, int], "tuple[int, int]"]
running: subprocess.Popen | None = None


@dataclass
class Result:
    title: str
    passed: int
    failed: int
    seconds: float
    trouble: str = ""


def stop(process: subprocess.Popen) -> None:
    """Ends the process and all that it started in its session."""
    for how, wait in ((signal.SIGTERM, SECONDS_TO_STOP), (signal.SIGKILL, 5)):
        try:
            os.killpg(process.pid, how)
            process.wait(wait)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


def command(arguments: list[str], minutes: float, log: Path) -> tuple[int, str, bool]:
    """Runs a command with its output shown and kept; returns its status, its output and whether it ran out of time."""
    global running
    text: list[str] = []
    process = subprocess.Popen(
        arguments, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        start_new_session=True)
    running = process

    def show() -> None:
        with log.open("w", encoding="utf-8") as kept:
            for raw in process.stdout or ():
                line = raw.decode("utf-8", "replace")
                text.append(line)
                kept.write(line)
                sys.stdout.write(line)
                sys.stdout.flush()

    reader = threading.Thread(target=show, daemon=True)
    reader.start()
    late = False
    try:
        process.wait(minutes * 60)
    except subprocess.TimeoutExpired:
        late = True
        stop(process)
    reader.join(5)
    running = None
    return process.returncode if process.returncode is not None else 1, "".join(text), late


def closing_line(output: str, _status: int) -> tuple[int, int]:
    """What a step's own last closing line says."""
    found = CLOSING.findall(output)
    return (int(found[-1][0]), int(found[-1][1])) if found else (0, 0)


def packages_checked(output: str, _status: int) -> tuple[int, int]:
    found = re.search(r"(\d+) packages checked", output)
    return (int(found[1]) if found else 0), 0


def built_products(_output: str, status: int) -> tuple[int, int]:
    """What the build leaves behind: the server, and the bundle of tests."""
    here = [path for pattern in ("rinnalla", "*.xctest") for path in (ROOT / ".build" / "debug").glob(pattern)]
    return (len(here) if status == 0 and len(here) >= 2 else 0), 0


def swift_reports() -> list[Path]:
    """`swift.xml`, and beside it `swift-swift-testing.xml` when XCTest was asked for as well."""
    return sorted(LOGS.glob("swift*.xml"))


def swift_tests(output: str, _status: int) -> tuple[int, int]:
    """Swift Testing's own report; when the process died before writing one, its lines."""
    if reports := swift_reports():
        suites = [suite for report in reports for suite in xml.parse(report).getroot().iter("testsuite")]
        total = sum(int(suite.get("tests", 0)) for suite in suites)
        failed = sum(int(suite.get("failures", 0)) + int(suite.get("errors", 0)) for suite in suites)
        return max(total - failed, 0), failed
    ended = re.findall(r"^\S+ Test (?!run\b|case\b).* (passed|failed) after ", output, re.MULTILINE)
    return ended.count("passed"), max(ended.count("failed"), 1)


class Step:
    def __init__(self, key: str, title: str, arguments: list[str], minutes: float, count: Count = closing_line):
        self.key, self.title, self.arguments, self.minutes, self.count = key, title, arguments, minutes, count

    def run(self) -> Result:
        print(f"\n== {self.title}: {' '.join(self.arguments)}", flush=True)
        began = time.monotonic()
        try:
            status, output, late = command(self.arguments, self.minutes, LOGS / f"{self.key}.log")
            passed, failed = self.count(output, status)
        except (OSError, ValueError, xml.ParseError) as error:
            return Result(self.title, 0, 1, time.monotonic() - began, str(error))
        result = Result(self.title, passed, failed, time.monotonic() - began)
        if late:
            result.trouble = f"took more than {self.minutes:g} minutes"
        elif status != 0:
            result.trouble = f"ended with status {status}"
        elif passed + failed == 0:
            result.trouble = "ran nothing"
        elif failed:
            result.trouble = f"{failed} failed"
        if result.trouble:
            result.failed = max(result.failed, 1)
        return result


class SwiftStep(Step):
    """The Swift tests, on SQLite and on a PostgreSQL of their own, which is stopped whatever happens."""

    def run(self) -> Result:
        for report in swift_reports():
            report.unlink()
        trouble = start_postgres()
        try:
            result = super().run()
        finally:
            stop_postgres()
        if trouble:
            result.failed += 1
            result.trouble = "; ".join(filter(None, (result.trouble, trouble)))
        return result


def start_postgres() -> str:
    """Starts the tests' PostgreSQL and names it in the environment. Returns what went wrong, or nothing."""
    try:
        status, output, late = command([*POSTGRES_COMMAND, "start", str(POSTGRES)], 3, LOGS / "postgres.log")
    except OSError as error:
        return f"PostgreSQL did not start ({error})"
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    if status != 0 or late or not lines:
        return "PostgreSQL did not start"
    os.environ["RINNALLA_TEST_POSTGRES"] = lines[-1]
    return ""


def stop_postgres() -> None:
    os.environ.pop("RINNALLA_TEST_POSTGRES", None)
    try:
        subprocess.run(
            [*POSTGRES_COMMAND, "stop", str(POSTGRES)], cwd=ROOT, stdin=subprocess.DEVNULL, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"PostgreSQL was not stopped: {error}", flush=True)


# The stories of the paths, each page through the gate. The crawl of every page for every person in every language
# (`e2e/run.py pages`) takes longer than all of them together and is run by itself.
STORIES = ["sinks", "gate", "account", "keys", "moti", "refusals", "stopping", "trace"]


def steps() -> list[Step]:
    return [
        Step("setup", "Setup", ["bin/setup", "test"], 25, packages_checked),
        Step("lint", "Format and syntax", ["bin/lint"], 10),
        Step("build", "Build", ["swift", "build", "--build-tests"], 45, built_products),
        SwiftStep(
            "swift", "Swift tests",
            ["swift", "test", "--skip-build", "--disable-xctest", "--xunit-output", str(LOGS / "swift.xml")],
            20, swift_tests),
        Step("spell", "Spelling", ["bin/spell"], 10),
        Step("browser", "Browser", [str(ROOT / ".venv" / "bin" / "python"), "e2e/run.py", *STORIES], 25),
    ]


def interrupted(number: int, _frame: object) -> None:
    if running is not None:
        stop(running)
    raise SystemExit(128 + number)


def chosen(names: list[str]) -> list[Step]:
    every = steps()
    unknown = set(names) - {step.key for step in every}
    if unknown:
        sys.exit(f"bin/test: no step {', '.join(sorted(unknown))}; there are {', '.join(step.key for step in every)}.")
    return [step for step in every if not names or step.key in names]


def main() -> int:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, interrupted)
    LOGS.mkdir(parents=True, exist_ok=True)
    results: list[Result] = []
    for step in chosen(sys.argv[1:]):
        result = step.run()
        results.append(result)
        mark = f"FAILED: {result.trouble}" if result.failed else "ok"
        print(f"-- {result.title}: {result.passed} passed, {result.failed} failed in {result.seconds:.0f} s, {mark}")

    print("\n== All steps")
    for result in results:
        mark = f"FAILED: {result.trouble}" if result.failed else "ok"
        print(f"{result.title:<20} {result.passed:>6} {result.failed:>4} {result.seconds:>6.0f} s  {mark}")
    failed = sum(result.failed for result in results)
    print(f"{sum(result.passed for result in results)} passed, {failed} failed", flush=True)
    return 1 if failed or not results else 0


if __name__ == "__main__":
    sys.exit(main())
