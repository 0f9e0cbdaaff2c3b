import Tables
import Testing

@Suite struct LineEndTests {
    private let rows = (1...20).map { "S\($0),\($0).00,note \($0)\r\n" }.joined()

    @Test func `line feeds in cells without quotation marks are text where rows end in pairs`() throws {
        let text = "Supplier,Amount,Note\r\n" + rows + "Broken,5.00,one\ntwo\r\nOther\nLtd,6.00,x\r\n"
        let table = try Table.read(text)
        #expect(table.texts.suffix(2) == [["Broken", "5.00", "one\ntwo"], ["Other\nLtd", "6.00", "x"]])
        #expect(table.numbers.suffix(2) == [22, 23])
        #expect(table.summary.lineEnd == .crlf)
        #expect(table.summary.notes.count == 1)
        #expect(table.summary.notes.first?.contains("2 line ends of another kind") == true)
    }

    @Test func `rows that end in several ways are told apart`() throws {
        let text = "Supplier,Amount,Note\r\n" + rows + "A,1.00,x\nB,2.00,y\rC,3.00,z\n"
        let table = try Table.read(text)
        #expect(table.texts.suffix(3) == [["A", "1.00", "x"], ["B", "2.00", "y"], ["C", "3.00", "z"]])
        #expect(table.summary.lineEnd == .mixed)
    }

    @Test func `a row that no line end closes is read`() throws {
        #expect(try Table.read("Supplier,Amount\nA,1").texts == [["A", "1"]])
        #expect(try Table.read("Supplier,Amount\r\nA,1\r").texts == [["A", "1"]])
    }
}
