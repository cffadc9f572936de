/// Fills a form as somebody might who has never seen it; each attempt another way.
struct Filling: Sendable {
    let attempt: Int

    static let attempts = 6

    /// - Parameter button: which of the form's named buttons is pressed.
    func fill(_ form: ShownForm) -> [(String, String)] {
        var fields: [(String, String)] = []
        var chosen: Set<String> = []
        let radios = Dictionary(grouping: form.boxes.filter { $0.type == "radio" }, by: \.name)
        for box in form.boxes {
            switch box.type {
            case "radio":
                guard chosen.insert(box.name).inserted, let all = radios[box.name] else { continue }
                fields.append((box.name, choice(all)))
            case "checkbox":
                if box.isChecked || attempt.isMultiple(of: 2) { fields.append((box.name, box.value)) }
            case "hidden": fields.append((box.name, box.value))
            case "button": continue
            default: fields.append((box.name, box.value.isEmpty || attempt > 4 ? text(box) : box.value))
            }
        }
        let buttons = form.boxes.filter { $0.type == "button" }
        if buttons.indices.contains(0) {
            let button = buttons[attempt % buttons.count]
            fields.append((button.name, button.value))
        }
        return fields
    }

    private func choice(_ boxes: [ShownForm.Box]) -> String {
        if attempt < 2, let checked = boxes.first(where: \.isChecked) { return checked.value }
        return boxes.indices.contains(attempt % boxes.count) ? boxes[attempt % boxes.count].value : ""
    }

    private func text(_ box: ShownForm.Box) -> String {
        let name = box.name.lowercased()
        if attempt == 4 || attempt == 5, box.type == "textarea" { return "" }
        if box.type == "number" || name.contains("minutes") { return "45" }
        if box.type == "email" || name.contains("email") { return "matriisi@example.org" }
        if box.type == "tel" || name.contains("phone") { return "040 000 0999" }
        if name.contains("slot") || name.contains("meeting") || name == "moment" {
            return moments[attempt % moments.count]
        }
        if name.contains("time") || name.contains("clock") { return "klo 10–11" }
        let dated = ["on", "day", "date", "due", "until", "next", "by", "check"].contains {
            name.hasSuffix($0.lowercased())
        }
        if dated || name.hasPrefix("date") || name.hasPrefix("due") || name.hasPrefix("next") {
            return days[attempt % days.count]
        }
        if name.contains("age") { return "40" }
        if name.contains("pin") || name.contains("code") { return "135790" }
        return attempt.isMultiple(of: 3) ? "Sovittu yhdessä näin." : "Matriisin sana \(attempt)"
    }

    private var days: [String] { ["16.3.2026", "2.3.2026", "23.3.2026", "13.4.2026", "27.2.2026", ""] }
    private var moments: [String] { ["ti 17.3.2026 klo 10–11", "ke 18.3.2026 klo 13–14", "20.3.2026 klo 10–11"] }
}
