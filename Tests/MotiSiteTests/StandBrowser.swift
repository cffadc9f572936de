import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting

/// Asks the router as a browser would: it stands on a page and sends that page's own form.
struct StandBrowser: Sendable {
    let client: any TestClientProtocol
    let cookie: String

    /// The same browser with the cookies that a page has set.
    func taking(_ page: StandPage) -> StandBrowser {
        var kept = cookie.split(separator: ";").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
        for set in page.cookies {
            guard let pair = set.split(separator: ";").first.map(String.init) else { continue }
            kept.removeAll { $0.prefix { $0 != "=" } == pair.prefix { $0 != "=" } }
            kept.append(pair)
        }
        return StandBrowser(client: client, cookie: kept.joined(separator: "; "))
    }

    func get(_ address: String) async throws -> StandPage {
        try await ask(.get, address, body: nil)
    }

    /// Opens a page, fills its form to `action` (the page itself when nil) and sends it.
    ///
    /// - Parameter fields: what is typed or ticked; an empty list unticks. All else goes as it stood.
    func send(
        _ fields: [String: [String]], on page: String, to action: String? = nil
    ) async throws -> StandPage {
        let shown = try await get(page)
        return try await send(fields, from: shown, to: action ?? page)
    }

    func send(_ fields: [String: [String]], from page: StandPage, to action: String) async throws -> StandPage {
        try await post(action, page.form(action, fields))
    }

    func post(_ address: String, _ fields: [(String, String)]) async throws -> StandPage {
        let body = fields.map { "\(StandBrowser.encoded($0.0))=\(StandBrowser.encoded($0.1))" }.joined(separator: "&")
        return try await ask(.post, address, body: ByteBuffer(string: body))
    }

    private func ask(_ method: HTTPRequest.Method, _ address: String, body: ByteBuffer?) async throws -> StandPage {
        var headers: HTTPFields = [.cookie: cookie]
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        return try await client.execute(uri: address, method: method, headers: headers, body: body) { response in
            StandPage(
                status: response.status.code, location: response.headers[.location] ?? "",
                body: String(buffer: response.body), cookies: response.headers[values: .setCookie])
        }
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.count < 2 ? "0" + hex : hex)
        }.joined()
    }
}

/// An answer, and the forms on it.
struct StandPage: Sendable {
    let status: Int
    let location: String
    let body: String
    var cookies: [String] = []

    /// The page's own `<title>`.
    var title: String { between("<title>", "</title>") ?? "" }

    /// All fields of the form that is sent to `action`, as a browser would send them, with these filled in.
    func form(_ action: String, _ filled: [String: [String]] = [:]) -> [(String, String)] {
        var fields = formText(action).map(StandPage.fields) ?? []
        for (name, values) in filled.sorted(by: { $0.key < $1.key }) {
            fields.removeAll { $0.0 == name }
            fields += values.map { (name, $0) }
        }
        return fields
    }

    /// Whether there is a form to this address.
    func hasForm(_ action: String) -> Bool { formText(action) != nil }

    private func formText(_ action: String) -> String? {
        guard let start = body.firstRange(of: "action=\"\(action)\"") else { return nil }
        let rest = body[start.upperBound...]
        return String(rest[..<(rest.firstRange(of: "</form>")?.lowerBound ?? rest.endIndex)])
    }

    private func between(_ left: String, _ right: String) -> String? {
        guard let start = body.firstRange(of: left) else { return nil }
        let rest = body[start.upperBound...]
        return rest.firstRange(of: right).map { String(rest[..<$0.lowerBound]) }
    }

    private static func fields(_ form: String) -> [(String, String)] {
        var fields: [(String, String)] = []
        for match in form.matches(of: /<input([^>]*)>|<textarea([^>]*)>\n?([^<]*)<\/textarea>/) {
            let marks = String(match.1 ?? match.2 ?? "")
            guard let name = attribute("name", marks) else { continue }
            let isTick = marks.contains("type=\"checkbox\"") || marks.contains("type=\"radio\"")
            if isTick, !marks.contains(" checked") { continue }
            fields.append((name, plain(match.3.map(String.init) ?? attribute("value", marks) ?? "")))
        }
        return fields
    }

    private static func attribute(_ name: String, _ marks: String) -> String? {
        guard let start = marks.firstRange(of: " \(name)=\"") else { return nil }
        return String(marks[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
