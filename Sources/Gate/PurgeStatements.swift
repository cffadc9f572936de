import Core
import SQL

/// What a purge finds and removes, children before parents.
enum PurgeStatements {
    /// Circles in a final state of their kind, everything else that is no circle, and what was begun and not finished.
    static func due(on today: Day, finalStates: [String: Set<String>], limit: Int) -> Statement {
        """
        SELECT v.id, v.kind FROM vault v LEFT JOIN circle c ON c.id = v.id
        WHERE v.purge_on IS NOT NULL AND v.purge_on <= \(today)
            AND (c.id IS NULL OR v.purged_at IS NOT NULL OR \(isFinal(finalStates)))
        ORDER BY v.purge_on, v.id LIMIT \(limit)
        """
    }

    private static func isFinal(_ states: [String: Set<String>]) -> Statement {
        states.sorted { $0.key < $1.key }.reduce("1 = 0") { condition, kind in
            "\(condition) OR (c.kind = \(kind.key) AND c.state IN (\(list: kind.value.sorted())))"
        }
    }

    /// From here on the vault is absent to everyone.
    static func begin(_ vault: ID<Vault>, on today: Day, at now: Instant) -> Statement {
        """
        UPDATE vault SET purged_at = \(now), owner = NULL, next_on = NULL, next_why = NULL
        WHERE id = \(vault) AND purged_at IS NULL AND purge_on <= \(today)
        """
    }

    static func finish(_ vault: ID<Vault>) -> Statement {
        "UPDATE vault SET purge_on = NULL, ends_on = NULL WHERE id = \(vault) AND purged_at IS NOT NULL"
    }

    /// People of the circle whom nothing else needs: no account, no assignment, no place in another circle.
    static func lastNeeded(by circle: ID<Vault>) -> Statement {
        """
        SELECT DISTINCT p.id FROM person p
        WHERE p.id IN (SELECT person FROM seat WHERE circle = \(circle)
                UNION SELECT person FROM invitation WHERE circle = \(circle))
            AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person = p.id)
            AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.person = p.id)
            AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.person = p.id AND s.circle <> \(circle))
            AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.person = p.id AND i.circle <> \(circle))
        """
    }

    static func duePerson(_ person: ID<Person>, on today: Day) -> Statement {
        "UPDATE vault SET purge_on = \(today) WHERE id = \(person) AND kind = 'person'"
    }

    static func rows(of circle: ID<Vault>) -> [Statement] {
        [
            "DELETE FROM told WHERE circle = \(circle)",
            "DELETE FROM event WHERE circle = \(circle)",
            "DELETE FROM outbox WHERE vault = \(circle) AND sent_at IS NOT NULL",
            "DELETE FROM acceptance WHERE agreement IN (SELECT id FROM agreement WHERE circle = \(circle))",
            "DELETE FROM agreement WHERE circle = \(circle)",
            "DELETE FROM coach_request WHERE circle = \(circle)",
            "DELETE FROM record_tick WHERE circle = \(circle)",
            "DELETE FROM contact WHERE circle = \(circle)",
            "DELETE FROM dissent WHERE circle = \(circle)",
            "DELETE FROM plan WHERE circle = \(circle)",
            "UPDATE action SET came_from = NULL WHERE circle = \(circle)",
            "DELETE FROM action WHERE circle = \(circle)",
            "DELETE FROM attendance WHERE meeting IN (SELECT id FROM meeting WHERE circle = \(circle))",
            "DELETE FROM slot_answer WHERE invitation IN (SELECT id FROM invitation WHERE circle = \(circle))",
            "DELETE FROM invitation WHERE circle = \(circle)",
            "DELETE FROM slot WHERE meeting IN (SELECT id FROM meeting WHERE circle = \(circle))",
            "DELETE FROM meeting WHERE circle = \(circle)",
            "DELETE FROM revision WHERE circle = \(circle)",
            "DELETE FROM entry_reader WHERE entry IN (SELECT id FROM entry WHERE circle = \(circle))",
            "DELETE FROM entry WHERE circle = \(circle)",
            "DELETE FROM goal_rating WHERE goal IN (SELECT id FROM goal WHERE circle = \(circle))",
            "DELETE FROM goal_topic WHERE goal IN (SELECT id FROM goal WHERE circle = \(circle))",
            "DELETE FROM goal WHERE circle = \(circle)",
            "DELETE FROM offer WHERE circle = \(circle)",
            "DELETE FROM session WHERE link IN (SELECT id FROM link WHERE vault = \(circle))",
            "DELETE FROM link WHERE vault = \(circle)",
            "DELETE FROM seat WHERE circle = \(circle)",
            "DELETE FROM consent_topic WHERE line IN (SELECT id FROM consent_line WHERE circle = \(circle))",
            "DELETE FROM consent_line WHERE circle = \(circle)",
            "DELETE FROM consent WHERE circle = \(circle)",
            "DELETE FROM tally_token WHERE vault = \(circle)",
            "DELETE FROM circle WHERE id = \(circle)",
        ]
    }

    static func rows(ofPerson person: ID<Vault>) -> [Statement] {
        [
            "DELETE FROM told WHERE person = \(person)",
            "DELETE FROM session WHERE person = \(person)",
            "DELETE FROM link WHERE person = \(person)",
            "DELETE FROM tally_token WHERE vault = \(person)",
            "DELETE FROM person WHERE id = \(person)",
        ]
    }

    static func counted(_ circle: ID<Vault>) -> Statement {
        """
        SELECT c.id, c.kind, c.programme, c.area, c.unit, c.state, c.kept_state, c.version, t.token
        FROM circle c LEFT JOIN tally_token t ON t.vault = c.id AND t.period = 'circle' WHERE c.id = \(circle)
        """
    }
}
