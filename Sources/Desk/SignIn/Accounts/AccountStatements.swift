import Core
import SQL

enum AccountStatements {
    static func find(login: [UInt8]) -> Statement {
        """
        SELECT id, person, password, second_factor, second_factor_step FROM account
        WHERE login_index = \(login) AND closed_at IS NULL
        """
    }

    static func find(_ account: ID<Account>) -> Statement {
        """
        SELECT id, person, password, second_factor, second_factor_step FROM account
        WHERE id = \(account) AND closed_at IS NULL
        """
    }

    static func find(person: ID<Person>) -> Statement {
        "SELECT id FROM account WHERE person = \(person) AND closed_at IS NULL ORDER BY id LIMIT 1"
    }

    static func language(_ person: ID<Person>) -> Statement {
        "SELECT language FROM person WHERE id = \(person)"
    }

    static func open(
        _ account: ID<Account>, _ person: ID<Person>, login: [UInt8], password: [UInt8], at now: Instant
    ) -> Statement {
        """
        INSERT INTO account (id, person, login_index, password, created_at)
        VALUES (\(account), \(person), \(login), \(password), \(now))
        """
    }

    /// A new login and password; the second factor begins anew.
    static func renew(_ account: ID<Account>, login: [UInt8], password: [UInt8]) -> Statement {
        """
        UPDATE account SET login_index = \(login), password = \(password), second_factor = NULL, second_factor_step = 0
        WHERE id = \(account)
        """
    }

    static func password(_ account: ID<Account>, _ password: [UInt8]) -> Statement {
        "UPDATE account SET password = \(password) WHERE id = \(account)"
    }

    static func enrol(_ account: ID<Account>, factor: [UInt8], step: Int64) -> Statement {
        """
        UPDATE account SET second_factor = \(factor), second_factor_step = \(step)
        WHERE id = \(account) AND second_factor IS NULL AND closed_at IS NULL
        """
    }

    /// A step counts once: two who send the same code at the same time are one.
    static func use(_ account: ID<Account>, step: Int64) -> Statement {
        "UPDATE account SET second_factor_step = \(step) WHERE id = \(account) AND second_factor_step < \(step)"
    }

    static func close(_ account: ID<Account>, at now: Instant) -> Statement {
        "UPDATE account SET closed_at = \(now) WHERE id = \(account) AND closed_at IS NULL"
    }
}

enum RecoveryStatements {
    static func forget(_ account: ID<Account>) -> Statement {
        "DELETE FROM recovery_code WHERE account = \(account)"
    }

    static func keep(_ account: ID<Account>, _ hash: [UInt8]) -> Statement {
        """
        INSERT INTO recovery_code (id, account, code_hash) VALUES (\(ID<Account>.random().rawValue), \(account), \(hash))
        """
    }

    static func use(_ account: ID<Account>, _ hash: [UInt8], at now: Instant) -> Statement {
        """
        UPDATE recovery_code SET used_at = \(now)
        WHERE account = \(account) AND code_hash = \(hash) AND used_at IS NULL
        """
    }

    static func left(_ account: ID<Account>) -> Statement {
        "SELECT COUNT(*) FROM recovery_code WHERE account = \(account) AND used_at IS NULL"
    }
}
