/// How the line of writers fares: for figures, and to prove that writers share commits.
package protocol WritingFigures: Sendable {
    /// Transactions committed since the engine opened.
    var commits: Int { get }
    /// Writes that stand in line and have not begun.
    var waitingWriters: Int { get }
}
