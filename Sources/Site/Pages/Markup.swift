package import Core
package import Words

/// HTML that is safe to show as it is: made of escaped texts and a few elements, never of text that was typed.
package struct Markup: Sendable, Hashable, Showable {
    package let html: String

    private init(html: String) {
        self.html = html
    }

    package var shown: Any? { html }

    package static func text(_ text: String) -> Markup { Markup(html: escaped(text)) }

    /// Who or what a sentence is about: bold.
    package static func bold(_ text: String) -> Markup { Markup(html: "<b>\(escaped(text))</b>") }

    /// A topic of consent inside its sentence.
    package static func topic(_ text: String) -> Markup {
        Markup(html: "<span class=\"topic\">\(escaped(text))</span>")
    }

    /// A day in words, with the machine's own spelling.
    package static func day(_ day: Day, _ text: String) -> Markup {
        Markup(html: "<time datetime=\"\(day.iso)\">\(escaped(text))</time>")
    }

    /// A link to an address of this site.
    package static func link(_ address: String, _ text: String) -> Markup {
        Markup(html: "<a href=\"\(escaped(address))\">\(escaped(text))</a>")
    }

    /// A phone number that rings when touched.
    package static func phone(_ number: String) -> Markup {
        Markup(html: "<a href=\"tel:\(escaped(dialled(number)))\">\(escaped(number))</a>")
    }

    /// A square drawing of dark and light modules, with the quiet margin that readers of square codes need.
    ///
    /// - Parameter isDark: asked for every row and column from 0 up to `side`.
    package static func squares(side: Int, label: String, _ isDark: (_ row: Int, _ column: Int) -> Bool) -> Markup {
        let whole = side + 8
        var path = ""
        for row in 0..<max(0, side) {
            for column in 0..<side where isDark(row, column) { path += "M\(column) \(row)h1v1h-1z" }
        }
        return Markup(
            html: """
                <svg class="qr" width="232" height="232" viewBox="-4 -4 \(whole) \(whole)" role="img" \
                aria-label="\(escaped(label))"><path fill="#fff" d="M-4-4h\(whole)v\(whole)h-\(whole)z"/>\
                <path fill="#000" d="\(path)"/></svg>
                """)
    }

    /// The last sign that a reader sees, markup left out.
    fileprivate var plainEnd: String {
        var end = html[...]
        while end.hasSuffix(">"), let open = end.lastIndex(of: "<") { end = end[..<open] }
        return String(end.suffix(1))
    }

    package static func + (left: Markup, right: Markup) -> Markup { Markup(html: left.html + right.html) }

    /// The pieces with a text between them.
    package static func joined(_ pieces: [Markup], by separator: String) -> Markup {
        Markup(html: pieces.map(\.html).joined(separator: escaped(separator)))
    }

    /// A number as a telephone dials it: digits and a leading plus.
    package static func dialled(_ number: String) -> String {
        String(number.filter { ("0"..."9").contains($0) || $0 == "+" })
    }

    /// Escapes byte by byte: a quotation mark with a combining sign on it is a quotation mark to a browser, though one
    /// character to Swift.
    package static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let replacement = replacement(byte) { bytes += replacement.utf8 } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
    }

    private static func replacement(_ byte: UInt8) -> String? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        default: nil
        }
    }
}

extension Words {
    /// A text whose placeholders are filled with markup: `{who} saa tietoa` with `who` in bold.
    package func markup(_ key: String, _ fills: [String: Markup]) -> Markup {
        guard let text = text(key) else { return .text(self(key)) }
        return text.pieces.reduce(Markup.text("")) { whole, piece in
            switch piece {
            case .literal(let literal): whole + .text(String(Text.following(whole.plainEnd, literal)))
            case .name(let name): whole + (fills[name] ?? .text("⟦\(name)⟧"))
            }
        }
    }
}
