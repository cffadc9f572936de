import CPostgres
import SQL

/// Values as the wire carries them: binary, each with its type, so that PostgreSQL never guesses.
struct BoundValues {
    /// 0 where the value is NULL: the server takes the column's type.
    private(set) var types: [Oid] = []
    /// All values end to end; `ranges` says which bytes are whose, nil for NULL.
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>?] = []

    /// - Throws: ``EngineFailure/nulInText``.
    init(_ values: [Value]) throws(EngineFailure) {
        for value in values { try append(value) }
        // An empty last value still needs an address.
        bytes.append(0)
    }

    private mutating func append(_ value: Value) throws(EngineFailure) {
        switch value {
        case .null:
            types.append(0)
            ranges.append(nil)
        case .integer(let number):
            append(bigEndian(UInt64(bitPattern: number)), as: PostgresType.int8)
        case .real(let number):
            append(bigEndian(number.bitPattern), as: PostgresType.float8)
        case .text(let text):
            if text.utf8.contains(0) { throw .nulInText }
            append(text.utf8, as: PostgresType.text)
        case .blob(let blob):
            append(blob, as: PostgresType.bytea)
        }
    }

    private mutating func append(_ content: some Sequence<UInt8>, as type: Oid) {
        let start = bytes.count
        bytes.append(contentsOf: content)
        types.append(type)
        ranges.append(start..<bytes.count)
    }

    private func bigEndian(_ bits: UInt64) -> [UInt8] {
        withUnsafeBytes(of: bits.bigEndian) { Array($0) }
    }

    func execute(_ text: String, on handle: OpaquePointer) -> OpaquePointer? {
        withAddresses { addresses, lengths, formats in
            PQexecParams(handle, text, Int32(types.count), types, addresses, lengths, formats, 1)
        }
    }

    func execute(prepared name: String, on handle: OpaquePointer) -> OpaquePointer? {
        withAddresses { addresses, lengths, formats in
            PQexecPrepared(handle, name, Int32(types.count), addresses, lengths, formats, 1)
        }
    }

    private func withAddresses(
        _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> OpaquePointer?
    ) -> OpaquePointer? {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let addresses = ranges.map { range in range.flatMap { range in start.map { $0 + range.lowerBound } } }
            let lengths = ranges.map { Int32(clamping: $0?.count ?? 0) }
            return body(addresses, lengths, lengths.map { _ in 1 })
        }
    }
}
