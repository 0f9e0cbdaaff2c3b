import Assessment
import Contracts

/// An evaluation for a terminal.
struct EvaluationText {
    private let evaluation: Evaluation

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
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
                [
                    made.commitment, made.node, made.due.description, made.creditedLow.description,
                    made.creditedHigh.description, made.shortfall.description,
                    made.outcome.rawValue + (made.withheld.map { " (\($0.rawValue))" } ?? ""), made.conduct.rawValue,
                ]
            })
        for line in table.lines { Console.print(line) }
        for flag in evaluation.flags { Console.print("\(flag.kind.rawValue) \(flag.node): \(flag.message)") }
    }
}
