/// How a workbook and its sheets say that they come from our template.
enum TemplateMark {
    /// The name that the workbook gives to its first cell; programs keep it when they save the workbook as their own.
    static let name = "clausewatch_template"
    private static let start = "template: clausewatch-"
    private static let version = "1"

    /// What the first row of a sheet says: the template's version and what the sheet is for.
    static func text(_ purpose: String) -> String { "\(start)\(version) \(purpose)" }

    /// What a sheet says it is for; nil where no cell of the row says so.
    static func purpose(of cells: [String]) -> String? {
        let words = cells.first { $0.lowercased().hasPrefix(start) }?.split(separator: " ")
        guard let words, words.count > 2 else { return nil }
        return String(words[2])
    }
}
