/// A cookie the site sets. Every one is for this host alone, hidden from scripts and not sent along from other sites.
package struct SetCookie: Sendable, Hashable {
    /// The site's cookies. On the wire each name begins with `__Host-`, but where the demo runs without TLS.
    package enum Name: String, Sendable, CaseIterable {
        case session = "rinnalla"
        /// Ties a form that is sent before signing in to this browser.
        case door = "door"
        case language = "lang"
        /// A device that somebody has signed in on before.
        case device = "device"
    }

    package let name: Name
    package let value: String
    /// Seconds it is kept; nil until the browser closes; 0 removes it.
    package let seconds: Int?

    package init(_ name: Name, _ value: String, seconds: Int? = nil) {
        self.name = name
        self.value = value
        self.seconds = seconds
    }

    package static func removed(_ name: Name) -> SetCookie { SetCookie(name, "", seconds: 0) }

    func header(_ settings: SiteSettings) -> String {
        var text = "\(settings.cookieName(name))=\(value); Path=/; HttpOnly; SameSite=Lax"
        if !settings.insecureLoopback { text += "; Secure" }
        if let seconds { text += "; Max-Age=\(seconds)" }
        return text
    }
}
