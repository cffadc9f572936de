import Core
import SQL

/// The client's questions, their topics and ratings.
enum GoalStatements {
    static func open(_ circle: ID<Circle>) -> Statement {
        """
        SELECT id, number, text, written_by, version FROM goal
        WHERE circle = \(circle) AND removed_at IS NULL ORDER BY number, id
        """
    }

    static func topics(_ circle: ID<Circle>) -> Statement {
        """
        SELECT t.goal, t.topic FROM goal_topic t JOIN goal g ON g.id = t.goal
        WHERE g.circle = \(circle) AND g.removed_at IS NULL ORDER BY t.goal, t.topic
        """
    }

    static func ratings(_ circle: ID<Circle>) -> Statement {
        """
        SELECT r.id, r.goal, r.rating, r.at FROM goal_rating r JOIN goal g ON g.id = r.goal
        WHERE g.circle = \(circle) ORDER BY r.at, r.id
        """
    }

    static func insert(
        _ goal: ID<Goal>, _ circle: ID<Circle>, number: Int, text: [UInt8], by writer: ID<Person>
    ) -> Statement {
        """
        INSERT INTO goal (id, circle, number, text, written_by)
        VALUES (\(goal), \(circle), \(number), \(text), \(writer))
        """
    }

    static func edit(_ goal: ID<Goal>, text: [UInt8], by writer: ID<Person>, from version: Int64) -> Statement {
        """
        UPDATE goal SET text = \(text), written_by = \(writer), version = version + 1
        WHERE id = \(goal) AND version = \(version)
        """
    }

    static func remove(_ goal: ID<Goal>, at now: Instant) -> Statement {
        "UPDATE goal SET removed_at = \(now) WHERE id = \(goal) AND removed_at IS NULL"
    }

    static func dropTopics(of goal: ID<Goal>) -> Statement {
        "DELETE FROM goal_topic WHERE goal = \(goal)"
    }

    static func addTopic(_ topic: String, to goal: ID<Goal>) -> Statement {
        "INSERT INTO goal_topic (goal, topic) VALUES (\(goal), \(topic))"
    }

    static func rate(_ rating: Int64, _ goal: ID<Goal>, sealed: [UInt8], at now: Instant) -> Statement {
        "INSERT INTO goal_rating (id, goal, rating, at) VALUES (\(rating), \(goal), \(sealed), \(now))"
    }
}
