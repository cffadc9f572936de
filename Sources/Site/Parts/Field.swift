import Core

/// One box with its label, its hint, what is wrong, and who will read what is written in it.
///
/// In a template: `{{#update}}{{>field}}{{/update}}`.
package struct Field: PageValue {
    /// What kind of box it is.
    package enum Kind: Sendable, Hashable {
        case line
        /// Several lines, as a person writes.
        case lines
        /// Several lines in the person's own words, in the face that nothing else has.
        case own
        case short
        case phone
        case email
        case password
        /// Digits that open something; not shown as they are typed.
        case pin
        /// Digits in groups: a card's code, a one-time code.
        case code
    }

    package let name: String
    package let label: String
    package let kind: Kind
    package var hint: String?
    package var readers: Markup?
    package var autocomplete: String?
    package var max: Int?
    package private(set) var value = ""
    package private(set) var fault: String?
    /// What somebody else saved in the same box meanwhile.
    package private(set) var theirs: String?

    init(_ form: Form, _ name: String, _ label: String, _ kind: Kind) {
        self.name = name
        self.label = label
        self.kind = kind
        value = isSecret ? "" : form.typed(name)
        fault = form.faults.first { $0.field == name }?.sentence
        if let conflict = form.conflicts[name] {
            value = conflict.mine
            theirs = conflict.theirs
        }
    }

    package static let names: Names<Field> = [
        "id": { $0.name }, "label": { $0.label }, "hint": { $0.hint }, "fault": { $0.fault }, "readers": { $0.readers },
        "value": { $0.value }, "theirs": { $0.theirs }, "classes": { $0.classes }, "type": { $0.type },
        "inputmode": { $0.inputmode }, "autocomplete": { $0.autocompletion }, "max": { $0.max },
        "isLong": { $0.isLong }, "isWrong": { $0.fault != nil }, "described": { $0.described },
    ]

    private var isSecret: Bool { kind == .password || kind == .pin }
    private var isLong: Bool { kind == .lines || kind == .own }

    private var classes: String {
        switch kind {
        case .own: "box own"
        case .short, .pin, .code: "box short"
        default: "box"
        }
    }

    private var type: String {
        switch kind {
        case .password, .pin: "password"
        case .phone: "tel"
        case .email: "email"
        default: "text"
        }
    }

    private var inputmode: String? { kind == .pin ? "numeric" : nil }

    /// Off where another person sits beside, which is everywhere but at one's own sign-in.
    private var autocompletion: String { autocomplete ?? "off" }

    /// The ids of what describes the box, for `aria-describedby`.
    private var described: String? {
        let ids = [
            hint.map { _ in "\(name)-hint" }, readers.map { _ in "\(name)-readers" },
            fault.map { _ in "\(name)-fault" },
            theirs.map { _ in "\(name)-theirs" },
        ].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
}

extension Form {
    /// The box of a field, holding what was typed and what is wrong.
    ///
    /// - Parameters:
    ///   - hint: one sentence under the label.
    ///   - readers: who will read it: a sentence with the readers in bold.
    ///   - max: the most characters, as the reading of the field says.
    package func field(
        _ name: String, _ label: String, _ kind: Field.Kind = .line, hint: String? = nil, readers: Markup? = nil,
        max: Int? = nil, autocomplete: String? = nil
    ) -> Field {
        var field = Field(self, name, label, kind)
        field.hint = hint
        field.readers = readers
        field.max = max
        field.autocomplete = autocomplete
        return field
    }
}
