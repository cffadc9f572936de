/// Why a request gets a page about itself instead of what was asked. The page says what to do and nothing of what there is.
package enum Fault: Int, Error, Sendable, CaseIterable {
    case badRequest = 400
    /// A form whose token is not of this session, or that another site sent.
    case refusedForm = 403
    /// Absent or refused; nobody learns which.
    case notFound = 404
    case badMethod = 405
    case conflict = 409
    case tooLarge = 413
    case badType = 415
    /// Too many tries; wait.
    case tooMany = 429
    case broken = 500
    case closed = 503

    /// The texts' key below `site.fault`.
    var key: String { "site.fault.\(self)" }
}
