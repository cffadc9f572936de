import Core
import Site
import Words

/// Boxes of a form that belong together, under a heading if they need one.
struct DeedSection: PageValue {
    let heading: String?
    let parts: [DeedPart]

    init(_ heading: String? = nil, _ parts: [DeedPart]) {
        self.heading = heading
        self.parts = parts
    }

    static let names: Names<DeedSection> = ["sectionHeading": { $0.heading }, "parts": { $0.parts }]
    static var inner: [any PageValue.Type] { [DeedPart.self] }
}
