import Tables
import Testing

@Suite struct TableStreamTests {
    @Test func `cells are written as they stand`() throws {
        let text = "Supplier;Amount;Note\r\n A, B ;\"1.234,56-\";\" x \"\"y\"\" \"\r\nC;(5,00);two\r\n"
        #expect(
            try TableStream.written(text)
                == "Supplier,Amount,Note\n\" A, B \",\"1.234,56-\",\" x \"\"y\"\" \"\nC,\"(5,00)\",two\n")
    }

    @Test func `rows keep their own width but for blank cells beyond the header`() throws {
        let text = "Supplier,Amount,Date\nA\nB,1,2024-01-01,,\nC,2,2024-01-02,extra,\n"
        #expect(
            try TableStream.written(text)
                == "Supplier,Amount,Date\nA\nB,1,2024-01-01\nC,2,2024-01-02,extra\n")
    }

    @Test func `marked and empty rows are left out and held rows come in their order`() throws {
        let text =
            "Supplier,Category,Amount\nA,x,1\n,,\nDirectorate B,,\nDirectorate C,,\nB,y,2\nTotal,,3\nPrinted today,,\n"
        #expect(
            try TableStream.written(text)
                == "Supplier,Category,Amount\nA,x,1\nDirectorate B,,\nDirectorate C,,\nB,y,2\n")
    }

    @Test func `a lone blank cell and an empty text are no empty line`() throws {
        let text = "{\"a\":\"\",\"b\":\"1\"}\n{\"a\":\"2\"}\n"
        #expect(try TableStream.written(text) == "a,b\n,1\n2\n")
    }

    @Test func `a file of many parts is read as one`() throws {
        var text = "Supplier,Amount,Note\n"
        for row in 0..<60_000 { text += "Sup\u{E9}r \(row),\(row).25,\"two\nlines \(row)\"\n" }
        for bytes in [Array(text.utf8), text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }] {
            let stream = try TableStream.open(Pieces(bytes), name: "report.csv")
            #expect(stream.summary.dataRows == 60_000)
            #expect(stream.summary.columns[1].kind == .number(.decimalPoint))
            var written: [UInt8] = []
            try stream.writeCSV { part in
                written += part
                return true
            }
            #expect(written == Array(text.utf8))
        }
    }

    @Test func `writing ends when nobody reads on`() throws {
        let text = "Supplier,Amount\n" + (0..<100_000).map { "Supplier \($0),1\n" }.joined()
        var parts = 0
        try TableStream.open(Pieces(text), name: "report.csv").writeCSV { _ in
            parts += 1
            return false
        }
        #expect(parts == 1)
    }

    @Test func `a file that cannot be read on says where`() throws {
        struct Failing: ByteSource {
            let count = 1 << 20
            func read(_ range: Range<Int>) throws(TableError) -> [UInt8] {
                guard range.upperBound <= 1 << 19 else {
                    throw TableError(.unreadable, file: "a.csv", byte: range.lowerBound, "the disk fails")
                }
                return [UInt8](repeating: 0x61, count: range.count)
            }
        }
        let error = try #require(throws: TableError.self) { try TableStream.open(Failing(), name: "a.csv") }
        #expect(error.description == "a.csv, byte 524288: the disk fails")
    }

    @Test func `a cell longer than any sheet holds is refused by its place`() throws {
        let long = String(repeating: "x", count: (1 << 20) + 1)
        let plain = try #require(throws: TableError.self) { try Table.read("a,b\n1,\(long)\n") }
        #expect(plain.code == .tooLong)
        #expect(plain.record == 2)
        #expect(plain.byte == 6)
        let quoted = try #require(throws: TableError.self) { try Table.read("a,b\n1,\"\(long)\n") }
        #expect(quoted.code == .openQuote)
        #expect(quoted.record == 2)
        #expect(quoted.byte == 6)
    }

    @Test func `an encoding that is asked for is used or refused`() throws {
        let bytes = Array("Supplier,Amount\nCaf".utf8) + [0xC3, 0xA9] + Array(",1\n".utf8)
        let options = TableOptions(encoding: .windows1252)
        #expect(try Table.read(bytes, name: "r.csv", options: options).texts == [["CafÃ©", "1"]])
        let wrong = Array("Supplier,Amount\nCaf".utf8) + [0xE9] + Array(",1\n".utf8)
        let error = try #require(throws: TableError.self) {
            try Table.read(wrong, name: "r.csv", options: .init(encoding: .utf8))
        }
        #expect(error.code == .undecodable)
        #expect(error.byte == 19)
        #expect(error.message.contains("ask for windows-1252"))
    }

    @Test func `a file of totals alone is not marked away`() throws {
        let text = "Supplier,Category,Amount\n" + String(repeating: "Total,,1\n", count: 10_500)
        let summary = try Table.read(text).summary
        #expect(summary.markedRows.count == 10_000)
        #expect(summary.dataRows == 500)
    }

    @Test func `cells that go on behind their marks, or lose a mark, keep them from the cells beside`() throws {
        let text = "Supplier,Amount,Note\nA,\"b, c\" d,e\nB,\"x \"\"y\"\" z\",f\"g\nC,\"\",\"h\"\n"
        #expect(
            try TableStream.written(text)
                == "Supplier,Amount,Note\nA,\"b, c d\",e\nB,\"x \"\"y\"\" z\",\"f\"\"g\"\nC,,h\n")
    }
}
