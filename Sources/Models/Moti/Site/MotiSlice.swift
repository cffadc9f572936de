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
        ]
    }

    /// The folders of the slice's texts: one for each group of pages, no key in two.
    package static let words = ["CallTogether", "Circle", "Guest", "Rules", "Today"].map { folder in
        Slice("Moti\(folder)", folder: resources.appendingPathComponent("Words/\(folder)"))
    }

    package static let templates = resources.appendingPathComponent("Templates")

    private static let resources = Bundle.module.resourceURL ?? Bundle.module.bundleURL
}
