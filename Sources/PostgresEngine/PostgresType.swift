import CPostgres
import SQL

/// The types that pass between us and PostgreSQL, by their fixed numbers (`pg_type.oid`), in binary form.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let bpchar: Oid = 1042
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    static let void: Oid = 2278

    /// - Returns: nil for a type that is none of these.
    static func value(of type: Oid, _ bytes: UnsafeRawBufferPointer) -> Value? {
        switch type {
        case int8: .integer(Int64(bitPattern: bits(bytes)))
        case int4: .integer(Int64(Int32(truncatingIfNeeded: bits(bytes))))
        case int2: .integer(Int64(Int16(truncatingIfNeeded: bits(bytes))))
        case bool: .integer(bits(bytes) == 0 ? 0 : 1)
        case float8: .real(Double(bitPattern: bits(bytes)))
        case float4: .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits(bytes)))))
        case text, varchar, bpchar, name: .text(String(decoding: bytes, as: UTF8.self))
        case bytea: .blob(Array(bytes))
        case numeric: PostgresNumeric.value(bytes)
        case void: .null
        default: nil
        }
    }

    /// Big-endian bytes as a number; at most the first eight.
    static func bits(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
