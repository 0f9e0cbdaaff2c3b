import Contracts

/// When how much of an obligation is due.
enum DueCurveWords {
    static func phrase(_ curve: DueCurve) -> Phrase {
        switch curve {
        case .linear:
            Phrase(
                en: "It falls due evenly over the days of the term.",
                nl: "Aan de verplichting moet gelijkmatig over de dagen van de looptijd worden voldaan.")
        case .end:
            Phrase(
                en: "All of it is due on the last day of the term.",
                nl: "Aan de hele verplichting moet op de laatste dag van de looptijd zijn voldaan.")
        case .milestones(let milestones):
            steps(ListWords.and(milestones.map { phrase($0) }))
        }
    }

    private static func steps(_ all: Phrase) -> Phrase {
        Phrase(en: "It falls due in steps: \(all).", nl: "Aan de verplichting moet in stappen zijn voldaan: \(all).")
    }

    private static func phrase(_ milestone: DueCurve.Milestone) -> Phrase {
        switch milestone.by {
        case .day(let day):
            Phrase(en: "\(milestone.share) by \(day)", nl: "\(milestone.share) uiterlijk op \(day)")
        case .afterStart(let span) where span == Span():
            Phrase(
                en: "\(milestone.share) by the first day of the contract",
                nl: "\(milestone.share) uiterlijk op de eerste dag van de opdracht")
        case .afterStart(let span):
            Phrase(
                en: "\(milestone.share) by \(span) after the first day of the contract",
                nl: "\(milestone.share) uiterlijk \(span) na de eerste dag van de opdracht")
        }
    }
}
