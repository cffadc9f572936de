import Foundation

/// A form on a page, as a browser has it before anybody types.
struct ShownForm: Sendable {
    struct Box: Sendable {
        let name: String
        let type: String
        let value: String
        let isChecked: Bool
    }

    let action: String
    let boxes: [Box]

    /// All forms of a page that are posted.
    static func all(_ body: String) -> [ShownForm] {
        body.components(separatedBy: "<form").dropFirst().compactMap { text in
            let form = text.components(separatedBy: "</form>").first ?? ""
            let marks = String(form.prefix { $0 != ">" })
            guard marks.contains("post"), let action = attribute("action", marks) else { return nil }
            return ShownForm(action: plain(action), boxes: boxes(String(form.dropFirst(marks.count))))
        }
    }

    private static func boxes(_ form: String) -> [Box] {
        form.matches(of: /<input([^>]*)>|<textarea([^>]*)>\n?([^<]*)<\/textarea>|<button([^>]*)>/).compactMap { match in
            let marks = String(match.1 ?? match.2 ?? match.4 ?? "")
            guard let name = attribute("name", marks) else { return nil }
            let type = match.2 != nil ? "textarea" : (match.4 != nil ? "button" : attribute("type", marks) ?? "text")
            return Box(
                name: name, type: type, value: plain(match.3.map(String.init) ?? attribute("value", marks) ?? ""),
                isChecked: marks.contains(" checked"))
        }
    }

    private static func attribute(_ name: String, _ marks: String) -> String? {
        guard let start = marks.firstRange(of: " \(name)=\"") else { return nil }
        return String(marks[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
