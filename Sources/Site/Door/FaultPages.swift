import HTTPTypes
import Hummingbird
import Words

/// A page about a fault, rendered once for each language at start. It holds nothing of the request, so that refused and
/// absent have the same body to the byte.
struct FaultPages: Sendable {
    private let pages: [Language: [Fault: ByteBuffer]]

    init(templates: TemplateLibrary, catalog: Catalog, assets: Assets, dutyPhone: String) throws {
        var pages: [Language: [Fault: ByteBuffer]] = [:]
        for language in Language.allCases {
            let words = catalog.words(language)
            for fault in Fault.allCases {
                let page = FaultPage(fault: fault, words: words)
                let frame = Frame(
                    page: page, language: language, title: "\(page.title) – Rinnalla", assets: assets, header: .bare,
                    address: SitePaths.home(), token: nil, dutyPhone: dutyPhone, demo: nil)
                let html = try templates.render(frame, "frame", in: language)
                pages[language, default: [:]][fault] = ByteBuffer(string: html)
            }
        }
        self.pages = pages
    }

    func response(_ fault: Fault, in language: Language) -> Response {
        let body = pages[language]?[fault] ?? ByteBuffer()
        let status = HTTPResponse.Status(code: fault.rawValue)
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: body))
    }
}

struct FaultPage: Page {
    let title: String
    let heading: String
    let sentence: String
    let home: String

    static let template = "fault-page"
    static let names: Names<FaultPage> = [
        "heading": { $0.heading }, "sentence": { $0.sentence }, "home": { $0.home },
    ]

    init(fault: Fault, words: Words) {
        title = words("site.fault.title")
        heading = words("\(fault.key).heading")
        sentence = words("\(fault.key).sentence")
        home = SitePaths.home()
    }
}
