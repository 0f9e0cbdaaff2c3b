/// What a number format makes of a cell's number.
enum NumberKind: UInt8, Sendable {
    /// The number itself.
    case number
    /// A share of a hundred.
    case percent
    /// A calendar day.
    case date
    /// A calendar day and a time of day.
    case dateTime
    /// A time of day.
    case time
    /// A length of time, which may be longer than a day.
    case elapsed

    /// The built-in formats by number (ECMA-376 part 1, 18.8.30); nil where a workbook gives the code itself.
    static func builtIn(_ id: Int) -> NumberKind? {
        switch id {
        case 9, 10: .percent
        case 14...17, 27...31, 34...36, 50...54, 57, 58: .date
        case 18...21, 32, 33, 45, 47, 55, 56: .time
        case 22: .dateTime
        case 46: .elapsed
        case 0...49: .number
        default: nil
        }
    }

    /// Whether a built-in format shows a currency: that of whoever opens the workbook, whatever its sender saw.
    static func showsOpenersCurrency(_ id: Int) -> Bool {
        switch id {
        // Of 37 to 44, the others leave room for a sign and show none.
        case 5...8, 42, 44: true
        default: false
        }
    }

    /// What a format code such as `[$-413]dd mmmm yyyy` makes of a number; its first section decides.
    init(code: String) {
        var letters = NumberCode(code)
        while letters.next() {}
        self = letters.kind
    }
}
