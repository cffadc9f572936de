package import SQL

/// The engines that every shared test runs on: `@Test(arguments: Engines.available)`.
package enum Engines {
    /// Both, always. Where PostgreSQL is missing its tests fail and say what to do; they are never skipped.
    package static let available = Dialect.allCases
}
