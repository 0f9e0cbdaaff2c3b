public import Assessment
import Contracts
import Postgres

/// What would be flagged on a contract beside what is flagged now.
public struct ExpectedFlags: Sendable, Encodable {
    /// The flags that do not stand now, or say something else.
    public var new: [Flag]
    /// The flags that stand now and would go on.
    public var kept: [Flag]
    /// The flags that stand now and would end.
    public var ended: [Flag]
    /// Why the contract could not be assessed with the file; nil when it could.
    public var failure: String?
}

extension Session {
    /// The flags by the facts as this transaction sees them, beside those of the conclusion that stands.
    func expectedFlags(
        on stored: StoredContract, asOf: Day, _ rules: FlagRules, for authority: Authority
    ) throws -> ExpectedFlags {
        let standing = try flags(of: authority, contract: stored.contract.ref, on: asOf).map(\.flag)
        var expected = ExpectedFlags(new: [], kept: [], ended: [])
        let flags: [Flag]
        do {
            try useIndexes()
            let dossier = try dossier(of: stored, beside: .all, asOf: asOf, for: authority).dossier
            try dossier.check()
            flags = assess(dossier, asOf: asOf, explaining: false, rules: rules).flags
        } catch  where !(error is PostgresError) {
            expected.failure = String(describing: error)
            return expected
        }
        let before = Dictionary(standing.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for flag in flags {
            // The rows are others in every version: what is told of them decides.
            let known = before[flag.key]
            if known?.amount == flag.amount, known?.message == flag.message {
                expected.kept.append(flag)
            } else {
                expected.new.append(flag)
            }
        }
        let keys = Set(flags.map(\.key))
        expected.ended = standing.filter { !keys.contains($0.key) }
        return expected
    }
}
