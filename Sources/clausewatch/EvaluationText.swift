import Assessment
import Contracts
import Policies

/// An evaluation for a terminal.
struct EvaluationText {
    private let evaluation: Evaluation
    private let dossier: Dossier
    private let unbound: [UnboundCommitment]

    init(_ evaluation: Evaluation, of dossier: Dossier) {
        self.evaluation = evaluation
        self.dossier = dossier
        unbound = dossier.unbound(asOf: evaluation.asOf)
    }

    /// What keeps commitments from being assessed, a sentence each.
    var unassessed: [String] {
        unbound.map { commitment in
            let verdict = commitment.isOpen ? "cannot be told to bind this contract" : "does not bind this contract"
            return "\(commitment.commitment) \(verdict): \(commitment.reason)"
        }
    }

    /// Money with four decimals, as published; numbers and hours without decimals that say nothing; none of a duty.
    private func figures(of made: Assessment) -> [String] {
        let figures = [made.due, made.creditedLow, made.creditedHigh, made.shortfall]
        let clause = dossier.commitments(on: made.cutOff ?? evaluation.asOf).first { $0.code == made.commitment }?
            .clause
        return switch clause?.kind {
        case .duty: figures.map { _ in "-" }
        case .count, .hoursShare: figures.map { $0.written(for: .count) }
        case .valueShare, .spendShare, nil: figures.map(\.description)
        }
    }

    func print() {
        Console.print("As of \(evaluation.asOf), cut-off \(evaluation.cutOff?.description ?? "none yet")")
        let table = TextTable(
            columns: [
                .init(heading: "Commitment"), .init(heading: "Node"), .init(heading: "Due", isNumber: true),
                .init(heading: "Credited", isNumber: true), .init(heading: "At best", isNumber: true),
                .init(heading: "Shortfall", isNumber: true), .init(heading: "Outcome"), .init(heading: "Conduct"),
            ],
            rows: evaluation.assessments.map { made in
                [made.commitment, made.node] + figures(of: made) + [
                    made.outcome.rawValue + (made.withheld.map { " (\($0.rawValue))" } ?? ""), made.conduct.rawValue,
                ]
            })
        for line in table.lines { Console.print(line) }
        for made in evaluation.assessments {
            guard let cost = made.consequence else { continue }
            Console.print("\(made.commitment) at \(made.node): by its clause the shortfall costs \(cost)")
        }
        for sentence in unassessed { Console.print(sentence) }
        for flag in evaluation.flags { Console.print("\(flag.kind.rawValue) \(flag.node): \(flag.message)") }
    }
}
