import GRDB

typealias PreparedStatement = GRDB.Statement
typealias StoredRow = GRDB.Row
