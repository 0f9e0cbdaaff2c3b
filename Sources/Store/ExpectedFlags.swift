public import Assessment
import Contracts
import Postgres
import Reports

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

    /// The same with the lines of the file that is checked told by their rows: its number is none that anybody sees.
    func naming(rows: SheetRows, of version: Int) -> ExpectedFlags {
        var told = self
        for list in [\ExpectedFlags.new, \.kept, \.ended] {
            for place in told[keyPath: list].indices {
                let flag = told[keyPath: list][place]
                told[keyPath: list][place].message = Self.naming(flag.message, "line \(version).", rows)
                told[keyPath: list][place].because = flag.because.map { Self.naming($0, "\(version).", rows) }
            }
        }
        return told
    }

    /// The text with each row behind the mark in words in place of both.
    private static func naming(_ text: String, _ mark: String, _ rows: SheetRows) -> String {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: String(parts[0])) { told, part in
            let digits = part.prefix { $0.isNumber }
            told += (Int(digits).map(rows.words) ?? mark + digits) + part.dropFirst(digits.count)
        }
    }
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
