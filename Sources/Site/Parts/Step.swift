/// Something to press: a link, or the one button of a form of its own.
package struct Step: PageValue {
    package let label: String
    package let address: String
    /// Acts (a form is sent) rather than leads to a page.
    package let acts: Bool
    /// What a screen reader adds, when several steps have one label.
    package let unseen: String?

    private init(label: String, address: String, acts: Bool, unseen: String?) {
        self.label = label
        self.address = address
        self.acts = acts
        self.unseen = unseen
    }

    package static func link(_ label: String, _ address: String, unseen: String? = nil) -> Step {
        Step(label: label, address: address, acts: false, unseen: unseen)
    }

    package static func act(_ label: String, _ address: String, unseen: String? = nil) -> Step {
        Step(label: label, address: address, acts: true, unseen: unseen)
    }

    package static let names: Names<Step> = [
        "label": { $0.label }, "address": { $0.address }, "acts": { $0.acts }, "unseen": { $0.unseen },
    ]
}
