/// Clauses that count the same payee too, and what becomes of the amount.
public struct Overlap: Sendable, Hashable {
    /// The codes of the other clauses of the edition.
    public var with: [String]
    /// What becomes of an amount that is eligible under several of them.
    public var how = How.many

    /// What becomes of an amount that is eligible under several clauses.
    public enum How: String, Sendable, Hashable, CaseIterable {
        /// It counts for each.
        case many
        /// It counts for the one that its line names; while the line names none, at best.
        case oneOnly
        /// It counts half for each of two (WAC 326-40-060).
        case halves
    }

    /// An overlap with these clauses, told by code.
    public init(with codes: [String], how: How = .many) {
        with = codes
        self.how = how
    }
}
