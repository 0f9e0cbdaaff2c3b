import Tables

/// What a fuzzer's bytes stand for: the first says which part of a workbook the others are, or that they are a file.
enum FuzzedFile {
    static let kinds = 8
    /// Set in the first byte where the workbook is marked as well.
    static let marks: UInt8 = 0x80

    static func bytes(_ input: [UInt8]) -> [UInt8] {
        guard let first = input.first else { return [] }
        let rest = Array(input.dropFirst())
        switch Int(first) % kinds {
        case 1: return workbook("xl/worksheets/sheet1.xml", rest)
        case 2: return workbook("xl/sharedStrings.xml", rest)
        case 3: return workbook("xl/styles.xml", rest)
        case 4: return workbook("xl/workbook.xml", rest)
        case 5: return document(rest, manifest: [])
        case 6: return workbook("xl/_rels/workbook.xml.rels", rest)
        case 7: return document(Array(content.utf8), manifest: rest)
        default: return rest
        }
    }

    /// Whether a workbook that gave a table gives one when cells of it are marked; true where it cannot be marked.
    ///
    /// It need not be the same: a cell of a damaged workbook may name a style that is there only once one is added.
    static func isReadMarked(_ bytes: [UInt8], _ table: Table) -> Bool {
        let marks = [(1, 0), (3, 1), (9, 20)].map { row, column in
            CellMark(sheet: 0, row: row, column: column, tone: .error, text: "wrong")
        }
        let list = AddedSheet(name: "Problems", widths: [20], rows: [AddedSheet.Row(["one"])])
        guard let marked = try? WorkbookMarking(bytes, name: "fuzzed")?.marked(marks, adding: list) else { return true }
        return (try? Table.read(marked, name: "marked", options: TableOptions(sheet: table.summary.sheet))) != nil
    }

    private static func workbook(_ part: String, _ text: [UInt8]) -> [UInt8] {
        var zip = StoredZip()
        for (name, good) in parts { zip.add(name, name == part ? text : Array(good.utf8)) }
        return zip.file
    }

    private static func document(_ content: [UInt8], manifest: [UInt8]) -> [UInt8] {
        var zip = StoredZip()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet".utf8)
        zip.add("content.xml", content)
        if !manifest.isEmpty { zip.add("META-INF/manifest.xml", manifest) }
        return zip.file
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A whole workbook in as few words as it can have.
    static let parts: [(name: String, text: String)] = [
        (
            "_rels/.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"\(references)/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "</Relationships>"
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"b\" Type=\"\(references)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"c\" Type=\"\(references)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"d\" Type=\"\(references)/styles\" Target=\"styles.xml\"/></Relationships>"
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(references)\"><workbookPr date1904=\"0\"/><sheets>"
                + "<sheet name=\"Lines\" state=\"visible\" r:id=\"b\"/></sheets></workbook>"
        ),
        (
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(main)\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-413]dd mmmm yyyy h:mm\"/>"
                + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"46\"/><xf numFmtId=\"9\"/>"
                + "</cellXfs></styleSheet>"
        ),
        (
            "xl/sharedStrings.xml",
            "<sst xmlns=\"\(main)\"><si><t>Supplier</t></si><si><r><t>Am</t></r><r><t xml:space=\"preserve\">ount_x000D_</t>"
                + "</r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si></sst>"
        ),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"\(main)\"><sheetFormatPr zeroHeight=\"0\"/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"3\" hidden=\"1\"><c t=\"inlineStr\"><is><t>A</t></is></c><c s=\"1\"><v>45000.75</v></c>"
                + "<c s=\"2\"><v>1.5</v></c><c s=\"3\"><v>1E-3</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
                + "<c><f>A1</f><v>0.30000000000000004</v></c><c t=\"d\"><v>2025-03-31T10:00:00</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A5:C6\"/></mergeCells></worksheet>"
        ),
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
                + "ContentType=\"application/xml\"/></Types>"
        ),
    ]

    /// The list of an OpenDocument container's parts.
    static let manifest =
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry "
        + "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"

    /// The content of an OpenDocument spreadsheet.
    static let content =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
        + "<table:table table:name=\"Lines\"><table:table-column table:number-columns-repeated=\"2\" "
        + "table:visibility=\"collapse\"/><table:table-row table:number-rows-repeated=\"2\">"
        + "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\"><text:p>A<text:s text:c=\"3\"/>b"
        + "</text:p><text:p>c</text:p></table:table-cell><table:covered-table-cell/>"
        + "<table:table-cell office:value-type=\"float\" office:value=\"1.50\" table:number-columns-repeated=\"3\">"
        + "<text:p>1,50</text:p></table:table-cell><table:table-cell office:value-type=\"date\" "
        + "office:date-value=\"2025-03-31\"/><table:table-cell office:value-type=\"time\" "
        + "office:time-value=\"PT14H30M00S\"/></table:table-row></table:table></office:spreadsheet></office:body>"
        + "</office:document-content>"

    /// What a fuzzer starts from, one of each kind.
    static var seeds: [[UInt8]] {
        let names: [(UInt8, String)] = [
            (1, "xl/worksheets/sheet1.xml"), (2, "xl/sharedStrings.xml"), (3, "xl/styles.xml"), (4, "xl/workbook.xml"),
            (6, "xl/_rels/workbook.xml.rels"),
        ]
        let parts = names.map { kind, name in
            [kind] + Array((self.parts.first { $0.name == name }?.text ?? "").utf8)
        }
        let marked = parts.map { [$0[0] | marks] + $0.dropFirst() }
        return parts + marked + [[5] + Array(content.utf8), [0] + bytes([5] + Array(content.utf8))]
            + [[7] + Array(manifest.utf8)]
            + [
                "Supplier;Amount\r\n\"A; \"\"B\"\"\";1.234,56\n\nTotal;-5\n", "{\"payee\":\"A\",\"amount\":1.5}\n",
                "[{\"a\":[1,\"\\u00e9\"],\"b\":null},{\"c\":true}]",
                "{\"dossier\":1,\"reports\":[{\"nil\":false,\"lines\":[{\"kind\":\"payment\"}]},{\"lines\":[]}]}",
                "sep=|\nDate|'a''b'|\u{feff}\u{80}\u{93}\n1||2\n",
            ].map {
                [0] + Array($0.utf8)
            }
    }
}
