/// A statement as a value: SQL text with its parameters. Interpolation always binds, never pastes:
///
///     let statement: Statement = "SELECT id FROM vault WHERE owner = \(owner)"
///
/// The text holds `?` where values bind; PostgreSQL's engine numbers them. One text serves both engines.
package struct Statement: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// SQL with one `?` for each of ``values``. A literal `?` never appears elsewhere in it.
    package let text: String
    package let values: [Value]

    package init(text: String, values: [Value] = []) {
        self.text = text
        self.values = values
    }

    package init(stringLiteral value: String) {
        self.init(text: value)
    }

    package init(stringInterpolation: Interpolation) {
        self.init(text: stringInterpolation.text, values: stringInterpolation.values)
    }

    package struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var values: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        package mutating func appendInterpolation(_ value: some Bindable) {
            text += "?"
            values.append(value.bound)
        }

        /// A value that may be absent binds as NULL.
        package mutating func appendInterpolation<Bound: Bindable>(_ value: Bound?) {
            text += "?"
            values.append(value?.bound ?? .null)
        }

        /// A list for `IN (\(list: ids))`. An empty list binds one NULL, which matches nothing.
        package mutating func appendInterpolation(list: [some Bindable]) {
            text += list.isEmpty ? "NULL" : list.map { _ in "?" }.joined(separator: ", ")
            values += list.map(\.bound)
        }

        /// Another statement's text and values in this place.
        package mutating func appendInterpolation(_ fragment: Statement) {
            text += fragment.text
            values += fragment.values
        }
    }
}
