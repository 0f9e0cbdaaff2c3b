/// What a cell style makes of a number.
struct CellStyle: Sendable {
    /// What kind of value the cell shows.
    var kind = NumberKind.number
    /// Which of the sheet's units it shows beside the number; zero for none.
    var unit: UInt16 = 0
    /// With how many digits it shows a code, such as a company number, zeros in front; zero for what is no code.
    var digits = 0

    /// Puts the zeros of a code in front of a number that is one; false where it is none.
    func writesCode(_ shown: inout [UInt8]) -> Bool {
        guard digits > 0, shown.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        shown.insert(contentsOf: repeatElement(0x30, count: max(digits - shown.count, 0)), at: 0)
        return true
    }

    /// No code is longer.
    static let longestCode = 30

    /// As many as a format of nothing but zeros has, such as `00000000`.
    static func digits(ofCode code: String) -> Int {
        let zeros = code.utf8.prefix { $0 != UInt8(ascii: ";") }
        return zeros.count > 1 && zeros.allSatisfy { $0 == 0x30 } ? min(zeros.count, longestCode) : 0
    }
}

/// The units that the styles of a workbook show, each once.
struct UnitList: Sendable {
    private static let most = 60_000

    /// By number; the first is that of a cell that shows none.
    private(set) var units = [ShownUnit.none]
    private var numbers: [ShownUnit: UInt16] = [.none: 0]

    /// The unit's number.
    mutating func number(of unit: ShownUnit) -> UInt16 {
        if let known = numbers[unit] { return known }
        // No workbook shows so many: the last one then stands for the rest.
        guard units.count < Self.most else { return UInt16(units.count - 1) }
        let number = UInt16(units.count)
        units.append(unit)
        numbers[unit] = number
        return number
    }
}
