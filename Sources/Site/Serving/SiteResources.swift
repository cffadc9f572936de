package import Foundation

/// Where the site's own files lie beside the binary.
package enum SiteResources {
    package static let templates = folder("Templates")
    package static let words = folder("Words")
    package static let assets = folder("Assets")

    private static func folder(_ name: String) -> URL {
        (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent(name)
    }
}
