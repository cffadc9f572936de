import Core
import Site

/// What each kind of visitor met at each route, as `docs/states/routes.md` holds it.
struct RouteTable: Sendable {
    private var met: [String: [Visitor.Kind: String]] = [:]
    private let entries: [RouteEntry]

    init(_ entries: [RouteEntry]) {
        self.entries = entries.sorted { ($0.pattern, $0.method.rawValue) < ($1.pattern, $1.method.rawValue) }
    }

    mutating func note(_ entry: RouteEntry, _ kind: Visitor.Kind, _ answer: Asking.Answer) {
        met[RouteTable.name(entry), default: [:]][kind] = RouteTable.cell(answer)
    }

    static func name(_ entry: RouteEntry) -> String { "\(entry.method.rawValue) \(entry.pattern)" }

    private static func cell(_ answer: Asking.Answer) -> String {
        answer.leadsToSignIn ? "in" : (answer.status == 303 ? "go" : "\(answer.status)")
    }

    var text: String {
        let kinds = Visitor.Kind.allCases
        var lines = RouteTable.head
        lines.append("| Route | Row | Door | Parts or roles | " + kinds.map(\.mark).joined(separator: " | ") + " |")
        lines.append("|" + String(repeating: "---|", count: kinds.count + 4))
        for entry in entries {
            let cells = kinds.map { met[RouteTable.name(entry)]?[$0] ?? "?" }
            let row = entry.access
            lines.append(
                "| `\(RouteTable.name(entry))` | \(row.name) | \(row.door.rawValue) | \(RouteTable.who(row)) | "
                    + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func who(_ row: AccessRow) -> String {
        let all = row.parts.map(\.rawValue).sorted() + row.roles.map(\.rawValue).sorted()
        return all.isEmpty ? "–" : all.joined(separator: ", ")
    }

    private static let head = [
        "# Routes",
        "",
        "Every route and what each kind of visitor meets at it, written by the tests from the router itself",
        "(`RINNALLA_WRITE_GOLDEN=1 swift test --filter MatrixTests`). Never edit it by hand; read its differences.",
        "",
        "The visitor asks about their own circle where they have a seat in one, and else about one that is there and is",
        "none of theirs. A form is sent with the visitor's own token; by those who are meant, without a one-time key and",
        "with nothing filled in, so that it changes nothing (400 or 422); by all others whole.",
        "",
        "`in` leads to signing in, `go` leads on, 403 is a form from somebody who is not signed in (far enough), 404 is the",
        "same page to the byte as for what is not there.",
        "",
        "Visitors: nobody; half: password given, second factor not; link: guest by link alone; guest: by link and code;",
        "client: by card; conv: convener; coord: coordinator; resp: responsible worker; dep: deputy; inv: invited, with an",
        "account; supp: support person; coll: colleague of the convener's unit; fcoord: coordinator of another area; line:",
        "line manager; admin: administrator; dpo: data-protection officer.",
        "",
    ]
}
