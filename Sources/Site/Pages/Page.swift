/// A whole page: its value, its template and what the frame round it must know.
package protocol Page: PageValue {
    /// The template's file name without its ending, one for the whole installation.
    static var template: String { get }
    /// What the browser's tab says. Carries no name, no topic and no service.
    var title: String { get }
    /// The address of the menu's line that is this page's, if one is.
    var menuPlace: String? { get }
    var shape: PageShape { get }
}

extension Page {
    package var menuPlace: String? { nil }
    package var shape: PageShape { .desk }
}

/// How the frame holds a page.
package enum PageShape: Sendable {
    /// Header, work, foot.
    case desk
    /// The same in large type, for everyone round a table.
    case table
    /// A sheet of paper on the screen, without header and foot. The bar above it is the page's own.
    case paper
}
