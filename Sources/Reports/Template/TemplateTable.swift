public import Contracts
import Policies

/// A form as one table: CSV in UTF-8 with semicolons, so that spreadsheets of either decimal sign open it in columns.
struct TemplateTable {
    let form: ReportForm
    let rows: [FormRow]

    /// The file: what is to be known in the one cell of the first row, the header, and the rows filled in.
    func csv(about: [String]) -> String {
        let columns = form.columns
        let mark = TemplateMark.text("table", for: form.context)
        let head = TemplateTable.cell(([mark] + about).joined(separator: "\n")) + "\r\n"
        let header = columns.map { TemplateTable.cell($0.column.label(in: form.language)) }.joined(separator: ";")
        let body = rows.map { row in
            columns.map { TemplateTable.cell(text($0.column, row)) }.joined(separator: ";") + "\r\n"
        }
        return head + header + "\r\n" + body.joined()
    }

    private func text(_ column: ReportColumn, _ row: FormRow) -> String {
        guard column != .kind else { return row.kind.word(in: form.language) }
        switch row.values[column] {
        case nil: return ""
        case .text(let text): return TemplateTable.inert(text)
        case .day(let day): return day.description
        case .amount(let quantity), .number(let quantity):
            let digits = quantity.shortDecimal
            return form.language == .en ? digits : digits.replacing(".", with: ",")
        }
    }

    /// A text that no spreadsheet takes for a formula: the blank before it is trimmed when it is read.
    private static func inert(_ text: String) -> String {
        "=+-@".contains(text.prefix(1)) && !text.isEmpty ? " " + text : text
    }

    /// A cell as CSV: always quoted where anything in it could be taken for a sign of the format.
    private static func cell(_ text: String) -> String {
        guard text.contains(where: { "\";,\n\r\t".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

extension Quantity {
    /// The number with two decimals, or with four where it has more: `1200.50`.
    public var shortDecimal: String {
        description.hasSuffix("00") ? String(description.dropLast(2)) : description
    }
}
