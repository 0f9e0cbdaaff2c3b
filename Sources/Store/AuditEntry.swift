import Crypto
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
    /// The particulars; never personal data, nor words that somebody was free to choose.
    var detail: [String: String]

    /// What shows later that words are those that were written, without holding them: they may name somebody, and what
    /// is sealed cannot be taken back. They stand with what was noted.
    static func digest(of words: String) -> String {
        "sha256 " + SourceFile.hexadecimal(Array(SHA256.hash(data: Array(words.utf8)).prefix(16)))
    }

    func keep(for authority: Authority, in session: Session) throws {
        _ = try session.query(
            Query.auditInsert.text,
            [.int(authority.id), .text(actor), .text(action), .text(subject), try .json(detail)])
    }
}
