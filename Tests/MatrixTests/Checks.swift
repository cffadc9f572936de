import Foundation
import HTTPTypes
import Testing

/// What holds of every answer, whoever asked and whatever for.
enum Checks {
    private static let headers = [
        "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "X-Frame-Options", "Permissions-Policy", "Strict-Transport-Security",
        "X-Robots-Tag",
    ]

    static func sound(_ answer: Asking.Answer, _ name: String) {
        #expect(answer.status < 500, "\(name): \(answer.status)")
        for header in headers where HTTPField.Name(header).flatMap({ answer.headers[$0] }) == nil {
            Issue.record("\(name): no \(header)")
        }
        if HTTPField.Name("Content-Security-Policy").flatMap({ answer.headers[$0] })?.contains("default-src 'none'")
            != true
        {
            Issue.record("\(name): the policy is loose")
        }
        if answer.headers[.cacheControl] != "no-store" { Issue.record("\(name): may be kept in a cache") }
        for cookie in answer.headers[values: .setCookie] { sound(cookie: cookie, name) }
        // A page about a fault is made at start, of nothing that was asked.
        let isMade = answer.status < 400 || answer.status == 422 || answer.status == 409
        let told = [answer.title, answer.location] + (isMade ? links(answer.body) : [])
        if let mark = Marks.found(in: told.joined(separator: "\n")) {
            Issue.record("\(name): \(mark) stands in a title or an address")
        }
    }

    private static func sound(cookie: String, _ name: String) {
        let flags = ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]
        if !cookie.hasPrefix("__Host-") || !flags.allSatisfy(cookie.contains) || cookie.contains("Domain=") {
            Issue.record("\(name): a cookie without its flags")
        }
    }

    /// Every address a page leads to or sends to, but telephone numbers.
    static func links(_ body: String) -> [String] {
        let bytes = Array(body.utf8)
        return [" href=\"", " action=\"", " src=\""].flatMap { values(after: Array($0.utf8), in: bytes) }
            .filter { !$0.hasPrefix("tel:") }.map { $0.removingPercentEncoding ?? $0 }
    }

    private static func values(after mark: [UInt8], in bytes: [UInt8]) -> [String] {
        var values: [String] = []
        var rest = bytes[...]
        while let found = rest.firstRange(of: mark) {
            let value = rest[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
            values.append(String(decoding: value, as: UTF8.self))
            rest = rest[value.endIndex...]
        }
        return values
    }
}
