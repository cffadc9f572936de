package import Core
import Words

extension Form {
    /// A text: spaces round it cut, nothing but what can be read kept.
    ///
    /// - Parameters:
    ///   - max: characters. More is a fault.
    ///   - missing: the text's key when it must not be empty; nil when it may.
    /// - Returns: nil when empty or in fault.
    package mutating func text(_ name: String, max: Int, missing: String? = nil) -> String? {
        let text = Form.cleaned(typed(name))
        if text.isEmpty {
            if let missing { fault(name, missing) }
            return nil
        }
        guard text.count <= max else {
            fault(name, "site.field.tooLong", ["max": words.number(max), "n": words.number(text.count)])
            return nil
        }
        guard let code = IdentityCode.places(in: text).first else { return text }
        fault(name, "site.field.identityCode", ["place": IdentityCode.masked(String(text[code]))])
        return nil
    }

    /// A password or a number that opens something: exactly as typed, never shown again.
    package mutating func secret(_ name: String, max: Int, missing: String) -> String? {
        let text = typed(name)
        guard !text.isEmpty, text.utf8.count <= max * 4, text.count <= max else {
            fault(name, missing)
            return nil
        }
        return text
    }

    /// One of the codes.
    package mutating func choice<Code: RawRepresentable<String>>(
        _ name: String, _ type: Code.Type, missing: String? = nil
    ) -> Code? {
        if let code = Code(rawValue: typed(name)) { return code }
        if let missing { fault(name, missing) } else if !typed(name).isEmpty { fault(name, "site.field.choose") }
        return nil
    }

    /// All codes that were ticked, each once; what is not a code is a fault.
    package mutating func choices<Code: RawRepresentable<String> & Hashable>(
        _ name: String, _ type: Code.Type, missing: String? = nil
    ) -> [Code] {
        let typed = typedAll(name).filter { !$0.isEmpty }
        let codes = typed.compactMap(Code.init(rawValue:))
        if codes.count < typed.count { fault(name, "site.field.choose") }
        if codes.isEmpty, let missing { fault(name, missing) }
        return codes.enumerated().filter { codes.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }

    /// Whether a box is ticked.
    package func isTicked(_ name: String) -> Bool { has(name) && typed(name) != "0" }

    /// A whole number within bounds.
    package mutating func number(_ name: String, _ bounds: ClosedRange<Int>, missing: String? = nil) -> Int? {
        let text = Form.cleaned(typed(name))
        if text.isEmpty {
            if let missing { fault(name, missing) }
            return nil
        }
        if let value = Int(text), bounds.contains(value) { return value }
        fault(
            name, "site.field.number",
            ["from": words.number(bounds.lowerBound), "to": words.number(bounds.upperBound)])
        return nil
    }

    /// A thing the form names by its id, as a hidden field or a choice.
    package mutating func id<Of>(_ name: String, _ type: Of.Type, missing: String? = nil) -> ID<Of>? {
        if let id = ID<Of>(typed(name)) { return id }
        if let missing { fault(name, missing) } else if !typed(name).isEmpty { fault(name, "site.field.choose") }
        return nil
    }

    /// Letters and digits kept, line ends and tabs; other control characters dropped, spaces at both ends cut.
    static func cleaned(_ text: String) -> String {
        let kept =
            text.unicodeScalars.contains(where: isUnreadable)
            ? String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnreadable($0) })) : text
        guard let first = kept.firstIndex(where: { !$0.isWhitespace }),
            let last = kept.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(kept[first...last])
    }

    private static func isUnreadable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: true
        // Marks that turn the direction of what follows, and can make a text show as another.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
