package import Core

extension MotiMachine {
    /// The table of design 3.2.
    package static let rules: [Rule<MotiMachine>] = []
}
