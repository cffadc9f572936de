import Core
import Gate
import Site
import Words

/// A group of pages as every slice writes them: one that shows, one that acts on a form.
struct ExamplePages: PageGroup {
    static let text: Path<ID<Circle>> = "/example/{}"
    static let pages: [any Page.Type] = [ExamplePage.self]

    let store: ExampleStore

    func add(to routes: inout Routes) {
        let row = AccessRow.seats("example.text", [.responsible, .deputy])
        routes.get(Self.text, row) { visit, circle in
            let text = try await store.read(circle, by: try visit.actor)
            return .page(ExamplePage(visit, circle, visit.form.filled(["text": text.value]), text.version))
        }
        routes.post(Self.text, row) { visit, circle in
            var form = visit.form
            let text = form.text("text", max: 40, missing: "site.field.choose")
            guard form.isSound, let text else {
                return .again(ExamplePage(visit, circle, form, try visit.version), form)
            }
            do {
                let next = try await store.save(
                    circle, text, version: try visit.version, by: try visit.actor, form: try visit.stamp)
                return .go(next)
            } catch {
                guard form.takes(error) else { throw error }
                return .again(ExamplePage(visit, circle, form, try form.theirVersion ?? visit.version), form)
            }
        }
    }
}

struct ExamplePage: Page {
    let title: String
    let address: String
    let version: Int64
    let faults: FaultSummary?
    let text: Field

    static let template = "example-page"
    static let names: Names<ExamplePage> = [
        "title": { $0.title }, "address": { $0.address }, "version": { $0.version }, "faults": { $0.faults },
        "text": { $0.text },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self] }

    init(_ visit: Visit, _ circle: ID<Circle>, _ form: Form, _ version: Int64) {
        title = visit.words("site.fault.title")
        address = ExamplePages.text(circle)
        self.version = version
        faults = form.summary()
        text = form.field("text", visit.words("site.signedOut.text"), .own, readers: .bold("Asiakas 7"), max: 40)
    }

    /// What lies in `example-page.mustache`.
    static let source = """
        {{#faults}}{{>faults}}{{/faults}}
        <div class="head"><h1>{{title}}</h1></div>
        <form class="stack" method="post" action="{{address}}" novalidate>
            {{>stamp}}
            {{#text}}{{>field}}{{/text}}
            <button class="button">{{say.site.demo.change}}</button>
        </form>

        """
}
