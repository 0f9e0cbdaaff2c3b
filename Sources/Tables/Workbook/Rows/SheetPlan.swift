/// Which sheet of which workbook is read, and what its cells refer to.
struct SheetPlan: Sendable {
    let archive: Archive
    let part: Archive.Part
    /// The sheet's name as its tab shows it.
    let sheet: String
    /// The texts that cells name by number; empty in a workbook whose cells hold their own.
    let texts: PackedTexts

    var limits: WorkbookLimits { archive.limits }

    /// The fault of a cell whose text is longer than any that is read.
    func tooLong(_ cell: CellReference) -> TableError {
        fault(
            .tooLong, cell: cell,
            "the cell's text runs on for more than \(RawRecord.longestCell) bytes, the most that is read; "
                + Archive.saveAgain)
    }

    /// A fault that names its sheet, part and, where known, cell.
    func fault(
        _ code: TableError.Code, row: Int? = nil, cell: CellReference? = nil, _ message: String
    ) -> TableError {
        let place = ["sheet \"\(sheet)\" (\(part.name))", cell.map { "cell \($0.text)" }].compactMap(\.self)
        return TableError(
            code, file: archive.file, record: row ?? cell?.row, place.joined(separator: ", ") + ": " + message)
    }
}
