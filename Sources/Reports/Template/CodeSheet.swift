import Contracts
import Policies
import Tables

/// The sheet with the words that columns take, which their drop-down lists refer to.
struct CodeSheet {
    let sheet: NewSheet
    private let columns: [[String]: Int]
    private let name: String

    /// The rows above the words: what the sheet is for, and which column takes them.
    private static let head = 2

    init(_ form: ReportForm) {
        var columns: [[String]: Int] = [:]
        var lists: [(title: String, words: [String])] = []
        for column in form.sections.flatMap(\.columns) {
            guard case .choice(let words, _) = column.content, !words.isEmpty, columns[words] == nil else { continue }
            columns[words] = lists.count
            lists.append((column.column.label(in: form.language), words))
        }
        let longest = lists.map(\.words.count).max() ?? 0
        let words = (0..<longest).map { row in
            lists.map { list in
                NewCell(row < list.words.count ? .text(list.words[row]) : .blank)
            }
        }
        name = FormGuide(language: form.language).codeSheet
        self.columns = columns
        sheet = NewSheet(
            name: name, columns: lists.map { _ in NewColumn(width: 26) },
            rows: [
                [NewCell(.text(TemplateMark.text("codes")), look: .faint)],
                lists.map { NewCell(.text($0.title), look: .header) },
            ] + words, frozenRows: Self.head)
    }

    /// What the cells of a column take.
    func rule(
        _ content: FormContent, _ column: ReportColumn, _ kind: LineKind, _ context: ReportContext
    ) -> (CellRule.Content, CellRule.Strictness) {
        switch content {
        case .text, .digest: return (.anything, .allow)
        case .amount(let mayBeNegative): return (.number(least: mayBeNegative ? nil : "0"), .refuse)
        case .number: return (.number(least: nil), .refuse)
        case .whole: return (.number(least: "0"), .refuse)
        case .day(let expected, let term):
            guard let days = expected ?? term else {
                return (.day(first: [1950, 1, 1], last: [2199, 12, 31]), .refuse)
            }
            return (.day(first: CodeSheet.parts(days.start), last: CodeSheet.parts(days.end)), .ask)
        case .choice(let words, let isOpen):
            guard let place = columns[words] else { return (.anything, .allow) }
            let letter = CodeSheet.letters(place)
            let rows = "$\(letter)$\(Self.head + 1):$\(letter)$\(Self.head + words.count)"
            return (.choice(from: "='\(name)'!\(rows)"), isOpen ? .allow : .refuse)
        }
    }

    private static func parts(_ day: Day) -> [Int] {
        [day.parts.year, day.parts.month, day.parts.day]
    }

    private static func letters(_ column: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let last = String(alphabet[column % alphabet.count])
        return column < alphabet.count ? last : letters(column / alphabet.count - 1) + last
    }
}
