public import Postgres
import SQLFiles

/// An authority's audit log, computed again from its first entry on.
public struct AuditVerification: Sendable, Hashable {
    /// A head that was kept outside the database, and where.
    public struct Anchor: Sendable, Hashable {
        /// The head.
        public var head: AuditHead
        /// Where it was kept, such as the path of a file.
        public var source: String

        /// A head and where it was kept.
        public init(_ head: AuditHead, from source: String) {
            (self.head, self.source) = (head, source)
        }
    }

    /// How many entries were found sealed as they should be.
    public private(set) var sealed: Int64 = 0
    /// How many entries wait to be sealed.
    public private(set) var waiting = 0
    /// The last entry that is sealed as it should be; nil before the first.
    public private(set) var head: AuditHead?
    /// The first thing that is wrong; nil when nothing is.
    public private(set) var finding: AuditFinding?

    private var hash = AuditHash.none
    private var open: [Anchor]

    private static let batch = 5_000

    /// Looks at the whole log, within the transaction of a session.
    public init(of authority: Authority, against anchors: [Anchor], in session: Session) throws {
        open = anchors
        var last = Int64.min
        while finding == nil {
            let rows = try session.query(
                Query.auditSealed.text, [.int(authority.id), .bigint(last), .int(Self.batch)])
            for row in rows {
                finding = try follow(row, of: authority)
                guard finding == nil else { break }
                last = sealed
            }
            if rows.count < Self.batch { break }
        }
        finding = finding ?? unmet
        if finding == nil { finding = try Self.stray(of: authority, in: session) }
        waiting = try session.query(Query.auditWaitingCount.text, [.int(authority.id)]).only().int("waiting")
    }

    /// Takes the next seal; gives what is wrong with it.
    private mutating func follow(_ row: Row, of authority: Authority) throws -> AuditFinding? {
        let (sequence, entry) = (try row.int64("sequence"), try row.int64("entry_id"))
        let next = sealed + 1
        guard sequence == next else {
            guard sequence > next else {
                return AuditFinding(
                    fault: .misplaced, sequence: sequence, entry: entry,
                    message: "it stands where number \(next) should; a number was given twice or is none.")
            }
            return AuditFinding(
                fault: .missing, sequence: next,
                message: "it is missing; the next that is there has number \(sequence).")
        }
        guard try !row.isNull("at") else {
            return AuditFinding(
                fault: .missing, sequence: sequence, entry: entry, message: "it was sealed and is gone.")
        }
        let found = try row.bytes("hash")
        let fields = try AuditEntry.sealedFields(row)
        let expected = AuditHash.after(
            hash, ["\(authority.id)", "\(sequence)", "\(entry)", try row.string("sealed_at")] + fields)
        guard found == expected else {
            return AuditFinding(
                fault: .changed, sequence: sequence, entry: entry, at: fields[0], action: fields[2],
                message: "it is not what was sealed with this number: the entry, its place or its hash was changed.")
        }
        (hash, sealed, head) = (found, sequence, AuditHead(sequence: sequence, hash: found))
        guard let broken = meet(sequence, found) else { return nil }
        return AuditFinding(
            fault: .rewritten, sequence: sequence, entry: entry, at: fields[0], action: fields[2],
            message: "its hash is \(Hexadecimal.text(found)), and \(broken.source) has \(broken.head.short): this "
                + "entry or one before it was changed, and the log sealed anew from there on.")
    }

    /// Ticks off the heads that name this entry; gives one that does not agree with it.
    private mutating func meet(_ sequence: Int64, _ found: [UInt8]) -> Anchor? {
        guard !open.isEmpty else { return nil }
        let broken = open.first { $0.head.sequence == sequence && !$0.head.names(found) }
        open.removeAll { $0.head.names(found) && ($0.head.sequence ?? sequence) == sequence }
        return broken
    }

    /// What is wrong when a head was not come by.
    private var unmet: AuditFinding? {
        guard let anchor = open.min(by: { ($0.head.sequence ?? .max) < ($1.head.sequence ?? .max) }) else { return nil }
        guard anchor.head.sequence != nil else {
            return AuditFinding(
                fault: .rewritten,
                message: "none has the hash \(anchor.head.hash) of \(anchor.source): it was cut off, or the log was "
                    + "sealed anew.")
        }
        return AuditFinding(
            fault: .cutOff, sequence: sealed + 1,
            message: "it is missing with all that came after it: the log ends with number \(sealed), and "
                + "\(anchor.source) has \(anchor.head.short).")
    }

    private static func stray(of authority: Authority, in session: Session) throws -> AuditFinding? {
        guard let row = try session.query(Query.auditStray.text, [.int(authority.id)]).atMostOne() else { return nil }
        let told: (fault: AuditFinding.Fault, message: String) =
            switch try row.string("fault") {
            case "gone": (.missing, "it waited to be sealed and is gone.")
            case "late":
                (.inserted, "it waits to be sealed, while entries with later ids were sealed over an hour ago.")
            default: (.inserted, "it is neither sealed nor waits to be: it was put in beside the program.")
            }
        return AuditFinding(
            fault: told.fault, sequence: nil, entry: try row.int64("entry_id"), at: try row.optionalString("at"),
            action: try row.optionalString("action"), message: told.message)
    }
}

extension Store {
    /// Computes an authority's audit log again, as it stands at one moment, and holds it against heads that were kept
    /// outside.
    public func verifyAudit(
        of authority: Authority, against anchors: [AuditVerification.Anchor]
    ) async throws -> AuditVerification {
        try await read(authority) { session in
            try AuditVerification(of: authority, against: anchors, in: session)
        }
    }
}
