/// A text with a delimiter between cells.
struct CSVFile: RecordSource {
    let bytes: any ByteSource
    let plan: TextPlan
    let dialect: Dialect
    let file: String
    /// Whether several records have other numbers of delimiters than most.
    var isUneven = false

    static func open(_ bytes: any ByteSource, name: String, options: TableOptions) throws(TableError) -> OpenedSource {
        let plan = try TextSurvey(bytes, wanted: options.encoding, file: name).plan
        let found = try DialectSearch(bytes, plan, delimiter: options.delimiter, file: name)
        var summary = TableSummary(form: .csv)
        summary.encoding = plan.encoding
        summary.mark = plan.mark
        summary.delimiter = found.dialect.delimiterText
        summary.notes = plan.notes + found.notes
        return OpenedSource(
            records: CSVFile(
                bytes: bytes, plan: plan, dialect: found.dialect, file: name, isUneven: found.isUneven),
            summary: summary)
    }

    func joined(below header: HeaderSearch) throws(TableError) -> JoinedRecords? {
        guard isUneven, let cut = try CutRows(in: self, below: header) else { return nil }
        return JoinedRecords(source: self, cut: cut)
    }

    func forEachRecord(
        _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> RunFacts {
        var scanner = RecordScanner(bytes, plan, dialect, file: file)
        guard plan.mayHaveLost else {
            try scanner.run(body)
            return RunFacts(lineEnd: scanner.lineEnd, notes: [scanner.quoteNote].compactMap(\.self))
        }
        var lost = LostCharacters()
        try scanner.run { record throws(TableError) in
            lost.add(record)
            return try body(record)
        }
        return RunFacts(lineEnd: scanner.lineEnd, notes: [scanner.quoteNote, lost.note].compactMap(\.self))
    }
}
