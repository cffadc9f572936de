/// A person by part and place, when they answer, and a number that rings. In a template:
/// `{{#people}}{{>person}}{{/people}}` inside `<ul class="people">`.
package struct PersonLine: PageValue {
    package let part: String
    /// "Vastaa sinulle nyt".
    package let now: String?
    package let hours: String?
    package let phone: String?

    package init(_ part: String, now: String? = nil, hours: String? = nil, phone: String? = nil) {
        self.part = part
        self.now = now
        self.hours = hours
        self.phone = phone
    }

    package static let names: Names<PersonLine> = [
        "part": { $0.part }, "now": { $0.now }, "hours": { $0.hours }, "phone": { $0.phone },
        "dialled": { $0.phone.map(Markup.dialled) },
    ]
}
