import Contracts
import Policies

/// What a clause makes of payees that are no nodes, payment by payment: one of which nothing dated is stated is judged
/// once.
struct PayeeVerdicts {
    private let judge: PayeeJudge
    /// By party, the verdict that holds on every day.
    private var lasting: [PayeeJudge.Verdict?]

    init(_ judge: PayeeJudge) {
        self.judge = judge
        lasting = Array(repeating: nil, count: judge.dossier.parties.ids.count)
    }

    /// The verdict on the payee of a payment.
    mutating func verdict(onPayeeOf paid: PaidLine) -> PayeeJudge.Verdict {
        if let known = lasting[paid.party] { return known }
        let verdict = judge.verdict(onPayeeOf: paid)
        if !judge.dossier.parties.isDated(paid.party) { lasting[paid.party] = verdict }
        return verdict
    }
}
