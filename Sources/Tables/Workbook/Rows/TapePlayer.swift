/// Hands out the rows of tapes as records, one run from the first row to the last.
struct TapePlayer: ~Copyable {
    private let plan: SheetPlan
    private var record = RawRecord()
    private var lastRow = 0
    /// Cells handed out that do not stand in the file, and looks at merged ranges.
    private var added = 0
    /// Bytes handed out that stand in the file once and in several cells.
    private var written = 0
    private var merges: ActiveMerges
    /// Filled cells that lie under a merged range's first one and are not handed out.
    private(set) var covered: (count: Int, first: CellReference)?
    /// Longer runs of rows that the sheet leaves out are jumped over.
    private static let longestGap = 1_000

    init(_ plan: SheetPlan, _ merges: [MergedRange]) {
        self.plan = plan
        self.merges = ActiveMerges(merges)
    }

    /// Plays one tape; false when `body` has asked to stop.
    mutating func play(
        _ tape: borrowing RowTape, _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> Bool {
        // One look at the buffer for all rows: a slice for each cell would count references two million times.
        try tape.bytes.withUnsafeBufferPointer { (bytes) throws(TableError) in
            try playRows(UnsafeBufferPointer(rebasing: bytes[..<tape.whole]), body)
        }
    }

    private mutating func playRows(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> Bool {
        var at = 0
        while at < bytes.count {
            let number = Int(Self.word(bytes, at))
            let repeats = Int(Self.word(bytes, at + 4))
            let isHidden = bytes[at + 8] != 0
            guard try playGap(before: number, body) else { return false }
            let start = at + 9
            for copy in 0..<repeats {
                at = start
                record.begin(number: number + copy, isHidden: isHidden)
                added += merges.enter(number + copy)
                try playCells(bytes, &at, isCopy: copy > 0)
                if copy > 0 { added += record.cells.count }
                lastRow = number + copy
                guard try body(record) else { return false }
            }
        }
        return true
    }

    private mutating func playGap(
        before number: Int, _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> Bool {
        guard number - lastRow - 1 <= Self.longestGap else { return true }
        while lastRow + 1 < number {
            lastRow += 1
            record.begin(number: lastRow)
            guard try body(record) else { return false }
        }
        return true
    }

    private mutating func playCells(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, isCopy: Bool
    ) throws(TableError) {
        var column = 0
        var unit: UInt16 = 0
        while bytes[at] != RowTape.end {
            let head = bytes[at]
            at += 1
            if head == RowTape.unitMark {
                unit = UInt16(truncatingIfNeeded: Self.half(bytes, &at))
                continue
            }
            if head & RowTape.jumps != 0 { column = Self.half(bytes, &at) }
            let repeats = head & RowTape.repeats != 0 ? Self.half(bytes, &at) : 1
            let value: Int
            switch head >> RowTape.widthShift {
            case 0:
                value = Int(bytes[at])
                at += 1
            case 1: value = Self.half(bytes, &at)
            default:
                value = Int(Self.word(bytes, at))
                at += 4
            }
            let kind = CellKind(rawValue: head & RowTape.kindMask) ?? .text
            if head & RowTape.isShared != 0 {
                let text = plan.texts.range(value)
                try count(text.count, repeats, isShared: true)
                plan.texts.bytes.withUnsafeBufferPointer { texts in
                    hand(column, UnsafeBufferPointer(rebasing: texts[text]), kind, repeats)
                }
            } else {
                try count(value, repeats, isShared: isCopy || repeats > 1)
                hand(column, UnsafeBufferPointer(rebasing: bytes[at..<at + value]), kind, repeats, unit)
                at += value
            }
            unit = 0
            column += repeats
            added += repeats - 1
            guard added <= plan.limits.added else { throw tooMany() }
        }
        at += 1
    }

    private mutating func hand(
        _ first: Int, _ text: UnsafeBufferPointer<UInt8>, _ kind: CellKind, _ repeats: Int, _ unit: UInt16 = 0
    ) {
        for column in first..<first + repeats {
            if merges.isActive, merges.hides(record.number, column) {
                let place = covered?.first ?? CellReference(row: record.number, column: column)
                covered = ((covered?.count ?? 0) + 1, place)
                continue
            }
            added += column - record.cells.count
            record.skip(to: column)
            record.append(text, kind, unit: unit)
        }
    }

    /// Counts what a text comes to in all its cells before it is written there.
    private mutating func count(_ length: Int, _ repeats: Int, isShared: Bool) throws(TableError) {
        guard record.bytes.count + length * repeats <= RawRecord.longest else {
            throw plan.fault(
                .tooLong, row: record.number,
                "the row's texts come to more than \(RawRecord.longest) bytes, the most that is read; "
                    + Archive.newWorkbook)
        }
        if isShared { written += length * repeats }
        guard written <= plan.limits.written else {
            throw plan.fault(
                .inflation, row: record.number,
                "up to here texts that stand once in the file and in many cells come to more than "
                    + "\(plan.limits.written >> 20) MiB; split the table into workbooks of fewer rows, each with the "
                    + "header")
        }
    }

    private func tooMany() -> TableError {
        plan.fault(
            .inflation, row: record.number,
            "up to here the sheet has more than \(plan.limits.added) blank cells between filled ones, repeated cells "
                + "and cells under merged ranges; copy the table alone into a new workbook and send that")
    }

    private static func half(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int {
        defer { at += 2 }
        return Int(bytes[at]) | Int(bytes[at + 1]) << 8
    }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
        UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
    }
}
