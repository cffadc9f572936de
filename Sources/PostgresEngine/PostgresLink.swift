import CPostgres
import SQL

/// One connection to PostgreSQL, opened when first used and opened again after it was lost. Calls block. One thread at a
/// time.
final class PostgresLink {
    private let address: PostgresAddress
    private var numbering = PlaceNumbering()
    private var prepared: PreparedNames?
    private var handle: OpaquePointer?
    /// SQLSTATE of the last failure in this transaction.
    private var state: String?

    /// - Parameter preparing: keep statements prepared on the server. Through a pooler that swaps servers between
    ///   transactions a name may be gone or taken; the link then stops preparing.
    init(_ address: PostgresAddress, preparing: Bool) {
        self.address = address
        prepared = preparing ? PreparedNames() : nil
    }

    deinit {
        if let handle { PQfinish(handle) }
    }

    /// False once the server has gone away or was never reached.
    var isOpen: Bool { handle.map { PQstatus($0) == CONNECTION_OK } ?? false }

    /// Whether the server sees a transaction of ours, sound or failed.
    var isInTransaction: Bool {
        guard let handle else { return false }
        let status = PQtransactionStatus(handle)
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
    }

    /// Connects, unless connected.
    ///
    /// - Throws: ``EngineFailure/unavailable(_:)``.
    func open() throws(EngineFailure) {
        if isOpen { return }
        drop()
        handle = try address.connect()
    }

    /// Opens a transaction by `text`.
    func begin(_ text: String) throws(EngineFailure) {
        state = nil
        _ = try perform(text)
    }

    /// Why the open transaction is lost through no fault of its statements, so that it deserves another try; nil when it
    /// is not.
    func setback() -> EngineFailure? {
        guard isOpen else { return .lostConnection }
        switch state {
        case PostgresState.unknownPrepared, PostgresState.takenPrepared:
            prepared = nil
            return .unavailable("Prepared statements do not stay with this connection.")
        case PostgresState.serializationFailure, PostgresState.deadlock:
            return .unavailable("The transaction was in another's way.")
        default:
            return nil
        }
    }

    /// Whether the server turned out to be one that only reads, such as a primary that has become a standby.
    var metReadOnlyServer: Bool { state == PostgresState.readOnly }

    /// Leaves no transaction open. A connection that cannot roll back is dropped.
    func rollBack() {
        guard isOpen, isInTransaction else { return }
        do {
            _ = try perform("ROLLBACK")
        } catch {
            drop()
        }
    }

    /// Ends the connection; the server undoes what was not committed.
    func drop() {
        if let handle { PQfinish(handle) }
        handle = nil
        prepared?.forget()
    }

    /// Runs SQL without values; several statements may stand in one text and cost one journey.
    func perform(_ text: String) throws(EngineFailure) -> PostgresResult {
        guard let handle else { throw .lostConnection }
        return try checked(PQexec(handle, text), of: text)
    }

    /// Runs one statement with its values bound by type.
    func perform(_ statement: Statement) throws(EngineFailure) -> PostgresResult {
        guard let handle else { throw .lostConnection }
        let values = try BoundValues(statement.values)
        let text = numbering.numbered(statement.text)
        guard let name = try preparedName(text, values.types) else {
            return try checked(values.execute(text, on: handle), of: statement.text)
        }
        return try checked(values.execute(prepared: name, on: handle), of: statement.text)
    }

    private func preparedName(_ text: String, _ types: [Oid]) throws(EngineFailure) -> String? {
        guard let handle, let place = prepared?.place(of: text, types) else { return nil }
        if place.isNew {
            _ = try checked(PQprepare(handle, place.name, text, Int32(types.count), types), of: text)
            prepared?.keep(place)
        }
        return place.name
    }

    private func checked(_ answer: OpaquePointer?, of text: String) throws(EngineFailure) -> PostgresResult {
        guard let answer else { throw .lostConnection }
        let result = PostgresResult(answer)
        if result.isGood { return result }
        guard isOpen else { throw .lostConnection }
        state = result.state
        throw EngineFailure(state: result.state, words: result.words, running: text)
    }
}
