/// What is left to apply, once it is sure that the database is one this program may touch.
struct MigrationPlan {
    let pending: [Migration]

    /// - Parameter known: by number, each number once.
    init(known: [Migration], applied: [AppliedMigration]) throws(MigrationFailure) {
        let mine = Dictionary(known.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        for step in applied {
            guard let migration = mine[step.number] else {
                throw .newerDatabase(number: step.number, name: step.name)
            }
            guard migration.checksum == step.checksum else { throw .changed(migration.file) }
        }
        let numbers = Set(applied.map(\.number))
        let last = numbers.max() ?? 0
        pending = known.filter { !numbers.contains($0.number) }
        if let skipped = pending.first(where: { $0.number < last }) { throw .skipped(skipped.file) }
    }
}
