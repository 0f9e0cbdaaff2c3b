/// The first records of a file, as many as a header is looked for in.
enum HeadRecords {
    private static let most = 200
    private static let mostBytes = 4 << 20

    static func read(_ source: any RecordSource) throws(TableError) -> PackedRecords {
        var packing = RecordPacking()
        _ = try source.forEachRecord { record in
            packing.add(record)
            return packing.count < most && packing.size < mostBytes
        }
        return PackedRecords(packing)
    }

    /// The records of the given rows alone; an error where the file does not have them all.
    static func read(
        _ source: any RecordSource, rows: ClosedRange<Int>, file: String
    ) throws(TableError) -> PackedRecords {
        var packing = RecordPacking()
        var last = 0
        _ = try source.forEachRecord { record in
            if rows.contains(record.number) { packing.add(record) }
            last = record.number
            // A row that no file has is told with how many this one has.
            return rows.lowerBound < 1 || record.number < rows.upperBound
        }
        guard packing.count == rows.count || last == 0 else {
            let missing = rows.first { row in !packing.numbers.contains(UInt32(clamping: row)) } ?? rows.lowerBound
            throw TableError(
                .headerRow, file: file, record: missing,
                "row \(missing) was named as the header and the file has \(last) rows; "
                    + "name the row that holds the column names, counting from 1")
        }
        return PackedRecords(packing)
    }
}
