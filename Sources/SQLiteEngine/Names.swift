import SQL

// GRDB declares a type named SQL, which hides the module of that name; and both declare a Row and a Statement.
typealias BoundStatement = Statement
typealias ResultRow = Row
