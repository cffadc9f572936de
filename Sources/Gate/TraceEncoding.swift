import Crypto

/// Fields one after another so that no two lists of fields give the same bytes (docs/trace.md, *Encoding*): a byte for
/// the shape, integers as eight bytes big-endian, texts and bytes after their length in four bytes big-endian.
struct TraceEncoding {
    private(set) var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(320)
    }

    mutating func add(_ value: Int64?) {
        guard let value else { return bytes.append(0) }
        bytes.append(1)
        add(bigEndian: UInt64(bitPattern: value), count: 8)
    }

    mutating func add(_ text: String) {
        bytes.append(2)
        add(bigEndian: UInt64(text.utf8.count), count: 4)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ blob: [UInt8]) {
        bytes.append(3)
        add(bigEndian: UInt64(blob.count), count: 4)
        bytes.append(contentsOf: blob)
    }

    /// SHA-256 of the parts, one after another.
    static func digest(_ parts: [UInt8]...) -> [UInt8] {
        var hash = SHA256()
        parts.forEach { hash.update(data: $0) }
        return Array(hash.finalize())
    }

    private mutating func add(bigEndian value: UInt64, count: Int) {
        for index in (0..<UInt64(count)).reversed() {
            bytes.append(UInt8(truncatingIfNeeded: value >> (index * 8)))
        }
    }
}
