"""What must fail: those without a ground, plans that are unfit, forms sent twice, a link in other hands."""

from __future__ import annotations

import re

from playwright.sync_api import Page

import demo
from forms import ends, faults, fill, onward, press
from guest import Guest
from sitting import CLIENT, CONVENER, HOME, RENT, Sitting
from stage import Stage, without_script

STRANGERS = ("Lääkäri, pohjoinen", "Lähiesihenkilö, pohjoinen", "Pääkäyttäjä", "Koordinaattori, etelä", "Tietosuojavastaava")
TOPICS = ("talous", "asuminen", "vuokra", "ekonomi", "boende", "money", "housing")


def _asked(stage: Stage) -> Sitting:
    """A circle whose invitations have left."""
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.all()
    return sitting


@without_script
def whoever_has_no_ground_sees_what_is_not_there(stage: Stage) -> None:
    sitting = _asked(stage)
    rests = ("", "/meeting", "/history", "/table", "/people", "/consent", "/sending", "/stop", "/paper/consent",
             f"/paper/invitation/{sitting.asked[0]}", "/paper/table", "/paper/stop", "/table/reading",
             f"/asked/{sitting.asked[2]}/code", "/goals")
    for role in STRANGERS:
        page = stage.sign_in(role)
        page.goto("/moti/1kuil6f9g738s")
        absent = _body(page)
        for rest in rests:
            page.goto(sitting.at(rest))
            stage.holds(f"{role} gets 404 at {rest or 'the circle'}", stage.status(page) == 404, str(stage.status(page)))
            stage.holds(f"{role} sees at {rest or 'the circle'} what a made-up id shows", _body(page) == absent)
        page.context.close()


def _body(page: Page) -> str:
    """The page's source without what changes with each answer and each address."""
    source = re.sub(r'name="_(csrf|once)" value="[^"]*"', "", page.content())
    return re.sub(r'href="[^"]*\?kieli=', 'href="?kieli=', source)


@without_script
def a_link_alone_names_nobody_and_opens_in_one_browser(stage: Stage) -> None:
    sitting = _asked(stage)
    clock = stage.visitor()
    message = demo.newest(clock, "O2", sitting.work)
    stage.holds("the message names no client and no topic", not _tells(message.text), message.text)
    guest, other = Guest(stage), Guest(stage)
    guest.page.goto(message.link)
    stage.holds("the door names nobody", not _tells(_source(guest.page)))
    guest.opens(message.link)
    stage.holds("the page by link alone names nobody", not _tells(_source(guest.page)))
    guest.page.goto("/guest/code")
    stage.holds("the code's page names nobody", not _tells(_source(guest.page)))
    other.page.goto(message.link)
    stage.check(other.page, "refused, other browser")
    button = other.page.locator(f'main form[action="{message.link}"] button')
    stage.holds("another browser cannot open it", button.count() == 0)
    other.page.goto("/guest")
    stage.holds("another browser has no guest's page", other.page.locator("main [name=answer]").count() == 0)
    onward(guest.page, {"code": "000 000"})
    stage.holds("a wrong code is told", bool(faults(guest.page)))
    stage.check(guest.page, "refused, wrong code")
    guest.asks_a_code(clock, sitting.work_phone)
    shown = guest.page.locator("main").inner_text()
    stage.holds("the code opens exactly the line's question", RENT in shown and HOME not in shown, shown)
    guest.page.goto("/v/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    stage.check(guest.page, "refused, unknown link")
    sitting.page.context.close()


def _source(page: Page) -> str:
    """The source without the demo's own bar, which lists people."""
    return re.sub(r'<section class="demo".*?</section>', "", page.content(), flags=re.S)


def _tells(text: str) -> bool:
    return CLIENT in text or any(topic in text.lower() for topic in TOPICS)


@without_script
def sending_names_those_who_are_not_let_in_and_one_press_sends(stage: Stage) -> None:
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.worry()
    sitting.agrees()
    sitting.goals()
    sitting.people()
    sitting.go("/sending")
    stage.check(sitting.page, "refused, sending lacks")
    lacks = sitting.page.locator("main [aria-labelledby=lacks] li").count()
    stage.holds("what is missing is named with a link to it", lacks >= 3, f"{lacks} are named")
    sitting.go("/consent")
    sitting.consent()
    sitting.propose()
    sitting.send()


def pressing_twice_acts_once(stage: Stage) -> None:
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.to_sending()
    page, clock = sitting.page, stage.visitor()
    fill(page, {"clientSaw": "1"})
    form = page.locator("main form").last.evaluate(
        "form => Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'))")
    address = stage.address + sitting.at("/sending")
    page.locator("main .main-step button").first.dblclick(no_wait_after=True)
    page.wait_for_url(re.compile(re.escape(sitting.at()) + "$"))
    for _ in range(2):
        again = page.context.request.post(address, form=form, headers={"Origin": stage.address}, max_redirects=0)
        stage.holds("the same form sent again is answered as the first", again.status == 303, str(again.status))
    page.go_back()
    page.goto(sitting.at("/meeting"))
    asked = page.locator('main [aria-labelledby="answers"] li').count()
    stage.holds("each guest has one invitation", asked == 3, str(asked))
    demo.newest(clock, "O2", sitting.kela)
    clock.wait_for_timeout(1000)
    left = [one.to for one in demo.messages(clock) if one.code == "O2" and one.to in (sitting.work, sitting.kela)]
    stage.holds("each guest got one message", sorted(left) == [sitting.kela, sitting.work], str(left))


@without_script
def two_who_write_the_same_question_see_both_texts(stage: Stage) -> None:
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.worry()
    sitting.agrees()
    sitting.goals()
    sitting.go("/goals")
    second = sitting.page.context.new_page()
    second.goto(sitting.at("/goals"))
    onward(sitting.page, {"goal1": "Miten saan vuokran maksettua ajallaan?"})
    ends(sitting.page, "/people")
    onward(second, {"goal1": "Mistä saan apua vuokraan?"})
    stage.holds("the second is told", second.url.endswith("/goals"), second.url)
    source = second.content()
    stage.holds("both texts are on one page", "maksettua ajallaan?" in source and "Mistä saan apua" in source)
    stage.check(second, "refused, both texts")
    onward(second)
    ends(second, "/people")
    second.goto(sitting.at("/goals"))
    stage.holds("the second's text stands once both were seen", "Mistä saan apua" in second.content())


@without_script
def what_is_wrong_is_told_beside_its_field(stage: Stage) -> None:
    sitting = Sitting(stage, stage.sign_in(CONVENER))
    sitting.page.goto("/moti/new")
    onward(sitting.page, {"lifeAreas": ["money"]})
    stage.holds("one life area is not enough", bool(faults(sitting.page)))
    stage.check(sitting.page, "refused, worry")
    sitting.worry()
    onward(sitting.page)
    stage.holds("an empty talk is refused", bool(faults(sitting.page)))
    stage.check(sitting.page, "refused, talk")
    sitting.agrees()
    onward(sitting.page, {"goal1": "", "card": "Teksti säilyy."})
    stage.holds("a question is asked for, the text is kept", "Teksti säilyy." in sitting.page.content())
    stage.check(sitting.page, "refused, goals")
    press(sitting.page, sitting.page.locator('main a[href$="/talk"]').first)
    stage.check(sitting.page, "refused, client again")
