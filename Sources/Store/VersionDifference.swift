public import Contracts
import Postgres
import SQLFiles

/// What a version of a report says otherwise than the one it takes the place of.
public struct VersionDifference: Sendable, Hashable, Codable {
    /// The receipt of the earlier version.
    public var receipt: Int
    /// The day the earlier one counts as received.
    public var received: Day
    /// How many lines only the earlier one has.
    public var gone: Int
    /// How many lines only the later one has.
    public var new: Int
    /// How many lines both have, wherever they stand.
    public var kept: Int
    /// The first lines that only one of them has, by row, at most 1,000.
    public var lines: [LineChange]
    /// How many statements on parties differ.
    public var statements: Int
    /// The first of them, at most 1,000.
    public var parties: [Statement]

    /// How many lines that were marked or valued the later one says otherwise or not at all.
    public var lostMarks: LostMarks

    /// Marks that went with their lines; one line may have been confirmed and verified.
    public struct LostMarks: Sendable, Hashable, Codable {
        /// Lines that were confirmed.
        public var confirmed = 0
        /// Lines that were disputed.
        public var disputed = 0
        /// Lines of which an officer had seen proof.
        public var verified = 0
        /// Lines that an officer had valued.
        public var valued = 0
    }

    /// What the two say of a party from a day on.
    public struct Statement: Sendable, Hashable, Codable {
        /// The party's identifier.
        public var party: String
        /// The status, such as `local`.
        public var code: String
        /// The day.
        public var day: Day
        /// What the earlier one says; nil when nothing.
        public var before: String?
        /// What the later one says; nil when nothing.
        public var after: String?
    }

    /// How many lines, and how many statements, are listed.
    static let listed = 1_000

    /// Whether the two say the same.
    public var isNone: Bool { gone == 0 && new == 0 && statements == 0 }
}

extension Session {
    /// - Parameter lines: How many lines the later version has.
    func difference(
        from earlier: ReportVersion, to later: Int64, of contract: Int, lines count: Int, for authority: Authority
    ) throws -> VersionDifference {
        let key: [Parameter] = [
            .int(authority.id), .bigint(earlier.id), .bigint(later), .int(VersionDifference.listed),
        ]
        var (gone, new) = (0, 0)
        let found = try query(Query.reportVersionDifference.text, key).map { row in
            (gone, new) = (Int(try row.int64("gone")), Int(try row.int64("new")))
            return DifferingLine(
                isNew: try row.bool("is_new"), row: try row.int("row"), line: try StoredLine(row))
        }
        var statements = 0
        let parties = try query(Query.declaredAttributeDifference.text, key).map { row in
            statements = Int(try row.int64("count"))
            return VersionDifference.Statement(
                party: try row.string("party_id"), code: try row.string("code"), day: try row.day("day"),
                before: try row.optionalString("before"), after: try row.optionalString("after"))
        }
        return VersionDifference(
            receipt: Int(earlier.id), received: earlier.received, gone: gone, new: new, kept: count - new,
            lines: LineChange.pairs(of: found), statements: statements, parties: parties,
            lostMarks: try lostMarks(from: earlier.id, to: later, of: contract, for: authority))
    }
}
