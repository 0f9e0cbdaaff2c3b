/// What most of a column's values are.
struct ColumnLeaning {
    enum Kind {
        case blank, text, number, percent, date, period
    }

    /// What nine in ten values are.
    let kind: Kind
    /// How many values are that.
    let readable: Int

    private init(_ kind: Kind, _ readable: Int) {
        (self.kind, self.readable) = (kind, readable)
    }

    init(_ column: ColumnEvidence, named name: String) {
        let values = column.filled - column.placeholders
        let most = Self.counts(column, name).first { $0.readable * 10 >= values * 9 }
        self = values == 0 ? ColumnLeaning(.blank, 0) : most ?? ColumnLeaning(.text, values)
    }

    /// What half of the values are; nil where they are nothing but text.
    static func half(_ column: ColumnEvidence, named name: String) -> ColumnLeaning? {
        let values = column.filled - column.placeholders
        return counts(column, name).first { $0.readable > 1 && $0.readable * 2 >= values }
    }

    private static func counts(_ column: ColumnEvidence, _ name: String) -> [ColumnLeaning] {
        // A number that begins with a zero is a code.
        let numbers = column.plain.zeroLed == 0 ? column.numbers.readable + column.plain.wholes : 0
        let isDay = namesDay(name)
        let dates =
            column.dates.readable + (isDay ? column.dates.dayNumbers : 0)
            - (!isDay && namesNumber(name) ? column.dates.compact : 0)
        return [
            ColumnLeaning(.date, dates), ColumnLeaning(.number, numbers),
            ColumnLeaning(.percent, column.percentages.readable), ColumnLeaning(.period, column.plain.periods),
        ]
    }

    private static func namesDay(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["date", "datum", "day", "dag"].contains { lower.contains($0) }
    }

    /// Whether a column is one of numbers that name something: some of eight digits look like a day.
    private static func namesNumber(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["kvk", "number", "nummer", "company", "registr", "code", "reference"].contains { lower.contains($0) }
            || lower.split { !$0.isLetter }.contains { ["no", "nr", "id", "crn", "ref"].contains($0) }
    }
}
