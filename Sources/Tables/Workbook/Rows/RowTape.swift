/// Rows of a sheet packed one behind the other: what a reader has found and a player hands out.
///
/// A row is its number (4 bytes), how often it repeats (4), whether it is hidden (1) and its filled cells, then an end
/// mark. A cell is a head, a column where it does not follow the last one (2), how often it repeats (2, if more
/// than once), and the number of a shared text or the length of its own (1, 2 or 4) with the text behind it. Where
/// its number format shows a unit, a mark and the unit's number (2) stand before the head.
struct RowTape: Sendable {
    /// Ends a row; no head looks so.
    static let end: UInt8 = 0xFF
    /// Stands before the unit of the next cell; no head looks so.
    static let unitMark: UInt8 = 0xC0
    static let kindMask: UInt8 = 0x07
    static let isShared: UInt8 = 0x08
    static let jumps: UInt8 = 0x10
    static let repeats: UInt8 = 0x20
    static let widthShift: UInt8 = 6

    private(set) var bytes: [UInt8] = []
    /// Where the last whole row ends; behind it may stand the beginning of one.
    private(set) var whole = 0
    private var rowStart = 0
    private var nextColumn = 0
    private var hasCells = false

    /// Forgets the whole rows and keeps the memory.
    mutating func clear() {
        bytes.removeFirst(whole)
        rowStart -= whole
        whole = 0
    }

    /// The whole rows in no more memory than they need.
    borrowing func fitted() -> RowTape {
        var tape = RowTape()
        tape.bytes = bytes.withUnsafeBufferPointer { Array($0[..<whole]) }
        tape.whole = whole
        return tape
    }

    mutating func beginRow(_ number: Int, isHidden: Bool) {
        rowStart = bytes.count
        nextColumn = 0
        hasCells = false
        append(UInt32(number))
        append(1 as UInt32)
        bytes.append(isHidden ? 1 : 0)
    }

    /// A row without a filled cell leaves nothing behind; false says so.
    mutating func endRow(repeats: Int = 1) -> Bool {
        guard hasCells else {
            bytes.removeLast(bytes.count - rowStart)
            return false
        }
        if repeats > 1 {
            withUnsafeBytes(of: UInt32(repeats).littleEndian) { count in
                for at in 0..<4 { bytes[rowStart + 4 + at] = count[at] }
            }
        }
        bytes.append(Self.end)
        whole = bytes.count
        return true
    }

    mutating func add(_ column: Int, _ kind: CellKind, _ text: [UInt8], repeats: Int = 1, unit: UInt16 = 0) {
        if unit != 0 {
            bytes.append(Self.unitMark)
            append(unit)
        }
        addHead(column, kind.rawValue, UInt32(text.count), repeats)
        bytes.append(contentsOf: text)
    }

    mutating func add(_ column: Int, sharedText index: Int) {
        addHead(column, CellKind.text.rawValue | Self.isShared, UInt32(index), 1)
    }

    private mutating func addHead(_ column: Int, _ kind: UInt8, _ value: UInt32, _ repeats: Int) {
        hasCells = true
        let width: UInt8 = value < 0x100 ? 0 : value < 0x1_0000 ? 1 : 2
        var head = kind | width << Self.widthShift
        if column != nextColumn { head |= Self.jumps }
        if repeats > 1 { head |= Self.repeats }
        bytes.append(head)
        if column != nextColumn { append(UInt16(column)) }
        if repeats > 1 { append(UInt16(repeats)) }
        nextColumn = column + repeats
        switch width {
        case 0: bytes.append(UInt8(truncatingIfNeeded: value))
        case 1: append(UInt16(truncatingIfNeeded: value))
        default: append(value)
        }
    }

    private mutating func append(_ value: UInt16) {
        bytes.append(UInt8(truncatingIfNeeded: value))
        bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    }

    private mutating func append(_ value: UInt32) {
        append(UInt16(truncatingIfNeeded: value))
        append(UInt16(truncatingIfNeeded: value >> 16))
    }
}
