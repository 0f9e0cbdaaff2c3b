import Contracts
import Tables

/// Columns that say of each row which contract or period it is of: a row of another one does not belong in the report.
struct OriginColumns {
    private enum Subject {
        case contract
        /// What a number alone counts, as ``NamedPeriod`` takes it.
        case period(part: String?)
    }

    /// A column, and what was found in it.
    private struct Column {
        let place: Int
        let subject: Subject
        /// An invoice may be booked in a later period than the one it is of.
        let isOfBooks: Bool
        var verdicts = ByteTable<Bool?>()
        var held = 0
        var others = 0
        /// The first cell that names nothing to hold against the report, and its row.
        var firstOther: (text: String, row: Int)?
        /// The first few texts of such cells.
        var otherTexts: [String] = []
    }

    private let table: Table
    private let cells: [String]
    private let context: ReportContext
    private var columns: [Column]

    init(_ table: Table, _ header: HeaderMap<ReportColumn>, _ context: ReportContext) {
        (self.table, self.context) = (table, context)
        cells = header.cells
        let read = Set(header.read.map { $0.number - 1 })
        columns = header.cells.indices.compactMap { place in
            guard !read.contains(place), table.summary.columns[place].values > 0 else { return nil }
            let own = table.summary.ownNames
            let names = [header.cells[place]] + (own.indices.contains(place) ? [own[place]] : [])
            let keys = names.map(HeaderMap<ReportColumn>.key)
            guard let subject = keys.lazy.compactMap(Self.subject).first else { return nil }
            return Column(place: place, subject: subject, isOfBooks: keys.contains(where: Self.ofBooks.contains))
        }
    }

    /// Adds an error for each row that names another contract or period; a warning for one booked in another period.
    mutating func add(to problems: inout ProblemList) {
        guard !columns.isEmpty else { return }
        let (contract, period) = (NamedContract(context.contract.ref), NamedPeriod(context.period))
        table.forEachRow { row in
            for index in columns.indices where !row.isBlank(columns[index].place) {
                let cell = row.utf8(columns[index].place)
                let subject = columns[index].subject
                let verdict = columns[index].verdicts.value(for: cell) { bytes in
                    guard !Placeholder.isPlaceholder(bytes) else { return nil }
                    return switch subject {
                    case .contract: contract.agrees(String(decoding: bytes, as: UTF8.self))
                    case .period(let part): period.agrees(bytes, part: part)
                    }
                }
                note(verdict, row, index)
                if verdict == false { problems.add(problem(columns[index], row)) }
            }
        }
    }

    private mutating func note(_ verdict: Bool?, _ row: Row, _ index: Int) {
        guard verdict == nil else {
            columns[index].held += 1
            return
        }
        columns[index].others += 1
        guard columns[index].otherTexts.count < Self.shown else { return }
        let text = row.text(columns[index].place)
        if columns[index].firstOther == nil { columns[index].firstOther = (text, row.number) }
        if !columns[index].otherTexts.contains(text) { columns[index].otherTexts.append(text) }
    }

    /// That the columns were looked at, once all rows were.
    func notes(_ rows: SheetRows) -> [String] {
        columns.map { column in
            guard column.held > 0 else { return notUnderstood(column) }
            let held = column.held == 1 ? "1 row" : "\(column.held) rows"
            var note = "column \"\(cells[column.place])\": looked at, and what \(held) say agrees with "
            note += expected(column)
            guard let first = column.firstOther else { return note }
            let text = PersonalText.isPersonal(first.text) ? "" : " \"\(first.text.prefix(40))\""
            return note + "; not held against it: \(column.others) "
                + (column.others == 1 ? "cell" : "cells") + ", the first is\(text) in \(rows.words(first.row))"
        }
    }

    /// How many values that say nothing are told.
    private static let shown = 3

    private func notUnderstood(_ column: Column) -> String {
        let noun =
            switch column.subject {
            case .contract: "the reference of a contract"
            case .period: "a period"
            }
        let texts = column.otherTexts.filter { !PersonalText.isPersonal($0) }.map { "\"\($0.prefix(40))\"" }
        let list = texts.isEmpty ? "" : " (\(texts.joined(separator: ", ")))"
        return "column \"\(cells[column.place])\": looked at, but no value is understood as \(noun)\(list), and none "
            + "was checked"
    }

    private func expected(_ column: Column) -> String {
        switch column.subject {
        case .contract: context.contract.ref
        case .period: "\(context.period)"
        }
    }

    private func problem(_ column: Column, _ row: Row) -> Problem {
        let value = row.text(column.place)
        let (cause, message) = objection(column.subject)
        return Problem(
            cause, row: row.number, column: cells[column.place], columnNumber: column.place + 1,
            value: PersonalText.isPersonal(value) ? nil : value, message: message,
            severity: column.isOfBooks ? .warning : .error)
    }

    private func objection(_ subject: Subject) -> (ProblemCause, String) {
        switch subject {
        case .contract:
            (
                .rowOfOtherContract,
                "expected \(context.contract.ref), the contract this report is on; a row of another contract belongs "
                    + "in the report on that one. Take it out of this file, correct the reference, or, if the column "
                    + "holds numbers of your own, give it another name"
            )
        case .period:
            (
                .rowOfOtherPeriod,
                "expected \(context.period), the reported period, or one that has days in common with it; a row of "
                    + "another period belongs in the report on that one. Take it out of this file, or correct what it "
                    + "says"
            )
        }
    }

    // MARK: Names

    /// Whether a column's name, in letters and digits, says that it tells contracts or periods.
    static func isNamed(_ key: String) -> Bool { subject(key) != nil }

    private static func subject(_ key: String) -> Subject? {
        if contracts.contains(key) { return .contract }
        if periods.contains(key) { return .period(part: nil) }
        return parts[key].map { .period(part: $0) }
    }

    private static let contracts: Set = [
        "contract", "contractnummer", "contractnr", "contractnumber", "contractno", "contractref", "contractreference",
        "contractreferentie", "contractid", "contractcode", "contractkenmerk", "nummercontract",
    ]
    private static let periods: Set = [
        "periode", "period", "reportingperiod", "reportperiod", "reportedperiod", "rapportageperiode",
        "rapportperiode", "verslagperiode", "verantwoordingsperiode", "tijdvak", "jaar", "year", "boekjaar",
        "financialyear", "fiscalyear", "boekperiode", "boekingsperiode", "factuurperiode", "facturatieperiode",
        "invoiceperiod", "accountingperiod",
    ]
    private static let ofBooks: Set = [
        "boekperiode", "boekingsperiode", "boekmaand", "factuurperiode", "facturatieperiode", "invoiceperiod",
        "accountingperiod",
    ]
    private static let parts = [
        "maand": "", "month": "", "boekmaand": "", "week": "W", "weeknummer": "W", "weeknr": "W", "weekno": "W",
        "weeknumber": "W", "kwartaal": "Q", "quarter": "Q", "halfjaar": "H", "halfyear": "H",
    ]
}
