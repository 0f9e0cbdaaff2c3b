/// The rows of a report file by one number each, also where its lines stand in several sheets.
public struct SheetRows: Sendable, Hashable {
    /// The workbook's sheets in the order of their tabs; empty where all lines stand in one table.
    public let sheets: [String]

    /// More rows than these has no sheet.
    public static let stride = 1_048_576

    /// The rows of these sheets; of a single table where none is named.
    public init(_ sheets: [String] = []) {
        self.sheets = sheets
    }

    /// What is added to a row of a sheet, by its place among the tabs from zero, to make its number: a row added to
    /// another sheet does not change it.
    public static func offset(of sheet: Int) -> Int {
        (sheet + 1) * stride
    }

    /// The place among the tabs, from zero, of the sheet a row stands in; nil in a single table, and for what concerns
    /// no row of a sheet.
    public func sheet(of number: Int) -> Int? {
        let sheet = (number - 1) / Self.stride - 1
        return sheets.indices.contains(sheet) ? sheet : nil
    }

    /// The sheet, by name, and the row as the sender sees them.
    public func place(_ number: Int) -> (sheet: String?, row: Int) {
        guard let sheet = sheet(of: number) else { return (nil, number) }
        return (sheets[sheet], number - Self.offset(of: sheet))
    }

    /// The place in words: `row 12`, or `row 12 of sheet "Payments"`.
    public func words(_ number: Int) -> String {
        let (sheet, row) = place(number)
        return "row \(row)" + (sheet.map { " of sheet \"\($0)\"" } ?? "")
    }
}
