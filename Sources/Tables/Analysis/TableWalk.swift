/// The rows of one table in an opened file: found once, walked over as often as wanted.
struct TableWalk: Sendable {
    let source: any RecordSource
    /// The summary as far as it is known before the rows are walked over.
    let summary: TableSummary
    private let header: HeaderSearch?
    private let chosen: Int
    private let file: String

    init(_ opened: OpenedSource, _ options: TableOptions, file: String) throws(TableError) {
        self.file = file
        chosen = options.table ?? 1
        let records = opened.records
        guard records.givenHeader == nil else {
            (source, header) = (records, nil)
            summary = opened.summary
            try check(opened.summary.tables)
            return
        }
        let header =
            switch options.header {
            case nil: HeaderSearch(try HeadRecords.read(records), mayBeCut: opened.summary.form == .csv)
            case .some(.none): HeaderSearch(noneIn: try HeadRecords.read(records))
            case .rows(let rows): HeaderSearch(named: try HeadRecords.read(records, rows: rows, file: file))
            }
        self.header = header
        source = try records.joined(below: header) ?? records
        summary = opened.summary
    }

    /// Walks over the file and gives each data row of the chosen table to `take`.
    func run(_ take: BodySorter.Take) throws(TableError) -> BodyFacts {
        // A source that gives its columns hands out the chosen table alone.
        let isGiven = source.givenHeader != nil
        var sorter = BodySorter(header, given: source.givenHeader, chosen: isGiven ? 1 : chosen)
        var reached = 0
        var run = RunFacts()
        do throws(TableError) {
            run = try source.forEachRecord { record throws(TableError) in
                reached = record.number
                try sorter.add(record, take)
                return true
            }
        } catch {
            throw error.code == .overTime ? error.within(record: reached) : error
        }
        try sorter.end(take)
        var facts = sorter.facts
        facts.run = run
        if isGiven { facts.tables = summary.tables }
        try check(facts.tables)
        return facts
    }

    private func check(_ tables: [TableOutline]) throws(TableError) {
        guard chosen >= 1, chosen <= tables.count else {
            throw TableError(
                .table, file: file,
                "table \(chosen) was asked for and the file has \(tables.count); "
                    + "count them from 1, or leave the choice out to read the first")
        }
    }

    /// The summary with what a run found.
    func summary(_ facts: BodyFacts, _ columns: FormatSurvey) -> TableSummary {
        var summary = summary
        summary.lineEnd = facts.run.lineEnd
        summary.records = facts.records
        summary.headerRows = facts.tables[chosen - 1].headerRows
        summary.ownNames = facts.ownNames
        (summary.preambleRows, summary.preamble) = (facts.preambleRows, facts.preamble)
        summary.emptyRows = facts.emptyRows
        summary.dataRows = facts.dataRows
        summary.hiddenRows = facts.hiddenRows
        summary.narrowRows = facts.narrowRows
        summary.narrowRuns = facts.narrow.runs
        summary.wideRows = facts.overlong?.count ?? 0
        summary.firstWideRow = facts.overlong?.first
        summary.markedRows = facts.marked
        summary.tables = facts.tables
        summary.table = chosen
        summary.columns = columns.readings(facts.header, source.units)
        (summary.wantedNumbers, summary.wantedDates) = columns.wanted
        summary.cellNotes = facts.run.notes
        summary.notes +=
            facts.run.notes + (header?.notes ?? [])
            + SummaryNotes.sentences(facts, chosen: chosen, delimiter: summary.delimiter)
        summary.notes += SummaryNotes.missingDays(summary.columns, facts.header)
        return summary
    }
}
