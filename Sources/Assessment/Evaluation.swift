public import Contracts

/// Everything that follows from a dossier on a day.
public struct Evaluation: Sendable, Hashable {
    /// The day the conclusions are drawn for.
    public var asOf: Day
    /// The latest cut-off of any commitment; nil before the first due day.
    public var cutOff: Day?
    /// One for every commitment that applies, at the prime and at each lower node that carries it.
    public var assessments: [Assessment]
    /// The findings.
    public var flags: [Flag]
    /// The findings of rules on trial, kept apart.
    public var shadowFlags: [Flag]
    /// Which kinds of findings were looked for.
    public var rules: FlagRules
    /// How much of what each tier of the chain paid is known; empty when nothing was paid.
    public var coverage: [TierCoverage]
    /// What came of the duties to report and to pass clauses down.
    public var duties = Duties(reports: [], notPassedDown: [])

    /// The conclusions of that day.
    public init(
        asOf: Day, cutOff: Day?, assessments: [Assessment], flags: [Flag], shadowFlags: [Flag] = [],
        rules: FlagRules = .normative, coverage: [TierCoverage] = []
    ) {
        self.asOf = asOf
        self.cutOff = cutOff
        self.assessments = assessments
        self.flags = flags
        self.shadowFlags = shadowFlags
        self.rules = rules
        self.coverage = coverage
    }
}
