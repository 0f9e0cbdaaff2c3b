/// How a form of workbook stores a sheet.
protocol SheetForm: Sendable {
    var plan: SheetPlan { get }

    /// What number formats show beside numbers, by the number that cells carry.
    var units: [ShownUnit] { get }

    /// Reads the sheet from its beginning and lends its rows in pieces, until `body` returns false.
    func read(_ body: (borrowing RowTape) throws(TableError) -> Bool) throws(TableError) -> SheetFacts
}
