#!/usr/bin/env python3
"""Makes the lists that the tests of Core/Time compare with. Shares no code with what is tested.

    python3 -m venv .venv && .venv/bin/pip install holidays tzdata && .venv/bin/python make.py

Writes days.txt (Python's datetime), helsinki.txt (the IANA zone by zoneinfo), holidays.txt and working-days.txt (the PyPI package
`holidays`, Finland). Run again only when a law changes; the same input gives the same files.
"""

import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays

HERE = Path(__file__).parent
EPOCH = date(1970, 1, 1)
HELSINKI = ZoneInfo("Europe/Helsinki")
FINLAND = holidays.Finland(years=range(2020, 2061), language="en_US")


def write(name, lines):
    lines = list(lines)
    (HERE / name).write_text("\n".join(lines) + "\n")
    print(f"{name}: {len(lines)} lines")


def days():
    """day, days since 1970, weekday, days added, sum"""
    chance = random.Random(1)
    first, last = date(1900, 1, 1), date(2199, 12, 31)
    picked = {first, last, EPOCH, date(1900, 2, 28), date(2000, 2, 29), date(2100, 2, 28), date(2100, 3, 1)}
    picked |= {first + timedelta(chance.randrange((last - first).days)) for _ in range(2000)}
    for day in sorted(picked):
        other = first + timedelta(chance.randrange((last - first).days))
        yield f"{day} {(day - EPOCH).days} {day.isoweekday()} {(other - day).days} {other}"


def instants():
    """R: a moment (ms) and what the wall shows; W: what the wall shows and the (first) moment"""
    chance = random.Random(2)
    moments = [datetime(1997, 1, 1, tzinfo=timezone.utc) + timedelta(minutes=chance.randrange(64 * 525_960)) for _ in range(1500)]
    walls = []
    for year in range(1997, 2061):
        for month in (3, 10):
            sunday = max(d for d in (date(year, month, n) for n in range(25, 32)) if d.isoweekday() == 7)
            turn = datetime(year, month, sunday.day, 1, tzinfo=timezone.utc)
            moments += [turn + timedelta(minutes=m) for m in (-121, -61, -60, -1, 0, 1, 59, 60, 61)]
            walls += [datetime(year, month, sunday.day, h, m) for h in (0, 2, 3, 4, 5, 23) for m in (0, 30, 59)]
    walls += [m.astimezone(HELSINKI).replace(tzinfo=None) for m in moments[:500]]
    for moment in moments:
        wall = moment.astimezone(HELSINKI)
        yield f"R {ms(moment)} {wall.date()} {wall.hour * 60 + wall.minute}"
    for wall in walls:
        yield f"W {ms(wall.replace(tzinfo=HELSINKI, fold=0))} {wall.date()} {wall.hour * 60 + wall.minute}"


def ms(moment):
    delta = moment.astimezone(timezone.utc) - datetime(1970, 1, 1, tzinfo=timezone.utc)
    return delta // timedelta(milliseconds=1)


def free_days():
    """day, name"""
    return (f"{day} {name}" for day, name in sorted(FINLAND.items()))


def working_days():
    """day, working days added (either way), day"""
    chance = random.Random(3)
    for _ in range(1500):
        start = day = date(2020, 3, 1) + timedelta(chance.randrange(40 * 365))
        n = chance.randrange(-40, 120)
        left, step = abs(n), 1 if n > 0 else -1
        while left:
            day += timedelta(step)
            left -= day.isoweekday() < 6 and day not in FINLAND
        yield f"{start} {n} {day}"


write("days.txt", days())
write("helsinki.txt", instants())
write("holidays.txt", free_days())
write("working-days.txt", working_days())
