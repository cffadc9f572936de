package import Core

/// A value that can be a piece of an address. It has one spelling only, so that one thing has one address.
package protocol PathPart: Sendable {
    init?(pathText: String)
    var pathText: String { get }
}

extension ID: PathPart {
    package init?(pathText: String) { self.init(pathText) }
    package var pathText: String { description }
}

extension Int: PathPart {
    package init?(pathText: String) {
        guard let value = Int(pathText), value >= 0, String(value) == pathText else { return nil }
        self = value
    }

    package var pathText: String { String(self) }
}

/// A token of a link: kept as it is, looked up as its hash. 16–60 letters, digits, `-` and `_`.
package struct LinkToken: PathPart, Hashable {
    package let pathText: String

    package init?(pathText: String) {
        guard (16...60).contains(pathText.utf8.count), pathText.utf8.allSatisfy(Base64URL.isDigit) else { return nil }
        self.pathText = pathText
    }
}

extension PathPart where Self: RawRepresentable, RawValue == String {
    package init?(pathText: String) { self.init(rawValue: pathText) }
    package var pathText: String { rawValue }
}
