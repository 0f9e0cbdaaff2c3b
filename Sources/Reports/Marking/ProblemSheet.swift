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
    private let places: [ProblemPlaces.Place?]
    private let language: Language
    /// Why the cells are not marked beside the list; nil where they are.
    private let unmarked: String?
    private static let widths = [12, 22, 10, 22, 30, 90]

    /// - Parameters:
    ///   - places: Where each problem leads; nil for one that names no cell.
    ///   - unmarked: Why the list stands alone; nil where it goes with the marked file.
    init(_ problems: [Problem], _ places: [ProblemPlaces.Place?], language: Language, unmarked: String? = nil) {
        (self.problems, self.places, self.language, self.unmarked) = (problems, places, language, unmarked)
    }

    var sheet: AddedSheet {
        let errors = count(.error)
        let warnings = count(.warning)
        return AddedSheet(
            name: language == .en ? "Problems" : "Aandachtspunten", widths: Self.widths,
            rows: [
                AddedSheet.Row([title(errors, warnings)], look: .strong),
                AddedSheet.Row(problems.count < errors + warnings ? [shortened(errors + warnings)] : [], look: .strong),
                AddedSheet.Row(Self.header(language), look: .strong),
            ] + causes.flatMap(rows))
    }

    /// The list as a workbook of its own.
    var workbook: NewWorkbook {
        let list = sheet
        let rows = list.rows.map { row in
            row.cells.map { NewCell(.text($0), look: row.look == .strong ? .plain : .wrapped) }
        }
        let columns = Self.widths.map { NewColumn(width: $0) }
        return NewWorkbook([NewSheet(name: list.name, columns: columns, rows: rows, frozenRows: 3)], made: 0)
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
                    word(problem.severity), problem.sheet ?? places[place]?.tab ?? "",
                    problem.row.map { String($0) } ?? "", problem.column ?? "", problem.value ?? "",
                    problem.message + more(problem.count - 1),
                ], link: places[place]?.link)
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

    private static func header(_ language: Language) -> [String] {
        switch language {
        case .en: ["what to do", "sheet", "row", "column", "found", "what was expected"]
        case .nl: ["wat te doen", "blad", "rij", "kolom", "gevonden", "wat werd verwacht"]
        }
    }

    /// Whether a header is that of such a list, which comes back with the workbook: the days found are no lines.
    static func isList(_ header: [String]) -> Bool {
        Language.allCases.contains { header.starts(with: Self.header($0)) }
    }

    /// What a problem stands for besides itself.
    private func more(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return language == .en
            ? " (and \(count) more of this kind, not listed)" : " (en nog \(count) van deze soort, niet vermeld)"
    }

    /// What is said where a long list was cut.
    private func shortened(_ all: Int) -> String {
        let (shown, rest) = (problems.count, all - problems.count)
        return switch language {
        case .en:
            "Only the first \(shown) are \(unmarked == nil ? "marked and " : "")listed. \(rest) more of the same kinds "
                + "follow in the file: mend them in the same way, then send the file again."
        case .nl:
            "Alleen de eerste \(shown) \(unmarked == nil ? "zijn gemarkeerd en " : "")staan hieronder. Nog \(rest) van "
                + "dezelfde soort volgen in het bestand: herstel die op dezelfde manier en stuur het bestand opnieuw."
        }
    }

    private func title(_ errors: Int, _ warnings: Int) -> String {
        if let unmarked { return title(errors, warnings, alone: unmarked) }
        return switch language {
        case .en: "\(errors) to mend (red cells), \(warnings) to look at (yellow cells)"
        case .nl: "\(errors) te herstellen (rode cellen), \(warnings) na te kijken (gele cellen)"
        }
    }

    private func title(_ errors: Int, _ warnings: Int, alone reason: String) -> String {
        switch language {
        case .en:
            "\(errors) to mend, \(warnings) to look at. The file is too large to come back with its cells marked "
                + "(\(reason)): these are the rows concerned."
        case .nl:
            "\(errors) te herstellen, \(warnings) na te kijken. Het bestand is te groot om met gemarkeerde cellen "
                + "terug te komen (\(reason)): dit zijn de betrokken rijen."
        }
    }
}
