/// What is wrong with one setting, in a plain sentence that says what to change. Never holds a secret's value.
package struct InstallationFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The key as written in the file, or the environment's name.
    package let setting: String
    package let sentence: String

    package init(_ setting: String, _ sentence: String) {
        self.setting = setting
        self.sentence = sentence
    }

    package var description: String { "\(setting): \(sentence)" }
}

/// All faults of a configuration at once. An installation with any does not start.
package struct InstallationFaults: Error, Sendable, CustomStringConvertible {
    package let all: [InstallationFault]

    package init(_ all: [InstallationFault]) {
        self.all = all
    }

    package var description: String {
        let count = all.count == 1 ? "one setting" : "\(all.count) settings"
        return "Rinnalla cannot start. Change \(count) of its configuration:\n"
            + all.map { "  \($0)" }.joined(separator: "\n")
    }
}
