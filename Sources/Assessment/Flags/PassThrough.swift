import Contracts
import Policies

/// An eligible party that keeps less than its useful function of what it is paid.
struct PassThrough {
    private(set) var flags: [Flag] = []

    init(_ result: Assessed, of commitment: BoundCommitment) {
        let dossier = commitment.dossier
        for passing in result.passThrough {
            flags.append(
                Flag(
                    kind: .passThrough, commitment: commitment.code, node: dossier.chain.nodes[passing.place].node,
                    period: result.assessment.period, amount: nil,
                    message: "\(dossier.name(of: passing.place)) keeps \(spoken(passing.retained, in: dossier)) of the "
                        + "\(spoken(passing.received, in: dossier)) it was paid, below the "
                        + "\(Wording.percent(passing.line)) that \"\(commitment.title)\" asks of a useful function.",
                    because: passing.lines.map { dossier.lines[$0].line.id },
                    bounds: ">= \(Wording.percent(passing.line))"))
        }
    }

    private func spoken(_ units: Int128, in dossier: IndexedDossier) -> String {
        "\(Wording.cents(Quantity(clamping: units))) \(dossier.contract.currency)"
    }
}
