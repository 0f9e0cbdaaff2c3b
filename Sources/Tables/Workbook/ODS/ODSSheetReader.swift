/// Reads one sheet out of the content of an OpenDocument spreadsheet, row by row.
final class ODSSheetReader: MarkupHandler {
    private enum Place {
        case outside, spreadsheet, sheet, row, cell
    }

    /// The rows that are whole; whoever takes them clears it.
    var tape = RowTape()
    private(set) var facts = SheetFacts()

    private let sheet: ODSSheet
    private var place = Place.outside
    private var cell = ODSCell()
    /// Elements below one whose content is no part of the table.
    private var skipped = 0
    private var sheets = 0
    private var row = 0
    private var rowRepeats = 1
    private var column = 0
    private var columnDefinitions = 0
    /// The style of the cell that is read, and those of columns whose cells need not name one.
    private var style = CellStyle()
    private var columnStyles: [(columns: Range<Int>, style: CellStyle)] = []
    /// Blanks that texts have asked for by their number.
    private var blanks = (cell: 0, sheet: 0)

    init(_ sheet: ODSSheet) {
        self.sheet = sheet
    }

    override func start(_ element: MarkupElement) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        switch place {
        case .outside: if element.name == "spreadsheet", element.isIn(DocumentNames.office) { place = .spreadsheet }
        case .spreadsheet: startSheet(element)
        case .sheet: startInSheet(element)
        case .row: startCell(element)
        case .cell: startInCell(element)
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0, place == .cell, !isDone else { return }
        cell.append(bytes)
        if cell.count > RawRecord.longestCell {
            fault = sheet.plan.tooLong(CellReference(row: row + 1, column: column))
        }
    }

    override func end(_ name: MarkupName, _ namespace: UnsafePointer<UInt8>?) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        switch place {
        case .outside: return
        case .spreadsheet: place = .outside
        case .sheet: if name == "table" { isDone = true }
        case .row: if name == "table-row" { endRow() }
        case .cell:
            if name == "p" || name == "h" {
                cell.isInParagraph = false
            } else if name == "table-cell" || name == "covered-table-cell" {
                endCell()
            }
        }
    }

    private func startSheet(_ element: MarkupElement) {
        if element.name == "table", element.isIn(DocumentNames.table) {
            sheets += 1
            if sheets == sheet.index + 1 {
                place = .sheet
                return
            }
        }
        skipped = 1
    }

    private func startInSheet(_ element: MarkupElement) {
        guard element.isIn(DocumentNames.table) else {
            skipped = 1
            return
        }
        if element.name == "table-row" {
            startRow(element)
        } else if element.name == "table-column" {
            startColumn(element)
        } else if !Self.groups.contains(where: { element.name == $0 }) {
            skipped = 1
        }
    }

    private static let groups: [StaticString] = [
        "table-rows", "table-header-rows", "table-row-group", "table-columns", "table-header-columns",
        "table-column-group",
    ]

    private func startColumn(_ element: MarkupElement) {
        let first = columnDefinitions
        columnDefinitions = min(first + count("number-columns-repeated", of: element), CellReference.columns)
        guard first < columnDefinitions else { return }
        let style = sheet.styles.style(element.bytes("default-cell-style-name", DocumentNames.table))
        if let style, style.unit != 0 || style.digits > 0 { columnStyles.append((first..<columnDefinitions, style)) }
        guard !element.isShown else { return }
        facts.hiddenColumns.append(first...columnDefinitions - 1)
    }

    private func startRow(_ element: MarkupElement) {
        place = .row
        rowRepeats = count("number-rows-repeated", of: element)
        column = 0
        tape.beginRow(row + 1, isHidden: !element.isShown)
    }

    private func endRow() {
        place = .sheet
        let isFilled = tape.endRow(repeats: rowRepeats)
        row += rowRepeats
        guard isFilled else { return }
        facts.rows += rowRepeats
        if row > CellReference.rows {
            refuse("row \(row) is filled and a sheet has at most \(CellReference.rows) rows; \(Archive.saveAgain)")
        }
    }

    private func startCell(_ element: MarkupElement) {
        guard element.name == "table-cell" || element.name == "covered-table-cell", element.isIn(DocumentNames.table)
        else {
            skipped = 1
            return
        }
        place = .cell
        blanks.cell = 0
        cell.begin(element, repeats: count("number-columns-repeated", of: element))
        style = sheet.styles.style(element.bytes("style-name", DocumentNames.table)) ?? columnStyle
        let wide = count("number-columns-spanned", of: element)
        let high = count("number-rows-spanned", of: element)
        guard wide > 1 || high > 1, column < CellReference.columns, row < CellReference.rows else { return }
        let last = (row: min(row + high, CellReference.rows), column: min(column + wide, CellReference.columns) - 1)
        facts.merges.append(MergedRange(rows: row + 1...last.row, columns: column...last.column))
        if facts.merges.count > sheet.plan.limits.merges {
            fault = sheet.plan.fault(
                .inflation,
                "the sheet has more than \(sheet.plan.limits.merges) merged ranges; undo the merging of its cells")
        }
    }

    private var columnStyle: CellStyle {
        columnStyles.first { $0.columns.contains(column) }?.style ?? CellStyle()
    }

    private func endCell() {
        place = .row
        let isFilled = !cell.isBlank
        if isFilled {
            guard column + cell.repeats <= CellReference.columns else {
                refuse(
                    "row \(row + 1) has filled cells beyond column \(CellReference.columns), the last of a sheet; "
                        + Archive.saveAgain)
                return
            }
            cell.write(to: &tape, row + 1, column, style, &facts)
        }
        column = min(column + cell.repeats, CellReference.columns)
    }

    private func startInCell(_ element: MarkupElement) {
        guard element.isIn(DocumentNames.text), !(element.name == "note"), !(element.name == "ruby-text") else {
            skipped = 1
            return
        }
        if element.name == "p" || element.name == "h" {
            cell.beginParagraph()
        } else if element.name == "s" {
            appendBlanks(element)
        } else if element.name == "tab" {
            cell.append(kept: UInt8(ascii: "\t"))
        } else if element.name == "line-break" {
            cell.append(kept: UInt8(ascii: "\n"))
        }
    }

    private func appendBlanks(_ element: MarkupElement) {
        let count = element.bytes("c", DocumentNames.text).flatMap(MarkupName.number) ?? 1
        blanks.cell += count
        blanks.sheet += count
        let limit = sheet.plan.limits.blanks
        guard blanks.cell <= limit.cell, blanks.sheet <= limit.sheet else {
            fault = sheet.plan.fault(
                .inflation, cell: CellReference(row: row + 1, column: column),
                "the texts ask for \(blanks.cell) blanks in this cell and \(blanks.sheet) in the sheet, and at most "
                    + "\(limit.cell) and \(limit.sheet) are written; \(Archive.saveAgain)")
            return
        }
        cell.append(kept: UInt8(ascii: " "), count)
    }

    /// How often a cell, row or column stands; a number that cannot be read loses nothing unsaid.
    private func count(_ name: StaticString, of element: MarkupElement) -> Int {
        if let count = element.repeats(name) { return count }
        refuse(
            "row \(row + 1) holds a \(name) that is no whole number from 1 to 999999999, so it was changed; "
                + Archive.saveAgain)
        return 1
    }

    private func refuse(_ message: String) {
        fault = sheet.plan.fault(.contents, message)
    }
}
