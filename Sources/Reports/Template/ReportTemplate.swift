import Contracts
public import Policies
public import Tables

/// The form for a report on a contract, in each shape it is given out: filled in with what is known, the contract's
/// clauses in words, and the columns its rows need.
public struct ReportTemplate: Sendable {
    private let form: ReportForm
    private let filled: FormRows
    private let history: ReportHistory
    private let clauses: [FormClause]

    /// A form for the period of the context.
    ///
    /// - Parameters:
    ///   - context: the contract, the period and the clauses.
    ///   - history: what is known before the report; what of it lies in the period or later is not filled in.
    ///   - clauses: what each clause says.
    ///   - language: the language of the form.
    public init(
        _ context: ReportContext, history: ReportHistory = ReportHistory(), clauses: [FormClause], language: Language
    ) {
        form = ReportForm(context, language: language)
        filled = FormRows(form, history)
        (self.history, self.clauses) = (history, clauses)
    }

    /// The form as one table: CSV in UTF-8 with semicolons and the decimal sign of the language.
    public var csv: String {
        let title = "\(form.context.contract.ref), \(form.context.period)"
        return TemplateTable(form: form, rows: filled.rows).csv(
            about: [title, FormGuide(language: form.language).nothing] + open + clauses.map(\.text))
    }

    /// The form as a workbook (XLSX) with a sheet for each kind of row.
    public func workbook() throws(WorkbookFault) -> [UInt8] {
        let about = AboutSheet(form: form, open: open, clauses: clauses)
        return try WorkbookWriter.bytes(TemplateWorkbook(form, filled.rows, history, about: about).workbook)
    }

    /// The columns of the form as one table, as a Frictionless table schema in JSON.
    public func schema() throws -> String {
        try TableSchema(form).json()
    }

    /// What stands open, a line each, below what heads them.
    private var open: [String] {
        let guide = FormGuide(language: form.language)
        let left = filled.partiesLeftOut
        return [guide.openPoints(history.openPoints.count)] + history.openPoints.map { "– " + $0 }
            + (left > 0 ? [guide.partiesLeftOut(left)] : [])
    }
}
