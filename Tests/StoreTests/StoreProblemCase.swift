import Reports
import Testing

/// A file with a problem that other reports on the contract cause, beside the nearest that has none.
struct StoreProblemCase: Sendable, CustomTestStringConvertible {
    /// A file as it is sent.
    struct Sent: Sendable {
        let text: String
        /// The number of its period, from one.
        let period: Int
        var received = "2027-03-10"
        /// Whether "nothing to report" may take lines back.
        var replacesLines = true

        init(_ period: Int, _ lines: String...) {
            self.period = period
            text = lines.joined(separator: "\n")
        }

        func on(_ day: String) -> Sent {
            var sent = self
            sent.received = day
            return sent
        }

        var keepingLines: Sent {
            var sent = self
            sent.replacesLines = false
            return sent
        }
    }

    let cause: ProblemCause
    let before: [Sent]
    let bad: Sent
    let good: Sent
    /// The problem as it is shown, with `#` for the number of a receipt.
    let problem: String

    init(_ cause: ProblemCause, after before: Sent..., bad: Sent, good: Sent, _ problem: String) {
        (self.cause, self.before, self.bad, self.good, self.problem) = (cause, before, bad, good, problem)
    }

    var testDescription: String { "\(cause): \(problem)" }
}
