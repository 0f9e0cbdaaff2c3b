import CLibXlsxWriter

/// Writes one sheet.
struct SheetWriter {
    private let sheet: NewSheet
    private let target: UnsafeMutablePointer<lxw_worksheet>
    private let formats: WorkbookFormats

    private static let a4: UInt8 = 9
    /// Inches around a printed page.
    private static let margin = 0.5
    /// As many characters as a comment of a sheet holds.
    private static let longestComment = 32_000

    init(
        _ sheet: NewSheet, _ book: UnsafeMutablePointer<lxw_workbook>, _ formats: WorkbookFormats
    ) throws(WorkbookFault) {
        guard let target = workbook_add_worksheet(book, sheet.name) else {
            throw WorkbookFault("the sheet \"\(sheet.name)\" cannot be made; its name may be taken or too long")
        }
        (self.sheet, self.target, self.formats) = (sheet, target, formats)
    }

    func write() throws(WorkbookFault) {
        for (place, column) in sheet.columns.enumerated() { try write(column, at: place) }
        for (row, cells) in sheet.rows.enumerated() {
            try setHeight(of: cells, lxw_row_t(row))
            for (column, cell) in cells.enumerated() { try write(cell, lxw_row_t(row), lxw_col_t(column)) }
        }
        if sheet.frozenRows > 0 {
            let last = lxw_row_t(sheet.frozenRows)
            worksheet_freeze_panes(target, last, 0)
            try WorkbookWriter.check(worksheet_repeat_rows(target, last - 1, last - 1))
            worksheet_set_landscape(target)
        }
        worksheet_set_paper(target, Self.a4)
        worksheet_set_margins(target, Self.margin, Self.margin, Self.margin, Self.margin)
        worksheet_fit_to_pages(target, 1, 0)
    }

    private func write(_ column: NewColumn, at place: Int) throws(WorkbookFault) {
        let width = NewColumn.pixels(of: column.width)
        try WorkbookWriter.check(
            worksheet_set_column_pixels(
                target, lxw_col_t(place), lxw_col_t(place), width, formats.format(column.format, .plain)))
        guard let rule = column.rule else { return }
        let texts = CTexts()
        var validation = rule.validation(texts)
        try WorkbookWriter.check(
            worksheet_data_validation_range(
                target, lxw_row_t(sheet.frozenRows), lxw_col_t(place), lxw_row_t(CellReference.rows - 1),
                lxw_col_t(place), &validation))
    }

    /// Makes room for the lines of the longest text; a row without any keeps the usual height.
    private func setHeight(of cells: [NewCell], _ row: lxw_row_t) throws(WorkbookFault) {
        let lines = cells.enumerated().map { column, cell -> Int in
            guard cell.look.isInLines, case .text(let text) = cell.value else { return cell.look == .title ? 2 : 1 }
            // Letters in bold are wider.
            let width = sheet.columns.dropFirst(column).prefix(cell.span).reduce(0) { $0 + $1.width }
            return WrappedLines.count(text, width: cell.look.isBold ? width * 9 / 10 : width)
        }
        guard let most = lines.max(), most > 1 else { return }
        try WorkbookWriter.check(worksheet_set_row_pixels(target, row, UInt32(most * WrappedLines.pixels), nil))
    }

    private func write(_ cell: NewCell, _ row: lxw_row_t, _ column: lxw_col_t) throws(WorkbookFault) {
        let format = formats.format(cell.format, cell.look)
        switch cell.value {
        case .text(let text) where cell.span > 1:
            let last = column + lxw_col_t(cell.span - 1)
            try WorkbookWriter.check(worksheet_merge_range(target, row, column, row, last, text, format))
        case .blank:
            if cell.look != .plain { try WorkbookWriter.check(worksheet_write_blank(target, row, column, format)) }
        case .text(let text):
            try WorkbookWriter.check(worksheet_write_string(target, row, column, text, format))
        case .number(let digits):
            try WorkbookWriter.check(clausewatch_write_decimal(target, row, column, digits, format))
        case .day(let year, let month, let day):
            var date = lxw_datetime()
            (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
            try WorkbookWriter.check(worksheet_write_datetime(target, row, column, &date, format))
        }
        guard let comment = cell.comment else { return }
        let text = String(comment.prefix(Self.longestComment))
        try WorkbookWriter.check(worksheet_write_comment(target, row, column, text))
    }
}

extension NewColumn {
    /// The pixels of so many characters and of the space around a cell's text, in the library's font.
    static func pixels(of characters: Int) -> UInt32 { UInt32(characters * 7 + 5) }
}

extension NewCell.Look {
    fileprivate var isBold: Bool { [.heading, .header, .neededHeader].contains(self) }
}

extension CellRule {
    /// The rule as the library takes it; its texts live as long as `texts`.
    fileprivate func validation(_ texts: CTexts) -> lxw_data_validation {
        var validation = lxw_data_validation()
        switch content {
        case .anything:
            validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        case .number(let least):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL_FORMULA.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
            validation.value_formula = texts.keep("=" + (least ?? "-1000000000000"))
        case .day(let first, let last):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            validation.minimum_datetime = Self.date(first)
            validation.maximum_datetime = Self.date(last)
        case .choice(let formula):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.value_formula = texts.keep(formula)
        }
        switch strictness {
        case .refuse: validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        case .ask: validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        case .allow: validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
        }
        validation.input_title = texts.keep(Self.cut(title, 32))
        validation.input_message = texts.keep(Self.cut(hint, 255))
        validation.error_title = texts.keep(Self.cut(title, 32))
        validation.error_message = texts.keep(Self.cut(objection, 255))
        return validation
    }

    private static func date(_ parts: [Int]) -> lxw_datetime {
        var date = lxw_datetime()
        guard parts.count == 3 else { return date }
        (date.year, date.month, date.day) = (Int32(parts[0]), Int32(parts[1]), Int32(parts[2]))
        return date
    }

    /// What the library takes of a text, which counts scalars.
    private static func cut(_ text: String, _ most: Int) -> String {
        guard text.unicodeScalars.count > most else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most - 1))) + "…"
    }
}
