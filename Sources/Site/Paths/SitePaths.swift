/// The addresses that the frame itself leads to.
package enum SitePaths {
    package static let home: PlainPath = "/"
    package static let signIn: PlainPath = "/sign-in"
    package static let signOut: PlainPath = "/sign-out"
    package static let accessibility: PlainPath = "/accessibility"
    package static let privacy: PlainPath = "/privacy"
    static let demoRole: PlainPath = "/demo/role"
    /// The demo's own page: its clock, and the messages that would have left.
    package static let demoStand: PlainPath = "/demo"
    static let alive: PlainPath = "/healthz"
    static let ready: PlainPath = "/readyz"
}
