import Foundation
import Gate
import MotiSite
import Site
import Words

/// What the house is made of: each slice's texts, templates, pages and clockwork. A new model is one line in each list.
enum Slices {
    /// The assembly's own texts: the messages out.
    static let own = Slice("Assembly", in: .module)

    static var words: [Slice] {
        [own, Slice("Site", folder: SiteResources.words)] + MotiSlice.words
    }

    static var templates: [URL] { [SiteResources.templates, MotiSlice.templates] }

    static var chores: [any Chore] { [] }
}
