"""Calling together without a mouse, from Today to sent invitations."""

from __future__ import annotations

from datetime import timedelta

import demo
from keyboard import Keyboard
from sitting import CLIENT, CONVENER, RENT, at, workday
from stage import Stage


def calling_together_by_keyboard_alone(stage: Stage) -> None:
    page = stage.sign_in(CONVENER)
    page.goto("/today")
    keys = Keyboard(page)
    keys.press("Kutsu koolle")
    keys.tick("Talous")
    keys.tick("Työ ja opinnot")
    keys.press("Kirjaa huoli")
    keys.tick("Kyllä, tämä sopii")
    keys.tick("Kyllä on")
    keys.tick("Kasvokkain")
    keys.tick("Suomi")
    keys.write("Asiakkaan ikä", "44")
    keys.tick("Asiakas on saanut selosteen")
    keys.press("Tallenna vastaus")
    keys.write("Nimi", CLIENT)
    keys.write("Puhelin", "040 000 0077")
    keys.tick("Soittamalla")
    keys.press("Tallenna ja jatka")
    keys.write("Kysymys asiakkaan sanoin", RENT)
    keys.tick("Talous")
    keys.press("Tallenna ja jatka")
    keys.press("Lisää kutsuttava")
    keys.press("Kelan asiantuntija")
    keys.tick("Joku muu")
    keys.write("Nimi", "Kelan asiantuntija 2")
    keys.write("Sähköposti", "nappaimet@example.org")
    keys.press("Tallenna")
    keys.press("Tallenna ja jatka")
    keys.press("Muuta")
    keys.tick("Talous")
    keys.tick("Hän saa ja antaa tietoa")
    keys.press("Valmis")
    keys.tick("Kysyin joka rivistä")
    keys.tick("Tällä näytöllä")
    keys.write("Asiakkaan nimi allekirjoituksena", CLIENT)
    keys.tick("Tunnen hänet")
    keys.press("Tallenna ja jatka")
    first = workday(demo.today(stage.server) + timedelta(days=24))
    keys.tick("Koko joukko")
    keys.write("Ensimmäinen aika", at(first, 10))
    keys.write("Toinen aika", at(workday(first + timedelta(days=1)), 13))
    keys.write("Kunta", "Pohjoinen kunta 1")
    keys.write("Osoite tai tila", "Terveysasema, huone 2")
    keys.press("Tallenna ja jatka")
    keys.tick("Asiakas on nähnyt tekstin")
    keys.press("Lähetä kutsut")
    stage.holds("the invitations have left by keyboard alone", page.locator("h1").inner_text() == CLIENT, page.url)
