import Tables

/// The currency that stands with an amount.
enum NumberSign {
    /// The sign or code in a cell; nil when it holds digits alone.
    static func currency(_ cell: ArraySlice<UInt8>) -> CurrencySign? {
        // Almost every amount begins and ends with a digit: those need no second reading.
        guard let first = cell.first, let last = cell.last, !isDigit(first) || !isDigit(last) else { return nil }
        return NumberFormat.currency(cell)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
