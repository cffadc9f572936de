import HTTPTypes
import Hummingbird

/// A form on its way in: its kind, its size, where it was sent from, and whose it is.
struct Sending: Sendable {
    let door: FrontDoor

    struct Read: Sendable {
        let form: SentForm

        /// - Throws: ``Fault/refusedForm`` when the token is of another session or another browser.
        func check(_ sending: Sending, _ visitor: Visitor?, _ visit: Visit) throws {
            let basis: FormToken.Basis? =
                visitor.map { .session($0.session) } ?? sending.door.tokens.nonce(visit.cookie(.door)).map { .door($0) }
            guard sending.door.tokens.accepts(form.fields.first("_csrf"), basis) else { throw Fault.refusedForm }
        }
    }

    /// - Returns: nil for a request that sends nothing.
    func read(_ request: Request, _ context: RinnallaContext, _ visitor: Visitor?) async throws -> Read? {
        guard request.method == .post else { return nil }
        guard isFromHere(request) else { throw Fault.refusedForm }
        guard isForm(request.headers[.contentType]) else { throw Fault.badType }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > PageAnswers.bodyBytes {
            throw Fault.tooLarge
        }
        let body = try await request.body.collect(upTo: PageAnswers.bodyBytes)
        let fields = try FormFields(reading: Array(body.readableBytesView), limits: .form)
        return Read(form: SentForm(fields: fields, address: request.uri.path))
    }

    private func isForm(_ type: String?) -> Bool {
        guard let first = type?.split(separator: ";").first else { return false }
        return first.lowercased().filter { $0 != " " } == "application/x-www-form-urlencoded"
    }

    /// Browsers say where a form was sent from: `Sec-Fetch-Site` cannot be forged by a page. An old browser says `Origin`;
    /// `null` is what the referrer policy makes of our own, and the token decides.
    private func isFromHere(_ request: Request) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
            return site == "same-origin"
        }
        guard let origin = request.headers[.origin], origin != "null" else { return true }
        return origin == door.settings.origin
    }
}
