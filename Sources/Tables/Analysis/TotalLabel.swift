/// Recognises the rows in which a sender announces a sum.
enum TotalLabel {
    private static let totals = table("total totals subtotal subtotals grandtotal totaal totalen subtotaal eindtotaal")
    private static let parts = table("subtotal subtotals subtotaal subtotalen")
    /// Words that say what is summed and name nobody: `TOTAL GAS & POWER` is a supplier, `Total net amount` is not.
    private static let others = table(
        """
        grand sub overall general of for the all and in this sum net gross amount amounts value values spend spending \
        payment payments invoices report page period month quarter year excl incl excluding including vat van de het \
        voor per bedrag excl incl btw periode maand kwartaal jaar
        """)

    /// Whether one cell is a label such as `Grand Total` and every other filled one a number.
    static func isTotal(_ record: borrowing RawRecord, filled: Int) -> Bool {
        var labels = 0
        var numbers = 0
        for column in 0..<record.cells.count where !record.isBlank(column) {
            let cell = record.trimmed(column)
            if isLabel(cell) {
                labels += 1
            } else if NumberFormat.isNumber(cell) {
                numbers += 1
            } else {
                return false
            }
        }
        return labels > 0 && labels + numbers == filled
    }

    /// Whether a cell begins with words for the sum of a part.
    static func saysPart(_ cell: String) -> Bool {
        let words = cell.utf8.split { !isLetter($0) && !isDigit($0) }.prefix(2).map { $0.map { $0 | 0x20 } }
        guard let first = words.first, let last = words.last else { return false }
        return parts.contains(first) || first == Array("sub".utf8) && totals.contains(last)
    }

    private static func isLabel(_ cell: ArraySlice<UInt8>) -> Bool {
        guard cell.count <= 60, saysTot(cell) else { return false }
        let words = cell.split { !isLetter($0) && !isDigit($0) }
        // Nobody is called `Subtotal Roads`.
        if let first = words.first, parts.contains(first.map { $0 | 0x20 }) { return true }
        var hasTotal = false
        for word in words {
            let lower = word.map { isLetter($0) ? $0 | 0x20 : $0 }
            if totals.contains(lower) {
                hasTotal = true
            } else if !others.contains(lower), MonthName.month(lower[...]) == nil, !word.allSatisfy(isDigit) {
                return false
            }
        }
        return hasTotal
    }

    /// A look without allocation, because it is taken at the first cell of every row.
    private static func saysTot(_ cell: ArraySlice<UInt8>) -> Bool {
        guard cell.count >= 5 else { return false }
        return (cell.startIndex..<cell.endIndex - 2).contains { at in
            cell[at] | 0x20 == 0x74 && cell[at + 1] | 0x20 == 0x6F && cell[at + 2] | 0x20 == 0x74
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || byte >= 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39
    }

    private static func table(_ words: String) -> Set<[UInt8]> {
        Set(words.split(separator: " ").map { Array($0.utf8) })
    }
}
