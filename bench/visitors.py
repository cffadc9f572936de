"""Signs in as the demo's roles through its bar, and finds what each may look at."""

import datetime
import http.client
import re
import sqlite3
import urllib.parse

ROLES = list(range(1011, 1019)) + list(range(1021, 1037))
FIRST_FILLED = 1 << 44


def base36(number):
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits or "0"


class Visitor:
    """One signed-in session."""

    def __init__(self, port, role):
        self.port = port
        self.role = role
        self.cookies = {}
        self.csrf = ""
        self.sign_in()

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def ask(self, method, path, fields=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Cookie": self.cookie, "Accept-Language": "fi"}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Sec-Fetch-Site"] = "same-origin"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        connection.close()
        token = re.search(r'name="_csrf" value="([^"]+)"', text)
        if token:
            self.csrf = token.group(1)
        return answer.status, text

    def sign_in(self):
        self.ask("GET", "/sign-in")
        once = re.sub(r"[^0-9a-f]", "", datetime.datetime.now().isoformat()) + "00000000"
        status, text = self.ask(
            "POST", "/demo/role", {"role": base36(self.role), "_csrf": self.csrf, "_once": once})
        if status != 303:
            raise SystemExit(f"bench: role {self.role} could not be taken ({status}).\n{text[:400]}")
        status, text = self.ask("GET", "/today")
        if status != 200:
            raise SystemExit(f"bench: Today answered {status} to role {self.role}.\n{text[:400]}")


def sign_in_all(port):
    return [Visitor(port, role) for role in ROLES]


def circles_of(database, visitor):
    """Circles in follow-up that the visitor owns, as addresses."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as rows:
        return ["/moti/" + base36(row[0]) for row in rows.execute(
            "SELECT c.id FROM vault v JOIN circle c ON c.id = v.id WHERE v.owner = ? AND c.state = 'following'"
            " AND c.id >= ? ORDER BY c.id LIMIT 16", (visitor.role, FIRST_FILLED))]


def contacts(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as rows:
        return rows.execute("SELECT COUNT(*) FROM contact").fetchone()[0]


def working_day(days):
    day = datetime.date.today() + datetime.timedelta(days=days)
    while day.weekday() > 4:
        day += datetime.timedelta(days=1)
    return day


def contact_fields(visitor):
    today = datetime.date.today()
    following = working_day(9)
    return {
        "channel": "call", "result": "reached", "on": f"{today.day}.{today.month}.{today.year}",
        "next": f"{following.day}.{following.month}.{following.year}",
        "line": "Viikko on mennyt paremmin, ja vuokra on maksettu.", "_csrf": visitor.csrf, "_once": "@once"}


def page_requests(visitors, paths):
    """One request for each visitor and path, visitors taking turns."""
    longest = max((len(paths[visitor]) for visitor in visitors), default=0)
    return [("GET", paths[visitor][turn], visitor.cookie, "") for turn in range(longest) for visitor in visitors
            if turn < len(paths[visitor])]


def contact_requests(visitors, paths):
    """A contact form for each visitor and circle, each visitor's own circles only."""
    longest = max((len(paths[visitor]) for visitor in visitors), default=0)
    return [("POST", paths[visitor][turn] + "/contact", visitor.cookie,
             urllib.parse.urlencode(contact_fields(visitor), safe="@"))
            for turn in range(longest) for visitor in visitors if turn < len(paths[visitor])]
