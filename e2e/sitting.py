"""Calling together, step by step through its pages, as a convener does it beside the client."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count

from playwright.sync_api import Page

from demo import today
from forms import ends, fill, onward, press
from stage import Stage

ADULT_SOCIAL, EMPLOYMENT, KELA = "64", "79", "78"
"""The cards of three units of the demo county."""
RENT, HOME = "Miten saan vuokran maksettua?", "Haluan asua kotona, vaikka välillä väsyn."
CLIENT = "Asiakas 44"
CONVENER = "Sairaanhoitaja, pohjoinen"
NUMBERS = count(100)
"""So that no two circles of a run ask the same address."""


@dataclass
class Sitting:
    """One circle in the making. With a `name`, each page on the way goes through the gate under it."""

    stage: Stage
    page: Page
    name: str = ""
    circle: str = ""
    asked: list[str] = field(default_factory=list)
    """The invitations in the order of asking."""
    times: list[str] = field(default_factory=list)
    number: int = field(default_factory=lambda: next(NUMBERS))

    @property
    def work(self) -> str:
        """Where the employment expert is written to."""
        return f"tyo{self.number}@example.org"

    @property
    def work_phone(self) -> str:
        return f"040 000 0{self.number}"

    @property
    def kela(self) -> str:
        """Where Kela's expert is written to."""
        return f"kela{self.number}@example.org"

    def at(self, rest: str = "") -> str:
        return f"/moti/{self.circle}{rest}"

    def go(self, rest: str = "") -> None:
        self.page.goto(self.at(rest))
        assert self.stage.status(self.page) == 200, f"{self.stage.status(self.page)} at {self.at(rest)}"

    def seen(self, what: str) -> None:
        """The page gate for the page as it stands."""
        if self.name:
            self.stage.check(self.page, f"{self.name}, {what}")

    def worry(self) -> None:
        self.page.goto("/moti/new")
        self.seen("worry")
        onward(self.page, {"lifeAreas": ["money", "work", "housing"]})
        ends(self.page, "/talk")
        self.circle = self.page.url.split("/moti/")[1].split("/")[0]
        self.seen("talk")

    def agrees(self, language: str = "fi") -> None:
        """The client says yes; then name and how to reach them."""
        self._answers("yes", language)
        assert self.page.locator("main [name=name]").count() == 1, "the client's name is asked after yes"
        self.seen("client")
        onward(self.page, {"name": CLIENT, "phone": "040 000 0077", "channel": "ownPage", "pair": "1"})
        ends(self.page, "/goals")

    def _answers(self, answer: str, language: str) -> None:
        onward(self.page, {"answer": answer, "manner": "faceToFace", "language": language, "age": "44",
                           "safe": "yes", "notice": "1"})

    def goals(self) -> None:
        self.seen("goals")
        fill(self.page, {"goal1": RENT, "topics1": ["money"], "card": "Aamut ovat vaikeita.",
                         "cardReaders": ["convener", "invited"]})
        press(self.page, self.page.locator("main [name=more]"))
        onward(self.page, {"goal2": HOME, "topics2": ["housing"]})
        ends(self.page, "/people")
        self.seen("people, nobody")

    def ask(self, unit: str, values: dict[str, str]) -> None:
        """Asks somebody from a unit's card."""
        before = self._needs()
        press(self.page, self.page.locator("main button[name=on][value=units]"))
        self.seen(f"units {len(self.asked)}") if not self.asked else None
        press(self.page, self.page.locator(f'main a[href$="/units/{unit}"]'))
        self.seen(f"card {unit}")
        onward(self.page, values)
        ends(self.page, "/people")
        self.asked += [name for name in self._needs() if name not in before]

    def _needs(self) -> list[str]:
        names = self.page.locator('main [name^="need-"]').evaluate_all("all => all.map(one => one.name)")
        return [name.removeprefix("need-") for name in dict.fromkeys(names)]

    def people(self) -> None:
        """A worker of the county, and two guests without an account: one has a phone, one hears the code by voice."""
        self.ask(ADULT_SOCIAL, {"whom": "se"})
        self.ask(EMPLOYMENT, {"whom": "other", "name": "Työllisyysasiantuntija 2", "email": self.work,
                              "phone": self.work_phone, "codeBy": "codeBySms"})
        self.ask(KELA, {"whom": "other", "name": "Kelan asiantuntija 2", "email": self.kela,
                        "codeBy": "codeByVoice"})
        self.seen("people, three")
        onward(self.page, {"notInvited": "Isännöitsijä", "notDiscussed": "Lapsuus"})
        ends(self.page, "/consent")

    def consent(self) -> None:
        """A line for each, then all of them given by the client on this screen."""
        self.seen("consent, none")
        for number, topics in enumerate((["money", "housing"], ["money"], ["money"])):
            self.line(number, topics)
        self.seen("consent, written")
        onward(self.page, {"exclusions": "1", "manner": "screen", "screenName": CLIENT, "identified": "known"})
        ends(self.page, "/times")

    def line(self, number: int, topics: list[str]) -> None:
        press(self.page, self.page.locator(f'main a[href$="/consent/{self.asked[number]}"]'))
        if number == 0:
            self.seen("consent, one line")
        fill(self.page, {"topics": topics, "direction": "both", "deputy": "1"})
        press(self.page, self.page.locator("main li.open button.button"))
        ends(self.page, "/consent")

    def propose(self) -> None:
        """Two times, three weeks ahead, and a place."""
        self.seen("times")
        first = workday(today(self.stage.server) + timedelta(days=24))
        self.times = [at(first, 10), at(workday(first + timedelta(days=1)), 13)]
        onward(self.page, {"size": "team", "slot1": self.times[0], "slot2": self.times[1],
                           "municipality": "Pohjoinen kunta 1", "place": "Terveysasema, huone 2",
                           "remote": "https://etana.example.org/huone"})
        ends(self.page, "/sending")

    def send(self) -> None:
        self.seen("sending")
        onward(self.page, {"clientSaw": "1"})
        ends(self.page, self.at())
        self.seen("circle, asked")

    def to_sending(self, language: str = "fi") -> None:
        """From Today to the page that sends."""
        self.worry()
        self.agrees(language)
        self.goals()
        self.people()
        self.consent()
        self.propose()

    def all(self, language: str = "fi") -> None:
        self.to_sending(language)
        self.send()


def workday(day: date) -> date:
    """The day, or the Monday after it."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def at(day: date, hour: int) -> str:
    return f"{typed(day)} klo {hour}"


def typed(day: date) -> str:
    """The way people write a day; the pages read it in every language."""
    return f"{day.day}.{day.month}.{day.year}"
