package import Core
package import Site
package import Words

/// What turns an installation into the demo. Made by the `rinnalla demo` command alone: a server opened by `serve` is
/// given none, and so has no bar, no route and no movable clock.
package struct DemoParts: Sendable {
    /// Fills the databases with the imaginary county, telling how it goes. Called before anyone is let in; a second call
    /// on the same data changes nothing.
    package let settle:
        @Sendable (OpenInstallation, MovableClock, _ progress: @Sendable (String) -> Void) async throws -> Void
    /// The bar for changing role.
    package let bar: @Sendable (OpenInstallation) -> any DemoBar
    /// Pages of the demo's own: moving the clock, the messages that would have left.
    package let pages: @Sendable (OpenInstallation, MovableClock, KeptMessages) -> [any PageGroup]
    package let words: [Slice]
    /// How to sign in as each role, one line each, told when the server is ready.
    package let roles: [String]

    package init(
        settle: @escaping @Sendable (OpenInstallation, MovableClock, @Sendable (String) -> Void) async throws -> Void,
        bar: @escaping @Sendable (OpenInstallation) -> any DemoBar,
        pages: @escaping @Sendable (OpenInstallation, MovableClock, KeptMessages) -> [any PageGroup] = { _, _, _ in []
        },
        words: [Slice] = [], roles: [String]
    ) {
        self.settle = settle
        self.bar = bar
        self.pages = pages
        self.words = words
        self.roles = roles
    }
}
