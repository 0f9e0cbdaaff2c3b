import Reports
import Store

/// What the sender of a report file is told.
struct SubmissionAnswer: Encodable {
    var file: String
    var outcome: Submission.Outcome

    /// Whether the file counts now.
    var isInForce: Bool {
        guard case .accepted(let receipt, _, _) = outcome else { return false }
        return receipt.version == receipt.versionInForce
    }

    private enum Key: String, CodingKey {
        case accepted, stored, receipt, errors, problems, warnings, notes
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        switch outcome {
        case .accepted(let receipt, let isNew, let content):
            try box.encode(true, forKey: .accepted)
            try box.encode(isNew, forKey: .stored)
            try box.encode(receipt, forKey: .receipt)
            try box.encode((content?.warnings ?? []).map(ProblemJSON.init), forKey: .warnings)
            try box.encode(content?.notes ?? [], forKey: .notes)
        case .refused(let problems):
            try box.encode(false, forKey: .accepted)
            try box.encode(false, forKey: .stored)
            try box.encode(Self.errors(problems), forKey: .errors)
            try box.encode(problems.map(ProblemJSON.init), forKey: .problems)
        }
    }

    /// How many errors there are, those that a cut list only counts included.
    private static func errors(_ problems: [Problem]) -> Int {
        problems.reduce(0) { $1.severity == .error ? $0 + $1.count : $0 }
    }

    func print() {
        switch outcome {
        case .accepted(let receipt, let isNew, let content):
            for note in content?.notes ?? [] { Console.error("\(file): note: \(note)") }
            for warning in content?.warnings ?? [] { Console.error("\(file): warning: \(warning)") }
            printReceipt(receipt, isNew: isNew)
        case .refused(let problems):
            for problem in problems {
                Console.error("\(file): \(problem.severity == .warning ? "warning: " : "")\(problem)")
            }
            let errors = Self.errors(problems)
            Console.error(
                "\(file): not accepted, nothing was stored: \(errors) \(errors == 1 ? "problem" : "problems"). Mend "
                    + "the cells named above and send the file again.")
        }
    }

    private func printReceipt(_ receipt: Receipt, isNew: Bool) {
        let head = isNew ? "Accepted" : "Accepted before, nothing stored again"
        var lines = receipt.isNil ? "nothing to report" : "\(receipt.lines) lines"
        if receipt.untouched > 0 { lines += ", \(receipt.untouched) rows of the template left as they were" }
        Console.print(
            "\(head): receipt \(receipt.receipt), contract \(receipt.contract), period \(receipt.period), "
                + "version \(receipt.version), \(lines), received \(receipt.received), stored \(receipt.storedAt)")
        Console.print("sha256 \(receipt.sha256)")
        if receipt.versionInForce != receipt.version {
            Console.error(
                "Version \(receipt.versionInForce) of this report has replaced it since and counts in its place. To "
                    + "let this file count again, send it with --restore.")
        }
    }
}
