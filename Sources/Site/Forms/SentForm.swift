import Crypto
import Foundation
import Gate

/// A form that came with a request, read and found to be of this session.
struct SentForm: Sendable {
    let fields: FormFields
    /// nil when the form carries no key of its own.
    let stamp: FormStamp?

    /// - Parameter address: a form sent elsewhere is another form.
    init(fields: FormFields, address: String) {
        self.fields = fields
        stamp = fields.first("_once").flatMap { key in
            guard (16...60).contains(key.utf8.count), key.utf8.allSatisfy(Base64URL.isDigit) else { return nil }
            return FormStamp(key: key, bodyHash: SentForm.hash(fields, address: address))
        }
    }

    /// Every name and value with its length, so that no two forms have one spelling. The token is left out: it is of the
    /// session, not of the form.
    private static func hash(_ fields: FormFields, address: String) -> [UInt8] {
        var hash = SHA256()
        func add(_ text: String) {
            hash.update(data: Data("\(text.utf8.count):".utf8))
            hash.update(data: Data(text.utf8))
        }
        add(address)
        for field in fields.all where field.name != "_csrf" {
            add(field.name)
            add(field.value)
        }
        return Array(hash.finalize())
    }
}
