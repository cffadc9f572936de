import CPostgres
import SQL

/// Where the server is: a libpq connection string (`host=… port=… dbname=…`) or URI. What it sets goes before the
/// defaults here; a password in it is never shown.
package struct PostgresAddress: Sendable {
    private let conninfo: String

    package init(_ conninfo: String) {
        self.conninfo = conninfo
    }

    /// The same server, another database. For the `keyword=value` form only.
    package func database(_ name: String) -> PostgresAddress {
        PostgresAddress("\(conninfo) dbname=\(name)")
    }

    /// What holds where the connection string says nothing: give up on a silent server after seconds, not minutes.
    private static let defaults = [
        ("connect_timeout", "5"), ("tcp_user_timeout", "15000"), ("application_name", "rinnalla"),
        ("client_encoding", "UTF8"),
    ]

    /// - Throws: ``EngineFailure/unavailable(_:)``.
    func connect() throws(EngineFailure) -> OpaquePointer {
        let settings = Self.defaults + [("dbname", conninfo)]
        let handle = Self.withCStrings(settings.map(\.0)) { keys in
            Self.withCStrings(settings.map(\.1)) { values in PQconnectdbParams(keys, values, 1) }
        }
        guard let handle else { throw .unavailable("PostgreSQL: out of memory.") }
        guard PQstatus(handle) == CONNECTION_OK else {
            // libpq's own words name host, port, user and reason, never the password.
            let words = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
            PQfinish(handle)
            throw .unavailable(
                "PostgreSQL cannot be reached: \(words.split(whereSeparator: \.isNewline).joined(separator: " "))")
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        return handle
    }

    /// A NULL-terminated array of C strings, as libpq wants it.
    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        var bytes: [CChar] = []
        var starts: [Int] = []
        for string in strings {
            starts.append(bytes.count)
            bytes += string.utf8CString
        }
        return bytes.withUnsafeBufferPointer { buffer in
            body(starts.map { start in buffer.baseAddress.map { $0 + start } } + [nil])
        }
    }
}
