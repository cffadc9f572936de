/// The names of months and weekdays that people type, in any of the three languages whatever the page's own is.
enum TypedNames {
    /// 1…12 for a month's name, its short form or a Finnish case of it.
    static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return months.firstIndex { stems in stems.contains { matches(word, $0) } }.map { $0 + 1 }
    }

    /// 1 = Monday … 7 = Sunday, for a weekday's name, its short form or a case of it.
    static func weekday(_ word: String) -> Int? {
        weekdays.firstIndex { names in
            names.short.contains(word) || names.stems.contains { word.hasPrefix($0) }
        }.map { $0 + 1 }
    }

    /// Days from today for `huomenna`, `i morgon` (one word here: `imorgon`), `tomorrow` and the like.
    static let relative: [String: Int] = [
        "tänään": 0, "idag": 0, "today": 0,
        "huomenna": 1, "imorgon": 1, "tomorrow": 1,
        "ylihuomenna": 2, "iövermorgon": 2, "övermorgon": 2,
        "eilen": -1, "igår": -1, "yesterday": -1,
    ]

    /// Words that say nothing by themselves.
    static let fillers: Set<String> = ["den", "the", "of", "på", "on"]

    /// Words that a time follows.
    static let timeWords: Set<String> = ["klo", "kello", "kl", "klockan", "at"]

    /// A word shorter than the name must be its beginning ("sep"), a longer one must begin with the stem ("helmikuuta").
    private static func matches(_ word: String, _ stem: String) -> Bool {
        word.hasPrefix(stem) || stem.hasPrefix(word)
    }

    private static let months: [[String]] = [
        ["tammik", "januari", "january"], ["helmik", "februari", "february"], ["maalisk", "mars", "march"],
        ["huhtik", "april"], ["toukok", "maj", "may"], ["kesäk", "juni", "june"],
        ["heinäk", "juli", "july"], ["elok", "augusti", "august"], ["syysk", "september"],
        ["lokak", "oktober", "october"], ["marrask", "november"], ["jouluk", "december"],
    ]

    private static let weekdays: [(short: Set<String>, stems: [String])] = [
        (["ma", "mån", "må", "mon"], ["maanantai", "måndag", "monday"]),
        (["ti", "tis", "tue", "tues"], ["tiistai", "tisdag", "tuesday"]),
        (["ke", "ons", "wed"], ["keskiviik", "onsdag", "wednesday"]),
        (["to", "tors", "tor", "thu", "thur", "thurs"], ["torstai", "torsdag", "thursday"]),
        (["pe", "fre", "fri"], ["perjantai", "fredag", "friday"]),
        (["la", "lör", "sat"], ["lauantai", "lördag", "saturday"]),
        (["su", "sön", "sun"], ["sunnuntai", "söndag", "sunday"]),
    ]
}
