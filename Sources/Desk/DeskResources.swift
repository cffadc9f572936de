package import Foundation

/// Where the shared pages' own files lie beside the binary.
package enum DeskResources {
    package static let templates = folder("Templates")
    package static let words = folder("Words")

    private static func folder(_ name: String) -> URL {
        (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent(name)
    }
}
