package import Mustache

/// What a page value may show. Only these shapes exist, so nothing reaches a template unescaped: every text passes
/// ``Markup/escaped(_:)`` on its way, and what is markup already says so by its type.
package protocol Showable {
    /// The shape a template takes: escaped text, a truth, another value or a list; nil shows nothing.
    var shown: Any? { get }
}

extension String: Showable {
    package var shown: Any? { Markup.escaped(self) }
}

extension Bool: Showable {
    package var shown: Any? { self }
}

extension Int: Showable {
    package var shown: Any? { String(self) }
}

extension Int64: Showable {
    package var shown: Any? { String(self) }
}

extension Optional: Showable where Wrapped: Showable {
    package var shown: Any? { self.flatMap(\.shown) }
}

extension Array: Showable where Element: Showable {
    package var shown: Any? { compactMap(\.shown) }
}

/// The names a value answers to in its template, each with what it shows. A test compares them with the template.
package typealias Names<Value> = [String: @Sendable (Value) -> (any Showable)?]

/// A plain, complete value that a template shows: strings localised, truths decided.
package protocol PageValue: MustacheParent, Showable, Sendable {
    static var names: Names<Self> { get }
    /// The values found inside this one, so that a test can tell which names a template may use.
    static var inner: [any PageValue.Type] { get }
}

extension PageValue {
    package static var inner: [any PageValue.Type] { [] }
    package var shown: Any? { self }

    package func child(named name: String) -> Any? {
        Self.names[name]?(self)?.shown
    }

    /// The names alone.
    package static var nameList: Set<String> { Set(names.keys) }
}
