public import Policies

/// What a digest needs to know of a commitment's clause.
public struct Terms: Sendable, Hashable {
    /// The clause's title as people read it; its code when the policy gives none.
    public var title: String
    /// What kind of clause it is.
    public var kind: Clause.Kind
    /// Whether the figure is a ceiling ("at most") rather than a floor.
    public var isLimit: Bool

    /// Terms with these facts.
    public init(title: String, kind: Clause.Kind, isLimit: Bool = false) {
        self.title = title
        self.kind = kind
        self.isLimit = isLimit
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
        self.init(title: title, kind: clause.kind, isLimit: isLimit)
    }

    /// Whether the commitment's figures are money.
    public var isMoney: Bool {
        kind == .valueShare || kind == .spendShare
    }
}
