import SQL

/// A server's databases, made and removed by one who may. Calls block; for setting up and for tests.
package struct PostgresServer: Sendable {
    private let address: PostgresAddress

    /// - Parameter address: any database of the server, usually `postgres`.
    package init(_ address: PostgresAddress) {
        self.address = address
    }

    /// - Parameters:
    ///   - name: lower-case letters, digits and `_` only.
    ///   - template: a database to copy; nobody may be connected to it.
    /// - Throws: ``EngineFailure``.
    package func createDatabase(_ name: String, template: String? = nil) throws {
        let name = try checked(name)
        let origin = try template.map { " TEMPLATE " + (try checked($0)) } ?? ""
        try perform("CREATE DATABASE \(name)\(origin)")
    }

    /// Removes the database, if there, even when others are connected to it.
    ///
    /// - Throws: ``EngineFailure``.
    package func dropDatabase(_ name: String) throws {
        try perform("DROP DATABASE IF EXISTS \(checked(name)) WITH (FORCE)")
    }

    private func perform(_ text: String) throws {
        let link = PostgresLink(address, preparing: false)
        try link.open()
        _ = try link.perform(text)
    }

    /// Names cannot be bound: only harmless ones are let through.
    private func checked(_ name: String) throws -> String {
        let harmless = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "_")
        }
        guard harmless, !name.isEmpty, name.utf8.count < 64 else {
            throw EngineFailure.statement("A database name holds a-z, 0-9 and _ only.")
        }
        return name
    }
}
