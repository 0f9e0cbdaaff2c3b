import Testing

@testable import Tables

/// Workbooks that attack their reader, damaged ones, and files that are no workbook.
@Suite struct HostileWorkbookTests {
    private func refusal(_ bytes: [UInt8], limits: WorkbookLimits = .init()) -> TableError? {
        do {
            _ = try SheetReading(bytes, limits: limits)
            return nil
        } catch {
            return error as? TableError
        }
    }

    @Test(
        arguments: [
            (
                "laughs-xl-worksheets-sheet1.xml.xlsx", .untrusted,
                "xl/worksheets/sheet1.xml: it declares a document type"
            ),
            ("laughs-xl-workbook.xml.xlsx", .untrusted, "xl/workbook.xml: it declares a document type"),
            ("laughs-xl-styles.xml.xlsx", .untrusted, "xl/styles.xml: it declares a document type"),
            ("laughs-xl-_rels-workbook.xml.rels.xlsx", .untrusted, "workbook.xml.rels: it declares a document type"),
            ("laughs-_rels-.rels.xlsx", .untrusted, "_rels/.rels: it declares a document type"),
            ("laughs-texts.xlsx", .untrusted, "xl/sharedStrings.xml: it declares a document type"),
            ("laughs.ods", .untrusted, "content.xml: it declares a document type"),
            ("outer-entity.xlsx", .untrusted, "it declares a document type"),
            ("entity.xlsx", .damaged, "Entity 'boom' not defined"),
            ("ratio.xlsx", .inflation, "more than 100 times"),
            ("ratio-unread-part.xlsx", .inflation, "xl/media/image1.png: it inflates from 30586 to 31457280 bytes"),
            ("thousand-parts.xlsx", .inflation, "at most 1000 are read"),
            ("deep.xlsx", .inflation, "more than 100 times"),
            ("far-right.xlsx", .inflation, "up to here the sheet has more than 10000000 blank cells"),
            ("merges.xlsx", nil, ""),
            ("repeats.ods", .inflation, "up to here the sheet has more than 10000000 blank cells"),
            ("blanks.ods", .inflation, "cell A1: the texts ask for 60000 blanks in this cell"),
            ("long-blank.ods", .inflation, "the texts ask for 999999999 blanks in this cell"),
            ("long-cell.xlsx", .tooLong, "cell A1: the cell's text runs on for more than 1048576 bytes"),
            ("long-text.xlsx", .tooLong, "sharedStrings.xml: text 1 runs on for more than 1048576 bytes"),
            ("long-row.xlsx", .tooLong, "the row's texts come to more than 8388608 bytes"),
            ("same-text.xlsx", .inflation, "row 410: sheet"),
            ("names.xlsx", .inflation, "more different names of elements and attributes than any workbook"),
            ("many-sheets.xlsx", .inflation, "the workbook has more than 10000 sheets"),
            ("long-list.xlsx", .inflation, "xl/workbook.xml: it lists sheets or parts and holds"),
            ("attributes.xlsx", .inflation, "has more than 1000 attributes"),
            ("styles.xlsx", .inflation, "xl/styles.xml: it has more than 65536 cell styles or formats"),
            ("many-sheets.ods", .inflation, "the workbook has more than 10000 sheets"),
            ("long-cell.ods", .tooLong, "cell A1: the cell's text runs on for more than 1048576 bytes"),
            ("long-row.ods", .tooLong, "the row's texts come to more than 8388608 bytes"),
            ("lying.xlsx", .damaged, "the container says it holds 500 bytes"),
        ] as [(String, TableError.Code?, String)])
    func `a workbook that swells is refused before it does`(name: String, code: TableError.Code?, says: String) throws {
        try check(name, code, says)
    }

    @Test(
        arguments: [
            ("path-parent.xlsx", .untrusted, "leads through \"..\""),
            ("path-inside.xlsx", .untrusted, "through \"..\""),
            ("path-absolute.xlsx", .untrusted, "absolute path"), ("path-drive.xlsx", .untrusted, "absolute path"),
            ("path-backslash.xlsx", .untrusted, "backslash"), ("path-dot.xlsx", .untrusted, "through \".\""),
            ("path-empty.xlsx", .untrusted, "empty folder"), ("path-control.xlsx", .untrusted, "control character"),
            ("twice.xlsx", .untrusted, "two parts have this name"),
            ("twice-in-case.xlsx", .untrusted, "two parts have this name"),
            ("target-outside.xlsx", .untrusted, "leads out of the container"),
            ("target-missing.xlsx", .damaged, "it names xl/worksheets/other.xml"),
            ("outer-sheet.xlsx", .damaged, "sheet \"Sheet\" has no part in the container"),
        ] as [(String, TableError.Code?, String)])
    func `a part is found by an honest name alone`(name: String, code: TableError.Code?, says: String) throws {
        try check(name, code, says)
    }

    @Test(
        arguments: [
            ("macros.xlsm", .otherKind, "without macros"), ("binary.xlsb", .otherKind, "binary workbook (.xlsb)"),
            ("document.docx", .otherKind, "holds a document"), ("sheet.numbers", .otherKind, "Export To, Excel"),
            ("archive.zip", .otherKind, "it holds report.csv"), ("empty.zip", .otherKind, "empty zip archive"),
            ("old.xls", .otherKind, "old Excel workbook (.xls)"), ("locked.xlsx", .otherKind, "locked with a password"),
            ("locked.ods", .otherKind, "locked with a password"),
            ("password.zip.xlsx", .otherKind, "it is encrypted; open it, take the password off"),
            ("text.odt", .otherKind, "an OpenDocument text"),
        ] as [(String, TableError.Code?, String)])
    func `a workbook of another kind is refused with the way to save it`(
        name: String, code: TableError.Code?, says: String
    ) throws {
        try check(name, code, says)
    }

    @Test(
        arguments: [
            ("rows-fall.xlsx", .contents, "row \"4\" stands behind row 5"),
            ("row-too-far.xlsx", .contents, "row \"1048577\" lies beyond the 1048576 rows"),
            ("repeats-huge.ods", .contents, "row 1 holds a number-rows-repeated that is no whole number"),
            ("repeats-none.ods", .contents, "row 1 holds a number-rows-repeated that is no whole number"),
            ("repeats-word.ods", .contents, "row 1 holds a number-rows-repeated that is no whole number"),
            ("row-too-far.ods", .contents, "row 9999999 is filled"),
            ("cells-fall.xlsx", .contents, "cell \"A1\" stands in row 1 behind column B"),
            ("cell-elsewhere.xlsx", .contents, "cell \"A2\" stands in row 1"),
            ("cell-too-far.xlsx", .contents, "cell \"XFE1\""), ("cell-too-far.ods", .contents, "beyond column 16384"),
            ("no-such-text.xlsx", .contents, "cell A1: the cell names shared text 99"),
            ("not-closed.xlsx", .damaged, "it is no well-formed XML at line 1"),
            ("cut-30.xlsx", .damaged, "the list of its parts at its end is missing"),
            ("cut-50.xlsx", .damaged, "send it again"), ("cut-90.xlsx", .damaged, "send it again"),
            ("cut-99.xlsx", .damaged, "send it again"),
            ("flipped.xlsx", .damaged, "xl/worksheets/sheet1.xml: its bytes"),
        ] as [(String, TableError.Code?, String)])
    func `a damaged workbook is refused with the place of the damage`(
        name: String, code: TableError.Code?, says: String
    ) throws {
        try check(name, code, says)
    }

    private func check(_ name: String, _ code: TableError.Code?, _ says: String) throws {
        let error = refusal(try MadeWorkbooks.shared().bytes("hostile/" + name))
        #expect(error?.code == code)
        let said = error.map { $0.description } ?? ""
        #expect(said.contains(says) || code == nil, "\(said)")
    }

    @Test func `all parts together, texts and merged ranges have their limits`() throws {
        let made = try MadeWorkbooks.shared()
        let good = try made.bytes("xlsxwriter.xlsx")
        let total = try #require(refusal(good, limits: WorkbookLimits(inflated: 100_000)))
        #expect(total.code == .inflation)
        #expect(total.message.contains("split the table into workbooks of fewer rows"))
        #expect(refusal(good, limits: WorkbookLimits(texts: 3_000))?.message.contains("xl/sharedStrings.xml") == true)
        let merges = try made.bytes("hostile/merges.xlsx")
        #expect(refusal(merges, limits: WorkbookLimits(merges: 1_999))?.code == .inflation)
    }

    @Test(arguments: ["dense.xlsx", "office/openpyxl.ods"])
    func `a workbook with any one bit changed is refused or reads the same`(name: String) throws {
        let bytes = try MadeWorkbooks.shared().bytes(name)
        let whole = try SheetReading(bytes)
        var dice = Dice(state: 5)
        var refused = 0
        for _ in 0..<400 {
            var changed = bytes
            changed[dice.below(bytes.count)] ^= UInt8(1 << dice.below(8))
            do {
                #expect(try SheetReading(changed).cells == whole.cells)
            } catch is TableError {
                refused += 1
            }
        }
        #expect(refused > 50)
    }

    @Test func `a workbook that is truly locked is told to be so`() throws {
        let error = try #require(refusal(try MadeWorkbooks.kept("locked.xlsx")))
        #expect(error.code == .otherKind)
        #expect(error.message.hasPrefix("the workbook is locked with a password; open it, take the password off"))
    }

    @Test func `a workbook that ends anywhere is refused`() throws {
        let bytes = try MadeWorkbooks.shared().bytes("dense.xlsx")
        for end in stride(from: 4, to: bytes.count, by: 97) {
            #expect(refusal(Array(bytes[..<end]))?.code == .damaged)
        }
    }
}
