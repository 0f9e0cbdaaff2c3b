import Contracts
import Policies
import Tables

/// The first sheet of a form: what to do, what stands open, and what each clause says.
struct AboutSheet {
    let form: ReportForm
    /// What stands open, a line each, below what heads them.
    let open: [String]
    let clauses: [FormClause]

    /// The titles of a value table stand in the first column, their worth in the second; all else goes over both.
    private static let widths = [38, 62]

    var sheet: NewSheet {
        let words = FormGuide(language: form.language)
        let title = form.context.contract.ref + ", " + form.context.period.description
        let rows =
            [[NewCell(.text(TemplateMark.text("about")), look: .faint)], [whole(title, .title)]]
            + words.instructions.map { [whole($0, .wrapped)] } + [[]] + openRows + clauses.flatMap(rows)
        return NewSheet(
            name: words.aboutSheet, columns: Self.widths.map { NewColumn(width: $0, format: .general) }, rows: rows)
    }

    private var openRows: [[NewCell]] {
        open.enumerated().map { [whole($1, $0 == 0 ? .heading : .wrapped)] }
    }

    private func rows(_ clause: FormClause) -> [[NewCell]] {
        [[], [whole(clause.title, .title)]]
            + clause.sections.flatMap { section in
                [[], [whole(section.heading, .heading)]] + section.sentences.map { [whole($0, .wrapped)] }
                    + section.rows.map(row)
            }
    }

    private func row(_ row: ClauseWords.Row) -> [NewCell] {
        let name = row.title == row.code ? row.title : "\(row.title) (\(row.code))"
        return [name, ([row.worth] + row.conditions).joined(separator: "; ")].map {
            NewCell(.text($0), format: .general, look: .wrapped)
        }
    }

    private func whole(_ text: String, _ look: NewCell.Look) -> NewCell {
        NewCell(.text(text), format: .general, look: look, span: Self.widths.count)
    }
}
