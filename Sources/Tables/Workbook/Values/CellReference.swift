/// The name of a cell, as `BC12`.
struct CellReference: Sendable, Hashable {
    /// The last row and the number of columns of the largest sheet (Excel 2007 and later, LibreOffice 7.4 with 16,384).
    static let rows = 1_048_576
    static let columns = 16_384

    /// The row, from one.
    let row: Int
    /// The column, from zero.
    let column: Int

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Nil when the bytes name no cell of a sheet; dollar signs are passed over.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var row = 0
        var column = 0
        for byte in bytes where byte != UInt8(ascii: "$") {
            if byte >= 0x30, byte <= 0x39 {
                guard column > 0 else { return nil }
                row = row * 10 + Int(byte - 0x30)
            } else {
                let letter = Int(byte & 0xDF) - 0x40
                guard row == 0, letter >= 1, letter <= 26 else { return nil }
                column = column * 26 + letter
            }
            guard row <= Self.rows, column <= Self.columns else { return nil }
        }
        guard row >= 1, column >= 1 else { return nil }
        self.row = row
        self.column = column - 1
    }

    /// The name, as `BC12`.
    var text: String { Self.letters(column) + String(row) }

    /// The name of a column counted from zero, as `BC`.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            let letter = UInt8((rest - 1) % 26)
            letters = String(UnicodeScalar(UInt8(ascii: "A") + letter)) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
