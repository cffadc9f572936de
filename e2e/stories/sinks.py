"""The receivers that other tests lean on: they keep what comes, and refuse when they are told to."""

from __future__ import annotations

import json
import smtplib
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

from sinks import SMSSink, SMTPSink
from stage import Stage

MAIL = "Subject: Viesti\r\n\r\nSinulle on viesti.\r\n"


def mail_is_kept_and_refused(_stage: Stage) -> None:
    with tempfile.TemporaryDirectory() as folder, SMTPSink(Path(folder), refuse=1) as sink:
        with smtplib.SMTP("127.0.0.1", sink.port, timeout=10) as client:
            try:
                client.sendmail("a@example.org", ["b@example.org"], MAIL)
                raise AssertionError("the first mail should be refused")
            except smtplib.SMTPDataError as refusal:
                assert refusal.smtp_code == 451
            client.sendmail("a@example.org", ["b@example.org"], MAIL)
        kept = sink.folder.wait(1)
        assert len(kept) == 1 and "X-Envelope-To: b@example.org" in kept[0].read_text("utf-8")


def a_text_message_is_kept_and_refused(_stage: Stage) -> None:
    with tempfile.TemporaryDirectory() as folder, SMSSink(Path(folder), refuse=1) as sink:
        ask = urllib.request.Request(sink.address + "/send", data="Tekstiä".encode(), method="POST")
        try:
            urllib.request.urlopen(ask, timeout=10)
            raise AssertionError("the first message should be refused")
        except urllib.error.HTTPError as refusal:
            assert refusal.code == 503
        urllib.request.urlopen(ask, timeout=10).close()
        kept = json.loads(sink.folder.wait(1)[0].read_text("utf-8"))
        assert kept["path"] == "/send" and kept["body"] == "Tekstiä"
