/// One row of a result, read by position: columns stand in the order the statement names them.
package struct Row: Sendable, Hashable {
    package let values: [Value]

    package init(_ values: [Value]) {
        self.values = values
    }

    /// - Throws: ``ColumnMismatch`` when the column is absent, NULL or of another shape.
    package func integer(_ column: Int) throws -> Int64 {
        if case .integer(let value)? = value(column) { return value }
        throw ColumnMismatch(column: column, wanted: "integer")
    }

    package func text(_ column: Int) throws -> String {
        if case .text(let value)? = value(column) { return value }
        throw ColumnMismatch(column: column, wanted: "text")
    }

    package func blob(_ column: Int) throws -> [UInt8] {
        if case .blob(let value)? = value(column) { return value }
        throw ColumnMismatch(column: column, wanted: "blob")
    }

    package func bool(_ column: Int) throws -> Bool {
        try integer(column) != 0
    }

    package func optionalInteger(_ column: Int) throws -> Int64? {
        isNull(column) ? nil : try integer(column)
    }

    package func optionalText(_ column: Int) throws -> String? {
        isNull(column) ? nil : try text(column)
    }

    package func optionalBlob(_ column: Int) throws -> [UInt8]? {
        isNull(column) ? nil : try blob(column)
    }

    package func isNull(_ column: Int) -> Bool {
        value(column) == .null
    }

    private func value(_ column: Int) -> Value? {
        values.indices.contains(column) ? values[column] : nil
    }
}

/// A column did not hold what its reader expects: the statement and its reader have parted ways.
package struct ColumnMismatch: Error, Equatable {
    package let column: Int
    package let wanted: String

    package init(column: Int, wanted: String) {
        self.column = column
        self.wanted = wanted
    }
}
