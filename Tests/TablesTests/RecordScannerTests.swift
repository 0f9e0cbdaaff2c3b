import Tables
import Testing

@Suite struct RecordScannerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let rows: [[String]]
        var testDescription: String { text.debugDescription }

        init(_ text: String, _ rows: [[String]]) {
            self.text = text
            self.rows = rows
        }
    }

    static let cases = [
        Case("a,b", [["a", "b"]]),
        Case("a,b\n", [["a", "b"]]),
        Case("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        Case("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        Case("a,b\nc,d\r\ne,f\rg,h", [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]),
        Case("a,", [["a", ""]]),
        Case(",a", [["", "a"]]),
        Case("\"a\"", [["a"]]),
        Case("\"a\"\n", [["a"]]),
        Case("\"a,b\",c", [["a,b", "c"]]),
        Case("\"a\nb\",c", [["a\nb", "c"]]),
        Case("\"a\r\nb\",c", [["a\r\nb", "c"]]),
        Case("\"a\"\"b\",c", [["a\"b", "c"]]),
        Case("\"\"\"a\"\"\",c", [["\"a\"", "c"]]),
        Case("\"\"\"\",c", [["\"", "c"]]),
        Case("\"\",c", [["", "c"]]),
        Case("a,\"\"", [["a", ""]]),
        Case("\"\"\"\"\"\",c", [["\"\"", "c"]]),
        Case("6\" pipe,c", [["6\" pipe", "c"]]),
        Case("\"a\"b,c", [["ab", "c"]]),
        Case("\"a\" \"b\",c", [["a \"b\"", "c"]]),
        Case("\"a\"\"b\"c\"d\",e", [["a\"bc\"d\"", "e"]]),
        Case(" a , b ", [["a", "b"]]),
        Case("\" a \",b", [["a", "b"]]),
        Case(" \"a\",b", [["a", "b"]]),
        Case(" \"a\" b,c", [["\"a\" b", "c"]]),
        Case("\t a\u{A0},\u{202F}b\u{A0}", [["a", "b"]]),
        Case("\u{E0},\u{A0}\u{E9}", [["\u{E0}", "\u{E9}"]]),
        Case("\" \"\"a\"\" \",b", [["\"a\"", "b"]]),
        Case("a,b,c\nd\ne,f,g,h", [["a", "b", "c"], ["d"], ["e", "f", "g", "h"]]),
    ]

    @Test(arguments: cases)
    func `quotation marks, line ends and blanks are read as spreadsheets read them`(_ one: Case) throws {
        let table = try Table.read("first,second\n" + one.text, options: .init(delimiter: ",", header: .row(1)))
        #expect(table.texts == one.rows)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5], [",", ";", "\t", "|"])
    func `cells of any text come back as they were written`(seed: UInt64, delimiter: String) throws {
        var dice = Dice(state: seed)
        let alphabet = [
            "a", "B", "7", " ", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "'", "é", "–", "😀", "\u{A0}",
        ]
        let rows = (0..<200).map { _ in
            (0..<1 + dice.below(6)).map { _ in
                "x" + (0..<dice.below(8)).map { _ in alphabet[dice.below(alphabet.count)] }.joined() + "y"
            }
        }
        let text = rows.map { row in
            row.map { cell in written(cell, delimiter, quoted: dice.below(2) == 0) }.joined(separator: delimiter)
        }.joined(separator: ["\n", "\r\n", "\r"][dice.below(3)])
        let options = TableOptions(delimiter: delimiter, header: .row(1))
        #expect(try Table.read("header\n" + text, options: options).texts == rows)
    }

    /// A cell by RFC 4180; one that needs no quotation marks may have them.
    private func written(_ cell: String, _ delimiter: String, quoted: Bool) -> String {
        let needs = cell.unicodeScalars.contains { "\"\r\n".unicodeScalars.contains($0) } || cell.contains(delimiter)
        guard needs || quoted else { return cell }
        return "\"" + String(String.UnicodeScalarView(cell.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }))
            + "\""
    }

    @Test func `rows are numbered as the sender's spreadsheet shows them`() throws {
        let table = try Table.read("Supplier,Amount\n\n\"A\nB\",1\n,,,\n \nC,2\n")
        #expect(table.numbers == [3, 6])
        #expect(table.summary.emptyRows == 3)
        #expect(table.summary.records == 6)
    }

    @Test func `a cell beyond the row's width is blank`() throws {
        let table = try Table.read("Supplier,Amount,Date\nA,1\nB,2,2024-01-01,extra\n")
        var widths: [Int] = []
        table.forEachRow { row in
            widths.append(row.count)
            #expect(row.isBlank(9) && row.text(9) == "" && row.utf8(-1).isEmpty && row.isBlank(-1))
        }
        #expect(widths == [2, 4])
        #expect(table.summary.notes.contains { $0.contains("beyond the header's 3 columns: 1, the first is row 3") })
    }

    @Test func `a row kept after its table was read still shows its cells`() throws {
        var kept: [Row] = []
        try Table.read("Supplier,Amount\n\"A \"\"B\"\"\",1\nC,2\n").forEachRow { kept.append($0) }
        #expect(kept.map { $0.text(0) } == ["A \"B\"", "C"])
    }

    @Test func `a body that throws stops the reading with its own error`() throws {
        struct Enough: Error {}
        let table = try Table.read("Supplier,Amount\nA,1\nB,2\n")
        var seen = 0
        #expect(throws: Enough.self) {
            try table.forEachRow { _ throws(Enough) in
                seen += 1
                throw Enough()
            }
        }
        #expect(seen == 1)
    }
}
