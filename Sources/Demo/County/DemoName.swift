/// A public name in three languages.
struct DemoName: Sendable {
    let fi: String
    let sv: String
    let en: String

    init(_ fi: String, _ sv: String, _ en: String) {
        self.fi = fi
        self.sv = sv
        self.en = en
    }
}
