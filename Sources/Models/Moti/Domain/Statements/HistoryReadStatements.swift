import Core
import SQL

/// What was told and who looked, newest first.
enum HistoryReadStatements {
    static func looks(_ vault: ID<Vault>, limit: Int) -> Statement {
        """
        SELECT chain, sequence, at, actor, action, item, ground, result, payload FROM access_record
        WHERE vault = \(vault) ORDER BY at DESC, sequence DESC LIMIT \(limit)
        """
    }
}
