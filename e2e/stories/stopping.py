"""Saying no, later, and stop: by the client's own page and by a guest who was told."""

from __future__ import annotations

import demo
from forms import onward, press
from guest import Guest
from sitting import CLIENT, CONVENER, RENT, Sitting
from stage import Stage, without_script


@without_script
def a_client_who_says_no_leaves_nothing(stage: Stage) -> None:
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.worry()
    onward(sitting.page, {"answer": "no"})
    stage.holds("no is answered by a page of its own", sitting.page.url.endswith("/moti/declined"), sitting.page.url)
    stage.check(sitting.page, "stopped, declined")
    sitting.page.goto(sitting.at("/talk"))
    stage.holds("nothing is left of it", stage.status(sitting.page) == 404)


@without_script
def a_client_who_is_not_safe_is_helped_and_leaves_nothing(stage: Stage) -> None:
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.worry()
    onward(sitting.page, {"answer": "yes", "manner": "faceToFace", "language": "fi", "safe": "no"})
    stage.holds("help is shown", "112" in sitting.page.locator("main").inner_text(), sitting.page.url)
    sitting.page.goto(sitting.at("/talk"))
    stage.holds("nothing is left of it", stage.status(sitting.page) == 404)


@without_script
def a_client_may_be_asked_later_once_and_a_worry_let_go(stage: Stage) -> None:
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.worry()
    onward(sitting.page, {"answer": "later", "laterOn": "huomenna"})
    stage.holds("later leads to Today", sitting.page.url.endswith("/today"), sitting.page.url)
    sitting.go("/talk")
    stage.holds("later cannot be chosen twice", sitting.page.locator('main [value="later"][name=answer]').count() == 0)
    press(sitting.page, sitting.page.locator('main form[action$="/let-go"] button'))
    sitting.page.goto(sitting.at("/talk"))
    stage.holds("what was let go is not there", stage.status(sitting.page) == 404)


@without_script
def a_guest_who_was_told_ends_everything(stage: Stage) -> None:
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.all()
    clock, guest = stage.visitor(), Guest(stage)
    guest.opens(demo.newest(clock, "O2", sitting.work).link)
    guest.asks_a_code(clock, sitting.work_phone)
    sitting.go()
    note = sitting.page.locator("main form[action$='/notes']")
    note.locator("textarea").fill("Tätä ei enää tallenneta.")
    press(guest.page, guest.page.locator('main a[href="/guest/stop"]'))
    stage.check(guest.page, "stopped, by a guest")
    onward(guest.page, {"what": "all", "manner": "phone", "identified": "known"})
    stage.holds("the guest is told that it is done", guest.page.url.endswith("/guest/stopped"), guest.page.url)
    stage.check(guest.page, "stopped, guest's page")
    press(sitting.page, note.locator("button"))
    stage.holds("what was being written is refused", stage.status(sitting.page) == 404, str(stage.status(sitting.page)))
    for rest in ("", "/meeting", "/history", "/paper/consent"):
        sitting.page.goto(sitting.at(rest))
        stage.holds(f"404 at {rest or 'the circle'}", stage.status(sitting.page) == 404)
    ended = demo.newest(clock, "O6", sitting.kela)
    stage.holds("the message names nobody", CLIENT not in ended.text, ended.text)
    other = Guest(stage)
    other.page.goto(ended.link)
    stage.holds("the ended page names no client", CLIENT not in other.page.locator("main").inner_text())
    stage.check(other.page, "stopped, link of one who had access")


@without_script
def one_line_stopped_leaves_the_others(stage: Stage) -> None:
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.all()
    clock, guest = stage.visitor(), Guest(stage)
    guest.opens(demo.newest(clock, "O2", sitting.work).link)
    guest.asks_a_code(clock, sitting.work_phone)
    sitting.go("/stop")
    stage.check(sitting.page, "stopped, lines")
    row = sitting.page.locator("main ul.consents li", has_text="Työllisyysasiantuntija")
    press(sitting.page, row.locator("a.button").first)
    stage.check(sitting.page, "stopped, one line")
    onward(sitting.page)
    guest.page.goto("/guest")
    stage.holds("the recipient reads nothing more", RENT not in guest.page.content())
    sitting.go()
    stage.holds("the others go on", RENT in sitting.page.content())


def the_client_stops_on_the_own_page(stage: Stage) -> None:
    """A demo client: first one consent, then everything. Played once, since nothing is left to stop after it."""
    page = stage.sign_in("Asiakas 8")
    stage.check(page, "stopped, the client's own page")
    lines = page.locator('main form[action*="/stop/"] button, main a[href*="/stop/"]')
    before = lines.count()
    assert before >= 2, f"{before} lines with a stop beside on {page.url}"
    press(page, lines.last)
    stage.holds("one line is gone", lines.count() == before - 1, f"{before} → {lines.count()} on {page.url}")
    press(page, page.locator('main a[href$="/stop"]').first)
    stage.check(page, "stopped, the client stops all")
    onward(page)
    stage.holds("everything has ended", page.locator('main a[href$="/stop"]').count() == 0)
    stage.check(page, "stopped, the client has stopped")
