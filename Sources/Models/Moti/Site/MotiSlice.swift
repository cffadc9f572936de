package import Core
package import Foundation
package import Gate
package import Site
package import Words

/// The pages of MOTI as the assembly takes them in: routes, templates and texts.
package enum MotiSlice {
    /// - Parameter tokens: makes the secrets of guests' links.
    package static func groups(gate: Gate, tokens: any Tokens) -> [any PageGroup] {
        [
            CallTogetherPages(gate: gate, tokens: tokens),
            CallTogetherPapers(gate: gate),
            CirclePages(gate: gate, tokens: tokens),
            GuestPages(gate: gate, tokens: tokens),
            TablePages(gate: gate),
            CirclePapers(gate: gate),
            OwnPages(gate: gate, tokens: tokens),
        ]
    }

    /// The folders of the slice's texts: one for each group of pages, no key in two.
    package static let words = ["CallTogether", "Circle", "Guest", "Own", "Paper", "Rules", "Table", "Today"].map {
        folder in
        Slice("Moti\(folder)", folder: resources.appendingPathComponent("Words/\(folder)"))
    }

    package static let templates = resources.appendingPathComponent("Templates")

    private static let resources = Bundle.module.resourceURL ?? Bundle.module.bundleURL
}
