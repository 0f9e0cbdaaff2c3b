import Contracts

/// Bounds on an amount: `more than EUR 100,000`, `EUR 25,000 or more and less than EUR 100,000`.
enum BoundsWords {
    static func phrase(_ bounds: Bounds) -> Phrase {
        ListWords.and([bounds.lower.map { phrase($0) }, bounds.upper.map { phrase($0) }].compactMap { $0 })
    }

    static func phrase(_ bound: Bounds.Threshold) -> Phrase {
        switch bound {
        case .above(let money): Phrase(en: "more than \(money)", nl: "meer dan \(money)")
        case .from(let money): Phrase(en: "\(money) or more", nl: "\(money) of meer")
        }
    }

    private static func phrase(_ bound: Bounds.Ceiling) -> Phrase {
        switch bound {
        case .below(let money): Phrase(en: "less than \(money)", nl: "minder dan \(money)")
        case .upTo(let money): Phrase(en: "\(money) or less", nl: "\(money) of minder")
        }
    }
}
