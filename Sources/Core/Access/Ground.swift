/// Why someone may see or do something. Without one there is no sight (core rule 1).
package enum Ground: String, Sendable, CaseIterable {
    // In a circle.
    case seat, consentLine, ownQueue, breakGlass
    // Outside circles.
    case own, assignment, ticket
    /// The clock acts on the circle's own dates.
    case clock
    /// A command of the operator on the machine itself: the first administrator, the demo, an import.
    case operating
}
