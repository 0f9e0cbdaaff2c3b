/// Goes through the elements of a sheet's part and packs its rows.
struct XLSXSheetScan {
    /// The rows that are whole; whoever takes them clears it.
    var tape = RowTape()
    private(set) var facts = SheetFacts()
    /// Why the sheet cannot be read further; nil while it can.
    private(set) var fault: TableError? {
        didSet { isStopped = true }
    }
    private(set) var isStopped = false

    private let sheet: XLSXSheet
    private var cell = XLSXCell()
    private var row = 0
    private var column = -1
    private var isInData = false
    private var isInRow = false
    private var isInCell = false
    private var isInInline = false
    private var isInExtension = false
    /// How many elements of the current cell are open.
    private var depth = 0
    private var isPhonetic = false
    private var takesText = false
    private var hidesRows = false
    /// The namespace that was found to be the right one; the parser keeps one copy of each.
    private var known: UnsafePointer<UInt8>?

    init(_ sheet: XLSXSheet) {
        self.sheet = sheet
        facts.since1904 = sheet.since1904
    }

    /// False when the sheet cannot be read further.
    mutating func start(_ element: MarkupElement) -> Bool {
        guard isSpreadsheet(element) else {
            guard isInCell else { return true }
            depth += 1
            if takesText { refuseNested() }
            return !isStopped
        }
        if isInCell {
            depth += 1
            startInCell(element.name)
        } else if isInRow {
            if element.name == "c", !isInExtension {
                startCell(element)
            } else if element.name == "extLst" {
                isInExtension = true
            }
        } else if isInData {
            if element.name == "row" { startRow(element) }
        } else {
            startOutside(element)
        }
        return !isStopped
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard takesText, !isStopped else { return }
        cell.text.append(contentsOf: bytes)
        if cell.text.count > RawRecord.longestCell {
            fault = sheet.plan.tooLong(CellReference(row: row, column: column))
        }
    }

    /// False when the sheet cannot be read further.
    mutating func end(_ name: MarkupName, _ namespace: UnsafePointer<UInt8>?) -> Bool {
        guard isInData else { return true }
        let isNested = isInCell && depth > 0
        if isNested { depth -= 1 }
        guard namespace == known else { return true }
        if isNested {
            endInCell(name)
        } else if isInCell {
            endCell()
        } else if isInRow {
            if name == "row" { endRow() } else if name == "extLst" { isInExtension = false }
        } else if name == "sheetData" {
            isInData = false
        }
        return !isStopped
    }

    private mutating func isSpreadsheet(_ element: MarkupElement) -> Bool {
        if let known { return element.namespace == known }
        guard element.isSpreadsheet else { return false }
        known = element.namespace
        return true
    }

    private mutating func startInCell(_ name: MarkupName) {
        guard !takesText else { return refuseNested() }
        switch name.first {
        case UInt8(ascii: "v") where depth == 1:
            takesText = name == "v"
            if takesText { takeValue() }
        case UInt8(ascii: "f") where depth == 1: if name == "f" { cell.hasFormula = true }
        case UInt8(ascii: "i") where depth == 1:
            guard name == "is" else { return }
            isInInline = true
            takeValue()
        case UInt8(ascii: "t"): takesText = isInInline && !isPhonetic && name == "t"
        case UInt8(ascii: "r"): if name == "rPh" { isPhonetic = true }
        default: return
        }
    }

    private mutating func endInCell(_ name: MarkupName) {
        switch name.first {
        case UInt8(ascii: "v"), UInt8(ascii: "t"): takesText = false
        case UInt8(ascii: "i"): if name == "is" { isInInline = false }
        case UInt8(ascii: "r"): if name == "rPh" { isPhonetic = false }
        default: return
        }
    }

    private mutating func takeValue() {
        if !cell.text.isEmpty { refuseCell("has two values") }
    }

    private mutating func refuseNested() {
        refuseCell("holds an element within its value")
    }

    private mutating func refuseCell(_ what: String) {
        fault = sheet.plan.fault(
            .contents, cell: CellReference(row: row, column: column),
            "the cell \(what), and every cell has one value of its own; \(Archive.saveAgain)")
    }

    private mutating func startOutside(_ element: MarkupElement) {
        switch element.name.first {
        case UInt8(ascii: "s"):
            if element.name == "sheetData" { isInData = true }
            if element.name == "sheetFormatPr" { hidesRows = element.isTrue("zeroHeight") }
        case UInt8(ascii: "c"):
            if element.name == "col", element.isTrue("hidden") { hideColumns(element) }
        case UInt8(ascii: "m"):
            if element.name == "mergeCell" { merge(element) }
        default: return
        }
    }

    private mutating func startRow(_ element: MarkupElement) {
        var number = row + 1
        if let given = element.bytes("r") {
            let found = MarkupName.number(given)
            let isLong = given.count > 9 && given.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            if isLong || (found ?? 0) > CellReference.rows {
                refuse(
                    "row \(Self.quoted(given)) lies beyond the \(CellReference.rows) rows that a sheet has; "
                        + Archive.saveAgain)
                return
            }
            guard let found, found > row else {
                refuse(
                    "row \(Self.quoted(given)) stands behind row \(row), and rows are numbered upwards from 1; "
                        + Archive.saveAgain)
                return
            }
            number = found
        }
        row = number
        column = -1
        isInRow = true
        isInExtension = false
        let isHidden = element.bytes("hidden") == nil ? hidesRows : element.isTrue("hidden")
        tape.beginRow(number, isHidden: isHidden)
    }

    private mutating func endRow() {
        isInRow = false
        if tape.endRow() { facts.rows += 1 }
    }

    private mutating func startCell(_ element: MarkupElement) {
        cell.clear()
        isInCell = true
        depth = 0
        var place = CellReference(row: row, column: column + 1)
        for at in 0..<element.count {
            guard let name = element.name(at) else { continue }
            let value = element.value(at)
            switch name.first {
            case UInt8(ascii: "r") where name == "r":
                guard let found = CellReference(value), found.row == row, found.column > column else {
                    refuse(
                        "cell \(Self.quoted(value)) stands in row \(row) behind column "
                            + "\(column < 0 ? "0" : CellReference.letters(column)), and cells stand in their own row "
                            + "from left to right; \(Archive.saveAgain)")
                    return
                }
                place = found
            case UInt8(ascii: "s") where name == "s": cell.style = MarkupName.number(value) ?? 0
            case UInt8(ascii: "t") where name == "t": cell.type = XLSXCell.Kind(value)
            default: continue
            }
        }
        column = place.column
        guard column < CellReference.columns else {
            refuse(
                "row \(row) has more than \(CellReference.columns) cells, the most a sheet has; \(Archive.saveAgain)")
            return
        }
    }

    private mutating func endCell() {
        isInCell = false
        isInInline = false
        isPhonetic = false
        takesText = false
        if !cell.write(to: &tape, row, column, sheet, &facts) {
            fault = sheet.plan.fault(
                .contents, cell: CellReference(row: row, column: column),
                "the cell names shared text \(String(decoding: cell.text.prefix(40), as: UTF8.self)) "
                    + "and the workbook has "
                    + "\(sheet.plan.texts.count) of them, so it was changed or cut; \(Archive.saveAgain)")
        }
    }

    private mutating func hideColumns(_ element: MarkupElement) {
        guard let first = element.number("min"), let last = element.number("max"), first >= 1, first <= last,
            last <= CellReference.columns, facts.hiddenColumns.count < CellReference.columns
        else { return }
        facts.hiddenColumns.append(first - 1...last - 1)
    }

    private mutating func merge(_ element: MarkupElement) {
        guard let range = element.bytes("ref"), let colon = range.firstIndex(of: UInt8(ascii: ":")),
            let first = CellReference(UnsafeBufferPointer(rebasing: range[..<colon])),
            let last = CellReference(UnsafeBufferPointer(rebasing: range[(colon + 1)...])),
            first.row <= last.row, first.column <= last.column
        else { return }
        facts.merges.append(MergedRange(rows: first.row...last.row, columns: first.column...last.column))
        if facts.merges.count > sheet.plan.limits.merges {
            fault = sheet.plan.fault(
                .inflation,
                "the sheet has more than \(sheet.plan.limits.merges) merged ranges; undo the merging of its cells")
        }
    }

    private mutating func refuse(_ message: String) {
        fault = sheet.plan.fault(.contents, row: row > 0 ? row : nil, message)
    }

    private static func quoted(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        "\"" + String(decoding: bytes.prefix(40), as: UTF8.self) + "\""
    }
}
