"""The trace of all that was shown before, verified by the script that shares no code with what wrote it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from places import ROOT
from stage import Stage


def the_trace_of_this_run_is_whole_and_a_changed_one_is_not(stage: Stage) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = _copy(stage.server.data, Path(folder))
        status, said = _verify(copy)
        assert status == 0, said
        print(f"   {said}")
        database = sqlite3.connect(copy)
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        changed = database.execute(
            "UPDATE access_record SET at = at + 1 WHERE sequence = (SELECT max(sequence) / 2 FROM access_record)")
        assert changed.rowcount >= 1, "there was no record to change"
        database.commit()
        database.close()
        assert _verify(copy)[0] == 1, "one millisecond changed in one record was not noticed"


def _copy(data: Path, folder: Path) -> Path:
    """The database with its log, as it lies while the server runs."""
    original = next(iter(sorted(data.rglob("rinnalla.sqlite"))), None)
    assert original is not None, f"no database in {data}"
    for part in original.parent.glob(original.name + "*"):
        shutil.copy(part, folder)
    return folder / original.name


def _verify(database: Path) -> tuple[int, str]:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "bin" / "verify-trace"), str(database)], stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=120, check=False)
    return ran.returncode, (ran.stdout + ran.stderr).strip()
