/// A sheet of an OpenDocument spreadsheet, whose sheets all stand in one part.
struct ODSSheet: SheetForm {
    let plan: SheetPlan
    /// The sheet's place among the sheets, from zero.
    let index: Int
    let styles: ODSStyles

    var units: [ShownUnit] { styles.units }

    func read(_ body: (borrowing RowTape) throws(TableError) -> Bool) throws(TableError) -> SheetFacts {
        let reader = ODSSheetReader(self)
        try MarkupParser.read(plan.part, of: plan.archive, reader) { () throws(TableError) in
            let goesOn = try body(reader.tape)
            reader.tape.clear()
            return goesOn
        }
        return reader.facts
    }
}
