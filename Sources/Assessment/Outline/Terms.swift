public import Policies

/// What a summary needs to know of a commitment's clause.
public struct Terms: Sendable, Hashable, Codable {
    /// The clause's title as people read it; its code when the policy gives none.
    public var title: String
    /// What kind of clause it is.
    public var kind: Clause.Kind
    /// Whether the figure is a ceiling ("at most") rather than a floor.
    public var isLimit: Bool
    /// Of what a share is owed whose amount over the whole term is not known in advance, such as `10% of spend`; nil
    /// where that amount is known.
    public var openShare: String?

    /// Terms with these facts.
    public init(title: String, kind: Clause.Kind, isLimit: Bool = false, openShare: String? = nil) {
        self.title = title
        self.kind = kind
        self.isLimit = isLimit
        self.openShare = openShare
    }

    /// The terms of a clause, in English where its title has English.
    public init(_ clause: Clause) {
        let title = clause.title["en"] ?? clause.title.min { $0.key < $1.key }?.value ?? clause.code
        let isLimit =
            switch clause.rule {
            case .spendShare(let rule): rule.comparison == .atMost
            case .hoursShare(let rule): rule.comparison == .atMost
            case .valueShare, .count, .duty: false
            }
        self.init(title: title, kind: clause.kind, isLimit: isLimit, openShare: clause.openShare)
    }

    /// Whether the commitment's figures are money.
    public var isMoney: Bool {
        kind == .valueShare || kind == .spendShare
    }
}

extension Clause {
    fileprivate var openShare: String? {
        switch rule {
        case .spendShare(let rule) where rule.base != .contractValue: "\(Wording.percent(rule.target)) of spend"
        case .hoursShare(let rule): "\(Wording.percent(rule.target)) of hours"
        case .valueShare(let rule):
            if case .rate(let rate?, of: .invoiced) = rule.obligation.amount {
                "\(Wording.percent(rate)) of what is invoiced"
            } else {
                nil
            }
        case .spendShare, .count, .duty: nil
        }
    }
}
