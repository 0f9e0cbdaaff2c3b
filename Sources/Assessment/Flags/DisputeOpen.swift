import Contracts
import Policies

/// Lines that the tier below or the beneficiary disputes, and that bear on a figure.
struct DisputeOpen {
    private(set) var flags: [Flag] = []

    init(_ result: Assessed, of judged: CommitmentAssessment) {
        let (assessment, commitment) = (result.assessment, judged.commitment)
        let dossier = commitment.dossier
        guard commitment.suspension == nil, let cutOff = assessment.cutOff,
            let place = dossier.chain.places[assessment.node]
        else { return }
        let subject = Subject(place, in: dossier, contract: commitment.contract)
        let weights =
            judged.spend?.disputedWeights(of: subject)
            ?? result.credits.filter { dossier.isDisputed($0.line) }.map { ($0.line, $0.weight) }
        let disputed = weights.filter { $0.1 > 0 }
        guard !disputed.isEmpty else { return }
        let amount = Quantity(clamping: disputed.reduce(Int128(0)) { $0 + $1.1 })
        let lines = dossier.names(of: disputed.map(\.0))
        let wording = Wording(measure: commitment.measure, isExplaining: true)
        flags = [
            Flag(
                kind: .disputeOpen, commitment: assessment.commitment, node: assessment.node,
                period: assessment.period, amount: amount,
                message: "\"\(commitment.title)\" at \(dossier.name(ofNode: assessment.node)): "
                    + "\(lines.count == 1 ? "line" : "lines") \(lines.joined(separator: ", ")) up to \(cutOff.spoken) "
                    + "\(lines.count == 1 ? "is" : "are") disputed; \(wording.spoken(amount)) rests on "
                    + "\(lines.count == 1 ? "it" : "them").",
                because: lines, bounds: "no line disputed by \(cutOff)")
        ]
    }
}

extension SpendLedger {
    /// What rests on each disputed payment to a payee that is eligible or may be, and on one to others what is matched
    /// of it; nil where the lines' own credits tell it.
    ///
    /// What a payment adds to retained amounts hangs on the payments around it, so its own amount is told.
    fileprivate func disputedWeights(of subject: Subject) -> [(line: Int, weight: Int128)]? {
        guard rule.mode != .leaving else { return nil }
        let payments = payments(by: reach(of: subject))
        return payments.indices.filter { payments[$0].paid.mark.confirmation == .disputed }.map { index in
            let entry = payments[index]
            let isMatched = entry.status == .no && entry.paid.payer != subject.place
            let counts = entry.status != .no && !(entry.paid.paidPlace.map(countsNothing) ?? false)
            let credit = counts ? Int128(max(entry.credit.low.magnitude, entry.credit.high.magnitude)) : 0
            return (entry.paid.line, isMatched ? abs(byPlace.matched[index, default: 0]) : credit)
        }
    }
}

extension IndexedDossier {
    fileprivate func isDisputed(_ line: Int) -> Bool { lines[line].line.confirmation == .disputed }
}

extension LineCredit {
    /// What rests on the line: the larger of what it counts for at worst and at best, a correction by its size.
    fileprivate var weight: Int128 { max(low, -low, high, -high) }
}
