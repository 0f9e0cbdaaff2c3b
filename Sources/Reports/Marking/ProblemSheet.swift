import Policies
import Tables

/// The list of all problems that is added to a marked workbook: by cause, the most frequent first, errors before
/// warnings.
struct ProblemSheet {
    private struct Cause: Hashable {
        let severity: Problem.Severity
        let column: String?
        let message: String
    }

    private let problems: [Problem]
    private let links: [String?]
    private let language: Language

    init(_ problems: [Problem], _ links: [String?], language: Language) {
        (self.problems, self.links, self.language) = (problems, links, language)
    }

    var sheet: AddedSheet {
        let errors = count(.error)
        let warnings = count(.warning)
        return AddedSheet(
            name: language == .en ? "Problems" : "Aandachtspunten", widths: [12, 22, 10, 22, 30, 90],
            rows: [
                AddedSheet.Row([title(errors, warnings)], look: .strong), AddedSheet.Row([]),
                AddedSheet.Row(header, look: .strong),
            ] + causes.flatMap(rows))
    }

    private func count(_ severity: Problem.Severity) -> Int {
        problems.reduce(0) { $1.severity == severity ? $0 + $1.count : $0 }
    }

    /// The problems by cause, as their places in the list.
    private var causes: [[Int]] {
        var order: [Cause] = []
        var places: [Cause: [Int]] = [:]
        for (place, problem) in problems.enumerated() {
            let cause = Cause(severity: problem.severity, column: problem.column, message: problem.message)
            if places[cause] == nil { order.append(cause) }
            places[cause, default: []].append(place)
        }
        let ranked = order.enumerated().sorted { left, right in
            let (one, other) = (places[left.element, default: []], places[right.element, default: []])
            return (left.element.severity == .error ? 0 : 1, -one.count, left.offset)
                < (right.element.severity == .error ? 0 : 1, -other.count, right.offset)
        }
        return ranked.map { places[$0.element, default: []] }
    }

    private func rows(_ cause: [Int]) -> [AddedSheet.Row] {
        cause.map { place in
            let problem = problems[place]
            return AddedSheet.Row(
                [
                    word(problem.severity), problem.sheet ?? "", problem.row.map { String($0) } ?? "",
                    problem.column ?? "", problem.value ?? "", problem.message,
                ], link: links[place])
        }
    }

    private func word(_ severity: Problem.Severity) -> String {
        switch (severity, language) {
        case (.error, .en): "mend"
        case (.error, .nl): "herstellen"
        case (.warning, .en): "look at"
        case (.warning, .nl): "nakijken"
        }
    }

    private var header: [String] {
        switch language {
        case .en: ["what to do", "sheet", "row", "column", "found", "what was expected"]
        case .nl: ["wat te doen", "blad", "rij", "kolom", "gevonden", "wat werd verwacht"]
        }
    }

    private func title(_ errors: Int, _ warnings: Int) -> String {
        switch language {
        case .en: "\(errors) to mend (red cells), \(warnings) to look at (yellow cells)"
        case .nl: "\(errors) te herstellen (rode cellen), \(warnings) na te kijken (gele cellen)"
        }
    }
}
