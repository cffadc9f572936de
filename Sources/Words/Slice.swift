package import Foundation

/// Where a slice keeps its texts: a folder with `fi.yml`, `sv.yml` and `en.yml`.
package struct Slice: Sendable {
    /// Its name in faults.
    package let name: String
    package let folder: URL

    package init(_ name: String, folder: URL) {
        self.name = name
        self.folder = folder
    }

    /// The folder `Words` of a target's resources: `Slice("Moti", in: .module)`.
    package init(_ name: String, in bundle: Bundle) {
        self.init(name, folder: (bundle.resourceURL ?? bundle.bundleURL).appendingPathComponent("Words"))
    }

    /// The texts that all share: days of the week, months, joining words. Every catalogue holds them.
    static let shared = Slice(
        "Words", folder: (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent("Texts"))
}
