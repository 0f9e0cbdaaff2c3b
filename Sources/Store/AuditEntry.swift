import Postgres
import SQLFiles

/// What was done by whom, kept in the transaction that does it.
struct AuditEntry: Sendable {
    /// Who did it: `system`, `cli:<account>`, `http`, `inbox` or a user.
    var actor: String
    /// What was done, such as `report.submit`.
    var action: String
    /// What it was done to.
    var subject: String
    /// The particulars; never personal data.
    var detail: [String: String]

    func keep(for authority: Authority, in session: Session) throws {
        _ = try session.query(
            Query.auditInsert.text,
            [.int(authority.id), .text(actor), .text(action), .text(subject), try .json(detail)])
    }
}
