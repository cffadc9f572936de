import Crypto
package import Foundation

/// The files that every page shares. Each has an address with its own hash in it, so that a browser keeps it for good and
/// a new version is a new address.
package struct Assets: Sendable {
    struct Asset: Sendable {
        let name: String
        let address: String
        let type: String
        let bytes: [UInt8]
        /// The same, gzipped beforehand (`look.css.gz`); pages themselves are never compressed (BREACH).
        let zipped: [UInt8]?
        let tag: String
    }

    private let byAddress: [String: Asset]
    private let byName: [String: Asset]

    /// - Throws: ``AssetFaults`` when the folder cannot be read or holds a file of another kind than `.css`, `.js`, `.svg`.
    package init(folder: URL) throws {
        var assets: [Asset] = []
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension != "gz" && !file.lastPathComponent.hasPrefix(".") {
            guard let type = Assets.types[file.pathExtension] else {
                throw AssetFaults(fault: "\(file.lastPathComponent) is of no known kind.")
            }
            assets.append(Assets.asset(file, type, try Data(contentsOf: file)))
        }
        byName = Dictionary(assets.map { ($0.name, $0) }) { first, _ in first }
        byAddress = Dictionary(assets.map { ($0.address, $0) }) { first, _ in first }
    }

    /// The address of a file; nil when there is none of that name.
    func address(_ name: String) -> String? { byName[name]?.address }

    func asset(at address: String) -> Asset? { byAddress[address] }

    var addresses: [String] { byAddress.keys.sorted() }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]

    private static func asset(_ file: URL, _ type: String, _ data: Data) -> Asset {
        let digest = SHA256.hash(data: data).prefix(9)
        let tag = Base64URL.text(digest)
        let stem = file.deletingPathExtension().lastPathComponent
        let zipped = try? Data(contentsOf: file.appendingPathExtension("gz"))
        return Asset(
            name: file.lastPathComponent, address: "/assets/\(stem).\(tag).\(file.pathExtension)", type: type,
            bytes: [UInt8](data), zipped: zipped.map { [UInt8]($0) }, tag: "\"\(tag)\"")
    }
}

struct AssetFaults: Error {
    let fault: String
}
