/// The form of a code that names a row, such as `J-12`: digits and letters by kind, however many stand in sequence.
struct CodeForm: Hashable {
    private static let longest = 40

    private let kinds: [UInt8]

    /// Nil for a text that is no code: one with blanks, without a digit or without a letter.
    init?(_ cell: ArraySlice<UInt8>) {
        guard !cell.isEmpty, cell.count <= Self.longest else { return nil }
        var kinds: [UInt8] = []
        for byte in cell {
            guard byte > 0x20, byte < 0x80 else { return nil }
            let isDigit = byte >= 0x30 && byte <= 0x39
            let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
            let kind = isDigit ? UInt8(ascii: "0") : isLetter ? UInt8(ascii: "a") : byte
            if kinds.last != kind { kinds.append(kind) }
        }
        guard kinds.contains(UInt8(ascii: "0")), kinds.contains(UInt8(ascii: "a")) else { return nil }
        self.kinds = kinds
    }
}
