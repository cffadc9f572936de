import SQL

/// One open transaction of PostgreSQL.
struct PostgresConnection: Connection {
    let dialect = Dialect.postgres
    let link: PostgresLink

    func rows(_ statement: Statement) throws -> [Row] {
        try link.perform(statement).rows()
    }

    func run(_ statement: Statement) throws -> Int {
        try link.perform(statement).changed
    }
}
