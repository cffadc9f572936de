"""The whole of a first MOTI case, from worry to nothing left, each act by whom it belongs to."""

from __future__ import annotations

from datetime import timedelta

from playwright.sync_api import Page

import demo
import table
from forms import ends, faults, fill, onward, press
from guest import Guest, read_aloud
from server import Server
from sitting import CLIENT, CONVENER, RENT, Sitting, typed
from stage import Stage, without_script
from places import OUT

RESPONSIBLE = "Sosiaaliohjaaja, pohjoinen"
"""Asked from a unit's card, with an account; becomes responsible."""
RESPONSIBLE_SHOWN = {"fi": "Sosiaaliohjaaja", "sv": "Socialhandledare", "en": "Social counsellor"}
"""By profession, as the card says it in the convener's language."""
DEPUTY, DEPUTY_PHONE = "tyo3@example.org", "040 000 0099"


@without_script
def from_worry_to_nothing_left(stage: Stage) -> None:
    _whole(stage, "fi")


def from_worry_to_nothing_left_in_swedish(stage: Stage) -> None:
    _whole(stage, "sv")


def from_worry_to_nothing_left_in_english(stage: Stage) -> None:
    _whole(stage, "en")


def _whole(stage: Stage, language: str) -> None:
    """On a server of its own, since its clock is moved by months."""
    log = OUT / f"server-{language}{'' if stage.script else '-without-script'}.log"
    with Server(log=log) as server:
        own = Stage(stage.browser, server, stage.checks, stage.gate, stage.script)
        try:
            _Case(own, language).play()
        except Exception:
            own.picture_all(f"path {language}")
            raise
        finally:
            own.close()


class _Case:
    def __init__(self, stage: Stage, language: str) -> None:
        self.stage, self.language = stage, language
        self.name = f"path, {language}"
        self.clock = stage.visitor()
        self.convener = Sitting(stage, stage.sign_in(CONVENER, language), self.name)
        self.worker = stage.sign_in(RESPONSIBLE, language)

    def seen(self, page: Page, what: str) -> None:
        self.stage.check(page, f"{self.name}, {what}")

    def play(self) -> None:
        self.convener.all(self.language)
        self.guests_answer()
        self.time_is_fixed()
        self.meeting()
        self.plan()
        self.paper()
        self.following()
        self.closing()
        self.purged()

    def move(self, days: int) -> None:
        """Moves the clock; long unused sessions end by it, so everyone signs in anew."""
        demo.move_clock(self.clock, self.stage.server, days)
        for page, role in ((self.convener.page, CONVENER), (self.worker, RESPONSIBLE)):
            page.goto("/")
            self.stage.switch(page, role)

    # Answers

    def guests_answer(self) -> None:
        kela_link = demo.newest(self.clock, "O2", self.convener.kela).link
        for _ in range(2):
            scanned = self.clock.context.request.get(self.stage.address + kela_link)
            self.stage.holds("a scanner's look changes nothing", scanned.status == 200)
        self.kela = Guest(self.stage, self.language, self.name)
        self.kela.opens(kela_link)
        self.kela.answers({"slots": self.kela.slots(), "answer": "yesRemote"})
        self.work = Guest(self.stage, self.language)
        self.work.opens(demo.newest(self.clock, "O2", self.convener.work).link)
        self.work.answers({"answer": "deputyOffered", "deputyName": "Työllisyysasiantuntija 3", "deputyContact": DEPUTY})
        self.worker_answers()
        self.deputy_is_let_in()
        self.code_by_voice(self.convener.page)

    def worker_answers(self) -> None:
        self.worker.goto("/today")
        link = f'main a[href="{self.convener.at(f"/asked/{self.convener.asked[0]}/reply")}"]'
        press(self.worker, self.worker.locator(link).first)
        self.seen(self.worker, "own answer")
        first = self.worker.locator("main [name=slots]").first.get_attribute("value") or ""
        onward(self.worker, {"answer": "yes", "slots": [first]})
        ends(self.worker, "/meeting")

    def deputy_is_let_in(self) -> None:
        page = self.convener.page
        self.convener.go("/meeting")
        self.convener.seen("meeting, answers")
        press(page, page.locator('main a[href$="/deputy"]').first)
        self.convener.seen("deputy")
        onward(page, {"name": "Työllisyysasiantuntija 3", "email": DEPUTY, "phone": DEPUTY_PHONE, "yes": "1"})
        ends(page, "/meeting")
        self.deputy = Guest(self.stage, self.language, self.name if self.language == "fi" else "")
        self.deputy.opens(demo.newest(self.clock, "O2", DEPUTY).link)
        self.deputy.answers({"slots": self.deputy.slots(), "answer": "yes"})
        self.deputy.asks_a_code(self.clock, DEPUTY_PHONE)
        self.work.page.goto("/guest")
        self.stage.holds("the first one's access has ended", RENT not in self.work.page.content())

    def code_by_voice(self, page: Page) -> None:
        page.goto(self.convener.at(f"/asked/{self.convener.asked[2]}/code"))
        self.seen(page, "code to read")
        onward(page)
        self.seen(page, "code to read, made")
        self.kela.enters(read_aloud(page))
        shown = self.kela.page.locator("main").inner_text()
        self.stage.holds("a guest sees the question of their line", RENT in shown and CLIENT in shown, shown)

    # Meeting

    def time_is_fixed(self) -> None:
        page = self.convener.page
        self.convener.go("/meeting")
        first = page.locator("main [name=slot]").first.get_attribute("value") or ""
        people = [one.get_attribute("value") or "" for one in page.locator("main [name=chair]").all()]
        onward(page, {"slot": first, "chair": people[0], "scribe": people[1], "yes": "1"})
        ends(page, "/meeting")
        self.convener.seen("meeting, fixed")
        self.convener.go("/meeting/call")
        self.convener.seen("call beforehand")
        onward(page, {"reached": "reached", "note": "Asiakas aloittaa itse."})
        self.move(27)

    def meeting(self) -> None:
        today = demo.today(self.stage.server)
        self.convener.page.goto("/today")
        self.convener.seen("Today, the meeting")
        table.sits_down(self.convener)
        self.convener.seen("table, question")
        people = table.owners(self.convener)
        seats = list(people.values())
        client, convener, guest = seats[0], seats[1], people[_named(people, "Kela")]
        table.agrees(self.convener, "Laskee asumistuen uudelleen.", guest, typed(today + timedelta(days=10)))
        table.agrees(self.convener, "Soittaa vuokranantajalle.", convener, typed(today + timedelta(days=5)))
        table.agrees(self.convener, "Tuo vuokrasopimuksen.", client, typed(today + timedelta(days=7)), False)
        table.goes_on(self.convener, "Vuokra on kaksi kuukautta myöhässä.")
        self.convener.seen("table, question 2")
        table.goes_on(self.convener, "Asiakas haluaa pysyä kodissaan.")
        ends(self.convener.page, "/table/reading")

    def plan(self) -> None:
        page = self.convener.page
        self.convener.seen("table, reading")
        table.confirms(self.convener, {"readAloud": "1", "yes": "1", "ifWorse": "Soitan vastuutyöntekijälle."})
        told = " ".join(faults(page))
        self.stage.holds("an unfit plan is refused with its faults named", self.stage.status(page) == 422, told)
        self.stage.holds("what was typed is kept", "Soitan vastuutyöntekijälle." in page.content())
        self.convener.seen("table, refused")
        self.convener.go("/table/reading")
        table.offers(self.convener, "responsible", self.account_of_responsible())
        self.duty_is_taken(self.worker)
        self.convener.go("/table/reading")
        ticks = {box: "1" for box in _names(page, 'main [type=checkbox]')}
        table.confirms(self.convener, {**ticks, "ifWorse": "Soitan vastuutyöntekijälle."})
        ends(page, "/table/paper")
        self.convener.seen("table, paper")

    def account_of_responsible(self) -> str:
        boxes = table.duty(self.convener, "responsible").all()
        texts = [box.locator("xpath=ancestor::label").inner_text().strip() for box in boxes]
        return boxes[_index(texts, RESPONSIBLE_SHOWN[self.language])].get_attribute("value") or ""

    def duty_is_taken(self, page: Page) -> None:
        page.goto(self.convener.at())
        self.seen(page, "duty offered")
        press(page, page.locator('main a[href*="/duties/"]').first)
        self.seen(page, "duty")
        onward(page, {box: "1" for box in _names(page, "main [type=checkbox]")})

    # Paper

    def paper(self) -> None:
        page = self.convener.page
        press(page, page.locator('main a[href*="/paper/plan/"]').first)
        self.plan_address = page.url
        page.emulate_media(media="print")
        headings = [one for one in page.locator("h1").all() if one.is_visible()]
        hidden = all(not one.is_visible() for one in page.locator("nav, .menu, .demo, footer.foot").all())
        self.stage.holds("the client's copy prints with one heading and no menu", len(headings) == 1 and hidden)
        self.stage.picture(page, f"{self.name}-paper-print".replace(", ", "-"))
        page.emulate_media(media="screen")
        self.seen(page, "plan on paper")

    # Following

    def following(self) -> None:
        self.worker.goto(self.convener.at())
        self.seen(self.worker, "circle, following")
        self.contact(10)
        self.move(14)
        self.worker.goto("/today")
        late = self.convener.at()
        self.stage.holds("a late thing is in Today", self.worker.locator(f'main a[href="{late}"]').count() > 0)
        self.seen(self.worker, "Today, late")
        self.contact(20)

    def contact(self, days: int) -> None:
        self.worker.goto(self.convener.at("/contact"))
        self.seen(self.worker, "contact")
        following = typed(demo.today(self.stage.server) + timedelta(days=days))
        onward(self.worker, {"channel": "call", "result": "reached", "next": following, "line": "Hyvin meni."})
        ends(self.worker, self.convener.at())

    # Closing

    def closing(self) -> None:
        self.early_end_is_refused()
        self.actions_end()
        self.records_are_ticked()
        self.ends()

    def early_end_is_refused(self) -> None:
        self.worker.goto(self.convener.at("/closing"))
        self.seen(self.worker, "closing")
        onward(self.worker)
        self.worker.goto(self.convener.at("/end"))
        self.seen(self.worker, "end")
        onward(self.worker, self.ending())
        self.stage.holds("an end is refused while something is open", self.stage.status(self.worker) == 422)
        self.seen(self.worker, "end, refused")

    def ending(self) -> dict[str, str | list[str]]:
        return {"reason": "goalsMet", "remainingContact": "Terveysasema, 040 000 0033", "comeBack": "1",
                "ratings": self.choices("ratings")}

    def choices(self, name: str) -> list[str]:
        boxes = self.worker.locator(f'main [name="{name}"]')
        return boxes.evaluate_all("all => all.map(one => one.value)")

    def actions_end(self) -> None:
        """The guest's by the link, the convener's own, and the client's on their word."""
        guest = self.kela.page
        self.code_by_voice(self.worker)
        self.kela.seen("with a plan")
        press(guest, guest.locator('main form[action$="/finish"] button').first)
        for page in (self.convener.page, self.worker):
            page.goto(self.convener.at())
            for address in _hrefs(page, 'main a[href*="/actions/"]'):
                page.goto(address)
                self.seen(page, f"action {address[-3:]}") if page is self.worker else None
                self.finishes(page)

    def finishes(self, page: Page) -> None:
        """Marks an agreed thing done, where the reader may."""
        done = page.locator('main form[action$="/finish"] button')
        if done.count():
            press(page, done.first)
        elif page.locator('main a[href$="/finish"]').count():
            press(page, page.locator('main a[href$="/finish"]').first)
            onward(page)
        elif page.locator('main a[href$="/drop"]').count():
            press(page, page.locator('main a[href$="/drop"]').first)
            onward(page, {"reason": "notNeeded"})

    def records_are_ticked(self) -> None:
        for page in (self.convener.page, self.worker):
            page.goto(self.convener.at("/record"))
            onward(page, {"record": "health" if page is self.convener.page else "social"})
        self.deputy.asks_a_code(self.clock, DEPUTY_PHONE)
        for guest, kind in ((self.kela, "kela"), (self.deputy, "employment")):
            guest.page.goto("/guest")
            boxes = guest.page.locator(f'main [name="record"][value="{kind}"]')
            fill(guest.page, {"record": kind})
            press(guest.page, boxes.locator("xpath=ancestor::form").locator("button.button"))

    def ends(self) -> None:
        self.worker.goto(self.convener.at("/end"))
        onward(self.worker, self.ending())
        self.stage.holds("the case has ended", self.stage.status(self.worker) == 200, " ".join(faults(self.worker)))
        self.convener.page.goto(self.convener.at())
        self.stage.holds("the convener's access has ended", self.stage.status(self.convener.page) == 404)

    def purged(self) -> None:
        self.move(32)
        for page in (self.convener.page, self.worker):
            for address in (self.convener.at(), self.plan_address):
                page.goto(address)
                self.stage.holds("what was purged is not there", self.stage.status(page) == 404, address)


def _names(page: Page, selector: str) -> list[str]:
    return page.locator(selector).evaluate_all("all => all.map(one => one.name)")


def _hrefs(page: Page, selector: str) -> list[str]:
    return list(dict.fromkeys(page.locator(selector).evaluate_all("all => all.map(one => one.href)")))


def _named(people: dict[str, str], word: str) -> str:
    return next(name for name in people if word in name or "FPA" in name)


def _index(texts: list[str], word: str) -> int:
    return next(number for number, text in enumerate(texts) if word in text)
