import Hummingbird

/// An address as a value: it builds the link and registers the route, so that the two cannot part.
///
///     static let goal: Path<ID<Circle>, ID<Goal>> = "/moti/{}/goals/{}"
///     MotiPaths.goal(circle, goal)        // "/moti/3f/goals/1z"
package struct Path<each Part: PathPart>: Sendable, ExpressibleByStringLiteral {
    /// As written, with `{}` where values stand. In logs and figures it stands for every address of its kind.
    package let pattern: String

    /// - Parameter value: begins with `/` and holds one `{}` for each type; ``Routes`` finds one that does not.
    package init(stringLiteral value: String) {
        pattern = value
    }

    /// The address of these values.
    package func callAsFunction(_ part: repeat each Part) -> String {
        var texts: [String] = []
        repeat texts.append((each part).pathText)
        var address = ""
        for (index, piece) in pattern.split(separator: "{}", omittingEmptySubsequences: false).enumerated() {
            if index > 0, texts.indices.contains(index - 1) { address += texts[index - 1] }
            address += piece
        }
        return address
    }

    /// Reads the values of an address that the router has matched, and answers.
    ///
    /// - Throws: ``Fault/notFound`` when one is not spelled as it should be.
    func answer(
        _ visit: Visit, _ parameters: Parameters,
        _ answer: @Sendable (Visit, repeat each Part) async throws -> Reply
    ) async throws -> Reply {
        var reader = ParameterReader(parameters: parameters)
        let parts = (repeat try reader.next((each Part).self))
        return try await answer(visit, repeat each parts)
    }

    /// The types' names, in order.
    var typeNames: [String] {
        var names: [String] = []
        for type in repeat (each Part).self { names.append(String(describing: type)) }
        return names
    }

    var holes: Int { pattern.split(separator: "{}", omittingEmptySubsequences: false).count - 1 }
}

/// An address without values.
package typealias PlainPath = Path<>

struct ParameterReader {
    let parameters: Parameters
    private var index = 0

    init(parameters: Parameters) {
        self.parameters = parameters
    }

    mutating func next<Part: PathPart>(_ type: Part.Type) throws -> Part {
        defer { index += 1 }
        guard let text = parameters.get("p\(index)"), let part = Part(pathText: text) else { throw Fault.notFound }
        return part
    }
}
