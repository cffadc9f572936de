import Foundation

/// The one address people reach this installation by: scheme, host and port, nothing after them.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
    /// `https://rinnalla.example.org`, without a slash at the end.
    package let text: String
    package let host: String
    package let isSecure: Bool

    /// Why a text is no origin.
    enum Refused: Error {
        case notAnAddress, hasMore, plainHTTP
    }

    init(reading text: String) throws(Refused) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let host = parts.host?.lowercased(), !host.isEmpty, scheme == "https" || scheme == "http"
        else { throw .notAnAddress }
        guard ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil, parts.user == nil else {
            throw .hasMore
        }
        guard scheme == "https" || ["127.0.0.1", "localhost"].contains(host) else { throw .plainHTTP }
        if let port = parts.port, !(1...65_535).contains(port) { throw .notAnAddress }
        self.host = host
        isSecure = scheme == "https"
        self.text = "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? "")
    }

    /// This machine itself, for the demo and tests.
    package init(loopbackPort port: Int) {
        text = "http://127.0.0.1:\(port)"
        host = "127.0.0.1"
        isSecure = false
    }

    package var description: String { text }
}

/// Names and addresses of the machine itself: what is sent there leaves no machine.
enum Loopback {
    static func contains(_ host: String) -> Bool {
        let bare = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]")).lowercased()
        if bare == "localhost" || bare == "::1" { return true }
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
