package import Core
package import Site
package import Words

extension MotiSlice {
    /// Where the person's own page and the guest's page stand, for the shared pages that lead there.
    package static let ownPage = "/own"
    package static let guestPage = "/guest"

    /// MOTI's places in the menu for someone with these roles.
    package static func places(_ words: Words, _ roles: Set<Role>) -> [Header.Place] {
        guard !roles.isDisjoint(with: [.professional, .coordinator]) else { return [] }
        return [
            Header.Place(words("motiMenu.new"), MotiPaths.new()),
            Header.Place(words("motiMenu.circles"), MotiPaths.circles()),
        ]
    }

    /// What an empty Today offers: calling a team together.
    package static func start(_ words: Words, _ roles: Set<Role>) -> Step? {
        roles.isDisjoint(with: [.professional, .coordinator]) ? nil : .link(words("motiMenu.new"), MotiPaths.new())
    }
}
