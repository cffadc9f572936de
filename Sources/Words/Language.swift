/// The languages Rinnalla speaks. Finnish is the source, Swedish its equal, English third.
package enum Language: String, CaseIterable, Hashable, Sendable, CustomStringConvertible {
    case fi, sv, en

    /// ISO 639-1, for `lang` and file names.
    package var code: String { rawValue }

    package var description: String { rawValue }

    /// The language's own name for itself.
    package var ownName: String {
        switch self {
        case .fi: "Suomi"
        case .sv: "Svenska"
        case .en: "English"
        }
    }

    /// Reads a code from an address or a setting, exactly.
    package init?(code: some StringProtocol) {
        self.init(rawValue: String(code))
    }

    /// The language a browser would rather have (`Accept-Language`, RFC 9110): the highest weight that we speak, the first of equals;
    /// Finnish when there is none. Regions are ignored (`sv-FI` is `sv`). Reads at most 20 entries of any input.
    package static func best(accepting header: String?) -> Language {
        var best: (language: Language, weight: Double)?
        for entry in (header ?? "").split(separator: ",").prefix(20) {
            guard let (language, weight) = entryRead(entry), weight > 0, weight <= 1 else { continue }
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .fi
    }

    private static func entryRead(_ entry: Substring) -> (Language, Double)? {
        let parts = entry.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
        guard let tag = parts.first, let primary = tag.split(separator: "-").first,
            let language = Language(code: primary)
        else { return nil }
        guard let weight = parts.dropFirst().first(where: { $0.hasPrefix("q=") }) else { return (language, 1) }
        return Double(weight.dropFirst(2)).map { (language, $0) }
    }
}
