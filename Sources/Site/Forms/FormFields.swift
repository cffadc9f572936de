/// The fields of a form as sent, in order (`application/x-www-form-urlencoded`).
package struct FormFields: Sendable, Hashable {
    package struct Field: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    package let all: [Field]
    private let places: [String: [Int]]

    init(_ fields: [Field]) {
        all = fields
        places = fields.indices.reduce(into: [:]) { $0[fields[$1].name, default: []].append($1) }
    }

    package func first(_ name: String) -> String? {
        places[name]?.first.flatMap { all.indices.contains($0) ? all[$0].value : nil }
    }

    package func values(_ name: String) -> [String] {
        (places[name] ?? []).compactMap { all.indices.contains($0) ? all[$0].value : nil }
    }

    /// How much a form may hold.
    struct Limits {
        let fields: Int
        let nameBytes: Int
        let valueBytes: Int

        static let form = Limits(fields: 500, nameBytes: 100, valueBytes: 64 * 1_024)
        static let query = Limits(fields: 20, nameBytes: 40, valueBytes: 500)
    }

    /// - Throws: ``Fault/badRequest`` for more than the limits, a broken `%`, bytes that are not UTF-8, and U+0000, which the
    ///   database cannot hold. Line ends become `\n`.
    init(reading text: String, limits: Limits) throws {
        try self.init(reading: Array(text.utf8), limits: limits)
    }

    init(reading bytes: [UInt8], limits: Limits) throws {
        var fields: [Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < limits.fields else { throw Fault.badRequest }
            let split = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let name = try FormFields.decoded(pair[..<split], limit: limits.nameBytes)
            let value = try FormFields.decoded(pair[split...].dropFirst(), limit: limits.valueBytes)
            fields.append(Field(name: name, value: value.replacing("\r\n", with: "\n").replacing("\r", with: "\n")))
        }
        self.init(fields)
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, limit: Int) throws -> String {
        var plain: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(hex), let low = rest.popFirst().flatMap(hex) else {
                    throw Fault.badRequest
                }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
            guard plain.count <= limit else { throw Fault.badRequest }
        }
        guard !plain.contains(0), let text = String(validating: plain, as: UTF8.self) else { throw Fault.badRequest }
        return text
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
