/// What most of a column's values are.
enum ColumnLeaning {
    case blank, text, number, percent, date, period

    /// What nine in ten values are, and how many.
    static func of(_ column: ColumnEvidence, named name: String) -> (ColumnLeaning, readable: Int) {
        let values = column.filled - column.placeholders
        guard values > 0 else { return (.blank, 0) }
        // A number that begins with a zero is a code.
        let numbers = column.plain.zeroLed == 0 ? column.numbers.readable + column.plain.wholes : 0
        let dayNumbers = column.dates.dayNumbers
        let isDayNumbers = namesDay(name) && dayNumbers * 10 >= values * 9
        let counts: [(ColumnLeaning, Int)] = [
            (.date, isDayNumbers ? dayNumbers : column.dates.readable), (.number, numbers),
            (.percent, column.percentages.readable), (.period, column.plain.periods),
        ]
        for (kind, count) in counts where count * 10 >= values * 9 { return (kind, count) }
        return (.text, values)
    }

    private static func namesDay(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["date", "datum", "day", "dag"].contains { lower.contains($0) }
    }
}
