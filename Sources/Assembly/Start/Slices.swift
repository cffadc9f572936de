import Desk
import Foundation
import Gate
import Moti
import MotiSite
import Site
import Words

/// What the house is made of: each slice's texts, templates, pages and clockwork. A new model is one line in each list.
enum Slices {
    /// The assembly's own texts: the messages out.
    static let own = Slice("Assembly", in: .module)

    static var words: [Slice] {
        [own, Slice("Site", folder: SiteResources.words), Slice("Desk", folder: DeskResources.words)] + MotiSlice.words
    }

    static var templates: [URL] { [SiteResources.templates, DeskResources.templates, MotiSlice.templates] }

    /// What each model brings to Today, in the installation's order.
    static var todayModels: [any TodayModel] { [MotiToday()] }

    /// What the clock does, the models' terms first.
    static var chores: [any Chore] {
        [
            MotiChore(tokens: RandomTokens()), PurgeChore(finalStates: ["moti": Set(MotiState.final.map(\.rawValue))]),
            OnceKeyChore(),
        ]
    }
}
