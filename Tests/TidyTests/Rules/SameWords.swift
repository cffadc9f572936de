/// Three languages say the same: the same keys, and the same places to fill.
enum SameWords {
    private static let place = Pattern(#"\{(\w+)\}"#)
    /// What a count fills by itself; the languages need not use the same of them.
    private static let ofCounts: Set<String> = ["n", "word", "Word"]

    static func complaints(in folder: WordsFolder) -> [Complaint] {
        folder.faults + folder.keys.sorted().flatMap { missing($0, folder) + places($0, folder) }
    }

    private static func missing(_ key: String, _ folder: WordsFolder) -> [Complaint] {
        WordsFolder.languages.filter { (folder.texts[$0]?[key] ?? "").isEmpty }
            .map { Complaint("\(folder.path)/\($0).yml", "has no text \(key)") }
    }

    private static func places(_ key: String, _ folder: WordsFolder) -> [Complaint] {
        let isCount = key.hasSuffix(".one") || key.hasSuffix(".other")
        let found = WordsFolder.languages.compactMap { language in
            folder.texts[language]?[key].map { text in
                Set(place.finds(in: text).map { $0[1] }).subtracting(isCount ? ofCounts : [])
            }
        }
        return Set(found).count > 1 ? [Complaint(folder.path, "\(key) has different places to fill: \(found)")] : []
    }
}
