/// Which of the source's units a kept cell's number format shows.
struct PackedUnit: BitwiseCopyable {
    /// The cell's place among the block's.
    var cell: UInt32
    var unit: UInt16
}

/// A kept cell in four bytes: where its text ends, the next one's beginning, and what it says of its own value.
struct PackedCell: BitwiseCopyable {
    private static let kindBits: UInt32 = 3
    private let word: UInt32

    /// - Parameter end: Less than 512 MiB.
    init(end: Int, kind: CellKind) {
        word = UInt32(end) << Self.kindBits | UInt32(kind.rawValue)
    }

    var end: Int { Int(word >> Self.kindBits) }

    var kind: CellKind { CellKind(rawValue: UInt8(word & (1 << Self.kindBits - 1))) ?? .text }
}
