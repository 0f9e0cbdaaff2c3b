/// One rule of a policy: what is owed, how it is counted and who must report it.
public struct Clause: Sendable, Hashable {
    /// The clause's name within the policy, such as `social-return`.
    public var code: String
    /// The title by language code (`en`, `nl`); empty when the policy gives none.
    public var title: [String: String] = [:]
    /// The text the clause rests on; nil when the policy names none.
    public var legalBasis: String?
    /// Where that text can be read; nil when the policy names none.
    public var source: String?
    /// How that text was read; nil when the policy does not say.
    public var confidence: Confidence?
    /// The paths of the keys whose values nothing published gives: the council's own choice.
    public var councilChoice: [String] = []
    /// Which contracts it binds; the default binds all.
    public var appliesTo = Applicability()
    /// When it does not hold.
    public var suspended: [Suspension] = []
    /// How often, by whom and how soon is reported.
    public var report = ReportRule()
    /// Which subcontracts must carry it; nil when none must.
    public var passDown: PassDown?
    /// The mark a line needs to be sure.
    public var countsFrom = Level.reported
    /// Where the verdicts below "met" begin.
    public var bands = Bands()
    /// What a shortfall costs; nil when it costs nothing.
    public var consequence: Consequence?
    /// Whether the number or the effort is owed.
    public var effort = Effort.absolute
    /// The clauses of the same edition whose fulfilment shows the effort.
    public var steps: [String] = []
    /// What a contract itself states where the policy leaves it open; nothing in a policy's own clause.
    public var agreed = Parameters()
    /// What is owed and counted.
    public var rule: Rule

    /// The marks of a line, each including the ones before.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        case reported, confirmed, verified
    }

    /// Whether the result itself is owed, or reasonable endeavours towards it.
    public enum Effort: String, Sendable, Hashable, CaseIterable {
        case absolute, reasonableEndeavours
    }

    /// The five kinds of clause.
    public enum Rule: Sendable, Hashable {
        case valueShare(ValueShare)
        case spendShare(SpendShare)
        case count(CountRule)
        case hoursShare(HoursShare)
        case duty(Duty)
    }

    /// The name of a clause kind as policies write it.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case valueShare, spendShare, count, hoursShare, duty
    }

    /// A clause whose further parts have their defaults.
    public init(code: String, rule: Rule) {
        self.code = code
        self.rule = rule
    }

    /// The kind of the rule.
    public var kind: Kind {
        switch rule {
        case .valueShare: .valueShare
        case .spendShare: .spendShare
        case .count: .count
        case .hoursShare: .hoursShare
        case .duty: .duty
        }
    }
}
