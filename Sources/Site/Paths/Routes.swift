import HTTPTypes
import Hummingbird

/// The methods a page answers to.
package enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
}

/// One route as tests see it.
package struct RouteEntry: Sendable, Hashable {
    package let method: Method
    /// The address with `{}` where values stand.
    package let pattern: String
    package let access: AccessRow
    /// The types of the values, in order.
    package let parts: [String]
}

/// Pages that belong together. They register their routes and name every page value they show.
package protocol PageGroup: Sendable {
    /// All page values it shows, for the test that compares them with their templates.
    static var pages: [any Page.Type] { get }
    func add(to routes: inout Routes)
}

/// All routes of the site, in the order they were added.
package struct Routes: Sendable {
    struct Route: Sendable {
        let entry: RouteEntry
        let answer: @Sendable (Visit, Parameters) async throws -> Reply
    }

    private(set) var routes: [Route] = []
    /// Patterns written wrongly or twice. A site with any refuses to open.
    package private(set) var faults: [String] = []

    package var entries: [RouteEntry] { routes.map(\.entry) }

    package init(_ groups: [any PageGroup] = []) {
        for group in groups { group.add(to: &self) }
    }

    /// Shows something; changes nothing.
    package mutating func get<each Part: PathPart>(
        _ path: Path<repeat each Part>, _ access: AccessRow,
        _ answer: @escaping @Sendable (Visit, repeat each Part) async throws -> Reply
    ) {
        add(.get, path, access, answer)
    }

    /// Acts on a form. The form has been read and its token checked before `answer` runs.
    package mutating func post<each Part: PathPart>(
        _ path: Path<repeat each Part>, _ access: AccessRow,
        _ answer: @escaping @Sendable (Visit, repeat each Part) async throws -> Reply
    ) {
        add(.post, path, access, answer)
    }

    private mutating func add<each Part: PathPart>(
        _ method: Method, _ path: Path<repeat each Part>, _ access: AccessRow,
        _ answer: @escaping @Sendable (Visit, repeat each Part) async throws -> Reply
    ) {
        let entry = RouteEntry(method: method, pattern: path.pattern, access: access, parts: path.typeNames)
        check(entry, holes: path.holes)
        let whole: @Sendable (Visit, Parameters) async throws -> Reply = { visit, parameters in
            try await path.answer(visit, parameters, answer)
        }
        routes.append(Route(entry: entry, answer: whole))
    }

    private mutating func check(_ entry: RouteEntry, holes: Int) {
        let name = "\(entry.method.rawValue) \(entry.pattern)"
        if !entry.pattern.hasPrefix("/") || holes != entry.parts.count {
            faults.append("\(name): not as its types say.")
        }
        if routes.contains(where: { $0.entry.method == entry.method && $0.entry.pattern == entry.pattern }) {
            faults.append("\(name): there are two.")
        }
    }
}
