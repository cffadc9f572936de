/// The addresses that the frame itself leads to.
package enum SitePaths {
    package static let home: PlainPath = "/"
    package static let signIn: PlainPath = "/sign-in"
    package static let signOut: PlainPath = "/sign-out"
    package static let accessibility: PlainPath = "/accessibility"
    package static let privacy: PlainPath = "/privacy"
    static let demoRole: PlainPath = "/demo/role"
    static let alive: PlainPath = "/healthz"
    static let ready: PlainPath = "/readyz"
}
