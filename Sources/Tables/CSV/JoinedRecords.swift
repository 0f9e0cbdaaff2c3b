/// A text's records with the rows put together that line ends inside unquoted cells cut.
struct JoinedRecords: RecordSource {
    /// A cell of more lines than this is none.
    private static let mostLines = 10

    let source: CSVFile
    let cut: CutRows

    /// Records that may be parts of one row, until the last of them is there.
    private struct Parts {
        var held: [HeldRecord] = []
        var width = 0
        var joined: (first: Int, count: Int)?

        /// How wide the row is with a further part; an empty line adds no cell.
        func width(with record: borrowing RawRecord) -> Int {
            held.isEmpty ? record.cells.count : width + max(record.cells.count, 1) - 1
        }

        mutating func hold(_ record: borrowing RawRecord, as part: HeldRecord) {
            width = width(with: record)
            held.append(part)
        }

        mutating func release() -> [HeldRecord] {
            defer { (held, width) = ([], 0) }
            return held
        }
    }

    func forEachRecord(
        _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> RunFacts {
        var parts = Parts()
        var goesOn = true
        var run = try source.forEachRecord { record throws(TableError) in
            goesOn = try take(record, nil, &parts, body)
            return goesOn
        }
        while goesOn, !parts.held.isEmpty { goesOn = try letFirstGo(&parts, body) }
        if let joined = parts.joined {
            run.notes.append(
                "Rows cut by line ends inside cells without quotation marks: \(joined.count), the first is row "
                    + "\(joined.first); their parts were put together again, and each has the number of its first "
                    + "line.")
        }
        return run
    }

    private func take(
        _ record: borrowing RawRecord, _ known: HeldRecord?, _ parts: inout Parts,
        _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> Bool {
        while !parts.held.isEmpty,
            parts.width(with: record) > cut.width || parts.held.count == Self.mostLines
        {
            guard try letFirstGo(&parts, body) else { return false }
        }
        guard !parts.held.isEmpty || cut.mayBegin(record) else { return try body(record) }
        parts.hold(record, as: known ?? HeldRecord(record, quote: source.dialect.quote))
        guard parts.width == cut.width, parts.held.count > 1 else { return true }
        guard let row = cut.row(of: parts.held) else { return try letFirstGo(&parts, body) }
        parts.joined = (parts.joined?.first ?? row.number, (parts.joined?.count ?? 0) + 1)
        _ = parts.release()
        return try body(row)
    }

    /// Hands the first part out as a row of its own; those behind it may be parts of another.
    private func letFirstGo(
        _ parts: inout Parts, _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> Bool {
        let held = parts.release()
        guard try body(held[0].record) else { return false }
        for part in held.dropFirst() {
            guard try take(part.record, part, &parts, body) else { return false }
        }
        return true
    }
}
