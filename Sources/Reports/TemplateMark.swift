import Contracts

/// How a workbook and its sheets say that they come from our template.
enum TemplateMark {
    /// The name that the workbook gives to its first cell; programs keep it when they save the workbook as their own.
    static let name = "clausewatch_template"
    private static let start = "template: clausewatch-"
    private static let version = "1"

    /// What the first row of a sheet says: the template's version and what the sheet is for.
    static func text(_ purpose: String) -> String { "\(start)\(version) \(purpose)" }

    /// The same of a sheet to be filled in, with the period and the contract that it was made for.
    static func text(_ purpose: String, for context: ReportContext) -> String {
        "\(text(purpose)) \(context.period) \(context.contract.ref)"
    }

    /// The period and the contract that a sheet was made for; nil where no cell of the row says so.
    static func origin(of cells: [String]) -> String? {
        let words = cells.first { $0.lowercased().hasPrefix(start) }?.split(separator: " ", maxSplits: 3)
        guard let words, words.count > 3 else { return nil }
        return String(words[3])
    }

    /// The same of a form that is a text, as its first line says; nil of any other file.
    static func origin(ofText bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(1_024), as: UTF8.self)
        let first = head.drop { "\u{FEFF}\"".contains($0) }.prefix { !$0.isNewline }
        return origin(of: [String(first).replacing("\"\"", with: "\"")])
    }

    /// What ``origin(of:)`` gives of a sheet that was made for this report.
    static func origin(_ context: ReportContext) -> String { "\(context.period) \(context.contract.ref)" }

    /// What a sheet says it is for; nil where no cell of the row says so.
    static func purpose(of cells: [String]) -> String? {
        let words = cells.first { $0.lowercased().hasPrefix(start) }?.split(separator: " ")
        guard let words, words.count > 2 else { return nil }
        return String(words[2])
    }
}
