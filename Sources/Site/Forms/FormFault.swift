/// What is wrong in one field, as a sentence that says what to do.
package struct FormFault: Sendable, Hashable {
    /// The field's name; empty when it is about the whole form.
    package let field: String
    package let sentence: String
}
