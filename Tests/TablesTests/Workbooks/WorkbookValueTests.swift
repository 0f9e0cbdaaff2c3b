import Testing

@testable import Tables

/// Numbers, days and texts as a workbook stores them, and as its sender sees them.
@Suite struct WorkbookValueTests {
    private func shown(_ stored: String, _ format: NumberKind, since1904: Bool = false) -> String {
        var text: [UInt8] = []
        let number = StyledNumber(Array(stored.utf8), format, since1904: since1904, to: &text)
        return "\(number.kind) " + String(decoding: text, as: UTF8.self)
    }

    @Test(
        arguments: [
            ("0.1", "0.1"), ("0.30000000000000004", "0.3"), ("1E-3", "0.001"), ("1.5E3", "1500"), ("-2.50", "-2.5"),
            ("23.0", "23"), ("007", "7"), ("12345678901234567", "12345678901234567"), ("0", "0"), ("-0", "0"),
            ("99999.994999999995", "99999.995"), ("9.9999999999999999", "10"), ("1E+20", "100000000000000000000"),
            ("1.7976931348623157E308", "1.79769313486232E+308"), ("5E-324", "5E-324"), (".5", "0.5"), ("5.", "5"),
        ])
    func `a number is written with the digits its sender sees`(stored: String, expected: String) {
        #expect(shown(stored, .number) == "number " + expected)
    }

    @Test(arguments: ["", "-", "1.2.3", "1E", "NaN", "1,5", "1E99999"])
    func `what is no number stays the text it is`(stored: String) {
        #expect(shown(stored, .number) == "text " + stored)
    }

    @Test func `a share is written in hundredths without rounding`() {
        #expect(shown("0.256", .percent) == "percent 25.6%")
        #expect(shown("1", .percent) == "percent 100%")
        #expect(shown("0.07", .percent) == "percent 7%")
        #expect(shown("-0.005", .percent) == "percent -0.5%")
        #expect(shown("0", .percent) == "percent 0%")
    }

    @Test(
        arguments: [
            ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("36526", "2000-01-01"),
            ("45747", "2025-03-31"), ("45747.99999", "2025-03-31"), ("2958465", "9999-12-31"),
        ])
    func `days are counted from 1900 with the day that never was left out`(stored: String, expected: String) {
        #expect(shown(stored, .date) == "date " + expected)
    }

    @Test(arguments: ["0", "60", "-1", "2958466", "0.5"])
    func `a number that is no day stays a number`(stored: String) {
        #expect(shown(stored, .date) == "number " + stored)
    }

    @Test func `days are counted from 1904 where the workbook says so`() {
        #expect(shown("0", .date, since1904: true) == "date 1904-01-01")
        #expect(shown("60", .date, since1904: true) == "date 1904-03-01")
        #expect(shown("44285.5", .dateTime, since1904: true) == "date 2025-03-31T12:00:00")
    }

    @Test func `times are rounded to whole seconds and lengths go beyond a day`() {
        #expect(shown("45747.604166666664", .dateTime) == "date 2025-03-31T14:30:00")
        #expect(shown("45747.9999999", .dateTime) == "date 2025-04-01T00:00:00")
        #expect(shown("0.604166666666667", .time) == "time 14:30:00")
        #expect(shown("3.604166666666667", .time) == "time 14:30:00")
        #expect(shown("1.1041666666666667", .elapsed) == "time 26:30:00")
    }

    @Test(
        arguments: [
            ("General", .number), ("0.00E+00", .number), ("#,##0.00;[Red]-#,##0.00", .number), ("\"day\" 0", .number),
            ("0%", .percent), ("[$-413]dd mmmm yyyy", .date), ("mmm-yy", .date), ("m", .date), ("yyyy\\-mm", .date),
            ("d/m/yyyy h:mm", .dateTime), ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("[h]:mm", .elapsed),
            ("[mm]:ss", .elapsed), ("_-* #,##0.00\\ \"d\"", .number), ("[Magenta]0", .number), ("@", .number),
            ("[$-F800]dddd, mmmm dd, yyyy", .date), ("0;\"yyyy\";dd", .number), ("[", .number), ("\"", .number),
        ] as [(String, NumberKind)])
    func `a format's code says what a number is`(code: String, kind: NumberKind) {
        #expect(NumberKind(code: code) == kind)
    }

    @Test(
        arguments: [
            ("a_x000D_\nb", "a\r\nb"), ("_x005F_x000D_", "_x000D_"), ("_xD83D__xDE00_", "\u{1F600}"),
            ("_xD83D_", "_xD83D_"), ("_x0000_", "_x0000_"), ("_x00_", "_x00_"), ("x_x0041_", "xA"),
            ("_xZZZZ_", "_xZZZZ_"),
        ])
    func `an escape stands for its character`(stored: String, expected: String) {
        var text = Array(stored.utf8)
        EscapedText.unescape(&text, from: 0)
        #expect(String(decoding: text, as: UTF8.self) == expected)
    }

    @Test(arguments: [("A1", 1, 0), ("$B$7", 7, 1), ("ZZ10", 10, 701), ("XFD1048576", 1_048_576, 16_383)])
    func `a cell's name is its place`(name: String, row: Int, column: Int) {
        let found = Array(name.utf8).withUnsafeBufferPointer { CellReference($0) }
        #expect(found == CellReference(row: row, column: column))
        #expect(found?.text == name.filter { $0 != "$" })
    }

    @Test(arguments: ["", "A", "1", "1A", "XFE1", "A1048577", "A0", "A1B", "A99999999999999999999"])
    func `what names no cell of a sheet is no place`(name: String) {
        #expect(Array(name.utf8).withUnsafeBufferPointer { CellReference($0) } == nil)
    }
}
