import Contracts
import Policies
import Tables

/// A form as a workbook: a page about it, a sheet for each kind of row, the chain and the codes.
struct TemplateWorkbook {
    let form: ReportForm
    let rows: [FormRow]
    let history: ReportHistory
    let about: AboutSheet
    private let lists: CodeSheet

    /// The rows above those of a sheet of lines: what it is for, what to do, and the columns' names.
    private static let head = 3

    init(_ form: ReportForm, _ rows: [FormRow], _ history: ReportHistory, about: AboutSheet) {
        (self.form, self.rows, self.history, self.about) = (form, rows, history, about)
        lists = CodeSheet(form)
    }

    /// The workbook as it is written; the same facts give the same.
    var workbook: NewWorkbook {
        let seconds = 86_400
        return NewWorkbook(
            [about.sheet] + form.sections.map(sheet) + [ChainSheet(form: form, history: history).sheet, lists.sheet],
            names: [TemplateMark.name], title: "\(form.context.contract.ref), \(form.context.period)",
            made: form.context.period.start.number * seconds)
    }

    private func sheet(_ section: ReportForm.Section) -> NewSheet {
        let words = FormGuide(language: form.language)
        let header = section.columns.map { column in
            NewCell(
                .text(column.column.label(in: form.language)), look: column.isNeeded ? .neededHeader : .header,
                comment: column.help)
        }
        let given = rows.filter { $0.kind == section.kind }.map { row in
            section.columns.map { cell($0, row.values[$0.column]) }
        }
        return NewSheet(
            name: section.kind.sheet(in: form.language),
            columns: section.columns.map { column in
                NewColumn(
                    width: column.content.width(of: column.column), format: column.content.format,
                    rule: rule(column, section.kind))
            },
            rows: [
                [NewCell(.text(TemplateMark.text(section.kind.word, for: form.context)), look: .faint)],
                [NewCell(.text(words.purpose(section.kind)), look: .faint)], header,
            ] + given,
            frozenRows: Self.head)
    }

    private func cell(_ column: FormColumn, _ value: FormRow.Value?) -> NewCell {
        let format = column.content.format
        return switch value {
        case nil: NewCell(.blank, format: format)
        case .text(let text): NewCell(.text(text), format: format, look: .given)
        case .amount(let quantity), .number(let quantity):
            NewCell(.number(quantity.description), format: format, look: .given)
        case .day(let day):
            NewCell(
                .day(year: day.parts.year, month: day.parts.month, day: day.parts.day), format: format, look: .given)
        }
    }

    private func rule(_ column: FormColumn, _ kind: LineKind) -> CellRule {
        let words = FormGuide(language: form.language)
        let (content, strictness) = lists.rule(column.content, column.column, kind, form.context)
        return CellRule(
            content, strictness, title: column.column.label(in: form.language), hint: column.help,
            objection: words.objection(column.content))
    }
}

extension FormContent {
    fileprivate var format: NewCell.Format {
        switch self {
        case .text, .digest, .choice: .text
        case .day: .date
        case .amount: .amount
        case .number, .whole: .general
        }
    }

    fileprivate func width(of column: ReportColumn) -> Int {
        switch (self, column) {
        case (_, .given): 46
        case (_, .payeeName), (_, .scope), (_, .passedDownDocument): 26
        case (_, .person): 28
        case (_, .payee), (.digest, _): 21
        case (_, .payeeNode), (_, .role), (_, .block), (_, .carries), (_, .bonuses), (_, .code), (_, .countsFor),
            (_, .invoice):
            17
        case (_, .node), (_, .local), (_, .sme): 11
        default: 13
        }
    }
}
