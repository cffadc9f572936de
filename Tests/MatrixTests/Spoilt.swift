/// What the fuzz puts where something else belongs.
enum Spoilt {
    static let methods = ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW", "GET", "POST"]

    static let ids = [
        "0", "-1", "00", "1Z", "zzzzzzzzzzzzzzzzzzzz", "1y2p0ij32e8e7", "1y2p0ij32e8e8", "9223372036854775808", "%00",
        "..",
        "%2e%2e", "%2F", "%", "%G1", "%ED%A0%80", "%F0%9F%92%A9", "%C3", "a'--", "\"", "%0d%0aX:1", "+", "", " ", "new",
        "NaN", "1e9", String(repeating: "7", count: 400), "ž", "ŋ",
    ]

    static let paths = [
        "/", "//", "/..", "/%2e%2e/", "%00", "/;a=b", "#x", "%", "/" + String(repeating: "a/", count: 200), "\\", "?",
        "/🙂",
    ]

    static let texts = [
        "", "a", "Hei", "%C3%A4%C3%B6%C3%A5", "%C4%8D%C4%91%C5%8B%C5%A1%C5%A7%C5%BE", "%ED%A0%80", "%ED%BF%BF", "%00",
        "%E2%80%AE", "%EF%BB%BF", "%F4%8F%BF%BF", "%F4%90%80%80", "%FF%FE", "%", "%%", "%1", "%zz", "<script>",
        "'%20OR%201=1",
        "{{say.site}}", "%0A%0D", "131052-308T", "🙂🙂", String(repeating: "%C3%A4", count: 3_000),
        String(repeating: "a", count: 70_000), String(repeating: "%CC%81", count: 500), "2026-13-45", "31.2.2026",
        "29.2.",
        "klo%2025", "klo%209%E2%80%9399", "ti%2099.99.9999%20klo%2010", "30.2.%20klo%200", "1.1.0001",
        "31.12.999999999999",
    ]

    static let numbers = [
        "0", "1", "-1", "007", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e400", "0x10",
        "999999999999999999999999", "%D9%A1%D9%A2", "1.5", "NaN", "",
    ]

    static let types = [
        "text/plain", "application/json", "multipart/form-data", "multipart/form-data; boundary=", ";", "/",
        "application/x-www-form-urlencoded; charset=utf-16", "APPLICATION/X-WWW-FORM-URLENCODED",
    ]

    static let headers = [
        "Accept-Language", "Accept-Encoding", "User-Agent", "Origin", "Sec-Fetch-Site", "X-Forwarded-For",
        "If-None-Match",
        "Range", "Content-Length", "Expect", "Referer", "X-HTTP-Method-Override", "Transfer-Encoding", "Upgrade",
    ]

    static let cookies = [
        "__Host-rinnalla=", "__Host-rinnalla=" + String(repeating: "x", count: 4_000), "=;=;=", ";;;;",
        "__Host-lang=xx",
        "__Host-door=.", "__Host-door=a.b.c", "__Host-rinnalla=a; __Host-rinnalla=b", "a", "__Host-device=%00",
        String(repeating: "a=b;", count: 500),
    ]

    /// Field names of the site's own forms, gathered from its pages, and some that no form has.
    static let names = [
        "answer", "language", "safe", "age", "laterOn", "name", "phone", "reach", "goal1", "topics1", "goal2",
        "minutes",
        "need", "mode", "why", "slot1", "slot2", "slot3", "place", "municipality", "remote", "clientSaw", "word",
        "manner",
        "identified", "on", "channel", "result", "next", "line", "what", "owner", "due", "reason", "until", "text",
        "kind",
        "person", "unit", "duty", "all", "topics", "direction", "written", "writtenVersion", "record", "mayRing",
        "rating",
        "back", "kieli", "code", "present1", "readAloud", "nextContact", "other",
    ]
}
