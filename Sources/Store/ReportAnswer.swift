import FoundationEssentials
public import Reports

/// What the sender of a report file is told, by whichever way it came.
public struct ReportAnswer: Sendable, Encodable {
    /// The name the file came under.
    public var file: String
    /// Whether the file is in the store, or would be if it were submitted.
    public var accepted: Bool
    /// Whether anything was stored by this.
    public var stored: Bool
    /// The receipt; nil for a refused file, and for one that was only checked.
    public var receipt: Receipt?
    /// How many lines the file has; nil when it was refused or has its receipt.
    public var lines: Int?
    /// How many things keep it from being taken.
    public var errors: Int
    /// How many things somebody should look at.
    public var warnings: Int
    /// The same grouped by cause and column: what keeps it from being taken first.
    public var groups: [ProblemGroup]
    /// All of them in the order of the file, of a long list the first 1,000 of either severity.
    public var problems: [Problem]
    /// What was decided about the file, a sentence each.
    public var notes: [String]
    /// What its sender can do where a receipt is not what was wanted, a sentence each.
    public var next: [String]
    /// What it says otherwise than the version whose place it takes; nil when it takes none.
    public var difference: VersionDifference?
    /// What would be flagged; nil where that was not asked.
    public var flags: ExpectedFlags?

    /// What came of submitting a file that came in so.
    public init(file: String, _ outcome: Submission.Outcome, by entrance: Entrance) {
        switch outcome {
        case .accepted(let receipt, let isNew, let remarks, let difference):
            self.init(
                file: file, accepted: true, stored: isNew, receipt: receipt, problems: remarks?.warnings ?? [],
                notes: remarks?.notes ?? [], difference: difference)
            next = receipt.next(isNew: isNew, by: entrance)
        case .refused(let problems):
            self.init(file: file, accepted: false, stored: false, problems: problems)
        }
    }

    /// What would come of submitting a file that came in so.
    public init(file: String, _ check: ReportCheck, by entrance: Entrance) {
        switch check.verdict {
        case .acceptable(let lines, _, let remarks):
            self.init(
                file: file, accepted: true, stored: false, lines: lines, problems: remarks.warnings,
                notes: remarks.notes, difference: check.difference)
        case .known(let receipt):
            self.init(file: file, accepted: true, stored: false, receipt: receipt)
            next = receipt.next(isNew: false, by: entrance)
        case .refused(let problems):
            self.init(file: file, accepted: false, stored: false, problems: problems)
        }
        flags = check.findings
    }

    private init(
        file: String, accepted: Bool, stored: Bool, receipt: Receipt? = nil, lines: Int? = nil,
        problems: [Problem] = [], notes: [String] = [], difference: VersionDifference? = nil
    ) {
        (self.file, self.accepted, self.stored, self.receipt) = (file, accepted, stored, receipt)
        (self.lines, self.problems, self.notes, self.difference) = (lines, problems, notes, difference)
        next = []
        let all = ProblemGroup.groups(of: problems)
        groups = all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
        errors = all.reduce(0) { $1.severity == .error ? $0 + $1.count : $0 }
        warnings = all.reduce(0) { $1.severity == .warning ? $0 + $1.count : $0 }
    }

    /// The answer as JSON with sorted keys.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// Whether the file counts now.
    public var isInForce: Bool {
        receipt.map { $0.version == $0.versionInForce } ?? false
    }
}
