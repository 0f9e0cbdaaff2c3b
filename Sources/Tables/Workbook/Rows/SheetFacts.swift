/// What only a whole reading of a sheet can tell.
struct SheetFacts: Sendable {
    /// Cells of one kind: how many there are and the first of them.
    struct Tally: Sendable {
        private(set) var count = 0
        private(set) var first: CellReference?

        mutating func add(_ row: Int, _ column: Int) {
            if first == nil { first = CellReference(row: row, column: column) }
            count += 1
        }

        /// The count and the first cell in words; nil when there is none.
        var text: String? { first.map { "\(count), the first in \($0.text)" } }
    }

    /// Rows with a filled cell, repeated ones counted each.
    var rows = 0
    var merges: [MergedRange] = []
    /// Columns that the sheet hides, from zero.
    var hiddenColumns: [ClosedRange<Int>] = []
    /// Formulas without a stored value.
    var valueless = Tally()
    var errors = Tally()
    /// Cells with a format of dates whose number is no day.
    var noDays = Tally()
    var since1904 = false

    /// What a person should know of the sheet, each a sentence.
    var notes: [String] {
        var notes: [String] = []
        if let first = merges.first {
            notes.append(
                "Merged ranges: \(merges.count), the first is \(first.text); "
                    + "the first cell of each has the value and the others are blank.")
        }
        if !hiddenColumns.isEmpty {
            notes.append(
                "Hidden columns, read like the others: \(hiddenColumns.map(Self.columns).joined(separator: ", ")).")
        }
        if let text = valueless.text {
            notes.append(
                "Formulas without a stored value: \(text); they read as blank. "
                    + "Open the workbook in a spreadsheet and save it, so that the values are stored.")
        }
        if let text = errors.text { notes.append("Cells that show an error: \(text); the error's name is their text.") }
        if let text = noDays.text {
            notes.append("Cells formatted as dates whose number is no day: \(text); they read as numbers.")
        }
        if since1904 { notes.append("The workbook counts its days from 1904.") }
        return notes
    }

    private static func columns(_ range: ClosedRange<Int>) -> String {
        let first = CellReference.letters(range.lowerBound)
        return range.count == 1 ? first : first + ":" + CellReference.letters(range.upperBound)
    }
}
