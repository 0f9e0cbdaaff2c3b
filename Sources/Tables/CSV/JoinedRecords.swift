/// A text's records with the rows put together that line ends inside unquoted cells cut.
struct JoinedRecords: RecordSource {
    let source: CSVFile
    let cut: CutRows

    func forEachRecord(
        _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> RunFacts {
        var parts = RowParts(width: cut.width, firstRow: cut.firstRow)
        var run = try source.forEachRecord { record throws(TableError) in
            switch parts.add(record) {
            case .apart: try body(record)
            case .whole: try body(parts.row)
            // Each part of this text was seen to be one of a whole row.
            case .part, .misfit: true
            }
        }
        run.notes.append(cut.note)
        return run
    }
}
