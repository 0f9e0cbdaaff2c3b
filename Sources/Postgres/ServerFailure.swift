import CLibPQ

/// Turns what libpq says about a failure into a `PostgresError` that carries no values.
enum ServerFailure {
    static func error(of result: OpaquePointer?, on connection: OpaquePointer) -> PostgresError {
        let isLost = PQstatus(connection) == CONNECTION_BAD
        guard let result, let state = field(result, diag_sqlstate).map(SQLState.init) else {
            return PostgresError(
                isLost ? .connectionLost : .statementFailed,
                isLost ? "the connection to PostgreSQL broke" : "PostgreSQL gave no usable answer")
        }
        let code: PostgresError.Code =
            isLost ? .connectionLost : state == .queryCanceled ? .statementTimeout : .statementFailed
        let primary = field(result, diag_message_primary).map { withoutValues($0, state) }
        return PostgresError(
            code, primary ?? "PostgreSQL gave no message", sqlState: state,
            constraintName: field(result, diag_constraint_name), tableName: field(result, diag_table_name))
    }

    static func field(_ result: OpaquePointer, _ name: Int32) -> String? {
        PQresultErrorField(result, name).map { String(cString: $0) }
    }

    /// Data exceptions (class 22) quote the value found in the primary message itself; it may itself hold quotes.
    static func withoutValues(_ message: String, _ state: SQLState) -> String {
        guard state.isClass("22"), let first = message.firstIndex(of: "\""),
            let last = message.lastIndex(of: "\""), first < last
        else { return message }
        return message[...first] + "…" + message[last...]
    }

    /// The reason libpq gives for a connection that was not made, on one line.
    static func connecting(_ connection: OpaquePointer?) -> PostgresError {
        let text = connection.flatMap { PQerrorMessage($0) }.map { String(cString: $0) }
        let reason = text.map { $0.split(whereSeparator: \.isNewline).joined(separator: "; ") }
        return PostgresError(.connectionFailed, reason ?? "libpq ran out of memory while connecting")
    }
}
