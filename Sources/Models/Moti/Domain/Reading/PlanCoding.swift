import Foundation

extension PlanContent {
    func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    init(_ text: String) throws {
        self = try JSONDecoder().decode(PlanContent.self, from: Data(text.utf8))
    }
}
