/// What the site must know of the installation.
package struct SiteSettings: Sendable {
    /// Scheme, host and port as people type them: `https://rinnalla.example.org`. No other host is answered.
    package let origin: String
    /// Without TLS, on this machine alone: cookies without `__Host-` and `Secure`, for browsers that refuse those on
    /// `http://127.0.0.1` (Chromium takes them, Safari does not). Only a site with the demo's bar may have it.
    package let insecureLoopback: Bool
    /// A proxy in front tells the visitor's address in `X-Forwarded-For`.
    package let behindProxy: Bool
    /// Who answers in danger, night and day (social emergency services).
    package let dutyPhone: String
    /// Who helps when one cannot get in, and when they answer.
    package let helpPhone: String
    package let helpHours: String

    package init(
        origin: String, insecureLoopback: Bool = false, behindProxy: Bool = false, dutyPhone: String,
        helpPhone: String, helpHours: String
    ) {
        self.origin = origin
        self.insecureLoopback = insecureLoopback
        self.behindProxy = behindProxy
        self.dutyPhone = dutyPhone
        self.helpPhone = helpPhone
        self.helpHours = helpHours
    }

    /// What is wrong with them, each with what to change.
    package var faults: [String] {
        var faults: [String] = []
        let secure = origin.hasPrefix("https://")
        if !secure, !origin.hasPrefix("http://") { faults.append("origin must begin with https://") }
        if host.isEmpty || host.contains("/") { faults.append("origin must be a scheme and a host, without a path") }
        if insecureLoopback, !isLoopback { faults.append("insecureLoopback is for 127.0.0.1 and localhost only") }
        if !secure, !isLoopback {
            faults.append("origin must begin with https:// (this machine's own address may do without)")
        }
        return faults
    }

    /// Host and port as the `Host` header says them.
    var host: String {
        guard let range = origin.firstRange(of: "://") else { return "" }
        return String(origin[range.upperBound...])
    }

    var isSecure: Bool { origin.hasPrefix("https://") }

    private var isLoopback: Bool {
        let name = host.split(separator: ":").first.map(String.init) ?? ""
        return name == "127.0.0.1" || name == "localhost"
    }

    func cookieName(_ name: SetCookie.Name) -> String {
        insecureLoopback ? name.rawValue : "__Host-\(name.rawValue)"
    }
}
