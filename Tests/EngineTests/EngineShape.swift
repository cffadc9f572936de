import PostgresEngine
import SQL
import SQLiteEngine

/// The tables and columns of a database, as `table.column`, sorted.
enum EngineShape {
    static func read(_ engine: any Engine) async throws -> [String] {
        let statement: Statement =
            switch engine.dialect {
            case .sqlite:
                """
                SELECT shape.name, part.name FROM sqlite_master AS shape, pragma_table_info(shape.name) AS part
                WHERE shape.type = 'table'
                """
            case .postgres:
                """
                SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns
                WHERE table_schema = 'public'
                """
            }
        return try await engine.rows(statement).map { try $0.text(0) + "." + $0.text(1) }.sorted()
    }

    /// Opens a database a second time.
    static func open(_ place: String, _ kind: Dialect) throws -> any Engine {
        switch kind {
        case .sqlite: try SQLiteEngine(path: place)
        case .postgres: PostgresEngine(conninfo: place)
        }
    }
}
