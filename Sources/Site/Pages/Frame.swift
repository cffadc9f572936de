import Words

/// Everything round a page, and the page in it: what the frame's own template asks for. A name that the page answers to
/// hides the frame's.
struct Frame: PageValue {
    let page: any Page
    let language: Language
    let title: String
    let assets: Assets
    let header: Header
    /// The address the language links stay at.
    let address: String
    let token: String?
    let dutyPhone: String
    let demo: DemoBarView?

    static let names: Names<Frame> = [
        "template": { type(of: $0.page).template }, "lang": { $0.language.code }, "pageTitle": { $0.title },
        "style": { $0.assets.address("look.css") }, "script": { $0.assets.address("rinnalla.js") },
        "icon": { $0.assets.address("icon.svg") },
        "isDesk": { $0.page.shape != .paper }, "mainClass": { $0.mainClass },
        "home": { $0.header.home }, "places": { $0.places }, "who": { $0.header.who },
        "isSignedIn": { $0.header.who != nil },
        "languages": { $0.languages }, "dutyPhone": { $0.dutyPhone },
        "dutyDialled": { Markup.dialled($0.dutyPhone) }, "csrf": { $0.token },
        "once": { _ in Base64URL.text(RandomBytes.make(16)) }, "demoBar": { $0.demo },
    ]

    static var inner: [any PageValue.Type] { [PlaceLine.self, LanguageLine.self, DemoBarView.self] }

    func child(named name: String) -> Any? {
        page.child(named: name) ?? Frame.names[name]?(self)?.shown
    }

    /// A line of the menu.
    struct PlaceLine: PageValue {
        let place: Header.Place
        let isCurrent: Bool

        static let names: Names<PlaceLine> = [
            "label": { $0.place.label }, "address": { $0.place.address }, "isCurrent": { $0.isCurrent },
        ]
    }

    /// A link to the same page in another language.
    struct LanguageLine: PageValue {
        let language: Language
        let address: String

        static let names: Names<LanguageLine> = [
            "code": { $0.language.code }, "address": { "\($0.address)?kieli=\($0.language.code)" },
            "label": { $0.label },
        ]

        private var label: String {
            switch language {
            case .fi: "Suomeksi"
            case .sv: "På svenska"
            case .en: "In English"
            }
        }
    }

    private var mainClass: String? {
        switch page.shape {
        case .desk: nil
        case .table: "table"
        case .paper: "paper"
        }
    }

    private var places: [PlaceLine] {
        header.places.map { PlaceLine(place: $0, isCurrent: $0.address == page.menuPlace) }
    }

    private var languages: [LanguageLine] {
        Language.allCases.filter { $0 != language }.map { LanguageLine(language: $0, address: address) }
    }
}
