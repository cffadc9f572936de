/// The visibility matrix of design 6 as data. What is not written here is nothing.
package enum MotiVisibility {
    package static func cell(_ item: MotiItem, _ column: MotiColumn) -> MotiPermission {
        table[item]?[column] ?? .none
    }

    private typealias Row = [MotiColumn: MotiPermission]

    private static let table: [MotiItem: Row] = [
        .outline: row(.init(.all, .all), carriers: .init(.all, .all), invited: .init(.all), support: .init(.all))
            .merging([.interpreter: .init(.all)]) { $1 },
        .meeting: row(.init(.all, .all), carriers: .init(.all, .all), invited: .init(.all), support: .init(.all))
            .merging([.interpreter: .init(.all)]) { $1 },
        .people: row(.init(.all, .all), carriers: .init(.all, .all), invited: .init(.all), support: .init(.all)),
        .clientName: row(.init(.all, .all), carriers: .init(.all, .all), invited: .init(.all), support: .init(.all)),
        .clientContact: row(.init(.all, .all), carriers: .init(.all, .all)),
        .goals: row(.init(.all, .all), carriers: .init(.topics, .topics), invited: .init(.topics)),
        .goalRatings: row(.init(.all, .all)).merging([.responsible: .init(.all)]) { $1 },
        .clientCard: row(
            .init(.all, .all), carriers: .init(.ticked), invited: .init(.ticked), support: .init(.ticked)),
        .consentLines: row(
            .init(.all, .all), carriers: .init(.all, .all), invited: .init(.own), support: .init(.own)),
        .safetyNote: row(.init(.all, .all), carriers: .init(.all, .all)),
        .understood: row(
            .init(.all, .all), carriers: .init(.topics, .topics), invited: .init(.topics, .own)),
        .ownActions: row(
            .init(.all, .all), carriers: .init(.all, .all), invited: .init(.all, .all), support: .init(.all, .all)),
        .othersActions: row(.init(.all), carriers: .init(.topics, .topics), invited: .init(.topics)),
        .plan: row(.init(.all), carriers: .init(.topics), invited: .init(.topics), support: .init(.ticked)),
        .dissent: row(.init(.all, .all), carriers: .init(.all, .all), invited: .init(.topics, .own)),
        .contacts: row(.init(.all), carriers: .init(.all, .all)),
        .history: row(.init(.all), carriers: .init(.topics), invited: .init(.own), support: .init(.own)),
        .accessRecords: row(.init(.all), carriers: .init(.own), invited: .init(.own), support: .init(.own))
            .merging([.interpreter: .init(.own)]) { $1 },
        .feedback: row(.init(.own, .own)),
    ]

    /// Convener, coordinator, responsible and deputy stand alike but for goal ratings.
    private static func row(
        _ client: MotiPermission, carriers: MotiPermission = .none, invited: MotiPermission = .none,
        support: MotiPermission = .none
    ) -> Row {
        [
            .client: client, .convener: carriers, .coordinator: carriers, .responsible: carriers, .deputy: carriers,
            .invited: invited, .support: support,
        ]
    }
}
