package import AsyncHTTPClient
import Core
import NIOCore
import NIOHTTP1

/// Hands text messages to the county's own gateway, one HTTP request each, made from the operator's templates.
package struct GatewayCarrier: MessageCarrier {
    private let settings: SMSSettings
    private let client: HTTPClient
    private let timeLimit: TimeAmount

    /// - Parameters:
    ///   - client: does not follow redirects: a number goes where the operator said and nowhere else.
    ///   - milliseconds: how long an answer may take; then the message is tried again later.
    package init(_ settings: SMSSettings, client: HTTPClient, milliseconds: Int64 = 20_000) {
        self.settings = settings
        self.client = client
        timeLimit = .milliseconds(milliseconds)
    }

    package func carry(_ message: OutgoingMessage) async throws(Undelivered) {
        guard FieldShape.isPhone(message.recipient) else { throw Undelivered(.refusedAddress, isFinal: true) }
        let status: UInt
        do {
            let response = try await client.execute(request(message), timeout: timeLimit)
            status = response.status.code
            // A small answer is read to its end, so that the connection serves the next message too.
            _ = try? await response.body.collect(upTo: 65_536)
        } catch {
            throw Undelivered(.carrierAway)
        }
        if let undelivered = GatewayAnswer.undelivered(status: status) { throw undelivered }
    }

    private func request(_ message: OutgoingMessage) -> HTTPClientRequest {
        let values = [
            "recipient": message.recipient.filter { !$0.isWhitespace && $0 != "-" }, "text": message.text,
            "secret": settings.secret ?? "",
        ]
        var request = HTTPClientRequest(url: settings.url)
        request.method = settings.method == "PUT" ? .PUT : .POST
        for header in settings.headers {
            request.headers.add(name: header.name, value: SMSTemplate(header.template).filled(values, .none))
        }
        let type = settings.headers.first { $0.name.lowercased() == "content-type" }?.template
        if type == nil { request.headers.add(name: "Content-Type", value: "application/json") }
        // The same for a message sent again: a gateway that knows the header sends it once.
        request.headers.add(name: "Idempotency-Key", value: String(message.id, radix: 36))
        let escape = SMSTemplate.Escape(contentType: type ?? "application/json")
        request.body = .bytes(ByteBuffer(string: SMSTemplate(settings.body).filled(values, escape)))
        return request
    }
}

/// What a gateway's status means.
enum GatewayAnswer {
    static func undelivered(status: UInt) -> Undelivered? {
        switch status {
        case 200..<300: nil
        // The request was understood and this number will not do.
        case 400, 410, 422: Undelivered(.refusedAddress, isFinal: true)
        // Secret, address or method are wrong: the operator can mend it; the message waits.
        case 300..<400, 401, 403, 404, 405, 415: Undelivered(.carrierRefused)
        default: Undelivered(.carrierAway)
        }
    }
}
