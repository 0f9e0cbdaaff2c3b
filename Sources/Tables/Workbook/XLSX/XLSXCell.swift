/// One cell of an Office Open XML sheet as it is gathered.
struct XLSXCell {
    /// What a cell's `t` says its value is (ECMA-376 part 1, 18.18.11).
    enum Kind {
        case number, sharedText, text, boolean, error, date

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            switch (bytes.first, bytes.count) {
            case (UInt8(ascii: "s"), 1): self = .sharedText
            case (UInt8(ascii: "s"), _), (UInt8(ascii: "i"), _): self = .text
            case (UInt8(ascii: "b"), _): self = .boolean
            case (UInt8(ascii: "e"), _): self = .error
            case (UInt8(ascii: "d"), _): self = .date
            default: self = .number
            }
        }
    }

    var type = Kind.number
    var style = 0
    var hasFormula = false
    /// The value as it stands in the part.
    var text: [UInt8] = []
    private var shown: [UInt8] = []

    mutating func clear() {
        type = .number
        style = 0
        hasFormula = false
        text.removeAll(keepingCapacity: true)
    }

    /// Puts the cell on a tape if it is filled; false when it names a shared text that the workbook does not have.
    mutating func write(
        to tape: inout RowTape, _ row: Int, _ column: Int, _ sheet: XLSXSheet, _ facts: inout SheetFacts
    ) -> Bool {
        guard !text.isEmpty else {
            // A formula may well come to an empty text; any other value is missing.
            if hasFormula, type != .text {
                tape.add(column, .formula, text)
                facts.valueless.add(row, column)
            }
            return true
        }
        switch type {
        case .sharedText:
            let texts = sheet.plan.texts
            guard let index = text.withUnsafeBufferPointer(MarkupName.number), index < texts.count else { return false }
            if !texts.isEmpty(index) { tape.add(column, sharedText: index) }
        case .text:
            EscapedText.unescape(&text, from: 0)
            tape.add(column, .text, text)
        case .boolean:
            tape.add(column, .boolean, Array((text == [0x30] ? "FALSE" : "TRUE").utf8))
        case .error:
            tape.add(column, .error, text)
            facts.errors.add(row, column)
        case .date:
            writeDate(to: &tape, column, sheet)
        case .number:
            writeNumber(to: &tape, row, column, sheet, &facts)
        }
        return true
    }

    private func format(_ sheet: XLSXSheet) -> CellStyle {
        style < sheet.styles.count ? sheet.styles[style] : CellStyle()
    }

    private mutating func writeNumber(
        to tape: inout RowTape, _ row: Int, _ column: Int, _ sheet: XLSXSheet, _ facts: inout SheetFacts
    ) {
        shown.removeAll(keepingCapacity: true)
        let format = format(sheet)
        let number = StyledNumber(text, format.kind, since1904: sheet.since1904, to: &shown)
        if number.isNoDay { facts.noDays.add(row, column) }
        guard !format.writesCode(&shown) else { return tape.add(column, .text, shown) }
        tape.add(column, number.kind, shown, unit: format.unit)
    }

    /// A day in ISO 8601, as strict workbooks may write it: `2024-02-28T00:00:00`, `2024-02-28` or `10:00:00`.
    private mutating func writeDate(to tape: inout RowTape, _ column: Int, _ sheet: XLSXSheet) {
        if text.last == UInt8(ascii: "Z") { text.removeLast() }
        guard text.count >= 10, text[4] == UInt8(ascii: "-") else {
            tape.add(column, .time, text)
            return
        }
        let isMidnight = text[10...].elementsEqual("T00:00:00".utf8)
        let kind = format(sheet).kind
        if kind == .date || (isMidnight && kind != .dateTime) { text.removeLast(text.count - 10) }
        tape.add(column, .date, text)
    }
}
