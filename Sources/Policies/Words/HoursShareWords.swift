import Contracts

/// "This share of the hours is worked by people of these groups."
struct HoursShareWords {
    let rule: HoursShare

    var owed: [Phrase] {
        let share = ShareWords.phrase(rule.target, rule.comparison)
        let verb = ShareWords.verb(rule.comparison)
        let groups = ListWords.or(NameWords.quoted(rule.groups))
        let worked = Phrase(
            en: "\(share) of the hours worked \(verb) be worked by people of the group \(groups).",
            nl: "\(share) van de gewerkte uren \(verb) worden gemaakt door mensen uit de groep \(groups).")
        return [worked] + [rule.offered.map { OfferWords(offer: $0).target }].compactMap { $0 } + [ShareWords.dueInFull]
    }

    var counts: [Phrase] {
        [ChainWords.everyTier] + outside
    }

    private var outside: [Phrase] {
        guard !rule.leaveOut.isEmpty else { return [] }
        let groups = ListWords.or(NameWords.quoted(rule.leaveOut))
        return [
            Phrase(
                en: "Hours of the group \(groups) stand outside: they neither count nor belong to the whole.",
                nl: "Uren van de groep \(groups) blijven buiten beschouwing: zij tellen niet mee en horen niet "
                    + "bij het totaal.")
        ]
    }
}
