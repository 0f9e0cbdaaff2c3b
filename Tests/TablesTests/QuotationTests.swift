import Tables
import Testing

/// Quotation marks that stand where a program would not have written them.
@Suite struct QuotationTests {
    private func refusal(_ text: String, _ options: TableOptions = .init()) -> TableError? {
        do throws(TableError) {
            _ = try Table.read(text, options: options)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "Payee,Amount,Note\nA,1,\"urgent\nB,2,x\nC,3,\"fine, note\"\n",
        "Payee,Amount,Note\nA,1,x\n\"B,2,y\nC,3,z\nD,4,\"q\"\n",
        "Payee,Amount,Note\r\nA,1,\"urgent\r\nB,2,\"\"\"urgent\"\"\"\r\nC,3,\"urgent\r\n",
        "Payee;Amount;Note\nA;1;\"urgent\nB;2;x\nC;3;\"fine; note\"\n",
        "Payee,Amount,Note\nA,1,\"two lines\nsaid \"yes\" here\"\n",
    ])
    func `a mark that closes nowhere before the next quoted cell is refused and swallows no row`(text: String) throws {
        let error = try #require(refusal(text))
        let row = text.contains("\n\"B") ? 3 : 2
        #expect(error.code == .openQuote && error.record == row)
        #expect(error.byte == Array(text.utf8).firstIndex(of: UInt8(ascii: "\"")))
        #expect(
            error.message.contains(
                "a quotation mark opens a cell in row \(row), and the next one that could close it stands some lines below"
            ), "\(error)")
    }

    @Test func `notes of several lines with doubled marks are read as they stand`() throws {
        let text = "Payee,Amount,Note\nA,1,\"one\ntwo \"\"three\"\"\n\"\nB,2,\"x\n\"  \nC,3,\"y\" z\n"
        let table = try Table.read(text)
        #expect(table.texts == [["A", "1", "one\ntwo \"three\""], ["B", "2", "x"], ["C", "3", "y z"]])
        #expect(table.numbers == [2, 3, 4])
    }

    @Test func `apostrophes around some texts quote nothing where quotation marks do`() throws {
        let table = try Table.read("Payee,Note,Amount\nA,'urgent',1\nB,x,2\nC,\"Jones, K\",3\nD,'later',4\n")
        #expect(table.texts[2] == ["C", "Jones, K", "3"])
        #expect(table.texts[0] == ["A", "'urgent'", "1"])
        #expect(!table.summary.notes.contains("Cells are quoted with apostrophes."))
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func `a mark behind blanks opens a cell where all such cells close`(delimiter: String) throws {
        let rows = [
            "Payee, Date, Amount, Note", "A, 2025-01-01, \"1,000.50\", \"a, b; c\"",
            "  \"B\", 2025-01-02, \"2\", \"d\n e\"",
        ]
        let text = rows.joined(separator: "\n").replacing(", ", with: delimiter + " ")
        let table = try Table.read(text)
        #expect(table.summary.delimiter == delimiter)
        let note = "a, b; c".replacing(", ", with: delimiter + " ")
        #expect(table.texts == [["A", "2025-01-01", "1,000.50", note], ["B", "2025-01-02", "2", "d\n e"]])
    }

    @Test func `a mark behind blanks is text where one such cell goes on`() throws {
        let table = try Table.read("Payee,Note,Amount\nA, \"Best\" Ltd,1\nB, \"x\",2\n")
        #expect(table.texts.map { $0[1] } == ["\"Best\" Ltd", "\"x\""])
    }

    @Test(arguments: [
        ("\"Payee,Amount,Date\"\n\"A,1.5,2025-01-01\"\n\"B,2.5,2025-01-02\"\n", "commas"),
        ("\"Payee;Amount\"\n\"A;1,5\"\n", "semicolons"),
    ])
    func `lines that stand in quotation marks as a whole are told`(text: String, mark: String) throws {
        let notes = try Table.read(text).summary.notes
        #expect(notes.contains { $0.contains("holds \(mark): each line stands in one cell as a whole") }, "\(notes)")
        #expect(try Table.read("Payee\n\"A, B\"\n").summary.notes == [])
    }
}
