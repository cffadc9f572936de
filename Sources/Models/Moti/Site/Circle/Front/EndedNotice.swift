import Core
import Moti
import Site
import Words

/// A circle that has ended says so, and when everything about it is destroyed.
enum EndedNotice {
    static func notice(_ page: CirclePage, _ visit: Visit) -> Notice? {
        guard page.state.isFinal else { return nil }
        let words = visit.words
        let heading = words.capitalised(words("state.\(page.state.rawValue)"))
        return Notice(
            heading, page.purgeOn.map { words("circle.ended", ["date": visit.dates.term($0)]) })
    }
}
