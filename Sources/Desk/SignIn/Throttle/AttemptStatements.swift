import Core
import SQL

enum AttemptStatements {
    static func find(_ subject: [UInt8]) -> Statement {
        "SELECT failures, last_at, shut_until FROM attempt WHERE subject = \(subject)"
    }

    static func keep(_ subject: [UInt8], failures: Int, at now: Instant, shutUntil: Instant) -> Statement {
        """
        INSERT INTO attempt (subject, failures, last_at, shut_until)
        VALUES (\(subject), \(failures), \(now), \(shutUntil))
        ON CONFLICT (subject) DO UPDATE
        SET failures = excluded.failures, last_at = excluded.last_at, shut_until = excluded.shut_until
        """
    }

    static func forget(_ subject: [UInt8]) -> Statement {
        "DELETE FROM attempt WHERE subject = \(subject)"
    }

    /// One attempt that was right after all is taken back from an address that many share.
    static func takeBack(_ subject: [UInt8]) -> Statement {
        "UPDATE attempt SET failures = failures - 1, shut_until = 0 WHERE subject = \(subject) AND failures > 0"
    }

    static func forgetOld(before: Instant) -> Statement {
        "DELETE FROM attempt WHERE last_at < \(before)"
    }
}
