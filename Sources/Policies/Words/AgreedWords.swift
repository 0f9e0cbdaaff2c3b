import Contracts

/// What one contract states itself where the policy leaves it open.
struct AgreedWords {
    let agreed: Parameters

    var sentences: [Phrase] {
        [rate, week].compactMap { $0 }
    }

    private var rate: Phrase? {
        agreed.rate.map { rate in
            Phrase(
                en: "This contract states \(rate) itself, which is the percentage told here.",
                nl: "In deze opdracht is \(rate) afgesproken; dat is het percentage dat hier staat.")
        }
    }

    private var week: Phrase? {
        agreed.fullTime.map { week in
            Phrase(
                en: "The main contractor's own full-time week on this contract is \(week) hours.",
                nl: "De eigen voltijdse werkweek van de opdrachtnemer is in deze opdracht \(week) uur.")
        }
    }
}
