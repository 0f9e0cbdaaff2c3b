import Contracts
import Tables

/// Reads an authority's contract register.
public enum RegisterReader {
    /// The contracts of the file, and the rows that cannot be taken with the reason.
    ///
    /// - Parameters:
    ///   - bytes: The file as it arrived.
    ///   - name: Its name, for messages.
    ///   - options: What the file leaves unsaid.
    ///   - choices: What is said of its table in place of the reader.
    ///   - timeUsed: How much processor time the file has taken so far, of which reading its table may take 10 s
    ///     for every 20 MiB let in; nil for no limit.
    public static func read(
        _ bytes: [UInt8], name: String, options: RegisterOptions, choices: ReadingChoices = ReadingChoices(),
        timeUsed: (@Sendable () -> Duration)? = nil
    ) -> RegisterReading {
        do {
            let found = try ChosenTable<RegisterColumn>(bytes, name: name, choices: choices, timeUsed: timeUsed)
            var reading = read(found.table, options)
            reading.problems += found.warnings
            return reading
        } catch {
            return refused(error.problems)
        }
    }

    private static func read(_ table: Table, _ options: RegisterOptions) -> RegisterReading {
        let header = HeaderMap<RegisterColumn>(table)
        guard table.summary.dataRows > 0 else {
            return refused([
                Problem(message: "the file holds no rows below a header; a register has one row for each contract")
            ])
        }
        let missing = missingColumns(header, row: table.summary.headerRow ?? 1)
        let doubled = DoubledColumn.problem(in: table, header)
        guard missing.isEmpty, doubled == nil else {
            return refused(missing + [doubled].compactMap(\.self), unused: table.summary.dataRows)
        }
        // Where each row says its currency, a number format may well show the first one's.
        let units = AmountUnits(
            header: header, summary: table.summary, currency: header.has(.currency) ? nil : options.currency,
            owner: "the register's currency",
            remedy: "say the currency of each row in a column \"Currency\"")
        let unfit = units.problems([.value, .wageSum])
        guard unfit.isEmpty else { return refused(unfit, unused: table.summary.dataRows) }
        let survey = RegisterSurvey(table, header)
        let formats = ColumnFormats(
            table.summary, header, numbers: [.value, .wageSum], days: [.start, .end, .expiry, .signed, .tendered],
            entrance: .commandLine)
        var problems = survey.repeated
        for problem in formats.problems { problems.add(problem) }
        var reader = RegisterRowReader(
            cells: RegisterCells(header: header, formats: formats, problems: problems), options: options)
        let rows = rows(survey, &reader)
        let notes =
            TableNotes.sentences(table.summary) + formats.notes + units.notes([.value, .wageSum]) + header.notes
            + RegisterReader.notes(rows, header)
        return RegisterReading(
            rows: rows, problems: reader.cells.problems.all, unused: table.summary.dataRows - rows.count, notes: notes)
    }

    private static func rows(_ survey: RegisterSurvey, _ reader: inout RegisterRowReader) -> [RegisterRow] {
        var rows: [RegisterRow] = []
        var named: [String: Int] = [:]
        for row in survey.rows {
            let ref = survey.references.name(row)
            if let first = named[ref] {
                reader.cells.report(
                    .reference, row,
                    "expected a reference of its own: row \(first) has the same reference and differs in nothing but "
                        + "case, blanks or signs; remove one of the two")
                continue
            }
            named[ref] = row.number
            guard let contract = reader.contract(row, ref: ref) else { continue }
            rows.append(contract)
            if reader.cells.header.has(.reference) { tellName(ref, of: row, survey, &reader) }
        }
        return rows
    }

    /// Notes that a contract is not kept under what stands in the reference's column.
    private static func tellName(
        _ name: String, of row: Row, _ survey: RegisterSurvey, _ reader: inout RegisterRowReader
    ) {
        let written = survey.references.written(row)
        guard name != written else { return }
        let found =
            written.isEmpty
            ? "expected a reference" : "expected a reference of its own, and other rows have this one too"
        reader.cells.report(
            .reference, row, found + "; the contract is kept as \"\(name)\", made from what the row says",
            severity: .warning)
    }

    private static func notes(_ rows: [RegisterRow], _ header: HeaderMap<RegisterColumn>) -> [String] {
        let byName = rows.filter { $0.prime.id.hasPrefix(PartyIdentifier.nameScheme + "-") }
        let collective = byName.filter { CollectiveName.matches($0.prime.name) }
        return [
            "contracts read: \(rows.count)",
            header.has(.reference)
                ? nil
                : "the header has no column \"Reference\": each contract is kept under a name made from what its row "
                    + "says",
            byName.isEmpty ? nil : "suppliers known by name only, for want of a readable number: \(byName.count)",
            collective.isEmpty
                ? nil
                : "rows whose supplier is several or withheld parties, taken as one party by name: "
                    + collective.map { String($0.row) }.joined(separator: ", "),
        ].compactMap { $0 }
    }

    private static func missingColumns(_ header: HeaderMap<RegisterColumn>, row: Int) -> [Problem] {
        RegisterColumn.needs.filter { !$0.contains(where: header.has) }.map { choice in
            Problem(row: row, message: header.missing(choice, because: "every contract needs it"))
        }
    }

    private static func refused(_ problems: [Problem], unused: Int = 0) -> RegisterReading {
        RegisterReading(rows: [], problems: problems, unused: unused, notes: [])
    }
}
