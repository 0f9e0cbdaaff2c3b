/// A sheet of an Office Open XML workbook.
struct XLSXSheet: SheetForm {
    let plan: SheetPlan
    let styles: [CellStyle]
    let units: [ShownUnit]
    let since1904: Bool

    func read(_ body: (borrowing RowTape) throws(TableError) -> Bool) throws(TableError) -> SheetFacts {
        let reader = XLSXSheetReader(self)
        try MarkupParser.read(plan.part, of: plan.archive, reader, root: "worksheet") { () throws(TableError) in
            let goesOn = try body(reader.scan.tape)
            reader.scan.tape.clear()
            return goesOn
        }
        return reader.scan.facts
    }
}
